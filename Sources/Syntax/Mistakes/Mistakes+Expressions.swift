// Expressions down to the unary operators. Where a production fails behind an operator, what stood
// before the operator is still an expression, and the reader goes back there.

extension Mistakes {
  /// star_expressions: star_expression (',' star_expression)* [',']
  mutating func starExpressions() -> Node? {
    sequence { $0.starExpression() }
  }

  /// expressions: expression (',' expression)* [',']
  mutating func expressions() -> Node? {
    sequence { $0.expression() }
  }

  private mutating func sequence(_ item: (inout Mistakes) -> Node?) -> Node? {
    let start = start
    guard let elements = gather(item) else { return nil }
    if accept(.comma) || elements.count > 1 { return node(.tuple, from: start, elements) }
    return elements[0]
  }

  /// star_expression: '*' bitwise_or | expression
  mutating func starExpression() -> Node? {
    remember(.starExpression) { $0.starredOperand() ?? $0.expression() }
  }

  private mutating func starredOperand() -> Node? {
    attempt {
      let start = $0.start
      guard $0.accept(.star), let value = $0.bitwiseOr() else { return nil }
      return $0.node(.starred, from: start, [value])
    }
  }

  /// star_named_expressions: ','.star_named_expression+ [',']
  mutating func starNamedExpressions() -> [Node]? {
    guard let elements = gather({ $0.starNamedExpression() }) else { return nil }
    _ = accept(.comma)
    return elements
  }

  /// star_named_expression: '*' bitwise_or | named_expression
  mutating func starNamedExpression() -> Node? {
    starredOperand() ?? namedExpression()
  }

  /// assignment_expression: NAME ':=' expression
  mutating func assignmentExpression() -> Node? {
    attempt {
      let start = $0.start
      guard $0.accept(.name), $0.accept(.colonEqual), $0.expression() != nil else { return nil }
      return $0.node(.named, from: start)
    }
  }

  /// expression !':='
  mutating func plainExpression() -> Node? {
    attempt {
      guard let value = $0.expression(), !$0.isNext(.colonEqual) else { return nil }
      return value
    }
  }

  /// named_expression: assignment_expression | expression !':='
  mutating func namedExpression() -> Node? {
    if let named = assignmentExpression() { return named }
    if usesExtraProductions { _ = namedMistake() }
    return plainExpression()
  }

  private mutating func namedMistake() -> Node? {
    remember(.namedMistake) { reader in
      if let target = reader.attempt({ reader -> Node? in
        guard let target = reader.expression(), reader.accept(.colonEqual),
          reader.expression() != nil
        else { return nil }
        return target
      }) {
        return reader.report(
          "cannot use assignment expressions with \(target.label.description)", target)
      }
      return reader.equalForComparison()
    }
  }

  /// `=` where `==` or `:=` may be meant
  private mutating func equalForComparison() -> Node? {
    if let (name, value) = attempt({ reader -> (Node, Node)? in
      guard let name = reader.take(.name), reader.accept(.equal), let value = reader.bitwiseOr(),
        !reader.isNext([.equal, .colonEqual])
      else { return nil }
      return (name, value)
    }) {
      return report("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", name, value)
    }
    let isDisplay = follows {
      $0.listDisplay() != nil || $0.tupleDisplay() != nil || $0.generator() != nil
        || $0.take([.trueValue, .noneValue, .falseValue]) != nil
    }
    guard !isDisplay,
      let target = attempt({ reader -> Node? in
        guard let target = reader.bitwiseOr(), reader.accept(.equal), reader.bitwiseOr() != nil,
          !reader.isNext([.equal, .colonEqual])
        else { return nil }
        return target
      })
    else { return nil }
    return report(
      "cannot assign to \(target.label.description) here. Maybe you meant '==' instead of '='?",
      target)
  }

  /// expression: disjunction ['if' disjunction 'else' expression] | lambdef
  mutating func expression() -> Node? {
    remember(.expression) { reader in
      if reader.usesExtraProductions {
        _ = reader.expressionMistake()
        _ = reader.legacyStatement()
      }
      return reader.plainConditional()
    }
  }

  private mutating func plainConditional() -> Node? {
    if let conditional = attempt({ reader -> Node? in
      let start = reader.start
      guard reader.disjunction() != nil, reader.accept(.if), reader.disjunction() != nil,
        reader.accept(.else), reader.expression() != nil
      else { return nil }
      return reader.node(.conditional, from: start)
    }) {
      return conditional
    }
    return disjunction() ?? lambda()
  }

  /// An expression that itself is read without the extra productions.
  private mutating func expressionWithoutExtras() -> Node? {
    let saved = usesExtraProductions
    usesExtraProductions = false
    let node = plainConditional()
    usesExtraProductions = saved
    return node
  }

  private mutating func expressionMistake() -> Node? {
    if index != laterKey,
      let (first, second) = attempt({ reader -> (Node, Node)? in
        guard !reader.startsPrefixedStringOrSoftKeyword(), let first = reader.disjunction(),
          let second = reader.expressionWithoutExtras()
        else { return nil }
        return reader.isLegacyName(first) || !reader.isInsideBrackets ? nil : (first, second)
      })
    {
      return report("invalid syntax. Perhaps you forgot a comma?", first, second)
    }
    if let (value, test) = attempt({ reader -> (Node, Node)? in
      guard let value = reader.disjunction(), reader.accept(.if), let test = reader.disjunction(),
        !reader.isNext([.else, .colon])
      else { return nil }
      return (value, test)
    }) {
      return report("expected 'else' after 'if' expression", value, test)
    }
    return mistake { reader in
      guard let word = reader.take(.lambda) else { return nil }
      _ = reader.lambdaParameters()
      guard let colon = reader.take(.colon), reader.isNext(.formattedMiddle) else { return nil }
      return reader.report(
        "f-string: lambda expressions are not allowed without parentheses", word, colon)
    }
  }

  /// Such pairs are wrong for another reason than a comma.
  private mutating func startsPrefixedStringOrSoftKeyword() -> Bool {
    guard isNext(.name) else { return false }
    if Keyword.soft.contains(where: { Parser.isWord($0, tokens[index], in: source) }) {
      return true
    }
    return follows { $0.accept(.name) && $0.isNext(.string) }
  }

  /// Whether the last token taken stands inside brackets.
  private var isInsideBrackets: Bool {
    var level = 0
    var position = index - 1
    while position >= 0 {
      switch tokens[position].kind {
      case .leftParenthesis, .leftBracket, .leftBrace:
        level += 1
        if level > 0 { return true }
      case .rightParenthesis, .rightBracket, .rightBrace: level -= 1
      case .newline, .indent, .dedent: return false
      default: break
      }
      position -= 1
    }
    return false
  }

  func isLegacyName(_ node: Node) -> Bool {
    guard node.label == .name else { return false }
    let name = text(of: node)
    return name == "print" || name == "exec"
  }

  /// `print x`, `exec x`
  private mutating func legacyStatement() -> Node? {
    mistake { reader in
      // The value is read first, although only two names matter: reading it may find a mistake.
      guard let name = reader.take(.name), !reader.isNext(.leftParenthesis),
        let value = reader.starExpressions(), reader.isLegacyName(name)
      else { return nil }
      let word = reader.text(of: name)
      return reader.report(
        "Missing parentheses in call to '\(word)'. Did you mean \(word)(...)?", name, value)
    }
  }

  /// yield_expr: 'yield' 'from' expression | 'yield' [star_expressions]
  mutating func yieldExpression() -> Node? {
    attempt { reader in
      let start = reader.start
      guard reader.accept(.yield) else { return nil }
      let delegated = reader.attempt { $0.accept(.from) ? $0.expression() : nil }
      if delegated == nil { _ = reader.starExpressions() }
      return reader.node(.yield, from: start)
    }
  }

  /// annotated_rhs: yield_expr | star_expressions
  mutating func annotatedValue() -> Node? {
    yieldExpression() ?? starExpressions()
  }

  // MARK: Operators

  /// disjunction: conjunction ('or' conjunction)*
  mutating func disjunction() -> Node? {
    remember(.disjunction) { $0.chain(.operation, [.or]) { $0.conjunction() } }
  }

  private mutating func conjunction() -> Node? {
    remember(.conjunction) { $0.chain(.operation, [.and]) { $0.inversion() } }
  }

  private mutating func chain(
    _ label: Label, _ operators: [TokenKind], _ operand: (inout Mistakes) -> Node?
  ) -> Node? {
    let start = start
    guard let first = operand(&self) else { return nil }
    var count = 1
    while attempt({ $0.take(operators) != nil ? operand(&$0) : nil }) != nil { count += 1 }
    return count > 1 ? node(label, from: start) : first
  }

  /// inversion: 'not' inversion | comparison
  private mutating func inversion() -> Node? {
    remember(.inversion) { reader in
      let start = reader.start
      if reader.attempt({ $0.accept(.not) ? $0.inversion() : nil }) != nil {
        return reader.node(.operation, from: start)
      }
      return reader.comparison()
    }
  }

  /// comparison: bitwise_or (compare_op bitwise_or)*
  private mutating func comparison() -> Node? {
    let start = start
    guard let first = bitwiseOr() else { return nil }
    var label: Label?
    while let next = attempt({ reader -> Label? in
      guard let label = reader.comparisonOperator(), reader.bitwiseOr() != nil else { return nil }
      return label
    }) {
      label = label ?? next
    }
    guard let label else { return first }
    return node(label, from: start, [first])
  }

  private mutating func comparisonOperator() -> Label? {
    if accept(.in) { return .membership }
    if accept(.is) {
      _ = accept(.not)
      return .comparison
    }
    if accept(.not) { return accept(.in) ? .comparison : nil }
    if isNext(.notEqual), source.bytes[Int(start)] != UInt8(ascii: "!") { return nil }
    let symbols: [TokenKind] = [.equalEqual, .notEqual, .less, .lessEqual, .greater, .greaterEqual]
    return take(symbols) != nil ? .comparison : nil
  }

  /// bitwise_or: the operators '|', '^', '&' over shift_expr
  mutating func bitwiseOr() -> Node? {
    remember(.bitwiseOr) {
      $0.chain(.operation, [.bar]) {
        $0.chain(.operation, [.caret]) {
          $0.chain(.operation, [.ampersand]) { $0.shift() }
        }
      }
    }
  }

  /// shift_expr: sum (('<<' | '>>') sum)*
  private mutating func shift() -> Node? {
    if usesExtraProductions { _ = arithmeticNot() }
    return chain(.operation, [.leftShift, .rightShift]) { $0.sum() }
  }

  private mutating func arithmeticNot() -> Node? {
    mistake { reader in
      guard reader.sum() != nil,
        reader.take([.plus, .minus, .star, .slash, .percent, .doubleSlash, .at]) != nil,
        let word = reader.take(.not), let operand = reader.inversion()
      else { return nil }
      return reader.report("'not' after an operator must be parenthesized", word, operand)
    }
  }

  /// sum: term (('+' | '-') term)*
  private mutating func sum() -> Node? {
    remember(.sum) {
      $0.chain(.operation, [.plus, .minus]) {
        if $0.usesExtraProductions { _ = $0.factorNot() }
        return $0.chain(.operation, [.star, .slash, .doubleSlash, .percent, .at]) { $0.factor() }
      }
    }
  }

  private mutating func factorNot() -> Node? {
    mistake { reader in
      guard reader.take([.plus, .minus, .tilde]) != nil, let word = reader.take(.not),
        let operand = reader.factor()
      else { return nil }
      return reader.report("'not' after an operator must be parenthesized", word, operand)
    }
  }

  /// factor: ('+' | '-' | '~') factor | await_primary ['**' factor]
  private mutating func factor() -> Node? {
    remember(.factor) { reader in
      let start = reader.start
      if reader.attempt({ $0.take([.plus, .minus, .tilde]) != nil ? $0.factor() : nil }) != nil {
        return reader.node(.operation, from: start)
      }
      guard let base = reader.awaitPrimary() else { return nil }
      if reader.attempt({ $0.accept(.doubleStar) ? $0.factor() : nil }) != nil {
        return reader.node(.operation, from: start)
      }
      return base
    }
  }

  /// await_primary: 'await' primary | primary
  private mutating func awaitPrimary() -> Node? {
    remember(.awaitPrimary) { reader in
      let start = reader.start
      if reader.attempt({ $0.accept(.await) ? $0.primary() : nil }) != nil {
        return reader.node(.await, from: start)
      }
      return reader.primary()
    }
  }
}
