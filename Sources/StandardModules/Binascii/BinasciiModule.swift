// The module `binascii`: bytes as text and back, and check sums.

import BigInt
import Interpreter

/// The classes `binascii.Error` and `binascii.Incomplete`; made with the module.
private nonisolated(unsafe) var errorClass = Value.none

func binasciiError(_ message: String) -> Raised {
  do throws(Raised) {
    return raise(value: try call(errorClass, makeString(message)))
  } catch {
    return error
  }
}

/// Bytes, or text of ASCII characters.
func asciiData(_ value: Value) throws(Raised) -> Bytes {
  if let text = value.unwrapped.string {
    if text.isASCII { return text.buffer }
    throw raise(.valueError, "string argument should contain only ASCII characters")
  }
  if let bytes = try bytesLike(value) { return bytes.buffer }
  throw raise(
    .typeError,
    "argument should be bytes, buffer or ASCII string, not '\(typeName(value))'")
}

// MARK: - Hexadecimal digits

/// Without a separator in one pass.
private func hexlify(_ a: Arguments) throws(Raised) -> Value {
  let source = try bytesArgument(a[0]).buffer
  if !a.isGiven(1), !a.isGiven(2) {
    try reserve(count: source.count, stride: 2)
    let result = allocateBytes(count: source.count * 2)
    if let target = result.layout.pointee.bytes { writeHexadecimal(source, to: target) }
    return result.value
  }
  let bytes = makeBytes(source)
  var arguments = [a[1]]
  if a.isGiven(2) { arguments.append(a[2]) }
  return try encoded(try callMethod(bytes, intern("hex"), arguments))
}

private func encoded(_ value: Value) throws(Raised) -> Value {
  makeBytes(value.string.map { Array($0.buffer) } ?? [])
}

private func unhexlify(_ a: Arguments) throws(Raised) -> Value {
  let digits = try asciiData(a[0])
  if digits.count % 2 != 0 { throw binasciiError("Odd-length string") }
  let result = allocateBytes(count: digits.count / 2)
  let values = hexadecimalValues
  var all: UInt8 = 0
  for index in 0..<result.count {
    let (high, low) = (values[Int(digits[2 * index])], values[Int(digits[2 * index + 1])])
    all |= high | low
    result.layout.pointee.bytes?[index] = high << 4 | low
  }
  if all > 15 { throw binasciiError("Non-hexadecimal digit found") }
  return result.value
}

// MARK: - Base 64

private let alphabet = Array(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
/// 64 for bytes outside of the alphabet.
private let values: [UInt8] = {
  var table = [UInt8](repeating: 64, count: 256)
  for (index, byte) in alphabet.enumerated() { table[Int(byte)] = UInt8(index) }
  return table
}()

private func encodeBase64(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try bytesArgument(a[0]).buffer
  let endsLine = a.isGiven(1) ? try isTrue(a[1]) : true
  try reserve(count: bytes.count / 3 * 4 + 8)
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count / 3 * 4 + 8)
  for index in stride(from: 0, to: bytes.count, by: 3) {
    let left = bytes.count - index
    let word =
      UInt32(bytes[index]) << 16 | (left > 1 ? UInt32(bytes[index + 1]) << 8 : 0)
      | (left > 2 ? UInt32(bytes[index + 2]) : 0)
    text.append(alphabet[Int(word >> 18)])
    text.append(alphabet[Int(word >> 12 & 63)])
    text.append(left > 1 ? alphabet[Int(word >> 6 & 63)] : 0x3d)
    text.append(left > 2 ? alphabet[Int(word & 63)] : 0x3d)
  }
  if endsLine { text.append(0x0a) }
  return makeBytes(text)
}

/// Decodes fours of letters up to the first that are something else.
/// - Returns: how many bytes of the text were read.
private func decodePlainQuads(_ text: Bytes, to target: UnsafeMutableBufferPointer<UInt8>) -> Int {
  values.withUnsafeBufferPointer { values in
    var (read, written) = (0, 0)
    while read + 4 <= text.count {
      let (a, b) = (values[Int(text[read])], values[Int(text[read + 1])])
      let (c, d) = (values[Int(text[read + 2])], values[Int(text[read + 3])])
      if a | b | c | d >= 64 { break }
      target[written] = a << 2 | b >> 4
      target[written + 1] = b << 4 | c >> 2
      target[written + 2] = c << 6 | d
      (read, written) = (read + 4, written + 3)
    }
    return read
  }
}

private func decodeBase64(_ a: Arguments) throws(Raised) -> Value {
  let text = try asciiData(a[0])
  let isStrict = a.isGiven(1) ? try isTrue(a[1]) : false
  if isStrict, text.first == 0x3d { throw binasciiError("Leading padding not allowed") }
  var plain = 0
  var bytes = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3 + 3) { target, count in
    plain = decodePlainQuads(text, to: target)
    count = plain / 4 * 3
  }
  var (quad, left, pads, hasPadding) = (0, UInt8(0), 0, false)
  for index in plain..<text.count {
    let byte = text[index]
    if byte == 0x3d {
      hasPadding = true
      if isStrict, quad == 0 { throw binasciiError("Excess padding not allowed") }
      pads += quad >= 2 ? 1 : 0
      if quad >= 2, quad + pads >= 4 {
        if isStrict, index + 1 < text.count {
          throw binasciiError("Excess data after padding")
        }
        return makeBytes(bytes)
      }
      continue
    }
    let value = values[Int(byte)]
    if value == 64 {
      if isStrict { throw binasciiError("Only base64 data is allowed") }
      continue
    }
    if hasPadding, isStrict { throw binasciiError("Discontinuous padding not allowed") }
    pads = 0
    switch quad {
    case 0: left = value
    case 1:
      bytes.append(left << 2 | value >> 4)
      left = value & 15
    case 2:
      bytes.append(left << 4 | value >> 2)
      left = value & 3
    default: bytes.append(left << 6 | value)
    }
    quad = (quad + 1) & 3
  }
  if quad == 0 { return makeBytes(bytes) }
  if quad == 1 {
    throw binasciiError(
      "Invalid base64-encoded string: number of data characters (\(bytes.count / 3 * 4 + 1)) "
        + "cannot be 1 more than a multiple of 4")
  }
  throw binasciiError("Incorrect padding")
}

// MARK: - Check sums

private let crcTable: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { word, _ in word & 1 != 0 ? 0xedb8_8320 ^ word >> 1 : word >> 1 }
}

/// CRC-32, as zip files have it.
func crc32(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try bytesArgument(a[0]).buffer
  var sum = ~UInt32(truncatingIfNeeded: a.isGiven(1) ? try integer(a[1]) : 0)
  var start = 0
  while start < bytes.count {
    let end = min(start + 1 << 20, bytes.count)
    crcTable.withUnsafeBufferPointer { table in
      for index in start..<end { sum = table[Int((sum ^ UInt32(bytes[index])) & 0xff)] ^ sum >> 8 }
    }
    start = end
    try checkInterrupt()
  }
  return .int(Int(~sum))
}

/// CRC-CCITT, as BinHex files have it.
private func crcHqx(_ a: Arguments) throws(Raised) -> Value {
  var sum = UInt32(truncatingIfNeeded: try integer(a[1])) & 0xffff
  for byte in try bytesArgument(a[0]).buffer {
    sum ^= UInt32(byte) << 8
    for _ in 0..<8 { sum = sum & 0x8000 != 0 ? (sum << 1 ^ 0x1021) & 0xffff : sum << 1 & 0xffff }
  }
  return .int(Int(sum))
}

// MARK: - The module

private let functions: [NativeFunction] = [
  .function(
    "hexlify", "(data, sep=None, bytes_per_sep=1)", "Hexadecimal representation of binary data.",
    hexlify),
  .function(
    "b2a_hex", "(data, sep=None, bytes_per_sep=1)", "Hexadecimal representation of binary data.",
    hexlify),
  .function("unhexlify", "(hexstr, /)", "Binary data of hexadecimal representation.", unhexlify),
  .function("a2b_hex", "(hexstr, /)", "Binary data of hexadecimal representation.", unhexlify),
  .function("b2a_base64", "(data, /, *, newline=True)", "Base64-code line of data.", encodeBase64),
  .function(
    "a2b_base64", "(data, /, *, strict_mode=False)", "Decode a line of base64 data.", decodeBase64),
  .function("crc32", "(data, crc=0, /)", "Compute CRC-32 incrementally.", crc32),
  .function("crc_hqx", "(data, crc, /)", "Compute CRC-CCITT incrementally.", crcHqx),
]

func makeBinasciiModule() throws(Raised) -> ModuleObject {
  let module = makeModule(
    "binascii", doc: "Conversion between binary data and ASCII",
    functions + quotedPrintableFunctions + uuFunctions(raise: binasciiError))
  let row = { (name: StaticString) in
    NativeType(
      name: name, kind: nil, doc: "", constructor: nil, methods: [], module: "binascii")
  }
  let error = makeNativeType(row("Error"), base: exceptionType(.valueError))
  let incomplete = makeNativeType(row("Incomplete"), base: exceptionType(.exception))
  errorClass = error.value
  module.namespace.set(intern("Error"), error.value)
  module.namespace.set(intern("Incomplete"), incomplete.value)
  return module
}
