// `datetime.date`, and what `datetime` takes over from it.

import Interpreter
import Syntax

class DateObject: Boxed {
  let year: Int
  let month: Int
  let day: Int

  /// The fields must have been checked.
  init(_ year: Int, _ month: Int, _ day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  var ordinal: Int { GregorianCalendar.ordinal(year, month, day) }

  /// The fields as bytes, which are hashed too.
  var pickled: [UInt8] { [year >> 8, year & 255, month, day].map { UInt8($0) } }
}

extension Value {
  /// A date or datetime.
  var date: DateObject? {
    guard case .object(let object) = unwrapped, object.pointee.kind == .boxed else { return nil }
    let boxed = BoxedObject(object).object
    let type = Swift.type(of: boxed)
    if type == DateObject.self || type == DatetimeObject.self {
      return unsafeDowncast(boxed, to: DateObject.self)
    }
    return nil
  }

  /// A date that is no datetime.
  var plainDate: DateObject? { unwrapped.boxed(DatetimeObject.self) == nil ? date : nil }
}

func date(_ value: Value) throws(Raised) -> DateObject {
  if let date = value.date { return date }
  throw raise(.typeError, "expected a datetime.date, not '\(typeName(value))'")
}

/// A field as a C int.
func field(_ value: Value) throws(Raised) -> Int {
  if case .int(let number) = value, Int32(exactly: number) != nil { return number }
  guard let number = try indexNumber(value) else {
    throw notAnInteger(value)
  }
  guard case .int(let small) = number else {
    throw raise(.overflowError, "Python int too large to convert to C long")
  }
  if Int32(exactly: small) == nil {
    let side = small > 0 ? "greater than maximum" : "less than minimum"
    throw raise(.overflowError, "signed integer is \(side)")
  }
  return small
}

/// Calls a class with fields; built-in ones are made directly by those who know them.
func callClass(_ type: Value, _ fields: [Int]) throws(Raised) -> Value {
  try call(type, positional: fields.map { .int($0) }, keywords: [])
}

func isExact(_ type: Value, _ cell: Reference) -> Bool { type.asObject == cell }

/// A date of a class: of `date` itself, or by calling the class.
func makeDate(_ type: Value, ordinal: Int) throws(Raised) -> Value {
  let (year, month, day) = GregorianCalendar.date(ofOrdinal: ordinal)
  return try makeDate(type, year, month, day)
}

func makeDate(_ type: Value, _ year: Int, _ month: Int, _ day: Int) throws(Raised) -> Value {
  if !isExact(type, DatesType.date.cell) { return try callClass(type, [year, month, day]) }
  try GregorianCalendar.check(year, month, day)
  return makeBoxed(DatesType.date.cell, DateObject(year, month, day))
}

func requireArgument(_ a: Arguments, _ index: Int, _ name: StaticString) throws(Raised) -> Value {
  if a.isGiven(index) { return a[index] }
  throw raise(.typeError, "function missing required argument '\(name)' (pos \(index))")
}

/// The ten bytes of a pickled datetime, the four of a date or six of a time; nil for other values.
func pickledState(_ value: Value, count: Int) -> [UInt8]? {
  let value = value.unwrapped
  if let bytes = value.bytes, bytes.count == count { return Array(bytes.buffer) }
  // Pickles of Python 2, read as Latin-1.
  if let text = value.string, text.codePointCount == count {
    var state: [UInt8] = []
    for index in 0..<count {
      guard let byte = UInt8(exactly: text.codePoint(at: index)) else { return nil }
      state.append(byte)
    }
    return state
  }
  return nil
}

private func isoField(_ value: Value) throws(Raised) -> Int {
  if let number = try indexNumber(value) {
    if case .int(let small) = number, Int32(exactly: small) != nil { return small }
    throw raise(.valueError, "ISO calendar component out of range")
  }
  return try field(value)
}

private func makeDate(_ a: Arguments) throws(Raised) -> Value {
  if a.isGiven(1), !a.isGiven(2), let bytes = pickledState(a[1], count: 4),
    (1...12).contains(bytes[2])
  {
    let year = Int(bytes[0]) << 8 | Int(bytes[1])
    let (month, day) = (Int(bytes[2]), Int(bytes[3]))
    return makeBoxed(DatesType.date.cell, DateObject(year, month, day))
  }
  let year = try field(try requireArgument(a, 1, "year"))
  let month = try field(try requireArgument(a, 2, "month"))
  let day = try field(try requireArgument(a, 3, "day"))
  try GregorianCalendar.check(year, month, day)
  return makeBoxed(DatesType.date.cell, DateObject(year, month, day))
}

let dateRow = NativeType(
  name: "date", kind: nil, doc: "date(year, month, day) --> date object",
  constructor: .function("date", "(cls, year=None, month=None, day=None)", "", makeDate),
  methods: dateMakers + dateParts + dateTexts + dateOperators, module: "datetime")

// MARK: - Other ways to make dates

private let dateMakers: [NativeFunction] = [
  .classMethod("fromordinal", "(cls, ordinal, /)", "The date of a Gregorian ordinal.") {
    (a) throws(Raised) in
    let ordinal = try field(a[1])
    if ordinal < 1 { throw raise(.valueError, "ordinal must be >= 1") }
    if ordinal > GregorianCalendar.lastOrdinal {
      let year = GregorianCalendar.date(ofOrdinal: ordinal).year
      throw raise(.valueError, "year \(year) is out of range")
    }
    return try makeDate(a[0], ordinal: ordinal)
  },
  .classMethod("fromisoformat", "(cls, string, /)", "The date of a text in ISO 8601 format.") {
    (a) throws(Raised) in
    guard let text = a[1].unwrapped.string else {
      throw raise(.typeError, "fromisoformat: argument must be str")
    }
    var parser = ISOParser(text)
    let count = parser.units.count
    guard [7, 8, 10].contains(count), let (year, month, day) = parser.date(to: count) else {
      throw raise(.valueError, "Invalid isoformat string: \(try reprText(a[1]))")
    }
    return try makeDate(a[0], year, month, day)
  },
  .classMethod("fromisocalendar", "(cls, year, week, day)", "The date of an ISO year and week.") {
    (a) throws(Raised) in
    let (year, week, day) = (try isoField(a[1]), try isoField(a[2]), try isoField(a[3]))
    if let ordinal = GregorianCalendar.ordinal(isoYear: year, week: week, day: day) {
      return try makeDate(a[0], ordinal: ordinal)
    }
    if !GregorianCalendar.years.contains(year) {
      throw raise(.valueError, "Year is out of range: \(year)")
    }
    if (1...7).contains(day) { throw raise(.valueError, "Invalid week: \(week)") }
    throw raise(.valueError, "Invalid day: \(day) (range is [1, 7])")
  },
]

// MARK: - Parts

private let dateParts: [NativeFunction] = [
  .getter("year", "The year.") { (a) throws(Raised) in .int(try date(a[0]).year) },
  .getter("month", "The month.") { (a) throws(Raised) in .int(try date(a[0]).month) },
  .getter("day", "The day of the month.") { (a) throws(Raised) in .int(try date(a[0]).day) },
  .method("toordinal", "(self, /)", "Return proleptic Gregorian ordinal.") { (a) throws(Raised) in
    .int(try date(a[0]).ordinal)
  },
  .method("weekday", "(self, /)", "Return the day of the week, Monday == 0.") {
    (a) throws(Raised) in
    .int((try date(a[0]).ordinal + 6) % 7)
  },
  .method("isoweekday", "(self, /)", "Return the day of the week, Monday == 1.") {
    (a) throws(Raised) in
    .int((try date(a[0]).ordinal + 6) % 7 + 1)
  },
  .method("replace", "(self, year=None, month=None, day=None)", "Return date with new fields.") {
    (a) throws(Raised) in try replace(a)
  },
  .method("__replace__", "(self, /, year=None, month=None, day=None)", "The same as replace().") {
    (a) throws(Raised) in try replace(a)
  },
  .method("__reduce__", "(self, /)", "Helper for pickle.") { (a) throws(Raised) in
    makeTuple([typeOf(a[0]).value, makeTuple([makeBytes(try date(a[0]).pickled)])])
  },
]

private func replace(_ a: Arguments) throws(Raised) -> Value {
  let date = try date(a[0])
  return try makeDate(
    typeOf(a[0]).value, a.isGiven(1) ? try field(a[1]) : date.year,
    a.isGiven(2) ? try field(a[2]) : date.month, a.isGiven(3) ? try field(a[3]) : date.day)
}

private let dateTexts: [NativeFunction] = [
  .method("isoformat", "(self, /)", "Return string in ISO 8601 format, YYYY-MM-DD.", isoText),
  .method("__str__", "(self, /)", "Return str(self).") { (a) throws(Raised) in
    typeOf(a[0]).isBuiltin ? try isoText(a) : try callMethod(a[0], intern("isoformat"), [])
  },
  .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
    let date = try date(a[0])
    return makeString("\(className(a[0]))(\(date.year), \(date.month), \(date.day))")
  },
]

private func isoText(_ a: Arguments) throws(Raised) -> Value {
  var writer = TextWriter(capacity: 12)
  writer.append(try date(a[0]))
  return try writer.finish()
}

extension TextWriter {
  mutating func append(_ date: DateObject) {
    append(date.year, digits: 4)
    append(45)
    append(date.month, digits: 2)
    append(45)
    append(date.day, digits: 2)
  }
}

// MARK: - Operators

private let dateOperators: [NativeFunction] =
  [
    .method("__add__", "(self, value, /)", "Return self+value.", add),
    .method("__radd__", "(self, value, /)", "Return value+self.", add),
    .method("__sub__", "(self, value, /)", "Return self-value.") { (a) throws(Raised) in
      guard let left = a[0].date, a[0].plainDate != nil else { return .notImplemented }
      if let span = a[1].timedelta { return try moved(a[0], left, -span.days) }
      guard let right = a[1].plainDate else { return .notImplemented }
      return try Timedelta.make(left.ordinal - right.ordinal, 0, 0)
    },
    .method("__rsub__", "(self, value, /)", "Return value-self.") { (_) in .notImplemented },
    .method("__hash__", "(self, /)", "Return hash(self).") { (a) throws(Raised) in
      .int(try hash(makeBytes(try date(a[0]).pickled)))
    },
  ]
  + comparisons { (op, left, right) throws(Raised) in
    guard let left = left.plainDate, let right = right.plainDate else { return .notImplemented }
    return verdict(op, left.ordinal - right.ordinal)
  }

private func add(_ a: Arguments) throws(Raised) -> Value {
  guard let date = a[0].plainDate, let span = a[1].timedelta else { return .notImplemented }
  return try moved(a[0], date, span.days)
}

private func moved(_ value: Value, _ date: DateObject, _ days: Int) throws(Raised) -> Value {
  let ordinal = date.ordinal + days
  if ordinal < 1 || ordinal > GregorianCalendar.lastOrdinal {
    throw raise(.overflowError, "date value out of range")
  }
  return try makeDate(typeOf(value).value, ordinal: ordinal)
}

// MARK: - Without a look at the rows

/// Differences of days, and days moved by spans.
func operateOnDates(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raised) -> Value? {
  guard op == .add || op == .subtract, let date = a.plainDate else { return nil }
  if let span = b.boxed(Timedelta.self) {
    return try moved(a, date, op == .add ? span.days : -span.days)
  }
  guard op == .subtract, let other = b.plainDate else { return nil }
  return try Timedelta.make(date.ordinal - other.ordinal, 0, 0)
}

func orderOfDates(_ a: Value, _ b: Value) -> Int? {
  guard let left = a.plainDate, let right = b.plainDate else { return nil }
  return left.ordinal - right.ordinal
}
