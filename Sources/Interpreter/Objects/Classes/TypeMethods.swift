// The methods and computed attributes of classes.

let typeMethods: [NativeFunction] = [
  .method("__init__", "(self, /, *args, **kwargs)", "Initialize self.") {
    (_: Arguments) throws(Raised) in .none
  },
  .method("__call__", "(self, /, *args, **kwargs)", "Call self as a function.") {
    (a: Arguments) throws(Raised) in
    let given = a[1].tuple.unsafelyUnwrapped
    return try makeInstance(
      try classOf(a), Arguments(given.items, given.count), keywordList(a[2]))
  },
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
    makeString(try classOf(a).displayRepr)
  },
  .method("mro", "(self, /)", "Return a type's method resolution order.") {
    (a: Arguments) throws(Raised) in
    let type = try classOf(a)
    let order = [type.reference] + (try linearize(type.info.bases))
    return makeList(order.map { .object($0) }).value
  },
  .method("__subclasses__", "(self, /)", "Return a list of immediate subclasses.") {
    (a: Arguments) throws(Raised) in
    makeList(try classOf(a).info.subclasses.map { .object($0) }).value
  },
  .method("__instancecheck__", "(self, instance, /)", "Check if an object is an instance.") {
    (a: Arguments) throws(Raised) in
    .bool(try isPlainInstance(a[1], of: try classOf(a)))
  },
  .method("__subclasscheck__", "(self, subclass, /)", "Check if a class is a subclass.") {
    (a: Arguments) throws(Raised) in
    .bool(try isPlainSubclass(a[1], of: try classOf(a)))
  },
  .method("__or__", "(self, value, /)", "Return self|value.") { (a: Arguments) throws(Raised) in
    try makeUnion(a[0], a[1])
  },
  .method("__ror__", "(self, value, /)", "Return value|self.") { (a: Arguments) throws(Raised) in
    try makeUnion(a[1], a[0])
  },
  .method("__dir__", "(self, /)", "Specialized __dir__ implementation for types.") {
    (a: Arguments) throws(Raised) in sortedNames(attributeNames(a[0]))
  },
  .classMethod(
    "__prepare__", "(cls, /, *args, **kwargs)",
    "Create the namespace for the class statement."
  ) { (_: Arguments) throws(Raised) in makeDict().value },
  .getter("__name__", "The class's name.") { (a: Arguments) throws(Raised) in
    makeString(try classOf(a).info.name)
  },
  .setter("__name__") { (a: Arguments) throws(Raised) in
    try changeableClass(a, "__name__").info.name = try text(a[1], "__name__", try classOf(a))
    return .none
  },
  .getter("__qualname__", "The class's qualified name.") { (a: Arguments) throws(Raised) in
    makeString(try classOf(a).info.qualifiedName)
  },
  .setter("__qualname__") { (a: Arguments) throws(Raised) in
    try changeableClass(a, "__qualname__").info.qualifiedName =
      try text(a[1], "__qualname__", try classOf(a))
    return .none
  },
  .getter("__module__", "The module that defines the class.", typeModule),
  .setter("__module__") { (a: Arguments) throws(Raised) in
    let type = try changeableClass(a, "__module__")
    if let name = a[1].string { type.info.module = name.text }
    // The line belongs to the module that it was in.
    let line = type.info.namespace.find(SpecialName.firstLineNumber.name)
    if line >= 0 { _ = type.info.namespace.remove(at: line) }
    return replaceEntry(type, SpecialName.module.name, a[1])
  },
  .getter("__bases__", "The direct base classes.") { (a: Arguments) throws(Raised) in
    makeTuple(try classOf(a).info.bases.map { .object($0) })
  },
  .setter("__bases__") { (a: Arguments) throws(Raised) in
    try setBases(try changeableClass(a, "__bases__"), a[1])
    return .none
  },
  refuseDeletion("__name__"), refuseDeletion("__qualname__"), refuseDeletion("__module__"),
  refuseDeletion("__bases__"),
  .getter("__base__", "The base class that decides the layout.") { (a: Arguments) throws(Raised) in
    let info = try classOf(a).info
    let base = info.bases.first { TypeObject($0).info.solidBase == info.solidBase }
    return (base ?? info.bases.first).map { .object($0) } ?? .none
  },
  .getter("__mro__", "The method resolution order.") { (a: Arguments) throws(Raised) in
    makeTuple(try classOf(a).info.mro.map { .object($0) })
  },
  .getter("__dict__", "The class's namespace, read-only.") { (a: Arguments) throws(Raised) in
    makeMappingProxy(try classOf(a).info.namespace.value)
  },
  .getter("__doc__", "The class's documentation.") { (a: Arguments) throws(Raised) in
    let type = try classOf(a)
    return try bindDescriptor(typeDoc(type), .unbound, type)
  },
  .getter("__text_signature__", "The parameters of a built-in class.") {
    (a: Arguments) throws(Raised) in
    try classOf(a).info.constructor.map { makeString($0.signature) } ?? .none
  },
  refuseDeletion("__doc__"),
  .setter("__doc__") { (a: Arguments) throws(Raised) in
    replaceEntry(try changeableClass(a, "__doc__"), SpecialName.doc.name, a[1])
  },
  .getter("__annotations__", "The annotations of the class body.", typeAnnotations),
  .setter("__annotations__") { (a: Arguments) throws(Raised) in
    replaceEntry(
      try changeableClass(a, "__annotations__"), SpecialName.annotations.name, a[1])
  },
  .deleter("__annotations__") { (a: Arguments) throws(Raised) in
    let type = try changeableClass(a, "__annotations__")
    let position = type.info.namespace.find(SpecialName.annotations.name)
    if position < 0 {
      throw raise(.attributeError, "__annotations__")
    }
    _ = type.info.namespace.remove(at: position)
    state.typeEpoch += 1
    return .none
  },
  .getter("__type_params__", "The class's type parameters.") { (a: Arguments) throws(Raised) in
    let info = try classOf(a).info
    let own = info.namespace.get(SpecialName.typeParams.name)
    return own.isUnbound || info.isBuiltin ? emptyTuple : own
  },
  .setter("__type_params__") { (a: Arguments) throws(Raised) in
    replaceEntry(
      try changeableClass(a, "__type_params__"), SpecialName.typeParams.name, a[1])
  },
]

extension TypeObject {
  /// `<class 'module.Name'>`
  var displayRepr: String {
    let info = self.info
    return info.module == "builtins"
      ? "<class '\(info.qualifiedName)'>" : "<class '\(info.module).\(info.qualifiedName)'>"
  }
}

private func classOf(_ a: Arguments) throws(Raised) -> TypeObject {
  if let type = a[0].type { return type }
  throw raise(.typeError, "descriptor requires a 'type' object but received '\(typeName(a[0]))'")
}

private func changeableClass(_ a: Arguments, _ name: String) throws(Raised) -> TypeObject {
  let type = try classOf(a)
  if !type.info.isBuiltin {
    let value = a.count > 1 ? a[1] : .none
    try audit("object.__setattr__", [type.value, makeString(name), value])
    return type
  }
  throw raise(
    .typeError, "cannot set '\(name)' attribute of immutable type '\(type.name)'")
}

private func text(_ value: Value, _ name: String, _ type: TypeObject) throws(Raised) -> String {
  if let string = value.unwrapped.string {
    if name == "__name__" { try checkTypeName(string) }
    return string.text
  }
  throw raise(
    .typeError,
    "can only assign string to \(type.name).\(name), not '\(typeName(value))'")
}

private func refuseDeletion(_ name: StaticString) -> NativeFunction {
  .deleter(name) { (a: Arguments) throws(Raised) in
    throw raise(
      .typeError,
      "cannot delete '\(name)' attribute of immutable type '\(try classOf(a).name)'")
  }
}

private func replaceEntry(_ type: TypeObject, _ name: Reference, _ value: Value) -> Value {
  type.info.unsettle()
  type.info.namespace.set(name, value)
  state.typeEpoch += 1
  return .none
}

private func typeModule(_ a: Arguments) throws(Raised) -> Value {
  let type = try classOf(a)
  let own = type.info.isBuiltin ? .unbound : type.info.namespace.get(SpecialName.module.name)
  return own.isUnbound ? makeString(type.info.module) : own
}

private func typeAnnotations(_ a: Arguments) throws(Raised) -> Value {
  let type = try classOf(a)
  if type.info.isBuiltin { throw missingAttribute(type.value, SpecialName.annotations.name) }
  let own = type.info.namespace.get(SpecialName.annotations.name)
  if !own.isUnbound { return own }
  let dict = makeDict().value
  _ = replaceEntry(type, SpecialName.annotations.name, dict)
  return dict
}

/// `__doc__` of a class; a built-in one's text is made at the first question.
func typeDoc(_ type: TypeObject) -> Value {
  let info = type.info
  if let text = info.nativeDoc {
    if info.doc.isNone { info.doc = makeString(text) }
    return info.doc
  }
  let own = info.namespace.get(SpecialName.doc.name)
  return own.isUnbound ? .none : own
}
