// Simple statements and blocks.

extension Mistakes {
  /// statement: compound_stmt | simple_stmts
  mutating func statement() -> Node? {
    remember(.statement) { $0.compoundStatement() ?? $0.simpleStatements() }
  }

  /// simple_stmts: ';'.simple_stmt+ [';'] NEWLINE
  private mutating func simpleStatements() -> Node? {
    attempt { reader in
      guard let first = reader.simpleStatement() else { return nil }
      while reader.attempt({ $0.accept(.semicolon) ? $0.simpleStatement() : nil }) != nil {}
      _ = reader.accept(.semicolon)
      return reader.accept(.newline) ? first : nil
    }
  }

  private mutating func simpleStatement() -> Node? {
    remember(.simpleStatement) { reader in
      if let statement = reader.assignment() ?? reader.typeAlias() ?? reader.starExpressions() {
        return statement
      }
      switch reader.kind() {
      case .return:
        return reader.attempt { reader in
          let word = reader.take(.return)
          _ = reader.starExpressions()
          return word
        }
      case .import, .from: return reader.importStatement()
      case .raise: return reader.raiseStatement()
      case .pass, .break, .continue: return reader.take([.pass, .break, .continue])
      case .del: return reader.deleteStatement()
      case .yield: return reader.yieldExpression()
      case .assert: return reader.assertStatement()
      case .global, .nonlocal:
        return reader.attempt {
          $0.take([.global, .nonlocal]) != nil ? $0.gather { $0.take(.name) }?.first : nil
        }
      default: return nil
      }
    }
  }

  /// type_alias: "type" NAME [type_params] '=' expression
  private mutating func typeAlias() -> Node? {
    attempt { reader in
      guard reader.takeWord("type") != nil, reader.accept(.name) else { return nil }
      _ = reader.typeParameters()
      return reader.accept(.equal) ? reader.expression() : nil
    }
  }

  /// raise_stmt: 'raise' [expression ['from' expression]]
  private mutating func raiseStatement() -> Node? {
    attempt { reader in
      let word = reader.take(.raise)
      if reader.expression() != nil {
        _ = reader.attempt { $0.accept(.from) ? $0.expression() : nil }
      }
      return word
    }
  }

  /// assert_stmt: 'assert' expression [',' expression]
  private mutating func assertStatement() -> Node? {
    attempt { reader in
      guard reader.accept(.assert), let test = reader.expression() else { return nil }
      _ = reader.attempt { $0.accept(.comma) ? $0.expression() : nil }
      return test
    }
  }

  /// del_stmt: 'del' del_targets &(';' | NEWLINE)
  private mutating func deleteStatement() -> Node? {
    if let statement = attempt({ reader -> Node? in
      guard let word = reader.take(.del), reader.gather({ $0.deleteTarget() }) != nil else {
        return nil
      }
      _ = reader.accept(.comma)
      return reader.isNext([.semicolon, .newline]) ? word : nil
    }) {
      return statement
    }
    return mistake { reader in
      guard reader.accept(.del), let target = reader.starExpressions() else { return nil }
      return reader.reportTarget(target, .deletion)
    }
  }

  // MARK: Imports

  private mutating func importStatement() -> Node? {
    mistake { reader -> Node? in
      guard let word = reader.take(.import), reader.gather({ $0.dottedName() }) != nil,
        reader.accept(.from), reader.dottedName() != nil
      else { return nil }
      return reader.report(
        "Did you mean to use 'from ... import ...' instead?", startingFrom: word)
    }
    mistake { reader -> Node? in
      guard reader.accept(.import), let end = reader.take(.newline) else { return nil }
      return reader.report("Expected one or more names after 'import'", startingFrom: end)
    }
    if let statement = attempt({ reader -> Node? in
      reader.accept(.import) ? reader.gather { $0.dottedAlias() }?.first : nil
    }) {
      return statement
    }
    return attempt { $0.importFrom() }
  }

  private mutating func dottedName() -> Node? {
    guard let first = take(.name) else { return nil }
    while attempt({ $0.accept(.dot) ? $0.take(.name) : nil }) != nil {}
    return first
  }

  private mutating func dottedAlias() -> Node? {
    attempt { reader in
      guard let name = reader.dottedName() else { return nil }
      _ = reader.attempt { $0.accept(.as) ? $0.take(.name) : nil }
      return name
    }
  }

  private mutating func alias() -> Node? {
    attempt { reader in
      guard let name = reader.take(.name) else { return nil }
      _ = reader.attempt { $0.accept(.as) ? $0.take(.name) : nil }
      return name
    }
  }

  private mutating func importFrom() -> Node? {
    guard let word = take(.from) else { return nil }
    var hasDots = false
    while take([.dot, .ellipsis]) != nil { hasDots = true }
    guard dottedName() != nil || hasDots, accept(.import) else { return nil }
    return importTargets() != nil ? word : nil
  }

  /// import_from_targets: '(' ','.alias+ [','] ')' | ','.alias+ !',' | '*'
  private mutating func importTargets() -> Node? {
    if let node = attempt({ reader -> Node? in
      guard let open = reader.take(.leftParenthesis), reader.gather({ $0.alias() }) != nil else {
        return nil
      }
      _ = reader.accept(.comma)
      return reader.accept(.rightParenthesis) ? open : nil
    }) {
      return node
    }
    if let names = attempt({ reader -> [Node]? in
      guard let names = reader.gather({ $0.alias() }), !reader.isNext(.comma) else { return nil }
      return names
    }) {
      return names.first
    }
    if let star = take(.star) { return star }
    mistake { reader -> Node? in
      guard reader.gather({ $0.alias() }) != nil, reader.accept(.comma), reader.accept(.newline)
      else { return nil }
      return reader.reportAtFurthest(
        "trailing comma not allowed without surrounding parentheses")
    }
    guard let end = mistake({ $0.take(.newline) }) else { return nil }
    return report("Expected one or more names after 'import'", startingFrom: end)
  }

  // MARK: Blocks

  /// block: NEWLINE INDENT statement+ DEDENT | simple_stmts
  mutating func block() -> Node? {
    remember(.block) { reader in
      if let body = reader.attempt({ reader -> Node? in
        guard let first = reader.take(.newline), reader.accept(.indent),
          !reader.many({ $0.statement() }).isEmpty, reader.accept(.dedent)
        else { return nil }
        return first
      }) {
        return body
      }
      if let line = reader.simpleStatements() { return line }
      return reader.mistake { reader in
        guard reader.accept(.newline), !reader.isNext(.indent) else { return nil }
        return reader.reportAtFurthest("expected an indented block", .indentationError)
      }
    }
  }

  /// After a header: its colon is missing, or the block behind it.
  mutating func headerMistake(_ what: String, at word: Node?) -> Node? {
    if accept(.newline) { return reportAtFurthest("expected ':'") }
    return missingBlock(what, at: word)
  }

  /// ':' NEWLINE !INDENT
  mutating func missingBlock(_ what: String, at word: Node?) -> Node? {
    guard let word, accept(.colon), accept(.newline), !isNext(.indent) else { return nil }
    let line = source.line(at: word.span.start)
    return reportAtFurthest(
      "expected an indented block after \(what) on line \(line)", .indentationError)
  }
}
