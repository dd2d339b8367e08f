// `datetime.datetime`: a day and a time of day, perhaps of a zone.

import Asyncio
import CBaton
import Interpreter
import Reactor
import Syntax

final class DatetimeObject: DateObject {
  let clock: Clock
  let zone: Value

  /// The fields must have been checked.
  init(_ year: Int, _ month: Int, _ day: Int, _ clock: Clock, _ zone: Value) {
    (self.clock, self.zone) = (clock, zone)
    super.init(year, month, day)
  }

  override func trace() { mark(zone) }

  /// Microseconds since the day before year 1, without regard to the zone.
  var key: Int { ordinal * GregorianCalendar.microsecondsADay + clock.microseconds }

  override var pickled: [UInt8] { super.pickled + clock.pickled }
}

extension Value {
  var datetime: DatetimeObject? { unwrapped.boxed(DatetimeObject.self) }
}

func datetime(_ value: Value) throws(Raised) -> DatetimeObject {
  if let moment = value.datetime { return moment }
  throw raise(.typeError, "expected a datetime.datetime, not '\(typeName(value))'")
}

/// A moment of a class: of `datetime` itself, or by calling the class.
func makeDatetime(
  _ type: Value, _ date: (year: Int, month: Int, day: Int), _ clock: Clock, _ zone: Value
) throws(Raised) -> Value {
  if isExact(type, DatesType.datetime.cell) {
    try GregorianCalendar.check(date.year, date.month, date.day)
    try clock.check()
    return makeBoxed(
      DatesType.datetime.cell, DatetimeObject(date.year, date.month, date.day, clock, zone))
  }
  let fields = [
    date.year, date.month, date.day, clock.hour, clock.minute, clock.second, clock.microsecond,
  ]
  return try call(
    type, positional: fields.map { .int($0) } + [zone],
    keywords: clock.fold == 0 ? [] : [(intern("fold"), .int(clock.fold))])
}

/// A moment of a class from microseconds as `DatetimeObject.key` counts them.
func makeDatetime(_ type: Value, key: Int, _ zone: Value, fold: Int = 0) throws(Raised) -> Value {
  let ordinal = floorDivide(key, GregorianCalendar.microsecondsADay)
  if ordinal < 1 || ordinal > GregorianCalendar.lastOrdinal {
    throw raise(.overflowError, "date value out of range")
  }
  var clock = Clock(microseconds: floorModulo(key, GregorianCalendar.microsecondsADay))
  clock.fold = fold
  return try makeDatetime(type, GregorianCalendar.date(ofOrdinal: ordinal), clock, zone)
}

private func makeDatetime(_ a: Arguments) throws(Raised) -> Value {
  if a.isGiven(1), let bytes = pickledState(a[1], count: 10), (1...12).contains(bytes[2] & 127) {
    let zone = a.isGiven(2) ? a[2] : .none
    if !zone.isNone, !isInstance(zone, of: DatesType.tzinfo) {
      throw raise(.typeError, "bad tzinfo state arg")
    }
    if let clock = Clock(pickled: bytes[4...], fold: bytes[2] > 127) {
      let year = Int(bytes[0]) << 8 | Int(bytes[1])
      let (month, day) = (Int(bytes[2] & 127), Int(bytes[3]))
      return makeBoxed(
        DatesType.datetime.cell, DatetimeObject(year, month, day, clock, zone))
    }
  }
  let year = try field(try requireArgument(a, 1, "year"))
  let month = try field(try requireArgument(a, 2, "month"))
  let day = try field(try requireArgument(a, 3, "day"))
  let clock = try Clock(a, from: 4, fold: 9)
  let zone = a.get(8, default: .none)
  try checkZone(zone)
  try GregorianCalendar.check(year, month, day)
  try clock.check()
  return makeBoxed(DatesType.datetime.cell, DatetimeObject(year, month, day, clock, zone))
}

let datetimeRow = NativeType(
  name: "datetime", kind: nil, doc: "The year, month and day arguments are required.",
  constructor: .function(
    "datetime",
    """
    (cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, \
    tzinfo=None, *, fold=0)
    """, "", makeDatetime),
  methods: datetimeMakers + datetimeParts + datetimeTexts + datetimeOperators, module: "datetime")

// MARK: - Other ways to make moments

private let datetimeMakers: [NativeFunction] = [
  .classMethod("now", "(cls, tz=None)", "Returns new datetime object representing current time.") {
    (a) throws(Raised) in
    let zone = a.get(1, default: .none)
    try checkZone(zone)
    return try now(a[0], zone)
  },
  .classMethod("combine", "(cls, date, time, tzinfo=None)", "A date and a time of day together.") {
    (a) throws(Raised) in
    guard let date = a[1].date else {
      throw raise(
        .typeError, "combine() argument 1 must be datetime.date, not \(typeName(a[1]))")
    }
    guard let time = a[2].time else {
      throw raise(
        .typeError, "combine() argument 2 must be datetime.time, not \(typeName(a[2]))")
    }
    let zone = a.get(3, default: time.zone)
    try checkZone(zone)
    return try makeDatetime(a[0], (date.year, date.month, date.day), time.clock, zone)
  },
  .classMethod("fromisoformat", "(cls, string, /)", "The moment of a text in ISO 8601 format.") {
    (a) throws(Raised) in
    guard let text = a[1].unwrapped.string else {
      throw raise(.typeError, "fromisoformat: argument must be str")
    }
    var parser = ISOParser(text)
    guard let end = parser.dateEnd, let date = parser.date(to: min(end, parser.units.count)) else {
      throw raise(.valueError, "Invalid isoformat string: \(try reprText(a[1]))")
    }
    if parser.units.count <= end { return try makeDatetime(a[0], date, Clock(), .none) }
    guard let found = parser.time(from: end + 1) else {
      throw raise(.valueError, "Invalid isoformat string: \(try reprText(a[1]))")
    }
    let zone = try found.offset.map { (offset) throws(Raised) in try makeZone(offset) } ?? .none
    return try makeDatetime(a[0], date, Clock(found), zone)
  },
]

private func now(_ type: Value, _ zone: Value) throws(Raised) -> Value {
  let microseconds = floorDivide(currentWorld().wallTime("datetime.now"), 1000)
  if !zone.isNone {
    let epoch = GregorianCalendar.ordinal(1970, 1, 1) * GregorianCalendar.microsecondsADay
    return try callMethod(
      zone, intern("fromutc"), [try makeDatetime(type, key: epoch + microseconds, zone)])
  }
  var (date, clock) = try localFields(floorDivide(microseconds, 1_000_000))
  clock.microsecond = floorModulo(microseconds, 1_000_000)
  return try makeDatetime(type, date, clock, .none)
}

/// The local time of a POSIX time; its fold is 1 where a clock that was set back shows it again.
func localFields(_ seconds: Int) throws(Raised) -> ((year: Int, month: Int, day: Int), Clock) {
  let parts = try Moment(local: seconds).parts
  let date = (year: Int(parts.year) + 1900, month: Int(parts.month) + 1, day: Int(parts.day))
  var clock = Clock()
  (clock.hour, clock.minute) = (Int(parts.hour), Int(parts.minute))
  clock.second = min(Int(parts.second), 59)
  // No clock was ever set back by more than a day.
  let before = try Moment(local: seconds - 86_400).offset
  let change = parts.offset - before
  if change < 0, try Moment(local: seconds + change).offset == before { clock.fold = 1 }
  return (date, clock)
}

// MARK: - Parts

private func part(_ name: StaticString, _ read: @escaping (DatetimeObject) -> Value)
  -> NativeFunction
{
  .getter(name, "") { (a) throws(Raised) in read(try datetime(a[0])) }
}

private let replaceDoc = "Return datetime with new specified fields."

private let datetimeParts: [NativeFunction] = [
  part("hour") { .int($0.clock.hour) },
  part("minute") { .int($0.clock.minute) },
  part("second") { .int($0.clock.second) },
  part("microsecond") { .int($0.clock.microsecond) },
  part("tzinfo") { $0.zone },
  part("fold") { .int($0.clock.fold) },
  .method("utcoffset", "(self, /)", "Return self.tzinfo.utcoffset(self).") { (a) throws(Raised) in
    try zoneSpan(try datetime(a[0]).zone, "utcoffset", a[0])
  },
  .method("dst", "(self, /)", "Return self.tzinfo.dst(self).") { (a) throws(Raised) in
    try zoneSpan(try datetime(a[0]).zone, "dst", a[0])
  },
  .method("tzname", "(self, /)", "Return self.tzinfo.tzname(self).") { (a) throws(Raised) in
    try zoneName(try datetime(a[0]).zone, a[0])
  },
  .method("date", "(self, /)", "Return date object with same year, month and day.") {
    (a) throws(Raised) in
    let moment = try datetime(a[0])
    return makeBoxed(
      DatesType.date.cell, DateObject(moment.year, moment.month, moment.day))
  },
  .method("time", "(self, /)", "Return time object with same time but with tzinfo=None.") {
    (a) throws(Raised) in
    makeBoxed(DatesType.time.cell, TimeObject(try datetime(a[0]).clock, .none))
  },
  .method("timetz", "(self, /)", "Return time object with same time and tzinfo.") {
    (a) throws(Raised) in
    let moment = try datetime(a[0])
    return makeBoxed(DatesType.time.cell, TimeObject(moment.clock, moment.zone))
  },
  .method(
    "replace",
    """
    (self, year=0, month=0, day=0, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, \
    *, fold=0)
    """, replaceDoc
  ) { (a) throws(Raised) in try replace(a) },
  .method(
    "__replace__",
    """
    (self, /, year=0, month=0, day=0, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, \
    *, fold=0)
    """, replaceDoc
  ) { (a) throws(Raised) in try replace(a) },
  .method("__reduce_ex__", "(self, protocol, /)", "Helper for pickle.") { (a) throws(Raised) in
    let protocolNumber = try toIndex(a[1])
    return try reduction(a[0], withFold: protocolNumber > 3)
  },
  .method("__reduce__", "(self, /)", "Helper for pickle.") { (a) throws(Raised) in
    try reduction(a[0], withFold: false)
  },
]

private func replace(_ a: Arguments) throws(Raised) -> Value {
  let moment = try datetime(a[0])
  var clock = moment.clock
  let year = a.isGiven(1) ? try field(a[1]) : moment.year
  let month = a.isGiven(2) ? try field(a[2]) : moment.month
  let day = a.isGiven(3) ? try field(a[3]) : moment.day
  try clock.replace(a, from: 4, fold: 9)
  let zone = a.get(8, default: moment.zone)
  try checkZone(zone)
  return try makeDatetime(typeOf(a[0]).value, (year, month, day), clock, zone)
}

private func reduction(_ value: Value, withFold: Bool) throws(Raised) -> Value {
  let moment = try datetime(value)
  var bytes = moment.pickled
  if withFold, moment.clock.fold == 1 { bytes[2] |= 128 }
  let state = moment.zone.isNone ? [makeBytes(bytes)] : [makeBytes(bytes), moment.zone]
  return makeTuple([typeOf(value).value, makeTuple(state)])
}

// MARK: - Texts

private let datetimeTexts: [NativeFunction] = [
  .method(
    "isoformat", "(self, /, sep='T', timespec='auto')", "Return string in ISO 8601 format."
  ) { (a) throws(Raised) in
    var separator: UInt32 = 84
    if a.isGiven(1) {
      guard let text = a[1].unwrapped.string, text.codePointCount == 1 else {
        throw raise(
          .typeError,
          "isoformat() argument 1 must be a unicode character, not \(argumentTypeName(a[1]))")
      }
      separator = text.codePoint(at: 0)
    }
    return try isoText(a[0], separator, try Clock.precision(a[2]))
  },
  .method("__str__", "(self, /)", "Return str(self).") { (a) throws(Raised) in
    if typeOf(a[0]).isBuiltin { return try isoText(a[0], 32, .auto) }
    let method = try getAttribute(a[0], intern("isoformat"))
    return try call(method, positional: [], keywords: [(intern("sep"), makeString(" "))])
  },
  .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
    let moment = try datetime(a[0])
    let fields = [moment.year, moment.month, moment.day] + moment.clock.reprFields()
    let zone = moment.zone.isNone ? "" : ", tzinfo=\(try reprText(moment.zone))"
    let fold = moment.clock.fold == 0 ? "" : ", fold=1"
    let text = fields.map(String.init).joined(separator: ", ")
    return makeString("\(className(a[0]))(\(text)\(fold)\(zone))")
  },
]

private func isoText(_ value: Value, _ separator: UInt32, _ precision: Clock.Precision)
  throws(Raised) -> Value
{
  let moment = try datetime(value)
  var writer = TextWriter(capacity: 40)
  writer.append(moment)
  writer.append(codePoint: separator)
  moment.clock.write(precision, to: &writer)
  writeOffset(try zoneOffset(moment.zone, value), to: &writer)
  return try writer.finish()
}
