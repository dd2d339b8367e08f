// The text must be UTF-8 without null bytes. One pass over the bytes proves it, so that nothing
// after it need doubt.

extension Lexer {
  func checkEncoding() throws(Diagnostic) {
    var offset = 0
    var isASCII = true
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0 { throw failure("source code cannot contain null bytes", at: offset) }
      if byte < 0x80 {
        offset += 1
        continue
      }
      isASCII = false
      let length = utf8Length(at: offset)
      guard length > 0 else { throw invalidByte(at: offset) }
      offset += length
    }
    try checkCodingComment(isASCII: isASCII)
  }

  /// The length of the well-formed sequence at an offset; 0 when it is not well-formed.
  private func utf8Length(at offset: Int) -> Int {
    let first = bytes[offset]
    let second = byte(at: offset + 1)
    switch first {
    case 0xC2...0xDF:
      return second & 0xC0 == 0x80 ? 2 : 0
    case 0xE0...0xEF:
      let low: UInt8 = first == 0xE0 ? 0xA0 : 0x80
      let high: UInt8 = first == 0xED ? 0x9F : 0xBF
      guard second >= low, second <= high, byte(at: offset + 2) & 0xC0 == 0x80 else { return 0 }
      return 3
    case 0xF0...0xF4:
      let low: UInt8 = first == 0xF0 ? 0x90 : 0x80
      let high: UInt8 = first == 0xF4 ? 0x8F : 0xBF
      guard second >= low, second <= high, byte(at: offset + 2) & 0xC0 == 0x80,
        byte(at: offset + 3) & 0xC0 == 0x80
      else { return 0 }
      return 4
    default:
      return 0
    }
  }

  private func invalidByte(at offset: Int) -> Diagnostic {
    let code = String(bytes[offset], radix: 16)
    let line = source.line(at: Int32(truncatingIfNeeded: offset))
    return failure(
      "Non-UTF-8 code starting with '\\x\(code)' in file \(source.name) on line \(line), "
        + "but no encoding declared; see https://peps.python.org/pep-0263/ for details", at: offset)
  }

  /// A comment such as `# -*- coding: latin-1 -*-` in the first two lines. Only UTF-8 is read;
  /// another encoding does no harm while all is ASCII.
  private func checkCodingComment(isASCII: Bool) throws(Diagnostic) {
    for line in 0..<min(2, source.lineStarts.count) {
      let start = Int(source.lineStarts[line])
      guard let name = codingName(inLineAt: start) else {
        if line == 0, !isBlankOrComment(at: start) { return }
        continue
      }
      let plain = String(name.lowercased().map { $0 == "_" ? "-" : $0 })
      if plain == "utf-8" || plain == "utf8" || plain.hasPrefix("utf-8-") { return }
      let known = [
        "ascii", "us-ascii", "latin-1", "latin1", "iso-8859-1", "iso-latin-1", "iso-8859-15",
      ]
      if isASCII, known.contains(plain) || plain.hasPrefix("cp12") { return }
      throw failure("encoding problem: \(name)", at: start, to: start)
    }
  }

  private func isBlankOrComment(at start: Int) -> Bool {
    var offset = start
    while byte(at: offset) == 0x20 || byte(at: offset) == 0x09 || byte(at: offset) == 0x0C {
      offset += 1
    }
    let next = byte(at: offset)
    return next == UInt8(ascii: "#") || next == 0x0A || next == 0x0D || offset >= bytes.count
  }

  private func codingName(inLineAt start: Int) -> String? {
    guard isBlankOrComment(at: start) else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let word = StaticString("coding")
    var offset = start
    while offset + 6 < end {
      var matched = 0
      while matched < 6, bytes[offset + matched] == word.utf8Start[matched] { matched += 1 }
      let separator = bytes[offset + 6]
      if matched == 6, separator == UInt8(ascii: ":") || separator == UInt8(ascii: "=") {
        var first = offset + 7
        while first < end, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
        var last = first
        while last < end,
          bytes[last] < 0x80 && isIdentifierContinue(bytes[last])
            || bytes[last] == UInt8(ascii: "-") || bytes[last] == UInt8(ascii: ".")
        {
          last += 1
        }
        if last > first {
          return String(decoding: bytes[first..<last], as: UTF8.self)
        }
      }
      offset += 1
    }
    return nil
  }
}
