// A database of SQLite: the handle, what the script has put into it, and what is open in it.

import Asyncio
import CBaton
import Interpreter

/// SQLite's functions; set when the module is made.
nonisolated(unsafe) var sqlite: UnsafePointer<baton_sqlite>!

/// SQLite copies what it is given.
nonisolated(unsafe) let sqliteCopies = UnsafeMutableRawPointer(bitPattern: -1)

enum SqliteCode {
  static let ok: Int32 = 0
  static let row: Int32 = 100
  static let done: Int32 = 101
}

/// A statement or a blob of a database, which the database closes before itself.
class SqlitePart: Boxed {
  let database: SqliteDatabase
  private let owner: Value

  init(_ owner: Value, _ database: SqliteDatabase) {
    self.database = database
    self.owner = owner
    super.init()
    database.parts[ObjectIdentifier(self)] = Unmanaged.passUnretained(self)
  }

  deinit { database.parts[ObjectIdentifier(self)] = nil }

  override func trace() { mark(owner) }

  /// Gives back what SQLite holds for it.
  func close() {}
}

final class SqliteDatabase: Boxed {
  private(set) var handle: OpaquePointer?
  fileprivate(set) var parts: [ObjectIdentifier: Unmanaged<SqlitePart>] = [:]
  /// Functions and collations by name and number of arguments; authorizer, progress and trace.
  var callbacks: [String: SqliteCallback] = [:]
  /// The instances of aggregates that are being computed.
  var instances: [Int: Value] = [:]
  var nextInstance = 1

  init(_ handle: OpaquePointer) { self.handle = handle }

  deinit { close() }

  override func trace() {
    for callback in callbacks.values { mark(callback.callable) }
    for instance in instances.values { mark(instance) }
  }

  func close() {
    guard let handle else { return }
    for part in Array(parts.values) { part.takeUnretainedValue().close() }
    self.handle = nil
    _ = sqlite.pointee.close_v2(handle)
    callbacks.removeAll()
  }

  func open() throws(Raised) -> OpaquePointer {
    if let handle { return handle }
    throw sqliteClosed()
  }

  /// Calls SQLite where it may wait for another process; other threads run then, unless SQLite may call
  /// back into the script.
  func waiting(_ body: () -> Int32) -> Int32 {
    if !callbacks.isEmpty { return body() }
    var code = SqliteCode.ok
    InterpreterLock.outside { code = body() }
    return code
  }

  /// The exception for SQLite's last error.
  func failure(_ code: Int32) -> Raised {
    guard let handle, let text = sqlite.pointee.errmsg(handle) else {
      return sqliteFailure(code, sqlite.pointee.errstr(code).map { String(cString: $0) } ?? "")
    }
    let extended = sqlite.pointee.extended_errcode(handle)
    return sqliteFailure(extended == SqliteCode.ok ? code : extended, String(cString: text))
  }

  func check(_ code: Int32) throws(Raised) {
    if code != SqliteCode.ok { throw failure(code) }
  }
}

func sqliteClosed() -> Raised {
  sqliteFailure("ProgrammingError", "Cannot operate on a closed database.")
}

/// The exception for a code of SQLite.
func sqliteFailure(_ code: Int32, _ message: String) -> Raised {
  made(by: "failure", [.int(Int(code)), makeString(message)])
}

/// An exception of the module.
func sqliteFailure(_ name: String, _ message: String) -> Raised {
  made(by: name, [makeString(message)])
}

private func made(by name: String, _ arguments: [Value]) -> Raised {
  do throws(Raised) {
    let maker = try getAttribute(try importModule("sqlite3._errors"), intern(name))
    return raise(value: try call(maker, positional: arguments, keywords: []))
  } catch { return error }
}
