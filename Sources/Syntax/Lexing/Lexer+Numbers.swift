// Numbers: their extent and their errors. Values are computed by the parser (NumberLiteral.swift).

extension Lexer {
  mutating func lexNumber() throws(Diagnostic) {
    let start = position
    guard current == UInt8(ascii: "0") else {
      try skipDigits()
      try lexAfterInteger(from: start)
      return
    }
    position += 1
    switch current {
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      try lexRadix("hexadecimal", from: start) { hexValue($0) != nil }
    case UInt8(ascii: "o"), UInt8(ascii: "O"):
      try lexRadix("octal", from: start) { $0 >= 0x30 && $0 <= 0x37 }
    case UInt8(ascii: "b"), UInt8(ascii: "B"):
      try lexRadix("binary", from: start) { $0 == 0x30 || $0 == 0x31 }
    default:
      try lexAfterLeadingZero(from: start)
    }
  }

  private mutating func lexRadix(
    _ name: String, from start: Int, isDigit: (UInt8) -> Bool
  ) throws(Diagnostic) {
    position += 1
    repeat {
      if current == UInt8(ascii: "_") { position += 1 }
      guard isDigit(current) else { throw invalidDigit(name) }
      while isDigit(current) { position += 1 }
    } while current == UInt8(ascii: "_")
    if isDecimalDigit(current) { throw invalidDigit(name) }
    try checkEnd(name)
    append(.number, from: start)
  }

  private mutating func invalidDigit(_ name: String) -> Diagnostic {
    if name != "hexadecimal", isDecimalDigit(current) {
      position += 1
      let digit = Character(Unicode.Scalar(bytes[position - 1]))
      return failure("invalid digit '\(digit)' in \(name) literal")
    }
    return failure("invalid \(name) literal")
  }

  /// `0`, `00`, `0.5`, `0e1`, `0j`, `012.5`; but not `012`.
  private mutating func lexAfterLeadingZero(from start: Int) throws(Diagnostic) {
    var isNonzero = false
    position = start
    while true {
      if current == UInt8(ascii: "_") {
        position += 1
        guard isDecimalDigit(current) else { throw failure("invalid decimal literal") }
      }
      guard current == UInt8(ascii: "0") else { break }
      position += 1
    }
    let zerosEnd = position
    if isDecimalDigit(current) {
      isNonzero = true
      try skipDigits()
    }
    switch current {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "j"),
      UInt8(ascii: "J"):
      try lexAfterInteger(from: start)
    default:
      if isNonzero {
        throw failure(
          "leading zeros in decimal integer literals are not permitted; "
            + "use an 0o prefix for octal integers", at: start, to: zerosEnd)
      }
      try checkEnd("decimal")
      append(.number, from: start)
    }
  }

  private mutating func lexAfterInteger(from start: Int) throws(Diagnostic) {
    switch current {
    case UInt8(ascii: "."):
      try lexFraction(from: start)
    case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "j"), UInt8(ascii: "J"):
      try lexExponent(from: start, name: "decimal")
    default:
      try checkEnd("decimal")
      append(.number, from: start)
    }
  }

  /// From the point on.
  mutating func lexFraction(from start: Int) throws(Diagnostic) {
    position += 1
    if isDecimalDigit(current) { try skipDigits() }
    try lexExponent(from: start, name: "decimal")
  }

  private mutating func lexExponent(from start: Int, name: String) throws(Diagnostic) {
    if current | 0x20 == UInt8(ascii: "e") {
      let mark = position
      position += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") {
        position += 1
        guard isDecimalDigit(current) else { throw failure("invalid decimal literal") }
      } else if !isDecimalDigit(current) {
        // `1else`: the letter belongs to a keyword.
        position = mark
        try checkEnd(name)
        append(.number, from: start)
        return
      }
      try skipDigits()
    }
    if current | 0x20 == UInt8(ascii: "j") {
      position += 1
      try checkEnd("imaginary")
    } else {
      try checkEnd(name)
    }
    append(.number, from: start)
  }

  private mutating func skipDigits() throws(Diagnostic) {
    while true {
      while isDecimalDigit(current) { position += 1 }
      guard current == UInt8(ascii: "_") else { return }
      position += 1
      guard isDecimalDigit(current) else { throw failure("invalid decimal literal") }
    }
  }

  /// A number may be followed at once by a keyword, as in `1if x else y`, but by no other name.
  private mutating func checkEnd(_ name: String) throws(Diagnostic) {
    guard current < 0x80, isIdentifierStart(current) || isDecimalDigit(current) else { return }
    let message = "invalid \(name) literal"
    guard followedByKeyword() else { throw failure(message, at: max(0, position - 1)) }
    let last = Span(max(0, position - 1), position)
    warnings.append(SyntaxWarning(message: message, span: last, isOfText: true))
  }

  private func followedByKeyword() -> Bool {
    for word: StaticString in ["and", "else", "for", "if", "in", "is", "or", "not"] {
      var index = 0
      while index < word.utf8CodeUnitCount, byte(at: position + index) == word.utf8Start[index] {
        index += 1
      }
      if index == word.utf8CodeUnitCount { return true }
    }
    return false
  }
}

@inline(__always)
func isDecimalDigit(_ byte: UInt8) -> Bool {
  byte &- 0x30 < 10
}

/// A letter, `_`, or any byte of a character beyond ASCII: whether that one may stand in a name is
/// checked later.
@inline(__always)
func isIdentifierStart(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte == 0x5F || byte >= 0x80
}

/// As `isIdentifierStart`, or a digit.
@inline(__always)
package func isIdentifierContinue(_ byte: UInt8) -> Bool {
  isIdentifierStart(byte) || isDecimalDigit(byte)
}

/// The value of a hexadecimal digit.
@inline(__always)
func hexValue(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46: UInt32(byte - 0x41 + 10)
  case 0x61...0x66: UInt32(byte - 0x61 + 10)
  default: nil
  }
}
