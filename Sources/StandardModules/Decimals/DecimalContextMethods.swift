// `decimal.Context` as scripts see it: its settings, and arithmetic in a context that is not the current one.

import Interpreter

let decimalContextRow = NativeType(
  name: "Context", kind: nil,
  doc: "How results are rounded, and which conditions raise exceptions.",
  constructor: .function(
    "Context",
    "(cls, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)",
    "", makeContext),
  methods: contextSettings + contextMasks + contextMethods + contextArithmetic, module: "decimal")

private func makeContext(_ a: Arguments) throws(Raised) -> Value {
  let context = DecimalContext()
  if let fallback = DecimalHooks.fallback.decimalContext { context.takeSettings(of: fallback) }
  context.flags = []
  for (index, setting) in settings.enumerated() where a.isGiven(index + 1) && !a[index + 1].isNone {
    try setting.set(context, a[index + 1])
  }
  if a.isGiven(8), !a[8].isNone { context.traps = try conditions(a[8], allowsList: true) }
  if a.isGiven(7), !a[7].isNone { context.flags = try conditions(a[7], allowsList: true) }
  return makeBoxed(DecimalType.context, context)
}

private func conditions(_ value: Value, allowsList: Bool) throws(Raised) -> Conditions {
  Conditions(rawValue: try toIndex(try call(DecimalHooks.mask, value, .bool(allowsList))))
}

private func context(_ value: Value) throws(Raised) -> DecimalContext {
  if let context = value.decimalContext { return context }
  throw raise(.typeError, "expected a decimal.Context, not '\(typeName(value))'")
}

// MARK: - Settings

private struct Setting {
  let name: StaticString
  let doc: String
  let get: (DecimalContext) -> Value
  let set: (DecimalContext, Value) throws(Raised) -> Void
}

private func bounded(
  _ value: Value, _ range: ClosedRange<Int>, _ message: String
) throws(Raised) -> Int {
  guard let number = value.plainInt else { throw raise(.typeError, "an integer is required") }
  guard case .int(let small) = number else {
    throw raise(.overflowError, "Python int too large to convert to C ssize_t")
  }
  if range.contains(small) { return small }
  throw raise(.valueError, message)
}

private nonisolated(unsafe) let settings: [Setting] = [
  Setting(name: "prec", doc: "How many digits results have.", get: { .int($0.precision) }) {
    (context, value) throws(Raised) in
    context.precision = try bounded(
      value, 1...DecimalContext.mostPrecision, "valid range for prec is [1, MAX_PREC]")
  },
  Setting(name: "rounding", doc: "How results are rounded.", get: { $0.rounding.value }) {
    (context, value) throws(Raised) in context.rounding = try Rounding(value)
  },
  Setting(name: "Emin", doc: "The least exponent.", get: { .int($0.least) }) {
    (context, value) throws(Raised) in
    context.least = try bounded(
      value, -DecimalContext.mostPrecision...0, "valid range for Emin is [MIN_EMIN, 0]")
  },
  Setting(name: "Emax", doc: "The greatest exponent.", get: { .int($0.most) }) {
    (context, value) throws(Raised) in
    context.most = try bounded(
      value, 0...DecimalContext.mostPrecision, "valid range for Emax is [0, MAX_EMAX]")
  },
  Setting(
    name: "capitals", doc: "Whether exponents follow a capital E.", get: { .int($0.capitals) }
  ) {
    (context, value) throws(Raised) in
    context.capitals = try bounded(value, 0...1, "valid values for capitals are 0 or 1")
  },
  Setting(name: "clamp", doc: "Whether exponents are made to fit.", get: { .int($0.clamp) }) {
    (context, value) throws(Raised) in
    context.clamp = try bounded(value, 0...1, "valid values for clamp are 0 or 1")
  },
]

private let contextSettings: [NativeFunction] =
  settings.flatMap { setting in
    [
      NativeFunction.getter(setting.name, setting.doc) { (a) throws(Raised) in
        setting.get(try context(a[0]))
      },
      .setter(setting.name) { (a) throws(Raised) in
        try setting.set(try context(a[0]), a[1])
        return .none
      },
    ]
  }

/// The mapping that shows flags or traps, made once.
private func view(_ value: Value, _ which: Int) throws(Raised) -> Value {
  let context = try context(value)
  if context.views[which].isNone {
    context.views[which] = try call(DecimalHooks.view, value, .int(which))
  }
  return context.views[which]
}

private let contextMasks: [NativeFunction] = [
  .getter("flags", "Which signals were met.") { (a) throws(Raised) in try view(a[0], 0) },
  .setter("flags") { (a) throws(Raised) in
    try context(a[0]).flags = try conditions(a[1], allowsList: false)
    return .none
  },
  .getter("traps", "Which signals raise exceptions.") { (a) throws(Raised) in try view(a[0], 1) },
  .setter("traps") { (a) throws(Raised) in
    try context(a[0]).traps = try conditions(a[1], allowsList: false)
    return .none
  },
  .method("_mask", "(self, which, /)", "Flags or traps as bits.") { (a) throws(Raised) in
    let context = try context(a[0])
    return .int((a[1].isInt(0) ? context.flags : context.traps).rawValue)
  },
  .method("_set_mask", "(self, which, bits, /)", "Set flags or traps by bits.") {
    (a) throws(Raised) in
    let (context, mask) = (try context(a[0]), Conditions(rawValue: try toIndex(a[2])))
    if a[1].isInt(0) { context.flags = mask } else { context.traps = mask }
    return .none
  },
]

// MARK: - Methods

private let contextMethods: [NativeFunction] = [
  .method("copy", "(self, /)", "Return a copy with copied flags.") { (a) throws(Raised) in
    makeBoxed(DecimalType.context, try context(a[0]).copy())
  },
  .method("__copy__", "(self, /)", "Return a copy with copied flags.") { (a) throws(Raised) in
    makeBoxed(DecimalType.context, try context(a[0]).copy())
  },
  .method("clear_flags", "(self, /)", "Reset all flags.") { (a) throws(Raised) in
    try context(a[0]).flags = []
    return .none
  },
  .method("clear_traps", "(self, /)", "Reset all traps.") { (a) throws(Raised) in
    try context(a[0]).traps = []
    return .none
  },
  .method("Etiny", "(self, /)", "Return the least exponent of subnormal numbers.") {
    (a) throws(Raised) in .int(try context(a[0]).tiny)
  },
  .method("Etop", "(self, /)", "Return the greatest exponent of numbers with all digits.") {
    (a) throws(Raised) in .int(try context(a[0]).top)
  },
  .method("_quiet", "(self, rounding=None, /)", "A copy without flags and traps.") {
    (a) throws(Raised) in
    let quiet = try context(a[0]).quiet()
    if a.isGiven(1) { quiet.rounding = try Rounding(a[1]) }
    return makeBoxed(DecimalType.context, quiet)
  },
  .method("_raise", "(self, conditions, /)", "Signal conditions.") { (a) throws(Raised) in
    try context(a[0]).signal(Conditions(rawValue: try toIndex(a[1])))
    return .none
  },
  .method("_finish", "(self, sign, coefficient, exponent, conditions, /)", "Make a result fit.") {
    (a) throws(Raised) in
    try context(a[0]).finish(
      a[1].isInt(1), try coefficientArgument(a[2]), try exponentArgument(a[3]),
      Conditions(rawValue: try toIndex(a[4]))
    ).value
  },
  .method("_nans", "(self, x, y=None, /)", "The result of an operation on NaNs, or None.") {
    (a) throws(Raised) in
    let other = a.isGiven(2) ? a[2].decimal : nil
    return try context(a[0]).nans(try decimalSelf(a[1]), other)?.value ?? .none
  },
  .method("_rounded", "(self, x, /)", "The number rounded.") { (a) throws(Raised) in
    try context(a[0]).rounded(try decimalSelf(a[1])).value
  },
  .method("_division", "(self, x, y, /)", "Whole quotient and rest, or what NaNs make of them.") {
    (a) throws(Raised) in
    let context = try context(a[0])
    let (x, y) = (try decimalSelf(a[1]), try decimalArgument(a[2]))
    if let found = try context.remainderOfSpecials(x, y) { return found.value }
    guard let (quotient, rest) = try context.division(x, y) else {
      return try context.nan(.divisionImpossible).value
    }
    return makeTuple([quotient.value, rest.value])
  },
  .method("create_decimal", "(self, num='0', /)", "Make a number and round it to this context.") {
    (a) throws(Raised) in
    let context = try context(a[0])
    if !a.isGiven(1) { return DecimalNumber(false, .zero, 0).value }
    let made: DecimalNumber
    if let text = a[1].unwrapped.string {
      made = try decimalFromText(text, context, isLenient: false)
    } else {
      let arguments = [a[1], a[0]]
      made = try decimalSelf(
        try call(.object(DecimalType.decimal), positional: arguments, keywords: []))
    }
    if made.isNaN {
      let isLong = try made.coefficient.digits() > context.precision - context.clamp
      return try isLong ? context.nan(.conversionSyntax).value : made.value
    }
    return try context.rounded(made).value
  },
]

private let binaryNames: [StaticString] = [
  "add", "subtract", "multiply", "divide", "divide_int", "remainder", "divmod",
]

private let contextArithmetic: [NativeFunction] =
  zip(binaryNames, decimalOperations).map { name, operation in
    .method(name, "(self, x, y, /)", "Return the result of the operator in this context.") {
      (a) throws(Raised) in
      try operation.body(
        try context(a[0]), try decimalArgument(a[1]), try decimalArgument(a[2]))
    }
  } + [
    .method("plus", "(self, x, /)", "Return the number rounded.") { (a) throws(Raised) in
      try context(a[0]).plus(try decimalArgument(a[1])).value
    },
    .method("minus", "(self, x, /)", "Return the number with the other sign, rounded.") {
      (a) throws(Raised) in try context(a[0]).minus(try decimalArgument(a[1])).value
    },
    .method("abs", "(self, x, /)", "Return the number without its sign, rounded.") {
      (a) throws(Raised) in try context(a[0]).magnitude(try decimalArgument(a[1])).value
    },
    .method("to_sci_string", "(self, x, /)", "Return the number as text.") { (a) throws(Raised) in
      let capitals = try context(a[0]).capitals == 1
      return try decimalArgument(a[1]).text(capitals: capitals).finish()
    },
  ]
