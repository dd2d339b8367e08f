// The life of a task: created, resumed, waiting, done. What one `await` costs is here.

import Interpreter
import Reactor

extension Scheduler {
  // MARK: - Beginning

  /// Makes a task for a coroutine and schedules its first step for the next turn.
  package func createTask(
    _ coroutine: CoroutineObject, name: Value = .none,
    context: Reference? = copyCurrentContext(), isEager: Bool = false
  ) -> FutureObject {
    let task = makeFuture(.task, loop: loop)
    task.layout.pointee.context = context
    taskNumber += 1
    task.layout.pointee.header.aux = taskNumber
    coroutine.noteScheduled()
    task.layout.pointee.root = coroutine.reference
    task.layout.pointee.leaf = coroutine.reference
    if let parent = state.currentTask {
      task.layout.pointee.parentNumber = parent.pointee.aux
    }
    if name.isNone {
      nameNumber += 1
      task.layout.pointee.nameNumber = nameNumber
    } else {
      task.makeExtra().name = name
    }
    link(task)
    watchingTape?._withUnsafeGuaranteedRef { $0.didSpawn(task) }
    if isEager { runEagerly(task) } else { enqueue(ReadyEntry(.task, task.reference)) }
    return task
  }

  private func runEagerly(_ task: FutureObject) {
    runTask(task)
    // Nobody can go on with it: as in CPython, `get_coro` then returns None.
    if task.isDone { task.layout.pointee.root = nil }
  }

  // MARK: - Stepping

  /// Resumes a task until it waits again or ends.
  func runTask(_ task: FutureObject) {
    guard !task.isDone, let root = task.layout.pointee.root, let leaf = task.layout.pointee.leaf
    else { return refuseStep(of: task) }
    var raises = false
    var value = delivered(to: task, &raises)
    if task.has(FutureObject.mustCancel) {
      let wasSleeping = task.has(FutureObject.isSleepOver)
      task.clear(FutureObject.mustCancel | FutureObject.isSleepOver)
      if !(raises && isCancelledError(value)) { value = task.makeCancelledError() }
      if wasSleeping {
        noteSleep(in: value, of: leaf)
        value.exception?.attachContext(state.handled)
      }
      raises = true
    }
    let outer = state.currentTask
    let handled = state.handled
    let context = state.context
    state.currentTask = task.reference
    state.context = task.layout.pointee.context
    defer {
      task.layout.pointee.context = state.context
      state.currentTask = outer
      state.handled = handled
      state.context = context
    }
    do throws(Raised) {
      let coroutine = CoroutineObject(root)
      let flow: Flow
      if raises, !coroutine.isStarted {
        flow = try throwInto(.object(root), value)
      } else {
        if coroutine.isFinished, root.pointee.kind == .coroutine {
          throw raise(.runtimeError, "cannot reuse already awaited coroutine")
        }
        state.resume(with: value, raises: raises)
        flow = try resume(CoroutineObject(leaf), until: coroutine)
      }
      if case .suspended(let payload) = flow {
        wait(task, for: payload)
      } else if case .return(let result) = flow {
        finish(task, result: result)
      }
    } catch {
      finish(task, raised: state.raised)
    }
  }

  /// `Future.set_result` was called for the task: its coroutine never goes on.
  @inline(never) private func refuseStep(of task: FutureObject) {
    guard task.isDone, task.layout.pointee.leaf != nil else { return }
    task.layout.pointee.leaf = nil
    unlink(task)
    let text = "_step(): already done: \(describeQuietly(task.shown)) None"
    let error = makeException(
      exceptionType(.invalidStateError), arguments: makeTuple([makeString(text)]))
    report("Exception in callback TaskStepMethWrapper()", error, [])
  }

  /// What the task's wait has brought.
  private func delivered(to task: FutureObject, _ raises: inout Bool) -> Value {
    guard let reference = task.layout.pointee.waitingFor else { return .none }
    task.layout.pointee.waitingFor = nil
    do throws(Raised) { return try FutureObject(reference).takeResult() } catch {
      raises = true
      // A cancelled future raises what is new, where the loop runs; a failed one hands on what it has.
      if FutureObject(reference).has(FutureObject.cancelled) {
        state.raised.exception?.attachContext(state.handled)
      }
      return state.raised
    }
  }

  /// The task has suspended with a payload: nothing (a bare yield), a sleep, or a future.
  private func wait(_ task: FutureObject, for payload: Value) {
    task.layout.pointee.leaf = state.suspendedLeaf ?? task.layout.pointee.root
    switch payload {
    case .none: enqueue(ReadyEntry(.task, task.reference))
    case .unbound: sleep(task, state.sleepDelay)
    default:
      let own = payload.anyFuture
      if let own, own.layout == task.layout {
        return resumeWithError(task, "Task cannot await on itself: \(describeQuietly(payload))")
      }
      if own?.layout.pointee.loop != loop, isOfAnotherLoop(payload) {
        return resumeWithError(
          task,
          "Task \(describeQuietly(task.shown)) got Future \(describeQuietly(payload)) attached to a different loop"
        )
      }
      guard let future = awaitedFuture(own, payload, task), !isBareYield(of: own, by: task) else {
        return refuse(task, payload)
      }
      task.layout.pointee.waitingFor = future.reference
      if future.isDone {
        enqueue(ReadyEntry(.task, task.reference))
      } else {
        future.add(FutureCallback(kind: .wakeTask, target: task.reference))
      }
      if task.has(FutureObject.mustCancel), cancel(future, message: cancelMessage(task)) {
        task.clear(FutureObject.mustCancel)
      }
    }
  }

  private func refuse(_ task: FutureObject, _ payload: Value) {
    if case .object(let cell) = payload, cell.pointee.kind == .generator {
      return resumeWithError(
        task,
        "yield was used instead of yield from for generator in task "
          + "\(describeQuietly(task.shown)) with \(describeQuietly(payload))")
    }
    if isFutureLike(payload) {
      return resumeWithError(
        task,
        "yield was used instead of yield from in task \(describeQuietly(task.shown)) with "
          + describeQuietly(payload))
    }
    resumeWithError(task, "Task got bad yield: \(describeQuietly(payload))")
  }

  /// A generator has yielded a future itself, where it should have delegated to it.
  @inline(__always)
  private func isBareYield(of future: FutureObject?, by task: FutureObject) -> Bool {
    guard let future, let leaf = task.layout.pointee.leaf,
      leaf.pointee.kind == .generator
        || CoroutineObject(leaf).layout.pointee.delegate?.pointee.kind == .generator
    else { return false }
    defer { future.clear(FutureObject.isAwaited) }
    return !future.has(FutureObject.isAwaited)
  }

  private func isOfAnotherLoop(_ payload: Value) -> Bool {
    guard isFutureLike(payload) else { return false }
    do throws(Raised) { return !(try loopOfFuture(payload)).isIdentical(to: .object(loop)) } catch {
      state.raised = .none
      return true
    }
  }

  /// What a task waits for: a future, or one that stands for an object with ways of its own.
  @inline(__always) private func awaitedFuture(
    _ future: FutureObject?, _ payload: Value, _ task: FutureObject
  ) -> FutureObject? {
    guard let future else { return adapt(payload, task) }
    if let owner = future.extra?.owner, !owner.isUnbound, isOverridden(owner, "add_done_callback") {
      return adapt(owner, task)
    }
    return future
  }

  /// An object that behaves as a future: one of our own stands for it. Its callback resumes the task at
  /// once, as the object's own completion has taken its turn already.
  @inline(never) private func adapt(_ payload: Value, _ task: FutureObject) -> FutureObject? {
    guard isFutureLike(payload) else { return nil }
    let stand = makeStand(for: payload)
    let wakeUp = makeNative(
      .function("task_wakeup", "(future, /)", "Resumes the task.") { [unowned self] (_) in
        self.take(payload, into: stand)
        self.runTask(task)
        return .none
      }, owner: makeTuple([task.value, stand.value]))
    do throws(Raised) {
      try setAttribute(payload, intern("_asyncio_future_blocking"), .bool(false))
      _ = try call(
        try getAttribute(payload, intern("add_done_callback")), positional: [wakeUp],
        keywords: [
          (intern("context"), .object(task.layout.pointee.context ?? makeContextCopy(nil)))
        ])
      return stand
    } catch {
      state.raised = .none
      return nil
    }
  }

  private func makeStand(for payload: Value) -> FutureObject {
    let stand = createFuture()
    stand.makeExtra().owner = payload
    stand.makeExtra().behavior = FutureBehavior(
      cancel: { (_, message) in
        do throws(Raised) {
          return try isTrue(try callMethod(payload, intern("cancel"), [message]))
        } catch {
          state.raised = .none
          return false
        }
      }, trace: { mark(payload) })
    return stand
  }

  /// As `adapt`, for whoever wants a future and is no task.
  @inline(never) func future(standingFor payload: Value) throws(Raised) -> FutureObject {
    let stand = makeStand(for: payload)
    let finish = makeNative(
      .function("_finish", "(future, /)", "Ends as the object did.") { [unowned self] (_) in
        self.take(payload, into: stand)
        stand.takeCallbacks { self.schedule($0, for: stand) }
        return .none
      }, owner: makeTuple([payload, stand.value]))
    _ = try callMethod(payload, intern("add_done_callback"), [finish])
    return stand
  }

  /// The outcome of the object becomes that of the future which stands for it.
  private func take(_ payload: Value, into stand: FutureObject) {
    do throws(Raised) {
      stand.layout.pointee.result = try callMethod(payload, intern("result"), [])
      stand.set(FutureObject.isDone)
    } catch {
      stand.layout.pointee.result = state.raised
      stand.layout.pointee.sleepNumber = .max
      stand.set(FutureObject.isDone | FutureObject.failed | FutureObject.retrieved)
      state.raised = .none
    }
  }

  /// Throws a RuntimeError into the task in the next turn.
  private func resumeWithError(_ task: FutureObject, _ message: String) {
    let error = makeFuture(.future, loop: loop)
    error.layout.pointee.result = makeException(
      exceptionType(.runtimeError), arguments: makeTuple([makeString(message)]))
    error.set(FutureObject.isDone | FutureObject.failed | FutureObject.retrieved)
    task.layout.pointee.waitingFor = error.reference
    enqueue(ReadyEntry(.task, task.reference))
  }

  private func sleep(_ task: FutureObject, _ delay: Double) {
    if task.has(FutureObject.mustCancel) {
      // As if the request had cancelled the sleep's future: later ones change nothing.
      task.set(FutureObject.isSleepOver)
      enqueue(ReadyEntry(.task, task.reference))
      return
    }
    if !overrides.isDisjoint(with: [.time, .callAt]) { return sleepByScript(task, delay) }
    task.set(FutureObject.isSleeping)
    task.clear(FutureObject.isSleepOver)
    task.layout.pointee.sleepNumber &+= 1
    let deadline = world.loopTime("sleep") + delay
    task.deadline = deadline
    timers.push(
      when: deadline, target: UnsafeMutableRawPointer(task.reference), kind: TimerKind.sleep,
      token: task.layout.pointee.sleepNumber)
  }

  /// A sleep on a loop whose clock or timers are the script's: a future that a timer completes.
  @inline(never) private func sleepByScript(_ task: FutureObject, _ delay: Double) {
    let isWhole = state.sleepIsWhole
    let future = futureByScript() ?? createFuture()
    let handle = makeSleepTimer(future, deadline: time + delay)
    let whole = isWhole ? Int(exactly: delay) : nil
    callLater(whole.map { .int($0) } ?? .double(delay), handle)
    wait(task, for: future.value)
  }

  /// Somebody asks which future a sleeping task waits for: from now on there is one.
  func showSleep(of task: FutureObject) {
    guard task.has(FutureObject.isSleeping) else { return }
    if !task.has(FutureObject.isSleepOver) { timers.noteCancelled() }
    task.clear(FutureObject.isSleeping | FutureObject.isSleepOver)
    let future = createFuture()
    let handle = makeSleepTimer(future, deadline: task.deadline)
    callAt(handle)
    task.layout.pointee.waitingFor = future.reference
    future.add(FutureCallback(kind: .wakeTask, target: task.reference))
  }

  /// What completes the future of a sleep.
  private func makeSleepTimer(_ future: FutureObject, deadline: Double) -> HandleObject {
    let handle = HandleObject(CompletionBehavior(self, future), deadline: deadline)
    future.makeExtra().behavior = FutureBehavior(
      cancel: { [unowned self] future, message in
        if future.isDone { return false }
        handle.cancel()
        if !message.isNone { future.makeExtra().cancelMessage = message }
        self.complete(future, flags: FutureObject.cancelled, .none)
        return true
      }, trace: { mark(handle.cell) })
    return handle
  }

  /// A future that the script's own `create_future` makes.
  func futureByScript() -> FutureObject? {
    if !overrides.contains(.createFuture) { return nil }
    do throws(Raised) {
      return try callMethod(.object(loop), intern("create_future"), []).anyFuture
    } catch {
      state.raised = .none
      return nil
    }
  }

  func endSleep(_ task: FutureObject, number: UInt32) {
    guard task.has(FutureObject.isSleeping), task.layout.pointee.sleepNumber == number else {
      return
    }
    task.clear(FutureObject.isSleeping | FutureObject.isSleepOver)
    enqueue(ReadyEntry(.task, task.reference))
  }

  // MARK: - Ending

  func finish(_ task: FutureObject, result: Value) {
    unlink(task)
    failures.taskHasEnded = true
    task.layout.pointee.leaf = nil
    if task.has(FutureObject.mustCancel) {
      // Cancelled itself and awaited nothing more.
      task.clear(FutureObject.mustCancel)
      complete(task, flags: FutureObject.cancelled, .none)
    } else {
      complete(task, flags: 0, result)
    }
  }

  private func finish(_ task: FutureObject, raised exception: Value) {
    unlink(task)
    failures.taskHasEnded = true
    task.layout.pointee.leaf = nil
    state.raised = .none
    if isCancelledError(exception) {
      task.extra?.cancelMessage = .none
      complete(task, flags: FutureObject.cancelled, exception)
      return
    }
    watchFailure(task)
    complete(task, flags: FutureObject.failed, exception)
    if isFatal(exception) {
      fatal = exception
      lastFatalTask = task.reference
    }
  }
}

/// The number of the task that was made last.
nonisolated(unsafe) var taskNumber: UInt32 = 0
nonisolated(unsafe) var nameNumber: UInt32 = 0

func isCancelledError(_ value: Value) -> Bool {
  value.exception?.isInstance(of: .cancelledError) ?? false
}

/// KeyboardInterrupt and SystemExit leave the loop.
func isFatal(_ value: Value) -> Bool {
  guard let exception = value.exception else { return false }
  return exception.isInstance(of: .keyboardInterrupt) || exception.isInstance(of: .systemExit)
}

/// A repr for messages that must not fail.
func describeQuietly(_ value: Value) -> String {
  do throws(Raised) { return try reprText(value) } catch {
    state.raised = .none
    return "<\(typeName(value)) object>"
  }
}
