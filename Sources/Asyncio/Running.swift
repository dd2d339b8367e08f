// Running the loop for a script: `asyncio.run`, `run_until_complete`, `run_forever`.

import Interpreter
import Reactor

/// Makes the world of each new loop; set by the executable from the command line's clock.
package nonisolated(unsafe) var makeWorld: () -> any World = {
  preconditionFailure("a world is set at start")
}

/// The one scheduler that scripts' loops share their world with; made at first use.
package nonisolated(unsafe) var sharedWorld: (any World)?

/// The world of this process.
package func currentWorld() -> any World {
  if let world = sharedWorld { return world }
  let world = makeWorld()
  sharedWorld = world
  return world
}

extension Scheduler {
  /// Runs a body with this loop as the running one.
  package func within<T>(_ body: (Scheduler) throws(Raised) -> T) throws(Raised) -> T {
    let outer = runningScheduler
    let outerLoop = state.runningLoop
    runningScheduler = self
    state.runningLoop = .object(loop)
    defer {
      runningScheduler = outer
      state.runningLoop = outerLoop
    }
    return try body(self)
  }

  /// Runs until the future is done and returns its result.
  package func runUntilComplete(_ future: FutureObject) throws(Raised) -> Value {
    isRunning = true
    shouldStop = false
    defer {
      isRunning = false
      shouldStop = false
    }
    // As in asyncio, a callback of the future stops the loop: everything that is ready in the turn
    // after its end still runs.
    let stop = makeBoxed(AsyncioType.listener.cell, StopListener())
    guard case .object(let target) = stop else { return .none }
    add(FutureCallback(kind: .native, target: target), to: future)
    defer { _ = future.removeCallbacks { $0.kind == .native && $0.target == target } }
    try within { (scheduler) throws(Raised) in
      repeat {
        try scheduler.guardAgainstDeadlock(future)
        try scheduler.tick(mayWait: true)
      } while !scheduler.shouldStop
    }
    if !future.isDone {
      throw raise(.runtimeError, "Event loop stopped before Future completed.")
    }
    return try future.takeResult()
  }

  /// Nothing can ever wake the loop again: without signals, threads or descriptors it would hang.
  private func guardAgainstDeadlock(_ future: FutureObject) throws(Raised) {
    if hasWork || world.clock.mode == .real { return }
    throw raise(.runtimeError, deadlockMessage())
  }

  private func deadlockMessage() -> String {
    let waiting = tasks.map { describeQuietly(taskName($0)) }.joined(separator: ", ")
    return "deadlock: nothing can ever run again; waiting: \(waiting)"
  }

  package func runForever() throws(Raised) {
    isRunning = true
    shouldStop = false
    defer { isRunning = false }
    try within { (scheduler) throws(Raised) in
      repeat { try scheduler.tick(mayWait: true) } while !scheduler.shouldStop
    }
  }

  /// `asyncio.run`: the coroutine as the main task, then everything left is cancelled and awaited.
  package func runMain(_ coroutine: CoroutineObject) throws(Raised) -> Value {
    let main = try within { (scheduler) throws(Raised) in scheduler.createTask(coroutine) }
    mainTask = main.reference
    defer {
      mainTask = nil
      isClosed = true
    }
    let result: Value
    do throws(Raised) { result = try runUntilComplete(main) } catch {
      let exception = state.raised
      do throws(Raised) { try cancelRemaining() } catch { _ = error }
      reportUnretrieved()
      state.raised = interruptInsteadOfCancel(exception, main)
      throw Raised()
    }
    try cancelRemaining()
    try shutDown()
    reportUnretrieved()
    return result
  }

  /// `shutdown_asyncgens` and `shutdown_default_executor` are tasks of two turns each, in which what
  /// is still ready goes on: the same turns pass here.
  private func shutDown() throws(Raised) {
    for _ in 0..<2 {
      skipTaskName()
      let done = createFuture()
      let finish = makeNative(
        .function("shutdown", "(future, /)", "") { (a: Arguments) throws(Raised) -> Value in
          if let future = a[0].future { runningScheduler?.complete(future, flags: 0, .none) }
          return .none
        })
      _ = callSoon(finish, [done.value])
      _ = try runUntilComplete(done)
    }
  }

  /// Ctrl-C cancels the main task first; what leaves `run` is KeyboardInterrupt.
  private func interruptInsteadOfCancel(_ exception: Value, _ main: FutureObject) -> Value {
    guard wasInterrupted, isCancelledError(exception),
      main.layout.pointee.cancelRequests <= 1
    else { return exception }
    wasInterrupted = false
    return makeException(exceptionType(.keyboardInterrupt), arguments: emptyTuple)
  }

  /// Cancels every unfinished task and runs until all have ended.
  package func cancelRemaining() throws(Raised) {
    let left = tasks
    if left.isEmpty { return }
    for task in left { _ = cancel(task, message: .none) }
    let values = makeList()
    for task in left { values.append(task.value) }
    let all = try within { (scheduler) throws(Raised) in
      try scheduler.gather(
        makeTuple(values.buffer).tuple.unsafelyUnwrapped, returnsExceptions: true)
    }
    if let future = all.future { _ = try runUntilComplete(future) }
    for task in left where task.has(FutureObject.failed) {
      task.set(FutureObject.retrieved)
      report(
        "unhandled exception during asyncio.run() shutdown", task.layout.pointee.result,
        [("task", task.value)])
    }
  }
}

/// Stops the loop when the future for which it runs is done.
private final class StopListener: FutureListener {
  override func futureIsDone(_ future: FutureObject, _ scheduler: Scheduler) {
    scheduler.shouldStop = true
  }
}

/// Runs a coroutine on a loop of its own, as `asyncio.run` does.
package func runCoroutine(_ coroutine: CoroutineObject) throws(Raised) -> Value {
  let scheduler = Scheduler(world: currentWorld())
  return try scheduler.runMain(coroutine)
}

/// The main task of the running loop: what the first Ctrl-C cancels.
package nonisolated(unsafe) var mainTask: Reference?

/// Ctrl-C came while the main task ran.
package nonisolated(unsafe) var wasInterrupted = false
