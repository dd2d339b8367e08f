// The namespace of the `builtins` module: functions, classes, exceptions and constants.

/// Built-in classes that scripts reach only through `type()` and modules. An array: making the first set of
/// strings took 6 % of an empty script's instructions.
private let hiddenTypes = [
  "NoneType", "NotImplementedType", "ellipsis", "cell", "function", "method", "module",
  "builtin_function_or_method", "mappingproxy", "traceback", "code", "list_iterator",
]

func installBuiltins() {
  let namespace = makeDict()
  state.builtins = namespace.layout.reference
  namespace.set(SpecialName.name.name, makeString("builtins"))
  namespace.set(
    SpecialName.doc.name, makeString("Built-in functions, types, exceptions, and other objects."))
  for row in coreFunctions + codeFunctions { namespace.set(intern(row.name), makeNative(row)) }
  for row in introspectionFunctions { namespace.set(intern(row.name), makeNative(row)) }
  for cell in nativeTypes { export(TypeObject(cell), to: namespace) }
  namespace.set(intern("EnvironmentError"), .object(exceptionType(.osError)))
  namespace.set(intern("IOError"), .object(exceptionType(.osError)))
  namespace.set(intern("NotImplemented"), .notImplemented)
  namespace.set(intern("Ellipsis"), .ellipsis)
  namespace.set(intern("__debug__"), .bool(true))
  // Keywords, which are among the module's names all the same.
  namespace.set(intern("None"), .none)
  namespace.set(intern("True"), .bool(true))
  namespace.set(intern("False"), .bool(false))
}

private func export(_ type: TypeObject, to namespace: DictObject) {
  let info = type.info
  guard info.module == "builtins", !hiddenTypes.contains(info.name) else { return }
  let layout = type.layout.pointee.layoutKind
  let isPublic =
    info.constructor != nil || layout == .exception || type.reference == state.objectType
    || type.reference == typeType
  if isPublic { namespace.set(intern(info.name), type.value) }
}
