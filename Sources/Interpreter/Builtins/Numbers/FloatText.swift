// Doubles as text and text as doubles, as Python writes and reads them.
//
// The digits of `repr` are the standard library's: both it and CPython print the shortest decimal
// that reads back as the same number, and the closest one of those. Formats with a precision and
// all reading of decimals go through the C library, which is exact. So nothing here rounds on its own.

import BigInt
import CBaton

// MARK: - Writing

/// The text of `repr(x)`.
package func floatRepr(_ x: Double) -> String {
  if x.isNaN { return "nan" }
  // The standard library turns to exponents at 2^53, Python at 10^16.
  if x.magnitude >= 0x1p53 && x.magnitude < 1e16 {
    return String(decoding: shortest(x, alternate: false), as: UTF8.self)
  }
  return x.description
}

/// The text of a format such as `%.3f`: types e, f, g, E, F, G, `%`, and r for a format without
/// type. A negative precision means that none was given.
///
/// The result grows with the precision: whoever passes one from a script asks
/// `checkPrecision` first.
package func formatFloat(
  _ x: Double, type: UInt8, precision: Int, alternate: Bool
) -> [UInt8] {
  if type == UInt8(ascii: "%") {
    return formatFloat(x * 100, type: UInt8(ascii: "f"), precision: precision, alternate: alternate)
      + [UInt8(ascii: "%")]
  }
  if !x.isFinite { return notFinite(x, uppercase: type >= 0x41 && type <= 0x5A) }
  if type == UInt8(ascii: "r") {
    return precision < 0
      ? shortest(x, alternate: alternate)
      : general(x, precision: max(precision, 1), alternate: alternate)
  }
  return printed(x, type: type, precision: precision < 0 ? 6 : precision, alternate: alternate)
}

private func notFinite(_ x: Double, uppercase: Bool) -> [UInt8] {
  let text = x.isNaN ? "nan" : x < 0 ? "-inf" : "inf"
  return Array((uppercase ? text.uppercased() : text).utf8)
}

/// No double has more digits than this behind its point; what is asked beyond is zeros.
private let longestPrecision = 1100

private func printed(_ x: Double, type: UInt8, precision: Int, alternate: Bool) -> [UInt8] {
  let exact = min(precision, longestPrecision)
  let capacity = exact + 400
  var bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
    let raw = UnsafeMutableRawPointer(buffer.baseAddress!).assumingMemoryBound(to: CChar.self)
    let length = baton_format_double(
      raw, capacity, CChar(type), Int32(exact), alternate ? 1 : 0, x)
    count = min(max(Int(length), 0), capacity - 1)
  }
  let isGeneral = type | 0x20 == UInt8(ascii: "g")
  if precision > exact && (alternate || !isGeneral) {
    let end = bytes.firstIndex { $0 | 0x20 == UInt8(ascii: "e") } ?? bytes.endIndex
    bytes.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: precision - exact), at: end)
  }
  return bytes
}

/// The significant digits of a finite number, without point, and where its point stands: 1 means
/// behind the first digit.
private struct Digits {
  var isNegative: Bool
  var digits: [UInt8]
  var point: Int

  /// Reads a number in any decimal notation.
  init(_ text: some Collection<UInt8>) {
    isNegative = text.first == UInt8(ascii: "-")
    digits = []
    point = 0
    var seenPoint = false
    var rest = text[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "."): seenPoint = true
      case UInt8(ascii: "e"):
        point += Int(String(decoding: rest, as: UTF8.self)) ?? 0
        rest = rest[rest.endIndex...]
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(byte)
        if !seenPoint { point += 1 }
      default: break
      }
    }
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    // Zero keeps one digit.
    let leading = min(zeros, digits.count - 1)
    digits.removeFirst(leading)
    point -= leading
    if zeros > leading { point = 1 }
  }

  mutating func dropTrailingZeros() {
    while digits.count > 1 && digits.last == UInt8(ascii: "0") { digits.removeLast() }
  }

  /// Lays the digits out as Python does for `repr`: at least one digit behind the point, except
  /// in exponent notation.
  func text(exponent: Bool, alternate: Bool) -> [UInt8] {
    var out: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    let zero = UInt8(ascii: "0")
    let dot = UInt8(ascii: ".")
    if exponent {
      out.append(digits[0])
      if digits.count > 1 || alternate { out.append(dot) }
      out += digits.dropFirst()
      let power = point - 1
      out += [UInt8(ascii: "e"), UInt8(ascii: power < 0 ? "-" : "+")]
      if abs(power) < 10 { out.append(zero) }
      out += String(abs(power)).utf8
    } else if point <= 0 {
      out += [zero, dot] + repeatElement(zero, count: -point) + digits
    } else if point >= digits.count {
      out += digits + repeatElement(zero, count: point - digits.count) + [dot, zero]
    } else {
      out += digits[..<point] + [dot] + digits[point...]
    }
    return out
  }
}

/// `repr`, for any finite number.
private func shortest(_ x: Double, alternate: Bool) -> [UInt8] {
  var digits = Digits(x.description.utf8)
  digits.dropTrailingZeros()
  return digits.text(exponent: digits.point <= -4 || digits.point > 16, alternate: alternate)
}

/// A format with precision and without type: like g, with a digit behind the point.
private func general(_ x: Double, precision: Int, alternate: Bool) -> [UInt8] {
  let text = printed(x, type: UInt8(ascii: "e"), precision: precision - 1, alternate: false)
  var digits = Digits(text)
  if !alternate { digits.dropTrailingZeros() }
  let exponent = digits.point <= -4 || digits.point > precision - 1
  return digits.text(exponent: exponent, alternate: alternate)
}

/// The text of `float.hex`.
package func floatHex(_ x: Double) -> String {
  if !x.isFinite { return floatRepr(x) }
  let sign = x.sign == .minus ? "-" : ""
  let fraction = String(x.significandBitPattern, radix: 16)
  let padded = String(repeating: "0", count: 13 - fraction.utf8.count) + fraction
  if x == 0 { return sign + "0x0.0p+0" }
  let exponent = x.isSubnormal ? -1022 : Int(x.exponent)
  let lead = x.isSubnormal ? "0x0." : "0x1."
  return sign + lead + padded + "p" + (exponent < 0 ? "" : "+") + String(exponent)
}

// MARK: - Reading

/// The number that `float(text)` reads, or nil; surrounding spaces are the caller's business.
package func parseFloat(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
  if let number = parseShort(text) { return number }
  var cursor = NumberCursor(text)
  let isNegative = cursor.takeSign()
  if let special = cursor.specialNumber() { return isNegative ? -special : special }
  let whole = cursor.takeDigits()
  let hasPoint = cursor.take(".")
  // No digit may be missing on both sides, and no underscore may stand beside the point.
  let fraction = hasPoint ? cursor.takeDigits() : 0
  guard let whole, let fraction, whole + fraction > 0 else { return nil }
  if cursor.take("e") {
    _ = cursor.takeSign()
    guard let exponent = cursor.takeDigits(), exponent > 0 else { return nil }
  }
  return cursor.isAtEnd ? convert(text) : nil
}

/// Digits and perhaps a point, so few that the digits and the power of ten are exact: so is their quotient
/// (W. D. Clinger, How to Read Floating Point Numbers Accurately).
private func parseShort(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
  if text.count > 16 { return nil }
  let isNegative = text.first == UInt8(ascii: "-")
  var (digits, scale, count, hasPoint) = (0, 1, 0, false)
  for byte in text.dropFirst(isNegative ? 1 : 0) {
    switch byte {
    case 0x30...0x39:
      digits = digits * 10 + Int(byte - 0x30)
      count += 1
      if hasPoint { scale *= 10 }
    case UInt8(ascii: ".") where !hasPoint: hasPoint = true
    default: return nil
    }
  }
  if count == 0 || count > 15 { return nil }
  let number = Double(digits) / Double(scale)
  return isNegative ? -number : number
}

/// Reads an array, as `parseFloat` does.
package func parseFloat(_ text: [UInt8]) -> Double? {
  text.withUnsafeBufferPointer { parseFloat($0) }
}

/// What `float.fromhex` finds.
package enum HexFloat: Equatable, Sendable {
  case number(Double)
  case tooLarge
  case invalid
}

/// Reads what `float.fromhex` does; surrounding spaces are the caller's business.
package func parseHexFloat(_ text: UnsafeBufferPointer<UInt8>) -> HexFloat {
  var cursor = NumberCursor(text)
  let isNegative = cursor.takeSign()
  if let special = cursor.specialNumber() { return .number(isNegative ? -special : special) }
  if cursor.peek("0") {
    let start = cursor
    _ = cursor.take("0")
    if !cursor.take("x") { cursor = start }
  }
  var digits: [UInt8] = []
  let whole = cursor.takeHexDigits(into: &digits)
  let fraction = cursor.take(".") ? cursor.takeHexDigits(into: &digits) : 0
  guard whole + fraction > 0 else { return .invalid }
  var exponent = 0
  if cursor.take("p") {
    let sign = cursor.takeSign() ? -1 : 1
    let start = cursor.index
    guard let count = cursor.takeDigits(underscores: false), count > 0 else { return .invalid }
    let written = String(decoding: text[start..<cursor.index], as: UTF8.self)
    exponent = sign * min(Int(written) ?? Int.max, largestExponent)
  }
  // As CPython, which looks at the size before it looks at what follows. The system's own conversion rounds some
  // subnormals wrongly.
  let magnitude = BigUInt(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
  guard let number = nearestDouble(magnitude, exponent: exponent - 4 * fraction) else {
    return .tooLarge
  }
  return cursor.isAtEnd ? .number(isNegative ? -number : number) : .invalid
}

/// More than any number of digits could make up for.
private let largestExponent = 1 << 50

private func convert(_ text: some Collection<UInt8>) -> Double {
  var spelled: [CChar] = []
  spelled.reserveCapacity(text.count + 1)
  for byte in text where byte != UInt8(ascii: "_") { spelled.append(CChar(bitPattern: byte)) }
  spelled.append(0)
  return baton_parse_double(spelled)
}

/// Walks over the text of a number.
private struct NumberCursor {
  let text: UnsafeBufferPointer<UInt8>
  private(set) var index = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  var isAtEnd: Bool { index == text.count }

  func peek(_ letter: Unicode.Scalar) -> Bool {
    index < text.count && lowercased(text[index]) == UInt8(ascii: letter)
  }

  /// Takes a letter, given in lower case, in either case.
  mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard peek(letter) else { return false }
    index += 1
    return true
  }

  /// Takes a sign if there is one; true for a minus.
  mutating func takeSign() -> Bool {
    if take("-") { return true }
    _ = take("+")
    return false
  }

  /// The number that the whole rest spells as a word.
  func specialNumber() -> Double? {
    switch String(decoding: text[index...].prefix(9).map(lowercased), as: UTF8.self) {
    case "inf", "infinity": .infinity
    case "nan": .nan
    default: nil
    }
  }

  /// Takes decimal digits with single underscores between them, and counts them; nil if an
  /// underscore stands elsewhere.
  mutating func takeDigits(underscores: Bool = true) -> Int? {
    var count = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "_") && underscores {
        guard count > 0, isDigit(index - 1), isDigit(index + 1) else { return nil }
      } else if isDigit(index) {
        count += 1
      } else {
        break
      }
      index += 1
    }
    return count
  }

  mutating func takeHexDigits(into spelled: inout [UInt8]) -> Int {
    let start = index
    while index < text.count, isDigit(index) || ("a"..."f").contains(letter(index)) {
      spelled.append(text[index])
      index += 1
    }
    return index - start
  }

  private func isDigit(_ position: Int) -> Bool {
    position < text.count && text[position] >= UInt8(ascii: "0")
      && text[position] <= UInt8(ascii: "9")
  }

  private func letter(_ position: Int) -> Unicode.Scalar {
    Unicode.Scalar(lowercased(text[position]))
  }

  private func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}

// MARK: - Rounding

/// What `round(x, digits)` gives for a finite number: correctly rounded, ties to even. Infinite if
/// the result is too large.
package func roundFloat(_ x: Double, digits: Int) -> Double {
  // Beyond these every double is a multiple already, or far below half of one.
  if digits > 323 || !x.isFinite { return x }
  if digits < -308 { return 0 * x }
  if digits >= 0 {
    if let quick = roundQuickly(x, digits: digits) { return quick }
    return convert(printed(x, type: UInt8(ascii: "f"), precision: digits, alternate: false))
  }
  var exact = Digits(
    printed(x, type: UInt8(ascii: "e"), precision: longestPrecision, alternate: false))
  let significant = exact.point + digits
  if significant > 0 {
    let precision = significant - 1
    return convert(printed(x, type: UInt8(ascii: "e"), precision: precision, alternate: false))
  }
  // All digits are below the last one that is kept: it becomes one if they are more than half.
  exact.dropTrailingZeros()
  let half = [UInt8(ascii: "5")]
  guard significant == 0, half.lexicographicallyPrecedes(exact.digits) else { return 0 * x }
  return convert("\(x < 0 ? "-" : "")1e\(-digits)".utf8)
}

/// Rounds through a product whose error is known, unless the value may lie half way; nil then.
private func roundQuickly(_ x: Double, digits: Int) -> Double? {
  if digits >= exactPowers.count { return nil }
  let scale = exactPowers[digits]
  let product = x * scale
  if product.magnitude >= 0x1p48 { return nil }
  let error = (-product).addingProduct(x, scale)
  let whole = product.rounded(.toNearestOrEven)
  if (product - whole + error).magnitude > 0.49 { return nil }
  // Both are exact, so the quotient is the float nearest to the decimal number.
  return whole / scale
}

private let exactPowers: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]
