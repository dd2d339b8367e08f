// The methods of elements.

import Interpreter
import Syntax

let elementMethods: [NativeFunction] =
  elementBasics + elementItems + elementSearch + elementAttributes + elementCopies

private let elementBasics: [NativeFunction] = [
  .method("__init__", "(self, tag=<unrepresentable>, attrib={}, /, **extra)", "Initialize self.") {
    (a) throws(Raised) in
    if !a.isGiven(1) {
      throw raise(.typeError, "Element() takes at least 1 argument (0 given)")
    }
    let attributes = try attributesArgument(a, 2, 3, "Element() argument 2")
    XMLElement.write(a[0], XMLElement.tag, a[1])
    XMLElement.write(a[0], XMLElement.attributes, attributes)
    XMLElement.write(a[0], XMLElement.text, .none)
    XMLElement.write(a[0], XMLElement.tail, .none)
    XMLElement.write(a[0], XMLElement.children, .none)
    return .none
  },
  .method("append", "(self, subelement, /)", "") { (a) throws(Raised) in
    let child = try checkedElement(
      a[1], "append() argument 1 must be xml.etree.ElementTree.Element")
    try XMLElement.append(child, to: a[0])
    return .none
  },
  .method("clear", "(self, /)", "") { (a) throws(Raised) in
    XMLElement.write(a[0], XMLElement.attributes, makeDict().value)
    for slot in [XMLElement.text, XMLElement.tail, XMLElement.children] {
      XMLElement.write(a[0], slot, .none)
    }
    return .none
  },
  .method("extend", "(self, elements, /)", "") { (a) throws(Raised) in
    let items = try sequence(a[1], "'elements' must be an iterable")
    let roots = try pushRoots([items.value])
    defer { state.top = roots }
    for index in 0..<items.count {
      try checkMember(items.items[index])
      try XMLElement.append(items.items[index], to: a[0])
    }
    return .none
  },
  .method("insert", "(self, index, subelement, /)", "") { (a) throws(Raised) in
    let index = try toIndex(a[1])
    let child = try checkedElement(
      a[2], "insert() argument 2 must be xml.etree.ElementTree.Element")
    let list = XMLElement.ownList(a[0])
    _ = try callMethod(list.value, intern("insert"), [.int(index), child])
    return .none
  },
  .method("remove", "(self, subelement, /)", "") { (a) throws(Raised) in
    let child = try checkedElement(
      a[1], "remove() argument must be xml.etree.ElementTree.Element")
    let list = XMLElement.ownList(a[0])
    for index in 0..<list.count where list.items[index].isIdentical(to: child) {
      try deleteItem(list.value, .int(index))
      return .none
    }
    _ = try callMethod(list.value, intern("remove"), [child])
    return .none
  },
  .method("makeelement", "(self, tag, attrib, /)", "") { (a) throws(Raised) in
    guard let attributes = a[2].unwrapped.dict else {
      throw raise(.typeError, "makeelement() argument 2 must be dict, not \(typeName(a[2]))")
    }
    return XMLElement.make(a[1], copied(attributes.value))
  },
]

/// A copy of the attributes that a call has given, with its keywords.
func attributesArgument(_ a: Arguments, _ index: Int, _ keywords: Int, _ what: String)
  throws(Raised) -> Value
{
  let extra = a[keywords].dict
  let named = try extra?.get(makeString("attrib")) ?? .unbound
  let given = a.isGiven(index) ? a[index] : named
  let result: Value
  if given.isUnbound {
    result = makeDict().value
  } else {
    guard given.unwrapped.dict != nil else {
      throw raise(
        .typeError,
        a.isGiven(index)
          ? "\(what) must be dict, not \(typeName(given))"
          : "attrib must be dict, not \(typeName(given))")
    }
    result = copied(given)
  }
  guard let extra, extra.count > 0, let dict = result.dict else { return result }
  for (name, value) in keywordList(extra.value) {
    if a.isGiven(index) || !isSame(StringObject(UnsafeMutableRawPointer(name)).buffer, "attrib") {
      dict.set(name, value)
    }
  }
  return result
}

func copied(_ dict: Value) -> Value {
  let copy = makeDict()
  guard let source = dict.unwrapped.dict else { return copy.value }
  for index in 0..<source.used where !source.entries[index].key.isUnbound {
    let entry = source.entries[index]
    copy.insert(entry.key, hash: entry.hash, entry.value)
  }
  return copy.value
}

/// The items of an iterable, in a list or tuple of their own.
private func sequence(_ value: Value, _ message: String) throws(Raised) -> ListObject {
  let list = makeList()
  let roots = try pushRoots([list.value])
  defer { state.top = roots }
  let iterator: Value
  do throws(Raised) { iterator = try makeIterator(value) } catch {
    guard catchRaised(.typeError) else { throw error }
    throw raise(.typeError, message)
  }
  let more = try pushRoots([iterator])
  defer { state.top = more }
  while let item = try iteratorNext(iterator) {
    try list.makeRoom(for: 1)
    list.append(item)
  }
  return list
}

private func checkMember(_ value: Value) throws(Raised) {
  if !XMLElement.isElement(value) {
    throw raise(.typeError, "expected an Element, not \"\(typeName(value))\"")
  }
}

// MARK: - Children as items

/// An error of a list, in the words of elements.
private func reworded(_ text: String, _ body: () throws(Raised) -> Value) throws(Raised) -> Value {
  do throws(Raised) { return try body() } catch {
    guard catchRaised(.indexError) else { throw error }
    throw raise(.indexError, text)
  }
}

private func checkIndex(_ value: Value) throws(Raised) {
  if value.slice != nil { return }
  if try indexNumber(value) == nil {
    throw raise(.typeError, "element indices must be integers")
  }
}

private let elementItems: [NativeFunction] = [
  .method("__len__", "(self, /)", "Return len(self).") { (a) throws(Raised) in
    .int(XMLElement.list(a[0])?.count ?? 0)
  },
  .method("__getitem__", "(self, key, /)", "Return self[key].") { (a) throws(Raised) in
    if case .int(let index) = a[1], let list = XMLElement.list(a[0]) {
      let place = index < 0 ? index + list.count : index
      if place >= 0, place < list.count { return list.items[place] }
      throw raise(.indexError, "child index out of range")
    }
    try checkIndex(a[1])
    let list = XMLElement.list(a[0]) ?? makeList()
    return try reworded("child index out of range") { () throws(Raised) in
      try getItem(list.value, a[1])
    }
  },
  .method("__setitem__", "(self, key, value, /)", "Set self[key] to value.") {
    (a) throws(Raised) in
    try checkIndex(a[1])
    var value = a[2]
    if a[1].slice != nil {
      let items = try sequence(value, "assignment expects an iterable")
      for index in 0..<items.count { try checkMember(items.items[index]) }
      value = items.value
    } else {
      try checkMember(value)
    }
    let roots = try pushRoots([value])
    defer { state.top = roots }
    return try reworded("child assignment index out of range") { () throws(Raised) in
      try setItem(XMLElement.ownList(a[0]).value, a[1], value)
      return .none
    }
  },
  .method("__delitem__", "(self, key, /)", "Delete self[key].") { (a) throws(Raised) in
    try checkIndex(a[1])
    return try reworded("child assignment index out of range") { () throws(Raised) in
      try deleteItem(XMLElement.ownList(a[0]).value, a[1])
      return .none
    }
  },
]

// MARK: - Searching

/// Is the path more than a tag?
private func isPath(_ path: Value) -> Bool {
  guard let text = path.unwrapped.string?.buffer else { return true }
  if text.count >= 3, text[0] == 0x7b, text[1] == 0x7d || (text[1] == 0x2a && text[2] == 0x7d) {
    return true
  }
  var isOutside = true
  for byte in text {
    switch byte {
    case 0x7b: isOutside = false
    case 0x7d: isOutside = true
    case 0x2f, 0x2a, 0x5b, 0x40, 0x2e: if isOutside { return true }
    default: break
    }
  }
  return false
}

private func searchPath(_ name: StaticString, _ arguments: [Value]) throws(Raised) -> Value {
  let module = try importModule("xml.etree.ElementPath")
  return try call(try getAttribute(module, intern(name)), positional: arguments, keywords: [])
}

/// Has the element this tag? Tags may be objects of scripts.
@inline(__always) func hasTag(_ element: Value, _ tag: Value) throws(Raised) -> Bool {
  let own = XMLElement.read(element, XMLElement.tag)
  if own.isIdentical(to: tag) { return true }
  if let a = own.string, let b = tag.string { return a.isEqual(to: b) }
  return try equals(own, tag)
}

private func isPlainSearch(_ a: Arguments, _ namespaces: Int) -> Bool {
  (!a.isGiven(namespaces) || a[namespaces].isNone) && !isPath(a[1])
}

private func firstChild(_ a: Arguments) throws(Raised) -> Value? {
  var index = 0
  while let list = XMLElement.list(a[0]), index < list.count {
    let child = list.items[index]
    if XMLElement.isElement(child), try hasTag(child, a[1]) { return child }
    index += 1
  }
  return nil
}

private let elementSearch: [NativeFunction] = [
  .method("find", "(self, path, namespaces=None)", "") { (a) throws(Raised) in
    if isPlainSearch(a, 2) { return try firstChild(a) ?? .none }
    return try searchPath("find", [a[0], a[1], a.get(2, default: .none)])
  },
  .method("findtext", "(self, path, default=None, namespaces=None)", "") { (a) throws(Raised) in
    if isPlainSearch(a, 3) {
      guard let child = try firstChild(a) else { return a.get(2, default: .none) }
      let text = XMLElement.read(child, XMLElement.text)
      return text.isNone ? makeString("") : text
    }
    return try searchPath(
      "findtext", [a[0], a[1], a.get(2, default: .none), a.get(3, default: .none)])
  },
  .method("findall", "(self, path, namespaces=None)", "") { (a) throws(Raised) in
    if !isPlainSearch(a, 2) {
      return try searchPath("findall", [a[0], a[1], a.get(2, default: .none)])
    }
    let found = makeList()
    let roots = try pushRoots([found.value])
    defer { state.top = roots }
    var index = 0
    while let list = XMLElement.list(a[0]), index < list.count {
      let child = list.items[index]
      if XMLElement.isElement(child), try hasTag(child, a[1]) { found.append(child) }
      index += 1
    }
    return found.value
  },
  .method("iterfind", "(self, path, namespaces=None)", "") { (a) throws(Raised) in
    try searchPath("iterfind", [a[0], a[1], a.get(2, default: .none)])
  },
  .method("iter", "(self, tag=None)", "") { (a) throws(Raised) in
    try makeElementWalk(a[0], tag: a.get(1, default: .none), givesText: false)
  },
  .method("itertext", "(self, /)", "") { (a) throws(Raised) in
    try makeElementWalk(a[0], tag: .none, givesText: true)
  },
]

// MARK: - Attributes

private let elementAttributes: [NativeFunction] = [
  .method("get", "(self, key, default=None)", "") { (a) throws(Raised) in
    let value = try XMLElement.dict(a[0]).get(a[1])
    return value.isUnbound ? a.get(2, default: .none) : value
  },
  .method("set", "(self, key, value, /)", "") { (a) throws(Raised) in
    try XMLElement.dict(a[0]).set(a[1], a[2])
    return .none
  },
  .method("keys", "(self, /)", "") { (a) throws(Raised) in
    let dict = XMLElement.dict(a[0])
    let list = makeList()
    for index in 0..<dict.used where !dict.entries[index].key.isUnbound {
      list.append(dict.entries[index].key)
    }
    return list.value
  },
  .method("items", "(self, /)", "") { (a) throws(Raised) in
    let dict = XMLElement.dict(a[0])
    let list = makeList()
    for index in 0..<dict.used where !dict.entries[index].key.isUnbound {
      list.append(makeTuple([dict.entries[index].key, dict.entries[index].value]))
    }
    return list.value
  },
]

// MARK: - Copies

private let elementCopies: [NativeFunction] = [
  .method("__copy__", "(self, /)", "") { (a) throws(Raised) in
    let copy = XMLElement.make(
      XMLElement.read(a[0], XMLElement.tag), XMLElement.dict(a[0]).value)
    XMLElement.write(copy, XMLElement.text, XMLElement.read(a[0], XMLElement.text))
    XMLElement.write(copy, XMLElement.tail, XMLElement.read(a[0], XMLElement.tail))
    if let list = XMLElement.list(a[0]), list.count > 0 {
      XMLElement.write(copy, XMLElement.children, makeList(list.buffer).value)
    }
    return copy
  },
  .method("__deepcopy__", "(self, memo, /)", "", deepCopy),
]

private func deepCopy(_ a: Arguments) throws(Raised) -> Value {
  try checkNativeStack()
  let memo = a[1]
  let copy = XMLElement.make(.none, .none)
  let roots = try pushRoots([copy])
  defer { state.top = roots }
  for slot in [XMLElement.tag, XMLElement.text, XMLElement.tail, XMLElement.attributes] {
    XMLElement.write(copy, slot, try deepCopy(XMLElement.read(a[0], slot), memo))
  }
  var index = 0
  while let list = XMLElement.list(a[0]), index < list.count {
    let child = try deepCopy(list.items[index], memo)
    try checkMember(child)
    try XMLElement.append(child, to: copy)
    index += 1
  }
  if let memo = memo.unwrapped.dict {
    try memo.set(try call(builtin("id"), a[0]), copy)
  }
  return copy
}

/// Values that are their own copies need no question.
private func deepCopy(_ value: Value, _ memo: Value) throws(Raised) -> Value {
  if value.isNone || value.string != nil { return value }
  if let dict = value.dict, isPlain(dict) { return copied(value) }
  let module = try importModule("copy")
  return try call(try getAttribute(module, intern("deepcopy")), value, memo)
}

/// Holds the dict nothing but texts?
private func isPlain(_ dict: DictObject) -> Bool {
  for index in 0..<dict.used where !dict.entries[index].key.isUnbound {
    if dict.entries[index].key.string == nil || dict.entries[index].value.string == nil {
      return false
    }
  }
  return true
}
