// Operators on ints beyond 64 bits.
//
// Sizes are checked before anything is computed: `10 ** 10 ** 10` is a MemoryError, not a dead
// process. Division to floats rounds once, on the exact quotient.

import BigInt
import Syntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The largest int that multiplication and powers may make: 32 MiB of digits. Beyond it products take
/// hours; a size that nobody can mean is refused at once.
private let largestBitWidth = 1 << 28

func operate(_ op: BinaryOperator, _ x: BigInt, _ y: BigInt) throws(Raised) -> Value? {
  switch op {
  case .add: return makeInt(x + y)
  case .subtract: return makeInt(x - y)
  case .multiply: return makeInt(try multiply(x, y))
  case .divide: return .double(try divide(x, y))
  case .floorDivide:
    if y.isZero { throw raise(.zeroDivisionError, "integer division or modulo by zero") }
    return makeInt(try floorDivide(x, y).quotient)
  case .modulo:
    if y.isZero { throw raise(.zeroDivisionError, "integer modulo by zero") }
    return makeInt(try floorDivide(x, y).remainder)
  case .power:
    if y.sign == .minus, !y.isZero {
      return .double(try power(try toDouble(x), try toDouble(y)))
    }
    return makeInt(try power(x, y))
  case .leftShift: return try shift(x, by: y, isLeft: true)
  case .rightShift: return try shift(x, by: y, isLeft: false)
  case .bitAnd: return makeInt(x & y)
  case .bitOr: return makeInt(x | y)
  case .bitXor: return makeInt(x ^ y)
  case .matrixMultiply: return nil
  }
}

func multiply(_ x: BigInt, _ y: BigInt) throws(Raised) -> BigInt {
  if x.magnitude.bitWidth + y.magnitude.bitWidth > largestBitWidth {
    throw raise(.memoryError, "")
  }
  return try product(x, y)
}

@inline(__always) private func product(_ x: BigInt, _ y: BigInt) throws(Raised) -> BigInt {
  BigInt(
    sign: x.sign == y.sign ? .plus : .minus,
    magnitude: try multiplyLong(x.magnitude, y.magnitude))
}

/// Rounds towards minus infinity; the divisor is not 0.
func floorDivide(_ x: BigInt, _ y: BigInt) throws(Raised) -> (
  quotient: BigInt, remainder: BigInt
) {
  let magnitudes = try divideLong(x.magnitude, by: y.magnitude)
  let quotient = BigInt(
    sign: x.sign == y.sign ? .plus : .minus, magnitude: magnitudes.quotient)
  let remainder = BigInt(sign: x.sign, magnitude: magnitudes.remainder)
  if remainder.isZero || remainder.sign == y.sign { return (quotient, remainder) }
  return (quotient - 1, remainder + y)
}

/// - Parameter y: not negative.
func power(_ x: BigInt, _ y: BigInt) throws(Raised) -> BigInt {
  if y.isZero { return 1 }
  if x.isZero || x == 1 { return x }
  if x == -1 { return y.magnitude.words[0] & 1 == 1 ? x : 1 }
  guard let exponent = Int(exactly: y), exponent <= largestBitWidth else {
    throw raise(.memoryError, "")
  }
  if (x.magnitude.bitWidth - 1) * exponent > largestBitWidth { throw raise(.memoryError, "") }
  if x.magnitude == 2 {
    return BigInt(
      sign: x.sign == .minus && exponent & 1 == 1 ? .minus : .plus,
      magnitude: BigUInt(1) << exponent)
  }
  var result = BigInt(1)
  for bit in stride(from: Int.bitWidth - 1 - exponent.leadingZeroBitCount, through: 0, by: -1) {
    try pollInterrupt()
    result = try product(result, result)
    if exponent >> bit & 1 == 1 { result = try product(result, x) }
  }
  return result
}

// MARK: - Shifts

private func shift(_ x: BigInt, by y: BigInt, isLeft: Bool) throws(Raised) -> Value {
  if y.sign == .minus, !y.isZero { throw raise(.valueError, "negative shift count") }
  if x.isZero { return .int(0) }
  guard let count = Int(exactly: y) else {
    if isLeft { throw raise(.overflowError, "too many digits in integer") }
    return .int(x.sign == .minus ? -1 : 0)
  }
  return makeInt(isLeft ? try shiftLeft(x, by: count) : shiftRight(x, by: count))
}

func shiftLeft(_ x: BigInt, by count: Int) throws(Raised) -> BigInt {
  if count > 1 << 36 { throw raise(.memoryError, "") }
  try reserve(count: (x.magnitude.bitWidth + count) / 8)
  return BigInt(sign: x.sign, magnitude: x.magnitude << count)
}

/// Rounds towards minus infinity.
func shiftRight(_ x: BigInt, by count: Int) -> BigInt {
  if x.sign == .plus { return BigInt(x.magnitude >> count) }
  return -BigInt(((x.magnitude - 1) >> count) + 1)
}

// MARK: - Floats

/// The nearest float, ties to even.
/// - Throws: OverflowError.
package func toDouble(_ x: BigInt) throws(Raised) -> Double {
  guard let result = nearestDouble(x.magnitude, exponent: 0, hasRest: false) else {
    throw raise(.overflowError, "int too large to convert to float")
  }
  return x.sign == .minus ? -result : result
}

/// The exact quotient, rounded once.
func divide(_ x: BigInt, _ y: BigInt) throws(Raised) -> Double {
  if y.isZero { throw raise(.zeroDivisionError, "division by zero") }
  if x.isZero { return y.sign == .minus ? -0.0 : 0 }
  let shift = 66 - (x.magnitude.bitWidth - y.magnitude.bitWidth)
  let isNegative = x.sign != y.sign
  if shift > 1300 { return isNegative ? -0.0 : 0 }
  let numerator = shift > 0 ? x.magnitude << shift : x.magnitude
  let denominator = shift < 0 ? y.magnitude << -shift : y.magnitude
  let (quotient, rest) = try divideLong(numerator, by: denominator)
  guard let result = nearestDouble(quotient, exponent: -shift, hasRest: !rest.isZero) else {
    throw raise(.overflowError, "integer division result too large for a float")
  }
  return isNegative ? -result : result
}

/// `(magnitude + rest) * 2^exponent` to the nearest float, where the rest is less than one; nil when
/// it is too large.
func nearestDouble(_ magnitude: BigUInt, exponent: Int, hasRest: Bool = false) -> Double? {
  if magnitude.isZero { return 0 }
  let width = magnitude.bitWidth
  if width + exponent > 1025 { return nil }
  // Subnormals have fewer bits. Rounded here, once: what is scaled then is exact.
  let precision = min(53, width + exponent + 1074)
  if precision < 0 { return 0 }
  let dropped = max(width - precision - 2, 0)
  let spare = max(width - dropped - precision, 0)
  let top = UInt64(magnitude >> dropped)
  let isInexact = hasRest || (dropped > 0 && magnitude.trailingZeroBitCount < dropped)
  var digits = top >> spare
  let (rest, half) = (top - digits << spare, (1 << UInt64(spare)) >> 1)
  if rest > half || rest == half && spare > 0 && (isInexact || digits & 1 == 1) { digits += 1 }
  let result = scalbn(Double(digits), Int32(exponent + dropped + spare))
  return result.isInfinite ? nil : result
}
