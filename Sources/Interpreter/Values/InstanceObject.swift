// Instances of script classes: attribute slots inside the cell, described by a shape.
//
// Instances that set the same attributes in the same order share a shape, so an attribute is found by
// one comparison and one load, and `vars()` keeps each instance's own order. An instance that deletes
// attributes, outgrows its cell or shows its `__dict__` moves to a dict in its first free slot.
// Shapes are never freed: nodes remember them by address.

/// Slots by name. The addresses of names are hashed by one multiplication: the hashes of Swift's dictionaries took a
/// tenth of the time of loops that read the attributes of large objects natively.
private struct SlotTable {
  private let entries: UnsafeMutablePointer<(name: Reference?, slot: Int)>
  private let mask: Int

  /// - Parameter first: the slot of the first name. The table is never freed.
  init(_ names: [Reference], from first: Int) {
    var size = 1
    while size < names.count * 2 { size *= 2 }
    mask = size - 1
    entries = .allocate(capacity: size)
    entries.initialize(repeating: (nil, 0), count: size)
    for (index, name) in names.enumerated() {
      var place = SlotTable.hash(name) & mask
      while entries[place].name != nil { place = (place &+ 1) & mask }
      entries[place] = (name, first + index)
    }
  }

  subscript(name: Reference) -> Int? {
    var place = SlotTable.hash(name) & mask
    while let other = entries[place].name {
      if other == name { return entries[place].slot }
      place = (place &+ 1) & mask
    }
    return nil
  }

  private static func hash(_ name: Reference) -> Int {
    Int(truncatingIfNeeded: (UInt64(UInt(bitPattern: name)) &* 0x9e37_79b9_7f4a_7c15) >> 40)
  }
}

/// Which attribute lies in which slot, for all instances that share it.
package final class Shape {
  let type: Reference
  /// The attribute names by slot; slots before `firstSlot` are hidden (the base value of a subclass
  /// of a built-in type).
  let names: [Reference]
  let firstSlot: Int
  /// All attributes lie in a dict in slot `firstSlot`.
  let isDictionary: Bool
  /// The names again, for a search without a hash: nearly all classes have few.
  private let rawNames: UnsafeMutablePointer<Reference>
  /// Slots by name where there are many.
  private let slots: SlotTable
  /// Few shapes have many, and the first dictionary with such keys took 370,000 of the 8 million
  /// instructions of a start-up.
  private var transitions: [(name: Reference, shape: Unmanaged<Shape>)] = []
  private var manyTransitions: [Reference: Unmanaged<Shape>] = [:]
  private var dictionaryShape: Unmanaged<Shape>?

  init(type: Reference, names: [Reference], firstSlot: Int, isDictionary: Bool) {
    self.type = type
    self.names = names
    self.firstSlot = firstSlot
    self.isDictionary = isDictionary
    noteForeign(names.count * 64 + 512)
    rawNames = .allocate(capacity: max(names.count, 1))
    for (index, name) in names.enumerated() { (rawNames + index).initialize(to: name) }
    slots = SlotTable(names.count > Shape.fewNames ? names : [], from: firstSlot)
  }

  private static let fewNames = 12

  /// The slot of an attribute, or -1.
  @inline(__always) func slot(of name: Reference) -> Int {
    let count = names.count
    if count > Shape.fewNames { return slots[name] ?? -1 }
    var index = 0
    while index < count {
      if rawNames[index] == name { return firstSlot &+ index }
      index &+= 1
    }
    return -1
  }

  /// Slots in use, hidden ones included.
  var slotCount: Int { firstSlot + (isDictionary ? 1 : names.count) }

  /// The shape after one more attribute is set.
  func adding(_ name: Reference) -> Unmanaged<Shape> {
    for known in transitions where known.name == name { return known.shape }
    let isFull = transitions.count == Shape.fewNames
    if isFull, let known = manyTransitions[name] { return known }
    let shape = Unmanaged.passRetained(
      Shape(type: type, names: names + [name], firstSlot: firstSlot, isDictionary: false))
    if isFull { manyTransitions[name] = shape } else { transitions.append((name, shape)) }
    return shape
  }

  /// The shape of instances of the same class whose attributes lie in a dict.
  func asDictionary() -> Unmanaged<Shape> {
    if let known = dictionaryShape { return known }
    let shape = Unmanaged.passRetained(
      Shape(type: type, names: [], firstSlot: firstSlot, isDictionary: true))
    dictionaryShape = shape
    return shape
  }
}

/// The view of the cell of a script class's instance.
package struct InstanceObject {
  package struct Layout {
    /// `aux` is the number of slots in the cell.
    package var header: Header
    /// Never freed, so not retained.
    package var shape: Unmanaged<Shape>
  }

  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ memory: UnsafeMutableRawPointer) {
    layout = memory.assumingMemoryBound(to: Layout.self)
  }

  @inline(__always) package var value: Value { .object(layout.reference) }
  @inline(__always) var shape: Unmanaged<Shape> { layout.pointee.shape }
  @inline(__always) var capacity: Int { Int(layout.pointee.header.aux) }
  /// Hidden ones first; see `Shape.names`.
  @inline(__always) package var slots: UnsafeMutablePointer<Value> {
    (UnsafeMutableRawPointer(layout) + 16).assumingMemoryBound(to: Value.self)
  }
  /// Its class.
  @inline(__always) package var type: Reference {
    shape._withUnsafeGuaranteedRef { $0.type }
  }
}

extension Value {
  /// The view of an instance's cell, or nil.
  @inline(__always) package var instance: InstanceObject? {
    if let memory = memory(of: .instance) { return InstanceObject(memory) }
    return nil
  }

  /// The value of the built-in base that an instance of a subclass wraps, such as the dict inside an
  /// instance of `class D(dict)`; the value itself for anything else. The one door for such
  /// subclasses: call it after the fast path for exact types has failed.
  @inline(__always) package var unwrapped: Value {
    if let instance = self.instance { return instance.baseValue ?? self }
    return self
  }
}

extension InstanceObject {
  /// The hidden base value, or nil when the class derives from `object` only.
  var baseValue: Value? {
    shape._withUnsafeGuaranteedRef { $0.firstSlot } > 0 ? slots[0] : nil
  }

  /// Of a built-in class, and without attributes that a script has added?
  package var isPlain: Bool {
    shape._withUnsafeGuaranteedRef { shape in
      !shape.isDictionary && shape.names.isEmpty && TypeObject(shape.type).info.isBuiltin
    }
  }

  /// The attribute that the object itself has, or `.unbound`.
  package func ownAttribute(_ name: Reference) -> Value { attribute(name) }

  /// The attribute's value, or `.unbound`.
  func attribute(_ name: Reference) -> Value {
    shape._withUnsafeGuaranteedRef { shape in
      if shape.isDictionary { return dictionary.get(name) }
      let slot = shape.slot(of: name)
      return slot < 0 ? .unbound : slots[slot]
    }
  }

  /// In dictionary mode the object that holds the attributes: a dict, or an instance of a script's class of dicts.
  private var dictionaryHolder: Value { slots[shape._withUnsafeGuaranteedRef { $0.firstSlot }] }

  /// The dict that holds the attributes in dictionary mode.
  private var dictionary: DictObject {
    (dictionaryHolder.dict ?? dictionaryHolder.unwrapped.dict).unsafelyUnwrapped
  }

  /// `__dict__` as scripts see it: what they have set, or the instance's own dict.
  package func shownDictionary() -> Value {
    _ = attributeDictionary()
    return dictionaryHolder
  }

  func setAttribute(_ name: Reference, _ value: Value) {
    if shape._withUnsafeGuaranteedRef({ $0.isDictionary }) { return dictionary.set(name, value) }
    let slot = shape._withUnsafeGuaranteedRef { $0.slot(of: name) }
    if slot >= 0 {
      slots[slot] = value
      return
    }
    let free = shape._withUnsafeGuaranteedRef { $0.slotCount }
    if free < capacity {
      (slots + free).initialize(to: value)
      layout.pointee.shape = shape._withUnsafeGuaranteedRef { $0.adding(name) }
    } else {
      growClassCapacity()
      attributeDictionary().set(name, value)
    }
  }

  /// Removes the attribute; false when there is none.
  func deleteAttribute(_ name: Reference) -> Bool {
    if attribute(name).isUnbound { return false }
    let dictionary = attributeDictionary()
    _ = dictionary.remove(at: dictionary.find(name))
    return true
  }

  /// `__dict__`: from now on the attributes live in this dict.
  package func attributeDictionary() -> DictObject {
    let shape = shape.takeUnretainedValue()
    if shape.isDictionary { return dictionary }
    let dict = makeDict()
    let type = TypeObject(shape.type)
    let members = type.info.slotBase == nil ? nil : makeDict()
    for (index, name) in shape.names.enumerated() {
      let isHidden = members != nil && isMember(name, of: type)
      (isHidden ? members.unsafelyUnwrapped : dict).set(name, slots[shape.firstSlot + index])
    }
    for slot in shape.firstSlot..<capacity { slots[slot] = .none }
    slots[shape.firstSlot] = dict.value
    if let members { slots[shape.firstSlot + 1] = members.value }
    layout.pointee.shape = shape.asDictionary()
    return dict
  }

  // MARK: Slots declared by `__slots__`

  /// In dictionary mode the dict of the slots' values; the cell has room for it (`takeSlots`).
  private var memberDictionary: DictObject {
    slots[shape._withUnsafeGuaranteedRef { $0.firstSlot } + 1].dict.unsafelyUnwrapped
  }

  /// The slot's value, or `.unbound`.
  func member(_ name: Reference) -> Value {
    shape.takeUnretainedValue().isDictionary ? memberDictionary.get(name) : attribute(name)
  }

  func setMember(_ name: Reference, _ value: Value) {
    let shape = shape.takeUnretainedValue()
    if shape.isDictionary { return memberDictionary.set(name, value) }
    if shape.slot(of: name) >= 0 || shape.slotCount < capacity {
      return setAttribute(name, value)
    }
    growClassCapacity()
    _ = attributeDictionary()
    memberDictionary.set(name, value)
  }

  func deleteMember(_ name: Reference) {
    _ = attributeDictionary()
    _ = memberDictionary.remove(at: memberDictionary.find(name))
  }

  /// Replaces the whole `__dict__` by a dict or an instance of a script's class of dicts.
  package func setAttributeDictionary(_ holder: Value) {
    _ = attributeDictionary()
    slots[shape._withUnsafeGuaranteedRef { $0.firstSlot }] = holder
  }

  /// `__class__ = other`: attributes move to dictionary mode under the other class's shape.
  func setType(_ type: Reference) {
    _ = attributeDictionary()
    layout.pointee.shape = TypeObject(type).rootShape.takeUnretainedValue().asDictionary()
  }

  /// Later instances of the class get room for more attributes than this one found.
  private func growClassCapacity() {
    let type = TypeObject(self.type)
    let wanted = min(Int32(capacity * 2), 60)
    if type.layout.pointee.instanceCapacity < wanted {
      type.layout.pointee.instanceCapacity = wanted
    }
  }
}

/// A bare instance: no attribute set, `__init__` not called. The hidden base value starts as `base`.
@inline(__always) func allocateInstance(_ type: TypeObject, base: Value = .none) -> InstanceObject {
  let capacity = Int(type.layout.pointee.instanceCapacity)
  let instance = InstanceObject(allocateCell(16 &+ 16 &* capacity))
  instance.layout.initialize(
    to: .init(header: makeHeader(.instance, aux: capacity), shape: type.rootShape))
  var slot = 0
  while slot < capacity {
    (instance.slots + slot).initialize(to: .none)
    slot &+= 1
  }
  instance.slots[0] = base
  return instance
}

/// An instance of a built-in subclass of a built-in type, such as `time.struct_time`, which is a tuple. Scripts can
/// read the attributes but set none.
package func makeInstance(
  of type: TypeObject, wrapping base: Value, attributes: [(Reference, Value)] = []
) -> Value {
  let instance = allocateInstance(type, base: base)
  for (name, value) in attributes { instance.setAttribute(name, value) }
  return instance.value
}
