// What the author of a wrong text may have meant.
//
// CPython reads a wrong text a second time, with extra productions that match common mistakes, and
// the first such production that matches gives the message. To say the same sentence at the same
// place we do the same: a recogniser that backtracks (a packrat parser), runs only after the real
// parser has failed, begins at the statement that failed, and yields nothing but spans. The extra
// productions stand between the regular ones because their order decides which message wins.
//
// Once a mistake is recognised no token is accepted any more, so that every open production fails
// at once and no error need be passed around.

struct Mistakes {
  enum Goal { case file, expression }

  /// What a stretch of text is, as far as messages tell it apart.
  struct Node {
    let label: Label
    let span: Span
    var children: [Node] = []
  }

  static let maximumDepth = 600
  /// Steps for one reading, tokens taken and results remembered: about a second. A statement that
  /// needs more gets the plain message.
  static let maximumFuel = 2_000_000

  let source: SourceFile
  let tokens: [Token]
  let openBracket: Lexer.Bracket?
  /// Why the lexer stopped, if the tokens are not the whole text.
  let lexicalError: Diagnostic?
  var index: Int
  /// The last token looked at by either reader: some messages point at it.
  var furthest: Int
  var found: Diagnostic?
  /// Bounds the time: steps that may still be taken.
  var fuel: Int
  var depth = 0
  /// Off in the first reading, which only finds how far the regular productions reach, and while
  /// reading what follows a comma that may be missing.
  var usesExtraProductions = false
  /// Where a key of a dict begins that is not the first: what lacks behind it is no comma but a colon.
  var laterKey: Int?
  var memo: [MemoKey: (node: Node?, end: Int)] = [:]

  /// The diagnostic for a text that the parser gave up at the token `stop`.
  static func explain(
    _ source: SourceFile, _ lexed: Lexer.Result, stoppedAt stop: Int, statement: Int, _ goal: Goal
  ) -> Diagnostic {
    var reader = Mistakes(
      source: source, tokens: lexed.tokens, openBracket: lexed.open, lexicalError: lexed.error,
      index: statement, furthest: statement, fuel: 0)
    reader.read(goal, from: statement)
    let stop = reader.fuel > 0 ? reader.furthest : stop
    reader.furthest = stop
    if let error = lexed.error, lexed.errorWins, !reader.isLayout(at: stop) { return error }
    reader.usesExtraProductions = true
    reader.memo.removeAll()
    reader.read(goal, from: statement)
    let diagnostic = reader.found ?? reader.generic(at: reader.tokens[stop])
    // An error of the lexer inside an f-string keeps it from reading on to the bracket.
    if lexed.error != nil, !lexed.isErrorWeak { return diagnostic }
    return reader.preferringUnclosed(diagnostic)
  }

  private mutating func read(_ goal: Goal, from statement: Int) {
    guard found == nil else { return }
    index = statement
    fuel = min(Self.maximumFuel, 100_000 + 60 * (tokens.count - statement))
    switch goal {
    case .file:
      _ = self.statement()
    case .expression:
      if expressions() != nil {
        while accept(.newline) {}
        _ = isNext(.endOfFile)
      }
    }
  }

  /// Whether a token is the end of a block before text that is not indented at all.
  private func isLineStart(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .dedent && Int(token.start) < source.bytes.count
      && source.byteColumn(at: token.start) == 0
  }

  private func isLayout(at index: Int) -> Bool {
    tokens[index].kind == .indent || tokens[index].kind == .dedent
  }

  private func generic(at token: Token) -> Diagnostic {
    switch token.kind {
    case .indent: return error("unexpected indent", place(of: token), .indentationError)
    case .dedent: return error("unexpected unindent", place(of: token), .indentationError)
    default:
      var diagnostic = error("invalid syntax", place(of: token))
      // A decorator that nothing follows.
      diagnostic.pointsBeforeLine = token.kind == .endOfFile
      return diagnostic
    }
  }

  /// Where a message about a token points: a line's end is one character on its own line, and the
  /// end of a block lies before the text that ended it.
  private func place(of token: Token) -> Span {
    let start = Int(token.start)
    switch token.kind {
    case .newline:
      var end = Int(token.end)
      while end > start, source.bytes[end - 1] == 0x0A || source.bytes[end - 1] == 0x0D { end -= 1 }
      return Span(start, end)
    case .indent: return Span(start - 1, start - 1)
    case .dedent, .endOfFile:
      if start == source.bytes.count {
        return source.bytes.last == 0x0A ? Span(start - 1, start - 1) : Span(start, start)
      }
      return source.byteColumn(at: token.start) > 0
        ? Span(start - 1, start - 1) : Span(start, start)
    default: return token.span
    }
  }

  /// The text ends inside brackets, or where the lexer could not go on.
  private func endOfTokens() -> Diagnostic {
    lexicalError ?? openBracket?.neverClosed(in: source)
      ?? error("unexpected EOF while parsing", Span(source.bytes.count, source.bytes.count))
  }

  /// A bracket left open on a line before the error is the likelier cause.
  private func preferringUnclosed(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let open = openBracket, !diagnostic.isIncomplete else { return diagnostic }
    let openLine = source.line(at: Int32(truncatingIfNeeded: open.offset))
    let line = source.line(at: tokens[furthest].start)
    return line > openLine ? open.neverClosed(in: source) : diagnostic
  }

  private func error(
    _ message: String, _ span: Span, _ category: Diagnostic.Category = .syntaxError
  ) -> Diagnostic {
    Diagnostic(category, message, span, source)
  }

  // MARK: Tokens

  /// The kind of the current token. Looking at the end of the text inside brackets is an error.
  mutating func kind() -> TokenKind {
    if index > furthest { furthest = index }
    let kind = tokens[index].kind
    if kind == .unclosedEnd, found == nil { found = endOfTokens() }
    return kind
  }

  mutating func isNext(_ kind: TokenKind) -> Bool { found == nil && self.kind() == kind }

  mutating func isNext(_ kinds: [TokenKind]) -> Bool { found == nil && kinds.contains(kind()) }

  /// Takes the current token if it is of a kind; gives its place.
  mutating func take(_ wanted: TokenKind) -> Node? {
    guard found == nil, kind() == wanted else { return nil }
    fuel -= 1
    if fuel < 0 { return nil }
    let span = tokens[index].span
    if index + 1 < tokens.count { index += 1 }
    return Node(label: .name, span: span)
  }

  mutating func take(_ kinds: [TokenKind]) -> Node? {
    for kind in kinds { if let node = take(kind) { return node } }
    return nil
  }

  mutating func accept(_ wanted: TokenKind) -> Bool { take(wanted) != nil }

  mutating func takeWord(_ word: StaticString) -> Node? {
    guard isNext(.name), Parser.isWord(word, tokens[index], in: source) else { return nil }
    return take(.name)
  }

  func text(of node: Node) -> String {
    String(decoding: source.bytes[Int(node.span.start)..<Int(node.span.end)], as: UTF8.self)
  }

  // MARK: Combining productions

  /// Runs a production; on failure the position is as before.
  mutating func attempt<Result>(_ body: (inout Mistakes) -> Result?) -> Result? {
    guard found == nil, fuel > 0 else { return nil }
    let mark = index
    if let result = body(&self), found == nil { return result }
    index = mark
    return nil
  }

  /// Runs an extra production, which always fails and may report a mistake.
  @discardableResult
  mutating func mistake<Result>(_ body: (inout Mistakes) -> Result?) -> Result? {
    usesExtraProductions ? attempt(body) : nil
  }

  /// Whether a production would match here.
  mutating func follows(_ body: (inout Mistakes) -> Bool) -> Bool {
    let mark = index
    let matches = body(&self)
    index = mark
    return matches
  }

  /// ','.item+
  mutating func gather(_ item: (inout Mistakes) -> Node?) -> [Node]? {
    guard let first = item(&self) else { return nil }
    var nodes = [first]
    while let next = attempt({ $0.accept(.comma) ? item(&$0) : nil }) { nodes.append(next) }
    return nodes
  }

  /// item*
  mutating func many(_ item: (inout Mistakes) -> Node?) -> [Node] {
    var nodes: [Node] = []
    while let next = attempt(item) { nodes.append(next) }
    return nodes
  }

  struct MemoKey: Hashable {
    let rule: Rule
    let index: Int
  }

  enum Rule: UInt8 {
    case statement, block, simpleStatement, expression, starExpression, namedMistake, disjunction
    case conjunction, inversion, bitwiseOr, sum, factor, awaitPrimary, primary, arguments
    case starTarget, targetWithStarAtom, deleteTarget, closedPattern, strings, parameters
  }

  /// Remembers what a production gave at a position, which keeps backtracking linear.
  mutating func remember(_ rule: Rule, _ body: (inout Mistakes) -> Node?) -> Node? {
    let key = MemoKey(rule: rule, index: index)
    if let known = memo[key] {
      guard found == nil else { return nil }
      if known.node != nil { index = known.end }
      return known.node
    }
    guard depth < Self.maximumDepth, found == nil, fuel > 0 else {
      fuel = 0
      return nil
    }
    depth += 1
    fuel -= 1
    let node = attempt(body)
    depth -= 1
    if found == nil { memo[key] = (node, index) }
    return node
  }

  // MARK: Reporting

  /// Reports a mistake between two places; the production that reports it always fails.
  mutating func report<Result>(
    _ message: String, _ first: Node, _ last: Node? = nil
  ) -> Result? {
    note(message, Span(Int(first.span.start), Int((last ?? first).span.end)))
  }

  /// Reports from a place to the end of the last token looked at.
  mutating func report<Result>(_ message: String, startingFrom first: Node) -> Result? {
    let last = tokens[furthest]
    // The end of a last line without one counts as a character all the same.
    let isImplied = last.kind == .newline && last.start == last.end
    return note(message, Span(Int(first.span.start), Int(last.end) - (isImplied ? 0 : 1)))
  }

  /// Reports at the last token looked at.
  mutating func reportAtFurthest<Result>(
    _ message: String, _ category: Diagnostic.Category = .syntaxError
  ) -> Result? {
    note(message, place(of: tokens[furthest]), category, isAtLineStart: isLineStart(furthest))
  }

  /// Reports at the token that comes next.
  mutating func reportAtNext<Result>(_ message: String) -> Result? {
    _ = kind()
    return note(message, place(of: tokens[index]))
  }

  private mutating func note<Result>(
    _ message: String, _ span: Span, _ category: Diagnostic.Category = .syntaxError,
    isAtLineStart: Bool = false
  ) -> Result? {
    if found == nil, fuel > 0 {
      found = error(message, span, category)
      found?.pointsBeforeLine = isAtLineStart
    }
    return nil
  }

  /// A colon that must come; its absence is the mistake.
  mutating func forced(_ kind: TokenKind, _ text: String) -> Node? {
    if let node = take(kind) { return node }
    guard found == nil, usesExtraProductions else { return nil }
    return reportAtNext("expected '\(text)'")
  }
}
