// Tab: indents at the start of a line, else completes as far as the candidates agree and lists
// them below the text. Tab again shows the next candidates when there are too many for the window.

import CLibEdit
import Prompt

/// The list below the text and the part of it that is shown.
struct CandidateList {
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
    if let note = completions.note {
      footer = [(fitted(escapedForTerminal(note), width: painter.columns - 1), .suggestion)]
    }
    guard !completions.candidates.isEmpty else {
      return UInt8(completions.note == nil ? CC_ERROR : CC_REFRESH)
    }
    complete(text, completions)
    return UInt8(CC_REFRESH)
  }

  private func complete(_ text: EditedText, _ completions: Completions) {
    let candidates = completions.candidates
    let word = String(decoding: text.beforeCursor.utf8.dropFirst(completions.start), as: UTF8.self)
    let common = commonPrefix(of: candidates)
    if common.utf8.count > word.utf8.count {
      engine.deleteBackward(word.unicodeScalars.count)
      engine.insert(common)
    }
    if candidates.count > 1 { list(candidates) }
  }

  private func list(_ candidates: [String]) {
    let text = engine.text
    let isAgain = listed?.text == text.string && listed?.cursor == text.cursor
    let list = CandidateColumns(
      candidates, width: painter.columns, rows: max(1, painter.height / 2 - footer.count))
    let page = isAgain ? ((listed?.page ?? 0) + 1) % list.pageCount : 0
    listed = CandidateList(text: text.string, cursor: text.cursor, page: page)
    footer += list.rows(page: page).map { ($0, .plain) }
  }

  private func insertTab() -> UInt8 {
    engine.insert("\t")
    return UInt8(CC_REFRESH)
  }
}
