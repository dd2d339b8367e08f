// `typing.Generic`: the base of classes with type parameters, and their subscription.

import Syntax

let genericRow = NativeType(
  name: "Generic", kind: nil,
  doc: """
    Abstract base class for generic types.

    On Python 3.12 and newer, generic classes implicitly inherit from
    Generic when they declare a parameter list after the class's name::

        class Mapping[KT, VT]:
            def __getitem__(self, key: KT) -> VT:
                ...
                # Etc.
    """, constructor: nil,
  methods: [
    .classMethod(
      "__class_getitem__", "(cls, /, *args, **kwargs)", "Parameterizes a generic class."
    ) { (a: Arguments) throws(Raised) in
      guard let given = a[1].tuple, given.count == 1 else {
        throw raise(.typeError, "Generic.__class_getitem__() takes one argument")
      }
      return try subscriptGeneric(a[0], given[0])
    },
    .classMethod(
      "__init_subclass__", "(cls, /, *args, **kwargs)", "Finds the type parameters of a subclass.",
      initializeSubclass),
  ], module: "typing")

/// `Generic[T]` or a subclass with its type arguments.
func subscriptGeneric(_ type: Value, _ key: Value) throws(Raised) -> Value {
  let arguments = key.tuple == nil ? [key] : Array(key.tuple.unsafelyUnwrapped.buffer)
  let name = type.type?.info.qualifiedName ?? "?"
  var isGeneric = type.asObject == TypingType.generic.cell
  let own = isGeneric ? [] : try typeParameters(of: type)
  if !isGeneric, own.isEmpty { isGeneric = try equalsProtocol(type) }
  if arguments.isEmpty, isGeneric {
    throw raise(.typeError, "Parameter list to \(name)[...] cannot be empty")
  }
  if isGeneric {
    try checkParameters(arguments, of: name)
    return makeTypingAlias(type, makeTuple(arguments))
  }
  if own.isEmpty { throw raise(.typeError, "\(try reprText(type)) is not a generic class") }
  return makeTypingAlias(type, try specialize(type, arguments, over: own))
}

/// Is it a class that passes for `typing.Protocol`, as protocols of backports do?
private func equalsProtocol(_ type: Value) throws(Raised) -> Bool {
  guard let metatype = type.type?.info.metatype, metatype != typeType else { return false }
  let protocols = try importModule("_typing_protocols")
  return try equals(type, try getAttribute(protocols, intern("Protocol")))
}

/// What stands in the brackets of `Generic[...]`.
private func checkParameters(_ arguments: [Value], of name: String) throws(Raised) {
  var known: [Value] = []
  var (hasTuple, needsDefault) = (false, false)
  for argument in arguments {
    let part = argument.boxed(ParamSpecPart.self)?.origin
    guard let parameter = (part ?? argument).boxed(TypeParameterObject.self),
      part != nil || parameter.kind != .typeVarTuple
    else {
      throw raise(
        .typeError,
        "Parameters to \(name)[...] must all be type variables or parameter specification "
          + "variables.")
    }
    if known.contains(where: { $0.isIdentical(to: part ?? argument) }) {
      throw raise(.typeError, "Parameters to \(name)[...] must all be unique")
    }
    known.append(part ?? argument)
    if part != nil {
      hasTuple = true
    } else if try hasDefault(parameter) {
      if hasTuple {
        throw raise(.typeError, "Type parameter with a default follows TypeVarTuple")
      }
      needsDefault = true
    } else if needsDefault {
      throw raise(
        .typeError,
        "Type parameter \(try reprText(argument)) without a default follows type parameter with a "
          + "default")
    }
  }
}

private func initializeSubclass(_ a: Arguments) throws(Raised) -> Value {
  guard let type = a[0].type else { return .none }
  let next = try makeSuper(.object(TypingType.generic.cell), a[0])
  let hook = try getAttribute(next, SpecialName.initSubclass.name)
  let roots = try pushRoots([hook])
  defer { state.top = roots }
  _ = try call(
    hook, positional: Array(a[1].tuple.unsafelyUnwrapped.buffer),
    keywords: keywordArguments(a[2]))
  let namespace = type.info.namespace
  var bases: [Value] = type.info.bases.map { .object($0) }
  if let original = namespace.get(ObjectName.originalBases).tuple {
    bases = Array(original.buffer)
    if bases.contains(where: { $0.asObject == TypingType.generic.cell }) {
      throw raise(.typeError, "Cannot inherit from plain Generic")
    }
  } else if bases.contains(where: { $0.asObject == TypingType.generic.cell }),
    type.info.name != "Protocol"
  {
    throw raise(.typeError, "Cannot inherit from plain Generic")
  }
  let parameters = try ownParameters(type, bases)
  namespace.set(GenericName.parameters, makeTuple(parameters))
  state.typeEpoch += 1
  return .none
}

/// The type parameters of the bases; those of `Generic[...]` decide the order and must be all.
private func ownParameters(_ type: TypeObject, _ bases: [Value]) throws(Raised) -> [Value] {
  let generic = bases.compactMap { base -> GenericAlias? in
    guard let alias = base.boxed(GenericAlias.self),
      alias.origin.asObject == TypingType.generic.cell
    else { return nil }
    return alias
  }
  let used = try collectTypeParameters(bases)
  if generic.count > 1 {
    throw raise(.typeError, "Cannot inherit from Generic[...] multiple times.")
  }
  guard let listed = generic.first?.arguments.tuple else { return used }
  let parameters = Array(listed.buffer).map { $0.boxed(ParamSpecPart.self)?.origin ?? $0 }
  let missing = used.filter { use in !parameters.contains { $0.isIdentical(to: use) } }
  if !missing.isEmpty {
    var names: [String] = []
    for parameter in missing { names.append(try reprText(parameter)) }
    var known: [String] = []
    for parameter in parameters { known.append(try reprText(parameter)) }
    throw raise(
      .typeError,
      "Some type variables (\(names.joined(separator: ", "))) are not listed in "
        + "Generic[\(known.joined(separator: ", "))]")
  }
  return parameters
}

enum GenericName {
  static nonisolated(unsafe) let parameters = intern("__parameters__")
  static nonisolated(unsafe) let originalClass = intern("__orig_class__")
}

/// `__parameters__` of a class.
private func typeParameters(of type: Value) throws(Raised) -> [Value] {
  guard let found = try findAttribute(type, GenericName.parameters)?.tuple else { return [] }
  return Array(found.buffer)
}
