// Running the loop for a script: `asyncio.run`, `run_until_complete`, `run_forever`.

import Interpreter
import Reactor

/// Makes the world of each new loop; set by the executable from the command line's clock.
package nonisolated(unsafe) var makeWorld: () -> any World = {
  preconditionFailure("a world is set at start")
}

/// The world of the main thread's loops; made at first use.
package nonisolated(unsafe) var sharedWorld: (any World)?

/// The world of this process.
package func currentWorld() -> any World {
  if let world = sharedWorld { return world }
  let world = makeWorld()
  world.aroundWait = InterpreterLock.outside
  sharedWorld = world
  return world
}

/// Called when the future for which a loop runs can never be done: nothing is ready, no timer is set, and
/// no descriptor, thread or signal can wake it. Set by the executable, which says so better.
package nonisolated(unsafe) var deadlockHandler: (Scheduler) throws(Raised) -> Void = {
  (scheduler) throws(Raised) in
  if !scheduler.world.clock.isStepped { return }
  throw raise(.runtimeError, "deadlock: nothing can ever run again")
}

/// What was the running loop before another one became it.
struct OuterLoop {
  let scheduler: Scheduler?
  let loop: Value
  /// How many frames coroutines noted of where they were made, when that was changed.
  let originDepth: Value?
  /// Hooks of async generators.
  let hooks: AsyncGeneratorHooks?
}

extension Scheduler {
  /// Runs a body with this loop as the running one.
  package func within<T>(_ body: (Scheduler) throws(Raised) -> T) throws(Raised) -> T {
    let outer = try becomeRunning()
    defer { giveBack(outer) }
    return try body(self)
  }

  private func becomeRunning() throws(Raised) -> OuterLoop {
    let depth = isDebug ? try trackOrigins(10) : nil
    let outer = OuterLoop(
      scheduler: runningScheduler, loop: state.runningLoop, originDepth: depth,
      hooks: takeAsyncGeneratorHooks())
    runningScheduler = self
    state.runningLoop = .object(loop)
    return outer
  }

  private func giveBack(_ outer: OuterLoop) {
    runningScheduler = outer.scheduler
    state.runningLoop = outer.loop
    restoreAsyncGeneratorHooks(outer.hooks)
    if let depth = outer.originDepth { restoreOrigins(depth) }
  }

  /// The loop runs from now on, in the thread that calls.
  func beginRun() throws(Raised) {
    noteOverrides()
    enterThread()
    outerLoop = try becomeRunning()
    isRunning = true
  }

  /// The loop has ended its run.
  func endRun() {
    isRunning = false
    shouldStop = false
    thread = nil
    guard let outer = outerLoop else { return }
    outerLoop = nil
    giveBack(outer)
  }

  /// Debug mode: coroutines note where they were made.
  /// - Returns: the depth before.
  private func trackOrigins(_ depth: Int) throws(Raised) -> Value {
    let system = try importModule("sys")
    let old = try callMethod(system, intern("get_coroutine_origin_tracking_depth"), [])
    _ = try callMethod(
      system, intern("set_coroutine_origin_tracking_depth"), [.int(depth)])
    return old
  }

  private func restoreOrigins(_ depth: Value) {
    do throws(Raised) {
      _ = try callMethod(
        try importModule("sys"), intern("set_coroutine_origin_tracking_depth"), [depth])
    } catch { state.raised = .none }
  }

  /// Runs until the future is done and returns its result.
  func runUntilComplete(_ future: FutureObject) throws(Raised) -> Value {
    try beginRun()
    defer { endRun() }
    // As in asyncio, a callback of the future stops the loop: everything that is ready in the turn
    // after its end still runs.
    let stop = makeBoxed(AsyncioType.listener.cell, StopListener())
    guard case .object(let target) = stop else { return .none }
    if let owner = future.extra?.owner, !owner.isUnbound, isOverridden(owner, "add_done_callback") {
      try stopByMethod(of: owner)
    } else {
      add(FutureCallback(kind: .native, target: target), to: future)
    }
    defer { _ = future.removeCallbacks { $0.kind == .native && $0.target == target } }
    repeat {
      try guardAgainstDeadlock()
      try runOneTurn()
    } while !shouldStop
    if !future.isDone {
      throw raise(.runtimeError, "Event loop stopped before Future completed.")
    }
    return try future.raiseOrTakeResult()
  }

  /// The future's class wants to know of each callback.
  private func stopByMethod(of future: Value) throws(Raised) {
    let stop = makeNative(
      .function("_run_until_complete_cb", "(future, /)", "Stops the loop.") { [unowned self] (_) in
        self.shouldStop = true
        return .none
      })
    _ = try callMethod(future, intern("add_done_callback"), [stop])
  }

  /// Nothing can ever wake the loop again: no timer, descriptor, thread, or signal that the script waits for.
  private func guardAgainstDeadlock() throws(Raised) {
    if hasWork || !overrides.isEmpty || hasSignalHandlers { return }
    try deadlockHandler(self)
  }

  private var hasSignalHandlers: Bool {
    (ownAttribute("_signal_handlers")?.dict?.count ?? 0) > 0
  }

  /// Turns until `stop()`; refuses while a loop runs in this thread.
  func runForever() throws(Raised) {
    try beginRun()
    defer { endRun() }
    repeat { try runOneTurn() } while !shouldStop
  }

  /// One turn, through the script's own `_run_once` when there is one.
  private func runOneTurn() throws(Raised) {
    if overrides.contains(.runOnce) {
      _ = try callMethod(.object(loop), intern("_run_once"), [])
    } else {
      try tick(mayWait: true)
    }
  }

  /// `loop.close()`
  func close() throws(Raised) {
    if isRunning { throw raise(.runtimeError, "Cannot close a running event loop") }
    if isDebug, !isClosed { logQuietly("Close %r", [.object(loop)], by: .close) }
    if !isClosed, ownAttribute("_ssock") != nil {
      _ = try callMethod(.object(loop), intern("_close_self_pipe"), [])
    }
    forgetAll()
    try closeParts()
    isExecutorShutDown = true
    if !executor.isNone {
      let pool = executor
      executor = .none
      _ = try call(
        try getAttribute(pool, intern("shutdown")), positional: [],
        keywords: [(intern("wait"), .bool(false))])
    }
    // What leaves the loop by itself still holds, by its traceback, what the main task holds: that is told of at exit.
    if failures.isWatching, !isFatal(state.handled) {
      clearDeadStack()
      lookForLostFailures()
    }
  }

  /// Closes what few loops have: a selector that scripts have seen, handlers of signals.
  private func closeParts() throws(Raised) {
    let waitsBySelector = typeOf(.object(loop)).isSubclass(
      of: AsyncioType.baseSelectorEventLoop.cell)
    if waitsBySelector, let selector = ownAttribute("_selector") {
      _ = try callMethod(selector, intern("close"), [])
      try setAttribute(.object(loop), intern("_selector"), .none)
    }
    if hasSignalHandlers { _ = try callMethod(.object(loop), intern("_forget_signals"), []) }
  }

  /// An attribute of the loop object itself, unless it is None.
  func ownAttribute(_ name: StaticString) -> Value? {
    guard let value = Value.object(loop).instance?.ownAttribute(intern(name)) else { return nil }
    return value.isUnbound || value.isNone ? nil : value
  }

  /// Closes the loop: what is still scheduled never runs.
  func forgetAll() {
    if isClosed { return }
    isClosed = true
    while ready.count > 0 { _ = ready.removeFirst() }
    timers.removeAll()
    for generator in asyncGenerators where !CoroutineObject(generator).isFinished {
      leaveUnfinished(generator)
    }
    asyncGenerators = []
    releaseOutside()
    abandonTasks()
  }
}

/// Stops the loop when the future for which it runs is done.
private final class StopListener: FutureListener {
  override var what: String { "end of run" }

  override var callbackName: String {
    "_run_until_complete_cb() at \(libraryPath)/asyncio/base_events.py:182"
  }

  override func futureIsDone(_ future: FutureObject, _ scheduler: Scheduler) {
    // As asyncio's callback, which looks at the exception.
    if future.has(FutureObject.failed) { future.set(FutureObject.retrieved) }
    // What leaves the loop by itself ends the run already: the next one must not end with it.
    if future.has(FutureObject.failed), isFatal(future.layout.pointee.result) { return }
    scheduler.shouldStop = true
  }
}

/// The main task of the running loop: what the first Ctrl-C cancels.
package nonisolated(unsafe) var mainTask: Reference?

/// Ctrl-C came while the main task ran.
package nonisolated(unsafe) var wasInterrupted = false
