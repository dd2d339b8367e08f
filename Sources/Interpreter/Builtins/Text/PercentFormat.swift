// The `%` operator on text and on bytes, as C's printf with Python's conversions.

import BigInt

/// `template % arguments` for text.
func formatPercent(_ template: StringObject, _ arguments: Value) throws(Raised) -> Value {
  var formatter = PercentFormatter(template.value, arguments, isBytes: false)
  try formatter.run()
  if let sole = formatter.sole { return sole }
  return try formatter.writer.finish()
}

/// `template % arguments` for bytes. The template is copied: a bytearray may change meanwhile.
func formatPercent(_ template: BytesObject, _ arguments: Value) throws(Raised) -> Value {
  let copy = template.isMutable ? makeBytes(template.buffer) : template.value
  var formatter = PercentFormatter(copy, arguments, isBytes: true)
  try formatter.run()
  return try formatter.writer.finishBytes(isMutable: template.isMutable)
}

private struct PercentFormatter: ~Copyable {
  /// Text or bytes, kept as a value: conversions call back into script.
  private let source: Value
  private let arguments: Value
  private let isBytes: Bool
  private var offset = 0
  private var nextArgument = 0
  private var usesMapping = false
  var writer: TextWriter
  /// A text that is the whole result, of whatever class derived from `str` it is.
  private(set) var sole: Value?

  /// The parts of one conversion.
  private struct Field {
    var isLeft = false
    var sign: UInt8 = 0
    var isAlternate = false
    var isZeroPadded = false
    var width = 0
    var precision = -1
    var conversion: UInt32 = 0
  }

  init(_ source: Value, _ arguments: Value, isBytes: Bool) {
    self.source = source
    self.arguments = arguments
    self.isBytes = isBytes
    writer = TextWriter(capacity: 120)
  }

  private var template: Bytes {
    let memory = UnsafeMutableRawPointer(source.asObject.unsafelyUnwrapped)
    return isBytes ? BytesObject(memory).buffer : StringObject(memory).buffer
  }

  mutating func run() throws(Raised) {
    while offset < template.count {
      var end = offset
      while end < template.count, template[end] != 0x25 { end += 1 }
      writer.append(template.slice(offset, end))
      offset = end
      if offset < template.count {
        offset += 1
        try convert()
      }
    }
    try checkAllUsed()
  }

  private func checkAllUsed() throws(Raised) {
    let isUsed: Bool
    if let tuple = arguments.unwrapped.tuple {
      isUsed = nextArgument >= tuple.count || usesMapping
    } else {
      isUsed = nextArgument > 0 || usesMapping || isMapping
    }
    if !isUsed {
      throw raise(
        .typeError,
        "not all arguments converted during \(isBytes ? "bytes" : "string") formatting")
    }
  }

  /// May the right operand serve `%(name)s`? Then it need not be used otherwise.
  private var isMapping: Bool {
    let value = arguments.unwrapped
    switch value.kind {
    case .tuple, .string: return false
    case .bytes: return !isBytes
    case .dict, .list, .range: return true
    case nil: return false
    default: return hasSpecial(value, .getitem)
    }
  }

  private mutating func takeArgument() throws(Raised) -> Value {
    if let tuple = arguments.unwrapped.tuple {
      if nextArgument < tuple.count {
        nextArgument += 1
        return tuple[nextArgument - 1]
      }
    } else if nextArgument == 0, !usesMapping {
      nextArgument = 1
      return arguments
    }
    throw raise(.typeError, "not enough arguments for format string")
  }

  // MARK: Parsing

  private func incomplete() -> Raised { raise(.valueError, "incomplete format") }

  private mutating func peek() throws(Raised) -> UInt8 {
    if offset >= template.count { throw incomplete() }
    return template[offset]
  }

  private mutating func convert() throws(Raised) {
    var field = Field()
    var mapped: Value?
    if offset < template.count, template[offset] == 0x25 {
      offset += 1
      return writer.append(0x25)
    }
    if try peek() == 0x28 { mapped = try parseKey() }
    try parseFlags(&field)
    try parseWidth(&field)
    if offset < template.count, [0x68, 0x6c, 0x4c].contains(template[offset]) { offset += 1 }
    if offset >= template.count { throw incomplete() }
    let position = offset
    if isBytes {
      field.conversion = UInt32(template[offset])
      offset += 1
    } else {
      field.conversion = decodeCodePoint(template.baseAddress.unsafelyUnwrapped, &offset)
    }
    let value: Value
    if let mapped { value = mapped } else { value = try takeArgument() }
    try write(value, field, position)
  }

  private mutating func parseKey() throws(Raised) -> Value {
    offset += 1
    let start = offset
    var depth = 1
    while offset < template.count, depth > 0 {
      if template[offset] == 0x29 { depth -= 1 }
      if template[offset] == 0x28 { depth += 1 }
      offset += 1
    }
    if !isMapping { throw raise(.typeError, "format requires a mapping") }
    if depth > 0 { throw raise(.valueError, "incomplete format key") }
    let name = template.slice(start, offset - 1)
    usesMapping = true
    return try getItem(arguments, isBytes ? makeBytes(name) : makeString(name))
  }

  private mutating func parseFlags(_ field: inout Field) throws(Raised) {
    while true {
      switch try peek() {
      case 0x2d: field.isLeft = true
      case 0x2b: field.sign = 0x2b
      case 0x20: if field.sign == 0 { field.sign = 0x20 }
      case 0x23: field.isAlternate = true
      case 0x30: field.isZeroPadded = true
      default: return
      }
      offset += 1
    }
  }

  private mutating func parseWidth(_ field: inout Field) throws(Raised) {
    if try peek() == 0x2a {
      offset += 1
      let width = try starArgument("ssize_t")
      field.isLeft = field.isLeft || width < 0
      field.width = Int(clamping: width.magnitude)
    } else {
      field.width = try parseNumber("width too big", limit: Int.max)
    }
    if field.width > 1 << 20 { try reserve(count: field.width, stride: 2) }
    guard offset < template.count, template[offset] == 0x2e else { return }
    offset += 1
    if try peek() == 0x2a {
      offset += 1
      field.precision = max(try cIntArgument(.int(try starArgument("int"))), 0)
    } else {
      field.precision = try parseNumber(
        isBytes ? "prec too big" : "precision too big", limit: Int(Int32.max))
    }
    try checkPrecision(field.precision)
  }

  private mutating func starArgument(_ type: StaticString) throws(Raised) -> Int {
    let argument = try takeArgument().unwrapped
    if let number = argument.smallInt { return number }
    if argument.bigInt == nil { throw raise(.typeError, "* wants int") }
    throw raise(.overflowError, "Python int too large to convert to C \(type)")
  }

  private mutating func parseNumber(_ message: String, limit: Int) throws(Raised) -> Int {
    var number = 0
    while offset < template.count, template[offset] &- 0x30 < 10 {
      let digit = Int(template[offset] - 0x30)
      if number > (limit - digit) / 10 { throw raise(.valueError, message) }
      number = number * 10 + digit
      offset += 1
    }
    return number
  }

  // MARK: Conversions

  private mutating func write(_ value: Value, _ field: Field, _ position: Int) throws(Raised) {
    switch field.conversion {
    case 0x73 where isBytes, 0x62 where isBytes: writeText(try bytesArgument(value), field)
    case 0x72 where isBytes: writeText(try ascii(value), field)
    case 0x61: writeOwnText(try ownAscii(value), field)
    case 0x73: writeOwnText(try ownStr(value), field)
    case 0x72: writeOwnText(try ownRepr(value), field)
    case 0x63:
      var field = field
      field.precision = -1
      writeText(try characterArgument(value), field)
    case 0x64, 0x69, 0x75, 0x78, 0x58, 0x6f: try writeInt(value, field)
    case 0x65, 0x45, 0x66, 0x46, 0x67, 0x47: try writeFloat(value, field)
    default: throw unsupported(field.conversion, position)
    }
  }

  private func unsupported(_ conversion: UInt32, _ position: Int) -> Raised {
    let shown =
      conversion > 31 && conversion < 127 ? Character(Unicode.Scalar(UInt8(conversion))) : "?"
    let index =
      isBytes
      ? position : template.slice(0, position).reduce(0) { $0 + ($1 & 0xc0 != 0x80 ? 1 : 0) }
    return raise(
      .valueError,
      "unsupported format character '\(shown)' (0x\(String(conversion, radix: 16))) at index \(index)"
    )
  }

  /// What a script's method has made.
  private mutating func writeOwnText(_ value: Value, _ field: Field) {
    let text = value.unwrapped
    let start = writer.count
    writeText(text, field)
    guard start == 0, offset == template.count, value.string == nil, let string = text.string,
      writer.count == string.byteCount
    else { return }
    sole = value
  }

  /// Text or bytes, cut to the precision and padded.
  private mutating func writeText(_ value: Value, _ field: Field) {
    var content: Bytes
    var count: Int
    if let text = value.string, !isBytes {
      count = text.codePointCount
      content = text.buffer
      if field.precision >= 0, field.precision < count {
        count = field.precision
        content = content.slice(0, text.offset(ofCodePoint: count))
      }
    } else {
      content = value.string?.buffer ?? value.bytes?.buffer ?? Bytes(start: nil, count: 0)
      if field.precision >= 0, field.precision < content.count {
        content = content.slice(0, field.precision)
      }
      count = content.count
    }
    if !field.isLeft { writer.append(0x20, times: field.width - count) }
    writer.append(content)
    if field.isLeft { writer.append(0x20, times: field.width - count) }
  }

  private func bytesArgument(_ value: Value) throws(Raised) -> Value {
    if let bytes = try bytesLike(value) { return bytes.value }
    if let result = try ownBytes(value) { return result.unwrapped }
    throw raise(
      .typeError,
      "%b requires a bytes-like object, or an object that implements __bytes__, "
        + "not '\(typeName(value))'")
  }

  private func characterArgument(_ value: Value) throws(Raised) -> Value {
    let limit = isBytes ? 0xff : 0x10ffff
    if let text = value.unwrapped.string, !isBytes, text.codePointCount == 1 { return text.value }
    if let bytes = value.unwrapped.bytes, isBytes, bytes.count == 1 { return bytes.value }
    let number = try indexNumber(value)
    guard let number else {
      throw raise(
        .typeError,
        isBytes
          ? "%c requires an integer in range(256) or a single byte" : "%c requires int or char")
    }
    guard let point = number.smallInt, point >= 0, point <= limit else {
      throw raise(
        .overflowError, isBytes ? "%c arg not in range(256)" : "%c arg not in range(0x110000)")
    }
    return isBytes ? makeBytes([UInt8(point)]) : makeString(codePoint: UInt32(point))
  }

  // MARK: Numbers

  /// The int of a `%d` (any real number) or `%x` (only ints).
  private func integerArgument(_ value: Value, _ field: Field) throws(Raised) -> Value {
    let letter = Character(Unicode.Scalar(UInt8(field.conversion)))
    switch field.conversion {
    case 0x78, 0x58, 0x6f:
      do throws(Raised) { if let number = try indexNumber(value) { return number } } catch {
        if !catchRaised(.typeError) { throw error }
      }
      throw raise(
        .typeError, "%\(letter) format: an integer is required, not \(typeName(value))")
    default:
      if case .double(let number) = value.unwrapped { return try intFromDouble(number) }
      // Classes with both methods are asked for `__int__` first, unless they are ints.
      if isDispatched(value), value.unwrapped.smallInt == nil, value.unwrapped.bigInt == nil,
        !typeOf(value).lookup(.int).isUnbound
      {
        do throws(Raised) { return try toInt(value) } catch {
          if !catchRaised(.typeError) { throw error }
        }
      } else if let number = try indexNumber(value) {
        return number
      }
      throw raise(
        .typeError,
        "%\(isBytes && letter == "i" ? "d" : letter) format: a real number is required, not \(typeName(value))"
      )
    }
  }

  private mutating func writeInt(_ value: Value, _ field: Field) throws(Raised) {
    if case .int(let small) = value, field.precision < 0, isDecimal(field.conversion) {
      let magnitude = UInt64(small.magnitude)
      return writeNumber(isNegative: small < 0, decimalDigitCount(magnitude), field) { writer in
        writer.append(decimal: magnitude)
      }
    }
    let number = try integerArgument(value, field)
    var digits: [UInt8]
    var prefix: [UInt8] = []
    switch field.conversion {
    case 0x78, 0x58:
      let isUppercase = field.conversion == 0x58
      digits = powerOfTwoDigits(number, bits: 4, isUppercase: isUppercase)
      if field.isAlternate { prefix = isUppercase ? [0x30, 0x58] : [0x30, 0x78] }
    case 0x6f:
      digits = powerOfTwoDigits(number, bits: 3, isUppercase: false)
      if field.isAlternate { prefix = [0x30, 0x6f] }
    default: digits = try decimalDigits(ofMagnitude: number)
    }
    if digits.count < field.precision {
      digits.insert(contentsOf: repeatElement(0x30, count: field.precision - digits.count), at: 0)
    }
    writeNumber(isNegative: isBelowZero(number), prefix, digits, field)
  }

  private mutating func writeFloat(_ value: Value, _ field: Field) throws(Raised) {
    let number = try floatArgument(value)
    let places = field.precision < 0 ? 6 : field.precision
    if field.conversion | 0x20 == 0x66, !field.isAlternate,
      let fixed = FixedDecimal(number.magnitude, places: places)
    {
      return writeNumber(isNegative: number.sign == .minus, fixed.count(places), field) {
        fixed.write(places, &$0)
      }
    }
    let digits = floatDigits(
      number.magnitude, type: UInt8(field.conversion), field.precision, field.isAlternate)
    writeNumber(isNegative: number.sign == .minus && !number.isNaN, [], digits, field)
  }

  private func floatArgument(_ value: Value) throws(Raised) -> Double {
    if case .double(let number) = value { return number }
    if isBytes {
      do throws(Raised) { if let number = try floatOf(value) { return number } } catch {
        if !catchRaised(.typeError), !catchRaised(.overflowError) { throw error }
      }
      throw raise(.typeError, "float argument required, not \(typeName(value))")
    }
    if let number = try floatOf(value) { return number }
    throw raise(.typeError, "must be real number, not \(typeName(value))")
  }

  private func isDecimal(_ conversion: UInt32) -> Bool {
    conversion == 0x64 || conversion == 0x69 || conversion == 0x75
  }

  private mutating func writeNumber(
    isNegative: Bool, _ prefix: [UInt8], _ digits: [UInt8], _ field: Field
  ) {
    writeNumber(isNegative: isNegative, prefix: prefix, digits.count, field) { $0.append(digits) }
  }

  /// Writes sign, padding and the digits that `write` adds.
  private mutating func writeNumber(
    isNegative: Bool, prefix: [UInt8] = [], _ count: Int, _ field: Field,
    _ write: (inout TextWriter) -> Void
  ) {
    let sign: UInt8 = isNegative ? 0x2d : field.sign
    let missing = field.width - count - prefix.count - (sign == 0 ? 0 : 1)
    let padsWithZeros = field.isZeroPadded && !field.isLeft
    if !field.isLeft, !padsWithZeros { writer.append(0x20, times: missing) }
    if sign != 0 { writer.append(sign) }
    writer.append(prefix)
    if padsWithZeros { writer.append(0x30, times: missing) }
    write(&writer)
    if field.isLeft { writer.append(0x20, times: missing) }
  }
}
