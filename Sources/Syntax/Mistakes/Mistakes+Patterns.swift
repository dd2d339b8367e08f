// The match statement and its patterns.

extension Mistakes {
  /// match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT
  mutating func match() -> Node? {
    guard Parser.isWord("match", tokens[index], in: source) else { return nil }
    if let statement = attempt({ reader -> Node? in
      guard let word = reader.takeWord("match"), reader.subject() != nil, reader.accept(.colon),
        reader.accept(.newline), reader.accept(.indent),
        !reader.many({ $0.caseBlock() }).isEmpty, reader.accept(.dedent)
      else { return nil }
      return word
    }) {
      return statement
    }
    return mistake { reader in
      guard let word = reader.takeWord("match"), reader.subject() != nil else { return nil }
      return reader.headerMistake("'match' statement", at: word)
    }
  }

  /// subject_expr: star_named_expression ',' [star_named_expressions] | named_expression
  private mutating func subject() -> Node? {
    if let subject = attempt({ reader -> Node? in
      guard let first = reader.starNamedExpression(), reader.accept(.comma) else { return nil }
      _ = reader.starNamedExpressions()
      return first
    }) {
      return subject
    }
    return namedExpression()
  }

  private mutating func caseBlock() -> Node? {
    mistake { reader -> Node? in
      guard let word = reader.caseHeader() else { return nil }
      return reader.headerMistake("'case' statement", at: word)
    }
    return attempt { reader in
      guard let word = reader.caseHeader(), reader.accept(.colon), reader.block() != nil else {
        return nil
      }
      return word
    }
  }

  private mutating func caseHeader() -> Node? {
    guard let word = takeWord("case"), patterns() != nil else { return nil }
    _ = attempt { $0.accept(.if) ? $0.namedExpression() : nil }
    return word
  }

  // MARK: Patterns

  /// patterns: open_sequence_pattern | pattern
  private mutating func patterns() -> Node? {
    openSequence() ?? pattern()
  }

  private mutating func openSequence() -> Node? {
    attempt { reader in
      guard let first = reader.maybeStar(), reader.accept(.comma) else { return nil }
      _ = reader.maybeSequence()
      return first
    }
  }

  private mutating func maybeSequence() -> Node? {
    guard let elements = gather({ $0.maybeStar() }) else { return nil }
    _ = accept(.comma)
    return elements[0]
  }

  private mutating func maybeStar() -> Node? {
    attempt { $0.accept(.star) ? $0.capture() ?? $0.takeWord("_") : nil } ?? pattern()
  }

  /// pattern: or_pattern ['as' NAME]
  private mutating func pattern() -> Node? {
    if let pattern = attempt({ reader -> Node? in
      guard let pattern = reader.orPattern(), reader.accept(.as), reader.capture() != nil else {
        return nil
      }
      return pattern
    }) {
      return pattern
    }
    _ = asMistake()
    return orPattern()
  }

  private mutating func asMistake() -> Node? {
    mistake { reader in
      guard reader.orPattern() != nil, reader.accept(.as) else { return nil }
      if let wildcard = reader.takeWord("_") {
        return reader.report("cannot use '_' as a target", wildcard)
      }
      guard !reader.isNext(.name), let target = reader.expression() else { return nil }
      return reader.report("invalid pattern target", target)
    }
  }

  private mutating func orPattern() -> Node? {
    guard let first = closedPattern() else { return nil }
    while attempt({ $0.accept(.bar) ? $0.closedPattern() : nil }) != nil {}
    return Node(
      label: .operation, span: Span(Int(first.span.start), Int(tokens[index - 1].end)))
  }

  private mutating func closedPattern() -> Node? {
    remember(.closedPattern) { reader in
      reader.literalPattern() ?? reader.capture() ?? reader.wildcard() ?? reader.valuePattern()
        ?? reader.groupPattern() ?? reader.sequencePattern() ?? reader.mappingPattern()
        ?? reader.classPattern()
    }
  }

  /// pattern_capture_target: !"_" NAME !('.' | '(' | '=')
  private mutating func capture() -> Node? {
    attempt { reader in
      guard reader.kind() == .name,
        !Parser.isWord("_", reader.tokens[reader.index], in: reader.source),
        let name = reader.take(.name), !reader.isNext([.dot, .leftParenthesis, .equal])
      else { return nil }
      return name
    }
  }

  private mutating func wildcard() -> Node? { takeWord("_") }

  private mutating func literalPattern() -> Node? {
    if let number = attempt({ reader -> Node? in
      _ = reader.accept(.minus)
      guard let number = reader.take(.number) else { return nil }
      if reader.take([.plus, .minus]) != nil { return reader.take(.number) }
      return number
    }) {
      return number
    }
    if isNext([.string, .formattedStart]) { return strings(from: start) }
    return take([.noneValue, .trueValue, .falseValue])
  }

  private mutating func attributeChain() -> (node: Node, isAttribute: Bool)? {
    guard let name = take(.name) else { return nil }
    var isAttribute = false
    while attempt({ $0.accept(.dot) ? $0.take(.name) : nil }) != nil { isAttribute = true }
    return (name, isAttribute)
  }

  private mutating func valuePattern() -> Node? {
    attempt { reader in
      guard let chain = reader.attributeChain(), chain.isAttribute,
        !reader.isNext([.dot, .leftParenthesis, .equal])
      else { return nil }
      return chain.node
    }
  }

  private mutating func groupPattern() -> Node? {
    attempt { reader in
      guard reader.accept(.leftParenthesis), let pattern = reader.pattern(),
        reader.accept(.rightParenthesis)
      else { return nil }
      return pattern
    }
  }

  private mutating func sequencePattern() -> Node? {
    if let list = attempt({ reader -> Node? in
      guard let open = reader.take(.leftBracket) else { return nil }
      _ = reader.maybeSequence()
      return reader.accept(.rightBracket) ? open : nil
    }) {
      return list
    }
    return attempt { reader in
      guard let open = reader.take(.leftParenthesis) else { return nil }
      _ = reader.openSequence()
      return reader.accept(.rightParenthesis) ? open : nil
    }
  }

  private mutating func mappingPattern() -> Node? {
    attempt { reader in
      guard let open = reader.take(.leftBrace) else { return nil }
      if reader.gather({ $0.mappingItem() }) != nil { _ = reader.accept(.comma) }
      if reader.accept(.doubleStar) {
        guard reader.capture() != nil else { return nil }
        _ = reader.accept(.comma)
      }
      return reader.accept(.rightBrace) ? open : nil
    }
  }

  private mutating func mappingItem() -> Node? {
    attempt { reader in
      let key =
        reader.literalPattern()
        ?? reader.attempt { reader -> Node? in
          guard let chain = reader.attributeChain(), chain.isAttribute else { return nil }
          return chain.node
        }
      guard key != nil, reader.accept(.colon) else { return nil }
      return reader.pattern()
    }
  }

  private mutating func classPattern() -> Node? {
    if let pattern = attempt({ reader -> Node? in
      guard let name = reader.attributeChain(), reader.accept(.leftParenthesis) else { return nil }
      if reader.gather({ $0.positionalPattern() }) != nil {
        _ = reader.attempt { $0.accept(.comma) ? $0.gather { $0.keywordPattern() } : nil }
        _ = reader.accept(.comma)
      } else if reader.gather({ $0.keywordPattern() }) != nil {
        _ = reader.accept(.comma)
      }
      return reader.accept(.rightParenthesis) ? name.node : nil
    }) {
      return pattern
    }
    return mistake { reader in
      guard reader.attributeChain() != nil, reader.accept(.leftParenthesis) else { return nil }
      _ = reader.attempt { reader -> Node? in
        guard reader.gather({ $0.positionalPattern() }) != nil else { return nil }
        return reader.take(.comma)
      }
      guard reader.gather({ $0.keywordPattern() }) != nil, reader.accept(.comma),
        let late = reader.gather({ $0.positionalPattern() })
      else { return nil }
      return reader.report("positional patterns follow keyword patterns", late[0], late.last)
    }
  }

  private mutating func positionalPattern() -> Node? { attempt { $0.pattern() } }

  private mutating func keywordPattern() -> Node? {
    attempt { reader in
      guard let name = reader.take(.name), reader.accept(.equal), reader.pattern() != nil else {
        return nil
      }
      return name
    }
  }
}
