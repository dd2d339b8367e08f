// What the machine asks of the text without moving on: anchors, borders of words, repeated groups.

import Interpreter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension RegexMatcher {
  func holds(_ anchor: RegexAnchor, _ position: Int) -> Bool {
    switch anchor {
    case .start: return position == 0
    case .end: return position == end
    case .lineStart: return position == 0 || text[position - 1] == 0x0a
    case .lineEnd: return position == end || text[position] == 0x0a
    case .endOrLastNewline:
      return position == end || (position + 1 == end && text[position] == 0x0a)
    case .unicodeBoundary: return end > 0 && isBorder(position, isASCII: false)
    case .asciiBoundary: return end > 0 && isBorder(position, isASCII: true)
    case .notUnicodeBoundary: return end > 0 && !isBorder(position, isASCII: false)
    case .notASCIIBoundary: return end > 0 && !isBorder(position, isASCII: true)
    }
  }

  private func isBorder(_ position: Int, isASCII: Bool) -> Bool {
    var (before, after) = (false, false)
    if position > 0 {
      var offset = position
      let point =
        program.isText ? decodeCodePointBefore(text, &offset) : UInt32(text[position - 1])
      before = CharacterClass.word.contains(point, isASCII: isASCII)
    }
    if position < end {
      var offset = position
      let point = program.isText ? decodeCodePoint(text, &offset) : UInt32(text[position])
      after = CharacterClass.word.contains(point, isASCII: isASCII)
    }
    return before != after
  }

  /// Matches what a group has matched.
  /// - Parameter folding: 0 exactly, 1 ASCII letters alike, 2 all letters alike.
  func matchReference(_ group: Int, _ folding: Int32, _ position: inout Int) -> Bool {
    let (start, stop) = (slots[2 * group], slots[2 * group + 1])
    if start < 0 || stop < start { return false }
    if folding == 0 {
      guard position + stop - start <= end,
        memcmp(text + start, text + position, stop - start) == 0
      else { return false }
      position += stop - start
      return true
    }
    var (offset, place) = (start, position)
    while offset < stop {
      guard place < end else { return false }
      let (a, b) = (point(&offset), point(&place))
      if !areSame(a, b, folding == 1 ? .ascii : .unicode) { return false }
    }
    position = place
    return true
  }

  private func point(_ offset: inout Int) -> UInt32 {
    if program.isText { return decodeCodePoint(text, &offset) }
    offset += 1
    return UInt32(text[offset - 1])
  }
}
