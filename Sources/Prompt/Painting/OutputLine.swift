// What a line of program output comes to: after its carriage returns and backspaces, with its colours,
// and without the sequences that move the cursor, change modes, or ask the terminal for an answer.
// While a line is edited the screen is ours; a program that runs in the foreground may do all of that.

/// One line as cells: what a character came to stand in, and in which style.
package struct OutputLine {
  private struct Cell {
    var scalar: Unicode.Scalar
    /// The SGR sequences in force, as they came.
    var style: String
  }

  private var cells: [Cell] = []
  private var column = 0
  private var style = ""

  /// Plays the line as a terminal would.
  /// - Complexity: O(bytes)
  package init(_ bytes: some Collection<UInt8>) {
    var scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\u{1B}": readSequence(&scalars)
      case "\r": column = 0
      case "\u{8}": column = max(0, column - 1)
      case "\t": for _ in 0..<8 - column % 8 { put(" ") }
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}": break
      default: put(scalar)
      }
    }
  }

  /// What it shows, without colours, and without what hides or reorders text.
  package var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: cells.lazy.map(\.scalar).filter { !isUnsafeForTerminal($0) })
    return String(view)
  }

  /// What it shows, with its colours; the terminal's style is neutral afterwards.
  package var bytes: [UInt8] {
    var result: [UInt8] = []
    var current = ""
    for cell in cells {
      if cell.style != current {
        if !current.isEmpty { result += Array("\u{1B}[0m".utf8) }
        result += Array(cell.style.utf8)
        current = cell.style
      }
      result += UTF8.encode(cell.scalar)!  // A scalar is always encodable.
    }
    return current.isEmpty ? result : result + Array("\u{1B}[0m".utf8)
  }

  /// Whether nothing in the bytes needs a look: text and line ends only.
  package static func isPlain(_ bytes: some Collection<UInt8>) -> Bool {
    // C1 controls begin with C2 in UTF-8; other characters that do are rare.
    bytes.allSatisfy { $0 >= 0x20 ? $0 != 0x7F && $0 != 0xC2 : $0 == 0x0A || $0 == 0x09 }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let cell = Cell(scalar: scalar, style: style)
    if column < cells.count { cells[column] = cell } else { cells.append(cell) }
    column += 1
  }

  private mutating func readSequence(_ scalars: inout Substring.UnicodeScalarView) {
    switch scalars.popFirst() {
    case "[": readControlSequence(&scalars)
    case "]", "P", "X", "^", "_": skipString(&scalars)
    case let first? where (0x20..<0x30).contains(first.value):
      // Two or more bytes, as the choice of a character set.
      while let scalar = scalars.popFirst(), (0x20..<0x30).contains(scalar.value) {}
    default: break
    }
  }

  private mutating func readControlSequence(_ scalars: inout Substring.UnicodeScalarView) {
    var parameters = ""
    while let scalar = scalars.popFirst() {
      if (0x40..<0x7F).contains(scalar.value) {
        if scalar == "m", parameters.unicodeScalars.allSatisfy(isParameter) { set(parameters) }
        return
      }
      parameters.unicodeScalars.append(scalar)
    }
  }

  private func isParameter(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar == ";" || scalar == ":"
  }

  /// Keeps the sequences since the last reset: together they are the style.
  private mutating func set(_ parameters: String) {
    if parameters.split(separator: ";").allSatisfy({ $0.allSatisfy { $0 == "0" } }) {
      style = ""
    } else if style.utf8.count < 200 {
      style += "\u{1B}[\(parameters)m"
    }
  }

  /// A string for the terminal itself: it ends with BEL or ST.
  private func skipString(_ scalars: inout Substring.UnicodeScalarView) {
    while let scalar = scalars.popFirst() {
      if scalar == "\u{7}" || scalar == "\u{9C}" { return }
      if scalar == "\u{1B}" {
        if scalars.first == "\\" { scalars.removeFirst() }
        return
      }
    }
  }
}
