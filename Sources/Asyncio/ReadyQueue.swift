// What runs next: a ring of small entries, first in, first out, as asyncio's ready deque.

import Interpreter

/// One callback that is ready to run.
package struct ReadyEntry {
  package enum Kind: UInt8 {
    /// Resume the task.
    case task
    /// A task's sleep is over: what asyncio's timer handle does, one turn before the task runs.
    case sleepEnded
    /// Call the callable with the future in `argument`.
    case callback
    /// Tell the boxed `FutureListener` in `target` that the future in `argument` is done.
    case listener
    /// Run the boxed `HandleObject`.
    case handle
  }
  package var target: Reference
  /// The future that is done; for `sleepEnded` the number of the sleep.
  package var argument: Reference?
  package var context: Reference?
  package var number: UInt32
  package var kind: Kind

  package init(
    _ kind: Kind, _ target: Reference, argument: Reference? = nil, context: Reference? = nil,
    number: UInt32 = 0
  ) {
    self.kind = kind
    self.target = target
    self.argument = argument
    self.context = context
    self.number = number
  }
}

package struct ReadyQueue {
  private var entries: UnsafeMutablePointer<ReadyEntry>
  private var capacity = 64
  private var head = 0
  package private(set) var count = 0

  package init() { entries = .allocate(capacity: capacity) }

  @inline(__always) package mutating func append(_ entry: ReadyEntry) {
    if count == capacity { grow() }
    (entries + ((head &+ count) & (capacity &- 1))).initialize(to: entry)
    count &+= 1
  }

  /// Takes the first entry.
  /// - Precondition: the queue is not empty.
  @inline(__always) package mutating func removeFirst() -> ReadyEntry {
    let entry = entries[head]
    head = (head &+ 1) & (capacity &- 1)
    count &-= 1
    return entry
  }

  /// The entry at a position counted from the front.
  package subscript(position: Int) -> ReadyEntry { entries[(head + position) & (capacity - 1)] }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<ReadyEntry>.allocate(capacity: capacity * 2)
    for position in 0..<count { (larger + position).initialize(to: self[position]) }
    entries.deallocate()
    entries = larger
    capacity *= 2
    head = 0
  }

  func release() { entries.deallocate() }

  func markAll() {
    for position in 0..<count {
      let entry = self[position]
      mark(entry.target)
      if let argument = entry.argument { mark(argument) }
      if let context = entry.context { mark(context) }
    }
  }
}
