// The module `_datetime`: the classes of `datetime` but the zones. What they do rarely is Python, which
// `datetime` gives them (`Library/Types/datetime.py`).

import CBaton
import Interpreter

enum DatesType: Int, CaseIterable {
  case timedelta, date, time, datetime

  private nonisolated(unsafe) static var cells: [Reference] = []
  /// The class of zones; None's until `datetime` says which it is.
  nonisolated(unsafe) static var tzinfo: Reference! = nil

  var cell: Reference { DatesType.cells[rawValue] }

  private static func info(_ type: DatesType) -> TypeInfo { TypeObject(type.cell).info }

  static func install() {
    if !cells.isEmpty { return }
    cells = [timedeltaRow, dateRow, timeRow].map { makeNativeType($0).reference }
    cells.append(makeNativeType(datetimeRow, base: cells[1]).reference)
    // Their instances are made whole by `__new__`.
    for cell in cells { TypeObject(cell).info.makesFromArguments = true }
    let (span, date, time, moment) = (info(.timedelta), info(.date), info(.time), info(.datetime))
    (span.operate, span.order) = (operateOnSpans, orderOfSpans)
    (date.operate, date.order) = (operateOnDates, orderOfDates)
    time.order = orderOfTimes
    (moment.operate, moment.order) = (operateOnMoments, orderOfMoments)
  }
}

private let functions: [NativeFunction] = [
  .function(
    "set_zone_class", "(tzinfo, /)",
    "Says which class zones derive from, once; returns the one that it is."
  ) { (a) throws(Raised) in
    if let known = DatesType.tzinfo { return .object(known) }
    guard let type = a[0].type else { throw raise(.typeError, "a class is required") }
    addRoots { if let type = DatesType.tzinfo { mark(type) } }
    DatesType.tzinfo = type.reference
    return a[0]
  },
  .function("add_members", "(cls, members, /)", "Puts the members of a dict into a class.") {
    (a) throws(Raised) in
    guard let type = a[0].type, DatesType.allCases.contains(where: { $0.cell == type.reference })
    else { throw raise(.typeError, "a class of dates is required") }
    for (name, value) in keywordList(a[1]) { type.info.namespace.set(name, value) }
    state.typeEpoch += 1
    return .none
  },
  .function(
    "parse", "(text, format, /)",
    "The arguments of the moment that a text says, the offset in microseconds, the zone."
  ) {
    (a) throws(Raised) in
    let fields = try parsedFields(a[0], a[1], stackLevel: 2)
    let moment = try fields.moment()
    let parts = moment.parts
    let numbers = [
      Int(parts.year) + 1900, Int(parts.month) + 1, Int(parts.day), Int(parts.hour),
      Int(parts.minute), Int(parts.second), fields.microsecond,
    ]
    return makeTuple([
      makeTuple(numbers.map { .int($0) }), fields.offset.map { .int($0) } ?? .none,
      fields.zoneValue,
    ])
  },
  .function("local_offset", "(seconds, /)", "The distance of local time from UTC at a POSIX time.")
  {
    (a) throws(Raised) in
    guard case .int(let seconds) = a[0] else { throw timestampOutOfRange() }
    return .int(Int(try Moment(local: seconds).offset))
  },
  .function("local_fields", "(seconds, /)", "The local time of a POSIX time, and its fold.") {
    (a) throws(Raised) in
    guard case .int(let seconds) = a[0] else { throw timestampOutOfRange() }
    let (date, clock) = try localFields(seconds)
    let numbers = [
      date.year, date.month, date.day, clock.hour, clock.minute, clock.second, clock.fold,
    ]
    return makeTuple(numbers.map { .int($0) })
  },
  .function("offset_text", "(offset, separator=':', /)", "An offset as +HH:MM.") {
    (a) throws(Raised) in
    if a[0].isNone { return makeString("") }
    var writer = TextWriter(capacity: 16)
    let separator = a.isGiven(1) ? a[1].unwrapped.string : nil
    let offset = try timedelta(a[0]).small
    if let separator, separator.byteCount == 0 {
      writeOffset(offset, to: &writer, separator: 0)
      let text = writer.buffer.filter { $0 != 0 }
      return makeString(text)
    }
    writeOffset(offset, to: &writer)
    return try writer.finish()
  },
]

func makeDatetimeModule() -> ModuleObject {
  DatesType.install()
  let module = makeModule("_datetime", doc: "Fast implementation of the datetime type.", functions)
  for type in DatesType.allCases {
    module.namespace.set(intern("\(type)"), .object(type.cell))
  }
  return module
}
