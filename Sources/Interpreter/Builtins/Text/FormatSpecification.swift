// The format specification mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.

/// The built-in kinds of values that understand the mini-language; each has its own defaults.
enum FormattedKind: UInt8 {
  case int, float, complex, text

  init?(_ value: Value) {
    switch value {
    case .int, .bool: self = .int
    case .double: self = .float
    case .object(let object):
      switch object.pointee.kind {
      case .string: self = .text
      case .bigInt: self = .int
      case .complex: self = .complex
      default: return nil
      }
    default: return nil
    }
  }
}

struct FormatSpecification {
  enum Alignment: UInt8 { case left = 0x3c, right = 0x3e, center = 0x5e, afterSign = 0x3d }

  var fill: UInt32 = 0x20
  var alignment: Alignment
  /// `+`, `-`, space, or 0 when not given.
  var sign: UInt8 = 0
  var avoidsNegativeZero = false
  var isAlternate = false
  /// -1 when not given.
  var width = -1
  /// `,` or `_`, or 0.
  var grouping: UInt8 = 0
  /// -1 when not given.
  var precision = -1
  /// 0 when not given and the type has no default.
  var type: UInt32

  /// - Parameter owner: what is formatted; errors name its class.
  init(_ text: StringObject, for kind: FormattedKind, owner: Value) throws(Raised) {
    alignment = kind == .text ? .left : .right
    type = kind == .text ? 0x73 : kind == .int ? 0x64 : 0
    let reader = text.buffer
    var offset = 0
    let hasFill = parseAlignment(text, &offset)
    let hasAlignment = offset > 0
    if offset < reader.count, isSign(reader[offset]) {
      sign = reader[offset]
      offset += 1
    }
    avoidsNegativeZero = take(0x7a, reader, &offset)
    isAlternate = take(0x23, reader, &offset)
    if !hasFill, take(0x30, reader, &offset) {
      fill = 0x30
      if !hasAlignment, kind != .text { alignment = .afterSign }
    }
    if let number = try parseNumber(reader, &offset) { width = number }
    try parseGrouping(reader, &offset)
    if take(0x2e, reader, &offset) {
      guard let number = try parseNumber(reader, &offset) else {
        throw raise(.valueError, "Format specifier missing precision")
      }
      precision = number
    }
    try parseType(text, &offset, owner)
  }

  /// Returns whether a fill character was given.
  private mutating func parseAlignment(_ text: StringObject, _ offset: inout Int) -> Bool {
    if text.byteCount == 0 { return false }
    var next = 0
    let first = decodeCodePoint(text.bytes, &next)
    if next < text.byteCount, let found = Alignment(rawValue: text.bytes[next]) {
      fill = first
      alignment = found
      offset = next + 1
      return true
    }
    if first < 0x80, let found = Alignment(rawValue: UInt8(first)) {
      alignment = found
      offset = 1
    }
    return false
  }

  private func isSign(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2b || byte == 0x2d }

  private func take(_ byte: UInt8, _ reader: Bytes, _ offset: inout Int) -> Bool {
    if offset < reader.count, reader[offset] == byte {
      offset += 1
      return true
    }
    return false
  }

  private func parseNumber(_ reader: Bytes, _ offset: inout Int) throws(Raised) -> Int? {
    let start = offset
    var number = 0
    while offset < reader.count, reader[offset] &- 0x30 < 10 {
      let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
      if overflow || tens > Int.max - 9 {
        throw raise(.valueError, "Too many decimal digits in format string")
      }
      number = tens + Int(reader[offset] - 0x30)
      offset += 1
    }
    return offset > start ? number : nil
  }

  private mutating func parseGrouping(_ reader: Bytes, _ offset: inout Int) throws(Raised) {
    if take(0x2c, reader, &offset) { grouping = 0x2c }
    if take(0x5f, reader, &offset) {
      if grouping != 0 { throw bothGroupings() }
      grouping = 0x5f
    }
    if offset < reader.count, reader[offset] == 0x2c, grouping == 0x5f { throw bothGroupings() }
  }

  private func bothGroupings() -> Raised {
    raise(.valueError, "Cannot specify both ',' and '_'.")
  }

  private mutating func parseType(_ text: StringObject, _ offset: inout Int, _ owner: Value)
    throws(Raised)
  {
    if offset < text.byteCount {
      type = decodeCodePoint(text.bytes, &offset)
      if offset < text.byteCount {
        throw raise(
          .valueError,
          "Invalid format specifier '\(text.text)' for object of type '\(typeName(owner))'")
      }
    }
    if grouping == 0 { return }
    switch type {
    case 0, 0x64, 0x65, 0x66, 0x67, 0x45, 0x46, 0x47, 0x25: return
    case 0x62, 0x6f, 0x78, 0x58: if grouping == 0x5f { return }
    default: break
    }
    let separator = Character(Unicode.Scalar(grouping))
    throw raise(.valueError, "Cannot specify '\(separator)' with \(shown(type)).")
  }

  /// The presentation type as errors show it.
  private func shown(_ type: UInt32) -> String {
    if type > 0x20, type < 0x80, let scalar = Unicode.Scalar(type) {
      return "'\(Character(scalar))'"
    }
    return "'\\x" + String(type, radix: 16) + "'"
  }

  func unknownType(for owner: Value) -> Raised {
    raise(
      .valueError, "Unknown format code \(shown(type)) for object of type '\(typeName(owner))'")
  }

  // MARK: Padding

  /// Writes a finished field of `count` code points between fill characters.
  func writePadded(
    _ count: Int, _ writer: inout TextWriter, _ write: (inout TextWriter) -> Void
  ) {
    let missing = max(width - count, 0)
    let left: Int
    switch alignment {
    case .left: left = 0
    case .right, .afterSign: left = missing
    case .center: left = missing / 2
    }
    writer.append(codePoint: fill, times: left)
    write(&writer)
    writer.append(codePoint: fill, times: missing - left)
  }
}
