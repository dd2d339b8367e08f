// Ctrl-C. A running statement is interrupted at its next safepoint; a foreground await is detached,
// its task lives on; a second Ctrl-C within a second cancels that task, a third holds the loop and
// shows who is there. A motion is held where it is.
//
// And what is served while a callback computes: questions that need nothing but plain data, and
// `:pause`.

import Asyncio
import Interpreter
import Reactor
import Timeline

/// What the last Ctrl-C did, and when.
struct InterruptHistory {
  /// The task that was detached or cancelled last.
  var taskNumber = 0
  var time = -Double.infinity
  var hasCancelled = false
  /// Since when an interrupt waits for the loop's own code to notice it.
  var pendingSince: Double?
  /// The main task is to be cancelled at the next safepoint.
  var owesCancel = false

  /// Ctrl-C counts as the next one for so many seconds.
  static let memory = 1.0
}

/// How the callback that runs lets a request wait.
struct BusyWait {
  var step = -1
  var arrival = 0.0
  var since = 0.0
  var safepoints = 0

  /// Called at a safepoint of a callback.
  /// - Returns: whether that computes: a short one ends by itself, and passes few safepoints even when
  ///   the machine lets it stand still for long in its middle.
  mutating func isLong(step: Int, arrival: Double) -> Bool {
    let now = SystemCalls.monotonicTime()
    if (step, arrival) != (self.step, self.arrival) {
      self = BusyWait(step: step, arrival: arrival, since: now)
    }
    safepoints += 1
    return safepoints > 10 && now - since > 0.2
  }
}

extension Session {
  /// A callback that computes for longer than this after Ctrl-C is interrupted itself. Shorter
  /// ones end by themselves: Ctrl-C must not hit whichever task happens to run.
  private var patience: Double { foreground == nil ? 1 : 0.1 }

  /// At a safepoint of running script code; or in the middle of a native, where no script code may run.
  func serveAttention(isInsideNative: Bool = false) throws(Raised) {
    if threads.owesExit {
      threads.owesExit = false
      state.raised = makeExit()
      throw Raised()
    }
    // Signals and questions are for the thread that is held.
    if isHeldElsewhere { return }
    if !isInsideNative {
      if interrupts.owesCancel { cancelOwed() }
      try runSignalHandlers()
    }
    answerQuestions()
    if !inbox.isEmpty { serveWhileBusy() }
    guard Signals.interruptPending, !interruptIsTheScripts else { return }
    if isScript, !isExecuting { return try interruptScript(mayHold: !isInsideNative) }
    if control.motion != nil, !control.wantsStop, isExecuting || recorder.tape.current != nil {
      // A motion is held, not what it moves. While nothing runs, `serveInterrupt` holds it.
      _ = Signals.takeInterrupt()
      control.stop("Ctrl-C", afterCallback: true)
      return armLines()
    }
    if isExecuting {
      _ = Signals.takeInterrupt()
      if cancelMainTask(isInsideNative) { return }
      throw raise(.keyboardInterrupt, "")
    }
    let now = SystemCalls.monotonicTime()
    let since = interrupts.pendingSince ?? now
    interrupts.pendingSince = since
    guard now - since > patience else {
      state.attention = true
      return
    }
    _ = Signals.takeInterrupt()
    interrupts.pendingSince = nil
    throw raise(.keyboardInterrupt, "")
  }

  /// Ctrl-C is for a handler that was installed for it, a script's or a loop's.
  private var interruptIsTheScripts: Bool { Signals.interruptHasHandler }

  /// Handlers of signals run while the loop is held, too: they belong to no callback.
  func serveSignalsWhileHeld() {
    let outer = control.isEvaluating
    control.isEvaluating = true
    do throws(Raised) { try runSignalHandlers() } catch {
      let exception = state.raised
      state.raised = .none
      showUncaught(exception)
    }
    control.isEvaluating = outer
    flush()
  }

  /// As asyncio.run does: the first Ctrl-C cancels its main task.
  private func cancelMainTask(_ isInsideNative: Bool) -> Bool {
    guard mainTask != nil, !wasInterrupted, let inner = runningScheduler, inner !== scheduler
    else { return false }
    wasInterrupted = true
    // What the task waits for may have a `cancel` of its own.
    if isInsideNative { interrupts.owesCancel = true } else { cancelOwed() }
    return true
  }

  private func cancelOwed() {
    interrupts.owesCancel = false
    guard let main = mainTask, let inner = runningScheduler, inner !== scheduler else { return }
    inner.cancelOrigin = .interrupt
    _ = inner.cancel(FutureObject(main), message: .none)
    inner.cancelOrigin = .code
  }

  /// Ctrl-C in a script that was opened here holds it; the second one interrupts it.
  private func interruptScript(mayHold: Bool) throws(Raised) {
    _ = Signals.takeInterrupt()
    if control.wantsStop {
      control.forgetStop()
      armLines()
      throw raise(.keyboardInterrupt, "")
    }
    if mayHold, recorder.tape.current == nil, runningScheduler != nil {
      hold(Stop(reason: "Ctrl-C"), isInside: true)
      return try serveWhileHeld(at: nil)
    }
    control.stop("Ctrl-C")
    armLines()
  }

  /// Between two turns of the loop.
  func serveInterrupt() {
    // What is still on its way may be the block that Ctrl-C is meant for.
    guard Signals.interruptPending, !interruptIsTheScripts, mailbox.isEmpty,
      Signals.takeInterrupt()
    else { return }
    interrupts.pendingSince = nil
    if control.motion != nil {
      hold(Stop(reason: "Ctrl-C"))
      return showPendingStop()
    }
    if foreground == nil, dropTypedBlock() { return }
    guard let task = foreground, !task.isDone else { return }
    foreground = nil
    interrupts.taskNumber = task.number
    interrupts.time = SystemCalls.monotonicTime()
    interrupts.hasCancelled = false
    let name = "T\(task.number)"
    show(page.prose("\(name) still runs: :fg \(name), :cancel \(name), :where \(name)"))
    finishRequest()
  }

  /// Ctrl-C at the prompt.
  func escalateInterrupt() {
    let now = SystemCalls.monotonicTime()
    guard now - interrupts.time < InterruptHistory.memory, interrupts.taskNumber > 0 else {
      return
    }
    interrupts.time = now
    if interrupts.hasCancelled {
      interrupts.taskNumber = 0
      isPaused = true
      scheduler.isHeld = true
      show("the loop is held: :run goes on\n" + tasksView(overview, page))
    } else if let task = task(interrupts.taskNumber) {
      interrupts.hasCancelled = true
      loop.cancelOrigin = .interrupt
      _ = loop.cancel(task, message: .none)
      loop.cancelOrigin = .code
      show("T\(task.number) cancelled\n")
    }
  }

  /// An await that nothing can ever end: only the person can.
  func hintAtDeadlock() {
    guard let task = foreground, !hasHinted, !scheduler.hasWork else { return }
    hasHinted = true
    // Where lines come from a pipe, the next one may be what wakes it.
    let goesOn = !source.isPerson && !Signals.hasHandlers
    let cure = goesOn ? "it goes on in the background" : "Ctrl-C gives the prompt back"
    let frozen = WaitGraph(survey).chain(from: task.number)
    if case .frozen = frozen.root {
      showProse("T\(task.number) waits for T\(frozen.end), which is frozen: \(cure)\n")
    } else {
      show("T\(task.number) waits, and nothing is going to wake it: \(cure)\n")
    }
    reportDeadlock()
    if goesOn {
      foreground = nil
      finishRequest()
    }
  }

  // MARK: - While a callback computes

  /// What computes, in words.
  var busyText: String {
    let who = recorder.tape.current.map { actor -> String in
      actor.isTask ? "T\(actor.number)" : "a callback"
    }
    let place = lineWatch.site.map { " at \(SuspendedFrame($0.takeUnretainedValue()).shortPlace)" }
    return "busy in \(who ?? (isExecuting ? "typed code" : "the loop"))\(place ?? "")"
  }

  private func serveWhileBusy() {
    if isServingBusy || control.isEvaluating || isExecuting { return }
    guard let arrival = inbox.openArrival else { return }
    // Between two callbacks of its own loop the session is served soon.
    guard recorder.tape.current != nil || isScript,
      busyWait.isLong(step: recorder.tape.statistics.steps, arrival: arrival)
    else {
      state.attention = true
      return
    }
    isServingBusy = true
    defer { isServingBusy = false }
    while let request = inbox.takeUnanswered(where: { busyCommand($0) != nil }) {
      busyCommand(request)?()
      exchange.noteServed(on: source)
    }
    // Whatever else was typed is served after the callback's end; the prompt comes back for questions.
    if inbox.deferBlock() {
      show(page.prose("\(busyText): that runs when it awaits or ends; Ctrl-C interrupts it"))
      exchange.noteServed(on: source)
    }
  }

  /// A command that needs no script code; nil when the line must wait.
  private func busyCommand(_ request: Request) -> (() -> Void)? {
    guard case .block(let text) = request else { return nil }
    // An empty line that repeats no motion asks for nothing.
    if lastMotion == nil, text.allSatisfy(\.isWhitespace) { return {} }
    guard CommandLookup.isCommand(text),
      let (command, _) = try? CommandLookup.parse(text)
    else {
      return nil
    }
    if command.name == "pause" {
      return { [self] in
        show("\(busyText): held at its next statement\n")
        // A script's last callback may be the one that computes: nobody would be asked after it.
        control.stop("", afterCallback: !isScript)
        armLines()
      }
    }
    guard command.isLook else { return nil }
    return { [self] in
      show("\(busyText)\n")
      runCommand(text)
    }
  }
}
