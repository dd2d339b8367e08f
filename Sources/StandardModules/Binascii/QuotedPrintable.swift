// Quoted-printable, as mails have it: `a2b_qp` and `b2a_qp`.

import Interpreter

let quotedPrintableFunctions: [NativeFunction] = [
  .function(
    "a2b_qp", "(data, header=False)", "Decode a string of qp-encoded data.", decodeQuotedPrintable),
  .function(
    "b2a_qp", "(data, quotetabs=False, istext=True, header=False)",
    "Encode a string using quoted-printable encoding.", encodeQuotedPrintable),
]

private func flag(_ a: Arguments, _ index: Int, default fallback: Bool) throws(Raised) -> Bool {
  a.isGiven(index) ? try isTrue(a[index]) : fallback
}

// MARK: - Decoding

private func decodeQuotedPrintable(_ a: Arguments) throws(Raised) -> Value {
  let isHeader = try flag(a, 1, default: false)
  let data = try asciiData(a[0])
  var writer = TextWriter(capacity: data.count)
  var offset = 0
  while offset < data.count {
    let byte = data[offset]
    offset += 1
    if byte == UInt8(ascii: "=") {
      if offset == data.count { break }
      decodeEscape(data, &offset, &writer)
    } else {
      writer.append(isHeader && byte == UInt8(ascii: "_") ? 0x20 : byte)
    }
  }
  return try writer.finishBytes()
}

/// What follows an equals sign: the end of a soft line, another such sign, or two digits.
private func decodeEscape(_ data: Bytes, _ offset: inout Int, _ writer: inout TextWriter) {
  switch data[offset] {
  case 0x0a, 0x0d:
    while offset < data.count, data[offset] != 0x0a { offset += 1 }
    offset = min(offset + 1, data.count)
  case UInt8(ascii: "="):
    writer.append(UInt8(ascii: "="))
    offset += 1
  default:
    guard offset + 1 < data.count, let high = hexadecimalValue(data[offset]),
      let low = hexadecimalValue(data[offset + 1])
    else { return writer.append(UInt8(ascii: "=")) }
    writer.append(high << 4 | low)
    offset += 2
  }
}

// MARK: - Encoding

private func encodeQuotedPrintable(_ a: Arguments) throws(Raised) -> Value {
  try reserve(count: try bytesArgument(a[0]).buffer.count, stride: 4)
  var encoder = QuotedPrintableEncoder(
    quotesTabs: try flag(a, 1, default: false), isText: try flag(a, 2, default: true),
    isHeader: try flag(a, 3, default: false), data: try bytesArgument(a[0]).buffer)
  encoder.run()
  return makeBytes(encoder.output)
}

private struct QuotedPrintableEncoder {
  /// Encoded lines have no more characters, the one that joins them to the next line included.
  private static let longestLine = 76

  let quotesTabs: Bool
  let isText: Bool
  let isHeader: Bool
  let data: Bytes
  private(set) var output: [UInt8] = []
  private var lineLength = 0
  private let lineEnd: [UInt8]

  init(quotesTabs: Bool, isText: Bool, isHeader: Bool, data: Bytes) {
    self.quotesTabs = quotesTabs
    self.isText = isText
    self.isHeader = isHeader
    self.data = data
    // The first line tells how all end.
    let first = data.firstIndex(of: 0x0a) ?? 0
    lineEnd = first > 0 && data[first - 1] == 0x0d ? [0x0d, 0x0a] : [0x0a]
    output.reserveCapacity(data.count + data.count / 8)
  }

  mutating func run() {
    var offset = 0
    while offset < data.count {
      if isQuoted(offset) {
        if lineLength + 3 >= Self.longestLine { breakLine() }
        appendEscape(data[offset])
        lineLength += 3
        offset += 1
      } else if let end = endOfLine(at: offset) {
        protectSpace()
        output += lineEnd
        lineLength = 0
        offset = end
      } else {
        let isLast = offset + 1 == data.count || data[offset + 1] == 0x0a
        if !isLast, lineLength + 1 >= Self.longestLine { breakLine() }
        lineLength += 1
        output.append(
          isHeader && data[offset] == 0x20 ? UInt8(ascii: "_") : data[offset])
        offset += 1
      }
    }
  }

  private func isQuoted(_ offset: Int) -> Bool {
    let byte = data[offset]
    let isLast = offset + 1 == data.count
    switch byte {
    case UInt8(ascii: "="), 0x7f...: return true
    case UInt8(ascii: "_"): return isHeader
    case UInt8(ascii: "."):
      // Alone on a line it would end the mail.
      return lineLength == 0 && (isLast || [0x0a, 0x0d, 0].contains(data[offset + 1]))
    case 0x0a, 0x0d: return !isText
    case 0x09, 0x20: return isLast || quotesTabs
    default: return byte < 0x21
    }
  }

  /// Behind the line ending at an offset.
  private func endOfLine(at offset: Int) -> Int? {
    if !isText { return nil }
    if data[offset] == 0x0a { return offset + 1 }
    let isPair = data[offset] == 0x0d && offset + 1 < data.count && data[offset + 1] == 0x0a
    return isPair ? offset + 2 : nil
  }

  private mutating func breakLine() {
    output.append(UInt8(ascii: "="))
    output += lineEnd
    lineLength = 0
  }

  /// Blanks at the end of a line would be lost.
  private mutating func protectSpace() {
    guard let last = output.last, last == 0x20 || last == 0x09 else { return }
    output.removeLast()
    appendEscape(last)
  }

  private mutating func appendEscape(_ byte: UInt8) {
    let digits = Array("0123456789ABCDEF".utf8)
    output += [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
