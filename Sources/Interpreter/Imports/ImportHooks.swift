// `sys.meta_path`: who is asked for a module, in order. Baton's own search is one entry; scripts put finders
// of their own before or behind it.

/// The entry that stands for Baton's own search.
private nonisolated(unsafe) var ownFinder = Value.unbound
/// What loads the modules of other finders is being imported itself.
private nonisolated(unsafe) var bypassesFinders = false

/// `sys.meta_path` at the beginning.
package func makeMetaPath() -> Value {
  if ownFinder.isUnbound {
    ownFinder = makeNativeType(ownFinderRow).value
    addRoots { mark(ownFinder) }
  }
  return makeList([ownFinder]).value
}

private let ownFinderRow = NativeType(
  name: "PathFinder", kind: nil, doc: "Finds the modules of the library and of sys.path.",
  constructor: nil,
  methods: [
    .classMethod(
      "find_spec", "(cls, fullname, path=None, target=None)", "Find the spec of a module."
    ) { (a: Arguments) throws(Raised) in
      try callMethod(try importModule("importlib.util"), intern("find_spec"), [a[1]])
    }
  ], module: "_frozen_importlib_external")

/// Finds a module and loads it.
/// - Parameter isTop: it is no part of a package.
func findByFinders(_ name: String, in path: Value, isTop: Bool) throws(Raised) -> Value {
  guard let finders = changedFinders() else {
    guard let found = try findModule(name, in: path) else { throw raiseUnknownModule(name) }
    return try load(found, name)
  }
  var index = 0
  while index < finders.count {
    let finder = finders.items[index]
    index += 1
    if finder.isIdentical(to: ownFinder) {
      if let found = try findModule(name, in: path) { return try load(found, name) }
    } else if let module = try ask(finder, name, isTop ? .none : path) {
      return module
    }
  }
  throw raiseUnknownModule(name)
}

/// `sys.meta_path`; nil while it is as Baton has made it.
private func changedFinders() -> ListObject? {
  guard !bypassesFinders, let sys = loadedModules.get(intern("sys")).module,
    let finders = sys.namespace.get(intern("meta_path")).list
  else { return nil }
  let isOwn = finders.count == 1 && finders.items[0].isIdentical(to: ownFinder)
  return isOwn ? nil : finders
}

/// Asks a finder of the script, and loads what it has found.
private func ask(_ finder: Value, _ name: String, _ path: Value) throws(Raised) -> Value? {
  guard let method = try findAttribute(finder, intern("find_spec")) else { return nil }
  let spec = try call(method, makeString(name), path, .none)
  if spec.isNone { return nil }
  let roots = try pushRoots([spec])
  defer { state.top = roots }
  let outer = bypassesFinders
  bypassesFinders = true
  defer { bypassesFinders = outer }
  let library = try importModule("importlib.util")
  bypassesFinders = outer
  return try callMethod(library, intern("_load_found"), [spec, makeString(name)])
}
