// Slices as positions: negative bounds, bounds beyond the ends, steps.

import BigInt

/// The bounds of a slice as numbers, nil where they were left out, before a length is known.
struct SliceBounds {
  private let start: Int?
  private let stop: Int?
  private let step: Int

  /// Nil when one of them is neither an int of 64 bits nor None, or when nothing can be selected so.
  @inline(__always) init?(_ start: Value, _ stop: Value, _ step: Value) {
    guard start.isNone || start.smallInt != nil, stop.isNone || stop.smallInt != nil else {
      return nil
    }
    self.start = start.smallInt
    self.stop = stop.smallInt
    if step.isNone {
      self.step = 1
    } else {
      guard let number = step.smallInt, number != 0, number != Int.min else { return nil }
      self.step = number
    }
  }

  /// Bounds may be anything with an `__index__`.
  init(_ slice: SliceObject) throws(Raised) {
    step = slice.step.isNone ? 1 : max(try clampedIndex(slice.step), -Int.max)
    if step == 0 { throw raise(.valueError, "slice step cannot be zero") }
    start = slice.start.isNone ? nil : try clampedIndex(slice.start)
    stop = slice.stop.isNone ? nil : try clampedIndex(slice.stop)
  }

  /// The positions selected of so many items.
  @inline(__always) func positions(of count: Int) -> SlicePositions {
    let lowest = step < 0 ? -1 : 0
    let highest = step < 0 ? count - 1 : count
    let first = start.map { clamp($0, count, lowest, highest) } ?? (step < 0 ? highest : 0)
    let last = stop.map { clamp($0, count, lowest, highest) } ?? (step < 0 ? -1 : count)
    if step == 1 { return (first, last, 1, max(last - first, 0)) }
    if step > 0 {
      return (first, last, step, first < last ? (last - first - 1) / step + 1 : 0)
    }
    return (first, last, step, last < first ? (first - last - 1) / -step + 1 : 0)
  }
}

/// `start`, `start + step`, ... `count` times.
package typealias SlicePositions = (start: Int, stop: Int, step: Int, count: Int)

/// The positions that a slice selects of `count` items.
/// - Parameter count: asked for after the bounds, whose `__index__` may change the sequence.
package func resolveSlice(_ slice: SliceObject, count currentCount: @autoclosure () -> Int)
  throws(Raised) -> SlicePositions
{
  let bounds = try SliceBounds(slice)
  return bounds.positions(of: currentCount())
}

/// As `resolveSlice`, for sequences whose length needs more than 64 bits.
func resolveBigSlice(_ slice: SliceObject, count: BigInt) throws(Raised)
  -> (start: BigInt, stop: BigInt, step: BigInt)
{
  let step = try bigBound(slice.step) ?? 1
  if step == 0 { throw raise(.valueError, "slice step cannot be zero") }
  let lowest: BigInt = step > 0 ? 0 : -1
  let highest = step > 0 ? count : count - 1
  func clamped(_ value: BigInt) -> BigInt {
    value < 0 ? max(value + count, lowest) : min(value, highest)
  }
  let start = try bigBound(slice.start).map(clamped) ?? (step > 0 ? lowest : highest)
  let stop = try bigBound(slice.stop).map(clamped) ?? (step > 0 ? highest : lowest)
  return (start, stop, step)
}

private func bigBound(_ value: Value) throws(Raised) -> BigInt? {
  if value.isNone { return nil }
  if let number = try indexNumber(value)?.asBigInt { return number }
  throw raise(
    .typeError, "slice indices must be integers or None or have an __index__ method")
}

private func clamp(_ index: Int, _ count: Int, _ lowest: Int, _ highest: Int) -> Int {
  let position = index < 0 ? max(index, -count - 1) + count : index
  return min(max(position, lowest), highest)
}

/// The optional `start` and `end` of `find`, `count`, `startswith`, ... as clamped positions.
/// - Parameter count: asked for after the bounds, whose `__index__` may change the sequence.
/// - Returns: `start > stop` when the range is empty.
package func resolveRange(_ start: Value, _ end: Value, count currentCount: @autoclosure () -> Int)
  throws(Raised) -> (start: Int, stop: Int)
{
  var first = start.isNone || start.isUnbound ? 0 : try clampedIndex(start)
  var last = end.isNone || end.isUnbound ? Int.max : try clampedIndex(end)
  let count = currentCount()
  if first < 0 { first = max(first, -count) + count }
  if last < 0 { last = max(last, -count) + count }
  return (first, min(last, count))
}
