// Making exceptions: calling their classes, `raise`, and matching `except` clauses.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Calls an exception class.
func makeExceptionInstance(
  _ type: TypeObject, _ arguments: Arguments, _ keywords: [(Reference, Value)]
) throws(Raised) -> Value {
  let made = try newException(type, arguments)
  guard let exception = made.exception else { return made }
  let own = exception.type
  let initializer = own.lookup(.initialize)
  // Plain built-in classes store their arguments and nothing else.
  if keywords.isEmpty, isExceptionInitializer(initializer) { return made }
  let roots = try pushRoots([made])
  defer { state.top = roots }
  try initialize(made, own, arguments, keywords)
  return made
}

func isExceptionInitializer(_ initializer: Value) -> Bool {
  initializer.isIdentical(to: TypeObject(exceptionType(.baseException)).lookup(.initialize))
}

/// `BaseException.__new__` and what its subclasses make of it.
func newException(_ type: TypeObject, _ arguments: Arguments) throws(Raised) -> Value {
  if type.info.isAbstract { try checkInstantiable(type) }
  let tuple = makeTuple(UnsafeBufferPointer(start: arguments.base, count: arguments.count))
  var chosen = type
  let isSystemError = type.startsWithOSError
  if isSystemError {
    if type.leavesArgumentsToInit {
      return makeException(type.reference, arguments: emptyTuple)
    }
    chosen = systemErrorType(type, arguments)
  } else if type.isSubclass(of: exceptionType(.baseExceptionGroup)) {
    return try newExceptionGroup(type, tuple)
  }
  let made = makeException(chosen.reference, arguments: tuple)
  if let exception = made.exception, isSystemError {
    takeOSErrorArguments(exception, tuple.tuple.unsafelyUnwrapped)
  }
  return made
}

extension TypeObject {
  /// Is OSError, or a built-in class of its kind, the first built-in class in the order of resolution?
  var startsWithOSError: Bool {
    guard let native = info.mro.first(where: { TypeObject($0).info.isBuiltin }) else {
      return false
    }
    return TypeObject(native).isSubclass(of: exceptionType(.osError))
  }

  /// A script's class whose `__new__` is OSError's and whose `__init__` is its own.
  var leavesArgumentsToInit: Bool {
    !info.isBuiltin && !hasScriptedNew && lookup(.initialize).native == nil
  }

  var hasScriptedNew: Bool { lookup(.new).wrappedMethod(.staticMethod)?.native == nil }
}

/// `OSError(ENOENT, ...)` makes a FileNotFoundError.
private func systemErrorType(_ type: TypeObject, _ arguments: Arguments) -> TypeObject {
  guard type.reference == exceptionType(.osError), arguments.count >= 2, arguments.count <= 5,
    let number = arguments[0].unwrapped.smallInt
  else { return type }
  return TypeObject(exceptionType(systemErrors[Int32(truncatingIfNeeded: number)] ?? .osError))
}

private let systemErrors: [Int32: BuiltinException] = [
  EAGAIN: .blockingIOError, EALREADY: .blockingIOError, EINPROGRESS: .blockingIOError,
  EPIPE: .brokenPipeError, ESHUTDOWN: .brokenPipeError, ECHILD: .childProcessError,
  ECONNABORTED: .connectionAbortedError, ECONNREFUSED: .connectionRefusedError,
  ECONNRESET: .connectionResetError, EEXIST: .fileExistsError, ENOENT: .fileNotFoundError,
  EISDIR: .isADirectoryError, ENOTDIR: .notADirectoryError, EINTR: .interruptedError,
  EACCES: .permissionError, EPERM: .permissionError, ESRCH: .processLookupError,
  ETIMEDOUT: .timeoutError,
]

/// Makes the OSError for an errno, of the class that it selects.
package func makeSystemError(
  _ errno: Int32, _ text: String, filename: Value = .none, otherFilename: Value = .none
) -> Value {
  let type = systemErrors[errno] ?? .osError
  let arguments = makeTuple([.int(Int(errno)), makeString(text)])
  let made = makeException(exceptionType(type), arguments: arguments)
  if let exception = made.exception {
    takeOSErrorArguments(exception, arguments.tuple.unsafelyUnwrapped)
    if !filename.isNone { exception.setField(ExceptionField.filename, filename) }
    if !otherFilename.isNone { exception.setField(ExceptionField.filename2, otherFilename) }
  }
  return made
}

// MARK: - raise

/// The exception that `raise value [from cause]` raises.
/// - Throws: TypeError when it is no exception; what making it raises.
func normalizeRaised(_ value: Value, cause: Value?) throws(Raised) -> Value {
  let made = try exceptionToRaise(value, "exceptions must derive from BaseException")
  guard let cause, let exception = made.exception else { return made }
  let roots = try pushRoots([made])
  defer { state.top = roots }
  exception.layout.pointee.cause =
    cause.isNone
    ? .none : try exceptionToRaise(cause, "exception causes must derive from BaseException")
  exception.suppressesContext = true
  return made
}

private func exceptionToRaise(_ value: Value, _ complaint: String) throws(Raised) -> Value {
  if value.exception != nil { return value }
  guard let type = value.type, type.layout.pointee.layoutKind == .exception else {
    throw raise(.typeError, complaint)
  }
  let made = try call(value)
  if made.exception != nil { return made }
  throw raise(
    .typeError,
    "calling \(type.displayRepr) should have returned an instance of BaseException, not "
      + typeOf(made).displayRepr)
}

// MARK: - except

/// Does `except type:` catch the exception?
/// - Throws: TypeError when `type` is no exception class and no tuple of them.
func exceptionMatches(_ exception: Value, _ type: Value) throws(Raised) -> Bool {
  if let wanted = type.type, wanted.layout.pointee.layoutKind == .exception {
    return typeOf(exception).isSubclass(of: wanted.reference)
  }
  guard let tuple = type.unwrapped.tuple else { throw notCatchable() }
  for item in tuple.buffer {
    guard item.type?.layout.pointee.layoutKind == .exception else { throw notCatchable() }
  }
  for item in tuple.buffer {
    if let wanted = item.type, typeOf(exception).isSubclass(of: wanted.reference) { return true }
  }
  return false
}

private func notCatchable() -> Raised {
  raise(
    .typeError,
    "catching classes that do not inherit from BaseException is not allowed")
}
