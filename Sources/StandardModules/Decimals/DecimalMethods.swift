// What scripts do with decimals all the time: operators, conversions, predicates. The rest of the class is Python
// (`Library/Numeric/_decimal_operations.py`), which reads the parts of a number through its hidden attributes.

import Interpreter
import Syntax

let decimalRow = NativeType(
  name: "Decimal", kind: nil, doc: "Exact decimal arithmetic of any precision.",
  constructor: .function("Decimal", "(cls, value='0', context=None)", "", makeDecimal),
  methods: decimalOperators + decimalComparisons + decimalConversions + decimalPredicates
    + decimalFormatting + decimalRoundings + decimalPartGetters,
  module: "decimal")

// MARK: - Making

private func makeDecimal(_ a: Arguments) throws(Raised) -> Value {
  if !a.isGiven(1) { return DecimalNumber(false, .zero, 0).value }
  if a.isGiven(2), !a[2].isNone { _ = try decimalContext(a, 2) }
  let given = a[1]
  if let number = given.decimal {
    if case .object(let object) = given, object.pointee.kind == .boxed { return given }
    return number.value
  }
  if let text = given.unwrapped.string {
    return try decimalFromText(text, try decimalContext(a, 2)).value
  }
  if let int = given.plainInt { return try DecimalNumber(int: int).value }
  let plain = given.unwrapped
  if case .double(let number) = plain {
    try decimalContext(a, 2).signal(.floatOperation)
    return try DecimalNumber(number).value
  }
  if let parts = plain.tuple.map({ Array($0.buffer) }) ?? plain.list.map({ Array($0.buffer) }) {
    return try decimalContext(a, 2).exact(try decimalFromParts(parts)).value
  }
  throw raise(.typeError, "conversion from \(typeName(given)) to Decimal is not supported")
}

/// A number of sign, digits and exponent.
private func decimalFromParts(_ parts: [Value]) throws(Raised) -> DecimalNumber {
  if parts.count != 3 { throw raise(.valueError, "argument must be a sequence of length 3") }
  guard case .int(let sign)? = parts[0].plainInt, sign == 0 || sign == 1 else {
    throw raise(.valueError, "sign must be an integer with the value 0 or 1")
  }
  var (kind, exponent) = (DecimalKind.finite, 0)
  if let name = parts[2].unwrapped.string {
    switch name.text {
    case "F": return .infinity(sign == 1)
    case "n": kind = .quiet
    case "N": kind = .signaling
    default:
      throw raise(.valueError, "string argument in the third position must be 'F', 'n' or 'N'")
    }
  } else if let number = parts[2].plainInt {
    // Far beyond all limits it is only large.
    let most = 4 * DecimalContext.mostPrecision
    exponent = min(max(try toIndex(number, overflow: .overflowError), -most), most)
  } else {
    throw raise(.valueError, "exponent must be an integer")
  }
  let plain = parts[1].unwrapped
  guard let figures = plain.tuple.map({ Array($0.buffer) }) ?? plain.list.map({ Array($0.buffer) })
  else { throw raise(.valueError, "coefficient must be a tuple of digits") }
  var digits: [UInt8] = []
  for figure in figures {
    guard case .int(let digit)? = figure.plainInt, 0...9 ~= digit else {
      throw raise(.valueError, "coefficient must be a tuple of digits")
    }
    digits.append(UInt8(48 + digit))
  }
  return DecimalNumber(sign == 1, try Coefficient(digits: digits[...]), exponent, kind: kind)
}

// MARK: - Operators

typealias DecimalOperation = (DecimalContext, DecimalNumber, DecimalNumber) throws(Raised) -> Value

nonisolated(unsafe) let decimalOperations:
  [(name: StaticString, right: StaticString, body: DecimalOperation)] = [
    ("__add__", "__radd__", { (c, x, y) throws(Raised) in try c.sum(x, y).value }),
    ("__sub__", "__rsub__", { (c, x, y) throws(Raised) in try c.difference(x, y).value }),
    ("__mul__", "__rmul__", { (c, x, y) throws(Raised) in try c.product(x, y).value }),
    ("__truediv__", "__rtruediv__", { (c, x, y) throws(Raised) in try c.quotient(x, y).value }),
    (
      "__floordiv__", "__rfloordiv__",
      { (c, x, y) throws(Raised) in try c.wholeQuotient(x, y).value }
    ),
    ("__mod__", "__rmod__", { (c, x, y) throws(Raised) in try c.remainder(x, y).value }),
    (
      "__divmod__", "__rdivmod__",
      { (c, x, y) throws(Raised) in
        let (quotient, rest) = try c.quotientAndRemainder(x, y)
        return makeTuple([quotient.value, rest.value])
      }
    ),
  ]

private let decimalOperators: [NativeFunction] =
  decimalOperations.flatMap { name, right, body in
    [
      NativeFunction.method(name, "(self, value, /)", "Return the result of the operator.") {
        (a) throws(Raised) in
        guard let x = a[0].decimal, let y = try decimalOperand(a[1]) else { return .notImplemented }
        return try body(try currentDecimalContext(), x, y)
      },
      .method(right, "(self, value, /)", "Return the result of the operator.") {
        (a) throws(Raised) in
        guard let y = a[0].decimal, let x = try decimalOperand(a[1]) else { return .notImplemented }
        return try body(try currentDecimalContext(), x, y)
      },
    ]
  } + [
    .method("__neg__", "(self, /)", "-self") { (a) throws(Raised) in
      try currentDecimalContext().minus(try decimalSelf(a[0])).value
    },
    .method("__pos__", "(self, /)", "+self") { (a) throws(Raised) in
      try currentDecimalContext().plus(try decimalSelf(a[0])).value
    },
    .method("__abs__", "(self, /)", "abs(self)") { (a) throws(Raised) in
      try currentDecimalContext().magnitude(try decimalSelf(a[0])).value
    },
    .method("__bool__", "(self, /)", "True if self else False") { (a) throws(Raised) in
      .bool(!(try decimalSelf(a[0]).isZero))
    },
  ]

// MARK: - Conversions

/// The int that a number is when digits behind the point are rounded away.
private func int(_ x: DecimalNumber, _ rounding: Rounding) throws(Raised) -> Value {
  if x.isNaN { throw raise(.valueError, "cannot convert NaN to integer") }
  if !x.isFinite { throw raise(.overflowError, "cannot convert Infinity to integer") }
  let whole =
    x.exponent >= 0
    ? try x.coefficient.scaled(x.exponent)
    : try shorten(x.coefficient, -x.exponent, x.isNegative, rounding).0
  return x.isNegative ? try binaryOperation(.subtract, .int(0), whole.value) : whole.value
}

private func float(_ x: DecimalNumber) throws(Raised) -> Double {
  if x.kind == .signaling { throw raise(.valueError, "cannot convert signaling NaN to float") }
  if x.kind == .quiet { return x.isNegative ? -Double.nan : .nan }
  if x.kind == .infinite { return x.isNegative ? -.infinity : .infinity }
  if case .wide(let wide) = x.coefficient, wide.high == 0, wide.low < 1 << 53,
    abs(x.exponent) <= 22
  {
    // Both are exact as floats, so that one operation rounds once.
    let power =
      Double(Wide.powers[abs(x.exponent)].high) * 0x1p64 + Double(Wide.powers[abs(x.exponent)].low)
    let magnitude = x.exponent < 0 ? Double(wide.low) / power : Double(wide.low) * power
    return x.isNegative ? -magnitude : magnitude
  }
  let text = try x.text(capitals: true)
  return Double(String(decoding: text.buffer, as: UTF8.self)) ?? .nan
}

private let decimalConversions: [NativeFunction] = [
  .classMethod("from_float", "(cls, f, /)", "Return the exact value of a float or int.") {
    (a) throws(Raised) in
    let made: Value
    if let int = a[1].plainInt {
      made = try DecimalNumber(int: int).value
    } else if case .double(let number) = a[1].unwrapped {
      made = try DecimalNumber(number).value
    } else {
      throw raise(.typeError, "argument must be int or float")
    }
    return a[0].asObject == DecimalType.decimal ? made : try call(a[0], made)
  },
  .method("__int__", "(self, /)", "int(self)") { (a) throws(Raised) in
    try int(try decimalSelf(a[0]), .down)
  },
  .method("__trunc__", "(self, /)", "Return the number without its fraction.") {
    (a) throws(Raised) in
    try int(try decimalSelf(a[0]), .down)
  },
  .method("__floor__", "(self, /)", "Return the greatest int below.") { (a) throws(Raised) in
    try int(try decimalSelf(a[0]), .floor)
  },
  .method("__ceil__", "(self, /)", "Return the least int above.") { (a) throws(Raised) in
    try int(try decimalSelf(a[0]), .ceiling)
  },
  .method("__float__", "(self, /)", "float(self)") { (a) throws(Raised) in
    .double(try float(try decimalSelf(a[0])))
  },
  .method("__round__", "(self, n=None, /)", "Return the number rounded.") { (a) throws(Raised) in
    let x = try decimalSelf(a[0])
    if !a.isGiven(1) || a[1].isNone { return try int(x, .halfEven) }
    guard let places = a[1].plainInt else {
      throw raise(.typeError, "optional arg must be an integer")
    }
    let context = try currentDecimalContext()
    let exponent = try toIndex(places, overflow: .overflowError)
    // No context allows more.
    let most = 2 * DecimalContext.mostPrecision
    let unit = DecimalNumber(false, Coefficient(1), -min(max(exponent, -most), most))
    return try context.quantized(x, to: unit, context.rounding).value
  },
  .method("__str__", "(self, /)", "Return str(self).") { (a) throws(Raised) in
    let capitals = try currentDecimalContext().capitals == 1
    return try decimalSelf(a[0]).text(capitals: capitals).finish()
  },
  .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
    let capitals = try currentDecimalContext().capitals == 1
    var writer = try decimalSelf(a[0]).text(capitals: capitals, before: "Decimal('")
    writer.append("')")
    return try writer.finish()
  },
  .method("to_eng_string", "(self, /, context=None)", "Return the number in engineering notation.")
  {
    (a) throws(Raised) in
    let capitals = try decimalContext(a, 1).capitals == 1
    return try decimalSelf(a[0]).text(capitals: capitals, isEngineering: true).finish()
  },
]

// MARK: - Predicates and signs

private func predicate(
  _ name: StaticString, _ doc: String, _ body: @escaping (DecimalNumber) -> Bool
) -> NativeFunction {
  .method(name, "(self, /)", doc) { (a) throws(Raised) in .bool(body(try decimalSelf(a[0]))) }
}

private let decimalPredicates: [NativeFunction] = [
  predicate("is_finite", "Is it neither infinite nor a NaN?") { $0.isFinite },
  predicate("is_infinite", "Is it an infinity?") { $0.kind == .infinite },
  predicate("is_nan", "Is it a NaN?") { $0.isNaN },
  predicate("is_qnan", "Is it a quiet NaN?") { $0.kind == .quiet },
  predicate("is_snan", "Is it a signaling NaN?") { $0.kind == .signaling },
  predicate("is_signed", "Is its sign negative?") { $0.isNegative },
  predicate("is_zero", "Is it zero?") { $0.isZero },
  predicate("is_canonical", "Is its encoding canonical?") { _ in true },
  .method("adjusted", "(self, /)", "Return the exponent of the first digit.") {
    (a) throws(Raised) in
    let x = try decimalSelf(a[0])
    return .int(x.isFinite ? try x.adjusted() : 0)
  },
  .method("copy_abs", "(self, /)", "Return the number without its sign.") { (a) throws(Raised) in
    var x = try decimalSelf(a[0])
    x.isNegative = false
    return x.value
  },
  .method("copy_negate", "(self, /)", "Return the number with the other sign.") {
    (a) throws(Raised) in
    var x = try decimalSelf(a[0])
    x.isNegative.toggle()
    return x.value
  },
  .method(
    "copy_sign", "(self, /, other, context=None)", "Return the number with the sign of another."
  ) { (a) throws(Raised) in
    var x = try decimalSelf(a[0])
    x.isNegative = try decimalArgument(a[1]).isNegative
    return x.value
  },
]

// MARK: - In a context

private func rounding(_ a: Arguments, _ index: Int, _ context: DecimalContext) throws(Raised)
  -> Rounding
{
  a.isGiven(index) && !a[index].isNone ? try Rounding(a[index]) : context.rounding
}

private func whole(_ a: Arguments, isExact: Bool) throws(Raised) -> Value {
  let x = try decimalSelf(a[0])
  let context = try decimalContext(a, 2)
  return try context.whole(x, try rounding(a, 1, context), isExact: isExact).value
}

private let decimalRoundings: [NativeFunction] = [
  .method(
    "quantize", "(self, /, exp, rounding=None, context=None)",
    "Return the number with the exponent of another."
  ) { (a) throws(Raised) in
    let context = try decimalContext(a, 3)
    let (x, y) = (try decimalSelf(a[0]), try decimalArgument(a[1]))
    return try context.quantized(x, to: y, try rounding(a, 2, context)).value
  },
  .method("normalize", "(self, /, context=None)", "Return the number without zeros at its end.") {
    (a) throws(Raised) in
    let context = try decimalContext(a, 1)
    let made = try context.rounded(try decimalSelf(a[0]))
    if !made.isFinite { return made.value }
    if made.isZero { return DecimalNumber(made.isNegative, .zero, 0).value }
    let top = context.clamp == 1 ? context.top : context.most
    let (stripped, count) = try made.coefficient.strippingZeros(
      atMost: max(top - made.exponent, 0))
    return DecimalNumber(made.isNegative, stripped, made.exponent + count).value
  },
  .method(
    "to_integral_value", "(self, /, rounding=None, context=None)", "Round to a whole number."
  ) { (a) throws(Raised) in try whole(a, isExact: false) },
  .method("to_integral", "(self, /, rounding=None, context=None)", "Round to a whole number.") {
    (a) throws(Raised) in try whole(a, isExact: false)
  },
  .method(
    "to_integral_exact", "(self, /, rounding=None, context=None)",
    "Round to a whole number, signalling what is lost."
  ) { (a) throws(Raised) in try whole(a, isExact: true) },
  .method("compare", "(self, /, other, context=None)", "Return -1, 0, 1 or NaN.") {
    (a) throws(Raised) in
    let context = try decimalContext(a, 2)
    let (x, y) = (try decimalSelf(a[0]), try decimalArgument(a[1]))
    if let found = try context.nans(x, y) { return found.value }
    return try DecimalNumber(int: .int(try x.order(y))).value
  },
]

// MARK: - The parts, for the Python half

private let decimalPartGetters: [NativeFunction] = [
  .getter("_sign", "1 when it is negative.") { (a) throws(Raised) in
    .int(try decimalSelf(a[0]).isNegative ? 1 : 0)
  },
  .getter("_int", "The coefficient.") { (a) throws(Raised) in
    try decimalSelf(a[0]).coefficient.value
  },
  .getter("_exp", "The exponent.") { (a) throws(Raised) in .int(try decimalSelf(a[0]).exponent) },
  .getter("_kind", "Finite, infinite, quiet or signaling.") { (a) throws(Raised) in
    .int(try decimalSelf(a[0]).kind.rawValue)
  },
]
