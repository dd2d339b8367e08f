// Running what is typed: statements at once, with the loop set as running so that `create_task`
// works; blocks that await as a foreground task, for which the loop turns until it is done.

import Asyncio
import Interpreter
import Reactor
import Syntax
import Timeline

/// The session that the collector and the interpreter's hooks know.
private nonisolated(unsafe) weak var current: Session?
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
    lastResort = { name in
      current?.lastResortValue(StringObject(UnsafeMutableRawPointer(name)).text)
    }
    attentionHandler = { () throws(Raised) in try current?.serveAttention() }
    if isConnected { return }
    isConnected = true
    addRoots { if let task = current?.foreground { mark(task.reference) } }
  }

  // MARK: - Executing

  /// Compiles and runs a typed block.
  func execute(_ text: String) {
    let file = SourceFile(name: "<python-input-\(inputCount)>", text: text + "\n\n")
    inputCount += 1
    let code: Code
    do {
      code = try Program.compile(file, namespace: mainNamespace, isInteractive: true)
    } catch {
      return show(error.rendered())
    }
    if code.form == .coroutine { startForeground(code) } else { runStatement(code) }
  }

  private func runStatement(_ code: Code) {
    isExecuting = true
    // `asyncio.run` may sleep; the next turn of the prompt's own loop holds the clock again.
    scheduler.world.clock.release()
    do throws(Raised) {
      try scheduler.within { (_) throws(Raised) in
        _ = try Program.run(code, namespace: mainNamespace)
      }
      isExecuting = false
    } catch {
      isExecuting = false
      let exception = state.raised
      state.raised = .none
      showUncaught(exception)
    }
    finaliseAfterStatement()
    wasInterrupted = false
  }

  private func startForeground(_ code: Code) {
    let function = Program.makeModuleFunction(code, namespace: mainNamespace)
    do throws(Raised) {
      let value = try call(function.value)
      guard let coroutine = value.coroutine else { return }
      let task = try scheduler.within { (s) throws(Raised) in s.createTask(coroutine) }
      hasHinted = false
      foreground = task
      if isPaused { detachWhilePaused(task) }
    } catch {
      let exception = state.raised
      state.raised = .none
      showUncaught(exception)
    }
  }

  private func detachWhilePaused(_ task: FutureObject) {
    foreground = nil
    show("the loop is held, T\(task.number) waits: :step, :tick or :run\n")
  }

  /// Gives the prompt back when the foreground's task is done.
  func finishForeground() {
    guard let task = foreground, task.isDone else { return }
    flush()
    if task.has(FutureObject.failed) || task.has(FutureObject.cancelled) {
      do throws(Raised) { _ = try task.takeResult() } catch {
        let exception = state.raised
        state.raised = .none
        showUncaught(exception)
      }
    }
    foreground = nil
    finaliseAfterStatement()
    finishRequest()
  }

  // MARK: - Values and exceptions

  /// Shows an exception as CPython does; SystemExit leaves with its status.
  func showUncaught(_ exception: Value, gutter: String = "") {
    guard let object = exception.exception else { return }
    if object.isInstance(of: .systemExit) { return exit(object) }
    show(formatException(exception), gutter: gutter)
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
      let name = Snapshot.TaskName(future)
      let who = future.isTask ? name.label : "a future"
      show(
        "\(who) failed, and nobody awaits it\n"
          + formatException(future.layout.pointee.result),
        gutter: future.isTask ? "T\(name.number)" : "loop")
    }
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
  if value.isNone { return }
  let builtins = DictObject(state.builtins)
  let name = intern("_")
  builtins.set(name, .none)
  try writeToStandardOutput(makeString(try reprText(value) + "\n"))
  builtins.set(name, value)
}
