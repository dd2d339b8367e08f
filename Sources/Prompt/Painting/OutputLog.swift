// What scripts print, on its way to the terminal. While a line is edited only whole lines may
// appear above it; unfinished ones wait here, one for each source, and are shown as rows that float
// above the prompt. While a statement runs in the foreground its own output passes untouched.

/// Decides what of the output goes to the terminal now, and what waits for its newline.
package struct OutputLog: Sendable {
  /// A line whose newline has not come.
  package struct Tail: Equatable, Sendable {
    /// The source's mark in front of its lines, such as `T3`; empty for the foreground.
    package var gutter: String
    /// What has come of the line.
    package var bytes: [UInt8]
  }

  // A script may print megabytes without a newline; a longer tail is broken.
  private static let tailLimit = 4096

  /// One for each source that is in the middle of a line, in the order in which they began.
  package private(set) var tails: [Tail] = []
  /// Whether the terminal's cursor stands behind the foreground's tail.
  private var isTailWritten = false
  private let palette: Palette

  package init(palette: Palette) {
    self.palette = palette
  }

  /// Adds output that appears above the edited line.
  ///
  /// - Returns: the lines that are now complete, each with the gutter of its source.
  package mutating func above(_ text: [UInt8], gutter: String) -> [UInt8] {
    var bytes = takeTail(gutter) + text
    guard let last = bytes.lastIndex(of: 0x0A) else {
      if bytes.count > Self.tailLimit { return decorated(bytes[...] + [0x0A], gutter) }
      keep(bytes, gutter)
      return []
    }
    let complete = decorated(bytes[...last], gutter)
    bytes.removeSubrange(...last)
    keep(bytes, gutter)
    return complete
  }

  /// Adds output while no line is edited.
  ///
  /// - Returns: what to write: the foreground's bytes as they are, other sources' whole lines.
  package mutating func foreground(_ text: [UInt8], gutter: String, columns: Int) -> [UInt8] {
    guard gutter.isEmpty else {
      let lines = above(text, gutter: gutter)
      guard !lines.isEmpty, let open = tail(""), isTailWritten else { return lines }
      return erasure(of: open, columns: columns) + lines + open
    }
    var bytes = takeTail("") + text
    let written = isTailWritten ? text : bytes
    if let last = bytes.lastIndex(of: 0x0A) { bytes.removeSubrange(...last) }
    keep(bytes.suffix(Self.tailLimit), "")
    isTailWritten = true
    return written
  }

  /// The edited line is gone: writes what the foreground has begun.
  package mutating func beginForeground() -> [UInt8] {
    let written = isTailWritten ? [] : tail("") ?? []
    isTailWritten = true
    return written
  }

  /// The statement in the foreground has ended: what it has printed without a newline stays where it is, and what
  /// the next one prints does not continue it.
  package mutating func closeForeground() -> [UInt8] {
    isTailWritten && !takeTail("").isEmpty ? [0x0A] : []
  }

  /// A line is edited again; tails are shown as rows from now on.
  ///
  /// - Returns: the rows that the foreground's tail takes where the cursor stands.
  package mutating func endForeground(columns: Int) -> Int {
    let isWritten = isTailWritten
    isTailWritten = false
    guard isWritten, let open = tail("") else { return 1 }
    return rowCount(of: open, columns: columns)
  }

  /// Takes what the foreground has begun, for a question that continues it.
  package mutating func takeForegroundTail() -> [UInt8] {
    takeTail("")
  }

  /// Ends all unfinished lines, for the moment before the program leaves.
  package mutating func finish() -> [UInt8] {
    var bytes: [UInt8] = []
    for tail in tails {
      if tail.gutter.isEmpty {
        bytes = (isTailWritten ? [] : tail.bytes) + [0x0A] + bytes
      } else {
        bytes += decorated(tail.bytes[...] + [0x0A], tail.gutter)
      }
    }
    tails = []
    isTailWritten = false
    return bytes
  }

  /// The gutter of a source as it is shown.
  package static func gutterText(_ gutter: String) -> String {
    gutter.isEmpty ? "" : escapedForTerminal(gutter) + "│ "
  }

  private func tail(_ gutter: String) -> [UInt8]? {
    tails.first { $0.gutter == gutter }?.bytes
  }

  private mutating func takeTail(_ gutter: String) -> [UInt8] {
    guard let index = tails.firstIndex(where: { $0.gutter == gutter }) else { return [] }
    return tails.remove(at: index).bytes
  }

  private mutating func keep(_ bytes: some Collection<UInt8>, _ gutter: String) {
    if !bytes.isEmpty { tails.append(Tail(gutter: gutter, bytes: Array(bytes))) }
  }

  /// A gutter before each line, and nothing in it that could reach beyond it.
  private func decorated(_ lines: ArraySlice<UInt8>, _ gutter: String) -> [UInt8] {
    let mark = gutter.isEmpty ? [] : Array(palette.styled(Self.gutterText(gutter), .gutter).utf8)
    var result: [UInt8] = []
    var start = lines.startIndex
    while start < lines.endIndex {
      let end = lines[start...].firstIndex(of: 0x0A) ?? lines.endIndex
      result += mark
      let line = lines[start..<end]
      if OutputLine.isPlain(line) { result += line } else { result += OutputLine(line).bytes }
      result.append(0x0A)
      start = end + 1
    }
    return result
  }

  private func erasure(of tail: [UInt8], columns: Int) -> [UInt8] {
    let rows = rowCount(of: tail, columns: columns)
    return Array(((rows > 1 ? "\u{1B}[\(rows - 1)A" : "") + "\r\u{1B}[J").utf8)
  }

  private func rowCount(of tail: [UInt8], columns: Int) -> Int {
    var layout = Layout(columns: columns, palette: .plain)
    layout.put(OutputLine(tail).text, .plain)
    return layout.finish().rows.count
  }
}
