// `datetime.timedelta`: a span as days, seconds and microseconds, the latter two never negative.

import BigInt
import Interpreter
import Syntax

final class Timedelta: Boxed {
  let days: Int
  let seconds: Int
  let microseconds: Int

  private init(_ days: Int, _ seconds: Int, _ microseconds: Int) {
    (self.days, self.seconds, self.microseconds) = (days, seconds, microseconds)
  }

  static let mostDays = 999_999_999

  /// A span from parts of any sign that are not too large to be added up.
  static func make(_ days: Int, _ seconds: Int, _ microseconds: Int) throws(Raised) -> Value {
    let carried = seconds + floorDivide(microseconds, 1_000_000)
    let days = days + floorDivide(carried, 86_400)
    if abs(days) > mostDays {
      throw raise(.overflowError, "days=\(days); must have magnitude <= \(mostDays)")
    }
    return makeBoxed(
      DatesType.timedelta.cell,
      Timedelta(days, floorModulo(carried, 86_400), floorModulo(microseconds, 1_000_000)))
  }

  static func make(microseconds: Int) throws(Raised) -> Value {
    try make(0, floorDivide(microseconds, 1_000_000), floorModulo(microseconds, 1_000_000))
  }

  /// A span of microseconds, an int of any size.
  static func make(total: Value) throws(Raised) -> Value {
    if case .int(let small) = total { return try make(microseconds: small) }
    let day = Value.int(GregorianCalendar.microsecondsADay)
    guard let pair = try divmod(total, day).tuple, case .int(let days) = pair[0],
      case .int(let rest) = pair[1], Int32(exactly: days) != nil
    else { throw raise(.overflowError, "Python int too large to convert to C int") }
    return try make(days, 0, rest)
  }

  /// All of it in microseconds; nil beyond 64 bits.
  var small: Int? {
    let (product, overflow) = (days * 86_400 + seconds).multipliedReportingOverflow(by: 1_000_000)
    if overflow { return nil }
    let (sum, carries) = product.addingReportingOverflow(microseconds)
    return carries ? nil : sum
  }

  /// All of it in microseconds.
  func total() throws(Raised) -> Value {
    if let small { return .int(small) }
    let product = try binaryOperation(
      .multiply, .int(days * 86_400 + seconds), .int(1_000_000))
    return try binaryOperation(.add, product, .int(microseconds))
  }

  /// Less than zero, zero or more.
  func order(_ other: Timedelta) -> Int {
    if days != other.days { return days < other.days ? -1 : 1 }
    if seconds != other.seconds { return seconds < other.seconds ? -1 : 1 }
    return (microseconds - other.microseconds).signum()
  }
}

func floorDivide(_ x: Int, _ y: Int) -> Int { (x - floorModulo(x, y)) / y }

extension Value {
  var timedelta: Timedelta? { unwrapped.boxed(Timedelta.self) }
}

func timedelta(_ value: Value) throws(Raised) -> Timedelta {
  if let span = value.timedelta { return span }
  throw raise(.typeError, "expected a datetime.timedelta, not '\(typeName(value))'")
}

/// Whether an order satisfies a comparison.
func verdict(_ op: ComparisonOperator, _ order: Int) -> Value {
  switch op {
  case .less: .bool(order < 0)
  case .lessOrEqual: .bool(order <= 0)
  case .greater: .bool(order > 0)
  case .greaterOrEqual: .bool(order >= 0)
  case .equal: .bool(order == 0)
  default: .bool(order != 0)
  }
}

/// The six comparisons of a class.
func comparisons(
  _ compare: @escaping (ComparisonOperator, Value, Value) throws(Raised) -> Value
) -> [NativeFunction] {
  let names: [(StaticString, ComparisonOperator)] = [
    ("__lt__", .less), ("__le__", .lessOrEqual), ("__gt__", .greater),
    ("__ge__", .greaterOrEqual), ("__eq__", .equal), ("__ne__", .notEqual),
  ]
  return names.map { name, op in
    .method(name, "(self, value, /)", "Return self\(op.rawValue)value.") { (a) throws(Raised) in
      try compare(op, a[0], a[1])
    }
  }
}

// MARK: - Making

let timedeltaRow = NativeType(
  name: "timedelta", kind: nil, doc: "Difference between two datetime values.",
  constructor: .function(
    "__new__",
    "(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)", "",
    makeTimedelta),
  methods: timedeltaParts + timedeltaOperators, module: "datetime")

/// In the order in which CPython adds them up.
private let units: [(index: Int, name: StaticString, microseconds: Int)] = [
  (3, "microseconds", 1), (4, "milliseconds", 1000), (2, "seconds", 1_000_000),
  (5, "minutes", 60_000_000), (6, "hours", 3_600_000_000), (1, "days", 86_400_000_000),
  (7, "weeks", 604_800_000_000),
]

private func makeTimedelta(_ a: Arguments) throws(Raised) -> Value {
  var total = Value.int(0)
  var rest = 0.0
  for (index, name, unit) in units where a.isGiven(index) {
    let value = a[index].unwrapped
    switch value {
    case .double(let number): try add(number, unit, &total, &rest)
    case .int, .bool: total = try sum(total, value, unit)
    default:
      if value.bigInt == nil {
        throw raise(
          .typeError,
          "unsupported type for timedelta \(name) component: \(typeName(a[index]))")
      }
      total = try sum(total, value, unit)
    }
  }
  if rest != 0 { total = try sum(total, .int(rounded(rest, total)), 1) }
  return try Timedelta.make(total: total)
}

private func sum(_ total: Value, _ count: Value, _ unit: Int) throws(Raised) -> Value {
  try binaryOperation(.add, total, try binaryOperation(.multiply, count, .int(unit)))
}

private func add(_ number: Double, _ unit: Int, _ total: inout Value, _ rest: inout Double)
  throws(Raised)
{
  let whole = number.rounded(.towardZero)
  total = try sum(total, try intFromDouble(whole), unit)
  let part = (number - whole) * Double(unit)
  if part == 0 { return }
  let wholePart = part.rounded(.towardZero)
  total = try sum(total, .int(Int(wholePart)), 1)
  rest += part - wholePart
}

/// Half a microsecond goes to the side that makes the sum even.
private func rounded(_ rest: Double, _ total: Value) -> Int {
  let whole = rest.rounded(.toNearestOrAwayFromZero)
  if abs(whole - rest) != 0.5 { return Int(whole) }
  let isOdd: Double
  switch total {
  case .int(let number): isOdd = Double(number & 1)
  default: isOdd = total.bigInt.map { $0.number.words.first ?? 0 & 1 == 1 ? 1.0 : 0.0 } ?? 0
  }
  return Int(2 * ((rest + isOdd) * 0.5).rounded(.toNearestOrAwayFromZero) - isOdd)
}

private let timedeltaParts: [NativeFunction] = [
  .getter("days", "Number of days.") { (a) throws(Raised) in .int(try timedelta(a[0]).days) },
  .getter("seconds", "Number of seconds (>= 0 and less than 1 day).") { (a) throws(Raised) in
    .int(try timedelta(a[0]).seconds)
  },
  .getter("microseconds", "Number of microseconds (>= 0 and less than 1 second).") {
    (a) throws(Raised) in
    .int(try timedelta(a[0]).microseconds)
  },
  .method("total_seconds", "(self, /)", "Total seconds in the duration.") { (a) throws(Raised) in
    try binaryOperation(.divide, try timedelta(a[0]).total(), .int(1_000_000))
  },
  .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
    let span = try timedelta(a[0])
    var parts: [String] = []
    if span.days != 0 { parts.append("days=\(span.days)") }
    if span.seconds != 0 { parts.append("seconds=\(span.seconds)") }
    if span.microseconds != 0 { parts.append("microseconds=\(span.microseconds)") }
    let text = parts.isEmpty ? "0" : parts.joined(separator: ", ")
    return makeString("\(className(a[0]))(\(text))")
  },
  .method("__str__", "(self, /)", "Return str(self).") { (a) throws(Raised) in
    let span = try timedelta(a[0])
    var writer = TextWriter(capacity: 40)
    if span.days != 0 {
      writer.append(decimal: span.days)
      writer.append(abs(span.days) == 1 ? " day, " : " days, ")
    }
    writer.append(decimal: span.seconds / 3600)
    writer.append(58)
    writer.append(span.seconds / 60 % 60, digits: 2)
    writer.append(58)
    writer.append(span.seconds % 60, digits: 2)
    if span.microseconds != 0 {
      writer.append(46)
      writer.append(span.microseconds, digits: 6)
    }
    return try writer.finish()
  },
  .method("__reduce__", "(self, /)", "Helper for pickle.") { (a) throws(Raised) in
    let span = try timedelta(a[0])
    let parts = makeTuple([.int(span.days), .int(span.seconds), .int(span.microseconds)])
    return makeTuple([typeOf(a[0]).value, parts])
  },
]

/// The class's name as reprs of dates show it.
func className(_ value: Value) -> String {
  typeOf(value).isBuiltin
    ? "datetime.\(typeOf(value).name)" : typeOf(value).name
}

extension TextWriter {
  /// The number with zeros before it.
  mutating func append(_ number: Int, digits: Int) {
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(truncatingIfNeeded: 48 + number / divisor % 10))
      divisor /= 10
    }
  }
}
