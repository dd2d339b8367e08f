// What runs next: a ring of small entries, first in, first out, as asyncio's ready deque.

import Interpreter

/// One callback that is ready to run.
package struct ReadyEntry {
  /// What running the entry does.
  package enum Kind: UInt8 {
    /// Resume the task.
    case task
    /// A task's sleep is over: what asyncio's timer handle does, one turn before the task runs.
    case sleepEnded
    /// Call the callable with the future in `argument`.
    case callback
    /// Tell the boxed `FutureListener` in `target` that the future in `argument` is done.
    case listener
    /// Run the handle in `target`.
    case handle
  }
  /// A task, a callable, a listener or a handle, as the kind says.
  package var target: Reference
  /// The future that is done; for `sleepEnded` the number of the sleep.
  package var argument: Reference?
  /// Where a callback runs that was given a context of its own; nil for all others.
  package var context: Reference?
  /// For `sleepEnded`, the number of the sleep: a sleep that is over by then is recognised.
  package var number: UInt32
  /// How `target` and `argument` are read.
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

/// An entry in two words. The kind lies in the low bits of the cell's address, which is a multiple of
/// 16; the few entries with a context refer to a pair of target and context. A million tasks that
/// become ready at once take 16 MB here instead of 32.
private struct PackedEntry {
  private let target: UInt
  /// The address of the argument, or the number of a sleep.
  private let payload: UInt

  private static let kindBits: UInt = 7
  private static let hasContext: UInt = 8

  @inline(__always) init(_ entry: ReadyEntry) {
    var cell = entry.target
    var bits = UInt(entry.kind.rawValue)
    if let context = entry.context {
      let pair = makeTuple([.object(cell), .object(context)])
      cell = pair.asObject.unsafelyUnwrapped
      bits |= PackedEntry.hasContext
    }
    target = UInt(bitPattern: cell) | bits
    payload = entry.kind == .sleepEnded ? UInt(entry.number) : UInt(bitPattern: entry.argument)
  }

  @inline(__always) var cell: Reference {
    Reference(bitPattern: target & ~15).unsafelyUnwrapped
  }

  @inline(__always) private var kind: ReadyEntry.Kind {
    ReadyEntry.Kind(rawValue: UInt8(truncatingIfNeeded: target & PackedEntry.kindBits))
      .unsafelyUnwrapped
  }

  @inline(__always) var isTask: Bool { kind == .task }

  @inline(__always) var argument: Reference? {
    kind == .sleepEnded ? nil : Reference(bitPattern: payload)
  }

  @inline(__always) var entry: ReadyEntry {
    let number = kind == .sleepEnded ? UInt32(truncatingIfNeeded: payload) : 0
    if target & PackedEntry.hasContext == 0 {
      return ReadyEntry(kind, cell, argument: argument, number: number)
    }
    let pair = Value.object(cell).tuple.unsafelyUnwrapped
    return ReadyEntry(
      kind, pair[0].asObject.unsafelyUnwrapped, argument: argument, context: pair[1].asObject)
  }
}

/// First in, first out, in one raw buffer that doubles and shrinks.
package struct ReadyQueue {
  private var entries: UnsafeMutablePointer<PackedEntry>
  private var capacity = ReadyQueue.smallest
  private var head = 0
  /// Entries that wait, cancelled handles among them.
  package private(set) var count = 0
  /// The count at which `append` stops and looks: the capacity, or 0 when entries take another way.
  private var limit = ReadyQueue.smallest

  private static let smallest = 64
  /// A drained ring larger than this gives its memory back.
  private static let largestKept = 1 << 14

  /// Empty, with room for `smallest` entries.
  package init() { entries = allocateBuffer(PackedEntry.self, count: capacity) }

  /// Adds an entry, unless the queue is routed.
  /// - Returns: whether it was added.
  @discardableResult
  @inline(__always) package mutating func append(_ entry: ReadyEntry) -> Bool {
    if count >= limit {
      if limit == 0 { return false }
      resize(to: capacity * 2)
    }
    (entries + ((head &+ count) & (capacity &- 1))).initialize(to: PackedEntry(entry))
    count &+= 1
    return true
  }

  /// Before entries are added by what can raise.
  /// - Throws: MemoryError.
  @inline(__always) func reserve(_ more: Int = 1) throws(Raised) {
    if count &+ more > capacity { try reserveLarger(count + more) }
  }

  private func reserveLarger(_ wanted: Int) throws(Raised) {
    var size = capacity
    while size < wanted { size *= 2 }
    try Interpreter.reserve(count: size, stride: MemoryLayout<PackedEntry>.stride)
  }

  /// Adds an entry even when the queue is routed.
  mutating func appendDirectly(_ entry: ReadyEntry) {
    if count == capacity { resize(to: capacity * 2) }
    (entries + ((head &+ count) & (capacity &- 1))).initialize(to: PackedEntry(entry))
    count &+= 1
  }

  /// Entries take another way than into this queue.
  var isRouted: Bool {
    get { limit == 0 }
    set { limit = newValue ? 0 : capacity }
  }

  /// Takes the first entry.
  /// - Precondition: the queue is not empty.
  @inline(__always) package mutating func removeFirst() -> ReadyEntry {
    let entry = entries[head].entry
    head = (head &+ 1) & (capacity &- 1)
    count &-= 1
    if count == 0, capacity > ReadyQueue.largestKept { resize(to: ReadyQueue.smallest) }
    return entry
  }

  /// The entry at a position counted from the front.
  package subscript(position: Int) -> ReadyEntry { packed(position).entry }

  /// The number of the task that the entry at a position resumes; 0 when it resumes none.
  @inline(__always) func taskNumber(at position: Int) -> UInt32 {
    let entry = packed(position)
    return entry.isTask ? entry.cell.pointee.aux : 0
  }

  /// Lets the entry at a position come first; the others keep their order.
  mutating func moveToFront(_ position: Int) {
    let moved = packed(position)
    for index in stride(from: position, to: 0, by: -1) {
      (entries + ((head + index) & (capacity - 1))).pointee = packed(index - 1)
    }
    (entries + head).pointee = moved
  }

  private func packed(_ position: Int) -> PackedEntry {
    entries[(head &+ position) & (capacity &- 1)]
  }

  @inline(never) private mutating func resize(to size: Int) {
    let other = allocateBuffer(PackedEntry.self, count: size)
    for position in 0..<count { (other + position).initialize(to: packed(position)) }
    release()
    entries = other
    capacity = size
    if limit > 0 { limit = size }
    head = 0
  }

  func release() { releaseBuffer(entries, count: capacity) }

  func markAll() {
    for position in 0..<count {
      let entry = packed(position)
      mark(entry.cell)
      if let argument = entry.argument { mark(argument) }
    }
  }
}
