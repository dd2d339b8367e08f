// References in content, the texts of entities, and entities that lie outside of the document.

import Interpreter

extension XMLReader {
  /// The character that a reference to a number means; nil when there is none.
  func characterNumber(_ place: XMLPlace) -> UInt32? {
    var digit = place + 2
    var number: UInt32 = 0
    let isHexadecimal = digit.pointee == 0x78
    if isHexadecimal { digit += 1 }
    while digit.pointee != 0x3b {
      let byte = UInt32(digit.pointee)
      number =
        isHexadecimal
        ? number << 4 | (byte < 0x3a ? byte - 0x30 : (byte | 32) - 0x57)
        : number * 10 + byte - 0x30
      if number > 0x10ffff { return nil }
      digit += 1
    }
    switch number {
    case 0x09, 0x0a, 0x0d, 0x20..<0xd800, 0xe000..<0xfffe, 0x10000...: return number
    default: return nil
    }
  }

  func predefinedEntity(_ name: Bytes) -> UInt32? {
    switch name.count {
    case 2: isSame(name, "lt") ? 0x3c : isSame(name, "gt") ? 0x3e : nil
    case 3: isSame(name, "amp") ? 0x26 : nil
    case 4: isSame(name, "quot") ? 0x22 : isSame(name, "apos") ? 0x27 : nil
    default: nil
    }
  }

  /// A reference in content.
  func reference(_ place: XMLPlace, _ next: XMLPlace) throws(XMLFailure) {
    let name = bytes(place + 1, next - 1)
    if let point = predefinedEntity(name) { return character(point, place, next) }
    let entity = declarations.entity(name, isParameter: false)
    if !declarations.hasParameterReferences || declarations.isStandalone {
      guard let entity else { throw XMLFailure(.undefinedEntity) }
      if !entity.isInternal { throw XMLFailure(.entityDeclaredInParameterEntity) }
    }
    guard let entity else { return skip(name, place, next) }
    if entity.isOpen { throw XMLFailure(.recursiveReference) }
    if entity.notation != nil { throw XMLFailure(.binaryReference) }
    if entity.text != nil {
      if !expandsEntities { return skip(name, place, next) }
      return try expand(entity)
    }
    if !wants(.externalEntity) { return other(place, next) }
    entity.isOpen = true
    let context = context()
    entity.isOpen = false
    if !handler.externalEntity(context, identifiers(entity)) {
      throw XMLFailure(.externalEntityHandling)
    }
  }

  private func skip(_ name: Bytes, _ place: XMLPlace, _ next: XMLPlace) {
    if wants(.skippedEntity) {
      handler.skippedEntity(name, isParameter: false)
    } else {
      other(place, next)
    }
  }

  func identifiers(_ entity: XMLEntity) -> XMLIdentifiers {
    XMLIdentifiers(base: entity.base, systemID: entity.systemID, publicID: entity.publicID)
  }

  /// Reads the text of an entity in place of a reference.
  private func expand(_ entity: XMLEntity) throws(XMLFailure) {
    guard let text = entity.text, let start = text.baseAddress else { return }
    try account(text.count)
    try checkDepth()
    entity.isOpen = true
    openEntities.append((false, entity))
    defer {
      entity.isOpen = false
      openEntities.removeLast()
    }
    _ = try content(start, start + text.count, level: level, isInner: true, hasMore: false)
  }

  /// A short text may not stand for an enormous one.
  func account(_ count: Int) throws(XMLFailure) {
    let root = root
    root.expandedCount += count
    let total = root.input.total + root.expandedCount
    if total > 8 << 20, total > 100 * max(root.input.total, 1) { throw XMLFailure(.amplification) }
  }

  private var root: XMLReader {
    var reader = self
    while let parent = reader.parent { reader = parent }
    return reader
  }

  /// Entities within entities are read within each other.
  func checkDepth() throws(XMLFailure) {
    do throws(Raised) { try checkNativeStack() } catch {
      state.raised = .none
      throw XMLFailure(.noMemory)
    }
  }

  // MARK: - Outer entities

  /// What the parser of an outer entity must know: the namespaces in force, and the entities that are open.
  private func context() -> [UInt8] {
    var parts: [[UInt8]] = []
    if let binding = declarations.defaultPrefix.pointee.facts.binding {
      parts.append([0x3d] + binding.uri)
    }
    for prefix in declarations.prefixes.all where prefix != declarations.defaultPrefix {
      guard let binding = prefix.pointee.facts.binding else { continue }
      parts.append([UInt8](prefix.pointee.name) + [0x3d] + binding.uri)
    }
    for entry in declarations.entities.all where entry.pointee.facts?.isOpen == true {
      parts.append([UInt8](entry.pointee.name))
    }
    return [UInt8](parts.joined(separator: [0x0c]))
  }

  /// Takes over what `context` told.
  func enter(context: [UInt8]) {
    for part in context.split(separator: 0x0c) {
      if let place = part.firstIndex(of: 0x3d) {
        let prefix = [UInt8](part[..<place]).withUnsafeBufferPointer {
          $0.isEmpty ? declarations.defaultPrefix : declarations.prefix($0)
        }
        let uri = [UInt8](part[(place + 1)...])
        do throws(XMLFailure) { _ = try bind(prefix, uri, isTold: false) } catch {}
      } else {
        [UInt8](part).withUnsafeBufferPointer {
          declarations.entity($0, isParameter: false)?.isOpen = true
        }
      }
    }
  }

  /// A reader for an outer entity, or with no context for an outer part of the declarations.
  func makeOuterReader(_ handler: XMLHandler, context: [UInt8]?, encoding: [UInt8]?) -> XMLReader {
    let shared =
      context == nil ? declarations : declarations.copy(isNamespaceAware: isNamespaceAware)
    let reader = XMLReader(
      handler, style: style, isNamespaceAware: isNamespaceAware, encoding: encoding, parent: self,
      sharing: shared)
    reader.addsPrefixes = addsPrefixes
    reader.expandsEntities = expandsEntities
    reader.parameterParsing = parameterParsing
    reader.input.defers = input.defers
    reader.base = base
    if let context {
      reader.stage = .entityStart
      reader.enter(context: context)
    } else {
      reader.stage = .parameterStart
      reader.roles = XMLRoles(isDocument: false)
    }
    return reader
  }

  /// The beginning of an outer entity: it may say how it is encoded.
  func beginEntity() throws(XMLFailure) -> XMLPlace {
    firstLevel = 1
    var place = input.start
    var scanner = scanner(place)
    input.event = place
    let token = scanner.content(place, input.end)
    switch token {
    case .xmlDeclaration:
      place = try readDeclaration(place, scanner.next, isText: true)
    case .partial, .partialCharacter:
      try check(token, place, isInner: false, hasMore: !isLast)
      return place
    default: break
    }
    stage = .entityContent
    return try wholeContent(place)
  }

  /// The beginning of an outer part of the declarations.
  func beginParameter() throws(XMLFailure) -> XMLPlace {
    declarations.wasOuterPartRead = true
    stage = .parameterContent
    return try prolog(input.start, isInner: false, hasMore: !isLast)
  }

  /// Has the handler read the outer part of the declarations that an entity stands for.
  func readOuterParameter(_ entity: XMLEntity) throws(XMLFailure) {
    guard wants(.externalEntity) else {
      declarations.isProcessing = declarations.isStandalone
      return
    }
    declarations.wasOuterPartRead = false
    entity.isOpen = true
    defer { entity.isOpen = false }
    if !handler.externalEntity(nil, identifiers(entity)) {
      throw XMLFailure(.externalEntityHandling)
    }
    if !declarations.wasOuterPartRead { declarations.isProcessing = declarations.isStandalone }
  }
}
