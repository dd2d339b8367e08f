// The values of number tokens.

/// Decimal integers longer than this are refused, as turning them into binary takes quadratic time; 0 is no
/// limit. `sys.set_int_max_str_digits` changes it.
package nonisolated(unsafe) var literalDigitLimit = 4300

extension Parser {
  mutating func parseNumber(_ token: Token) throws(Failure) -> Expression.Kind {
    var digits = source.bytes[Int(token.start)..<Int(token.end)]
    guard let last = digits.last else { throw fail() }
    if digits.count > 2, digits.first == UInt8(ascii: "0"),
      let radix = radix(ofPrefix: digits[digits.startIndex + 1])
    {
      return integer(digits.dropFirst(2), radix: radix)
    }
    if last | 0x20 == UInt8(ascii: "j") {
      digits.removeLast()
      return .imaginary(floatingPoint(digits))
    }
    if digits.contains(where: { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }) {
      return .float(floatingPoint(digits))
    }
    if digits.count > literalDigitLimit { try checkLength(digits, token) }
    return integer(digits, radix: 10)
  }

  private func radix(ofPrefix byte: UInt8) -> Int? {
    switch byte | 0x20 {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  private mutating func checkLength(_ digits: ArraySlice<UInt8>, _ token: Token) throws(Failure) {
    let count = digits.count { $0 != UInt8(ascii: "_") }
    guard literalDigitLimit > 0, count > literalDigitLimit else { return }
    throw fail(
      "Exceeds the limit (\(literalDigitLimit) digits) for integer string conversion: "
        + "value has \(count) digits; use sys.set_int_max_str_digits() to increase the limit - "
        + "Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
      token.span)
  }

  private func integer(_ digits: ArraySlice<UInt8>, radix: Int) -> Expression.Kind {
    var value = 0
    for byte in digits where byte != UInt8(ascii: "_") {
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      let (sum, carry) = product.addingReportingOverflow(Int(hexValue(byte) ?? 0))
      if overflow || carry { return .bigInteger(digits: plainText(digits), radix: radix) }
      value = sum
    }
    return .integer(value)
  }

  private func floatingPoint(_ digits: ArraySlice<UInt8>) -> Double {
    // Every float token is one that `Double` reads: digits, at most one point, an exponent.
    Double(plainText(digits)) ?? .nan
  }

  private func plainText(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
  }
}
