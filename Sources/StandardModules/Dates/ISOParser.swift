// Dates and times in ISO 8601 format, as `fromisoformat` reads them.

import Interpreter

struct ISOParser {
  /// The text; characters beyond ASCII, which may only separate date and time, as 255.
  let units: [UInt8]
  private var position = 0

  init(_ text: StringObject) {
    var units: [UInt8] = []
    units.reserveCapacity(text.byteCount)
    for byte in text.buffer where byte & 0xc0 != 0x80 { units.append(byte < 0x80 ? byte : 255) }
    self.units = units
  }

  struct Time {
    var hour = 0
    var minute = 0
    var second = 0
    var microsecond = 0
    /// Microseconds east of UTC; nil without a zone.
    var offset: Int?
  }

  private func unit(_ index: Int) -> UInt8 { index < units.count ? units[index] : 0 }

  private func isDigit(_ index: Int) -> Bool { (48...57).contains(unit(index)) }

  private mutating func digits(_ count: Int, to end: Int) -> Int? {
    if position + count > end { return nil }
    var number = 0
    for _ in 0..<count {
      guard isDigit(position) else { return nil }
      number = number * 10 + Int(units[position]) - 48
      position += 1
    }
    return number
  }

  /// Where the date ends; nil when the text is too short for one.
  var dateEnd: Int? {
    let count = units.count
    if count < 7 { return nil }
    if count == 7 { return 7 }
    let (dash, week) = (UInt8(ascii: "-"), UInt8(ascii: "W"))
    if units[4] == dash {
      if units[5] != week { return 10 }
      if count > 8, units[8] == dash {
        if count == 9 { return nil }
        return count > 10 && isDigit(10) ? 8 : 10
      }
      return 8
    }
    if units[4] != week { return 8 }
    var end = 7
    while end < count, isDigit(end) { end += 1 }
    return end < 9 ? end : end % 2 == 0 ? 7 : 8
  }

  /// The date that the first `end` characters say; nil when they are none.
  mutating func date(to end: Int) -> (Int, Int, Int)? {
    position = 0
    guard let year = digits(4, to: end) else { return nil }
    let hasDashes = unit(4) == 45
    if hasDashes { position += 1 }
    if unit(position) == UInt8(ascii: "W") {
      position += 1
      return weekDate(year, hasDashes, to: end)
    }
    guard let month = digits(2, to: end) else { return nil }
    if hasDashes {
      guard position < end, units[position] == 45 else { return nil }
      position += 1
    }
    guard let day = digits(2, to: end), position == end else { return nil }
    return (year, month, day)
  }

  private mutating func weekDate(_ year: Int, _ hasDashes: Bool, to end: Int) -> (Int, Int, Int)? {
    guard let week = digits(2, to: end) else { return nil }
    var day = 1
    if position < end {
      if hasDashes {
        guard units[position] == 45 else { return nil }
        position += 1
      }
      guard let given = digits(1, to: end), position == end else { return nil }
      day = given
    }
    guard let ordinal = GregorianCalendar.ordinal(isoYear: year, week: week, day: day) else {
      return nil
    }
    let found = GregorianCalendar.date(ofOrdinal: ordinal)
    return (found.year, found.month, found.day)
  }

  /// The time that begins at a character and goes to the end; nil when there is none.
  mutating func time(from start: Int) -> Time? {
    position = start
    let count = units.count
    let zone = (start..<max(count, start)).first { [43, 45, 90].contains(units[$0]) } ?? count
    var time = Time()
    guard let clock = clock(to: zone) else { return nil }
    (time.hour, time.minute, time.second, time.microsecond) = clock
    if zone == count { return time }
    if units[zone] == UInt8(ascii: "Z") {
      time.offset = 0
      return zone + 1 == count ? time : nil
    }
    position = zone + 1
    guard let (hours, minutes, seconds, microseconds) = self.clock(to: count) else { return nil }
    let offset = ((hours * 60 + minutes) * 60 + seconds) * 1_000_000 + microseconds
    time.offset = units[zone] == 45 ? -offset : offset
    return time
  }

  private mutating func clock(to end: Int) -> (Int, Int, Int, Int)? {
    var parts = [0, 0, 0]
    var hasColons = false
    for index in 0..<3 {
      guard let part = digits(2, to: end) else { return nil }
      parts[index] = part
      if position == end { return (parts[0], parts[1], parts[2], 0) }
      let mark = units[position]
      if index == 0 { hasColons = mark == 58 }
      if mark == 46 || mark == 44 {
        if index < 2 { return nil }
        position += 1
        guard let fraction = fraction(to: end) else { return nil }
        return (parts[0], parts[1], parts[2], fraction)
      }
      if hasColons {
        guard mark == 58, index < 2 else { return nil }
        position += 1
      }
    }
    return nil
  }

  /// Six digits; more are read and forgotten.
  private mutating func fraction(to end: Int) -> Int? {
    let count = min(6, end - position)
    guard count > 0, var number = digits(count, to: end) else { return nil }
    for _ in count..<6 { number *= 10 }
    while position < end, isDigit(position) { position += 1 }
    return position == end ? number : nil
  }
}
