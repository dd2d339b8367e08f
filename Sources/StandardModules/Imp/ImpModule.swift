// The module `_imp`: the doors through which `importlib` reaches the import system.

import Interpreter
import Syntax

private let impFunctions: [NativeFunction] = [
  .function(
    "import_module", "(name, package, level, /)", "Import a module; level counts leading dots.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    try importModule(try resolve(a))
  },
  .function(
    "resolve_name", "(name, package, level, /)", "Return the absolute name."
  ) { (a: Arguments) throws(Raised) in
    makeString(try resolve(a))
  },
  .function("reload", "(module, /)", "Run the module's code again.", touches: .files) {
    (a: Arguments) throws(Raised) in
    try reloadModule(a[0])
  },
  .function("acquire_lock", "()", "Acquires the interpreter's import lock for the current thread.")
  { (_: Arguments) throws(Raised) in
    importLockDepth += 1
    return .none
  },
  .function("release_lock", "()", "Release the interpreter's import lock.") {
    (_: Arguments) throws(Raised) in
    guard importLockDepth > 0 else { throw raise(.runtimeError, "not holding the import lock") }
    importLockDepth -= 1
    return .none
  },
  .function("lock_held", "()", "Return True if the import lock is currently held, else False.") {
    (_: Arguments) throws(Raised) in .bool(importLockDepth > 0)
  },
  .function("extension_suffixes", "()", "Return the endings of modules of machine code: none.") {
    (_: Arguments) throws(Raised) in
    makeList([]).value
  },
  .function(
    "find_spec", "(name, path, /)", "Return the spec of a module, or None.", touches: .files
  ) { (a: Arguments) throws(Raised) in
    try findSpec(try text(a[0]), in: a[1])
  },
  .function(
    "source_text", "(path, /)", "Return the text of a source file, or of what was typed, or None.",
    touches: .files
  ) { (a: Arguments) throws(Raised) in
    let path = try text(a[0])
    if let typed = typedSources[path] { return makeString(typed) }
    guard !path.utf8.contains(0), let bytes = sourceBytes(path),
      let text = String(validating: SourceFile(name: path, bytes: bytes).bytes, as: UTF8.self)
    else { return .none }
    return makeString(text)
  },
  .function(
    "run_file", "(module, path, /)", "Run a file over the module's namespace.", touches: .files
  ) { (a: Arguments) throws(Raised) in
    guard let module = a[0].module else {
      throw raise(.typeError, "expected a module, not \(typeName(a[0]))")
    }
    try runFile(try text(a[1]), over: module)
    return .none
  },
  .function(
    "complete_specs", "(function, /)", "Let a function give loaders to the specs of modules."
  ) {
    (a: Arguments) throws(Raised) in
    specCompleter = a[0]
    return .none
  },
  .function(
    "code_parts", "(value, /)", "Return plain values that a code object is made of, or None."
  ) { (a: Arguments) throws(Raised) in
    try codeParts(a[0]) ?? .none
  },
  .function(
    "code_of_parts", "(parts, /)", "Return the code object of what code_parts() has returned."
  ) { (a: Arguments) throws(Raised) in
    try code(ofParts: a[0])
  },
  .function(
    "signature_text", "(callable, /)",
    "Return the parameters of a built-in callable as text, or None."
  ) { (a: Arguments) throws(Raised) in
    knownParameters(of: a[0]).map { makeString($0.text) } ?? .none
  },
]

/// One thread of scripts runs at a time, so that nobody ever waits for the lock.
private nonisolated(unsafe) var importLockDepth = 0

/// What was typed at the prompt, by the name of its source.
package nonisolated(unsafe) var typedSources: [String: String] = [:]

func makeImpModule() throws(Raised) -> ModuleObject {
  let module = makeModule("_imp", doc: "Doors to the import system.", impFunctions)
  // Nobody has chosen otherwise on the command line.
  module.namespace.set(intern("check_hash_based_pycs"), makeString("default"))
  module.namespace.set(intern("ModuleSpec"), .object(moduleSpecType()))
  module.namespace.set(intern("SourceFileLoader"), .object(sourceLoaderType()))
  module.namespace.set(intern("BuiltinImporter"), .object(builtinLoaderType()))
  return module
}

private func resolve(_ a: Arguments) throws(Raised) -> String {
  let name = try text(a[0])
  let level = try toIndex(a[2])
  if level > 0 { return try absoluteName(name, level, package: try text(a[1])) }
  if name.isEmpty { throw raise(.valueError, "Empty module name") }
  return name
}

private func text(_ value: Value) throws(Raised) -> String {
  guard let string = value.unwrapped.string else {
    throw raise(.typeError, "expected str, not \(typeName(value))")
  }
  return string.text
}
