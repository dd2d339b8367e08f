// Lists, tuples, ranges and slices: the layouts that nodes index without a call.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The view of a list's cell.
package struct ListObject {
  package struct Layout {
    /// `aux` is the number of free places before the items: see ListGap.swift.
    package var header: Header
    /// Items.
    package var count: Int
    /// Items that fit before the buffer grows, from the first one.
    package var capacity: Int
    /// Nil while the capacity is 0.
    package var items: UnsafeMutablePointer<Value>?
  }

  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ memory: UnsafeMutableRawPointer) {
    layout = memory.assumingMemoryBound(to: Layout.self)
  }

  @inline(__always) package var value: Value { .object(layout.reference) }
  /// `len()`.
  @inline(__always) package var count: Int { layout.pointee.count }
  /// Valid only until the list changes: reload after anything that may call back into script.
  @inline(__always) package var items: UnsafeMutablePointer<Value> {
    layout.pointee.items.unsafelyUnwrapped
  }
  /// Valid only until the list changes, as `items`.
  @inline(__always) package var buffer: UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(start: layout.pointee.items, count: layout.pointee.count)
  }

  /// Reserve first when a script chooses how many.
  /// - Complexity: O(1) on average
  @inline(__always) package func append(_ item: Value) {
    if layout.pointee.count == layout.pointee.capacity { grow(to: layout.pointee.count &+ 1) }
    (items + layout.pointee.count).initialize(to: item)
    layout.pointee.count &+= 1
  }

  /// Makes room for at least `minimum` items; grows by half so that appending is amortised O(1).
  @inline(never) package func grow(to minimum: Int) {
    let hadGap = closeGap()
    let old = layout.pointee.capacity
    // What was moved has room for half as many items more, so that moving stays rare.
    if minimum + (hadGap ? count / 2 : 0) <= old { return }
    let capacity = max(
      minimum,
      old + comfortableGrowth(of: old, by: old / 2 + 4, stride: MemoryLayout<Value>.stride))
    if let items = layout.pointee.items {
      layout.pointee.items = reallocateBuffer(items, from: old, to: capacity)
    } else {
      layout.pointee.items = allocateBuffer(Value.self, count: capacity)
    }
    layout.pointee.capacity = capacity
  }
}

/// Empty, with room for so many.
package func makeList(capacity: Int = 0) -> ListObject {
  let list = ListObject(allocateCell(MemoryLayout<ListObject.Layout>.size))
  list.layout.initialize(to: .init(header: makeHeader(.list), count: 0, capacity: 0, items: nil))
  if capacity > 0 {
    list.layout.pointee.items = allocateBuffer(Value.self, count: capacity)
    list.layout.pointee.capacity = capacity
  }
  return list
}

/// A list of a copy of the items.
package func makeList(_ items: UnsafeBufferPointer<Value>) -> ListObject {
  let list = makeList(capacity: items.count)
  if let base = items.baseAddress, items.count > 0 {
    list.items.initialize(from: base, count: items.count)
    list.layout.pointee.count = items.count
  }
  return list
}

/// As above, from a Swift array.
package func makeList(_ items: [Value]) -> ListObject {
  items.withUnsafeBufferPointer { makeList($0) }
}

/// Items lie inside the cell, right after the header; `header.aux` is their number.
package struct TupleObject {
  /// The cell; items follow the header.
  package let memory: UnsafeMutableRawPointer

  @inline(__always) package init(_ memory: UnsafeMutableRawPointer) { self.memory = memory }

  @inline(__always) package var value: Value { Value(memory) }
  /// `len()`.
  @inline(__always) package var count: Int {
    Int(memory.assumingMemoryBound(to: Header.self).pointee.aux)
  }
  /// Valid as long as the tuple lives: it never changes.
  @inline(__always) package var items: UnsafeMutablePointer<Value> {
    (memory + 8).assumingMemoryBound(to: Value.self)
  }
  /// As `items`.
  @inline(__always) package var buffer: UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(start: items, count: count)
  }
  /// Not checked.
  @inline(__always) package subscript(index: Int) -> Value { items[index] }
}

/// A tuple whose items the caller must initialise before anything else is allocated or called.
@inline(__always) package func allocateTuple(count: Int) -> TupleObject {
  let tuple = TupleObject(allocateCell(8 &+ 16 &* count))
  tuple.memory.assumingMemoryBound(to: Header.self).initialize(to: makeHeader(.tuple, aux: count))
  return tuple
}

/// A tuple of a copy of the items.
package func makeTuple(_ items: UnsafeBufferPointer<Value>) -> Value {
  if items.isEmpty { return emptyTuple }
  let tuple = allocateTuple(count: items.count)
  tuple.items.initialize(from: items.baseAddress.unsafelyUnwrapped, count: items.count)
  return tuple.value
}

/// As above, from a Swift array.
package func makeTuple(_ items: [Value]) -> Value {
  items.withUnsafeBufferPointer { makeTuple($0) }
}

/// The tuple of what `item` returns for each place; it must not run script code.
@inline(__always) package func makeTuple(count: Int, _ item: (Int) -> Value) -> Value {
  if count == 0 { return emptyTuple }
  let tuple = allocateTuple(count: count)
  for place in 0..<count { (tuple.items + place).initialize(to: item(place)) }
  return tuple.value
}

/// There is only one.
package var emptyTuple: Value { .object(state.emptyTuple) }

/// A range of 64-bit ints; wider ranges do not fit and raise OverflowError when made.
package struct RangeObject {
  package struct Layout {
    package var header: Header
    /// The first value, if there is one.
    package var start: Int
    /// The bound that is not reached.
    package var stop: Int
    /// Never 0.
    package var step: Int
    /// Number of values.
    package var count: Int
  }

  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ memory: UnsafeMutableRawPointer) {
    layout = memory.assumingMemoryBound(to: Layout.self)
  }
  @inline(__always) package var value: Value { .object(layout.reference) }
  /// The first value, if there is one.
  @inline(__always) package var start: Int { layout.pointee.start }
  /// The bound that is not reached.
  @inline(__always) package var stop: Int { layout.pointee.stop }
  /// Never 0.
  @inline(__always) package var step: Int { layout.pointee.step }
  /// `len()`.
  @inline(__always) package var count: Int { layout.pointee.count }
}

/// - Precondition: `step` is not 0.
func makeRange(start: Int, stop: Int, step: Int) -> Value {
  let range = RangeObject(allocateCell(MemoryLayout<RangeObject.Layout>.size))
  range.layout.initialize(
    to: .init(
      header: makeHeader(.range), start: start, stop: stop, step: step,
      count: rangeCount(start: start, stop: stop, step: step)))
  return range.value
}

private func rangeCount(start: Int, stop: Int, step: Int) -> Int {
  if step > 0 ? start >= stop : start <= stop { return 0 }
  let distance = step > 0 ? UInt(bitPattern: stop &- start) : UInt(bitPattern: start &- stop)
  let count = (distance - 1) / step.magnitude + 1
  return Int(min(count, UInt(Int.max)))
}

/// The view of a slice's cell.
package struct SliceObject {
  package struct Layout {
    package var header: Header
    /// Anything; None where it was left out.
    package var start: Value
    /// As `start`.
    package var stop: Value
    /// As `start`.
    package var step: Value
  }

  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ memory: UnsafeMutableRawPointer) {
    layout = memory.assumingMemoryBound(to: Layout.self)
  }
  /// Anything; None where it was left out.
  package var start: Value { layout.pointee.start }
  /// As `start`; not reached.
  package var stop: Value { layout.pointee.stop }
  /// As `start`; 0 is refused by indexing only.
  package var step: Value { layout.pointee.step }
}

/// Nothing is checked: indexing does that.
func makeSlice(start: Value, stop: Value, step: Value) -> Value {
  let slice = SliceObject(allocateCell(MemoryLayout<SliceObject.Layout>.size))
  slice.layout.initialize(
    to: .init(header: makeHeader(.slice), start: start, stop: stop, step: step))
  return .object(slice.layout.reference)
}

extension Value {
  /// The view of a list's cell, or nil; instances of subclasses are no such cells.
  @inline(__always) package var list: ListObject? {
    if let memory = memory(of: .list) { return ListObject(memory) }
    return nil
  }
  /// The view of a tuple's cell, or nil.
  @inline(__always) package var tuple: TupleObject? {
    if let memory = memory(of: .tuple) { return TupleObject(memory) }
    return nil
  }
  /// The view of a range's cell, or nil; ranges beyond 64 bits are boxed.
  @inline(__always) package var range: RangeObject? {
    if let memory = memory(of: .range) { return RangeObject(memory) }
    return nil
  }
  /// The view of a slice's cell, or nil.
  @inline(__always) package var slice: SliceObject? {
    if let memory = memory(of: .slice) { return SliceObject(memory) }
    return nil
  }
}
