// `csv.reader`: a state machine over the characters of lines, as CPython's is. A field or a quoted
// field may go on in the next line.

import Interpreter

final class CSVReader: Boxed {
  private enum State {
    case recordStart, fieldStart, escaped, afterEscapedEnd, field
    case quoted, escapedInQuotes, quoteInQuotes, lineEnd
  }

  private let lines: Value
  let dialectObject: Value
  private let dialect: CSVDialect
  private(set) var lineNumber = 0
  private var row: ListObject
  private var text: [UInt8] = []
  private var isQuoted = false
  private var machine = State.recordStart

  /// The longest field that readers accept, in characters.
  nonisolated(unsafe) static var limit = 131_072

  init(_ lines: Value, _ dialectObject: Value) throws(Raised) {
    self.lines = lines
    self.dialectObject = dialectObject
    dialect = try CSVDialect(dialectObject)
    row = makeList()
  }

  override func trace() {
    mark(lines)
    mark(dialectObject)
    mark(row.value)
  }

  /// The next row; nil after the last line.
  func next() throws(Raised) -> Value? {
    row = makeList()
    text.removeAll(keepingCapacity: true)
    (isQuoted, machine) = (false, .recordStart)
    repeat {
      guard let line = try iteratorNext(lines) else {
        if text.isEmpty, machine != .quoted { return nil }
        if dialect.isStrict { throw raiseCSV("unexpected end of data") }
        try save()
        break
      }
      guard let string = line.unwrapped.string else {
        throw raiseCSV(
          "iterator should return strings, not \(typeName(line)) "
            + "(the file should be opened in text mode)")
      }
      lineNumber += 1
      try read(string)
    } while machine != .recordStart
    return row.value
  }

  private func read(_ line: StringObject) throws(Raised) {
    let buffer = line.buffer
    guard let start = buffer.baseAddress else { return try endLine() }
    var offset = 0
    if dialect.takesPlainFields { try takePlainFields(line, &offset) }
    while offset < buffer.count {
      if machine == .field || machine == .quoted {
        let first = offset
        while offset < buffer.count, !dialect.isSpecial[Int(start[offset])] { offset += 1 }
        if offset > first {
          text.append(contentsOf: buffer[first..<offset])
          try checkLength()
          if offset == buffer.count { break }
        }
      }
      let first = offset
      let point = decodeCodePoint(start, &offset)
      try take(point, buffer[first..<offset])
    }
    try endLine()
  }

  /// Takes fields at the begin of a line as they stand, up to the first that is quoted, escaped or empty.
  private func takePlainFields(_ line: StringObject, _ offset: inout Int) throws(Raised) {
    if machine != .recordStart { return }
    let (start, count, delimiter) = (line.bytes, line.byteCount, UInt8(dialect.delimiter))
    let row = row
    let limit = CSVReader.limit
    var end = 0
    dialect.isSpecial.withUnsafeBufferPointer { isSpecial in
      while true {
        while end < count, !isSpecial[Int(start[end])] { end &+= 1 }
        // The last field of a line is left to the state machine.
        if end == count || start[end] != delimiter || end == offset || end - offset > limit {
          return
        }
        row.append(line.substring(offset, end))
        end &+= 1
        offset = end
        machine = .fieldStart
      }
    }
  }

  private func add(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) throws(Raised) {
    text.append(contentsOf: bytes)
    try checkLength()
  }

  private func checkLength() throws(Raised) {
    if text.count <= CSVReader.limit { return }
    let count = text.reduce(0) { $1 & 0xc0 != 0x80 ? $0 + 1 : $0 }
    if count > CSVReader.limit {
      throw raiseCSV("field larger than field limit (\(CSVReader.limit))")
    }
  }

  private func save() throws(Raised) {
    let quoting = dialect.quoting
    var field =
      text.isEmpty && !isQuoted && (quoting == .notNull || quoting == .strings)
      ? Value.none : makeString(text)
    if !isQuoted, !text.isEmpty, quoting == .nonNumeric || quoting == .strings {
      field = try call(TypeObject(state.floatType).value, field)
    }
    try row.makeRoom(for: 1)
    row.append(field)
    text.removeAll(keepingCapacity: true)
    isQuoted = false
  }

  private func take(_ point: UInt32, _ bytes: UnsafeBufferPointer<UInt8>.SubSequence) throws(Raised)
  {
    let isEnd = point == 10 || point == 13
    switch machine {
    case .recordStart:
      if isEnd { return machine = .lineEnd }
      try startField(point, bytes)
    case .fieldStart: try startField(point, bytes)
    case .escaped:
      try add(bytes)
      machine = isEnd ? .afterEscapedEnd : .field
    case .field, .afterEscapedEnd:
      if isEnd {
        try save()
        machine = .lineEnd
      } else if point == dialect.escape {
        machine = .escaped
      } else if point == dialect.delimiter {
        try save()
        machine = .fieldStart
      } else {
        try add(bytes)
        machine = .field
      }
    case .quoted:
      if point == dialect.escape {
        machine = .escapedInQuotes
      } else if dialect.opensQuotes(point) {
        machine = dialect.doublesQuotes ? .quoteInQuotes : .field
      } else {
        try add(bytes)
      }
    case .escapedInQuotes:
      try add(bytes)
      machine = .quoted
    case .quoteInQuotes: try takeAfterQuote(point, bytes)
    case .lineEnd:
      if isEnd { return }
      throw raiseCSV(
        "new-line character seen in unquoted field - do you need to open the file with newline=''?")
    }
  }

  private func startField(_ point: UInt32, _ bytes: UnsafeBufferPointer<UInt8>.SubSequence)
    throws(Raised)
  {
    machine = .fieldStart
    if point == 10 || point == 13 {
      try save()
      machine = .lineEnd
    } else if dialect.opensQuotes(point) {
      (isQuoted, machine) = (true, .quoted)
    } else if point == dialect.escape {
      machine = .escaped
    } else if point == 32, dialect.skipsSpace {
      return
    } else if point == dialect.delimiter {
      try save()
    } else {
      try add(bytes)
      machine = .field
    }
  }

  private func takeAfterQuote(_ point: UInt32, _ bytes: UnsafeBufferPointer<UInt8>.SubSequence)
    throws(Raised)
  {
    if dialect.opensQuotes(point) {
      try add(bytes)
      machine = .quoted
    } else if point == dialect.delimiter {
      try save()
      machine = .fieldStart
    } else if point == 10 || point == 13 {
      try save()
      machine = .lineEnd
    } else if !dialect.isStrict {
      try add(bytes)
      machine = .field
    } else {
      throw raiseCSV(
        "'\(characterText(dialect.delimiter))' expected after '\(characterText(dialect.quote))'")
    }
  }

  private func endLine() throws(Raised) {
    switch machine {
    case .recordStart, .lineEnd, .afterEscapedEnd:
      if machine != .afterEscapedEnd { machine = .recordStart }
    case .fieldStart, .field, .quoteInQuotes:
      try save()
      machine = .recordStart
    case .escaped, .escapedInQuotes:
      text.append(10)
      try checkLength()
      machine = machine == .escaped ? .field : .quoted
    case .quoted: break
    }
  }
}
