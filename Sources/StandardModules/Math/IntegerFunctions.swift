// Number theory and counting on ints of any size.

import BigInt
import Interpreter
import Syntax

let integerFunctions: [NativeFunction] = [
  .function(
    "comb", "(n, k, /)",
    "Number of ways to choose k items from n items without repetition and without order.", mathComb),
  .function("factorial", "(n, /)", "Find n!.", mathFactorial),
  .function("gcd", "(*integers)", "Greatest Common Divisor.", mathGcd),
  .function(
    "isqrt", "(n, /)", "Return the integer part of the square root of the input.", mathIsqrt),
  .function("lcm", "(*integers)", "Least Common Multiple.", mathLcm),
  .function(
    "perm", "(n, k=None, /)",
    "Number of ways to choose k items from n items without repetition and with order.", mathPerm),
]

// MARK: - Divisors

private func mathGcd(_ a: Arguments) throws(Raised) -> Value {
  guard let numbers = a[0].tuple else { return .int(0) }
  var result = Value.int(0)
  for index in 0..<numbers.count {
    result = try greatestCommonDivisor(result, try integerValue(numbers[index]))
  }
  return result
}

private func mathLcm(_ a: Arguments) throws(Raised) -> Value {
  guard let numbers = a[0].tuple else { return .int(1) }
  var result = Value.int(1)
  for index in 0..<numbers.count {
    let number = try absoluteValue(try integerValue(numbers[index]))
    // A zero makes the result zero, but the other arguments are checked all the same.
    if try isTrue(number), try isTrue(result) {
      let divisor = try greatestCommonDivisor(result, number)
      let factor = try binaryOperation(.floorDivide, result, divisor)
      result = try binaryOperation(.multiply, factor, number)
    } else {
      result = .int(0)
    }
  }
  return result
}

private func greatestCommonDivisor(_ a: Value, _ b: Value) throws(Raised) -> Value {
  if case .int(let x) = a, case .int(let y) = b {
    var (large, small) = (x.magnitude, y.magnitude)
    while small != 0 { (large, small) = (small, large % small) }
    return Int(exactly: large).map { .int($0) } ?? makeInt(BigInt(large))
  }
  if let short = shortCommonDivisor(a, b) { return short }
  return makeInt(
    BigInt(try greatestCommonDivisor((a.asBigInt ?? 0).magnitude, (b.asBigInt ?? 0).magnitude)))
}

private func mathIsqrt(_ a: Arguments) throws(Raised) -> Value {
  let number = try integerValue(a[0])
  guard case .int(let small) = number else {
    guard let big = number.bigInt, !big.isNegative else { throw negativeRoot() }
    if big.wordCount <= 128 { return try shortRoot(number, width: big.bitWidth) }
    return makeInt(BigInt(try squareRoot(big.number.magnitude)))
  }
  if small < 0 { throw negativeRoot() }
  var root = UInt(Double(small).squareRoot())
  // The float may be one off beyond 2 ** 52; the square of 2 ** 32 still fits.
  while root * root > UInt(small) { root -= 1 }
  while (root + 1) * (root + 1) <= UInt(small) { root += 1 }
  return .int(Int(root))
}

/// Each step doubles the digits that are known, and divides by so many only.
private func shortRoot(_ number: Value, width: Int) throws(Raised) -> Value {
  let half = (width - 1) / 2
  var root = Value.int(1)
  var known = 0
  for place in stride(from: Int.bitWidth - 1 - half.leadingZeroBitCount, through: 0, by: -1) {
    let before = known
    known = half >> place
    let part = try binaryOperation(.rightShift, number, .int(2 * half - before - known + 1))
    root = try binaryOperation(
      .add, try binaryOperation(.leftShift, root, .int(known - before - 1)),
      try binaryOperation(.floorDivide, part, root))
  }
  let square = try binaryOperation(.multiply, root, root)
  let isTooLarge = try compareIsTrue(.greater, square, number)
  return isTooLarge ? try binaryOperation(.subtract, root, .int(1)) : root
}

private func negativeRoot() -> Raised {
  raise(.valueError, "isqrt() argument must be nonnegative")
}

// MARK: - Counting

private func mathFactorial(_ a: Arguments) throws(Raised) -> Value {
  try factorial(try integerValue(a[0]))
}

private func factorial(_ number: Value) throws(Raised) -> Value {
  // 20! is the last one in a word.
  if case .int(let n) = number, 0...20 ~= n {
    return .int((1...max(n, 1)).reduce(1, *))
  }
  let big = try integer(number)
  if big < 0 { throw raise(.valueError, "factorial() not defined for negative values") }
  guard case .int(let n) = number else {
    throw raise(
      .overflowError, "factorial() argument should not exceed \(Int.max)")
  }
  try reserveProduct(of: n, width: big.magnitude.bitWidth)
  return try product(from: .int(2), count: max(n - 1, 0))
}

private func mathPerm(_ a: Arguments) throws(Raised) -> Value {
  let n = try integerValue(a[0])
  if !a.isGiven(1) || a[1].isNone { return try factorial(n) }
  let (total, chosen) = try counts(n, a[1])
  if chosen > total { return .int(0) }
  guard let k = Int(exactly: chosen) else {
    throw raise(.overflowError, "k must not exceed \(Int.max)")
  }
  try reserveProduct(of: k, width: total.magnitude.bitWidth)
  return try product(from: makeInt(total - chosen + 1), count: k)
}

private func mathComb(_ a: Arguments) throws(Raised) -> Value {
  if case .int(let n) = a[0], case .int(let k) = a[1], let small = smallComb(n, k) {
    return .int(small)
  }
  let (total, chosen) = try counts(a[0], a[1])
  if chosen > total { return .int(0) }
  guard let k = Int(exactly: min(chosen, total - chosen)) else {
    throw raise(.overflowError, "min(n - k, k) must not exceed \(Int.max)")
  }
  try reserveProduct(of: k, width: total.magnitude.bitWidth)
  let ordered = try product(from: makeInt(total - BigInt(k) + 1), count: k)
  return try binaryOperation(.floorDivide, ordered, try product(from: .int(1), count: k))
}

/// Nil when a step does not fit a word.
private func smallComb(_ n: Int, _ k: Int) -> Int? {
  if k < 0 || k > n { return nil }
  var result = 1
  for step in 0..<min(k, n - k) {
    // The product of so many neighbours is a multiple of their number.
    let (product, overflow) = result.multipliedReportingOverflow(by: n - step)
    if overflow { return nil }
    result = product / (step + 1)
  }
  return result
}

private func counts(_ n: Value, _ k: Value) throws(Raised) -> (BigInt, BigInt) {
  let (total, chosen) = (try integer(n), try integer(k))
  if total < 0 { throw raise(.valueError, "n must be a non-negative integer") }
  if chosen < 0 { throw raise(.valueError, "k must be a non-negative integer") }
  return (total, chosen)
}

/// An upper bound of the result's size, before anything is computed.
private func reserveProduct(of factors: Int, width: Int) throws(Raised) {
  let (bits, overflow) = factors.multipliedReportingOverflow(by: width)
  try reserve(count: overflow ? Int.max : bits / 8)
}

/// `first * (first + 1) * ...`: halves of similar size make the multiplications cheap.
private func product(from first: Value, count: Int) throws(Raised) -> Value {
  if count > 64 {
    let half = count / 2
    let next = try binaryOperation(.add, first, .int(half))
    return try binaryOperation(
      .multiply, try product(from: first, count: half), try product(from: next, count: count - half)
    )
  }
  try pollInterrupt()
  if case .int(let start) = first, start > 0 {
    return productOfNeighbours(from: UInt(start), count: count)
  }
  var result = Value.int(1)
  for offset in 0..<count {
    result = try binaryOperation(
      .multiply, result, try binaryOperation(.add, first, .int(offset)))
  }
  return result
}
