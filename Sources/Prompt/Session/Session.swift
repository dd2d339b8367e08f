// A session at the prompt, on the interpreter's thread: one loop that lives as long as the session,
// the statements and commands that are typed, and what they print. No terminal in it.
//
// Each round of `run` turns the loop once, or waits while it is held, and then serves what has been
// typed. So tasks go on while a person types. While a callback or a statement is held in its middle
// (Session+Stops.swift), requests are served on top of it.

import Asyncio
import Interpreter
import Reactor
import Syntax
import Timeline

// Requests arrive from the terminal thread through `inbox`; all else is the interpreter thread's.
/// What the prompt's two threads, its commands and its views share.
package final class Session: @unchecked Sendable {
  let scheduler: Scheduler
  let source: any LineSource
  let exchange: Exchange
  /// Columns of the terminal.
  let width: () -> Int
  let palette: Palette
  /// The loop's time that counts as zero.
  let origin: Double
  let mailbox: Mailbox
  /// Rung with each message, for a thread that is held and does not hear the loop's bell.
  let doorbell = Parker()
  var threads = HeldThreads()
  let inbox = Inbox()
  let questions = CompletionQuestions()
  /// What is completed stands behind a task, as in `:info T3 item`.
  var namesOfTask: Names?
  var status: Int32?

  var isPaused = false {
    didSet {
      recorder.tape.asksBefore = isPaused
      recorder.tape.isHeld = isPaused
    }
  }
  /// The task of an `await` that was typed and that the prompt waits for.
  var foreground: FutureObject?
  /// The foreground when the loop was held: `:run` waits for it again.
  var heldForeground: FutureObject?
  /// A statement that does not await is running.
  var isExecuting = false
  /// A request was taken that the terminal thread still waits for.
  private(set) var owesAnswer = false
  var inputCount = 0
  var lastMotion: String?
  var journal = Journal()
  var timing: Timing?
  var output = OutputGutter()
  private(set) var recorder: LoopRecorder! = nil
  var interrupts = InterruptHistory()
  private var lastPromptUpdate = 0.0
  var control = ControlState()
  var reported = ReportedDiagnostics()
  var busyWait = BusyWait()
  /// A command is served while a callback computes.
  var isServingBusy = false
  /// The session only serves a script that runs outside of it: `--paused`, `breakpoint()`.
  private(set) var isScript = false
  /// The file that runs before anything is typed: `-i`.
  var file: SourceFile?
  var isRunningFile = false
  /// A file was given: what is typed is served after it has run.
  package internal(set) var runsFileFirst = false
  var hasHinted = false
  /// The task whose exception has left the loop, and was shown then.
  var taskThatLeft = 0

  /// - Parameter measures: false leaves out measured durations, so that two sessions look the same.
  package init(
    world: any World, source: any LineSource, exchange: Exchange, width: @escaping () -> Int,
    palette: Palette = .plain, measures: Bool = true
  ) {
    scheduler = Scheduler(world: world)
    mailbox = world.mailbox
    self.source = source
    self.exchange = exchange
    self.width = width
    self.palette = palette
    origin = world.clock.now
    recorder = LoopRecorder(origin: origin, measures: measures, controller: self)
    scheduler.tape = recorder.tape
    scheduler.enterThread()
    openCompletion()
  }

  /// Hands over what was typed, from any thread.
  package func post(_ request: Request) {
    inbox.append(request)
    ring("prompt.request") {}
  }

  /// The loop may wait, a thread may be held, or a task may compute.
  private func ring(_ label: StaticString, _ work: @escaping @Sendable () -> Void) {
    mailbox.post(label, work)
    doorbell.wake()
    Signals.requestAttention()
  }

  /// Runs until the session is left.
  /// - Returns: the exit status.
  package func run() -> Int32 {
    connect()
    if file != nil { beginAwaited() }
    while status == nil { round() }
    end()
    return status ?? 0
  }

  /// Serves a script that runs on this thread by itself.
  /// - Parameter isHeld: before its loop's first callback.
  package func attach(isHeld: Bool) {
    connect()
    isScript = true
    runningScheduler?.tape = recorder.tape
    beginAwaited()
    if isHeld { hold(Stop(reason: "before the first step"), isInside: true) }
  }

  /// Tab asks between two callbacks, or at a safepoint of one that computes. From the beginning: the prompt may
  /// be there before the session runs.
  private func openCompletion() {
    exchange.answerCompletions { [questions, source, unowned self] context, answer in
      questions.append(context) { completions in
        answer(completions)
        source.wake()
      }
      ring("prompt.complete") { self.answerQuestions() }
    }
  }

  func answerQuestions() {
    for question in questions.takeAll() { question.answer(complete(question.context)) }
  }

  /// The terminal thread waits before it reads for the first time.
  private func beginAwaited() { owesAnswer = true }

  /// The session is over: nobody is asked any more.
  package func end() {
    flush()
    tapeOfNewLoops = nil
    threads.waiting.wakeAll()
    disconnect()
    lineWatch.isArmed = false
    // The terminal is the parent's.
    if !SystemCalls.isForkedChild { exchange.end(on: source) }
  }

  private func round() {
    if SystemCalls.isForkedChild {
      status = 0
      return
    }
    if isHeldElsewhere { return waitForOtherThread() }
    if let file { begin(file) }
    if inbox.isEmpty || foreground != nil || control.motion != nil {
      if isPaused, foreground == nil { waitForRequest() } else { turn() }
    }
    showPendingStop()
    serveInterrupt()
    while status == nil, foreground == nil, control.motion == nil, let entry = inbox.take() {
      serve(entry)
    }
    finishForeground()
  }

  // MARK: - The loop

  /// The loop that runs: the session's own, or that of an `asyncio.run` which is held inside.
  var loop: Scheduler { runningScheduler ?? scheduler }

  /// One turn, which waits when nothing is ready.
  private func turn() {
    let clock = scheduler.world.clock
    if foreground == nil, control.motion == nil { clock.hold() } else { clock.release() }
    if let ended = motionThatCannotGoOn() { return endMotion(ended) }
    if isQuiet {
      becomeQuiet()
      if restUntilCircleSearch() { return }
    } else {
      updatePrompt(isUrgent: false)
    }
    let mayWait = control.motion?.mayWait(until: nextTime) ?? true
    drive { (scheduler) throws(Raised) in
      // Steps may have begun a turn; only a turn that begins may wait.
      if scheduler.isInsideTurn {
        while scheduler.isInsideTurn, !scheduler.isHeld { _ = try scheduler.step() }
      } else {
        try scheduler.tick(mayWait: mayWait)
      }
      // A turn may be shorter than a round of the session: a busy loop does several in one.
      for _ in 1..<16 where mayTurnAgain { try scheduler.tick(mayWait: false) }
    }
  }

  /// The session's time of the next timer.
  private var nextTime: Double { (scheduler.timers.nextDeadline() ?? .infinity) - origin }

  /// Something is ready, and nobody wants to be served.
  private var mayTurnAgain: Bool {
    scheduler.ready.count > 0 && !scheduler.isHeld && control.motion == nil
      && foreground?.isDone != true && (foreground != nil || inbox.isEmpty)
      && !Signals.interruptPending
  }

  /// Runs part of the loop; what leaves it is shown, or ends the session.
  func drive(_ body: (Scheduler) throws(Raised) -> Void) {
    scheduler.isRunning = true
    do throws(Raised) {
      try scheduler.within(body)
    } catch {
      let exception = state.raised
      state.raised = .none
      // The foreground's own exception is shown with its result.
      if foreground?.isDone != true { showUncaught(exception) }
      if let actor = recorder.tape.lastActor, actor.isTask { taskThatLeft = actor.number }
    }
    scheduler.isRunning = false
    flush()
  }

  /// The loop is held: only requests and signals are served.
  func waitForRequest() {
    becomeQuiet()
    if control.depth > 0 {
      standStill()
    } else {
      var events: [Readiness] = []
      _ = try? waitForEvents(scheduler.world, until: nil, into: &events)
    }
    for message in scheduler.world.takeMessages() { message.work() }
    serveSignalsWhileHeld()
  }

  /// The next turn is going to wait for something real.
  private var isQuiet: Bool {
    let world = scheduler.world
    guard scheduler.ready.count == 0, world.mailbox.isEmpty, !Signals.wantsAttention else {
      return false
    }
    let timeout = world.clock.realTimeout(
      until: scheduler.timers.nextDeadline(), outstanding: false)
    return timeout.map { $0 > 0 } ?? true
  }

  private func becomeQuiet() {
    endLinesOfEndedTasks()
    // Whoever awaits a task that has failed takes its exception one turn later.
    if scheduler.ready.count == 0 {
      reportLostTasks()
      lookForDeadlock()
    }
    if foreground == nil { updatePrompt(isUrgent: true) } else { hintAtDeadlock() }
    exchange.noteQuiet(taken: inbox.takenCount)
  }

  /// A loop that never rests must not repaint the prompt at every turn.
  func updatePrompt(isUrgent: Bool) {
    let now = SystemCalls.monotonicTime()
    guard isUrgent || now - lastPromptUpdate > 0.1 else { return }
    lastPromptUpdate = now
    exchange.show(
      prompt: promptText(LoopSummary(of: loop), isPaused: isPaused, place: stoppedPlace),
      on: source)
  }

  /// The loop as it is now.
  package var snapshot: Snapshot { recorder.measured(Snapshot(of: loop, origin: origin)) }

  /// As `snapshot`, with the innermost frame of each task only.
  var overview: Snapshot {
    recorder.measured(Snapshot(of: loop, origin: origin, detail: .place))
  }

  /// As `overview`; of very many tasks only a part, with all frames of one task.
  func look(at part: @autoclosure () -> Snapshot.Part, stackOf number: Int? = nil) -> Snapshot {
    recorder.measured(
      Snapshot(
        of: loop, origin: origin, detail: number.map { .stackOf($0) } ?? .place,
        part: hasManyTasks ? part() : nil))
  }

  /// Who needs whom, of all tasks.
  var survey: WaitSurvey { WaitSurvey(of: loop, origin: origin) }

  /// Looking at all of them takes a time that a person notices.
  var hasManyTasks: Bool { loop.taskCount > 2000 }

  /// What the picture of a stop shows.
  func stopView(_ stop: Stop) -> String {
    var last = 0
    var stop = stop
    if case .task(let name)? = stop.last {
      last = name.number
      // One that has not ended and is not here belongs to the loop of another thread.
      stop.ending =
        finishedTasks.task(last).map { "\($0.label) \(outcomeText($0))" } ?? name.label
    }
    return stopPicture(look(at: .waiting(50, and: last)), stop, page)
  }

  /// `:tasks`: of very many tasks, only those of the page are looked at.
  func tasksText(_ query: TasksQuery) -> String {
    guard hasManyTasks, let rows = query.rows(height: page.height) else {
      return tasksView(overview, page, query: query)
    }
    let part = Snapshot(of: loop, origin: origin, detail: .place, part: .rows(rows))
    return tasksView(recorder.measured(part), page, query: query, total: loop.taskCount)
  }

  /// The tasks that have ended.
  var finishedTasks: FinishedTasks { recorder.finished }

  /// What views write on.
  var page: Page { Page(width: width(), palette: palette) }

  // MARK: - Requests

  func serve(_ entry: Inbox.Entry) {
    owesAnswer = !entry.isAnswered
    forgetOwnMessages()
    switch entry.request {
    case .block(let text): serve(block: text)
    case .interrupted: escalateInterrupt()
    case .endOfInput: leave()
    }
    // What was let go answers when it is held again, or has ended.
    if foreground == nil, control.motion == nil, control.depth == 0 || isPaused {
      finishRequest()
    }
  }

  /// The message that has brought a request is not something outside that may still wake the loop.
  private func forgetOwnMessages() {
    if recorder.tape.isInside { return }
    for message in scheduler.world.takeMessages() { message.work() }
  }

  /// The prompt comes back.
  func finishRequest() {
    flush()
    if status != nil || !owesAnswer { return }
    owesAnswer = false
    updatePrompt(isUrgent: true)
    exchange.noteServed(on: source)
  }

  /// Takes back a block that has not begun to run.
  func dropTypedBlock() -> Bool {
    guard case .block? = inbox.first, let entry = inbox.take() else { return false }
    show("KeyboardInterrupt\n")
    owesAnswer = !entry.isAnswered
    finishRequest()
    return true
  }

  private func serve(block text: String) {
    interrupts.taskNumber = 0
    if text.allSatisfy(\.isWhitespace) {
      if let lastMotion { runCommand(lastMotion) }
    } else if CommandLookup.isCommand(text) {
      runCommand(text)
    } else {
      lastMotion = nil
      serve(code: text)
    }
  }

  /// Code; or a question, or one of the words that need no parentheses at the prompt.
  private func serve(code text: String) {
    let word = trimmed(text)
    if word == "exit" || word == "quit", mainNamespace.get(intern(word)).isUnbound {
      leave()
    } else if let name = questionedName(text) {
      explain(name)
    } else {
      let hint = forgottenColon(word) ?? unansweredQuestion(word)
      execute(text)
      if let hint { show(hint) }
    }
  }

  /// Debuggers of lines have words for what are commands here.
  private func forgottenColon(_ word: String) -> String? {
    guard variable(word) == nil, DictObject(state.builtins).get(intern(word)).isUnbound,
      let command = commands.first(where: {
        $0.name == word || control.point != nil && $0.aliases.contains(word)
      })
    else { return nil }
    return page.prose("commands begin with a colon: :\(command.name)")
  }

  /// `f(x)?`: what stands there would have to run.
  private func unansweredQuestion(_ word: String) -> String? {
    guard word.last == "?", (try? compile(String(word.dropLast()), among: names(at: nil))) != nil
    else { return nil }
    return page.prose("'?' follows a name, as in 'name?'; help(...) takes any expression")
  }

  func runCommand(_ line: String) {
    do throws(CommandError) {
      let (command, arguments) = try CommandLookup.parse(line, tasksNamed: tasksNamed)
      if command.isMotion { lastMotion = line }
      try command.body(self, arguments)
    } catch {
      showProse(error.message + "\n")
    }
  }

  /// Shows sentences, each with its line ending.
  func showProse(_ text: String) {
    show(page.prose(String(escapedForTerminal(text, keepingLines: true).dropLast())))
  }

  // MARK: - Leaving

  /// Ends the session and says what is still alive.
  func leave(status: Int32 = 0) {
    if self.status != nil { return }
    // A script that is left while it is held has not done its work.
    self.status = isScript && status == 0 ? 1 : status
    if isScript { return letGo() }
    let now = look(at: .rows(0..<8))
    let count = now.counts.tasks
    if count == 0 { return }
    var names = now.tasks.prefix(8).map(\.label)
    if count > 8 { names.append("and \(count - 8) more") }
    let text =
      "\(count == 1 ? "1 task was" : "\(count) tasks were") still waiting: "
      + names.joined(separator: ", ") + "\n"
    show(escapedForTerminal(text, keepingLines: true))
  }
}
