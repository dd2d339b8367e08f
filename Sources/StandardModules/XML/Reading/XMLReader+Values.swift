// The values of attributes, and of entities where they are declared.

import Interpreter

extension XMLReader {
  /// Adds the value of an attribute to `scratch`.
  /// - Parameter offset: where in `scratch` the value begins.
  func storeValue(_ start: XMLPlace, _ end: XMLPlace, offset: Int, isCData: Bool, isInner: Bool)
    throws(XMLFailure)
  {
    try appendValue(start, end, offset, isCData, isInner: isInner)
    if !isCData, scratch.count > offset, scratch.last == 0x20 { scratch.removeLast() }
  }

  private func appendValue(
    _ start: XMLPlace, _ end: XMLPlace, _ offset: Int, _ isCData: Bool, isInner: Bool
  ) throws(XMLFailure) {
    var scanner = scanner(start)
    var place = start
    /// In values that are no CDATA spaces are one, and none in front.
    func appendSpace() {
      if isCData || (scratch.count > offset && scratch.last != 0x20) { scratch.append(0x20) }
    }
    while true {
      let token = scanner.attributeValue(place, end)
      var next = scanner.next
      switch token {
      case .none: return
      case .data: scratch.append(contentsOf: bytes(place, next))
      case .attributeSpace, .newline: appendSpace()
      case .trailingReturn:
        next = place + 1
        appendSpace()
      case .characterReference:
        guard let point = characterNumber(place) else {
          throw fail(.badCharacterReference, place, isInner)
        }
        if point == 0x20 { appendSpace() } else { append(point) }
      case .entityReference:
        try appendEntity(place, next, offset, isCData, isInner: isInner)
      case .invalid: throw fail(.invalidToken, next, isInner)
      default: throw fail(.invalidToken, place, isInner)
      }
      place = next
    }
  }

  func fail(_ error: XMLError, _ place: XMLPlace, _ isInner: Bool) -> XMLFailure {
    if !isInner { input.event = place }
    return XMLFailure(error)
  }

  private func append(_ point: UInt32) {
    XMLEncoding.encode(point) { scratch.append(contentsOf: $0) }
  }

  private func appendEntity(
    _ place: XMLPlace, _ next: XMLPlace, _ offset: Int, _ isCData: Bool, isInner: Bool
  ) throws(XMLFailure) {
    let name = bytes(place + 1, next - 1)
    if let point = predefinedEntity(name) { return append(point) }
    let entity = declarations.entity(name, isParameter: false)
    let isChecked =
      isReadingDeclarations
      ? roles.isDocument
        && (declarations.isStandalone
          ? openEntities.isEmpty : !declarations.hasParameterReferences)
      : !declarations.hasParameterReferences || declarations.isStandalone
    if isChecked {
      guard let entity else { throw XMLFailure(.undefinedEntity) }
      if !entity.isInternal { throw XMLFailure(.entityDeclaredInParameterEntity) }
    }
    // It may be declared in what was not read.
    guard let entity else { return }
    if entity.isOpen { throw fail(.recursiveReference, place, isInner) }
    if entity.notation != nil { throw fail(.binaryReference, place, isInner) }
    guard let text = entity.text, let start = text.baseAddress else {
      throw fail(.externalReferenceInAttribute, place, isInner)
    }
    try account(text.count)
    try checkDepth()
    entity.isOpen = true
    defer { entity.isOpen = false }
    try appendValue(start, start + text.count, offset, isCData, isInner: true)
  }

  private var isReadingDeclarations: Bool { declaration.isReadingDefault }

  /// Adds the value of an entity where it is declared, with references to characters and parameters replaced.
  func appendEntityValue(
    _ start: XMLPlace, _ end: XMLPlace, _ value: inout [UInt8], isInner: Bool
  ) throws(XMLFailure) {
    var scanner = scanner(start)
    var place = start
    while true {
      let token = scanner.entityValue(place, end)
      var next = scanner.next
      switch token {
      case .none: return
      case .data, .entityReference: value.append(contentsOf: bytes(place, next))
      case .newline: value.append(0x0a)
      case .trailingReturn:
        next = place + 1
        value.append(0x0a)
      case .characterReference:
        guard let point = characterNumber(place) else {
          throw fail(.badCharacterReference, place, isInner)
        }
        XMLEncoding.encode(point) { value.append(contentsOf: $0) }
      case .parameterReference:
        // Within the document they may stand between declarations only.
        if roles.isDocument, !isInner { throw fail(.parameterReference, place, isInner) }
        if try !appendParameter(place, next, &value, isInner: isInner) { return }
      case .invalid: throw fail(.invalidToken, next, isInner)
      default: throw fail(.invalidToken, place, isInner)
      }
      place = next
    }
  }

  /// - Returns: false when the rest of the value is of no use.
  private func appendParameter(
    _ place: XMLPlace, _ next: XMLPlace, _ value: inout [UInt8], isInner: Bool
  ) throws(XMLFailure) -> Bool {
    guard let entity = declarations.entity(bytes(place + 1, next - 1), isParameter: true) else {
      declarations.isProcessing = declarations.isStandalone
      return false
    }
    if entity.isOpen { throw fail(.recursiveReference, place, isInner) }
    guard let text = entity.text, let start = text.baseAddress else {
      try readOuterParameter(entity)
      return true
    }
    try account(text.count)
    try checkDepth()
    entity.isOpen = true
    defer { entity.isOpen = false }
    try appendEntityValue(start, start + text.count, &value, isInner: true)
    return true
  }
}
