// Operators and brackets, longest first.

extension Lexer {
  mutating func lexOperator() throws(Diagnostic) {
    let start = position
    let byte = current
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      try openBracket(byte)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      try closeBracket(byte)
    case UInt8(ascii: ":"):
      position += 1
      if beginFormatSpecification() {
        append(.colon, from: start)
      } else {
        finish(start, .colon, equal: .colonEqual)
      }
    case UInt8(ascii: ","): single(.comma)
    case UInt8(ascii: ";"): single(.semicolon)
    case UInt8(ascii: "~"): single(.tilde)
    case UInt8(ascii: "="): position += 1; finish(start, .equal, equal: .equalEqual)
    case UInt8(ascii: "+"): position += 1; finish(start, .plus, equal: .plusEqual)
    case UInt8(ascii: "%"): position += 1; finish(start, .percent, equal: .percentEqual)
    case UInt8(ascii: "&"): position += 1; finish(start, .ampersand, equal: .ampersandEqual)
    case UInt8(ascii: "|"): position += 1; finish(start, .bar, equal: .barEqual)
    case UInt8(ascii: "^"): position += 1; finish(start, .caret, equal: .caretEqual)
    case UInt8(ascii: "@"): position += 1; finish(start, .at, equal: .atEqual)
    case UInt8(ascii: "-"):
      position += 1
      if current == UInt8(ascii: ">") { single(.arrow, from: start); return }
      finish(start, .minus, equal: .minusEqual)
    case UInt8(ascii: "!"):
      position += 1
      if current == UInt8(ascii: "=") { single(.notEqual, from: start); return }
      append(.exclamation, from: start)
    case UInt8(ascii: "*"):
      doubled(start, (.star, .starEqual), (.doubleStar, .doubleStarEqual))
    case UInt8(ascii: "/"):
      doubled(start, (.slash, .slashEqual), (.doubleSlash, .doubleSlashEqual))
    case UInt8(ascii: "<"):
      if self.byte(at: position + 1) == UInt8(ascii: ">") {
        position += 1
        single(.notEqual, from: start)
        return
      }
      doubled(start, (.less, .lessEqual), (.leftShift, .leftShiftEqual))
    case UInt8(ascii: ">"):
      doubled(start, (.greater, .greaterEqual), (.rightShift, .rightShiftEqual))
    default:
      try refuseCharacter()
    }
  }

  private mutating func single(_ kind: TokenKind) { single(kind, from: position) }

  private mutating func single(_ kind: TokenKind, from start: Int) {
    position += 1
    append(kind, from: start)
  }

  /// Ends an operator whose next byte may be `=`.
  private mutating func finish(_ start: Int, _ plain: TokenKind, equal: TokenKind) {
    if current == UInt8(ascii: "=") {
      position += 1
      append(equal, from: start)
    } else {
      append(plain, from: start)
    }
  }

  /// Operators that exist single and doubled, each with and without `=`.
  private mutating func doubled(
    _ start: Int, _ one: (TokenKind, TokenKind), _ two: (TokenKind, TokenKind)
  ) {
    let byte = current
    position += 1
    if current == byte {
      position += 1
      finish(start, two.0, equal: two.1)
    } else {
      finish(start, one.0, equal: one.1)
    }
  }

  /// `.` and `...`; a digit after the point makes it a number.
  mutating func lexDot() throws(Diagnostic) {
    let start = position
    let next = byte(at: position + 1)
    if next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") {
      try lexFraction(from: start)
      return
    }
    position += 1
    if next == UInt8(ascii: "."), byte(at: position + 1) == UInt8(ascii: ".") {
      position += 2
      append(.ellipsis, from: start)
    } else {
      append(.dot, from: start)
    }
  }

  // MARK: Brackets

  private mutating func openBracket(_ byte: UInt8) throws(Diagnostic) {
    let start = position
    position += 1
    if brackets.count >= Self.maximumNesting { throw failure("too many nested parentheses") }
    brackets.append(Bracket(byte: byte, offset: start))
    let kind: TokenKind =
      switch byte {
      case UInt8(ascii: "("): .leftParenthesis
      case UInt8(ascii: "["): .leftBracket
      default: .leftBrace
      }
    append(kind, from: start)
  }

  private mutating func closeBracket(_ byte: UInt8) throws(Diagnostic) {
    let start = position
    position += 1
    if byte == UInt8(ascii: "}"), let state = formattedStrings.last, state.fields.isEmpty {
      throw failure("f-string: single '}' is not allowed")
    }
    let character = Character(Unicode.Scalar(byte))
    guard let open = brackets.last, !closesField(open, with: byte) else {
      if !formattedStrings.isEmpty { throw failure("f-string: unmatched '\(character)'") }
      throw failure("unmatched '\(character)'")
    }
    let expected: UInt8 =
      switch open.byte {
      case UInt8(ascii: "("): UInt8(ascii: ")")
      case UInt8(ascii: "["): UInt8(ascii: "]")
      default: UInt8(ascii: "}")
      }
    guard byte == expected else { throw mismatch(open, character) }
    brackets.removeLast()
    endField()
    let kind: TokenKind =
      switch byte {
      case UInt8(ascii: ")"): .rightParenthesis
      case UInt8(ascii: "]"): .rightBracket
      default: .rightBrace
      }
    append(kind, from: start)
  }

  private func mismatch(_ open: Bracket, _ character: Character) -> Diagnostic {
    let opening = Character(Unicode.Scalar(open.byte))
    let openLine = source.line(at: Int32(truncatingIfNeeded: open.offset))
    let line = source.line(at: Int32(truncatingIfNeeded: position - 1))
    let place = openLine == line ? "" : " on line \(openLine)"
    return failure(
      "closing parenthesis '\(character)' does not match opening parenthesis '\(opening)'\(place)")
  }

  private mutating func refuseCharacter() throws(Diagnostic) {
    let byte = current
    if byte < 0x20 || byte == 0x7F {
      throw failure(
        "invalid non-printable character U+00\(byte < 16 ? "0" : "")"
          + String(byte, radix: 16, uppercase: true), at: position)
    }
    single(.unknown)
  }
}
