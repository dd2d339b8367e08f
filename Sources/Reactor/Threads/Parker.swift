// Where a thread sleeps until another one wakes it. The thread that receives signals sleeps on the bell
// that signal handlers ring, because no handler may touch a condition variable.

import CBaton

/// One thread's place to sleep. A wake-up that comes first is kept.
package final class Parker: @unchecked Sendable {
  private let bell: WakeUp?
  private let parker: OpaquePointer?

  /// - Parameter bell: what else wakes the thread; none for threads without signals.
  package init(bell: WakeUp? = nil) {
    self.bell = bell
    parker = bell == nil ? baton_parker_create() : nil
    precondition(bell != nil || parker != nil, "there is memory for a hundred bytes")
  }

  deinit { if let parker { baton_parker_destroy(parker) } }

  /// Sleeps for so many seconds at most, nil meaning until somebody wakes it. It may wake early.
  /// - Returns: whether somebody has woken it.
  package func wait(seconds: Double?) -> Bool {
    if let parker { return baton_parker_wait(parker, seconds.map { max($0, 0) } ?? -1) != 0 }
    guard let bell else { return false }
    do {
      return try bell.wait(seconds: seconds)
    } catch {
      // A signal's handler has run here.
      return true
    }
  }

  /// In a forked child: nobody sleeps here, whoever has slept in the parent.
  package func renew() { if let parker { baton_parker_renew(parker) } }

  /// Ends the present wait, or the next one. From any thread.
  package func wake() {
    if let parker { baton_parker_wake(parker) } else { bell?.signal() }
  }
}
