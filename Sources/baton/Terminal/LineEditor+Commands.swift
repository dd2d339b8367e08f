// The editor's own commands. Each answers with libedit's code for what it has changed. Commands
// work on lines inside the block where libedit's work on the whole buffer.

import CLibEdit
import Prompt

private let refresh = UInt8(CC_REFRESH)
private let moved = UInt8(CC_CURSOR)
private let refused = UInt8(CC_ERROR)
private let done = UInt8(CC_NORM)

extension LineEditor {
  // MARK: Enter and leave

  /// Runs the block, or starts its next line when it is not complete.
  func enter() -> UInt8 {
    let text = engine.text
    guard mode == .block else { return accept(text) }
    // In the middle of a block Enter splits a line, wherever the block could end.
    if text.line.upperBound < text.scalars.count { return newline() }
    if noteBurst() {
      engine.insert("\n")
      return refresh
    }
    if !isBurst, text.isCursorAtEnd, takeBackIndentation(text) { return enter() }
    guard let indentation = hooks.needsMore(text.blockText) else { return accept(text) }
    if !text.isCursorAtEnd { return newline() }
    let columns = isBurst ? 0 : min(max(0, indentation), 400)
    engine.insert("\n" + String(repeating: " ", count: columns))
    return refresh
  }

  /// Lines that come at once and begin with blanks were pasted, by a terminal that does not mark pastes: they
  /// are indented already, and a blank line between them ends nothing.
  /// - Returns: whether such a line comes next.
  private func noteBurst() -> Bool {
    if decoder.nextByte == nil { readWaitingInput(within: isBurst ? 10 : 0) }
    let next = decoder.nextByte
    let isIndented = next == UInt8(ascii: " ") || next == UInt8(ascii: "\t")
    isBurst = isIndented || isBurst && next != nil
    return isIndented
  }

  /// Enter in vi's command mode, where the cursor stands on a character: it is about the whole block.
  func viEnter() -> UInt8 {
    engine.move(to: engine.text.scalars.count)
    return enter()
  }

  /// Moves `else:` and its like to the statement that they continue.
  private func takeBackIndentation(_ text: EditedText) -> Bool {
    let excess = excessIndentation(of: text.string)
    guard excess > 0 else { return false }
    engine.move(to: text.line.lowerBound + excess)
    engine.deleteBackward(excess)
    engine.move(to: engine.text.scalars.count)
    return true
  }

  private func accept(_ text: EditedText) -> UInt8 {
    engine.move(to: text.scalars.count)
    leaveFrame(mark: "")
    // Without the newline libedit would report an empty line as the end of the input.
    engine.insert("\n")
    return UInt8(CC_NEWLINE)
  }

  func newline() -> UInt8 {
    guard mode == .block else { return refused }
    let columns = indentation(after: engine.text.beforeCursor)
    engine.insert("\n" + String(repeating: " ", count: columns))
    return refresh
  }

  func controlD() -> UInt8 {
    let text = engine.text
    if text.isEmpty {
      ending = .endOfInput
      return UInt8(CC_EOF)
    }
    return delete()
  }

  func clear() -> UInt8 {
    TerminalDevice.write(painter.clearScreen())
    needsPaint = true
    return refresh
  }

  func takeDraft() -> UInt8 {
    restoreDraft()
    return refresh
  }

  // MARK: Moving

  /// One line up or down; from the edge of the block into the history.
  func vertical(_ direction: Int) -> UInt8 {
    let text = engine.text
    // Several in a row go for the column of the first: shorter lines and wide characters do not change it.
    let column = goal?.key == keyCount - 1 ? goal?.column : nil
    let wanted = column ?? text.column
    if let position = text.position(linesAway: direction, column: wanted) {
      goal = (wanted, keyCount)
      engine.move(to: position)
      return moved
    }
    return direction < 0 ? recallOlder() : recallNewer()
  }

  func recallOlder() -> UInt8 {
    recall(mode == .block ? history.older(than: engine.text.string) : nil)
  }

  func recallNewer() -> UInt8 {
    recall(mode == .block ? history.newer(than: engine.text.string) : nil)
  }

  private func recall(_ entry: String?) -> UInt8 {
    guard let entry else { return refused }
    engine.replaceAll(entry)
    return refresh
  }

  /// Right at the end of the text accepts the suggestion, as do End and Ctrl-E.
  func right() -> UInt8 {
    let text = engine.text
    if text.isCursorAtEnd { return acceptSuggestion(text) }
    engine.move(to: text.cursor + text.sizeOfCharacterBehind)
    return moved
  }

  func left() -> UInt8 {
    let text = engine.text
    if text.cursor == 0 { return refused }
    engine.move(to: text.cursor - text.sizeOfCharacterBefore)
    return moved
  }

  func lineStart() -> UInt8 {
    engine.move(to: engine.text.line.lowerBound)
    return moved
  }

  func lineEnd() -> UInt8 {
    let text = engine.text
    if text.isCursorAtEnd { return acceptSuggestion(text) }
    engine.move(to: text.line.upperBound)
    return moved
  }

  private func acceptSuggestion(_ text: EditedText) -> UInt8 {
    let suggestion = mode == .block ? history.suggestion(for: text.string) : ""
    if suggestion.isEmpty { return done }
    engine.insert(suggestion)
    return refresh
  }

  // MARK: Changing

  /// Removes one character, or one step of indentation when only blanks stand before it.
  func backspace() -> UInt8 {
    let text = engine.text
    if text.cursor == 0 { return refused }
    let before = text.lineBeforeCursor
    let isIndentation = !before.isEmpty && before.allSatisfy { $0 == " " }
    engine.deleteBackward(
      isIndentation ? dedentWidth(fromColumn: before.count) : text.sizeOfCharacterBefore)
    return refresh
  }

  /// Removes the character behind the cursor.
  func delete() -> UInt8 {
    let text = engine.text
    if text.isCursorAtEnd { return refused }
    let count = text.sizeOfCharacterBehind
    engine.move(to: text.cursor + count)
    engine.deleteBackward(count)
    return refresh
  }

  /// Removes one step of indentation from the line, wherever the cursor is.
  func dedent() -> UInt8 {
    let text = engine.text
    let line = text.line
    let blanks = text.scalars[line].prefix { $0 == " " }.count
    let count = dedentWidth(fromColumn: blanks)
    if count == 0 { return refused }
    engine.move(to: line.lowerBound + count)
    engine.deleteBackward(count)
    engine.move(to: max(line.lowerBound, text.cursor - count))
    return refresh
  }

  func deleteNextWord() -> UInt8 {
    let text = engine.text
    let rest = text.scalars[text.cursor...]
    let word = rest.drop { !isWordPart($0) }.drop { isWordPart($0) }
    if rest.isEmpty { return refused }
    engine.move(to: word.startIndex)
    engine.deleteBackward(word.startIndex - text.cursor)
    return refresh
  }

  private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
  }

  /// Kills by libedit's commands, so that its kill ring and Ctrl-Y know the text.
  func killToLineEnd() -> UInt8 {
    let text = engine.text
    if text.cursor == text.line.upperBound {
      // At the end of a line Ctrl-K joins the next one, as in emacs.
      return delete()
    }
    engine.push([PrivateCode.setMark, PrivateCode.of(.end), PrivateCode.killRegion])
    return done
  }

  func killToLineStart() -> UInt8 {
    let text = engine.text
    if text.cursor == text.line.lowerBound { return refused }
    engine.push([PrivateCode.setMark, PrivateCode.of(.home), PrivateCode.killRegion])
    return done
  }

  /// Inserts what was pasted as text, whatever it contains; Enter runs it afterwards.
  func paste() -> UInt8 {
    guard !pasted.isEmpty else { return refused }
    var (text, dropped) = pasted.removeFirst()
    if mode == .block, engine.text.string.allSatisfy(\.isWhitespace) { text = withoutPrompts(text) }
    engine.insert(mode == .block ? text : String(text.prefix { $0 != "\n" }))
    var notes: [String] = []
    let lineCount = text.utf8.count { $0 == 0x0A } + (text.hasSuffix("\n") ? 0 : 1)
    if lineCount > 1, mode == .block { notes.append("pasted \(lineCount) lines, Enter runs them") }
    if dropped > 0 { notes.append(counted(dropped, "control character") + " left out") }
    if !notes.isEmpty { footer = [(notes.joined(separator: "; "), .note)] }
    return refresh
  }
}
