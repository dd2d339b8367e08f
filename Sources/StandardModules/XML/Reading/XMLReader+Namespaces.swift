// Namespaces: what prefixes stand for, and the names of elements and attributes as scripts get them.

import Interpreter

private let xmlNamespace: StaticString = "http://www.w3.org/XML/1998/namespace"
private let xmlnsNamespace: StaticString = "http://www.w3.org/2000/xmlns/"

extension XMLReader {
  /// `xml` has its namespace without being declared.
  func bindXMLPrefix() {
    let name: StaticString = "xml"
    let prefix = name.withUTF8Buffer { declarations.prefix($0) }
    _ = xmlNamespace.withUTF8Buffer { uri in
      add(prefix, [UInt8](uri))
    }
  }

  /// Lets a prefix stand for a namespace.
  func bind(_ prefix: XMLPrefix, _ uri: [UInt8], isTold: Bool) throws(XMLFailure) -> XMLBinding {
    try checkBinding(prefix, uri)
    let binding = add(prefix, uri)
    if isTold, wants(.startNamespace) {
      uri.withUnsafeBufferPointer {
        let isBound = prefix.pointee.facts.binding != nil
        handler.startNamespace(prefixName(prefix), isBound ? $0 : nil)
      }
    }
    return binding
  }

  private func checkBinding(_ prefix: XMLPrefix, _ uri: [UInt8]) throws(XMLFailure) {
    let name = prefix.pointee.name
    let hasName = prefix != declarations.defaultPrefix
    if uri.isEmpty, hasName { throw XMLFailure(.undeclaringPrefix) }
    if isSame(name, "xmlns") { throw XMLFailure(.reservedPrefixXMLNS) }
    let mustBeXML = isSame(name, "xml")
    let (isXML, isXMLNS) = uri.withUnsafeBufferPointer {
      (isSame($0, xmlNamespace), isSame($0, xmlnsNamespace))
    }
    // Names could not be taken apart again.
    if separator != 0, uri.contains(separator), !isURIByte(separator) { throw XMLFailure(.syntax) }
    if mustBeXML != isXML {
      throw XMLFailure(mustBeXML ? .reservedPrefixXML : .reservedNamespace)
    }
    if isXMLNS { throw XMLFailure(.reservedNamespace) }
  }

  private func isURIByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: return true
    default:
      let others: StaticString = "%:/?#[]@!$&'()*+,;=-._~"
      return others.withUTF8Buffer { $0.contains(byte) }
    }
  }

  @discardableResult
  private func add(_ prefix: XMLPrefix, _ uri: [UInt8]) -> XMLBinding {
    let isUndeclared = uri.isEmpty && prefix == declarations.defaultPrefix
    let key = [UInt8](prefix.pointee.name) + [0] + uri
    let number = key.withUnsafeBufferPointer {
      declarations.bindingNumbers.find($0, orAdd: declarations.bindingNumbers.all.count + 1)
    }.entry.pointee.facts
    let binding = XMLBinding(
      number: number, uri: uri, prefix: prefix, previous: prefix.pointee.facts.binding)
    set(prefix, isUndeclared ? nil : binding)
    return binding
  }

  private func set(_ prefix: XMLPrefix, _ binding: XMLBinding?) {
    prefix.pointee.facts.binding = binding
    prefix.pointee.facts.number = binding?.number ?? 0
  }

  /// The element that declared them has ended.
  func release(_ bindings: [XMLBinding]) {
    for binding in bindings.reversed() {
      if wants(.endNamespace) { handler.endNamespace(prefixName(binding.prefix)) }
      set(binding.prefix, binding.previous)
    }
  }

  private func prefixName(_ prefix: XMLPrefix) -> Bytes? {
    prefix == declarations.defaultPrefix ? nil : prefix.pointee.name
  }

  // MARK: - Names

  func expandedName(_ element: XMLElementName) throws(XMLFailure) -> Value {
    var number = 0
    var prefix: XMLPrefix?
    if isNamespaceAware {
      prefix = element.pointee.facts.prefix
      number = (prefix ?? declarations.defaultPrefix).pointee.facts.number
      if number == 0, prefix != nil { throw XMLFailure(.unboundPrefix) }
    }
    if element.pointee.facts.expanded.number == number {
      return element.pointee.facts.expanded.value
    }
    let binding = number == 0 ? nil : (prefix ?? declarations.defaultPrefix).pointee.facts.binding
    let value = made(
      element.pointee.name, localStart: element.pointee.facts.localStart, binding)
    element.pointee.facts.expanded = XMLExpandedName(value: value, number: number)
    return value
  }

  func expandedName(_ attribute: XMLAttributeName) throws(XMLFailure) -> Value {
    // Without a prefix an attribute is in no namespace, whatever the default one is.
    let prefix = attribute.pointee.facts.prefix
    let number = prefix?.pointee.facts.number ?? 0
    if number == 0, prefix != nil { throw XMLFailure(.unboundPrefix) }
    if attribute.pointee.facts.expanded.number == number {
      return attribute.pointee.facts.expanded.value
    }
    let name = attribute.pointee.name
    let start = attribute.pointee.facts.localStart
    let binding = prefix?.pointee.facts.binding
    let value = made(name, localStart: start, binding)
    attribute.pointee.facts.expanded = XMLExpandedName(value: value, number: number)
    if let binding {
      let whole = binding.uri + [0] + name.slice(start, name.count)
      attribute.pointee.facts.whole = whole.withUnsafeBufferPointer {
        declarations.wholeNames.find($0, orAdd: .init()).entry
      }
    }
    return value
  }

  private func made(_ name: Bytes, localStart: Int, _ binding: XMLBinding?) -> Value {
    guard let binding else { return handler.shared(makeString(name)) }
    let local = name.slice(localStart, name.count)
    switch style {
    case .braces: return handler.shared(makeString([0x7b] + binding.uri + [0x7d] + local))
    case .separated(let separator):
      var text = binding.uri + separator + local
      let prefix = binding.prefix.pointee.name
      if addsPrefixes, prefix.count > 0, !separator.isEmpty { text += separator + prefix }
      return handler.shared(makeString(text))
    }
  }
}
