// Start tags and their attributes.

import Interpreter

extension XMLReader {
  /// An attribute before it becomes values: no script code may run while cells are held by nobody, and the
  /// declaration of a namespace is told of at once.
  struct RawAttribute {
    let name: XMLAttributeName
    /// Of the value; in the buffer, or of an offset in `scratch` when it is nil.
    let start: XMLPlace?
    let offset: Int
    let count: Int
  }

  func startTag(_ start: XMLPlace, _ end: XMLPlace, isInner: Bool) throws(XMLFailure) {
    var bindings: [XMLBinding] = []
    let (element, name) = try readTag(start, end, &bindings, isInner: isInner)
    tags.append(Tag(element: element, name: name, bindings: bindings))
    if wants(.startElement) { handler.startElement(name, attributes) } else { other(start, end) }
  }

  func emptyTag(_ start: XMLPlace, _ end: XMLPlace, isInner: Bool) throws(XMLFailure) {
    var bindings: [XMLBinding] = []
    let name: Value
    do throws(XMLFailure) {
      (_, name) = try readTag(start, end, &bindings, isInner: isInner)
    } catch {
      release(bindings)
      throw error
    }
    let wantsStart = wants(.startElement)
    // The name's cell is kept by the table of names.
    if wantsStart { handler.startElement(name, attributes) }
    if wants(.endElement) {
      if wantsStart, !isInner { input.event = end }
      handler.endElement(name)
    } else if !wantsStart {
      other(start, end)
    }
    if !bindings.isEmpty { release(bindings) }
  }

  /// Reads the name of a tag and its attributes, which it leaves in `attributes`.
  private func readTag(
    _ start: XMLPlace, _ end: XMLPlace, _ bindings: inout [XMLBinding], isInner: Bool
  ) throws(XMLFailure) -> (XMLElementName, Value) {
    var place = start + 1
    let scanner = scanner(start)
    while isNameByte(scanner, place) { place += 1 }
    let element = declarations.element(
      bytes(start + 1, place), isNamespaceAware: isNamespaceAware)
    attributes.removeAll(keepingCapacity: true)
    specifiedCount = 0
    scanner.stepSpace(&place, end)
    let hasOwn = place.pointee != 0x3e && place.pointee != 0x2f
    if hasOwn || element.pointee.facts.hasDefaults {
      try readAttributes(scanner, place, end, element, &bindings, isInner: isInner)
    }
    return (element, try expandedName(element))
  }

  /// Does the name in a tag that is well-formed go on?
  @inline(__always) private func isNameByte(_ scanner: XMLScanner, _ place: XMLPlace) -> Bool {
    switch scanner.type(place) {
    case .space, .lineFeed, .carriageReturn, .greater, .slash, .equals: false
    default: true
    }
  }

  private func readAttributes(
    _ scanner: XMLScanner, _ start: XMLPlace, _ end: XMLPlace, _ element: XMLElementName,
    _ bindings: inout [XMLBinding], isInner: Bool
  ) throws(XMLFailure) {
    declarations.tagCount += 1
    let tag = declarations.tagCount
    scratch.removeAll(keepingCapacity: true)
    rawAttributes.removeAll(keepingCapacity: true)
    var place = start
    while place.pointee != 0x3e, place.pointee != 0x2f {
      let nameStart = place
      while isNameByte(scanner, place) { place += 1 }
      let name = declarations.attribute(
        bytes(nameStart, place), isNamespaceAware: isNamespaceAware)
      if name.pointee.facts.lastTag == tag {
        if !isInner { input.event = nameStart }
        throw XMLFailure(.duplicateAttribute)
      }
      name.pointee.facts.lastTag = tag
      while place.pointee != 0x22, place.pointee != 0x27 { place += 1 }
      let raw = try readValue(&place, name, element, isInner: isInner)
      try take(raw, &bindings)
      scanner.stepSpace(&place, end)
    }
    specifiedCount = rawAttributes.count
    if element.pointee.facts.hasDefaults { try addDefaults(element, tag, &bindings) }
    try makeAttributes(tag)
  }

  /// The value from its quote on; moves behind the other quote.
  private func readValue(
    _ place: inout XMLPlace, _ name: XMLAttributeName, _ element: XMLElementName, isInner: Bool
  ) throws(XMLFailure) -> RawAttribute {
    let quote = place.pointee
    place += 1
    let start = place
    var isPlain = true
    while place.pointee != quote {
      let byte = place.pointee
      // Space at the ends and in twos means something in values that are no CDATA.
      if byte <= 0x20 {
        if byte != 0x20 || place == start || place[1] == 0x20 || place[1] == quote {
          isPlain = false
        }
      } else if byte == 0x26 {
        isPlain = false
      }
      place += 1
    }
    defer { place += 1 }
    if isPlain { return RawAttribute(name: name, start: start, offset: 0, count: place - start) }
    let offset = scratch.count
    var isCData = true
    if name.pointee.facts.mayBeTokenized {
      isCData =
        element.pointee.facts.defaults.first { $0.attribute == name }?.isCData ?? true
    }
    try storeValue(start, place, offset: offset, isCData: isCData, isInner: isInner)
    return RawAttribute(name: name, start: nil, offset: offset, count: scratch.count - offset)
  }

  private func content(_ raw: RawAttribute) -> Bytes {
    if let start = raw.start { return Bytes(start: start, count: raw.count) }
    return scratch.withUnsafeBufferPointer { $0.slice(raw.offset, raw.offset + raw.count) }
  }

  /// Notes an attribute, or the namespace that it declares.
  private func take(_ raw: RawAttribute, _ bindings: inout [XMLBinding]) throws(XMLFailure) {
    guard raw.name.pointee.facts.isDeclaration, let prefix = raw.name.pointee.facts.prefix else {
      return rawAttributes.append(raw)
    }
    bindings.append(try bind(prefix, [UInt8](content(raw)), isTold: true))
  }

  private func addDefaults(
    _ element: XMLElementName, _ tag: Int, _ bindings: inout [XMLBinding]
  ) throws(XMLFailure) {
    for known in element.pointee.facts.defaults {
      guard let value = known.value, known.attribute.pointee.facts.lastTag != tag else { continue }
      known.attribute.pointee.facts.lastTag = tag
      let offset = scratch.count
      scratch.append(contentsOf: value)
      try take(
        RawAttribute(name: known.attribute, start: nil, offset: offset, count: value.count),
        &bindings)
    }
  }

  private func makeAttributes(_ tag: Int) throws(XMLFailure) {
    for raw in rawAttributes {
      let name = try expandedName(raw.name)
      if let whole = raw.name.pointee.facts.whole, raw.name.pointee.facts.prefix != nil {
        if whole.pointee.facts.lastTag == tag { throw XMLFailure(.duplicateAttribute) }
        whole.pointee.facts.lastTag = tag
      }
      attributes.append(XMLAttribute(name: name, value: makeString(content(raw))))
    }
  }
}
