// A session at the prompt, on the interpreter's thread: one loop that lives as long as the session,
// the statements and commands that are typed, and what they print. No terminal in it.
//
// Each round of `run` turns the loop once, or waits while it is held, and then serves what has been
// typed. So tasks go on while a person types, and nothing that is typed nests in a task.

import Asyncio
import Interpreter
import Reactor
import Syntax
import Timeline

// Requests arrive through the mailbox, whose closures run on the interpreter's thread as well.
package final class Session: @unchecked Sendable {
  let scheduler: Scheduler
  let source: any LineSource
  let exchange: Exchange
  /// Columns of the terminal.
  let width: () -> Int
  /// The loop's time that counts as zero.
  let origin: Double
  let mailbox: Mailbox
  private var inbox: [Request] = []
  private var takenCount = 0
  var status: Int32?

  var isPaused = false
  /// The task of an `await` that was typed and that the prompt waits for.
  var foreground: FutureObject?
  /// A statement that does not await is running.
  var isExecuting = false
  var inputCount = 0
  var lastMotion: String?
  var output = OutputGutter()
  var recorder: StepRecorder?
  var interrupts = InterruptHistory()
  private var lastPromptUpdate = 0.0
  var hasHinted = false

  package init(
    world: any World, source: any LineSource, exchange: Exchange, width: @escaping () -> Int
  ) {
    scheduler = Scheduler(world: world)
    mailbox = world.mailbox
    self.source = source
    self.exchange = exchange
    self.width = width
    origin = world.clock.now
    recorder = StepRecorder(
      willRun: { [unowned self] in output.gutter = gutter(of: $0) },
      didRun: { [unowned self] in
        flush()
        output.gutter = ""
      })
    scheduler.observer = recorder
  }

  /// Hands over what was typed, from any thread.
  package func post(_ request: Request) {
    mailbox.post("prompt.request") { [self] in
      inbox.append(request)
      takenCount += 1
    }
  }

  /// Runs until the session is left.
  /// - Returns: the exit status.
  package func run() -> Int32 {
    connect()
    while status == nil { round() }
    flush()
    exchange.end(on: source)
    return status ?? 0
  }

  private func round() {
    if inbox.isEmpty || foreground != nil {
      if isPaused, foreground == nil { waitForRequest() } else { turn() }
    }
    serveInterrupt()
    while status == nil, foreground == nil, !inbox.isEmpty { serve(inbox.removeFirst()) }
    finishForeground()
  }

  // MARK: - The loop

  /// One turn, which waits when nothing is ready.
  private func turn() {
    let clock = scheduler.world.clock
    if foreground == nil { clock.hold() } else { clock.release() }
    if isQuiet { becomeQuiet() } else { updatePrompt(isUrgent: false) }
    drive { (scheduler) throws(Raised) in
      // Steps may have begun a turn; only a turn that begins may wait.
      guard scheduler.isInsideTurn else { return try scheduler.tick(mayWait: true) }
      while scheduler.isInsideTurn { _ = try scheduler.step() }
    }
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
    }
    scheduler.isRunning = false
    flush()
    output.gutter = ""
  }

  /// The loop is held: only requests and signals are served.
  private func waitForRequest() {
    becomeQuiet()
    var events: [Readiness] = []
    _ = try? scheduler.world.wait(until: nil, into: &events)
    for message in scheduler.world.takeMessages() { message.work() }
  }

  /// The next turn is going to wait for something real.
  private var isQuiet: Bool {
    let world = scheduler.world
    guard scheduler.ready.count == 0, world.mailbox.isEmpty, !Signals.interruptPending else {
      return false
    }
    let timeout = world.clock.realTimeout(
      until: scheduler.timers.nextDeadline(), outstanding: false)
    return timeout.map { $0 > 0 } ?? true
  }

  private func becomeQuiet() {
    // Whoever awaits a task that has failed takes its exception one turn later.
    if scheduler.ready.count == 0 { reportLostTasks() }
    if foreground == nil { updatePrompt(isUrgent: true) } else { hintAtDeadlock() }
    exchange.noteQuiet(taken: takenCount)
  }

  /// A loop that never rests must not repaint the prompt at every turn.
  func updatePrompt(isUrgent: Bool) {
    let now = SystemCalls.monotonicTime()
    guard isUrgent || now - lastPromptUpdate > 0.1 else { return }
    lastPromptUpdate = now
    exchange.show(prompt: promptText(LoopSummary(of: scheduler), isPaused: isPaused), on: source)
  }

  /// The loop as it is now.
  package var snapshot: Snapshot { Snapshot(of: scheduler, origin: origin) }

  // MARK: - Requests

  private func serve(_ request: Request) {
    switch request {
    case .block(let text): serve(block: text)
    case .interrupted: escalateInterrupt()
    case .endOfInput: leave()
    }
    if foreground == nil { finishRequest() }
  }

  /// The prompt comes back.
  func finishRequest() {
    flush()
    if status != nil { return }
    updatePrompt(isUrgent: true)
    exchange.noteServed(on: source)
  }

  /// Takes back a block that has not begun to run.
  func dropTypedBlock() -> Bool {
    guard case .block? = inbox.first else { return false }
    inbox.removeFirst()
    show("KeyboardInterrupt\n")
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
      execute(text)
    }
  }

  private func runCommand(_ line: String) {
    do throws(CommandError) {
      let (command, arguments) = try CommandLookup.parse(line)
      if command.isMotion { lastMotion = line }
      try command.body(self, arguments)
    } catch {
      show(error.message + "\n")
    }
  }

  // MARK: - Leaving

  /// Ends the session and says what is still alive.
  func leave(status: Int32 = 0) {
    self.status = status
    let tasks = snapshot.tasks
    if tasks.isEmpty { return }
    let names = tasks.map(\.label).joined(separator: ", ")
    show(
      "\(tasks.count == 1 ? "1 task was" : "\(tasks.count) tasks were") still waiting: \(names)\n")
  }
}
