// The prompt beside a script: the process's main thread waits until the script's thread asks for a
// prompt (`--paused`, `breakpoint()`), serves the terminal from then on, and ends with the script.

import Asyncio
import Interpreter
import Prompt
import Reactor

// Each field is written by one thread before it rings, and read by the other after it has heard.
final class PromptStage: @unchecked Sendable {
  private let forTerminal: WakeUp
  private let forScript: WakeUp
  private var source: (any LineSource)?
  private var exchange: Exchange?
  private var session: Session?
  private var isOver = false

  init() throws(SystemCallError) {
    forTerminal = try WakeUp()
    forScript = try WakeUp()
  }

  // MARK: - The script's thread

  /// The session of this script; opened at the first call.
  /// - Parameter isHeld: before the loop's first callback.
  func openSession(isHeld: Bool) -> Session? {
    if let session { return session }
    forTerminal.signal()
    Self.hear(forScript)
    guard let source, let exchange else { return nil }
    TerminalRestore.coverThisThread()
    let session = Session(
      world: currentWorld(), source: source, exchange: exchange,
      width: { TerminalDevice.size.columns }, palette: promptPalette())
    session.attach(isHeld: isHeld)
    self.session = session
    forTerminal.signal()
    return session
  }

  /// The script has ended.
  func end() {
    session?.end()
    isOver = true
    forTerminal.signal()
  }

  // MARK: - The main thread

  /// Waits for the end of the script, and serves the terminal once a prompt is asked for.
  func serve() {
    // A script that blocks in a read is woken only by signals that its own thread receives.
    Signals.receive(false)
    Self.hear(forTerminal)
    if isOver { return }
    TerminalSignals.hearOnlyOwn()
    exchange = try? Exchange()
    guard let exchange else { return forScript.signal() }
    let source = LineSources.open(hooks: promptHooks(exchange), forcesPrompts: true)
    defer {
      source.drain()
      source.close()
    }
    self.source = source
    forScript.signal()
    Self.hear(forTerminal)
    guard let session else { return }
    Conversation(source: source, exchange: exchange, post: session.post).run(afterScript: true)
  }

  private static func hear(_ bell: WakeUp) {
    while true {
      let isRung = (try? SystemCalls.wait(for: bell.readEnd, readable: true, seconds: nil)) ?? false
      if isRung { return bell.drain() }
    }
  }
}

/// The colours of the terminal; none when output does not go to one.
func promptPalette() -> Palette {
  TerminalDevice.isInteractive ? Palette(environment: TerminalDevice.environment) : .plain
}
