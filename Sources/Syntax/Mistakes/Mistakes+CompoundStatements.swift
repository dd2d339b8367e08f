// Statements with blocks. Each first looks for a header without its colon or without its block.

extension Mistakes {
  mutating func compoundStatement() -> Node? {
    switch kind() {
    case .def: return function()
    case .at: return decorated()
    case .async: return function() ?? with() ?? loop()
    case .if: return conditionalStatement(.if, "'if' statement")
    case .class: return classStatement()
    case .with: return with()
    case .for: return loop()
    case .try: return tryStatement()
    case .while: return whileStatement()
    case .name: return match()
    default: return nil
    }
  }

  private mutating func decorated() -> Node? {
    attempt { reader in
      let decorators = reader.many { reader in
        guard reader.accept(.at), let value = reader.namedExpression(), reader.accept(.newline)
        else { return nil }
        return value
      }
      return decorators.isEmpty ? nil : reader.function() ?? reader.classStatement()
    }
  }

  // MARK: Definitions

  private mutating func function() -> Node? {
    mistake { reader -> Node? in
      _ = reader.accept(.async)
      guard let word = reader.take(.def), reader.accept(.name) else { return nil }
      _ = reader.typeParameters()
      guard reader.accept(.leftParenthesis) else { return nil }
      _ = reader.functionParameters()
      guard reader.accept(.rightParenthesis) else { return nil }
      _ = reader.attempt { $0.accept(.arrow) ? $0.expression() : nil }
      return reader.missingBlock("function definition", at: word)
    }
    return attempt { reader in
      _ = reader.accept(.async)
      guard let word = reader.take(.def), reader.accept(.name) else { return nil }
      _ = reader.typeParameters()
      guard reader.forced(.leftParenthesis, "(") != nil else { return nil }
      _ = reader.functionParameters()
      guard reader.accept(.rightParenthesis) else { return nil }
      _ = reader.attempt { $0.accept(.arrow) ? $0.expression() : nil }
      guard reader.forced(.colon, ":") != nil, reader.block() != nil else { return nil }
      return word
    }
  }

  private mutating func classStatement() -> Node? {
    mistake { reader -> Node? in
      guard let word = reader.classHeader() else { return nil }
      return reader.headerMistake("class definition", at: word)
    }
    return attempt { reader in
      guard let word = reader.classHeader(), reader.accept(.colon), reader.block() != nil else {
        return nil
      }
      return word
    }
  }

  private mutating func classHeader() -> Node? {
    guard let word = take(.class), accept(.name) else { return nil }
    _ = typeParameters()
    _ = attempt { reader -> Node? in
      guard reader.accept(.leftParenthesis) else { return nil }
      _ = reader.arguments()
      return reader.take(.rightParenthesis)
    }
    return word
  }

  // MARK: if, while, for

  private mutating func conditionalStatement(_ keyword: TokenKind, _ what: String) -> Node? {
    mistake { reader -> Node? in
      guard let word = reader.take(keyword), reader.namedExpression() != nil else { return nil }
      return reader.headerMistake(what, at: word)
    }
    return attempt { reader in
      guard let word = reader.take(keyword), reader.namedExpression() != nil,
        reader.accept(.colon), reader.block() != nil
      else { return nil }
      if keyword == .while {
        _ = reader.elseBlock()
      } else {
        while reader.isNext(.elif) {
          guard reader.elifBlock() != nil else { return word }
        }
        _ = reader.elseBlock()
      }
      return word
    }
  }

  /// One rung: the ladder is read in a loop.
  private mutating func elifBlock() -> Node? {
    mistake { reader -> Node? in
      guard let word = reader.take(.elif), reader.namedExpression() != nil else { return nil }
      return reader.headerMistake("'elif' statement", at: word)
    }
    return attempt { reader in
      guard let word = reader.take(.elif), reader.namedExpression() != nil,
        reader.accept(.colon), reader.block() != nil
      else { return nil }
      return word
    }
  }

  private mutating func whileStatement() -> Node? {
    conditionalStatement(.while, "'while' statement")
  }

  private mutating func elseBlock() -> Node? {
    keywordBlock(.else, "'else' statement")
  }

  /// keyword ':' block
  private mutating func keywordBlock(_ keyword: TokenKind, _ what: String) -> Node? {
    guard isNext(keyword) else { return nil }
    mistake { reader -> Node? in
      let word = reader.take(keyword)
      return reader.missingBlock(what, at: word)
    }
    return attempt { reader in
      guard let word = reader.take(keyword), reader.forced(.colon, ":") != nil,
        reader.block() != nil
      else { return nil }
      return word
    }
  }

  private mutating func loop() -> Node? {
    mistake { reader -> Node? in
      guard let word = reader.loopHeader() else { return nil }
      return reader.headerMistake("'for' statement", at: word)
    }
    var isCommitted = false
    let statement = attempt { reader -> Node? in
      _ = reader.accept(.async)
      guard let word = reader.take(.for), reader.starTargets() != nil, reader.accept(.in) else {
        return nil
      }
      isCommitted = true
      guard reader.starExpressions() != nil, reader.accept(.colon), reader.block() != nil else {
        return nil
      }
      _ = reader.elseBlock()
      return word
    }
    return statement ?? (isCommitted ? nil : loopTargetMistake())
  }

  private mutating func loopHeader() -> Node? {
    _ = accept(.async)
    guard let word = take(.for), starTargets() != nil, accept(.in), starExpressions() != nil else {
      return nil
    }
    return word
  }

  // MARK: with

  private mutating func with() -> Node? {
    for isParenthesized in [false, true] {
      mistake { reader -> Node? in
        guard let word = reader.looseWithHeader(isParenthesized) else { return nil }
        return reader.missingBlock("'with' statement", at: word)
      }
    }
    for isParenthesized in [true, false] {
      if let statement = attempt({ reader -> Node? in
        _ = reader.accept(.async)
        guard let word = reader.take(.with) else { return nil }
        if isParenthesized, !reader.accept(.leftParenthesis) { return nil }
        guard reader.gather({ $0.withItem() }) != nil else { return nil }
        if isParenthesized {
          _ = reader.accept(.comma)
          guard reader.accept(.rightParenthesis) else { return nil }
        }
        return reader.accept(.colon) && reader.block() != nil ? word : nil
      }) {
        return statement
      }
    }
    for isParenthesized in [false, true] {
      mistake { reader -> Node? in
        guard reader.looseWithHeader(isParenthesized) != nil, reader.accept(.newline) else {
          return nil
        }
        return reader.reportAtFurthest("expected ':'")
      }
    }
    return nil
  }

  /// 'with' and items of any shape, for the mistakes behind them
  private mutating func looseWithHeader(_ isParenthesized: Bool) -> Node? {
    _ = accept(.async)
    guard let word = take(.with) else { return nil }
    if isParenthesized, !accept(.leftParenthesis) { return nil }
    let items = gather { reader in
      reader.attempt { reader in
        let value = isParenthesized ? reader.expressions() : reader.expression()
        guard let value else { return nil }
        _ = reader.attempt { $0.accept(.as) ? $0.starTarget() : nil }
        return value
      }
    }
    guard items != nil else { return nil }
    if isParenthesized {
      _ = accept(.comma)
      guard accept(.rightParenthesis) else { return nil }
    }
    return word
  }

  /// with_item: expression ['as' star_target]
  private mutating func withItem() -> Node? {
    let ends: [TokenKind] = [.comma, .rightParenthesis, .colon]
    if let item = attempt({ reader -> Node? in
      guard let value = reader.expression(), reader.accept(.as), reader.starTarget() != nil,
        reader.isNext(ends)
      else { return nil }
      return value
    }) {
      return item
    }
    mistake { reader -> Node? in
      guard reader.expression() != nil, reader.accept(.as), let target = reader.expression(),
        reader.isNext(ends)
      else { return nil }
      return reader.reportTarget(target, .assignment)
    }
    return expression()
  }

  // MARK: try

  private mutating func tryStatement() -> Node? {
    _ = tryMistake()
    return attempt { reader in
      guard let word = reader.take(.try), reader.forced(.colon, ":") != nil,
        reader.block() != nil
      else { return nil }
      if reader.finallyBlock() != nil { return word }
      let plain = reader.many { $0.exceptBlock(isStar: false) }
      if plain.isEmpty, reader.many({ $0.exceptBlock(isStar: true) }).isEmpty { return nil }
      _ = reader.elseBlock()
      _ = reader.finallyBlock()
      return word
    }
  }

  private mutating func tryMistake() -> Node? {
    mistake { reader -> Node? in
      let word = reader.take(.try)
      return reader.missingBlock("'try' statement", at: word)
    }
    mistake { reader -> Node? in
      guard reader.accept(.try), reader.accept(.colon), reader.block() != nil,
        !reader.isNext([.except, .finally])
      else { return nil }
      return reader.reportAtFurthest("expected 'except' or 'finally' block")
    }
    for isStar in [false, true] {
      mistake { reader -> Node? in
        guard reader.accept(.try), reader.accept(.colon) else { return nil }
        _ = reader.many { $0.block() }
        guard !reader.many({ $0.exceptBlock(isStar: isStar) }).isEmpty else { return nil }
        return reader.mixedExcept(afterStar: isStar)
      }
    }
    return nil
  }

  private mutating func mixedExcept(afterStar: Bool) -> Node? {
    let message = "cannot have both 'except' and 'except*' on the same 'try'"
    guard let word = take(.except) else { return nil }
    if afterStar {
      if expression() != nil { _ = attempt { $0.accept(.as) ? $0.take(.name) : nil } }
      return accept(.colon) ? report(message, word) : nil
    }
    guard let star = take(.star), expression() != nil else { return nil }
    _ = attempt { $0.accept(.as) ? $0.take(.name) : nil }
    return accept(.colon) ? report(message, word, star) : nil
  }

  private mutating func finallyBlock() -> Node? {
    keywordBlock(.finally, "'finally' statement")
  }

  private mutating func exceptBlock(isStar: Bool) -> Node? {
    guard isNext(.except) else { return nil }
    mistake { reader -> Node? in
      guard let word = reader.exceptHeader(isStar: isStar) else { return nil }
      return reader.missingBlock("'except\(isStar ? "*" : "")' statement", at: word)
    }
    if let handler = attempt({ reader -> Node? in
      guard let word = reader.exceptHeader(isStar: isStar), reader.accept(.colon),
        reader.block() != nil
      else { return nil }
      return word
    }) {
      return handler
    }
    return exceptMistake()
  }

  private mutating func exceptHeader(isStar: Bool) -> Node? {
    guard let word = take(.except) else { return nil }
    if isStar, !accept(.star) { return nil }
    if expression() != nil {
      _ = attempt { $0.accept(.as) ? $0.take(.name) : nil }
    } else if isStar {
      return nil
    }
    return word
  }

  private mutating func exceptMistake() -> Node? {
    mistake { reader -> Node? in
      guard reader.accept(.except) else { return nil }
      _ = reader.accept(.star)
      guard let first = reader.expression(), reader.accept(.comma), reader.expressions() != nil
      else { return nil }
      _ = reader.attempt { $0.accept(.as) ? $0.take(.name) : nil }
      guard reader.accept(.colon) else { return nil }
      return reader.report("multiple exception types must be parenthesized", startingFrom: first)
    }
    mistake { reader -> Node? in
      guard reader.accept(.except) else { return nil }
      _ = reader.accept(.star)
      guard reader.expression() != nil else { return nil }
      _ = reader.attempt { $0.accept(.as) ? $0.take(.name) : nil }
      return reader.accept(.newline) ? reader.reportAtFurthest("expected ':'") : nil
    }
    mistake { reader -> Node? in
      guard reader.accept(.except), reader.accept(.newline) else { return nil }
      return reader.reportAtFurthest("expected ':'")
    }
    return mistake { reader in
      guard reader.accept(.except), reader.accept(.star),
        reader.take([.newline, .colon]) != nil
      else { return nil }
      return reader.reportAtFurthest("expected one or more exception types")
    }
  }
}
