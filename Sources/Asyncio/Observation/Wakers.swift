// Who made the entries of a ready queue ready, in the same order. Who woke whom needs no hook where
// futures are completed: what a callback has made ready stands at the end of the queue when it returns.

import Interpreter

/// Words in a raw ring, because each callback passes here twice. Its owner gives the memory back.
struct Wakers {
  private var ring: UnsafeMutablePointer<ActorWord>
  private var capacity = 64
  private var head = 0
  private(set) var count = 0

  init() { ring = .allocate(capacity: capacity) }

  func release() { ring.deallocate() }

  @inline(__always) private func slot(_ position: Int) -> UnsafeMutablePointer<ActorWord> {
    ring + ((head &+ position) & (capacity &- 1))
  }

  @inline(__always) mutating func append(_ word: ActorWord) {
    if count == capacity { grow() }
    slot(count).initialize(to: word)
    count &+= 1
  }

  @inline(never) private mutating func grow() {
    let larger = UnsafeMutablePointer<ActorWord>.allocate(capacity: capacity * 2)
    for position in 0..<count { (larger + position).initialize(to: slot(position).pointee) }
    ring.deallocate()
    ring = larger
    capacity *= 2
    head = 0
  }

  /// - Precondition: there is one.
  @inline(__always) mutating func removeFirst() -> ActorWord {
    let word = ring[head]
    head = (head &+ 1) & (capacity &- 1)
    count &-= 1
    return word
  }

  /// Takes back what `removeFirst` has removed last.
  mutating func putBack() {
    head = (head &- 1) & (capacity &- 1)
    count &+= 1
  }

  mutating func moveToFront(_ position: Int) {
    guard position < count else { return }
    let moved = slot(position).pointee
    for index in stride(from: position, to: 0, by: -1) {
      slot(index).pointee = slot(index - 1).pointee
    }
    slot(0).pointee = moved
  }

  /// Adds those that came between two callbacks: from timers or from outside.
  /// - Parameter taken: the first entry, which has left the queue already.
  @inline(__always)
  mutating func noteOutside(upTo total: Int, of scheduler: Scheduler, taken: ReadyEntry) {
    if count != total { addOutside(upTo: total, of: scheduler, taken: taken) }
  }

  @inline(never)
  private mutating func addOutside(upTo total: Int, of scheduler: Scheduler, taken: ReadyEntry) {
    // A queue that was emptied without running.
    if count > total { count = 0 }
    while count < total {
      let entry = count == 0 ? taken : scheduler.ready[count - 1]
      append(Self.isTimer(entry) ? .timer : .outside)
    }
  }

  private static func isTimer(_ entry: ReadyEntry) -> Bool {
    switch entry.kind {
    case .sleepEnded: return true
    case .handle:
      return HandleObject(entry.target)?.isTimer ?? false
    case .task, .callback, .listener: return false
    }
  }
}
