// What the editor shows: unfinished output, the prompt, the coloured text, a suggestion and the
// footer, as one frame.

import Prompt

extension LineEditor {
  /// Brings the screen up to date, if there is a reason.
  func repaint(above: [UInt8] = []) {
    guard mode != .foreground, needsPaint || !above.isEmpty else { return }
    needsPaint = false
    TerminalDevice.write(painter.paint(frame(), above: above))
  }

  /// Leaves the text on the screen as it is and goes below it.
  func leaveFrame(mark: String) {
    TerminalDevice.write(painter.leave(finalFrame(), mark: mark))
  }

  private func frame() -> PaintedFrame {
    let text = engine.text
    var layout = Layout(columns: painter.columns, palette: palette)
    for tail in log.tails {
      layout.put(OutputLog.gutterText(tail.gutter), .gutter)
      layout.put(OutputLine(tail.bytes).text, .plain)
      layout.breakLine()
    }
    put(text, cursor: text.byteCursor, into: &layout)
    if mode == .block, text.isCursorAtEnd, footer.isEmpty {
      layout.put(history.suggestion(for: text.string), .suggestion)
    }
    for (index, line) in footer.enumerated() {
      if index == 0 { layout.beginFooter() } else { layout.breakLine() }
      layout.put(line.text, line.role)
    }
    return layout.finish()
  }

  /// Without what helps only while typing, and without the output's tails, which move below.
  private func finalFrame() -> PaintedFrame {
    let text = engine.text
    var layout = Layout(columns: painter.columns, palette: palette)
    put(text, cursor: text.string.utf8.count, into: &layout)
    return layout.finish()
  }

  private func put(_ text: EditedText, cursor: Int, into layout: inout Layout) {
    layout.put(prompt, .prompt)
    let bytes = mode == .line(echo: false) ? [] : Array(text.string.utf8)
    layout.put(
      edited: bytes, spans: mode == .block ? highlight(bytes) : [], continuation: continuation,
      cursor: min(cursor, bytes.count))
  }
}
