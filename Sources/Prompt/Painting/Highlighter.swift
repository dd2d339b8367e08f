// Colours for typed code. Its own light tokenizer instead of the lexer: it runs at every key on
// text that is mostly incomplete, must never fail, and an error span is worth nothing here.

/// The styled parts of a text being typed, in order and without overlap.
package func highlight(_ text: [UInt8]) -> [StyledSpan] {
  var highlighter = Highlighter(text: text)
  highlighter.run()
  return highlighter.spans
}

private let keywords: Set<String> = [
  "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
  "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
  "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
]

private let softKeywords: Set<String> = ["match", "case", "type"]

private let constants: Set<String> = ["True", "False", "None", "Ellipsis", "NotImplemented"]

private let builtins: Set<String> = [
  "abs", "all", "any", "ascii", "bin", "bool", "breakpoint", "bytearray", "bytes", "callable",
  "chr", "classmethod", "complex", "delattr", "dict", "dir", "divmod", "enumerate", "eval",
  "exec", "filter", "float", "format", "frozenset", "getattr", "globals", "hasattr", "hash",
  "help", "hex", "id", "input", "int", "isinstance", "issubclass", "iter", "len", "list",
  "locals", "map", "max", "memoryview", "min", "next", "object", "oct", "open", "ord", "pow",
  "print", "property", "range", "repr", "reversed", "round", "set", "setattr", "slice",
  "sorted", "staticmethod", "str", "sum", "super", "tuple", "type", "vars", "zip", "self", "cls",
  "asyncio", "create_task", "gather", "sleep",
]

private struct Highlighter {
  let text: [UInt8]
  var spans: [StyledSpan] = []
  private var index = 0
  /// Whether only blanks stand before `index` in its logical line.
  private var isStartOfLine = true
  private var previousWord = ""
  private var brackets = 0

  init(text: [UInt8]) {
    self.text = text
  }

  mutating func run() {
    if highlightCommand() { return }
    while index < text.count { token(end: text.count, depth: 0) }
  }

  /// A `:` command: its name in one colour, the rest as it is.
  private mutating func highlightCommand() -> Bool {
    guard text.first == UInt8(ascii: ":") else { return false }
    let end = text.firstIndex { $0 == 0x20 || $0 == 0x0A } ?? text.count
    spans.append(StyledSpan(0..<end, .command))
    return true
  }

  private mutating func token(end: Int, depth: Int) {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "\n"):
      index += 1
      if brackets == 0 { isStartOfLine = true }
      previousWord = ""
      return
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      index += 1
      return
    case UInt8(ascii: "#"):
      let start = index
      while index < end, text[index] != 0x0A { index += 1 }
      add(start, .comment)
      return
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      string(from: index, prefix: [], end: end, depth: depth)
    case UInt8(ascii: "@") where isStartOfLine:
      decorator(end: end)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      number(end: end)
    case UInt8(ascii: ".") where isDigit(index + 1, end):
      number(end: end)
    default:
      if isNameStart(byte) { word(end: end, depth: depth) } else { symbol(byte) }
    }
    isStartOfLine = false
  }

  private mutating func symbol(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
    default: break
    }
    previousWord = byte == UInt8(ascii: ".") ? "." : ""
    index += 1
  }

  private mutating func decorator(end: Int) {
    let start = index
    index += 1
    while index < end, isNamePart(text[index]) || text[index] == UInt8(ascii: ".") { index += 1 }
    add(start, .decorator)
  }

  private mutating func number(end: Int) {
    let start = index
    while index < end {
      let byte = text[index]
      let isExponentSign =
        (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"))
        && (text[index - 1] | 0x20) == UInt8(ascii: "e") && !isHexadecimal(start)
      guard isNamePart(byte) || byte == UInt8(ascii: ".") || isExponentSign else { break }
      index += 1
    }
    previousWord = ""
    add(start, .number)
  }

  private func isHexadecimal(_ start: Int) -> Bool {
    start + 1 < text.count && (text[start + 1] | 0x20) == UInt8(ascii: "x")
  }

  private mutating func word(end: Int, depth: Int) {
    let start = index
    while index < end, isNamePart(text[index]) { index += 1 }
    if index < end, text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'"),
      isStringPrefix(text[start..<index])
    {
      string(from: start, prefix: text[start..<index], end: end, depth: depth)
      return
    }
    let word = String(decoding: text[start..<index], as: UTF8.self)
    if let role = role(of: word, end: end) { add(start, role) }
    previousWord = word
  }

  private func role(of word: String, end: Int) -> TextRole? {
    if previousWord == "." { return nil }
    if previousWord == "def" || previousWord == "class" { return .definition }
    if keywords.contains(word) { return .keyword }
    if constants.contains(word) { return .constant }
    if softKeywords.contains(word), isStartOfLine, isSoftKeyword(end) { return .keyword }
    if builtins.contains(word) { return .builtin }
    return nil
  }

  /// `match x:` but not `match = 1` nor `match(x)`: after the blank something must begin.
  private func isSoftKeyword(_ end: Int) -> Bool {
    guard index < end, text[index] == 0x20 else { return false }
    var next = index
    while next < end, text[next] == 0x20 { next += 1 }
    guard next < end else { return false }
    let byte = text[next]
    return isNamePart(byte) || "([{\"'*-".utf8.contains(byte)
  }

  /// A string from its prefix to its closing quotes; unterminated ones are marked as such.
  private mutating func string(from start: Int, prefix: ArraySlice<UInt8>, end: Int, depth: Int) {
    let quote = text[index]
    let isTriple = index + 2 < end && text[index + 1] == quote && text[index + 2] == quote
    let isFormatted = prefix.contains { $0 | 0x20 == UInt8(ascii: "f") }
    let first = spans.count
    var pieceStart = start
    var isClosed = false
    index += isTriple ? 3 : 1
    while index < end {
      let byte = text[index]
      if byte == UInt8(ascii: "\\") {
        index = min(end, index + 2)
      } else if byte == quote, !isTriple || hasTripleQuote(quote, end) {
        index += isTriple ? 3 : 1
        isClosed = true
        break
      } else if byte == 0x0A, !isTriple {
        break
      } else if isFormatted, byte == UInt8(ascii: "{"), depth < 4 {
        replacementField(pieceStart: &pieceStart, end: end, depth: depth)
      } else {
        index += 1
      }
    }
    add(pieceStart, .string)
    if !isClosed {
      for piece in spans.indices[first...] where spans[piece].role == .string {
        spans[piece].role = .unterminated
      }
    }
    previousWord = ""
  }

  private func hasTripleQuote(_ quote: UInt8, _ end: Int) -> Bool {
    index + 2 < end && text[index + 1] == quote && text[index + 2] == quote
  }

  /// `{expression!r:format}` of an f-string: the braces are marked, the expression is code.
  private mutating func replacementField(pieceStart: inout Int, end: Int, depth: Int) {
    if index + 1 < end, text[index + 1] == UInt8(ascii: "{") {
      index += 2
      return
    }
    add(pieceStart, .string)
    var start = index
    index += 1
    add(start, .escape)
    let savedBrackets = brackets
    brackets = 0
    previousWord = ""
    while index < end, text[index] != 0x0A {
      if brackets == 0, text[index] == UInt8(ascii: "}") || text[index] == UInt8(ascii: ":") {
        break
      }
      token(end: end, depth: depth + 1)
    }
    brackets = savedBrackets
    start = index
    // The format part may hold fields of its own; they stay in the colour of the braces.
    var nesting = 1
    while index < end, nesting > 0, text[index] != 0x0A {
      if text[index] == UInt8(ascii: "{") { nesting += 1 }
      if text[index] == UInt8(ascii: "}") { nesting -= 1 }
      index += 1
    }
    add(start, .escape)
    pieceStart = index
  }

  private mutating func add(_ start: Int, _ role: TextRole) {
    if start < index { spans.append(StyledSpan(start..<index, role)) }
  }

  private func isDigit(_ position: Int, _ end: Int) -> Bool {
    position < end && (0x30...0x39).contains(text[position])
  }
}

private func isNameStart(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F || byte >= 0x80
}

private func isNamePart(_ byte: UInt8) -> Bool {
  isNameStart(byte) || (0x30...0x39).contains(byte)
}

private func isStringPrefix(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.count <= 2 && bytes.allSatisfy { "rbfutRBFUT".utf8.contains($0) }
}
