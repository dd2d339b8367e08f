// Whom a future tells when it is done.
//
// The first callback lies in the future's cell; further ones lie in a list of two words each. Whoever
// awaits a future cannot raise for want of memory, so the list is a raw buffer that grows in place, in
// small steps where memory is limited.

/// Whom a completed future tells.
package struct FutureCallback {
  /// What `target` is.
  package enum Kind: UInt8 {
    case none
    /// Resume the task in `target`.
    case wakeTask
    /// Call the callable in `target` with the future.
    case callable
    /// Tell the Swift object boxed in `target` (gather and its kin).
    case native
  }
  /// A task, a callable or a listener.
  package var target: Reference
  /// The context in which a callable runs.
  package var context: Reference?
  /// How the target is told.
  package var kind: Kind

  package init(kind: Kind, target: Reference, context: Reference? = nil) {
    self.kind = kind
    self.target = target
    self.context = context
  }
}

/// A further callback in two words. The kind lies in the low bits of the cell's address; the few with
/// a context refer to a pair of target and context.
private struct PackedCallback {
  private var target: UInt
  /// Tells the callbacks of one future apart, in the order of their coming.
  let sequence: UInt32

  private static let kindBits: UInt = 3
  private static let hasContext: UInt = 4

  init(_ callback: FutureCallback, sequence: UInt32) {
    var cell = callback.target
    var bits = UInt(callback.kind.rawValue)
    if let context = callback.context {
      cell = makeTuple([.object(cell), .object(context)]).asObject.unsafelyUnwrapped
      bits |= PackedCallback.hasContext
    }
    target = UInt(bitPattern: cell) | bits
    self.sequence = sequence
  }

  var isRemoved: Bool { target & PackedCallback.kindBits == 0 }

  mutating func remove() { target = 0 }

  /// Nil in a callback that was removed.
  var cell: Reference? { isRemoved ? nil : Reference(bitPattern: target & ~15) }

  var callback: FutureCallback? {
    guard let cell,
      let kind = FutureCallback.Kind(rawValue: UInt8(target & PackedCallback.kindBits))
    else { return nil }
    if target & PackedCallback.hasContext == 0 { return FutureCallback(kind: kind, target: cell) }
    let pair = Value.object(cell).tuple.unsafelyUnwrapped
    return FutureCallback(
      kind: kind, target: pair[0].asObject.unsafelyUnwrapped, context: pair[1].asObject)
  }
}

/// The further callbacks of a future, by their sequence; removed ones stay until they are the majority.
struct CallbackList {
  private var items: UnsafeMutablePointer<PackedCallback>?
  private var count = 0
  private var capacity = 0
  private var lastSequence: UInt32 = 0
  private var removedCount = 0

  func release() {
    if let items { releaseBuffer(items, count: capacity) }
  }

  var hasLive: Bool { count > removedCount }
  /// At least as many as there are.
  var mostLive: Int { count }

  /// Before a callback is added by what can raise.
  /// - Throws: MemoryError.
  func reserveOne() throws(Raised) {
    if count == capacity { try reserve(count: capacity + capacity / 16, stride: 16) }
  }

  /// - Returns: what `remove(sequence:)` wants to know.
  mutating func append(_ callback: FutureCallback) -> UInt32 {
    lastSequence &+= 1
    if count == capacity { grow() }
    let packed = PackedCallback(callback, sequence: lastSequence)
    (items.unsafelyUnwrapped + count).initialize(to: packed)
    count += 1
    return lastSequence
  }

  private mutating func grow() {
    let step = comfortableGrowth(
      of: capacity, by: max(capacity, 4), stride: MemoryLayout<PackedCallback>.stride)
    if let items {
      self.items = reallocateBuffer(items, from: capacity, to: capacity + step)
    } else {
      items = allocateBuffer(PackedCallback.self, count: step)
    }
    capacity += step
  }

  /// - Complexity: O(log *n*), amortised.
  mutating func remove(sequence: UInt32) {
    guard let items else { return }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if items[middle].sequence < sequence { low = middle + 1 } else { high = middle }
    }
    guard low < count, items[low].sequence == sequence, !items[low].isRemoved else { return }
    items[low].remove()
    removedCount += 1
    if removedCount > 32, removedCount > count / 2 { keep { !$0.isRemoved } }
  }

  /// - Returns: how many there were.
  mutating func removeAll(where matches: (FutureCallback) -> Bool) -> Int {
    let before = count - removedCount
    keep { packed in packed.callback.map { !matches($0) } ?? false }
    return before - count
  }

  private mutating func keep(_ isKept: (PackedCallback) -> Bool) {
    guard let items else { return }
    var kept = 0
    for index in 0..<count where isKept(items[index]) {
      items[kept] = items[index]
      kept += 1
    }
    count = kept
    removedCount = 0
  }

  /// In the order in which they were added.
  var live: [FutureCallback] {
    UnsafeBufferPointer(start: items, count: count).compactMap(\.callback)
  }

  /// Empties the list and hands its callbacks over.
  mutating func takeAll(_ body: (FutureCallback) -> Void) {
    let taken = self
    items = nil
    (count, capacity, removedCount) = (0, 0, 0)
    for packed in UnsafeBufferPointer(start: taken.items, count: taken.count) {
      if let callback = packed.callback { body(callback) }
    }
    taken.release()
  }

  func markAll() {
    for packed in UnsafeBufferPointer(start: items, count: count) {
      if let cell = packed.cell { mark(cell) }
    }
  }
}
