// Sums, products and quotients of decimals in a context.

import Interpreter

extension DecimalContext {
  // MARK: - Sums

  func sum(_ x: DecimalNumber, _ y: DecimalNumber) throws(Raised) -> DecimalNumber {
    if !x.isFinite || !y.isFinite {
      if let found = try nans(x, y) { return found }
      if !x.isFinite && !y.isFinite && x.isNegative != y.isNegative {
        return try nan(.invalidOperation)
      }
      return .infinity(x.isFinite ? y.isNegative : x.isNegative)
    }
    if x.coefficient.isZero || y.coefficient.isZero { return try sumWithZero(x, y) }
    let (a, b, exponent) = try aligned(x, y)
    if x.isNegative == y.isNegative {
      return try finish(x.isNegative, try a.plus(b), exponent)
    }
    let order = a.order(b)
    if order == 0 { return try finish(rounding == .floor, .zero, exponent) }
    return order > 0
      ? try finish(x.isNegative, try a.minus(b), exponent)
      : try finish(y.isNegative, try b.minus(a), exponent)
  }

  private func sumWithZero(_ x: DecimalNumber, _ y: DecimalNumber) throws(Raised) -> DecimalNumber {
    let exponent = min(x.exponent, y.exponent)
    if x.coefficient.isZero && y.coefficient.isZero {
      let isNegative = x.isNegative == y.isNegative ? x.isNegative : rounding == .floor
      return try finish(isNegative, .zero, exponent)
    }
    // The zero only lowers the exponent as far as the precision allows.
    let one = x.coefficient.isZero ? y : x
    let spare = one.exponent - max(exponent, try one.adjusted() + 1 - precision)
    if spare <= 0 {
      let isCut = one.exponent > exponent
      return try finish(
        one.isNegative, one.coefficient, one.exponent, isCut ? .rounded : [])
    }
    return try finish(
      one.isNegative, try one.coefficient.scaled(spare), one.exponent - spare,
      one.exponent - spare > exponent ? .rounded : [])
  }

  /// Two coefficients with one exponent. A number far below the other is replaced by one that rounds the same.
  private func aligned(
    _ x: DecimalNumber, _ y: DecimalNumber
  ) throws(Raised) -> (Coefficient, Coefficient, Int) {
    if x.exponent == y.exponent { return (x.coefficient, y.coefficient, x.exponent) }
    let isSwapped = x.exponent > y.exponent
    var (low, high) = isSwapped ? (y, x) : (x, y)
    if high.exponent - low.exponent > precision + 2 {
      let size = try high.coefficient.digits()
      let floor = high.exponent + min(size - precision - 2, -1)
      if try low.adjusted() < floor - 1 {
        low = DecimalNumber(low.isNegative, Coefficient(1), floor - 1)
      }
    }
    let scaled = try high.coefficient.scaled(high.exponent - low.exponent)
    return isSwapped
      ? (scaled, low.coefficient, low.exponent) : (low.coefficient, scaled, low.exponent)
  }

  func difference(_ x: DecimalNumber, _ y: DecimalNumber) throws(Raised) -> DecimalNumber {
    if y.isNaN { return try sum(x, y) }
    var negated = y
    negated.isNegative.toggle()
    return try sum(x, negated)
  }

  // MARK: - Products

  func product(_ x: DecimalNumber, _ y: DecimalNumber) throws(Raised) -> DecimalNumber {
    let isNegative = x.isNegative != y.isNegative
    if !x.isFinite || !y.isFinite {
      if let found = try nans(x, y) { return found }
      return x.isZero || y.isZero ? try nan(.invalidOperation) : .infinity(isNegative)
    }
    return try finish(
      isNegative, try x.coefficient.times(y.coefficient), x.exponent + y.exponent)
  }

  // MARK: - Quotients

  /// What NaNs, an infinite dividend and a zero divisor make of a quotient; nil for the others.
  private func quotientOfSpecials(
    _ x: DecimalNumber, _ y: DecimalNumber
  ) throws(Raised) -> DecimalNumber? {
    if let found = try nans(x, y) { return found }
    let isNegative = x.isNegative != y.isNegative
    if !x.isFinite { return y.isFinite ? .infinity(isNegative) : try nan(.invalidOperation) }
    if !y.isFinite || !y.coefficient.isZero { return nil }
    if x.coefficient.isZero { return try nan(.divisionUndefined) }
    try signal(.divisionByZero)
    return .infinity(isNegative)
  }

  func quotient(_ x: DecimalNumber, _ y: DecimalNumber) throws(Raised) -> DecimalNumber {
    if !x.isFinite || !y.isFinite || y.coefficient.isZero,
      let found = try quotientOfSpecials(x, y)
    {
      return found
    }
    let isNegative = x.isNegative != y.isNegative
    if !y.isFinite {
      try signal(.clamped)
      return DecimalNumber(isNegative, .zero, tiny)
    }
    let ideal = x.exponent - y.exponent
    if x.coefficient.isZero { return try finish(isNegative, .zero, ideal) }
    let shift = try y.coefficient.digits() - x.coefficient.digits() + precision + 1
    var (dividend, divisor) = (x.coefficient, y.coefficient)
    if shift >= 0 {
      dividend = try dividend.scaled(shift)
    } else {
      divisor = try divisor.scaled(-shift)
    }
    var (quotient, rest) = try dividend.divided(by: divisor)
    var exponent = ideal - shift
    if !rest.isZero {
      // The digit that is dropped must not look like a half or like nothing.
      if quotient.remainder(by: 5) == 0 { quotient = try quotient.plus(Coefficient(1)) }
    } else if exponent < ideal {
      let (stripped, count) = try quotient.strippingZeros(atMost: ideal - exponent)
      (quotient, exponent) = (stripped, exponent + count)
    }
    return try finish(isNegative, quotient, exponent)
  }

  /// Whole quotient and remainder of finite numbers; nil when the quotient is too long.
  func division(
    _ x: DecimalNumber, _ y: DecimalNumber
  ) throws(Raised) -> (Coefficient, DecimalNumber)? {
    let exponent = min(x.exponent, y.exponent)
    let distance = try x.adjusted() - y.adjusted()
    if x.coefficient.isZero || distance <= -2 {
      let spare = max(x.exponent - exponent, 0)
      // What is rounded to the precision afterwards need not be longer.
      let isLong = spare >= precision * 2 + 50
      let rest =
        isLong && !x.coefficient.isZero
        ? x
        : DecimalNumber(x.isNegative, try x.coefficient.scaled(spare), exponent)
      return (.zero, rest)
    }
    if distance > precision { return nil }
    let dividend = try x.coefficient.scaled(x.exponent - exponent)
    let divisor = try y.coefficient.scaled(y.exponent - exponent)
    let (quotient, rest) = try dividend.divided(by: divisor)
    if try quotient.digits() > precision { return nil }
    return (quotient, DecimalNumber(x.isNegative, rest, exponent))
  }

  func wholeQuotient(_ x: DecimalNumber, _ y: DecimalNumber) throws(Raised) -> DecimalNumber {
    if let found = try quotientOfSpecials(x, y) { return found }
    let isNegative = x.isNegative != y.isNegative
    if !y.isFinite { return DecimalNumber(isNegative, .zero, 0) }
    guard let (quotient, _) = try division(x, y) else { return try nan(.divisionImpossible) }
    return try finish(isNegative, quotient, 0)
  }

  /// What special values make of a remainder; nil for the others.
  func remainderOfSpecials(
    _ x: DecimalNumber, _ y: DecimalNumber
  ) throws(Raised) -> DecimalNumber? {
    if let found = try nans(x, y) { return found }
    if !x.isFinite { return try nan(.invalidOperation) }
    if !y.isFinite { return try rounded(x) }
    if !y.coefficient.isZero { return nil }
    return try nan(x.coefficient.isZero ? .divisionUndefined : .invalidOperation)
  }

  func remainder(_ x: DecimalNumber, _ y: DecimalNumber) throws(Raised) -> DecimalNumber {
    if let found = try remainderOfSpecials(x, y) { return found }
    guard let (_, rest) = try division(x, y) else { return try nan(.divisionImpossible) }
    return try rounded(rest)
  }

  func quotientAndRemainder(
    _ x: DecimalNumber, _ y: DecimalNumber
  ) throws(Raised) -> (DecimalNumber, DecimalNumber) {
    if let found = try nans(x, y) { return (found, found) }
    let isNegative = x.isNegative != y.isNegative
    if !x.isFinite {
      let invalid = try nan(.invalidOperation)
      return (y.isFinite ? .infinity(isNegative) : invalid, invalid)
    }
    if y.isZero {
      if x.coefficient.isZero {
        let undefined = try nan(.divisionUndefined)
        return (undefined, undefined)
      }
      try signal([.divisionByZero, .invalidOperation])
      return (.infinity(isNegative), .nan)
    }
    if y.isFinite, try division(x, y) == nil {
      let impossible = try nan(.divisionImpossible)
      return (impossible, impossible)
    }
    return (try wholeQuotient(x, y), try remainder(x, y))
  }

  // MARK: - Exponents

  func quantized(
    _ x: DecimalNumber, to y: DecimalNumber, _ rounding: Rounding
  ) throws(Raised) -> DecimalNumber {
    if let found = try nans(x, y) { return found }
    if !x.isFinite || !y.isFinite {
      return x.isFinite == y.isFinite ? x : try nan(.invalidOperation)
    }
    let target = y.exponent
    if target < tiny || target > most { return try nan(.invalidOperation) }
    if x.coefficient.isZero { return try finish(x.isNegative, .zero, target) }
    let last = try x.adjusted()
    if last > most || last - target + 1 > precision { return try nan(.invalidOperation) }
    if x.exponent >= target {
      let scaled = try x.coefficient.scaled(x.exponent - target)
      return try settled(x.isNegative, scaled, target, [])
    }
    let (shortened, isInexact) = try shorten(
      x.coefficient, target - x.exponent, x.isNegative, rounding)
    return try settled(
      x.isNegative, shortened, target, isInexact ? [.inexact, .rounded] : .rounded)
  }

  /// A result whose exponent is given: one that does not fit is invalid.
  private func settled(
    _ isNegative: Bool, _ coefficient: Coefficient, _ exponent: Int, _ conditions: Conditions
  ) throws(Raised) -> DecimalNumber {
    let size = try coefficient.digits()
    if size > precision || size + exponent - 1 > most { return try nan(.invalidOperation) }
    var conditions = conditions
    if !coefficient.isZero, size + exponent - 1 < least { conditions.insert(.subnormal) }
    return try finish(isNegative, coefficient, exponent, conditions)
  }

  /// The number with no digits behind the point.
  func whole(
    _ x: DecimalNumber, _ rounding: Rounding, isExact: Bool
  ) throws(Raised) -> DecimalNumber {
    if let found = try nans(x) { return found }
    if !x.isFinite || x.exponent >= 0 { return x }
    let (shortened, isInexact) = try shorten(x.coefficient, -x.exponent, x.isNegative, rounding)
    if isExact, !x.coefficient.isZero { try signal(isInexact ? [.inexact, .rounded] : .rounded) }
    return DecimalNumber(x.isNegative, shortened, 0)
  }

  // MARK: - Signs

  func plus(_ x: DecimalNumber) throws(Raised) -> DecimalNumber {
    if x.isZero, rounding != .floor { return try finish(false, .zero, x.exponent) }
    return try rounded(x)
  }

  func minus(_ x: DecimalNumber) throws(Raised) -> DecimalNumber {
    if let found = try nans(x) { return found }
    if x.isZero {
      return try finish(rounding == .floor && !x.isNegative, .zero, x.exponent)
    }
    var negated = x
    negated.isNegative.toggle()
    return try rounded(negated)
  }

  func magnitude(_ x: DecimalNumber) throws(Raised) -> DecimalNumber {
    if let found = try nans(x) { return found }
    var magnitude = x
    magnitude.isNegative = false
    return try rounded(magnitude)
  }
}
