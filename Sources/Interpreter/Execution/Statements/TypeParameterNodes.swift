// Nodes that make type parameters, generic functions and classes, and type aliases.

import Syntax

/// Makes the type parameters, then the definition that stands inside of them.
final class GenericNode: Node {
  let setup: Node
  let definition: Node
  /// The tuple of the parameters.
  let parameters: Node
  /// What tracebacks show for the places between: `<generic parameters of f>`.
  let code: Code
  let site: Site
  init(_ setup: Node, _ definition: Node, _ parameters: Node, _ code: Code, _ site: Site) {
    self.setup = setup
    self.definition = definition
    self.parameters = parameters
    self.code = code
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let value = try located(site) { () throws(Raised) -> Value in
      _ = try setup.execute(f)
      return try definition.evaluate(f)
    }
    if let function = value.function {
      function.info.typeParameters = try parameters.evaluate(f)
    }
    return value
  }
}

final class TypeParameterNode: Node {
  let kind: TypeParameter.Kind
  let name: Reference
  /// Functions that give bound and default; `.unbound` without.
  let bound: Node
  let isConstrained: Bool
  let defaultValue: Node
  init(
    _ kind: TypeParameter.Kind, _ name: Reference, bound: Node, isConstrained: Bool,
    defaultValue: Node
  ) {
    self.kind = kind
    self.name = name
    self.bound = bound
    self.isConstrained = isConstrained
    self.defaultValue = defaultValue
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let parameter = TypeParameterObject(.object(name), kind)
    let value = makeTypeParameter(parameter)
    let bound = Lazy(function: try self.bound.evaluate(f))
    if isConstrained { parameter.constraints = bound } else { parameter.bound = bound }
    parameter.defaultValue = Lazy(function: try defaultValue.evaluate(f))
    parameter.infersVariance = kind != .typeVarTuple
    return value
  }
}

final class TypeAliasNode: Node {
  let name: Reference
  let parameters: Node
  let value: Node
  init(_ name: Reference, parameters: Node, value: Node) {
    self.name = name
    self.parameters = parameters
    self.value = value
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let alias = TypeAliasObject(
      .object(name), parameters: try parameters.evaluate(f),
      value: Lazy(function: try value.evaluate(f)))
    return makeBoxed(TypingType.typeAliasType.cell, alias)
  }
}

/// `Generic[T, ...]`, the last base of a class with type parameters.
final class GenericBaseNode: Node {
  let parameters: Node
  let site: Site
  init(_ parameters: Node, _ site: Site) {
    self.parameters = parameters
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let parameters = unpackedParameters(try parameters.evaluate(f))
    return try located(site) { () throws(Raised) -> Value in
      try subscriptGeneric(.object(TypingType.generic.cell), parameters)
    }
  }
}

/// The only item of an iterable: `*args: *Ts`.
final class OnlyItemNode: Node {
  let iterable: Node
  let site: Site
  init(_ iterable: Node, _ site: Site) {
    self.iterable = iterable
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let source = try iterable.evaluate(f)
    let slot = state.top.unsafelyUnwrapped
    slot.initialize(to: .none)
    state.top = slot + 1
    defer { state.top = slot }
    try located(site) { () throws(Raised) in try unpack(source, count: 1, into: slot) }
    return slot.pointee
  }
}
