// The order of decimals, and their hashes: those of equal ints, floats and fractions.

import Interpreter
import Syntax

extension DecimalNumber {
  /// -1, 0 or 1 by the sign; 0 for zeros.
  private var side: Int { isZero ? 0 : isNegative ? -1 : 1 }

  /// Less than zero, zero or more; neither may be a NaN.
  func order(_ other: DecimalNumber) throws(Raised) -> Int {
    if !isFinite || !other.isFinite {
      let (x, y) = (isFinite ? 0 : side, other.isFinite ? 0 : other.side)
      return (x - y).signum()
    }
    if side != other.side || side == 0 { return (side - other.side).signum() }
    if exponent == other.exponent { return side * coefficient.order(other.coefficient) }
    let (x, y) = (try adjusted(), try other.adjusted())
    if x != y { return x > y ? side : -side }
    return exponent > other.exponent
      ? side * (try coefficient.scaled(exponent - other.exponent).order(other.coefficient))
      : side * (coefficient.order(try other.coefficient.scaled(other.exponent - exponent)))
  }
}

private func compare(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws(Raised) -> Value {
  let x = try decimalSelf(a)
  let isEquality = op == .equal || op == .notEqual
  var other = try decimalOperand(b)
  if other == nil {
    guard case .double(let float) = b.unwrapped else {
      let name = intern(isEquality ? "==" : op.rawValue)
      let found = try call(DecimalHooks.compare, a, b, .object(name))
      if op == .notEqual, case .bool(let isEqual) = found { return .bool(!isEqual) }
      return found
    }
    let context = try currentDecimalContext()
    if isEquality {
      context.flags.insert(.floatOperation)
    } else {
      try context.signal(.floatOperation)
    }
    other = try DecimalNumber(float)
  }
  guard let y = other else { return .notImplemented }
  if x.isNaN || y.isNaN {
    if !isEquality || x.kind == .signaling || y.kind == .signaling {
      try currentDecimalContext().signal(.invalidOperation)
    }
    return .bool(op == .notEqual)
  }
  return verdict(op, try x.order(y))
}

let decimalComparisons: [NativeFunction] =
  comparisons(compare) + [
    .method("__hash__", "(self, /)", "Return hash(self).") { (a) throws(Raised) in
      .int(try hash(try decimalSelf(a[0]), a[0]))
    }
  ]

// MARK: - Hashes

private let prime = UInt(1) << 61 - 1

private func product(_ x: UInt, _ y: UInt) -> UInt {
  prime.dividingFullWidth(x.multipliedFullWidth(by: y)).remainder
}

/// A power of 10, or of its inverse, modulo the prime.
private func powerOfTen(_ exponent: Int) -> UInt {
  // By Fermat the inverse of 10 is 10 to the power of the prime less two.
  var (base, count) = (UInt(10), exponent.magnitude)
  if exponent < 0 { base = inverseOfTen }
  var result: UInt = 1
  while count > 0 {
    if count & 1 == 1 { result = product(result, base) }
    base = product(base, base)
    count >>= 1
  }
  return result
}

/// 10 times this is 1 modulo the prime.
private let inverseOfTen: UInt = 2_075_258_708_292_324_556

private func hash(_ x: DecimalNumber, _ value: Value) throws(Raised) -> Int {
  switch x.kind {
  case .signaling: throw raise(.typeError, "Cannot hash a signaling NaN value")
  case .quiet: return identity(of: value) >> 4
  case .infinite: return x.isNegative ? -314159 : 314159
  case .finite:
    let residue: UInt
    switch x.coefficient {
    case .wide(let wide): residue = prime.dividingFullWidth((wide.high % prime, wide.low)).remainder
    case .long(let long):
      guard case .int(let rest) = try binaryOperation(.modulo, long, .int(Int(prime))) else {
        return 0
      }
      residue = UInt(rest)
    }
    let found = Int(product(residue, powerOfTen(x.exponent)))
    let signed = x.isNegative ? -found : found
    return signed == -1 ? -2 : signed
  }
}
