// Elements: instances of a class with slots that `xml.etree` makes, whose methods are here.

import Interpreter

/// What an element holds, by the number of its slot.
enum XMLElement {
  static let tag = 0
  static let attributes = 1
  static let text = 2
  static let tail = 3
  /// A list; None while there are no children.
  static let children = 4
  static let slotCount = 5

  nonisolated(unsafe) static var layout: SlotLayout!

  /// The class is made in Python: it must be there before anything is done with elements.
  static func prepare() throws(Raised) {
    if layout == nil { _ = try importModule("xml.etree._element") }
  }

  /// A new element of the class itself.
  static func make(_ tag: Value, _ attributes: Value) -> Value {
    let slots = layout.make()
    slots[self.tag] = tag
    slots[self.attributes] = attributes
    return layout.value(slots)
  }

  @inline(__always) static func isElement(_ value: Value) -> Bool { layout.isInstance(value) }

  @inline(__always) static func read(_ element: Value, _ slot: Int) -> Value {
    let value = layout.read(element, slot)
    return value.isUnbound ? .none : value
  }

  static func write(_ element: Value, _ slot: Int, _ value: Value) {
    layout.write(element, slot, value)
  }

  /// The children; nil when there are none yet.
  @inline(__always) static func list(_ element: Value) -> ListObject? {
    layout.read(element, children).list
  }

  /// The children, in a list that can be changed.
  static func ownList(_ element: Value) -> ListObject {
    if let list = list(element) { return list }
    let list = makeList()
    write(element, children, list.value)
    return list
  }

  static func append(_ child: Value, to element: Value) throws(Raised) {
    let list = ownList(element)
    try list.makeRoom(for: 1)
    list.append(child)
  }

  /// The attributes; made where an element was not initialised.
  static func dict(_ element: Value) -> DictObject {
    if let dict = layout.read(element, attributes).unwrapped.dict { return dict }
    let dict = makeDict()
    write(element, attributes, dict.value)
    return dict
  }

  static func trace() { if let layout { mark(layout.type.reference) } }
}

/// What a script hands over as an element.
func checkedElement(_ value: Value, _ what: String) throws(Raised) -> Value {
  if XMLElement.isElement(value) { return value }
  throw raise(.typeError, "\(what), not \(typeName(value))")
}
