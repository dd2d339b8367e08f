// Calls of classes from call nodes: in most cases the instance is made in place and a script's `__init__` or
// `__new__` is entered like any function.

/// Does calling the class only allocate an instance and call its plain initializer?
@inline(__always) func isPlainNow(_ type: TypeObject) -> Bool {
  type.layout.pointee.plainEpoch == state.typeEpoch || isPlain(type)
}

/// Finds out once an epoch; classes that are not plain remember the negated epoch.
@inline(never) private func isPlain(_ type: TypeObject) -> Bool {
  if type.layout.pointee.plainEpoch == -state.typeEpoch { return false }
  let isPlain = preparePlainInstantiation(type)
  type.layout.pointee.plainEpoch = isPlain ? state.typeEpoch : -state.typeEpoch
  type.layout.pointee.plainMaker = isPlain ? .none : findMaker(type)
  return isPlain
}

/// Finds out whether calling the class only allocates an instance and runs a script's `__init__`
/// (`plainInitializer`, or `.none` when it takes no arguments).
private func preparePlainInstantiation(_ type: TypeObject) -> Bool {
  guard type.layout.pointee.layoutKind == .instance, !type.info.isAbstract,
    type.info.solidBase == state.objectType, !type.traits.contains(.finalizer),
    isCalledAsClass(type), hasNativeNew(type)
  else { return false }
  let initializer = type.lookup(.initialize)
  if initializer.kind == .function {
    type.layout.pointee.plainInitializer = initializer
  } else if isObjectInitializer(initializer) {
    type.layout.pointee.plainInitializer = .none
  } else {
    return false
  }
  return true
}

/// Does the metaclass leave the call to `type.__call__`?
private func isCalledAsClass(_ type: TypeObject) -> Bool {
  let metatype = TypeObject(type.info.metatype)
  return metatype.reference == typeType || metatype.lookup(.call).native != nil
}

private func hasNativeNew(_ type: TypeObject) -> Bool {
  type.lookup(.new).wrappedMethod(.staticMethod)?.native != nil
}

/// How instances of a class of a script that is not plain are made.
enum Making {
  /// An exception that keeps its arguments and does nothing else.
  case bareException
  /// An exception with this `__init__`.
  case exception(FunctionObject)
  /// By this `__new__`.
  case new(FunctionObject)
}

/// What `plainMaker` says.
/// - Precondition: it was found out in this epoch.
func making(of type: TypeObject) -> Making? {
  let maker = type.layout.pointee.plainMaker
  guard let function = maker.function else {
    return maker.isIdentical(to: .bool(true)) ? .bareException : nil
  }
  return hasNativeNew(type) ? .exception(function) : .new(function)
}

private func findMaker(_ type: TypeObject) -> Value {
  guard !type.info.isBuiltin, isCalledAsClass(type) else { return .none }
  if !hasNativeNew(type) {
    let new = type.lookup(.new).wrappedMethod(.staticMethod) ?? .none
    return new.kind == .function ? new : .none
  }
  guard isMadeSimply(type) else { return .none }
  let initializer = type.lookup(.initialize)
  if isExceptionInitializer(initializer) { return .bool(true) }
  return initializer.kind == .function ? initializer : .none
}

/// Exceptions that only keep their arguments.
private func isMadeSimply(_ type: TypeObject) -> Bool {
  type.layout.pointee.layoutKind == .exception && !type.info.isAbstract
    && !type.traits.contains(.finalizer) && !type.isSubclass(of: exceptionType(.osError))
    && !type.isSubclass(of: exceptionType(.baseExceptionGroup))
}

// MARK: - Instances that nothing but __init__ fills

/// The arguments are not as many as the parameters of `__init__`.
@inline(never) func instantiateWithDefaults(
  _ type: TypeObject, _ function: FunctionObject, _ base: Frame, _ count: Int, _ f: Frame,
  _ site: Site
) throws(Raised) -> Value {
  guard hasDefaults(function, after: count &+ 1) else {
    return try callSlowly(type.value, base, count, f, site)
  }
  let made = allocateInstance(type).value
  shift(base, count, below: made)
  _ = placeDefaults(function, base, count &+ 1)
  let result = try enter(function, base, Int(function.layout.pointee.directCount), f, site)
  if !result.isNone { throw initReturned(result, site) }
  return made
}

/// Moves the arguments up by one slot.
@inline(__always) func shift(_ base: Frame, _ count: Int, below first: Value) {
  var slot = count
  while slot > 0 {
    (base + slot).initialize(to: base[slot - 1])
    slot &-= 1
  }
  base.initialize(to: first)
}

@inline(never) func initReturned(_ value: Value, _ site: Site) -> Raised {
  fail(site, .typeError, "__init__() should return None, not '\(typeName(value))'")
}

// MARK: - Other classes

/// Calls anything that no call node knows how to enter.
@inline(never) func callOther(
  _ callee: Value, _ base: Frame, _ count: Int, _ f: Frame, _ site: Site
) throws(Raised) -> Value {
  guard let type = callee.type, let making = making(of: type) else {
    return try callSlowly(callee, base, count, f, site)
  }
  switch making {
  case .bareException: return makePlainException(type, base, count)
  case .exception(let initializer):
    return try initializeException(type, initializer, base, count, f, site)
  case .new(let maker): return try makeByScript(type, maker, base, count, f, site)
  }
}

/// An exception that keeps the arguments.
func makePlainException(_ type: TypeObject, _ base: Frame, _ count: Int) -> Value {
  makeException(
    type.reference, arguments: makeTuple(UnsafeBufferPointer(start: base, count: count)))
}

private func initializeException(
  _ type: TypeObject, _ initializer: FunctionObject, _ base: Frame, _ count: Int, _ f: Frame,
  _ site: Site
) throws(Raised) -> Value {
  let made = makePlainException(type, base, count)
  shift(base, count, below: made)
  let result = try enterOrCall(initializer, base, count &+ 1, f, site)
  if !result.isNone { throw initReturned(result, site) }
  return made
}

/// Calls a script's `__new__`. The arguments stay below its frame: an `__init__` gets them too.
private func makeByScript(
  _ type: TypeObject, _ maker: FunctionObject, _ base: Frame, _ count: Int, _ f: Frame,
  _ site: Site
) throws(Raised) -> Value {
  let callee = base + count + 1
  guard callee + count < state.stackLimit.unsafelyUnwrapped else {
    return try callSlowly(type.value, base, count, f, site)
  }
  link(base, to: f, at: site)
  callee.initialize(to: type.value)
  (callee + 1).update(from: base, count: count)
  state.top = base + count
  defer { state.top = base - 1 }
  let made = try enterOrCall(maker, callee, count &+ 1, f, site)
  if isToInitialize(made, type) { try initializeMade(made, Arguments(base, count), [], site) }
  return made
}

@inline(__always) private func enterOrCall(
  _ function: FunctionObject, _ base: Frame, _ count: Int, _ f: Frame, _ site: Site
) throws(Raised) -> Value {
  let direct = function.layout.pointee.directCount
  if direct == Int32(truncatingIfNeeded: count) || placeDefaults(function, base, count) {
    return try enter(function, base, Int(direct), f, site)
  }
  return try callSlowly(function.value, base, count, f, site)
}

/// Has what the `__new__` of `type` has made an `__init__` that is to be called?
func isToInitialize(_ made: Value, _ type: TypeObject) -> Bool {
  let own = typeOf(made)
  return own.isSubclass(of: type.reference) && !isObjectInitializer(own.lookup(.initialize))
}

/// Calls the `__init__`.
/// - Precondition: the arguments lie below `state.top`.
@inline(never) func initializeMade(
  _ made: Value, _ arguments: Arguments, _ keywords: [(Reference, Value)], _ site: Site
) throws(Raised) {
  do throws(Raised) {
    let roots = try pushRoot(made)
    defer { state.top = roots }
    try initialize(made, typeOf(made), arguments, keywords)
  } catch {
    recordFailure(site)
    throw error
  }
}
