// The names in a tree of elements, which must be known before it is written: namespaces are declared at its root.

import Interpreter

struct XMLNameCollection {
  /// How the names met so far are written.
  let names: DictObject
  /// A function that enters a new name there.
  let add: Value

  func collect(_ element: Value) throws(Raised) {
    try checkNativeStack()
    let tag = try part(element, XMLElement.tag)
    if let name = try treeNames.text(ofName: tag) {
      try note(name)
    } else if tag.unwrapped.string != nil {
      try note(tag)
    } else if !tag.isNone, !tag.isIdentical(to: treeNames.comment),
      !tag.isIdentical(to: treeNames.instruction)
    {
      throw try cannotSerialize(tag)
    }
    try forEachAttribute(element) { (key, value) throws(Raised) in
      try note(try treeNames.text(ofName: key) ?? key)
      if let name = try treeNames.text(ofName: value) { try note(name) }
    }
    let text = try part(element, XMLElement.text)
    if let name = try treeNames.text(ofName: text) { try note(name) }
    try forEachChild(element) { (child) throws(Raised) in try collect(child) }
  }

  @inline(__always) private func note(_ name: Value) throws(Raised) {
    if try names.find(name) < 0 { _ = try call(add, name) }
  }
}
