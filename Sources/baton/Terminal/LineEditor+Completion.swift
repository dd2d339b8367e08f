// Tab: indents at the start of a line, else completes as far as the candidates agree and lists
// them below the text.

import CLibEdit
import Prompt

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
    let candidates = completions.candidates
    guard !candidates.isEmpty, completions.start <= text.byteCursor else { return UInt8(CC_ERROR) }
    let word = String(decoding: text.beforeCursor.utf8.dropFirst(completions.start), as: UTF8.self)
    let common = commonPrefix(of: candidates)
    if common.utf8.count > word.utf8.count || candidates.count == 1 {
      engine.deleteBackward(word.unicodeScalars.count)
      engine.insert(common)
    } else {
      let rows = columns(of: candidates, width: painter.columns, maximumRows: painter.height / 2)
      footer = rows.map { ($0, .plain) }
    }
    return UInt8(CC_REFRESH)
  }

  private func insertTab() -> UInt8 {
    engine.insert("\t")
    return UInt8(CC_REFRESH)
  }
}

private func commonPrefix(of candidates: [String]) -> String {
  var common = Array(candidates[0].unicodeScalars)
  for candidate in candidates.dropFirst() {
    let shared = zip(common, candidate.unicodeScalars).prefix { $0 == $1 }.count
    common.removeLast(common.count - shared)
  }
  var view = String.UnicodeScalarView()
  view.append(contentsOf: common)
  return String(view)
}

/// Candidates in columns, read downwards as `ls` shows them.
private func columns(of candidates: [String], width: Int, maximumRows: Int) -> [String] {
  let shown = candidates.map { escapedForTerminal($0) }
  let cell = min(width - 1, (shown.map(textWidth).max() ?? 1) + 2)
  let perRow = max(1, (width - 1) / max(1, cell))
  let rowCount = (shown.count + perRow - 1) / perRow
  let visible = min(rowCount, max(1, maximumRows))
  var rows = (0..<visible).map { row in
    stride(from: row, to: shown.count, by: rowCount).map { index in
      shown[index] + String(repeating: " ", count: max(0, cell - textWidth(shown[index])))
    }.joined()
  }
  if visible < rowCount { rows.append("… \(shown.count) candidates") }
  return rows
}
