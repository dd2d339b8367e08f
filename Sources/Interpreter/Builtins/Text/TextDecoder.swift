// Decoding of bytes that are not plain ASCII.

struct TextDecoder: ~Copyable {
  private let source: BytesObject
  private let codec: Codec
  private let errors: String?
  private var writer: TextWriter

  private var buffer: Bytes { source.buffer }

  init(_ source: BytesObject, _ codec: Codec, _ errors: String?) {
    self.source = source
    self.codec = codec
    self.errors = errors
    writer = TextWriter(capacity: source.count + 4)
  }

  mutating func decode() throws(Raised) -> Value {
    switch codec {
    case .utf8: try decodeUTF8(from: 0)
    case .utf8Signature:
      let signature: [UInt8] = [0xef, 0xbb, 0xbf]
      try decodeUTF8(from: buffer.starts(with: signature) ? 3 : 0)
    case .ascii: try decodeASCII()
    case .latin1: for byte in buffer { writer.append(codePoint: UInt32(byte)) }
    case .utf16(let order): try decodeUnits(order, width: 2)
    case .utf32(let order): try decodeUnits(order, width: 4)
    case .page(let page): try decodePage(page)
    }
    return try writer.finish()
  }

  private mutating func decodeASCII() throws(Raised) {
    for index in 0..<buffer.count {
      if buffer[index] < 0x80 {
        writer.append(buffer[index])
      } else {
        try handle(index, index + 1, "ordinal not in range(128)", codec)
      }
    }
  }

  private mutating func decodePage(_ page: CodePage) throws(Raised) {
    for index in 0..<buffer.count {
      let point = page.point(buffer[index])
      if point == CodePage.undefined {
        try handle(index, index + 1, "character maps to <undefined>", codec)
      } else {
        writer.append(codePoint: point)
      }
    }
  }

  // MARK: UTF-8

  private mutating func decodeUTF8(from first: Int) throws(Raised) {
    var offset = first
    var plain = first
    while offset < buffer.count {
      let lead = buffer[offset]
      if lead < 0x80 {
        offset += 1
        continue
      }
      if let length = plainLength(lead, at: offset) {
        offset += length
        continue
      }
      let valid = validLength(at: offset)
      let needed = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
      if valid == needed, needed > 0 {
        offset += needed
        continue
      }
      writer.append(buffer.slice(plain, offset))
      offset = try handleUTF8(offset, valid, needed)
      plain = offset
    }
    writer.append(buffer.slice(plain, offset))
  }

  /// The length of a sequence of two or three bytes that is surely well-formed; nil for others.
  @inline(__always) private func plainLength(_ lead: UInt8, at offset: Int) -> Int? {
    if lead >= 0xc2, lead < 0xe0 {
      return offset + 1 < buffer.count && buffer[offset + 1] & 0xc0 == 0x80 ? 2 : nil
    }
    guard lead > 0xe0, lead < 0xf0, lead != 0xed, offset + 2 < buffer.count else { return nil }
    return buffer[offset + 1] & 0xc0 == 0x80 && buffer[offset + 2] & 0xc0 == 0x80 ? 3 : nil
  }

  /// How many bytes from the offset begin a well-formed sequence.
  private func validLength(at offset: Int) -> Int {
    let lead = buffer[offset]
    if lead < 0xc2 || lead > 0xf4 { return 0 }
    let needed = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    var low: UInt8 = 0x80
    var high: UInt8 = 0xbf
    switch lead {
    case 0xe0: low = 0xa0
    case 0xed: high = 0x9f
    case 0xf0: low = 0x90
    case 0xf4: high = 0x8f
    default: break
    }
    var length = 1
    while length < needed, offset + length < buffer.count {
      let byte = buffer[offset + length]
      if byte < low || byte > high { break }
      (low, high) = (0x80, 0xbf)
      length += 1
    }
    return length
  }

  private mutating func handleUTF8(_ offset: Int, _ valid: Int, _ needed: Int) throws(Raised) -> Int
  {
    if needed == 0 {
      return try handle(offset, offset + 1, "invalid start byte", codec)
    }
    if errors == "surrogatepass", buffer[offset] == 0xed, offset + 2 < buffer.count,
      buffer[offset + 1] & 0xe0 == 0xa0, buffer[offset + 2] & 0xc0 == 0x80
    {
      writer.append(buffer.slice(offset, offset + 3))
      return offset + 3
    }
    let isTruncated = offset + valid == buffer.count
    return try handle(
      offset, offset + valid,
      isTruncated ? "unexpected end of data" : "invalid continuation byte", codec)
  }

  // MARK: UTF-16 and UTF-32

  private func unit(at offset: Int, _ order: Codec.Endianness, width: Int) -> UInt32 {
    var unit: UInt32 = 0
    for index in 0..<width {
      let place = order == .big ? width - 1 - index : index
      unit |= UInt32(buffer[offset + index]) << UInt32(8 * place)
    }
    return unit
  }

  private mutating func decodeUnits(_ order: Codec.Endianness?, width: Int) throws(Raised) {
    var offset = 0
    var actual = order ?? .little
    if order == nil, buffer.count >= width {
      if unit(at: 0, .little, width: width) == 0xfeff {
        offset = width
      } else if unit(at: 0, .big, width: width) == 0xfeff {
        actual = .big
        offset = width
      }
    }
    let shown: Codec = width == 2 ? .utf16(actual) : .utf32(actual)
    while offset < buffer.count {
      if offset + width > buffer.count {
        offset = try handle(offset, buffer.count, "truncated data", shown)
        continue
      }
      let point = unit(at: offset, actual, width: width)
      if width == 2 {
        offset = try decodePair(offset, point, actual, shown)
      } else if point > 0x10ffff || isRefusedSurrogate(point) {
        let reason =
          point > 0x10ffff
          ? "code point not in range(0x110000)"
          : "code point in surrogate code point range(0xd800, 0xe000)"
        offset = try handle(offset, offset + 4, reason, shown)
      } else {
        writer.append(codePoint: point)
        offset += 4
      }
    }
  }

  private func isRefusedSurrogate(_ point: UInt32) -> Bool {
    point & 0xffff_f800 == 0xd800 && errors != "surrogatepass"
  }

  /// One or two units of UTF-16; returns the offset behind them.
  private mutating func decodePair(
    _ offset: Int, _ first: UInt32, _ order: Codec.Endianness, _ shown: Codec
  ) throws(Raised) -> Int {
    if first & 0xf800 != 0xd800 {
      writer.append(codePoint: first)
      return offset + 2
    }
    if first >= 0xdc00 {
      return try decodeSurrogate(first, offset, offset + 2, "illegal encoding", shown)
    }
    if offset + 4 > buffer.count {
      return try decodeSurrogate(first, offset, buffer.count, "unexpected end of data", shown)
    }
    let second = unit(at: offset + 2, order, width: 2)
    if second & 0xfc00 != 0xdc00 {
      return try decodeSurrogate(first, offset, offset + 2, "illegal UTF-16 surrogate", shown)
    }
    writer.append(codePoint: 0x10000 + (first & 0x3ff) << 10 + (second & 0x3ff))
    return offset + 4
  }

  /// A unit of UTF-16 whose other half is missing; returns the offset behind it.
  private mutating func decodeSurrogate(
    _ unit: UInt32, _ start: Int, _ end: Int, _ reason: String, _ shown: Codec
  ) throws(Raised) -> Int {
    if errors == "surrogatepass" {
      writer.append(codePoint: unit)
      return start + 2
    }
    return try handle(start, end, reason, shown)
  }

  // MARK: Errors

  /// - Returns: where decoding goes on.
  @discardableResult private mutating func handle(
    _ start: Int, _ end: Int, _ reason: String, _ shown: Codec
  ) throws(Raised) -> Int {
    switch try errorHandler(errors) {
    case .ignore: break
    case .replace: writer.append(codePoint: 0xfffd)
    case .backslashReplace:
      for byte in buffer.slice(start, end) {
        writer.append("\\x")
        writer.append(hexadecimal: UInt32(byte), width: 2)
      }
    case .surrogateEscape:
      // Bytes of ASCII are never escaped.
      let escaped = buffer.slice(start, end).prefix { $0 >= 0x80 }
      if escaped.isEmpty { throw failure(start, end, reason, shown) }
      for byte in escaped { writer.append(codePoint: 0xdc00 + UInt32(byte)) }
      return start + escaped.count
    case .strict, .surrogatePass: throw failure(start, end, reason, shown)
    case .characterReference, .nameReplace:
      throw raise(.typeError, "don't know how to handle UnicodeDecodeError in error callback")
    }
    return end
  }

  private func failure(_ start: Int, _ end: Int, _ reason: String, _ shown: Codec) -> Raised {
    let isMutable = typeOf(source.value).reference == state.byteArrayType
    let object = isMutable ? makeBytes(Array(source.buffer)) : source.value
    return unicodeError(.unicodeDecodeError, shown.name, object, start, end, reason)
  }
}
