// `decode`, `hex`, `strip`, `upper`, `translate` and their kin of bytes and bytearrays, and the
// predicates on their ASCII letters.

let bytesTransformMethods: [NativeFunction] = [
  .method(
    "decode", "(self, /, encoding='utf-8', errors='strict')",
    "Decode the bytes using the codec registered for encoding.", bytesDecode),
  .method(
    "hex", "(self, /, sep=None, bytes_per_sep=1)",
    """
    Create a string of hexadecimal numbers from a bytes object.

    >>> value = b'baton'
    >>> value.hex()
    '6261746f6e'
    >>> value.hex('-')
    '62-61-74-6f-6e'
    >>> value.hex(' ', 2)
    '62 6174 6f6e'
    >>> value.hex(' ', -2)
    '6261 746f 6e'
    """, bytesHexadecimal),
  .method(
    "strip", "(self, bytes=None, /)", "Strip leading and trailing bytes contained in the argument.",
    bytesStrip),
  .method(
    "lstrip", "(self, bytes=None, /)", "Strip leading bytes contained in the argument.",
    bytesStripLeft),
  .method(
    "rstrip", "(self, bytes=None, /)", "Strip trailing bytes contained in the argument.",
    bytesStripRight),
  .method(
    "center", "(self, width, fillchar=b' ', /)", "Return a centered copy of length width.",
    bytesCenter),
  .method(
    "ljust", "(self, width, fillchar=b' ', /)", "Return a left-justified copy of length width.",
    bytesJustifyLeft),
  .method(
    "rjust", "(self, width, fillchar=b' ', /)", "Return a right-justified copy of length width.",
    bytesJustifyRight),
  .method(
    "zfill", "(self, width, /)", "Pad a numeric string with zeros on the left.", bytesZeroFill),
  .method(
    "expandtabs", "(self, /, tabsize=8)",
    "Return a copy where all tab characters are expanded using spaces.", bytesExpandTabs),
  .method(
    "translate", "(self, table, /, delete=b'')",
    "Return a copy with each character mapped by the given translation table.", bytesTranslate),
  .staticMethod(
    "maketrans", "(frm, to, /)", "Return a translation table usable for the translate method.",
    bytesMakeTranslation),
  .method(
    "upper", "(self, /)", "Return a copy with all ASCII characters converted to uppercase."
  ) { (a: Arguments) throws(Raised) in map(try selfBytes(a)) { asciiUpper($0) } },
  .method(
    "lower", "(self, /)", "Return a copy with all ASCII characters converted to lowercase."
  ) { (a: Arguments) throws(Raised) in map(try selfBytes(a)) { asciiLower($0) } },
  .method("swapcase", "(self, /)", "Return a copy with ASCII cases swapped.") {
    (a: Arguments) throws(Raised) in map(try selfBytes(a)) { asciiSwapCase($0) }
  },
  .method(
    "capitalize", "(self, /)",
    "Return a copy with only its first character capitalized (ASCII).", bytesCapitalize),
  .method("title", "(self, /)", "Return a titlecased version (ASCII).", bytesTitle),
]

let bytesClassMethods: [NativeFunction] = [
  predicateRow("isalpha", "Are all characters alphabetic?", isLetter),
  predicateRow("isdigit", "Are all characters digits?") { $0 &- 0x30 < 10 },
  predicateRow("isalnum", "Are all characters alphanumeric?") { isLetter($0) || $0 &- 0x30 < 10 },
  predicateRow("isspace", "Are all characters whitespace?", isASCIISpace),
  .method("isascii", "(self, /)", "Are all characters ASCII?") {
    (a: Arguments) throws(Raised) -> Value in .bool(isASCIIBytes(try selfBytes(a).buffer))
  },
  .method("islower", "(self, /)", "Are all cased characters lowercase?", bytesIsLower),
  .method("isupper", "(self, /)", "Are all cased characters uppercase?", bytesIsUpper),
  .method("istitle", "(self, /)", "Is it titlecased?", bytesIsTitle),
]

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
private func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
private func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

private func predicateRow(
  _ name: StaticString, _ doc: String, _ holds: @escaping (UInt8) -> Bool
) -> NativeFunction {
  .method(name, "(self, /)", doc) { (a: Arguments) throws(Raised) -> Value in
    let bytes = try selfBytes(a)
    return .bool(bytes.count > 0 && bytes.buffer.allSatisfy(holds))
  }
}

/// Inlined, so that compilers map many bytes at once.
@inline(__always) private func map(_ bytes: BytesObject, _ transform: (UInt8) -> UInt8) -> Value {
  let result = allocateBytes(count: bytes.count, isMutable: bytes.isMutable)
  if let target = result.layout.pointee.bytes {
    let source = bytes.buffer
    for index in 0..<source.count { target[index] = transform(source[index]) }
  }
  return result.value
}

private func bytesDecode(_ a: Arguments) throws(Raised) -> Value {
  try decode(
    try selfBytes(a), encoding: try codecArgument(a[1], "decode", "encoding"),
    errors: try codecArgument(a[2], "decode", "errors"))
}

private func bytesHexadecimal(_ a: Arguments) throws(Raised) -> Value {
  try hexadecimal(try selfBytes(a), separator: a[1], group: a[2])
}

func hexadecimal(_ bytes: BytesObject, separator given: Value, group: Value) throws(Raised) -> Value
{
  let group = group.isUnbound ? 1 : try cIntArgument(group)
  var separator: UInt32?
  if !given.isUnbound {
    if let text = given.unwrapped.string {
      if text.codePointCount != 1 { throw raise(.valueError, "sep must be length 1.") }
      separator = text.codePoint(at: 0)
    } else if let part = given.unwrapped.bytes {
      if part.count != 1 { throw raise(.valueError, "sep must be length 1.") }
      separator = UInt32(part.buffer[0])
    } else {
      if try length(of: given) != 1 { throw raise(.valueError, "sep must be length 1.") }
      throw raise(.typeError, "sep must be str or bytes.")
    }
    if let point = separator, point >= 0x80 { throw raise(.valueError, "sep must be ASCII.") }
  }
  try reserve(count: bytes.count, stride: 3)
  if separator == nil { return plainHexadecimal(bytes.buffer) }
  var writer = TextWriter(capacity: bytes.count * 3)
  let size = Int(clamping: group.magnitude)
  for (index, byte) in bytes.buffer.enumerated() {
    let distance = group > 0 ? bytes.count - index : index
    if index > 0, size > 0, let separator, distance % size == 0 {
      writer.append(UInt8(separator))
    }
    writer.append(hexadecimal: UInt32(byte), width: 2)
  }
  return try writer.finish()
}

/// Two digits a byte.
private func plainHexadecimal(_ bytes: Bytes) -> Value {
  if bytes.isEmpty { return .object(state.emptyString) }
  let result = allocateString(byteCount: bytes.count * 2)
  writeHexadecimal(bytes, to: result.bytes)
  return finishString(result)
}

/// Two digits a byte; a loop that compilers do for many bytes at once.
package func writeHexadecimal(_ bytes: Bytes, to target: UnsafeMutablePointer<UInt8>) {
  for index in 0..<bytes.count {
    target[2 &* index] = hexadecimalDigit(bytes[index] >> 4)
    target[2 &* index &+ 1] = hexadecimalDigit(bytes[index] & 15)
  }
}

private func strip(_ a: Arguments, left: Bool, right: Bool) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  let isGiven = a.isGiven(1) && !a[1].isNone
  let dropped = isGiven ? try bytesArgument(a[1]).buffer : nil
  let drops = { (byte: UInt8) in dropped?.contains(byte) ?? isASCIISpace(byte) }
  let buffer = bytes.buffer
  var start = 0
  var stop = buffer.count
  while left, start < stop, drops(buffer[start]) { start += 1 }
  while right, stop > start, drops(buffer[stop - 1]) { stop -= 1 }
  if start == 0, stop == buffer.count, a[0].kind == .bytes, !bytes.isMutable { return a[0] }
  return makeBytes(buffer.slice(start, stop), like: bytes)
}

private func bytesStrip(_ a: Arguments) throws(Raised) -> Value {
  try strip(a, left: true, right: true)
}

private func bytesStripLeft(_ a: Arguments) throws(Raised) -> Value {
  try strip(a, left: true, right: false)
}

private func bytesStripRight(_ a: Arguments) throws(Raised) -> Value {
  try strip(a, left: false, right: true)
}

// MARK: - Padding

private func pad(_ a: Arguments, _ method: StaticString, _ left: (Int, Int) -> Int) throws(Raised)
  -> Value
{
  let bytes = try selfBytes(a)
  let width = max(try sizeArgument(a[1]), 0)
  var fill: UInt8 = 0x20
  if a.isGiven(2) {
    guard let given = a[2].unwrapped.bytes, given.count == 1 else {
      throw raise(
        .typeError,
        "\(method)() argument 2 must be a byte string of length 1, not \(argumentTypeName(a[2]))")
    }
    fill = given.buffer[0]
  }
  try reserve(count: width)
  let missing = max(width - bytes.count, 0)
  let before = left(missing, width)
  var writer = TextWriter(capacity: bytes.count + missing)
  writer.append(fill, times: before)
  writer.append(bytes.buffer)
  writer.append(fill, times: missing - before)
  return try writer.finishBytes(isMutable: bytes.isMutable)
}

private func bytesCenter(_ a: Arguments) throws(Raised) -> Value {
  try pad(a, "center") { missing, width in missing / 2 + (missing & width & 1) }
}

private func bytesJustifyLeft(_ a: Arguments) throws(Raised) -> Value {
  try pad(a, "ljust") { _, _ in 0 }
}

private func bytesJustifyRight(_ a: Arguments) throws(Raised) -> Value {
  try pad(a, "rjust") { missing, _ in missing }
}

private func bytesZeroFill(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  let width = max(try sizeArgument(a[1]), 0)
  try reserve(count: width)
  let buffer = bytes.buffer
  var writer = TextWriter(capacity: max(width, bytes.count))
  let hasSign = !buffer.isEmpty && (buffer[0] == 0x2b || buffer[0] == 0x2d)
  if hasSign { writer.append(buffer[0]) }
  writer.append(0x30, times: width - bytes.count)
  writer.append(buffer.slice(hasSign ? 1 : 0, buffer.count))
  return try writer.finishBytes(isMutable: bytes.isMutable)
}

private func bytesExpandTabs(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  let size = a.isGiven(1) ? try cIntArgument(a[1]) : 8
  var writer = TextWriter(capacity: bytes.count + 16)
  writeExpandingTabs(bytes.buffer, size, &writer)
  return try writer.finishBytes(isMutable: bytes.isMutable)
}

// MARK: - Mapping

private func bytesTranslate(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  var table: Bytes?
  if !a[1].isNone {
    let given = try bytesArgument(a[1])
    if given.count != 256 {
      throw raise(.valueError, "translation table must be 256 characters long")
    }
    table = given.buffer
  }
  let deleted = a.isGiven(2) ? try bytesArgument(a[2]).buffer : nil
  if deleted?.isEmpty ?? true, let table { return map(bytes) { table[Int($0)] } }
  var isKept = [Bool](repeating: true, count: 256)
  for byte in deleted ?? Bytes(start: nil, count: 0) { isKept[Int(byte)] = false }
  var writer = TextWriter(capacity: bytes.count)
  for byte in bytes.buffer where isKept[Int(byte)] { writer.append(table?[Int(byte)] ?? byte) }
  return try writer.finishBytes(isMutable: bytes.isMutable)
}

private func bytesMakeTranslation(_ a: Arguments) throws(Raised) -> Value {
  let (from, to) = (try bytesArgument(a[0]), try bytesArgument(a[1]))
  if from.count != to.count {
    throw raise(.valueError, "maketrans arguments must have same length")
  }
  var table = [UInt8](0...255)
  for (source, target) in zip(from.buffer, to.buffer) { table[Int(source)] = target }
  return makeBytes(table)
}

private func bytesCapitalize(_ a: Arguments) throws(Raised) -> Value {
  var isFirst = true
  return map(try selfBytes(a)) { byte in
    defer { isFirst = false }
    return isFirst ? asciiUpper(byte) : asciiLower(byte)
  }
}

private func bytesTitle(_ a: Arguments) throws(Raised) -> Value {
  var isInside = false
  return map(try selfBytes(a)) { byte in
    defer { isInside = isLetter(byte) }
    return isInside ? asciiLower(byte) : asciiUpper(byte)
  }
}

private func bytesIsLower(_ a: Arguments) throws(Raised) -> Value {
  let buffer = try selfBytes(a).buffer
  return .bool(buffer.contains(where: isLower) && !buffer.contains(where: isUpper))
}

private func bytesIsUpper(_ a: Arguments) throws(Raised) -> Value {
  let buffer = try selfBytes(a).buffer
  return .bool(buffer.contains(where: isUpper) && !buffer.contains(where: isLower))
}

private func bytesIsTitle(_ a: Arguments) throws(Raised) -> Value {
  var isCased = false
  var isInside = false
  for byte in try selfBytes(a).buffer {
    if isUpper(byte) {
      if isInside { return .bool(false) }
      isCased = true
    } else if isLower(byte), !isInside {
      return .bool(false)
    }
    isInside = isLetter(byte)
  }
  return .bool(isCased)
}
