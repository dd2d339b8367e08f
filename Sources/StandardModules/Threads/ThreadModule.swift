// The module `_thread`: threads, locks, and what each thread has for itself. `threading` is made of it,
// in Baton's own language. Who runs when is the interpreter lock's affair (Asyncio/Threads).

import Asyncio
import Interpreter
import Reactor

/// Classes of this module.
enum ThreadType: Int, CaseIterable {
  case lock, reentrantLock, handle, storage

  private nonisolated(unsafe) static var cells: [Reference] = []

  var cell: Reference { ThreadType.cells[rawValue] }

  static func install() {
    if cells.isEmpty { cells = ThreadType.allCases.map { makeNativeType($0.row).reference } }
  }

  private var row: NativeType {
    switch self {
    case .lock: threadLockRow
    case .reentrantLock: reentrantLockRow
    case .handle: threadHandleRow
    case .storage: threadStorageRow
    }
  }
}

private let threadFunctions: [NativeFunction] = [
  .function(
    "start_new_thread", "(function, args, kwargs={}, /)", "Start a new thread.", touches: .threads,
    startThread),
  .function(
    "start_joinable_thread", "(function, handle=None, daemon=True)",
    "Start a new thread that can be joined.", touches: .threads, startJoinableThread),
  .function("allocate_lock", "()", "Create a new lock object.") { (_) in
    makeBoxed(ThreadType.lock.cell, ThreadLock())
  },
  .function(
    "get_ident", "()", "Return a number that identifies this thread among those that live."
  ) { (_) in .int(InterpreterLock.current.number) },
  .function("get_native_id", "()", "Return the system's number of this thread.") { (_) in
    .int(InterpreterLock.current.nativeNumber)
  },
  .function("_get_main_thread_ident", "()", "Return the main thread's number.") { (_) in
    .int(InterpreterLock.main.number)
  },
  .function("_is_main_interpreter", "()", "There is one interpreter.") { (_) in .bool(true) },
  .function("daemon_threads_allowed", "()", "Threads may be left behind at the end.") { (_) in
    .bool(true)
  },
  .function("_count", "()", "Return the number of threads that run, the main one left out.") {
    (_) in
    .int(InterpreterLock.threadCount - 1)
  },
  .function("exit", "()", "Raise SystemExit, which ends the thread.") { (_) throws(Raised) in
    throw raise(value: try call(.object(exceptionType(.systemExit))))
  },
  .function(
    "interrupt_main", "(signum=2, /)", "Simulate the arrival of the signal in the main thread.",
    interruptMain),
  .function(
    "stack_size", "(size=0, /)", "Return the thread stack size, and set the one of new threads.",
    setStackSize),
  .function("_make_thread_handle", "(ident, /)", "Return a handle for a running thread.") {
    (a) throws(Raised) in
    makeBoxed(ThreadType.handle.cell, ThreadHandle(number: try toIndex(a[0])))
  },
  .function("_shutdown", "()", "Wait until all threads that are no daemons have ended.") {
    (_) throws(Raised) in
    try joinAll()
    return .none
  },
]

func makeThreadModule() throws(Raised) -> ModuleObject {
  forkRenewals.append(forgetThreads)
  ThreadType.install()
  let module = makeModule(
    "_thread", doc: "This module provides primitive operations to write multi-threaded programs.",
    threadFunctions)
  let namespace = module.namespace
  namespace.set(intern("LockType"), .object(ThreadType.lock.cell))
  namespace.set(intern("lock"), .object(ThreadType.lock.cell))
  namespace.set(intern("RLock"), .object(ThreadType.reentrantLock.cell))
  namespace.set(intern("_ThreadHandle"), .object(ThreadType.handle.cell))
  namespace.set(intern("_Storage"), .object(ThreadType.storage.cell))
  namespace.set(intern("error"), .object(exceptionType(.runtimeError)))
  namespace.set(intern("TIMEOUT_MAX"), .double(longestTimeout))
  return module
}

/// CPython counts nanoseconds in 64 bits.
let longestTimeout = 9_223_372_036.0

private nonisolated(unsafe) var stackSize = 0

/// What scripts have asked for as the native stack of new threads; 0 is the usual size.
var wantedStackBytes: Int { stackSize }

private func setStackSize(_ a: Arguments) throws(Raised) -> Value {
  let old = stackSize
  guard a.isGiven(0) else { return .int(old) }
  let size = try toIndex(a[0])
  if size < 0 { throw raise(.valueError, "size must be 0 or a positive value") }
  if size != 0, size < 32 << 10 || size > 1 << 40 {
    throw raise(.valueError, "size not valid: \(size) bytes")
  }
  stackSize = size
  return .int(old)
}

private func interruptMain(_ a: Arguments) throws(Raised) -> Value {
  let signal = a.isGiven(0) ? try toIndex(a[0]) : 2
  guard signal > 0, signal < 65, let number = Int32(exactly: signal) else {
    throw raise(.valueError, "signal number out of range")
  }
  Signals.simulate(number)
  try pollInterrupt()
  return .none
}
