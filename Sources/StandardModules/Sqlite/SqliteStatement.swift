// A prepared statement: values are bound to its parameters, rows are read from it.

import CBaton
import Interpreter

final class SqliteStatement: SqlitePart {
  /// Nil when the text holds no statement, and when the database is closed.
  private(set) var handle: OpaquePointer?
  let changesData: Bool
  /// Where the statement ends in the text it was made from, and whether another one follows.
  let end: Int
  let isFollowed: Bool

  /// - Parameter start: the offset of the first byte, which is at most the text's length.
  init(_ owner: Value, _ database: SqliteDatabase, _ text: StringObject, from start: Int)
    throws(Raised)
  {
    let open = try database.open()
    let buffer = text.buffer
    var (made, code, end): (OpaquePointer?, Int32, Int) = (nil, SqliteCode.ok, buffer.count)
    let sql = [UInt8](buffer[start...]) + [0]
    code = database.waiting {
      sql.withUnsafeBytes { bytes in
        let first = bytes.bindMemory(to: CChar.self).baseAddress.unsafelyUnwrapped
        var tail: UnsafePointer<CChar>?
        let code = sqlite.pointee.prepare_v2(open, first, Int32(bytes.count), &made, &tail)
        if let tail { end = min(start + (tail - first), buffer.count) }
        return code
      }
    }
    handle = made
    self.end = end
    isFollowed = firstWord(buffer, from: end) != nil
    changesData = beginsWithChange(buffer, from: start)
    super.init(owner, database)
    try database.check(code)
  }

  deinit { close() }

  override func close() {
    if let handle { _ = sqlite.pointee.finalize(handle) }
    handle = nil
  }

  var isBusy: Bool { handle.map { sqlite.pointee.stmt_busy($0) != 0 } ?? false }

  /// Goes to the next row.
  /// - Returns: false at the end.
  func step() throws(Raised) -> Bool {
    guard let handle else { return false }
    let code = database.waiting { sqlite.pointee.step(handle) }
    if code == SqliteCode.row { return true }
    if code == SqliteCode.done { return false }
    throw database.failure(code)
  }

  func reset() {
    if let handle { _ = sqlite.pointee.reset(handle) }
  }

  // MARK: - Parameters

  var parameterNames: Value {
    guard let handle else { return emptyTuple }
    let count = sqlite.pointee.bind_parameter_count(handle)
    return makeTuple(
      (0..<count).map { index in
        guard let name = sqlite.pointee.bind_parameter_name(handle, index + 1) else { return .none }
        return makeString(String(cString: name))
      })
  }

  var parameterCount: Int {
    handle.map { Int(sqlite.pointee.bind_parameter_count($0)) } ?? 0
  }

  /// Binds values in their order.
  /// - Parameter adaptsAll: the script has said how values of SQLite's own types are stored.
  /// - Returns: the index of a value that SQLite has no type for.
  func bind(_ values: Value, _ adapt: Value, adaptsAll: Bool) throws(Raised) -> Int? {
    var index = 0
    while let buffer = sequence(values), index < buffer.count {
      var value = buffer[index]
      if adaptsAll || !isPlain(value) { value = try call(adapt, value) }
      guard let handle else { return nil }
      guard let code = try bind(value, to: handle, at: Int32(index + 1)) else { return index }
      try database.check(code)
      index += 1
    }
    return nil
  }

  private func isPlain(_ value: Value) -> Bool {
    switch value {
    case .none, .int, .double: return true
    case .bool: return false
    case .object: return value.string != nil || value.bytes != nil || value.bigInt != nil
    default: return false
    }
  }

  /// - Returns: SQLite's code, nil when it has no type for the value.
  private func bind(_ value: Value, to handle: OpaquePointer, at place: Int32) throws(Raised)
    -> Int32?
  {
    let base = value.unwrapped
    switch base {
    case .none: return sqlite.pointee.bind_null(handle, place)
    case .int(let number): return sqlite.pointee.bind_int64(handle, place, Int64(number))
    case .bool(let flag): return sqlite.pointee.bind_int64(handle, place, flag ? 1 : 0)
    case .double(let number): return sqlite.pointee.bind_double(handle, place, number)
    default: break
    }
    if base.bigInt != nil { throw tooLargeForSqlite() }
    if let text = base.string {
      let bytes = try utf8(text)
      return try withLength(bytes, "string") { (start, count) in
        sqlite.pointee.bind_text(
          handle, place, start.assumingMemoryBound(to: CChar.self), count, sqliteCopies)
      }
    }
    guard let bytes = try bytesLike(value) else { return nil }
    return try withLength(bytes.buffer, "BLOB") { (start, count) in
      sqlite.pointee.bind_blob(handle, place, start, count, sqliteCopies)
    }
  }

  // MARK: - Columns

  private func columns(_ text: (OpaquePointer, Int32) -> UnsafePointer<CChar>?) -> Value {
    guard let handle else { return emptyTuple }
    return makeTuple(
      (0..<sqlite.pointee.column_count(handle)).map { index in
        text(handle, index).map { makeString(String(cString: $0)) } ?? .none
      })
  }

  var columnNames: Value { columns { sqlite.pointee.column_name($0, $1) } }
  var columnTypes: Value { columns { sqlite.pointee.column_decltype($0, $1) } }

  /// The row that the statement is at.
  /// - Parameters:
  ///   - textFactory: what makes texts of bytes; none for str.
  ///   - converters: for each column what makes its value of bytes, or None.
  func row(_ textFactory: Value, _ converters: Value) throws(Raised) -> Value {
    guard let handle else { return emptyTuple }
    let count = Int(sqlite.pointee.column_count(handle))
    // Seen by the collector while factories run.
    let items = makeList()
    try items.makeRoom(for: count)
    for index in 0..<count {
      let converter = sequence(converters).flatMap { $0.count > index ? $0[index] : nil } ?? .none
      items.append(
        converter.isNone
          ? try value(handle, Int32(index), textFactory)
          : try converted(handle, Int32(index), converter))
      if self.handle == nil { throw sqliteClosed() }
    }
    return makeTuple(items.buffer)
  }

  /// The row that the statement is at, and those behind it.
  func rows(_ textFactory: Value, _ converters: Value) throws(Raised) -> Value {
    let rows = makeList()
    repeat {
      if rows.count & 0xFF == 0 { try checkInterrupt() }
      try rows.makeRoom(for: 1)
      rows.append(try row(textFactory, converters))
    } while try step()
    return rows.value
  }

  private func blob(_ handle: OpaquePointer, _ index: Int32) -> Bytes {
    let start = sqlite.pointee.column_blob(handle, index)
    let count = Int(sqlite.pointee.column_bytes(handle, index))
    return Bytes(start: start?.assumingMemoryBound(to: UInt8.self), count: start == nil ? 0 : count)
  }

  private func converted(_ handle: OpaquePointer, _ index: Int32, _ converter: Value) throws(Raised)
    -> Value
  {
    if sqlite.pointee.column_type(handle, index) == SqliteType.null { return .none }
    let bytes = blob(handle, index)
    try reserve(count: bytes.count)
    return try call(converter, makeBytes(bytes))
  }

  private func value(_ handle: OpaquePointer, _ index: Int32, _ textFactory: Value) throws(Raised)
    -> Value
  {
    switch sqlite.pointee.column_type(handle, index) {
    case SqliteType.integer: return .int(Int(sqlite.pointee.column_int64(handle, index)))
    case SqliteType.float: return .double(sqlite.pointee.column_double(handle, index))
    case SqliteType.text:
      let start = sqlite.pointee.column_text(handle, index)
      let bytes = Bytes(start: start, count: Int(sqlite.pointee.column_bytes(handle, index)))
      try reserve(count: bytes.count)
      if !textFactory.isNone { return try call(textFactory, makeBytes(bytes)) }
      if isASCIIBytes(bytes) { return makeString(bytes) }
      return try decoded(bytes, column: index, handle)
    case SqliteType.blob:
      let bytes = blob(handle, index)
      try reserve(count: bytes.count)
      return makeBytes(bytes)
    default: return .none
    }
  }

  private func decoded(_ bytes: Bytes, column: Int32, _ handle: OpaquePointer) throws(Raised)
    -> Value
  {
    do throws(Raised) { return try utf8Text(bytes) } catch {
      guard catchRaised(.unicodeDecodeError) else { throw error }
      let name = sqlite.pointee.column_name(handle, column).map { String(cString: $0) } ?? ""
      throw sqliteFailure(
        "OperationalError",
        "Could not decode to UTF-8 column '\(name)' with text '\(String(decoding: bytes, as: UTF8.self))'"
      )
    }
  }
}

/// The items of a list or tuple.
private func sequence(_ value: Value) -> UnsafeBufferPointer<Value>? {
  let base = value.unwrapped
  return base.tuple?.buffer ?? base.list?.buffer
}

enum SqliteType {
  static let integer: Int32 = 1
  static let float: Int32 = 2
  static let text: Int32 = 3
  static let blob: Int32 = 4
  static let null: Int32 = 5
}

// MARK: - Values

func tooLargeForSqlite() -> Raised {
  raise(.overflowError, "Python int too large to convert to SQLite INTEGER")
}

/// The bytes of a text; lone surrogates have none.
func utf8(_ text: StringObject) throws(Raised) -> Bytes {
  if text.isASCII { return text.buffer }
  return try encode(text, encoding: nil, errors: nil).bytes?.buffer ?? text.buffer
}

func utf8Text(_ bytes: Bytes) throws(Raised) -> Value {
  guard let copy = makeBytes(bytes).bytes else { return .none }
  return try decode(copy, encoding: nil, errors: nil)
}

/// Calls with bytes whose length C can count; the start is never null.
func withLength(
  _ bytes: Bytes, _ kind: String, _ body: (UnsafeRawPointer, Int32) -> Int32
) throws(Raised) -> Int32 {
  guard let count = Int32(exactly: bytes.count) else {
    throw raise(.overflowError, "\(kind) is longer than INT_MAX bytes")
  }
  guard let start = bytes.baseAddress else {
    var nothing: UInt8 = 0
    return body(&nothing, 0)
  }
  return body(start, count)
}

/// Where the first word stands that is neither space nor comment.
private func firstWord(_ text: Bytes, from start: Int) -> Int? {
  var index = start
  while index < text.count {
    switch text[index] {
    case 0x20, 0x09, 0x0a, 0x0c, 0x0d: index += 1
    case 0x2d where index + 1 < text.count && text[index + 1] == 0x2d:
      while index < text.count, text[index] != 0x0a { index += 1 }
    case 0x2f where index + 1 < text.count && text[index + 1] == 0x2a:
      index += 2
      while index + 1 < text.count, text[index] != 0x2a || text[index + 1] != 0x2f { index += 1 }
      if index + 1 >= text.count { return nil }
      index += 2
    case 0: return nil
    default: return index
    }
  }
  return nil
}

private func beginsWithChange(_ text: Bytes, from start: Int) -> Bool {
  guard let first = firstWord(text, from: start) else { return false }
  let word = String(decoding: text[first..<min(first + 7, text.count)], as: UTF8.self).uppercased()
  return ["INSERT", "UPDATE", "DELETE", "REPLACE"].contains { word.hasPrefix($0) }
}
