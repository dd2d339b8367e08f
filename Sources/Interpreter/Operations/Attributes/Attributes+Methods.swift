// Looking up what is about to be called, and what nodes may remember.

/// What a node may remember about an attribute of instances with one shape, for one `typeEpoch`.
enum CachedAttribute {
  /// The attribute's slot in the instance, and whether a store may go there without any protocol.
  case slot(Int, isStorable: Bool)
  /// A function or native found on the class that no attribute of the instance hides.
  case method(Value)
  /// The function of a property found on the class.
  case getter(Value)
  /// The position of the field of a named tuple.
  case item(Int)
  /// Plain data of the class: the namespace and the entry in it.
  case data(DictObject, Int)
  case other
}

/// What `lookupForCache` remembers.
func findForCache(_ instance: InstanceObject, _ name: Reference) -> CachedAttribute {
  let type = TypeObject(instance.type)
  if type.traits.contains(.getattribute) { return .other }
  let found = type.lookup(name)
  if !found.isUnbound, isDataDescriptor(found), !(found.property?.isMember ?? false) {
    if let field = found.boxed(TupleGetter.self) { return .item(field.index) }
    // What a getter lacks is `__getattr__`'s to find.
    guard let property = found.property, !property.isNative, !type.traits.contains(.getattr),
      property.layout.pointee.getter.function != nil
    else { return .other }
    return .getter(property.layout.pointee.getter)
  }
  return instance.shape._withUnsafeGuaranteedRef { shape in
    if shape.isDictionary { return .other }
    let slot = shape.slot(of: name)
    if slot >= 0 { return .slot(slot, isStorable: canStoreDirectly(instance, name)) }
    if found.isMethodLike { return .method(found) }
    return isPlainData(found) ? dataForCache(type, name) : .other
  }
}

/// What may be remembered of an attribute that is read through the class itself: only what no descriptor
/// and no metaclass changes.
func classAttributeForCache(_ type: TypeObject, _ name: Reference) -> CachedAttribute {
  let metatype = TypeObject(type.info.metatype)
  if metatype.traits.contains(.getattribute) || !metatype.lookup(name).isUnbound { return .other }
  let entry = dataForCache(type, name)
  guard case .data(let namespace, let position) = entry,
    isReadAsItIs(namespace.entries[position].value)
  else { return .other }
  return entry
}

private func isReadAsItIs(_ value: Value) -> Bool {
  if isPlainData(value) { return true }
  guard case .object(let object) = value else { return false }
  switch object.pointee.kind {
  case .function, .native, .type: return true
  case .instance: return typeOf(object).lookup(.get).isUnbound
  default: return false
  }
}

private func dataForCache(_ type: TypeObject, _ name: Reference) -> CachedAttribute {
  for base in type.info.mro {
    let namespace = TypeObject(base).info.namespace
    let position = namespace.find(name)
    if position >= 0 { return .data(namespace, position) }
  }
  return .other
}

/// The attribute along the class's resolution order, or `.unbound`; not bound.
@inline(__always) func typeAttribute(_ type: TypeObject, _ name: Reference) -> Value {
  type.lookup(name)
}

/// What to call for `object.name(...)`: a function or native and the receiver to pass first, or the
/// attribute's value and `.unbound`.
func lookupMethod(_ object: Value, _ name: Reference) throws(Raised) -> (
  function: Value, receiver: Value
) {
  guard case .object(let cell) = object else {
    let found = typeOf(object).lookup(name)
    return found.isMethodLike ? (found, object) : (try getAttribute(object, name), .unbound)
  }
  switch cell.pointee.kind {
  case .instance:
    let instance = InstanceObject(UnsafeMutableRawPointer(cell))
    let type = TypeObject(instance.type)
    if !type.traits.contains(.getattribute) {
      let found = type.lookup(name)
      if found.isMethodLike, instance.attribute(name).isUnbound { return (found, object) }
    }
  case .type:
    if let method = classMethod(TypeObject(cell), name) { return method }
  case .module, .function, .exception, .boundMethod: break
  case .future where futuresHideMethods, .task where futuresHideMethods: break
  case .boxed:
    if let parent = object.superObject {
      let found = parent.lookup(name)
      if found.isMethodLike, parent.receiver.type == nil { return (found, parent.receiver) }
    } else {
      let type = typeOf(cell)
      let found = type.lookup(name)
      if found.isMethodLike, !type.traits.contains(.getattribute) { return (found, object) }
    }
  default:
    let found = typeOf(cell).lookup(name)
    if found.isMethodLike { return (found, object) }
  }
  return (try getAttribute(object, name), .unbound)
}

/// A class method called through its class, without a bound method.
func classMethod(_ type: TypeObject, _ name: Reference) -> (
  function: Value, receiver: Value
)? {
  let metatype = TypeObject(type.info.metatype)
  if metatype.traits.contains(.getattribute) || !metatype.lookup(name).isUnbound { return nil }
  let found = type.lookup(name)
  if found.isMethodLike { return (found, .unbound) }
  if let wrapped = found.wrappedMethod(.classMethod) { return (wrapped, type.value) }
  if let wrapped = found.wrappedMethod(.staticMethod) { return (wrapped, .unbound) }
  return nil
}

/// `object.name(arguments...)`
package func callMethod(_ object: Value, _ name: Reference, _ arguments: [Value]) throws(Raised)
  -> Value
{
  let (function, receiver) = try lookupMethod(object, name)
  if receiver.isUnbound {
    switch arguments.count {
    case 0: return try call(function)
    case 1: return try call(function, arguments[0])
    case 2: return try call(function, arguments[0], arguments[1])
    default: return try call(function, positional: arguments, keywords: [])
    }
  }
  switch arguments.count {
  case 0: return try call(function, receiver)
  case 1: return try call(function, receiver, arguments[0])
  case 2: return try call(function, receiver, arguments[0], arguments[1])
  default: return try call(function, positional: [receiver] + arguments, keywords: [])
  }
}

// MARK: - Special methods

/// Does the object's class define the special method?
package func hasSpecial(_ object: Value, _ name: SpecialName) -> Bool {
  !typeOf(object).lookup(name).isUnbound
}

/// The special method of the object's class: what to call, and whether the receiver comes first. Nil
/// when the class does not define it.
@inline(__always) private func specialMethod(_ object: Value, _ name: SpecialName) throws(Raised)
  -> (function: Value, takesReceiver: Bool)?
{
  let type = typeOf(object)
  let method = type.lookup(name)
  if method.isMethodLike { return (method, true) }
  if method.isUnbound { return nil }
  return (try bindDescriptor(method, object, type), false)
}

/// Calls the special method of the object's class; nil when the class does not define it.
package func callSpecial(_ object: Value, _ name: SpecialName) throws(Raised) -> Value? {
  guard let (function, takesReceiver) = try specialMethod(object, name) else { return nil }
  return takesReceiver ? try call(function, object) : try call(function)
}

/// As above, with one argument.
package func callSpecial(_ object: Value, _ name: SpecialName, _ a: Value) throws(Raised) -> Value?
{
  guard let (function, takesReceiver) = try specialMethod(object, name) else { return nil }
  return takesReceiver ? try call(function, object, a) : try call(function, a)
}

/// As above, with two arguments.
package func callSpecial(_ object: Value, _ name: SpecialName, _ a: Value, _ b: Value)
  throws(Raised) -> Value?
{
  guard let (function, takesReceiver) = try specialMethod(object, name) else { return nil }
  return takesReceiver ? try call(function, object, a, b) : try call(function, a, b)
}

/// As above, with three arguments.
package func callSpecial(
  _ object: Value, _ name: SpecialName, _ a: Value, _ b: Value, _ c: Value
) throws(Raised) -> Value? {
  guard let (function, takesReceiver) = try specialMethod(object, name) else { return nil }
  if !takesReceiver { return try call(function, a, b, c) }
  return try call(function, positional: [object, a, b, c], keywords: [])
}
