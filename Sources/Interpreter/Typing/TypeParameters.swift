// `TypeVar`, `ParamSpec` and `TypeVarTuple`.

import Syntax

final class TypeParameterObject: AttributedBoxed {
  let name: Value
  let kind: TypeParameter.Kind
  var bound = Lazy()
  var constraints = Lazy()
  var defaultValue = Lazy()
  var isCovariant = false
  var isContravariant = false
  var infersVariance = false
  /// Unbound for parameters that the syntax made: they say `typing`.
  var module = Value.unbound

  init(_ name: Value, _ kind: TypeParameter.Kind) {
    self.name = name
    self.kind = kind
  }

  override func trace() {
    super.trace()
    mark(name)
    mark(module)
    bound.trace()
    constraints.trace()
    defaultValue.trace()
  }
}

func makeTypeParameter(_ parameter: TypeParameterObject) -> Value {
  let type: TypingType =
    switch parameter.kind {
    case .typeVar: .typeVar
    case .paramSpec: .paramSpec
    case .typeVarTuple: .typeVarTuple
    }
  return makeAttributed(type.cell, parameter)
}

// MARK: - Rows

let typeVarRow = NativeType(
  name: "TypeVar", kind: nil, doc: "Type variable.",
  constructor: .function(
    "typevar",
    """
    (cls, name, *constraints, bound=None, default=typing.NoDefault, covariant=False, \
    contravariant=False, infer_variance=False)
    """, "Type variable.", newTypeVar),
  methods: commonMethods("TypeVar") + varianceMethods + [
    .getter("__bound__", "Upper bound of the type variable.", typeBound),
    .getter("__constraints__", "Constraints of the type variable.") {
      (a: Arguments) throws(Raised) in
      try parameter(a).constraints.get() ?? emptyTuple
    },
  ], isFinal: true, module: "typing")

let paramSpecRow = NativeType(
  name: "ParamSpec", kind: nil, doc: "Parameter specification variable.",
  constructor: .function(
    "paramspec",
    """
    (cls, name, *, bound=None, default=typing.NoDefault, covariant=False, contravariant=False, \
    infer_variance=False)
    """, "Parameter specification variable.", newParamSpec),
  methods: commonMethods("ParamSpec") + varianceMethods + [
    .getter("__bound__", "Upper bound.", typeBound),
    .getter("args", "Represents positional arguments.") { (a: Arguments) throws(Raised) in
      makeBoxed(TypingType.paramSpecArgs.cell, ParamSpecPart(a[0]))
    },
    .getter("kwargs", "Represents keyword arguments.") { (a: Arguments) throws(Raised) in
      makeBoxed(TypingType.paramSpecKwargs.cell, ParamSpecPart(a[0]))
    },
  ], isFinal: true, module: "typing")

let typeVarTupleRow = NativeType(
  name: "TypeVarTuple", kind: nil, doc: "Type variable tuple.",
  constructor: .function(
    "typevartuple", "(cls, name, *, default=typing.NoDefault)", "Type variable tuple.",
    newTypeVarTuple),
  methods: commonMethods("TypeVarTuple") + [
    .method("__iter__", "(self, /)", "Implement iter(self).") { (a: Arguments) throws(Raised) in
      try makeIterator(makeTuple([makeBoxed(TypingType.unpacked.cell, ParamSpecPart(a[0]))]))
    }
  ], isFinal: true, module: "typing")

private func commonMethods(_ name: String) -> [NativeFunction] {
  [
    .method("__repr__", "(self, /)", "Return repr(self).", parameterRepr),
    .method("__or__", "(self, value, /)", "Return self|value.") { (a: Arguments) throws(Raised) in
      try makeUnion(a[0], a[1])
    },
    .method("__ror__", "(self, value, /)", "Return value|self.") { (a: Arguments) throws(Raised) in
      try makeUnion(a[1], a[0])
    },
    .method("__mro_entries__", "(self, bases, /)", "") { (_: Arguments) throws(Raised) in
      throw raise(.typeError, "Cannot subclass an instance of \(name)")
    },
    .method("__typing_subst__", "(self, arg, /)", "") { (a: Arguments) throws(Raised) in
      try callSubstitution("_checked_for", [a[0], a[1]])
    },
    .method("__reduce__", "(self, /)", "Helper for pickle.") { (a: Arguments) throws(Raised) in
      try parameter(a).name
    },
    .method("has_default", "(self, /)", "Has it a default?") { (a: Arguments) throws(Raised) in
      .bool(try hasDefault(parameter(a)))
    },
    .getter("__name__", "") { (a: Arguments) throws(Raised) in try parameter(a).name },
    .getter("__default__", "The default value.") { (a: Arguments) throws(Raised) in
      try parameter(a).defaultValue.get() ?? TypingType.noDefault
    },
    .getter("__module__", "") { (a: Arguments) throws(Raised) in
      let module = try parameter(a).module
      return module.isUnbound ? makeString("typing") : module
    },
    .setter("__module__") { (a: Arguments) throws(Raised) in
      try parameter(a).module = a[1]
      return .none
    },
  ]
}

private let varianceMethods: [NativeFunction] = [
  .getter("__covariant__", "") { (a: Arguments) throws(Raised) in
    .bool(try parameter(a).isCovariant)
  },
  .getter("__contravariant__", "") { (a: Arguments) throws(Raised) in
    .bool(try parameter(a).isContravariant)
  },
  .getter("__infer_variance__", "") { (a: Arguments) throws(Raised) in
    .bool(try parameter(a).infersVariance)
  },
]

private func parameter(_ a: Arguments) throws(Raised) -> TypeParameterObject {
  if let parameter = a[0].boxed(TypeParameterObject.self) { return parameter }
  throw raise(.typeError, "expected a type parameter, not '\(typeName(a[0]))'")
}

func hasDefault(_ parameter: TypeParameterObject) throws(Raised) -> Bool {
  guard let value = try parameter.defaultValue.get() else { return false }
  return !value.isIdentical(to: TypingType.noDefault)
}

private func typeBound(_ a: Arguments) throws(Raised) -> Value {
  try parameter(a).bound.get() ?? .none
}

private func parameterRepr(_ a: Arguments) throws(Raised) -> Value {
  let parameter = try parameter(a)
  let name = parameter.name.string?.text ?? "?"
  if parameter.infersVariance || parameter.kind == .typeVarTuple { return makeString(name) }
  if parameter.isCovariant { return makeString("+" + name) }
  if parameter.isContravariant { return makeString("-" + name) }
  // Parameter specifications that the syntax made infer their variance, but do not say so.
  return makeString(parameter.kind == .paramSpec && parameter.module.isUnbound ? name : "~" + name)
}

// MARK: - Constructors

private func begin(
  _ a: Arguments, _ kind: TypeParameter.Kind
) throws(Raised) -> TypeParameterObject {
  guard a[1].string != nil else {
    let name = a[0].type?.name.lowercased() ?? ""
    throw raise(
      .typeError, "\(name)() argument 'name' must be str, not \(argumentTypeName(a[1]))")
  }
  let parameter = TypeParameterObject(a[1], kind)
  let module = callerGlobals().get(SpecialName.name.name)
  parameter.module = module.isUnbound ? .none : module
  return parameter
}

private func takeVariance(
  _ parameter: TypeParameterObject, _ a: Arguments, at index: Int
) throws(Raised) {
  parameter.isCovariant = try isTrue(a.get(index, default: .bool(false)))
  parameter.isContravariant = try isTrue(a.get(index + 1, default: .bool(false)))
  parameter.infersVariance = try isTrue(a.get(index + 2, default: .bool(false)))
  if parameter.isCovariant, parameter.isContravariant {
    throw raise(.valueError, "Bivariant types are not supported.")
  }
  if parameter.infersVariance, parameter.isCovariant || parameter.isContravariant {
    throw raise(.valueError, "Variance cannot be specified with infer_variance.")
  }
}

private func newTypeVar(_ a: Arguments) throws(Raised) -> Value {
  let parameter = try begin(a, .typeVar)
  try takeVariance(parameter, a, at: 5)
  let constraints = a[2].tuple.unsafelyUnwrapped
  let bound = a.get(3, default: .none)
  if constraints.count == 1 {
    throw raise(.typeError, "A single constraint is not allowed")
  }
  if constraints.count > 0 {
    if !bound.isNone {
      throw raise(.typeError, "Constraints cannot be combined with bound=...")
    }
    parameter.constraints = Lazy(value: a[2])
  }
  if !bound.isNone { parameter.bound = Lazy(value: try checkedBound(bound)) }
  if a.isGiven(4) { parameter.defaultValue = Lazy(value: a[4]) }
  return makeTypeParameter(parameter)
}

/// Classes are types; of everything else the module `typing` decides.
private func checkedBound(_ bound: Value) throws(Raised) -> Value {
  if bound.type != nil { return bound }
  let check = try getAttribute(try importModule("typing"), intern("_type_check"))
  return try call(check, bound, makeString("Bound must be a type."))
}

private func newParamSpec(_ a: Arguments) throws(Raised) -> Value {
  let parameter = try begin(a, .paramSpec)
  try takeVariance(parameter, a, at: 4)
  if a.isGiven(2), !a[2].isNone { parameter.bound = Lazy(value: a[2]) }
  if a.isGiven(3) { parameter.defaultValue = Lazy(value: a[3]) }
  return makeTypeParameter(parameter)
}

private func newTypeVarTuple(_ a: Arguments) throws(Raised) -> Value {
  let parameter = try begin(a, .typeVarTuple)
  if a.isGiven(2) { parameter.defaultValue = Lazy(value: a[2]) }
  return makeTypeParameter(parameter)
}

// MARK: - P.args, P.kwargs, *Ts

/// Something that belongs to one type parameter.
final class ParamSpecPart: Boxed {
  let origin: Value
  init(_ origin: Value) { self.origin = origin }
  override func trace() { mark(origin) }
}

let paramSpecArgsRow = partRow(
  "ParamSpecArgs", "The args for a ParamSpec object.", suffix: ".args",
  methods: [refusedBase("ParamSpecArgs")])
let paramSpecKwargsRow = partRow(
  "ParamSpecKwargs", "The kwargs for a ParamSpec object.", suffix: ".kwargs",
  methods: [refusedBase("ParamSpecKwargs")])
let unpackedRow = partRow(
  "_UnpackGenericAlias", "An unpacked TypeVarTuple.", prefix: "typing.Unpack[", suffix: "]",
  methods: [
    .getter("__args__", "The variable tuple, alone.") { (a: Arguments) throws(Raised) in
      makeTuple([try origin(a)])
    },
    .getter("__parameters__", "The variable tuple, alone.") { (a: Arguments) throws(Raised) in
      makeTuple([try origin(a)])
    },
    .getter("__typing_is_unpacked_typevartuple__", "") { (_: Arguments) throws(Raised) in
      .bool(true)
    },
    .method("__mro_entries__", "(self, bases, /)", "Refuses.") { (a: Arguments) throws(Raised) in
      throw raise(.typeError, "Cannot subclass \(try reprText(a[0]))")
    },
    .method("__reduce__", "(self, /)", "Helper for pickle.") { (a: Arguments) throws(Raised) in
      let getItem = try getAttribute(try importModule("operator"), intern("getitem"))
      let unpack = try getAttribute(try importModule("typing"), intern("Unpack"))
      return makeTuple([getItem, makeTuple([unpack, try origin(a)])])
    },
  ])

private func refusedBase(_ name: String) -> NativeFunction {
  .method("__mro_entries__", "(self, bases, /)", "Refuses.") { (_: Arguments) throws(Raised) in
    throw raise(.typeError, "Cannot subclass an instance of \(name)")
  }
}

private func partRow(
  _ name: StaticString, _ doc: StaticString, prefix: String = "", suffix: String,
  methods: @autoclosure @escaping () -> [NativeFunction]
) -> NativeType {
  NativeType(
    name: name, kind: nil, doc: doc,
    constructor: .function(name, "(cls, origin)", "\(doc)") { (a: Arguments) throws(Raised) in
      makeBoxed(a[0].asObject.unsafelyUnwrapped, ParamSpecPart(a[1]))
    },
    methods: methods() + [
      .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
        let origin = try origin(a)
        var name = try reprText(origin)
        if let parameter = origin.boxed(TypeParameterObject.self)?.name.string {
          name = parameter.text
        }
        return makeString(prefix + name + suffix)
      },
      .method("__eq__", "(self, value, /)", "Return self==value.") {
        (a: Arguments) throws(Raised) in
        guard typeOf(a[0]).reference == typeOf(a[1]).reference,
          let other = a[1].boxed(ParamSpecPart.self)
        else { return .notImplemented }
        return .bool(try isSame(try origin(a), other.origin))
      },
      .method("__hash__", "(self, /)", "Return hash(self).") { (a: Arguments) throws(Raised) in
        .int(try hash(try origin(a)))
      },
      .getter("__origin__", "") { (a: Arguments) throws(Raised) in try origin(a) },
    ], isFinal: true, module: "typing")
}

private func origin(_ a: Arguments) throws(Raised) -> Value {
  if let part = a[0].boxed(ParamSpecPart.self) { return part.origin }
  throw raise(.typeError, "expected a part of a type parameter, not '\(typeName(a[0]))'")
}
