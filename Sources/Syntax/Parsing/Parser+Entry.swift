// The ways in: a file, a piece typed at the prompt, an expression for `eval`.

extension Parser {
  /// Parses a whole file.
  /// - Parameter defersBodies: for sources that are known to be right: see DeferredBody.swift.
  package static func parseModule(
    _ source: SourceFile, defersBodies: Bool = false
  ) throws(Diagnostic) -> Module {
    try parse(source, .file) { (parser) throws(Failure) in
      parser.defersBodies = defersBodies
      return try parser.parseFile()
    }
  }

  /// Parses what has been typed at the prompt so far: complete lines, each with its line ending. A
  /// compound statement is complete after an empty line. `Diagnostic.isIncomplete` asks for more.
  package static func parseInteractive(_ source: SourceFile) throws(Diagnostic) -> Module {
    let module = try parse(source, .file, isInteractive: true) { (parser) throws(Failure) in
      try parser.parseFile()
    }
    if let last = module.body.last, last.isCompound, !source.endsInEmptyLine {
      throw incompleteInput(source)
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
    _ source: SourceFile, _ goal: Mistakes.Goal, isInteractive: Bool = false,
    _ body: (inout Parser) throws(Failure) -> [Statement]
  ) throws(Diagnostic) -> Module {
    let lexed = Lexer.lex(source)
    if let error = lexed.error, error.isInterruption { throw error }
    var parser = Parser(source, lexed.tokens)
    do throws(Failure) {
      let statements = try body(&parser)
      return Module(
        body: statements, source: source, scopeCount: parser.scopeCount,
        warnings: SyntaxWarning.inOrder(lexed.warnings + parser.warnings))
    } catch {
      if parser.isInterrupted { throw .interruption(source) }
      if isInteractive, lexed.error == nil, parser.isAtEnd, !source.endsInEmptyLine {
        throw incompleteInput(source)
      }
      if let diagnostic = parser.diagnostic {
        throw lexed.errorWins ? lexed.error ?? diagnostic : diagnostic
      }
      let mistake = Mistakes.explain(
        source, lexed, stoppedAt: parser.index, statement: parser.statementIndex, goal)
      // The parser is not at the end where `match` may be a name.
      if isInteractive, lexed.error == nil, !source.endsInEmptyLine,
        mistake.message.hasPrefix("expected an indented block after 'match'"),
        mistake.span.start >= source.bytes.count - 1
      {
        throw incompleteInput(source)
      }
      throw mistake
    }
  }

  private static func incompleteInput(_ source: SourceFile) -> Diagnostic {
    Diagnostic(
      .syntaxError, "incomplete input", Span(source.bytes.count, source.bytes.count), source,
      isIncomplete: true)
  }

  /// Nothing but the end of blocks and of the source is left: the next line may go on.
  private var isAtEnd: Bool {
    kind == .endOfFile || kind == .dedent && start == source.bytes.count
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
  /// Has it a block?
  package var isCompound: Bool {
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
