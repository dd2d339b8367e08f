// What the pieces of declarations mean.

import Interpreter

extension XMLReader {
  /// Does what a piece in its role asks for.
  /// - Returns: whether nobody else is to be told of it.
  func take(
    _ role: XMLRole, _ token: XMLToken, _ place: XMLPlace, _ next: XMLPlace, isInner: Bool
  ) throws(XMLFailure) -> Bool {
    switch role {
    case .error: throw refusal(token)
    case .none: return token == .byteOrderMark
    case .instruction:
      instruction(place, next)
      return true
    case .comment:
      comment(place, next)
      return true
    case .doctypeNone: return wants(.startDoctype)
    case .entityNone: return declarations.isProcessing && wants(.entityDeclaration)
    case .notationNone: return wants(.notation)
    case .attributesNone: return declarations.isProcessing && wants(.attributeDeclaration)
    case .elementNone: return wants(.elementDeclaration)
    case .parameterReference, .innerParameterReference:
      return try parameterReference(role, place, next)
    case .doctypeName, .doctypeSystemID, .doctypePublicID, .doctypeSubset, .doctypeClose:
      return try takeDoctype(role, place, next, isInner: isInner)
    case .entityName, .parameterName, .entityValue, .entitySystemID, .entityPublicID,
      .entityComplete, .entityNotation:
      return try takeEntity(role, place, next, isInner: isInner)
    case .notationName, .notationSystemID, .notationPublicID, .notationNoSystemID:
      return try takeNotation(role, place, next, isInner: isInner)
    case .attributesElement, .attributeName, .attributeType, .enumerationValue, .notationValue,
      .impliedValue, .requiredValue, .defaultValue, .fixedValue:
      return try takeAttribute(role, place, next, isInner: isInner)
    case .elementName, .contentAny, .contentEmpty, .contentText, .contentElement, .groupOpen,
      .groupClose, .groupChoice, .groupSequence:
      return try takeElement(role, token, place, next)
    case .xmlDeclaration, .textDeclaration, .instanceStart, .ignoredSection:
      preconditionFailure("seen to where pieces are read")
    }
  }

  private func refusal(_ token: XMLToken) -> XMLFailure {
    switch token {
    case .parameterReference: XMLFailure(.parameterReference)
    case .xmlDeclaration: XMLFailure(.misplacedDeclaration)
    default: XMLFailure(.syntax)
    }
  }

  /// What stands between the quotes.
  private func inner(_ place: XMLPlace, _ next: XMLPlace) -> [UInt8] {
    [UInt8](bytes(place + 1, next - 1))
  }

  /// A public identifier, with single spaces in it.
  private func publicID(_ place: XMLPlace, _ next: XMLPlace, isInner: Bool) throws(XMLFailure)
    -> [UInt8]
  {
    var result: [UInt8] = []
    var character = place + 1
    while character < next - 1 {
      let byte = character.pointee
      switch byte {
      case 0x20, 0x0a, 0x0d:
        if let last = result.last, last != 0x20 { result.append(0x20) }
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: result.append(byte)
      default:
        let others: StaticString = "-'()+,./:=?;!*#@$_%"
        if !others.withUTF8Buffer({ $0.contains(byte) }) {
          throw fail(.publicIdentifier, character, isInner)
        }
        result.append(byte)
      }
      character += 1
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }

  // MARK: - The document's type

  private func takeDoctype(
    _ role: XMLRole, _ place: XMLPlace, _ next: XMLPlace, isInner: Bool
  ) throws(XMLFailure) -> Bool {
    let isWanted = wants(.startDoctype)
    switch role {
    case .doctypeName:
      declaration.hasOuterPart = false
      declaration.doctypeSystemID = nil
      guard isWanted else { return false }
      declaration.doctypeName = [UInt8](bytes(place, next))
      declaration.doctypePublicID = nil
      return true
    case .doctypePublicID:
      usesForeignPart = false
      declarations.hasParameterReferences = true
      let identifier = try publicID(place, next, isInner: isInner)
      declaration.entity = declarations.outerPart
      if isWanted { declaration.doctypePublicID = identifier }
      if declarations.isProcessing { declaration.entity?.publicID = identifier }
      return isWanted
    case .doctypeSystemID:
      usesForeignPart = false
      declarations.hasParameterReferences = true
      declaration.hasOuterPart = true
      if isWanted { declaration.doctypeSystemID = inner(place, next) }
      if !declarations.isStandalone, parameterParsing == 0, wants(.notStandalone),
        !handler.notStandalone()
      {
        throw XMLFailure(.notStandalone)
      }
      let entity = declarations.outerPart
      if declarations.isProcessing {
        entity.systemID = inner(place, next)
        entity.base = base
      }
      return isWanted
    case .doctypeSubset:
      guard declaration.doctypeName != nil, isWanted else { return isWanted }
      tellDoctype(hasSubset: true)
      return true
    default: return try closeDoctype(isInner: isInner)
    }
  }

  private func tellDoctype(hasSubset: Bool) {
    (declaration.doctypeName ?? []).withUnsafeBufferPointer {
      handler.startDoctype(
        $0, declaration.doctypeSystemID, declaration.doctypePublicID, hasSubset: hasSubset)
    }
    declaration.doctypeName = nil
  }

  private func closeDoctype(isInner: Bool) throws(XMLFailure) -> Bool {
    if isInner { throw XMLFailure(.invalidToken) }
    var isHandled = false
    if declaration.doctypeName != nil {
      if wants(.startDoctype) { tellDoctype(hasSubset: false) }
      isHandled = true
    }
    if declaration.hasOuterPart || usesForeignPart { try readOuterPart() }
    if wants(.endDoctype) {
      handler.endDoctype()
      isHandled = true
    }
    return isHandled
  }

  // MARK: - Entities

  private func takeEntity(
    _ role: XMLRole, _ place: XMLPlace, _ next: XMLPlace, isInner: Bool
  ) throws(XMLFailure) -> Bool {
    let isWanted = wants(.entityDeclaration)
    switch role {
    case .entityName, .parameterName:
      return beginEntity(bytes(place, next), isParameter: role == .parameterName) && isWanted
    case .entityValue:
      guard declarations.isProcessing else { return false }
      return try takeValue(place, next, isInner: isInner)
    case .entityPublicID:
      let identifier = try publicID(place, next, isInner: isInner)
      guard declarations.isProcessing, let entity = declaration.entity else { return false }
      entity.publicID = identifier
      return isWanted
    case .entitySystemID:
      guard declarations.isProcessing, let entity = declaration.entity else { return false }
      entity.systemID = inner(place, next)
      entity.base = base
      return isWanted
    case .entityComplete:
      guard declarations.isProcessing, let entity = declaration.entity, isWanted else {
        return false
      }
      handler.entityDeclaration(entity, text: nil, identifiers(entity))
      return true
    default:
      guard declarations.isProcessing, let entity = declaration.entity else { return false }
      let notation = [UInt8](bytes(place, next))
      entity.notation = notation
      if wants(.unparsedEntity) {
        handler.unparsedEntity(entity.name, identifiers(entity), notation: notation)
        return true
      }
      if isWanted { handler.entityDeclaration(entity, text: nil, identifiers(entity)) }
      return isWanted
    }
  }

  /// What is wrong with a value comes to light when its beginning was told of.
  private func takeValue(_ place: XMLPlace, _ next: XMLPlace, isInner: Bool) throws(XMLFailure)
    -> Bool
  {
    var value: [UInt8] = []
    var failure: XMLFailure?
    do throws(XMLFailure) {
      try appendEntityValue(place + 1, next - 1, &value, isInner: isInner)
    } catch { failure = error }
    let isWanted = declaration.entity != nil && wants(.entityDeclaration)
    if let entity = declaration.entity {
      entity.setText(value)
      if isWanted {
        let place = XMLIdentifiers(base: base, systemID: nil, publicID: nil)
        handler.entityDeclaration(entity, text: entity.text, place)
      }
    }
    if let failure { throw failure }
    return isWanted
  }

  /// The first declaration of an entity holds.
  private func beginEntity(_ name: Bytes, isParameter: Bool) -> Bool {
    declaration.entity = nil
    if !isParameter, predefinedEntity(name) != nil { return false }
    guard declarations.isProcessing else { return false }
    declaration.entity = declarations.addEntity(
      name, isParameter: isParameter, isInternal: parent == nil && openEntities.isEmpty)
    return declaration.entity != nil
  }

  // MARK: - Notations

  private func takeNotation(
    _ role: XMLRole, _ place: XMLPlace, _ next: XMLPlace, isInner: Bool
  ) throws(XMLFailure) -> Bool {
    switch role {
    case .notationName:
      declaration.notationPublicID = nil
      declaration.notationName = wants(.notation) ? [UInt8](bytes(place, next)) : nil
      return declaration.notationName != nil
    case .notationPublicID:
      let identifier = try publicID(place, next, isInner: isInner)
      if declaration.notationName != nil { declaration.notationPublicID = identifier }
      return declaration.notationName != nil
    default:
      let systemID = role == .notationSystemID ? inner(place, next) : nil
      guard let name = declaration.notationName, wants(.notation) else { return false }
      handler.notation(
        name,
        XMLIdentifiers(base: base, systemID: systemID, publicID: declaration.notationPublicID))
      return true
    }
  }

  // MARK: - Attributes

  private func takeAttribute(
    _ role: XMLRole, _ place: XMLPlace, _ next: XMLPlace, isInner: Bool
  ) throws(XMLFailure) -> Bool {
    let isWanted = declarations.isProcessing && wants(.attributeDeclaration)
    let text = bytes(place, next)
    switch role {
    case .attributesElement:
      declaration.element = declarations.element(text, isNamespaceAware: isNamespaceAware)
    case .attributeName:
      declaration.attribute = declarations.attribute(text, isNamespaceAware: isNamespaceAware)
      declaration.attributeType = nil
      (declaration.isCData, declaration.isIdentity) = (false, false)
    case .attributeType:
      declaration.isCData = isSame(text, "CDATA")
      declaration.isIdentity = isSame(text, "ID")
      declaration.attributeType = [UInt8](text)
    case .enumerationValue, .notationValue:
      guard isWanted else { return false }
      let opening: StaticString = role == .notationValue ? "NOTATION(" : "("
      let before = declaration.attributeType.map { $0 + [0x7c] }
      let start = before ?? opening.withUTF8Buffer { [UInt8]($0) }
      declaration.attributeType = start + text
    default: return try takeDefault(role, place, next, isWanted, isInner: isInner)
    }
    return isWanted
  }

  private func takeDefault(
    _ role: XMLRole, _ place: XMLPlace, _ next: XMLPlace, _ isWanted: Bool, isInner: Bool
  ) throws(XMLFailure) -> Bool {
    guard declarations.isProcessing, let element = declaration.element,
      let attribute = declaration.attribute
    else { return false }
    var value: [UInt8]?
    if role == .defaultValue || role == .fixedValue {
      scratch.removeAll(keepingCapacity: true)
      declaration.isReadingDefault = true
      defer { declaration.isReadingDefault = false }
      try storeValue(
        place + 1, next - 1, offset: 0, isCData: declaration.isCData, isInner: isInner)
      value = scratch
    }
    declarations.define(
      attribute, of: element, isCData: declaration.isCData, isIdentity: declaration.isIdentity,
      value)
    guard isWanted, var type = declaration.attributeType else { return false }
    if type.starts(with: [0x28]) || type.starts(with: [0x4e, 0x4f]) { type.append(0x29) }
    handler.attributeDeclaration(
      element.pointee.name, attribute.pointee.name, type: type, value,
      isRequired: role == .requiredValue || role == .fixedValue)
    return true
  }
}
