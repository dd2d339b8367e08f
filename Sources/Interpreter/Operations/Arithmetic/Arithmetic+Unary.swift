// Unary operators and the operations behind `abs()`, `divmod()`, three-argument `pow()`.

import BigInt
import Syntax

/// `op a`.
package func unaryOperation(_ op: UnaryOperator, _ a: Value) throws(Raised) -> Value {
  switch op {
  case .not: return .bool(!(try isTrue(a)))
  case .negative: return try negative(a)
  case .positive: return try positive(a)
  case .invert: return try inverted(a)
  }
}

private func negative(_ a: Value) throws(Raised) -> Value {
  switch a {
  case .int(let x): return x == Int.min ? makeInt(-BigInt(x)) : .int(-x)
  case .double(let x): return .double(-x)
  case .bool(let x): return .int(x ? -1 : 0)
  default:
    if let x = a.bigInt { return x.withSign(isNegative: !x.isNegative) }
    if let x = a.complex { return makeComplex(-x.real, -x.imaginary) }
    if isDispatched(a), let result = try callSpecial(a, .neg) { return result }
    throw badOperand("unary -", a)
  }
}

private func positive(_ a: Value) throws(Raised) -> Value {
  switch a {
  case .int, .double: return a
  case .bool(let x): return .int(x ? 1 : 0)
  default:
    if a.bigInt != nil || a.complex != nil { return a }
    if isDispatched(a), let result = try callSpecial(a, .pos) { return result }
    throw badOperand("unary +", a)
  }
}

private func inverted(_ a: Value) throws(Raised) -> Value {
  if case .bool = a { try issueDeprecation(bitwiseInversion) }
  if let x = a.smallInt { return .int(~x) }
  if let x = a.bigInt { return x.inverted }
  if isDispatched(a), let result = try callSpecial(a, .invert) { return result }
  throw badOperand("unary ~", a)
}

private let bitwiseInversion =
  "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the "
  + "bitwise inversion of the underlying int object and is usually not what you expect from negating "
  + "a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise "
  + "inversion of the underlying int."

/// `abs(a)`.
package func absoluteValue(_ a: Value) throws(Raised) -> Value {
  switch a {
  case .int(let x): return x < 0 ? try negative(a) : a
  case .double(let x): return .double(x.magnitude)
  case .bool(let x): return .int(x ? 1 : 0)
  default:
    if let x = a.bigInt { return x.isNegative ? x.withSign(isNegative: false) : a }
    if let x = a.complex { return .double(try x.magnitude()) }
    if isDispatched(a), let result = try callSpecial(a, .abs) { return result }
    throw badOperand("abs()", a)
  }
}

private func badOperand(_ symbol: String, _ a: Value) -> Raised {
  raise(.typeError, "bad operand type for \(symbol): '\(typeName(a))'")
}

// MARK: - divmod

/// `divmod(a, b)`.
package func divmod(_ a: Value, _ b: Value) throws(Raised) -> Value {
  if let result = try divmodNatively(a, b) { return result }
  let (typeA, typeB) = (typeOf(a), typeOf(b))
  let rightFirst = typeA.reference != typeB.reference && typeB.isSubclass(of: typeA.reference)
  if rightFirst, let result = try callSpecial(b, .rdivmod, a), !result.isNotImplemented {
    return result
  }
  if let result = try callSpecial(a, .divmod, b), !result.isNotImplemented { return result }
  if !rightFirst, let result = try callSpecial(b, .rdivmod, a), !result.isNotImplemented {
    return result
  }
  throw raise(
    .typeError,
    "unsupported operand type(s) for divmod(): '\(typeName(a))' and '\(typeName(b))'")
}

/// Nil unless both are ints or floats.
func divmodNatively(_ a: Value, _ b: Value) throws(Raised) -> Value? {
  if let x = a.smallInt, let y = b.smallInt, y != 0 {
    return makeTuple([try floorDivide(x, y), .int(floorModulo(x, y))])
  }
  if let pair = quotientAndRest(a, b) { return makeTuple([pair.quotient, pair.rest]) }
  if let x = a.asBigInt, let y = b.asBigInt {
    if y.isZero { throw raise(.zeroDivisionError, "integer division or modulo by zero") }
    let (quotient, remainder) = try floorDivide(x, y)
    return makeTuple([makeInt(quotient), makeInt(remainder)])
  }
  guard let x = try exactDouble(a), let y = try exactDouble(b) else { return nil }
  if y == 0 { throw raise(.zeroDivisionError, "float divmod()") }
  let (quotient, remainder) = floorDivide(x, y)
  return makeTuple([.double(quotient), .double(remainder)])
}

/// The number of an int, bool or float as a float; nil for other types.
func exactDouble(_ value: Value) throws(Raised) -> Double? {
  switch value {
  case .double(let number): return number
  case .int(let number): return Double(number)
  case .bool(let flag): return flag ? 1 : 0
  default:
    guard let number = value.bigInt else { return nil }
    return try number.toDouble()
  }
}

// MARK: - pow

/// `pow(a, b, modulo)`.
package func power(_ a: Value, _ b: Value, modulo: Value) throws(Raised) -> Value {
  if modulo.isNone || modulo.isUnbound { return try binaryOperation(.power, a, b) }
  if case .int(let x) = a, case .int(let y) = b, case .int(let m) = modulo, y >= 0, m != 0 {
    return .int(power(x, UInt(y), modulo: m))
  }
  if let x = a.asBigInt, let y = b.asBigInt, let m = modulo.asBigInt {
    return makeInt(try power(x, y, modulo: m))
  }
  if isDispatched(a), let result = try callSpecial(a, .pow, b, modulo), !result.isNotImplemented {
    return result
  }
  if a.complex != nil { throw raise(.valueError, "complex modulo") }
  if [a, b, modulo].contains(where: { $0.kind == nil && $0.asDouble != nil }) {
    throw fractionalPowerModulo()
  }
  throw raise(
    .typeError,
    "unsupported operand type(s) for ** or pow(): "
      + "'\(typeName(a))', '\(typeName(b))', '\(typeName(modulo))'")
}

func fractionalPowerModulo() -> Raised {
  raise(.typeError, "pow() 3rd argument not allowed unless all arguments are integers")
}

/// On words: products are taken modulo before they grow. The result has the sign of the modulus.
private func power(_ x: Int, _ y: UInt, modulo: Int) -> Int {
  let modulus = modulo.magnitude
  func times(_ a: UInt, _ b: UInt) -> UInt {
    modulus.dividingFullWidth(a.multipliedFullWidth(by: b)).remainder
  }
  let rest = x.magnitude % modulus
  var base = x < 0 && rest != 0 ? modulus - rest : rest
  var result = 1 % modulus
  var exponent = y
  while exponent > 0 {
    if exponent & 1 == 1 { result = times(result, base) }
    base = times(base, base)
    exponent >>= 1
  }
  if result == 0 || modulo > 0 { return Int(bitPattern: result) }
  return Int(bitPattern: result) &+ modulo
}

private func power(_ x: BigInt, _ y: BigInt, modulo: BigInt) throws(Raised) -> BigInt {
  if modulo.isZero { throw raise(.valueError, "pow() 3rd argument cannot be 0") }
  if modulo.magnitude == 1 { return 0 }
  var base = try floorDivide(x, BigInt(modulo.magnitude)).remainder
  if y.sign == .minus, !y.isZero {
    guard let inverse = base.magnitude.inverse(modulo.magnitude) else {
      throw raise(.valueError, "base is not invertible for the given modulus")
    }
    base = BigInt(inverse)
  }
  let exponent = y.magnitude
  if let quick = try montgomeryPower(base.magnitude, exponent, modulo: modulo.magnitude) {
    return try floorDivide(BigInt(quick), modulo).remainder
  }
  var result = BigUInt(1)
  for bit in stride(from: exponent.bitWidth - 1, through: 0, by: -1) {
    if bit & 63 == 0 { try pollInterrupt() }
    result = try divideLong(try multiplyLong(result, result), by: modulo.magnitude).remainder
    if exponent[bitAt: bit] {
      let next = try multiplyLong(result, base.magnitude)
      result = try divideLong(next, by: modulo.magnitude).remainder
    }
  }
  return try floorDivide(BigInt(result), modulo).remainder
}
