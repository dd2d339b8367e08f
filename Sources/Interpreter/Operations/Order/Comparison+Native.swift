// Comparisons of the built-in types among each other. Nil means that the types do not compare.
//
// Items are compared through `equals` and `compare`, which may call script code that changes the
// very list or dict: sizes and positions are read again after every call.

import BigInt
import Syntax

func compareNatively(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws(Raised) -> Bool? {
  switch (a, b) {
  case (.int(let x), .int(let y)): return ordered(op, x, y)
  case (.double(let x), .double(let y)): return ordered(op, x, y)
  case (.object(let x), .object(let y)):
    if let result = try compareCells(op, x, y) { return result }
    return compareNumbers(op, a, b)
  case (.none, .none): return equality(op, true)
  default: return compareNumbers(op, a, b)
  }
}

/// The answer for types that have equality but no order.
private func equality(_ op: ComparisonOperator, _ isEqual: Bool) -> Bool? {
  switch op {
  case .equal: return isEqual
  case .notEqual: return !isEqual
  default: return nil
  }
}

private func compareCells(_ op: ComparisonOperator, _ x: Reference, _ y: Reference)
  throws(Raised) -> Bool?
{
  guard x.pointee.kind == y.pointee.kind else { return nil }
  let (a, b) = (UnsafeMutableRawPointer(x), UnsafeMutableRawPointer(y))
  switch x.pointee.kind {
  case .string: return compareStrings(op, StringObject(a), StringObject(b))
  case .bytes: return compareBuffers(op, BytesObject(a).buffer, BytesObject(b).buffer)
  case .list: return try compareLists(op, ListObject(a), ListObject(b))
  case .tuple: return try compareTuples(op, TupleObject(a), TupleObject(b))
  case .dict:
    if equality(op, true) == nil { return nil }
    return equality(op, try equalDicts(DictObject(a), DictObject(b)))
  case .set: return try compareSets(op, SetObject(a), SetObject(b))
  case .range: return equality(op, equalRanges(RangeObject(a), RangeObject(b)))
  case .slice: return try compareSlices(op, SliceObject(a), SliceObject(b))
  case .boundMethod:
    let (first, second) = (BoundMethodObject(x), BoundMethodObject(y))
    return equality(
      op,
      first.receiver.isIdentical(to: second.receiver)
        && first.function.isIdentical(to: second.function))
  case .cell: return try compareContents(op, CellObject(x).content, CellObject(y).content)
  default: return nil
  }
}

// MARK: - Numbers

/// Ints, bools and floats of any size, exactly: an int is never rounded to a float.
private func compareNumbers(_ op: ComparisonOperator, _ a: Value, _ b: Value) -> Bool? {
  if let x = a.smallInt {
    if let y = b.smallInt { return ordered(op, x, y) }
    if case .double(let y) = b { return satisfies(op, orderOf(x, y)) }
    if let y = b.bigInt { return ordered(op, 0, y.isNegative ? -1 : 1) }
    return compareComplex(op, b, a)
  }
  if case .double(let x) = a {
    if let y = b.smallInt { return satisfies(op, orderOf(y, x).map { -$0 }) }
    if case .double(let y) = b { return ordered(op, x, y) }
    if let y = b.bigInt { return satisfies(op, orderOf(y.number, x).map { -$0 }) }
    return compareComplex(op, b, a)
  }
  guard let x = a.bigInt else { return compareComplex(op, a, b) }
  if let y = b.bigInt { return ordered(op, orderOfWords(x, y), 0) }
  if case .double(let y) = b { return satisfies(op, orderOf(x.number, y)) }
  return b.smallInt == nil ? compareComplex(op, b, a) : ordered(op, x.isNegative ? -1 : 1, 0)
}

/// Only whether they are equal: complex numbers have no order.
private func compareComplex(_ op: ComparisonOperator, _ a: Value, _ b: Value) -> Bool? {
  guard let x = a.complex else { return b.complex == nil ? nil : compareComplex(op, b, a) }
  if let y = b.complex { return equality(op, x == y) }
  guard let isReal = compareNumbers(.equal, .double(x.real), b) else { return nil }
  return equality(op, isReal && x.imaginary == 0)
}

/// - Parameter order: negative, zero or positive; nil when the operands are unordered (NaN).
private func satisfies(_ op: ComparisonOperator, _ order: Int?) -> Bool {
  guard let order else { return op == .notEqual }
  return ordered(op, order, 0)
}

private func orderOf(_ x: Int, _ y: Double) -> Int? {
  if y.isNaN { return nil }
  if y >= 0x1p63 { return -1 }
  if y < -0x1p63 { return 1 }
  let whole = Int(y)
  if x != whole { return x < whole ? -1 : 1 }
  let fraction = y - Double(whole)
  return fraction == 0 ? 0 : fraction > 0 ? -1 : 1
}

private func orderOf(_ x: BigInt, _ y: Double) -> Int? {
  if y.isNaN { return nil }
  if y.isInfinite { return y > 0 ? -1 : 1 }
  let whole = BigInt(y)
  if x != whole { return x < whole ? -1 : 1 }
  return 0
}

extension Value {
  /// The number of an int that fits 64 bits or of a bool.
  @inline(__always) package var smallInt: Int? {
    switch self {
    case .int(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    default: return nil
    }
  }
}

// MARK: - Text

func compareStrings(_ op: ComparisonOperator, _ a: StringObject, _ b: StringObject) -> Bool {
  switch op {
  case .equal: return a.isEqual(to: b)
  case .notEqual: return !a.isEqual(to: b)
  default: return compareBuffers(op, a.buffer, b.buffer)
  }
}

/// Byte order, which for UTF-8 is the order of code points.
func compareBuffers(
  _ op: ComparisonOperator, _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
) -> Bool {
  let order = compareMemory(a, b)
  return ordered(op, order != 0 ? order : a.count - b.count, 0)
}

// MARK: - Nesting

/// Nested containers are compared to the same depth in every build, however large its frames are.
private let deepestComparison = 10_000

/// Enters a container; the caller leaves it again.
private func beginComparison() throws(Raised) {
  if state.comparisonDepth >= deepestComparison {
    throw raise(.recursionError, "maximum recursion depth exceeded in comparison")
  }
  try checkNativeStack()
  try checkInterrupt()
  state.comparisonDepth += 1
}

// MARK: - Sequences

private func compareLists(_ op: ComparisonOperator, _ a: ListObject, _ b: ListObject)
  throws(Raised) -> Bool
{
  if a.count != b.count, op == .equal || op == .notEqual { return op == .notEqual }
  try beginComparison()
  defer { state.comparisonDepth -= 1 }
  var index = 0
  while index < a.count, index < b.count {
    let (x, y) = (a.items[index], b.items[index])
    if !x.isIdentical(to: y), !(try equals(x, y)) {
      // The comparison may have changed the lists.
      if index >= a.count || index >= b.count { break }
      return try decide(op, a.items[index], b.items[index])
    }
    index += 1
    if index & 0xFFFF == 0 { try checkInterrupt() }
  }
  return ordered(op, a.count, b.count)
}

func compareTuples(_ op: ComparisonOperator, _ a: TupleObject, _ b: TupleObject)
  throws(Raised) -> Bool
{
  let count = min(a.count, b.count)
  for index in 0..<count {
    guard let order = quickOrder(a[index], b[index]) else {
      return try compareTuplesSlowly(op, a, b, from: index)
    }
    if order != 0 { return ordered(op, order, 0) }
    if index & 0xFFFF == 0xFFFF { try checkInterrupt() }
  }
  return ordered(op, a.count, b.count)
}

/// The items before `start` are equal.
@inline(never) private func compareTuplesSlowly(
  _ op: ComparisonOperator, _ a: TupleObject, _ b: TupleObject, from start: Int
) throws(Raised) -> Bool {
  try beginComparison()
  defer { state.comparisonDepth -= 1 }
  for index in start..<min(a.count, b.count) {
    let (x, y) = (a[index], b[index])
    if let order = quickOrder(x, y) {
      if order != 0 { return ordered(op, order, 0) }
    } else if !(try equals(x, y)) {
      return try decide(op, x, y)
    }
  }
  return ordered(op, a.count, b.count)
}

/// How two ints, two floats or two texts order, in one pass; nil for anything else, NaN included.
@inline(__always) private func quickOrder(_ x: Value, _ y: Value) -> Int? {
  switch (x, y) {
  case (.int(let a), .int(let b)): return a < b ? -1 : a == b ? 0 : 1
  case (.double(let a), .double(let b)): return a < b ? -1 : a == b ? 0 : a > b ? 1 : nil
  case (.object(let a), .object(let b)) where a == b: return 0
  case (.object(let a), .object(let b))
  where a.pointee.kind == .string && b.pointee.kind == .string:
    let (first, second) = (x.string.unsafelyUnwrapped, y.string.unsafelyUnwrapped)
    let order = compareMemory(first.buffer, second.buffer)
    return order != 0 ? order : first.byteCount - second.byteCount
  default: return nil
  }
}

/// The first items that differ decide.
private func decide(_ op: ComparisonOperator, _ x: Value, _ y: Value) throws(Raised) -> Bool {
  switch op {
  case .equal: return false
  case .notEqual: return true
  default: return try compareIsTrue(op, x, y)
  }
}

private func equalRanges(_ a: RangeObject, _ b: RangeObject) -> Bool {
  if a.count != b.count { return false }
  if a.count == 0 { return true }
  return a.start == b.start && (a.count == 1 || a.step == b.step)
}

private func compareSlices(_ op: ComparisonOperator, _ a: SliceObject, _ b: SliceObject)
  throws(Raised) -> Bool
{
  let pairs = [(a.start, b.start), (a.stop, b.stop), (a.step, b.step)]
  for (x, y) in pairs {
    if !(try equals(x, y)) { return try decide(op, x, y) }
  }
  return ordered(op, 0, 0)
}

/// Of two cells; an empty one comes first.
private func compareContents(_ op: ComparisonOperator, _ x: Value, _ y: Value) throws(Raised)
  -> Bool
{
  if x.isUnbound || y.isUnbound { return ordered(op, x.isUnbound ? 0 : 1, y.isUnbound ? 0 : 1) }
  return try compareIsTrue(op, x, y)
}

// MARK: - Hashed collections

private func equalDicts(_ a: DictObject, _ b: DictObject) throws(Raised) -> Bool {
  if a.count != b.count { return false }
  try beginComparison()
  defer { state.comparisonDepth -= 1 }
  var position = 0
  while position < a.used {
    let entry = a.entries[position]
    position += 1
    if entry.key.isUnbound { continue }
    let found = try b.find(entry.key, hash: entry.hash)
    if found < 0 { return false }
    if !(try equals(entry.value, b.entries[found].value)) { return false }
  }
  return true
}

/// For sets, order is inclusion.
private func compareSets(_ op: ComparisonOperator, _ a: SetObject, _ b: SetObject) throws(Raised)
  -> Bool
{
  switch op {
  case .equal:
    if a.count != b.count { return false }
    return try a.isSubset(of: b)
  case .less:
    if a.count == b.count { return false }
    return try a.isSubset(of: b)
  case .lessOrEqual:
    return try a.isSubset(of: b)
  case .greater: return try compareSets(.less, b, a)
  case .greaterOrEqual: return try compareSets(.lessOrEqual, b, a)
  default: return !(try compareSets(.equal, a, b))
  }
}
