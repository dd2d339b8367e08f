// The prompt on a terminal: the main thread serves the terminal, the interpreter's thread runs the
// session.

import Asyncio
import Interpreter
import Prompt
import Reactor
import StandardModules

/// Runs a session and returns its exit status. Call it on the process's main thread.
/// - Parameters:
///   - script: runs before anything is typed.
///   - forcesPrompts: also where nobody types them.
///   - isHeld: the loop waits for commands from the beginning.
func runPrompt(
  clock: LoopClock.Mode, after script: ScriptSource? = nil, forcesPrompts: Bool = false,
  isHeld: Bool = false
) -> Int32 {
  do throws(SystemCallError) {
    let exchange = try Exchange()
    let handover = try SessionHandover()
    let source = LineSources.open(
      hooks: promptHooks(exchange), forcesPrompts: forcesPrompts || script != nil)
    defer {
      source.drain()
      source.close()
    }
    TerminalSignals.hearOnlyOwn()
    let thread = try NativeThread {
      Signals.receive(true)
      TerminalRestore.coverThisThread()
      hostInterpreter(clock: clock)
      let file = script.flatMap(openScript)
      if script == nil {
        scriptArguments = [""]
        setSearchPath(scriptFolder: "")
      }
      let session = Session(
        world: currentWorld(), source: source, exchange: exchange,
        width: { TerminalDevice.size.columns }, palette: promptPalette())
      session.open(file, isHeld: isHeld)
      handover.open(session)
      handover.status = session.run()
      awaitThreads()
      if SystemCalls.isForkedChild { SystemCalls.exit(handover.status) }
    }
    let session = handover.waitForSession()
    if script == nil, startOptions.quiet == 0 {
      let text = wrapped(greeting, width: TerminalDevice.size.columns)
      // As CPython's, it is no part of what a program reads.
      if TerminalDevice.isInteractive { source.write(text) } else { writeError(text) }
    }
    Conversation(source: source, exchange: exchange, post: session.post)
      .run(afterScript: session.runsFileFirst)
    thread.join()
    return handover.status
  } catch {
    writeError("baton: cannot start the prompt: \(error.message)\n")
    return 1
  }
}

private let greeting = "baton 0.1.0 (Python 3.13): type code, await included; :help for commands\n"

/// Hands the session from the thread that makes it to the one that types, and its status back.
private final class SessionHandover: @unchecked Sendable {
  private let opened: WakeUp
  private var session: Session?
  /// Written before the interpreter's thread ends, read after it was joined.
  var status: Int32 = 0

  init() throws(SystemCallError) { opened = try WakeUp() }

  func open(_ session: Session) {
    self.session = session
    // The bell orders the memory of the two threads.
    opened.signal()
  }

  func waitForSession() -> Session {
    while true {
      let isOpen =
        (try? SystemCalls.wait(for: opened.readEnd, readable: true, seconds: nil)) ?? false
      if isOpen, let session { return session }
    }
  }
}
