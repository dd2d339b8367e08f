// F-strings by PEP 701: text and replacement fields alternate, fields hold any expression, and
// format specifications hold text and fields again. The state below says where in that the lexer is.

/// One f-string that is open.
struct FormattedStringState {
  static let maximumDepth = 150
  static let maximumFieldDepth = 3

  /// A replacement field whose closing brace has not come yet.
  struct Field {
    /// How many brackets are open directly inside the field, its own brace included.
    let bracketDepth: Int
    var isInSpecification = false
  }

  let start: Int
  let quote: UInt8
  let isTriple: Bool
  let isRaw: Bool
  var fields: [Field] = []

  /// What comes next is text, not an expression.
  var isInText: Bool { fields.last?.isInSpecification ?? true }
}

extension Lexer {
  mutating func beginFormattedString(from start: Int, isRaw: Bool) throws(Diagnostic) {
    let quote = current
    let isTriple = byte(at: position + 1) == quote && byte(at: position + 2) == quote
    position += isTriple ? 3 : 1
    if formattedStrings.count + 1 >= FormattedStringState.maximumDepth {
      throw failure("too many nested f-strings")
    }
    append(.formattedStart, from: start)
    formattedStrings.append(
      FormattedStringState(start: start, quote: quote, isTriple: isTriple, isRaw: isRaw))
  }

  /// Reads text up to the end of the string, of the specification, or the next field.
  mutating func lexFormattedText() throws(Diagnostic) {
    let state = formattedStrings[formattedStrings.count - 1]
    let isInSpecification = !state.fields.isEmpty
    let start = position
    while true {
      if position >= bytes.count { throw unterminatedFormattedString(state) }
      let byte = bytes[position]
      switch byte {
      case 0x0A, 0x0D:
        if !state.isTriple {
          guard isInSpecification else { throw unterminatedFormattedString(state) }
          // The end of the line ends the specification; the field goes on.
          append(.formattedMiddle, from: start)
          formattedStrings[formattedStrings.count - 1].leaveSpecification()
          return
        }
        skipLineEnding()
      case state.quote where endsString(state):
        appendText(from: start)
        endFormattedString(state)
        return
      case UInt8(ascii: "{"):
        if !isInSpecification, self.byte(at: position + 1) == byte {
          position += 1
          append(.formattedMiddle, from: start)
          position += 1
          return
        }
        appendText(from: start)
        try beginField()
        return
      case UInt8(ascii: "}"):
        if !isInSpecification, self.byte(at: position + 1) == byte {
          position += 1
          append(.formattedMiddle, from: start)
          position += 1
          return
        }
        // Empty text too, so that a `lambda` in a field is seen to have lost its colon.
        append(.formattedMiddle, from: start)
        formattedStrings[formattedStrings.count - 1].leaveSpecification()
        try lexOperator()
        return
      case UInt8(ascii: "\\"):
        skipEscape(isRaw: state.isRaw)
      default:
        position += 1
      }
    }
  }

  private mutating func appendText(from start: Int) {
    if position > start { append(.formattedMiddle, from: start) }
  }

  private func endsString(_ state: FormattedStringState) -> Bool {
    !state.isTriple
      || byte(at: position + 1) == state.quote && byte(at: position + 2) == state.quote
  }

  private mutating func endFormattedString(_ state: FormattedStringState) {
    // Inside a specification the quote still ends the string; the parser reports the open brace.
    let start = position
    position += state.isTriple ? 3 : 1
    if let field = state.fields.first {
      brackets.removeLast(brackets.count - field.bracketDepth + 1)
    }
    formattedStrings.removeLast()
    append(.formattedEnd, from: start)
  }

  /// A backslash and what belongs to it; a brace after it still opens or closes a field.
  private mutating func skipEscape(isRaw: Bool) {
    position += 1
    let next = current
    if next == UInt8(ascii: "{") || next == UInt8(ascii: "}") || position >= bytes.count { return }
    if !isRaw, next == UInt8(ascii: "N"), byte(at: position + 1) == UInt8(ascii: "{") {
      position += 2
      while position < bytes.count, bytes[position] != UInt8(ascii: "}"), bytes[position] != 0x0A,
        bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "'")
      {
        position += 1
      }
      if current == UInt8(ascii: "}") { position += 1 }
    } else if next == 0x0A || next == 0x0D {
      skipLineEnding()
    } else {
      position += 1
    }
  }

  // MARK: Fields

  private mutating func beginField() throws(Diagnostic) {
    let index = formattedStrings.count - 1
    if formattedStrings[index].fields.count >= FormattedStringState.maximumFieldDepth {
      throw failure("f-string: expressions nested too deeply")
    }
    // Pushed first, so that the brace itself is read as an ordinary bracket.
    formattedStrings[index].fields.append(
      FormattedStringState.Field(bracketDepth: brackets.count + 1))
    try lexOperator()
  }

  /// A colon directly inside a field begins its format specification.
  mutating func beginFormatSpecification() -> Bool {
    guard let field = formattedStrings.last?.fields.last, field.bracketDepth == brackets.count
    else { return false }
    let index = formattedStrings.count - 1
    let last = formattedStrings[index].fields.count - 1
    formattedStrings[index].fields[last].isInSpecification = true
    return true
  }

  /// Whether a closing bracket other than a brace meets the brace of a field.
  func closesField(_ open: Bracket, with byte: UInt8) -> Bool {
    guard byte != UInt8(ascii: "}"), let field = formattedStrings.last?.fields.last else {
      return false
    }
    return field.bracketDepth == brackets.count && open.byte == UInt8(ascii: "{")
  }

  /// Leaves a field whose brace has just been closed.
  mutating func endField() {
    guard let field = formattedStrings.last?.fields.last,
      field.bracketDepth == brackets.count + 1
    else { return }
    formattedStrings[formattedStrings.count - 1].fields.removeLast()
  }

  // MARK: Errors

  private func unterminatedFormattedString(_ state: FormattedStringState) -> Diagnostic {
    let line = source.line(at: endOffset)
    let triple = state.isTriple ? "triple-quoted " : ""
    return failure(
      "unterminated \(triple)f-string literal (detected at line \(line))", at: state.start,
      isIncomplete: state.isTriple)
  }
}

extension FormattedStringState {
  fileprivate mutating func leaveSpecification() {
    if !fields.isEmpty { fields[fields.count - 1].isInSpecification = false }
  }
}
