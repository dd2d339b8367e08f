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
  case .utf16(let order) where order != .big:
    return encodeUnits(text, UInt16.self, hasMark: order == nil)
  case .utf32(let order) where order != .big:
    return encodeUnits(text, UInt32.self, hasMark: order == nil)
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

private let markOfOrder: UInt32 = 0xfeff

/// What a unit alone cannot say: a part of a pair, or a code point beyond the last one.
@inline(__always) private func isApart(_ point: UInt32) -> Bool {
  point & 0xffff_f800 == 0xd800 || point > 0x10ffff
}

/// UTF-16 or UTF-32 in the order of this machine; nil for text with pairs or parts of them.
private func encodeUnits<Unit: FixedWidthInteger>(
  _ text: StringObject, _: Unit.Type, hasMark: Bool
) -> Value? {
  let width = Unit.bitWidth / 8
  let count = text.codePointCount
  let result = allocateBytes(count: (count + (hasMark ? 1 : 0)) * width)
  guard let bytes = result.layout.pointee.bytes else { return result.value }
  var target = UnsafeMutableRawPointer(bytes)
  if hasMark {
    target.storeBytes(of: Unit(truncatingIfNeeded: markOfOrder).littleEndian, as: Unit.self)
    target += width
  }
  let source = text.bytes
  if text.isASCII {
    for index in 0..<count {
      target.storeBytes(
        of: Unit(truncatingIfNeeded: source[index]).littleEndian, toByteOffset: index &* width,
        as: Unit.self)
    }
    return result.value
  }
  var offset = 0
  for index in 0..<count {
    let point = decodeCodePoint(source, &offset)
    if isApart(point) || width == 2 && point >= 0x10000 { return nil }
    target.storeBytes(
      of: Unit(truncatingIfNeeded: point).littleEndian, toByteOffset: index &* width,
      as: Unit.self)
  }
  return result.value
}

/// Nil when something has no meaning, or asks for care.
func decodeWhole(_ bytes: Bytes, _ codec: Codec) -> Value? {
  switch codec {
  case .latin1: return decodeLatin(bytes)
  case .page(let page): return decodeBytes(bytes) { page.point($0) }
  case .utf16(let order) where order != .big:
    return decodeUnits(bytes, UInt16.self, mayHaveMark: order == nil)
  case .utf32(let order) where order != .big:
    return decodeUnits(bytes, UInt32.self, mayHaveMark: order == nil)
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

/// Plain ASCII eight bytes at a time; the others without a branch: which ones they are cannot be guessed.
private func decodeLatin(_ bytes: Bytes) -> Value {
  if bytes.count < 2 {
    return bytes.isEmpty
      ? .object(state.emptyString) : makeString(codePoint: UInt32(bytes[0]))
  }
  var count = bytes.count
  for byte in bytes { count &+= Int(byte >> 7) }
  let result = allocateString(byteCount: count)
  let raw = UnsafeRawBufferPointer(bytes)
  var target = result.bytes
  var index = 0
  while index < raw.count {
    let left = raw.count &- index
    if left >= 8 {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 == 0 {
        UnsafeMutableRawPointer(target).storeBytes(of: word, as: UInt64.self)
        target += 8
        index &+= 8
        continue
      }
    }
    // The last byte may have no room for the second one that each writes.
    let end = index &+ min(left &- 1, 8)
    while index < end {
      let byte = raw[index]
      target[0] = byte < 0x80 ? byte : 0xc0 | byte >> 6
      target[1] = 0x80 | byte & 63
      target += 1 &+ Int(byte >> 7)
      index &+= 1
    }
    if left == 1 {
      target += encodeCodePoint(UInt32(raw[index]), to: target)
      index &+= 1
    }
  }
  return finishString(result)
}

private func decodeUnits<Unit: FixedWidthInteger>(
  _ bytes: Bytes, _: Unit.Type, mayHaveMark: Bool
) -> Value? {
  let width = Unit.bitWidth / 8
  if bytes.count % width != 0 { return nil }
  var raw = UnsafeRawBufferPointer(bytes)
  func unit(_ index: Int) -> UInt32 {
    UInt32(
      truncatingIfNeeded: Unit(
        littleEndian: raw.loadUnaligned(fromByteOffset: index &* width, as: Unit.self)))
  }
  if mayHaveMark, raw.count > 0 {
    if unit(0) == markOfOrder.byteSwapped >> UInt32(32 - Unit.bitWidth) { return nil }
    if unit(0) == markOfOrder { raw = UnsafeRawBufferPointer(rebasing: raw[width...]) }
  }
  let units = raw.count / width
  var all: UInt32 = 0
  for index in 0..<units { all |= unit(index) }
  if all < 0x80, units > 1 {
    let result = allocateString(byteCount: units)
    let target = result.bytes
    for index in 0..<units { target[index] = UInt8(truncatingIfNeeded: unit(index)) }
    return finishString(result)
  }
  var count = 0
  for index in 0..<units {
    let unit = unit(index)
    if isApart(unit) { return nil }
    count &+= unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit < 0x10000 ? 3 : 4
  }
  if count == 0 { return .object(state.emptyString) }
  let result = allocateString(byteCount: count)
  var target = result.bytes
  for index in 0..<units { target += encodeCodePoint(unit(index), to: target) }
  return finishString(result)
}
