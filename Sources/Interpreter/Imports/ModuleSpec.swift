// `__spec__` and the other attributes that the import system gives to a module.

private nonisolated(unsafe) var specType: Reference?

/// The class of `__spec__`, made when the first module asks for it.
package func moduleSpecType() -> Reference {
  if let specType { return specType }
  let type = makeNativeType(
    NativeType(
      name: "ModuleSpec", kind: nil, doc: "The specification for a module, used for loading.",
      constructor: nil, methods: specMethods, module: "_frozen_importlib")
  ).reference
  specType = type
  return type
}

private enum SpecName {
  static nonisolated(unsafe) let name = intern("name")
  static nonisolated(unsafe) let loader = intern("loader")
  static nonisolated(unsafe) let origin = intern("origin")
  static nonisolated(unsafe) let locations = intern("submodule_search_locations")
  static nonisolated(unsafe) let cached = intern("_cached")
  static nonisolated(unsafe) let hasLocation = intern("has_location")
  static nonisolated(unsafe) let loaderState = intern("loader_state")
  static nonisolated(unsafe) let initializing = intern("_initializing")
}

private let specMethods: [NativeFunction] = [
  .method(
    "__init__",
    "(self, name, loader, *, origin=None, loader_state=None, is_package=None)", ""
  ) { (a: Arguments) throws(Raised) in
    let isPackage = a.isGiven(5) ? try isTrue(a[5]) : false
    for (name, value) in fields(
      name: a[1], loader: a[2], origin: a.get(3, default: .none),
      locations: isPackage ? makeList().value : .none, hasLocation: false)
    { try setAttribute(a[0], name, value) }
    try setAttribute(a[0], SpecName.loaderState, a.get(4, default: .none))
    return .none
  },
  .getter("parent", "The name of the module's parent.") { (a: Arguments) throws(Raised) in
    let name = try getAttribute(a[0], SpecName.name)
    if !(try getAttribute(a[0], SpecName.locations)).isNone { return name }
    return makeString(parentName(name.string?.text ?? "") ?? "")
  },
  .getter("cached", "Where a compiled form of the module would lie.") {
    (a: Arguments) throws(Raised) in
    let known = try findAttribute(a[0], SpecName.cached) ?? .none
    guard known.isNone, try isTrue(try getAttribute(a[0], SpecName.hasLocation)),
      let origin = try getAttribute(a[0], SpecName.origin).string?.text
    else { return known }
    return cachePath(of: origin).map { makeString($0) } ?? .none
  },
  .setter("cached") { (a: Arguments) throws(Raised) in
    try setAttribute(a[0], SpecName.cached, a[1])
    return .none
  },
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
    var text = "ModuleSpec(name=\(try reprText(try getAttribute(a[0], SpecName.name)))"
    text += ", loader=\(try reprText(try getAttribute(a[0], SpecName.loader)))"
    for name in [SpecName.origin, SpecName.locations] {
      let value = try getAttribute(a[0], name)
      if value.isNone { continue }
      text += ", \(StringObject(UnsafeMutableRawPointer(name)).text)=\(try reprText(value))"
    }
    return makeString(text + ")")
  },
]

/// What `sys.implementation.cache_tag` says: imports write no compiled files, but programs do, and ask where they lie.
package let cacheTag = "baton-313"

/// `__cached__` of a file; nil for what is none.
private func cachePath(of origin: String) -> String? {
  if origin.hasSuffix(".pyc") { return origin }
  guard origin.hasSuffix(".py"), !origin.hasPrefix("<") else { return nil }
  let stem = origin.dropLast(3)
  let name = stem.split(separator: "/", omittingEmptySubsequences: false).last ?? stem
  return "\(stem.dropLast(name.count))__pycache__/\(name).\(cacheTag).pyc"
}

private func fields(
  name: Value, loader: Value, origin: Value, locations: Value, hasLocation: Bool
) -> [(Reference, Value)] {
  [
    (SpecName.name, name), (SpecName.loader, loader), (SpecName.origin, origin),
    (SpecName.locations, locations), (SpecName.cached, .none),
    (SpecName.hasLocation, .bool(hasLocation)), (SpecName.loaderState, .none),
    (SpecName.initializing, .bool(false)),
  ]
}

/// The spec of a module that was found.
func makeSpec(_ found: FoundModule, _ name: String) -> Value {
  let locations = found.submodulePaths.map { paths in
    makeList(paths.map { makeString($0) }).value
  }
  let origin = found.file ?? found.location
  return makeInstance(
    of: TypeObject(moduleSpecType()), wrapping: .none,
    attributes: fields(
      name: makeString(name), loader: loader(of: found, name),
      origin: origin.isEmpty ? .none : makeString(origin),
      locations: locations ?? .none, hasLocation: found.file != nil))
}

extension FoundModule {
  /// `__file__`; a package that is built in lies where its other modules do.
  fileprivate var file: String? {
    switch content {
    case .source, .compiled: location
    case .native: submodulePaths?.first.map { $0 + "/__init__.py" }
    case .namespace: nil
    }
  }
}

/// Sets `__spec__`, `__package__`, `__path__`, `__file__` and `__loader__`. A module that writes its
/// own `__doc__` or `__name__` keeps it.
func describe(_ module: ModuleObject, _ found: FoundModule, _ name: String) {
  let namespace = module.namespace
  let spec = makeSpec(found, name)
  namespace.set(SpecialName.spec.name, spec)
  namespace.set(SpecialName.loader.name, spec.instance?.attribute(SpecName.loader) ?? .none)
  let isPackage = found.submodulePaths != nil
  namespace.set(
    SpecialName.package.name, makeString(isPackage ? name : parentName(name) ?? ""))
  if isPackage {
    namespace.set(
      SpecialName.path.name,
      makeList((found.submodulePaths ?? []).map { makeString($0) }).value)
  }
  if case .namespace = found.content {
    namespace.set(SpecialName.file.name, .none)
  } else if let file = found.file {
    namespace.set(SpecialName.file.name, makeString(file))
    if let path = cachePath(of: file) { namespace.set(intern("__cached__"), makeString(path)) }
  }
  complete(spec, namespace)
}

/// Gives the spec of a folder without a file its loader, which is written in Python; None until somebody has imported
/// that, which then completes those of the modules that came before it.
package nonisolated(unsafe) var specCompleter = Value.none {
  willSet { if specCompleter.isNone { addRoots { mark(specCompleter) } } }
}

private func complete(_ spec: Value, _ namespace: DictObject) {
  if specCompleter.isNone { return }
  do throws(Raised) {
    namespace.set(SpecialName.loader.name, try call(specCompleter, spec))
  } catch { state.raised = .none }
}

/// Notes on the spec whether the module's code is running: error messages speak of it.
func setInitializing(_ spec: Value, _ flag: Bool) {
  guard let instance = spec.instance, typeOf(spec).reference == specType else { return }
  instance.setAttribute(SpecName.initializing, .bool(flag))
}

/// Is the module's code still running?
func isInitializing(_ spec: Value) -> Bool {
  guard let instance = spec.instance else { return false }
  if case .bool(true) = instance.attribute(SpecName.initializing) { return true }
  return false
}

/// The file that a spec names as the origin of its module.
func specOrigin(_ spec: Value) -> String? {
  spec.instance?.attribute(SpecName.origin).string?.text
}
