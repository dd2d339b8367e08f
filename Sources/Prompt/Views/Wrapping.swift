// Sentences are broken between words: a terminal would break them wherever its last column is.

/// The text with lines that fit the width; what continues a line is indented by so many blanks. Words that
/// are longer than a line are left to the terminal.
package func wrapped(_ text: String, width: Int, indentation: Int = 0) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { wrappedLine(String($0), width: width, indentation: indentation) }
    .joined(separator: "\n")
}

private func wrappedLine(_ line: String, width: Int, indentation: Int) -> String {
  if textWidth(line) <= width { return line }
  var result = String(line.prefix { $0 == " " })
  let margin = String(repeating: " ", count: result.count + indentation)
  var used = textWidth(result)
  var isFirst = true
  for word in line.split(separator: " ", omittingEmptySubsequences: true) {
    let room = textWidth(String(word)) + (isFirst ? 0 : 1)
    if !isFirst, used + room > width {
      result += "\n" + margin + word
      used = margin.count + room - 1
    } else {
      result += (isFirst ? "" : " ") + word
      used += room
    }
    isFirst = false
  }
  return result
}
