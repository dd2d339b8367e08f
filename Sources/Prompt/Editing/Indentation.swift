// How far the next line of an unfinished block is indented. Only a proposal: the person types over
// it, so the rule looks at the text alone and never parses.

/// The step of automatic indentation, as in PEP 8.
package let indentationStep = 4

/// The columns to indent the line that follows `text`.
package func indentation(after text: String) -> Int {
  var scan = IndentationScan()
  scan.read(Array(text.utf8))
  return scan.nextIndentation
}

/// How many blanks Backspace removes when only blanks stand before the cursor.
package func dedentWidth(fromColumn column: Int) -> Int {
  column == 0 ? 0 : (column - 1) % indentationStep + 1
}

/// Which statements a clause may follow.
private let openers: [String: Set<String>] = [
  "else": ["if", "elif", "for", "while", "try", "except"], "elif": ["if", "elif"],
  "except": ["try", "except"], "finally": ["try", "except", "else"], "case": ["case"],
]

/// How many columns a last line like `else:` stands too far to the right: the statement that it
/// continues begins further left, as after the indentation that was proposed.
package func excessIndentation(of text: String) -> Int {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
  guard let last = lines.popLast(), let allowed = openers[firstWord(of: last)] else { return 0 }
  let column = blanks(of: last)
  var limit = column + 1
  for line in lines.reversed() where !line.allSatisfy({ $0 == " " }) {
    let place = blanks(of: line)
    guard place < limit else { continue }
    var word = firstWord(of: line)
    if word == "async" { word = firstWord(of: line.dropFirst(place + 5)) }
    if allowed.contains(word) { return column - place }
    limit = place
  }
  return 0
}

private func blanks(of line: Substring) -> Int { line.prefix { $0 == " " }.count }

private func firstWord(of line: Substring) -> String {
  String(line.drop { $0 == " " }.prefix { $0.isLetter })
}

private let closingStatements: Set<String> = ["return", "raise", "pass", "break", "continue"]

private struct IndentationScan {
  private var depth = 0
  private var lineIndentation = 0
  private var firstWord: [UInt8] = []
  private var isAtLineStart = true
  private var isReadingFirstWord = false
  private var lastMeaningful: UInt8 = 0
  private var openString: [UInt8]?

  var nextIndentation: Int {
    if openString != nil { return 0 }
    if depth > 0 { return lineIndentation + indentationStep }
    if lastMeaningful == UInt8(ascii: ":") { return lineIndentation + indentationStep }
    if closingStatements.contains(String(decoding: firstWord, as: UTF8.self)) {
      return max(0, lineIndentation - indentationStep)
    }
    return lineIndentation
  }

  mutating func read(_ text: [UInt8]) {
    var index = 0
    while index < text.count {
      if openString != nil { index = skipString(text, index) } else { index = step(text, index) }
    }
  }

  private mutating func step(_ text: [UInt8], _ index: Int) -> Int {
    let byte = text[index]
    if byte == 0x0A {
      startLine(isBlankNext: isBlankLine(text, index + 1))
      return index + 1
    }
    if isAtLineStart, byte == 0x20 || byte == 0x09 {
      lineIndentation += byte == 0x20 ? 1 : 8 - lineIndentation % 8
      return index + 1
    }
    if isAtLineStart {
      isAtLineStart = false
      isReadingFirstWord = true
    }
    if byte == UInt8(ascii: "#") {
      return text[index...].firstIndex(of: 0x0A) ?? text.count
    }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      return openString(text, index, quote: byte)
    }
    note(byte)
    return index + 1
  }

  private mutating func note(_ byte: UInt8) {
    let isLetter = (0x61...0x7A).contains(byte | 0x20)
    if isReadingFirstWord, isLetter { firstWord.append(byte) } else { isReadingFirstWord = false }
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
    default: break
    }
    if byte != 0x20, byte != 0x09 { lastMeaningful = byte }
  }

  /// Lines inside brackets belong to the line that opened them; blank lines change nothing.
  private mutating func startLine(isBlankNext: Bool) {
    if depth > 0 || isBlankNext { return }
    lineIndentation = 0
    firstWord = []
    isAtLineStart = true
    lastMeaningful = 0
  }

  private func isBlankLine(_ text: [UInt8], _ start: Int) -> Bool {
    let line = text[min(start, text.count)...].prefix { $0 != 0x0A }
    return line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private mutating func openString(_ text: [UInt8], _ index: Int, quote: UInt8) -> Int {
    isReadingFirstWord = false
    lastMeaningful = quote
    let isTriple = text[index...].starts(with: [quote, quote, quote])
    openString = isTriple ? [quote, quote, quote] : [quote]
    return index + (isTriple ? 3 : 1)
  }

  private mutating func skipString(_ text: [UInt8], _ index: Int) -> Int {
    guard let quotes = openString else { return index }
    if text[index] == UInt8(ascii: "\\") { return index + 2 }
    if quotes.count == 1, text[index] == 0x0A {
      openString = nil
      return index
    }
    if text[index...].starts(with: quotes) {
      openString = nil
      return index + quotes.count
    }
    return index + 1
  }
}
