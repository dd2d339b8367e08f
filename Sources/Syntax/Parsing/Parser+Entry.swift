// The ways in: a file, a piece typed at the prompt, an expression for `eval`.

extension Parser {
  /// Parses a whole file.
  package static func parseModule(_ source: SourceFile) throws(Diagnostic) -> Module {
    try parse(source, .file) { (parser) throws(Failure) in try parser.parseFile() }
  }

  /// Parses what has been typed at the prompt so far: complete lines, each with its line ending. A
  /// compound statement is complete after an empty line. `Diagnostic.isIncomplete` asks for more.
  package static func parseInteractive(_ source: SourceFile) throws(Diagnostic) -> Module {
    let module = try parse(source, .file) { (parser) throws(Failure) in try parser.parseFile() }
    if let last = module.body.last, last.isCompound, !source.endsInEmptyLine {
      throw Diagnostic(
        .syntaxError, "incomplete input", Span(source.bytes.count, source.bytes.count), source,
        isIncomplete: true)
    }
    return module
  }

  /// Parses one expression; the module holds it as its only statement.
  package static func parseExpression(_ source: SourceFile) throws(Diagnostic) -> Module {
    try parse(source, .expression) { (parser) throws(Failure) in
      let value = try parser.parseExpressions()
      while parser.accept(.newline) {}
      try parser.expectEnd()
      return [Statement(.expression(value), value.span)]
    }
  }

  private static func parse(
    _ source: SourceFile, _ goal: Mistakes.Goal,
    _ body: (inout Parser) throws(Failure) -> [Statement]
  ) throws(Diagnostic) -> Module {
    let lexed = Lexer.lex(source)
    var parser = Parser(source, lexed.tokens)
    do throws(Failure) {
      let statements = try body(&parser)
      return Module(body: statements, source: source, scopeCount: parser.scopeCount)
    } catch {
      if let diagnostic = parser.diagnostic {
        throw lexed.errorWins ? lexed.error ?? diagnostic : diagnostic
      }
      throw Mistakes.explain(
        source, lexed, stoppedAt: parser.index, statement: parser.statementIndex, goal)
    }
  }

  /// file: [statements] ENDMARKER
  private mutating func parseFile() throws(Failure) -> [Statement] {
    var body: [Statement] = []
    while kind != .endOfFile {
      if kind == .newline {
        advance()
        continue
      }
      statementIndex = index
      try parseStatement(into: &body)
    }
    return body
  }

  private mutating func expectEnd() throws(Failure) {
    // At the end of the source there is no next token to advance to.
    guard kind == .endOfFile else { throw fail() }
  }
}

extension Statement {
  /// Statements with a block of their own, which at the prompt an empty line ends.
  fileprivate var isCompound: Bool {
    switch kind {
    case .if, .while, .for, .try, .with, .function, .class, .match: true
    default: false
    }
  }
}

extension SourceFile {
  fileprivate var endsInEmptyLine: Bool {
    var lines = 0
    for byte in bytes.reversed() {
      switch byte {
      case 0x0A, 0x0D: lines += 1
      case 0x20, 0x09, 0x0C: continue
      default: return lines > 1
      }
      if lines > 1 { return true }
    }
    return true
  }
}
