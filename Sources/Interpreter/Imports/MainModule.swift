// `-m NAME`: a module of the search path runs as `__main__`, as the module `runpy` of CPython does it.

import Syntax

/// What `-m` found.
package enum MainModule {
  /// Its text, and the file that it was found in.
  case found(SourceFile, path: String)
  /// The sentence that says why there is nothing to run.
  case missing(String)
}

/// Finds the module, imports its parents and gives its attributes to `__main__`.
/// - Throws: what the parents raise.
package func prepareMainModule(_ name: String) throws(Raised) -> MainModule {
  if name.hasPrefix(".") { return .missing("Relative module names not supported") }
  do throws(Raised) {
    if let parent = parentName(name) { _ = try importModule(parent) }
  } catch {
    guard let parent = parentName(name),
      state.raised.exception?.isInstance(of: .importError) ?? false,
      let missing = missingModuleName(), parent == missing || parent.hasPrefix(missing + ".")
    else { throw error }
    let text = (try? strText(state.raised)) ?? ""
    let type = typeName(state.raised)
    state.raised = .none
    return .missing(unfinished(name, "\(type): \(text)"))
  }
  let path = try parentName(name).map { (parent: String) throws(Raised) in
    try findAttribute(loadedModules.get(intern(parent)), SpecialName.path.name) ?? .unbound
  }
  if let path, path.isUnbound {
    let reason =
      "__path__ attribute not found on '\(parentName(name) ?? "")' while trying to find '\(name)'"
    return .missing(unfinished(name, "ModuleNotFoundError: \(reason)"))
  }
  guard let found = try findModule(name, in: path ?? searchPath) else {
    return .missing("No module named \(name)")
  }
  if found.submodulePaths != nil { return try prepareMainPackage(name) }
  let source: SourceFile
  switch found.content {
  case .source(let read): source = SourceFile(name: found.location, bytes: try read())
  case .compiled: source = try sourceOfCompiled(found.loader, name)
  case .native, .namespace:
    // What a module in Swift does as a program is a Python file beside it.
    let program = "_\(name)_main"
    if path == nil, try findModule(program, in: searchPath) != nil {
      return try prepareMainModule(program)
    }
    return .missing("No code object available for \(name)")
  }
  describeMain(found, name)
  return .found(source, path: found.location)
}

/// What a file of compiled code was made of.
package func sourceOfCompiled(_ loader: Value, _ name: String) throws(Raised) -> SourceFile {
  let code = try callMethod(loader, intern("get_code"), [makeString(name)])
  guard let source = source(ofCode: code) else {
    throw raise(.importError, "get_code() must return a code object, not \(typeName(code))")
  }
  return source
}

/// A package runs its submodule `__main__`.
private func prepareMainPackage(_ name: String) throws(Raised) -> MainModule {
  if name == "__main__" || name.hasSuffix(".__main__") {
    return .missing("Cannot use package as __main__ module")
  }
  let main = try prepareMainModule(name + ".__main__")
  if case .missing(let reason) = main, !loadedModules.get(intern(name)).isUnbound {
    return .missing("\(reason); '\(name)' is a package and cannot be directly executed")
  }
  return main
}

private func unfinished(_ name: String, _ reason: String) -> String {
  var sentence = "Error while finding module specification for '\(name)' (\(reason))"
  if name.hasSuffix(".py") {
    sentence += ". Try using '\(name.dropLast(3))' instead of '\(name)' as the module name."
  }
  return sentence
}

private func describeMain(_ found: FoundModule, _ name: String) {
  let main = loadedModules.get(SpecialName.main.name)
  guard let module = main.module else { return }
  describe(module, found, name)
}
