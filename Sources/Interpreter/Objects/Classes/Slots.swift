// `__slots__`: which attributes instances may have, and the descriptors that name them.
//
// The values lie among the instance's other attributes, so that nodes find them as fast; once an
// instance shows its `__dict__`, they move to a dict of their own that nobody sees.

import Syntax

/// Reads the `__slots__` of a class under construction.
func takeSlots(_ type: TypeObject, _ namespace: DictObject, _ bases: [Reference]) throws(Raised) {
  let slots = namespace.get(SpecialName.slots.name)
  if slots.isUnbound { return }
  var names: [Reference] = []
  var members: [Reference] = []
  for name in try slotNames(slots) {
    let slot = try checkedSlot(name, type, namespace)
    let isSpecial = slot == SpecialName.dict.name || slot == SlotName.weakReference
    if isSpecial, names.contains(slot) { throw slotDisallowed(slot) }
    names.append(slot)
    if slot != SpecialName.dict.name, slot != SlotName.weakReference { members.append(slot) }
  }
  if !names.isEmpty { try checkSize(type) }
  let declared = names
  for member in members { namespace.set(member, makeMember(member, owner: type)) }
  if !members.isEmpty { type.info.slotBase = type.reference }
  type.info.ownSlots = members
  type.info.refusesWeakReferences =
    !names.contains(SlotName.weakReference)
    && bases.allSatisfy { refusesWeakReferences(TypeObject($0).info) }
  for base in bases where base != state.objectType {
    let inherited = TypeObject(base).info
    if inherited.isBuiltin, inherited.solidBase == base || base == state.objectType { continue }
    guard let allowed = inherited.allowedAttributes else {
      if declared.contains(SpecialName.dict.name) { throw slotDisallowed(SpecialName.dict.name) }
      if declared.contains(SlotName.weakReference), !refusesWeakReferences(inherited) {
        throw slotDisallowed(SlotName.weakReference)
      }
      return
    }
    names.append(contentsOf: allowed)
  }
  if !names.contains(SpecialName.dict.name) { type.info.allowedAttributes = names }
}

/// Have instances of a base no room for weak references?
private func refusesWeakReferences(_ base: TypeInfo) -> Bool {
  if base.isBuiltin { return true }
  guard let allowed = base.allowedAttributes else { return base.refusesWeakReferences }
  return !allowed.contains(SlotName.weakReference)
}

private func slotDisallowed(_ slot: Reference) -> Raised {
  let name = StringObject(UnsafeMutableRawPointer(slot)).text
  return raise(.typeError, "\(name) slot disallowed: we already got one")
}

enum SlotName {
  static nonisolated(unsafe) let weakReference = intern("__weakref__")
}

private func checkedSlot(
  _ name: Value, _ type: TypeObject, _ namespace: DictObject
) throws(Raised) -> Reference {
  guard let text = name.unwrapped.string else {
    throw raise(.typeError, "__slots__ items must be strings, not '\(typeName(name))'")
  }
  if !isIdentifier(text) { throw raise(.typeError, "__slots__ must be identifiers") }
  let slot = intern(mangle(text.text, inClass: type.name))
  if !namespace.get(slot).isUnbound, slot != SpecialName.qualname.name {
    throw raise(.valueError, "'\(text.text)' in __slots__ conflicts with class variable")
  }
  return slot
}

/// Values of these classes vary in size: no slots fit behind them.
private func checkSize(_ type: TypeObject) throws(Raised) {
  let solid = TypeObject(type.info.solidBase)
  switch solid.layout.pointee.layoutKind {
  case .bigInt, .tuple, .type: break
  case .bytes where solid.reference != state.byteArrayType: break
  default:
    if !solid.isSubclass(of: state.intType) { return }
  }
  let base = type.info.bases.first.map { TypeObject($0).name } ?? solid.name
  throw raise(.typeError, "nonempty __slots__ not supported for subtype of '\(base)'")
}

private func slotNames(_ slots: Value) throws(Raised) -> [Value] {
  if slots.string != nil { return [slots] }
  if let tuple = slots.tuple { return Array(tuple.buffer) }
  let list = makeList()
  let root = try pushRoots([list.value])
  defer { state.top = root }
  let iterator = try makeIterator(slots)
  while let item = try iteratorNext(iterator) { list.append(item) }
  return Array(list.buffer)
}

/// The nearest class with slots of its own: two such bases side by side need two layouts, and so does one beside a
/// built-in class.
func slotBase(of bases: [Reference], besides solid: Reference) throws(Raised) -> Reference? {
  var winner: Reference?
  for base in bases {
    guard let other = TypeObject(base).info.slotBase else { continue }
    guard let current = winner else {
      winner = other
      continue
    }
    if TypeObject(current).isSubclass(of: other) { continue }
    guard TypeObject(other).isSubclass(of: current) else {
      throw raise(.typeError, "multiple bases have instance lay-out conflict")
    }
    winner = other
  }
  if let winner, solid != state.objectType,
    TypeObject(winner).info.solidBase == state.objectType
  {
    throw raise(.typeError, "multiple bases have instance lay-out conflict")
  }
  return winner
}

/// Can an instance of one class become one of the other?
func haveSameLayout(_ a: TypeObject, _ b: TypeObject) -> Bool {
  if a.info.solidBase != b.info.solidBase { return false }
  if (a.info.allowedAttributes == nil) != (b.info.allowedAttributes == nil) { return false }
  return slotLayout(a) == slotLayout(b)
}

/// The slots of the class and its bases, by class from the outermost base inwards. The order within a class is no
/// part of the layout.
private func slotLayout(_ type: TypeObject) -> [Set<Reference>] {
  type.info.mro.reversed().map { Set(TypeObject($0).info.ownSlots) }.filter { !$0.isEmpty }
}

// MARK: - Descriptors

private func makeMember(_ name: Reference, owner: TypeObject) -> Value {
  let member = makeProperty(getter: .none, setter: .none, deleter: .none, doc: owner.value)
  if case .object(let cell) = member {
    cell.pointee.flags |= PropertyObject.isMember
    PropertyObject(cell).layout.pointee.name = .object(name)
  }
  return member
}

/// The name of a slot's descriptor.
private func slotName(_ property: PropertyObject) -> Reference {
  property.layout.pointee.name.asObject.unsafelyUnwrapped
}

/// Where the values of an object's slots lie.
private enum SlotHolder {
  case instance(InstanceObject)
  /// Among the fields of the built-in class, under names that no field has.
  case exception(ExceptionObject)

  func value(_ name: Reference) -> Value {
    switch self {
    case .instance(let instance): instance.member(name)
    case .exception(let exception): exception.field(hidden(name))
    }
  }

  func set(_ name: Reference, _ value: Value) {
    switch self {
    case .instance(let instance): instance.setMember(name, value)
    case .exception(let exception): exception.setField(hidden(name), value)
    }
  }

  func delete(_ name: Reference) {
    switch self {
    case .instance(let instance): instance.deleteMember(name)
    case .exception(let exception): exception.setField(hidden(name), .unbound)
    }
  }

  private func hidden(_ name: Reference) -> Reference {
    intern("slot " + StringObject(UnsafeMutableRawPointer(name)).text)
  }
}

private func checkReceiver(_ property: PropertyObject, _ object: Value) throws(Raised)
  -> SlotHolder
{
  let owner = property.layout.pointee.doc.type.unsafelyUnwrapped
  if isInstance(object, of: owner.reference) {
    if let instance = object.instance { return .instance(instance) }
    if let exception = object.exception { return .exception(exception) }
  }
  let name = StringObject(UnsafeMutableRawPointer(slotName(property))).text
  throw raise(
    .typeError,
    "descriptor '\(name)' for '\(owner.name)' objects doesn't apply to a '\(typeName(object))' "
      + "object")
}

func getMember(_ property: PropertyObject, _ object: Value) throws(Raised) -> Value {
  let holder = try checkReceiver(property, object)
  let value = holder.value(slotName(property))
  if !value.isUnbound { return value }
  let name = slotName(property)
  let text = StringObject(UnsafeMutableRawPointer(name)).text
  let raised = raise(
    .attributeError, "'\(typeOf(object).displayName)' object has no attribute '\(text)'")
  completeAttributeError(object, name)
  throw raised
}

/// Stores, or deletes when the value is `.unbound`.
func setMember(_ property: PropertyObject, _ object: Value, _ value: Value) throws(Raised) {
  let holder = try checkReceiver(property, object)
  let name = slotName(property)
  if !value.isUnbound { return holder.set(name, value) }
  if holder.value(name).isUnbound {
    throw raise(.attributeError, StringObject(UnsafeMutableRawPointer(name)).text)
  }
  holder.delete(name)
}

/// Is the name a slot of the class?
func isMember(_ name: Reference, of type: TypeObject) -> Bool {
  type.lookup(name).property?.isMember ?? false
}
