// Single items of buffers: numbers as the machine has them, by the format codes of `struct`.

import BigInt

/// Bytes of one item; nil for a code that is no native format.
package func itemSize(ofFormat code: UInt8) -> Int? {
  switch Unicode.Scalar(code) {
  case "b", "B", "c", "?": return 1
  case "h", "H", "e": return 2
  case "i", "I", "f", "w", "u": return 4
  case "l", "L", "q", "Q", "n", "N", "d", "P": return 8
  default: return nil
  }
}

/// The item at an address that need not be aligned.
package func loadItem(_ code: UInt8, _ source: UnsafePointer<UInt8>) -> Value {
  let raw = UnsafeRawPointer(source)
  switch Unicode.Scalar(code) {
  case "b": return .int(Int(raw.load(as: Int8.self)))
  case "c": return makeBytes([source[0]])
  case "?": return .bool(source[0] != 0)
  case "h": return .int(Int(raw.loadUnaligned(as: Int16.self)))
  case "H": return .int(Int(raw.loadUnaligned(as: UInt16.self)))
  case "i": return .int(Int(raw.loadUnaligned(as: Int32.self)))
  case "I": return .int(Int(raw.loadUnaligned(as: UInt32.self)))
  case "l", "q", "n": return .int(Int(raw.loadUnaligned(as: Int64.self)))
  case "L", "Q", "N", "P":
    let word = raw.loadUnaligned(as: UInt64.self)
    return Int(exactly: word).map { .int($0) } ?? makeInt(BigInt(word))
  case "f": return .double(Double(raw.loadUnaligned(as: Float.self)))
  case "d": return .double(raw.loadUnaligned(as: Double.self))
  case "e": return .double(doubleOfHalf(raw.loadUnaligned(as: UInt16.self)))
  default: return .int(Int(source[0]))
  }
}

/// An item's bytes, or why the value has none.
package enum ItemBytes {
  /// The first bytes of a little-endian word.
  case bytes(UInt64)
  case wrongType
  case outOfRange(isBelow: Bool)
}

/// The value as an item. Calls `__index__`, `__float__` and `__bool__`.
package func itemBytes(_ code: UInt8, _ value: Value) throws(Raised) -> ItemBytes {
  switch Unicode.Scalar(code) {
  case "c":
    guard let bytes = value.unwrapped.bytes, !bytes.isMutable else { return .wrongType }
    return bytes.count == 1 ? .bytes(UInt64(bytes.buffer[0])) : .outOfRange(isBelow: false)
  case "?": return .bytes(try isTrue(value) ? 1 : 0)
  case "f":
    guard let number = try floatOf(value) else { return .wrongType }
    return .bytes(UInt64(Float(number).bitPattern))
  case "d":
    guard let number = try floatOf(value) else { return .wrongType }
    return .bytes(number.outerBits)
  case "e":
    guard let number = try floatOf(value) else { return .wrongType }
    return halfPrecision(number).map { .bytes(UInt64($0)) } ?? .outOfRange(isBelow: false)
  default: return try integerBytes(code, value)
  }
}

private func integerBytes(_ code: UInt8, _ value: Value) throws(Raised) -> ItemBytes {
  guard let number = try indexNumber(value) else { return .wrongType }
  let bits = (itemSize(ofFormat: code) ?? 1) * 8
  let isSigned = code >= 0x61
  guard case .int(let small) = number else {
    let big = number.asBigInt ?? 0
    if !isSigned, bits == 64, let word = UInt64(exactly: big) { return .bytes(word) }
    return .outOfRange(isBelow: big < 0)
  }
  let fits =
    isSigned ? small >> (bits - 1) == small >> 63 : small >= 0 && (bits == 64 || small >> bits == 0)
  return fits ? .bytes(UInt64(bitPattern: Int64(small))) : .outOfRange(isBelow: small < 0)
}

/// Writes the first bytes of a word.
package func storeItem(_ word: UInt64, _ target: UnsafeMutablePointer<UInt8>, size: Int) {
  for index in 0..<size { target[index] = UInt8(truncatingIfNeeded: word >> UInt64(8 * index)) }
}

// MARK: - Half precision

/// Ten bits of fraction, rounded to even; nil beyond the largest number.
package func halfPrecision(_ number: Double) -> UInt16? {
  let sign: UInt16 = number.sign == .minus ? 0x8000 : 0
  if number.isNaN { return sign | 0x7e00 }
  if number.isInfinite { return sign | 0x7c00 }
  let magnitude = number.magnitude
  if magnitude == 0 { return sign }
  let exponent = max(Int(magnitude.exponent), -14)
  let fraction = (magnitude * Double(sign: .plus, exponent: 10 - exponent, significand: 1))
    .rounded(.toNearestOrEven)
  let bits = Int(fraction) + (exponent + 14) << 10
  return bits >= 0x7c00 ? nil : sign | UInt16(bits)
}

/// The reverse of `halfPrecision`; exact.
package func doubleOfHalf(_ bits: UInt16) -> Double {
  let exponent = Int(bits >> 10 & 31)
  let fraction = Double(bits & 0x3ff)
  let magnitude: Double
  switch exponent {
  case 0: magnitude = fraction * Double(sign: .plus, exponent: -24, significand: 1)
  case 31: magnitude = fraction == 0 ? .infinity : .nan
  default:
    magnitude = (1024 + fraction) * Double(sign: .plus, exponent: exponent - 25, significand: 1)
  }
  return bits & 0x8000 != 0 ? -magnitude : magnitude
}
