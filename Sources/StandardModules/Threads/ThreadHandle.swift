// Starting threads and waiting for their ends.

import Asyncio
import Interpreter
import Reactor

/// `_thread._ThreadHandle`
final class ThreadHandle: Boxed {
  private enum Phase { case new, running, done }

  private var phase = Phase.new
  private(set) var number = 0
  private let joiners = ThreadQueue()

  override init() {}

  /// Of a thread that runs already.
  init(number: Int) {
    self.number = number
    phase = .running
  }

  var isDone: Bool { phase == .done }
  var isNew: Bool { phase == .new }

  /// `join`, for so long.
  func join(_ deadline: Double?) throws(Raised) {
    if phase == .new { throw raise(.runtimeError, "thread not started") }
    if phase == .running, number == InterpreterLock.current.number {
      throw raise(.runtimeError, "Cannot join current thread")
    }
    _ = try joiners.wait(until: deadline) { isDone }
  }

  func begin(_ thread: ScriptThread) {
    number = thread.number
    phase = .running
  }

  func end() {
    phase = .done
    joiners.wakeAll()
  }

  /// In a forked child, where neither the thread is nor those that wait for it.
  func forget() { phase = .done }
}

private func handle(_ value: Value) throws(Raised) -> ThreadHandle {
  if let handle = value.unwrapped.boxed(ThreadHandle.self) { return handle }
  throw raise(.typeError, "'handle' must be a _ThreadHandle")
}

let threadHandleRow = NativeType(
  name: "_ThreadHandle", kind: nil, doc: "A thread, to wait for.",
  constructor: .function("_ThreadHandle", "(cls)", "Makes a handle for a thread to come.") {
    (_) throws(Raised) in makeBoxed(ThreadType.handle.cell, ThreadHandle())
  },
  methods: [
    .getter("ident", "The number of the thread.") { (a) throws(Raised) in
      .int(try handle(a[0]).number)
    },
    .method("is_done", "(self)", "Return whether the thread has ended.") { (a) throws(Raised) in
      .bool(try handle(a[0]).isDone)
    },
    .method("_set_done", "(self)", "Say that the thread has ended.") { (a) throws(Raised) in
      let handle = try handle(a[0])
      if handle.isNew { throw raise(.runtimeError, "thread not started") }
      handle.end()
      return .none
    },
    .method("join", "(self, timeout=None, /)", "Wait until the thread has ended.") {
      (a) throws(Raised) in
      let handle = try handle(a[0])
      var deadline: Double?
      if a.isGiven(1), !a[1].isNone {
        let seconds = try real(a[1])
        // Negative ones wait for ever, as CPython's do.
        if seconds >= 0 { deadline = InterpreterLock.time + seconds }
      }
      try handle.join(deadline)
      return .none
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
      makeString("<_ThreadHandle object: ident=\(try handle(a[0]).number)>")
    },
  ], isFinal: true, module: "_thread")

// MARK: - Starting

/// The threads that the process's end waits for.
private nonisolated(unsafe) var awaited: [ThreadHandle] = []

func startThread(_ a: Arguments) throws(Raised) -> Value {
  try audit("_thread.start_new_thread", [a[0], a[1], a.get(2, default: .none)])
  if !isCallable(a[0]) { throw raise(.typeError, "first arg must be callable") }
  guard a[1].unwrapped.tuple != nil else { throw raise(.typeError, "2nd arg must be a tuple") }
  if a.isGiven(2), a[2].unwrapped.dict == nil {
    throw raise(.typeError, "optional 3rd arg must be a dictionary")
  }
  let handle = ThreadHandle()
  try start(handle, a[0], a[1], a.get(2, default: .none), atEnd: forgetDummy)
  return .int(handle.number)
}

func startJoinableThread(_ a: Arguments) throws(Raised) -> Value {
  let isDaemon = a.isGiven(2) ? try isTrue(a[2]) : true
  try audit(
    "_thread.start_joinable_thread", [a[0], .int(isDaemon ? 1 : 0), a.get(1, default: .none)])
  if !isCallable(a[0]) { throw raise(.typeError, "thread function must be callable") }
  let value =
    a.isGiven(1) && !a[1].isNone ? a[1] : makeBoxed(ThreadType.handle.cell, ThreadHandle())
  let roots = try pushRoots([value])
  defer { state.top = roots }
  let handle = try handle(value)
  if !handle.isNew { throw raise(.runtimeError, "thread already started") }
  try start(handle, a[0], emptyTuple, .none) {}
  if !isDaemon, !handle.isDone { awaited.append(handle) }
  return value
}

private func start(
  _ handle: ThreadHandle, _ function: Value, _ arguments: Value, _ keywords: Value,
  atEnd: @escaping @Sendable () -> Void
) throws(Raised) {
  // Nobody would give it a turn, and who waits for its start would wait for ever.
  if isExiting {
    throw raise(.pythonFinalizationError, "can't create new thread at interpreter shutdown")
  }
  do throws(SystemCallError) {
    let thread = try InterpreterLock.start(
      roots: [function, arguments, keywords], stackBytes: wantedStackBytes
    ) { thread in
      run(function, arguments, keywords)
      atEnd()
      thread.forgetRoots()
      // What only this thread has held is finalised now, as by its reference counts.
      finaliseDropped()
      if LocalStorage.forget(thread) { finaliseDropped() }
      awaited.removeAll { $0 === handle }
      handle.end()
      if thread.isMain { endForkedChild() }
    }
    handle.begin(thread)
  } catch { throw raise(.runtimeError, "can't start new thread") }
}

/// What `threading` has made for a thread that it does not know.
@Sendable private func forgetDummy() {
  let threading = loadedModules.get(intern("threading"))
  if threading.isUnbound { return }
  ignoringFailure(in: threading) { () throws(Raised) in
    _ = try callMethod(threading, intern("_forget_dummy"), [])
  }
}

/// The thread that has forked, the main one of a child, has come to its end: nobody else ends the process, and
/// as in CPython nothing more is done there than waiting for its threads.
private func endForkedChild() {
  ignoringFailure(in: .none) { () throws(Raised) in try joinAll() }
  SystemCalls.exitAtOnce(0)
}

private func finaliseDropped() {
  clearDeadStack()
  finalise(.all)
}

/// - Note: values are marked through the thread's roots.
@inline(never) private func run(_ function: Value, _ arguments: Value, _ keywords: Value) {
  do throws(Raised) {
    var named: [(Reference, Value)] = []
    if let dict = keywords.unwrapped.dict {
      for position in 0..<dict.used {
        if let name = dict.entries[position].key.string {
          named.append((intern(name), dict.entries[position].value))
        }
      }
    }
    let positional = arguments.unwrapped.tuple.map { Array($0.buffer) } ?? []
    _ = try call(function, positional: positional, keywords: named)
  } catch {
    let exception = state.raised
    state.raised = .none
    state.depth = 0
    if exception.exception?.isInstance(of: .systemExit) ?? false { return }
    reportUnraisable(exception, in: function, "Exception ignored in thread started by")
  }
}

/// In a forked child: the threads of the parent do not run here, and its end waits for none of them.
func forgetThreads() {
  let others = awaited.filter { $0.number != InterpreterLock.current.number }
  for handle in others { handle.forget() }
  awaited = []
}

/// Waits for the threads that are no daemons, those that start meanwhile included.
func joinAll() throws(Raised) {
  while let handle = awaited.last { try handle.join(nil) }
}

/// The main module has ended: waits for the threads that are no daemons, as `threading` does.
package func awaitThreads() {
  let threading = loadedModules.get(intern("threading"))
  ignoringFailure(in: threading.isUnbound ? .none : threading) { () throws(Raised) in
    if threading.isUnbound { return try joinAll() }
    _ = try callMethod(threading, intern("_shutdown"), [])
  }
}
