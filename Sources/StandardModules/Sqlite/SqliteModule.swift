// The module `_sqlite`: databases, statements and blobs of the system's SQLite. What scripts see of it
// is made in `Library/Persistence/sqlite3`.

import CBaton
import Interpreter

private nonisolated(unsafe) var databaseType: Reference!
private nonisolated(unsafe) var statementType: Reference!
private nonisolated(unsafe) var blobType: Reference!

func makeSqliteModule() -> ModuleObject {
  if databaseType == nil {
    databaseType = makeType(
      "Database", "_sqlite", "A database of SQLite.", databaseMethods + callbackMethods)
    statementType = makeType("Statement", "sqlite3", "A statement of SQLite.", statementMethods)
    blobType = makeType(
      "BlobHandle", "_sqlite", "A blob of SQLite, opened in its row.", blobMethods)
  }
  sqlite = baton_sqlite_load()
  // Without the library nobody can call what needs it.
  return makeModule(
    "_sqlite", doc: "Databases of SQLite.", [loading] + (sqlite == nil ? [] : functions))
}

private func makeType(
  _ name: StaticString, _ module: StaticString, _ doc: StaticString, _ methods: [NativeFunction]
) -> Reference {
  makeNativeType(
    NativeType(
      name: name, kind: nil, doc: doc, constructor: nil, methods: methods, isFinal: true,
      module: module)
  ).reference
}

// MARK: - Arguments

private func database(_ value: Value) throws(Raised) -> SqliteDatabase {
  if let database = value.boxed(SqliteDatabase.self) { return database }
  throw raise(.typeError, "expected a database, not '\(typeName(value))'")
}

private func statement(_ value: Value) throws(Raised) -> SqliteStatement {
  if let statement = value.boxed(SqliteStatement.self) { return statement }
  throw raise(.typeError, "expected a statement, not '\(typeName(value))'")
}

private func string(_ value: Value) throws(Raised) -> StringObject {
  if let text = value.unwrapped.string { return text }
  throw raise(.typeError, "expected str, not \(typeName(value))")
}

/// A text that C can read.
private func text(_ value: Value) throws(Raised) -> String {
  let bytes = try utf8(try string(value))
  if bytes.contains(0) { throw raise(.valueError, "embedded null character") }
  return String(decoding: bytes, as: UTF8.self)
}

// MARK: - The module

private let loading = NativeFunction.function(
  "load", "()", "Whether the system has SQLite."
) { (a: Arguments) throws(Raised) in .bool(sqlite != nil) }

private let functions: [NativeFunction] = [
  .function("version", "()", "The version of SQLite that is running.") {
    (a: Arguments) throws(Raised) in
    makeString(sqlite.pointee.libversion().map { String(cString: $0) } ?? "")
  },
  .function("threadsafe", "()", "How SQLite was made for threads.") {
    (a: Arguments) throws(Raised) in
    .int(Int(sqlite.pointee.threadsafe()))
  },
  .function("complete", "(sql, /)", "Whether a text ends with a whole statement.") {
    (a: Arguments) throws(Raised) in
    .bool(sqlite.pointee.complete(try text(a[0])) != 0)
  },
  .function("report_failures", "(enable, /)", "Tell of exceptions in callbacks.") {
    (a: Arguments) throws(Raised) in
    SqliteCallback.reportsFailures = try isTrue(a[0])
    return .none
  },
  .function("open", "(name, flags, /)", "Open a database.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let (name, flags) = (try text(a[0]), try cNumber(a[1]))
    var handle: OpaquePointer?
    let code = sqlite.pointee.open_v2(name, &handle, flags, nil)
    guard let handle else { throw sqliteFailure(code, "out of memory") }
    let database = SqliteDatabase(handle)
    let value = makeBoxed(databaseType, database)
    try database.check(code)
    _ = sqlite.pointee.extended_result_codes(handle, 1)
    return value
  },
]

// MARK: - Databases

private let databaseMethods: [NativeFunction] = [
  .method("close", "(self, /)", "Close what is open in the database, and it.") {
    (a: Arguments) throws(Raised) in
    try database(a[0]).close()
    return .none
  },
  .method("prepare", "(self, sql, start, /)", "The statement that begins at an offset in bytes.") {
    (a: Arguments) throws(Raised) in
    let (database, sql) = (try database(a[0]), try string(a[1]))
    let buffer = try utf8(sql)
    let start = min(max(0, try toIndex(a[2])), buffer.count)
    let longest = sqlite.pointee.limit(try database.open(), 1, -1)
    if buffer.count > longest { throw sqliteFailure("DataError", "query string is too large") }
    if buffer.contains(0) {
      throw sqliteFailure("ProgrammingError", "the query contains a null character")
    }
    return makeBoxed(statementType, try SqliteStatement(a[0], database, sql, from: start))
  },
  .method("set_timeout", "(self, milliseconds, /)", "How long to wait for others' locks.") {
    (a: Arguments) throws(Raised) in
    .int(Int(sqlite.pointee.busy_timeout(try database(a[0]).open(), try cNumber(a[1]))))
  },
  .method("in_transaction", "(self, /)", "Whether a transaction is open.") {
    (a: Arguments) throws(Raised) in
    .bool(sqlite.pointee.get_autocommit(try database(a[0]).open()) == 0)
  },
  .method("changes", "(self, /)", "How many rows the last statement has changed.") {
    (a: Arguments) throws(Raised) in
    .int(Int(sqlite.pointee.changes(try database(a[0]).open())))
  },
  .method("total_changes", "(self, /)", "How many rows have been changed.") {
    (a: Arguments) throws(Raised) in
    .int(Int(sqlite.pointee.total_changes(try database(a[0]).open())))
  },
  .method("last_row", "(self, /)", "The number of the row inserted last.") {
    (a: Arguments) throws(Raised) in
    .int(Int(sqlite.pointee.last_insert_rowid(try database(a[0]).open())))
  },
  .method("interrupt", "(self, /)", "Let statements that run fail.") {
    (a: Arguments) throws(Raised) in
    sqlite.pointee.interrupt(try database(a[0]).open())
    return .none
  },
  .method("limit", "(self, category, value, /)", "Set a limit; return what it was.") {
    (a: Arguments) throws(Raised) in
    .int(
      Int(sqlite.pointee.limit(try database(a[0]).open(), try cNumber(a[1]), try cNumber(a[2]))))
  },
  .method("configure", "(self, setting, on, /)", "Set or ask for a setting.") {
    (a: Arguments) throws(Raised) in
    let database = try database(a[0])
    var isOn: Int32 = 0
    try database.check(
      baton_sqlite_configure(try database.open(), try cNumber(a[1]), try cNumber(a[2]), &isOn))
    return .bool(isOn != 0)
  },
  .method("serialize", "(self, name, /)", "The bytes of the database; None when it has none.") {
    (a: Arguments) throws(Raised) in
    var count: Int64 = 0
    let bytes = sqlite.pointee.serialize(try database(a[0]).open(), try text(a[1]), &count, 0)
    guard let bytes else { return .none }
    defer { sqlite.pointee.free(bytes) }
    try reserve(count: Int(count))
    return makeBytes(Bytes(start: bytes, count: Int(count)))
  },
  .method("deserialize", "(self, data, name, /)", "Go on with the bytes of a database.") {
    (a: Arguments) throws(Raised) in
    let database = try database(a[0])
    guard let data = try bytesLike(a[1])?.buffer else {
      throw notBytesLike(a[1])
    }
    let (open, name, count) = (try database.open(), try text(a[2]), Int64(data.count))
    let copy = sqlite.pointee.malloc64(UInt64(max(1, data.count)))
    guard let copy else { throw raise(.memoryError, "") }
    UnsafeMutableRawBufferPointer(start: copy, count: data.count).copyMemory(from: .init(data))
    let freesAndGrows: UInt32 = 3
    try database.check(
      sqlite.pointee.deserialize(
        open, name, copy.assumingMemoryBound(to: UInt8.self), count, count, freesAndGrows))
    return .none
  },
  .method(
    "copy", "(self, target, name, pages, progress, sleep, /)", "Copy the database into another one."
  ) { (a: Arguments) throws(Raised) in try copy(a) },
  .method(
    "open_blob", "(self, table, column, row, writable, name, /)", "Open a blob in its row."
  ) { (a: Arguments) throws(Raised) in
    let database = try database(a[0])
    let (table, column, row) = (
      try text(a[1]), try text(a[2]), try toIndex(a[3], overflow: .overflowError)
    )
    let (isWritable, name) = (try isTrue(a[4]), try text(a[5]))
    var handle: OpaquePointer?
    try database.check(
      sqlite.pointee.blob_open(
        try database.open(), name, table, column, Int64(row), isWritable ? 1 : 0, &handle))
    guard let handle else { return .none }
    return makeBoxed(blobType, SqliteBlob(a[0], database, handle))
  },
]

/// `Connection.backup`: some pages at a time, with a look at what others do between them.
private func copy(_ a: Arguments) throws(Raised) -> Value {
  let (source, target) = (try database(a[0]), try database(a[1]))
  let (name, pages) = (try text(a[2]), try cNumber(a[3]))
  let (from, to) = (try source.open(), try target.open())
  guard let backup = sqlite.pointee.backup_init(to, "main", from, name) else {
    throw target.failure(sqlite.pointee.extended_errcode(to))
  }
  var (code, isFinished) = (SqliteCode.ok, false)
  defer { if !isFinished { _ = sqlite.pointee.backup_finish(backup) } }
  repeat {
    code = source.waiting { sqlite.pointee.backup_step(backup, pages) }
    if !a[4].isNone {
      let (left, all) = (
        sqlite.pointee.backup_remaining(backup), sqlite.pointee.backup_pagecount(backup)
      )
      _ = try call(a[4], .int(Int(code)), .int(Int(left)), .int(Int(all)))
    }
    // Busy or locked: somebody else writes.
    if code == 5 || code == 6 { _ = try call(a[5]) }
  } while code == SqliteCode.ok || code == 5 || code == 6
  isFinished = true
  let end = sqlite.pointee.backup_finish(backup)
  if end != SqliteCode.ok { throw target.failure(end) }
  return .none
}

private let callbackMethods: [NativeFunction] = [
  .method("create_function", "(self, name, count, flags, function, /)", "Make a function.") {
    (a: Arguments) throws(Raised) in
    let (database, name, count) = (try database(a[0]), try text(a[1]), try cNumber(a[2]))
    return .int(Int(try database.createFunction(name, count, try cNumber(a[3]), a[4])))
  },
  .method("create_aggregate", "(self, name, count, type, /)", "Make an aggregate.") {
    (a: Arguments) throws(Raised) in
    let (database, name, count) = (try database(a[0]), try text(a[1]), try cNumber(a[2]))
    return .int(Int(try database.createAggregate(name, count, a[3])))
  },
  .method("create_window_function", "(self, name, count, type, /)", "Make a window function.") {
    (a: Arguments) throws(Raised) in
    let (database, name, count) = (try database(a[0]), try text(a[1]), try cNumber(a[2]))
    if try database.createWindowFunction(name, count, a[3]) != SqliteCode.ok {
      let message = sqlite.pointee.errmsg(try database.open()).map { String(cString: $0) }
      throw sqliteFailure("ProgrammingError", message ?? "")
    }
    return .none
  },
  .method("create_collation", "(self, name, function, /)", "Make an order of texts.") {
    (a: Arguments) throws(Raised) in
    let (database, name) = (try database(a[0]), try text(a[1]))
    try database.check(try database.createCollation(name, a[2]))
    return .none
  },
  .method("set_authorizer", "(self, function, /)", "Who says what statements may do.") {
    (a: Arguments) throws(Raised) in
    .int(Int(try database(a[0]).setAuthorizer(a[1])))
  },
  .method("set_progress_handler", "(self, function, steps, /)", "What is called all along.") {
    (a: Arguments) throws(Raised) in
    try database(a[0]).setProgressHandler(a[1], every: try cNumber(a[2]))
    return .none
  },
  .method("set_trace", "(self, function, /)", "What sees each statement that runs.") {
    (a: Arguments) throws(Raised) in
    try database(a[0]).setTrace(a[1])
    return .none
  },
]

// MARK: - Statements

private let statementMethods: [NativeFunction] = [
  .getter("changes_data", "Whether it inserts, updates, deletes or replaces.") {
    (a: Arguments) throws(Raised) in .bool(try statement(a[0]).changesData)
  },
  .getter("end", "The offset in bytes at which it ends.") { (a: Arguments) throws(Raised) in
    .int(try statement(a[0]).end)
  },
  .getter("is_empty", "Whether there is nothing but space and comments.") {
    (a: Arguments) throws(Raised) in .bool(try statement(a[0]).handle == nil)
  },
  .getter("is_followed", "Whether another statement follows.") {
    (a: Arguments) throws(Raised) in .bool(try statement(a[0]).isFollowed)
  },
  .getter("is_busy", "Whether rows are still to come.") { (a: Arguments) throws(Raised) in
    .bool(try statement(a[0]).isBusy)
  },
  .getter("is_readonly", "Whether it leaves the database as it is.") {
    (a: Arguments) throws(Raised) in
    .bool(try statement(a[0]).handle.map { sqlite.pointee.stmt_readonly($0) != 0 } ?? true)
  },
  .getter("parameter_count", "How many parameters it has.") { (a: Arguments) throws(Raised) in
    .int(try statement(a[0]).parameterCount)
  },
  .method("parameter_names", "(self, /)", "The names of parameters; None for those without.") {
    (a: Arguments) throws(Raised) in try statement(a[0]).parameterNames
  },
  .method("columns", "(self, /)", "The names of columns.") { (a: Arguments) throws(Raised) in
    try statement(a[0]).columnNames
  },
  .method("column_types", "(self, /)", "The declared types of columns.") {
    (a: Arguments) throws(Raised) in try statement(a[0]).columnTypes
  },
  .method(
    "bind", "(self, values, adapt, adapts_all, /)",
    "Bind values in their order; return the index of the first of no type, or None."
  ) { (a: Arguments) throws(Raised) in
    let statement = try statement(a[0])
    let refused = try statement.bind(a[1], a[2], adaptsAll: try isTrue(a[3]))
    return refused.map { .int($0) } ?? .none
  },
  .method("step", "(self, /)", "Go to the next row; whether there is one.") {
    (a: Arguments) throws(Raised) in .bool(try statement(a[0]).step())
  },
  .method("reset", "(self, /)", "Go back to where nothing has run.") {
    (a: Arguments) throws(Raised) in
    try statement(a[0]).reset()
    return .none
  },
  .method("row", "(self, text_factory, converters, /)", "The row that it is at.") {
    (a: Arguments) throws(Raised) in try statement(a[0]).row(a[1], a[2])
  },
  .method("rows", "(self, text_factory, converters, /)", "The row that it is at, and the rest.") {
    (a: Arguments) throws(Raised) in try statement(a[0]).rows(a[1], a[2])
  },
]

// MARK: - Blobs

private final class SqliteBlob: SqlitePart {
  private(set) var handle: OpaquePointer?

  init(_ owner: Value, _ database: SqliteDatabase, _ handle: OpaquePointer) {
    self.handle = handle
    super.init(owner, database)
  }

  deinit { close() }

  override func close() {
    if let handle { _ = sqlite.pointee.blob_close(handle) }
    handle = nil
  }
}

private func blob(_ value: Value) throws(Raised) -> (SqliteBlob, OpaquePointer) {
  if let blob = value.boxed(SqliteBlob.self), let handle = blob.handle { return (blob, handle) }
  throw sqliteFailure("ProgrammingError", "Cannot operate on a closed blob.")
}

private let blobMethods: [NativeFunction] = [
  .method("close", "(self, /)", "Close the blob.") { (a: Arguments) throws(Raised) in
    a[0].boxed(SqliteBlob.self)?.close()
    return .none
  },
  .getter("is_open", "Whether it can still be used.") { (a: Arguments) throws(Raised) in
    .bool(a[0].boxed(SqliteBlob.self)?.handle != nil)
  },
  .method("size", "(self, /)", "How many bytes it has.") { (a: Arguments) throws(Raised) in
    .int(Int(sqlite.pointee.blob_bytes(try blob(a[0]).1)))
  },
  .method("read", "(self, count, offset, /)", "Bytes from an offset.") {
    (a: Arguments) throws(Raised) in
    let (blob, handle) = try blob(a[0])
    let (count, offset) = (try cNumber(a[1]), try cNumber(a[2]))
    try reserve(count: Int(count))
    var bytes = [UInt8](repeating: 0, count: Int(count))
    try blob.database.check(sqlite.pointee.blob_read(handle, &bytes, count, offset))
    return makeBytes(bytes)
  },
  .method("write", "(self, data, offset, /)", "Put bytes at an offset.") {
    (a: Arguments) throws(Raised) in
    let (blob, handle) = try blob(a[0])
    guard let data = try bytesLike(a[1])?.buffer else {
      throw notBytesLike(a[1])
    }
    let offset = try cNumber(a[2])
    try blob.database.check(
      try withLength(data, "data") { (start, count) in
        sqlite.pointee.blob_write(handle, start, count, offset)
      })
    return .none
  },
]
