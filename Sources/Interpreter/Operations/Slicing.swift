// Ints as indexes and slices as positions: `__index__`, negative indexes, clamping.

import BigInt

/// The int that the value is or that its `__index__` returns; nil when it has none.
package func indexNumber(_ value: Value) throws(Raised) -> Value? {
  switch value {
  case .int: return value
  case .bool(let flag): return .int(flag ? 1 : 0)
  default:
    if value.bigInt != nil { return value }
    guard isDispatched(value) else { return nil }
    let base = value.unwrapped
    if base.smallInt != nil || base.bigInt != nil { return try indexNumber(base) }
    guard let result = try callSpecial(value, .index) else { return nil }
    let number = result.unwrapped
    if number.smallInt == nil, number.bigInt == nil {
      throw raise(.typeError, "__index__ returned non-int (type \(typeName(result)))")
    }
    return try indexNumber(number)
  }
}

/// An index-sized int.
/// - Parameter overflow: what to raise when it exceeds 64 bits.
package func toIndex(_ value: Value, overflow: BuiltinException = .indexError) throws(Raised) -> Int
{
  if case .int(let number) = value { return number }
  guard let number = try indexNumber(value) else {
    throw raise(
      .typeError, "'\(typeName(value))' object cannot be interpreted as an integer")
  }
  if case .int(let small) = number { return small }
  throw raise(overflow, "cannot fit '\(typeName(value))' into an index-sized integer")
}

/// An int for which the message names the sequence: "list indices must be integers or slices, not str".
package func subscriptIndex(_ value: Value, of name: StaticString) throws(Raised) -> Int {
  if case .int(let number) = value { return number }
  guard let number = try indexNumber(value) else {
    throw raise(
      .typeError, "\(name) indices must be integers or slices, not \(typeName(value))")
  }
  return try toIndex(number)
}

/// An int argument of any size, clamped to 64 bits; for optional positions such as `find`'s.
package func clampedIndex(_ value: Value) throws(Raised) -> Int {
  if case .int(let number) = value { return number }
  guard let number = try indexNumber(value) else {
    throw raise(
      .typeError, "slice indices must be integers or None or have an __index__ method")
  }
  if case .int(let small) = number { return small }
  return number.bigInt.unsafelyUnwrapped.number.sign == .minus ? Int.min : Int.max
}

/// The positions that a slice selects of `count` items: `start`, `start + step`, ... `count` times.
package func resolveSlice(_ slice: SliceObject, count: Int) throws(Raised)
  -> (start: Int, stop: Int, step: Int, count: Int)
{
  let step = slice.step.isNone ? 1 : max(try clampedIndex(slice.step), -Int.max)
  if step == 0 { throw raise(.valueError, "slice step cannot be zero") }
  let lowest = step < 0 ? -1 : 0
  let highest = step < 0 ? count - 1 : count
  var start = step < 0 ? highest : 0
  if !slice.start.isNone {
    start = clamp(try clampedIndex(slice.start), count, lowest, highest)
  }
  var stop = step < 0 ? -1 : count
  if !slice.stop.isNone { stop = clamp(try clampedIndex(slice.stop), count, lowest, highest) }
  if step > 0 {
    return (start, stop, step, start < stop ? (stop - start - 1) / step + 1 : 0)
  }
  return (start, stop, step, stop < start ? (start - stop - 1) / -step + 1 : 0)
}

private func clamp(_ index: Int, _ count: Int, _ lowest: Int, _ highest: Int) -> Int {
  let position = index < 0 ? max(index, -count - 1) + count : index
  return min(max(position, lowest), highest)
}

/// The optional `start` and `end` of `find`, `count`, `startswith`, ... as clamped positions.
/// - Returns: `start > stop` when the range is empty.
package func resolveRange(_ start: Value, _ end: Value, count: Int) throws(Raised)
  -> (start: Int, stop: Int)
{
  var first = 0
  var last = count
  if !start.isNone, !start.isUnbound {
    first = try clampedIndex(start)
    if first < 0 { first = max(first, -count) + count }
  }
  if !end.isNone, !end.isUnbound {
    last = try clampedIndex(end)
    if last < 0 { last = max(last, -count) + count }
    last = min(last, count)
  }
  return (first, last)
}
