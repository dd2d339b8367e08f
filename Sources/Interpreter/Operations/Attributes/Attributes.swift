// Reading attributes: `object.name` in full, with everything a class can override.
//
// A missing attribute is `.unbound` until somebody needs the exception: `hasattr`, `getattr` with a
// default and the nodes' caches ask often, and an exception costs more than all of the lookup.

/// `object.name`
/// - Parameter name: interned.
package func getAttribute(_ object: Value, _ name: Reference) throws(Raised) -> Value {
  let found: Value
  do throws(Raised) { found = try lookUpAttribute(object, name) } catch {
    completeAttributeError(object, name)
    throw error
  }
  if found.isUnbound { throw missingAttribute(object, name) }
  return found
}

/// The attribute, or nil in place of an AttributeError.
package func findAttribute(_ object: Value, _ name: Reference) throws(Raised) -> Value? {
  let found: Value
  do throws(Raised) { found = try lookUpAttribute(object, name) } catch {
    if catchRaised(.attributeError) { return nil }
    throw error
  }
  return found.isUnbound ? nil : found
}

/// The attribute by the whole protocol, or `.unbound`; a script's `__getattribute__`, `__getattr__` or
/// property may still raise AttributeError.
func lookUpAttribute(_ object: Value, _ name: Reference) throws(Raised) -> Value {
  let type = typeOf(object)
  let traits = type.traits
  if traits.isDisjoint(with: [.getattribute, .getattr]) {
    return try genericAttribute(object, name, type)
  }
  return try overriddenAttribute(object, name, type, traits)
}

private func overriddenAttribute(
  _ object: Value, _ name: Reference, _ type: TypeObject, _ traits: TypeTraits
) throws(Raised) -> Value {
  try checkNativeStack()
  // What runs first may take it away.
  let fallback = traits.contains(.getattr) ? type.lookup(.getattr) : .unbound
  do throws(Raised) {
    if traits.contains(.getattribute) {
      let method = try bindDescriptor(type.lookup(.getattribute), object, type)
      return try call(method, .object(name))
    }
    let found = try genericAttribute(object, name, type)
    if !found.isUnbound || !traits.contains(.getattr) { return found }
  } catch {
    if !traits.contains(.getattr) || !catchRaised(.attributeError) { throw error }
  }
  return try call(try bindDescriptor(fallback, object, type), .object(name))
}

/// `object.__getattribute__`: no overrides asked.
func genericAttribute(_ object: Value, _ name: Reference, _ type: TypeObject) throws(Raised)
  -> Value
{
  guard case .object(let cell) = object else { return try plainAttribute(object, name, type) }
  switch cell.pointee.kind {
  case .instance:
    return try instanceAttribute(InstanceObject(UnsafeMutableRawPointer(cell)), name, type)
  case .type: return try typeAttribute(TypeObject(cell), name, metatype: type)
  case .module: return try moduleAttribute(ModuleObject(cell), name, type)
  case .function:
    let own = FunctionObject(cell).info.attributes
    return try attribute(of: object, name, type, own: own.dict?.get(name) ?? .unbound)
  case .exception:
    return try attribute(of: object, name, type, own: ExceptionObject(cell).attribute(name))
  case .future, .task:
    let own = FutureObject(cell).extra?.attributes.dict?.get(name) ?? .unbound
    return try attribute(of: object, name, type, own: own)
  case .boundMethod:
    let found = try plainAttribute(object, name, type)
    if !found.isUnbound { return found }
    return try lookUpAttribute(BoundMethodObject(cell).function, name)
  case .staticMethod, .classMethod:
    let found = try plainAttribute(object, name, type)
    if !found.isUnbound { return found }
    return try MethodWrapperObject(cell).ownAttribute(name)
  case .boxed:
    if let parent = object.superObject {
      return try superAttribute(parent, object, name, type)
    }
    if let own = BoxedObject(cell).attributed?.attributes {
      return try attribute(of: object, name, type, own: own.get(name))
    }
    return try plainAttribute(object, name, type)
  case .native where NativeObject(cell).isShownAsFunction:
    let own = shownFunction(object)?.info.attributes.dict
    return try attribute(of: object, name, type, own: own?.get(name) ?? .unbound)
  default: return try plainAttribute(object, name, type)
  }
}

@inline(__always) private func instanceAttribute(
  _ instance: InstanceObject, _ name: Reference, _ type: TypeObject
) throws(Raised) -> Value {
  let found = type.lookup(name)
  if found.isUnbound { return instance.attribute(name) }
  if isDataDescriptor(found) { return try bindDescriptor(found, instance.value, type) }
  let own = instance.attribute(name)
  if !own.isUnbound { return own }
  return try bindDescriptor(found, instance.value, type)
}

private func plainAttribute(_ object: Value, _ name: Reference, _ type: TypeObject) throws(Raised)
  -> Value
{
  let found = type.lookup(name)
  return found.isUnbound ? found : try bindDescriptor(found, object, type)
}

/// Data descriptors of the class, then the object's own attribute, then the class's.
private func attribute(of object: Value, _ name: Reference, _ type: TypeObject, own: Value)
  throws(Raised) -> Value
{
  let found = type.lookup(name)
  if !own.isUnbound, found.isUnbound || !isDataDescriptor(found) { return own }
  return found.isUnbound ? found : try bindDescriptor(found, object, type)
}

private func typeAttribute(_ type: TypeObject, _ name: Reference, metatype: TypeObject)
  throws(Raised) -> Value
{
  let meta = metatype.lookup(name)
  if !meta.isUnbound, isDataDescriptor(meta) {
    return try bindDescriptor(meta, type.value, metatype)
  }
  let found = type.lookup(name)
  if !found.isUnbound { return try bindDescriptor(found, .unbound, type) }
  return meta.isUnbound ? meta : try bindDescriptor(meta, type.value, metatype)
}

/// A module's own names come first: nothing of value hides behind them.
private func moduleAttribute(_ module: ModuleObject, _ name: Reference, _ type: TypeObject)
  throws(Raised) -> Value
{
  if module.layout.pointee.header.flags & ModuleObject.hasOwnClass != 0 {
    let found = type.lookup(name)
    if !found.isUnbound, isDataDescriptor(found) {
      return try bindDescriptor(found, module.value, type)
    }
  }
  let own = module.namespace.get(name)
  if !own.isUnbound { return own }
  let found = type.lookup(name)
  if !found.isUnbound { return try bindDescriptor(found, module.value, type) }
  let fallback = module.namespace.get(SpecialName.getattr.name)
  return fallback.isUnbound ? fallback : try fallbackAttribute(module, fallback, name)
}

/// What a module's `__getattr__` gives. Modules of the library load their rare parts by it: a name that they do not have
/// fails where it was asked for, as if the module were whole.
private func fallbackAttribute(_ module: ModuleObject, _ fallback: Value, _ name: Reference)
  throws(Raised) -> Value
{
  do throws(Raised) { return try call(fallback, .object(name)) } catch {
    guard let code = fallback.function?.code, isLibrary(code),
      isInstance(state.raised, of: exceptionType(.attributeError))
    else { throw error }
    throw missingAttribute(module.value, name)
  }
}

// MARK: - Errors

/// Makes the AttributeError and puts it into `state.raised`.
@inline(never) func missingAttribute(_ object: Value, _ name: Reference) -> Raised {
  let text = StringObject(UnsafeMutableRawPointer(name)).text
  let raised: Raised
  if let type = object.type {
    // Built-in classes name their module here.
    let shown = type.info.isBuiltin ? type.displayName : type.name
    raised = raise(.attributeError, "type object '\(shown)' has no attribute '\(text)'")
  } else if let module = object.module {
    raised = raise(.attributeError, missingModuleAttribute(module, text))
  } else {
    raised = raise(.attributeError, "'\(typeName(object))' object has no attribute '\(text)'")
  }
  completeAttributeError(object, name)
  return raised
}

/// Notes the name and object on a travelling AttributeError that does not have them yet.
func completeAttributeError(_ object: Value, _ name: Reference) {
  guard let exception = state.raised.exception, exception.isInstance(of: .attributeError) else {
    return
  }
  if !exception.field(ExceptionField.name).isUnbound { return }
  exception.setField(ExceptionField.name, .object(name))
  exception.setField(ExceptionField.object, object)
}
