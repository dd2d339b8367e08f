// Lines of uuencoded data: a length, then six bits a character.

import Interpreter

/// - Parameter raise: makes the module's error.
func uuFunctions(raise: @escaping (String) -> Raised) -> [NativeFunction] {
  [
    .function("a2b_uu", "(data, /)", "Decode a line of uuencoded data.") {
      (a: Arguments) throws(Raised) in
      let line = try asciiData(a[0])
      if let bytes = decode(line) { return makeBytes(bytes) }
      throw raise(hasIllegalCharacter(line) ? "Illegal char" : "Trailing garbage")
    },
    .function("b2a_uu", "(data, /, *, backtick=False)", "Uuencode line of data.") {
      (a: Arguments) throws(Raised) in
      let bytes = try bytesArgument(a[0]).buffer
      if bytes.count > 45 { throw raise("At most 45 bytes at once") }
      let usesBacktick = a.isGiven(1) ? try isTrue(a[1]) : false
      return makeBytes(encode(bytes, zero: usesBacktick ? 0x60 : 0x20))
    },
  ]
}

private func encode(_ bytes: Bytes, zero: UInt8) -> [UInt8] {
  func character(_ bits: UInt32) -> UInt8 { bits & 63 == 0 ? zero : UInt8(bits & 63) + 0x20 }
  var line = [character(UInt32(bytes.count))]
  for index in stride(from: 0, to: bytes.count, by: 3) {
    let left = bytes.count - index
    let word =
      UInt32(bytes[index]) << 16 | (left > 1 ? UInt32(bytes[index + 1]) << 8 : 0)
      | (left > 2 ? UInt32(bytes[index + 2]) : 0)
    for shift in stride(from: UInt32(18), through: 0, by: -6) {
      line.append(character(word >> shift))
    }
  }
  line.append(0x0a)
  return line
}

private func byteCount(_ line: Bytes) -> Int { Int(((line.first ?? 0) &- 0x20) & 63) }
private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0a || byte == 0x0d }

/// Whether a character within the length that the line says has no meaning.
private func hasIllegalCharacter(_ line: Bytes) -> Bool {
  let characters = (byteCount(line) * 8 + 5) / 6
  return line.dropFirst().prefix(characters).contains {
    !isLineEnd($0) && ($0 < 0x20 || $0 > 0x60)
  }
}

/// Nil when there is something wrong. What is missing at the end counts as zeros.
private func decode(_ line: Bytes) -> [UInt8]? {
  if hasIllegalCharacter(line) { return nil }
  let count = byteCount(line)
  var (bytes, place, bits, bitCount) = ([UInt8](), 1, UInt32(0), 0)
  while bytes.count < count {
    let byte = place < line.count ? line[place] : 0x20
    bits = bits << 6 | UInt32(isLineEnd(byte) ? 0 : (byte &- 0x20) & 63)
    bitCount += 6
    place += 1
    if bitCount >= 8 {
      bitCount -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)))
    }
  }
  let rest = line.dropFirst(min(place, line.count))
  return rest.allSatisfy { $0 == 0x20 || $0 == 0x60 || isLineEnd($0) } ? bytes : nil
}
