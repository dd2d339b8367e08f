// A moment as the calendar has it, between the C library's parts and Python's time tuple.

import Asyncio
import BigInt
import CBaton
import Interpreter
import Reactor

/// Fields are those of the C library: the year counts from 1900, months and days of the year from 0,
/// weekdays from Sunday.
struct Moment {
  var parts = baton_moment()

  init() {}

  /// - Throws: OSError for years that the C library cannot count.
  init(local seconds: Int) throws(Raised) {
    let code = baton_local_time(Int64(seconds), &parts)
    if code != 0 { throw systemError(SystemCallError(code: code, call: "localtime_r")) }
  }

  /// - Throws: OSError for years that the C library cannot count.
  init(universal seconds: Int) throws(Raised) {
    let code = baton_universal_time(Int64(seconds), &parts)
    if code != 0 { throw systemError(SystemCallError(code: code, call: "gmtime_r")) }
  }

  var zone: String { parts.zone.map { String(cString: $0) } ?? "" }
  var offset: Int { parts.offset }

  /// As a `time.struct_time`.
  func makeTuple() -> Value {
    makeTuple(zone: makeString(zone), offset: .int(offset))
  }

  /// As a `time.struct_time`, with what is known of the zone.
  func makeTuple(zone: Value, offset: Value) -> Value {
    let items = [
      Int(parts.year) + 1900, Int(parts.month) + 1, Int(parts.day), Int(parts.hour),
      Int(parts.minute), Int(parts.second), (Int(parts.weekday) + 6) % 7, Int(parts.year_day) + 1,
      Int(parts.is_dst),
    ]
    return timeTuple.makeValue(
      timeTupleType, items.map { .int($0) } + [zone, offset])
  }

  // MARK: - From time tuples

  /// - Parameter function: the caller's name, for the error message.
  init(_ value: Value, for function: StaticString) throws(Raised) {
    guard let tuple = value.unwrapped.tuple else {
      throw raise(.typeError, "Tuple or struct_time argument required")
    }
    if tuple.count != 9 {
      throw raise(.typeError, "\(function)(): illegal time tuple argument")
    }
    var numbers: [Int32] = []
    for index in 0..<9 { numbers.append(try cInt(tuple[index])) }
    let (year, overflow) = numbers[0].subtractingReportingOverflow(1900)
    if overflow { throw raise(.overflowError, "year out of range") }
    parts.year = year
    parts.month = numbers[1] &- 1
    parts.day = numbers[2]
    parts.hour = numbers[3]
    parts.minute = numbers[4]
    parts.second = numbers[5]
    parts.weekday = (numbers[6] &+ 1) % 7
    parts.year_day = numbers[7] &- 1
    parts.is_dst = numbers[8]
    try takeZone(value)
  }

  private mutating func takeZone(_ value: Value) throws(Raised) {
    guard typeOf(value).reference == timeTupleType.reference else { return }
    if case .int(let offset) = try getAttribute(value, intern("tm_gmtoff")) {
      parts.offset = offset
    }
    if let name = try getAttribute(value, intern("tm_zone")).string {
      // Interned for good: the C library reads it as long as this moment is used.
      parts.zone = zoneName(name.text)
    }
  }

  /// Raises ValueError for fields that the C library would read beyond its tables with; zeros that
  /// Python allows become ones.
  mutating func check() throws(Raised) {
    if parts.month == -1 { parts.month = 0 }
    if parts.day == 0 { parts.day = 1 }
    if parts.year_day == -1 { parts.year_day = 0 }
    let rules: [(StaticString, Int32, ClosedRange<Int32>)] = [
      ("month", parts.month, 0...11), ("day of month", parts.day, 0...31),
      ("hour", parts.hour, 0...23), ("minute", parts.minute, 0...59),
      ("seconds", parts.second, 0...61), ("day of week", parts.weekday, 0...6),
      ("day of year", parts.year_day, 0...365),
    ]
    for (name, value, range) in rules where !range.contains(value) {
      throw raise(.valueError, "\(name) out of range")
    }
  }
}

private func cInt(_ value: Value) throws(Raised) -> Int32 {
  if case .int(let word) = value, let small = Int32(exactly: word) { return small }
  let number = try integer(value)
  if let small = Int32(exactly: number) { return small }
  if Int(exactly: number) == nil {
    throw raise(.overflowError, "Python int too large to convert to C long")
  }
  let side = number.sign == .plus ? "greater than maximum" : "less than minimum"
  throw raise(.overflowError, "signed integer is \(side)")
}

/// Zone names that scripts have used, as C strings; there are a few hundred zones in the world.
private nonisolated(unsafe) var zoneNames: [String: UnsafePointer<CChar>] = [:]

private func zoneName(_ text: String) -> UnsafePointer<CChar>? {
  if let known = zoneNames[text] { return known }
  // More names than zones: a script makes them up, and need not be remembered.
  if zoneNames.count > 1000 { return nil }
  let bytes = text.utf8CString
  let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
  _ = copy.initialize(from: bytes)
  zoneNames[text] = UnsafePointer(copy.baseAddress)
  return zoneNames[text]
}

// MARK: - struct_time

let timeTuple = StructSequence(
  name: "struct_time", module: "time",
  doc: "The time value as returned by gmtime(), localtime() and strptime().",
  fields: [
    "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday",
    "tm_isdst",
  ], hiddenFields: ["tm_zone", "tm_gmtoff"])

nonisolated(unsafe) private(set) var timeTupleType: TypeObject! = nil

func installTimeTuple() { timeTupleType = timeTuple.makeType() }
