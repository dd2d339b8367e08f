// Encodings of one byte a character, whose tables the library knows (Library/Binary/_code_pages.py), and the conversions
// that need no look at errors: whole texts that an encoding of bytes or of units can express.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The characters of the 256 bytes and the bytes of the characters.
package final class CodePage: Sendable {
  /// U+FFFD for bytes without a meaning.
  private let points: [UInt32]
  /// By code point; 0 for what the page does not have, and for the character whose byte is 0.
  private let bytes: [UInt8]
  private let zero: UInt32

  static let undefined: UInt32 = 0xfffd

  private init(_ text: StringObject) {
    var points: [UInt32] = []
    var offset = 0
    while offset < text.byteCount { points.append(decodeCodePoint(text.bytes, &offset)) }
    var bytes = [UInt8](repeating: 0, count: Int(points.max() ?? 0) + 1)
    for (byte, point) in points.enumerated() where point != CodePage.undefined {
      bytes[Int(point)] = UInt8(truncatingIfNeeded: byte)
    }
    (self.points, self.bytes, zero) = (points, bytes, points[0])
  }

  /// Nil when the library has no page of the name.
  static func find(_ name: String) throws(Raised) -> CodePage? {
    let find = try getAttribute(try importModule("_codecs"), intern("page_characters"))
    guard let text = try call(find, makeString(name)).string, text.codePointCount == 256 else {
      return nil
    }
    return CodePage(text)
  }

  @inline(__always) func point(_ byte: UInt8) -> UInt32 { points[Int(byte)] }

  /// Nil for what the page does not have.
  @inline(__always) func byte(_ point: UInt32) -> UInt8? {
    guard point < UInt32(bytes.count) else { return nil }
    let byte = bytes[Int(point)]
    return byte != 0 || point == zero ? byte : nil
  }
}

extension StringObject {
  /// Is there a half of a pair that stands alone?
  var hasSurrogates: Bool {
    var offset = 0
    while offset < byteCount {
      guard let found = memchr(bytes + offset, 0xed, byteCount - offset) else { return false }
      offset = UnsafeRawPointer(found) - UnsafeRawPointer(bytes) + 1
      if bytes[offset] >= 0xa0 { return true }
    }
    return false
  }
}

/// Nil when something cannot be expressed, or asks for care.
func encodeWhole(_ text: StringObject, _ codec: Codec) -> Value? {
  switch codec {
  case .latin1: return encodeBytes(text) { $0 < 0x100 ? UInt8($0) : nil }
  case .page(let page): return encodeBytes(text) { page.byte($0) }
  case .utf16(let order) where order != .big: return encodeUnits(text, hasMark: order == nil)
  default: return nil
  }
}

@inline(__always) private func encodeBytes(_ text: StringObject, _ byte: (UInt32) -> UInt8?)
  -> Value?
{
  let count = text.codePointCount
  let result = allocateBytes(count: count)
  guard let target = result.layout.pointee.bytes else { return result.value }
  var offset = 0
  for index in 0..<count {
    guard let byte = byte(decodeCodePoint(text.bytes, &offset)) else { return nil }
    target[index] = byte
  }
  return result.value
}

/// UTF-16 in the order of this machine; nil for text with pairs or parts of them.
private func encodeUnits(_ text: StringObject, hasMark: Bool) -> Value? {
  let count = text.codePointCount
  let mark = hasMark ? 1 : 0
  let result = allocateBytes(count: (count + mark) * 2)
  guard let bytes = result.layout.pointee.bytes else { return result.value }
  let target = UnsafeMutableRawPointer(bytes)
  if hasMark { target.storeBytes(of: UInt16(0xfeff).littleEndian, as: UInt16.self) }
  var offset = 0
  for index in 0..<count {
    let point = decodeCodePoint(text.bytes, &offset)
    if point >= 0x10000 || point & 0xf800 == 0xd800 { return nil }
    target.storeBytes(
      of: UInt16(truncatingIfNeeded: point).littleEndian, toByteOffset: (index + mark) * 2,
      as: UInt16.self)
  }
  return result.value
}

/// Nil when something has no meaning, or asks for care.
func decodeWhole(_ bytes: Bytes, _ codec: Codec) -> Value? {
  switch codec {
  case .latin1: return decodeBytes(bytes) { UInt32($0) }
  case .page(let page): return decodeBytes(bytes) { page.point($0) }
  case .utf16(let order) where order != .big: return decodeUnits(bytes, mayHaveMark: order == nil)
  default: return nil
  }
}

@inline(__always) private func decodeBytes(_ bytes: Bytes, _ point: (UInt8) -> UInt32) -> Value? {
  var count = 0
  for byte in bytes {
    let point = point(byte)
    if point == CodePage.undefined { return nil }
    count &+= point < 0x80 ? 1 : point < 0x800 ? 2 : 3
  }
  if bytes.count < 2 {
    return bytes.isEmpty ? .object(state.emptyString) : makeString(codePoint: point(bytes[0]))
  }
  let result = allocateString(byteCount: count)
  var target = result.bytes
  for byte in bytes { target += encodeCodePoint(point(byte), to: target) }
  return finishString(result)
}

private func decodeUnits(_ bytes: Bytes, mayHaveMark: Bool) -> Value? {
  if bytes.count & 1 != 0 { return nil }
  let raw = UnsafeRawBufferPointer(bytes)
  func unit(_ offset: Int) -> UInt32 {
    UInt32(UInt16(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }
  var start = 0
  if mayHaveMark, raw.count > 0 {
    if unit(0) == 0xfffe { return nil }
    if unit(0) == 0xfeff { start = 2 }
  }
  var count = 0
  for offset in stride(from: start, to: raw.count, by: 2) {
    let unit = unit(offset)
    if unit & 0xf800 == 0xd800 { return nil }
    count &+= unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3
  }
  if count == 0 { return .object(state.emptyString) }
  let result = allocateString(byteCount: count)
  var target = result.bytes
  for offset in stride(from: start, to: raw.count, by: 2) {
    target += encodeCodePoint(unit(offset), to: target)
  }
  return finishString(result)
}
