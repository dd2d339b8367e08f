// Iterables made into lists and tuples, and unpacked into the slots of a frame.

/// A fresh list of the iterable's values.
package func listFromIterable(_ value: Value) throws(Raised) -> ListObject {
  switch value.kind {
  case .list: return makeList(ListObject(value.cellMemory).buffer)
  case .tuple: return makeList(TupleObject(value.cellMemory).buffer)
  default:
    let list = makeList()
    try extendList(list, value)
    return list
  }
}

/// `list.extend`.
func extendList(_ list: ListObject, _ iterable: Value) throws(Raised) {
  switch iterable.kind {
  case .list: try append(ListObject(iterable.cellMemory).buffer, to: list)
  case .tuple: try append(TupleObject(iterable.cellMemory).buffer, to: list)
  case .range: try append(RangeObject(iterable.cellMemory), to: list)
  case .dict: try appendKeys(DictObject(iterable.cellMemory), to: list)
  default:
    let iterator = try makeIterator(iterable)
    if iterable.kind == .instance { try askLengthHint(iterable) }
    while let item = try iteratorNext(iterator) {
      if list.count == list.layout.pointee.capacity { try list.checkGrowth(by: 1) }
      list.append(item)
      if list.count & 0xFFF == 0 { try pollInterrupt() }
    }
  }
}

/// Asks how many items will come, as CPython does for the size of its buffer: the answer changes
/// nothing here, but a wrong one is an error.
private func askLengthHint(_ iterable: Value) throws(Raised) {
  if hasSpecial(iterable, .len) {
    do throws(Raised) {
      _ = try length(of: iterable)
      return
    } catch {
      guard catchRaised(.typeError) else { throw error }
    }
  }
  let hint: Value
  do throws(Raised) {
    guard let given = try callSpecial(iterable, .lengthHint) else { return }
    hint = given
  } catch {
    if catchRaised(.typeError) { return }
    throw error
  }
  if hint.isNotImplemented { return }
  guard let number = hint.unwrapped.asInt else {
    if isInstance(hint, of: state.intType) {
      throw raise(.overflowError, "Python int too large to convert to C ssize_t")
    }
    throw raise(.typeError, "__length_hint__ must be an integer, not \(typeName(hint))")
  }
  if number < 0 { throw raise(.valueError, "__length_hint__() should return >= 0") }
}

extension Value {
  /// The cell of a value that is known to be an object.
  @inline(__always) var cellMemory: UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(asObject.unsafelyUnwrapped)
  }
}

extension [Value] {
  /// As `append`, but raises MemoryError where there is no room to grow.
  package mutating func appendReserved(_ item: Value) throws(Raised) {
    if count == capacity { try reserve(count: count * 2 + 1, stride: MemoryLayout<Value>.stride) }
    append(item)
  }
}

extension ListObject {
  /// Reserves memory for more items without making room yet.
  /// - Throws: `MemoryError`.
  func checkGrowth(by extra: Int) throws(Raised) {
    let (total, overflow) = count.addingReportingOverflow(extra)
    if overflow { throw raise(.memoryError, "") }
    try reserve(count: max(total, count + count / 2), stride: MemoryLayout<Value>.stride)
  }

  /// Makes room for `extra` more items.
  package func makeRoom(for extra: Int) throws(Raised) {
    guard extra > layout.pointee.capacity &- count else { return }
    try checkGrowth(by: extra)
    grow(to: count + extra)
  }
}

/// The source may be the list itself: growing moves its buffer, so the source is read afterwards.
private func append(_ source: UnsafeBufferPointer<Value>, to list: ListObject) throws(Raised) {
  let count = source.count
  guard count > 0 else { return }
  let isSelf = source.baseAddress == list.buffer.baseAddress
  try list.makeRoom(for: count)
  let start = isSelf ? UnsafePointer(list.items) : source.baseAddress.unsafelyUnwrapped
  (list.items + list.count).initialize(from: start, count: count)
  list.layout.pointee.count += count
}

private func append(_ range: RangeObject, to list: ListObject) throws(Raised) {
  try list.makeRoom(for: range.count)
  var value = range.start
  let items = list.layout.pointee.items
  var index = list.count
  let end = index + range.count
  while index < end {
    (items.unsafelyUnwrapped + index).initialize(to: .int(value))
    value = value &+ range.step
    index &+= 1
    if index & 0xFFFFF == 0 { try checkInterrupt() }
  }
  list.layout.pointee.count = end
}

private func appendKeys(_ dict: DictObject, to list: ListObject) throws(Raised) {
  try list.makeRoom(for: dict.count)
  for position in 0..<dict.used where !dict.entries[position].key.isUnbound {
    list.append(dict.entries[position].key)
  }
}

/// `tuple(value)`: a tuple stays itself.
package func tupleFromIterable(_ value: Value) throws(Raised) -> Value {
  if value.kind == .tuple { return value }
  if let list = value.list { return try tupleFromList(list) }
  return try tupleFromList(try listFromIterable(value))
}

/// A copy; MemoryError when it does not fit.
/// - Complexity: O(items)
package func tupleFromList(_ list: ListObject) throws(Raised) -> Value {
  try reserve(count: list.count, stride: MemoryLayout<Value>.stride)
  return makeTuple(list.buffer)
}

// MARK: - Unpacking

/// Writes exactly `count` values into the slots.
package func unpack(_ value: Value, count: Int, into slots: Frame) throws(Raised) {
  if let tuple = value.tuple {
    if tuple.count == count { return copy(tuple.items, count: count, into: slots) }
    throw unpackingError(expected: count, got: tuple.count)
  }
  if let list = value.list {
    if list.count == count {
      if count > 0 { copy(list.items, count: count, into: slots) }
      return
    }
    throw unpackingError(expected: count, got: list.count)
  }
  if let inner = plainIterable(value) { return try unpack(inner, count: count, into: slots) }
  let iterator = try unpackingIterator(value)
  var index = 0
  while index < count {
    guard let item = try iteratorNext(iterator) else {
      throw unpackingError(expected: count, got: index)
    }
    slots[index] = item
    index += 1
  }
  if try iteratorNext(iterator) != nil { throw unpackingError(expected: count, got: count + 1) }
}

@inline(__always) private func copy(_ items: Frame, count: Int, into slots: Frame) {
  var index = 0
  while index < count {
    slots[index] = items[index]
    index &+= 1
  }
}

private func unpackingError(expected: Int, got: Int) -> Raised {
  got < expected
    ? raise(.valueError, "not enough values to unpack (expected \(expected), got \(got))")
    : raise(.valueError, "too many values to unpack (expected \(expected))")
}

private func unpackingIterator(_ value: Value) throws(Raised) -> Value {
  if !isIterable(value) { throw notUnpackable(value) }
  return try makeIterator(value)
}

private func notUnpackable(_ value: Value) -> Raised {
  raise(.typeError, "cannot unpack non-iterable \(typeName(value)) object")
}

private func unpackedList(_ value: Value) throws(Raised) -> ListObject {
  let list = makeList()
  let iterator = try unpackingIterator(value)
  while let item = try iteratorNext(iterator) {
    try list.makeRoom(for: 1)
    list.append(item)
    if list.count & 0xFFF == 0 { try pollInterrupt() }
  }
  return list
}

/// `a, *rest, b = value`: `before` values, a list of the middle, then `after` values.
func unpackStarred(_ value: Value, before: Int, after: Int, into slots: Frame)
  throws(Raised)
{
  let buffer: UnsafeBufferPointer<Value>
  if let tuple = value.tuple {
    buffer = tuple.buffer
  } else if let list = value.list {
    buffer = list.buffer
  } else {
    buffer = try unpackedList(value).buffer
  }
  let middle = buffer.count - before - after
  if middle < 0 {
    throw raise(
      .valueError,
      "not enough values to unpack (expected at least \(before + after), got \(buffer.count))")
  }
  for index in 0..<before { slots[index] = buffer[index] }
  slots[before] =
    makeList(UnsafeBufferPointer(rebasing: buffer[before..<before + middle])).value
  for index in 0..<after { slots[before + 1 + index] = buffer[before + middle + index] }
}
