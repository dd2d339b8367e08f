// What the text of a string token means: its prefix, its quotes, its escapes.

/// The body of a string token and the rules to read it by.
struct StringLiteral {
  let isBytes: Bool
  let isRaw: Bool
  /// The bytes between the quotes.
  let start: Int
  let end: Int
  let token: Token

  init(_ token: Token, _ source: SourceFile) {
    var isBytes = false
    var isRaw = false
    var offset = Int(token.start)
    while source.bytes[offset] != UInt8(ascii: "\""), source.bytes[offset] != UInt8(ascii: "'") {
      switch source.bytes[offset] | 0x20 {
      case UInt8(ascii: "b"): isBytes = true
      case UInt8(ascii: "r"): isRaw = true
      default: break
      }
      offset += 1
    }
    let quote = source.bytes[offset]
    let isTriple =
      Int(token.end) - offset >= 6 && source.bytes[offset + 1] == quote
      && source.bytes[offset + 2] == quote
    let width = isTriple ? 3 : 1
    self.isBytes = isBytes
    self.isRaw = isRaw
    self.token = token
    start = offset + width
    end = max(start, Int(token.end) - width)
  }

  /// Text between the fields of an f-string.
  init(middle token: Token, isRaw: Bool) {
    isBytes = false
    self.isRaw = isRaw
    self.token = token
    start = Int(token.start)
    end = Int(token.end)
  }
}

extension Parser {
  /// Appends the value of a literal.
  mutating func decode(_ literal: StringLiteral, into text: inout [UInt8]) throws(Failure) {
    let isPlain = source.bytes.withUnsafeBufferPointer { bytes in
      let body = UnsafeBufferPointer(rebasing: bytes[literal.start..<literal.end])
      for byte in body {
        if byte == UInt8(ascii: "\\"), !literal.isRaw { return false }
        if byte == 0x0D || byte >= 0x80 && literal.isBytes { return false }
      }
      text.append(contentsOf: body)
      return true
    }
    if !isPlain { try decodeSlowly(literal, into: &text) }
  }

  private mutating func decodeSlowly(
    _ literal: StringLiteral, into text: inout [UInt8]
  ) throws(Failure) {
    var decoder = EscapeDecoder(literal)
    while decoder.offset < literal.end {
      let byte = source.bytes[decoder.offset]
      switch byte {
      case UInt8(ascii: "\\") where !literal.isRaw:
        try decodeEscape(&decoder, into: &text)
      case 0x0D:
        decoder.offset += 1
        if decoder.offset >= literal.end || source.bytes[decoder.offset] != 0x0A {
          text.append(0x0A)
        }
      case 0x80... where literal.isBytes:
        throw fail("bytes can only contain ASCII literal characters", literal.token.span)
      default:
        text.append(byte)
        decoder.offset += 1
        if byte >= 0xC0 { decoder.widened += 9 } else if byte >= 0x80 { decoder.widened -= 1 }
      }
    }
  }
}

/// A position inside a literal while its escapes are decoded.
struct EscapeDecoder {
  let literal: StringLiteral
  var offset: Int
  /// CPython's messages count a character beyond ASCII as the ten bytes of `\UXXXXXXXX`.
  var widened = 0

  init(_ literal: StringLiteral) {
    self.literal = literal
    offset = literal.start
  }

  /// The position that messages name.
  func position(of offset: Int) -> Int { offset - literal.start + widened }
}
