// The loop as a machine that a person can hold in the hand: `step()` runs exactly one ready callback,
// `tick()` one turn, as asyncio numbers them.
//
// A turn: (1) wait for I/O or the next timer, not at all when something is ready; (2) queue what
// became due, in order of deadline, then of insertion; (3) run what was ready at that moment, first
// in, first out. What a callback schedules runs in the next turn: the same hops as asyncio's, so
// interleavings print the same.

import Interpreter
import Reactor

/// One loop: what is ready, what is due later, which tasks are unfinished.
package final class Scheduler {
  /// Where it waits: the world of the thread in which it runs.
  package internal(set) var world: any World
  /// The thread in which it runs.
  package internal(set) var thread: ScriptThread?
  /// What the next turn runs, behind what is left of the present one.
  package var ready = ReadyQueue()
  /// Sleeps, timeouts and handles by the time at which they are due.
  package let timers: TimerQueue
  /// What the handles of scripts share.
  private(set) var handleBehavior: Unmanaged<HandleBehavior>! = nil
  /// The boxed loop object that scripts see.
  package private(set) var loop: Reference! = nil
  /// Unfinished tasks, oldest first, linked through their cells.
  var firstTask: Reference?
  var lastTask: Reference?
  /// Unfinished tasks.
  package private(set) var taskCount = 0
  /// Turns that have begun.
  package private(set) var turn = 0
  /// Callbacks of the current turn that are still to run.
  private(set) var remainingInTurn = 0
  /// Between `beginRun` and `endRun`: a second run is refused.
  package var isRunning = false
  /// `close` was called: nothing can be scheduled any more.
  package var isClosed = false { didSet { if isClosed { placeholders = [] } } }
  /// Given up where the loop needs descriptors itself.
  var placeholders: [Placeholder] = []
  var shouldStop = false
  /// An exception that must leave the loop: KeyboardInterrupt or SystemExit.
  var fatal: Value? { didSet { if fatal != nil { needsCare = true } } }
  /// Something must be looked at before the next callback runs.
  var needsCare = false
  /// Futures have failed, and nobody has looked at their exception: searches in between.
  var failures = FailureWatch()
  var idleSearches = IdleSearches()
  /// The turn in which a future failed last.
  var turnOfFailure = -1
  var exceptionHandler: Value = .none
  var taskFactory: Value = .none
  /// What `run_in_executor(None)` uses; made at its first call.
  var executor: Value = .none
  var isExecutorShutDown = false
  /// Async generators that have begun; finished ones are dropped now and then.
  var asyncGenerators: [Reference] = []
  var asyncGeneratorLimit = 64
  var isAsyncGeneratorShutdownCalled = false
  var isDebug = false {
    didSet {
      noteWatching()
      keepsTimes = isDebug
    }
  }
  /// Callbacks that take longer are reported in debug mode.
  var slowCallbackDuration = Value.double(0.1)
  /// Timers this much before their time are due.
  var clockResolution = LoopClock.resolution
  /// What a script has replaced in the loop.
  var overrides: LoopOverrides = []
  /// A task is being made, and what the script's `call_soon` has raised for it.
  var isMakingTask = false
  var refusal = Value.none
  /// Counts the rounds of shutdowns; 0 when there is none at this moment.
  var shutdownRound = 0
  var lastShutdownRound = 0
  /// What ran around the loop when it began to run.
  var outerLoop: OuterLoop?
  /// Callbacks for descriptors and signals.
  var outside = OutsideCallbacks()
  var events: [Readiness] = []
  /// Who looks at the loop: the prompt.
  package var tape: LoopTape? {
    didSet {
      watchingTape = tape.map { Unmanaged.passUnretained($0) }
      noteWatching()
    }
  }
  /// `tape`, for the calls that each callback makes: counting references would cost more than they do.
  private(set) var watchingTape: Unmanaged<LoopTape>?
  /// The times of tasks, when they are kept.
  var times: TimeBook? { didSet { noteWatching() } }
  /// Each callback is observed or timed.
  private var isWatched = false
  private var isTimed = false
  /// A turn ends before its time: a person holds the loop.
  package var isHeld = false
  /// Tasks that a person holds back; true when their turn has come meanwhile.
  var frozen: [Reference: Bool] = [:]
  /// Who is cancelling, when it is not the running code by itself.
  package var cancelOrigin = CancelOrigin.code

  /// - Parameter type: the loop's class; without one, the usual one.
  /// - Parameter placeholders: the descriptors that a loop has in CPython.
  package init(
    world: any World, type: Value? = nil,
    placeholders: [Placeholder] = (try? Placeholder.ofLoop()) ?? []
  ) {
    self.world = world
    timers = TimerQueue { entry in Scheduler.isLive(entry) }
    let type = type ?? .object(AsyncioType.eventLoop.cell)
    let object = EventLoopObject(self)
    loop = makeNativeInstance(type, object).asObject
    if object.isRegistered, let boxed = Value.object(loop).unwrapped.asObject {
      registerDuty(boxed)
    }
    handleBehavior = .passRetained(HandleBehavior(self))
    self.placeholders = placeholders
    schedulers.append(Unmanaged.passUnretained(self))
    noteOverrides()
    isDebug = isDebugDefault()
    tape = tapeOfNewLoops
    watchingTape = tape.map { Unmanaged.passUnretained($0) }
    noteWatching()
    if TypeObject(type.asObject.unsafelyUnwrapped)
      .isSubclass(of: AsyncioType.baseSelectorEventLoop.cell)
    {
      logQuietly("Using selector: %s", [makeString(selectorName)], by: .makeSelectorLoop)
    }
  }

  /// What the library needs to know of a loop that is not its own.
  init(foreign loop: Reference) {
    world = currentWorld()
    timers = TimerQueue { entry in Scheduler.isLive(entry) }
    self.loop = loop
    overrides = .everything
    ready.isRouted = true
    handleBehavior = .passRetained(HandleBehavior(self))
    schedulers.append(Unmanaged.passUnretained(self))
  }

  /// Queues a callback for the next turn.
  @inline(__always) func enqueue(_ entry: ReadyEntry) {
    if !ready.append(entry) { route(entry) }
  }

  /// Queues what became due or ready outside: no script's `call_soon` is asked.
  @inline(__always) func enqueueDue(_ entry: ReadyEntry) {
    if !ready.append(entry) { enqueueUnrouted(entry) }
  }

  deinit {
    ready.release()
    handleBehavior.release()
    schedulers.removeAll { $0.toOpaque() == Unmanaged.passUnretained(self).toOpaque() }
  }

  /// The loop's time in seconds.
  package var time: Double {
    overrides.contains(.time) ? timeByScript() : world.loopTime("loop.time")
  }

  // MARK: - Running

  /// Runs one ready callback, beginning a turn when the last one is over.
  /// - Returns: false when nothing is ready.
  /// - Throws: what must leave the loop.
  package func step() throws(Raised) -> Bool {
    if remainingInTurn == 0 {
      if ready.count == 0 { return false }
      turn += 1
      remainingInTurn = ready.count
    }
    remainingInTurn -= 1
    runNext()
    if needsCare {
      clearDeadStack()
      try takeCare()
    }
    return true
  }

  /// A call of its own: the entry must not lie in registers when the dead are looked for.
  @inline(never) private func runNext() { run(ready.removeFirst()) }

  /// An entry of a later turn has come first: it belongs to the turn that runs.
  func noteMovedToFront(from position: Int) {
    if remainingInTurn > 0, position >= remainingInTurn { remainingInTurn += 1 }
  }

  /// An entry that was taken did not run.
  func noteTakenBack() {
    remainingInTurn += 1
  }

  /// One turn of the loop.
  /// - Parameter mayWait: false looks for I/O and due timers without blocking.
  package func tick(mayWait: Bool) throws(Raised) {
    if overrides.contains(.selector) { try waitByScript() } else { wait(mayWait: mayWait) }
    queueDueTimers()
    // An interrupt that ended the wait is served even when nothing is ready.
    try turnpoint()
    remainingInTurn = ready.count
    if remainingInTurn > 0 { turn += 1 }
    while remainingInTurn > 0, !isHeld {
      // What earlier callbacks have left on the stack must not show in the frames of this one.
      if mayOweReports || collectsByHand { clearDeadStack() }
      _ = try step()
      try turnpoint()
    }
    if failures.isWatching {
      clearDeadStack()
      lookForLostFailures()
    }
    if hasNewCoroutines {
      // The traceback of a failure on its way out holds what its frames were called with.
      lookForUnawaited(areHeld: turn == turnOfFailure)
    }
  }

  /// Is there anything that can make the loop go on by itself?
  package var hasWork: Bool {
    ready.count > 0 || !timers.isEmpty || world.canBeWoken || InterpreterLock.othersMayRun
  }

  func run(_ entry: ReadyEntry) {
    if isWatched { runWatched(entry) } else { runUnwatched(entry) }
  }

  private func noteWatching() {
    isTimed = isDebug || times != nil
    isWatched = isTimed || tape != nil
  }

  @inline(__always) private func runUnwatched(_ entry: ReadyEntry) {
    switch entry.kind {
    case .task: runTask(FutureObject(entry.target))
    case .sleepEnded: endSleep(FutureObject(entry.target), number: entry.number)
    case .callback: runCallback(entry)
    case .listener: tellListener(entry)
    case .handle: runHandle(entry.target)
    }
  }

  @inline(never) private func runWatched(_ entry: ReadyEntry) {
    if let tape = watchingTape, !tape._withUnsafeGuaranteedRef({ $0.mayRun(entry, self) }) {
      return
    }
    if isTimed { runTimed(entry) } else { runUnwatched(entry) }
    watchingTape?._withUnsafeGuaranteedRef { $0.didRun(entry, self) }
  }

  @inline(never) private func runTimed(_ entry: ReadyEntry) {
    if times != nil { noteRunning(entry) }
    if isDebug { reportingSlow(entry) { runUnwatched(entry) } } else { runUnwatched(entry) }
    if times != nil { noteStepEnd(entry) }
  }

  private func runCallback(_ entry: ReadyEntry) {
    guard let future = entry.argument else { return }
    let callback = Value.object(entry.target)
    do throws(Raised) {
      try inContext(entry.context) { () throws(Raised) in
        _ = try call(callback, FutureObject(future).shown)
      }
    } catch {
      reportCallbackFailure(of: callback, FutureObject(future).shown)
    }
    if FutureObject(future).owesReport { noteUnseen() }
  }

  private func tellListener(_ entry: ReadyEntry) {
    guard let future = entry.argument else { return }
    let target = BoxedObject(entry.target)
    // It runs no code of the script while it is told, so that nothing can free it: without a count and a checked
    // cast each child of a gathering takes 70 of 2,000 instructions less.
    let isGathering = target.layout.pointee.object._withUnsafeGuaranteedRef { object in
      guard Swift.type(of: object) == Gathering.self else { return false }
      unsafeDowncast(object, to: Gathering.self).futureIsDone(FutureObject(future), self)
      return true
    }
    // A gathering that collects exceptions delivers them later.
    if isGathering { return }
    guard let listener = Value.object(entry.target).boxed(FutureListener.self) else { return }
    listener.futureIsDone(FutureObject(future), self)
    if FutureObject(future).owesReport { failures.begin() }
  }

  // MARK: - Timers

  enum TimerKind {
    static let sleep: UInt32 = 1
    static let handle: UInt32 = 2
  }

  private static func isLive(_ entry: TimerQueue.Entry) -> Bool {
    guard let target = entry.target else { return false }
    let reference = target.assumingMemoryBound(to: Header.self)
    if entry.kind == TimerKind.sleep {
      let task = FutureObject(reference)
      return task.has(FutureObject.isSleeping)
        && task.layout.pointee.sleepNumber == entry.token
    }
    return Value.object(reference).handle.map { !$0.isCancelled } ?? false
  }

  // MARK: - The list of tasks

  func link(_ task: FutureObject) {
    task.layout.pointee.previous = lastTask
    if let last = lastTask {
      FutureObject(last).layout.pointee.next = task.reference
    } else {
      firstTask = task.reference
    }
    lastTask = task.reference
    taskCount += 1
  }

  func unlink(_ task: FutureObject) {
    let previous = task.layout.pointee.previous
    let next = task.layout.pointee.next
    if let previous {
      FutureObject(previous).layout.pointee.next = next
    } else {
      firstTask = next
    }
    if let next {
      FutureObject(next).layout.pointee.previous = previous
    } else {
      lastTask = previous
    }
    task.layout.pointee.previous = nil
    task.layout.pointee.next = nil
    taskCount -= 1
  }

  /// Unfinished tasks, oldest first.
  package var tasks: [FutureObject] {
    var result: [FutureObject] = []
    var current = firstTask
    while let task = current {
      result.append(FutureObject(task))
      current = FutureObject(task).layout.pointee.next
    }
    return result
  }

  /// An open loop is a root; one that is not ours only as long as tasks belong to it.
  fileprivate func markAsRoot() {
    pruneAsyncGenerators()
    if overrides.contains(.foreign) {
      if taskCount == 0 { return }
      markContents()
    } else if isClosed {
      return
    }
    if let loop { mark(loop) }
  }

  /// Marks what the loop holds.
  func markContents() {
    ready.markAll()
    for entry in timers.entries {
      if let target = entry.target { mark(target.assumingMemoryBound(to: Header.self)) }
    }
    var current = firstTask
    while let task = current {
      mark(task)
      current = FutureObject(task).layout.pointee.next
    }
    mark(exceptionHandler)
    mark(taskFactory)
    mark(executor)
    mark(slowCallbackDuration)
    mark(refusal)
    if let outer = outerLoop {
      mark(outer.loop)
      mark(outer.originDepth ?? .none)
      mark(outer.hooks?.firstIteration ?? .none)
      mark(outer.hooks?.finalizer ?? .none)
    }
    outside.markAll()
    if let fatal { mark(fatal) }
  }
}

/// The tape of all loops that are made from now on.
package nonisolated(unsafe) var tapeOfNewLoops: LoopTape?

/// Who asks for a cancellation.
package enum CancelOrigin: Equatable, Sendable {
  /// Code that calls `cancel`.
  case code
  /// A timeout of so many seconds, -1 when only its end is known, of the task with this number.
  case timeout(Double, of: Int)
  /// A task group in which the task with this number has failed; 0 when its own block has.
  case group(Int)
  /// `asyncio.run` ends.
  case runEnds
  /// Ctrl-C.
  case interrupt
  /// The prompt's `:cancel`.
  case person
}

/// A Swift object that waits for futures: what `gather` and its kin are made of.
package class FutureListener: Boxed {
  /// What it is a part of, for people: `gather`, `task group`.
  package var what: String { "" }

  /// The future that it completes.
  package var awaited: FutureObject? { nil }

  /// `awaited` is never done before all that this listens to are, whatever comes of them.
  package var needsAll: Bool { false }

  /// `awaited` is done as soon as one of them is.
  package var firstIsEnough: Bool { false }

  /// Called in the turn after `future` was completed.
  func futureIsDone(_ future: FutureObject, _ scheduler: Scheduler) {
    preconditionFailure("a listener listens")
  }
}

private nonisolated(unsafe) var schedulers: [Unmanaged<Scheduler>] = []

func forEachScheduler(_ body: (Scheduler) -> Void) {
  for scheduler in schedulers { scheduler._withUnsafeGuaranteedRef(body) }
}

/// The task that SystemExit or KeyboardInterrupt has ended. In CPython the traceback holds it, by the frames of the
/// loop, so that its exception is reported lost only when the process ends, after its own message.
nonisolated(unsafe) var lastFatalTask: Reference?

/// Marks all loops that have not been closed; registered once.
func markSchedulers() {
  for scheduler in schedulers {
    scheduler._withUnsafeGuaranteedRef { $0.markAsRoot() }
  }
  markCurrentLoop()
  markInterruptNotice()
  if let mainTask { mark(mainTask) }
  if let lastFatalTask { mark(lastFatalTask) }
}
