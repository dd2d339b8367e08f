// `__dict__` and `__weakref__` among the entries of a class: descriptors of the first class of a line
// whose instances take any attribute, or weak references.

private let dictionaryRow = NativeFunction.getter(
  "__dict__", "dictionary for instance variables", objectDictionary)
private let dictionarySetterRow = NativeFunction.setter("__dict__", objectSetDictionary)
private let weakReferenceRow = NativeFunction.getter(
  "__weakref__", "list of weak references to the object"
) { (a: Arguments) throws(Raised) in liveWeakReferences(to: a[0]).last ?? .none }

/// To be called when the bases and slots of a new class are known.
func addAttributeEntries(_ type: TypeObject, _ namespace: DictObject, hasSlots: Bool) {
  let allowed = type.info.allowedAttributes
  let isException = type.layout.pointee.layoutKind == .exception
  if allowed == nil, !isException, !hasEntry(SpecialName.dict.name, among: type) {
    addEntry(dictionaryRow, setter: dictionarySetterRow, type, namespace)
  }
  let isReferable =
    allowed.map { $0.contains(SlotName.weakReference) }
    ?? (takesWeakReferences(type.info) || isException)
  if isReferable, !hasEntry(SlotName.weakReference, among: type) {
    addEntry(weakReferenceRow, setter: nil, type, namespace)
  }
}

/// Has a base what the class would bring?
private func hasEntry(_ name: Reference, among type: TypeObject) -> Bool {
  type.info.mro.dropFirst().contains { base in
    base != state.objectType && !TypeObject(base).info.namespace.get(name).isUnbound
  }
}

private func addEntry(
  _ row: NativeFunction, setter: NativeFunction?, _ type: TypeObject, _ namespace: DictObject
) {
  let name = intern(row.name)
  if !namespace.get(name).isUnbound { return }
  namespace.set(name, makeNativeProperty(row, setter: setter, owner: type))
}
