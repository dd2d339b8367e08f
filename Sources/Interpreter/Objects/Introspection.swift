// `isinstance`, `issubclass`, `vars`, `dir`: what a program asks about its own objects.

/// Part of `builtins`.
let introspectionFunctions: [NativeFunction] = [
  .function(
    "isinstance", "(obj, class_or_tuple, /)",
    "Return whether an object is an instance of a class or of a subclass thereof.\n\nA tuple, as in ``isinstance(x, (A, B, ...))``, may be given as the target to\ncheck against. This is equivalent to ``isinstance(x, A) or isinstance(x, B)\nor ...`` etc."
  ) { (a: Arguments) throws(Raised) in .bool(try isInstance(a[0], ofAny: a[1])) },
  .function(
    "issubclass", "(cls, class_or_tuple, /)",
    "Return whether 'cls' is derived from another class or is the same class.\n\nA tuple, as in ``issubclass(x, (A, B, ...))``, may be given as the target to\ncheck against. This is equivalent to ``issubclass(x, A) or issubclass(x, B)\nor ...``."
  ) { (a: Arguments) throws(Raised) in .bool(try isSubclass(a[0], ofAny: a[1])) },
  .function(
    "vars", "(object=None, /)",
    "Return the __dict__ attribute of an object, or the current local names.", builtinVars),
  .function(
    "dir", "(object=None, /)",
    "Return the names of an object's attributes, or the current local names.", builtinDir),
]

private func builtinVars(_ a: Arguments) throws(Raised) -> Value {
  if !a.isGiven(0) { return callerLocals() }
  if let dict = try findAttribute(a[0], SpecialName.dict.name) { return dict }
  throw raise(.typeError, "vars() argument must have __dict__ attribute")
}

private func localNames() throws(Raised) -> Value {
  let locals = callerLocals()
  if let dict = locals.dict, !hasOtherKeys(dict) { return sortedNames(names(in: dict)) }
  let keys = try callMethod(locals, intern("keys"), [])
  if !isIterable(keys) {
    throw raise(
      .typeError, "\(typeName(locals)).keys() returned a non-iterable (type \(typeName(keys)))")
  }
  let list = try listFromIterable(keys)
  try sortList(list, key: .none, isReversed: false)
  return list.value
}

private func builtinDir(_ a: Arguments) throws(Raised) -> Value {
  if !a.isGiven(0) { return try localNames() }
  let found: Value
  if let module = a[0].module, case let own = module.namespace.get(SpecialName.dir.name),
    !own.isUnbound
  {
    found = try call(own)
  } else {
    found = try callSpecial(a[0], .dir) ?? .none
  }
  let list = try listFromIterable(found)
  return try sortedList(list)
}

/// A sorted copy, by the script's own `<`.
private func sortedList(_ list: ListObject) throws(Raised) -> Value {
  var texts: [StringObject] = []
  for item in list.buffer {
    guard let text = item.string else {
      try sortList(list, key: .none, isReversed: false)
      return list.value
    }
    texts.append(text)
  }
  texts.sort(by: precedes)
  return makeList(texts.map(\.value)).value
}

private func precedes(_ a: StringObject, _ b: StringObject) -> Bool {
  a.buffer.lexicographicallyPrecedes(b.buffer)
}

/// The names as a sorted list of strings.
func sortedNames(_ names: Set<Reference>) -> Value {
  var texts = names.map { StringObject(UnsafeMutableRawPointer($0)) }
  texts.sort(by: precedes)
  return makeList(texts.map(\.value)).value
}

func names(in dict: DictObject) -> Set<Reference> {
  var result: Set<Reference> = []
  for position in 0..<dict.used {
    if let name = dict.entries[position].key.string { result.insert(intern(name)) }
  }
  return result
}

/// What `__dir__` gives: the names, sorted, unless the object's own dict has other keys, which only sorting refuses.
func directory(_ object: Value) -> Value {
  let known = attributeNames(object)
  guard let own = sharedAttributes(object), hasOtherKeys(own) else { return sortedNames(known) }
  let list = makeList()
  for position in 0..<own.used where !own.entries[position].key.isUnbound {
    list.append(own.entries[position].key)
  }
  for name in known.subtracting(names(in: own)) { list.append(.object(name)) }
  return list.value
}

/// The dict of an object's own attributes, if it has been asked for: other keys come in through it only.
private func sharedAttributes(_ object: Value) -> DictObject? {
  if let module = object.module { return module.namespace }
  if let instance = object.instance {
    return instance.shape.takeUnretainedValue().isDictionary ? instance.attributeDictionary() : nil
  }
  return object.function?.info.attributes.dict
}

func hasOtherKeys(_ dict: DictObject) -> Bool {
  (0..<dict.used).contains { position in
    let key = dict.entries[position].key
    return !key.isUnbound && key.unwrapped.string == nil
  }
}

/// All names that `dir()` shows: the object's own and those of its classes.
package func attributeNames(_ object: Value) -> Set<Reference> {
  if let module = object.unwrapped.module {
    return names(in: module.namespace).union(object.instance?.attributeNames ?? [])
  }
  var result: Set<Reference> = []
  var order = typeOf(object).info.mro
  if let type = object.type {
    order = type.info.mro
  } else if let instance = object.instance {
    result.formUnion(instance.attributeNames)
  } else if object.kind == .boxed, let dict = ownAttributes(object) {
    result.formUnion(names(in: dict))
  } else if let function = object.function, let dict = function.info.attributes.dict {
    result.formUnion(names(in: dict))
  } else if case .object(let cell) = object, cell.pointee.kind == .boundMethod,
    let dict = BoundMethodObject(cell).function.function?.info.attributes.dict
  {
    result.formUnion(names(in: dict))
  } else if let exception = object.exception, let dict = exception.layout.pointee.attributes.dict {
    result.formUnion(names(in: dict))
  }
  for type in order { result.formUnion(names(in: TypeObject(type).info.namespace)) }
  if !hasDictionary(object, order) { result.remove(SpecialName.dict.name) }
  return result
}

/// The entry that `object` itself has for `__dict__` serves all other classes; it is not shown.
private func hasDictionary(_ object: Value, _ order: [Reference]) -> Bool {
  switch object.kind {
  case .function, .exception, .module: return true
  default:
    return order.contains { base in
      base != state.objectType
        && (!TypeObject(base).info.namespace.get(SpecialName.dict.name).isUnbound
          || base == exceptionType(.baseException))
    }
  }
}

extension InstanceObject {
  /// The names of the instance's own attributes, without moving it to dictionary mode.
  fileprivate var attributeNames: Set<Reference> {
    let shape = shape.takeUnretainedValue()
    return shape.isDictionary ? names(in: attributeDictionary()) : Set(shape.names)
  }
}
