// What the loop asks of the system's readiness interface, and the bookkeeping that is the same for
// all of them: who is interested in which descriptor, and which events are stale.
//
// An event can outlive its registration: the descriptor was closed and its number given away in
// the same turn. So every registration has an identifier of its own, which travels through the
// kernel with the descriptor, and events whose identifier is not the present one are dropped.

/// What a registration waits for.
package struct Interest: OptionSet, Hashable, Sendable {
  /// The bits that the C shims know: 1 to read, 2 to write.
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Reading would not block: there are bytes, a peer to accept, the end, or an error.
  package static let readable = Interest(rawValue: 1)
  /// Writing would not block: there is room, or the write would fail at once.
  package static let writable = Interest(rawValue: 2)
}

/// One descriptor that has become ready for something that was asked for.
package struct Readiness: Equatable, Sendable {
  /// By the time it is read its number may belong to something else: compare `registration`.
  package let descriptor: Int32
  /// The identifier that `register` returned for the interest this event belongs to.
  package let registration: UInt32
  /// What has come, never more than was asked for, save that errors count as both.
  package let ready: Interest

  package init(descriptor: Int32, registration: UInt32, ready: Interest) {
    self.descriptor = descriptor
    self.registration = registration
    self.ready = ready
  }
}

/// Waits for descriptors. One thread uses it; only its wake-up may be touched by others.
package protocol Poller: AnyObject {
  /// Rings when another thread or a signal handler wants the wait to end.
  var wakeUp: WakeUp { get }

  /// Makes sure that it can wait: a new one is closed. Fails when the process has no descriptors left.
  func open() throws(SystemCallError)

  /// The number of descriptors somebody is interested in.
  var count: Int { get }

  /// Replaces the interest in a descriptor; an empty one ends the registration.
  ///
  /// Returns the registration's identifier: the same one while the interest is never empty.
  /// A descriptor must be unregistered before it is closed. Regular files fail with EPERM.
  @discardableResult
  func register(_ descriptor: Int32, _ interest: Interest) throws(SystemCallError) -> UInt32

  /// The present interest in a descriptor.
  func interest(in descriptor: Int32) -> Interest

  /// Begins anew in a forked child, with no descriptor and a bell of its own; closed if those cannot be had.
  func renew()

  /// Waits for at most `seconds` (nil: for ever) and appends what is ready.
  ///
  /// - Parameter around: runs the system call, in which nothing of the poller is touched.
  /// - Returns: true if the wake-up or a signal has ended the wait.
  func wait(
    seconds: Double?, into events: inout [Readiness], around: (() -> Void) -> Void
  ) throws(SystemCallError) -> Bool
}

extension Poller {
  /// As above, with nothing to be done around the wait.
  package func wait(
    seconds: Double?, into events: inout [Readiness]
  ) throws(SystemCallError) -> Bool {
    try wait(seconds: seconds, into: &events, around: { $0() })
  }
}

/// The registrations of one poller, by descriptor.
struct InterestTable {
  struct Entry {
    var interest: Interest = []
    var registration: UInt32 = 0
  }

  private var entries: [Entry] = []
  private var lastRegistration: UInt32 = 0
  private(set) var count = 0

  func entry(_ descriptor: Int32) -> Entry {
    let index = Int(descriptor)
    return entries.indices.contains(index) ? entries[index] : Entry()
  }

  /// An identifier for a registration that is about to begin; 0 is never one.
  mutating func newRegistration() -> UInt32 {
    lastRegistration &+= 1
    if lastRegistration == 0 { lastRegistration = 1 }
    return lastRegistration
  }

  /// Stores what the kernel has accepted. So a descriptor here is never absurdly large.
  mutating func set(_ descriptor: Int32, _ interest: Interest, registration: UInt32) {
    let index = Int(descriptor)
    while entries.count <= index { entries.append(Entry()) }
    count += (interest.isEmpty ? 0 : 1) - (entries[index].interest.isEmpty ? 0 : 1)
    entries[index] = Entry(interest: interest, registration: registration)
  }

  mutating func clear(_ descriptor: Int32) {
    if !entry(descriptor).interest.isEmpty { set(descriptor, [], registration: 0) }
  }

  /// The event as the loop sees it, or nil if nobody waits for it any more.
  func readiness(_ descriptor: Int32, registration: UInt32, ready: Interest) -> Readiness? {
    let entry = entry(descriptor)
    let wanted = ready.intersection(entry.interest)
    guard entry.registration == registration, !wanted.isEmpty else { return nil }
    return Readiness(descriptor: descriptor, registration: registration, ready: wanted)
  }
}
