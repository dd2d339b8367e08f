// The module `_decimals`: the classes of `decimal` and its arithmetic. What is done rarely is Python, which is put into
// the classes when `decimal` is first imported.

import Interpreter

private nonisolated(unsafe) let hooks: [(name: StaticString, set: (Value) -> Void)] = [
  ("exception", { DecimalHooks.exception = $0 }), ("compare", { DecimalHooks.compare = $0 }),
  ("ascii_text", { DecimalHooks.asciiText = $0 }), ("view", { DecimalHooks.view = $0 }),
  ("mask", { DecimalHooks.mask = $0 }), ("variable", { DecimalHooks.variable = $0 }),
  ("format", { DecimalHooks.format = $0 }), ("fallback", { DecimalHooks.fallback = $0 }),
]

private func digits(_ a: Arguments) throws(Raised) -> Value {
  guard let number = a[0].plainInt else { throw raise(.typeError, "an integer is required") }
  return .int(try DecimalNumber(int: number).coefficient.digits())
}

private let functions: [NativeFunction] = [
  .function("set_hook", "(name, value, /)", "Give this module what is made in Python.") {
    (a) throws(Raised) in
    guard let name = a[0].string, let hook = hooks.first(where: { "\($0.name)" == name.text })
    else { throw raise(.valueError, "no such hook") }
    hook.set(a[1])
    return .none
  },
  .function("add_members", "(cls, members, /)", "Put the members of a dict into a class.") {
    (a) throws(Raised) in
    guard let type = a[0].type,
      type.reference == DecimalType.decimal || type.reference == DecimalType.context
    else { throw raise(.typeError, "a class of this module is required") }
    for (name, value) in keywordList(a[1]) { type.info.namespace.set(name, value) }
    state.typeEpoch += 1
    return .none
  },
  .function("getcontext", "()", "Return the current context.") { (a) throws(Raised) in
    try currentDecimalContextValue()
  },
  .function("new", "(sign, coefficient, exponent, kind=0, /)", "Make a Decimal of its parts.") {
    (a) throws(Raised) in
    let kind = a.isGiven(3) ? DecimalKind(rawValue: try toIndex(a[3])) ?? .finite : .finite
    let exponent = try exponentArgument(a[2])
    return DecimalNumber(a[0].isInt(1), try coefficientArgument(a[1]), exponent, kind: kind).value
  },
  .function("argument", "(value, /)", "The Decimal of an argument that may be an int.") {
    (a) throws(Raised) in try decimalArgument(a[0]).value
  },
  .function("order", "(x, y, /)", "Less than zero, zero or more; neither may be a NaN.") {
    (a) throws(Raised) in .int(try decimalSelf(a[0]).order(try decimalSelf(a[1])))
  },
  .function("digits", "(number, /)", "How many digits an int has.", digits),
  .function(
    "shorten", "(coefficient, count, sign, rounding, /)", "Drop digits at the end, rounding."
  ) {
    (a) throws(Raised) in
    let rounding = try Rounding(a[3])
    let (shortened, isInexact) = try shorten(
      try coefficientArgument(a[0]), try exponentArgument(a[1]), a[2].isInt(1), rounding)
    return makeTuple([shortened.value, .bool(isInexact)])
  },
]

/// A coefficient as the library's Python files hand it over; scripts may call these functions too.
func coefficientArgument(_ value: Value) throws(Raised) -> Coefficient {
  if value.asBigInt == nil {
    throw raise(.typeError, "a coefficient must be an int, not \(typeName(value))")
  }
  return Coefficient(value.unwrapped)
}

/// An exponent or a number of digits, far from where sums of them would overflow.
func exponentArgument(_ value: Value) throws(Raised) -> Int {
  let number = try toIndex(value, overflow: .overflowError)
  return min(max(number, -(1 << 61)), 1 << 61)
}

func makeDecimalsModule() -> ModuleObject {
  if DecimalType.decimal == nil {
    DecimalType.decimal = makeNativeType(decimalRow).reference
    DecimalType.context = makeNativeType(decimalContextRow).reference
    // Its instances are made whole by `__new__`.
    TypeObject(DecimalType.decimal).info.makesFromArguments = true
    addRoots { DecimalHooks.trace() }
  }
  let module = makeModule("_decimals", doc: "Decimals and their contexts.", functions)
  module.namespace.set(intern("Decimal"), .object(DecimalType.decimal))
  module.namespace.set(intern("Context"), .object(DecimalType.context))
  return module
}
