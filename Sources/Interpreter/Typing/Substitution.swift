// Which type parameters a parametrised type mentions, and what it becomes when they get values.

import Syntax

func isTypeParameter(_ value: Value) -> Bool { value.boxed(TypeParameterObject.self) != nil }

/// The type parameters in the order in which they are first mentioned.
func collectTypeParameters(_ arguments: [Value]) throws(Raised) -> [Value] {
  try checkNativeStack()
  var found: [Value] = []
  func add(_ value: Value) {
    if !found.contains(where: { $0.isIdentical(to: value) }) { found.append(value) }
  }
  for argument in arguments {
    if isTypeParameter(argument) {
      add(argument)
    } else if let part = argument.boxed(ParamSpecPart.self) {
      add(part.origin)
    } else if let alias = argument.boxed(GenericAlias.self), let inner = alias.arguments.tuple {
      for value in try collectTypeParameters(Array(inner.buffer)) { add(value) }
    } else if let union = argument.boxed(UnionObject.self), let inner = union.members.tuple {
      for value in try collectTypeParameters(Array(inner.buffer)) { add(value) }
    } else if let list = argument.list {
      for value in try collectTypeParameters(Array(list.buffer)) { add(value) }
    } else if let tuple = argument.tuple {
      for value in try collectTypeParameters(Array(tuple.buffer)) { add(value) }
    } else if argument.instance != nil,
      let inner = try findAttribute(argument, GenericName.parameters)?.tuple
    {
      for value in inner.buffer { add(value) }
    }
  }
  return found
}

/// The arguments of a generic class. Classes in the places of type variables are taken as they are; what
/// else there is (strings, variable tuples, parameter specifications, defaults) is the module `typing`'s.
func specialize(_ type: Value, _ arguments: [Value], over parameters: [Value]) throws(Raised)
  -> Value
{
  if isPlain(arguments, parameters) { return makeTuple(arguments) }
  return try callSubstitution("_specialized", [type, makeTuple(arguments)])
}

private func isPlain(_ arguments: [Value], _ parameters: [Value]) -> Bool {
  arguments.count == parameters.count
    && parameters.allSatisfy { $0.boxed(TypeParameterObject.self)?.kind == .typeVar }
    && arguments.allSatisfy { $0.type.map { !isBareGeneric($0) } ?? false }
}

func callSubstitution(_ name: StaticString, _ arguments: [Value]) throws(Raised) -> Value {
  let module = try importModule("_typing_substitution")
  return try call(try getAttribute(module, intern(name)), positional: arguments, keywords: [])
}

/// `alias[key]`: its type parameters replaced.
func substitute(_ alias: Value, _ arguments: Value, _ key: Value) throws(Raised) -> Value {
  let own = Array((arguments.tuple ?? emptyTuple.tuple.unsafelyUnwrapped).buffer)
  let parameters = try collectTypeParameters(own)
  if parameters.isEmpty {
    throw raise(.typeError, "\(try reprText(alias)) is not a generic class")
  }
  let given = key.tuple.map { Array($0.buffer) } ?? [key]
  let isBare = alias.boxed(GenericAlias.self)?.origin.type.map(isBareGeneric) ?? false
  if !isBare, isPlain(given, parameters), !mentionsInstances(own) {
    return makeTuple(try replace(own, parameters, given))
  }
  return try callSubstitution("_substituted", [alias, arguments, makeTuple(given)])
}

/// Are there types that are made in Python, such as `Annotated[T, ...]`?
private func mentionsInstances(_ arguments: [Value]) -> Bool {
  arguments.contains { argument in
    if argument.instance != nil { return true }
    let inner =
      argument.boxed(GenericAlias.self)?.arguments.tuple
      ?? argument.boxed(UnionObject.self)?.members.tuple ?? argument.tuple
    return inner.map { mentionsInstances(Array($0.buffer)) } ?? false
  }
}

private func replace(
  _ arguments: [Value], _ parameters: [Value], _ given: [Value]
) throws(Raised) -> [Value] {
  var result: [Value] = []
  for argument in arguments {
    if isTypeParameter(argument) {
      let place = parameters.firstIndex { $0.isIdentical(to: argument) }
      result.append(place.map { given[$0] } ?? argument)
    } else if let list = argument.list {
      result.append(makeList(try replace(Array(list.buffer), parameters, given)).value)
    } else if let tuple = argument.tuple {
      result.append(makeTuple(try replace(Array(tuple.buffer), parameters, given)))
    } else if let alias = argument.boxed(GenericAlias.self), let inner = alias.arguments.tuple {
      let replaced = makeTuple(try replace(Array(inner.buffer), parameters, given))
      result.append(alias.with(replaced))
    } else if let union = argument.boxed(UnionObject.self), let inner = union.members.tuple {
      result.append(
        try joined(try replace(Array(inner.buffer), parameters, given), like: argument))
    } else {
      result.append(argument)
    }
  }
  return result
}
