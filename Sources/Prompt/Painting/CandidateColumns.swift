// Candidates below the edited text: in columns, read downwards as `ls` shows them, and in pages when
// the window is too low for all of them.

/// Candidates arranged for one window.
package struct CandidateColumns {
  private let shown: [String]
  private let cell: Int
  private let columns: Int
  private let rowsOfPage: Int

  /// - Parameter rows: how many rows there is room for.
  package init(_ candidates: [String], width: Int, rows: Int) {
    let available = max(1, width - 1)
    shown = candidates.map { fitted(escapedForTerminal($0), width: available) }
    let widest = shown.map(textWidth).max() ?? 1
    cell = widest + 2
    columns = max(1, (available + 2) / cell)
    let needed = (shown.count + columns - 1) / columns
    // A row of the page says which part it is.
    rowsOfPage = max(1, needed <= rows ? needed : rows - 1)
  }

  /// 0 without candidates.
  package var pageCount: Int { (shown.count + rowsOfPage * columns - 1) / (rowsOfPage * columns) }

  /// The rows of a page, counted from 0.
  package func rows(page: Int) -> [String] {
    let size = rowsOfPage * columns
    let part = Array(shown[min(shown.count, page * size)..<min(shown.count, (page + 1) * size)])
    let rowCount = min(rowsOfPage, (part.count + columns - 1) / columns)
    var rows = (0..<rowCount).map { row in
      trimmedRight(
        stride(from: row, to: part.count, by: rowCount).map { index in
          part[index] + String(repeating: " ", count: cell - textWidth(part[index]))
        }.joined())
    }
    if pageCount > 1 {
      rows.append("… \(page * size + 1)–\(page * size + part.count) of \(shown.count)")
    }
    return rows
  }
}

/// What all texts begin with.
package func commonPrefix(of texts: [String]) -> String {
  guard let first = texts.first else { return "" }
  var common = Array(first.unicodeScalars)
  for text in texts.dropFirst() {
    let shared = zip(common, text.unicodeScalars).prefix { $0 == $1 }.count
    common.removeLast(common.count - shared)
  }
  var view = String.UnicodeScalarView()
  view.append(contentsOf: common)
  return String(view)
}
