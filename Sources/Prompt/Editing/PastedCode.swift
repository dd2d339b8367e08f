// Code that was copied from a page with the prompts of an interpreter before it: what was typed there is
// wanted, without the prompts and without what was printed.

/// The code of a copied session; the text as it stands when it is none.
package func withoutPrompts(_ text: String) -> String {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
  while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
  guard let first = lines.first, let marks = PromptMarks(of: first) else { return text }
  var code: [Substring] = []
  var isCode = false
  for line in lines {
    if let typed = marks.begin(of: line) ?? (isCode ? marks.continuation(of: line) : nil) {
      code.append(typed)
      isCode = true
    } else {
      isCode = false
    }
  }
  while code.count > 1, code.last?.isEmpty == true { code.removeLast() }
  return code.joined(separator: "\n")
}

/// What stands before typed lines: `>>>` and `...`, or `In [1]:` and `...:`.
private struct PromptMarks {
  private let indentation: Int
  private let isNumbered: Bool

  init?(of line: Substring) {
    let text = line.drop { $0 == " " }
    indentation = line.count - text.count
    isNumbered = text.hasPrefix("In [")
    if begin(of: line) == nil { return nil }
  }

  func begin(of line: Substring) -> Substring? {
    let text = line.dropFirst(indentation)
    if !isNumbered { return Self.rest(of: text, after: ">>>") }
    guard text.hasPrefix("In ["), let close = text.firstIndex(of: "]"),
      text[..<close].dropFirst(4).allSatisfy(\.isNumber)
    else { return nil }
    return Self.rest(of: text[text.index(after: close)...], after: ":")
  }

  func continuation(of line: Substring) -> Substring? {
    isNumbered
      ? Self.rest(of: line.drop { $0 == " " }, after: "...:")
      : Self.rest(of: line.dropFirst(indentation), after: "...")
  }

  private static func rest(of text: Substring, after mark: String) -> Substring? {
    guard text.hasPrefix(mark) else { return nil }
    let rest = text.dropFirst(mark.count)
    if rest.isEmpty { return rest }
    return rest.first == " " ? rest.dropFirst() : nil
  }
}
