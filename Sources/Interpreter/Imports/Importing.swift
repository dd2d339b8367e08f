// The import system: names to modules, each loaded once. What CPython's importlib does when nobody
// has changed its hooks.
//
// A module is put into `sys.modules` before its code runs, so that modules can import each other; it
// is taken out again when its code fails.

import Syntax

/// `sys.modules`.
package nonisolated(unsafe) var loadedModules: DictObject! = nil

/// The module with this dotted name, imported if need be, and its parents before it.
package func importModule(_ name: String) throws(Raised) -> Value {
  try awaitLoading(intern(name))
  let known = loadedModules.get(intern(name))
  if known.isNone {
    throw raiseModuleNotFound("import of \(name) halted; None in sys.modules", name)
  }
  return known.isUnbound ? try findAndLoad(name) : known
}

private func auditImport(_ name: String) throws(Raised) {
  let sys = try importModule("sys")
  let path = try getAttribute(sys, intern("path"))
  let finders = try getAttribute(sys, intern("meta_path"))
  let hooks = try getAttribute(sys, intern("path_hooks"))
  try audit("import", [makeString(name), .none, path, finders, hooks])
}

private func findAndLoad(_ name: String) throws(Raised) -> Value {
  // Each package is imported by a call of its own, outermost last.
  if name.utf8.lazy.filter({ $0 == 0x2e }).count > state.depthLimit {
    throw raise(.recursionError, "maximum recursion depth exceeded")
  }
  try checkNativeStack()
  if auditHooks != nil { try auditImport(name) }
  let parent = parentName(name)
  var path = searchPath
  if let parent {
    let owner = try importModule(parent)
    let known = loadedModules.get(intern(name))
    if !known.isUnbound { return known }
    guard let locations = try findAttribute(owner, SpecialName.path.name) else {
      throw raiseModuleNotFound(
        "No module named '\(name)'; '\(parent)' is not a package", name)
    }
    path = locations
  }
  let module = try findByFinders(name, in: path, isTop: parent == nil)
  if let parent {
    let roots = try pushRoots([module])
    defer { state.top = roots }
    let owner = loadedModules.get(intern(parent))
    if !owner.isUnbound { try setAttribute(owner, intern(lastComponent(name)), module) }
  }
  return module
}

/// Makes the module and runs its code; what its code put into `sys.modules` in its place is the result.
func load(_ found: FoundModule, _ name: String) throws(Raised) -> Value {
  let key = intern(name)
  if case .native(let make) = found.content {
    let module = try make()
    describe(module, found, name)
    loadedModules.set(key, module.value)
    return module.value
  }
  if case .compiled = found.content {
    return try loadFound(makeSpec(found, name), name) ?? .none
  }
  let module = makeModule(name: name, namespace: makeDict())
  let roots = try pushRoots([module.value])
  defer { state.top = roots }
  module.namespace.set(SpecialName.name.name, makeString(name))
  module.namespace.set(SpecialName.doc.name, .none)
  describe(module, found, name)
  loadedModules.set(key, module.value)
  beginLoading(key)
  let isLibrary = isLibraryFile(found.location)
  lineWatch.beginLoading(isLibrary: isLibrary)
  if isLibrary { noteLibraryLoad?(true) }
  defer {
    endLoading(key)
    lineWatch.endLoading()
    if isLibrary { noteLibraryLoad?(false) }
  }
  do throws(Raised) { try execute(found, module) } catch {
    forget(key)
    throw error
  }
  let result = loadedModules.get(key)
  if result.isUnbound {
    throw raise(.keyError, argument: makeString(name))
  }
  // The module moves to the end: it counts as loaded from now on.
  forget(key)
  loadedModules.set(key, result)
  return result
}

private func forget(_ key: Reference) {
  let position = loadedModules.find(key)
  if position >= 0 { _ = loadedModules.remove(at: position) }
}

/// Runs the code of a module over its namespace.
func execute(_ found: FoundModule, _ module: ModuleObject) throws(Raised) {
  if case .compiled = found.content {
    _ = try callMethod(found.loader, intern("exec_module"), [module.value])
  }
  guard case .source(let read) = found.content else { return }
  let source = SourceFile(name: found.location, bytes: try read())
  let spec = module.namespace.get(SpecialName.spec.name)
  setInitializing(spec, true)
  defer { setInitializing(spec, false) }
  if module.namespace.find(SpecialName.builtins.name) < 0 {
    module.namespace.set(SpecialName.builtins.name, .object(state.builtins))
  }
  let code: Code
  do {
    code = try Program.compile(
      source, namespace: module.namespace, allowsTopLevelAwait: false,
      defersBodies: isLibraryFile(found.location))
  } catch {
    throw raise(diagnostic: error)
  }
  _ = try Program.run(code, namespace: module.namespace)
  guard isLibraryFile(found.location) else { return }
  settleModule(module.namespace)
  replaceDeclaredBuiltins(in: module)
}

/// `importlib.reload(module)`: runs the module's code again over the same namespace.
package func reloadModule(_ value: Value) throws(Raised) -> Value {
  guard let module = value.module else {
    throw raise(.typeError, "reload() argument must be a module")
  }
  let spec = module.namespace.get(SpecialName.spec.name)
  let ownName = spec.isUnbound || spec.isNone ? nil : try findAttribute(spec, intern("name"))
  let name = ownName?.string?.text ?? module.name
  guard loadedModules.get(intern(name)).isIdentical(to: value) else {
    let raised = raise(.importError, "module \(name) not in sys.modules")
    state.raised.exception?.setField(ExceptionField.name, makeString(name))
    throw raised
  }
  var path = searchPath
  if let parent = parentName(name) {
    path = try getAttribute(try importModule(parent), SpecialName.path.name)
  }
  guard let found = try findModule(name, in: path) else {
    throw raiseModuleNotFound("spec not found for the module '\(name)'", name)
  }
  if case .native = found.content { return value }
  describe(module, found, name)
  try execute(found, module)
  return loadedModules.get(intern(name))
}

/// The spec of a module, or `.none`.
/// - Parameter path: `.none` is `sys.path`.
package func findSpec(_ name: String, in path: Value) throws(Raised) -> Value {
  let found = try findModule(name, in: path.isNone ? searchPath : path)
  return found.map { makeSpec($0, name) } ?? .none
}

/// Runs a file over the namespace of a module that somebody else has made.
package func runFile(_ path: String, over module: ModuleObject) throws(Raised) {
  try execute(fileModule(at: absolutePath(path)), module)
}

// MARK: - import statements and __import__

/// Resolves leading dots against the package of the importing module.
func absoluteName(_ name: String, _ level: Int, _ globals: DictObject) throws(Raised) -> String {
  if level == 0 {
    if name.isEmpty { throw raise(.valueError, "Empty module name") }
    return name
  }
  let package = try importingPackage(globals)
  if package.isEmpty {
    throw raise(.importError, "attempted relative import with no known parent package")
  }
  return try absoluteName(name, level, package: package)
}

/// As above, from a known package.
package func absoluteName(_ name: String, _ level: Int, package: String) throws(Raised) -> String {
  var parts = package.split(separator: ".", omittingEmptySubsequences: false)[...]
  if level > parts.count {
    throw raise(.importError, "attempted relative import beyond top-level package")
  }
  parts = parts.dropLast(level - 1)
  let base = parts.joined(separator: ".")
  return name.isEmpty ? base : base + "." + name
}

private func importingPackage(_ globals: DictObject) throws(Raised) -> String {
  let package = globals.get(SpecialName.package.name)
  if !package.isUnbound, !package.isNone {
    guard let text = package.string else { throw raise(.typeError, "package must be a string") }
    return text.text
  }
  let spec = globals.get(SpecialName.spec.name)
  if !spec.isUnbound, !spec.isNone {
    return try getAttribute(spec, intern("parent")).string?.text ?? ""
  }
  let name = globals.get(SpecialName.name.name)
  if name.isUnbound { throw raise(.keyError, "'__name__' not in globals") }
  guard let text = name.string?.text else {
    throw raise(.typeError, "__name__ must be a string")
  }
  return globals.get(SpecialName.path.name).isUnbound ? parentName(text) ?? "" : text
}

/// What `__import__(name, globals, locals, names, level)` returns.
/// - Parameter names: what a `from` asks for; nil returns the root package, as `import a.b` binds it.
func importForStatement(_ name: String, _ level: Int, _ globals: DictObject, names: [String]?)
  throws(Raised) -> Value
{
  let absolute = try absoluteName(name, level, globals)
  let module = try importModule(absolute)
  guard let names else {
    guard let dot = absolute.utf8.firstIndex(of: 0x2e) else { return module }
    return try importModule(String(absolute[..<dot]))
  }
  let isPackage: Bool
  if let plain = module.module {
    isPackage = !plain.namespace.get(SpecialName.path.name).isUnbound
  } else {
    isPackage = try findAttribute(module, SpecialName.path.name) != nil
  }
  if isPackage {
    let roots = try pushRoots([module])
    defer { state.top = roots }
    try importSubmodules(module, names)
  }
  return module
}

/// Imports those of the names that are submodules and not there yet.
private func importSubmodules(_ package: Value, _ names: [String], isFromAll: Bool = false)
  throws(Raised)
{
  for name in names {
    if name == "*" {
      if isFromAll { continue }
      guard let all = try findAttribute(package, SpecialName.all.name) else { continue }
      try importSubmodules(package, try exportedNames(all, package), isFromAll: true)
      continue
    }
    if try findAttribute(package, intern(name)) != nil { continue }
    let owner = try getAttribute(package, SpecialName.name.name)
    let full = "\(owner.string?.text ?? "").\(name)"
    do throws(Raised) { _ = try importModule(full) } catch {
      // The name simply is no module; the statement says so in its own words.
      guard state.raised.exception?.isInstance(of: .moduleNotFoundError) ?? false,
        missingModuleName() == full, !loadedModules.get(intern(full)).isNone
      else { throw error }
      state.raised = .none
    }
  }
}

private func exportedNames(_ all: Value, _ module: Value) throws(Raised) -> [String] {
  let items = try listFromIterable(all)
  var names: [String] = []
  for index in 0..<items.count {
    guard let text = items.items[index].unwrapped.string else {
      throw raise(
        .typeError,
        "Item in \(module.module?.name ?? "?").__all__ must be str, not "
          + typeName(items.items[index]))
    }
    names.append(text.text)
  }
  return names
}

/// The names that `from module import *` binds.
func starNames(_ module: Value) throws(Raised) -> [Reference] {
  if let all = try findAttribute(module, SpecialName.all.name) {
    if try findAttribute(all, SpecialName.iter.name) == nil {
      throw raise(.typeError, "'\(typeName(all))' object does not support indexing")
    }
    return try exportedNames(all, module).map { intern($0) }
  }
  guard let namespace = module.module?.namespace else {
    throw raise(.importError, "from-import-* object has no __dict__ and no __all__")
  }
  var names: [Reference] = []
  for position in 0..<namespace.used {
    let key = namespace.entries[position].key
    if !key.isUnbound, key.unwrapped.string == nil {
      throw raise(
        .typeError,
        "Key in \(module.module?.name ?? "?").__dict__ must be str, not \(typeName(key))")
    }
    guard let text = key.string, text.byteCount > 0,
      text.bytes[0] != UInt8(ascii: "_")
    else { continue }
    names.append(intern(text))
  }
  return names
}

// MARK: - Names

func parentName(_ name: String) -> String? {
  name.lastIndex(of: ".").map { String(name[..<$0]) }
}

func lastComponent(_ name: String) -> String {
  name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
}
