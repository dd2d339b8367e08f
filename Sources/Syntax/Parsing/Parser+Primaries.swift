// Atoms and what is applied to them: attributes, subscripts, calls.

extension Parser {
  /// primary: primary '.' NAME | primary genexp | primary '(' [arguments] ')'
  ///   | primary '[' slices ']' | atom
  mutating func parsePrimary() throws(Failure) -> Expression {
    let start = start
    var value = try parseAtom()
    var length = 0
    while true {
      switch kind {
      case .dot:
        advance()
        let nameSpan = token.span
        let name = try expectName()
        value = Expression(.attribute(value, name, nameSpan: nameSpan), span(from: start))
      case .leftParenthesis:
        let arguments = try parseCallArguments()
        warnOfCall(of: value)
        value = Expression(.call(value, arguments), span(from: start))
      case .leftBracket:
        advance()
        let subscripts = try parseSlices()
        try expect(.rightBracket)
        let span = span(from: start)
        warnOfSubscript(of: value, subscripts, span)
        value = Expression(.subscript(value, subscripts), span)
      default:
        return value
      }
      length += 1
      if length > Self.maximumChain { throw tooLong() }
    }
  }

  /// target_with_star_atom: a primary that is judged as a target by the caller.
  mutating func parsePrimaryTarget() throws(Failure) -> Expression {
    try parsePrimary()
  }

  /// slices: slice !',' | ','.(slice | starred_expression)+ [',']
  private mutating func parseSlices() throws(Failure) -> Expression {
    let start = start
    let first = try parseSlice()
    guard kind == .comma else {
      guard case .starred = first.kind else { return first }
      return Expression(.tuple([first]), first.span)
    }
    var elements = [first]
    while accept(.comma), kind != .rightBracket { elements.append(try parseSlice()) }
    return Expression(.tuple(elements), span(from: start))
  }

  /// slice: [expression] ':' [expression] [':' [expression]] | named_expression | '*' expression
  private mutating func parseSlice() throws(Failure) -> Expression {
    let start = start
    if kind == .star {
      advance()
      let value = try parseExpression()
      return Expression(.starred(value), span(from: start))
    }
    var lower: Expression?
    if kind != .colon {
      let value = try parseNamedExpression()
      guard kind == .colon else { return value }
      if case .named = value.kind, Int(value.span.start) == start { throw fail() }
      lower = value
    }
    advance()
    let upper = kind == .colon || endsSlice ? nil : try parseExpression()
    var step: Expression?
    if accept(.colon), !endsSlice { step = try parseExpression() }
    return Expression(.slice(lower: lower, upper: upper, step: step), span(from: start))
  }

  private var endsSlice: Bool { kind == .comma || kind == .rightBracket }

  /// atom: NAME | 'True' | 'False' | 'None' | strings | NUMBER | '...'
  ///   | (tuple | group | genexp) | (list | listcomp) | (dict | set | dictcomp | setcomp)
  private mutating func parseAtom() throws(Failure) -> Expression {
    let span = token.span
    switch kind {
    case .name:
      let name = text(of: token)
      advance()
      return Expression(.name(name), span)
    case .number:
      let value = try parseNumber(token)
      advance()
      return Expression(value, span)
    case .string, .formattedStart: return try parseStrings()
    case .leftParenthesis: return try parseParenthesized()
    case .leftBracket: return try parseListDisplay()
    case .leftBrace: return try parseBraceDisplay()
    case .noneValue: return constant(.none, span)
    case .trueValue: return constant(.boolean(true), span)
    case .falseValue: return constant(.boolean(false), span)
    case .ellipsis: return constant(.ellipsis, span)
    default: throw fail()
    }
  }

  private mutating func constant(_ value: Expression.Kind, _ span: Span) -> Expression {
    advance()
    return Expression(value, span)
  }

  // MARK: Calls

  /// '(' [arguments] ')'
  ///
  /// arguments: ','.(starred | assignment_expression | expression)+ with keywords after them; after
  /// a keyword only keywords and `*`, after `**` only keywords and `**`.
  mutating func parseCallArguments(
    allowsGenerator: Bool = true
  ) throws(Failure) -> [Argument] {
    try expect(.leftParenthesis)
    var arguments: [Argument] = []
    var hasKeyword = false
    var hasDoubleStar = false
    while kind != .rightParenthesis {
      let argument = try parseArgument(
        allowsGenerator: allowsGenerator && arguments.isEmpty)
      switch argument.kind {
      case .positional: if hasKeyword || hasDoubleStar { throw fail() }
      case .keyword: hasKeyword = true
      case .star: if hasDoubleStar { throw fail() }
      case .doubleStar: hasDoubleStar = true
      }
      arguments.append(argument)
      guard accept(.comma) else { break }
    }
    try expect(.rightParenthesis)
    return arguments
  }

  /// argument: NAME '=' expression | '*' expression | '**' expression | named_expression
  ///   | a generator expression without parentheses, if it is alone
  private mutating func parseArgument(allowsGenerator: Bool) throws(Failure) -> Argument {
    let start = start
    let first = index
    switch kind {
    case .star:
      advance()
      let value = try parseExpression()
      return Argument(.star, value, span(from: start))
    case .doubleStar:
      advance()
      let value = try parseExpression()
      return Argument(.doubleStar, value, span(from: start))
    case .name where kind(ahead: 1) == .equal:
      let name = text(of: token)
      advance()
      advance()
      let value = try parseExpression()
      return Argument(.keyword(name), value, span(from: start))
    default:
      let value = try parseNamedExpression()
      guard kind == .for || kind == .async else {
        return Argument(.positional, value, span(from: start))
      }
      guard allowsGenerator else { throw fail() }
      let clauses = try parseComprehensionClauses()
      guard kind == .rightParenthesis else { throw fail() }
      let generator = Comprehension(
        kind: .generator, element: value, value: nil, clauses: clauses, scope: newScope())
      // CPython's span of such a generator expression includes the call's parentheses.
      let whole = Span(Int(tokens[first - 1].start), Int(token.end))
      return Argument(.positional, Expression(.comprehension(generator), whole), whole)
    }
  }
}
