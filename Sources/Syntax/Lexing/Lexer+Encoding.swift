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
    if source.namesEncoding, let name = SourceEncoding.foreignName(in: source.bytes) {
      return encodingFailure("encoding problem: \(name)", at: 0)
    }
    let code = String(bytes[offset], radix: 16)
    let line = source.line(at: Int32(truncatingIfNeeded: offset))
    return encodingFailure(
      "Non-UTF-8 code starting with '\\x\(code)' in file \(source.name) on line \(line), "
        + "but no encoding declared; see https://peps.python.org/pep-0263/ for details", at: offset)
  }

  private func encodingFailure(_ message: String, at offset: Int) -> Diagnostic {
    var diagnostic = failure(message, at: offset, to: offset)
    diagnostic.isOfEncoding = true
    return diagnostic
  }

  /// Another encoding than those that are decoded does no harm while all is ASCII.
  private func checkCodingComment(isASCII: Bool) throws(Diagnostic) {
    guard source.namesEncoding else { return }
    if source.bytes.starts(with: SourceEncoding.byteOrderMark) { return try checkMarkedText() }
    guard let name = SourceEncoding.declaredName(in: source.bytes) else { return }
    switch SourceEncoding(named: name) {
    case .utf8, .latin1, .table: return
    case .known where isASCII: return
    case .known, nil: throw encodingFailure("encoding problem: \(name)", at: 0)
    }
  }

  /// A text with a byte order mark is UTF-8, whatever its comment says.
  private func checkMarkedText() throws(Diagnostic) {
    let text = Array(source.bytes.dropFirst(SourceEncoding.byteOrderMark.count))
    guard let declared = SourceEncoding.declaredName(in: text) else { return }
    let name = SourceEncoding.normalName(declared)
    if name != "utf-8" { throw encodingFailure("encoding problem: \(name) with BOM", at: 0) }
  }
}
