// Typed code up to the cursor as tokens. Completion cannot use the lexer: what stands before the cursor
// is a piece of a program, mostly with a string or a bracket open, and an error would say nothing.

/// One token of typed code; positions are byte offsets.
struct CodeToken: Equatable {
  enum Kind: Equatable {
    case name, number, newline
    case symbol(UInt8)
    /// `contents` is what stands between the quotes.
    case string(prefix: String, quote: UInt8, contents: Range<Int>, isClosed: Bool)
    /// A comment, or the format of an f-string's field, that runs up to the end: no word of it is code.
    case openProse
  }

  let kind: Kind
  let range: Range<Int>

  func isSymbol(_ character: Character) -> Bool {
    kind == .symbol(character.asciiValue ?? 0)
  }
}

/// The tokens of a text. An f-string whose field holds the end of the text is left out: the tokens of
/// the field stand in its place.
func codeTokens(_ text: ArraySlice<UInt8>) -> [CodeToken] {
  var scanner = CodeScanner(text: text)
  scanner.run()
  return scanner.tokens
}

private struct CodeScanner {
  let text: ArraySlice<UInt8>
  var tokens: [CodeToken] = []
  private var index: Int

  init(text: ArraySlice<UInt8>) {
    self.text = text
    index = text.startIndex
  }

  mutating func run() {
    while index < text.endIndex { token() }
  }

  private mutating func token() {
    let start = index
    let byte = text[index]
    switch byte {
    case 0x20, 0x09, 0x0D: index += 1
    case 0x0A:
      index += 1
      add(.newline, start)
    case UInt8(ascii: "\\"): index = min(text.endIndex, index + 2)
    case UInt8(ascii: "#"):
      index = text[index...].firstIndex(of: 0x0A) ?? text.endIndex
      if index == text.endIndex { add(.openProse, start) }
    case UInt8(ascii: "\""), UInt8(ascii: "'"): string(from: start, prefix: "")
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    default:
      if isNamePart(byte) {
        name()
      } else {
        index += 1
        add(.symbol(byte), start)
      }
    }
  }

  private mutating func number() {
    let start = index
    while index < text.endIndex, isNamePart(text[index]) || text[index] == UInt8(ascii: ".") {
      index += 1
    }
    add(.number, start)
  }

  private mutating func name() {
    let start = index
    while index < text.endIndex, isNamePart(text[index]) { index += 1 }
    let isBeforeQuote =
      index < text.endIndex
      && (text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'"))
    let word = String(decoding: text[start..<index], as: UTF8.self).lowercased()
    if isBeforeQuote, stringPrefixes.contains(word) {
      string(from: start, prefix: word)
    } else {
      add(.name, start)
    }
  }

  private mutating func string(from start: Int, prefix: String) {
    let quote = text[index]
    let isTriple = text[index...].starts(with: [quote, quote, quote])
    index += isTriple ? 3 : 1
    let contents = index
    var fields = OpenFields()
    while index < text.endIndex {
      let byte = text[index]
      if byte == quote, !isTriple || text[index...].starts(with: [quote, quote, quote]) {
        let end = index
        index += isTriple ? 3 : 1
        return add(string: prefix, quote, contents..<end, isClosed: true, start)
      }
      if byte == 0x0A, !isTriple {
        return add(string: prefix, quote, contents..<index, isClosed: true, start)
      }
      if prefix.contains("f") { fields.read(byte, at: index) }
      index = min(text.endIndex, index + (byte == UInt8(ascii: "\\") ? 2 : 1))
    }
    guard let field = fields.innermost else {
      return add(string: prefix, quote, contents..<index, isClosed: false, start)
    }
    if field.isFormat { return add(.openProse, start) }
    tokens.append(CodeToken(kind: .symbol(UInt8(ascii: "{")), range: field.start - 1..<field.start))
    tokens += codeTokens(text[field.start...])
  }

  private mutating func add(
    string prefix: String, _ quote: UInt8, _ contents: Range<Int>, isClosed: Bool, _ start: Int
  ) {
    add(.string(prefix: prefix, quote: quote, contents: contents, isClosed: isClosed), start)
  }

  private mutating func add(_ kind: CodeToken.Kind, _ start: Int) {
    tokens.append(CodeToken(kind: kind, range: start..<index))
  }
}

/// The replacement fields of an f-string that are open, outermost first; those behind the first stand in
/// formats.
private struct OpenFields {
  struct Field {
    let start: Int
    /// Brackets that are open in its expression.
    var depth = 0
    /// The cursor stands behind its colon or exclamation mark.
    var isFormat = false
    /// The last exclamation mark.
    var mark: Int?
  }

  private var fields: [Field] = []
  var innermost: Field? { fields.last }

  mutating func read(_ byte: UInt8, at index: Int) {
    guard let field = fields.last else {
      if byte == UInt8(ascii: "{") { fields = [Field(start: index + 1)] }
      return
    }
    let last = fields.count - 1
    switch byte {
    case UInt8(ascii: "{") where fields.count == 1 && field.start == index: fields = []
    case UInt8(ascii: "{") where field.isFormat: fields.append(Field(start: index + 1))
    case UInt8(ascii: "}") where field.depth == 0: fields.removeLast()
    case UInt8(ascii: ":") where field.depth == 0: fields[last].isFormat = true
    case UInt8(ascii: "!") where field.depth == 0:
      fields[last].mark = index
      fields[last].isFormat = true
    // What looked like a conversion is a comparison.
    case UInt8(ascii: "=") where field.mark == index - 1: fields[last].isFormat = false
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): fields[last].depth += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): fields[last].depth -= 1
    default: break
    }
  }
}

private let stringPrefixes: Set<String> = ["r", "b", "f", "u", "rb", "br", "rf", "fr"]

private func isNamePart(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
  default: false
  }
}
