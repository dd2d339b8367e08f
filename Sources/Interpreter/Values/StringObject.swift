// Text as its own UTF-8 bytes, with a cached hash and an ASCII flag.
//
// Swift's String was four times slower as a payload. Lone surrogates are kept as WTF-8. Indexing is
// by code point: ASCII text indexes bytes, other text builds an index of every 64th code point at
// its first subscript (Values/StringObject+Index.swift).

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The view of a text's cell.
package struct StringObject {
  package struct Layout {
    /// `aux` is the length in bytes; see the flags below.
    package var header: Header
    /// 0 until first asked for.
    package var hash: Int
    /// Into the cell itself for short texts, else into a buffer.
    package var bytes: UnsafeMutablePointer<UInt8>
    /// For non-ASCII text that was indexed: the code point count, then offsets of every 64th one.
    package var index: UnsafeMutablePointer<UInt32>?
  }

  /// The bytes lie in a buffer that the cell owns.
  static let isExternal: UInt16 = 1
  /// Indexes of characters are offsets of bytes.
  package static let isASCII: UInt16 = 2
  /// Two such texts are equal only when they are the same cell.
  package static let isInterned: UInt16 = 4

  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ memory: UnsafeMutableRawPointer) {
    layout = memory.assumingMemoryBound(to: Layout.self)
  }

  @inline(__always) package var value: Value { .object(layout.reference) }
  /// Not the length that scripts see.
  @inline(__always) package var byteCount: Int { Int(layout.pointee.header.aux) }
  /// Valid as long as the text lives: it never changes.
  @inline(__always) package var bytes: UnsafeMutablePointer<UInt8> { layout.pointee.bytes }
  /// One byte a character, so that indexing is O(1).
  @inline(__always) package var isASCII: Bool {
    layout.pointee.header.flags & StringObject.isASCII != 0
  }
  /// As `bytes`.
  @inline(__always) package var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes, count: byteCount)
  }

  /// The text as a Swift string; lone surrogates become U+FFFD.
  package var text: String { String(decoding: buffer, as: UTF8.self) }

  /// Computed at the first use and kept.
  @inline(__always) package var hash: Int {
    let cached = layout.pointee.hash
    return cached != 0 ? cached : computeHash()
  }

  /// FNV-1a over eight bytes at a time with a fixed seed: two runs of a script iterate alike.
  @inline(never) private func computeHash() -> Int {
    let result = hashOfText(buffer)
    layout.pointee.hash = result
    return result
  }

  /// Compares the bytes, unless both are one cell.
  @inline(__always) package func isEqual(to other: StringObject) -> Bool {
    if layout == other.layout { return true }
    return hasBytes(other.buffer)
  }

  @inline(__always) func hasBytes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = byteCount
    guard count == other.count, count > 0 else { return count == other.count }
    let start = other.baseAddress.unsafelyUnwrapped
    // Most texts that differ do so at once, and the call costs more than that.
    return bytes[0] == start[0] && (count == 1 || memcmp(bytes, start, count) == 0)
  }
}

/// The hash of text and of bytes; 0 only for nothing.
func hashBytes(_ buffer: UnsafeBufferPointer<UInt8>) -> Int {
  if buffer.isEmpty { return 0 }
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  var index = 0
  let raw = UnsafeRawBufferPointer(buffer)
  while index + 8 <= raw.count {
    let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    hash = (hash ^ word) &* 0x0000_0100_0000_01b3
    hash ^= hash >> 29
    index += 8
  }
  while index < raw.count {
    hash = (hash ^ UInt64(raw[index])) &* 0x0000_0100_0000_01b3
    index += 1
  }
  hash ^= hash >> 32
  return Int(bitPattern: UInt(hash | 1)) >> 1 | 1
}

extension Value {
  /// The view of a text's cell, or nil; instances of subclasses are no such cells.
  @inline(__always) package var string: StringObject? {
    if let memory = memory(of: .string) { return StringObject(memory) }
    return nil
  }
}

/// Text of `count` bytes whose contents the caller must write at once. The ASCII flag is unset: call
/// `finishString` when the bytes are there. Reserve first when a script chooses the size.
@inline(__always) func allocateString(byteCount count: Int) -> StringObject {
  let header = MemoryLayout<StringObject.Layout>.size
  if count <= 224 {
    let memory = allocateCell(header + count)
    let string = StringObject(memory)
    string.layout.initialize(
      to: .init(
        header: makeHeader(.string, aux: count), hash: 0,
        bytes: (memory + header).assumingMemoryBound(to: UInt8.self), index: nil))
    return string
  }
  return allocateLongString(byteCount: count)
}

@inline(never) private func allocateLongString(byteCount count: Int) -> StringObject {
  precondition(count < 1 << 32, "text sizes are reserved before allocation")
  let string = StringObject(allocateCell(MemoryLayout<StringObject.Layout>.size))
  string.layout.initialize(
    to: .init(
      header: makeHeader(.string, aux: count, flags: StringObject.isExternal), hash: 0,
      bytes: allocateBuffer(UInt8.self, count: count), index: nil))
  return string
}

/// Sets the ASCII flag from the bytes.
@inline(__always) func finishString(_ string: StringObject) -> Value {
  if isASCIIBytes(string.buffer) { string.layout.pointee.header.flags |= StringObject.isASCII }
  return string.value
}

/// - Complexity: O(bytes), a word at a time
package func isASCIIBytes(_ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
  let raw = UnsafeRawBufferPointer(buffer)
  var index = 0
  while index + 8 <= raw.count {
    if raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 {
      return false
    }
    index += 8
  }
  while index < raw.count {
    if raw[index] >= 0x80 { return false }
    index += 1
  }
  return true
}

/// Well-formed UTF-8, or WTF-8 with lone surrogates. Reserve first when a script chooses the size.
package func makeString(_ buffer: UnsafeBufferPointer<UInt8>) -> Value {
  if buffer.count <= 2, let known = latinCharacter(buffer) { return known }
  let string = allocateString(byteCount: buffer.count)
  if let base = buffer.baseAddress { memcpy(string.bytes, base, buffer.count) }
  return finishString(string)
}

/// As above, from a Swift string.
package func makeString(_ text: String) -> Value {
  var text = text
  return text.withUTF8 { makeString($0) }
}

/// As above, from a Swift array.
package func makeString(_ bytes: [UInt8]) -> Value {
  bytes.withUnsafeBufferPointer { makeString($0) }
}

/// As above, from the text of a table.
package func makeString(_ text: PermanentText) -> Value { makeString(text.utf8) }

/// As above, from a literal; a new cell each time, unlike `intern`.
package func makeString(_ text: StaticString) -> Value {
  makeString(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
}
