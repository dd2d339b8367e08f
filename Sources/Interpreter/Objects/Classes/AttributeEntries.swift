// `__dict__` and `__weakref__` among the entries of a class: descriptors of the first class of a line
// whose instances take any attribute, or weak references.

private let weakReferenceRow = NativeFunction.getter(
  "__weakref__", "list of weak references to the object"
) { (a: Arguments) throws(Raised) in liveWeakReferences(to: a[0]).last ?? .none }

/// To be called when the bases and slots of a new class are known.
func addAttributeEntries(_ type: TypeObject, _ namespace: DictObject) {
  let allowed = type.info.allowedAttributes
  let isException = type.layout.pointee.layoutKind == .exception
  if allowed == nil, !isException, !hasEntry(SpecialName.dict.name, among: type) {
    let general = TypeObject(state.objectType).info.namespace.get(SpecialName.dict.name)
    if let general = general.property {
      addEntry(SpecialName.dict.name, copy(general, owner: type), namespace)
    }
  }
  let isReferable =
    allowed.map { $0.contains(SlotName.weakReference) }
    ?? (takesWeakReferences(type.info) || isException)
  if isReferable, !hasEntry(SlotName.weakReference, among: type) {
    let property = makeNativeProperty(weakReferenceRow, setter: nil, owner: type)
    addEntry(SlotName.weakReference, property, namespace)
  }
}

/// Has a base what the class would bring?
private func hasEntry(_ name: Reference, among type: TypeObject) -> Bool {
  type.info.mro.dropFirst().contains { base in
    base != state.objectType && !TypeObject(base).info.namespace.get(name).isUnbound
  }
}

private func addEntry(_ name: Reference, _ descriptor: Value, _ namespace: DictObject) {
  if namespace.get(name).isUnbound { namespace.set(name, descriptor) }
}

/// The same descriptor under another owner.
private func copy(_ property: PropertyObject, owner: TypeObject) -> Value {
  let layout = property.layout.pointee
  let made = makeProperty(
    getter: layout.getter, setter: layout.setter, deleter: layout.deleter, doc: owner.value)
  if case .object(let cell) = made {
    cell.pointee.flags |= PropertyObject.isNative
    PropertyObject(cell).layout.pointee.name = layout.name
  }
  return made
}
