// Arguments of calls and classes, where most mistakes are made.

extension Mistakes {
  /// What a list of arguments holds, as far as messages need it.
  fileprivate struct ArgumentList {
    var positional: [Node] = []
    var count = 0
    var hasDoubleStar = false
  }

  /// starred_expression: '*' expression
  mutating func starredExpression() -> Node? {
    if usesExtraProductions,
      let (star, value) = attempt({ reader -> (Node, Node)? in
        guard let star = reader.take(.star), reader.expression() != nil, reader.accept(.equal),
          let value = reader.expression()
        else { return nil }
        return (star, value)
      })
    {
      return report("cannot assign to iterable argument unpacking", star, value)
    }
    if let starred = attempt({ reader -> Node? in
      let start = reader.start
      guard reader.accept(.star), let value = reader.expression() else { return nil }
      return reader.node(.starred, from: start, [value])
    }) {
      return starred
    }
    guard usesExtraProductions else { return nil }
    return mistake { $0.accept(.star) ? $0.reportAtFurthest("Invalid star expression") : nil }
  }

  /// arguments: args [','] &')'
  mutating func arguments() -> Node? {
    remember(.arguments) { reader in
      let start = reader.start
      if let node = reader.attempt({ reader -> Node? in
        guard reader.argumentList() != nil else { return nil }
        _ = reader.accept(.comma)
        guard reader.isNext(.rightParenthesis) else { return nil }
        return reader.node(.call, from: start)
      }) {
        return node
      }
      return reader.usesExtraProductions ? reader.argumentMistake() : nil
    }
  }

  /// args: ','.(starred_expression | (assignment_expression | expression !':=') !'=')+
  ///   [',' kwargs] | kwargs
  private mutating func argumentList() -> ArgumentList? {
    if let positional = attempt({ $0.gather { $0.positionalArgument() } }) {
      var list = ArgumentList(positional: positional, count: positional.count)
      let keywords = attempt { reader -> ArgumentList? in
        guard reader.accept(.comma) else { return nil }
        return reader.keywordList()
      }
      if let keywords {
        list.count += keywords.count
        list.hasDoubleStar = keywords.hasDoubleStar
        list.positional += keywords.positional
      }
      return list
    }
    return attempt { $0.keywordList() }
  }

  private mutating func positionalArgument() -> Node? {
    if let starred = starredExpression() { return starred }
    return attempt { reader in
      guard let value = reader.assignmentExpression() ?? reader.plainExpression(),
        !reader.isNext(.equal)
      else { return nil }
      return value
    }
  }

  /// kwargs: ','.kwarg_or_starred+ [',' ','.kwarg_or_double_starred+]
  ///   | ','.kwarg_or_double_starred+
  private mutating func keywordList() -> ArgumentList? {
    var list = ArgumentList()
    if let first = attempt({ $0.gather { $0.keywordOrStarred() } }) {
      list.count = first.count
      list.positional = first.filter { $0.label == .starred }
      let second = attempt { reader -> [Node]? in
        reader.accept(.comma) ? reader.gather { $0.keywordOrDoubleStarred() } : nil
      }
      list.add(second ?? [])
      return list
    }
    guard let only = attempt({ $0.gather { $0.keywordOrDoubleStarred() } }) else { return nil }
    list.add(only)
    return list
  }

  private mutating func keywordOrStarred() -> Node? {
    if let keyword = keyword() { return keyword }
    return starredExpression()
  }

  private mutating func keywordOrDoubleStarred() -> Node? {
    if let keyword = keyword() { return keyword }
    return attempt { reader in
      let start = reader.start
      guard reader.accept(.doubleStar), reader.expression() != nil else { return nil }
      return reader.node(.dictionary, from: start)
    }
  }

  /// NAME '=' expression
  private mutating func keyword() -> Node? {
    if usesExtraProductions { _ = keywordMistake() }
    return attempt { reader in
      let start = reader.start
      guard reader.accept(.name), reader.accept(.equal), reader.expression() != nil else {
        return nil
      }
      return reader.node(.name, from: start)
    }
  }

  private mutating func keywordMistake() -> Node? {
    if let (word, equal) = attempt({ reader -> (Node, Node)? in
      guard let word = reader.take([.trueValue, .falseValue, .noneValue]),
        let equal = reader.take(.equal)
      else { return nil }
      return (word, equal)
    }) {
      return report("cannot assign to \(text(of: word))", word, equal)
    }
    _ = keywordWithGenerator()
    let isKeyword = follows { $0.accept(.name) && $0.accept(.equal) }
    if !isKeyword,
      let (value, equal) = attempt({ reader -> (Node, Node)? in
        guard let value = reader.expression(), let equal = reader.take(.equal) else { return nil }
        return (value, equal)
      })
    {
      return report(
        "expression cannot contain assignment, perhaps you meant \"==\"?", value, equal)
    }
    return mistake { reader in
      guard let stars = reader.take(.doubleStar), reader.expression() != nil,
        reader.accept(.equal), let value = reader.expression()
      else { return nil }
      return reader.report("cannot assign to keyword argument unpacking", stars, value)
    }
  }

  private mutating func keywordWithGenerator() -> Node? {
    mistake { reader in
      guard let name = reader.take(.name), let equal = reader.take(.equal),
        reader.expression() != nil, reader.forIfClauses() != nil
      else { return nil }
      return reader.report(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", name, equal)
    }
  }

  // MARK: Mistakes

  private mutating func argumentMistake() -> Node? {
    _ = starAfterDoubleStar()
    _ = generatorBeforeComma()
    _ = keywordWithGenerator()
    _ = keywordWithoutValue()
    _ = generatorAfterArguments()
    return positionalAfterKeyword()
  }

  private mutating func starAfterDoubleStar() -> Node? {
    mistake { reader in
      if reader.attempt({ reader -> ArgumentList? in
        guard reader.gather({ $0.positionalArgument() }) != nil, reader.accept(.comma) else {
          return nil
        }
        return reader.keywordList()
      }) == nil, reader.attempt({ $0.keywordList() }) == nil {
        return nil
      }
      guard let comma = reader.take(.comma),
        reader.gather({ reader in
          guard let value = reader.starredExpression(), !reader.isNext(.equal) else { return nil }
          return value
        }) != nil
      else { return nil }
      return reader.report(
        "iterable argument unpacking follows keyword argument unpacking", startingFrom: comma)
    }
  }

  private mutating func generatorBeforeComma() -> Node? {
    mistake { reader in
      guard let element = reader.expression(), let last = reader.forIfClauses(),
        reader.accept(.comma)
      else { return nil }
      if reader.argumentList() == nil {
        _ = reader.attempt { $0.expression() != nil ? $0.forIfClauses() : nil }
      }
      return reader.report("Generator expression must be parenthesized", element, last)
    }
  }

  private mutating func keywordWithoutValue() -> Node? {
    func keywordAlone(_ reader: inout Mistakes) -> (Node, Node)? {
      guard let name = reader.take(.name), let equal = reader.take(.equal),
        reader.isNext([.comma, .rightParenthesis])
      else { return nil }
      return (name, equal)
    }
    let found = attempt { reader -> (Node, Node)? in
      guard reader.argumentList() != nil, reader.accept(.comma) else { return nil }
      return keywordAlone(&reader)
    }
    guard let (name, equal) = found ?? attempt(keywordAlone) else { return nil }
    return report("expected argument value expression", name, equal)
  }

  private mutating func generatorAfterArguments() -> Node? {
    mistake { reader -> Node? in
      guard let list = reader.argumentList(), let last = reader.forIfClauses(),
        list.positional.count > 1, let element = list.positional.last
      else { return nil }
      return reader.report("Generator expression must be parenthesized", element, last)
    }
    return mistake { reader in
      guard reader.argumentList() != nil, reader.accept(.comma),
        let element = reader.expression(), let last = reader.forIfClauses()
      else { return nil }
      return reader.report("Generator expression must be parenthesized", element, last)
    }
  }

  private mutating func positionalAfterKeyword() -> Node? {
    mistake { reader in
      guard let list = reader.argumentList(), reader.accept(.comma),
        reader.argumentList() != nil
      else { return nil }
      let unpacking = list.hasDoubleStar ? " unpacking" : ""
      return reader.reportAtFurthest("positional argument follows keyword argument\(unpacking)")
    }
  }
}

extension Mistakes.ArgumentList {
  fileprivate mutating func add(_ nodes: [Mistakes.Node]) {
    count += nodes.count
    if nodes.contains(where: { $0.label == .dictionary }) { hasDoubleStar = true }
  }
}
