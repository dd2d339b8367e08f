// Tells where the next piece of a document ends, and of which kind it is. It knows nothing of what came before:
// whoever asks says whether content, a prolog or a value is read.

struct XMLScanner {
  /// Behind the piece; of what is not well-formed the place where it goes wrong.
  private(set) var next: XMLPlace
  private let types: UnsafePointer<XMLByte>

  init(_ place: XMLPlace, isNamespaceAware: Bool) {
    next = place
    types = isNamespaceAware ? XMLBytes.qualified : XMLBytes.plain
  }

  @inline(__always) func type(_ place: XMLPlace) -> XMLByte { types[Int(place.pointee)] }

  /// A piece of this kind ends here, or goes wrong here.
  @inline(__always) mutating func found(_ token: XMLToken, _ place: XMLPlace) -> XMLToken {
    next = place
    return token
  }

  // MARK: - Characters

  /// Steps over one character of a name.
  /// - Returns: why it cannot; nil when it has.
  @inline(__always) mutating func stepName(
    _ place: inout XMLPlace, _ end: XMLPlace, isStart: Bool
  ) -> XMLToken? {
    let kind = type(place)
    switch kind {
    case .nameStart, .hexadecimal: place += 1
    case .digit, .name, .minus:
      if isStart { return found(.invalid, place) }
      place += 1
    case .lead2, .lead3, .lead4: return stepLongName(&place, end, kind, isStart)
    default: return found(.invalid, place)
    }
    return nil
  }

  @inline(never) private mutating func stepLongName(
    _ place: inout XMLPlace, _ end: XMLPlace, _ kind: XMLByte, _ isStart: Bool
  ) -> XMLToken? {
    let length = XMLBytes.length(kind)
    if end - place < length { return .partialCharacter }
    if !XMLBytes.isName(place, length, isStart: isStart) { return found(.invalid, place) }
    place += length
    return nil
  }

  /// Steps over the characters of a name, the first of which was looked at. What stops it stands at the place,
  /// unless the end does.
  @inline(__always) mutating func stepNames(_ place: inout XMLPlace, _ end: XMLPlace) -> XMLToken? {
    while place < end {
      switch type(place) {
      case .nameStart, .hexadecimal, .digit, .name, .minus: place += 1
      case .lead2, .lead3, .lead4:
        if let token = stepName(&place, end, isStart: false) { return token }
      default: return nil
      }
    }
    return .partial
  }

  /// Steps over one character of a text, whatever it is.
  @inline(__always) mutating func stepCharacter(_ place: inout XMLPlace, _ end: XMLPlace)
    -> XMLToken?
  {
    let kind = type(place)
    switch kind {
    case .lead2, .lead3, .lead4:
      let length = XMLBytes.length(kind)
      if end - place < length { return .partialCharacter }
      if !XMLBytes.isValid(place, length) { return found(.invalid, place) }
      place += length
    case .invalid, .trail: return found(.invalid, place)
    default: place += 1
    }
    return nil
  }

  /// Steps over space.
  @inline(__always) func stepSpace(_ place: inout XMLPlace, _ end: XMLPlace) {
    while place < end, type(place).isSpace { place += 1 }
  }

  // MARK: - What content and prolog share

  /// A reference, from behind its ampersand.
  mutating func reference(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken {
    var place = start
    if place == end { return .partial }
    if type(place) == .hash { return characterReference(place + 1, end) }
    if let token = stepName(&place, end, isStart: true) { return token }
    if let token = stepNames(&place, end) { return token }
    return type(place) == .semicolon
      ? found(.entityReference, place + 1) : found(.invalid, place)
  }

  private mutating func characterReference(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken {
    var place = start
    if place == end { return .partial }
    let isHexadecimal = place.pointee == 0x78
    if isHexadecimal { place += 1 }
    var isFirst = true
    while place < end {
      switch type(place) {
      case .digit: break
      case .hexadecimal where isHexadecimal: break
      case .semicolon where !isFirst: return found(.characterReference, place + 1)
      default: return found(.invalid, place)
      }
      isFirst = false
      place += 1
    }
    return .partial
  }

  /// A comment, from behind `<!-`.
  mutating func comment(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken {
    var place = start
    if place == end { return .partial }
    if type(place) != .minus { return found(.invalid, place) }
    place += 1
    while place < end {
      if type(place) != .minus {
        if let token = stepCharacter(&place, end) { return token }
        continue
      }
      place += 1
      if place == end { return .partial }
      if type(place) != .minus { continue }
      place += 1
      if place == end { return .partial }
      return type(place) == .greater ? found(.comment, place + 1) : found(.invalid, place)
    }
    return .partial
  }

  /// A processing instruction, or the declaration in front, from behind `<?`.
  mutating func instruction(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken {
    var place = start
    if place == end { return .partial }
    if let token = stepName(&place, end, isStart: true) { return token }
    if let token = stepNames(&place, end) { return token }
    let isSpaced = type(place).isSpace
    guard isSpaced || type(place) == .question, let token = target(start, place) else {
      return found(.invalid, place)
    }
    if isSpaced { place += 1 }
    while place < end {
      if type(place) != .question {
        if !isSpaced { return found(.invalid, place) }
        if let token = stepCharacter(&place, end) { return token }
        continue
      }
      place += 1
      if place == end { return .partial }
      if type(place) == .greater { return found(token, place + 1) }
      if !isSpaced { return found(.invalid, place) }
    }
    return .partial
  }

  /// What an instruction with this target is; nil when none may have it.
  private func target(_ start: XMLPlace, _ end: XMLPlace) -> XMLToken? {
    let isReserved =
      end - start == 3 && start[0] | 32 == 0x78 && start[1] | 32 == 0x6d && start[2] | 32 == 0x6c
    if !isReserved { return .instruction }
    return start[0] & start[1] & start[2] & 32 == 0 ? nil : .xmlDeclaration
  }
}
