// The words of a command: what blanks separate, and quotes hold together, because tasks may be called `my task`.

/// Words and where they end.
struct CommandWords {
  /// Without the quotes around them.
  private(set) var words: [String] = []
  private let text: String
  private var ends: [String.Index] = []

  init(_ text: String) {
    self.text = text
    var index = text.startIndex
    while let start = text[index...].firstIndex(where: { !Self.isBlank($0) }) {
      let (word, end) = Self.word(of: text[start...])
      words.append(word)
      ends.append(end)
      index = end
    }
  }

  /// The text without its quotes when it is one word between quotes.
  var quoted: String? {
    words.count == 1 && words[0] != text ? words[0] : nil
  }

  /// What follows so many words, as it was typed.
  func rest(after count: Int) -> String {
    if count == 0 { return text }
    return count > ends.count ? "" : String(text[ends[count - 1]...].drop(while: Self.isBlank))
  }

  /// The first word. A quote begins one that ends with the next quote of its kind before a blank; code that only
  /// looks like it, as `'a' if x else 'b'`, is asked for by its text.
  private static func word(of text: Substring) -> (String, String.Index) {
    let quote = text[text.startIndex]
    if quote == "\"" || quote == "'" {
      let inside = text.dropFirst()
      if let close = inside.firstIndex(of: quote) {
        let end = text.index(after: close)
        if end == text.endIndex || isBlank(text[end]) {
          return (String(inside[..<close]), end)
        }
      }
    }
    let end = text.firstIndex(where: isBlank) ?? text.endIndex
    return (String(text[..<end]), end)
  }

  private static func isBlank(_ character: Character) -> Bool {
    character == " " || character == "\t" || character == "\n"
  }
}
