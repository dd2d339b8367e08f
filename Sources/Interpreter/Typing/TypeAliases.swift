// `type X = ...`: a name for a type whose value is found when it is asked for.

import Syntax

final class TypeAliasObject: Boxed {
  let name: Value
  /// A tuple.
  let parameters: Value
  var value: Lazy
  /// None: that of the function which gives the value.
  var module = Value.none

  init(_ name: Value, parameters: Value, value: Lazy) {
    self.name = name
    self.parameters = parameters
    self.value = value
    if let function = value.function.function { module = function.info.module }
  }

  override func trace() {
    mark(name)
    mark(parameters)
    mark(module)
    value.trace()
  }
}

let typeAliasTypeRow = NativeType(
  name: "TypeAliasType", kind: nil, doc: "Type alias.",
  constructor: .function(
    "TypeAliasType", "(cls, name, value, *, type_params=())", "Type alias.", newTypeAlias),
  methods: [
    .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
      try alias(a).name
    },
    .method("__getitem__", "(self, key, /)", "Return self[key].") {
      (a: Arguments) throws(Raised) in
      if try alias(a).parameters.tuple?.count == 0 {
        throw raise(.typeError, "Only generic type aliases are subscriptable")
      }
      return makeGenericAlias(a[0], a[1])
    },
    .method("__or__", "(self, value, /)", "Return self|value.") { (a: Arguments) throws(Raised) in
      try makeUnion(a[0], a[1])
    },
    .method("__ror__", "(self, value, /)", "Return value|self.") { (a: Arguments) throws(Raised) in
      try makeUnion(a[1], a[0])
    },
    .method("__reduce__", "(self, /)", "Helper for pickle.") { (a: Arguments) throws(Raised) in
      try alias(a).name
    },
    .getter("__name__", "") { (a: Arguments) throws(Raised) in try alias(a).name },
    .getter("__value__", "") { (a: Arguments) throws(Raised) in
      try alias(a).value.get() ?? .none
    },
    .getter("__type_params__", "") { (a: Arguments) throws(Raised) in try alias(a).parameters },
    .getter("__parameters__", "") { (a: Arguments) throws(Raised) in
      unpackedParameters(try alias(a).parameters)
    },
    .getter("__module__", "") { (a: Arguments) throws(Raised) in try alias(a).module },
  ], isFinal: true, module: "typing")

private func alias(_ a: Arguments) throws(Raised) -> TypeAliasObject {
  if let alias = a[0].boxed(TypeAliasObject.self) { return alias }
  throw raise(.typeError, "expected a type alias, not '\(typeName(a[0]))'")
}

private func newTypeAlias(_ a: Arguments) throws(Raised) -> Value {
  guard a[1].string != nil else {
    throw raise(
      .typeError, "typealias() argument 'name' must be str, not \(argumentTypeName(a[1]))")
  }
  let parameters = a.get(3, default: emptyTuple)
  if parameters.tuple == nil { throw raise(.typeError, "type_params must be a tuple") }
  let alias = TypeAliasObject(a[1], parameters: parameters, value: Lazy(value: a[2]))
  let module = callerGlobals().get(SpecialName.name.name)
  alias.module = module.isUnbound ? .none : module
  return makeBoxed(TypingType.typeAliasType.cell, alias)
}

/// Type parameters as arguments: variable tuples stand unpacked among them.
func unpackedParameters(_ parameters: Value) -> Value {
  guard let tuple = parameters.tuple else { return emptyTuple }
  return makeTuple(
    tuple.buffer.map { parameter in
      parameter.boxed(TypeParameterObject.self)?.kind == .typeVarTuple
        ? makeBoxed(TypingType.unpacked.cell, ParamSpecPart(parameter)) : parameter
    })
}
