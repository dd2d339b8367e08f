// The loop's methods that start and end it.

import Interpreter

let runningMethods: [NativeFunction] = [
  .method(
    "run_until_complete", "(self, future)", "Run until the future is done.", runUntilComplete),
  .method("run_forever", "(self)", "Run until stop() is called.") { (a) throws(Raised) in
    let scheduler = try openScheduler(a)
    try checkNoRunningLoop(scheduler)
    try scheduler.runForever()
    return .none
  },
  .method("stop", "(self)", "Stop the loop after the current turn.") { (a) throws(Raised) in
    try scheduler(a).shouldStop = true
    return .none
  },
  .method("close", "(self)", "Close the loop.") { (a) throws(Raised) in
    try scheduler(a).close()
    return .none
  },
  .method("is_running", "(self)", "Return True while the loop runs.") { (a) throws(Raised) in
    .bool(try scheduler(a).isRunning)
  },
  .method("is_closed", "(self)", "Return True if the loop was closed.") { (a) throws(Raised) in
    .bool(try scheduler(a).isClosed)
  },
]

let eventLoopCoroutines: [NativeCoroutine] = [
  .init(
    "shutdown_asyncgens", "(self)", "Shutdown all active asynchronous generators.", locals: 1,
    shutDownAsyncGenerators),
  .init(
    "shutdown_default_executor", "(self, timeout=None)",
    "Schedule the shutdown of the default executor.", shutDownExecutor),
]

private func runUntilComplete(_ a: Arguments) throws(Raised) -> Value {
  let scheduler = try keeping(a[1]) { () throws(Raised) in
    let scheduler = try openScheduler(a)
    try checkNoRunningLoop(scheduler)
    return scheduler
  }
  let isNew = a[1].anyFuture == nil
  let future = try scheduler.ensureFuture(a[1])
  if isNew, future.isTask { future.set(FutureObject.mayBeDestroyed) }
  do throws(Raised) { return try scheduler.runUntilComplete(future) } catch {
    // The caller has no other way to look at the task's exception than this one.
    if isNew { future.set(FutureObject.retrieved) }
    throw error
  }
}

func checkNoRunningLoop(_ scheduler: Scheduler) throws(Raised) {
  if scheduler.isRunning { throw raise(.runtimeError, "This event loop is already running") }
  if isLoopRunning {
    throw raise(.runtimeError, "Cannot run the event loop while another loop is running")
  }
}

private func shutDownAsyncGenerators(_ a: Activation) throws(Raised) -> NativeStep {
  guard let scheduler = a[0].unwrapped.boxed(EventLoopObject.self)?.scheduler else {
    return .return(.none)
  }
  if a.stage == 0 {
    scheduler.isAsyncGeneratorShutdownCalled = true
    let generators = scheduler.takeAsyncGenerators()
    if generators.count == 0 { return .return(.none) }
    a[1] = generators.value
    let steps = makeList()
    for index in 0..<generators.count {
      guard case .object(let object) = generators.items[index] else { continue }
      steps.append(closeStep(of: CoroutineObject(object)))
    }
    let tuple = makeTuple(steps.buffer).tuple.unsafelyUnwrapped
    return a.await(try scheduler.gather(tuple, returnsExceptions: true), stage: 1)
  }
  guard let results = try a.delivered().list, let generators = a[1].list else {
    return .return(.none)
  }
  for index in 0..<min(results.count, generators.count) {
    let result = results.items[index]
    guard result.exception?.isInstance(of: .exception) ?? false else { continue }
    let generator = generators.items[index]
    scheduler.report(
      "an error occurred during closing of asynchronous generator \(describeQuietly(generator))",
      result, [("asyncgen", generator)])
  }
  return .return(.none)
}

/// Takes a generator from the loop in which it began; nil when that loop is closed or there was none.
func forgetAsyncGenerator(_ generator: Reference) -> Scheduler? {
  var found: Scheduler?
  forEachScheduler { scheduler in
    guard let position = scheduler.asyncGenerators.firstIndex(of: generator) else { return }
    scheduler.asyncGenerators.remove(at: position)
    found = scheduler
  }
  return found
}

extension Scheduler {
  /// An async generator begins: it is closed at the end unless it has ended by then.
  func note(asyncGenerator: Reference) throws(Raised) {
    if isAsyncGeneratorShutdownCalled {
      try issueWarning(
        .resourceWarning,
        "asynchronous generator \(describeQuietly(.object(asyncGenerator))) was scheduled after "
          + "loop.shutdown_asyncgens() call")
    }
    if asyncGenerators.count >= asyncGeneratorLimit {
      asyncGenerators.removeAll { CoroutineObject($0).isFinished }
      asyncGeneratorLimit = max(64, asyncGenerators.count * 2)
    }
    asyncGenerators.append(asyncGenerator)
    // The loop does not keep it alive: once nobody else does, it is closed.
    registerQuietly(asyncGenerator)
  }

  /// Finished ones may be freed from now on; the others live as long as they have their duty.
  func pruneAsyncGenerators() {
    if asyncGenerators.isEmpty { return }
    asyncGenerators.removeAll { CoroutineObject($0).isFinished }
  }

  /// The async generators that have not ended, as a list.
  fileprivate func takeAsyncGenerators() -> ListObject {
    let list = makeList()
    for generator in asyncGenerators where !CoroutineObject(generator).isFinished {
      list.append(.object(generator))
    }
    asyncGenerators = []
    return list
  }
}
