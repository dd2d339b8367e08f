// Columns that fit the width: the widest give way first, and what is cut says so.

/// Rows of cells under a line of titles.
package struct Table {
  private let titles: [String]
  private var rows: [[String]] = []
  private static let gap = 2
  private static let smallestColumn = 4

  package init(_ titles: [String]) { self.titles = titles }

  /// Adds a row with one cell for each title.
  package mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The table's text, each row with its line ending.
  package func text(width: Int) -> String {
    let all = [titles] + rows
    var widths = titles.indices.map { column in
      all.map { textWidth($0[column]) }.max() ?? 0
    }
    shrink(&widths, to: width)
    return all.map { line($0, widths) + "\n" }.joined()
  }

  private func shrink(_ widths: inout [Int], to width: Int) {
    let available = width - Self.gap * (widths.count - 1)
    while widths.reduce(0, +) > available,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.smallestColumn
    {
      widths[widest] -= 1
    }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      let shown = fitted(cell, width: widths[index])
      let padding = widths[index] - textWidth(shown) + Self.gap
      text += shown + (index == cells.count - 1 ? "" : String(repeating: " ", count: padding))
    }
    return trimmedRight(text)
  }
}

/// The text, or its beginning and an ellipsis.
package func fitted(_ text: String, width: Int) -> String {
  if textWidth(text) <= width { return text }
  var view = String.UnicodeScalarView()
  var used = 0
  for scalar in text.unicodeScalars {
    used += characterWidth(scalar)
    if used > width - 1 { break }
    view.append(scalar)
  }
  return String(view) + "…"
}

/// The text without blanks at its end.
func trimmedRight(_ text: String) -> String {
  var text = text[...]
  while text.last == " " { text.removeLast() }
  return String(text)
}

/// The text without blanks at both ends.
func trimmed(_ text: String) -> String {
  trimmedRight(String(text.drop { $0 == " " || $0 == "\t" }))
}
