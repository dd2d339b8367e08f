// Calling a class.
//
// Instances of script classes that derive from a built-in one wrap a base value. Immutable bases
// (numbers, texts, tuples) are made from the call's arguments by `__new__`; the others begin empty
// and are filled when `__init__` reaches the built-in one, as in Python.

/// Calls a class with the raw positional arguments `arguments.base[0..<count]`.
func instantiate(
  _ type: TypeObject, _ arguments: Arguments, keywords: [(Reference, Value)]
) throws(Raised) -> Value {
  if type.reference == typeType { return try makeInstance(type, arguments, keywords) }
  let info = type.info
  if let constructor = type.layout.pointee.nativeConstructor.native {
    return try callConstructor(constructor, type, arguments, keywords)
  }
  let metatype = info.metatype
  if metatype != typeType {
    let override = TypeObject(metatype).lookup(.call)
    if override.native == nil, !override.isUnbound {
      let method = try bindDescriptor(override, type.value, TypeObject(metatype))
      return try call(method, positional: list(arguments), keywords: keywords)
    }
  }
  return try makeInstance(type, arguments, keywords)
}

/// `type.__call__`: `__new__`, then `__init__`.
func makeInstance(
  _ type: TypeObject, _ arguments: Arguments, _ keywords: [(Reference, Value)]
) throws(Raised) -> Value {
  if type.reference == typeType, arguments.count == 1, keywords.isEmpty {
    return typeOf(arguments[0]).value
  }
  let new = type.lookup(.new)
  if let wrapped = new.wrappedMethod(.staticMethod), wrapped.native != nil {
    return try makeNatively(type, arguments, keywords)
  }
  let function = try bindDescriptor(new, .unbound, type)
  let made = try call(function, receiver: type.value, arguments, keywords)
  if !typeOf(made).isSubclass(of: type.reference) { return made }
  let roots = try pushRoot(made)
  defer { state.top = roots }
  try initialize(made, typeOf(made), arguments, keywords)
  return made
}

/// `__new__` is a built-in one.
private func makeNatively(
  _ type: TypeObject, _ arguments: Arguments, _ keywords: [(Reference, Value)]
) throws(Raised) -> Value {
  let initializer = type.lookup(.initialize)
  let isScripted = initializer.native == nil
  let layout = type.layout.pointee.layoutKind
  if type.info.isBuiltin, layout != .exception, layout != .instance {
    let made = try construct(type, arguments, keywords)
    if layout == .type, typeOf(made).reference != type.reference {
      try initializeDerived(made, arguments, keywords)
    }
    return made
  }
  if layout == .exception { return try makeExceptionInstance(type, arguments, keywords) }
  if layout == .instance {
    if !isScripted, arguments.count > 0 || !keywords.isEmpty, isObjectInitializer(initializer) {
      throw raise(.typeError, "\(type.name)() takes no arguments")
    }
    try checkInstantiable(type)
    let instance = allocateInstance(type)
    registerFinalizer(instance, type)
    let made = instance.value
    let roots = try pushRoots([made])
    defer { state.top = roots }
    try initialize(made, type, arguments, keywords)
    return made
  }
  let isImmutable = makesFromArguments(TypeObject(type.info.solidBase))
  let made =
    isScripted && !isImmutable
    ? try constructEmpty(type) : try construct(type, arguments, keywords)
  if !isScripted { return made }
  let roots = try pushRoots([made])
  defer { state.top = roots }
  try initialize(made, type, arguments, keywords)
  return made
}

/// `type(name, bases, namespace)` has made a class of a metaclass of the bases: its `__init__` runs.
private func initializeDerived(
  _ made: Value, _ arguments: Arguments, _ keywords: [(Reference, Value)]
) throws(Raised) {
  let metatype = typeOf(made)
  guard metatype.layout.pointee.layoutKind == .type, metatype.lookup(.initialize).native == nil
  else { return }
  let roots = try pushRoots([made])
  defer { state.top = roots }
  try initialize(made, metatype, arguments, keywords)
}

/// Calls `__init__`, which must return None.
func initialize(
  _ made: Value, _ type: TypeObject, _ arguments: Arguments, _ keywords: [(Reference, Value)]
) throws(Raised) {
  let initializer = type.lookup(.initialize)
  if isObjectInitializer(initializer) { return }
  let result: Value
  if initializer.isMethodLike {
    result = try call(initializer, receiver: made, arguments, keywords)
  } else {
    let bound = try bindDescriptor(initializer, made, type)
    result = try call(bound, positional: list(arguments), keywords: keywords)
  }
  if !result.isNone {
    throw raise(.typeError, "__init__() should return None, not '\(typeName(result))'")
  }
}

func isObjectInitializer(_ initializer: Value) -> Bool {
  initializer.isIdentical(
    to: TypeObject(state.objectType).info.namespace.get(SpecialName.initialize.name))
}

/// The raw arguments as an array; the value stack keeps them alive.
private func list(_ arguments: Arguments) -> [Value] {
  Array(UnsafeBufferPointer(start: arguments.base, count: arguments.count))
}

func checkInstantiable(_ type: TypeObject) throws(Raised) {
  guard type.info.isAbstract else { return }
  var names: [String] = []
  if let set = type.lookup(SpecialName.abstractMethods.name).set,
    let table = set.layout.pointee.table
  {
    for slot in 0...set.layout.pointee.mask {
      if let name = table[slot].key.string { names.append("'\(name.text)'") }
    }
  }
  let noun = names.count == 1 ? "method" : "methods"
  throw raise(
    .typeError,
    "Can't instantiate abstract class \(type.name) without an implementation for abstract "
      + "\(noun) \(names.sorted().joined(separator: ", "))")
}

// MARK: - Built-in bases

/// Numbers, texts and the other immutable values: `__new__` makes them whole.
func makesFromArguments(_ solid: TypeObject) -> Bool {
  switch solid.layout.pointee.layoutKind {
  case .string, .bigInt, .complex, .tuple, .range, .slice: return true
  case .bytes: return solid.reference != state.byteArrayType
  case .set: return solid.reference == state.frozenSetType
  case .type: return true
  default: return solid.reference == state.floatType || solid.info.makesFromArguments
  }
}

/// Makes an instance of a built-in class, or of a script class derived from one, from arguments.
func construct(
  _ type: TypeObject, _ arguments: Arguments, _ keywords: [(Reference, Value)]
) throws(Raised) -> Value {
  if type.layout.pointee.layoutKind == .type {
    return try makeClassFromCall(type, arguments, keywords)
  }
  let native = type.info.isBuiltin ? type : TypeObject(type.info.solidBase)
  guard let constructor = native.layout.pointee.nativeConstructor.native else {
    throw raise(.typeError, "cannot create '\(native.displayName)' instances")
  }
  // A script's `__init__` may take keywords that these constructors do not know.
  let kind = native.layout.pointee.layoutKind
  let knowsNone =
    kind == .tuple || kind == .set || native.reference == state.floatType
    || native.info.makesFromArguments && !constructor.definition.parameters.takesKeywords
  let isScripted = !type.info.isBuiltin && type.lookup(.initialize).native == nil
  let value = try callConstructor(
    constructor, type, arguments, knowsNone && isScripted ? [] : keywords)
  if type.info.isBuiltin { return value }
  let wrapped = wrap(value, as: type)
  if let property = value.property { try keepDocumentation(wrapped, property) }
  return wrapped
}

/// `__doc__` of the class would hide that of a property of a derived class.
private func keepDocumentation(_ instance: Value, _ property: PropertyObject) throws(Raised) {
  do throws(Raised) {
    try setAttribute(instance, SpecialName.doc.name, property.layout.pointee.doc)
  } catch {
    // That of a getter must not get lost.
    if property.layout.pointee.header.flags & PropertyObject.hasGetterDoc != 0 { throw error }
    guard catchRaised(.attributeError) else { throw error }
  }
}

/// An instance of a built-in class whose state is a Swift object, as its constructor makes it: unlike a
/// bare boxed cell it takes attributes, and instances of derived script classes look the same.
package func makeNativeInstance(_ type: Value, _ object: Boxed) -> Value {
  let cell = TypeObject(type.asObject.unsafelyUnwrapped)
  let instance = allocateInstance(cell, base: makeBoxed(cell.info.solidBase, object))
  registerFinalizer(instance, cell)
  return instance.value
}

extension Value {
  /// The Swift object of a boxed cell, or behind an instance that `makeNativeInstance` made.
  package var nativeState: Boxed? {
    guard case .object(let object) = unwrapped, object.pointee.kind == .boxed else { return nil }
    return BoxedObject(object).object
  }
}

/// Calls a built-in class's constructor with the class before the arguments.
private func callConstructor(
  _ constructor: NativeObject, _ type: TypeObject, _ arguments: Arguments,
  _ keywords: [(Reference, Value)]
) throws(Raised) -> Value {
  let base = state.top.unsafelyUnwrapped
  let count = arguments.count + 1
  if base + count >= state.stackLimit.unsafelyUnwrapped {
    throw raise(.recursionError, "maximum recursion depth exceeded")
  }
  base.initialize(to: type.value)
  (base + 1).update(from: arguments.base, count: arguments.count)
  state.top = base + count
  defer { state.top = base }
  return try callNative(constructor, base, count, keywords: keywords)
}

/// As `construct` without arguments; a base that cannot be made so stays empty until `__init__`.
private func constructEmpty(_ type: TypeObject) throws(Raised) -> Value {
  let solid = TypeObject(type.info.solidBase)
  guard let constructor = solid.layout.pointee.nativeConstructor.native else {
    throw raise(.typeError, "cannot create '\(solid.info.shownName)' instances")
  }
  guard constructor.definition.parameters.requiredCount <= 1 else { return wrap(.none, as: type) }
  let base = try pushRoots([type.value])
  defer { state.top = base }
  return wrap(try callNative(constructor, base, 1, keywords: []), as: type)
}

private func wrap(_ value: Value, as type: TypeObject) -> Value {
  if case .object(let cell) = value, typeOf(cell).reference == type.reference { return value }
  let instance = allocateInstance(type, base: value.unwrapped)
  adopt(instance)
  registerFinalizer(instance, type)
  if case .object(let cell) = value, cell.pointee.kind == .boxed {
    BoxedObject(cell).object.wasWrapped(by: instance.layout.reference)
  }
  return instance.value
}

/// The base of an instance was made: a future tells its callbacks of the instance, a module's
/// names are the attributes.
private func adopt(_ instance: InstanceObject) {
  instance.slots[0].future?.makeExtra().owner = instance.value
  if let module = instance.slots[0].module {
    instance.setAttributeDictionary(module.namespace.value)
  }
}

/// The `__new__` of a built-in class as a native: `int.__new__(cls, ...)`.
func makeNew(_ owner: TypeObject) -> NativeFunction {
  .staticMethod("__new__", "(*args, **kwargs)", "Creates and returns a new object.") {
    (a: Arguments) throws(Raised) -> Value in
    try newInstance(owner, a)
  }.trying { base, count in
    owner.reference == state.objectType
      ? plainInstance(base, count) : derivedInstance(owner, base, count)
  }
}

/// `tuple.__new__(cls, values)` and the like, when the value is one that the constructor returns as it is.
private func derivedInstance(_ owner: TypeObject, _ base: Frame, _ count: Int) -> Value {
  guard count == 2, let type = base[0].type, type.info.solidBase == owner.reference,
    !type.info.isBuiltin, typeOf(base[1]).reference == owner.reference
  else { return .unbound }
  switch owner.layout.pointee.layoutKind {
  case .tuple, .string, .bigInt: return wrap(base[1], as: type)
  default: return owner.reference == state.floatType ? wrap(base[1], as: type) : .unbound
  }
}

/// `object.__new__(cls)`, when nothing forbids it.
private func plainInstance(_ base: Frame, _ count: Int) -> Value {
  guard count == 1, let type = base[0].type, type.layout.pointee.layoutKind == .instance,
    !type.info.isAbstract, type.info.solidBase == state.objectType
  else { return .unbound }
  let instance = allocateInstance(type)
  registerFinalizer(instance, type)
  return instance.value
}

private func newInstance(_ owner: TypeObject, _ a: Arguments) throws(Raised) -> Value {
  let given = a[0].tuple.unsafelyUnwrapped
  guard given.count > 0 else {
    throw raise(.typeError, "\(owner.name).__new__(): not enough arguments")
  }
  guard let type = given[0].type else {
    throw raise(
      .typeError,
      "\(owner.name).__new__(X): X is not a type object (\(typeName(given[0])))")
  }
  guard type.isSubclass(of: owner.reference) else {
    throw raise(
      .typeError,
      "\(owner.name).__new__(\(type.name)): \(type.name) is not a subtype of \(owner.name)")
  }
  if owner.reference == state.objectType, type.layout.pointee.layoutKind != .instance {
    // The nearest class that does not make its instances in script code.
    var safe = type
    while safe.lookup(.new).wrappedMethod(.staticMethod)?.function != nil,
      let base = safe.info.bases.first(where: {
        TypeObject($0).info.solidBase == type.info.solidBase
      })
    {
      safe = TypeObject(base)
    }
    throw raise(
      .typeError,
      "object.__new__(\(type.info.shownName)) is not safe, use \(safe.info.shownName).__new__()")
  }
  let arguments = Arguments(given.items + 1, given.count - 1)
  let keywords = keywordList(a[1])
  if owner.reference == typeType, arguments.count != 3 {
    throw raise(
      .typeError, "type.__new__() takes exactly 3 arguments (\(arguments.count) given)")
  }
  let solid = TypeObject(type.info.solidBase)
  if solid.reference != owner.reference, type.layout.pointee.layoutKind != .exception,
    !TypeObject(owner.info.solidBase).isSubclass(of: solid.reference)
  {
    throw raise(
      .typeError,
      "\(owner.info.shownName).__new__(\(type.info.shownName)) is not safe, use \(solid.info.shownName).__new__()"
    )
  }
  switch type.layout.pointee.layoutKind {
  case .instance: return try newPlainInstance(type, arguments, keywords)
  case .exception: return try newException(type, arguments)
  case .module: return wrap(makeModule(name: "?", namespace: makeDict()).value, as: type)
  case .future where type.info.isBuiltin: return makeFuture(.future, loop: nil).value
  default:
    let isFilledLater =
      !type.info.isBuiltin && !makesFromArguments(TypeObject(type.info.solidBase))
    return isFilledLater ? try constructEmpty(type) : try construct(type, arguments, keywords)
  }
}

/// `object.__new__`
private func newPlainInstance(
  _ type: TypeObject, _ arguments: Arguments, _ keywords: [(Reference, Value)]
) throws(Raised) -> Value {
  if arguments.count > 0 || !keywords.isEmpty {
    if type.lookup(.new).wrappedMethod(.staticMethod)?.native == nil {
      throw raise(
        .typeError, "object.__new__() takes exactly one argument (the type to instantiate)")
    }
    if isObjectInitializer(type.lookup(.initialize)) {
      throw raise(.typeError, "\(type.name)() takes no arguments")
    }
  }
  try checkInstantiable(type)
  let instance = allocateInstance(type)
  registerFinalizer(instance, type)
  return instance.value
}

/// The `__init__` of a built-in class whose instances are filled after they were made.
func makeInit(_ owner: TypeObject) -> NativeFunction {
  .method(
    "__init__", "(self, /, *args, **kwargs)",
    "Initialize self.  See help(type(self)) for accurate signature."
  ) { (a: Arguments) throws(Raised) -> Value in
    guard let instance = a[0].instance, instance.baseValue != nil else {
      return try refill(a[0], owner, a[1].tuple.unsafelyUnwrapped, keywordList(a[2]))
    }
    let type = TypeObject(instance.type)
    if makesFromArguments(TypeObject(type.info.solidBase)) { return .none }
    guard let constructor = owner.layout.pointee.nativeConstructor.native else { return .none }
    let given = a[1].tuple.unsafelyUnwrapped
    // Keywords of a script's `__new__` are none of the list's business.
    let isList = TypeObject(type.info.solidBase).layout.pointee.layoutKind == .list
    let hasOwnNew = type.lookup(.new).wrappedMethod(.staticMethod)?.native == nil
    let keywords = isList && hasOwnNew ? [] : keywordList(a[2])
    if given.count == 0, keywords.isEmpty, !instance.slots[0].isNone { return .none }
    if let dict = instance.slots[0].dict, dict.count > 0 {
      return try refill(dict.value, owner, given, keywords)
    }
    instance.slots[0] = try callConstructor(
      constructor, type, Arguments(given.items, given.count), keywords
    ).unwrapped
    adopt(instance)
    if let property = instance.slots[0].property { try keepDocumentation(a[0], property) }
    return .none
  }
}

/// `__init__` of a container that exists already.
private func refill(
  _ value: Value, _ owner: TypeObject, _ given: TupleObject, _ keywords: [(Reference, Value)]
) throws(Raised) -> Value {
  switch value.kind {
  case .list, .set: break
  case .dict: if given.count == 0, keywords.isEmpty { return .none }
  case .bytes where value.bytes.unsafelyUnwrapped.isMutable: break
  case .module, .property: break
  case .boxed where value.boxed(Boxed.self)?.isFilledByInit ?? false: break
  default: return .none
  }
  if let set = value.set, set.isFrozen { return .none }
  guard let constructor = owner.layout.pointee.nativeConstructor.native else { return .none }
  let fresh = try callConstructor(
    constructor, owner, Arguments(given.items, given.count), keywords)
  if let module = value.module, let names = fresh.module {
    module.take(names)
  } else if let boxed = value.boxed(Boxed.self), let parts = fresh.boxed(Boxed.self) {
    boxed.fill(from: parts)
  } else if let property = value.property, let parts = fresh.property {
    property.fill(from: parts)
  } else if let list = value.list, let items = fresh.list {
    try list.replace(0, list.count, with: items.buffer)
  } else if let bytes = value.bytes, let contents = fresh.bytes {
    try replaceBytes(bytes, from: 0, count: bytes.count, with: Array(contents.buffer))
  } else {
    if value.kind == .set { _ = try callMethod(value, intern("clear"), []) }
    _ = try callMethod(value, intern("update"), [fresh])
  }
  return .none
}

/// The entries of a `**kwargs` dict.
package func keywordList(_ value: Value) -> [(Reference, Value)] {
  guard let dict = value.dict, dict.count > 0 else { return [] }
  var result: [(Reference, Value)] = []
  for position in 0..<dict.used {
    let entry = dict.entries[position]
    if let name = entry.key.string { result.append((intern(name), entry.value)) }
  }
  return result
}

// MARK: - Keeping values alive

/// Pushes values onto the value stack, where the collector sees them; assign the result to
/// `state.top` to drop them.
package func pushRoot(_ value: Value) throws(Raised) -> Frame {
  let base = state.top.unsafelyUnwrapped
  if base + 1 >= state.stackLimit.unsafelyUnwrapped {
    throw raise(.recursionError, "maximum recursion depth exceeded")
  }
  base.initialize(to: value)
  state.top = base + 1
  return base
}

/// As above, for several values.
package func pushRoots(_ values: [Value]) throws(Raised) -> Frame {
  let base = state.top.unsafelyUnwrapped
  if base + values.count >= state.stackLimit.unsafelyUnwrapped {
    throw raise(.recursionError, "maximum recursion depth exceeded")
  }
  for (index, value) in values.enumerated() { (base + index).initialize(to: value) }
  state.top = base + values.count
  return base
}
