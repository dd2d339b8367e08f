// `datetime.time`: a time of day, perhaps of a zone.

import Interpreter
import Syntax

final class TimeObject: Boxed {
  let clock: Clock
  let zone: Value

  init(_ clock: Clock, _ zone: Value) {
    (self.clock, self.zone) = (clock, zone)
  }

  override func trace() { mark(zone) }
}

extension Value {
  var time: TimeObject? { unwrapped.boxed(TimeObject.self) }
}

private func time(_ value: Value) throws(Raised) -> TimeObject {
  if let time = value.time { return time }
  throw raise(.typeError, "expected a datetime.time, not '\(typeName(value))'")
}

/// A time of a class: of `time` itself, or by calling the class.
func makeTime(_ type: Value, _ clock: Clock, _ zone: Value) throws(Raised) -> Value {
  if isExact(type, DatesType.time.cell) {
    try clock.check()
    return makeBoxed(DatesType.time.cell, TimeObject(clock, zone))
  }
  let fields = [clock.hour, clock.minute, clock.second, clock.microsecond]
  return try call(
    type, positional: fields.map { .int($0) } + [zone],
    keywords: clock.fold == 0 ? [] : [(intern("fold"), .int(clock.fold))])
}

private func makeTime(_ a: Arguments) throws(Raised) -> Value {
  if a.isGiven(1), let bytes = pickledState(a[1], count: 6), bytes[0] & 127 < 24 {
    let zone = a.isGiven(2) ? a[2] : .none
    if !zone.isNone, !isInstance(zone, of: DatesType.tzinfo) {
      throw raise(.typeError, "bad tzinfo state arg")
    }
    let plain = [bytes[0] & 127] + bytes[1...]
    if let clock = Clock(pickled: plain[...], fold: bytes[0] > 127) {
      return makeBoxed(DatesType.time.cell, TimeObject(clock, zone))
    }
  }
  let clock = try Clock(a, from: 1, fold: 6)
  let zone = a.get(5, default: .none)
  try checkZone(zone)
  try clock.check()
  return makeBoxed(DatesType.time.cell, TimeObject(clock, zone))
}

let timeRow = NativeType(
  name: "time", kind: nil, doc: "A time of day.",
  constructor: .function(
    "time", "(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)", "",
    makeTime),
  methods: timeParts + timeTexts + timeOperators, module: "datetime")

private func part(_ name: StaticString, _ read: @escaping (TimeObject) -> Value) -> NativeFunction {
  .getter(name, "") { (a) throws(Raised) in read(try time(a[0])) }
}

private let timeParts: [NativeFunction] = [
  part("hour") { .int($0.clock.hour) },
  part("minute") { .int($0.clock.minute) },
  part("second") { .int($0.clock.second) },
  part("microsecond") { .int($0.clock.microsecond) },
  part("tzinfo") { $0.zone },
  part("fold") { .int($0.clock.fold) },
  .method("utcoffset", "(self, /)", "Return self.tzinfo.utcoffset(self).") { (a) throws(Raised) in
    try zoneSpan(try time(a[0]).zone, "utcoffset", .none)
  },
  .method("dst", "(self, /)", "Return self.tzinfo.dst(self).") { (a) throws(Raised) in
    try zoneSpan(try time(a[0]).zone, "dst", .none)
  },
  .method("tzname", "(self, /)", "Return self.tzinfo.tzname(self).") { (a) throws(Raised) in
    try zoneName(try time(a[0]).zone, .none)
  },
  .method(
    "replace",
    "(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)",
    "Return time with new specified fields."
  ) { (a) throws(Raised) in try replace(a) },
  .method(
    "__replace__",
    "(self, /, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)",
    "The same as replace()."
  ) { (a) throws(Raised) in try replace(a) },
  .classMethod("fromisoformat", "(cls, string, /)", "The time of a text in ISO 8601 format.") {
    (a) throws(Raised) in
    guard let text = a[1].unwrapped.string else {
      throw raise(.typeError, "fromisoformat: argument must be str")
    }
    var parser = ISOParser(text)
    let start = parser.units.first == UInt8(ascii: "T") ? 1 : 0
    guard text.isASCII, let found = parser.time(from: start) else {
      throw raise(.valueError, "Invalid isoformat string: \(try reprText(a[1]))")
    }
    let zone = try found.offset.map { (offset) throws(Raised) in try makeZone(offset) } ?? .none
    return try makeTime(a[0], Clock(found), zone)
  },
  .method("__reduce_ex__", "(self, protocol, /)", "Helper for pickle.") { (a) throws(Raised) in
    let protocolNumber = try toIndex(a[1])
    return try reduction(a[0], withFold: protocolNumber > 3)
  },
  .method("__reduce__", "(self, /)", "Helper for pickle.") { (a) throws(Raised) in
    try reduction(a[0], withFold: false)
  },
]

extension Clock {
  init(_ time: ISOParser.Time) {
    (hour, minute, second, microsecond) = (time.hour, time.minute, time.second, time.microsecond)
  }
}

private func replace(_ a: Arguments) throws(Raised) -> Value {
  let time = try time(a[0])
  var clock = time.clock
  try clock.replace(a, from: 1, fold: 6)
  let zone = a.get(5, default: time.zone)
  try checkZone(zone)
  return try makeTime(typeOf(a[0]).value, clock, zone)
}

private func reduction(_ value: Value, withFold: Bool) throws(Raised) -> Value {
  let time = try time(value)
  var bytes = time.clock.pickled
  if withFold, time.clock.fold == 1 { bytes[0] |= 128 }
  let state = time.zone.isNone ? [makeBytes(bytes)] : [makeBytes(bytes), time.zone]
  return makeTuple([typeOf(value).value, makeTuple(state)])
}

private let timeTexts: [NativeFunction] = [
  .method("isoformat", "(self, /, timespec='auto')", "Return string in ISO 8601 format.") {
    (a) throws(Raised) in
    try isoText(a[0], try Clock.precision(a[1]))
  },
  .method("__str__", "(self, /)", "Return str(self).") { (a) throws(Raised) in
    typeOf(a[0]).isBuiltin
      ? try isoText(a[0], .auto) : try callMethod(a[0], intern("isoformat"), [])
  },
  .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
    let time = try time(a[0])
    let fields = time.clock.reprFields().map(String.init).joined(separator: ", ")
    let zone = time.zone.isNone ? "" : ", tzinfo=\(try reprText(time.zone))"
    let fold = time.clock.fold == 0 ? "" : ", fold=1"
    return makeString("\(className(a[0]))(\(fields)\(zone)\(fold))")
  },
]

private func isoText(_ value: Value, _ precision: Clock.Precision) throws(Raised) -> Value {
  let time = try time(value)
  var writer = TextWriter(capacity: 24)
  time.clock.write(precision, to: &writer)
  writeOffset(try zoneOffset(time.zone, .none), to: &writer)
  return try writer.finish()
}

private let timeOperators: [NativeFunction] =
  [
    .method("__hash__", "(self, /)", "Return hash(self).") { (a) throws(Raised) in
      let time = try time(a[0])
      let offset = try zoneOffset(time.zone, .none)
      guard let offset else { return .int(try hash(makeBytes(time.clock.pickled))) }
      return .int(try hash(try Timedelta.make(microseconds: time.clock.microseconds - offset)))
    }
  ]
  + comparisons { (op, left, right) throws(Raised) in
    guard let mine = left.time, let other = right.time else { return .notImplemented }
    if mine.zone.isIdentical(to: other.zone) {
      return verdict(op, mine.clock.microseconds - other.clock.microseconds)
    }
    let (first, second) = (
      try zoneOffset(mine.zone, .none), try zoneOffset(other.zone, .none)
    )
    if (first == nil) != (second == nil) {
      if op == .equal || op == .notEqual { return .bool(op == .notEqual) }
      throw raise(.typeError, "can't compare offset-naive and offset-aware times")
    }
    return verdict(
      op, mine.clock.microseconds - (first ?? 0) - other.clock.microseconds + (second ?? 0))
  }

/// Nil for times of different zones.
func orderOfTimes(_ a: Value, _ b: Value) -> Int? {
  guard let left = a.time, let right = b.time, left.zone.isIdentical(to: right.zone) else {
    return nil
  }
  return left.clock.microseconds - right.clock.microseconds
}
