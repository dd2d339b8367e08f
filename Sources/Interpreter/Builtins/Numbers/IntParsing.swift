// `int()`: of numbers, of text in any base, of objects with `__int__`.

import BigInt
import Syntax

func intNew(_ a: Arguments) throws(Raised) -> Value {
  if !a.isGiven(2) { return a.isGiven(1) ? try toInt(a[1]) : .int(0) }
  if !a.isGiven(1) { throw raise(.typeError, "int() missing string argument") }
  let base = try clampedBase(a[2])
  if base != 0, base < 2 || base > 36 {
    throw raise(.valueError, "int() base must be >= 2 and <= 36, or 0")
  }
  let value = a[1].unwrapped
  guard value.string != nil || value.bytes != nil else {
    throw raise(.typeError, "int() can't convert non-string with explicit base")
  }
  return try parseInt(value, base: base)
}

/// `int(value)`.
package func toInt(_ value: Value) throws(Raised) -> Value {
  switch value {
  case .int: return value
  case .bool(let flag): return .int(flag ? 1 : 0)
  case .double(let number): return try intFromDouble(number)
  default: break
  }
  if value.bigInt != nil { return value }
  if value.string != nil || value.bytes != nil { return try parseInt(value, base: 10) }
  if isDispatched(value) {
    if let result = try callSpecial(value, .int) {
      let number = result.unwrapped
      if number.smallInt != nil || number.bigInt != nil {
        let isExact = typeOf(result).reference == state.intType
        try warnOfSubclass(result, "__int__", "int", isExact: isExact)
        return try indexNumber(number) ?? number
      }
      throw raise(.typeError, "__int__ returned non-int (type \(typeName(result)))")
    }
    if let number = try indexNumber(value) { return number }
    if let number = try truncated(value) { return number }
    let base = value.unwrapped
    if base.string != nil { return try parseInt(base, base: 10) }
    if let bytes = try bytesLike(value) { return try parseInt(bytes.value, base: 10) }
  }
  throw raise(
    .typeError,
    "int() argument must be a string, a bytes-like object or a real number, "
      + "not '\(typeName(value))'")
}

/// What `__trunc__` makes of a value that is no number otherwise.
private func truncated(_ value: Value) throws(Raised) -> Value? {
  if typeOf(value).lookup(.trunc).isUnbound { return nil }
  try issueDeprecation("The delegation of int() to __trunc__ is deprecated.")
  guard let result = try callSpecial(value, .trunc) else { return nil }
  if let number = try indexNumber(result) { return number }
  throw raise(.typeError, "__trunc__ returned non-Integral (type \(typeName(result)))")
}

/// The whole part.
/// - Throws: ValueError for NaN, OverflowError for infinities.
package func intFromDouble(_ number: Double) throws(Raised) -> Value {
  if number.magnitude < 0x1p63 { return .int(Int(number)) }
  if number.isNaN { throw raise(.valueError, "cannot convert float NaN to integer") }
  if number.isInfinite { throw raise(.overflowError, "cannot convert float infinity to integer") }
  let significand = makeInt(
    number.magnitude.significandBitPattern | 1 << 52, isBelowZero: number < 0)
  return try binaryOperation(.leftShift, significand, .int(Int(number.exponent) - 52))
}

private func makeInt(_ magnitude: UInt64, isBelowZero: Bool) -> Value {
  .int(isBelowZero ? -Int(magnitude) : Int(magnitude))
}

/// The value of an ASCII digit or letter, up to 35.
func digitValue(_ byte: UInt8) -> Int? {
  if byte &- 0x30 < 10 { return Int(byte - 0x30) }
  let letter = (byte | 0x20) &- 0x61
  return letter < 26 ? Int(letter) + 10 : nil
}

/// The values of the hexadecimal digits; 255 for other bytes.
package let hexadecimalValues: [UInt8] = (0...255).map { hexadecimalValue($0) ?? 255 }

/// The value of a hexadecimal digit; nil for other bytes.
package func hexadecimalValue(_ byte: UInt8) -> UInt8? {
  guard let value = digitValue(byte), value < 16 else { return nil }
  return UInt8(value)
}

/// The text with the decimal digits of other scripts as ASCII and Unicode spaces as spaces; nil when
/// other characters remain.
func asciiNumber(_ text: StringObject) -> [UInt8]? {
  if text.isASCII { return Array(text.buffer) }
  var result: [UInt8] = []
  var offset = 0
  while offset < text.byteCount {
    let point = decodeCodePoint(text.bytes, &offset)
    if point < 0x80 {
      result.append(UInt8(point))
    } else if let digit = decimalDigit(point) {
      result.append(0x30 + UInt8(digit))
    } else if isSpace(point) {
      result.append(0x20)
    } else {
      return nil
    }
  }
  return result
}

/// What needs more than 64 bits is no base either.
private func clampedBase(_ value: Value) throws(Raised) -> Int {
  guard let number = try indexNumber(value) else { return try toIndex(value) }
  return number.smallInt ?? -1
}

/// The value of at most 18 digits with or without a sign; nil for anything else.
private func shortNumber(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
  guard let first = text.first, text.count <= 19 else { return nil }
  let start = first == 0x2d || first == 0x2b ? 1 : 0
  guard start < text.count, text.count &- start <= 18 else { return nil }
  var number = 0
  for byte in text[start...] {
    let digit = byte &- 0x30
    if digit > 9 { return nil }
    number = number &* 10 &+ Int(digit)
  }
  return first == 0x2d ? 0 &- number : number
}

/// - Parameter value: text or bytes.
private func parseInt(_ value: Value, base: Int) throws(Raised) -> Value {
  let source: [UInt8]?
  if let text = value.string {
    if base == 10, let number = shortNumber(text.buffer) { return .int(number) }
    source = asciiNumber(text)
  } else {
    source = value.bytes.map { Array($0.buffer) }
  }
  if let source, let result = try parseDigits(source, base: base) { return result }
  let written = value.bytes.map { $0.isMutable ? makeBytes($0.buffer) : value } ?? value
  var shown = try repr(written).string.unsafelyUnwrapped
  if shown.codePointCount > 200 {
    let cut = shown.substring(0, shown.offset(ofCodePoint: 200))
    shown = cut.string.unsafelyUnwrapped
  }
  throw raise(.valueError, "invalid literal for int() with base \(base): \(shown.text)")
}

/// Nil when the text is not an int literal of the base; 0 takes the base from the prefix.
private func parseDigits(_ source: [UInt8], base: Int) throws(Raised) -> Value? {
  var start = 0
  var end = source.count
  while start < end, isSpace(UInt32(source[start])) { start += 1 }
  while end > start, isSpace(UInt32(source[end - 1])) { end -= 1 }
  var isNegative = false
  if start < end, source[start] == 0x2b || source[start] == 0x2d {
    isNegative = source[start] == 0x2d
    start += 1
  }
  var radix = base
  var hasPrefix = false
  if end - start > 2, source[start] == 0x30, let named = radixOfPrefix(source[start + 1]),
    base == 0 || base == named
  {
    radix = named
    start += 2
    hasPrefix = true
  }
  guard let digits = significantDigits(source[start..<end], hasPrefix: hasPrefix) else {
    return nil
  }
  if radix == 0 {
    // A leading zero is an octal of old times, but for zero itself.
    if digits.first == 0x30, digits.contains(where: { $0 != 0x30 }) { return nil }
    radix = 10
  }
  for digit in digits {
    guard let value = digitValue(digit), value < radix else { return nil }
  }
  try checkDigitCount(digits.count, radix: radix)
  return try accumulate(digits, radix: radix, isNegative: isNegative)
}

private func radixOfPrefix(_ letter: UInt8) -> Int? {
  switch letter | 0x20 {
  case 0x62: return 2
  case 0x6f: return 8
  case 0x78: return 16
  default: return nil
  }
}

/// The digits without underscores, which may stand only between digits or behind a prefix.
private func significantDigits(_ text: ArraySlice<UInt8>, hasPrefix: Bool) -> [UInt8]? {
  var digits: [UInt8] = []
  digits.reserveCapacity(text.count)
  var previousIsDigit = hasPrefix
  for byte in text {
    if byte == 0x5f {
      if !previousIsDigit { return nil }
      previousIsDigit = false
    } else {
      digits.append(byte)
      previousIsDigit = true
    }
  }
  return digits.isEmpty || !previousIsDigit ? nil : digits
}

/// Bases whose digits are bits need no arithmetic, and have no limit.
private func checkDigitCount(_ count: Int, radix: Int) throws(Raised) {
  if radix & (radix - 1) == 0 || decimalDigitLimit == 0 || count <= decimalDigitLimit { return }
  throw raise(
    .valueError,
    "Exceeds the limit (\(decimalDigitLimit) digits) for integer string conversion: "
      + "value has \(count) digits; use sys.set_int_max_str_digits() to increase the limit")
}

private func accumulate(_ digits: [UInt8], radix: Int, isNegative: Bool) throws(Raised) -> Value {
  var number = 0
  var isSmall = true
  for digit in digits {
    let (product, overflow) = number.multipliedReportingOverflow(by: radix)
    let (sum, carry) = product.addingReportingOverflow(digitValue(digit) ?? 0)
    if overflow || carry {
      isSmall = false
      break
    }
    number = sum
  }
  if isSmall { return .int(isNegative ? -number : number) }
  if let short = shortNumber(digits, radix: radix, isNegative: isNegative) { return short }
  let magnitude = try numberFromDigits(digits[...], radix: radix)
  return makeInt(BigInt(sign: isNegative ? .minus : .plus, magnitude: magnitude))
}
