// What stands before the first element, and in declarations.

/// A piece of a prolog. One that reaches to the end of what is there may go on in what follows.
struct XMLPrologToken {
  let token: XMLToken
  var mayGoOn = false
}

extension XMLScanner {
  mutating func prolog(_ start: XMLPlace, _ end: XMLPlace) -> XMLPrologToken {
    if start >= end { return .init(token: .none) }
    switch type(start) {
    case .quote, .apostrophe: return literal(start, end)
    case .less: return .init(token: prologMarkup(start + 1, end))
    case .space, .lineFeed, .carriageReturn: return space(start, end)
    case .percent: return .init(token: percent(start + 1, end))
    case .closingBracket: return closingBracket(start + 1, end)
    case .closingParenthesis: return closingParenthesis(start + 1, end)
    case .hash: return poundName(start + 1, end)
    case .comma: return .init(token: found(.comma, start + 1))
    case .openingBracket: return .init(token: found(.openBracket, start + 1))
    case .openingParenthesis: return .init(token: found(.openParenthesis, start + 1))
    case .bar: return .init(token: found(.bar, start + 1))
    case .greater: return .init(token: found(.declarationClose, start + 1))
    default: return prologName(start, end)
    }
  }

  private mutating func literal(_ start: XMLPlace, _ end: XMLPlace) -> XMLPrologToken {
    let quote = type(start)
    var place = start + 1
    while place < end {
      if type(place) != quote {
        if let token = stepCharacter(&place, end) { return .init(token: token) }
        continue
      }
      place += 1
      if place == end { return .init(token: .literal, mayGoOn: true) }
      switch type(place) {
      case .space, .carriageReturn, .lineFeed, .greater, .percent, .openingBracket:
        return .init(token: found(.literal, place))
      default: return .init(token: found(.invalid, place))
      }
    }
    return .init(token: .partial)
  }

  private mutating func prologMarkup(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken {
    if start == end { return .partial }
    switch type(start) {
    case .exclamation: return declaration(start + 1, end)
    case .question: return instruction(start + 1, end)
    case .nameStart, .hexadecimal, .lead2, .lead3, .lead4: return found(.instanceStart, start - 1)
    default: return found(.invalid, start)
    }
  }

  private mutating func declaration(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken {
    var place = start
    if place == end { return .partial }
    switch type(place) {
    case .minus: return comment(place + 1, end)
    case .openingBracket: return found(.conditionOpen, place + 1)
    case .nameStart, .hexadecimal: place += 1
    default: return found(.invalid, place)
    }
    while place < end {
      switch type(place) {
      case .nameStart, .hexadecimal: place += 1
      case .space, .carriageReturn, .lineFeed: return found(.declarationOpen, place)
      case .percent:
        if place + 1 == end { return .partial }
        let following = type(place + 1)
        if following.isSpace || following == .percent { return found(.invalid, place) }
        return found(.declarationOpen, place)
      default: return found(.invalid, place)
      }
    }
    return .partial
  }

  private mutating func space(_ start: XMLPlace, _ end: XMLPlace) -> XMLPrologToken {
    if type(start) == .carriageReturn, start + 1 == end {
      return .init(token: found(.space, end), mayGoOn: true)
    }
    var place = start + 1
    // A carriage return at the very end may be half of a line's end.
    while place < end, type(place).isSpace,
      type(place) != .carriageReturn || place + 1 != end
    { place += 1 }
    return .init(token: found(.space, place))
  }

  mutating func percent(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken {
    var place = start
    if place == end { return .partial }
    if type(place).isSpace || type(place) == .percent { return found(.percent, place) }
    if let token = stepName(&place, end, isStart: true) { return token }
    if let token = stepNames(&place, end) { return token }
    return type(place) == .semicolon
      ? found(.parameterReference, place + 1) : found(.invalid, place)
  }

  private mutating func closingBracket(_ start: XMLPlace, _ end: XMLPlace) -> XMLPrologToken {
    if start == end { return .init(token: .closeBracket, mayGoOn: true) }
    if type(start) == .closingBracket {
      if start + 1 == end { return .init(token: .closeBracket, mayGoOn: true) }
      if type(start + 1) == .greater { return .init(token: found(.conditionClose, start + 2)) }
    }
    return .init(token: found(.closeBracket, start))
  }

  private mutating func closingParenthesis(_ start: XMLPlace, _ end: XMLPlace) -> XMLPrologToken {
    if start == end { return .init(token: .closeParenthesis, mayGoOn: true) }
    switch type(start) {
    case .asterisk: return .init(token: found(.closeAsterisk, start + 1))
    case .question: return .init(token: found(.closeQuestion, start + 1))
    case .plus: return .init(token: found(.closePlus, start + 1))
    case .carriageReturn, .lineFeed, .space, .greater, .comma, .bar, .closingParenthesis:
      return .init(token: found(.closeParenthesis, start))
    default: return .init(token: found(.invalid, start))
    }
  }

  private mutating func poundName(_ start: XMLPlace, _ end: XMLPlace) -> XMLPrologToken {
    var place = start
    if place == end { return .init(token: .partial) }
    if let token = stepName(&place, end, isStart: true) { return .init(token: token) }
    if let token = stepNames(&place, end) {
      return token == .partial ? .init(token: .poundName, mayGoOn: true) : .init(token: token)
    }
    switch type(place) {
    case .carriageReturn, .lineFeed, .space, .closingParenthesis, .greater, .percent, .bar:
      return .init(token: found(.poundName, place))
    default: return .init(token: found(.invalid, place))
    }
  }

  /// A name, or what is made of the characters of names.
  private mutating func prologName(_ start: XMLPlace, _ end: XMLPlace) -> XMLPrologToken {
    var place = start
    var kind = XMLToken.name
    switch type(place) {
    case .nameStart, .hexadecimal: place += 1
    case .digit, .name, .minus, .colon:
      kind = .nameToken
      place += 1
    case .lead2, .lead3, .lead4:
      let length = XMLBytes.length(type(place))
      if end - place < length { return .init(token: .partialCharacter) }
      if !XMLBytes.isName(place, length, isStart: true) { kind = .nameToken }
      if let token = stepName(&place, end, isStart: false) { return .init(token: token) }
    default: return .init(token: found(.invalid, place))
    }
    while true {
      if let token = stepNames(&place, end) {
        return token == .partial ? .init(token: kind, mayGoOn: true) : .init(token: token)
      }
      if type(place) != .colon { return .init(token: endOfName(kind, place)) }
      place += 1
      if kind == .name {
        if place == end { return .init(token: .partial) }
        var following = place
        switch stepName(&following, end, isStart: false) {
        case nil: (kind, place) = (.prefixedName, following)
        case .partialCharacter?: return .init(token: .partialCharacter)
        default: kind = .nameToken
        }
      } else {
        kind = .nameToken
      }
    }
  }

  private mutating func endOfName(_ kind: XMLToken, _ place: XMLPlace) -> XMLToken {
    switch type(place) {
    case .greater, .closingParenthesis, .comma, .bar, .openingBracket, .percent, .space,
      .carriageReturn, .lineFeed:
      return found(kind, place)
    case .plus, .asterisk, .question:
      if kind == .nameToken { return found(.invalid, place) }
      let token: XMLToken =
        switch type(place) {
        case .plus: .namePlus
        case .asterisk: .nameAsterisk
        default: .nameQuestion
        }
      return found(token, place + 1)
    default: return found(.invalid, place)
    }
  }

  /// Within a section of an outer part that is to be ignored, up to its end.
  mutating func ignoredSection(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken {
    var place = start
    var level = 0
    while place < end {
      switch type(place) {
      case .less:
        place += 1
        if place == end { return .partial }
        if type(place) != .exclamation { continue }
        place += 1
        if place == end { return .partial }
        if type(place) != .openingBracket { continue }
        level += 1
        place += 1
      case .closingBracket:
        place += 1
        if place == end { return .partial }
        if type(place) != .closingBracket { continue }
        place += 1
        if place == end { return .partial }
        if type(place) != .greater {
          place -= 1
          continue
        }
        place += 1
        if level == 0 { return found(.ignoredSection, place) }
        level -= 1
      default: if let token = stepCharacter(&place, end) { return token }
      }
    }
    return .partial
  }
}
