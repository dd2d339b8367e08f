// The proleptic Gregorian calendar of the years 1 to 9999: days as numbers, and back.

import Interpreter

enum GregorianCalendar {
  static let years = 1...9999
  static let lastOrdinal = 3_652_059
  static let microsecondsADay = 86_400_000_000

  static func isLeap(_ year: Int) -> Bool {
    year & 3 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static let lengths: [UInt8] = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  private static let before: [UInt16] = [
    0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334,
  ]

  static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    month == 2 && isLeap(year) ? 29 : Int(lengths[month])
  }

  static func daysBeforeYear(_ year: Int) -> Int {
    let previous = year - 1
    return previous * 365 + previous / 4 - previous / 100 + previous / 400
  }

  static func daysBeforeMonth(_ year: Int, _ month: Int) -> Int {
    Int(before[month]) + (month > 2 && isLeap(year) ? 1 : 0)
  }

  /// January 1 of year 1 is day 1.
  static func ordinal(_ year: Int, _ month: Int, _ day: Int) -> Int {
    daysBeforeYear(year) + daysBeforeMonth(year, month) + day
  }

  static func date(ofOrdinal ordinal: Int) -> (year: Int, month: Int, day: Int) {
    var rest = ordinal - 1
    let cycles = rest / 146_097
    rest %= 146_097
    let centuries = rest / 36_524
    rest %= 36_524
    let fours = rest / 1461
    rest %= 1461
    let ones = rest / 365
    rest %= 365
    let year = cycles * 400 + centuries * 100 + fours * 4 + ones + 1
    if ones == 4 || centuries == 4 { return (year - 1, 12, 31) }
    // An estimate that is right or one too high.
    var month = (rest + 50) >> 5
    if daysBeforeMonth(year, month) > rest { month -= 1 }
    return (year, month, rest - daysBeforeMonth(year, month) + 1)
  }

  /// The ordinal of the Monday with which the ISO year begins.
  static func firstMonday(_ year: Int) -> Int {
    let first = ordinal(year, 1, 1)
    let weekday = (first + 6) % 7
    return first - weekday + (weekday > 3 ? 7 : 0)
  }

  /// The ordinal of an ISO year, week and weekday; nil when there is no such day.
  static func ordinal(isoYear year: Int, week: Int, day: Int) -> Int? {
    guard years.contains(year), (1...7).contains(day), week >= 1 else { return nil }
    let weeks = year == 9999 ? 52 : (firstMonday(year + 1) - firstMonday(year)) / 7
    if week > weeks { return nil }
    let ordinal = firstMonday(year) + (week - 1) * 7 + day - 1
    return (1...lastOrdinal).contains(ordinal) ? ordinal : nil
  }

  static func check(_ year: Int, _ month: Int, _ day: Int) throws(Raised) {
    if !years.contains(year) { throw raise(.valueError, "year \(year) is out of range") }
    if !(1...12).contains(month) { throw raise(.valueError, "month must be in 1..12") }
    if day < 1 || day > daysInMonth(year, month) {
      throw raise(.valueError, "day is out of range for month")
    }
  }
}
