// What reduces an iterable to one value: `all`, `any`, `max`, `min`, `sum`; and `sorted`.

import Syntax

let aggregateFunctions: [NativeFunction] = [
  .function("all", "(iterable, /)", "Are all values true?", allTrue),
  .function("any", "(iterable, /)", "Is any value true?", anyTrue),
  .function(
    "max", "(*args, key=None, default=None)",
    "Returns the largest argument, or the largest value of the only one.", largest
  ).trying { extremeNumber($0, $1, .greater) },
  .function(
    "min", "(*args, key=None, default=None)",
    "Returns the smallest argument, or the smallest value of the only one.", smallest
  ).trying { extremeNumber($0, $1, .less) },
  .function(
    "sorted", "(iterable, /, *, key=None, reverse=False)",
    "Returns a new sorted list of the values.", sortedList),
  .function("sum", "(iterable, /, start=0)", "Adds the values to the start.", sumOf),
]

private func allTrue(_ a: Arguments) throws(Raised) -> Value {
  var walk = try Walk(a[0])
  while let item = try walk.next() {
    if try !isTrue(item) { return .bool(false) }
  }
  return .bool(true)
}

private func anyTrue(_ a: Arguments) throws(Raised) -> Value {
  var walk = try Walk(a[0])
  while let item = try walk.next() {
    if try isTrue(item) { return .bool(true) }
  }
  return .bool(false)
}

// MARK: - max and min

private func largest(_ a: Arguments) throws(Raised) -> Value { try extreme(a, "max", .greater) }
private func smallest(_ a: Arguments) throws(Raised) -> Value { try extreme(a, "min", .less) }

/// The extreme of two or more arguments that are all ints or all floats.
private func extremeNumber(_ arguments: Frame, _ count: Int, _ wins: ComparisonOperator) -> Value {
  guard count > 1 else { return .unbound }
  if case .int(var best) = arguments[0] {
    for index in 1..<count {
      guard case .int(let item) = arguments[index] else { return .unbound }
      if wins == .less ? item < best : item > best { best = item }
    }
    return .int(best)
  }
  guard case .double(var best) = arguments[0] else { return .unbound }
  for index in 1..<count {
    guard case .double(let item) = arguments[index] else { return .unbound }
    if wins == .less ? item < best : item > best { best = item }
  }
  return .double(best)
}

private func extreme(_ a: Arguments, _ name: String, _ wins: ComparisonOperator) throws(Raised)
  -> Value
{
  let arguments = TupleObject(a[0].cellMemory)
  let key = a.get(1, default: .none)
  if arguments.count == 0 {
    throw raise(.typeError, "\(name) expected at least 1 argument, got 0")
  }
  if arguments.count > 1, a.isGiven(2) {
    throw raise(
      .typeError,
      "Cannot specify a default for \(name)() with multiple positional arguments")
  }
  var walk = try Walk(arguments.count > 1 ? a[0] : arguments[0])
  guard var best = try walk.next() else {
    if a.isGiven(2) { return a[2] }
    throw raise(.valueError, "\(name)() iterable argument is empty")
  }
  if key.isNone {
    while let item = try walk.next() {
      if try beats(item, best, wins) { best = item }
    }
    return best
  }
  var bestKey = try call(key, best)
  while let item = try walk.next() {
    let itemKey = try call(key, item)
    if try beats(itemKey, bestKey, wins) {
      best = item
      bestKey = itemKey
    }
  }
  return best
}

@inline(__always) private func beats(_ a: Value, _ b: Value, _ wins: ComparisonOperator)
  throws(Raised) -> Bool
{
  if case .int(let x) = a, case .int(let y) = b { return wins == .less ? x < y : x > y }
  if case .double(let x) = a, case .double(let y) = b { return wins == .less ? x < y : x > y }
  return try compareIsTrue(wins, a, b)
}

// MARK: - sum

private func sumOf(_ a: Arguments) throws(Raised) -> Value {
  let start = a.get(1, default: .int(0))
  var walk = try Walk(a[0])
  switch start.kind {
  case .string: throw raise(.typeError, "sum() can't sum strings [use ''.join(seq) instead]")
  case .bytes where typeName(start) == "bytes":
    throw raise(.typeError, "sum() can't sum bytes [use b''.join(seq) instead]")
  case .bytes:
    throw raise(.typeError, "sum() can't sum bytearray [use b''.join(seq) instead]")
  default: break
  }
  var total = start
  // The sum of lists grows in place once it is a list of its own: each item is copied once.
  var ownSum: ListObject?
  while let item = try sumFast(&total, &walk) {
    if let sum = ownSum, let list = item.list {
      total = try extend(sum, list.value)
      continue
    }
    let isList = total.list != nil
    total = try binaryOperation(.add, total, item)
    ownSum = isList && item.list != nil ? total.list : nil
  }
  return total
}

/// Adds while the total and the values are small ints or floats.
/// - Returns: the first value that needs the general addition, or nil at the end.
@inline(__always) private func sumFast(_ total: inout Value, _ walk: inout Walk) throws(Raised)
  -> Value?
{
  if case .int(let start) = total {
    var sum = start
    while let item = try walk.next() {
      let addend: Int
      switch item {
      case .int(let number): addend = number
      case .bool(let flag): addend = flag ? 1 : 0
      default:
        total = .int(sum)
        return item
      }
      let (next, overflow) = sum.addingReportingOverflow(addend)
      if overflow {
        total = .int(sum)
        return item
      }
      sum = next
    }
    total = .int(sum)
    return nil
  }
  if case .double(let start) = total { return try sumDoubles(start, &total, &walk) }
  return try walk.next()
}

/// Neumaier's compensated summation, as CPython does since 3.12: `sum([0.1] * 10)` is 1.0.
private func sumDoubles(_ start: Double, _ total: inout Value, _ walk: inout Walk) throws(Raised)
  -> Value?
{
  var sum = start
  var compensation = 0.0
  // An infinite or NaN compensation would turn an overflowed sum into NaN.
  func finish() -> Value {
    .double(compensation != 0 && compensation.isFinite ? sum + compensation : sum)
  }
  while let item = try walk.next() {
    switch item {
    case .double(let x):
      let next = sum + x
      compensation += Swift.abs(sum) >= Swift.abs(x) ? (sum - next) + x : (x - next) + sum
      sum = next
    case .int(let number): sum += Double(number)
    case .bool(let flag): sum += flag ? 1 : 0
    default:
      total = finish()
      return item
    }
  }
  total = finish()
  return nil
}

// MARK: - sorted

private func sortedList(_ a: Arguments) throws(Raised) -> Value {
  let list = try listFromIterable(a[0])
  try sortList(
    list, key: a.get(1, default: .none), isReversed: a.isGiven(2) ? try isTrue(a[2]) : false)
  return list.value
}
