// Backslash escapes in string and bytes literals.

extension Parser {
  mutating func decodeEscape(
    _ decoder: inout EscapeDecoder, into text: inout [UInt8]
  ) throws(Failure) {
    let escapeStart = decoder.offset
    let literal = decoder.literal
    guard escapeStart + 1 < literal.end else {
      // Before a replacement field.
      warnOfEscape("escape sequence", CollectionOfOne(UInt8(ascii: "{")), in: literal)
      text.append(UInt8(ascii: "\\"))
      decoder.offset += 1
      return
    }
    let letter = source.bytes[escapeStart + 1]
    decoder.offset += 2
    switch letter {
    case 0x0A: break
    case 0x0D:
      if decoder.offset < literal.end, source.bytes[decoder.offset] == 0x0A { decoder.offset += 1 }
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): text.append(letter)
    case UInt8(ascii: "a"): text.append(0x07)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "v"): text.append(0x0B)
    case 0x30...0x37: decodeOctal(letter, &decoder, escapeStart, into: &text)
    case UInt8(ascii: "x"):
      try decodeHexadecimal(2, "truncated \\xXX escape", &decoder, escapeStart, into: &text)
    case UInt8(ascii: "u") where !literal.isBytes:
      try decodeHexadecimal(4, "truncated \\uXXXX escape", &decoder, escapeStart, into: &text)
    case UInt8(ascii: "U") where !literal.isBytes:
      try decodeHexadecimal(8, "truncated \\UXXXXXXXX escape", &decoder, escapeStart, into: &text)
    case UInt8(ascii: "N") where !literal.isBytes:
      try decodeName(&decoder, escapeStart, into: &text)
    default:
      // An unknown escape keeps its backslash; the letter is read again as plain text.
      if letter < 0x80 { warnOfEscape("escape sequence", CollectionOfOne(letter), in: literal) }
      text.append(UInt8(ascii: "\\"))
      decoder.offset -= 1
    }
  }

  private mutating func decodeOctal(
    _ first: UInt8, _ decoder: inout EscapeDecoder, _ escapeStart: Int, into text: inout [UInt8]
  ) {
    var value = UInt32(first - 0x30)
    var count = 1
    while count < 3, decoder.offset < decoder.literal.end {
      let digit = source.bytes[decoder.offset] &- 0x30
      guard digit < 8 else { break }
      value = value << 3 | UInt32(digit)
      decoder.offset += 1
      count += 1
    }
    if value > 0o377 {
      let digits = source.bytes[escapeStart + 1..<decoder.offset]
      warnOfEscape("octal escape sequence", digits, in: decoder.literal)
    }
    if decoder.literal.isBytes {
      text.append(UInt8(truncatingIfNeeded: value))
    } else {
      appendScalar(value, to: &text)
    }
  }

  private mutating func decodeHexadecimal(
    _ count: Int, _ message: String, _ decoder: inout EscapeDecoder, _ escapeStart: Int,
    into text: inout [UInt8]
  ) throws(Failure) {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard decoder.offset < decoder.literal.end, let digit = hexValue(source.bytes[decoder.offset])
      else { throw badEscape(message, decoder, escapeStart, decoder.offset - 1) }
      value = value << 4 | digit
      decoder.offset += 1
    }
    if decoder.literal.isBytes {
      text.append(UInt8(truncatingIfNeeded: value))
      return
    }
    if value > 0x10FFFF {
      throw badEscape("illegal Unicode character", decoder, escapeStart, decoder.offset - 1)
    }
    appendScalar(value, to: &text)
  }

  /// `\N{NAME}`
  private mutating func decodeName(
    _ decoder: inout EscapeDecoder, _ escapeStart: Int, into text: inout [UInt8]
  ) throws(Failure) {
    let end = decoder.literal.end
    var close = decoder.offset
    guard close < end, source.bytes[close] == UInt8(ascii: "{") else {
      throw badEscape("malformed \\N character escape", decoder, escapeStart, close - 1)
    }
    while close < end, source.bytes[close] != UInt8(ascii: "}") { close += 1 }
    guard close < end, close > decoder.offset + 1 else {
      throw badEscape(
        "malformed \\N character escape", decoder, escapeStart, min(close, end) - 1)
    }
    let name = String(decoding: source.bytes[(decoder.offset + 1)..<close], as: UTF8.self)
    guard let scalar = names.scalar(named: name) else {
      throw badEscape("unknown Unicode character name", decoder, escapeStart, close)
    }
    appendScalar(scalar.value, to: &text)
    decoder.offset = close + 1
  }

  private mutating func badEscape(
    _ message: String, _ decoder: EscapeDecoder, _ first: Int, _ last: Int
  ) -> Failure {
    let start = decoder.position(of: first)
    // About f-strings CPython complains at the token behind the text.
    let isMiddle = decoder.literal.token.kind == .formattedMiddle
    let place = isMiddle ? tokens[index + 1].span : decoder.literal.token.span
    if decoder.literal.isBytes {
      return fail("(value error) invalid \\x escape at position \(start)", place)
    }
    let end = decoder.position(of: last)
    let range =
      start == end ? "byte 0x5c in position \(start)" : "bytes in position \(start)-\(end)"
    return fail(
      "(unicode error) 'unicodeescape' codec can't decode \(range): \(message)", place)
  }

  /// UTF-8; surrogates, which Python's strings may hold alone, by the same scheme.
  private func appendScalar(_ value: UInt32, to text: inout [UInt8]) {
    func continuation(_ shift: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: 0x80 | (value >> shift & 0x3F))
    }
    switch value {
    case 0..<0x80:
      text.append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      text.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      text.append(continuation(0))
    case 0x800..<0x10000:
      text.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      text.append(continuation(6))
      text.append(continuation(0))
    default:
      text.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      text.append(continuation(12))
      text.append(continuation(6))
      text.append(continuation(0))
    }
  }
}
