// Encoding of text that is not plain ASCII.

struct TextEncoder: ~Copyable {
  private let text: StringObject
  private let codec: Codec
  private let errors: String?
  private var writer: TextWriter

  init(_ text: StringObject, _ codec: Codec, _ errors: String?) {
    self.text = text
    self.codec = codec
    self.errors = errors
    writer = TextWriter(capacity: text.byteCount + 4)
  }

  mutating func encode() throws(Raised) -> Value {
    switch codec {
    case .utf8Signature: writer.append([0xef, 0xbb, 0xbf])
    case .utf16(nil): writer.append([0xff, 0xfe])
    case .utf32(nil): writer.append([0xff, 0xfe, 0, 0])
    default: break
    }
    var offset = 0
    while offset < text.byteCount {
      let start = offset
      let point = decodeCodePoint(text.bytes, &offset)
      if canExpress(point) {
        write(point)
      } else {
        try handleErrors(from: start, &offset)
      }
    }
    return try writer.finishBytes()
  }

  private func canExpress(_ point: UInt32) -> Bool {
    switch codec {
    case .ascii: return point < 0x80
    case .latin1: return point < 0x100
    case .page(let page): return page.byte(point) != nil
    default: return point < 0xd800 || point > 0xdfff
    }
  }

  private mutating func write(_ point: UInt32) {
    switch codec {
    case .utf8, .utf8Signature: writer.append(codePoint: point)
    case .ascii, .latin1: writer.append(UInt8(truncatingIfNeeded: point))
    case .utf16(let order):
      if point < 0x10000 { return write(unit: point, bytes: 2, order) }
      write(unit: 0xd7c0 + point >> 10, bytes: 2, order)
      write(unit: 0xdc00 | point & 0x3ff, bytes: 2, order)
    case .utf32(let order): write(unit: point, bytes: 4, order)
    case .page(let page): writer.append(page.byte(point) ?? 0x3f)
    }
  }

  private mutating func write(unit: UInt32, bytes count: Int, _ order: Codec.Endianness?) {
    for index in 0..<count {
      let place = order == .big ? count - 1 - index : index
      writer.append(UInt8(truncatingIfNeeded: unit >> UInt32(8 * place)))
    }
  }

  /// Handles the run of code points that cannot be expressed. UTF-16 and UTF-32 tell of each one alone.
  private mutating func handleErrors(from start: Int, _ offset: inout Int) throws(Raised) {
    let handler = try errorHandler(errors)
    var end = offset
    while takesRuns, end < text.byteCount {
      var next = end
      if canExpress(decodeCodePoint(text.bytes, &next)) { break }
      end = next
    }
    var position = start
    while position < end {
      let failing = position
      let point = decodeCodePoint(text.bytes, &position)
      if !replace(point, handler) { throw failure(failing, end) }
    }
    offset = end
  }

  private var takesRuns: Bool {
    switch codec {
    case .utf16, .utf32: return false
    default: return true
    }
  }

  /// False when the handler cannot help.
  private mutating func replace(_ point: UInt32, _ handler: CodecErrors) -> Bool {
    let isSurrogate = point >= 0xd800 && point <= 0xdfff
    switch handler {
    case .strict: return false
    case .ignore: return true
    case .replace: write(0x3f)
    case .surrogateEscape:
      guard point >= 0xdc80, point <= 0xdcff else { return false }
      writer.append(UInt8(point - 0xdc00))
    case .surrogatePass:
      guard isSurrogate else { return false }
      switch codec {
      case .ascii, .latin1, .page: return false
      default: write(point)
      }
    case .backslashReplace: writeEscape(point)
    case .characterReference: for byte in "&#\(point);".utf8 { write(UInt32(byte)) }
    case .nameReplace:
      guard let name = Unicode.Scalar(point)?.properties.name else {
        writeEscape(point)
        return true
      }
      for byte in "\\N{\(name)}".utf8 { write(UInt32(byte)) }
    }
    return true
  }

  private mutating func writeEscape(_ point: UInt32) {
    var escape = TextWriter(capacity: 10)
    escape.appendEscape(point)
    for byte in escape.buffer { write(UInt32(byte)) }
  }

  private func failure(_ start: Int, _ end: Int) -> Raised {
    let reason: String
    switch codec {
    case .ascii: reason = "ordinal not in range(128)"
    case .latin1: reason = "ordinal not in range(256)"
    case .page: reason = "character maps to <undefined>"
    default: reason = "surrogates not allowed"
    }
    return unicodeError(
      .unicodeEncodeError, codec.name, text.value, text.codePointPosition(ofOffset: start),
      text.codePointPosition(ofOffset: end), reason)
  }
}

/// A UnicodeDecodeError or UnicodeEncodeError with its five attributes.
func unicodeError(
  _ type: BuiltinException, _ encoding: String, _ object: Value, _ start: Int, _ end: Int,
  _ reason: String
) -> Raised {
  let values = [makeString(encoding), object, .int(start), .int(end), makeString(reason)]
  let exception = makeException(exceptionType(type), arguments: makeTuple(values))
  let fields = [
    ExceptionField.encoding, intern("object"), ExceptionField.start, ExceptionField.end,
    ExceptionField.reason,
  ]
  for (name, value) in zip(fields, values) { exception.exception?.setField(name, value) }
  return raise(value: exception)
}
