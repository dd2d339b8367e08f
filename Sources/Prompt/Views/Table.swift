// Columns that fit the width: those that matter least are left out first, then the widest give way,
// and what is cut says so.

/// Rows of cells under a line of titles.
package struct Table {
  /// A title and what may be given up of the column.
  package struct Column {
    let title: String
    /// Columns with a rank are left out when the width is short, those of the highest rank first; 0 stays.
    var rank = 0
    /// Columns that can be spared are left out, the highest first, before another one is cut to where
    /// nobody can read it; 0 stays.
    var spare = 0
    var isNumber = false

    package init(_ title: String, rank: Int = 0, spare: Int = 0, isNumber: Bool = false) {
      self.title = title
      self.rank = rank
      self.spare = spare
      self.isNumber = isNumber
    }
  }

  /// A text in one role.
  package struct Cell: ExpressibleByStringLiteral {
    let text: String
    let role: TextRole
    /// The end of the text, which stays when the text before it is cut.
    private let end: String

    /// Makes control characters visible: texts come from scripts.
    package init(_ text: String, _ role: TextRole = .plain, end: String = "") {
      self.end = escapedForTerminal(end)
      self.text = escapedForTerminal(text) + self.end
      self.role = role
    }

    /// A plain cell.
    package init(stringLiteral text: String) { self.init(text) }

    func fitted(width: Int) -> String {
      let room = width - textWidth(end)
      if end.isEmpty || textWidth(text) <= width || room < smallestColumn {
        return Prompt.fitted(text, width: width)
      }
      return Prompt.fitted(String(text.dropLast(end.count)), width: room) + end
    }
  }

  private var columns: [Column]
  private var rows: [[Cell]] = []
  private static let gap = 2
  private static let smallestColumn = 4
  private static let readableColumn = 20

  package init(_ columns: [Column]) { self.columns = columns }

  /// Columns that are never left out.
  package init(_ titles: [String]) { self.init(titles.map { Column($0) }) }

  /// Adds a row with one cell for each column.
  package mutating func add(_ cells: [Cell]) { rows.append(cells) }

  /// Adds a row of plain texts.
  package mutating func add(_ texts: [String]) { rows.append(texts.map { Cell($0) }) }

  /// The table's text, each row with its line ending. Columns without any text are left out.
  package func text(_ page: Page) -> String {
    var shown = columns.indices.filter { column in
      rows.contains { !$0[column].text.isEmpty }
    }
    var widths = columns.indices.map { column in
      ([textWidth(columns[column].title)] + rows.map { textWidth($0[column].text) }).max() ?? 0
    }
    dropColumns(&shown, widths, page.width)
    widths = shrunk(widths, &shown, page.width)
    let titles = columns.map { Cell($0.title, .title) }
    return ([titles] + rows).map { line($0, shown, widths, page) + "\n" }.joined()
  }

  private func total(_ shown: [Int], _ widths: [Int]) -> Int {
    shown.reduce(0) { $0 + widths[$1] } + Self.gap * (shown.count - 1)
  }

  private func dropColumns(_ shown: inout [Int], _ widths: [Int], _ width: Int) {
    while total(shown, widths) > width,
      let least = shown.max(by: { columns[$0].rank < columns[$1].rank }), columns[least].rank > 0
    {
      shown.removeAll { $0 == least }
    }
  }

  private func shrunk(_ full: [Int], _ shown: inout [Int], _ width: Int) -> [Int] {
    while true {
      var widths = full
      while total(shown, widths) > width,
        let widest = shown.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > Self.smallestColumn
      {
        widths[widest] -= 1
      }
      let isReadable = shown.allSatisfy { widths[$0] >= min(full[$0], Self.readableColumn) }
      guard !isReadable, let least = shown.max(by: { columns[$0].spare < columns[$1].spare }),
        columns[least].spare > 0
      else { return widths }
      shown.removeAll { $0 == least }
    }
  }

  private func line(_ cells: [Cell], _ shown: [Int], _ widths: [Int], _ page: Page) -> String {
    var text = ""
    for column in shown {
      let cell = cells[column].fitted(width: widths[column])
      let padding = String(repeating: " ", count: widths[column] - textWidth(cell))
      let styled = page.styled(cell, cells[column].role)
      let isLast = column == shown.last
      text += columns[column].isNumber ? padding + styled : styled + (isLast ? "" : padding)
      if !isLast { text += String(repeating: " ", count: Self.gap) }
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
