// What stands between the tags of elements, and the tags.

extension XMLScanner {
  mutating func content(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken {
    if start >= end { return .none }
    var place = start
    switch type(place) {
    case .less: return markup(place + 1, end)
    case .ampersand: return reference(place + 1, end)
    case .carriageReturn:
      place += 1
      if place == end { return .trailingReturn }
      return found(.newline, type(place) == .lineFeed ? place + 1 : place)
    case .lineFeed: return found(.newline, place + 1)
    case .closingBracket:
      place += 1
      if place == end { return .trailingBrackets }
      if type(place) == .closingBracket {
        if place + 1 == end { return .trailingBrackets }
        if type(place + 1) == .greater { return found(.invalid, place + 1) }
      }
    default:
      if let token = stepCharacter(&place, end) { return token }
    }
    return run(place, end, endsAtBrackets: false)
  }

  /// A run of text that goes on from here.
  private mutating func run(_ start: XMLPlace, _ end: XMLPlace, endsAtBrackets: Bool) -> XMLToken {
    var place = start
    while true {
      while place < end, type(place).isPlain { place += 1 }
      if place == end { return found(.data, place) }
      let kind = type(place)
      switch kind {
      case .lead2, .lead3, .lead4:
        let length = XMLBytes.length(kind)
        if end - place < length || !XMLBytes.isValid(place, length) { return found(.data, place) }
        place += length
      case .closingBracket where !endsAtBrackets:
        let left = end - place
        if left > 1, type(place + 1) != .closingBracket {
          place += 1
        } else if left > 2 {
          if type(place + 2) == .greater { return found(.invalid, place + 2) }
          place += 1
        } else {
          return found(.data, place)
        }
      default: return found(.data, place)
      }
    }
  }

  /// Within a CDATA section.
  mutating func cdata(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken {
    if start >= end { return .none }
    var place = start
    switch type(place) {
    case .closingBracket:
      place += 1
      if place == end { return .partial }
      if type(place) == .closingBracket {
        if place + 1 == end { return .partial }
        if type(place + 1) == .greater { return found(.cdataClose, place + 2) }
      }
    case .carriageReturn:
      place += 1
      if place == end { return .partial }
      return found(.newline, type(place) == .lineFeed ? place + 1 : place)
    case .lineFeed: return found(.newline, place + 1)
    case .less, .ampersand: place += 1
    default:
      if let token = stepCharacter(&place, end) { return token }
    }
    while place < end {
      let token = run(place, end, endsAtBrackets: true)
      place = next
      if place == end || (type(place) != .less && type(place) != .ampersand) { return token }
      place += 1
    }
    return found(.data, place)
  }

  /// What begins with `<`, from behind it.
  private mutating func markup(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken {
    if start == end { return .partial }
    switch type(start) {
    case .exclamation:
      if start + 1 == end { return .partial }
      switch type(start + 1) {
      case .minus: return comment(start + 2, end)
      case .openingBracket: return cdataOpen(start + 2, end)
      default: return found(.invalid, start + 1)
      }
    case .question: return instruction(start + 1, end)
    case .slash: return endTag(start + 1, end)
    default: return startTag(start, end)
    }
  }

  private mutating func cdataOpen(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken {
    if end - start < 6 { return .partial }
    let wanted: StaticString = "CDATA["
    for index in 0..<6 where start[index] != wanted.utf8Start[index] {
      return found(.invalid, start + index)
    }
    return found(.cdataOpen, start + 6)
  }

  private mutating func endTag(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken {
    var place = start
    if place == end { return .partial }
    if let token = stepName(&place, end, isStart: true) { return token }
    while true {
      if let token = stepNames(&place, end) { return token }
      // Which colons are right was seen at the start tag.
      if type(place) != .colon { break }
      place += 1
    }
    stepSpace(&place, end)
    if place == end { return .partial }
    return type(place) == .greater ? found(.endTag, place + 1) : found(.invalid, place)
  }

  /// A name with at most one colon in it.
  @inline(__always) private mutating func qualifiedName(_ place: inout XMLPlace, _ end: XMLPlace)
    -> XMLToken?
  {
    if let token = stepName(&place, end, isStart: true) { return token }
    if let token = stepNames(&place, end) { return token }
    if type(place) != .colon { return nil }
    place += 1
    if place == end { return .partial }
    if let token = stepName(&place, end, isStart: true) { return token }
    return stepNames(&place, end)
  }

  private mutating func startTag(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken {
    var place = start
    if let token = qualifiedName(&place, end) { return token }
    while true {
      let isSpaced = type(place).isSpace
      stepSpace(&place, end)
      if place == end { return .partial }
      switch type(place) {
      case .greater: return found(.startTag, place + 1)
      case .slash:
        place += 1
        if place == end { return .partial }
        return type(place) == .greater ? found(.emptyTag, place + 1) : found(.invalid, place)
      default:
        if !isSpaced { return found(.invalid, place) }
        if let token = attribute(&place, end) { return token }
      }
    }
  }

  /// Moves behind the closing quote, where something must stand.
  private mutating func attribute(_ place: inout XMLPlace, _ end: XMLPlace) -> XMLToken? {
    if let token = qualifiedName(&place, end) { return token }
    stepSpace(&place, end)
    if place == end { return .partial }
    if type(place) != .equals { return found(.invalid, place) }
    place += 1
    stepSpace(&place, end)
    if place == end { return .partial }
    let quote = type(place)
    if quote != .quote, quote != .apostrophe { return found(.invalid, place) }
    place += 1
    while true {
      while place < end, type(place).isPlain, type(place) != quote { place += 1 }
      if place == end { return .partial }
      switch type(place) {
      case quote:
        place += 1
        return place == end ? .partial : nil
      case .ampersand:
        let token = reference(place + 1, end)
        if token != .entityReference, token != .characterReference { return token }
        place = next
      case .less: return found(.invalid, place)
      default: if let token = stepCharacter(&place, end) { return token }
      }
    }
  }
}
