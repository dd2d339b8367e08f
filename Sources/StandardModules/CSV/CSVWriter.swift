// `csv.writer`: rows become lines; each is handed to the file's `write` whole.

import Interpreter

final class CSVWriter: Boxed {
  private let write: Value
  let dialectObject: Value
  private let dialect: CSVDialect
  /// As the dialect's, with the characters of the line's end.
  private let isSpecial: [Bool]
  private let terminator: [UInt32]

  init(_ write: Value, _ dialectObject: Value) throws(Raised) {
    self.write = write
    self.dialectObject = dialectObject
    let dialect = try CSVDialect(dialectObject)
    let end = String(decoding: dialect.terminator, as: UTF8.self).unicodeScalars.map(\.value)
    var special = dialect.isSpecial
    for point in end { special[Int(CSVDialect.firstByte(point))] = true }
    (self.dialect, isSpecial, terminator) = (dialect, special, end)
  }

  override func trace() {
    mark(write)
    mark(dialectObject)
  }

  func writeRow(_ row: Value) throws(Raised) -> Value {
    let iterator: Value
    do throws(Raised) {
      iterator = try makeIterator(row)
    } catch {
      guard catchRaised(.typeError) else { throw error }
      throw raiseCSV("iterable expected, not \(typeName(row))")
    }
    let roots = try pushRoots([iterator])
    defer { state.top = roots }
    var line = TextWriter()
    var (count, isNull) = (0, false)
    while let field = try iteratorNext(iterator) {
      if count > 0 { line.append(codePoint: dialect.delimiter) }
      count += 1
      isNull = field.isNone
      try add(field, &line)
    }
    if count > 0, line.count == 0 {
      if refusesEmpty(isNull) { throw raiseCSV("single empty field record must be quoted") }
      line.append(codePoint: dialect.quote ?? 34, times: 2)
    }
    line.append(dialect.terminator)
    return try call(write, try line.finish())
  }

  private func refusesEmpty(_ isNull: Bool) -> Bool {
    dialect.quoting == .none
      || isNull && (dialect.quoting == .strings || dialect.quoting == .notNull)
  }

  private func mustQuote(_ field: Value) -> Bool {
    switch dialect.quoting {
    case .all: true
    case .nonNumeric: !isNumber(field)
    case .strings: field.unwrapped.string != nil
    case .notNull: !field.isNone
    case .minimal, .none: false
    }
  }

  private func isNumber(_ value: Value) -> Bool {
    switch value {
    case .int, .double, .bool: return true
    case .object:
      let type = typeOf(value)
      return ["__float__", "__index__", "__int__", "__complex__"].contains {
        !type.lookup(intern($0 as String)).isUnbound
      }
    default: return false
    }
  }

  private func add(_ field: Value, _ line: inout TextWriter) throws(Raised) {
    let isQuoted = mustQuote(field)
    if case .int(let number) = field, dialect.quoting != .none {
      let digits = makeString(String(number)).string.unsafelyUnwrapped
      return try add(digits, isQuoted, &line)
    }
    if field.isNone { return try add(nil, isQuoted, &line) }
    let text = field.unwrapped.string == nil ? try str(field) : field
    try add(text.unwrapped.string, isQuoted, &line)
  }

  private func add(_ field: StringObject?, _ isQuoted: Bool, _ line: inout TextWriter)
    throws(Raised)
  {
    guard let field, field.byteCount > 0 else { return try addEmpty(field, isQuoted, &line) }
    let isPlain = !field.buffer.contains { isSpecial[Int($0)] }
    if isPlain {
      if isQuoted { line.append(codePoint: dialect.quote ?? 34) }
      line.append(field)
      if isQuoted { line.append(codePoint: dialect.quote ?? 34) }
      return
    }
    let (text, needsQuotes) = try escaped(field)
    if isQuoted || needsQuotes { line.append(codePoint: dialect.quote ?? 34) }
    line.append(text.string.unsafelyUnwrapped)
    if isQuoted || needsQuotes { line.append(codePoint: dialect.quote ?? 34) }
  }

  private func addEmpty(_ field: StringObject?, _ isQuoted: Bool, _ line: inout TextWriter)
    throws(Raised)
  {
    var isQuoted = isQuoted
    if dialect.delimiter == 32, dialect.skipsSpace {
      if refusesEmpty(field == nil) {
        throw raiseCSV(
          "empty field must be quoted if delimiter is a space and skipinitialspace is true")
      }
      isQuoted = true
    }
    if isQuoted { line.append(codePoint: dialect.quote ?? 34, times: 2) }
  }

  /// The text with what needs it escaped, and whether it must be quoted.
  private func escaped(_ field: StringObject) throws(Raised) -> (Value, Bool) {
    var writer = TextWriter(capacity: field.byteCount + 8)
    var needsQuotes = false
    var offset = 0
    while offset < field.byteCount {
      let point = decodeCodePoint(field.bytes, &offset)
      if isSpecial(point) {
        var escapes = dialect.quoting == .none
        if !escapes, point == dialect.quote {
          if dialect.doublesQuotes {
            writer.append(codePoint: point)
          } else {
            escapes = true
          }
        } else if point == dialect.escape {
          escapes = true
        }
        if escapes {
          guard let escape = dialect.escape else {
            throw raiseCSV("need to escape, but no escapechar set")
          }
          writer.append(codePoint: escape)
        } else {
          needsQuotes = true
        }
      }
      writer.append(codePoint: point)
    }
    return (try writer.finish(), needsQuotes)
  }

  private func isSpecial(_ point: UInt32) -> Bool {
    point == dialect.delimiter || point == dialect.quote || point == dialect.escape || point == 10
      || point == 13 || terminator.contains(point)
  }
}
