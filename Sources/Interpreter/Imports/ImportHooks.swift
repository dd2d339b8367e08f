// `sys.meta_path`: who is asked for a module, in order. Baton's own search is one entry; scripts put finders
// of their own before or behind it. `sys.path_hooks`: who finds modules below an entry of `sys.path`; one of
// them stands for Baton's own search in folders.

/// The entry that stands for Baton's own search.
private nonisolated(unsafe) var ownFinder = Value.unbound
/// What imports and loaders need themselves is being imported.
private nonisolated(unsafe) var bypassesFinders = false

/// `sys.meta_path` at the beginning.
package func makeMetaPath() -> Value {
  if ownFinder.isUnbound {
    ownFinder = makeNativeType(ownFinderRow).value
    addRoots { mark(ownFinder) }
  }
  return makeList([ownFinder]).value
}

/// The hook that stands for Baton's own search.
private nonisolated(unsafe) var ownHook = Value.unbound

/// `sys.path_hooks` at the beginning.
package func makePathHooks() -> Value {
  if ownHook.isUnbound {
    ownHook = makeNative(ownHookRow)
    addRoots { mark(ownHook) }
  }
  return makeList([ownHook]).value
}

private let ownHookRow = NativeFunction.function(
  "path_hook_for_FileFinder", "(path)", "Return what finds the modules of a folder."
) { (a: Arguments) throws(Raised) in
  try callMethod(try importModule("importlib.util"), intern("_own_finder"), [a[0]])
}

private let ownFinderRow = NativeType(
  name: "PathFinder", kind: nil, doc: "Finds the modules of the library and of sys.path.",
  constructor: nil,
  methods: [
    .classMethod(
      "find_spec", "(cls, fullname, path=None, target=None)", "Find the spec of a module."
    ) { (a: Arguments) throws(Raised) in
      try callMethod(
        try importOwn("importlib.util"), intern("_own_spec"), [a[1], a.get(2, default: .none)])
    },
    .classMethod("invalidate_caches", "(cls)", "Let the finders of scripts forget what they know.")
    {
      (_: Arguments) throws(Raised) in
      let machinery = try importOwn("importlib.machinery")
      let finder = try getAttribute(machinery, intern("PathFinder"))
      return try callMethod(finder, intern("invalidate_caches"), [])
    },
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
      if areHooksChanged, findFirstOfAll(name) == nil,
        let module = try ask("_find_by_hooks", [makeString(name), path], name)
      {
        return module
      }
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
  return isOwn && !areHooksChanged ? nil : finders
}

/// Has a script changed `sys.path_hooks`?
private var areHooksChanged: Bool {
  guard let hooks = systemNamespace?.get(intern("path_hooks")).list else { return false }
  return hooks.count != 1 || !hooks.items[0].isIdentical(to: ownHook)
}

/// Asks a finder of the script, and loads what it has found.
private func ask(_ finder: Value, _ name: String, _ path: Value) throws(Raised) -> Value? {
  guard let method = try findAttribute(finder, intern("find_spec")) else { return nil }
  return try loadFound(try call(method, makeString(name), path, .none), name)
}

/// Asks a function of `importlib.util`, and loads what it has found.
private func ask(_ function: String, _ arguments: [Value], _ name: String) throws(Raised) -> Value?
{
  let library = try importOwn("importlib.util")
  return try loadFound(try callMethod(library, intern(function), arguments), name)
}

func loadFound(_ spec: Value, _ name: String) throws(Raised) -> Value? {
  if spec.isNone { return nil }
  let roots = try pushRoots([spec])
  defer { state.top = roots }
  return try callMethod(
    try importOwn("importlib.util"), intern("_load_found"), [spec, makeString(name)])
}

/// Imports a module of the library that imports or loaders need themselves: no finder of a script is asked.
func importOwn(_ name: String) throws(Raised) -> Value {
  let outer = bypassesFinders
  bypassesFinders = true
  defer { bypassesFinders = outer }
  return try importModule(name)
}
