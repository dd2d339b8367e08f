// Writing and deleting attributes.

/// `object.name = value`
/// - Parameter name: interned.
package func setAttribute(_ object: Value, _ name: Reference, _ value: Value) throws(Raised) {
  let type = typeOf(object)
  do throws(Raised) {
    if type.traits.contains(.setattr) {
      _ = try callSpecial(object, .setattr, .object(name), value)
    } else {
      try storeAttribute(object, name, value, type)
    }
  } catch {
    completeAttributeError(object, name)
    throw error
  }
}

/// `del object.name`
func deleteAttribute(_ object: Value, _ name: Reference) throws(Raised) {
  let type = typeOf(object)
  do throws(Raised) {
    if type.traits.contains(.delattr) {
      _ = try callSpecial(object, .delattr, .object(name))
    } else {
      try storeAttribute(object, name, .unbound, type)
    }
  } catch {
    completeAttributeError(object, name)
    throw error
  }
}

/// Do stores on instances of the class follow `object.__setattr__`?
func usesObjectSetattr(_ type: TypeObject) -> Bool {
  !type.traits.contains(.setattr)
    && type.layout.pointee.info._withUnsafeGuaranteedRef { $0.allowedAttributes == nil }
}

/// `object.__setattr__`, and `object.__delattr__` when the value is `.unbound`.
func storeAttribute(_ object: Value, _ name: Reference, _ value: Value, _ type: TypeObject)
  throws(Raised)
{
  if let target = object.type { return try storeTypeAttribute(target, name, value, type) }
  let found = type.lookup(name)
  if !found.isUnbound, try setDescriptor(found, object, value) { return }
  guard case .object(let cell) = object else { throw readOnlyAttribute(object, name, found) }
  switch cell.pointee.kind {
  case .instance:
    try storeInstanceAttribute(InstanceObject(UnsafeMutableRawPointer(cell)), name, value, type)
  case .module: try store(in: ModuleObject(cell).namespace, object, name, value)
  case .exception: try store(in: ExceptionObject(cell).attributeDictionary(), object, name, value)
  case .function: try store(in: functionAttributes(FunctionObject(cell)), object, name, value)
  case .staticMethod, .classMethod:
    let dict = try MethodWrapperObject(cell).attributeDictionary()
    try store(in: dict, object, name, value)
  case .future, .task:
    if !found.isUnbound, !futuresHideMethods {
      futuresHideMethods = true
      state.typeEpoch += 1
    }
    let extra = FutureObject(cell).makeExtra()
    if extra.attributes.isNone { extra.attributes = makeDict().value }
    guard let dict = extra.attributes.dict else { return }
    try store(in: dict, object, name, value)
  case .boxed:
    guard let dict = BoxedObject(cell).attributeDictionary() else {
      throw readOnlyAttribute(object, name, found)
    }
    try store(in: dict, object, name, value)
  default:
    guard let function = shownFunction(object) else { throw readOnlyAttribute(object, name, found) }
    try store(in: functionAttributes(function), object, name, value)
  }
}

/// The dict of a function's own attributes, made at the first use.
func functionAttributes(_ function: FunctionObject) -> DictObject {
  let info = function.info
  if let dict = info.attributes.dict { return dict }
  let dict = makeDict()
  info.attributes = dict.value
  return dict
}

/// A script has given some future an attribute with the name of a method: calls must look there first.
nonisolated(unsafe) var futuresHideMethods = false

private func store(in dict: DictObject, _ object: Value, _ name: Reference, _ value: Value)
  throws(Raised)
{
  if !value.isUnbound {
    try dict.checkGrowth()
    return dict.set(name, value)
  }
  let position = dict.find(name)
  if position < 0 { throw missingAttribute(object, name) }
  _ = dict.remove(at: position)
}

private func storeInstanceAttribute(
  _ instance: InstanceObject, _ name: Reference, _ value: Value, _ type: TypeObject
) throws(Raised) {
  let isRefused =
    type.reference == state.objectType || !(type.info.allowedAttributes?.contains(name) ?? true)
  if value.isUnbound {
    if instance.deleteAttribute(name) { return }
    if !isRefused { throw missingAttribute(instance.value, name) }
  }
  if isRefused { throw readOnlyAttribute(instance.value, name, type.lookup(name)) }
  if instance.shape._withUnsafeGuaranteedRef({ $0.isDictionary }) {
    try instance.attributeDictionary().checkGrowth()
  }
  instance.setAttribute(name, value)
}

private func readOnlyAttribute(_ object: Value, _ name: Reference, _ found: Value) -> Raised {
  let text = StringObject(UnsafeMutableRawPointer(name)).text
  let type = typeName(object)
  if !found.isUnbound {
    return raise(.attributeError, "'\(type)' object attribute '\(text)' is read-only")
  }
  let isPlain = typeOf(object).traits.isDisjoint(with: [.setattr, .delattr])
  return raise(
    .attributeError,
    "'\(type)' object has no attribute '\(text)'"
      + (isPlain ? " and no __dict__ for setting new attributes" : ""))
}

// MARK: - Classes

private func storeTypeAttribute(
  _ type: TypeObject, _ name: Reference, _ value: Value, _ metatype: TypeObject
) throws(Raised) {
  let info = type.info
  if info.isBuiltin, !info.isOpen {
    let text = StringObject(UnsafeMutableRawPointer(name)).text
    throw raise(
      .typeError, "cannot set '\(text)' attribute of immutable type '\(type.displayName)'")
  }
  if info.isBuiltin { info.isPatched = true }
  let meta = metatype.lookup(name)
  if !meta.isUnbound, try setDescriptor(meta, type.value, value) { return }
  let namespace = info.namespace
  let old = namespace.get(name)
  if value.isUnbound {
    if old.isUnbound { throw missingAttribute(type.value, name) }
    _ = namespace.remove(at: namespace.find(name))
    if name == SpecialName.abstractMethods.name { info.isAbstract = false }
  } else {
    namespace.set(name, value)
    if name == SpecialName.abstractMethods.name { info.isAbstract = isNonEmptySet(value) }
    // Lookups never remember plain data, so replacing it leaves every cache right.
    if isPlainData(old), isPlainData(value) { return }
  }
  state.typeEpoch += 1
}

private func isNonEmptySet(_ value: Value) -> Bool {
  if let set = value.set { return set.count > 0 }
  return !value.isUnbound && !value.isNone
}
