// Tokens to tree: recursive descent over an array of tokens, precedence climbing for operators.
//
// The parser only decides whether the text is a program. Where it is not, it stops at the first
// token that fits nowhere, and a second, slower reader (Mistakes) looks for what the author may have
// meant. So the sentences of error messages cost nothing to correct programs.

/// The normal form NFKC of a name; whoever has the tables sets it.
package nonisolated(unsafe) var normalizeIdentifier: (String) -> String = { $0 }

/// Makes the tree of one source text, or the one diagnostic that says why there is none.
package struct Parser {
  /// Thrown while unwinding; the reason, if there is a better one than "invalid syntax", waits in
  /// `diagnostic`. An empty error travels in a register.
  struct Failure: Error {}

  /// Nested constructs other than brackets and blocks, which the lexer limits. A level costs up to
  /// 20 KB of native stack in debug builds.
  static let maximumDepth = 1100
  /// Operations in one left-leaning chain: trees are freed recursively, one frame an operation.
  static let maximumChain = 20_000
  static let maximumLadder = 5000

  let source: SourceFile
  let tokens: [Token]
  let isASCII: Bool
  var index = 0
  /// The kind of the token at `index`, kept here because almost every step asks for it.
  var kind: TokenKind
  /// Where the top-level statement being parsed begins.
  var statementIndex = 0
  var depth = 0
  var scopeCount = 1
  var diagnostic: Diagnostic?
  var warnings: [SyntaxWarning] = []
  var names = CharacterNames()
  /// See DeferredBody.swift.
  var defersBodies = false
  /// Functions and generic definitions around the place: what stands in them is not deferred.
  var enclosingFunctions = 0
  private var interrupt = ReadingInterrupt()
  /// Reading is not wanted any more: every failure from now on stands for that.
  private(set) var isInterrupted = false

  init(_ source: SourceFile, _ tokens: [Token], isASCII: Bool? = nil) {
    self.source = source
    self.tokens = tokens
    self.isASCII = isASCII ?? source.bytes.allSatisfy { $0 < 0x80 }
    kind = tokens[0].kind
  }

  // MARK: Cursor

  var token: Token { tokens[index] }

  @inline(__always)
  mutating func advance() {
    index += 1
    kind = tokens[index].kind
  }

  mutating func go(to index: Int) {
    self.index = index
    kind = tokens[index].kind
  }

  /// The kind of a later token; the last one when there are not so many.
  func kind(ahead count: Int) -> TokenKind {
    tokens[min(index + count, tokens.count - 1)].kind
  }

  @inline(__always)
  mutating func accept(_ wanted: TokenKind) -> Bool {
    guard kind == wanted else { return false }
    advance()
    return true
  }

  @inline(__always)
  mutating func expect(_ wanted: TokenKind) throws(Failure) {
    guard kind == wanted else { throw fail() }
    advance()
  }

  /// The offset where the current token begins.
  @inline(__always)
  var start: Int { Int(tokens[index].start) }

  /// From an offset to the end of the last token taken.
  @inline(__always)
  func span(from start: Int) -> Span { Span(start, Int(tokens[index - 1].end)) }

  // MARK: Failing

  func fail() -> Failure { Failure() }

  mutating func fail(
    _ message: String, _ span: Span, category: Diagnostic.Category = .syntaxError
  ) -> Failure {
    diagnostic = Diagnostic(category, message, span, source)
    return Failure()
  }

  /// Every function that may call itself through others enters here and lowers `depth` on leaving.
  @inline(__always)
  mutating func enter() throws(Failure) {
    depth += 1
    if interrupt.isDue() { isInterrupted = true }
    if isInterrupted { throw fail() }
    if depth > Self.maximumDepth { throw tooDeep() }
  }

  private mutating func tooDeep() -> Failure {
    fail("too many nested expressions", token.span)
  }

  mutating func tooLong() -> Failure {
    fail("too many operations in one expression", token.span)
  }

  // MARK: Names

  /// The text of a name token; names that look alike, as compatible characters do, are one name.
  func text(of token: Token) -> String {
    let name = source.bytes.withUnsafeBufferPointer { bytes in
      String(
        decoding: UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<Int(token.end)]),
        as: UTF8.self)
    }
    if isASCII { return name }
    return source.isWrittenFromTree ? NameStandIns.resolved(name) : normalizeIdentifier(name)
  }

  mutating func expectName() throws(Failure) -> String {
    guard kind == .name else { throw fail() }
    let name = text(of: token)
    advance()
    return name
  }

  /// Whether a token is a name spelled like a soft keyword.
  func isSoftKeyword(_ word: StaticString, at index: Int) -> Bool {
    Parser.isWord(word, tokens[min(index, tokens.count - 1)], in: source)
  }

  static func isWord(_ word: StaticString, _ token: Token, in source: SourceFile) -> Bool {
    guard token.kind == .name, Int(token.end - token.start) == word.utf8CodeUnitCount else {
      return false
    }
    for offset in 0..<word.utf8CodeUnitCount
    where source.bytes[Int(token.start) + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  mutating func newScope() -> Int {
    scopeCount += 1
    return scopeCount - 1
  }
}
