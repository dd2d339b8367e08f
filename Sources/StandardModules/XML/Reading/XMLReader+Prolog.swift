// Reading what stands before the root: pieces and their roles. What the roles of declarations mean is in
// XMLReader+Declarations.

import Interpreter

/// What is known of the declaration that is being read.
struct XMLDeclarationState {
  /// Of the document's type.
  var doctypeName: [UInt8]?
  var doctypePublicID: [UInt8]?
  var doctypeSystemID: [UInt8]?
  /// The document's type names an outer part.
  var hasOuterPart = false
  var entity: XMLEntity?
  var notationName: [UInt8]?
  var notationPublicID: [UInt8]?
  var element: XMLElementName?
  var attribute: XMLAttributeName?
  var attributeType: [UInt8]?
  var isCData = false
  var isIdentity = false
  /// A default value is read: which entities it may name is asked of the prolog.
  var isReadingDefault = false
  /// The content model of an element is wanted.
  var isModelling = false
  var groups: [XMLGroup] = []
  /// What separates the parts of the open groups; 0 when none has come.
  var connectors: [UInt8] = []
}

extension XMLReader {
  /// Reads a prolog up to the end of what is there, or of a parameter's text.
  func prolog(_ start: XMLPlace, limit: XMLPlace? = nil, isInner: Bool, hasMore: Bool)
    throws(XMLFailure) -> XMLPlace
  {
    var end = limit ?? input.end
    var scanner = scanner(start)
    var place = start
    while true {
      if !isInner { input.event = place }
      let found = scanner.prolog(place, end)
      var next = scanner.next
      switch found.token {
      case .invalid, .partial, .partialCharacter, .none:
        try check(found.token, next, isInner: isInner, hasMore: hasMore)
        if hasMore { return place }
        if found.token == .none { return try endOfProlog(place, isInner: isInner) }
      default:
        if found.mayGoOn {
          if hasMore { return place }
          next = end
        }
      }
      let role = roles.role(found.token, word(found.token, place, next))
      if role == .instanceStart {
        try readForeignPart()
        stage = .content
        return try wholeContent(place)
      }
      if role == .ignoredSection {
        other(place, next)
        guard let behind = try ignored(next, end, hasMore: hasMore) else {
          stage = .ignoredSection
          return next
        }
        place = behind
        continue
      }
      if role == .xmlDeclaration || role == .textDeclaration {
        place = try readDeclaration(place, next, isText: role == .textDeclaration)
        end = limit ?? input.end
        continue
      }
      if try !take(role, found.token, place, next, isInner: isInner) { other(place, next) }
      place = next
    }
  }

  /// What keywords are compared with: that of a declaration begins behind its `<!`.
  private func word(_ token: XMLToken, _ place: XMLPlace, _ next: XMLPlace) -> Bytes {
    switch token {
    case .declarationOpen: bytes(place + 2, next)
    case .name, .poundName: bytes(place, next)
    default: Bytes(start: nil, count: 0)
    }
  }

  private func endOfProlog(_ place: XMLPlace, isInner: Bool) throws(XMLFailure) -> XMLPlace {
    // A parameter within a declaration may end anywhere.
    if isInner, openEntities.last?.isBetweenDeclarations == false { return place }
    if isInner || !roles.isDocument {
      if roles.role(.none, Bytes(start: nil, count: 0)) == .error {
        throw XMLFailure(.incompleteParameterEntity)
      }
      return place
    }
    throw XMLFailure(.noElements)
  }

  /// - Returns: the place behind the section; nil when its end is not there.
  private func ignored(_ start: XMLPlace, _ end: XMLPlace, hasMore: Bool) throws(XMLFailure)
    -> XMLPlace?
  {
    var scanner = scanner(start)
    input.event = start
    let token = scanner.ignoredSection(start, end)
    switch token {
    case .ignoredSection:
      other(start, scanner.next)
      return scanner.next
    case .invalid:
      input.event = scanner.next
      throw XMLFailure(.invalidToken)
    default:
      if hasMore { return nil }
      throw XMLFailure(token == .partialCharacter ? .partialCharacter : .syntax)
    }
  }

  func continueIgnoredSection() throws(XMLFailure) -> XMLPlace {
    guard let place = try ignored(input.start, input.end, hasMore: !isLast) else {
      return input.start
    }
    stage = parent == nil ? .prolog : .parameterContent
    return try prolog(place, isInner: false, hasMore: !isLast)
  }

  // MARK: - Parameters

  /// A reference to a parameter.
  /// - Returns: whether nobody else is to be told of it.
  func parameterReference(_ role: XMLRole, _ place: XMLPlace, _ next: XMLPlace)
    throws(XMLFailure) -> Bool
  {
    let isChecked =
      roles.isDocument
      && (declarations.isStandalone ? openEntities.isEmpty : !declarations.hasParameterReferences)
    declarations.hasParameterReferences = true
    var isHandled = false
    if parameterParsing == 0 {
      declarations.isProcessing = declarations.isStandalone
    } else {
      let name = bytes(place + 1, next - 1)
      let entity = declarations.entity(name, isParameter: true)
      if isChecked {
        guard let entity else { throw XMLFailure(.undefinedEntity) }
        if !entity.isInternal { throw XMLFailure(.entityDeclaredInParameterEntity) }
      }
      guard let entity else {
        declarations.isProcessing = declarations.isStandalone
        if role == .parameterReference, wants(.skippedEntity) {
          handler.skippedEntity(name, isParameter: true)
          return true
        }
        return false
      }
      if entity.isOpen { throw XMLFailure(.recursiveReference) }
      if entity.text != nil {
        try expandParameter(entity, isBetween: role == .parameterReference)
        return true
      }
      isHandled = wants(.externalEntity)
      try readOuterParameter(entity)
      if !isHandled || !declarations.wasOuterPartRead { return isHandled }
    }
    if !declarations.isStandalone, wants(.notStandalone), !handler.notStandalone() {
      throw XMLFailure(.notStandalone)
    }
    return isHandled
  }

  private func expandParameter(_ entity: XMLEntity, isBetween: Bool) throws(XMLFailure) {
    guard let text = entity.text, let start = text.baseAddress else { return }
    try account(text.count)
    try checkDepth()
    entity.isOpen = true
    openEntities.append((isBetween, entity))
    defer {
      entity.isOpen = false
      openEntities.removeLast()
    }
    _ = try prolog(start, limit: start + text.count, isInner: true, hasMore: false)
  }

  // MARK: - The outer part

  /// Reads the part of the declarations that the document's type names.
  func readOuterPart() throws(XMLFailure) {
    let had = declarations.hasParameterReferences
    declarations.hasParameterReferences = true
    if parameterParsing != 0, wants(.externalEntity) {
      let entity = declarations.outerPart
      if usesForeignPart { entity.base = base }
      declarations.wasOuterPartRead = false
      if !handler.externalEntity(nil, identifiers(entity)) {
        throw XMLFailure(.externalEntityHandling)
      }
      if declarations.wasOuterPartRead {
        if !declarations.isStandalone, wants(.notStandalone), !handler.notStandalone() {
          throw XMLFailure(.notStandalone)
        }
      } else if !declaration.hasOuterPart {
        declarations.hasParameterReferences = had
      }
    }
    usesForeignPart = false
  }

  /// Without a document type this is the last moment for declarations that the document does not name.
  private func readForeignPart() throws(XMLFailure) {
    if usesForeignPart { try readOuterPart() }
  }
}
