// Which type parameters a parametrised type mentions, and what it becomes when they get values.

func isTypeParameter(_ value: Value) -> Bool { value.boxed(TypeParameterObject.self) != nil }

func isVariableTuple(_ value: Value) -> Bool {
  value.boxed(TypeParameterObject.self)?.kind == .typeVarTuple
}

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
    }
  }
  return found
}

/// Type arguments, one group for each parameter: a variable tuple takes what the others leave.
func distribute(
  _ arguments: [Value], over parameters: [Value], of owner: Value
) throws(Raised) -> [[Value]] {
  var arguments = arguments
  if parameters.count == 1, parameters[0].boxed(TypeParameterObject.self)?.kind == .paramSpec,
    arguments.count != 1 || !isParameterExpression(arguments[0])
  {
    arguments = [makeTuple(arguments)]
  }
  for index in parameters.indices where index < arguments.count {
    guard let list = arguments[index].list,
      parameters[index].boxed(TypeParameterObject.self)?.kind == .paramSpec
    else { continue }
    arguments[index] = makeTuple(list.buffer)
  }
  if let index = parameters.firstIndex(where: { isVariableTuple($0) }) {
    return try distribute(arguments, aroundTuple: index, parameters, owner)
  }
  let given = arguments.count
  while arguments.count < parameters.count {
    guard let parameter = parameters[arguments.count].boxed(TypeParameterObject.self),
      try hasDefault(parameter), let value = try parameter.defaultValue.get()
    else { break }
    arguments.append(value)
  }
  if arguments.count == parameters.count { return arguments.map { [$0] } }
  let isFew = arguments.count < parameters.count
  var required = parameters.count
  if isFew {
    for parameter in parameters {
      if let parameter = parameter.boxed(TypeParameterObject.self), try hasDefault(parameter) {
        required -= 1
      }
    }
  }
  throw raise(
    .typeError,
    "Too \(isFew ? "few" : "many") arguments for \(try reprText(owner)); actual \(given), "
      + "expected \(isFew ? "at least " : "")\(required)")
}

private func distribute(
  _ arguments: [Value], aroundTuple index: Int, _ parameters: [Value], _ owner: Value
) throws(Raised) -> [[Value]] {
  let after = parameters.count - index - 1
  if arguments.count < index + after {
    throw raise(
      .typeError,
      "Too few arguments for \(try reprText(owner)); actual \(arguments.count), "
        + "expected at least \(parameters.count - 1)")
  }
  let end = arguments.count - after
  return arguments[..<index].map { [$0] } + [Array(arguments[index..<end])]
    + arguments[end...].map { [$0] }
}

private func isParameterExpression(_ value: Value) -> Bool {
  if case .ellipsis = value { return true }
  return value.list != nil || value.tuple != nil
    || value.boxed(TypeParameterObject.self)?.kind == .paramSpec
}

/// `alias[key]`: its type parameters replaced.
func substitute(_ alias: Value, _ arguments: Value, _ key: Value) throws(Raised) -> Value {
  let own = Array((arguments.tuple ?? emptyTuple.tuple.unsafelyUnwrapped).buffer)
  let parameters = try collectTypeParameters(own)
  if parameters.isEmpty {
    throw raise(.typeError, "\(try reprText(alias)) is not a generic class")
  }
  let form = alias.boxed(GenericAlias.self)
  var given = key.tuple.map { Array($0.buffer) } ?? [key]
  if form?.isTyping ?? false {
    given = given.map { $0.isNone ? .object(state.noneType) : $0 }
  }
  let groups = try distribute(given, over: parameters, of: alias)
  var replaced = try replace(own, parameters, groups)
  // The arguments of a callable lie side by side.
  if form?.isCallable ?? false, replaced.count == 2, let listed = replaced[0].tuple {
    replaced.replaceSubrange(0..<1, with: listed.buffer)
  }
  return makeTuple(replaced)
}

private func replace(
  _ arguments: [Value], _ parameters: [Value], _ groups: [[Value]]
) throws(Raised) -> [Value] {
  var result: [Value] = []
  func group(_ parameter: Value) -> [Value]? {
    parameters.firstIndex { $0.isIdentical(to: parameter) }.map { groups[$0] }
  }
  for argument in arguments {
    if isTypeParameter(argument) {
      result.append(contentsOf: group(argument) ?? [argument])
    } else if let part = argument.boxed(ParamSpecPart.self) {
      result.append(contentsOf: group(part.origin) ?? [argument])
    } else if let list = argument.list {
      result.append(makeList(try replace(Array(list.buffer), parameters, groups)).value)
    } else if let alias = argument.boxed(GenericAlias.self), let inner = alias.arguments.tuple {
      let replaced = makeTuple(try replace(Array(inner.buffer), parameters, groups))
      result.append(alias.with(replaced))
    } else if let union = argument.boxed(UnionObject.self), let inner = union.members.tuple {
      result.append(
        try joined(try replace(Array(inner.buffer), parameters, groups), like: argument))
    } else {
      result.append(argument)
    }
  }
  return result
}
