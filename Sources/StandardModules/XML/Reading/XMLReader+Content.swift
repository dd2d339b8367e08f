// Reading between the first start tag and the last end tag, and what follows.

import Interpreter

extension XMLReader {
  func wholeContent(_ start: XMLPlace) throws(XMLFailure) -> XMLPlace {
    let level = parent == nil ? 0 : 1
    return try content(start, nil, level: level, isInner: false, hasMore: !isLast)
  }

  /// Reads content up to the end of what is there, or of an entity's text.
  /// - Parameter limit: the end of the text of an entity; nil for that of the document.
  /// - Parameter level: that of the elements around it; all that begin here end here.
  func content(
    _ start: XMLPlace, _ limit: XMLPlace?, level outerLevel: Int, isInner: Bool, hasMore: Bool
  ) throws(XMLFailure) -> XMLPlace {
    let end = limit ?? input.end
    var scanner = scanner(start)
    var place = start
    if !isInner { input.event = place }
    while true {
      let token = scanner.content(place, end)
      let next = scanner.next
      switch token {
      case .data: characters(place, next)
      case .startTag: try startTag(place, next, isInner: isInner)
      case .endTag:
        try endTag(place, next, outerLevel, isInner: isInner)
        if level == 0 { return try afterRoot(next) }
      case .emptyTag:
        try emptyTag(place, next, isInner: isInner)
        if level == 0 { return try afterRoot(next) }
      case .newline: newline(place, next)
      case .entityReference: try reference(place, next)
      case .characterReference:
        guard let point = characterNumber(place) else { throw XMLFailure(.badCharacterReference) }
        character(point, place, next)
      case .comment: comment(place, next)
      case .instruction: instruction(place, next)
      case .xmlDeclaration: throw XMLFailure(.misplacedDeclaration)
      case .cdataOpen:
        if wants(.startCData) { handler.startCData() } else { other(place, next) }
        guard let behind = try cdata(next, end, isInner: isInner, hasMore: hasMore) else {
          stage = .cdata
          return cdataPlace
        }
        place = behind
        if !isInner { input.event = place }
        continue
      default:
        return try endOfContent(
          token, place, next, end, outerLevel, isInner: isInner, hasMore: hasMore)
      }
      place = next
      if !isInner { input.event = place }
    }
  }

  /// The end of what is there, or something that is not whole.
  private func endOfContent(
    _ token: XMLToken, _ place: XMLPlace, _ next: XMLPlace, _ end: XMLPlace, _ outerLevel: Int,
    isInner: Bool, hasMore: Bool
  ) throws(XMLFailure) -> XMLPlace {
    try check(token, next, isInner: isInner, hasMore: hasMore)
    if hasMore { return place }
    switch token {
    case .trailingReturn: newline(place, end)
    case .trailingBrackets: characters(place, end)
    default: break
    }
    if outerLevel == 0 {
      if token == .trailingBrackets, !isInner { input.event = end }
      throw XMLFailure(.noElements)
    }
    if level != outerLevel {
      if token == .trailingBrackets, !isInner { input.event = end }
      throw XMLFailure(.asynchronousEntity)
    }
    return end
  }

  private func afterRoot(_ next: XMLPlace) throws(XMLFailure) -> XMLPlace {
    stage = .epilog
    return try epilog(next)
  }

  private func endTag(_ start: XMLPlace, _ end: XMLPlace, _ outerLevel: Int, isInner: Bool)
    throws(XMLFailure)
  {
    if level == outerLevel { throw XMLFailure(.asynchronousEntity) }
    let name = start + 2
    let expected = tags[tags.count - 1].element.pointee.name
    let count = expected.count
    // The name is whole when something follows that is in no name.
    if end - name <= count || !isSame(bytes(name, name + count), expected)
      || isNameByte(name[count])
    {
      if !isInner { input.event = name }
      throw XMLFailure(.tagMismatch)
    }
    let tag = tags.removeLast()
    if wants(.endElement) { handler.endElement(tag.name) } else { other(start, end) }
    if !tag.bindings.isEmpty { release(tag.bindings) }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte != 0x3e && byte != 0x20 && byte != 0x0a && byte != 0x0d && byte != 0x09
  }

  // MARK: - CDATA

  /// - Returns: the place behind the section; nil when it goes on in what follows `cdataPlace`.
  func cdata(_ start: XMLPlace, _ end: XMLPlace, isInner: Bool, hasMore: Bool)
    throws(XMLFailure) -> XMLPlace?
  {
    var scanner = scanner(start)
    var place = start
    while true {
      if !isInner { input.event = place }
      let token = scanner.cdata(place, end)
      let next = scanner.next
      switch token {
      case .cdataClose:
        if wants(.endCData) { handler.endCData() } else { other(place, next) }
        return next
      case .newline: newline(place, next)
      case .data: characters(place, next)
      case .invalid:
        if !isInner { input.event = next }
        throw XMLFailure(.invalidToken)
      case .partialCharacter where !hasMore: throw XMLFailure(.partialCharacter)
      default:
        if !hasMore { throw XMLFailure(.unclosedCData) }
        cdataPlace = place
        return nil
      }
      place = next
    }
  }

  func continueCData() throws(XMLFailure) -> XMLPlace {
    guard let place = try cdata(input.start, input.end, isInner: false, hasMore: !isLast) else {
      return cdataPlace
    }
    stage = parent == nil ? .content : .entityContent
    return try wholeContent(place)
  }

  // MARK: - Behind the root

  func epilog(_ start: XMLPlace) throws(XMLFailure) -> XMLPlace {
    let end = input.end
    var scanner = scanner(start)
    var place = start
    while true {
      input.event = place
      let found = scanner.prolog(place, end)
      let next = found.mayGoOn ? end : scanner.next
      switch found.token {
      case .space:
        other(place, next)
        if found.mayGoOn { return next }
      case .instruction: instruction(place, next)
      case .comment: comment(place, next)
      case .none, .invalid, .partial, .partialCharacter:
        try check(found.token, next, isInner: false, hasMore: !isLast)
        return place
      default: throw XMLFailure(.junkAfterDocument)
      }
      place = next
    }
  }
}
