// Searching bytes: what the methods of text and of bytes share. UTF-8 never matches in the middle of
// a code point, so text searches as bytes do.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Borrowed: valid as long as the owner neither changes nor dies.
package typealias Bytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer where Element == UInt8 {
  /// The part between two offsets.
  @inline(__always) package func slice(_ start: Int, _ stop: Int) -> Bytes {
    stop > start
      ? Bytes(start: baseAddress.map { $0 + start }, count: stop - start)
      : Bytes(start: nil, count: 0)
  }

  /// The first offset of the needle at or behind `start`, or -1.
  @inline(__always) package func find(_ needle: Bytes, from start: Int = 0) -> Int {
    guard let wanted = needle.baseAddress, needle.count > 0 else { return start }
    guard let base = baseAddress, start &+ needle.count <= count else { return -1 }
    var offset = start
    let last = count &- needle.count
    var misses = 0
    while offset <= last {
      guard let found = memchr(base + offset, Int32(wanted[0]), last &- offset &+ 1) else {
        return -1
      }
      offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if memcmp(base + offset, wanted, needle.count) == 0 { return offset }
      offset &+= 1
      misses &+= 1
      if misses & 15 == 0, needle.count > 1, misses > 1 << 10 || offset &- start < misses << 5 {
        return findByEnds(needle, from: offset)
      }
    }
    return -1
  }

  /// Compares the first and the last byte of the needle with eight places at once: for texts in which the first one is
  /// frequent, as the lead byte of a script's letters is.
  @inline(never) private func findByEnds(_ needle: Bytes, from start: Int) -> Int {
    guard let base = baseAddress, let wanted = needle.baseAddress else { return -1 }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (distance, last) = (needle.count &- 1, count &- needle.count)
    let (head, tail) = (ones &* UInt64(wanted[0]), ones &* UInt64(wanted[distance]))
    let raw = UnsafeRawPointer(base)
    var offset = start
    var patience = 1 << 10
    while offset &+ 7 <= last {
      let heads = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ head
      let tails = raw.loadUnaligned(fromByteOffset: offset &+ distance, as: UInt64.self) ^ tail
      let differing = UInt64(littleEndian: heads | tails)
      // The top bit of each byte that is zero; of some above one, too.
      var places = (differing &- ones) & ~differing & (ones &* 0x80)
      while places != 0 {
        let place = offset &+ places.trailingZeroBitCount >> 3
        if memcmp(base + place, wanted, needle.count) == 0 { return place }
        places &= places &- 1
        patience &-= 1
      }
      offset &+= 8
      if patience < 0, needle.count > 8 { return findLinearly(needle, from: offset) }
    }
    while offset <= last {
      if base[offset] == wanted[0], memcmp(base + offset, wanted, needle.count) == 0 {
        return offset
      }
      offset &+= 1
    }
    return -1
  }

  /// As `find`, noticing interrupts on the way through long texts.
  package func search(_ needle: Bytes, from start: Int = 0) throws(Raised) -> Int {
    let window = Swift.max(1 << 20, needle.count * 4)
    var offset = start
    while offset < count - window - needle.count {
      let found = slice(0, offset + window + needle.count).find(needle, from: offset)
      if found >= 0 { return found }
      offset += window + 1
      try checkInterrupt()
    }
    return find(needle, from: offset)
  }

  /// Knuth-Morris-Pratt: for texts in which the needle's first byte is so frequent that trying every
  /// candidate could take quadratic time.
  @inline(never) private func findLinearly(_ needle: Bytes, from start: Int) -> Int {
    var fallback = [Int](repeating: 0, count: needle.count)
    var length = 0
    for index in 1..<needle.count {
      while length > 0, needle[index] != needle[length] { length = fallback[length - 1] }
      if needle[index] == needle[length] { length += 1 }
      fallback[index] = length
    }
    length = 0
    for index in start..<count {
      while length > 0, self[index] != needle[length] { length = fallback[length - 1] }
      if self[index] == needle[length] { length += 1 }
      if length == needle.count { return index - length + 1 }
    }
    return -1
  }

  /// The last offset at which the needle lies before `stop`, or -1.
  func findLast(_ needle: Bytes, before stop: Int? = nil) -> Int {
    var offset = (stop ?? count) - needle.count
    guard let wanted = needle.baseAddress, needle.count > 0 else { return offset }
    guard let base = baseAddress else { return -1 }
    while offset >= 0 {
      if base[offset] == wanted[0], memcmp(base + offset, wanted, needle.count) == 0 {
        return offset
      }
      offset -= 1
    }
    return -1
  }

  /// How often the needle occurs without overlap, up to a limit. The needle is not empty.
  package func occurrences(of needle: Bytes, limit: Int = Int.max) throws(Raised) -> Int {
    if needle.count == 1, limit == Int.max { return try occurrences(of: needle[0]) }
    if limit == Int.max, needle.count < 4, needle.isOneCodePoint {
      return try occurrences(ofCodePoint: needle)
    }
    var total = 0
    var offset = 0
    while total < limit {
      let found = try search(needle, from: offset)
      if found < 0 { break }
      total += 1
      if total & 0xFFFF == 0 { try checkInterrupt() }
      offset = found + needle.count
    }
    return total
  }

  /// As above, of one byte: without a call for each one that is found.
  private func occurrences(of byte: UInt8) throws(Raised) -> Int {
    var total = 0
    var start = 0
    while start < count {
      let end = Swift.min(start + 1 << 20, count)
      for other in slice(start, end) { total &+= other == byte ? 1 : 0 }
      start = end
      try checkInterrupt()
    }
    return total
  }

  /// Two to four bytes of UTF-8 that are one code point: it never overlaps itself.
  private var isOneCodePoint: Bool {
    count > 1 && self[0] >= 0xc0 && dropFirst().allSatisfy { $0 & 0xc0 == 0x80 }
  }

  /// As above, of two or three bytes.
  private func occurrences(ofCodePoint needle: Bytes) throws(Raised) -> Int {
    let (first, second, third) = (needle[0], needle[1], needle[needle.count - 1])
    let distance = needle.count - 1
    var total = 0
    var start = 0
    while start < count - distance {
      let end = Swift.min(start + 1 << 20, count - distance)
      for index in start..<end {
        let isThere =
          (self[index] ^ first) | (self[index &+ 1] ^ second) | (self[index &+ distance] ^ third)
        total &+= isThere == 0 ? 1 : 0
      }
      start = end
      try checkInterrupt()
    }
    return total
  }

  /// Do these bytes begin with the others?
  @inline(__always) package func hasPrefix(_ prefix: Bytes) -> Bool {
    prefix.count <= count && (prefix.count == 0 || compareMemory(self, prefix) == 0)
  }

  /// Do these bytes end with the others?
  @inline(__always) package func hasSuffix(_ suffix: Bytes) -> Bool {
    slice(Swift.max(count - suffix.count, 0), count).hasPrefix(suffix)
  }

  /// Writes these bytes with the first `limit` occurrences of a needle replaced.
  func writeReplaced(_ needle: Bytes, with other: Bytes, limit: Int, _ writer: inout TextWriter) {
    if needle.count == 1, other.count == 1, limit == Int.max, count > 0 {
      return writer.appendReplaced(self, needle[0], with: other[0])
    }
    var offset = 0
    var done = 0
    while done < limit {
      let found = find(needle, from: offset)
      if found < 0 { break }
      writer.append(slice(offset, found))
      writer.append(other)
      offset = found + needle.count
      done += 1
    }
    writer.append(slice(offset, count))
  }
}

/// The white space that ASCII text and bytes know.
@inline(__always) func isASCIISpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (byte >= 0x09 && byte <= 0x0d)
}

/// A maximal number of splits or replacements: negative is no limit.
func limitArgument(_ value: Value) throws(Raised) -> Int {
  if value.isUnbound { return Int.max }
  let limit = try sizeArgument(value)
  return limit < 0 ? Int.max : limit
}
