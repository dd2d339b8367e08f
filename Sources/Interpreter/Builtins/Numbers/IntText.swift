// Ints as text: decimal with CPython's digit limit, and the power-of-two radixes without one.

import BigInt

/// `sys.set_int_max_str_digits()`: conversions of more decimal digits raise ValueError; 0 is no limit.
package nonisolated(unsafe) var decimalDigitLimit = 4300

/// The decimal digits.
/// - Throws: ValueError beyond the digit limit: the conversion's cost grows with the square.
package func decimalText(_ number: BigInt) throws(Raised) -> String {
  let limit = decimalDigitLimit
  if limit > 0, number.magnitude.bitWidth > (limit + 1) * 10 / 3 { throw digitLimitExceeded() }
  let sign = number.sign == .minus ? "-" : ""
  let text = sign + String(decoding: try decimalDigits(number.magnitude), as: UTF8.self)
  let digits = number.sign == .minus ? text.utf8.count - 1 : text.utf8.count
  if limit > 0, digits > limit { throw digitLimitExceeded() }
  return text
}

private func digitLimitExceeded() -> Raised {
  raise(
    .valueError,
    "Exceeds the limit (\(decimalDigitLimit) digits) for integer string conversion; "
      + "use sys.set_int_max_str_digits() to increase the limit")
}

/// The digits of the magnitude in a radix of `1 << bits`, most significant first.
func powerOfTwoDigits(_ magnitude: BigUInt, bits: Int, isUppercase: Bool) -> [UInt8] {
  if magnitude.isZero { return [0x30] }
  let words = Array(magnitude.words)
  let count = (magnitude.bitWidth + bits - 1) / bits
  var digits: [UInt8] = []
  digits.reserveCapacity(count)
  let mask = UInt(1 << bits) - 1
  for place in stride(from: count - 1, through: 0, by: -1) {
    let position = place * bits
    let (word, shift) = (position / UInt.bitWidth, position % UInt.bitWidth)
    var digit = words[word] >> UInt(shift)
    if shift + bits > UInt.bitWidth, word + 1 < words.count {
      digit |= words[word + 1] << UInt(UInt.bitWidth - shift)
    }
    let value = UInt8(truncatingIfNeeded: digit & mask)
    digits.append(isUppercase && value > 9 ? 0x37 + value : hexadecimalDigit(value))
  }
  return digits
}
