// What is wrong with a source text: one sentence, one place. The sentences are CPython's, because
// people search for them.

/// An error found before the program runs.
package struct Diagnostic: Error, Sendable {
  package enum Category: String, Sendable {
    case syntaxError = "SyntaxError"
    case indentationError = "IndentationError"
    case tabError = "TabError"
    case interruption = "KeyboardInterrupt"
  }

  package let category: Category
  package let message: String
  package let span: Span
  package let source: SourceFile
  /// The input ended too early: a prompt should ask for more lines.
  package var isIncomplete: Bool
  /// What is wrong is the lack of indentation; there is nothing to mark.
  package var pointsBeforeLine = false
  /// Found after parsing. CPython then reads the line from the file again, if there is one.
  package var isFoundLate = false

  package init(
    _ category: Category = .syntaxError, _ message: String, _ span: Span, _ source: SourceFile,
    isIncomplete: Bool = false
  ) {
    self.category = category
    self.message = message
    self.span = span
    self.source = source
    self.isIncomplete = isIncomplete
  }
}

/// Positions as CPython's `SyntaxError` counts them: lines and columns from 1, columns in characters.
extension Diagnostic {
  package var line: Int { source.line(at: span.start) }
  package var endLine: Int { source.line(at: max(span.start, span.end)) }
  package var column: Int { pointsBeforeLine ? 0 : characterColumn(at: span.start) }
  package var endColumn: Int { characterColumn(at: max(span.start, span.end)) }

  private func characterColumn(at offset: Int32) -> Int {
    let lineStart = source.lineStarts[source.line(at: offset) - 1]
    let end = min(Int(offset), source.bytes.count)
    var column = 1 + max(0, Int(offset) - max(end, Int(lineStart)))
    guard Int(lineStart) < end else { return column }
    for byte in source.bytes[Int(lineStart)..<end] where byte & 0xC0 != 0x80 { column += 1 }
    return column
  }
}
