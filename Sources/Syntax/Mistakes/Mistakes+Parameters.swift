// Parameters of functions and lambdas, and type parameters.

extension Mistakes {
  /// How the parameters of one form end, and whether they have annotations.
  private struct Form {
    let closing: TokenKind
    let hasAnnotations: Bool
    let name: String
  }

  private static let function = Form(
    closing: .rightParenthesis, hasAnnotations: true, name: "Function")
  private static let lambda = Form(
    closing: .colon, hasAnnotations: false, name: "Lambda expression")

  /// lambdef: 'lambda' [lambda_params] ':' expression
  mutating func lambda() -> Node? {
    attempt { reader in
      let start = reader.start
      guard reader.accept(.lambda) else { return nil }
      _ = reader.lambdaParameters()
      guard reader.accept(.colon), reader.expression() != nil else { return nil }
      return reader.node(.lambda, from: start)
    }
  }

  mutating func lambdaParameters() -> Node? { parameters(Self.lambda) }
  mutating func functionParameters() -> Node? { parameters(Self.function) }

  private mutating func parameters(_ form: Form) -> Node? {
    remember(.parameters) { reader in
      if reader.usesExtraProductions { _ = reader.parameterMistake(form) }
      return reader.validParameters(form)
    }
  }

  /// parameters: slash_no_default param_no_default* param_with_default* [star_etc]
  ///   | slash_with_default param_with_default* [star_etc] | param_no_default+ ... | star_etc
  private mutating func validParameters(_ form: Form) -> Node? {
    attempt { reader in
      let start = reader.start
      let first = reader.index
      if reader.slashWithoutDefault(form) == nil { _ = reader.slashWithDefault(form) }
      _ = reader.many { $0.withoutDefault(form) }
      _ = reader.many { $0.withDefault(form) }
      _ = reader.starParameters(form)
      return reader.index > first ? reader.node(.name, from: start) : nil
    }
  }

  // MARK: Single parameters, each with its comma

  /// param: NAME [':' expression]
  private mutating func parameter(_ form: Form) -> Node? {
    attempt { reader in
      let start = reader.start
      guard reader.accept(.name) else { return nil }
      if form.hasAnnotations {
        _ = reader.attempt { $0.accept(.colon) ? $0.expression() : nil }
      }
      return reader.node(.name, from: start)
    }
  }

  private mutating func ends(_ form: Form) -> Bool {
    accept(.comma) || isNext(form.closing)
  }

  private mutating func withoutDefault(_ form: Form) -> Node? {
    attempt { reader in
      guard let parameter = reader.parameter(form), reader.ends(form) else { return nil }
      return parameter
    }
  }

  private mutating func withDefault(_ form: Form) -> Node? {
    attempt { reader in
      guard let parameter = reader.parameter(form), reader.defaultValue() != nil,
        reader.ends(form)
      else { return nil }
      return parameter
    }
  }

  private mutating func maybeDefault(_ form: Form) -> Node? {
    attempt { reader in
      guard let parameter = reader.parameter(form) else { return nil }
      _ = reader.defaultValue()
      return reader.ends(form) ? parameter : nil
    }
  }

  /// default: '=' expression
  private mutating func defaultValue() -> Node? {
    if let value = attempt({ $0.accept(.equal) ? $0.expression() : nil }) { return value }
    guard usesExtraProductions else { return nil }
    return mistake { reader in
      guard let equal = reader.take(.equal), reader.isNext([.rightParenthesis, .comma]) else {
        return nil
      }
      return reader.report("expected default value expression", equal)
    }
  }

  private mutating func slash(_ form: Form) -> Bool {
    accept(.slash) && ends(form)
  }

  private mutating func slashWithoutDefault(_ form: Form) -> Node? {
    attempt { reader in
      let parameters = reader.many { $0.withoutDefault(form) }
      return !parameters.isEmpty && reader.slash(form) ? parameters.last : nil
    }
  }

  private mutating func slashWithDefault(_ form: Form) -> Node? {
    attempt { reader in
      _ = reader.many { $0.withoutDefault(form) }
      let parameters = reader.many { $0.withDefault(form) }
      return !parameters.isEmpty && reader.slash(form) ? parameters.last : nil
    }
  }

  /// star_etc: '*' param_no_default param_maybe_default* [kwds]
  ///   | '*' ',' param_maybe_default+ [kwds] | kwds
  private mutating func starParameters(_ form: Form) -> Node? {
    if usesExtraProductions { _ = starMistake(form) }
    if let node = attempt({ reader -> Node? in
      guard let star = reader.take(.star),
        reader.withoutDefault(form) ?? reader.starAnnotated(form) != nil
      else { return nil }
      _ = reader.many { $0.maybeDefault(form) }
      _ = reader.doubleStarParameter(form)
      return star
    }) {
      return node
    }
    if let node = attempt({ reader -> Node? in
      guard let star = reader.take(.star), reader.accept(.comma),
        !reader.many({ $0.maybeDefault(form) }).isEmpty
      else { return nil }
      _ = reader.doubleStarParameter(form)
      return star
    }) {
      return node
    }
    return doubleStarParameter(form)
  }

  /// NAME ':' star_expression
  private mutating func starAnnotated(_ form: Form) -> Node? {
    guard form.hasAnnotations else { return nil }
    return attempt { reader in
      guard let name = reader.take(.name), reader.accept(.colon),
        reader.starExpression() != nil, reader.ends(form)
      else { return nil }
      return name
    }
  }

  /// kwds: '**' param_no_default
  private mutating func doubleStarParameter(_ form: Form) -> Node? {
    if usesExtraProductions { _ = doubleStarMistake(form) }
    return attempt { $0.accept(.doubleStar) ? $0.withoutDefault(form) : nil }
  }

  // MARK: Mistakes

  private mutating func parameterMistake(_ form: Form) -> Node? {
    mistake { reader -> Node? in
      guard let slash = reader.take(.slash), reader.accept(.comma) else { return nil }
      return reader.report("at least one argument must precede /", slash)
    }
    mistake { reader -> Node? in
      guard reader.slashWithoutDefault(form) ?? reader.slashWithDefault(form) != nil else {
        return nil
      }
      _ = reader.many { $0.maybeDefault(form) }
      guard let slash = reader.take(.slash) else { return nil }
      return reader.report("/ may appear only once", slash)
    }
    mistake { reader -> Node? in
      _ = reader.slashWithoutDefault(form)
      _ = reader.many { $0.withoutDefault(form) }
      guard reader.slashWithDefault(form) != nil || !reader.many({ $0.withDefault(form) }).isEmpty,
        let parameter = reader.withoutDefault(form)
      else { return nil }
      return reader.report(
        "parameter without a default follows parameter with a default", parameter)
    }
    _ = parenthesizedParameters(form)
    return slashAndStarMistake(form)
  }

  private mutating func parenthesizedParameters(_ form: Form) -> Node? {
    mistake { reader in
      _ = reader.many { $0.withoutDefault(form) }
      guard let open = reader.take(.leftParenthesis) else { return nil }
      if form.hasAnnotations {
        guard !reader.many({ $0.withoutDefault(form) }).isEmpty else { return nil }
      } else {
        guard reader.gather({ $0.parameter(form) }) != nil else { return nil }
      }
      _ = reader.accept(.comma)
      guard let close = reader.take(.rightParenthesis) else { return nil }
      return reader.report("\(form.name) parameters cannot be parenthesized", open, close)
    }
  }

  private mutating func slashAndStarMistake(_ form: Form) -> Node? {
    mistake { reader -> Node? in
      if reader.slashWithoutDefault(form) == nil { _ = reader.slashWithDefault(form) }
      _ = reader.many { $0.maybeDefault(form) }
      guard reader.accept(.star),
        reader.accept(.comma) || reader.withoutDefault(form) != nil
      else { return nil }
      _ = reader.many { $0.maybeDefault(form) }
      guard let slash = reader.take(.slash) else { return nil }
      return reader.report("/ must be ahead of *", slash)
    }
    return mistake { reader in
      guard !reader.many({ $0.maybeDefault(form) }).isEmpty, reader.accept(.slash),
        let star = reader.take(.star)
      else { return nil }
      return reader.report("expected comma between / and *", star)
    }
  }

  private mutating func starMistake(_ form: Form) -> Node? {
    mistake { reader -> Node? in
      guard let star = reader.take(.star) else { return nil }
      let isBare =
        reader.accept(form.closing)
        || reader.accept(.comma) && reader.take([form.closing, .doubleStar]) != nil
      guard isBare else { return nil }
      let message = "named arguments must follow bare *"
      return form.hasAnnotations
        ? reader.report(message, star) : reader.reportAtFurthest(message)
    }
    mistake { reader -> Node? in
      guard reader.accept(.star), reader.parameter(form) != nil, let equal = reader.take(.equal)
      else { return nil }
      return reader.report("var-positional argument cannot have default value", equal)
    }
    return mistake { reader in
      guard reader.accept(.star),
        reader.withoutDefault(form) != nil || reader.accept(.comma)
      else { return nil }
      _ = reader.many { $0.maybeDefault(form) }
      guard let star = reader.take(.star),
        reader.withoutDefault(form) != nil || reader.accept(.comma)
      else { return nil }
      return reader.report("* argument may appear only once", star)
    }
  }

  private mutating func doubleStarMistake(_ form: Form) -> Node? {
    mistake { reader in
      guard reader.accept(.doubleStar), reader.parameter(form) != nil else { return nil }
      if let equal = reader.take(.equal) {
        return reader.report("var-keyword argument cannot have default value", equal)
      }
      guard reader.accept(.comma),
        let next = reader.parameter(form) ?? reader.take([.star, .doubleStar, .slash])
      else { return nil }
      return reader.report("arguments cannot follow var-keyword argument", next)
    }
  }

  // MARK: Type parameters

  /// type_params: '[' ','.type_param+ [','] ']'
  mutating func typeParameters() -> Node? {
    mistake { reader -> Node? in
      guard reader.accept(.leftBracket), let close = reader.take(.rightBracket) else { return nil }
      return reader.report("Type parameter list cannot be empty", startingFrom: close)
    }
    return attempt { reader in
      guard let open = reader.take(.leftBracket), reader.gather({ $0.typeParameter() }) != nil
      else { return nil }
      _ = reader.accept(.comma)
      return reader.accept(.rightBracket) ? open : nil
    }
  }

  private mutating func boundOfStar() -> Node? {
    guard let star = take([.star, .doubleStar]), accept(.name), let colon = take(.colon),
      let bound = expression()
    else { return nil }
    let what = bound.label == .tuple ? "constraints" : "bound"
    let kind = star.span.end - star.span.start == 1 ? "TypeVarTuple" : "ParamSpec"
    return report("cannot use \(what) with \(kind)", startingFrom: colon)
  }

  private mutating func typeParameter() -> Node? {
    if let name = attempt({ reader -> Node? in
      guard let name = reader.take(.name) else { return nil }
      _ = reader.attempt { $0.accept(.colon) ? $0.expression() : nil }
      _ = reader.attempt { $0.accept(.equal) ? $0.expression() : nil }
      return name
    }) {
      return name
    }
    mistake { $0.boundOfStar() }
    return attempt { reader in
      guard let star = reader.take([.star, .doubleStar]), reader.accept(.name) else { return nil }
      let isTuple = star.span.end - star.span.start == 1
      _ = reader.attempt { reader -> Node? in
        guard reader.accept(.equal) else { return nil }
        return isTuple ? reader.starExpression() : reader.expression()
      }
      return star
    }
  }
}
