// Statements that fit on one line.

extension Parser {
  /// statement: compound_stmt | simple_stmts
  mutating func parseStatement(into body: inout [Statement]) throws(Failure) {
    if let compound = try parseCompoundStatement() {
      body.append(compound)
    } else {
      try parseSimpleStatements(into: &body)
    }
  }

  /// simple_stmts: ';'.simple_stmt+ [';'] NEWLINE
  mutating func parseSimpleStatements(into body: inout [Statement]) throws(Failure) {
    repeat {
      body.append(try parseSimpleStatement())
    } while accept(.semicolon) && kind != .newline
    try expect(.newline)
  }

  /// simple_stmt: assignment | type_alias | import_stmt | star_expressions | return_stmt | ...
  private mutating func parseSimpleStatement() throws(Failure) -> Statement {
    let start = start
    switch kind {
    case .pass: return keyword(.pass, start)
    case .break: return keyword(.break, start)
    case .continue: return keyword(.continue, start)
    case .return:
      advance()
      let value = endsSimpleStatement ? nil : try parseStarExpressions()
      return Statement(.return(value), span(from: start))
    case .raise: return try parseRaise()
    case .global, .nonlocal: return try parseScopeDeclaration()
    case .del: return try parseDelete()
    case .assert: return try parseAssert()
    case .import: return try parseImport()
    case .from: return try parseImportFrom()
    case .name where startsTypeAlias: return try parseTypeAlias()
    default: return try parseExpressionStatement()
    }
  }

  private mutating func keyword(_ statement: Statement.Kind, _ start: Int) -> Statement {
    advance()
    return Statement(statement, span(from: start))
  }

  private var endsSimpleStatement: Bool { kind == .newline || kind == .semicolon }

  /// raise_stmt: 'raise' [expression ['from' expression]]
  private mutating func parseRaise() throws(Failure) -> Statement {
    let start = start
    advance()
    if endsSimpleStatement { return Statement(.raise(nil, cause: nil), span(from: start)) }
    let exception = try parseExpression()
    let cause = accept(.from) ? try parseExpression() : nil
    return Statement(.raise(exception, cause: cause), span(from: start))
  }

  /// global_stmt: 'global' ','.NAME+ ; nonlocal_stmt: 'nonlocal' ','.NAME+
  private mutating func parseScopeDeclaration() throws(Failure) -> Statement {
    let start = start
    let isGlobal = kind == .global
    advance()
    var names: [String] = []
    repeat {
      names.append(try expectName())
    } while accept(.comma)
    return Statement(isGlobal ? .global(names) : .nonlocal(names), span(from: start))
  }

  /// del_stmt: 'del' ','.del_target+ [','] &(';' | NEWLINE)
  private mutating func parseDelete() throws(Failure) -> Statement {
    let start = start
    advance()
    var targets: [Expression] = []
    repeat {
      let target = try parsePrimaryTarget()
      guard target.isDeletable else { throw fail() }
      forgetReading(of: target)
      targets.append(target)
    } while accept(.comma) && !endsSimpleStatement
    guard endsSimpleStatement else { throw fail() }
    return Statement(.delete(targets), span(from: start))
  }

  /// assert_stmt: 'assert' expression [',' expression]
  private mutating func parseAssert() throws(Failure) -> Statement {
    let start = start
    advance()
    let test = try parseExpression()
    let message = accept(.comma) ? try parseExpression() : nil
    let span = span(from: start)
    warnOfAssertion(test, span)
    return Statement(.assert(test, message: message), span)
  }

  // MARK: Imports

  /// import_name: 'import' ','.(dotted_name ['as' NAME])+
  private mutating func parseImport() throws(Failure) -> Statement {
    let start = start
    advance()
    var aliases: [ImportAlias] = []
    repeat {
      let aliasStart = self.start
      let name = try parseDottedName()
      let alias = accept(.as) ? try expectName() : nil
      aliases.append(ImportAlias(name: name, alias: alias, span: span(from: aliasStart)))
    } while accept(.comma)
    return Statement(.import(aliases), span(from: start))
  }

  /// dotted_name: NAME ('.' NAME)*
  private mutating func parseDottedName() throws(Failure) -> String {
    var name = try expectName()
    while accept(.dot) { name += "." + (try expectName()) }
    return name
  }

  /// import_from: 'from' ('.' | '...')* dotted_name 'import' targets
  ///   | 'from' ('.' | '...')+ 'import' targets
  private mutating func parseImportFrom() throws(Failure) -> Statement {
    let start = start
    advance()
    var level = 0
    while kind == .dot || kind == .ellipsis {
      level += kind == .dot ? 1 : 3
      advance()
    }
    let module = level > 0 && kind == .import ? nil : try parseDottedName()
    try expect(.import)
    let names = try parseImportTargets()
    return Statement(.importFrom(module: module, names, level: level), span(from: start))
  }

  /// import_from_targets: '(' ','.import_from_as_name+ [','] ')' | ','.import_from_as_name+ | '*'
  private mutating func parseImportTargets() throws(Failure) -> [ImportAlias] {
    if accept(.star) { return [] }
    let isParenthesized = accept(.leftParenthesis)
    var aliases: [ImportAlias] = []
    repeat {
      if isParenthesized, !aliases.isEmpty, kind == .rightParenthesis { break }
      let start = start
      let name = try expectName()
      let alias = accept(.as) ? try expectName() : nil
      aliases.append(ImportAlias(name: name, alias: alias, span: span(from: start)))
    } while accept(.comma)
    if isParenthesized { try expect(.rightParenthesis) }
    return aliases
  }

  // MARK: Type aliases

  /// `type` is a keyword only before a name that `=` or `[` follows.
  private var startsTypeAlias: Bool {
    guard kind(ahead: 1) == .name, isSoftKeyword("type", at: index) else { return false }
    return kind(ahead: 2) == .equal || kind(ahead: 2) == .leftBracket
  }

  /// type_alias: "type" NAME [type_params] '=' expression
  private mutating func parseTypeAlias() throws(Failure) -> Statement {
    let start = start
    advance()
    let nameSpan = token.span
    let name = Expression(.name(try expectName()), nameSpan)
    let scope = newScope()
    let parameters = try parseTypeParameters()
    try expect(.equal)
    let valueScope = newScope()
    let value = try parseExpression()
    return Statement(
      .typeAlias(name: name, parameters, value: value, scope: scope, valueScope: valueScope),
      span(from: start))
  }

  // MARK: Expressions and assignments

  /// assignment: target ':' expression ['=' annotated_rhs]
  ///   | (star_targets '=')+ annotated_rhs | single_target augassign annotated_rhs
  /// or star_expressions alone. What stands left of the operator is parsed as an expression first.
  private mutating func parseExpressionStatement() throws(Failure) -> Statement {
    let start = start
    let isParenthesized = kind == .leftParenthesis
    let first = try parseYieldOrStarExpressions()
    switch kind {
    case .newline, .semicolon:
      return Statement(.expression(first), first.span)
    case .equal:
      return try parseAssignment(first, start)
    case .colon:
      let isBare = !isParenthesized || Int(first.span.start) == start
      return try parseAnnotatedAssignment(first, start, isBare: isBare)
    default:
      guard let operation = augmentedOperator else {
        return Statement(.expression(first), first.span)
      }
      guard first.isSingleTarget else { throw fail() }
      forgetReading(of: first)
      advance()
      let value = try parseYieldOrStarExpressions()
      return Statement(
        .augmentedAssign(target: first, operation, value: value), span(from: start))
    }
  }

  private mutating func parseAssignment(
    _ first: Expression, _ start: Int
  ) throws(Failure) -> Statement {
    var targets: [Expression] = []
    var value = first
    while kind == .equal {
      guard value.isAssignable else { throw fail() }
      forgetReading(of: value)
      targets.append(value)
      advance()
      value = try parseYieldOrStarExpressions()
    }
    return Statement(.assign(targets: targets, value: value), span(from: start))
  }

  private mutating func parseAnnotatedAssignment(
    _ target: Expression, _ start: Int, isBare: Bool
  ) throws(Failure) -> Statement {
    guard target.isSingleTarget else { throw fail() }
    forgetReading(of: target)
    advance()
    let annotation = try parseExpression()
    let value = accept(.equal) ? try parseYieldOrStarExpressions() : nil
    var isSimple = false
    if case .name = target.kind { isSimple = isBare }
    return Statement(
      .annotatedAssign(target: target, annotation: annotation, value: value, isSimple: isSimple),
      span(from: start))
  }

  private var augmentedOperator: BinaryOperator? {
    switch kind {
    case .plusEqual: .add
    case .minusEqual: .subtract
    case .starEqual: .multiply
    case .slashEqual: .divide
    case .doubleSlashEqual: .floorDivide
    case .percentEqual: .modulo
    case .atEqual: .matrixMultiply
    case .doubleStarEqual: .power
    case .leftShiftEqual: .leftShift
    case .rightShiftEqual: .rightShift
    case .ampersandEqual: .bitAnd
    case .barEqual: .bitOr
    case .caretEqual: .bitXor
    default: nil
    }
  }
}
