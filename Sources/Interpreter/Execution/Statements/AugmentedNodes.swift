// `place op= value` for attributes and subscripts: the parts of the place are evaluated once.

import Syntax

/// `object.name op= value`. Remembers the slot for one shape and one epoch.
final class AugmentedAttributeNode: Node {
  let object: Operand
  let name: Reference
  let operation: BinaryOperator
  let value: Operand
  let site: Site
  /// The target alone: where reading and storing fail.
  let targetSite: Site
  private var shape: UnsafeMutableRawPointer?
  private var slot = 0
  private var epoch = -1

  init(
    _ object: Node, _ name: Reference, _ operation: BinaryOperator, _ value: Node, _ site: Site,
    targetSite: Site
  ) {
    self.object = Operand(object)
    self.name = name
    self.operation = operation
    self.value = Operand(value)
    self.site = site
    self.targetSite = targetSite
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let receiver = try object.evaluate(f)
    if let instance = receiver.instance, instance.shape.toOpaque() == shape,
      epoch == state.typeEpoch
    {
      let old = instance.slots[slot]
      let operand = try value.evaluate(f)
      // The operand may have changed the instance or its class.
      if let result = machineArithmetic(operation, old, operand),
        instance.shape.toOpaque() == shape, epoch == state.typeEpoch
      {
        instance.slots[slot] = result
        return .next
      }
      try store(receiver, old, operand, f)
      return .next
    }
    let old = try read(receiver, f)
    try store(receiver, old, try value.evaluate(f), f)
    return .next
  }

  @inline(never) private func read(_ receiver: Value, _ f: Frame) throws(Raised) -> Value {
    if let instance = receiver.instance,
      case .slot(let found, true) = lookupForCache(instance, name)
    {
      slot = found
      shape = instance.shape.toOpaque()
      epoch = state.typeEpoch
      return instance.slots[found]
    }
    return try linked(f, targetSite) { () throws(Raised) in try getAttribute(receiver, name) }
  }

  @inline(never) private func store(
    _ receiver: Value, _ old: Value, _ operand: Value, _ f: Frame
  ) throws(Raised) {
    let result = try inPlaceSlowly(operation, old, operand, f, site)
    if let instance = receiver.instance, instance.shape.toOpaque() == shape,
      epoch == state.typeEpoch
    {
      instance.slots[slot] = result
      return
    }
    try linked(f, targetSite) { () throws(Raised) in try setAttribute(receiver, name, result) }
  }
}

/// `container[key] op= value`; the parts are evaluated once.
final class AugmentedSubscriptNode: Node {
  let container: Operand
  let key: Operand
  let operation: BinaryOperator
  let value: Operand
  let site: Site
  /// The target alone: where reading and storing fail.
  let targetSite: Site
  init(
    _ container: Node, _ key: Node, _ operation: BinaryOperator, _ value: Node, _ site: Site,
    targetSite: Site
  ) {
    self.container = Operand(container)
    self.key = Operand(key)
    self.operation = operation
    self.value = Operand(value)
    self.site = site
    self.targetSite = targetSite
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let receiver = try container.evaluate(f)
    let index = try key.evaluate(f)
    if let list = receiver.list, case .int(let position) = index,
      UInt(bitPattern: position) < UInt(bitPattern: list.count)
    {
      let old = list.items[position]
      let operand = try value.evaluate(f)
      // The operand may have changed the list.
      if let result = machineArithmetic(operation, old, operand), position < list.count {
        list.items[position] = result
        return .next
      }
      try store(receiver, index, old, operand, f)
      return .next
    }
    if index.isPlainKey, let dict = plainDict(receiver), !dict.hasForeignKeys {
      try update(receiver, dict, index, f)
    } else {
      try updateSlowly(receiver, index, f)
    }
    return .next
  }

  /// Searches once: nobody can see how often a plain key is searched. `counts[word] += 1` in a loop
  /// takes 206 instructions in place of 273.
  @inline(never) private func update(
    _ receiver: Value, _ dict: DictObject, _ index: Value, _ f: Frame
  ) throws(Raised) {
    let position = try located(targetSite) { () throws(Raised) in try dict.find(index) }
    if position < 0 { return try updateSlowly(receiver, index, f) }
    let entry = dict.entries[position]
    let operand = try value.evaluate(f)
    // The operand may have changed the dict.
    if let result = machineArithmetic(operation, entry.value, operand), position < dict.used,
      dict.entries[position].key.isIdentical(to: entry.key)
    {
      dict.entries[position].value = result
    } else {
      try store(receiver, index, entry.value, operand, f)
    }
  }

  @inline(never) private func updateSlowly(
    _ receiver: Value, _ index: Value, _ f: Frame
  ) throws(Raised) {
    let old = try read(receiver, index, f)
    try store(receiver, index, old, try value.evaluate(f), f)
  }

  private func read(
    _ receiver: Value, _ index: Value, _ f: Frame
  ) throws(Raised) -> Value {
    if case .int(let position) = index, let item = heldItem(receiver, position) { return item }
    if let dict = receiver.dict {
      return try linked(f, targetSite) { () throws(Raised) in
        let position = try dict.find(index)
        return position >= 0 ? dict.entries[position].value : try getItem(receiver, index)
      }
    }
    return try located(targetSite) { () throws(Raised) in
      try itemOfInstance(receiver, index, f, targetSite)
    }
  }

  @inline(never) private func store(
    _ receiver: Value, _ index: Value, _ old: Value, _ operand: Value, _ f: Frame
  ) throws(Raised) {
    let number = machineArithmetic(operation, old, operand)
    let result =
      if let number { number } else { try inPlaceSlowly(operation, old, operand, f, site) }
    if case .int(let position) = index, holdItem(receiver, position, result) { return }
    if let dict = plainDict(receiver), receiver.instance == nil || index.isPlainKey {
      return try linked(f, targetSite) { () throws(Raised) in try dict.set(index, result) }
    }
    try located(targetSite) { () throws(Raised) in
      try setItemOfInstance(receiver, index, result, f, targetSite)
    }
  }
}
