// Operators on ints that fit 64 bits, growing into big ints instead of overflowing.

import BigInt
import Syntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Nil for the operators that ints do not have.
@inline(__always) func operate(_ op: BinaryOperator, _ x: Int, _ y: Int) throws(Raised) -> Value? {
  switch op {
  case .add:
    let (sum, overflow) = x.addingReportingOverflow(y)
    return overflow ? try operateOnWords(op, .int(x), .int(y)) : .int(sum)
  case .subtract:
    let (difference, overflow) = x.subtractingReportingOverflow(y)
    return overflow ? try operateOnWords(op, .int(x), .int(y)) : .int(difference)
  case .multiply:
    let (product, overflow) = x.multipliedReportingOverflow(by: y)
    return overflow ? try operateOnWords(op, .int(x), .int(y)) : .int(product)
  case .bitAnd: return .int(x & y)
  case .bitOr: return .int(x | y)
  case .bitXor: return .int(x ^ y)
  default: return try operateRarely(op, x, y)
  }
}

@inline(never) private func operateRarely(_ op: BinaryOperator, _ x: Int, _ y: Int) throws(Raised)
  -> Value?
{
  switch op {
  case .divide: return .double(try divide(x, y))
  case .floorDivide: return try floorDivide(x, y)
  case .modulo:
    if y == 0 { throw raise(.zeroDivisionError, "integer modulo by zero") }
    return .int(floorModulo(x, y))
  case .power: return try power(x, y)
  case .leftShift: return try shiftLeft(x, y)
  case .rightShift:
    if y < 0 { throw raise(.valueError, "negative shift count") }
    return .int(x >> min(y, 63))
  default: return nil
  }
}

/// `&`, `|` and `^` of two bools are bools.
func operate(_ op: BinaryOperator, _ x: Bool, _ y: Bool) -> Value? {
  switch op {
  case .bitAnd: return .bool(x && y)
  case .bitOr: return .bool(x || y)
  case .bitXor: return .bool(x != y)
  default: return nil
  }
}

/// The remainder with the sign of the divisor, which is not 0.
@inline(__always) package func floorModulo(_ x: Int, _ y: Int) -> Int {
  if y == -1 { return 0 }
  let remainder = x % y
  return remainder != 0 && (remainder < 0) != (y < 0) ? remainder + y : remainder
}

func floorDivide(_ x: Int, _ y: Int) throws(Raised) -> Value {
  if y == 0 { throw raise(.zeroDivisionError, "integer division or modulo by zero") }
  if y == -1 { return x == Int.min ? makeInt(-BigInt(x)) : .int(-x) }
  let quotient = x / y
  return .int(x % y != 0 && (x < 0) != (y < 0) ? quotient - 1 : quotient)
}

private func divide(_ x: Int, _ y: Int) throws(Raised) -> Double {
  if y == 0 { throw raise(.zeroDivisionError, "division by zero") }
  if x.magnitude <= 1 << 53, y.magnitude <= 1 << 53 { return Double(x) / Double(y) }
  return try divide(BigInt(x), BigInt(y))
}

private func power(_ x: Int, _ y: Int) throws(Raised) -> Value {
  if y < 0 { return .double(try power(Double(x), Double(y))) }
  var base = x
  var exponent = y
  var result = 1
  while true {
    if exponent & 1 == 1 {
      let (product, overflow) = result.multipliedReportingOverflow(by: base)
      if overflow { return try longPower(x, y) }
      result = product
    }
    exponent >>= 1
    if exponent == 0 { return .int(result) }
    let (square, overflow) = base.multipliedReportingOverflow(by: base)
    if overflow { return try longPower(x, y) }
    base = square
  }
}

private func longPower(_ x: Int, _ y: Int) throws(Raised) -> Value {
  if let short = try shortPower(.int(x), y) { return short }
  return makeInt(try power(BigInt(x), BigInt(y)))
}

private func shiftLeft(_ x: Int, _ y: Int) throws(Raised) -> Value {
  if y < 0 { throw raise(.valueError, "negative shift count") }
  if x == 0 { return .int(0) }
  if y < 63, (x << y) >> y == x { return .int(x << y) }
  if let short = try operateOnWords(.leftShift, .int(x), .int(y)) { return short }
  return makeInt(try shiftLeft(BigInt(x), by: y))
}
