// Where values go: the left sides of assignments, loops, `with`, `except`, imports, definitions.

import Syntax

class TargetNode: Node {
  func assign(_ f: Frame, _ value: Value) throws(Raised) {
    preconditionFailure("\(type(of: self)) is not a target")
  }
  func delete(_ f: Frame) throws(Raised) {
    preconditionFailure("\(type(of: self)) cannot be deleted")
  }
  /// What a name holds now; `.unbound` for other targets.
  func current(_ f: Frame) -> Value { .unbound }
}

/// A target of a loop: a local needs no virtual call.
struct LoopTarget {
  /// The slot of a local, or -1.
  private let slot: Int
  private let node: TargetNode
  /// Is it `a, b`, which can take both parts of a pair?
  let takesPairs: Bool

  init(_ node: TargetNode) {
    self.node = node
    slot = (node as? LocalTarget)?.slot ?? -1
    takesPairs = (node as? SequenceTarget)?.takesPairs ?? false
  }

  /// Only when it takes pairs.
  @inline(__always) func assign(_ f: Frame, _ pair: Pair) throws(Raised) {
    try unsafeDowncast(node, to: SequenceTarget.self).assign(f, pair)
  }

  @inline(__always) func assign(_ f: Frame, _ value: Value) throws(Raised) {
    if slot >= 0 {
      f[slot] = value
    } else {
      try node.assign(f, value)
    }
  }
}

final class LocalTarget: TargetNode {
  let slot: Int
  let site: Site
  init(_ slot: Int, _ site: Site) {
    self.slot = slot
    self.site = site
  }
  override func assign(_ f: Frame, _ value: Value) throws(Raised) { f[slot] = value }
  override func delete(_ f: Frame) throws(Raised) {
    if f[slot].isUnbound { throw unboundLocal(slot, site) }
    f[slot] = .unbound
  }
  override func current(_ f: Frame) -> Value { f[slot] }
}

final class CellTarget: TargetNode {
  let slot: Int
  let name: String
  let site: Site
  init(_ slot: Int, name: String, _ site: Site) {
    self.slot = slot
    self.name = name
    self.site = site
  }
  override func assign(_ f: Frame, _ value: Value) throws(Raised) {
    guard case .object(let cell) = f[slot] else { return f[slot] = makeCell(value) }
    CellObject(cell).content = value
  }
  override func delete(_ f: Frame) throws(Raised) {
    guard case .object(let cell) = f[slot], !CellObject(cell).content.isUnbound else {
      throw fail(
        site, .unboundLocalError,
        "cannot access local variable '\(name)' where it is not associated with a value")
    }
    CellObject(cell).content = .unbound
  }
  override func current(_ f: Frame) -> Value {
    if case .object(let cell) = f[slot] { return CellObject(cell).content }
    return .unbound
  }
}

final class GlobalTarget: TargetNode {
  let namespace: DictObject
  let name: Reference
  let site: Site
  private var version = -1
  private var position = 0
  init(_ namespace: DictObject, _ name: Reference, _ site: Site) {
    self.namespace = namespace
    self.name = name
    self.site = site
  }
  override func assign(_ f: Frame, _ value: Value) throws(Raised) {
    if namespace.version == version {
      namespace.entries[position].value = value
    } else {
      namespace.set(name, value)
      position = namespace.find(name)
      version = namespace.version
    }
  }
  override func delete(_ f: Frame) throws(Raised) {
    let position = namespace.find(name)
    if position < 0 { throw undefinedName(name, site) }
    _ = namespace.remove(at: position)
  }
  override func current(_ f: Frame) -> Value { namespace.get(name) }
}

/// A name bound in a class body.
final class ClassNameTarget: TargetNode {
  let namespaceSlot: Int
  let name: Reference
  let site: Site
  init(namespaceSlot: Int, name: Reference, _ site: Site) {
    self.namespaceSlot = namespaceSlot
    self.name = name
    self.site = site
  }
  override func assign(_ f: Frame, _ value: Value) throws(Raised) {
    if let dict = f[namespaceSlot].dict {
      dict.set(name, value)
    } else {
      try setItem(f[namespaceSlot], .object(name), value)
    }
  }
  override func delete(_ f: Frame) throws(Raised) {
    guard let dict = f[namespaceSlot].dict else {
      do throws(Raised) { return try deleteItem(f[namespaceSlot], .object(name)) } catch {
        throw undefinedName(name, site)
      }
    }
    let position = dict.find(name)
    if position < 0 { throw undefinedName(name, site) }
    _ = dict.remove(at: position)
  }
}

final class AttributeTarget: TargetNode {
  let object: Operand
  let name: Reference
  let site: Site
  private var shape: UnsafeMutableRawPointer?
  private var slot = 0
  private var epoch = -1
  /// The shape before and after the store when it adds the attribute, as in `__init__`.
  private var shapeBefore: UnsafeMutableRawPointer?
  private var shapeAfter: Unmanaged<Shape>?
  private var misses = MissCount()

  init(_ object: Node, _ name: Reference, _ site: Site) {
    self.object = Operand(object)
    self.name = name
    self.site = site
  }

  override func assign(_ f: Frame, _ value: Value) throws(Raised) { try put(f, value) }

  @inline(__always) fileprivate func put(_ f: Frame, _ value: Value) throws(Raised) {
    let receiver = try object.evaluate(f)
    if let instance = receiver.instance, epoch == state.typeEpoch {
      let current = instance.shape.toOpaque()
      if current == shape {
        instance.slots[slot] = value
        return
      }
      if current == shapeBefore, slot < instance.capacity {
        instance.slots[slot] = value
        instance.layout.pointee.shape = shapeAfter.unsafelyUnwrapped
        return
      }
    }
    try store(receiver, value, f)
  }

  @inline(never) private func store(_ receiver: Value, _ value: Value, _ f: Frame) throws(Raised) {
    // Often the same statement meets instances of several classes.
    if let instance = receiver.instance,
      case .slot(let found, true) = lookupForCache(instance, name)
    {
      if epoch != state.typeEpoch || misses.isWorthRemembering() {
        (slot, shape, epoch) = (found, instance.shape.toOpaque(), state.typeEpoch)
        shapeBefore = nil
      }
      instance.slots[found] = value
      return
    }
    let before = receiver.instance?.shape.toOpaque()
    try linked(f, site) { () throws(Raised) in try setAttribute(receiver, name, value) }
    if let instance = receiver.instance, canStoreDirectly(instance, name) {
      let known = instance.shape._withUnsafeGuaranteedRef { $0.slot(of: name) }
      if known >= 0 {
        slot = known
        shape = instance.shape.toOpaque()
        epoch = state.typeEpoch
        shapeBefore = before == shape ? nil : before
        shapeAfter = instance.shape
      }
    }
  }

  override func delete(_ f: Frame) throws(Raised) {
    let receiver = try object.evaluate(f)
    try linked(f, site) { () throws(Raised) in try deleteAttribute(receiver, name) }
  }
}

/// May a store skip the protocol: no data descriptor of that name and no `__setattr__` of its own?
func canStoreDirectly(_ instance: InstanceObject, _ name: Reference) -> Bool {
  let type = TypeObject(instance.type)
  let found = type.lookup(name)
  if found.isUnbound || isPlainData(found) { return usesObjectSetattr(type) }
  return (found.property?.isMember ?? false) && !type.traits.contains(.setattr)
}

/// `object.name = value`
final class AssignAttributeNode: Node {
  private let target: AttributeTarget
  private let value: Operand
  init(_ target: AttributeTarget, _ value: Node) {
    self.target = target
    self.value = Operand(value)
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    try target.put(f, try value.evaluate(f))
    return .next
  }
}

final class SubscriptTarget: TargetNode {
  let container: Operand
  let key: Operand
  let site: Site
  init(_ container: Node, _ key: Node, _ site: Site) {
    self.container = Operand(container)
    self.key = Operand(key)
    self.site = site
  }
  override func assign(_ f: Frame, _ value: Value) throws(Raised) { try put(f, value) }

  @inline(__always) fileprivate func put(_ f: Frame, _ value: Value) throws(Raised) {
    let receiver = try container.evaluate(f)
    let index = try key.evaluate(f)
    if let list = receiver.list, case .int(let position) = index,
      UInt(bitPattern: position) < UInt(bitPattern: list.count)
    {
      list.items[position] = value
      return
    }
    try store(receiver, index, value, f)
  }
  @inline(never) private func store(
    _ receiver: Value, _ index: Value, _ value: Value, _ f: Frame
  ) throws(Raised) {
    if case .int(let position) = index, holdItem(receiver, position, value) { return }
    if let dict = plainDict(receiver), receiver.instance == nil || index.isPlainKey {
      if mayCallScript(forKey: index) {
        return try linked(f, site) { () throws(Raised) in try dict.set(index, value) }
      }
      return try located(site) { () throws(Raised) in try dict.set(index, value) }
    }
    try located(site) { () throws(Raised) in
      try setItemOfInstance(receiver, index, value, f, site)
    }
  }
  override func delete(_ f: Frame) throws(Raised) {
    let receiver = try container.evaluate(f)
    let index = try key.evaluate(f)
    try linked(f, site) { () throws(Raised) in try deleteItem(receiver, index) }
  }
}

/// `container[key] = value`
final class AssignItemNode: Node {
  private let target: SubscriptTarget
  private let value: Operand
  init(_ target: SubscriptTarget, _ value: Node) {
    self.target = target
    self.value = Operand(value)
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    try target.put(f, try value.evaluate(f))
    return .next
  }
}

/// `a, b = value`, with `*rest` at most once.
final class SequenceTarget: TargetNode {
  let targets: TargetList
  /// The slots when all targets are plain locals, else none.
  let locals: SlotList
  let star: Int
  let site: Site
  init(_ targets: [TargetNode], star: Int, _ site: Site) {
    self.targets = TargetList(targets)
    let slots = targets.compactMap { ($0 as? LocalTarget)?.slot }
    locals = SlotList(slots.count == targets.count ? slots : [])
    self.star = star
    self.site = site
  }
  deinit {
    targets.release()
    locals.release()
  }

  override func assign(_ f: Frame, _ value: Value) throws(Raised) {
    let base = state.top.unsafelyUnwrapped
    let count = targets.count
    if let tuple = value.tuple, tuple.count == count, star < 0 {
      return try assignItems(f, tuple.items)
    }
    // Stores into locals run no code that could change the list.
    if let list = value.list, list.count == count, star < 0, locals.count > 0 {
      return try assignItems(f, list.items)
    }
    for slot in 0..<count { base[slot] = .none }
    state.top = base + count
    defer { state.top = base }
    try linked(f, site) { () throws(Raised) in
      if star < 0 {
        try unpack(value, count: count, into: base)
      } else {
        try unpackStarred(value, before: star, after: count - star - 1, into: base)
      }
    }
    try assignItems(f, base)
  }

  /// Two targets without a star.
  var takesPairs: Bool { targets.count == 2 && star < 0 }

  /// Gives its two targets their parts.
  func assign(_ f: Frame, _ pair: Pair) throws(Raised) {
    if locals.count > 0 {
      f[locals[0]] = pair.first
      f[locals[1]] = pair.second
    } else {
      try targets[0].assign(f, pair.first)
      try targets[1].assign(f, pair.second)
    }
  }

  @inline(__always) private func assignItems(_ f: Frame, _ items: Frame) throws(Raised) {
    var index = 0
    if locals.count > 0 {
      while index < locals.count {
        f[locals[index]] = items[index]
        index &+= 1
      }
    } else {
      while index < targets.count {
        try targets[index].assign(f, items[index])
        index &+= 1
      }
    }
  }

  override func delete(_ f: Frame) throws(Raised) {
    for index in 0..<targets.count { try targets[index].delete(f) }
  }
}
