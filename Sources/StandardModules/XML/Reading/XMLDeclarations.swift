// What a document has declared, and the names it uses. Parsers of outer parts of a declaration share it with the
// parser that made them; those of outer entities get a copy.

import Interpreter

/// A namespace that a prefix stands for, within the element that says so.
final class XMLBinding {
  /// Names are expanded once for each.
  let number: Int
  let uri: [UInt8]
  let prefix: XMLPrefix
  /// What the prefix stood for before.
  let previous: XMLBinding?

  init(number: Int, uri: [UInt8], prefix: XMLPrefix, previous: XMLBinding?) {
    self.number = number
    self.uri = uri
    self.prefix = prefix
    self.previous = previous
  }
}

struct XMLPrefixFacts {
  var binding: XMLBinding?
  /// Of the binding; 0 for none. Read at each tag, without counting references.
  var number = 0
}

/// The name as scripts get it, for one binding of its prefix.
struct XMLExpandedName {
  var value = Value.unbound
  var number = -1
}

struct XMLDefault {
  let attribute: XMLAttributeName
  let isCData: Bool
  /// Nil: the attribute has no default.
  let value: [UInt8]?
}

struct XMLElementFacts {
  var prefix: XMLPrefix?
  /// Where the name without its prefix begins.
  var localStart = 0
  var defaults: [XMLDefault] = []
  var hasDefaults = false
  /// The attribute that is an ID.
  var identity: XMLAttributeName?
  var expanded = XMLExpandedName()
}

struct XMLAttributeFacts {
  var prefix: XMLPrefix?
  var localStart = 0
  /// It declares a namespace for its prefix.
  var isDeclaration = false
  /// Some element has it with another type than CDATA.
  var mayBeTokenized = false
  /// The number of the tag that had it last.
  var lastTag = 0
  var expanded = XMLExpandedName()
  /// Its name with the namespace, which another prefix may give as well.
  var whole: XMLWholeName?
}

struct XMLWholeNameFacts { var lastTag = 0 }

typealias XMLPrefix = XMLNameTable<XMLPrefixFacts>.Place
typealias XMLElementName = XMLNameTable<XMLElementFacts>.Place
typealias XMLAttributeName = XMLNameTable<XMLAttributeFacts>.Place
typealias XMLWholeName = XMLNameTable<XMLWholeNameFacts>.Place

final class XMLEntity {
  let name: [UInt8]
  /// Nil: it lies outside.
  private(set) var text: Bytes?
  var systemID: [UInt8]?
  var publicID: [UInt8]?
  var base: [UInt8]?
  var notation: [UInt8]?
  /// Its text is being read: it may not refer to itself.
  var isOpen = false
  let isParameter: Bool
  /// Declared in the document itself.
  let isInternal: Bool

  init(_ name: [UInt8], isParameter: Bool, isInternal: Bool) {
    self.name = name
    self.isParameter = isParameter
    self.isInternal = isInternal
  }

  deinit { text?.deallocate() }

  func setText(_ bytes: [UInt8]) {
    text?.deallocate()
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    _ = copy.initialize(from: bytes)
    text = Bytes(start: copy.baseAddress, count: bytes.count)
  }

  func copy() -> XMLEntity {
    let copy = XMLEntity(name, isParameter: isParameter, isInternal: isInternal)
    if let text { copy.setText([UInt8](text)) }
    copy.systemID = systemID
    copy.publicID = publicID
    copy.base = base
    copy.notation = notation
    return copy
  }
}

final class XMLDeclarations {
  let elements = XMLNameTable<XMLElementFacts>()
  let attributes = XMLNameTable<XMLAttributeFacts>()
  let prefixes = XMLNameTable<XMLPrefixFacts>()
  /// Names with their namespaces, of attributes.
  let wholeNames = XMLNameTable<XMLWholeNameFacts>()
  let entities = XMLNameTable<XMLEntity?>()
  let parameters = XMLNameTable<XMLEntity?>()
  /// Of prefixes with their namespaces.
  let bindingNumbers = XMLNameTable<Int>()
  /// False once something was skipped that may have held declarations.
  var isProcessing = true
  var hasParameterReferences = false
  var isStandalone = false
  /// The outer part was read.
  var wasOuterPartRead = false
  /// The prefix of names without one.
  let defaultPrefix: XMLPrefix
  var tagCount = 0

  init() { defaultPrefix = prefixes.find(Bytes(start: nil, count: 0), orAdd: .init()).entry }

  // MARK: - Names

  func element(_ name: Bytes, isNamespaceAware: Bool) -> XMLElementName {
    let (entry, isNew) = elements.find(name, orAdd: .init())
    if isNew, isNamespaceAware, let colon = name.firstIndex(of: 0x3a) {
      entry.pointee.facts.prefix = prefix(name.slice(0, colon))
      entry.pointee.facts.localStart = colon + 1
    }
    return entry
  }

  func attribute(_ name: Bytes, isNamespaceAware: Bool) -> XMLAttributeName {
    let (entry, isNew) = attributes.find(name, orAdd: .init())
    guard isNew, isNamespaceAware else { return entry }
    if isSame(name.slice(0, min(5, name.count)), "xmlns"), name.count == 5 || name[5] == 0x3a {
      entry.pointee.facts.isDeclaration = true
      entry.pointee.facts.prefix =
        name.count == 5 ? defaultPrefix : prefix(name.slice(6, name.count))
    } else if let colon = name.firstIndex(of: 0x3a) {
      entry.pointee.facts.prefix = prefix(name.slice(0, colon))
      entry.pointee.facts.localStart = colon + 1
    }
    return entry
  }

  func prefix(_ name: Bytes) -> XMLPrefix { prefixes.find(name, orAdd: .init()).entry }

  /// Notes that an attribute of an element is declared, the first time.
  func define(
    _ attribute: XMLAttributeName, of element: XMLElementName, isCData: Bool, isIdentity: Bool,
    _ value: [UInt8]?
  ) {
    if value != nil || isIdentity {
      if element.pointee.facts.defaults.contains(where: { $0.attribute == attribute }) { return }
      if isIdentity, element.pointee.facts.identity == nil,
        !attribute.pointee.facts.isDeclaration
      {
        element.pointee.facts.identity = attribute
      }
    }
    if !isCData { attribute.pointee.facts.mayBeTokenized = true }
    element.pointee.facts.defaults.append(
      XMLDefault(attribute: attribute, isCData: isCData, value: value))
    element.pointee.facts.hasDefaults = true
  }

  // MARK: - Entities

  func entity(_ name: Bytes, isParameter: Bool) -> XMLEntity? {
    (isParameter ? parameters : entities).find(name)?.pointee.facts
  }

  /// A new entity; nil when there is one of that name.
  func addEntity(_ name: Bytes, isParameter: Bool, isInternal: Bool) -> XMLEntity? {
    let (entry, isNew) = (isParameter ? parameters : entities).find(
      name,
      orAdd: XMLEntity([UInt8](name), isParameter: isParameter, isInternal: isInternal))
    return isNew ? entry.pointee.facts : nil
  }

  /// The part of the declarations that lies outside, as if it were an entity.
  var outerPart: XMLEntity {
    let name: StaticString = "#"
    return name.withUTF8Buffer { bytes in
      let (entry, _) = parameters.find(
        bytes, orAdd: XMLEntity([UInt8](bytes), isParameter: false, isInternal: false))
      return entry.pointee.facts.unsafelyUnwrapped
    }
  }

  /// For the parser of an outer entity.
  func copy(isNamespaceAware: Bool) -> XMLDeclarations {
    let copy = XMLDeclarations()
    for entry in elements.all {
      let element = copy.element(entry.pointee.name, isNamespaceAware: isNamespaceAware)
      for known in entry.pointee.facts.defaults {
        let attribute = copy.attribute(
          known.attribute.pointee.name, isNamespaceAware: isNamespaceAware)
        copy.define(
          attribute, of: element, isCData: known.isCData, isIdentity: false, known.value)
      }
    }
    for entry in entities.all {
      _ = copy.entities.find(entry.pointee.name, orAdd: entry.pointee.facts?.copy())
    }
    for entry in parameters.all {
      _ = copy.parameters.find(entry.pointee.name, orAdd: entry.pointee.facts?.copy())
    }
    copy.isProcessing = isProcessing
    copy.hasParameterReferences = hasParameterReferences
    copy.isStandalone = isStandalone
    copy.wasOuterPartRead = wasOuterPartRead
    return copy
  }

  /// Marks the names that scripts were given.
  func trace() {
    for entry in elements.all { mark(entry.pointee.facts.expanded.value) }
    for entry in attributes.all { mark(entry.pointee.facts.expanded.value) }
  }
}
