// Bytes to tokens, the whole source at once: the parser may then look ahead and go back for nothing.
//
// Most lexical errors win over a grammatical one, even one that stands before them, because CPython
// reads on to the end of the text before it reports a grammatical error.

/// Turns a source into tokens.
package struct Lexer {
  /// An open bracket, or the brace that opened a replacement field of an f-string.
  struct Bracket {
    let byte: UInt8
    let offset: Int

    func neverClosed(in source: SourceFile) -> Diagnostic {
      Diagnostic(
        .syntaxError, "'\(Character(Unicode.Scalar(byte)))' was never closed",
        Span(offset, offset + 1), source, isIncomplete: true)
    }
  }

  /// The tokens of a source. The last one is `endOfFile`; or `unclosedEnd`, when the source ends
  /// inside brackets or holds an error.
  package struct Result {
    /// In source order; never empty. Their spans do not overlap.
    package let tokens: [Token]
    /// The innermost bracket that is open at the end.
    let open: Bracket?
    /// What stopped the lexer; the tokens before it are complete.
    package let error: Diagnostic?
    /// The error is reported even when the parser has found another one before it.
    var errorWins: Bool { error != nil && !isErrorWeak && !isErrorInFormattedString }
    let isErrorWeak: Bool
    let isErrorInFormattedString: Bool
    let warnings: [SyntaxWarning]
  }

  static let maximumNesting = 200

  let source: SourceFile
  let bytes: UnsafeBufferPointer<UInt8>
  let keywords = KeywordTable()
  var position = 0
  var tokens: [Token] = []
  var brackets: [Bracket] = []
  var indentation = Indentation()
  var formattedStrings: [FormattedStringState] = []
  /// The error that ends the tokens yields to one that the parser finds before it.
  var isWeakError = false
  var warnings: [SyntaxWarning] = []
  /// At the first token of a logical line.
  var isAtLineStart = true
  private var interrupt = ReadingInterrupt()

  private init(_ source: SourceFile, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.source = source
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 4 + 8)
  }

  /// All tokens of the source; never fails, an error ends them.
  package static func lex(_ source: SourceFile) -> Result {
    source.bytes.withUnsafeBufferPointer { bytes in
      var lexer = Lexer(source, bytes)
      do throws(Diagnostic) {
        try lexer.checkEncoding()
        try lexer.run()
        return Result(
          tokens: lexer.tokens, open: lexer.brackets.last, error: nil, isErrorWeak: false,
          isErrorInFormattedString: false, warnings: lexer.warnings)
      } catch {
        lexer.append(.unclosedEnd, from: lexer.position)
        return Result(
          tokens: lexer.tokens, open: lexer.brackets.last, error: error,
          isErrorWeak: lexer.isWeakError,
          isErrorInFormattedString: !lexer.formattedStrings.isEmpty, warnings: [])
      }
    }
  }

  // MARK: Reading bytes

  /// The byte at an offset; 0, which no valid source contains, beyond the end.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    offset < bytes.count ? bytes[offset] : 0
  }

  @inline(__always)
  var current: UInt8 { byte(at: position) }

  mutating func append(_ kind: TokenKind, from start: Int) {
    tokens.append(
      Token(
        kind: kind, start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: position)))
  }

  /// An error at the byte before the position, where CPython's tokenizer reports most of its own.
  func failure(
    _ message: String, category: Diagnostic.Category = .syntaxError, isIncomplete: Bool = false
  ) -> Diagnostic {
    failure(message, at: max(0, position - 1), category: category, isIncomplete: isIncomplete)
  }

  func failure(
    _ message: String, at start: Int, to end: Int? = nil,
    category: Diagnostic.Category = .syntaxError, isIncomplete: Bool = false
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      category, message, Span(start, end ?? start + 1), source, isIncomplete: isIncomplete)
    diagnostic.isInCharacters = true
    diagnostic.marksPoint = end == nil
    return diagnostic
  }

  // MARK: Lines

  private mutating func run() throws(Diagnostic) {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    while true {
      if interrupt.isDue() { throw .interruption(source) }
      if let state = formattedStrings.last, state.isInText {
        try lexFormattedText()
        continue
      }
      if isAtLineStart {
        isAtLineStart = false
        try lexIndentation()
      }
      guard try lexToken() else { return }
    }
  }

  /// Skips a line ending of any of the three kinds.
  mutating func skipLineEnding() {
    if current == 0x0D, byte(at: position + 1) == 0x0A { position += 1 }
    position += 1
  }

  /// Reads one token; false at the end of the source.
  private mutating func lexToken() throws(Diagnostic) -> Bool {
    var comment: Int?
    while true {
      let start = position
      switch current {
      case 0x20, 0x09, 0x0C:
        position += 1
      case UInt8(ascii: "#"):
        comment = start
        skipComment()
      case 0x0A, 0x0D:
        skipLineEnding()
        if !brackets.isEmpty { continue }
        // The end of a line includes its comment, which messages mark.
        append(.newline, from: comment ?? start)
        isAtLineStart = true
        return true
      case UInt8(ascii: "\\"):
        try lexLineJoining()
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"), 0x80...0xFF:
        try lexNameOrString()
        return true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        try lexNumber()
        return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        try lexString(from: start)
        return true
      case UInt8(ascii: "."):
        try lexDot()
        return true
      case 0 where position >= bytes.count:
        try lexEnd()
        return false
      default:
        try lexOperator()
        return true
      }
    }
  }

  mutating func skipComment() {
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
  }

  /// A backslash at the end of a line joins it to the next one.
  mutating func lexLineJoining() throws(Diagnostic) {
    position += 1
    isWeakError = true
    if position >= bytes.count { throw unexpectedEnd(at: position) }
    guard current == 0x0A || current == 0x0D else {
      throw failure("unexpected character after line continuation character", at: position)
    }
    skipLineEnding()
    if position >= bytes.count { throw unexpectedEnd(at: position - 1) }
    isWeakError = false
  }

  private func unexpectedEnd(at offset: Int) -> Diagnostic {
    if let open = brackets.last { return open.neverClosed(in: source) }
    return failure("unexpected EOF while parsing", at: offset, to: offset, isIncomplete: true)
  }

  /// The end of the source ends the last line and all blocks.
  private mutating func lexEnd() throws(Diagnostic) {
    position = bytes.count
    guard brackets.isEmpty else {
      append(.unclosedEnd, from: position)
      return
    }
    if let last = tokens.last?.kind, last != .newline, last != .dedent {
      append(.newline, from: position)
    }
    while indentation.pop() { append(.dedent, from: position) }
    append(.endOfFile, from: position)
  }
}
