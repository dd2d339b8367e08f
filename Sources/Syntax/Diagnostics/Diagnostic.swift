// What is wrong with a source text: one sentence, one place. The sentences are CPython's, because
// people search for them.

/// An error found before the program runs.
package struct Diagnostic: Error, Sendable {
  /// The exception that scripts see; `interruption` when Ctrl-C has ended the reading.
  package enum Category: String, Sendable {
    case syntaxError = "SyntaxError"
    case indentationError = "IndentationError"
    case tabError = "TabError"
    case interruption = "KeyboardInterrupt"
  }

  /// Its raw value is the name of the exception's class.
  package let category: Category
  /// CPython's sentence, without the position.
  package let message: String
  /// What the carets mark.
  package let span: Span
  /// What the span points into.
  package let source: SourceFile
  /// The input ended too early: a prompt should ask for more lines.
  package var isIncomplete: Bool
  /// What is wrong is the lack of indentation; there is nothing to mark.
  package var pointsBeforeLine = false
  /// Found in the characters, before there were tokens: CPython then knows the line without its end.
  package var isInCharacters = false
  /// It marks one place only, which then is its end as well.
  package var marksPoint = false
  /// Found after parsing. CPython then reads the line from the file again, if there is one.
  package var isFoundLate = false
  /// Found where names are told apart: CPython then gives the place as attributes only, not among the arguments.
  package var isOfNames = false
  /// About how the file is encoded: CPython has read no line of a script yet and shows none.
  package var isOfEncoding = false

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

/// Positions as CPython's `SyntaxError` counts them: lines and columns from 1, columns in characters or, of what was
/// found after parsing, in bytes.
extension Diagnostic {
  /// From 1.
  package var line: Int { source.line(at: span.start) }
  /// The line of the span's end; an end before the start counts as the start.
  package var endLine: Int { source.line(at: max(span.start, span.end)) }
  /// From 1; 0 when there is nothing to mark.
  package var column: Int { pointsBeforeLine ? 0 : shownColumn(at: span.start) }
  /// The first column behind the span.
  package var endColumn: Int { shownColumn(at: max(span.start, span.end)) }

  private func shownColumn(at offset: Int32) -> Int {
    if isFoundLate { return 1 + source.byteColumn(at: offset) }
    let lineStart = source.lineStart(at: offset)
    let end = min(Int(offset), source.bytes.count)
    var column = 1 + max(0, Int(offset) - max(end, Int(lineStart)))
    guard Int(lineStart) < end else { return column }
    for byte in source.bytes[Int(lineStart)..<end] where byte & 0xC0 != 0x80 { column += 1 }
    return column
  }
}
