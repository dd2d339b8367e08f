// `contextvars.ContextVar` and its tokens, and the module that shows them.

import Interpreter

final class ContextVariable: Boxed {
  let name: Value
  /// `.unbound` when there is none.
  let fallback: Value

  init(_ name: Value, _ fallback: Value) {
    self.name = name
    self.fallback = fallback
  }

  override func trace() {
    mark(name)
    mark(fallback)
  }
}

/// What `set` returns: the way back.
final class ContextToken: Boxed {
  let variable: Reference
  let context: Reference
  /// `.unbound` when the variable had no value.
  let old: Value
  var isUsed = false

  init(_ variable: Reference, _ context: Reference, _ old: Value) {
    self.variable = variable
    self.context = context
    self.old = old
  }

  override func trace() {
    mark(variable)
    mark(context)
    mark(old)
  }
}

let contextVariableRow = NativeType(
  name: "ContextVar", kind: nil, doc: "A context variable.",
  constructor: .function("ContextVar", "(cls, name, /, *, default=None)", "Makes a variable.") {
    (a) throws(Raised) in
    if a[1].string == nil { throw raise(.typeError, "context variable name must be a str") }
    return makeBoxed(
      AsyncioType.contextVariable.cell, ContextVariable(a[1], a.get(2, default: .unbound)))
  },
  methods: [
    classGetItemMethod,
    .getter("name", "The name of the variable.") { (a) throws(Raised) in try variable(a).name },
    .method(
      "get", "(self, default=None, /)",
      "Return a value for the context variable for the current context.", getVariable),
    .method(
      "set", "(self, value, /)", "Set a new value for the context variable in the current context."
    ) { (a) throws(Raised) in
      guard case .object(let variable) = a[0] else { return .none }
      let context = currentContext()
      let token = ContextToken(variable, state.context.unsafelyUnwrapped, context[variable])
      try context.set(variable, a[1])
      return makeBoxed(AsyncioType.contextToken.cell, token)
    },
    .method(
      "reset", "(self, token, /)", "Reset the context variable to what it was before the token.",
      resetVariable),
    .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
      let variable = try variable(a)
      let fallback =
        variable.fallback.isUnbound ? "" : " default=\(try reprText(variable.fallback))"
      return makeString(
        "<ContextVar name=\(try reprText(variable.name))\(fallback) at \(addressText(a[0]))>")
    },
  ], isFinal: true, module: "_contextvars")

let contextTokenRow = NativeType(
  name: "Token", kind: nil, doc: "What ContextVar.set() returns.",
  constructor: .function("Token", "(cls, *args, **kwargs)", "Refuses.") { (_) throws(Raised) in
    throw raise(.runtimeError, "Tokens can only be created by ContextVars")
  },
  methods: [
    classGetItemMethod,
    .getter("var", "The variable.") { (a) throws(Raised) in .object(try token(a[0]).variable) },
    .getter("old_value", "The value before, or Token.MISSING.") { (a) throws(Raised) in
      let old = try token(a[0]).old
      return old.isUnbound
        ? TypeObject(AsyncioType.contextToken.cell).info.namespace.get(intern("MISSING")) : old
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
      let token = try token(a[0])
      let used = token.isUsed ? " used" : ""
      return makeString(
        "<Token\(used) var=\(try reprText(.object(token.variable))) at \(addressText(a[0]))>")
    },
  ], isFinal: true, module: "_contextvars")

private func variable(_ a: Arguments) throws(Raised) -> ContextVariable {
  if let variable = a[0].boxed(ContextVariable.self) { return variable }
  throw raise(.typeError, "a ContextVar is required")
}

private func token(_ value: Value) throws(Raised) -> ContextToken {
  if let token = value.boxed(ContextToken.self) { return token }
  throw raise(.typeError, "expected an instance of Token, got \(try reprText(value))")
}

private func getVariable(_ a: Arguments) throws(Raised) -> Value {
  if let context = state.context, case .object(let reference) = a[0] {
    let value = contextObject(context)?[reference] ?? .unbound
    if !value.isUnbound { return value }
  }
  if a.isGiven(1) { return a[1] }
  let fallback = try variable(a).fallback
  if fallback.isUnbound { throw raise(.lookupError, argument: a[0]) }
  return fallback
}

/// The value of a context variable in the current context; nil when none was set.
package func contextValue(_ variable: Value) -> Value? {
  guard let context = state.context, case .object(let reference) = variable,
    let value = contextObject(context)?[reference], !value.isUnbound
  else { return nil }
  return value
}

private func resetVariable(_ a: Arguments) throws(Raised) -> Value {
  let token = try token(a[1])
  if token.isUsed {
    throw raise(.runtimeError, "\(try reprText(a[1])) has already been used once")
  }
  guard case .object(let variable) = a[0], token.variable == variable else {
    throw raise(.valueError, "\(try reprText(a[1])) was created by a different ContextVar")
  }
  guard state.context == token.context else {
    throw raise(.valueError, "\(try reprText(a[1])) was created in a different Context")
  }
  token.isUsed = true
  if token.old.isUnbound {
    currentContext().remove(variable)
  } else {
    try currentContext().set(variable, token.old)
  }
  return .none
}

// MARK: - The module

let contextvarsFunctions: [NativeFunction] = [
  .function("copy_context", "()", "Return a copy of the current context.") { (_) throws(Raised) in
    .object(makeContextCopy(state.context))
  }
]

func makeContextvarsModule() -> ModuleObject {
  let namespace = makeDict()
  let module = makeModule(name: "contextvars", namespace: namespace)
  namespace.set(SpecialName.name.name, makeString("contextvars"))
  namespace.set(SpecialName.doc.name, .none)
  for function in contextvarsFunctions {
    namespace.set(intern(function.name), makeNative(function, owner: module.value))
  }
  for type in [AsyncioType.context, .contextVariable, .contextToken] {
    namespace.set(intern(TypeObject(type.cell).name), .object(type.cell))
  }
  let token = TypeObject(AsyncioType.contextToken.cell)
  if token.info.namespace.get(intern("MISSING")).isUnbound {
    let missing = makeNativeType(
      NativeType(
        name: "Token.MISSING", kind: nil, doc: "", constructor: nil,
        methods: [
          .method("__repr__", "(self, /)", "Return repr(self).") { (_) throws(Raised) in
            makeString("<Token.MISSING>")
          }
        ], isFinal: true, module: "_contextvars"))
    token.info.namespace.set(intern("MISSING"), makeBoxed(missing.reference, MissingValue()))
  }
  return module
}

/// `Token.MISSING`
private final class MissingValue: Boxed {}
