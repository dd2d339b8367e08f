// asyncio.run and asyncio.Runner: a loop of their own around coroutines, and its orderly end.

import Interpreter

/// Seconds that the threads of the default executor have for ending.
private let executorGrace = 300

final class RunnerState: Boxed {
  private enum Phase { case created, ready, closed }

  private var phase = Phase.created
  private var debug = Value.none
  private var loopFactory = Value.none
  private var loop = Value.none
  private var context: Reference?
  private var hasSetLoop = false

  convenience init(debug: Value, loopFactory: Value) {
    self.init()
    self.debug = debug
    self.loopFactory = loopFactory
  }

  override func trace() {
    mark(debug)
    mark(loopFactory)
    if let context { mark(context) }
    mark(loop)
  }

  /// The loop, made at the first use.
  func open() throws(Raised) -> Value {
    if phase == .closed { throw raise(.runtimeError, "Runner is closed") }
    if phase == .ready { return loop }
    if loopFactory.isNone {
      loop = try newEventLoop()
      try setEventLoop(loop)
      hasSetLoop = true
    } else {
      loop = try call(loopFactory)
    }
    if !debug.isNone { _ = try callMethod(loop, intern("set_debug"), [debug]) }
    context = copyCurrentContext()
    phase = .ready
    return loop
  }

  /// The library's own part of the loop.
  private var scheduler: Scheduler? { loop.unwrapped.boxed(EventLoopObject.self)?.scheduler }

  func run(_ coroutine: Value, context: Value) throws(Raised) -> Value {
    if coroutine.coroutine == nil {
      throw raise(.valueError, "a coroutine was expected, got \(try reprText(coroutine))")
    }
    if isLoopRunning {
      throw raise(.runtimeError, "Runner.run() cannot be called from a running event loop")
    }
    let loop = try open()
    var main = try makeMainTask(coroutine, context, loop)
    if main.anyFuture == nil, let scheduler { main = try scheduler.ensureFuture(main).value }
    let outer = mainTask
    mainTask = main.anyFuture?.reference
    wasInterrupted = false
    defer {
      mainTask = outer
      endInterrupt()
      // All runs share one context; the task has made it when there was none.
      if context.isNone, let task = main.anyFuture { self.context = task.layout.pointee.context }
    }
    do throws(Raised) {
      if let scheduler, scheduler.overrides.isEmpty, let future = main.anyFuture {
        return try scheduler.runUntilComplete(future)
      }
      return try callMethod(loop, intern("run_until_complete"), [main])
    } catch {
      state.raised = try interruptInsteadOfCancel(state.raised, main)
      // As the frames of CPython's traceback do: what the main task holds is told of when the process has ended.
      if isFatal(state.raised) { state.raised.exception?.keep(main) }
      throw error
    }
  }

  private func makeMainTask(_ coroutine: Value, _ context: Value, _ loop: Value) throws(Raised)
    -> Value
  {
    if context.isNone, let scheduler, scheduler.taskFactory.isNone, scheduler.overrides.isEmpty,
      let coroutine = coroutine.coroutine
    {
      return scheduler.createTask(coroutine, context: self.context).value
    }
    if context.isNone, self.context == nil { self.context = makeContextCopy(nil) }
    let given = context.isNone ? self.context.map { .object($0) } ?? .none : context
    return try call(
      try getAttribute(loop, intern("create_task")), positional: [coroutine],
      keywords: [(intern("context"), given)])
  }

  /// Ctrl-C cancels the main task first; what leaves `run` is KeyboardInterrupt.
  private func interruptInsteadOfCancel(_ exception: Value, _ main: Value) throws(Raised) -> Value {
    guard wasInterrupted, isCancelledError(exception) else { return exception }
    wasInterrupted = false
    guard let task = main.anyFuture, task.isTask, uncancel(task) == 0 else { return exception }
    let interrupt = makeException(exceptionType(.keyboardInterrupt), arguments: emptyTuple)
    interrupt.exception?.attachContext(exception)
    return interrupt
  }

  /// Cancels what is left, closes async generators, then the loop.
  func close() throws(Raised) {
    guard phase == .ready else { return }
    var stuck: [FutureObject] = []
    do throws(Raised) {
      if let scheduler { stuck = try scheduler.cancelRemaining() }
      if let scheduler, !scheduler.asyncGenerators.isEmpty {
        let open = try scheduler.closeAsyncGenerators { () throws(Raised) in
          try complete("shutdown_asyncgens")
        }
        if !open.isEmpty { stuck = open }
      } else {
        try complete("shutdown_asyncgens")
      }
      try complete("shutdown_default_executor", [.int(executorGrace)])
      if let scheduler { stuck = try scheduler.runDown(stuck) }
    } catch {
      let exception = state.raised
      try finishClosing()
      state.raised = exception
      throw error
    }
    try finishClosing()
    try scheduler?.raiseStuck(stuck)
    loop = .none
  }

  private func complete(_ name: String, _ arguments: [Value] = []) throws(Raised) {
    let coroutine = try callMethod(loop, intern(name), arguments)
    _ = try callMethod(loop, intern("run_until_complete"), [coroutine])
  }

  private func finishClosing() throws(Raised) {
    phase = .closed
    if hasSetLoop { try setEventLoop(.none) }
    _ = try callMethod(loop, intern("close"), [])
  }

  /// A body, then `close`, whatever happens; an exception of `close` wins.
  func closing(_ body: () throws(Raised) -> Value) throws(Raised) -> Value {
    let result: Value
    do throws(Raised) { result = try body() } catch {
      let exception = state.raised
      let handled = state.handled
      state.handled = exception
      defer { state.handled = handled }
      try close()
      state.raised = exception
      throw error
    }
    try close()
    return result
  }
}

let runnerRow = NativeType(
  name: "Runner", kind: nil, doc: "A context manager that controls event loop life cycle.",
  constructor: .function(
    "Runner.__init__", "(cls, *, debug=None, loop_factory=None)", "Makes a runner."
  ) {
    (a) throws(Raised) in
    makeNativeInstance(
      a[0],
      RunnerState(debug: a.get(1, default: .none), loopFactory: a.get(2, default: .none)))
  },
  methods: [
    .method("run", "(self, coro, *, context=None)", "Run a coroutine inside the embedded loop.") {
      (a) throws(Raised) in
      try keeping(a[1]) { () throws(Raised) in
        try nativeState(a[0], as: RunnerState.self).run(a[1], context: a.get(2, default: .none))
      }
    },
    .method("get_loop", "(self)", "Return embedded event loop.") { (a) throws(Raised) in
      try nativeState(a[0], as: RunnerState.self).open()
    },
    .method("close", "(self)", "Shutdown and close event loop.") { (a) throws(Raised) in
      try nativeState(a[0], as: RunnerState.self).close()
      return .none
    },
    .method("__enter__", "(self)", "Makes the loop.") { (a) throws(Raised) in
      _ = try nativeState(a[0], as: RunnerState.self).open()
      return a[0]
    },
    .method("__exit__", "(self, exc_type, exc_val, exc_tb)", "Closes the loop.") {
      (a) throws(Raised) in
      try nativeState(a[0], as: RunnerState.self).close()
      return .none
    },
  ], module: "asyncio.runners")

let runFunction = NativeFunction.pythonFunction(
  "run", "(main, *, debug=None, loop_factory=None)",
  "Run the coroutine on a new event loop and return its result."
) { (a) throws(Raised) in
  try keeping(a[0]) { () throws(Raised) in
    if isLoopRunning {
      throw raise(.runtimeError, "asyncio.run() cannot be called from a running event loop")
    }
    let runner = RunnerState(
      debug: a.get(1, default: .none), loopFactory: a.get(2, default: .none))
    return try runOnce(runner, a[0])
  }
}

/// In CPython the traceback of what fails here holds a frame, and that the coroutine.
func keeping<T>(_ coroutine: Value, _ body: () throws(Raised) -> T) throws(Raised) -> T {
  do throws(Raised) { return try body() } catch {
    keepUnawaited(coroutine)
    throw error
  }
}

private func runOnce(_ runner: RunnerState, _ coroutine: Value) throws(Raised) -> Value {
  try runner.closing { () throws(Raised) in
    _ = try runner.open()
    return try runner.run(coroutine, context: .none)
  }
}

/// Runs a coroutine on a loop of its own, as `asyncio.run` does.
package func runCoroutine(_ coroutine: CoroutineObject) throws(Raised) -> Value {
  try runOnce(RunnerState(debug: .none, loopFactory: .none), coroutine.value)
}
