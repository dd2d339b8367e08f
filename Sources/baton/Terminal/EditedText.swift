// A copy of libedit's buffer and the questions that commands ask of it. Positions are indices of
// scalars, libedit's unit; the pure parts of the prompt count bytes.

import Prompt

struct EditedText {
  var scalars: [Unicode.Scalar]
  var cursor: Int

  var string: String { text(of: scalars[...]) }
  var isEmpty: Bool { scalars.isEmpty }
  var isCursorAtEnd: Bool { cursor == scalars.count }
  var byteCursor: Int { beforeCursor.utf8.count }
  var beforeCursor: String { text(of: scalars[..<cursor]) }

  /// The line that holds the cursor.
  var line: Range<Int> {
    let start = scalars[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let end = scalars[cursor...].firstIndex(of: "\n") ?? scalars.count
    return start..<end
  }

  /// The cursor's line up to the cursor.
  var lineBeforeCursor: ArraySlice<Unicode.Scalar> { scalars[line.lowerBound..<cursor] }

  /// How many scalars make up what a person takes for the one character before the cursor: an accent
  /// that stands alone, or half a flag, is nothing to move to.
  var sizeOfCharacterBefore: Int {
    text(of: lineBeforeCursor).last?.unicodeScalars.count ?? min(cursor, 1)
  }

  /// As above, behind the cursor.
  var sizeOfCharacterBehind: Int {
    let rest = scalars[cursor..<line.upperBound]
    return text(of: rest).first?.unicodeScalars.count ?? min(scalars.count - cursor, 1)
  }

  var isOnlyBlankBeforeCursor: Bool {
    lineBeforeCursor.allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// The cursor's column on the screen, from the start of its line.
  var column: Int { textWidth(text(of: lineBeforeCursor)) }

  /// A column one line up or down, or the character that covers it; nil at the first or last line.
  func position(linesAway direction: Int, column: Int = 0) -> Int? {
    let line = line
    if direction < 0 {
      guard line.lowerBound > 0 else { return nil }
      let end = line.lowerBound - 1
      let start = scalars[..<end].lastIndex(of: "\n").map { $0 + 1 } ?? 0
      return position(of: column, in: start..<end)
    }
    guard line.upperBound < scalars.count else { return nil }
    let start = line.upperBound + 1
    let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
    return position(of: column, in: start..<end)
  }

  private func position(of column: Int, in line: Range<Int>) -> Int {
    var position = line.lowerBound
    var width = 0
    for character in text(of: scalars[line]) {
      width += textWidth(String(character))
      if width > column { break }
      position += character.unicodeScalars.count
    }
    return position
  }

  /// The text as `needsMore` wants it: a blank last line counts as an empty one.
  var blockText: String {
    let lineStart = scalars.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let isBlank = scalars[lineStart...].allSatisfy { $0 == " " || $0 == "\t" }
    return text(of: isBlank ? scalars[..<lineStart] : scalars[...])
  }

  func string(of range: Range<Int>) -> String { text(of: scalars[range]) }

  private func text(of scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
