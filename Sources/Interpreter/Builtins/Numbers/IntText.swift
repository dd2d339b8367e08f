// Ints as decimal text, with CPython's limit of digits.

import BigInt
import Syntax

/// `sys.set_int_max_str_digits()`: conversions of more decimal digits raise ValueError; 0 is no limit.
package nonisolated(unsafe) var decimalDigitLimit = 4300 {
  didSet { literalDigitLimit = decimalDigitLimit }
}

/// The decimal digits of the magnitude.
/// - Throws: ValueError beyond the digit limit: the conversion's cost grows with the square.
func decimalDigits(of number: BigIntObject) throws(Raised) -> [UInt8] {
  let limit = decimalDigitLimit
  if limit > 0, number.bitWidth > (limit + 1) * 10 / 3 { throw digitLimitExceeded() }
  let digits =
    number.bitWidth <= shortText * 3
    ? shortDecimalDigits(number.magnitude) : try decimalDigits(number.number.magnitude)
  if limit > 0, digits.count > limit { throw digitLimitExceeded() }
  return digits
}

private func digitLimitExceeded() -> Raised {
  raise(
    .valueError,
    "Exceeds the limit (\(decimalDigitLimit) digits) for integer string conversion; "
      + "use sys.set_int_max_str_digits() to increase the limit")
}

/// Is the int below zero? False for other values.
func isBelowZero(_ number: Value) -> Bool {
  if let long = number.bigInt { return long.isNegative }
  return (number.smallInt ?? 0) < 0
}

/// As `decimalDigits(of:)`, of any int.
func decimalDigits(ofMagnitude number: Value) throws(Raised) -> [UInt8] {
  if let long = number.bigInt { return try decimalDigits(of: long) }
  return Array(String((number.smallInt ?? 0).magnitude).utf8)
}
