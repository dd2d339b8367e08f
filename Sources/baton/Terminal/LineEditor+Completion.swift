// Tab: indents at the start of a line, else completes as far as the candidates agree and lists
// them below the text. Tab again shows the next candidates when there are too many for the window.

import CLibEdit
import Prompt

/// The list below the text and the part of it that is shown.
struct CandidateList {
  let candidates: [String]
  let note: String?
  /// The text and cursor when the list was made.
  let text: String
  let cursor: Int
  var page = 0
}

extension LineEditor {
  func complete() -> UInt8 {
    let text = engine.text
    guard mode == .block else { return insertTab() }
    if text.isOnlyBlankBeforeCursor {
      let column = text.lineBeforeCursor.count
      engine.insert(String(repeating: " ", count: indentationStep - column % indentationStep))
      return UInt8(CC_REFRESH)
    }
    let completions = hooks.complete(text.string, text.byteCursor)
    guard completions.start <= text.byteCursor else { return UInt8(CC_ERROR) }
    isTabUnanswered = completions.candidates.isEmpty && completions.note == nil
    if let note = completions.note { footer = [noteRow(note)] }
    guard !completions.candidates.isEmpty else {
      return UInt8(completions.note == nil ? CC_ERROR : CC_REFRESH)
    }
    complete(text, completions)
    return UInt8(CC_REFRESH)
  }

  /// The interpreter was slow, and nothing has been typed since: the answer is shown as if it had come at once.
  func lateTab() -> KeyEvent? {
    isTabUnanswered && hooks.hasLateCompletions() ? .character("\t") : nil
  }

  private func complete(_ text: EditedText, _ completions: Completions) {
    let candidates = completions.candidates
    let word = String(decoding: text.beforeCursor.utf8.dropFirst(completions.start), as: UTF8.self)
    let common = commonPrefix(of: candidates)
    if common.utf8.count > word.utf8.count {
      engine.deleteBackward(word.unicodeScalars.count)
      engine.insert(common)
    }
    if candidates.count > 1 { list(completions) }
  }

  private func noteRow(_ note: String) -> (text: String, role: TextRole) {
    (fitted(escapedForTerminal(note), width: painter.columns - 1), .suggestion)
  }

  private func list(_ completions: Completions) {
    let text = engine.text
    var list = CandidateList(
      candidates: completions.candidates, note: completions.note, text: text.string,
      cursor: text.cursor)
    if let listed, listed.text == list.text, listed.cursor == list.cursor {
      list.page = listed.page + 1
    }
    listed = list
    isListShown = true
    showList()
  }

  /// Arranges the list that stands below the text, if there is one, for the window as it is.
  func showList() {
    guard isListShown, let list = listed else { return }
    footer = list.note.map { [noteRow($0)] } ?? []
    // Made narrower, a terminal wraps rows: they must not scroll off then, where nothing erases them.
    let textRows = list.text.utf8.count { $0 == 0x0A } + 1
    let room = max(min(4, painter.height / 2), painter.height / 2 - textRows) - footer.count
    let columns = CandidateColumns(
      list.candidates, width: painter.columns, rows: max(1, room))
    listed?.page = list.page % max(1, columns.pageCount)
    footer += columns.rows(page: listed?.page ?? 0).map { ($0, .plain) }
  }

  private func insertTab() -> UInt8 {
    engine.insert("\t")
    return UInt8(CC_REFRESH)
  }
}
