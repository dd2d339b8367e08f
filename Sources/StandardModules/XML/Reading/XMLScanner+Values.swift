// The values of attributes and of entities, whose ends are known.

extension XMLScanner {
  mutating func attributeValue(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken {
    if start >= end { return .none }
    switch type(start) {
    case .ampersand: return reference(start + 1, end)
    // In the text of an entity.
    case .less: return found(.invalid, start)
    case .lineFeed: return found(.newline, start + 1)
    case .carriageReturn: return lineEnd(start + 1, end)
    case .space: return found(.attributeSpace, start + 1)
    default: break
    }
    var place = start
    while place < end {
      let kind = type(place)
      if kind == .less { return found(.invalid, place) }
      if kind == .ampersand || kind.isSpace { break }
      place += min(XMLBytes.length(kind), end - place)
    }
    return found(.data, place)
  }

  mutating func entityValue(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken {
    if start >= end { return .none }
    switch type(start) {
    case .ampersand: return reference(start + 1, end)
    case .percent:
      let token = percent(start + 1, end)
      return token == .percent ? .invalid : token
    case .lineFeed: return found(.newline, start + 1)
    case .carriageReturn: return lineEnd(start + 1, end)
    default: break
    }
    var place = start
    while place < end {
      let kind = type(place)
      if kind == .ampersand || kind == .percent || kind == .lineFeed || kind == .carriageReturn {
        break
      }
      place += min(XMLBytes.length(kind), end - place)
    }
    return found(.data, place)
  }

  private mutating func lineEnd(_ place: XMLPlace, _ end: XMLPlace) -> XMLToken {
    if place == end { return .trailingReturn }
    return found(.newline, type(place) == .lineFeed ? place + 1 : place)
  }
}
