// A small model of a terminal: what a person would see after some bytes, styles included. It knows
// what our painter emits and the common rest of what a program prints; anything else is ignored.

import Prompt

package struct Screen {
  package struct Cell: Equatable {
    /// One character with its combining marks; empty behind a wide one.
    package var text = " "
    /// SGR parameters as they came, empty for the neutral style.
    package var style = ""
  }

  private struct Row {
    var cells: [Cell]
    /// Whether the text was wrapped at the edge and runs on in the next row.
    var isWrapped = false
  }

  package private(set) var columns: Int
  package private(set) var rows: Int
  package private(set) var cursorRow = 0
  package private(set) var cursorColumn = 0
  /// Private modes that are on, as 2004 for bracketed paste; 7 and 25 are at first.
  package private(set) var modes: Set<Int> = [7, 25]
  package private(set) var bells = 0
  /// Lines that left the screen at its top, oldest first.
  package private(set) var scrollback: [String] = []

  private var grid: [Row]
  private var isWrapPending = false
  private var style = ""
  private var unread: [UInt8] = []

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    grid = (0..<rows).map { _ in Row(cells: Array(repeating: Cell(), count: columns)) }
  }

  // MARK: Looking

  /// A row without trailing blanks.
  package func line(_ row: Int) -> String {
    trimmed(grid[row].cells)
  }

  /// All rows from the first to the last that is not empty.
  package var text: String {
    var lines = (0..<rows).map(line)
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// Whether what is printed next would have no colour.
  package var isStyleNeutral: Bool { style.isEmpty }

  /// The row of the cursor.
  package var cursorLine: String { line(cursorRow) }

  package func contains(_ text: String) -> Bool {
    self.text.contains(text)
  }

  /// The style of the last place where a text stands within a row; nil when it is nowhere.
  package func style(of needle: String) -> String? {
    for row in (0..<rows).reversed() {
      let cells = grid[row].cells
      for column in (0..<columns).reversed() {
        if cells[column...].lazy.map(\.text).joined().hasPrefix(needle) {
          return cells[column].style
        }
      }
    }
    return nil
  }

  private func trimmed(_ cells: [Cell]) -> String {
    var line = cells.map(\.text).joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  // MARK: Feeding

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    unread += bytes
    var index = 0
    while index < unread.count, let length = consume(unread[index...]) { index += length }
    unread.removeFirst(index)
  }

  /// Handles what stands first; nil when it is incomplete.
  private mutating func consume(_ bytes: ArraySlice<UInt8>) -> Int? {
    let first = bytes[bytes.startIndex]
    if first == 0x1B { return consumeEscape(bytes) }
    if first < 0x20 || first == 0x7F {
      control(first)
      return 1
    }
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard bytes.count >= length else { return nil }
    for scalar in String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars {
      put(scalar)
    }
    return length
  }

  private mutating func consumeEscape(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    guard bytes.count >= 2 else { return nil }
    guard bytes[start + 1] == UInt8(ascii: "[") else { return 2 }
    guard let end = bytes[(start + 2)...].firstIndex(where: { (0x40..<0x7F).contains($0) }) else {
      return nil
    }
    controlSequence(String(decoding: bytes[start + 2..<end], as: UTF8.self), bytes[end])
    return end - start + 1
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: moveTo(cursorRow, max(0, cursorColumn - 1))
    case 0x09: moveTo(cursorRow, min(columns - 1, (cursorColumn / 8 + 1) * 8))
    case 0x0A: lineFeed()
    case 0x0D: moveTo(cursorRow, 0)
    default: break
    }
  }

  private mutating func controlSequence(_ parameters: String, _ final: UInt8) {
    if parameters.hasPrefix("?") {
      let numbers = parameters.dropFirst().split(separator: ";").compactMap { Int($0) }
      if final == UInt8(ascii: "h") { modes.formUnion(numbers) }
      if final == UInt8(ascii: "l") { modes.subtract(numbers) }
      return
    }
    let numbers = parameters.split(separator: ";").map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    switch final {
    case UInt8(ascii: "A"): moveTo(max(0, cursorRow - count), cursorColumn)
    case UInt8(ascii: "B"): moveTo(min(rows - 1, cursorRow + count), cursorColumn)
    case UInt8(ascii: "C"): moveTo(cursorRow, min(columns - 1, cursorColumn + count))
    case UInt8(ascii: "D"): moveTo(cursorRow, max(0, cursorColumn - count))
    case UInt8(ascii: "G"): moveTo(cursorRow, min(columns, count) - 1)
    case UInt8(ascii: "H"):
      moveTo(min(rows, count) - 1, min(columns, max(1, numbers.dropFirst().first ?? 1)) - 1)
    case UInt8(ascii: "J"): eraseDisplay(numbers.first ?? 0)
    case UInt8(ascii: "K"): erase(row: cursorRow, from: cursorColumn)
    case UInt8(ascii: "m"): style = parameters == "0" ? "" : parameters
    default: break
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = characterWidth(scalar)
    if width == 0 {
      let column = isWrapPending ? cursorColumn : cursorColumn - 1
      if column >= 0 { grid[cursorRow].cells[column].text.unicodeScalars.append(scalar) }
      return
    }
    if isWrapPending || cursorColumn + width > columns {
      grid[cursorRow].isWrapped = true
      lineFeed()
      moveTo(cursorRow, 0)
    }
    grid[cursorRow].cells[cursorColumn] = Cell(text: String(scalar), style: style)
    if width == 2 { grid[cursorRow].cells[cursorColumn + 1] = Cell(text: "", style: style) }
    cursorColumn += width
    if cursorColumn >= columns {
      cursorColumn = columns - 1
      isWrapPending = true
    }
  }

  private mutating func moveTo(_ row: Int, _ column: Int) {
    cursorRow = row
    cursorColumn = column
    isWrapPending = false
  }

  private mutating func lineFeed() {
    isWrapPending = false
    if cursorRow < rows - 1 {
      cursorRow += 1
      return
    }
    scrollback.append(line(0))
    grid.removeFirst()
    grid.append(Row(cells: Array(repeating: Cell(), count: columns)))
  }

  private mutating func eraseDisplay(_ mode: Int) {
    if mode == 2 {
      for row in 0..<rows { erase(row: row, from: 0) }
    } else {
      erase(row: cursorRow, from: cursorColumn)
      for row in (cursorRow + 1)..<max(rows, cursorRow + 1) { erase(row: row, from: 0) }
    }
  }

  private mutating func erase(row: Int, from column: Int) {
    for index in column..<columns { grid[row].cells[index] = Cell() }
    // As in tmux; others forget it at any erasing.
    if column == 0 { grid[row].isWrapped = false }
  }

  // MARK: Resizing

  /// Changes the size as modern terminals do: wrapped lines are wrapped anew.
  package mutating func resize(columns newColumns: Int, rows newRows: Int) {
    var rewrapped: [Row] = []
    var cursor = (row: 0, column: 0)
    var lineStart = 0
    while lineStart < rows {
      var lineEnd = lineStart
      while lineEnd < rows - 1, grid[lineEnd].isWrapped { lineEnd += 1 }
      var cells = grid[lineStart...lineEnd].flatMap(\.cells)
      let offset =
        (lineStart...lineEnd).contains(cursorRow)
        ? (cursorRow - lineStart) * columns + cursorColumn : nil
      while cells.count > (offset ?? 0), cells.last == Cell() { cells.removeLast() }
      if let offset {
        // As tmux: behind a line that fills its rows the cursor stays in the last of them.
        let isBehind = offset > 0 && offset % newColumns == 0 && offset >= cells.count
        cursor =
          isBehind
          ? (rewrapped.count + offset / newColumns - 1, newColumns - 1)
          : (rewrapped.count + offset / newColumns, offset % newColumns)
      }
      rewrapped += wrapped(cells, columns: newColumns)
      lineStart = lineEnd + 1
    }
    let used = max(cursor.row + 1, (rewrapped.lastIndex { trimmed($0.cells) != "" } ?? 0) + 1)
    let excess = min(max(0, used - newRows), cursor.row)
    scrollback += rewrapped[..<min(excess, rewrapped.count)].map { trimmed($0.cells) }
    let blank = Row(cells: Array(repeating: Cell(), count: newColumns))
    grid = Array(
      (rewrapped.dropFirst(excess) + Array(repeating: blank, count: newRows)).prefix(newRows))
    columns = newColumns
    rows = newRows
    moveTo(cursor.row - excess, cursor.column)
  }

  private func wrapped(_ cells: [Cell], columns: Int) -> [Row] {
    var result: [Row] = []
    var rest = cells[...]
    repeat {
      let part = rest.prefix(columns)
      rest = rest.dropFirst(columns)
      let padding = Array(repeating: Cell(), count: columns - part.count)
      result.append(Row(cells: part + padding, isWrapped: !rest.isEmpty))
    } while !rest.isEmpty
    return result
  }
}
