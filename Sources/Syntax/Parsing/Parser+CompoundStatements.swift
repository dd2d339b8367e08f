// Statements that hold blocks.

extension Parser {
  /// compound_stmt: function_def | if_stmt | class_def | with_stmt | for_stmt | try_stmt
  ///   | while_stmt | match_stmt; nil when the statement is a simple one.
  mutating func parseCompoundStatement() throws(Failure) -> Statement? {
    switch kind {
    case .if: return try parseIf()
    case .while: return try parseWhile()
    case .for: return try parseFor(start, isAsync: false)
    case .try: return try parseTry()
    case .with: return try parseWith(start, isAsync: false)
    case .def: return try parseFunction(start, [], isAsync: false)
    case .class: return try parseClass(start, [])
    case .at: return try parseDecorated()
    case .async: return try parseAsync()
    case .name where startsMatch: return try parseMatch()
    default: return nil
    }
  }

  /// 'async' ('def' | 'for' | 'with')
  private mutating func parseAsync() throws(Failure) -> Statement {
    let start = start
    advance()
    switch kind {
    case .def: return try parseFunction(start, [], isAsync: true)
    case .for: return try parseFor(start, isAsync: true)
    case .with: return try parseWith(start, isAsync: true)
    default: throw fail()
    }
  }

  /// block: NEWLINE INDENT statement+ DEDENT | simple_stmts
  mutating func parseBlock() throws(Failure) -> [Statement] {
    var body: [Statement] = []
    guard accept(.newline) else {
      try parseSimpleStatements(into: &body)
      return body
    }
    try expect(.indent)
    try enter()
    defer { depth -= 1 }
    repeat {
      try parseStatement(into: &body)
    } while kind != .dedent && kind != .endOfFile
    try expect(.dedent)
    return body
  }

  private mutating func parseColonBlock() throws(Failure) -> [Statement] {
    try expect(.colon)
    return try parseBlock()
  }

  /// else_block: ['else' ':' block]
  private mutating func parseElse() throws(Failure) -> [Statement] {
    accept(.else) ? try parseColonBlock() : []
  }

  /// if_stmt: 'if' named_expression ':' block ('elif' named_expression ':' block)* [else_block]
  private mutating func parseIf() throws(Failure) -> Statement {
    var ladder: [(start: Int, test: Expression, body: [Statement])] = []
    repeat {
      let start = start
      advance()
      let test = try parseNamedExpression()
      ladder.append((start, test, try parseColonBlock()))
      if ladder.count > Self.maximumLadder {
        throw fail("too many elif blocks in one statement", token.span)
      }
    } while kind == .elif
    var otherwise = try parseElse()
    // Built from the last rung up, so that a long ladder needs no recursion here.
    let end = blockEnd
    var result: Statement?
    while let (start, test, body) = ladder.popLast() {
      let statement = Statement(
        .if(test: test, body: body, otherwise: otherwise), Span(start, end))
      result = statement
      otherwise = [statement]
    }
    guard let result else { throw fail() }
    return result
  }

  /// The end of the last token that is text, not layout.
  private var blockEnd: Int {
    var last = index - 1
    while last > 0, tokens[last].kind == .dedent || tokens[last].kind == .newline { last -= 1 }
    return Int(tokens[last].end)
  }

  /// From an offset to the end of the last block.
  func blockSpan(from start: Int) -> Span { Span(start, blockEnd) }

  /// while_stmt: 'while' named_expression ':' block [else_block]
  private mutating func parseWhile() throws(Failure) -> Statement {
    let start = start
    advance()
    let test = try parseNamedExpression()
    let body = try parseColonBlock()
    let otherwise = try parseElse()
    return Statement(.while(test: test, body: body, otherwise: otherwise), blockSpan(from: start))
  }

  /// for_stmt: ['async'] 'for' star_targets 'in' star_expressions ':' block [else_block]
  private mutating func parseFor(_ start: Int, isAsync: Bool) throws(Failure) -> Statement {
    advance()
    let target = try parseForTargets()
    try expect(.in)
    let iterable = try parseStarExpressions()
    let body = try parseColonBlock()
    let otherwise = try parseElse()
    return Statement(
      .for(target: target, iterable: iterable, body: body, otherwise: otherwise, isAsync: isAsync),
      blockSpan(from: start))
  }

  // MARK: try

  /// try_stmt: 'try' ':' block (except_block+ [else_block] [finally_block] | finally_block)
  private mutating func parseTry() throws(Failure) -> Statement {
    let start = start
    advance()
    let body = try parseColonBlock()
    var handlers: [ExceptHandler] = []
    var isStar = false
    while kind == .except {
      let isStarHandler = kind(ahead: 1) == .star
      if !handlers.isEmpty, isStarHandler != isStar { throw fail() }
      isStar = isStarHandler
      handlers.append(try parseExcept(isStar: isStar))
    }
    let otherwise = handlers.isEmpty ? [] : try parseElse()
    var finally: [Statement] = []
    if accept(.finally) {
      finally = try parseColonBlock()
    } else if handlers.isEmpty {
      throw fail()
    }
    return Statement(
      .try(
        body: body, handlers: handlers, otherwise: otherwise, finally: finally, isStar: isStar),
      blockSpan(from: start))
  }

  /// except_block: 'except' ['*'] [expression ['as' NAME]] ':' block
  private mutating func parseExcept(isStar: Bool) throws(Failure) -> ExceptHandler {
    let start = start
    advance()
    if isStar { advance() }
    var type: Expression?
    var name: String?
    if isStar || kind != .colon {
      type = try parseExpression()
      if accept(.as) { name = try expectName() }
    }
    let body = try parseColonBlock()
    return ExceptHandler(type: type, name: name, body: body, span: blockSpan(from: start))
  }

  // MARK: with

  /// with_stmt: ['async'] 'with' ('(' ','.with_item+ [','] ')' | ','.with_item+) ':' block
  private mutating func parseWith(_ start: Int, isAsync: Bool) throws(Failure) -> Statement {
    advance()
    var items: [WithItem]
    if let parenthesized = parseParenthesizedItems() {
      items = parenthesized
    } else {
      items = []
      repeat { items.append(try parseWithItem()) } while accept(.comma)
    }
    let body = try parseColonBlock()
    return Statement(.with(items, body: body, isAsync: isAsync), blockSpan(from: start))
  }

  /// The parentheses may belong to the statement or to the first item. They are the statement's
  /// when the matching one stands before the colon and everything inside reads as items.
  private mutating func parseParenthesizedItems() -> [WithItem]? {
    guard kind == .leftParenthesis, closingIsBeforeColon() else { return nil }
    let mark = (index, scopeCount, depth, warnings.count)
    do throws(Failure) {
      advance()
      var items: [WithItem] = []
      repeat {
        if !items.isEmpty, kind == .rightParenthesis { break }
        items.append(try parseWithItem())
      } while accept(.comma)
      try expect(.rightParenthesis)
      if kind == .colon { return items }
    } catch {
      diagnostic = nil
    }
    go(to: mark.0)
    scopeCount = mark.1
    depth = mark.2
    warnings.removeLast(warnings.count - mark.3)
    return nil
  }

  private func closingIsBeforeColon() -> Bool {
    var level = 0
    for position in index..<tokens.count {
      switch tokens[position].kind {
      case .leftParenthesis, .leftBracket, .leftBrace: level += 1
      case .rightParenthesis, .rightBracket, .rightBrace:
        level -= 1
        if level == 0 { return tokens[position + 1].kind == .colon }
      default: break
      }
    }
    return false
  }

  /// with_item: expression ['as' star_target]
  private mutating func parseWithItem() throws(Failure) -> WithItem {
    let context = try parseExpression()
    guard accept(.as) else { return WithItem(context: context, target: nil) }
    let target = try parseStarTarget()
    guard kind == .comma || kind == .rightParenthesis || kind == .colon else { throw fail() }
    return WithItem(context: context, target: target)
  }
}
