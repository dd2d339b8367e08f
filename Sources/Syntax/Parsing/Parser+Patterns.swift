// The match statement and its patterns.

extension Parser {
  /// `match` is a keyword only when its line ends in a colon and an indented `case` follows. No
  /// other statement has that shape, so looking at the end of the line decides.
  var startsMatch: Bool {
    guard isSoftKeyword("match", at: index) else { return false }
    switch kind(ahead: 1) {
    case .star: break
    case let next where canStartExpression(next): break
    default: return false
    }
    var position = index + 1
    while tokens[position].kind != .newline {
      if tokens[position].kind == .endOfFile || tokens[position].kind == .unclosedEnd {
        return false
      }
      position += 1
    }
    return tokens[position - 1].kind == .colon && tokens[position + 1].kind == .indent
      && isSoftKeyword("case", at: position + 2)
  }

  /// match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT
  /// subject_expr: star_named_expression ',' [star_named_expressions] | named_expression
  mutating func parseMatch() throws(Failure) -> Statement {
    let start = start
    advance()
    let subjectStart = self.start
    var subject = try parseStarNamedExpression()
    if kind == .comma {
      var elements = [subject]
      while accept(.comma), kind != .colon { elements.append(try parseStarNamedExpression()) }
      subject = Expression(.tuple(elements), span(from: subjectStart))
    } else if case .starred = subject.kind {
      throw fail()
    }
    try expect(.colon)
    try expect(.newline)
    try expect(.indent)
    try enter()
    defer { depth -= 1 }
    var cases: [MatchCase] = []
    repeat {
      cases.append(try parseCase())
    } while kind != .dedent && kind != .endOfFile
    try expect(.dedent)
    return Statement(.match(subject: subject, cases), blockSpan(from: start))
  }

  /// case_block: "case" patterns ['if' named_expression] ':' block
  private mutating func parseCase() throws(Failure) -> MatchCase {
    guard isSoftKeyword("case", at: index) else { throw fail() }
    advance()
    let pattern = try parsePatterns()
    let guardExpression = accept(.if) ? try parseNamedExpression() : nil
    try expect(.colon)
    let body = try parseBlock()
    return MatchCase(pattern: pattern, guardExpression: guardExpression, body: body)
  }

  /// patterns: open_sequence_pattern | pattern
  private mutating func parsePatterns() throws(Failure) -> Pattern {
    let start = start
    let first = try parseMaybeStarPattern()
    guard kind == .comma else {
      if case .star = first.kind { throw fail() }
      return first
    }
    var elements = [first]
    while accept(.comma), kind != .colon, kind != .if {
      elements.append(try parseMaybeStarPattern())
    }
    return Pattern(.sequence(elements), span(from: start))
  }

  /// maybe_star_pattern: '*' (NAME | "_") | pattern
  private mutating func parseMaybeStarPattern() throws(Failure) -> Pattern {
    guard kind == .star else { return try parsePattern() }
    let start = start
    advance()
    if isSoftKeyword("_", at: index) {
      advance()
      return Pattern(.star(nil), span(from: start))
    }
    let name = try expectCapture()
    return Pattern(.star(name), span(from: start))
  }

  /// pattern: or_pattern ['as' NAME]
  private mutating func parsePattern() throws(Failure) -> Pattern {
    try enter()
    defer { depth -= 1 }
    let start = start
    let pattern = try parseOrPattern()
    guard accept(.as) else { return pattern }
    if isSoftKeyword("_", at: index) { throw fail() }
    let name = try expectCapture()
    return Pattern(.as(pattern, name: name), span(from: start))
  }

  /// pattern_capture_target: !"_" NAME !('.' | '(' | '=')
  private mutating func expectCapture() throws(Failure) -> String {
    let name = try expectName()
    if kind == .dot || kind == .leftParenthesis || kind == .equal || name == "_" { throw fail() }
    return name
  }

  /// or_pattern: '|'.closed_pattern+
  private mutating func parseOrPattern() throws(Failure) -> Pattern {
    let start = start
    let first = try parseClosedPattern()
    guard kind == .bar else { return first }
    var alternatives = [first]
    while accept(.bar) { alternatives.append(try parseClosedPattern()) }
    return Pattern(.or(alternatives), span(from: start))
  }

  /// closed_pattern: literal | capture | "_" | value | group | sequence | mapping | class
  private mutating func parseClosedPattern() throws(Failure) -> Pattern {
    switch kind {
    case .leftParenthesis: return try parseGroupOrSequence()
    case .leftBracket:
      let start = start
      advance()
      let elements = try parsePatternElements(closing: .rightBracket)
      return Pattern(.sequence(elements), span(from: start))
    case .leftBrace: return try parseMappingPattern()
    case .name: return try parseNamePattern()
    default:
      let value = try parseLiteralPattern()
      switch value.kind {
      case .none, .boolean: return Pattern(.singleton(value), value.span)
      default: return Pattern(.value(value), value.span)
      }
    }
  }

  /// group_pattern: '(' pattern ')' ; sequence_pattern: '(' [open_sequence_pattern] ')'
  private mutating func parseGroupOrSequence() throws(Failure) -> Pattern {
    let start = start
    advance()
    if accept(.rightParenthesis) { return Pattern(.sequence([]), span(from: start)) }
    let first = try parseMaybeStarPattern()
    if kind == .rightParenthesis {
      if case .star = first.kind { throw fail() }
      advance()
      return first
    }
    try expect(.comma)
    let rest = try parsePatternElements(closing: .rightParenthesis)
    return Pattern(.sequence([first] + rest), span(from: start))
  }

  /// [','.maybe_star_pattern+ [',']] and the closing bracket
  private mutating func parsePatternElements(closing: TokenKind) throws(Failure) -> [Pattern] {
    var elements: [Pattern] = []
    while kind != closing {
      elements.append(try parseMaybeStarPattern())
      guard accept(.comma) else { break }
    }
    try expect(closing)
    return elements
  }

  /// capture_pattern | wildcard_pattern | value_pattern | class_pattern
  private mutating func parseNamePattern() throws(Failure) -> Pattern {
    let value = try parseNameOrAttribute()
    if kind == .leftParenthesis { return try parseClassPattern(value) }
    if kind == .equal { throw fail() }
    guard case .name(let name) = value.kind else { return Pattern(.value(value), value.span) }
    return Pattern(name == "_" ? .wildcard : .capture(name), value.span)
  }

  /// name_or_attr: NAME ('.' NAME)*
  private mutating func parseNameOrAttribute() throws(Failure) -> Expression {
    let start = start
    let nameSpan = token.span
    var value = Expression(.name(try expectName()), nameSpan)
    while accept(.dot) {
      let nameSpan = token.span
      let name = try expectName()
      value = Expression(.attribute(value, name, nameSpan: nameSpan), span(from: start))
    }
    return value
  }

  /// class_pattern: name_or_attr '(' [','.pattern+] [','.(NAME '=' pattern)+] [','] ')'
  private mutating func parseClassPattern(_ type: Expression) throws(Failure) -> Pattern {
    advance()
    var positional: [Pattern] = []
    var keywords: [(name: String, pattern: Pattern)] = []
    while kind != .rightParenthesis {
      if kind == .name, kind(ahead: 1) == .equal {
        let name = try expectName()
        advance()
        keywords.append((name: name, pattern: try parsePattern()))
      } else {
        guard keywords.isEmpty else { throw fail() }
        positional.append(try parsePattern())
      }
      guard accept(.comma) else { break }
    }
    try expect(.rightParenthesis)
    return Pattern(
      .class(type, positional: positional, keywords: keywords),
      span(from: Int(type.span.start)))
  }

  /// mapping_pattern: '{' [','.((literal_expr | attr) ':' pattern)+] ['**' NAME] [','] '}'
  private mutating func parseMappingPattern() throws(Failure) -> Pattern {
    let start = start
    advance()
    var keys: [Expression] = []
    var patterns: [Pattern] = []
    var rest: String?
    while kind != .rightBrace, rest == nil {
      if accept(.doubleStar) {
        rest = try expectCapture()
      } else {
        keys.append(try parseMappingKey())
        try expect(.colon)
        patterns.append(try parsePattern())
      }
      guard accept(.comma) else { break }
    }
    try expect(.rightBrace)
    return Pattern(.mapping(keys: keys, patterns: patterns, rest: rest), span(from: start))
  }

  private mutating func parseMappingKey() throws(Failure) -> Expression {
    guard kind == .name else { return try parseLiteralPattern() }
    let key = try parseNameOrAttribute()
    guard case .attribute = key.kind else { throw fail() }
    return key
  }

  /// literal_expr: signed_number | complex_number | strings | 'None' | 'True' | 'False'
  private mutating func parseLiteralPattern() throws(Failure) -> Expression {
    let span = token.span
    switch kind {
    case .string, .formattedStart: return try parseStrings()
    case .noneValue:
      advance()
      return Expression(.none, span)
    case .trueValue, .falseValue:
      let value = kind == .trueValue
      advance()
      return Expression(.boolean(value), span)
    default: return try parseNumberPattern()
    }
  }

  /// complex_number: ['-'] NUMBER [('+' | '-') NUMBER], the second one imaginary
  private mutating func parseNumberPattern() throws(Failure) -> Expression {
    let start = start
    let isNegative = accept(.minus)
    var value = try expectNumber()
    if isNegative { value = Expression(.unary(.negative, value), span(from: start)) }
    guard kind == .plus || kind == .minus else { return value }
    if value.isImaginaryNumber {
      throw fail("real number required in complex literal", value.span)
    }
    let operation: BinaryOperator = kind == .plus ? .add : .subtract
    advance()
    let imaginary = try expectNumber()
    guard case .imaginary = imaginary.kind else {
      throw fail("imaginary number required in complex literal", imaginary.span)
    }
    return Expression(.binary(operation, value, imaginary), span(from: start))
  }

  private mutating func expectNumber() throws(Failure) -> Expression {
    guard kind == .number else { throw fail() }
    let value = Expression(try parseNumber(token), token.span)
    advance()
    return value
  }
}

extension Expression {
  fileprivate var isImaginaryNumber: Bool {
    switch kind {
    case .imaginary: true
    case .unary(_, let operand): operand.isImaginaryNumber
    default: false
    }
  }
}
