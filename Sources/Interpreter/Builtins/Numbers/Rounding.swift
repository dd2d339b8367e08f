// `round()`: half to even, on the exact value of the float.

import BigInt

/// Ints round only to negative digits.
func roundInt(_ value: Value, _ digits: Value) throws(Raised) -> Value {
  let exact = value.smallInt.map { Value.int($0) } ?? value
  if digits.isNone { return exact }
  let places = try clampedDigits(digits)
  if places >= 0 { return exact }
  if case .int(let small) = exact, places >= -17, small.magnitude < 1 << 62 {
    return .int(rounded(small, to: places))
  }
  guard let number = exact.asBigInt, -places <= number.magnitude.bitWidth else { return .int(0) }
  let unit = BigInt(10).power(-places)
  let (quotient, remainder) = try floorDivide(number, unit)
  let doubled = remainder * 2
  let isOdd = quotient.magnitude.words.first.map { $0 & 1 == 1 } ?? false
  let roundsUp = doubled > unit || (doubled == unit && isOdd)
  return makeInt((roundsUp ? quotient + 1 : quotient) * unit)
}

/// - Parameter places: -17 at least, so that the unit and half of it are far from overflow.
private func rounded(_ number: Int, to places: Int) -> Int {
  var unit = 1
  for _ in 0..<(-places) { unit *= 10 }
  let rest = floorModulo(number, unit)
  let down = number - rest
  let isOdd = (down / unit) & 1 != 0
  return rest * 2 > unit || (rest * 2 == unit && isOdd) ? down + unit : down
}

private func clampedDigits(_ digits: Value) throws(Raised) -> Int {
  guard let number = try indexNumber(digits) else {
    throw notAnInteger(digits)
  }
  if case .int(let small) = number { return max(small, -Int.max) }
  return number.bigInt.unsafelyUnwrapped.number.sign == .minus ? -Int.max : Int.max
}

func roundDouble(_ number: Double, _ digits: Value) throws(Raised) -> Value {
  if digits.isNone { return try intFromDouble(number.rounded(.toNearestOrEven)) }
  let result = roundFloat(number, digits: try clampedDigits(digits))
  if result.isInfinite, number.isFinite {
    throw raise(.overflowError, "rounded value too large to represent")
  }
  return .double(result)
}
