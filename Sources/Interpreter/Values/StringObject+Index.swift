// Indexing and slicing of text by code point.
//
// ASCII text indexes its bytes. Longer other text keeps the offset of every 64th code point, so that
// an index costs one load and at most 63 steps; short text is walked from its start.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The one-character strings of Latin-1: iterating text allocates nothing, and programs that compare characters
/// by `is` find what they find elsewhere.
private nonisolated(unsafe) var singleCharacters: UnsafeMutablePointer<Reference>! = nil
private let latinCount = 256

/// Makes the one-character strings; called once at start, before any other text is made.
func installSingleCharacters() {
  singleCharacters = .allocate(capacity: latinCount)
  for code in 0..<latinCount {
    let string = allocateString(byteCount: code < 0x80 ? 1 : 2)
    _ = encodeCodePoint(UInt32(code), to: string.bytes)
    (singleCharacters + code).initialize(to: finishString(string).asObject.unsafelyUnwrapped)
  }
  addRoots { for code in 0..<latinCount { mark(singleCharacters[code]) } }
}

/// The string of a buffer of one or two bytes, where that is one character of Latin-1.
@inline(never) func latinCharacter(_ buffer: UnsafeBufferPointer<UInt8>) -> Value? {
  if buffer.count == 1 { return singleCharacter(buffer[0]) }
  guard buffer.count == 2, buffer[0] & 0xfe == 0xc2 else { return nil }
  return .object(singleCharacters[Int(buffer[0] & 3) << 6 | Int(buffer[1] & 0x3f)])
}

/// The string of one ASCII character.
@inline(__always) func singleCharacter(_ byte: UInt8) -> Value {
  .object(singleCharacters.unsafelyUnwrapped[Int(byte)])
}

/// The string of one code point.
package func makeString(codePoint: UInt32) -> Value {
  if codePoint < latinCount { return .object(singleCharacters[Int(codePoint)]) }
  var bytes: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
  return withUnsafeMutableBytes(of: &bytes) { space in
    let start = space.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
    let count = encodeCodePoint(codePoint, to: start)
    return makeString(UnsafeBufferPointer(start: start, count: count))
  }
}

extension StringObject {
  /// `len()`.
  @inline(__always) package var codePointCount: Int {
    isASCII ? byteCount : countCodePoints()
  }

  private static let stride = 64

  @inline(never) private func countCodePoints() -> Int {
    if byteCount <= 2 * StringObject.stride { return countLeadBytes(buffer) }
    return Int(requireIndex()[0])
  }

  /// Count, allocated elements, then the offset of every 64th code point.
  private func requireIndex() -> UnsafeMutablePointer<UInt32> {
    if let index = layout.pointee.index { return index }
    let count = countLeadBytes(buffer)
    let size = 2 + count / StringObject.stride + 1
    let index = allocateBuffer(UInt32.self, count: size)
    index[0] = UInt32(truncatingIfNeeded: count)
    index[1] = UInt32(truncatingIfNeeded: size)
    var point = 0
    for offset in 0..<byteCount where bytes[offset] & 0xc0 != 0x80 {
      if point % StringObject.stride == 0 {
        index[2 + point / StringObject.stride] = UInt32(truncatingIfNeeded: offset)
      }
      point += 1
    }
    if count % StringObject.stride == 0 {
      index[2 + count / StringObject.stride] = UInt32(truncatingIfNeeded: byteCount)
    }
    layout.pointee.index = index
    return index
  }

  /// The byte offset of a code point; the count itself gives the end.
  package func offset(ofCodePoint position: Int) -> Int {
    if isASCII { return position }
    var offset = 0
    var left = position
    if byteCount > 2 * StringObject.stride {
      offset = Int(requireIndex()[2 + position / StringObject.stride])
      left = position % StringObject.stride
    }
    while left > 0 {
      offset += 1
      while offset < byteCount, bytes[offset] & 0xc0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// The number of code points before a byte offset.
  package func codePointPosition(ofOffset offset: Int) -> Int {
    if isASCII { return offset }
    var (block, start) = (0, 0)
    if byteCount > 2 * StringObject.stride {
      let entries = requireIndex() + 2
      var next = codePointCount / StringObject.stride + 1
      // The last entry that is not behind the offset.
      while next - block > 1 {
        let middle = (block + next) / 2
        if Int(entries[middle]) <= offset { block = middle } else { next = middle }
      }
      start = Int(entries[block])
    }
    let rest = UnsafeBufferPointer(start: bytes + start, count: offset - start)
    return block * StringObject.stride + countLeadBytes(rest)
  }

  /// The position must be less than `codePointCount`.
  package func codePoint(at position: Int) -> UInt32 {
    var offset = offset(ofCodePoint: position)
    return decodeCodePoint(bytes, &offset)
  }

  /// The text between two byte offsets that lie on code point borders.
  package func substring(_ start: Int, _ stop: Int) -> Value {
    let count = stop - start
    if count <= 0 { return .object(state.emptyString) }
    if count == 1 { return singleCharacter(bytes[start]) }
    if count == byteCount { return value }
    if count == 2, !isASCII,
      let known = latinCharacter(UnsafeBufferPointer(start: bytes + start, count: 2))
    {
      return known
    }
    let result = allocateString(byteCount: count)
    memcpy(result.bytes, bytes + start, count)
    if isASCII {
      result.layout.pointee.header.flags |= StringObject.isASCII
      return result.value
    }
    return finishString(result)
  }
}

private func countLeadBytes(_ buffer: UnsafeBufferPointer<UInt8>) -> Int {
  var count = 0
  for byte in buffer { count &+= byte & 0xc0 != 0x80 ? 1 : 0 }
  return count
}

// MARK: - Subscripts

/// `string[index]` and `string[start:stop:step]`.
func stringSubscript(_ string: StringObject, _ index: Value) throws(Raised) -> Value {
  if case .int(let position) = index { return try character(of: string, at: position) }
  if let slice = index.slice {
    return try stringPart(string, try resolveSlice(slice, count: string.codePointCount))
  }
  guard let number = try indexNumber(index) else {
    throw raise(.typeError, "string indices must be integers, not '\(typeName(index))'")
  }
  return try character(of: string, at: try toIndex(number))
}

private func character(of string: StringObject, at index: Int) throws(Raised) -> Value {
  let count = string.codePointCount
  let position = index < 0 ? index &+ count : index
  if position < 0 || position >= count { throw raise(.indexError, "string index out of range") }
  if string.isASCII { return singleCharacter(string.bytes[position]) }
  return makeString(codePoint: string.codePoint(at: position))
}

/// `string[start:stop:step]`.
func stringPart(_ string: StringObject, _ part: SlicePositions) throws(Raised) -> Value {
  if part.count == 0 { return .object(state.emptyString) }
  if part.step == 1 {
    return string.substring(
      string.offset(ofCodePoint: part.start), string.offset(ofCodePoint: part.start + part.count))
  }
  if string.isASCII {
    let result = allocateString(byteCount: part.count)
    var position = part.start
    for index in 0..<part.count {
      result.bytes[index] = string.bytes[position]
      position &+= part.step
    }
    result.layout.pointee.header.flags |= StringObject.isASCII
    return result.value
  }
  if part.step == -1 { return reversed(string, part.start + 1 - part.count, part.start + 1) }
  var writer = TextWriter(capacity: part.count * 2)
  var offset = string.offset(ofCodePoint: part.start)
  for index in 0..<part.count {
    var next = offset
    writer.append(codePoint: decodeCodePoint(string.bytes, &next))
    if index + 1 == part.count { break }
    offset = string.offset(
      part.step, from: offset, position: part.start &+ index &* part.step)
  }
  return try writer.finish()
}

/// The code points between two positions, the last one first.
private func reversed(_ string: StringObject, _ first: Int, _ end: Int) -> Value {
  let start = string.offset(ofCodePoint: first)
  var offset = string.offset(ofCodePoint: end)
  let result = allocateString(byteCount: offset - start)
  var target = result.bytes
  while offset > start {
    let behind = offset
    repeat { offset &-= 1 } while string.bytes[offset] & 0xc0 == 0x80
    for index in offset..<behind {
      target[0] = string.bytes[index]
      target += 1
    }
  }
  return finishString(result)
}

extension StringObject {
  /// The byte offset of the code point so many behind the one at an offset, or before it. Near ones are walked
  /// to: `text[::-1]` took 65 ns a character through the index.
  fileprivate func offset(_ step: Int, from start: Int, position: Int) -> Int {
    if abs(step) > StringObject.stride { return offset(ofCodePoint: position &+ step) }
    var offset = start
    for _ in 0..<abs(step) {
      repeat { offset &+= step.signum() } while bytes[offset] & 0xc0 == 0x80
    }
    return offset
  }
}

/// `bytes[start:stop:step]`, of a bytearray too.
func bytesPart(_ bytes: BytesObject, _ part: SlicePositions) -> Value {
  let result = allocateBytes(count: part.count, isMutable: bytes.isMutable)
  guard part.count > 0, let target = result.layout.pointee.bytes else { return result.value }
  let source = bytes.buffer.baseAddress.unsafelyUnwrapped
  if part.step == 1 {
    target.update(from: source + part.start, count: part.count)
    return result.value
  }
  var position = part.start
  for item in 0..<part.count {
    target[item] = source[position]
    position &+= part.step
  }
  return result.value
}

/// `bytes[index]` and `bytes[start:stop:step]`, of a bytearray too.
func bytesSubscript(_ bytes: BytesObject, _ index: Value) throws(Raised) -> Value {
  if let slice = index.slice {
    return bytesPart(bytes, try resolveSlice(slice, count: bytes.count))
  }
  let number = try subscriptIndex(index, of: bytes.isMutable ? "bytearray" : "byte")
  let position = number < 0 ? number &+ bytes.count : number
  if position < 0 || position >= bytes.count {
    throw raise(
      .indexError, bytes.isMutable ? "bytearray index out of range" : "index out of range")
  }
  return .int(Int(bytes.buffer[position]))
}
