// Strings and the replacement fields of f-strings.

extension Mistakes {
  /// strings: (fstring | string)+
  mutating func strings(from start: Int32) -> Node? {
    remember(.strings) { reader in
      var isFormatted = false
      var count = 0
      while reader.isNext([.string, .formattedStart]) {
        if reader.isNext(.formattedStart) {
          isFormatted = true
          guard reader.formattedString() != nil else { return nil }
        } else {
          _ = reader.take(.string)
        }
        count += 1
      }
      return count > 0 ? reader.node(isFormatted ? .formattedString : .literal, from: start) : nil
    }
  }

  /// fstring: FSTRING_START (replacement_field | FSTRING_MIDDLE)* FSTRING_END
  private mutating func formattedString() -> Node? {
    attempt { reader in
      guard let open = reader.take(.formattedStart) else { return nil }
      _ = reader.many { $0.formattedPart() }
      return reader.accept(.formattedEnd) ? open : nil
    }
  }

  private mutating func formattedPart() -> Node? {
    if isNext(.leftBrace) { return field() }
    return take(.formattedMiddle)
  }

  /// replacement_field: '{' annotated_rhs ['='] ['!' NAME] [':' format_spec] '}'
  private mutating func field() -> Node? {
    if let field = attempt({ reader -> Node? in
      guard let open = reader.fieldValue() else { return nil }
      _ = reader.accept(.equal)
      reader.conversion()
      if reader.accept(.colon) { _ = reader.many { $0.formattedPart() } }
      return reader.accept(.rightBrace) ? open : nil
    }) {
      return field
    }
    return fieldMistake()
  }

  /// '{' annotated_rhs
  private mutating func fieldValue() -> Node? {
    guard let open = take(.leftBrace), annotatedValue() != nil else { return nil }
    return open
  }

  private mutating func conversion() {
    _ = attempt { $0.accept(.exclamation) ? $0.take(.name) : nil }
  }

  private mutating func fieldMistake() -> Node? {
    mistake { reader -> Node? in
      guard reader.accept(.leftBrace),
        let next = reader.take([.equal, .exclamation, .colon, .rightBrace])
      else { return nil }
      let text = reader.text(of: next)
      return reader.report("f-string: valid expression required before '\(text)'", next)
    }
    mistake { reader -> Node? in
      guard reader.accept(.leftBrace), !reader.follows({ $0.annotatedValue() != nil }) else {
        return nil
      }
      return reader.reportAtNext("f-string: expecting a valid expression after '{'")
    }
    expectAfterValue(
      [.equal, .exclamation, .colon, .rightBrace], "'=', or '!', or ':', or '}'")
    mistake { reader -> Node? in
      guard reader.fieldValue() != nil, reader.accept(.equal),
        !reader.isNext([.exclamation, .colon, .rightBrace])
      else { return nil }
      return reader.reportAtNext("f-string: expecting '!', or ':', or '}'")
    }
    return conversionMistake()
  }

  private mutating func expectAfterValue(_ kinds: [TokenKind], _ text: String) {
    mistake { reader -> Node? in
      guard reader.fieldValue() != nil, !reader.isNext(kinds) else { return nil }
      return reader.reportAtNext("f-string: expecting \(text)")
    }
  }

  private mutating func conversionMistake() -> Node? {
    mistake { reader -> Node? in
      guard reader.fieldValue() != nil else { return nil }
      _ = reader.accept(.equal)
      guard reader.accept(.exclamation) else { return nil }
      if reader.isNext([.colon, .rightBrace]) {
        return reader.reportAtNext("f-string: missing conversion character")
      }
      guard !reader.isNext(.name) else { return nil }
      return reader.reportAtNext("f-string: invalid conversion character")
    }
    mistake { reader -> Node? in
      guard reader.fieldValue() != nil else { return nil }
      _ = reader.accept(.equal)
      reader.conversion()
      guard !reader.isNext([.colon, .rightBrace]) else { return nil }
      return reader.reportAtNext("f-string: expecting ':' or '}'")
    }
    return mistake { reader in
      guard reader.fieldValue() != nil else { return nil }
      _ = reader.accept(.equal)
      reader.conversion()
      if reader.accept(.colon) {
        _ = reader.many { $0.formattedPart() }
        guard !reader.isNext(.rightBrace) else { return nil }
        return reader.reportAtNext("f-string: expecting '}', or format specs")
      }
      guard !reader.isNext(.rightBrace) else { return nil }
      return reader.reportAtNext("f-string: expecting '}'")
    }
  }
}
