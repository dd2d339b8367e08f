// `collections.deque`: a ring of values, so that both ends grow and shrink in constant time.

import Interpreter

final class DequeObject: AttributedBoxed {
  /// A power of two places; those outside the deque hold `.none`.
  private var ring: [Value] = Array(repeating: .none, count: 8)
  private var head = 0
  private(set) var count = 0
  /// Nil is unlimited.
  private(set) var limit: Int?
  /// Changes whenever the deque does, for iterators.
  private(set) var version = 0

  init(limit: Int?) { self.limit = limit }

  override var isFilledByInit: Bool { true }

  override func fill(from fresh: Boxed) {
    guard let fresh = fresh as? DequeObject else { return }
    (ring, head, count, limit) = (fresh.ring, fresh.head, fresh.count, fresh.limit)
    version &+= 1
  }

  override func trace() {
    super.trace()
    for index in 0..<count { mark(self[index]) }
  }

  subscript(index: Int) -> Value {
    get { ring[(head &+ index) & (ring.count &- 1)] }
    set { ring[(head &+ index) & (ring.count &- 1)] = newValue }
  }

  override func readItem(_ index: Int, _ value: UnsafeMutableRawPointer) -> Bool {
    let place = index < 0 ? index &+ count : index
    if place < 0 || place >= count { return false }
    value.storeBytes(of: self[place], as: Value.self)
    return true
  }

  override func writeItem(_ index: Int, _ value: UnsafeRawPointer) -> Bool {
    let place = index < 0 ? index &+ count : index
    if place < 0 || place >= count { return false }
    self[place] = value.load(as: Value.self)
    return true
  }

  func append(_ value: Value) throws(Raised) {
    if let limit, count == limit {
      if limit == 0 { return }
      _ = popFirst()
    }
    try makeRoom()
    placeLast(value)
  }

  func prepend(_ value: Value) throws(Raised) {
    if let limit, count == limit {
      if limit == 0 { return }
      _ = popLast()
    }
    try makeRoom()
    placeFirst(value)
  }

  /// - Precondition: there is room.
  private func placeLast(_ value: Value) {
    count += 1
    self[count - 1] = value
    version &+= 1
  }

  /// - Precondition: there is room.
  private func placeFirst(_ value: Value) {
    head = (head &- 1) & (ring.count &- 1)
    count += 1
    self[0] = value
    version &+= 1
  }

  func popFirst() -> Value? {
    if count == 0 { return nil }
    let value = self[0]
    self[0] = .none
    head = (head &+ 1) & (ring.count &- 1)
    count -= 1
    version &+= 1
    return value
  }

  func popLast() -> Value? {
    if count == 0 { return nil }
    let value = self[count - 1]
    self[count - 1] = .none
    count -= 1
    version &+= 1
    return value
  }

  func insert(_ value: Value, at index: Int) throws(Raised) {
    try append(value)
    var place = count - 1
    while place > index {
      self[place] = self[place - 1]
      place -= 1
    }
    self[index] = value
  }

  func remove(at index: Int) {
    var place = index
    while place < count - 1 {
      self[place] = self[place + 1]
      place += 1
    }
    _ = popLast()
  }

  func removeAll() {
    ring = Array(repeating: .none, count: 8)
    (head, count) = (0, 0)
    version &+= 1
  }

  func reverse() {
    var (low, high) = (0, count - 1)
    while low < high {
      (self[low], self[high]) = (self[high], self[low])
      low += 1
      high -= 1
    }
    version &+= 1
  }

  /// Moves the last `steps` values to the front, or the first ones to the end.
  func rotate(_ steps: Int) {
    if count < 2 { return }
    var steps = steps % count
    if steps < 0 { steps += count }
    if steps <= count / 2 {
      for _ in 0..<steps { if let value = popLast() { placeFirst(value) } }
    } else {
      for _ in 0..<(count - steps) { if let value = popFirst() { placeLast(value) } }
    }
  }

  private func makeRoom() throws(Raised) {
    if count < ring.count { return }
    try reserve(count: ring.count * 2, stride: MemoryLayout<Value>.stride)
    var larger = Array(repeating: Value.none, count: ring.count * 2)
    for index in 0..<count { larger[index] = self[index] }
    (ring, head) = (larger, 0)
  }
}

/// Walks a deque in either direction; a change meanwhile is an error.
final class DequeWalk: Boxed {
  private let deque: DequeObject
  private let owner: Value
  private let isReversed: Bool
  private var index = 0
  private var version: Int
  /// How many there were when the walk began.
  private var total: Int

  init(_ deque: DequeObject, _ owner: Value, isReversed: Bool) {
    self.deque = deque
    self.owner = owner
    self.isReversed = isReversed
    version = deque.version
    total = deque.count
  }

  override func trace() { mark(owner) }

  var remaining: Int { max(0, total - index) }

  func next() throws(Raised) -> Value? {
    if version != deque.version {
      index = deque.count
      total = 0
      version = deque.version
      throw raise(.runtimeError, "deque mutated during iteration")
    }
    if index >= deque.count { return nil }
    defer { index += 1 }
    return deque[isReversed ? deque.count - 1 - index : index]
  }
}
