// Names, keywords and the prefixes of strings. ASCII goes the short way; other letters are looked up
// in the Unicode tables of the standard library, code point by code point.

extension Lexer {
  mutating func lexNameOrString() throws(Diagnostic) {
    let start = position
    var packed: UInt64 = 0
    var isASCII = true
    while true {
      let byte = current
      guard isIdentifierContinue(byte) else { break }
      if byte >= 0x80 { isASCII = false }
      packed = packed << 8 | UInt64(byte)
      position += 1
    }
    let length = position - start
    if length <= 2, current == UInt8(ascii: "\"") || current == UInt8(ascii: "'"),
      try lexPrefixedString(from: start)
    {
      return
    }
    if !isASCII { try checkIdentifier(from: start) }
    append(length <= 8 ? keywords.kind(ofPacked: packed) : .name, from: start)
  }

  /// A string whose prefix was just read; false when the letters are no string prefix.
  private mutating func lexPrefixedString(from start: Int) throws(Diagnostic) -> Bool {
    let first = bytes[start] | 0x20
    let second = position - start == 2 ? bytes[start + 1] | 0x20 : 0
    switch (first, second) {
    case (UInt8(ascii: "f"), 0):
      try beginFormattedString(from: start, isRaw: false)
    case (UInt8(ascii: "f"), UInt8(ascii: "r")), (UInt8(ascii: "r"), UInt8(ascii: "f")):
      try beginFormattedString(from: start, isRaw: true)
    case (UInt8(ascii: "r"), 0), (UInt8(ascii: "u"), 0), (UInt8(ascii: "b"), 0),
      (UInt8(ascii: "b"), UInt8(ascii: "r")), (UInt8(ascii: "r"), UInt8(ascii: "b")):
      try lexString(from: start)
    default:
      return false
    }
    return true
  }

  /// Strings that are not formatted: only their extent; the parser decodes them.
  mutating func lexString(from start: Int) throws(Diagnostic) {
    let quote = current
    let isTriple = byte(at: position + 1) == quote && byte(at: position + 2) == quote
    position += isTriple ? 3 : 1
    while true {
      guard position < bytes.count else { throw unterminatedString(from: start, isTriple) }
      switch bytes[position] {
      case quote:
        if !isTriple {
          position += 1
          append(.string, from: start)
          return
        }
        if byte(at: position + 1) == quote, byte(at: position + 2) == quote {
          position += 3
          append(.string, from: start)
          return
        }
        position += 1
      case UInt8(ascii: "\\"):
        position += 1
        if current == 0x0A || current == 0x0D { skipLineEnding() } else { position += 1 }
      case 0x0A, 0x0D:
        if !isTriple { throw unterminatedString(from: start, isTriple) }
        skipLineEnding()
      default:
        position += 1
      }
    }
  }

  private func unterminatedString(from start: Int, _ isTriple: Bool) -> Diagnostic {
    let offset = endOffset
    let triple = isTriple ? "triple-quoted " : ""
    let quote = quote(ofStringAt: start)
    if let state = formattedStrings.last, state.quote == quote, state.isTriple == isTriple {
      return failure("f-string: expecting '}'", at: start, isIncomplete: isTriple)
    }
    let hint =
      !isTriple && hasEscapedQuote(from: start) ? "; perhaps you escaped the end quote?" : ""
    return failure(
      "unterminated \(triple)string literal (detected at line \(source.line(at: offset)))\(hint)",
      at: start, isIncomplete: isTriple || position >= bytes.count && endsInLineJoining)
  }

  /// Where the reading of a literal ended, on the last line that has text.
  var endOffset: Int32 {
    Int32(truncatingIfNeeded: position >= bytes.count ? max(0, bytes.count - 1) : position)
  }

  private func quote(ofStringAt start: Int) -> UInt8 {
    var offset = start
    while bytes[offset] != UInt8(ascii: "'"), bytes[offset] != UInt8(ascii: "\"") { offset += 1 }
    return bytes[offset]
  }

  private func hasEscapedQuote(from start: Int) -> Bool {
    let quote = quote(ofStringAt: start)
    var offset = start
    while offset + 1 < min(position, bytes.count) {
      if bytes[offset] == UInt8(ascii: "\\") {
        if bytes[offset + 1] == quote { return true }
        offset += 1
      }
      offset += 1
    }
    return false
  }

  /// A single-quoted string that a backslash carries over the end of the input.
  private var endsInLineJoining: Bool {
    guard let last = bytes.last, last == 0x0A, bytes.count > 1 else { return false }
    return bytes[bytes.count - 2] == UInt8(ascii: "\\")
  }

  // MARK: Unicode

  private mutating func checkIdentifier(from start: Int) throws(Diagnostic) {
    var offset = start
    while offset < position {
      let (scalar, length) = decodeScalar(at: offset)
      let properties = scalar.properties
      let isValid =
        scalar == "_" || (offset == start ? properties.isXIDStart : properties.isXIDContinue)
        || source.isWrittenFromTree && NameStandIns.contains(scalar)
      guard isValid else {
        position = offset + length
        let code = String(scalar.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
        if isPrintable(scalar) {
          throw failure("invalid character '\(Character(scalar))' (U+\(padded))", at: offset)
        }
        throw failure("invalid non-printable character U+\(padded)", at: offset)
      }
      offset += length
    }
  }

  private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }

  /// The scalar at an offset of valid UTF-8, and how many bytes it takes.
  func decodeScalar(at offset: Int) -> (Unicode.Scalar, Int) {
    let first = UInt32(byte(at: offset))
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = length == 1 ? first : first & (0x7F >> UInt32(length))
    for index in 1..<max(length, 1) {
      value = value << 6 | UInt32(byte(at: offset + index) & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
