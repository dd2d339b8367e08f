// List, set and dict comprehensions: a loop over a hidden slot, whose innermost statement adds an element. A generator
// expression is a generator of its own (Statements/DefinitionNodes.swift).

import Syntax

/// A list, set or dict comprehension: a loop that fills the collection in a slot.
final class ComprehensionNode: Node {
  let kind: Comprehension.Kind
  let slot: Int
  let loop: Node
  init(_ kind: Comprehension.Kind, slot: Int, _ loop: Node) {
    self.kind = kind
    self.slot = slot
    self.loop = loop
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    f[slot] = makeCollection(kind)
    _ = try loop.execute(f)
    return f[slot]
  }
}

func makeCollection(_ kind: Comprehension.Kind) -> Value {
  switch kind {
  case .set: return makeSet().value
  case .dictionary: return makeDict().value
  case .list, .generator: return makeList().value
  }
}

/// Makes the empty collection of a comprehension that suspends.
final class MakeCollectionNode: Node {
  let kind: Comprehension.Kind
  init(_ kind: Comprehension.Kind) { self.kind = kind }
  override func evaluate(_ f: Frame) throws(Raised) -> Value { makeCollection(kind) }
}

final class AppendNode: Node {
  let slot: Int
  let element: Operand
  init(slot: Int, _ element: Node) {
    self.slot = slot
    self.element = Operand(element)
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let value = try element.evaluate(f)
    f[slot].list.unsafelyUnwrapped.append(value)
    return .next
  }
}

final class AddToSetNode: Node {
  let slot: Int
  let element: Node
  let site: Site
  init(slot: Int, _ element: Node, _ site: Site) {
    self.slot = slot
    self.element = element
    self.site = site
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let value = try element.evaluate(f)
    let set = f[slot].set.unsafelyUnwrapped
    if mayCallScript(forKey: value) {
      _ = try linked(f, site) { () throws(Raised) in try setAdd(set, value) }
    } else {
      _ = try located(site) { () throws(Raised) in try setAdd(set, value) }
    }
    return .next
  }
}

final class AddToDictNode: Node {
  let slot: Int
  let key: Node
  let value: Node
  let site: Site
  init(slot: Int, _ key: Node, _ value: Node, _ site: Site) {
    self.slot = slot
    self.key = key
    self.value = value
    self.site = site
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let name = try key.evaluate(f)
    let item = try value.evaluate(f)
    let dict = f[slot].dict.unsafelyUnwrapped
    if mayCallScript(forKey: name) {
      try linked(f, site) { () throws(Raised) in try dict.set(name, item) }
    } else {
      try located(site) { () throws(Raised) in try dict.set(name, item) }
    }
    return .next
  }
}
