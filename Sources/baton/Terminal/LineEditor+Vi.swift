// vi's commands that are about lines, its text objects, and `.`. libedit takes the whole buffer for one line, so that `dd` or
// `A` in the middle of a block would mean all of it. In a block of one line libedit's own commands
// run: they know counts and the rest.

import CLibEdit
import Prompt

private let refresh = UInt8(CC_REFRESH)
private let moved = UInt8(CC_CURSOR)
/// Keeps the operator and the count that stand before the command that was pushed.
private let keepsOperator = UInt8(CC_ARGHACK)

extension LineEditor {
  static var viCommands: [Command] {
    [
      ("baton-to-station", { editor, _ in LineEditor.of(editor).moveToStation() }),
      ("baton-vi-repeat", { editor, _ in LineEditor.of(editor).viRepeat() }),
      ("baton-vi-inner", { editor, _ in LineEditor.of(editor).viObject(isWhole: false) }),
      ("baton-vi-around", { editor, _ in LineEditor.of(editor).viObject(isWhole: true) }),
      ("baton-vi-enter", { editor, _ in LineEditor.of(editor).viEnter() }),
      ("baton-vi-escape", { editor, _ in LineEditor.of(editor).viEscape() }),
      ("baton-vi-delete-character", { editor, _ in LineEditor.of(editor).viDeleteCharacter() }),
      ("baton-vi-up", { editor, _ in LineEditor.of(editor).viVertical(-1) }),
      ("baton-vi-down", { editor, _ in LineEditor.of(editor).viVertical(1) }),
      ("baton-vi-put-after", { editor, _ in LineEditor.of(editor).viPut(below: true) }),
      ("baton-vi-put-before", { editor, _ in LineEditor.of(editor).viPut(below: false) }),
      ("baton-vi-delete-rest", { editor, _ in LineEditor.of(editor).viDeleteRest() }),
      ("baton-vi-zero", { editor, _ in LineEditor.of(editor).viZero() }),
      ("baton-vi-line-end", { editor, _ in LineEditor.of(editor).viLineEnd() }),
      ("baton-vi-first-word", { editor, _ in LineEditor.of(editor).viFirstWord() }),
      ("baton-vi-append", { editor, _ in LineEditor.of(editor).viAppend() }),
      ("baton-vi-insert", { editor, _ in LineEditor.of(editor).viInsert() }),
      ("baton-vi-open-below", { editor, _ in LineEditor.of(editor).viOpen(below: true) }),
      ("baton-vi-open-above", { editor, _ in LineEditor.of(editor).viOpen(below: false) }),
      ("baton-vi-change-rest", { editor, _ in LineEditor.of(editor).viChangeRest() }),
      ("baton-vi-change-line", { editor, _ in LineEditor.of(editor).viChangeLine() }),
      ("baton-vi-delete", { editor, _ in LineEditor.of(editor).viBegin(PrivateCode.viDelete) }),
      ("baton-vi-change", { editor, _ in LineEditor.of(editor).viBegin(PrivateCode.viChange) }),
      ("baton-vi-copy", { editor, _ in LineEditor.of(editor).viBegin(PrivateCode.viCopy) }),
    ]
  }

  private var hasLines: Bool { engine.text.scalars.contains("\n") }

  /// The operator whose motion the present key is; it is used up.
  private func takeOperator() -> UInt8? {
    defer { viOperator = nil }
    guard let pending = viOperator, pending.key == keyCount else { return nil }
    return pending.code
  }

  private func delegate(_ code: UInt8) -> UInt8 {
    engine.push([code])
    return keepsOperator
  }

  // MARK: Motions

  func viZero() -> UInt8 {
    guard hasLines else { return delegate(PrivateCode.viZero) }
    let text = engine.text
    return move(to: text.line.lowerBound, in: text)
  }

  func viLineEnd() -> UInt8 {
    guard hasLines else { return delegate(PrivateCode.viLineEnd) }
    let text = engine.text
    return move(to: text.line.upperBound, in: text)
  }

  func viFirstWord() -> UInt8 {
    guard hasLines else { return delegate(PrivateCode.viFirstWord) }
    let text = engine.text
    return move(to: firstWord(text), in: text)
  }

  private func firstWord(_ text: EditedText) -> Int {
    text.scalars[text.line].firstIndex { $0 != " " && $0 != "\t" } ?? text.line.upperBound
  }

  /// `j` and `k`; with an operator, this line and the next one.
  func viVertical(_ direction: Int) -> UInt8 {
    guard let code = takeOperator() else { return vertical(direction) }
    let text = engine.text
    guard let other = text.position(linesAway: direction) else { return UInt8(CC_ERROR) }
    let line = EditedText(scalars: text.scalars, cursor: other).line
    return wholeLines(
      code,
      min(line.lowerBound, text.line.lowerBound)..<max(line.upperBound, text.line.upperBound),
      in: text)
  }

  /// Moves, or does to the text on the way what an operator wants.
  private func move(to position: Int, in text: EditedText) -> UInt8 {
    guard let code = takeOperator() else {
      // Command mode stands on a character, not behind the last one.
      let isBehind = position == text.line.upperBound && position > text.line.lowerBound
      engine.move(to: isBehind ? position - 1 : position)
      return moved
    }
    return apply(code, from: text.cursor, to: position)
  }

  /// Kills or copies by libedit's commands, so that its own `p` knows the text.
  private func apply(_ code: UInt8, from start: Int, to end: Int) -> UInt8 {
    if start == end, code != PrivateCode.viChange { return UInt8(CC_ERROR) }
    engine.move(to: start)
    stations = [end]
    var codes: [UInt8] = start == end ? [] : [PrivateCode.setMark, PrivateCode.toStation]
    if code == PrivateCode.viCopy {
      stations.append(min(start, end))
      codes += [PrivateCode.copyRegion, PrivateCode.toStation]
    } else if start != end {
      codes.append(PrivateCode.killRegion)
    }
    if code == PrivateCode.viChange { codes.append(PrivateCode.viInsert) }
    engine.push(codes)
    return refresh
  }

  /// Between setting libedit's mark and using it, and after that. Without a refresh, which would take the
  /// cursor back from behind the last character.
  func moveToStation() -> UInt8 {
    if stations.isEmpty { return UInt8(CC_ERROR) }
    engine.move(to: stations.removeFirst())
    return UInt8(CC_NORM)
  }

  /// Leaves insert mode. libedit goes one to the left, at the start of a line as well.
  func viEscape() -> UInt8 {
    let text = engine.text
    if text.cursor == text.line.lowerBound, !text.isCursorAtEnd {
      engine.move(to: text.cursor + 1)
    }
    return delegate(PrivateCode.viCommand)
  }

  /// `x` stops at the end of its line.
  func viDeleteCharacter() -> UInt8 {
    let text = engine.text
    if text.cursor == text.line.upperBound { return UInt8(CC_ERROR) }
    viLines = nil
    return delegate(PrivateCode.viX)
  }

  // MARK: Operators

  /// `d`, `c`, `y`; the second of two means the line.
  func viBegin(_ code: UInt8) -> UInt8 {
    if hasLines, takeOperator() == code { return wholeLine(code) }
    viLines = nil
    viOperator = (code, keyCount + 1)
    return delegate(code)
  }

  private func wholeLine(_ code: UInt8) -> UInt8 {
    let text = engine.text
    return wholeLines(code, text.line, in: text)
  }

  /// - Parameter line: from the start of the first line to the end of the last one.
  private func wholeLines(_ code: UInt8, _ line: Range<Int>, in text: EditedText) -> UInt8 {
    viLines = text.string(of: line)
    switch code {
    case PrivateCode.viChange:
      let blanks = text.scalars[line].prefix { $0 == " " || $0 == "\t" }.count
      return apply(code, from: line.lowerBound + blanks, to: line.upperBound)
    case PrivateCode.viCopy: return apply(code, from: line.lowerBound, to: line.upperBound)
    default:
      // The line break goes with the line: the one behind it, or before the last line.
      if line.upperBound < text.scalars.count {
        return apply(code, from: line.lowerBound, to: line.upperBound + 1)
      }
      return apply(code, from: max(0, line.lowerBound - 1), to: line.upperBound)
    }
  }

  /// `i` and `a`: behind an operator they are the beginning of a text object.
  func viObject(isWhole: Bool) -> UInt8 {
    guard let code = takeOperator() else {
      return delegate(isWhole ? PrivateCode.viAdd : PrivateCode.viInsert)
    }
    let text = engine.text
    guard case .character(let key)? = nextKey(),
      let range = textObject(key, isWhole: isWhole, in: text.scalars, at: text.cursor)
    else { return UInt8(CC_ERROR) }
    viLines = nil
    return apply(code, from: range.lowerBound, to: range.upperBound)
  }

  /// `.`: the keys of the last change, once more.
  func viRepeat() -> UInt8 {
    repeated = viKeys.takeRepetition()
    return repeated.isEmpty ? UInt8(CC_ERROR) : UInt8(CC_NORM)
  }

  func viDeleteRest() -> UInt8 {
    viLines = nil
    return killToLineEnd()
  }

  /// `p` and `P`: lines become lines below or above this one.
  func viPut(below: Bool) -> UInt8 {
    guard mode == .block, let lines = viLines else {
      return delegate(below ? PrivateCode.viPutAfter : PrivateCode.viPutBefore)
    }
    let line = engine.text.line
    engine.move(to: below ? line.upperBound : line.lowerBound)
    engine.insert(below ? "\n" + lines : lines + "\n")
    let start = below ? line.upperBound + 1 : line.lowerBound
    engine.move(to: start + lines.unicodeScalars.prefix { $0 == " " }.count)
    return refresh
  }

  func viChangeRest() -> UInt8 {
    viLines = nil
    let text = engine.text
    return apply(PrivateCode.viChange, from: text.cursor, to: text.line.upperBound)
  }

  func viChangeLine() -> UInt8 { wholeLine(PrivateCode.viChange) }

  // MARK: Inserting

  func viAppend() -> UInt8 { insertMode(at: engine.text.line.upperBound) }

  func viInsert() -> UInt8 { insertMode(at: firstWord(engine.text)) }

  private func insertMode(at position: Int) -> UInt8 {
    engine.move(to: position)
    engine.push([PrivateCode.viInsert])
    // A refresh in command mode would take the cursor back from behind the last character.
    return UInt8(CC_NORM)
  }

  /// A new line below or above this one.
  func viOpen(below: Bool) -> UInt8 {
    let text = engine.text
    guard mode == .block else { return UInt8(CC_ERROR) }
    if below {
      engine.move(to: text.line.upperBound)
      let columns = indentation(after: engine.text.beforeCursor)
      engine.insert("\n" + String(repeating: " ", count: columns))
    } else {
      let blanks = text.scalars[text.line].prefix { $0 == " " }.count
      engine.move(to: text.line.lowerBound)
      engine.insert(String(repeating: " ", count: blanks) + "\n")
      engine.move(to: text.line.lowerBound + blanks)
    }
    engine.push([PrivateCode.viInsert])
    return UInt8(CC_NORM)
  }
}
