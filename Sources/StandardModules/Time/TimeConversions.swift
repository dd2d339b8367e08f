// Seconds, time tuples and texts into each other.

import Asyncio
import CBaton
import Interpreter
import Reactor

// MARK: - Seconds

func timeGmtime(_ a: Arguments) throws(Raised) -> Value {
  try Moment(universal: try wholeSeconds(a[0], "time.gmtime")).makeTuple()
}

func timeLocaltime(_ a: Arguments) throws(Raised) -> Value {
  try Moment(local: try wholeSeconds(a[0], "time.localtime")).makeTuple()
}

func timeMktime(_ a: Arguments) throws(Raised) -> Value {
  var moment = try Moment(a[0], for: "mktime")
  var seconds: Int64 = 0
  if baton_make_time(&moment.parts, &seconds) == 0 {
    throw raise(.overflowError, "mktime argument out of range")
  }
  return .double(Double(seconds))
}

/// The argument rounded down, or the present time.
private func wholeSeconds(_ value: Value, _ label: StaticString) throws(Raised) -> Int {
  if value.isUnbound || value.isNone {
    return currentWorld().wallTime(label) / 1_000_000_000
  }
  if case .double(let number) = value.unwrapped {
    if number.isNaN { throw raise(.valueError, "Invalid value NaN (not a number)") }
    guard let whole = Int(exactly: number.rounded(.down)) else { throw timestampOutOfRange() }
    return whole
  }
  guard let whole = Int(exactly: try integer(value)) else { throw timestampOutOfRange() }
  return whole
}

// MARK: - Text

func timeAsctime(_ a: Arguments) throws(Raised) -> Value {
  if a[0].isUnbound || a[0].isNone {
    return makeString(text(try Moment(local: try wholeSeconds(.none, "time.asctime"))))
  }
  var moment = try Moment(a[0], for: "asctime")
  try moment.check()
  return makeString(text(moment))
}

func timeCtime(_ a: Arguments) throws(Raised) -> Value {
  makeString(text(try Moment(local: try wholeSeconds(a[0], "time.ctime"))))
}

let weekdayNames = [
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
]
let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]

/// `Thu Jan  1 00:00:00 1970`.
private func text(_ moment: Moment) -> String {
  let parts = moment.parts
  let weekday = weekdayNames[(Int(parts.weekday) + 6) % 7].prefix(3)
  let month = monthNames[Int(parts.month)].prefix(3)
  let day = (parts.day < 10 ? "  " : " ") + String(parts.day)
  let clock = [parts.hour, parts.minute, parts.second]
    .map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  return "\(weekday) \(month)\(day) \(clock) \(Int(parts.year) + 1900)"
}

func timeStrftime(_ a: Arguments) throws(Raised) -> Value {
  guard let format = a[0].unwrapped.string else {
    throw raise(.typeError, "strftime() argument 1 must be str, not \(argumentTypeName(a[0]))")
  }
  var moment: Moment
  if a[1].isUnbound || a[1].isNone {
    moment = try Moment(local: try wholeSeconds(.none, "time.strftime"))
  } else {
    moment = try Moment(a[1], for: "strftime")
  }
  try moment.check()
  // Positive values of any size mean the same.
  moment.parts.is_dst = max(-1, min(1, moment.parts.is_dst))
  if format.buffer.contains(0) { throw raise(.valueError, "embedded null character") }
  return try formatted(moment, Array(format.buffer))
}

/// The C library tells a result that is too long from an empty one by nothing, so the buffer grows
/// up to a size that no single directive needs.
private func formatted(_ moment: Moment, _ format: [UInt8]) throws(Raised) -> Value {
  var moment = moment
  var size = 1024
  try reserve(count: format.count, stride: 512)
  let terminated = format.map { CChar(bitPattern: $0) } + [0]
  while true {
    var buffer = [CChar](repeating: 0, count: size)
    let count = baton_format_time(&buffer, size, terminated, &moment.parts)
    if count > 0 || size >= 256 * format.count {
      return makeString(buffer.prefix(count).map { UInt8(bitPattern: $0) })
    }
    size *= 2
  }
}
