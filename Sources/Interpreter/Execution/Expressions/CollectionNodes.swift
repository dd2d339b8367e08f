// Displays, and what is read of objects: items, slices, attributes.

/// `[a, b]`: items are evaluated straight into the new list.
final class ListNode: Node {
  let items: NodeList
  init(_ items: [Node]) { self.items = NodeList(items) }
  deinit { items.release() }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let list = makeList(capacity: items.count)
    for index in 0..<items.count { list.append(try items[index].evaluate(f)) }
    return list.value
  }
}

/// A display with `*iterable` items.
final class SpreadDisplayNode: Node {
  enum Kind { case list, tuple }
  let kind: Kind
  let items: [(isStar: Bool, node: Node)]
  let site: Site
  init(_ kind: Kind, _ items: [(isStar: Bool, node: Node)], _ site: Site) {
    self.kind = kind
    self.items = items
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let list = makeList(capacity: items.count)
    for item in items {
      let value = try item.node.evaluate(f)
      if !item.isStar {
        list.append(value)
        continue
      }
      try linked(f, site) { () throws(Raised) in
        do throws(Raised) { try extendList(list, value) } catch {
          guard !isIterable(value), catchRaised(.typeError) else { throw error }
          throw raise(.typeError, "Value after * must be an iterable, not \(typeName(value))")
        }
      }
    }
    switch kind {
    case .list: return list.value
    case .tuple: return makeTuple(list.buffer)
    }
  }
}

/// `{1, *rest}`: sets are merged one by one, which decides the order.
final class SpreadSetNode: Node {
  let items: [(isStar: Bool, node: Node)]
  let site: Site
  init(_ items: [(isStar: Bool, node: Node)], _ site: Site) {
    self.items = items
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let set = makeSet()
    for item in items {
      let value = try item.node.evaluate(f)
      try linked(f, site) { () throws(Raised) in
        if item.isStar { try set.update(value) } else { try setAdd(set, value) }
      }
    }
    return set.value
  }
}

final class TupleNode: Node {
  let items: NodeList
  init(_ items: [Node]) { self.items = NodeList(items) }
  deinit { items.release() }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let base = state.top.unsafelyUnwrapped
    defer { state.top = base }
    for index in 0..<items.count {
      let value = try items[index].evaluate(f)
      state.top.initialize(to: value)
      state.top += 1
    }
    return makeTuple(UnsafeBufferPointer(start: base, count: items.count))
  }
}

final class PairNode: Node {
  let first: Operand
  let second: Operand
  init(_ first: Node, _ second: Node) {
    self.first = Operand(first)
    self.second = Operand(second)
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try first.evaluate(f)
    let b = try second.evaluate(f)
    let tuple = allocateTuple(count: 2)
    tuple.items.initialize(to: a)
    (tuple.items + 1).initialize(to: b)
    return tuple.value
  }
}

final class SetNode: Node {
  let items: NodeList
  let site: Site
  init(_ items: [Node], _ site: Site) {
    self.items = NodeList(items)
    self.site = site
  }
  deinit { items.release() }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let set = makeSet()
    for index in 0..<items.count {
      let item = try items[index].evaluate(f)
      if item.instance == nil {
        _ = try located(site) { () throws(Raised) in try setAdd(set, item) }
      } else {
        _ = try linked(f, site) { () throws(Raised) in try setAdd(set, item) }
      }
    }
    return set.value
  }
}

/// `{1, 2, 3}`
final class ConstantSetNode: Node {
  let frozen: ConstantNode
  init(_ frozen: ConstantNode) { self.frozen = frozen }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let set = makeSet()
    if let source = frozen.value.set { try set.merge(source) }
    return set.value
  }
}

/// `{k: v}`
final class DictNode: Node {
  /// Each key before its value.
  let items: NodeList
  let site: Site
  init(_ items: [Node], _ site: Site) {
    self.items = NodeList(items)
    self.site = site
  }
  deinit { items.release() }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let dict = makeDict()
    if items.count > 0 { dict.rebuild(for: items.count / 2) }
    var index = 0
    while index < items.count {
      let key = try items[index].evaluate(f)
      let value = try items[index &+ 1].evaluate(f)
      if mayCallScript(forKey: key) {
        try linked(f, site) { () throws(Raised) in try dict.set(key, value) }
      } else {
        try located(site) { () throws(Raised) in try dict.set(key, value) }
      }
      index &+= 2
    }
    return dict.value
  }
}

/// `{k: v, **other}`
final class MergedDictNode: Node {
  let items: [(key: Node?, value: Node)]
  let site: Site
  init(_ items: [(key: Node?, value: Node)], _ site: Site) {
    self.items = items
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let dict = makeDict()
    for item in items {
      if let keyNode = item.key {
        let key = try keyNode.evaluate(f)
        let value = try item.value.evaluate(f)
        try linked(f, site) { () throws(Raised) in try dict.set(key, value) }
      } else {
        let other = try item.value.evaluate(f)
        try linked(f, site) { () throws(Raised) in try mergeMapping(dict, other) }
      }
    }
    return dict.value
  }
}

// MARK: - Subscripts

final class SubscriptNode: Node {
  let container: Operand
  let key: Operand
  let site: Site
  init(_ container: Node, _ key: Node, _ site: Site) {
    self.container = Operand(container)
    self.key = Operand(key)
    self.site = site
  }
  override var testSite: Site? { site }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    try isTrue(try item(f), of: self, in: f)
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value { try item(f) }

  @inline(__always) private func item(_ f: Frame) throws(Raised) -> Value {
    let object = try container.evaluate(f)
    let index = try key.evaluate(f)
    if case .int(let position) = index {
      if let list = object.list {
        if UInt(bitPattern: position) < UInt(bitPattern: list.count) { return list.items[position] }
      } else if let tuple = object.tuple {
        if UInt(bitPattern: position) < UInt(bitPattern: tuple.count) { return tuple[position] }
      }
    }
    if let dict = object.dict, index.string != nil || index.asInt != nil {
      let position = try dict.find(index)
      if position >= 0 { return dict.entries[position].value }
    }
    return try slow(object, index, f)
  }
  @inline(never) private func slow(_ object: Value, _ index: Value, _ f: Frame) throws(Raised)
    -> Value
  {
    if case .int(let position) = index, let item = heldItem(object, position) { return item }
    if object.instance != nil {
      return try located(site) { () throws(Raised) in try itemOfInstance(object, index, f, site) }
    }
    if index.instance == nil, object.type == nil {
      if let dict = object.dict {
        let position = try located(site) { () throws(Raised) in try dict.find(index) }
        if position >= 0 { return dict.entries[position].value }
      }
      return try located(site) { () throws(Raised) in try getItem(object, index) }
    }
    return try linked(f, site) { () throws(Raised) in try getItem(object, index) }
  }
}

// MARK: - Attributes

/// `object.name`. Remembers the slot for one shape and one epoch.
final class AttributeNode: Node {
  let object: Operand
  let name: Reference
  let site: Site
  private var shape: UnsafeMutableRawPointer?
  private var slot = 0
  private var epoch = -1
  /// As `shape`, for what the class has: the function of a property, the position of a field of a named
  /// tuple, or plain data.
  private var classShape: UnsafeMutableRawPointer?
  private var getter = Value.none
  private var namespace: Reference?
  private var moduleName = ModuleName()
  private var misses = MissCount()

  init(_ object: Node, _ name: Reference, _ site: Site) {
    self.object = Operand(object)
    self.name = name
    self.site = site
  }
  override var testSite: Site? { site }

  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    try isTrue(try read(f), of: self, in: f)
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value { try read(f) }

  @inline(__always) private func read(_ f: Frame) throws(Raised) -> Value {
    let receiver = try object.evaluate(f)
    if let instance = receiver.instance, instance.shape.toOpaque() == shape,
      epoch == state.typeEpoch
    {
      return instance.slots[slot]
    }
    if let value = moduleName.known(receiver) { return value }
    return try lookup(receiver, f)
  }

  @inline(never) private func lookup(_ receiver: Value, _ f: Frame) throws(Raised) -> Value {
    if let instance = receiver.instance {
      let current = instance.shape.toOpaque()
      if current == classShape, epoch == state.typeEpoch {
        // Within an epoch data of a class is replaced in place.
        if let namespace { return DictObject(namespace).entries[slot].value }
        return try get(getter, receiver, f)
      }
      switch lookupForCache(instance, name) {
      case .slot(let found, _):
        if epoch != state.typeEpoch || misses.isWorthRemembering() {
          (slot, shape, classShape, epoch) = (found, current, nil, state.typeEpoch)
        }
        return instance.slots[found]
      case .getter(let found):
        (getter, shape, classShape, epoch) = (found, nil, current, state.typeEpoch)
        namespace = nil
        return try get(found, receiver, f)
      case .item(let index):
        (getter, shape, classShape, epoch) = (.int(index), nil, current, state.typeEpoch)
        namespace = nil
        return try get(getter, receiver, f)
      case .data(let owner, let position):
        (slot, shape, classShape, epoch) = (position, nil, current, state.typeEpoch)
        namespace = owner.layout.reference
        return owner.entries[position].value
      case .method, .other: break
      }
    } else if let type = receiver.type, let value = readClass(type) {
      return value
    }
    if moduleName.learn(receiver, name), let value = moduleName.known(receiver) { return value }
    let top = state.top.unsafelyUnwrapped
    defer { state.top = top }
    leaveLink(f, site)
    do throws(Raised) { return try getAttribute(receiver, name) } catch {
      recordFailure(site)
      throw error
    }
  }

  /// The attribute of a class when it is what stands in a namespace; nil when it must be looked up.
  private func readClass(_ type: TypeObject) -> Value? {
    let cell = UnsafeMutableRawPointer(type.reference)
    if cell != classShape || epoch != state.typeEpoch {
      guard case .data(let owner, let position) = classAttributeForCache(type, name) else {
        return nil
      }
      (slot, shape, classShape, epoch) = (position, nil, cell, state.typeEpoch)
      namespace = owner.layout.reference
    }
    return namespace.map { DictObject($0).entries[slot].value }
  }

  private func get(_ getter: Value, _ receiver: Value, _ f: Frame) throws(Raised) -> Value {
    let top = state.top.unsafelyUnwrapped
    defer { state.top = top }
    do throws(Raised) {
      if case .int(let index) = getter { return try tupleField(receiver, index) }
      leaveLink(f, site)
      return try call(getter, receiver)
    } catch {
      completeAttributeError(receiver, name)
      recordFailure(site)
      throw error
    }
  }
}
