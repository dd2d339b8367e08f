// Searching: trying the machine at one place after the other, without those where no match can begin.

import Interpreter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum RegexSearchMode {
  case match, fullMatch, search
}

extension RegexMatcher {
  /// Finds the first match at or behind `start`.
  func search(from start: Int) throws(Raised) -> Bool {
    if program.isAnchored { return start == 0 ? try match(at: 0) : false }
    var position = start
    var attempts = 0
    while let candidate = try nextCandidate(position) {
      if program.isLiteral {
        slots[0] = candidate
        slots[1] = candidate + program.prefix.count
        return true
      }
      if try match(at: candidate) { return true }
      if candidate >= end { return false }
      position = candidate + (isText ? sequenceLength(text[candidate]) : 1)
      attempts &+= 1
      if attempts & 0xfff == 0 { try pollInterrupt() }
    }
    return false
  }

  /// Where a match could begin; nil when nowhere.
  private func nextCandidate(_ position: Int) throws(Raised) -> Int? {
    if position > end { return nil }
    if !program.prefix.isEmpty {
      let found = try program.prefix.withUnsafeBytesTyped { (prefix) throws(Raised) in
        try Bytes(start: text, count: end).search(prefix, from: position)
      }
      return found < 0 ? nil : found
    }
    guard let first = program.firstByteTable else { return position }
    var position = position
    while position < end {
      let byte = text[position]
      if first[Int(byte)], !isText || byte & 0xc0 != 0x80 { return position }
      position &+= 1
    }
    return nil
  }
}

extension Array where Element == UInt8 {
  /// `withUnsafeBufferPointer` for bodies that raise.
  func withUnsafeBytesTyped<T>(_ body: (Bytes) throws(Raised) -> T) throws(Raised) -> T {
    let result = withUnsafeBufferPointer { (buffer) -> Result<T, Raised> in
      do throws(Raised) { return .success(try body(buffer)) } catch { return .failure(error) }
    }
    return try result.get()
  }
}
