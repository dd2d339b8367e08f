// `time.strptime`: a text read by a format.
//
// CPython makes a regular expression of the format; this is the same search by hand: every directive
// offers the lengths it could take, longest alternative first, and the next ones decide.

import CBaton
import Interpreter

func timeStrptime(_ a: Arguments) throws(Raised) -> Value {
  let format = a.isGiven(1) ? a[1] : makeString("%a %b %d %H:%M:%S %Y")
  let fields = try parsedFields(a[0], format, stackLevel: 1)
  return try fields.moment().makeTuple(zone: fields.zoneValue, offset: fields.offsetValue)
}

/// Does a format read a day of a month but no year? February 29 is lost then.
private func lacksYear(_ format: String) -> Bool {
  var (hasDay, hasYear, isName) = (false, false, false)
  for letter in format.utf8 {
    if isName {
      hasDay = hasDay || letter == UInt8(ascii: "d")
      hasYear = hasYear || "yYGcx".utf8.contains(letter)
      isName = false
    } else {
      isName = letter == UInt8(ascii: "%")
    }
  }
  return hasDay && !hasYear
}

/// CPython's words, with its spelling.
private let yearlessFormat = """
  Parsing dates involving a day of month without a year specified is ambiguious
  and fails to parse leap day. The default behavior will change in Python 3.15
  to either always raise an exception or to use a different default year (TBD).
  To avoid trouble, add a specific year to the input & format.
  See https://github.com/python/cpython/issues/70647.
  """

/// What a text says by a format.
///
/// - Parameter stackLevel: whom warnings blame.
func parsedFields(
  _ text: Value, _ format: Value, stackLevel: Int
) throws(Raised) -> ParsedFields {
  guard let string = text.unwrapped.string, let form = format.unwrapped.string else {
    let (index, value) = text.unwrapped.string == nil ? (0, text) : (1, format)
    throw raise(
      .typeError,
      "strptime() argument \(index) must be str, not <class '\(typeOf(value).displayName)'>")
  }
  let pieces = try pieces(of: form.text)
  if lacksYear(form.text) { try issueDeprecation(yearlessFormat, stackLevel: stackLevel) }
  try checkRepetitions(pieces, of: format)
  var reader = FormatReader(pieces, string.text, try zoneNames(for: pieces))
  guard let end = try reader.match(0, 0) else {
    throw raise(
      .valueError,
      "time data \(try reprText(text)) does not match format \(try reprText(format))")
  }
  if end < reader.text.count {
    throw raise(.valueError, "unconverted data remains: \(String(reader.text[end...]))")
  }
  try reader.fields.readOffset()
  return reader.fields
}

// MARK: - Formats

/// What CPython raises `from None`.
private func refusal(_ message: String) -> Raised {
  let raised = raise(.valueError, message)
  state.raised.exception?.suppressesContext = true
  return raised
}

private enum Piece {
  case literal(Character)
  /// A run of spaces: at least one; fewer than all where something else takes the others.
  case space
  case directive(Character)
}

/// Formats that stand for others.
private let composites: [Character: String] = [
  "c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S",
]

private let directives: Set<Character> = Set("dfHIjmMSUWwyYzAaBbpZGuV%")

/// A directive that came twice would make the search exponential; CPython's expression forbids it too,
/// in the words of `re`.
private func checkRepetitions(_ pieces: [Piece], of format: Value) throws(Raised) {
  var seen: Set<Character> = ["%"]
  for case .directive(let name) in pieces where name != "%" {
    if !seen.insert(name).inserted {
      _ = try callMethod(try importModule("_strptime"), intern("_refuse_repetition"), [format])
    }
  }
}

private func pieces(of format: String) throws(Raised) -> [Piece] {
  var result: [Piece] = []
  var rest = Array(format)[...]
  while let character = rest.popFirst() {
    if character.isWhitespace {
      while let next = rest.first, next.isWhitespace { rest.removeFirst() }
      result.append(.space)
    } else if character != "%" {
      result.append(.literal(character))
    } else {
      guard let directive = rest.popFirst() else {
        throw refusal("stray % in format '\(format)'")
      }
      if let expansion = composites[directive] {
        result += try pieces(of: expansion)
      } else if directives.contains(directive) {
        result.append(.directive(directive))
      } else {
        let shown = directive.isWhitespace ? "%" : directive
        throw refusal("'\(shown)' is a bad directive in format '\(format)'")
      }
    }
  }
  return result
}

// MARK: - Reading

/// A name that `%Z` takes, and what it says of summer time: -1 for nothing.
private struct ZoneName {
  let name: String
  let isDST: Int
}

/// The longest ones first.
private func zoneNames(for pieces: [Piece]) throws(Raised) -> [ZoneName] {
  guard pieces.contains(where: { if case .directive("Z") = $0 { true } else { false } }) else {
    return []
  }
  let zones = try LocalZones()
  let (standard, summer) = (zones.standard.zone, zones.summer.zone)
  let hasSummer = zones.standard.offset != zones.summer.offset
  var names = ["utc", "gmt"].map { ZoneName(name: $0, isDST: 0) }
  names.append(ZoneName(name: standard, isDST: hasSummer && standard == summer ? -1 : 0))
  if hasSummer { names.append(ZoneName(name: summer, isDST: 1)) }
  return names.sorted { $0.name.count > $1.name.count }
}

private struct FormatReader {
  let pieces: [Piece]
  let text: [Character]
  let zones: [ZoneName]
  var fields = ParsedFields()

  init(_ pieces: [Piece], _ text: String, _ zones: [ZoneName]) {
    self.pieces = pieces
    self.text = Array(text)
    self.zones = zones
  }

  /// The end of the match of the pieces from `index` on, or nil.
  mutating func match(_ index: Int, _ start: Int) throws(Raised) -> Int? {
    var (index, start) = (index, start)
    while index < pieces.count, case .literal(let character) = pieces[index] {
      guard start < text.count, text[start].lowercased() == character.lowercased() else {
        return nil
      }
      (index, start) = (index + 1, start + 1)
    }
    if index == pieces.count { return start }
    try checkNativeStack()
    switch pieces[index] {
    case .literal: return nil
    case .space:
      var end = start
      while end < text.count, text[end].isWhitespace { end += 1 }
      // One space at least; fewer than all of them only where something else takes the others.
      while end > start {
        if let found = try match(index + 1, end) { return found }
        end -= 1
      }
      return nil
    case .directive(let directive):
      for (length, value) in candidates(directive, start) {
        guard let found = try match(index + 1, start + length) else { continue }
        // Set on the way back, so that only the alternatives that match leave a trace.
        fields.set(directive, value, text: String(text[start..<start + length]))
        return found
      }
      return nil
    }
  }

  private func candidates(_ directive: Character, _ start: Int) -> [(Int, Int)] {
    switch directive {
    case "d": return numbers(start, digits: 2, 1...31, mayPad: true)
    case "H": return numbers(start, digits: 2, 0...23, mayPad: false)
    case "I": return numbers(start, digits: 2, 1...12, mayPad: true)
    case "j": return numbers(start, digits: 3, 1...366, mayPad: false)
    case "m", "V": return numbers(start, digits: 2, 1...(directive == "m" ? 12 : 53), mayPad: false)
    case "M": return numbers(start, digits: 2, 0...59, mayPad: false)
    case "S": return numbers(start, digits: 2, 0...61, mayPad: false)
    case "U", "W": return numbers(start, digits: 2, 0...53, mayPad: false)
    case "w": return numbers(start, digits: 1, 0...6, mayPad: false)
    case "u": return numbers(start, digits: 1, 1...7, mayPad: false)
    case "y": return exactly(2, start)
    case "Y", "G": return exactly(4, start)
    case "f": return numbers(start, digits: 6, 0...999_999, mayPad: false)
    case "A": return names(weekdayNames, start)
    case "a": return names(weekdayNames.map { String($0.prefix(3)) }, start)
    case "B": return names(monthNames, start)
    case "b": return names(monthNames.map { String($0.prefix(3)) }, start)
    case "p": return names(["am", "pm"], start)
    case "Z": return names(zones.map(\.name), start).map { ($0.0, zones[$0.1].isDST) }
    case "z": return offsets(start)
    default: return start < text.count && text[start] == "%" ? [(1, 0)] : []
    }
  }

  private func digit(_ position: Int) -> Int? {
    guard position < text.count, text[position].isASCII else { return nil }
    return text[position].wholeNumberValue
  }

  /// Numbers of up to so many digits within a range, the longest first.
  private func numbers(
    _ start: Int, digits: Int, _ range: ClosedRange<Int>, mayPad: Bool
  ) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    var number = 0
    for length in 1...digits {
      guard let digit = digit(start + length - 1) else { break }
      number = number * 10 + digit
      if range.contains(number) { found.append((length, number)) }
    }
    if mayPad, start < text.count, text[start] == " ", let digit = digit(start + 1), digit > 0 {
      found.append((2, digit))
    }
    return found.reversed()
  }

  private func exactly(_ digits: Int, _ start: Int) -> [(Int, Int)] {
    var number = 0
    for offset in 0..<digits {
      guard let digit = digit(start + offset) else { return [] }
      number = number * 10 + digit
    }
    return [(digits, number)]
  }

  private func names(_ names: [String], _ start: Int) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    for (index, name) in names.enumerated() where start + name.count <= text.count {
      let part = String(text[start..<start + name.count])
      if part.lowercased() == name.lowercased() { found.append((name.count, index)) }
    }
    return found
  }

  /// `Z`, `+hhmm`, `+hh:mm`, each with seconds and parts of them if there are any; read by `offset(in:)`.
  private func offsets(_ start: Int) -> [(Int, Int)] {
    guard start < text.count else { return [] }
    if text[start] == "Z" { return [(1, 0)] }
    guard text[start] == "+" || text[start] == "-", exactly(2, start + 1).count == 1 else {
      return []
    }
    var position = start + 3
    var found: [(Int, Int)] = []
    for _ in 0..<2 {
      let behindColon = position < text.count && text[position] == ":" ? position + 1 : position
      guard let number = exactly(2, behindColon).first?.1, number < 60 else {
        return found.reversed()
      }
      position = behindColon + 2
      found.append((position - start, 0))
    }
    if position < text.count, text[position] == "." {
      for length in 1...6 where digit(position + length) != nil && found.count == length + 1 {
        found.append((position + length + 1 - start, 0))
      }
    }
    return found.reversed()
  }
}

/// The microseconds east that the text of a `%z` says.
private func offset(in text: String) throws(Raised) -> Int {
  var parts = Array(text)
  if parts.count == 1 { return 0 }
  if parts[3] == ":" {
    parts.remove(at: 3)
    if parts.count > 5 {
      guard parts[5] == ":" else {
        throw raise(.valueError, "Inconsistent use of : in \(text)")
      }
      parts.remove(at: 5)
    }
  }
  func number(_ range: Range<Int>) -> Int? { Int(String(parts[range])) }
  var total = (number(1..<3) ?? 0) * 3600 + (number(3..<5) ?? 0) * 60
  if parts.count > 5 {
    guard let seconds = number(5..<7) else {
      throw raise(
        .valueError, "invalid literal for int() with base 10: '\(String(parts[5..<7]))'")
    }
    total += seconds
  }
  total *= 1_000_000
  if parts.count > 8 {
    let fraction = String(parts[8...])
    total += Int(fraction + String(repeating: "0", count: 6 - fraction.count)) ?? 0
  }
  return parts[0] == "-" ? -total : total
}

// MARK: - Fields

struct ParsedFields {
  private var values: [Character: Int] = [:]
  private var zone: String?
  private var offsetText: String?
  /// Microseconds east of UTC.
  private(set) var offset: Int?
  /// What `%f` read.
  private(set) var microsecond = 0

  mutating func set(_ directive: Character, _ value: Int, text: String) {
    values[directive] = value
    if directive == "f" {
      microsecond = (text.count..<6).reduce(value) { scaled, _ in scaled * 10 }
    }
    if directive == "Z" { zone = text }
    if directive == "z" { offsetText = text }
  }

  fileprivate mutating func readOffset() throws(Raised) {
    guard let offsetText else { return }
    offset = try StandardModules.offset(in: offsetText)
  }

  func moment() throws(Raised) -> Moment {
    var (year, month, day) = (1900, 1, 1)
    var isYearKnown = false
    if let short = values["y"] {
      year = short + (short <= 68 ? 2000 : 1900)
      isYearKnown = true
    }
    if let full = values["Y"] {
      year = full
      isYearKnown = true
    }
    month = values["m"] ?? values["B"].map { $0 + 1 } ?? values["b"].map { $0 + 1 } ?? 1
    day = values["d"] ?? 1
    // February 29 without a year is a day of some leap year.
    let isLeapGuess = !isYearKnown && month == 2 && day == 29
    if isLeapGuess { year = 1904 }
    var yearDay = values["j"]
    if yearDay == nil, let week = values["U"] ?? values["W"], isYearKnown, let weekday {
      yearDay = dayOfYear(year, week: week, weekday, startsOnMonday: values["W"] != nil)
      // The week may begin in the year before.
      if let known = yearDay, known <= 0 {
        year -= 1
        yearDay = known + (isLeap(year) ? 366 : 365)
      }
    }
    try checkWeekDate(isYearKnown: isYearKnown)
    if let isoYear = values["G"], let week = values["V"], let weekday {
      (year, yearDay) = weekDate(isoYear, week, weekday)
    }
    if let known = yearDay { (year, month, day) = date(year, known) }
    if day > daysInMonth(year, month) {
      throw raise(.valueError, "day is out of range for month")
    }
    return assemble(isLeapGuess ? 1900 : year, month, day, yearOfDays: year)
  }

  /// Week dates need a year of weeks, a week and a day of the week, and nothing that says otherwise.
  private func checkWeekDate(isYearKnown: Bool) throws(Raised) {
    let weekdays = "a weekday directive ('%A', '%a', '%w', or '%u')."
    if values["G"] != nil {
      if values["j"] != nil {
        throw raise(
          .valueError,
          "Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
            + "Use '%Y' instead.")
      }
      if values["V"] == nil || weekday == nil {
        throw raise(
          .valueError,
          "ISO year directive '%G' must be used with the ISO week directive '%V' and "
            + weekdays)
      }
    } else if values["V"] != nil {
      throw raise(
        .valueError,
        isYearKnown && weekday != nil
          ? "ISO week directive '%V' is incompatible with the year directive '%Y'. "
            + "Use the ISO year '%G' instead."
          : "ISO week directive '%V' must be used with the ISO year directive '%G' and "
            + weekdays)
    }
  }

  private func assemble(_ year: Int, _ month: Int, _ day: Int, yearOfDays: Int) -> Moment {
    var moment = Moment()
    let days = daysBefore(yearOfDays, month) + day
    moment.parts.year = Int32(year - 1900)
    moment.parts.month = Int32(month - 1)
    moment.parts.day = Int32(day)
    moment.parts.hour = Int32(hour)
    moment.parts.minute = Int32(values["M"] ?? 0)
    moment.parts.second = Int32(values["S"] ?? 0)
    let known = weekday ?? (ordinal(yearOfDays, month, day) + 6) % 7
    moment.parts.weekday = Int32((known + 1) % 7)
    moment.parts.year_day = Int32(days - 1)
    moment.parts.is_dst = Int32(values["Z"] ?? -1)
    return moment
  }

  private var hour: Int {
    guard let half = values["I"] else { return values["H"] ?? 0 }
    return half % 12 + (values["p"] == 1 ? 12 : 0)
  }

  /// From Monday as 0.
  private var weekday: Int? {
    values["A"] ?? values["a"] ?? values["w"].map { ($0 + 6) % 7 } ?? values["u"].map { $0 - 1 }
  }

  var zoneValue: Value { zone.map { makeString($0) } ?? .none }
  var offsetValue: Value { offset.map { .int($0 / 1_000_000) } ?? .none }
}

// MARK: - The calendar

private func isLeap(_ year: Int) -> Bool {
  year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

private func daysInMonth(_ year: Int, _ month: Int) -> Int {
  month == 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
}

private func daysBefore(_ year: Int, _ month: Int) -> Int {
  (1..<month).reduce(0) { $0 + daysInMonth(year, $1) }
}

/// Days since 0001-01-01, which was a Monday and is day 1.
private func ordinal(_ year: Int, _ month: Int, _ day: Int) -> Int {
  let before = year - 1
  return before * 365 + before / 4 - before / 100 + before / 400 + daysBefore(year, month) + day
}

/// The 366th day of a year may be the first of the next.
private func date(_ year: Int, _ dayOfYear: Int) -> (year: Int, month: Int, day: Int) {
  var (month, day) = (1, dayOfYear)
  while day > daysInMonth(year, month) {
    day -= daysInMonth(year, month)
    if month == 12 { return (year + 1, 1, day) }
    month += 1
  }
  return (year, month, day)
}

private func dayOfYear(_ year: Int, week: Int, _ weekday: Int, startsOnMonday: Bool) -> Int {
  var first = (ordinal(year, 1, 1) + 6) % 7
  var weekday = weekday
  if !startsOnMonday {
    first = (first + 1) % 7
    weekday = (weekday + 1) % 7
  }
  let firstWeek = (7 - first) % 7
  return week == 0 ? 1 + weekday - first : 1 + firstWeek + 7 * (week - 1) + weekday
}

/// The year and the day of the year of a week date; week 1 has the year's first Thursday.
private func weekDate(_ isoYear: Int, _ week: Int, _ weekday: Int) -> (year: Int, day: Int) {
  let fourth = ordinal(isoYear, 1, 4)
  let day = fourth - (fourth + 6) % 7 + (week - 1) * 7 + weekday - ordinal(isoYear, 1, 1) + 1
  if day < 1 { return (isoYear - 1, day + (isLeap(isoYear - 1) ? 366 : 365)) }
  let length = isLeap(isoYear) ? 366 : 365
  return day > length ? (isoYear + 1, day - length) : (isoYear, day)
}
