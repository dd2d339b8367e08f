// Attributes of modules, beyond the names that live in them.

let moduleConstructor = NativeFunction.function(
  "module", "(cls, name, doc=None)", "Create a module object."
) { (a: Arguments) throws(Raised) in
  guard let name = a[1].string else {
    throw raise(
      .typeError, "module() argument 'name' must be str, not \(argumentTypeName(a[1]))")
  }
  let namespace = makeDict()
  namespace.set(SpecialName.name.name, a[1])
  namespace.set(SpecialName.doc.name, a.get(2, default: .none))
  for name in [SpecialName.package, .loader, .spec] { namespace.set(name.name, .none) }
  return makeModule(name: name.text, namespace: namespace).value
}

extension ModuleObject {
  /// `__init__` of a module that exists already: it gets the names of a fresh one.
  func take(_ fresh: ModuleObject) {
    layout.pointee.name = fresh.layout.pointee.name
    for position in 0..<fresh.namespace.used {
      let entry = fresh.namespace.entries[position]
      guard let name = entry.key.string else { continue }
      namespace.set(intern(name), entry.value)
    }
  }
}

let moduleMethods: [NativeFunction] = [
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
    try repr(a[0].unwrapped)
  },
  .method("__dir__", "(self, /)", "__dir__() -> list") { (a: Arguments) throws(Raised) in
    directory(a[0])
  },
  .getter("__name__", "The module's name.") { (a: Arguments) throws(Raised) in
    guard let module = a[0].unwrapped.module,
      module.namespace.find(SpecialName.name.name) >= 0
    else {
      throw raise(.attributeError, "module has no attribute '__name__'")
    }
    return module.layout.pointee.name
  },
  .deleter("__name__") { (a: Arguments) throws(Raised) in try remove(.name, from: a[0]) },
  .setter("__name__") { (a: Arguments) throws(Raised) in
    a[0].unwrapped.module?.namespace.set(SpecialName.name.name, a[1])
    a[0].unwrapped.module?.layout.pointee.name = a[1]
    return .none
  },
  // Modules that annotate nothing get theirs when somebody asks.
  .getter("__annotations__", "The annotations of the module's names.") {
    (a: Arguments) throws(Raised) in
    let annotations = makeDict().value
    a[0].unwrapped.module?.namespace.set(SpecialName.annotations.name, annotations)
    return annotations
  },
  .deleter("__annotations__") { (a: Arguments) throws(Raised) in
    try remove(.annotations, from: a[0])
  },
  .setter("__annotations__") { (a: Arguments) throws(Raised) in
    a[0].unwrapped.module?.namespace.set(SpecialName.annotations.name, a[1])
    return .none
  },
]

private func remove(_ name: SpecialName, from value: Value) throws(Raised) -> Value {
  let namespace = value.unwrapped.module?.namespace
  guard let namespace, case let position = namespace.find(name.name), position >= 0 else {
    throw raise(.attributeError, "\(name.text)")
  }
  _ = namespace.remove(at: position)
  return .none
}
