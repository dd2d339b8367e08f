// Assignments and their targets.

extension Mistakes {
  /// star_targets: star_target (',' star_target)* [',']
  mutating func starTargets() -> Node? {
    let start = start
    guard let targets = gather({ $0.starTarget() }) else { return nil }
    if accept(.comma) || targets.count > 1 { return node(.tuple, from: start, targets) }
    return targets[0]
  }

  /// star_target: '*' target_with_star_atom | target_with_star_atom
  mutating func starTarget() -> Node? {
    remember(.starTarget) { reader in
      if let starred = reader.attempt({ reader -> Node? in
        let start = reader.start
        guard reader.accept(.star), !reader.isNext(.star), let target = reader.starTarget() else {
          return nil
        }
        return reader.node(.starred, from: start, [target])
      }) {
        return starred
      }
      return reader.targetWithStarAtom()
    }
  }

  /// target_with_star_atom: an attribute or subscript of a primary, or star_atom
  private mutating func targetWithStarAtom() -> Node? {
    remember(.targetWithStarAtom) { $0.attributeOrSubscript() ?? $0.starAtom() }
  }

  private mutating func attributeOrSubscript() -> Node? {
    attempt { reader in
      guard let value = reader.primary(), value.label == .attribute || value.label == .subscript
      else { return nil }
      return value
    }
  }

  /// star_atom: NAME | '(' target_with_star_atom ')' | '(' [targets] ')' | '[' [targets] ']'
  private mutating func starAtom() -> Node? {
    if let name = take(.name) { return name }
    if let target = attempt({ reader -> Node? in
      guard reader.accept(.leftParenthesis), let target = reader.targetWithStarAtom(),
        reader.accept(.rightParenthesis)
      else { return nil }
      return target
    }) {
      return target
    }
    return targetSequence(.leftParenthesis, .rightParenthesis, .tuple) { $0.starTarget() }
      ?? targetSequence(.leftBracket, .rightBracket, .list) { $0.starTarget() }
  }

  private mutating func targetSequence(
    _ open: TokenKind, _ close: TokenKind, _ label: Label, _ item: (inout Mistakes) -> Node?
  ) -> Node? {
    attempt { reader in
      let start = reader.start
      guard reader.accept(open) else { return nil }
      let targets = reader.gather(item) ?? []
      let hasComma = !targets.isEmpty && reader.accept(.comma)
      if label == .tuple, targets.count == 1, !hasComma { return nil }
      guard reader.accept(close) else { return nil }
      return reader.node(label, from: start, targets)
    }
  }

  /// single_target: an attribute or subscript, NAME, or '(' single_target ')'
  private mutating func singleTarget() -> Node? {
    if let target = attributeOrSubscript() ?? take(.name) { return target }
    return attempt { reader in
      guard reader.accept(.leftParenthesis), let target = reader.singleTarget(),
        reader.accept(.rightParenthesis)
      else { return nil }
      return target
    }
  }

  /// del_target: an attribute or subscript, NAME, or del_targets in brackets
  mutating func deleteTarget() -> Node? {
    remember(.deleteTarget) { reader in
      if let target = reader.attributeOrSubscript() ?? reader.take(.name) { return target }
      if let target = reader.attempt({ reader -> Node? in
        guard reader.accept(.leftParenthesis), let target = reader.deleteTarget(),
          reader.accept(.rightParenthesis)
        else { return nil }
        return target
      }) {
        return target
      }
      return reader.targetSequence(.leftParenthesis, .rightParenthesis, .tuple) {
        $0.deleteTarget()
      } ?? reader.targetSequence(.leftBracket, .rightBracket, .list) { $0.deleteTarget() }
    }
  }

  // MARK: Assignments

  private static let augmentedOperators: [TokenKind] = [
    .plusEqual, .minusEqual, .starEqual, .atEqual, .slashEqual, .percentEqual, .ampersandEqual,
    .barEqual, .caretEqual, .leftShiftEqual, .rightShiftEqual, .doubleStarEqual,
    .doubleSlashEqual,
  ]

  /// assignment: target ':' expression ['=' annotated_rhs] | (star_targets '=')+ annotated_rhs
  ///   | single_target augassign annotated_rhs
  mutating func assignment() -> Node? {
    if let statement = annotatedAssignment() ?? plainAssignment() { return statement }
    var isCommitted = false
    let augmented = attempt { reader -> Node? in
      guard let target = reader.singleTarget(), reader.take(Self.augmentedOperators) != nil else {
        return nil
      }
      isCommitted = true
      return reader.annotatedValue() != nil ? target : nil
    }
    return augmented ?? (isCommitted ? nil : assignmentMistake())
  }

  private mutating func annotatedAssignment() -> Node? {
    attempt { reader in
      let named = reader.attempt { $0.take(.name) != nil ? $0.take(.colon) : nil }
      if named == nil {
        let target =
          reader.attempt { reader -> Node? in
            guard reader.accept(.leftParenthesis), let target = reader.singleTarget(),
              reader.accept(.rightParenthesis)
            else { return nil }
            return target
          } ?? reader.attributeOrSubscript()
        guard target != nil, reader.accept(.colon) else { return nil }
      }
      guard let annotation = reader.expression() else { return nil }
      _ = reader.attempt { $0.accept(.equal) ? $0.annotatedValue() : nil }
      return annotation
    }
  }

  private mutating func plainAssignment() -> Node? {
    attempt { reader in
      let targets = reader.many { reader in
        guard let target = reader.starTargets(), reader.accept(.equal) else { return nil }
        return target
      }
      guard !targets.isEmpty, let value = reader.annotatedValue(), !reader.isNext(.equal) else {
        return nil
      }
      return value
    }
  }

  private mutating func assignmentMistake() -> Node? {
    mistake { reader -> Node? in
      guard let target = reader.displayTarget(), reader.accept(.colon),
        reader.expression() != nil
      else { return nil }
      return reader.report(
        "only single target (not \(target.label.description)) can be annotated", target)
    }
    mistake { reader -> Node? in
      guard let first = reader.starNamedExpression(), reader.accept(.comma) else { return nil }
      while reader.starNamedExpressions() != nil {}
      guard reader.accept(.colon), reader.expression() != nil else { return nil }
      return reader.report("only single target (not tuple) can be annotated", first)
    }
    mistake { reader -> Node? in
      guard let target = reader.expression(), reader.accept(.colon), reader.expression() != nil
      else { return nil }
      return reader.report("illegal target for annotation", target)
    }
    return targetMistake()
  }

  private mutating func targetMistake() -> Node? {
    mistake { reader -> Node? in
      reader.skipTargets()
      guard let target = reader.starExpressions(), reader.accept(.equal) else { return nil }
      return reader.reportTarget(target, .assignment)
    }
    mistake { reader -> Node? in
      reader.skipTargets()
      guard let value = reader.yieldExpression(), reader.accept(.equal) else { return nil }
      return reader.report("assignment to yield expression not possible", value)
    }
    return mistake { reader in
      guard let target = reader.starExpressions(),
        reader.take(Self.augmentedOperators) != nil, reader.annotatedValue() != nil
      else { return nil }
      return reader.report(
        "'\(target.label.description)' is an illegal expression for augmented assignment", target)
    }
  }

  private mutating func skipTargets() {
    _ = many { reader in
      guard let target = reader.starTargets(), reader.accept(.equal) else { return nil }
      return target
    }
  }

  private mutating func displayTarget() -> Node? {
    if let display = listDisplay() ?? tupleDisplay() { return display }
    return attempt { reader in
      guard reader.accept(.leftParenthesis), let target = reader.displayTarget(),
        reader.accept(.rightParenthesis)
      else { return nil }
      return target
    }
  }
}
