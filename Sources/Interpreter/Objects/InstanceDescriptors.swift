// `__dict__` and `__weakref__` in the namespace of a class: the descriptors of what its instances have
// and those of its bases have not.

private let weakReferenceRow = NativeFunction.getter(
  "__weakref__", "list of weak references to the object"
) { (a: Arguments) throws(Raised) in liveWeakReferences(to: a[0]).first ?? .none }

/// Adds them to a class under construction, after its slots.
func addInstanceDescriptors(_ type: TypeObject) {
  let info = type.info
  let bases = info.mro.dropFirst().filter { $0 != state.objectType }.map { TypeObject($0) }
  if info.allowedAttributes == nil, !bases.contains(where: \.givesAttributes) {
    let general = TypeObject(state.objectType).info.namespace.get(SpecialName.dict.name)
    if let general = general.property {
      add(copy(general, owner: type), SpecialName.dict.name, type)
    }
  }
  let mayBeReferenced = info.allowedAttributes?.contains(SlotName.weakReference) ?? true
  if mayBeReferenced, !bases.contains(where: \.decidesReferences) {
    let property = makeNativeProperty(weakReferenceRow, setter: nil, owner: type)
    add(property, SlotName.weakReference, type)
  }
}

private func add(_ descriptor: Value, _ name: Reference, _ type: TypeObject) {
  if type.info.namespace.get(name).isUnbound { type.info.namespace.set(name, descriptor) }
}

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

extension TypeObject {
  /// Instances of this class have a `__dict__`.
  fileprivate var givesAttributes: Bool {
    info.isBuiltin ? !isPlainValue : info.allowedAttributes == nil
  }

  /// Instances can be weakly referenced already, or have no room for that.
  fileprivate var decidesReferences: Bool {
    if !info.isBuiltin { return info.allowedAttributes?.contains(SlotName.weakReference) ?? true }
    switch layout.pointee.layoutKind {
    case .bigInt, .tuple, .set, .type: return true
    case .bytes: return reference != state.byteArrayType
    case .exception: return false
    default: return reference == state.intType || !isPlainValue
    }
  }

  /// Numbers, texts and containers.
  private var isPlainValue: Bool {
    switch layout.pointee.layoutKind {
    case .string, .bytes, .bigInt, .list, .tuple, .dict, .set, .range, .slice, .property,
      .staticMethod, .classMethod:
      true
    default: [state.intType, state.floatType].contains(reference)
    }
  }
}
