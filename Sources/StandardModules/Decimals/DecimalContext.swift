// `decimal.Context`: how results are rounded, and what becomes of the conditions that are met on the way.

import Asyncio
import Interpreter

/// Conditions as bits: the signals in the order in which they are raised, and then those that stand for
/// InvalidOperation.
struct Conditions: OptionSet {
  let rawValue: Int

  static let invalidOperation = Conditions(rawValue: 1)
  static let floatOperation = Conditions(rawValue: 2)
  static let divisionByZero = Conditions(rawValue: 4)
  static let overflow = Conditions(rawValue: 8)
  static let underflow = Conditions(rawValue: 16)
  static let subnormal = Conditions(rawValue: 32)
  static let inexact = Conditions(rawValue: 64)
  static let rounded = Conditions(rawValue: 128)
  static let clamped = Conditions(rawValue: 256)
  static let signals = Conditions(rawValue: 511)
  static let conversionSyntax = Conditions(rawValue: 512)
  static let divisionImpossible = Conditions(rawValue: 1024)
  static let divisionUndefined = Conditions(rawValue: 2048)

  /// The signals that the conditions are.
  var asSignals: Conditions {
    let signals = intersection(.signals)
    return signals == self ? self : signals.union(.invalidOperation)
  }
}

enum Rounding: Int {
  case up, down, ceiling, floor, halfUp, halfDown, halfEven, zeroFiveUp

  static let names: [StaticString] = [
    "ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN",
    "ROUND_HALF_EVEN", "ROUND_05UP",
  ]

  var value: Value { .object(intern(Rounding.names[rawValue])) }

  init(_ value: Value) throws(Raised) {
    if let name = value.unwrapped.string {
      for (index, known) in Rounding.names.enumerated()
      where name.isEqual(to: StringObject(intern(known))) {
        self = Rounding(rawValue: index).unsafelyUnwrapped
        return
      }
    }
    throw raise(
      .typeError,
      """
      valid values for rounding are:
        [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
         ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
         ROUND_05UP]
      """)
  }
}

final class DecimalContext: Boxed {
  static let mostPrecision = 999_999_999_999_999_999

  var precision = 28
  var rounding = Rounding.halfEven
  var least = -999_999
  var most = 999_999
  var capitals = 1
  var clamp = 0
  var flags: Conditions = []
  var traps: Conditions = [.divisionByZero, .overflow, .invalidOperation]
  /// The mappings that show flags and traps to scripts, once they have been asked for.
  var views: [Value] = [.none, .none]

  /// The least exponent of subnormal numbers.
  var tiny: Int { least - precision + 1 }
  /// The greatest exponent of numbers with all digits.
  var top: Int { most - precision + 1 }

  override func trace() {
    for view in views { mark(view) }
  }

  func takeSettings(of other: DecimalContext) {
    (precision, rounding, least, most) = (
      other.precision, other.rounding, other.least, other.most
    )
    (capitals, clamp, flags, traps) = (other.capitals, other.clamp, other.flags, other.traps)
  }

  func copy() -> DecimalContext {
    let copy = DecimalContext()
    copy.takeSettings(of: self)
    return copy
  }

  /// A copy that raises nothing.
  func quiet() -> DecimalContext {
    let quiet = copy()
    (quiet.flags, quiet.traps) = ([], [])
    return quiet
  }

  /// Sets the flags of conditions, and raises the first of them that is trapped.
  func signal(_ conditions: Conditions) throws(Raised) {
    if conditions.isEmpty { return }
    let signals = conditions.asSignals
    flags.formUnion(signals)
    let trapped = signals.intersection(traps)
    if trapped.isEmpty { return }
    throw raise(
      value: try call(DecimalHooks.exception, .int(conditions.rawValue), .int(trapped.rawValue)))
  }

  /// What is no number: signalled, and then a NaN.
  func nan(_ conditions: Conditions) throws(Raised) -> DecimalNumber {
    try signal(conditions)
    return .nan
  }
}

/// What the Python half of the module has given to this one.
enum DecimalHooks {
  /// Makes the exception of conditions: `(conditions, trapped)`.
  nonisolated(unsafe) static var exception = Value.none
  /// Compares a number with one that is neither Decimal, int nor float: `(self, other, operator)`.
  nonisolated(unsafe) static var compare = Value.none
  /// The ASCII form of a text with other characters.
  nonisolated(unsafe) static var asciiText = Value.none
  /// The mapping that shows flags or traps: `(context, which)`.
  nonisolated(unsafe) static var view = Value.none
  /// The conditions of a list or mapping of signals: `(value, whether lists are allowed)`.
  nonisolated(unsafe) static var mask = Value.none
  /// Formats a number by a specification that is not a simple one: `(number, specification)`.
  nonisolated(unsafe) static var format = Value.none
  /// The context variable of the current context.
  nonisolated(unsafe) static var variable = Value.none
  /// `DefaultContext`.
  nonisolated(unsafe) static var fallback = Value.none

  static func trace() {
    for value in [exception, compare, asciiText, view, mask, format, variable, fallback] {
      mark(value)
    }
  }
}

extension Value {
  var decimalContext: DecimalContext? { unwrapped.boxed(DecimalContext.self) }
}

/// The current context's value; made when there is none.
func currentDecimalContextValue() throws(Raised) -> Value {
  if let found = contextValue(DecimalHooks.variable) { return found }
  let context = DecimalContext()
  if let fallback = DecimalHooks.fallback.decimalContext { context.takeSettings(of: fallback) }
  context.flags = []
  let made = makeBoxed(DecimalType.context, context)
  _ = try callMethod(DecimalHooks.variable, intern("set"), [made])
  return made
}

func currentDecimalContext() throws(Raised) -> DecimalContext {
  if let context = try currentDecimalContextValue().decimalContext { return context }
  throw raise(.typeError, "the current context is no context")
}

/// The context of an optional argument.
func decimalContext(_ a: Arguments, _ index: Int) throws(Raised) -> DecimalContext {
  if !a.isGiven(index) || a[index].isNone { return try currentDecimalContext() }
  if let context = a[index].decimalContext { return context }
  throw raise(.typeError, "optional argument must be a context")
}
