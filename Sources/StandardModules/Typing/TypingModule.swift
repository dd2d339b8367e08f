// The module `_typing`: the classes of type parameters and aliases, which the syntax makes too, and
// what the module `typing` builds on them.

import Interpreter

private let functions: [NativeFunction] = [
  .function(
    "alias", "(origin, args, name, is_callable, /)",
    "Make an alias that shows a name of typing; with None for the name, one of collections.abc."
  ) { (a: Arguments) throws(Raised) in
    makeNamedAlias(
      a[0], try tupleFromIterable(a[1]), name: a[2], isCallable: try isTrue(a[3]))
  },
  .function("union", "(members, /)", "Make a typing.Union of anything.") {
    (a: Arguments) throws(Raised) in
    let members = try listFromIterable(a[0])
    return try makeTypingUnion(Array(members.buffer))
  },
  .function("mark_coroutine", "(function, /)", "Let the generators of a function be awaited.") {
    (a: Arguments) throws(Raised) in
    a[0].function?.code.isIterableCoroutine = true
    return .none
  },
  .function(
    "mark_collection", "(cls, flags, /)", "Let patterns of sequences or mappings match a class."
  ) { (a: Arguments) throws(Raised) in
    if let type = a[0].type {
      markCollection(type, as: a[1].asInt == 1 << 5 ? .sequence : .mapping)
    }
    return .none
  },
  .function(
    "share_collection", "(cls, subclass, /)", "Let the patterns that match a class match another."
  ) { (a: Arguments) throws(Raised) in
    if let type = a[0].type, let other = a[1].type {
      let category = collectionCategory(of: type)
      if category != .none { markCollection(other, as: category) }
    }
    return .none
  },
  .function("type_text", "(type, /)", "Return how an alias shows a type.") {
    (a: Arguments) throws(Raised) in
    makeString(try typeArgumentText(a[0]))
  },
]

func makeTypingModule() throws(Raised) -> ModuleObject {
  let module = makeModule("_typing", doc: "Primitives and accelerators for typing.", functions)
  let classes: [(StaticString, TypingType)] = [
    ("TypeVar", .typeVar), ("ParamSpec", .paramSpec), ("ParamSpecArgs", .paramSpecArgs),
    ("ParamSpecKwargs", .paramSpecKwargs), ("TypeVarTuple", .typeVarTuple),
    ("TypeAliasType", .typeAliasType), ("Generic", .generic), ("_GenericAlias", .genericAlias),
    ("_ConcatenateGenericAlias", .concatenateAlias), ("_CallableGenericAlias", .callableAlias),
    ("_UnionGenericAlias", .unionAlias),
  ]
  for (name, type) in classes { module.namespace.set(intern(name), .object(type.cell)) }
  module.namespace.set(intern("NoDefault"), TypingType.noDefault)
  return module
}
