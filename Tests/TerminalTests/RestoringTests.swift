// The terminal as it is left: on every way out, when the program is stopped, when a script plays with
// its modes; and hostile text, which must do nothing.

import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite(.serialized) final class RestoringTests {
  private let bench = PromptBench()

  private func expectClean(
    _ terminal: PseudoTerminal, location: SourceLocation = #_sourceLocation
  ) {
    #expect(terminal.isCooked, sourceLocation: location)
    #expect(terminal.screen.modes == [7, 25], sourceLocation: location)
    #expect(terminal.screen.isStyleNeutral, sourceLocation: location)
  }

  @Test(arguments: ["\u{4}", "exit\r", "exit(3)\r", ":quit\r", "raise SystemExit\r"])
  func ordinaryWaysOut(keys: String) throws {
    let terminal = try bench.start()
    terminal.send(keys)
    #expect(terminal.exitStatus() == (keys == "exit(3)\r" ? 3 : 0))
    expectClean(terminal)
  }

  @Test(arguments: [
    SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE,
  ])
  func signalsWhileALineIsTyped(signal: Int32) throws {
    let terminal = try bench.start()
    terminal.send("'typed")
    expect(terminal, "coloured") { $0.cursorLine == ">>> 'typed" }
    terminal.send(signal: signal)
    #expect(terminal.exitStatus() == 128 + signal)
    expectClean(terminal)
    #expect(terminal.screen.cursorLine.isEmpty, "the shell goes on below the line")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV])
  func signalsWhileAStatementRuns(signal: Int32) throws {
    let terminal = try bench.start()
    terminal.send("print('go', flush=True)\rwhile True: pass\r\r")
    expect(terminal, "it runs") { $0.contains("\ngo") && !$0.modes.contains(2004) }
    terminal.send(signal: signal)
    #expect(terminal.exitStatus() == 128 + signal)
    expectClean(terminal)
  }

  #if os(Linux)
    @Test(arguments: [false, true])
    func killedWithoutWarning(whileTyping: Bool) throws {
      let terminal = try PseudoTerminal(
        "/bin/sh", ["-c", "\(BatonBinary.path); echo ended; read line"],
        environment: BatonBinary.environment(home: bench.home))
      try #require(terminal.until { $0.isAtPrompt }, "\(terminal.screen.text)")
      terminal.send("import os\r")
      if !whileTyping {
        terminal.send("os.kill(os.getpid(), 9)\r")
      } else {
        terminal.send("async def end():\rawait sleep(0.2); os.kill(os.getpid(), 9)\r\r")
        terminal.send("t = create_task(end())\r")
      }
      expect(terminal, "the shell goes on") { $0.contains("ended") }
      _ = terminal.until(seconds: 2) { _ in terminal.isCooked }
      expectClean(terminal)
    }

    @Test func waitingForAnyChildFindsNone() throws {
      let terminal = try bench.start()
      terminal.send("import os\ros.wait()\r")
      expect(terminal, "no child") { $0.contains("No child processes") }
    }
  #endif

  @Test(arguments: ["x = 1", "while True: pass\r\r"])
  func aClosedWindowEndsTheSession(keys: String) throws {
    let terminal = try bench.start()
    terminal.send(keys)
    _ = terminal.until(seconds: 0.2) { _ in false }
    terminal.hangUp()
    #expect(terminal.exitStatus() == 128 + SIGHUP)
  }

  @Test func modesOfAScriptAreUndone() throws {
    let terminal = try bench.start()
    terminal.send("print('\\x1b[?1000h\\x1b[?1006h\\x1b[?7l\\x1b[31m\\x1b[?1049h')\r")
    expect(terminal, "typing is not spoilt") {
      $0.isAtPrompt && $0.modes.isDisjoint(with: [1000, 1006]) && $0.modes.contains(1049)
    }
    terminal.send("x")
    expect(terminal, "typed") { $0.cursorLine == ">>> x" }
    terminal.send("\u{3}")
    expect(terminal, "the colour has ended") { $0.style(of: "x^C")?.isEmpty == true }
    terminal.send(signal: SIGTERM)
    #expect(terminal.exitStatus() == 128 + SIGTERM)
    expectClean(terminal)
  }

  /// The program as a job of a shell: only jobs can be stopped.
  private func startAsJob(environment: [String: String] = [:]) throws -> PseudoTerminal {
    let script = "set -m; \(BatonBinary.path); echo job stopped; read line; fg"
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", script],
      environment: BatonBinary.environment(home: bench.home, adding: environment))
    try #require(terminal.until { $0.isAtPrompt }, "\(terminal.screen.text)")
    return terminal
  }

  @Test func controlZStopsAndComesBack() throws {
    let terminal = try startAsJob()
    terminal.send("if True:\rprint('back')")
    expect(terminal, "a block") { $0.cursorLine == "...     print('back')" }
    terminal.send("\u{1A}")
    expect(terminal, "the shell goes on") { $0.contains("job stopped") }
    expectClean(terminal)
    terminal.send("\r")
    expect(terminal, "painted again") {
      $0.text.hasSuffix(">>> if True:\n...     print('back')") && $0.modes.contains(2004)
    }
    terminal.send("\r\r")
    expect(terminal, "and it works") { $0.contains("\nback\n") && $0.isAtPrompt }
  }

  @Test func controlZStopsARunningStatement() throws {
    let terminal = try startAsJob()
    terminal.send("print('go', flush=True); await sleep(600)\r")
    expect(terminal, "it runs") { $0.contains("\ngo") && !$0.modes.contains(2004) }
    terminal.send("\u{1A}")
    expect(terminal, "the shell goes on") { $0.contains("job stopped") }
    expectClean(terminal)
    terminal.send("\r")
    expect(terminal, "it runs again") { _ in !terminal.isCooked }
    terminal.send("\u{3}")
    expect(terminal, "Ctrl-C works again") { $0.contains("T1 still runs") && $0.isAtPrompt }
  }

  @Test func controlZInTheEditorStopsTheJob() throws {
    let editor = bench.write(
      "editor", "#!/bin/sh\nkill -STOP $$\necho 'x = 1' > \"$1\"\n", mode: 0o755)
    let terminal = try startAsJob(environment: ["EDITOR": editor])
    terminal.send(":edit\r")
    expect(terminal, "the shell goes on") { $0.contains("job stopped") }
    expectClean(terminal)
    terminal.send("\r")
    expect(terminal, "the editor went on to its end") { $0.cursorLine == ">>> x = 1" }
  }

  @Test func hostileOutputOfATaskStaysInItsLine() throws {
    let terminal = try bench.start()
    terminal.send("async def evil():\rprint('\\x1b[2J\\x1b[5Aup\\rX\\x1b]0;t\\x07\\x1b[6n!')\r\r")
    terminal.send("t = create_task(evil())\r")
    terminal.send("typed")
    expect(terminal, "one line of text") {
      $0.contains("T1│ X!\n>>> typed") && $0.contains(">>> async def evil():")
    }
  }

  @Test func hostilePasteIsText() throws {
    let terminal = try bench.start(columns: 80)
    let text = "print(1)\u{1B}[201~\u{3}\u{1B}[2J\u{1B}]0;t\u{7}\rprint(2)\r"
    terminal.send("\u{1B}[200~" + text + "\u{1B}[201~")
    expect(terminal, "nothing ran, controls are gone") {
      $0.contains("control characters left out") && $0.contains("print(1)")
        && !$0.contains("\n1\n")
    }
  }

  @Test func megabytesCanBePasted() throws {
    let terminal = try bench.start(columns: 80, rows: 24)
    let line = "    x.append('0123456789 0123456789 0123456789')\r"
    let text = "x = []\rif True:\r" + String(repeating: line, count: 20_000)
    terminal.send("\u{1B}[200~" + text + "\u{1B}[201~")
    #expect(
      terminal.until(seconds: 240) { $0.contains("pasted 20002 lines") }, "\(terminal.screen.text)")
    terminal.send("\r")
    #expect(terminal.until(seconds: 240) { $0.isAtPrompt }, "\(terminal.screen.text)")
    terminal.send("len(x)\r")
    expect(terminal, "all of it ran") { $0.contains("\n20000\n") }
  }
}
