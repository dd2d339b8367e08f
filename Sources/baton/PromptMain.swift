// The prompt on a terminal: the main thread serves the terminal, the interpreter's thread runs the
// session. The caller prepares the interpreter.

import Asyncio
import Prompt
import Reactor
import StandardModules

/// Runs a session and returns its exit status. Call it on the process's main thread.
func runPrompt(clock: LoopClock.Mode) -> Int32 {
  let exchange: Exchange
  do {
    exchange = try Exchange()
  } catch {
    writeError("baton: the system has no descriptors left: \(error.message)\n")
    return 1
  }
  let source = LineSources.open(hooks: promptHooks(), forcesPrompts: false)
  let start = SessionStart()
  let status = ExitStatus()
  do {
    let thread = try NativeThread {
      TerminalRestore.coverThisThread()
      hostInterpreter(clock: clock)
      scriptArguments = [""]
      let world = currentWorld()
      let session = Session(
        world: world, source: source, exchange: exchange, width: { TerminalDevice.size.columns })
      start.open(session, world.mailbox)
      status.value = session.run()
    }
    start.waitUntilOpen()
    greet(source)
    Conversation(source: source, exchange: exchange, post: start.post).run()
    thread.join()
  } catch {
    source.close()
    writeError("baton: cannot start a thread: \(error.message)\n")
    return 1
  }
  source.drain()
  source.close()
  return status.value
}

private func greet(_ source: any LineSource) {
  source.write("baton 0.1.0 (Python 3.13): type code, await included; :help lists commands\n")
}

/// Hands the session from the thread that makes it to the one that types.
private final class SessionStart: @unchecked Sendable {
  private let lock = Lock()
  private let opened = try? WakeUp()
  private var session: Session?
  private var mailbox: Mailbox?

  func open(_ session: Session, _ mailbox: Mailbox) {
    lock.acquire()
    self.session = session
    self.mailbox = mailbox
    lock.release()
    opened?.signal()
  }

  func waitUntilOpen() {
    while !isOpen {
      guard let opened else { continue }
      _ = try? SystemCalls.wait(for: opened.readEnd, readable: true, seconds: nil)
    }
  }

  private var isOpen: Bool {
    lock.acquire()
    defer { lock.release() }
    return session != nil
  }

  /// Posts a request as one more source of the loop.
  func post(_ request: Request) {
    lock.acquire()
    let (session, mailbox) = (session, mailbox)
    lock.release()
    mailbox?.post("prompt.request") { session?.receive(request) }
  }
}
