// The module `_base64`: the loops of the library's base64, whose functions look at arguments and options, for base 32
// and base 85.

import Interpreter

private let functions: [NativeFunction] = [
  .function("encode32", "(data, alphabet, /)", "Bytes in base 32, padded.", encode32),
  .function(
    "decode32", "(data, alphabet, /)", "Base 32 without its padding as groups of five bytes.",
    decode32),
  .function(
    "encode85", "(data, alphabet, pad, folds_zeros, folds_spaces, /)", "Bytes in base 85.", encode85
  ),
  .function("decode85", "(data, alphabet, name, /)", "Base 85 of an alphabet as bytes.", decode85),
  .function(
    "decode_ascii85", "(data, folds_spaces, ignored, /)", "Ascii85 as bytes.", decodeASCII85),
]

func makeBaseNModule() -> ModuleObject {
  makeModule("_base64", doc: "Loops of base 32 and base 85.", functions)
}

/// So many groups between two looks for an interrupt.
private let groupsBetweenInterrupts = 1 << 18

/// By byte the value of a digit; 255 for bytes that are none.
private func digitValues(_ alphabet: Bytes) -> [UInt8] {
  var values = [UInt8](repeating: 255, count: 256)
  for (value, digit) in alphabet.enumerated() { values[Int(digit)] = UInt8(value) }
  return values
}

/// The bytes from an offset as a big-endian word of that many bytes, with zeros for those beyond the end.
@inline(__always) private func word(_ bytes: Bytes, _ offset: Int, width: Int) -> UInt64 {
  var word: UInt64 = 0
  for index in offset..<offset + width {
    word = word << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
  }
  return word
}

/// The bytes of an argument that nothing can change: truth values, ignored letters and interrupts run script code.
/// - Parameter count: how many there must be.
private func lastingBytes(_ value: Value, count: Int? = nil) throws(Raised) -> Bytes {
  guard let bytes = value.unwrapped.bytes, !bytes.isMutable else {
    throw raise(.typeError, "expected bytes, not \(typeName(value))")
  }
  if let count, bytes.count != count {
    throw raise(.valueError, "expected \(count) digits, got \(bytes.count)")
  }
  return bytes.buffer
}

// MARK: - Base 32

private func encode32(_ a: Arguments) throws(Raised) -> Value {
  let (bytes, alphabet) = (try lastingBytes(a[0]), try lastingBytes(a[1], count: 32))
  try reserve(count: bytes.count / 5 + 1, stride: 8)
  let groups = (bytes.count + 4) / 5
  let result = allocateBytes(count: groups * 8)
  guard var target = result.layout.pointee.bytes else { return result.value }
  for group in 0..<groups {
    let word = word(bytes, group * 5, width: 5)
    // The last group's digits that no bit of the bytes is in.
    let digits = (min(bytes.count - group * 5, 5) * 8 + 4) / 5
    for place in 0..<8 {
      target[place] =
        place < digits ? alphabet[Int(word >> UInt64(35 - 5 * place) & 31)] : UInt8(ascii: "=")
    }
    target += 8
    if group % groupsBetweenInterrupts == 0 { try checkInterrupt() }
  }
  return result.value
}

private func decode32(_ a: Arguments) throws(Raised) -> Value {
  let digits = try lastingBytes(a[0])
  let values = digitValues(try lastingBytes(a[1], count: 32))
  let groups = (digits.count + 7) / 8
  let result = allocateBytes(count: groups * 5)
  guard var target = result.layout.pointee.bytes else { return result.value }
  for group in 0..<groups {
    var word: UInt64 = 0
    for index in group * 8..<group * 8 + 8 {
      let value = index < digits.count ? values[Int(digits[index])] : 0
      if value == 255 { throw binasciiError("Non-base32 digit found") }
      word = word << 5 | UInt64(value)
    }
    for place in 0..<5 { target[place] = UInt8(truncatingIfNeeded: word >> UInt64(32 - 8 * place)) }
    target += 5
    if group % groupsBetweenInterrupts == 0 { try checkInterrupt() }
  }
  return result.value
}

// MARK: - Base 85

private func encode85(_ a: Arguments) throws(Raised) -> Value {
  let (bytes, alphabet) = (try lastingBytes(a[0]), try lastingBytes(a[1], count: 85))
  let (pads, foldsZeros, foldsSpaces) = (try isTrue(a[2]), try isTrue(a[3]), try isTrue(a[4]))
  try reserve(count: bytes.count / 4 + 1, stride: 5)
  var text = [UInt8](repeating: 0, count: (bytes.count + 3) / 4 * 5)
  var count = 0
  for offset in stride(from: 0, to: bytes.count, by: 4) {
    let left = bytes.count - offset
    var word = UInt32(truncatingIfNeeded: word(bytes, offset, width: 4))
    if word == 0 && foldsZeros && (left >= 4 || pads) || word == 0x2020_2020 && foldsSpaces {
      text[count] = UInt8(ascii: word == 0 ? "z" : "y")
      count += 1
    } else {
      for place in stride(from: 4, through: 0, by: -1) {
        text[count + place] = alphabet[Int(word % 85)]
        word /= 85
      }
      count += left >= 4 || pads ? 5 : left + 1
    }
    if offset / 4 % groupsBetweenInterrupts == 0 { try checkInterrupt() }
  }
  return makeBytes(Array(text.prefix(count)))
}

private func decode85(_ a: Arguments) throws(Raised) -> Value {
  let digits = try lastingBytes(a[0])
  let values = digitValues(try lastingBytes(a[1], count: 85))
  let name = a[2].string?.text ?? ""
  try reserve(count: digits.count)
  var bytes = [UInt8](repeating: 0, count: (digits.count + 4) / 5 * 4)
  for (group, offset) in stride(from: 0, to: digits.count, by: 5).enumerated() {
    var word: UInt64 = 0
    for index in offset..<offset + 5 {
      // Missing ones count as the highest.
      let value = index < digits.count ? values[Int(digits[index])] : 84
      if value == 255 { throw raise(.valueError, "bad \(name) character at position \(index)") }
      word = word * 85 + UInt64(value)
    }
    if word > UInt32.max {
      throw raise(.valueError, "\(name) overflow in hunk starting at byte \(offset)")
    }
    store(word, &bytes, group * 4)
    if group % groupsBetweenInterrupts == 0 { try checkInterrupt() }
  }
  let missing = (5 - digits.count % 5) % 5
  return makeBytes(Array(bytes.dropLast(missing)))
}

@inline(__always) private func store(_ word: UInt64, _ bytes: inout [UInt8], _ offset: Int) {
  for place in 0..<4 {
    bytes[offset + place] = UInt8(truncatingIfNeeded: word >> UInt64(24 - 8 * place))
  }
}

private func decodeASCII85(_ a: Arguments) throws(Raised) -> Value {
  let text = try lastingBytes(a[0])
  let foldsSpaces = try isTrue(a[1])
  try reserve(count: text.count, stride: 4)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.count / 5 * 4 + 8)
  var (word, digits) = (UInt64(0), 0)
  // The last digits stand for what is missing at the end.
  for index in 0..<text.count + 4 {
    let byte = index < text.count ? text[index] : 0x75
    if byte >= 0x21, byte <= 0x75 {
      word = word * 85 + UInt64(byte - 0x21)
      digits += 1
      if digits < 5 { continue }
      if word > UInt32.max { throw raise(.valueError, "Ascii85 overflow") }
      for shift in [UInt64(24), 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
      (word, digits) = (0, 0)
    } else if byte == 0x7a || byte == 0x79 && foldsSpaces {
      let letter = Character(Unicode.Scalar(byte))
      if digits > 0 { throw raise(.valueError, "\(letter) inside Ascii85 5-tuple") }
      bytes += [UInt8](repeating: byte == 0x7a ? 0 : 0x20, count: 4)
    } else if try !contains(a[2], .int(Int(byte))) {
      throw raise(.valueError, "Non-Ascii85 digit found: \(Character(Unicode.Scalar(byte)))")
    }
    if index % groupsBetweenInterrupts == 0 { try checkInterrupt() }
  }
  return makeBytes(Array(bytes.dropLast(4 - digits)))
}
