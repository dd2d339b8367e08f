// Quoting of text and bytes: CPython's choice of quotes and escapes.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension TextWriter {
  /// The text in quotes: single ones unless it contains only double-free single quotes.
  package mutating func appendQuoted(_ string: StringObject) {
    let buffer = string.buffer
    let quote = quoteFor(buffer)
    append(quote)
    var offset = 0
    var plain = 0
    while offset < buffer.count {
      let byte = buffer[offset]
      if byte >= 0x20, byte < 0x7f, byte != quote, byte != 0x5c {
        offset += 1
        continue
      }
      let start = offset
      let point = decodeCodePoint(string.bytes, &offset)
      if point >= 0x80, isPrintable(point) { continue }
      append(UnsafeBufferPointer(rebasing: buffer[plain..<start]))
      appendEscape(point)
      plain = offset
    }
    append(UnsafeBufferPointer(rebasing: buffer[plain..<offset]))
    append(quote)
  }

  /// The escape sequence of a code point that is not shown as itself.
  package mutating func appendEscape(_ point: UInt32) {
    append(0x5c)
    switch point {
    case 0x09: append(0x74)
    case 0x0a: append(0x6e)
    case 0x0d: append(0x72)
    case 0x22, 0x27, 0x5c: append(UInt8(point))
    case ..<0x100:
      append(0x78)
      append(hexadecimal: point, width: 2)
    case ..<0x10000:
      append(0x75)
      append(hexadecimal: point, width: 4)
    default:
      append(0x55)
      append(hexadecimal: point, width: 8)
    }
  }

  /// `b'...'`; a bytearray escapes single quotes whatever the quotes are.
  package mutating func appendQuoted(
    bytes buffer: UnsafeBufferPointer<UInt8>, escaping escaped: UInt8? = nil
  ) {
    let quote = quoteFor(buffer)
    append(0x62)
    append(quote)
    for byte in buffer {
      if byte >= 0x20, byte < 0x7f, byte != escaped ?? quote, byte != 0x5c {
        append(byte)
      } else {
        appendEscape(UInt32(byte))
      }
    }
    append(quote)
  }
}

private func quoteFor(_ buffer: UnsafeBufferPointer<UInt8>) -> UInt8 {
  guard let base = buffer.baseAddress, memchr(base, 0x27, buffer.count) != nil else { return 0x27 }
  return memchr(base, 0x22, buffer.count) == nil ? 0x22 : 0x27
}

func writeBytes(_ bytes: BytesObject, _ writer: inout TextWriter) {
  if !bytes.isMutable { return writer.appendQuoted(bytes: bytes.buffer) }
  writer.append("bytearray(")
  writer.appendQuoted(bytes: bytes.buffer, escaping: 0x27)
  writer.append(0x29)
}

/// As `str.isprintable` decides: not a control, separator (but the space), surrogate or unassigned.
package func isPrintable(_ point: UInt32) -> Bool {
  if point < 0x7f { return point >= 0x20 }
  if point < 0xa1 || point == 0xad { return false }
  return traits(of: point).contains(.printable)
}
