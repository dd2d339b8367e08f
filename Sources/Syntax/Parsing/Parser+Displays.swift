// Parentheses, brackets and braces: groups, tuples, lists, sets, dicts and comprehensions.

extension Parser {
  /// group: '(' (yield_expr | named_expression) ')'
  /// tuple: '(' [star_named_expression ',' [','.star_named_expression+ [',']]] ')'
  /// genexp: '(' named_expression for_if_clauses ')'
  mutating func parseParenthesized() throws(Failure) -> Expression {
    let start = start
    advance()
    if accept(.rightParenthesis) { return Expression(.tuple([]), span(from: start)) }
    if kind == .yield {
      let value = try parseYield()
      try expect(.rightParenthesis)
      return value
    }
    let first = try parseStarNamedExpression()
    switch kind {
    case .rightParenthesis:
      if case .starred = first.kind { throw fail() }
      advance()
      return first
    case .comma:
      let elements = try parseElements(after: first, closing: .rightParenthesis)
      return Expression(.tuple(elements), span(from: start))
    case .for, .async:
      return try finishComprehension(.generator, first, nil, .rightParenthesis, start)
    default:
      throw fail()
    }
  }

  /// list: '[' [star_named_expressions] ']' ; listcomp: '[' named_expression for_if_clauses ']'
  mutating func parseListDisplay() throws(Failure) -> Expression {
    let start = start
    advance()
    if accept(.rightBracket) { return Expression(.list([]), span(from: start)) }
    let first = try parseStarNamedExpression()
    if kind == .for || kind == .async {
      return try finishComprehension(.list, first, nil, .rightBracket, start)
    }
    let elements = try parseElements(after: first, closing: .rightBracket)
    return Expression(.list(elements), span(from: start))
  }

  /// The rest of a display after its first element, and the closing bracket.
  private mutating func parseElements(
    after first: Expression, closing: TokenKind
  ) throws(Failure) -> [Expression] {
    var elements = [first]
    while accept(.comma), kind != closing { elements.append(try parseStarNamedExpression()) }
    try expect(closing)
    return elements
  }

  /// dict: '{' [','.('**' bitwise_or | expression ':' expression)+ [',']] '}'
  /// set: '{' star_named_expressions '}' ; dictcomp and setcomp: one element and for_if_clauses
  mutating func parseBraceDisplay() throws(Failure) -> Expression {
    let start = start
    advance()
    if accept(.rightBrace) { return Expression(.dictionary([]), span(from: start)) }
    if kind == .doubleStar { return try finishDictionary([], start) }
    let firstStart = self.start
    let first = try parseStarNamedExpression()
    if kind == .colon {
      if case .named = first.kind, Int(first.span.start) == firstStart { throw fail() }
      if case .starred = first.kind { throw fail() }
      advance()
      let value = try parseExpression()
      if kind == .for || kind == .async {
        return try finishComprehension(.dictionary, first, value, .rightBrace, start)
      }
      guard accept(.comma) else {
        try expect(.rightBrace)
        return Expression(.dictionary([(key: first, value: value)]), span(from: start))
      }
      return try finishDictionary([(key: first, value: value)], start)
    }
    if kind == .for || kind == .async {
      return try finishComprehension(.set, first, nil, .rightBrace, start)
    }
    let elements = try parseElements(after: first, closing: .rightBrace)
    return Expression(.set(elements), span(from: start))
  }

  private mutating func finishDictionary(
    _ first: [(key: Expression?, value: Expression)], _ start: Int
  ) throws(Failure) -> Expression {
    var pairs = first
    while kind != .rightBrace {
      if accept(.doubleStar) {
        pairs.append((key: nil, value: try parseBitwiseOr()))
      } else {
        let key = try parseExpression()
        try expect(.colon)
        pairs.append((key: key, value: try parseExpression()))
      }
      guard accept(.comma) else { break }
    }
    try expect(.rightBrace)
    return Expression(.dictionary(pairs), span(from: start))
  }

  // MARK: Comprehensions

  private mutating func finishComprehension(
    _ kind: Comprehension.Kind, _ element: Expression, _ value: Expression?, _ closing: TokenKind,
    _ start: Int
  ) throws(Failure) -> Expression {
    if case .starred = element.kind { throw fail() }
    let clauses = try parseComprehensionClauses()
    try expect(closing)
    let comprehension = Comprehension(
      kind: kind, element: element, value: value, clauses: clauses, scope: newScope())
    return Expression(.comprehension(comprehension), span(from: start))
  }

  /// for_if_clauses: (['async'] 'for' star_targets 'in' disjunction ('if' disjunction)*)+
  mutating func parseComprehensionClauses() throws(Failure) -> [Comprehension.Clause] {
    var clauses: [Comprehension.Clause] = []
    repeat {
      let isAsync = accept(.async)
      try expect(.for)
      let target = try parseForTargets()
      try expect(.in)
      let iterable = try parseDisjunction()
      var conditions: [Expression] = []
      while accept(.if) { conditions.append(try parseDisjunction()) }
      clauses.append(
        Comprehension.Clause(
          target: target, iterable: iterable, conditions: conditions, isAsync: isAsync))
    } while kind == .for || kind == .async
    return clauses
  }

  /// star_targets: star_target (',' star_target)* [',']
  mutating func parseForTargets() throws(Failure) -> Expression {
    let start = start
    let first = try parseStarTarget()
    guard kind == .comma else { return first }
    var elements = [first]
    while accept(.comma), kind != .in { elements.append(try parseStarTarget()) }
    return Expression(.tuple(elements), span(from: start))
  }

  /// star_target: ['*'] target_with_star_atom
  mutating func parseStarTarget() throws(Failure) -> Expression {
    let start = start
    let isStarred = accept(.star)
    let target = try parsePrimaryTarget()
    guard target.isAssignable else { throw fail() }
    forgetReading(of: target)
    return isStarred ? Expression(.starred(target), span(from: start)) : target
  }
}
