// Walks over an element and all below it: the elements themselves, or their texts.

import Interpreter

final class XMLElementWalk: Boxed {
  private let root: Value
  private let tag: Value
  private let givesText: Bool
  private var hasBegun = false
  /// The elements on the way down, each with the place of its next child.
  private var path: [(element: Value, next: Int)] = []

  init(_ root: Value, tag: Value, givesText: Bool) {
    self.root = root
    self.tag = tag
    self.givesText = givesText
  }

  override func trace() {
    mark(root)
    mark(tag)
    for part in path { mark(part.element) }
  }

  func next() throws(Raised) -> Value? {
    if !hasBegun {
      hasBegun = true
      path.append((root, 0))
      if let value = try visit(root) { return value }
    }
    while let last = path.last {
      if let list = XMLElement.list(last.element), last.next < list.count {
        let child = list.items[last.next]
        if !XMLElement.isElement(child) {
          throw raise(
            .attributeError, "'\(typeName(child))' object has no attribute 'iter'")
        }
        path[path.count - 1].next += 1
        path.append((child, 0))
        if let value = try visit(child) { return value }
        continue
      }
      path.removeLast()
      if givesText, !path.isEmpty {
        let tail = XMLElement.read(last.element, XMLElement.tail)
        if try isText(tail) { return tail }
      }
    }
    return nil
  }

  /// What an element gives when it is reached.
  private func visit(_ element: Value) throws(Raised) -> Value? {
    if givesText {
      let text = XMLElement.read(element, XMLElement.text)
      return try isText(text) ? text : nil
    }
    if tag.isNone { return element }
    return try hasTag(element, tag) ? element : nil
  }

  private func isText(_ value: Value) throws(Raised) -> Bool {
    if value.isNone { return false }
    return try isTrue(value)
  }
}

nonisolated(unsafe) var elementWalkType: Reference?

let elementWalkRow = NativeType(
  name: "_element_iterator", kind: nil, doc: "", constructor: nil, methods: iteratorMethods,
  isFinal: true,
  module: "_elementtree")

func makeElementWalk(_ element: Value, tag: Value, givesText: Bool) throws(Raised) -> Value {
  let isAny = tag.string.map { isSame($0.buffer, "*") } ?? false
  let walk = XMLElementWalk(element, tag: isAny ? .none : tag, givesText: givesText)
  return makeIteratorObject(
    elementWalkType.unsafelyUnwrapped,
    ModuleIterator(walk, hint: { _ in 0 }) { (walk) throws(Raised) in
      try unsafeDowncast(walk, to: XMLElementWalk.self).next()
    })
}
