// Expressions from the loosest binding down to the unary operators. Chains of the same operator are
// loops, so only real nesting costs native stack.

extension Parser {
  /// yield_expr | star_expressions
  mutating func parseYieldOrStarExpressions() throws(Failure) -> Expression {
    kind == .yield ? try parseYield() : try parseStarExpressions()
  }

  /// yield_expr: 'yield' 'from' expression | 'yield' [star_expressions]
  mutating func parseYield() throws(Failure) -> Expression {
    let start = start
    advance()
    if accept(.from) {
      let value = try parseExpression()
      return Expression(.yieldFrom(value), span(from: start))
    }
    let value = canStartExpression(kind) || kind == .star ? try parseStarExpressions() : nil
    return Expression(.yield(value), span(from: start))
  }

  /// star_expressions: star_expression (',' star_expression)* [',']
  mutating func parseStarExpressions() throws(Failure) -> Expression {
    let start = start
    let first = try parseStarExpression()
    guard kind == .comma else { return first }
    var elements = [first]
    while accept(.comma), canStartExpression(kind) || kind == .star {
      elements.append(try parseStarExpression())
    }
    return Expression(.tuple(elements), span(from: start))
  }

  /// star_expression: '*' bitwise_or | expression
  mutating func parseStarExpression() throws(Failure) -> Expression {
    kind == .star ? try parseStarred() : try parseExpression()
  }

  /// '*' bitwise_or
  mutating func parseStarred() throws(Failure) -> Expression {
    let start = start
    advance()
    let value = try parseBitwiseOr()
    return Expression(.starred(value), span(from: start))
  }

  /// expressions: expression (',' expression)* [',']
  mutating func parseExpressions() throws(Failure) -> Expression {
    let start = start
    let first = try parseExpression()
    guard kind == .comma else { return first }
    var elements = [first]
    while accept(.comma), canStartExpression(kind) { elements.append(try parseExpression()) }
    return Expression(.tuple(elements), span(from: start))
  }

  /// star_named_expression: '*' bitwise_or | named_expression
  mutating func parseStarNamedExpression() throws(Failure) -> Expression {
    kind == .star ? try parseStarred() : try parseNamedExpression()
  }

  /// named_expression: NAME ':=' expression | expression !':='
  mutating func parseNamedExpression() throws(Failure) -> Expression {
    guard kind == .name, self.kind(ahead: 1) == .colonEqual else {
      let value = try parseExpression()
      if kind == .colonEqual { throw fail() }
      return value
    }
    let start = start
    let target = Expression(.name(text(of: token)), token.span)
    advance()
    advance()
    let value = try parseExpression()
    return Expression(.named(target: target, value: value), span(from: start))
  }

  /// expression: disjunction ['if' disjunction 'else' expression] | lambdef
  mutating func parseExpression() throws(Failure) -> Expression {
    try enter()
    defer { depth -= 1 }
    if kind == .lambda { return try parseLambda() }
    let start = start
    let value = try parseDisjunction()
    guard kind == .if else { return value }
    advance()
    let test = try parseDisjunction()
    try expect(.else)
    let otherwise = try parseExpression()
    return Expression(
      .conditional(test: test, then: value, otherwise: otherwise), span(from: start))
  }

  /// disjunction: conjunction ('or' conjunction)*
  mutating func parseDisjunction() throws(Failure) -> Expression {
    let start = start
    let first = try parseConjunction()
    guard kind == .or else { return first }
    var operands = [first]
    while accept(.or) { operands.append(try parseConjunction()) }
    return Expression(.logical(.or, operands), span(from: start))
  }

  /// conjunction: inversion ('and' inversion)*
  private mutating func parseConjunction() throws(Failure) -> Expression {
    let start = start
    let first = try parseInversion()
    guard kind == .and else { return first }
    var operands = [first]
    while accept(.and) { operands.append(try parseInversion()) }
    return Expression(.logical(.and, operands), span(from: start))
  }

  /// inversion: 'not' inversion | comparison
  private mutating func parseInversion() throws(Failure) -> Expression {
    guard kind == .not else { return try parseComparison() }
    try enter()
    defer { depth -= 1 }
    let start = start
    advance()
    let operand = try parseInversion()
    return Expression(.unary(.not, operand), span(from: start))
  }

  /// comparison: bitwise_or (compare_op bitwise_or)*
  private mutating func parseComparison() throws(Failure) -> Expression {
    let start = start
    let first = try parseBitwiseOr()
    guard let operation = acceptComparisonOperator() else { return first }
    var rest = [(operation, try parseBitwiseOr())]
    while let operation = acceptComparisonOperator() {
      rest.append((operation, try parseBitwiseOr()))
    }
    let span = span(from: start)
    warnOfIdentity(first, rest, span)
    return Expression(.comparison(first, rest), span)
  }

  /// compare_op: '==' | '!=' | '<' | '<=' | '>' | '>=' | ['not'] 'in' | 'is' ['not']
  private mutating func acceptComparisonOperator() -> ComparisonOperator? {
    let operation: ComparisonOperator
    switch kind {
    case .less: operation = .less
    case .lessEqual: operation = .lessOrEqual
    case .greater: operation = .greater
    case .greaterEqual: operation = .greaterOrEqual
    case .equalEqual: operation = .equal
    case .notEqual where token.end - token.start == 2 && source.bytes[start] == UInt8(ascii: "!"):
      operation = .notEqual
    case .in: operation = .in
    case .not where kind(ahead: 1) == .in:
      advance()
      operation = .notIn
    case .is:
      advance()
      return accept(.not) ? .isNot : .is
    default: return nil
    }
    advance()
    return operation
  }

  // MARK: Binary operators

  /// bitwise_or: the binary operators from '|' up to '*'
  mutating func parseBitwiseOr() throws(Failure) -> Expression {
    try parseBinary(above: 0)
  }

  /// bitwise_or: bitwise_or '|' bitwise_xor, and so on for '^', '&', shift_expr, sum and term: all
  /// lean left, so a loop takes the operators that bind tighter than the caller's.
  private mutating func parseBinary(above limit: Int) throws(Failure) -> Expression {
    let start = start
    var left = try parseFactor()
    var length = 0
    while let (operation, precedence) = binaryOperator, precedence > limit {
      advance()
      let right = try parseBinary(above: precedence)
      left = Expression(.binary(operation, left, right), span(from: start))
      length += 1
      if length > Self.maximumChain { throw tooLong() }
    }
    return left
  }

  private var binaryOperator: (BinaryOperator, precedence: Int)? {
    switch kind {
    case .bar: (.bitOr, 1)
    case .caret: (.bitXor, 2)
    case .ampersand: (.bitAnd, 3)
    case .leftShift: (.leftShift, 4)
    case .rightShift: (.rightShift, 4)
    case .plus: (.add, 5)
    case .minus: (.subtract, 5)
    case .star: (.multiply, 6)
    case .slash: (.divide, 6)
    case .doubleSlash: (.floorDivide, 6)
    case .percent: (.modulo, 6)
    case .at: (.matrixMultiply, 6)
    default: nil
    }
  }

  /// factor: ('+' | '-' | '~') factor | power
  private mutating func parseFactor() throws(Failure) -> Expression {
    let operation: UnaryOperator
    switch kind {
    case .plus: operation = .positive
    case .minus: operation = .negative
    case .tilde: operation = .invert
    default: return try parsePower()
    }
    try enter()
    defer { depth -= 1 }
    let start = start
    advance()
    let operand = try parseFactor()
    return Expression(.unary(operation, operand), span(from: start))
  }

  /// power: await_primary ['**' factor]
  private mutating func parsePower() throws(Failure) -> Expression {
    let start = start
    let base = try parseAwait()
    guard kind == .doubleStar else { return base }
    try enter()
    defer { depth -= 1 }
    advance()
    let exponent = try parseFactor()
    return Expression(.binary(.power, base, exponent), span(from: start))
  }

  /// await_primary: 'await' primary | primary
  private mutating func parseAwait() throws(Failure) -> Expression {
    guard kind == .await else { return try parsePrimary() }
    let start = start
    advance()
    let value = try parsePrimary()
    return Expression(.await(value), span(from: start))
  }

  // MARK: Lookahead

  /// Whether a token can begin an expression.
  func canStartExpression(_ kind: TokenKind) -> Bool {
    switch kind {
    case .name, .number, .string, .formattedStart, .leftParenthesis, .leftBracket, .leftBrace,
      .ellipsis, .plus, .minus, .tilde, .falseValue, .noneValue, .trueValue, .await, .lambda, .not:
      true
    default: false
    }
  }
}
