// What reading, writing and deleting through an attribute found on a class does.
//
// Functions, natives, properties and method wrappers are decided by their kind alone; only instances
// and boxed objects can bring `__get__`, `__set__` and `__delete__` of their own.

extension PropertyObject {
  /// A computed attribute of a built-in class: getter and setter are natives of one argument.
  static let isNative: UInt16 = 1
  /// A property that names a slot declared by `__slots__`.
  static let isMember: UInt16 = 2
  /// Its text is that of its getter.
  static let hasGetterDoc: UInt16 = 4
  /// Either: no `property` of a script.
  static let isDescriptor: UInt16 = 3

  @inline(__always) var isNative: Bool {
    layout.pointee.header.flags & PropertyObject.isNative != 0
  }
  @inline(__always) var isMember: Bool {
    layout.pointee.header.flags & PropertyObject.isMember != 0
  }
  /// The text of a class, which objects show as theirs until they get one of their own.
  var isClassDocumentation: Bool {
    guard isNative, layout.pointee.doc.type?.reference == state.objectType,
      let name = layout.pointee.name.string
    else { return false }
    return name.isEqual(to: StringObject(UnsafeMutableRawPointer(SpecialName.doc.name)))
  }
  var isDescriptor: Bool { layout.pointee.header.flags & PropertyObject.isDescriptor != 0 }
}

extension Value {
  @inline(__always) var property: PropertyObject? {
    if case .object(let object) = self, object.pointee.kind == .property {
      return PropertyObject(object)
    }
    return nil
  }

  /// The callable inside a `staticmethod` or `classmethod` of the given kind.
  @inline(__always) func wrappedMethod(_ kind: Kind) -> Value? {
    if case .object(let object) = self, object.pointee.kind == kind {
      return MethodWrapperObject(object).wrapped
    }
    return nil
  }

  /// A function, or a native method: called with the receiver as its first argument.
  @inline(__always) var isMethodLike: Bool {
    guard case .object(let object) = self else { return false }
    switch object.pointee.kind {
    case .function: return true
    case .native: return NativeObject(object).isMethod
    default: return false
    }
  }
}

extension NativeObject {
  var isMethod: Bool {
    layout.pointee.definition._withUnsafeGuaranteedRef { $0.role == .method }
  }
}

/// Does reading it take precedence over the instance's own attributes? What only stores does not.
func isDataDescriptor(_ attribute: Value) -> Bool {
  guard case .object(let object) = attribute else { return false }
  switch object.pointee.kind {
  case .property: return !PropertyObject(object).isClassDocumentation
  case .instance, .boxed:
    let type = typeOf(object)
    if type.lookup(.set).isUnbound, type.lookup(.deleteDescriptor).isUnbound { return false }
    return !type.lookup(.get).isUnbound
  default: return false
  }
}

/// The attribute as an access through an instance or, with `.unbound`, through the class yields it.
func bindDescriptor(_ attribute: Value, _ object: Value, _ owner: TypeObject) throws(Raised)
  -> Value
{
  guard case .object(let reference) = attribute else { return attribute }
  switch reference.pointee.kind {
  case .function:
    return object.isUnbound ? attribute : makeBoundMethod(object, attribute)
  case .native:
    if object.isUnbound || !NativeObject(reference).isMethod { return attribute }
    return makeBoundMethod(object, attribute)
  case .property:
    return object.isUnbound ? attribute : try getProperty(PropertyObject(reference), object)
  case .staticMethod: return MethodWrapperObject(reference).wrapped
  case .classMethod: return makeBoundMethod(owner.value, MethodWrapperObject(reference).wrapped)
  case .instance, .boxed:
    let getter = typeOf(reference).lookup(.get)
    if getter.isUnbound { return attribute }
    return try call(getter, attribute, object.isUnbound ? .none : object, owner.value)
  default: return attribute
  }
}

/// Runs a native of one argument on the top of the value stack.
@inline(__always) func callGetter(_ getter: NativeObject, _ object: Value) throws(Raised) -> Value {
  let base = state.top.unsafelyUnwrapped
  if base + 1 >= state.stackLimit.unsafelyUnwrapped {
    throw raise(.recursionError, "maximum recursion depth exceeded")
  }
  base.initialize(to: object)
  state.top = base + 1
  defer { state.top = base }
  return try getter.definition.body(Arguments(base, 1))
}

private func getProperty(_ property: PropertyObject, _ object: Value) throws(Raised) -> Value {
  let getter = property.layout.pointee.getter
  if property.isNative, let native = getter.native { return try callGetter(native, object) }
  if property.isMember { return try getMember(property, object) }
  if getter.isNone { throw propertyError(property, object, "getter") }
  return try call(getter, object)
}

/// What `__set_name__` told it, else its getter's `__name__`, if that has one.
func nameOf(_ property: PropertyObject) throws(Raised) -> Value? {
  let layout = property.layout.pointee
  if !layout.name.isNone { return layout.name }
  return layout.getter.isNone ? nil : try findAttribute(layout.getter, SpecialName.name.name)
}

private func propertyError(_ property: PropertyObject, _ object: Value, _ part: String) -> Raised {
  let name: Value?
  do throws(Raised) { name = try nameOf(property) } catch { return error }
  let shown = name?.string.map { " '\($0.text)'" } ?? ""
  let owner = typeOf(object).info.qualifiedName
  return raise(.attributeError, "property\(shown) of '\(owner)' object has no \(part)")
}

/// Stores through a data descriptor, or deletes when the value is `.unbound`; false when the
/// attribute is no data descriptor.
func setDescriptor(_ attribute: Value, _ object: Value, _ value: Value) throws(Raised) -> Bool {
  guard case .object(let reference) = attribute else { return false }
  switch reference.pointee.kind {
  case .property:
    if PropertyObject(reference).isClassDocumentation { return false }
    try setProperty(PropertyObject(reference), object, value)
    return true
  case .instance, .boxed:
    let type = typeOf(reference)
    let setter = type.lookup(.set)
    let deleter = type.lookup(.deleteDescriptor)
    if setter.isUnbound && deleter.isUnbound { return false }
    if (value.isUnbound ? deleter : setter).isUnbound {
      throw raise(.attributeError, value.isUnbound ? "__delete__" : "__set__")
    }
    _ =
      value.isUnbound
      ? try callSpecial(attribute, .deleteDescriptor, object)
      : try callSpecial(attribute, .set, object, value)
    return true
  default: return false
  }
}

private func setProperty(_ property: PropertyObject, _ object: Value, _ value: Value)
  throws(Raised)
{
  if property.isNative { return try setNativeProperty(property, object, value) }
  if property.isMember { return try setMember(property, object, value) }
  let layout = property.layout.pointee
  let method = value.isUnbound ? layout.deleter : layout.setter
  if method.isNone {
    throw propertyError(property, object, value.isUnbound ? "deleter" : "setter")
  }
  _ = value.isUnbound ? try call(method, object) : try call(method, object, value)
}

/// What setters in C say of deletion as of any wrong value.
private let deletionTexts = [
  "__name__": "__name__ must be set to a string object",
  "__qualname__": "__qualname__ must be set to a string object",
  "__code__": "__code__ must be set to a code object",
  "__type_params__": "__type_params__ must be set to a tuple",
  "__suppress_context__": "can't delete numeric/char attribute",
]

private func setNativeProperty(_ property: PropertyObject, _ object: Value, _ value: Value)
  throws(Raised)
{
  let layout = property.layout.pointee
  let name = layout.name.string?.text ?? "?"
  guard let setter = layout.setter.native else {
    let owner = layout.doc.type?.displayName ?? typeName(object)
    if property.isField { throw raise(.attributeError, "readonly attribute") }
    throw raise(.attributeError, "attribute '\(name)' of '\(owner)' objects is not writable")
  }
  if value.isUnbound {
    guard let deleter = layout.deleter.native else {
      throw raise(.typeError, deletionTexts[name] ?? "\(name) may not be deleted")
    }
    _ = try call(.object(deleter.layout.reference), object)
    return
  }
  _ = try call(.object(setter.layout.reference), object, value)
}

/// The cell for a `getter` row and its `setter` row, if any. Its `doc` names the owning class.
func makeNativeProperty(
  _ getter: NativeFunction, setter: NativeFunction?, owner: TypeObject
) -> Value {
  let property = makeProperty(
    getter: makeNative(getter, owner: owner.value),
    setter: setter.map { makeNative($0, owner: owner.value) } ?? .none, deleter: .none,
    doc: owner.value)
  if case .object(let cell) = property {
    cell.pointee.flags |= PropertyObject.isNative
    PropertyObject(cell).layout.pointee.name = makeString(getter.name)
  }
  return property
}
