// Results made to fit a context.

import Interpreter

extension Rounding {
  /// Whether the last digit grows when a rest is dropped.
  func roundsUp(
    _ quotient: Coefficient, rest: Coefficient, unit: Coefficient, _ isNegative: Bool
  ) throws(Raised) -> Bool {
    if rest.isZero { return false }
    switch self {
    case .down: return false
    case .up: return true
    case .ceiling: return !isNegative
    case .floor: return isNegative
    case .zeroFiveUp: return quotient.remainder(by: 5) == 0
    case .halfUp, .halfDown, .halfEven:
      let side = rest.order(try unit.minus(rest))
      if side != 0 { return side > 0 }
      if self == .halfEven { return quotient.isOdd }
      return self == .halfUp
    }
  }
}

/// Drops digits at the end; the rounded coefficient, and whether something but zeros was lost.
func shorten(
  _ coefficient: Coefficient, _ count: Int, _ isNegative: Bool, _ rounding: Rounding
) throws(Raised) -> (Coefficient, isInexact: Bool) {
  // Beyond all digits each place drops the same.
  let count = count > 28 ? min(count, try coefficient.digits() + 1) : count
  let unit = try Coefficient.powerOfTen(count)
  let (quotient, rest) = try coefficient.divided(by: unit)
  let grows = try rounding.roundsUp(quotient, rest: rest, unit: unit, isNegative)
  return (grows ? try quotient.plus(Coefficient(1)) : quotient, !rest.isZero)
}

extension DecimalContext {
  /// The result of an operation: rounded, with its conditions signalled.
  func finish(
    _ isNegative: Bool, _ coefficient: Coefficient, _ exponent: Int, _ conditions: Conditions = []
  ) throws(Raised) -> DecimalNumber {
    if case .wide(let wide) = coefficient, conditions.isEmpty, !wide.isZero {
      let last = wide.digits + exponent
      if exponent >= tiny, last <= most + 1, last > least, last - exponent <= precision,
        clamp == 0 || exponent <= top
      {
        return DecimalNumber(isNegative, coefficient, exponent)
      }
    }
    var conditions = conditions
    let made = try fit(isNegative, coefficient, exponent, &conditions)
    try signal(conditions)
    return made
  }

  private func fit(
    _ isNegative: Bool, _ coefficient: Coefficient, _ exponent: Int, _ conditions: inout Conditions
  ) throws(Raised) -> DecimalNumber {
    if coefficient.isZero {
      let fitting = min(max(exponent, tiny), clamp == 1 ? top : most)
      if fitting != exponent { conditions.insert(.clamped) }
      return DecimalNumber(isNegative, .zero, fitting)
    }
    let wanted = try coefficient.digits() + exponent - precision
    if wanted > top { return try overflow(isNegative, &conditions) }
    let isSubnormal = wanted < tiny
    if isSubnormal { conditions.insert(.subnormal) }
    let last = max(wanted, tiny)
    if exponent < last {
      return try round(isNegative, coefficient, exponent, to: last, isSubnormal, &conditions)
    }
    if clamp == 1, exponent > top {
      conditions.insert(.clamped)
      return DecimalNumber(isNegative, try coefficient.scaled(exponent - top), top)
    }
    return DecimalNumber(isNegative, coefficient, exponent)
  }

  private func round(
    _ isNegative: Bool, _ coefficient: Coefficient, _ exponent: Int, to last: Int,
    _ isSubnormal: Bool, _ conditions: inout Conditions
  ) throws(Raised) -> DecimalNumber {
    var last = last
    var (rounded, isInexact) = try shorten(coefficient, last - exponent, isNegative, rounding)
    if try rounded.digits() > precision {
      rounded = try rounded.divided(by: Coefficient(10)).quotient
      last += 1
      if last > top { return try overflow(isNegative, &conditions) }
    }
    conditions.insert(.rounded)
    if isInexact {
      conditions.insert(.inexact)
      if isSubnormal { conditions.insert(.underflow) }
    }
    if rounded.isZero { conditions.insert(.clamped) }
    return DecimalNumber(isNegative, rounded, last)
  }

  private func overflow(
    _ isNegative: Bool, _ conditions: inout Conditions
  ) throws(Raised) -> DecimalNumber {
    conditions.formUnion([.overflow, .inexact, .rounded])
    let isInfinite: Bool
    switch rounding {
    case .up, .halfUp, .halfDown, .halfEven: isInfinite = true
    case .ceiling: isInfinite = !isNegative
    case .floor: isInfinite = isNegative
    case .down, .zeroFiveUp: isInfinite = false
    }
    if isInfinite { return .infinity(isNegative) }
    let nines = try Coefficient.powerOfTen(precision).minus(Coefficient(1))
    return DecimalNumber(isNegative, nines, top)
  }

  /// The result of an operation on NaNs; nil when there is none.
  func nans(_ x: DecimalNumber, _ y: DecimalNumber? = nil) throws(Raised) -> DecimalNumber? {
    if !x.isNaN && !(y?.isNaN ?? false) { return nil }
    var found = x
    if x.kind == .signaling || y?.kind == .signaling {
      try signal(.invalidOperation)
      if x.kind != .signaling, let y { found = y }
    } else if !x.isNaN, let y {
      found = y
    }
    found.kind = .quiet
    found.exponent = 0
    let room = precision - clamp
    if try found.coefficient.digits() > room {
      found.coefficient = try found.coefficient.divided(
        by: try Coefficient.powerOfTen(room)
      ).rest
    }
    return found
  }

  /// A number rounded to the context.
  func rounded(_ x: DecimalNumber) throws(Raised) -> DecimalNumber {
    if let found = try nans(x) { return found }
    if !x.isFinite { return x }
    return try finish(x.isNegative, x.coefficient, x.exponent)
  }
}
