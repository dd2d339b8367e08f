// `__loader__` and `__spec__.loader`: what has loaded a module, as scripts see it. Baton's own imports ask no loader,
// so the objects are made with every module and their methods, in Python, are read when one is first called.

private nonisolated(unsafe) var sourceLoader: Reference?
private nonisolated(unsafe) var builtinLoader: Reference?

/// The class of the loaders of files, made when the first module asks for it.
package func sourceLoaderType() -> Reference {
  if let sourceLoader { return sourceLoader }
  let type = makeNativeType(
    NativeType(
      name: "SourceFileLoader", kind: nil,
      doc: "Concrete implementation of SourceLoader using the file system.",
      constructor: nil, methods: sourceMethods, module: "_frozen_importlib_external")
  ).reference
  sourceLoader = type
  return type
}

/// The loader of the modules that are natives: the class itself.
package func builtinLoaderType() -> Reference {
  if let builtinLoader { return builtinLoader }
  let type = makeNativeType(
    NativeType(
      name: "BuiltinImporter", kind: nil, doc: "Meta path import for built-in modules.",
      constructor: nil, methods: builtinMethods, module: "_frozen_importlib")
  ).reference
  builtinLoader = type
  return type
}

/// The loader of one file.
package func makeSourceLoader(_ name: String, _ path: String) -> Value {
  makeInstance(
    of: TypeObject(sourceLoaderType()), wrapping: .none,
    attributes: [(LoaderName.name, makeString(name)), (LoaderName.path, makeString(path))])
}

/// What scripts see as the loader of a module that was found.
func loader(of found: FoundModule, _ name: String) -> Value {
  if !found.loader.isUnbound { return found.loader }
  switch found.content {
  case .namespace, .compiled: return .none
  case .native: return .object(builtinLoaderType())
  case .source: return makeSourceLoader(name, found.location)
  }
}

private enum LoaderName {
  static nonisolated(unsafe) let name = intern("name")
  static nonisolated(unsafe) let path = intern("path")
}

private let sourceMethods: [NativeFunction] = [
  .method("__init__", "(self, fullname, path)", "") { (a: Arguments) throws(Raised) in
    try setAttribute(a[0], LoaderName.name, a[1])
    try setAttribute(a[0], LoaderName.path, a[2])
    return .none
  },
  inPython("create_module", "(self, spec)", "Use default semantics for module creation."),
  inPython("exec_module", "(self, module)", "Execute the module."),
  inPython("load_module", "(self, name=None)", "Load a module from a file."),
  inPython("get_filename", "(self, name=None)", "Return the path to the source file."),
  inPython("is_package", "(self, fullname)", "Is the file the __init__ of a package?"),
  inPython("get_data", "(self, path)", "Return the data from path as raw bytes."),
  inPython("get_source", "(self, fullname)", "Return the text of the source file."),
  inPython("get_code", "(self, fullname)", "Return the code of the source file."),
  inPython(
    "source_to_code", "(self, data, path, *, _optimize=-1)", "Return the code of a source text."),
  inPython("get_resource_reader", "(self, name=None)", "Read what lies beside it."),
  inPython("path_stats", "(self, path)", "Return the metadata for the path."),
  inPython("path_mtime", "(self, path)", "Return when the path was modified."),
  inPython("set_data", "(self, path, data, *, _mode=438)", "Write bytes data to a file."),
  inPython("__eq__", "(self, value, /)", "Return self==value."),
  inPython("__hash__", "(self, /)", "Return hash(self)."),
]

private let builtinMethods: [NativeFunction] = [
  ofClass("find_spec", "(cls, fullname, path=None, target=None)", "Find the spec of a module."),
  ofClass("create_module", "(cls, spec)", "Create a built-in module."),
  ofClass("exec_module", "(cls, module)", "Exec a built-in module."),
  ofClass("load_module", "(cls, fullname)", "Load a module by its name."),
  ofClass("get_source", "(cls, fullname)", "Return the text of a module; None where it has none."),
  ofClass("get_code", "(cls, fullname)", "Return the code of a module; None where it has none."),
  ofClass("is_package", "(cls, fullname)", "Is the module a package?"),
]

private func inPython(_ name: StaticString, _ signature: StaticString, _ doc: String)
  -> NativeFunction
{
  .method(name, signature, doc) { (a: Arguments) throws(Raised) in
    try callLoading("SourceFileLoader", name, a)
  }
}

private func ofClass(_ name: StaticString, _ signature: StaticString, _ doc: String)
  -> NativeFunction
{
  .classMethod(name, signature, doc) { (a: Arguments) throws(Raised) in
    try callLoading("BuiltinImporter", name, a)
  }
}

/// Calls the method of the same name in `_import_loaders`. Omitted arguments are None there.
private func callLoading(
  _ type: StaticString, _ name: StaticString, _ a: Arguments
) throws(Raised) -> Value {
  let module = try importOwn("_import_loaders")
  let method = try getAttribute(try getAttribute(module, intern(type)), intern(name))
  return try call(
    method, positional: (0..<a.count).map { a.get($0, default: .none) }, keywords: [])
}
