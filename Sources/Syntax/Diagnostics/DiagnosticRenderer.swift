// Diagnostics as CPython's traceback module prints them: the place, the line, carets, the sentence.

extension Diagnostic {
  /// The text of the diagnostic, each line with its line ending.
  package func rendered() -> String {
    if isInterruption { return "\(category.rawValue)\n" }
    let sentence = "\(category.rawValue): \(message)\n"
    if isOfEncoding { return sentence }
    var text = "  File \"\(source.name)\", line \(line)\n"
    if isFoundLate, ["<string>", "<stdin>"].contains(source.name) { return text + sentence }
    let raw = source.text(ofLine: line)
    let characters = Array(raw.unicodeScalars)
    let indentation = characters.prefix { $0 == " " || $0 == "\u{C}" }.count
    let visible = characters[indentation...]
    text += "    \(Self.string(visible))\n"
    let (start, end) = caretColumns(lineLength: characters.count)
    let first = start - 1 - indentation
    if first >= 0 {
      // Tabs must stay for the carets to stand under what they mean.
      let padding = visible.prefix(first).map { $0.properties.isWhitespace ? $0 : " " }
      text += "    " + Self.string(padding[...])
      text += String(repeating: " ", count: max(0, first - padding.count))
      text += String(repeating: "^", count: max(1, end - start)) + "\n"
    }
    return text + sentence
  }

  /// The half-open range of columns, from 1, that carets mark.
  private func caretColumns(lineLength: Int) -> (Int, Int) {
    let start = min(column, lineLength + 1)
    let end = line == endLine ? min(endColumn, lineLength + 1) : lineLength + 1
    return (start, max(end, start + 1))
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
