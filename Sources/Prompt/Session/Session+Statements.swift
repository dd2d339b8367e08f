// Running what is typed: statements at once, with the loop set as running so that `create_task`
// works; blocks that await as a foreground task, for which the loop turns until it is done.

import Asyncio
import Interpreter
import Reactor
import StandardModules
import Syntax
import Timeline

/// The session that the collector and the interpreter's hooks know, until it ends. A weak reference would
/// make each retain of the session several times slower, which every callback would feel.
private nonisolated(unsafe) var current: Session?
private nonisolated(unsafe) var isConnected = false

extension Session {
  /// Makes the interpreter speak and listen through this session.
  func connect() {
    current = self
    writeBytes = { (_, bytes) throws(Raised) in current?.write(bytes) }
    readInputLine = { (prompt) throws(Raised) -> String? in
      guard let session = current else { return nil }
      return try session.ask(prompt)
    }
    displayHook = { (value) throws(Raised) in try echo(value) }
    lastResort = { name in current?.lastResortValue(name) }
    attentionHandler = { () throws(Raised) in try current?.serveAttention() }
    interruptHandler = { () throws(Raised) in try current?.serveAttention(isInsideNative: true) }
    linePointHandler = { (point) throws(Raised) in try current?.passed(point) }
    breakpointHandler = { () throws(Raised) in current?.stopAtNextStatement() }
    deadlockHandler = { (scheduler) throws(Raised) in try current?.endDeadlock(of: scheduler) }
    showLostFailure = { future in current?.showLost(future) ?? false }
    showLostCoroutine = { coroutine, call in current?.showLost(coroutine, call) ?? false }
    tapeOfNewLoops = recorder.tape
    Signals.listenForInterrupts(true)
    notesUsers = true
    lowersLinePoints = true
    if isConnected { return }
    isConnected = true
    addRoots {
      if let task = current?.foreground { mark(task.reference) }
      if let task = current?.heldForeground { mark(task.reference) }
    }
  }

  /// Nobody speaks through this session any more.
  func disconnect() {
    current = nil
    Signals.listenForInterrupts(false)
    notesUsers = false
  }

  // MARK: - Executing

  /// Compiles and runs a typed block; among the names of a held statement when there is one.
  func execute(_ text: String) {
    let file = SourceFile(name: "<python-input-\(inputCount)>", text: text + "\n\n")
    inputCount += 1
    typedSources[file.name] = text + "\n"
    journal.begin(text)
    execute(file, isInteractive: true)
  }

  /// Compiles and runs a text over the session's names, or those of the held statement; an interactive
  /// one shows its values.
  func execute(_ file: SourceFile, isInteractive: Bool) {
    let globals = control.point?.globals ?? mainNamespace.unsafelyUnwrapped
    let locals = control.point?.locals
    let code: Code
    do {
      code = try Program.compile(
        file, namespace: globals, isInteractive: isInteractive, hasLocals: locals != nil)
    } catch {
      journal.end(isComplete: false)
      timing = nil
      return show(escapedForTerminal(error.rendered(), keepingLines: true))
    }
    if code.form == .plain { return runStatement(code, globals, locals) }
    if locals != nil { return show(page.prose("a held function cannot await: :run lets it go on")) }
    startForeground(code, globals)
  }

  func runStatement(_ code: Code, _ globals: DictObject, _ locals: DictObject? = nil) {
    let wasExecuting = isExecuting
    isExecuting = true
    // Ctrl-C is for the statement, not for the main task of what is held around it.
    let outerTask = mainTask
    mainTask = nil
    defer { mainTask = outerTask }
    // What runs now is not where a held statement stands.
    let held = lineWatch.site
    // `asyncio.run` may sleep; the next turn of the prompt's own loop holds the clock again.
    scheduler.world.clock.release()
    do throws(Raised) {
      try withAttention { () throws(Raised) in
        try loop.within { (_) throws(Raised) in
          _ = try Program.run(code, namespace: globals, locals: locals?.value ?? .none)
        }
      }
      isExecuting = wasExecuting
      journal.end(isComplete: true)
    } catch {
      isExecuting = wasExecuting
      journal.end(isComplete: false)
      let exception = state.raised
      state.raised = .none
      showUncaught(exception)
    }
    if let locals { control.point?.store(locals) }
    if !wasExecuting { reportWatches() }
    // What was to hold in the statement does not hold in the next one.
    control.forgetStop()
    armLines()
    if control.depth == 0 { finaliseAfterStatement() }
    lineWatch.site = held
    wasInterrupted = false
  }

  func startForeground(_ code: Code, _ globals: DictObject) {
    let function = Program.makeModuleFunction(code, namespace: globals)
    do throws(Raised) {
      let value = try call(function.value)
      guard let coroutine = value.coroutine else { return }
      let task = try loop.within { (s) throws(Raised) in s.createTask(coroutine) }
      hasHinted = false
      if isPaused {
        show(page.prose("the loop is held, T\(task.number) waits: :step, :tick or :run"))
      } else {
        foreground = task
      }
    } catch {
      let exception = state.raised
      state.raised = .none
      showUncaught(exception)
    }
  }

  /// Gives the prompt back when the foreground's task is done.
  func finishForeground() {
    guard let task = foreground, task.isDone else { return }
    flush()
    journal.end(isComplete: !task.has(FutureObject.failed) && !task.has(FutureObject.cancelled))
    // Typed blocks have shown their values; `:fg` shows what the task has brought, as an await would.
    do throws(Raised) {
      let result = try task.takeResult()
      if !result.isNone { try echo(result) }
    } catch {
      let exception = state.raised
      state.raised = .none
      showUncaught(exception)
    }
    flush()
    foreground = nil
    isRunningFile = false
    finaliseAfterStatement()
    showTiming()
    finishRequest()
  }

  // MARK: - Values and exceptions

  /// Shows an exception as CPython does; SystemExit leaves with its status.
  func showUncaught(_ exception: Value, gutter: String = "") {
    guard let object = exception.exception else { return }
    if object.isInstance(of: .systemExit) { return noteExit(object) ? () : exit(object) }
    keepLastException(exception)
    switch callExceptHook(exception) {
    case .shown: break
    case .unhooked:
      show(escapedForTerminal(formatException(exception), keepingLines: true), gutter: gutter)
    case .exit(let exit): self.exit(exit)
    }
  }

  private func exit(_ exception: ExceptionObject) {
    switch exception.arguments.count == 0 ? .none : exception.arguments[0] {
    case .none: leave()
    case .int(let number): leave(status: Int32(truncatingIfNeeded: number & 0xFF))
    case .bool(let flag): leave(status: flag ? 1 : 0)
    case let value:
      do throws(Raised) { show(try strText(value) + "\n") } catch { state.raised = .none }
      leave(status: 1)
    }
  }

  /// Failed tasks that nobody awaits are shown as soon as the loop rests: later may be never.
  func reportLostTasks() {
    let lost = scheduler.takeUnretrieved()
    if lost.isEmpty { return }
    // In the heap while tracebacks run script code: the collector does not look into arrays.
    let kept = makeList()
    for future in lost { kept.append(future.value) }
    for index in 0..<kept.count {
      guard let future = kept.items[index].future, !future.has(FutureObject.retrieved) else {
        continue
      }
      future.set(FutureObject.retrieved)
      if future.isTask, future.number == taskThatLeft { continue }
      _ = showLost(future)
    }
  }

  /// - Returns: false for futures of other loops, which report as they would in a script.
  private func showLost(_ future: FutureObject) -> Bool {
    guard future.layout.pointee.loop == scheduler.loop else { return false }
    let name = Snapshot.TaskName(future)
    let who = future.isTask ? name.label : "a future"
    let gutter = future.isTask ? "T\(name.number)" : "loop"
    show(
      notice(.lostFailure, "\(who) failed, and nobody awaits it", beside: gutter)
        + escapedForTerminal(
          formatException(future.layout.pointee.result), keepingLines: true), gutter: gutter)
    return true
  }

  // MARK: - input()

  private func ask(_ prompt: String) throws(Raised) -> String? {
    try flushProcessOutput()
    switch exchange.ask(prompt, on: source) {
    case .block(let line): return line
    case .endOfInput: return nil
    case .interrupted, .preempted: throw raise(.keyboardInterrupt, "")
    }
  }
}

/// Shows the value of an expression statement and keeps it as `_`, as `sys.displayhook` does.
private func echo(_ value: Value) throws(Raised) {
  if let hook = scriptDisplayHook {
    if hook.isUnbound { throw raise(.runtimeError, "lost sys.displayhook") }
    _ = try call(hook, value)
    return
  }
  if value.isNone { return }
  let builtins = DictObject(state.builtins)
  let name = intern("_")
  builtins.set(name, .none)
  // What a script's `__repr__` says must not drive the terminal.
  let text = escapedForTerminal(try reprText(value), keepingLines: true)
  try writeToStandardOutput(makeString(text + "\n"))
  builtins.set(name, value)
  if let coroutine = value.coroutine { current?.hintAtForgottenAwait(coroutine) }
}
