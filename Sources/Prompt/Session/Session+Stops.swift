// Where the loop is held: after a callback of the session's own loop, which then simply does not turn;
// before a callback of another loop, or before a statement, where requests are served on top of what
// is held, until a motion lets it go on.

import Asyncio
import Interpreter
import Reactor
import Timeline

extension Session: LoopController {
  /// Holds a callback of another loop than the session's while that is paused.
  package func mayRun(_ entry: ReadyEntry, _ scheduler: Scheduler) -> Bool {
    if mayRunNext(scheduler) { return true }
    scheduler.putBack(entry)
    hold(scheduler)
    return false
  }

  private func mayRunNext(_ scheduler: Scheduler) -> Bool {
    !isPaused || status != nil || scheduler === self.scheduler || control.isEvaluating
  }

  /// Holds another loop than the session's between two callbacks.
  private func hold(_ scheduler: Scheduler) {
    do throws(Raised) { try holdLoop() } catch {
      scheduler.leave(with: state.raised)
      state.raised = .none
    }
  }

  /// Says what was found, and looks whether a motion has reached its goal.
  package func didRun(_ entry: ReadyEntry, _ scheduler: Scheduler) {
    flushEnded()
    if !recorder.findings.isEmpty { reportFindings(of: scheduler) }
    if control.needsCallbacks { lookForStop(after: entry, scheduler) }
  }

  /// Noted for breakpoints on new tasks.
  package func didSpawn(_ task: FutureObject) {
    control.spawned.append(task.number)
  }

  /// A loop of its own rests in the middle of what was typed, or of a file.
  package func willRest(_ scheduler: Scheduler) {
    flush()
    if !recorder.findings.isEmpty { reportFindings(of: scheduler) }
    if !reported.gathers.isEmpty { reportGathers(of: scheduler) }
    // What nothing can wake ends with a report of its own.
    if scheduler !== self.scheduler, scheduler.hasWork { lookForDeadlock() }
    if scheduler !== self.scheduler { restUntilGoal(of: scheduler) }
    // Its next callback may come late, or never.
    if !mayRunNext(scheduler) { hold(scheduler) }
  }

  /// Noted for breakpoints on cancellations.
  package func willCancel(_ task: FutureObject) {
    control.cancelled.append(task.number)
  }

  // MARK: - Holding

  /// Holds the loop at the next chance; the picture follows.
  /// - Parameter isInside: requests are going to be served on top of what is held.
  func hold(_ stop: Stop, isInside: Bool = false) {
    if isPaused { return }
    isPaused = true
    scheduler.isHeld = true
    control.motion = nil
    control.forgetStop()
    armLines()
    control.pendingStop = stop
    // What is held in its middle keeps the foreground for itself.
    if !isInside, let task = foreground, !task.isDone {
      heldForeground = task
      foreground = nil
    }
  }

  /// Lets the loop go on.
  func letGo(_ motion: Motion? = nil) {
    isPaused = false
    scheduler.isHeld = false
    control.motion = motion
    recorder.tape.goOn()
    armLines()
    threads.waiting.wakeAll()
    if let task = heldForeground, control.depth == 0 {
      heldForeground = nil
      if !task.isDone { foreground = task }
    }
  }

  /// Says who must be asked, after any change of what holds the loop.
  func armLines() {
    lineWatch.isArmed = control.needsLines
    recorder.tape.asksAfter = control.needsCallbacks
  }

  /// Shows the picture of a stop that has come since the last round.
  func showPendingStop() {
    guard let stop = control.pendingStop, status == nil else { return }
    control.pendingStop = nil
    show(stopView(stop))
    if foreground == nil { finishRequest() }
  }

  /// The place that the prompt names while a statement is held.
  var stoppedPlace: String? {
    control.point.map { SuspendedFrame($0.site).shortPlace }
  }

  /// Serves requests on top of what is held.
  /// - Throws: SystemExit when the session is left.
  func serveWhileHeld(at point: LinePoint?) throws(Raised) {
    let registers = HeldRegisters()
    let outer = (control.point, heldForeground, isExecuting, threads.server)
    threads.server = InterpreterLock.current
    control.point = point
    if let point { lineWatch.site = .passUnretained(point.site) }
    control.depth += 1
    heldForeground = foreground
    foreground = nil
    isExecuting = false
    let began = processorTicks()
    let outerHold = recorder.tape.heldAt
    if recorder.tape.clock.measures { recorder.tape.heldAt = outerHold ?? began }
    showPendingStop()
    finishRequest()
    while status == nil, isPaused {
      if inbox.isEmpty { waitForRequest() }
      _ = Signals.takeInterrupt()
      while status == nil, isPaused, let entry = inbox.take() { serve(entry) }
    }
    registers.restore()
    recorder.tape.heldAt = outerHold
    recorder.tape.leaveOut(processorTicks() &- began)
    control.depth -= 1
    foreground = heldForeground
    (control.point, heldForeground, isExecuting, threads.server) = outer
    threads.waiting.wakeAll()
    if status != nil {
      leaveMainThread()
      // Whoever ends the loop cancels its tasks, and waits for them.
      for task in loop.frozenTasks { _ = loop.thaw(task) }
      state.raised = makeExit()
      throw Raised()
    }
    // Whoever waits for the held code waits on.
    if control.motion == nil, foreground == nil, !isExecuting, !isScript { finishRequest() }
  }

  func makeExit() -> Value {
    makeException(
      exceptionType(.systemExit), arguments: makeTuple([.int(Int(status ?? 0))]))
  }

  // MARK: - Statements

  /// A line point was passed while something is looked for.
  func passed(_ point: LinePoint) throws(Raised) {
    if control.isEvaluating || isPaused || status != nil { return }
    guard let reason = reasonToStop(at: point) else { return }
    hold(Stop(reason: reason, last: runningWork, place: SuspendedFrame(point.site)), isInside: true)
    try serveWhileHeld(at: point)
  }

  /// What runs now; the task alone when it began before anybody looked.
  private var runningWork: Snapshot.Work? {
    let thread = InterpreterLock.current
    if !thread.isMain, runningScheduler == nil { return .library(name(of: thread)) }
    if let actor = recorder.tape.current { return described(actor) }
    return state.currentTask.map { .task(Snapshot.TaskName(FutureObject($0))) }
  }

  /// The work of a callback, in words.
  func described(_ actor: Actor) -> Snapshot.Work {
    recorder.describe(actor, in: look(at: .numbers([actor.number])))
  }

  /// `breakpoint()`: holds before the statement that follows it.
  package func stopAtNextStatement() {
    if control.isEvaluating || isPaused { return }
    control.stop("breakpoint()", in: InterpreterLock.current)
    armLines()
  }
}

/// What a held statement must find as it was.
private struct HeldRegisters {
  private let handled = state.handled
  private let resumeValue = state.resumeValue
  private let resumeRaises = state.resumeRaises
  private let context = state.context
  private let depth = state.depth
  private let task = state.currentTask
  private let site = lineWatch.site

  func restore() {
    state.handled = handled
    state.resumeValue = resumeValue
    state.resumeRaises = resumeRaises
    state.context = context
    state.depth = depth
    state.currentTask = task
    lineWatch.site = site
  }
}
