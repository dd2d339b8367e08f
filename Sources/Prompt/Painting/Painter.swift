// Keeps a frame on the terminal and changes it with few bytes. Pure: it remembers what it drew and
// returns the bytes that lead from there to the next frame; the caller writes them in one call, so
// that nothing flickers.
//
// All movement is relative to the frame's first row. Where that row is on the screen we never
// know and need not: printing above erases the frame, writes the text and draws the frame again.

/// The state of the rows that the prompt occupies on the terminal.
package struct Painter {
  /// The window's, at least 2.
  package private(set) var columns: Int
  /// The window's rows, at least 1.
  package private(set) var height: Int
  private var shown: PaintedFrame?
  /// Row of the terminal's cursor, counted from the first row of what is ours.
  private var cursorRow = 0
  /// First row of the frame that is visible when the frame is taller than the screen.
  private var top = 0
  /// The terminal has wrapped rows anew, and remembers which: it takes them for one line as long as they
  /// are not erased as a whole.
  private var isRewrapped = false

  /// Nothing is drawn yet: the terminal's cursor stands where the frame will begin.
  package init(columns: Int, height: Int) {
    self.columns = max(2, columns)
    self.height = max(1, height)
  }

  /// Shows a frame and, before it, text that stays; `above` must end with a newline.
  package mutating func paint(_ frame: PaintedFrame, above: [UInt8] = []) -> [UInt8] {
    let next = visiblePart(of: frame)
    if above.isEmpty, next == shown { return [] }
    var output = Output()
    output.text("\u{1B}[?2026h\u{1B}[?25l")
    if above.isEmpty, let shown {
      drawChanges(from: shown, to: next, into: &output)
    } else {
      output.up(cursorRow)
      output.text("\r")
      if !above.isEmpty || isRewrapped { output.text("\u{1B}[J") }
      output.lines(above)
      drawAll(next, into: &output)
    }
    output.vertically(next.cursorRow - cursorRow)
    output.text("\r")
    output.right(next.cursorColumn)
    output.text("\u{1B}[?25h\u{1B}[?2026l")
    cursorRow = next.cursorRow
    shown = next
    isRewrapped = false
    return output.bytes
  }

  /// Leaves a last frame on the screen, all of it, and goes to a fresh row below.
  package mutating func leave(_ frame: PaintedFrame, mark: String = "") -> [UInt8] {
    var output = Output()
    if frame.rows.count > height {
      output.up(cursorRow)
      output.text("\r\u{1B}[J")
      drawAll(frame, into: &output)
    } else {
      output.bytes = paint(frame)
      output.vertically(frame.rows.count - 1 - cursorRow)
    }
    output.text("\r")
    output.right(min(frame.rows[frame.rows.count - 1].width, columns - 1))
    output.text(mark + "\r\n")
    forget()
    return output.bytes
  }

  /// Takes the frame off the screen; the cursor is where it began.
  package mutating func erase() -> [UInt8] {
    var output = Output()
    output.up(cursorRow)
    output.text("\r\u{1B}[J")
    forget()
    return output.bytes
  }

  /// Starts anew at the terminal's present row.
  package mutating func forget() {
    shown = nil
    cursorRow = 0
    top = 0
  }

  /// Takes over rows that were written by others: the cursor is in the last of `rows`.
  package mutating func adopt(rows: Int) {
    forget()
    cursorRow = max(0, rows - 1)
  }

  /// Empties the screen and starts at its top.
  package mutating func clearScreen() -> [UInt8] {
    forget()
    return Array("\u{1B}[H\u{1B}[2J".utf8)
  }

  /// Adapts to a new size of the window.
  ///
  /// Terminals re-wrap rows that ran on, so the first row of the frame may have moved away from
  /// the cursor; where to is computed from the widths of the rows above it.
  package mutating func resize(columns: Int, height: Int) {
    let shownColumns = self.columns
    self.columns = max(2, columns)
    self.height = max(1, height)
    guard let shown else { return }
    var above = 0
    var width = 0
    for (index, row) in shown.rows.enumerated() {
      if index == shown.cursorRow {
        let isAtEnd = shown.cursorColumn >= row.width
        above += rowsAbove(column: width + shown.cursorColumn, isAtEnd: isAtEnd)
        break
      }
      width += row.width
      if !runsOn(row, into: shown.rows.dropFirst(index + 1).first, columns: shownColumns) {
        above += rowCount(ofWidth: width)
        width = 0
      }
    }
    cursorRow = min(above, self.height - 1)
    self.shown = nil
    isRewrapped = true
  }

  /// Rows of a line above the one that holds the cell at a column. A cursor behind a line that fills its rows stays at
  /// the end of the last one: only writing makes a new row.
  private func rowsAbove(column: Int, isAtEnd: Bool) -> Int {
    isAtEnd ? rowCount(ofWidth: column) - 1 : column / columns
  }

  private func rowCount(ofWidth width: Int) -> Int {
    max(1, (width + columns - 1) / columns)
  }

  private mutating func visiblePart(of frame: PaintedFrame) -> PaintedFrame {
    guard frame.rows.count > height else {
      top = 0
      return frame
    }
    let footer = min(frame.footerHeight, height - 1)
    let textRows = frame.rows.count - frame.footerHeight
    let room = min(height - footer, textRows)
    top = min(top, frame.cursorRow)
    top = max(top, frame.cursorRow - room + 1)
    top = min(top, textRows - room)
    var part = frame
    part.rows = Array(frame.rows[top..<top + room] + frame.rows[textRows...].prefix(footer))
    part.cursorRow -= top
    return part
  }

  private mutating func drawAll(_ frame: PaintedFrame, into output: inout Output) {
    draw(frame.rows[...], into: &output)
    output.text("\u{1B}[J")
    cursorRow = frame.rows.count - 1
  }

  /// Redraws each run of rows that differs; a run that is one long line is drawn as a whole,
  /// because only writing through the edge marks its rows as belonging together.
  private mutating func drawChanges(
    from old: PaintedFrame, to new: PaintedFrame, into output: inout Output
  ) {
    var existing = old.rows.count
    var start = 0
    while start < new.rows.count {
      var end = start + 1
      while end < new.rows.count, new.rows[end - 1].continues { end += 1 }
      if end > old.rows.count || old.rows[start..<end] != new.rows[start..<end] {
        move(to: start, existing: existing, into: &output)
        draw(new.rows[start..<end], into: &output)
        cursorRow = end - 1
        existing = max(existing, end)
      }
      start = end
    }
    if existing > new.rows.count {
      move(to: new.rows.count, existing: existing, into: &output)
      output.text("\u{1B}[J")
    }
  }

  private mutating func move(to row: Int, existing: Int, into output: inout Output) {
    let reachable = min(row, existing - 1)
    output.vertically(reachable - cursorRow)
    output.text("\r")
    // Only a line feed makes a row that is not there yet.
    for _ in reachable..<row { output.text("\r\n") }
    cursorRow = row
  }

  private func draw(_ rows: ArraySlice<PaintedRow>, into output: inout Output) {
    for index in rows.indices {
      let row = rows[index]
      output.bytes += row.bytes
      if row.width < columns { output.text("\u{1B}[K") }
      let next = index + 1
      guard next < rows.endIndex else { break }
      if !runsOn(row, into: rows[next], columns: columns) { output.text("\r\n") }
    }
  }

  /// Whether the terminal takes two rows for one line: only writing through the edge does that.
  private func runsOn(_ row: PaintedRow, into next: PaintedRow?, columns: Int) -> Bool {
    row.continues && row.width == columns && (next?.width ?? 0) > 0
  }
}

private struct Output {
  var bytes: [UInt8] = []

  mutating func text(_ text: String) {
    bytes += Array(text.utf8)
  }

  mutating func up(_ count: Int) {
    if count > 0 { text("\u{1B}[\(count)A") }
  }

  mutating func vertically(_ count: Int) {
    if count < 0 { up(-count) } else if count > 0 { text("\u{1B}[\(count)B") }
  }

  mutating func right(_ count: Int) {
    if count > 0 { text("\u{1B}[\(count)C") }
  }

  mutating func lines(_ lines: [UInt8]) {
    for byte in lines {
      if byte == 0x0A { bytes.append(0x0D) }
      bytes.append(byte)
    }
  }
}
