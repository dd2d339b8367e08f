// Atoms, displays, comprehensions, subscripts and strings.

extension Mistakes {
  /// primary: primary '.' NAME | primary genexp | primary '(' [arguments] ')'
  ///   | primary '[' slices ']' | atom
  mutating func primary() -> Node? {
    remember(.primary) { reader in
      let start = reader.start
      guard var value = reader.atom() else { return nil }
      while let label = reader.attempt({ $0.suffix() }) { value = reader.node(label, from: start) }
      return value
    }
  }

  private mutating func suffix() -> Label? {
    switch kind() {
    case .dot: return accept(.dot) && accept(.name) ? .attribute : nil
    case .leftParenthesis:
      if generator() != nil { return .call }
      guard accept(.leftParenthesis) else { return nil }
      _ = arguments()
      return accept(.rightParenthesis) ? .call : nil
    case .leftBracket:
      guard accept(.leftBracket), slices() else { return nil }
      return accept(.rightBracket) ? .subscript : nil
    default: return nil
    }
  }

  /// slices: ','.(slice | starred_expression)+ [',']
  private mutating func slices() -> Bool {
    guard gather({ $0.slice() ?? $0.starredExpression() }) != nil else { return false }
    _ = accept(.comma)
    return found == nil
  }

  /// slice: [expression] ':' [expression] [':' [expression]] | named_expression
  private mutating func slice() -> Node? {
    if let slice = attempt({ reader -> Node? in
      let start = reader.start
      _ = reader.expression()
      guard reader.accept(.colon) else { return nil }
      _ = reader.expression()
      if reader.accept(.colon) { _ = reader.expression() }
      return reader.node(.operation, from: start)
    }) {
      return slice
    }
    return namedExpression()
  }

  private mutating func atom() -> Node? {
    let start = start
    switch kind() {
    case .name: return taken(.name, .name)
    case .number: return taken(.number, .literal)
    case .noneValue: return taken(.noneValue, .noneValue)
    case .trueValue: return taken(.trueValue, .trueValue)
    case .falseValue: return taken(.falseValue, .falseValue)
    case .ellipsis: return taken(.ellipsis, .ellipsis)
    case .string, .formattedStart: return strings(from: start)
    case .leftParenthesis: return tupleDisplay() ?? group() ?? generator()
    case .leftBracket: return listDisplay() ?? listComprehension()
    case .leftBrace:
      return dictionaryDisplay() ?? setDisplay() ?? dictComprehension() ?? setComprehension()
    default: return nil
    }
  }

  private mutating func taken(_ kind: TokenKind, _ label: Label) -> Node? {
    guard let token = take(kind) else { return nil }
    return Node(label: label, span: token.span)
  }

  // MARK: Parentheses and brackets

  /// tuple: '(' [star_named_expression ',' [star_named_expressions]] ')'
  mutating func tupleDisplay() -> Node? {
    attempt { reader in
      let start = reader.start
      guard reader.accept(.leftParenthesis) else { return nil }
      let elements = reader.attempt { reader -> [Node]? in
        guard let first = reader.starNamedExpression(), reader.accept(.comma) else { return nil }
        return [first] + (reader.starNamedExpressions() ?? [])
      }
      guard reader.accept(.rightParenthesis) else { return nil }
      return reader.node(.tuple, from: start, elements ?? [])
    }
  }

  /// group: '(' (yield_expr | named_expression) ')'
  private mutating func group() -> Node? {
    if let grouped = attempt({ reader -> Node? in
      guard reader.accept(.leftParenthesis),
        let value = reader.yieldExpression() ?? reader.namedExpression(),
        reader.accept(.rightParenthesis)
      else { return nil }
      return value
    }) {
      return grouped
    }
    return usesExtraProductions ? groupMistake() : nil
  }

  private mutating func groupMistake() -> Node? {
    if let starred = attempt({ reader -> Node? in
      guard reader.accept(.leftParenthesis), let value = reader.starredExpression(),
        reader.accept(.rightParenthesis)
      else { return nil }
      return value
    }) {
      return report("cannot use starred expression here", starred)
    }
    return mistake { reader in
      guard reader.accept(.leftParenthesis), let stars = reader.take(.doubleStar),
        reader.expression() != nil, reader.accept(.rightParenthesis)
      else { return nil }
      return reader.report("cannot use double starred expression here", stars)
    }
  }

  /// genexp: '(' (assignment_expression | expression !':=') for_if_clauses ')'
  mutating func generator() -> Node? {
    let result = attempt { reader -> Node? in
      let start = reader.start
      guard reader.accept(.leftParenthesis),
        reader.assignmentExpression() ?? reader.plainExpression() != nil,
        reader.forIfClauses() != nil, reader.accept(.rightParenthesis)
      else { return nil }
      return reader.node(.generator, from: start)
    }
    return result ?? comprehensionMistake()
  }

  /// list: '[' [star_named_expressions] ']'
  mutating func listDisplay() -> Node? {
    attempt { reader in
      let start = reader.start
      guard reader.accept(.leftBracket) else { return nil }
      let elements = reader.starNamedExpressions() ?? []
      guard reader.accept(.rightBracket) else { return nil }
      return reader.node(.list, from: start, elements)
    }
  }

  private mutating func listComprehension() -> Node? {
    let result = attempt { reader -> Node? in
      let start = reader.start
      guard reader.accept(.leftBracket), reader.namedExpression() != nil,
        reader.forIfClauses() != nil, reader.accept(.rightBracket)
      else { return nil }
      return reader.node(.listComprehension, from: start)
    }
    return result ?? comprehensionMistake()
  }

  // MARK: Braces

  /// dict: '{' [','.double_starred_kvpair+ [',']] '}'
  private mutating func dictionaryDisplay() -> Node? {
    if let dictionary = attempt({ reader -> Node? in
      let start = reader.start
      guard reader.accept(.leftBrace) else { return nil }
      if reader.gather({ $0.pair() }) != nil { _ = reader.accept(.comma) }
      guard reader.accept(.rightBrace) else { return nil }
      return reader.node(.dictionary, from: start)
    }) {
      return dictionary
    }
    guard usesExtraProductions else { return nil }
    return mistake { $0.accept(.leftBrace) ? $0.dictionaryMistake() : nil }
  }

  /// double_starred_kvpair: '**' bitwise_or | expression ':' expression
  private mutating func pair() -> Node? {
    if let unpacked = attempt({ $0.accept(.doubleStar) ? $0.bitwiseOr() : nil }) {
      return unpacked
    }
    if index > 0, tokens[index - 1].kind == .comma { laterKey = index }
    return attempt { reader in
      guard reader.expression() != nil, reader.accept(.colon) else { return nil }
      return reader.expression()
    }
  }

  private mutating func dictionaryMistake() -> Node? {
    mistake { reader -> Node? in
      guard reader.gather({ $0.pair() }) != nil, reader.accept(.comma) else { return nil }
      return reader.pairMistake()
    }
    return valueMistake()
  }

  private mutating func pairMistake() -> Node? {
    if let key = attempt({ reader -> Node? in
      guard let key = reader.expression(), !reader.isNext(.colon) else { return nil }
      return key
    }) {
      let end = Int(key.span.end)
      let mark = Node(label: .name, span: Span(max(0, end - 1), end))
      return report("':' expected after dictionary key", mark)
    }
    return valueMistake()
  }

  private mutating func valueMistake() -> Node? {
    if let star = attempt({ reader -> Node? in
      guard reader.expression() != nil, reader.accept(.colon), let star = reader.take(.star),
        reader.bitwiseOr() != nil
      else { return nil }
      return star
    }) {
      return report("cannot use a starred expression in a dictionary value", startingFrom: star)
    }
    return mistake { reader in
      guard reader.expression() != nil, let colon = reader.take(.colon),
        reader.isNext([.rightBrace, .comma])
      else { return nil }
      return reader.report("expression expected after dictionary key and ':'", colon)
    }
  }

  /// set: '{' star_named_expressions '}'
  private mutating func setDisplay() -> Node? {
    attempt { reader in
      let start = reader.start
      guard reader.accept(.leftBrace), reader.starNamedExpressions() != nil,
        reader.accept(.rightBrace)
      else { return nil }
      return reader.node(.set, from: start)
    }
  }

  private mutating func dictComprehension() -> Node? {
    if let result = attempt({ reader -> Node? in
      let start = reader.start
      guard reader.accept(.leftBrace), reader.expression() != nil, reader.accept(.colon),
        reader.expression() != nil, reader.forIfClauses() != nil, reader.accept(.rightBrace)
      else { return nil }
      return reader.node(.dictComprehension, from: start)
    }) {
      return result
    }
    guard usesExtraProductions else { return nil }
    return mistake { reader in
      guard reader.accept(.leftBrace), let stars = reader.take(.doubleStar),
        reader.bitwiseOr() != nil, reader.forIfClauses() != nil, reader.accept(.rightBrace)
      else { return nil }
      return reader.report("dict unpacking cannot be used in dict comprehension", stars)
    }
  }

  private mutating func setComprehension() -> Node? {
    let result = attempt { reader -> Node? in
      let start = reader.start
      guard reader.accept(.leftBrace), reader.namedExpression() != nil,
        reader.forIfClauses() != nil, reader.accept(.rightBrace)
      else { return nil }
      return reader.node(.setComprehension, from: start)
    }
    return result ?? comprehensionMistake()
  }

  // MARK: Comprehensions

  private mutating func comprehensionMistake() -> Node? {
    guard usesExtraProductions else { return nil }
    if let starred = attempt({ reader -> Node? in
      guard reader.take([.leftBracket, .leftParenthesis, .leftBrace]) != nil,
        let starred = reader.starredExpression(), reader.forIfClauses() != nil
      else { return nil }
      return starred
    }) {
      return report("iterable unpacking cannot be used in comprehension", starred)
    }
    return mistake { reader in
      guard reader.take([.leftBracket, .leftBrace]) != nil,
        let first = reader.starNamedExpression(), let comma = reader.take(.comma)
      else { return nil }
      let others = reader.starNamedExpressions()
      guard reader.forIfClauses() != nil else { return nil }
      return reader.report(
        "did you forget parentheses around the comprehension target?", first,
        others?.last ?? comma)
    }
  }

  /// for_if_clauses: (['async'] 'for' star_targets 'in' disjunction ('if' disjunction)*)+
  ///
  /// The node ends where the last iterable or condition does.
  mutating func forIfClauses() -> Node? {
    let clauses = many { $0.forIfClause() }
    return clauses.last
  }

  private mutating func forIfClause() -> Node? {
    var isCommitted = false
    let clause = attempt { reader -> Node? in
      _ = reader.accept(.async)
      guard reader.accept(.for), reader.starTargets() != nil, reader.accept(.in) else {
        return nil
      }
      isCommitted = true
      guard var last = reader.disjunction() else { return nil }
      while let condition = reader.attempt({ $0.accept(.if) ? $0.disjunction() : nil }) {
        last = condition
      }
      return last
    }
    if clause != nil || isCommitted || !usesExtraProductions { return clause }
    return missingIn() ?? loopTargetMistake()
  }

  private mutating func missingIn() -> Node? {
    mistake { reader in
      _ = reader.accept(.async)
      guard reader.accept(.for), reader.gather({ $0.bitwiseOr() }) != nil else { return nil }
      _ = reader.accept(.comma)
      guard !reader.isNext(.in) else { return nil }
      return reader.reportAtFurthest("'in' expected after for-loop variables")
    }
  }

  /// 'for' star_expressions, where the expression is no target
  mutating func loopTargetMistake() -> Node? {
    mistake { reader in
      _ = reader.accept(.async)
      guard reader.accept(.for), let target = reader.starExpressions() else { return nil }
      return reader.reportTarget(target, .loop)
    }
  }
}
