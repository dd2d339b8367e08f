// Functions, lambdas, classes, and what their headers hold.

extension Parser {
  /// decorators: ('@' named_expression NEWLINE)+ before a function or class
  mutating func parseDecorated() throws(Failure) -> Statement {
    let start = start
    var decorators: [Expression] = []
    while accept(.at) {
      decorators.append(try parseNamedExpression())
      try expect(.newline)
    }
    switch kind {
    case .class: return try parseClass(start, decorators)
    case .def: return try parseFunction(start, decorators, isAsync: false)
    case .async where kind(ahead: 1) == .def:
      advance()
      return try parseFunction(start, decorators, isAsync: true)
    default: throw fail()
    }
  }

  /// function_def: ['async'] 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' block
  mutating func parseFunction(
    _ start: Int, _ decorators: [Expression], isAsync: Bool
  ) throws(Failure) -> Statement {
    advance()
    let nameSpan = token.span
    let name = try expectName()
    let typeScope = kind == .leftBracket ? newScope() : -1
    let typeParameters = try parseTypeParameters()
    let scope = newScope()
    try expect(.leftParenthesis)
    let parameters = try parseParameters(closing: .rightParenthesis)
    try expect(.rightParenthesis)
    let returns = accept(.arrow) ? try parseExpression() : nil
    try expect(.colon)
    let deferred = typeScope < 0 ? deferBody() : nil
    let body: [Statement]
    if let deferred {
      body = try parseDocstring(of: deferred)
    } else {
      body = try parseInnerBlock()
    }
    let definition = FunctionDefinition(
      name: name, nameSpan: nameSpan, typeParameters: typeParameters, parameters: parameters,
      returns: returns, body: body, decorators: decorators, isAsync: isAsync, scope: scope,
      typeScope: typeScope, deferred: deferred)
    return Statement(.function(definition), blockSpan(from: start))
  }

  /// class_def: 'class' NAME [type_params] ['(' [arguments] ')'] ':' block
  mutating func parseClass(
    _ start: Int, _ decorators: [Expression]
  ) throws(Failure) -> Statement {
    advance()
    let nameSpan = token.span
    let name = try expectName()
    let typeScope = kind == .leftBracket ? newScope() : -1
    let typeParameters = try parseTypeParameters()
    let scope = newScope()
    let arguments =
      kind == .leftParenthesis ? try parseCallArguments(allowsGenerator: false) : []
    try expect(.colon)
    let body = typeScope < 0 ? try parseBlock() : try parseInnerBlock()
    let definition = ClassDefinition(
      name: name, nameSpan: nameSpan, typeParameters: typeParameters, arguments: arguments,
      body: body, decorators: decorators, scope: scope, typeScope: typeScope)
    return Statement(.class(definition), blockSpan(from: start))
  }

  /// lambdef: 'lambda' [lambda_params] ':' expression
  mutating func parseLambda() throws(Failure) -> Expression {
    let start = start
    advance()
    let scope = newScope()
    let parameters = try parseParameters(closing: .colon)
    try expect(.colon)
    let body = try parseExpression()
    return Expression(.lambda(parameters, body, scope: scope), span(from: start))
  }

  // MARK: Parameters

  /// params: ','.param+ where `/` ends the positional-only ones, `*` begins the keyword-only ones,
  /// `**` is the last, and no parameter without a default follows one with it.
  mutating func parseParameters(closing: TokenKind) throws(Failure) -> Parameters {
    var list: [Parameters.Parameter] = []
    var state = ParameterState(hasAnnotations: closing == .rightParenthesis)
    while kind != closing {
      guard !state.isComplete else { throw fail() }
      switch kind {
      case .slash:
        guard !list.isEmpty, !state.hasSlash, !state.hasStar else { throw fail() }
        state.hasSlash = true
        advance()
        list = list.map { $0.asPositionalOnly }
      case .star where kind(ahead: 1) == .comma:
        guard !state.hasStar else { throw fail() }
        state.hasStar = true
        advance()
        guard kind(ahead: 1) == .name else { throw fail() }
      case .star:
        guard !state.hasStar else { throw fail() }
        state.hasStar = true
        list.append(try parseStarParameter(.star, state))
      case .doubleStar:
        list.append(try parseStarParameter(.doubleStar, state))
        state.isComplete = true
      default:
        list.append(try parseParameter(&state))
      }
      guard accept(.comma) else { break }
    }
    guard kind == closing else { throw fail() }
    return Parameters(list)
  }

  private struct ParameterState {
    let hasAnnotations: Bool
    var hasSlash = false
    var hasStar = false
    var hasDefault = false
    var isComplete = false
  }

  /// param: NAME [':' expression] ['=' expression]
  private mutating func parseParameter(
    _ state: inout ParameterState
  ) throws(Failure) -> Parameters.Parameter {
    let start = start
    let name = try expectName()
    let annotation = state.hasAnnotations && accept(.colon) ? try parseExpression() : nil
    let span = span(from: start)
    let defaultValue = accept(.equal) ? try parseExpression() : nil
    if !state.hasStar {
      if defaultValue != nil { state.hasDefault = true } else if state.hasDefault { throw fail() }
    }
    return Parameters.Parameter(
      name: name, kind: state.hasStar ? .keywordOnly : .positional, annotation: annotation,
      defaultValue: defaultValue, span: span)
  }

  /// '*' NAME [':' star_expression] | '**' NAME [':' expression]
  private mutating func parseStarParameter(
    _ kind: Parameters.Kind, _ state: ParameterState
  ) throws(Failure) -> Parameters.Parameter {
    advance()
    let start = start
    let name = try expectName()
    var annotation: Expression?
    if state.hasAnnotations, accept(.colon) {
      annotation = kind == .star ? try parseStarExpression() : try parseExpression()
    }
    return Parameters.Parameter(
      name: name, kind: kind, annotation: annotation, defaultValue: nil, span: span(from: start))
  }

  // MARK: Type parameters

  /// type_params: ['[' ','.type_param+ [','] ']']
  mutating func parseTypeParameters() throws(Failure) -> [TypeParameter] {
    guard accept(.leftBracket) else { return [] }
    var list: [TypeParameter] = []
    repeat {
      if !list.isEmpty, kind == .rightBracket { break }
      list.append(try parseTypeParameter())
    } while accept(.comma)
    try expect(.rightBracket)
    return list
  }

  /// type_param: NAME [':' expression] ['=' expression] | '*' NAME ['=' star_expression]
  ///   | '**' NAME ['=' expression]
  private mutating func parseTypeParameter() throws(Failure) -> TypeParameter {
    let start = start
    let parameterKind: TypeParameter.Kind =
      switch kind {
      case .star: .typeVarTuple
      case .doubleStar: .paramSpec
      default: .typeVar
      }
    if parameterKind != .typeVar { advance() }
    let name = try expectName()
    var bound: LazyExpression?
    if parameterKind == .typeVar, accept(.colon) {
      let scope = newScope()
      bound = LazyExpression(try parseExpression(), scope: scope)
    }
    var defaultValue: LazyExpression?
    if accept(.equal) {
      let scope = newScope()
      defaultValue = LazyExpression(
        parameterKind == .typeVarTuple ? try parseStarExpression() : try parseExpression(),
        scope: scope)
    }
    return TypeParameter(
      kind: parameterKind, name: name, bound: bound, defaultValue: defaultValue,
      span: span(from: start))
  }
}

extension Parameters.Parameter {
  fileprivate var asPositionalOnly: Self {
    Self(
      name: name, kind: .positionalOnly, annotation: annotation, defaultValue: defaultValue,
      span: span)
  }
}
