// Text, styles and a width become rows and a cursor. Pure: everything that can go wrong on a real
// terminal (wide characters at the edge, full rows, tabs, control characters) is decided here and
// tested without one.

/// One row of the screen, ready to be written.
package struct PaintedRow: Equatable, Sendable {
  /// Text with its own styling; the terminal's style is neutral before and after it.
  package var bytes: [UInt8] = []
  /// In cells.
  package var width = 0
  /// Whether the text runs on in the next row: then no line break is written between them, and
  /// the terminal keeps both as one line for copying and re-wrapping.
  package var continues = false
}

/// What the prompt wants to be on the screen.
package struct PaintedFrame: Equatable, Sendable {
  /// From top to bottom, never empty.
  package var rows: [PaintedRow] = [PaintedRow()]
  /// Index into `rows`.
  package var cursorRow = 0
  /// In cells, from 0.
  package var cursorColumn = 0
  /// How many of the last rows stay in sight when the rest is taller than the window.
  var footerHeight = 0
}

/// Builds a frame from left to right.
package struct Layout {
  private let columns: Int
  private let palette: Palette
  private var frame = PaintedFrame()
  private var row = PaintedRow()
  private var style = ""
  private var footerStart: Int?

  /// An empty frame with the cursor at its beginning.
  package init(columns: Int, palette: Palette) {
    // A wide character needs two cells; a narrower window shows garbage in any case.
    self.columns = max(2, columns)
    self.palette = palette
    frame.rows = []
  }

  /// Appends a text of one role; newlines break rows, control characters show as `^X`.
  package mutating func put(_ text: String, _ role: TextRole) {
    setStyle(palette.parameters(role))
    for scalar in text.unicodeScalars {
      if scalar == "\n" { breakLine() } else { put(scalar) }
    }
    setStyle("")
  }

  /// Appends edited text: coloured by its spans, with a prefix for each further line.
  ///
  /// `cursor` is a byte offset into `text`; nil leaves the frame's cursor where it is.
  package mutating func put(
    edited text: [UInt8], spans: [StyledSpan], continuation: String, cursor: Int?
  ) {
    var offset = 0
    var next = 0
    var tabOrigin = row.width
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if offset == cursor { markCursor() }
      while next < spans.count, spans[next].range.upperBound <= offset { next += 1 }
      if scalar == "\n" {
        setStyle("")
        breakLine()
        put(continuation, .continuation)
        tabOrigin = row.width
      } else {
        let isInside = next < spans.count && spans[next].range.lowerBound <= offset
        setStyle(palette.parameters(isInside ? spans[next].role : .plain))
        if scalar == "\t" { putTab(from: tabOrigin) } else { put(scalar) }
      }
      offset += UTF8.width(scalar)
    }
    setStyle("")
    if let cursor, cursor >= offset { markCursor() }
  }

  /// Ends the row; the next text starts a new one.
  package mutating func breakLine() {
    endRow(continues: false)
  }

  /// Ends the row; the rows that follow belong to the footer.
  package mutating func beginFooter() {
    breakLine()
    footerStart = frame.rows.count
  }

  /// Puts the frame's cursor where the next character would go.
  mutating func markCursor() {
    if row.width >= columns { endRow(continues: true) }
    frame.cursorRow = frame.rows.count
    frame.cursorColumn = row.width
  }

  /// The frame; the layout must not be used afterwards.
  package consuming func finish() -> PaintedFrame {
    setStyle("")
    frame.rows.append(row)
    frame.footerHeight = footerStart.map { frame.rows.count - $0 } ?? 0
    return frame
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x20 || scalar.value == 0x7F {
      putCell("^", width: 1)
      putCell(Unicode.Scalar(UInt8(scalar.value) ^ 0x40), width: 1)
    } else if isUnsafeForTerminal(scalar), scalar.value != 0x200D {
      for part in escapedForTerminal(String(scalar)).unicodeScalars { putCell(part, width: 1) }
    } else {
      putCell(scalar, width: characterWidth(scalar))
    }
  }

  private mutating func putTab(from origin: Int) {
    // A tab that would cross the edge stops there, as on a terminal.
    let count = 8 - max(0, row.width - origin) % 8
    for _ in 0..<count {
      putCell(" ", width: 1)
      if row.width >= columns { break }
    }
  }

  private mutating func putCell(_ scalar: Unicode.Scalar, width: Int) {
    if width > 0, row.width + width > columns { endRow(continues: row.width == columns) }
    row.bytes.append(contentsOf: UTF8.encode(scalar)!)  // A scalar is always encodable.
    row.width += width
  }

  private mutating func endRow(continues: Bool) {
    let running = style
    setStyle("")
    row.continues = continues
    frame.rows.append(row)
    row = PaintedRow()
    setStyle(running)
  }

  private mutating func setStyle(_ parameters: String) {
    if parameters == style { return }
    if !style.isEmpty { row.bytes += Array("\u{1B}[0m".utf8) }
    if !parameters.isEmpty { row.bytes += Array("\u{1B}[\(parameters)m".utf8) }
    style = parameters
  }
}
