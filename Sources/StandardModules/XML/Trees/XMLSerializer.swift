// Elements as XML text. What is no text is refused in the words of `xml.etree`; elements may be objects of scripts that
// look like ones.

import Interpreter

/// The classes and functions of `xml.etree.ElementTree` that mean something here.
struct XMLTreeNames {
  var comment = Value.none
  var instruction = Value.none
  /// The class of names with namespaces.
  var name = Value.none
  /// The class of errors.
  var error = Value.none

  func trace() {
    mark(comment)
    mark(instruction)
    mark(name)
    mark(error)
  }

  /// The text of a name; nil for everything else.
  func text(ofName value: Value) throws(Raised) -> Value? {
    guard value.kind == .instance, let type = name.type, isInstance(value, of: type.reference)
    else { return nil }
    return try getAttribute(value, intern("text"))
  }
}

nonisolated(unsafe) var treeNames = XMLTreeNames()

/// A part of an element, whatever the element is.
func part(_ element: Value, _ slot: Int) throws(Raised) -> Value {
  if let slots = XMLElement.layout.slots(of: element) { return slots[slot] }
  let name: StaticString =
    switch slot {
    case XMLElement.tag: "tag"
    case XMLElement.text: "text"
    default: "tail"
    }
  return try getAttribute(element, intern(name))
}

/// Calls a function with each child; the children may change meanwhile.
func forEachChild(_ element: Value, _ body: (Value) throws(Raised) -> Void) throws(Raised) {
  if XMLElement.layout.slots(of: element) != nil {
    var index = 0
    while let list = XMLElement.list(element), index < list.count {
      try body(list.items[index])
      index += 1
    }
    return
  }
  let iterator = try makeIterator(element)
  let roots = try pushRoots([iterator])
  defer { state.top = roots }
  while let child = try iteratorNext(iterator) { try body(child) }
}

/// Calls a function with each attribute.
func forEachAttribute(_ element: Value, _ body: (Value, Value) throws(Raised) -> Void)
  throws(Raised)
{
  if let slots = XMLElement.layout.slots(of: element), let dict = slots[XMLElement.attributes].dict
  {
    var index = 0
    while index < dict.used {
      let entry = dict.entries[index]
      if !entry.key.isUnbound { try body(entry.key, entry.value) }
      index += 1
    }
    return
  }
  let items = try callMethod(element, intern("items"), [])
  let iterator = try makeIterator(items)
  let roots = try pushRoots([iterator, .none])
  defer { state.top = roots }
  while let pair = try iteratorNext(iterator) {
    roots[1] = pair
    try body(try getItem(pair, .int(0)), try getItem(pair, .int(1)))
  }
}

func cannotSerialize(_ value: Value) throws(Raised) -> Raised {
  raise(.typeError, "cannot serialize \(try reprText(value)) (type \(typeName(value)))")
}

struct XMLSerializer: ~Copyable {
  private var writer = TextWriter(capacity: 1024)
  private let names: DictObject
  private let closesEmpty: Bool
  /// Where the pieces go one by one; nil when one text is wanted.
  private let pieces: ListObject?

  /// - Parameter names: how each name is written. The caller keeps it and the list alive.
  init(names: DictObject, closesEmpty: Bool, pieces: ListObject?) {
    self.names = names
    self.closesEmpty = closesEmpty
    self.pieces = pieces
  }

  consuming func finish() throws(Raised) -> Value { try writer.finish() }

  /// A piece is whole.
  private mutating func end() throws(Raised) {
    guard let pieces else { return }
    try pieces.makeRoom(for: 1)
    pieces.append(makeString(writer.buffer))
    writer.truncate(to: 0)
  }

  /// - Parameter namespaces: what the element must declare; nil for nothing.
  mutating func write(_ element: Value, _ namespaces: DictObject?) throws(Raised) {
    try checkNativeStack()
    let tag = try part(element, XMLElement.tag)
    if tag.kind == .function, tag.isIdentical(to: treeNames.comment) {
      try special(element, "<!--", "-->")
    } else if tag.kind == .function, tag.isIdentical(to: treeNames.instruction) {
      try special(element, "<?", "?>")
    } else {
      try writeElement(element, try written(tag), namespaces)
    }
    let tail = try part(element, XMLElement.tail)
    if try isThere(tail) {
      try escape(tail, isAttribute: false)
      try end()
    }
  }

  private mutating func special(_ element: Value, _ opening: StaticString, _ closing: StaticString)
    throws(Raised)
  {
    writer.append(opening)
    let text = try part(element, XMLElement.text)
    if let string = text.string { writer.append(string) } else { writer.append(try strText(text)) }
    writer.append(closing)
    try end()
  }

  private func isThere(_ value: Value) throws(Raised) -> Bool {
    if value.isNone { return false }
    if let string = value.string { return string.byteCount > 0 }
    return try isTrue(value)
  }

  /// How a name is written; None for an element that only stands for its content.
  private func written(_ name: Value) throws(Raised) -> Value {
    let value = try names.get(name)
    if value.isUnbound { throw raise(.keyError, argument: name) }
    return value
  }

  private mutating func writeElement(_ element: Value, _ tag: Value, _ namespaces: DictObject?)
    throws(Raised)
  {
    guard let tag = tag.string else {
      let text = try part(element, XMLElement.text)
      if try isThere(text) {
        try escape(text, isAttribute: false)
        try end()
      }
      return try writeChildren(element)
    }
    writer.append(0x3c)
    writer.append(tag)
    try end()
    if let namespaces, namespaces.count > 0 { try declare(namespaces) }
    try writeAttributes(element)
    let text = try part(element, XMLElement.text)
    let hasText = try isThere(text)
    if closesEmpty, !hasText, try isEmpty(element) {
      writer.append(" />")
      return try end()
    }
    writer.append(0x3e)
    try end()
    if hasText {
      if let name = try treeNames.text(ofName: text) {
        try append(try written(name))
      } else {
        try escape(text, isAttribute: false)
      }
      try end()
    }
    let roots = try pushRoot(tag.value)
    defer { state.top = roots }
    try writeChildren(element)
    writer.append("</")
    writer.append(tag)
    writer.append(0x3e)
    try end()
  }

  private func isEmpty(_ element: Value) throws(Raised) -> Bool {
    if let slots = XMLElement.layout.slots(of: element) {
      return (slots[XMLElement.children].list?.count ?? 0) == 0
    }
    return try toIndex(try call(builtin("len"), element)) == 0
  }

  private mutating func writeChildren(_ element: Value) throws(Raised) {
    if XMLElement.layout.slots(of: element) != nil {
      var index = 0
      while let list = XMLElement.list(element), index < list.count {
        try write(list.items[index], nil)
        index += 1
      }
      return
    }
    let iterator = try makeIterator(element)
    let roots = try pushRoots([iterator, .none])
    defer { state.top = roots }
    while let child = try iteratorNext(iterator) {
      roots[1] = child
      try write(child, nil)
    }
  }

  /// Writes the declarations of namespaces, in the order of their prefixes.
  private mutating func declare(_ namespaces: DictObject) throws(Raised) {
    var pairs: [(prefix: StringObject, uri: Value)] = []
    for index in 0..<namespaces.used where !namespaces.entries[index].key.isUnbound {
      guard let prefix = namespaces.entries[index].value.unwrapped.string else { continue }
      pairs.append((prefix, namespaces.entries[index].key))
    }
    pairs.sort { $0.prefix.buffer.lexicographicallyPrecedes($1.prefix.buffer) }
    for (prefix, uri) in pairs {
      writer.append(" xmlns")
      if prefix.byteCount > 0 {
        writer.append(0x3a)
        writer.append(prefix)
      }
      writer.append("=\"")
      try escape(uri, isAttribute: true)
      writer.append(0x22)
      try end()
    }
  }

  private mutating func writeAttributes(_ element: Value) throws(Raised) {
    try forEachAttribute(element) { (key, value) throws(Raised) in try writeAttribute(key, value) }
  }

  private mutating func writeAttribute(_ key: Value, _ value: Value) throws(Raised) {
    let name = try key.string == nil ? treeNames.text(ofName: key) ?? key : key
    writer.append(0x20)
    try append(try written(name))
    writer.append("=\"")
    if value.string == nil, let text = try treeNames.text(ofName: value) {
      try append(try written(text))
    } else {
      try escape(value, isAttribute: true)
    }
    writer.append(0x22)
    try end()
  }

  private mutating func append(_ value: Value) throws(Raised) {
    if let string = value.string { return writer.append(string) }
    writer.append(try strText(value))
  }

  private mutating func escape(_ value: Value, isAttribute: Bool) throws(Raised) {
    guard let string = value.unwrapped.string else { throw try cannotSerialize(value) }
    let buffer = string.buffer
    var start = 0
    for index in 0..<buffer.count {
      let entity: StaticString
      switch buffer[index] {
      case 0x26: entity = "&amp;"
      case 0x3c: entity = "&lt;"
      case 0x3e: entity = "&gt;"
      case 0x22 where isAttribute: entity = "&quot;"
      case 0x0d where isAttribute: entity = "&#13;"
      case 0x0a where isAttribute: entity = "&#10;"
      case 0x09 where isAttribute: entity = "&#09;"
      default: continue
      }
      writer.append(buffer.slice(start, index))
      writer.append(entity)
      start = index + 1
    }
    writer.append(buffer.slice(start, buffer.count))
  }
}
