// How other threads reach the loop: they leave work here and ring. This is the only border that
// closures cross between threads, so it is the only place that asks for Sendable.

/// Holds the work that other threads have posted to the loop's thread, in order of arrival.
package final class Mailbox: @unchecked Sendable {
  /// One piece of posted work.
  package struct Message {
    /// Where it comes from; a recorder stores it, since closures cannot be stored.
    package let label: StaticString
    /// Runs on the loop's thread.
    package let work: @Sendable () -> Void
  }

  private let wakeUp: WakeUp
  private let lock = Lock()
  private var messages: [Message] = []

  package init(wakeUp: WakeUp) { self.wakeUp = wakeUp }

  /// Leaves work for the loop's thread, from any thread.
  ///
  /// Only the first message of a batch rings: a system call for each would be the larger cost.
  package func post(_ label: StaticString, _ work: @escaping @Sendable () -> Void) {
    lock.acquire()
    let wasEmpty = messages.isEmpty
    messages.append(Message(label: label, work: work))
    lock.release()
    if wasEmpty { wakeUp.signal() }
  }

  /// Takes everything that has been posted. Called by the loop's thread only.
  package func take() -> [Message] {
    lock.acquire()
    defer { lock.release() }
    let taken = messages
    messages = []
    return taken
  }

  /// Empties it in a forked child, where no other thread is left: one may have held the lock.
  func renew() {
    lock.renew()
    messages = []
  }

  /// From any thread; another may post right after.
  package var isEmpty: Bool {
    lock.acquire()
    defer { lock.release() }
    return messages.isEmpty
  }
}
