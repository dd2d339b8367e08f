// The time of day as `time` and `datetime` have it, and what a zone says of it.

import Interpreter

struct Clock {
  var hour = 0
  var minute = 0
  var second = 0
  var microsecond = 0
  var fold = 0

  /// Since midnight.
  var microseconds: Int { ((hour * 60 + minute) * 60 + second) * 1_000_000 + microsecond }

  init() {}

  /// - Parameter rest: microseconds since midnight.
  init(microseconds rest: Int) {
    microsecond = rest % 1_000_000
    second = rest / 1_000_000 % 60
    minute = rest / 60_000_000 % 60
    hour = rest / 3_600_000_000
  }

  /// Takes the fields from arguments that begin at an index; `fold` is the last one.
  init(_ a: Arguments, from first: Int, fold foldIndex: Int) throws(Raised) {
    if a.isGiven(first) { hour = try field(a[first]) }
    if a.isGiven(first + 1) { minute = try field(a[first + 1]) }
    if a.isGiven(first + 2) { second = try field(a[first + 2]) }
    if a.isGiven(first + 3) { microsecond = try field(a[first + 3]) }
    if a.isGiven(foldIndex) { fold = try field(a[foldIndex]) }
  }

  /// As `replace` does: fields that are given win.
  mutating func replace(_ a: Arguments, from first: Int, fold foldIndex: Int) throws(Raised) {
    if a.isGiven(first) { hour = try field(a[first]) }
    if a.isGiven(first + 1) { minute = try field(a[first + 1]) }
    if a.isGiven(first + 2) { second = try field(a[first + 2]) }
    if a.isGiven(first + 3) { microsecond = try field(a[first + 3]) }
    if a.isGiven(foldIndex) { fold = try field(a[foldIndex]) }
  }

  func check() throws(Raised) {
    if !(0...23).contains(hour) { throw raise(.valueError, "hour must be in 0..23") }
    if !(0...59).contains(minute) { throw raise(.valueError, "minute must be in 0..59") }
    if !(0...59).contains(second) { throw raise(.valueError, "second must be in 0..59") }
    if !(0...999_999).contains(microsecond) {
      throw raise(.valueError, "microsecond must be in 0..999999")
    }
    if fold != 0, fold != 1 { throw raise(.valueError, "fold must be either 0 or 1") }
  }

  /// The six bytes of a pickle; its first bit may be the fold.
  init?(pickled bytes: ArraySlice<UInt8>, fold: Bool) {
    let bytes = Array(bytes)
    (hour, minute, second) = (Int(bytes[0]), Int(bytes[1]), Int(bytes[2]))
    microsecond = Int(bytes[3]) << 16 | Int(bytes[4]) << 8 | Int(bytes[5])
    self.fold = fold ? 1 : 0
    if hour > 23 || minute > 59 || second > 59 || microsecond > 999_999 { return nil }
  }

  var pickled: [UInt8] {
    [
      UInt8(hour), UInt8(minute), UInt8(second), UInt8(microsecond >> 16),
      UInt8(microsecond >> 8 & 255), UInt8(microsecond & 255),
    ]
  }

  // MARK: - Texts

  enum Precision: String {
    case auto, hours, minutes, seconds, milliseconds, microseconds
  }

  static func precision(_ value: Value) throws(Raised) -> Precision {
    if value.isUnbound { return .auto }
    guard let text = value.unwrapped.string else {
      throw raise(.typeError, "isoformat() argument 'timespec' must be str, not \(typeName(value))")
    }
    guard let precision = Precision(rawValue: text.text) else {
      throw raise(.valueError, "Unknown timespec value")
    }
    return precision
  }

  func write(_ precision: Precision, to writer: inout TextWriter) {
    writer.append(hour, digits: 2)
    if precision == .hours { return }
    writer.append(58)
    writer.append(minute, digits: 2)
    if precision == .minutes { return }
    writer.append(58)
    writer.append(second, digits: 2)
    if precision == .milliseconds {
      writer.append(46)
      writer.append(microsecond / 1000, digits: 3)
    } else if precision == .microseconds || precision == .auto && microsecond != 0 {
      writer.append(46)
      writer.append(microsecond, digits: 6)
    }
  }

  /// The fields of a repr, from the hour on.
  func reprFields() -> [Int] {
    var fields = [hour, minute]
    if second != 0 || microsecond != 0 { fields.append(second) }
    if microsecond != 0 { fields.append(microsecond) }
    return fields
  }
}

// MARK: - Zones

/// Is the value None or a zone?
func checkZone(_ zone: Value) throws(Raised) {
  if zone.isNone || isInstance(zone, of: DatesType.tzinfo) { return }
  throw raise(
    .typeError,
    "tzinfo argument must be None or of a tzinfo subclass, not type '\(typeName(zone))'")
}

/// What `utcoffset` or `dst` of a zone says of a moment: None or a timedelta of less than a day.
func zoneSpan(_ zone: Value, _ name: StaticString, _ moment: Value) throws(Raised) -> Value {
  if zone.isNone { return .none }
  let result = try callMethod(zone, intern(name), [moment])
  if result.isNone { return result }
  guard let span = result.timedelta else {
    throw raise(
      .typeError, "tzinfo.\(name)() must return None or a timedelta, not '\(typeName(result))'")
  }
  guard let offset = span.small, abs(offset) < GregorianCalendar.microsecondsADay else {
    throw raise(
      .valueError,
      "offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
  }
  return result
}

/// Microseconds east of UTC; nil when the zone does not say.
func zoneOffset(_ zone: Value, _ moment: Value) throws(Raised) -> Int? {
  try zoneSpan(zone, "utcoffset", moment).timedelta?.small
}

func zoneName(_ zone: Value, _ moment: Value) throws(Raised) -> Value {
  if zone.isNone { return .none }
  let result = try callMethod(zone, intern("tzname"), [moment])
  if result.isNone || result.unwrapped.string != nil { return result }
  throw raise(
    .typeError, "tzinfo.tzname() must return None or a string, not '\(typeName(result))'")
}

/// `+HH:MM`, with seconds and microseconds where there are any; nothing without an offset.
func writeOffset(_ offset: Int?, to writer: inout TextWriter, separator: UInt8 = 58) {
  guard let offset else { return }
  writer.append(offset < 0 ? 45 : 43)
  let clock = Clock(microseconds: abs(offset))
  writer.append(clock.hour, digits: 2)
  writer.append(separator)
  writer.append(clock.minute, digits: 2)
  if clock.second == 0, clock.microsecond == 0 { return }
  writer.append(separator)
  writer.append(clock.second, digits: 2)
  if clock.microsecond == 0 { return }
  writer.append(46)
  writer.append(clock.microsecond, digits: 6)
}

/// `timezone.utc` or a `timezone` of an offset.
func makeZone(_ offset: Int) throws(Raised) -> Value {
  let type = try getAttribute(try importModule("datetime"), intern("timezone"))
  if offset == 0 { return try getAttribute(type, intern("utc")) }
  return try call(type, try Timedelta.make(microseconds: offset))
}
