// What SQLite calls in the script: functions, aggregates, collations, the authorizer, progress, trace.
// An exception cannot travel through SQLite: it becomes SQLite's error, or is forgotten.

import CBaton
import Interpreter

/// Something callable that SQLite knows by its address; the database keeps it.
final class SqliteCallback {
  /// Set by `enable_callback_tracebacks`.
  static nonisolated(unsafe) var reportsFailures = false

  unowned(unsafe) let database: SqliteDatabase
  let callable: Value

  init(_ database: SqliteDatabase, _ callable: Value) {
    self.database = database
    self.callable = callable
  }

  var address: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static func at(_ address: UnsafeMutableRawPointer?) -> SqliteCallback {
    Unmanaged<SqliteCallback>.fromOpaque(address.unsafelyUnwrapped).takeUnretainedValue()
  }

  /// Runs script code for SQLite.
  /// - Returns: what it returns; nil and the exception when it has failed.
  func run(_ body: () throws(Raised) -> Value) -> (Value?, failure: Value) {
    let depth = state.depth
    do throws(Raised) { return (try body(), .none) } catch {
      state.depth = depth
      let exception = state.raised
      state.raised = .none
      if SqliteCallback.reportsFailures { reportUnraisable(exception, in: callable) }
      return (nil, exception)
    }
  }

  func call(_ arguments: [Value]) -> Value? {
    run { () throws(Raised) in
      try Interpreter.call(callable, positional: arguments, keywords: [])
    }.0
  }
}

private func callback(_ context: OpaquePointer?) -> SqliteCallback {
  .at(sqlite.pointee.user_data(context))
}

/// The values that a function gets; no script code runs before they are on the value stack.
private func arguments(_ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?)
  throws(Raised)
  -> [Value]
{
  var result: [Value] = []
  for index in 0..<Int(count) { result.append(try value(values.unsafelyUnwrapped[index])) }
  return result
}

private func value(_ value: OpaquePointer?) throws(Raised) -> Value {
  switch sqlite.pointee.value_type(value) {
  case SqliteType.integer: return .int(Int(sqlite.pointee.value_int64(value)))
  case SqliteType.float: return .double(sqlite.pointee.value_double(value))
  case SqliteType.text:
    let start = sqlite.pointee.value_text(value)
    return try utf8Text(Bytes(start: start, count: Int(sqlite.pointee.value_bytes(value))))
  case SqliteType.blob:
    let start = sqlite.pointee.value_blob(value)?.assumingMemoryBound(to: UInt8.self)
    let count = start == nil ? 0 : Int(sqlite.pointee.value_bytes(value))
    return makeBytes(Bytes(start: start, count: count))
  default: return .none
  }
}

private func setError(_ context: OpaquePointer?, _ exception: Value, _ message: String) {
  let failure = exception.exception
  if failure?.isInstance(of: .memoryError) == true {
    return sqlite.pointee.result_error_nomem(context)
  }
  if failure?.isInstance(of: .overflowError) == true {
    return sqlite.pointee.result_error_toobig(context)
  }
  sqlite.pointee.result_error(context, message, -1)
}

/// Hands a value over to SQLite; an error when it has no type for it.
private func setResult(_ context: OpaquePointer?, _ value: Value, _ message: String) {
  let (isSet, failure) = callback(context).run { () throws(Raised) in
    .bool(try set(context, value))
  }
  if case .bool(true)? = isSet { return }
  setError(context, failure, message)
}

private func set(_ context: OpaquePointer?, _ value: Value) throws(Raised) -> Bool {
  let base = value.unwrapped
  switch base {
  case .none: sqlite.pointee.result_null(context)
  case .int(let number): sqlite.pointee.result_int64(context, Int64(number))
  case .bool(let flag): sqlite.pointee.result_int64(context, flag ? 1 : 0)
  case .double(let number): sqlite.pointee.result_double(context, number)
  default:
    if base.bigInt != nil { throw tooLargeForSqlite() }
    if let text = base.string {
      _ = try withLength(try utf8(text), "string") { (start, count) in
        sqlite.pointee.result_text(
          context, start.assumingMemoryBound(to: CChar.self), count, sqliteCopies)
        return SqliteCode.ok
      }
      return true
    }
    guard let bytes = try bytesLike(value) else { return false }
    _ = try withLength(bytes.buffer, "BLOB") { (start, count) in
      sqlite.pointee.result_blob(context, start, count, sqliteCopies)
      return SqliteCode.ok
    }
  }
  return true
}

// MARK: - Functions and aggregates

private let functionFailed = "user-defined function raised exception"

private func callFunction(
  _ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  let callback = callback(context)
  let (result, failure) = callback.run { () throws(Raised) in
    try call(callback.callable, positional: try arguments(count, values), keywords: [])
  }
  if let result { return setResult(context, result, functionFailed) }
  setError(context, failure, functionFailed)
}

/// The place where SQLite keeps the number of an aggregate's instance; 0 before the first row.
private func instanceNumber(_ context: OpaquePointer?, makes: Bool) -> UnsafeMutablePointer<Int>? {
  sqlite.pointee.aggregate_context(context, makes ? Int32(MemoryLayout<Int>.size) : 0)?
    .assumingMemoryBound(to: Int.self)
}

private func aggregateError(_ context: OpaquePointer?, _ failure: Value, _ method: String) {
  let isMissing = failure.exception?.isInstance(of: .attributeError) == true
  let what = isMissing ? "not defined" : "raised error"
  setError(context, failure, "user-defined aggregate's '\(method)' method \(what)")
}

/// Calls a method of the aggregate's instance with the values of a row.
private func callMethod(
  _ name: String, _ context: OpaquePointer?, _ count: Int32,
  _ values: UnsafeMutablePointer<OpaquePointer?>?
) {
  let callback = callback(context)
  guard let number = instanceNumber(context, makes: true) else { return }
  if number.pointee == 0 {
    let (made, failure) = callback.run { () throws(Raised) in try call(callback.callable) }
    guard let made else {
      return setError(context, failure, "user-defined aggregate's '__init__' method raised error")
    }
    number.pointee = callback.database.nextInstance
    callback.database.nextInstance += 1
    callback.database.instances[number.pointee] = made
  }
  let instance = callback.database.instances[number.pointee] ?? .none
  let (result, failure) = callback.run { () throws(Raised) in
    let arguments = try arguments(count, values)
    return try call(
      try getAttribute(instance, intern(name)), positional: arguments, keywords: [])
  }
  if result == nil { aggregateError(context, failure, name) }
}

private func giveResult(_ name: String, _ context: OpaquePointer?, isLast: Bool) {
  let callback = callback(context)
  // Without a number no row has come, or the instance could not be made.
  guard let number = instanceNumber(context, makes: false), number.pointee != 0 else { return }
  let instance = callback.database.instances[number.pointee] ?? .none
  defer { if isLast { callback.database.instances[number.pointee] = nil } }
  let (result, failure) = callback.run { () throws(Raised) in
    try call(try getAttribute(instance, intern(name)))
  }
  if let result {
    return setResult(context, result, "user-defined aggregate's '\(name)' method raised error")
  }
  aggregateError(context, failure, name)
}

extension SqliteDatabase {
  private func key(_ name: String, _ count: Int32) -> String { "\(name.lowercased())/\(count)" }

  /// - Parameter callable: none removes the function.
  func createFunction(_ name: String, _ count: Int32, _ flags: Int32, _ callable: Value)
    throws(Raised) -> Int32
  {
    let callback = callable.isNone ? nil : SqliteCallback(self, callable)
    let code = sqlite.pointee.create_function_v2(
      try open(), name, count, 1 | flags, callback?.address,
      callback == nil ? nil : { callFunction($0, $1, $2) }, nil, nil, nil)
    if code == SqliteCode.ok { callbacks[key(name, count)] = callback }
    return code
  }

  func createAggregate(_ name: String, _ count: Int32, _ callable: Value) throws(Raised) -> Int32 {
    let callback = callable.isNone ? nil : SqliteCallback(self, callable)
    let code = sqlite.pointee.create_function_v2(
      try open(), name, count, 1, callback?.address, nil,
      callback == nil ? nil : { callMethod("step", $0, $1, $2) },
      callback == nil ? nil : { giveResult("finalize", $0, isLast: true) }, nil)
    if code == SqliteCode.ok { callbacks[key(name, count)] = callback }
    return code
  }

  func createWindowFunction(_ name: String, _ count: Int32, _ callable: Value) throws(Raised)
    -> Int32
  {
    let callback = callable.isNone ? nil : SqliteCallback(self, callable)
    let code = sqlite.pointee.create_window_function(
      try open(), name, count, 1, callback?.address,
      callback == nil ? nil : { callMethod("step", $0, $1, $2) },
      callback == nil ? nil : { giveResult("finalize", $0, isLast: true) },
      callback == nil ? nil : { giveResult("value", $0, isLast: false) },
      callback == nil ? nil : { callMethod("inverse", $0, $1, $2) }, nil)
    if code == SqliteCode.ok { callbacks[key(name, count)] = callback }
    return code
  }

  func createCollation(_ name: String, _ callable: Value) throws(Raised) -> Int32 {
    let callback = callable.isNone ? nil : SqliteCallback(self, callable)
    let code = sqlite.pointee.create_collation_v2(
      try open(), name, 1, callback?.address,
      callback == nil ? nil : { collate(.at($0), $1, $2, $3, $4) }, nil)
    if code == SqliteCode.ok { callbacks["collation \(name.lowercased())"] = callback }
    return code
  }
}

/// The order of two texts; equal when the script cannot tell.
private func collate(
  _ callback: SqliteCallback, _ firstCount: Int32, _ first: UnsafeRawPointer?,
  _ secondCount: Int32, _ second: UnsafeRawPointer?
) -> Int32 {
  func text(_ start: UnsafeRawPointer?, _ count: Int32) throws(Raised) -> Value {
    try utf8Text(Bytes(start: start?.assumingMemoryBound(to: UInt8.self), count: Int(count)))
  }
  let (result, _) = callback.run { () throws(Raised) in
    let (first, second) = (try text(first, firstCount), try text(second, secondCount))
    return try call(callback.callable, first, second)
  }
  guard let number = result?.unwrapped.asBigInt else { return 0 }
  return number < 0 ? -1 : number > 0 ? 1 : 0
}

// MARK: - Hooks

private func text(_ text: UnsafePointer<CChar>?) -> Value {
  text.map { makeString(String(cString: $0)) } ?? .none
}

extension SqliteDatabase {
  private func hook(_ name: String, _ callable: Value) -> SqliteCallback? {
    callbacks[name] = callable.isNone ? nil : SqliteCallback(self, callable)
    return callbacks[name]
  }

  func setAuthorizer(_ callable: Value) throws(Raised) -> Int32 {
    let open = try open()
    guard let callback = hook("authorizer", callable) else {
      return sqlite.pointee.set_authorizer(open, nil, nil)
    }
    return sqlite.pointee.set_authorizer(
      open,
      { (address, action, first, second, database, trigger) in
        let deny: Int32 = 1
        let result = SqliteCallback.at(address).call([
          .int(Int(action)), text(first), text(second), text(database), text(trigger),
        ])
        guard case .int(let code)? = result?.unwrapped else { return deny }
        return Int32(exactly: code) ?? deny
      }, callback.address)
  }

  func setProgressHandler(_ callable: Value, every steps: Int32) throws(Raised) {
    let open = try open()
    guard let callback = hook("progress", callable) else {
      return sqlite.pointee.progress_handler(open, 0, nil, nil)
    }
    sqlite.pointee.progress_handler(
      open, steps,
      { address in
        let callback = SqliteCallback.at(address)
        let (stops, _) = callback.run { () throws(Raised) in
          .bool(try isTrue(try call(callback.callable)))
        }
        if case .bool(false)? = stops { return 0 }
        return 1
      }, callback.address)
  }

  func setTrace(_ callable: Value) throws(Raised) {
    let open = try open()
    let statements: UInt32 = 1
    guard let callback = hook("trace", callable) else {
      _ = sqlite.pointee.trace_v2(open, statements, nil, nil)
      return
    }
    _ = sqlite.pointee.trace_v2(
      open, statements,
      { (_, address, statement, sql) in
        let expanded = sqlite.pointee.expanded_sql(statement.map { OpaquePointer($0) })
        defer { sqlite.pointee.free(expanded) }
        let plain = UnsafePointer(sql?.assumingMemoryBound(to: CChar.self))
        _ = SqliteCallback.at(address).call([text(expanded.map { UnsafePointer($0) } ?? plain)])
        return 0
      }, callback.address)
  }
}
