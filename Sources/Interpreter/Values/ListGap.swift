// The free places before a list's first item. What is removed near the front leaves them and what is inserted there
// takes them, so that lists serve as queues: with 10,000 items `pop(0)` took 2 us when the others moved.

extension ListObject {
  /// Free places before the items: the buffer begins so many before the first one.
  @inline(__always) private var gap: Int {
    get { Int(layout.pointee.header.aux) }
    nonmutating set { layout.pointee.header.aux = UInt32(truncatingIfNeeded: newValue) }
  }

  /// Places of the whole buffer.
  var places: Int { gap &+ layout.pointee.capacity }

  /// Moving so few items costs less than a buffer that begins elsewhere.
  private static let fewItems = 32

  @inline(__always) private func isNearFront(_ position: Int) -> Bool {
    count >= Self.fewItems && position < count / 2
  }

  /// Moves the beginning of the items within the buffer; negative for towards its begin.
  @inline(__always) private func shift(by distance: Int) {
    layout.pointee.items = items + distance
    layout.pointee.capacity &-= distance
    gap &+= distance
  }

  /// Removes and returns one item.
  /// - Complexity: O(items on the shorter side)
  func remove(at position: Int) -> Value {
    let item = items[position]
    if isNearFront(position) {
      (items + 1).update(from: items, count: position)
      shift(by: 1)
    } else {
      (items + position).update(from: items + position + 1, count: count - position - 1)
    }
    layout.pointee.count &-= 1
    return item
  }

  /// Removes the first items.
  /// - Complexity: O(1) when many are left
  func removeFirst(_ number: Int) {
    let rest = count &- number
    if rest < Self.fewItems {
      items.update(from: items + number, count: rest)
    } else {
      shift(by: number)
    }
    layout.pointee.count = rest
  }

  /// - Complexity: O(items on the shorter side) on average
  /// - Throws: `MemoryError`.
  func insert(_ item: Value, at position: Int) throws(Raised) {
    if isNearFront(position) {
      if gap == 0 { try openGap() }
      shift(by: -1)
      items.update(from: items + 1, count: position)
    } else {
      try makeRoom(for: 1)
      (items + position + 1).update(from: items + position, count: count - position)
    }
    (items + position).initialize(to: item)
    layout.pointee.count &+= 1
  }

  /// Half of the room at the end comes before the items, or room for half as many items more.
  @inline(never) private func openGap() throws(Raised) {
    let room = layout.pointee.capacity &- count
    if room >= count / 2 {
      let distance = (room + 1) / 2
      (items + distance).update(from: items, count: count)
      return shift(by: distance)
    }
    let distance = count / 2
    let capacity = layout.pointee.capacity
    try reserve(count: capacity + distance, stride: MemoryLayout<Value>.stride)
    let buffer = allocateBuffer(Value.self, count: capacity + distance)
    (buffer + distance).initialize(from: items, count: count)
    releaseBuffer(items, count: capacity)
    layout.pointee.items = buffer + distance
    gap = distance
  }

  /// Moves the items to the begin of the buffer.
  /// - Returns: whether there was a gap.
  func closeGap() -> Bool {
    if gap == 0 { return false }
    (items - gap).update(from: items, count: count)
    shift(by: -gap)
    return true
  }

  /// Gives the buffer back and leaves none.
  func releaseItems() {
    if let items = layout.pointee.items { releaseBuffer(items - gap, count: places) }
    layout.pointee.items = nil
    layout.pointee.capacity = 0
    layout.pointee.count = 0
    gap = 0
  }

  /// Takes another buffer, which begins with the items.
  func adopt(_ buffer: UnsafeMutablePointer<Value>, count: Int, capacity: Int) {
    releaseItems()
    layout.pointee.items = buffer
    layout.pointee.capacity = capacity
    layout.pointee.count = count
  }

  func exchangeItems(with other: ListObject) {
    let (own, others) = (layout.pointee, other.layout.pointee)
    layout.pointee = others
    other.layout.pointee = own
    layout.pointee.header = own.header
    other.layout.pointee.header = others.header
    (gap, other.gap) = (other.gap, gap)
  }
}
