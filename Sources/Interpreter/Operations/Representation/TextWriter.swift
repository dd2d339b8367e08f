// A growing byte buffer in which reprs, formats and joins are written: one copy at the end makes the
// string. Refuses to grow beyond what a string can hold; `finish` then raises MemoryError.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The buffer; freed with the writer.
package struct TextWriter: ~Copyable {
  /// What was written; moves when the writer grows.
  package private(set) var bytes: UnsafeMutablePointer<UInt8>
  /// Bytes written.
  package private(set) var count = 0
  private var capacity: Int
  /// More was written than a string can hold: nothing else will be.
  package private(set) var isFull = false

  /// Makes an empty writer.
  package init(capacity: Int = 120) {
    self.capacity = max(capacity, 1)
    bytes = malloc(max(capacity, 1)).unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
  }

  deinit { free(bytes) }

  /// What was written; valid until the next change.
  package var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

  /// - Throws: MemoryError when more was written than a string can hold.
  package func finish() throws(Raised) -> Value {
    if isFull { throw raise(.memoryError, "") }
    if count > 1 << 20 { try reserve(count: count) }
    return makeString(buffer)
  }

  /// As `finish()` for bytes.
  package func finishBytes(isMutable: Bool = false) throws(Raised) -> Value {
    if isFull { throw raise(.memoryError, "") }
    try reserve(count: count)
    return makeBytes(buffer, isMutable: isMutable)
  }

  /// Makes room for all that will be written, so that too much of it is refused before it is written.
  package mutating func expect(_ added: Int) { _ = makeRoom(added) }

  /// Makes room; false when the text is too long already.
  @inline(__always) private mutating func makeRoom(_ added: Int) -> Bool {
    count &+ added <= capacity || grow(added)
  }

  @inline(never) private mutating func grow(_ added: Int) -> Bool {
    let (needed, overflow) = count.addingReportingOverflow(added)
    if overflow || needed >= 1 << 32 || isFull {
      isFull = true
      return false
    }
    let wanted = max(needed, min(capacity * 2, 1 << 32))
    guard let memory = realloc(bytes, wanted) else {
      isFull = true
      return false
    }
    bytes = memory.assumingMemoryBound(to: UInt8.self)
    capacity = wanted
    return true
  }

  /// Adds one byte.
  @inline(__always) package mutating func append(_ byte: UInt8) {
    guard makeRoom(1) else { return }
    bytes[count] = byte
    count &+= 1
  }

  /// Adds bytes that lie outside of the writer.
  package mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let base = source.baseAddress, makeRoom(source.count) else { return }
    memcpy(bytes + count, base, source.count)
    count &+= source.count
  }

  /// Adds the text.
  @inline(__always) package mutating func append(_ text: StringObject) { append(text.buffer) }

  /// Adds the text.
  package mutating func append(_ text: PermanentText) { append(text.utf8) }

  /// Adds the text.
  package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds the text.
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Adds the bytes.
  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Adds the bytes with another byte in place of one.
  mutating func appendReplaced(
    _ source: UnsafeBufferPointer<UInt8>, _ old: UInt8, with new: UInt8
  ) {
    guard makeRoom(source.count) else { return }
    let target = bytes + count
    for index in 0..<source.count { target[index] = source[index] == old ? new : source[index] }
    count &+= source.count
  }

  /// Adds the byte so many times; nothing for a negative number.
  package mutating func append(_ byte: UInt8, times: Int) {
    guard times > 0, makeRoom(times) else { return }
    memset(bytes + count, Int32(byte), times)
    count &+= times
  }

  /// UTF-8; surrogates as WTF-8.
  package mutating func append(codePoint: UInt32) {
    guard makeRoom(4) else { return }
    count &+= encodeCodePoint(codePoint, to: bytes + count)
  }

  /// Adds the code point so many times; nothing for a negative number.
  package mutating func append(codePoint: UInt32, times: Int) {
    if codePoint < 0x80 { return append(UInt8(codePoint), times: times) }
    var left = times
    while left > 0, !isFull {
      append(codePoint: codePoint)
      left -= 1
    }
  }

  /// Adds the number's decimal digits.
  package mutating func append(decimal number: Int) {
    if number < 0 { append(0x2d) }
    append(decimal: UInt64(number.magnitude))
  }

  /// Adds the number's decimal digits.
  package mutating func append(decimal number: UInt64) {
    withDecimalDigits(of: number) { append($0) }
  }

  /// Exactly `width` lower-case hexadecimal digits.
  package mutating func append(hexadecimal number: UInt32, width: Int) {
    for place in stride(from: width - 1, through: 0, by: -1) {
      append(hexadecimalDigit(UInt8(truncatingIfNeeded: number >> (UInt32(place) * 4)) & 15))
    }
  }

  /// Forgets what was written after `length` bytes.
  package mutating func truncate(to length: Int) { count = min(count, length) }
}

@inline(__always) func hexadecimalDigit(_ digit: UInt8) -> UInt8 {
  digit < 10 ? 0x30 &+ digit : 0x57 &+ digit
}

/// Writes 1-4 bytes and returns their number.
@inline(__always) package func encodeCodePoint(
  _ point: UInt32, to target: UnsafeMutablePointer<UInt8>
) -> Int {
  if point < 0x80 {
    target[0] = UInt8(truncatingIfNeeded: point)
    return 1
  }
  if point < 0x800 {
    target[0] = UInt8(truncatingIfNeeded: 0xc0 | point >> 6)
    target[1] = UInt8(truncatingIfNeeded: 0x80 | point & 63)
    return 2
  }
  if point < 0x10000 {
    target[0] = UInt8(truncatingIfNeeded: 0xe0 | point >> 12)
    target[1] = UInt8(truncatingIfNeeded: 0x80 | point >> 6 & 63)
    target[2] = UInt8(truncatingIfNeeded: 0x80 | point & 63)
    return 3
  }
  target[0] = UInt8(truncatingIfNeeded: 0xf0 | point >> 18)
  target[1] = UInt8(truncatingIfNeeded: 0x80 | point >> 12 & 63)
  target[2] = UInt8(truncatingIfNeeded: 0x80 | point >> 6 & 63)
  target[3] = UInt8(truncatingIfNeeded: 0x80 | point & 63)
  return 4
}

/// The code point at a byte offset of valid WTF-8; the offset moves behind it.
@inline(__always) package func decodeCodePoint(
  _ bytes: UnsafePointer<UInt8>, _ offset: inout Int
) -> UInt32 {
  let lead = UInt32(bytes[offset])
  if lead < 0x80 {
    offset &+= 1
    return lead
  }
  if lead < 0xe0 {
    let point = (lead & 31) << 6 | UInt32(bytes[offset + 1] & 63)
    offset &+= 2
    return point
  }
  if lead < 0xf0 {
    let point =
      (lead & 15) << 12 | UInt32(bytes[offset + 1] & 63) << 6 | UInt32(bytes[offset + 2] & 63)
    offset &+= 3
    return point
  }
  let high = (lead & 7) << 18 | UInt32(bytes[offset + 1] & 63) << 12
  let low = UInt32(bytes[offset + 2] & 63) << 6 | UInt32(bytes[offset + 3] & 63)
  offset &+= 4
  return high | low
}

/// Moves an offset of valid WTF-8 back to the start of the code point before it, and decodes it.
@inline(__always) package func decodeCodePointBefore(
  _ bytes: UnsafePointer<UInt8>, _ offset: inout Int
) -> UInt32 {
  repeat { offset &-= 1 } while bytes[offset] & 0xc0 == 0x80
  var position = offset
  return decodeCodePoint(bytes, &position)
}

/// `memcmp` over the common length.
@inline(__always) func compareMemory(
  _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
) -> Int {
  guard let x = a.baseAddress, let y = b.baseAddress else { return 0 }
  return Int(memcmp(x, y, min(a.count, b.count)))
}

/// The decimal text of a small int: made without a writer, whose memory takes longer than the digits.
func decimalText(_ number: Int) -> Value {
  if number >= 0, number < 10 { return singleCharacter(UInt8(truncatingIfNeeded: number) &+ 0x30) }
  return withDecimalDigits(of: UInt64(number.magnitude), isNegative: number < 0) { makeString($0) }
}

@inline(__always) private func withDecimalDigits<T>(
  of number: UInt64, isNegative: Bool = false, _ body: (UnsafeBufferPointer<UInt8>) -> T
) -> T {
  var magnitude = number
  // 20 digits and a sign.
  var space: (UInt64, UInt64, UInt64) = (0, 0, 0)
  return withUnsafeMutableBytes(of: &space) { bytes in
    var position = 24
    repeat {
      position &-= 1
      let (quotient, digit) = magnitude.quotientAndRemainder(dividingBy: 10)
      bytes[position] = UInt8(truncatingIfNeeded: digit) &+ 0x30
      magnitude = quotient
    } while magnitude != 0
    if isNegative {
      position &-= 1
      bytes[position] = 0x2d
    }
    return body(UnsafeBufferPointer(rebasing: bytes.bindMemory(to: UInt8.self)[position..<24]))
  }
}
