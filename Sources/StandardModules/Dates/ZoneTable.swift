// The changes of a time zone: what holds at a moment, or at a local time. `zoneinfo` reads the files of zones and makes
// these tables of them (`Library/Types/zoneinfo/__init__.py`); what holds is a tuple of offset, daylight saving and name.

import Interpreter

/// The local time at which daylight time begins or ends in each year.
private enum YearlyChange {
  case week(month: Int, week: Int, weekday: Int, offset: Int)
  case day(number: Int, isJulian: Bool, offset: Int)

  /// Of `("M", month, week, weekday, offset)` or `("J" or "", number, offset)`.
  init?(_ value: Value) {
    guard let parts = value.tuple, let kind = parts[0].string?.text else { return nil }
    var numbers: [Int] = []
    for part in parts.buffer.dropFirst() {
      guard case .int(let number) = part else { return nil }
      numbers.append(number)
    }
    switch (kind, numbers.count) {
    case ("M", 4):
      self = .week(month: numbers[0], week: numbers[1], weekday: numbers[2], offset: numbers[3])
    case ("J", 2), ("", 2):
      self = .day(number: numbers[0], isJulian: kind == "J", offset: numbers[1])
    default: return nil
    }
  }

  /// In seconds since 1970, read as if it were UTC.
  func seconds(_ year: Int) -> Int {
    switch self {
    case .week(let month, let week, let weekday, let offset):
      let first = GregorianCalendar.ordinal(year, month, 1)
      var day = 1 + floorModulo(weekday - first, 7) + (week - 1) * 7
      if day > GregorianCalendar.daysInMonth(year, month) { day -= 7 }
      return (first + day - 1 - epochOrdinal) * 86_400 + offset
    case .day(let number, let isJulian, let offset):
      // As CPython counts: both kinds of days from 1, and Julian ones leave out a day in leap years from 59 on.
      let isBehind = isJulian && GregorianCalendar.isLeap(year) && number >= 59
      let day = number + (isBehind ? 1 : 0) - 1
      return (GregorianCalendar.ordinal(year, 1, 1) + day - epochOrdinal) * 86_400 + offset
    }
  }
}

private let epochOrdinal = 719_163

private func seconds(_ moment: DatetimeObject) -> Int {
  let clock = moment.clock
  return (moment.ordinal - epochOrdinal) * 86_400 + clock.hour * 3600 + clock.minute * 60
    + clock.second
}

/// How many of the sorted numbers are not above one.
private func countNotAbove(_ numbers: [Int], _ number: Int) -> Int {
  var (low, high) = (0, numbers.count)
  while low < high {
    let middle = (low + high) / 2
    if number < numbers[middle] { high = middle } else { low = middle + 1 }
  }
  return low
}

final class ZoneTable: Boxed {
  /// Moments of changes in UTC, and the earlier and the later local reading of each.
  private let moments: [Int]
  private let local: [[Int]]
  /// What holds from each change on, what held before the first, what holds after the last.
  private let infos: [Value]
  private let before: Value
  private let after: Value
  /// Daylight time by a rule: then `after` is standard time.
  private let daylight: Value
  private let start: YearlyChange?
  private let end: YearlyChange?
  private let standardOffset: Int
  private let saving: Int

  init(
    moments: [Int], local: [[Int]], infos: [Value], before: Value, after: Value, rule: TupleObject?
  ) throws(Raised) {
    (self.moments, self.local, self.infos) = (moments, local, infos)
    (self.before, self.after) = (before, after)
    daylight = rule.map { $0[0] } ?? .none
    start = rule.flatMap { YearlyChange($0[1]) }
    end = rule.flatMap { YearlyChange($0[2]) }
    standardOffset = rule == nil ? 0 : try ZoneTable.offset(after)
    saving = rule == nil ? 0 : try ZoneTable.offset(daylight) - standardOffset
  }

  override func trace() {
    for info in infos { mark(info) }
    mark(before)
    mark(after)
    mark(daylight)
  }

  private static func offset(_ info: Value) throws(Raised) -> Int {
    guard let info = info.tuple else { return 0 }
    let span = try timedelta(info[0])
    return span.days * 86_400 + span.seconds
  }

  private var hasRule: Bool { start != nil && end != nil }

  /// What the rule says of a local time.
  private func atLocal(_ seconds: Int, _ year: Int, _ fold: Int) -> Value {
    guard var start = start?.seconds(year), var end = end?.seconds(year) else { return after }
    if (fold == 1) == (saving >= 0) { end -= saving } else { start += saving }
    let isDaylight =
      start < end ? start <= seconds && seconds < end : !(end <= seconds && seconds < start)
    return isDaylight ? daylight : after
  }

  /// What the rule says of a moment, and whether its local time is the second of two that read alike.
  private func atMoment(_ seconds: Int, _ year: Int) -> (Value, Bool) {
    guard var start = start?.seconds(year), var end = end?.seconds(year) else {
      return (after, false)
    }
    start -= standardOffset
    end -= standardOffset + saving
    let isDaylight =
      start < end ? start <= seconds && seconds < end : !(end <= seconds && seconds < start)
    let ambiguous = saving > 0 ? end : start
    let isFold =
      isDaylight == (saving < 0) && ambiguous <= seconds && seconds < ambiguous + abs(saving)
    return (isDaylight ? daylight : after, isFold)
  }

  /// What holds at a local time.
  func info(_ moment: DatetimeObject) -> Value {
    let seconds = seconds(moment)
    let changes = local[moment.clock.fold & 1]
    guard let first = changes.first, let last = changes.last else {
      return atLocal(seconds, moment.year, moment.clock.fold)
    }
    if seconds < first { return before }
    if seconds > last { return atLocal(seconds, moment.year, moment.clock.fold) }
    return infos[countNotAbove(changes, seconds) - 1]
  }

  /// What holds at a moment in UTC, and whether its local time is the second of two that read alike.
  func infoInUTC(_ moment: DatetimeObject) throws(Raised) -> (Value, isFold: Bool) {
    let seconds = seconds(moment)
    guard let first = moments.first, let last = moments.last else {
      return atMoment(seconds, moment.year)
    }
    if seconds < first { return (before, false) }
    if seconds > last, hasRule { return atMoment(seconds, moment.year) }
    let index = countNotAbove(moments, seconds)
    var (previous, info) = (index >= 2 ? infos[index - 2] : before, infos[index - 1])
    if seconds > last, moments.count == 1 { (previous, info) = (infos[0], after) }
    let shift = try ZoneTable.offset(previous) - ZoneTable.offset(info)
    return (info, shift > seconds - moments[index - 1])
  }

  /// The local moment of one in UTC.
  func fromUTC(_ value: Value, _ moment: DatetimeObject) throws(Raised) -> Value {
    let (info, isFold) = try infoInUTC(moment)
    let key = moment.key + (try ZoneTable.offset(info)) * 1_000_000
    return try makeDatetime(typeOf(value).value, key: key, moment.zone, fold: isFold ? 1 : 0)
  }
}

private func numbers(_ value: Value) throws(Raised) -> [Int] {
  guard let list = value.list else { throw raise(.typeError, "expected a list of ints") }
  var numbers: [Int] = []
  for item in list.buffer {
    guard case .int(let number) = item else { throw raise(.typeError, "expected a list of ints") }
    numbers.append(number)
  }
  return numbers
}

private nonisolated(unsafe) var tableType: Reference?

private func table(_ value: Value) throws(Raised) -> ZoneTable {
  if let table = value.boxed(ZoneTable.self) { return table }
  throw raise(.typeError, "expected a table of a zone, not '\(typeName(value))'")
}

private let functions: [NativeFunction] = [
  .function(
    "make", "(moments, first, second, infos, before, after, rule, /)", "The table of a zone."
  ) { (a) throws(Raised) in
    guard let infos = a[3].list else { throw raise(.typeError, "expected a list") }
    let local = [try numbers(a[1]), try numbers(a[2])]
    let made = try ZoneTable(
      moments: try numbers(a[0]), local: local, infos: Array(infos.buffer), before: a[4],
      after: a[5], rule: a[6].tuple)
    return makeBoxed(tableType.unsafelyUnwrapped, made)
  },
  .function("find", "(table, dt, /)", "What holds at a local time.") { (a) throws(Raised) in
    guard let moment = a[1].datetime else {
      throw raise(
        .typeError, "fromutc: argument must be a datetime instance, not '\(typeName(a[1]))'")
    }
    return try table(a[0]).info(moment)
  },
  .function("from_utc", "(table, zone, dt, /)", "The local moment of one in UTC.") {
    (a) throws(Raised) in
    guard let moment = a[2].datetime else {
      throw raise(.typeError, "fromutc() requires a datetime argument")
    }
    if moment.zone.asObject != a[1].asObject {
      throw raise(.valueError, "fromutc: dt.tzinfo is not self")
    }
    return try table(a[0]).fromUTC(a[2], moment)
  },
]

func makeZonesModule() -> ModuleObject {
  DatesType.install()
  if tableType == nil {
    tableType =
      makeNativeType(
        NativeType(
          name: "table", kind: nil, doc: "The changes of a time zone.", constructor: nil,
          methods: [], isFinal: true, module: "_zones")
      ).reference
  }
  return makeModule("_zones", doc: "The changes of time zones.", functions)
}
