// A first-in, first-out buffer of values outside of the heap: what asyncio.Queue holds.

import Interpreter

struct ValueRing {
  private var items: UnsafeMutablePointer<Value>?
  private var capacity = 0
  private var head = 0
  private(set) var count = 0

  mutating func append(_ item: Value) throws(Raised) {
    if count == capacity {
      try reserve(count: max(8, capacity * 2), stride: MemoryLayout<Value>.stride)
      grow()
    }
    (items.unsafelyUnwrapped + ((head &+ count) & (capacity &- 1))).initialize(to: item)
    count &+= 1
  }

  /// - Precondition: there is one.
  mutating func removeFirst() -> Value {
    let item = items.unsafelyUnwrapped[head]
    head = (head &+ 1) & (capacity &- 1)
    count &-= 1
    return item
  }

  subscript(position: Int) -> Value {
    items.unsafelyUnwrapped[(head &+ position) & (capacity &- 1)]
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: max(8, capacity * 2))
    for position in 0..<count { (larger + position).initialize(to: self[position]) }
    items?.deallocate()
    items = larger
    capacity = max(8, capacity * 2)
    head = 0
  }

  /// Drops all items and the memory.
  mutating func removeAll() {
    items?.deallocate()
    self = ValueRing()
  }

  func markAll() { for position in 0..<count { mark(self[position]) } }
}
