// Scripts with several threads, held at the prompt of `--paused`: whichever thread is held hears what is typed.

import TestSupport
import Testing

@Suite(.serialized) final class HeldThreadTests {
  private let bench = PromptBench()

  private func start(_ script: String, clock: String = "virtual") throws -> PseudoTerminal {
    try bench.start(
      ["--clock", clock, "--paused", bench.write("threads.py", script)], columns: 100, rows: 40)
  }

  /// Types each line at a prompt, as a person does, who looks first.
  private func type(_ lines: String..., to terminal: PseudoTerminal) {
    for line in lines {
      expect(terminal, "a prompt for \(line)") { $0.isAtPrompt }
      terminal.send(line + "\r")
      expect(terminal, "\(line) is served") { !$0.cursorLine.hasSuffix(line) }
    }
  }

  private static let loopInThread = """
    import asyncio, threading
    async def work(name):
        await asyncio.sleep(1)
        print('worked', name)
    async def main():
        await asyncio.gather(work('a'), work('b'))
    thread = threading.Thread(target=lambda: asyncio.run(main()))
    thread.start()
    thread.join()
    print('end')

    """

  @Test(arguments: ["virtual", "real"])
  func aLoopOfAnotherThreadIsHeldAndLetGo(clock: String) throws {
    let terminal = try start(Self.loopInThread, clock: clock)
    type(":step", ":why T1", ":run", to: terminal)
    expect(terminal, "the script goes on to its end") {
      $0.contains("T1 waits gather of T2 and T3; T2 is ready and runs next; the loop is held\n")
        && $0.contains("worked a\nworked b\nend")
    }
    #expect(terminal.exitStatus() == 0)
  }

  @Test func leavingInAnotherThreadEndsTheScript() throws {
    let terminal = try start(Self.loopInThread)
    type(":step", ":quit", to: terminal)
    #expect(terminal.exitStatus() == 1)
    #expect(!terminal.screen.contains("\nend"), "\(terminal.screen.text)")
  }

  @Test func aBreakpointHoldsTheThreadThatComesToIt() throws {
    let path = bench.write(
      "threads.py",
      """
      import threading
      def body():
          value = 5
          breakpoint()
          print('other goes on', value)
          value += 1
      thread = threading.Thread(target=body, name='helper')
      thread.start()
      thread.join()
      print('end')

      """)
    let terminal = try bench.start([path], columns: 100, rows: 40)
    expect(terminal, "its next statement") {
      $0.contains("▶ helper  threads.py:5  print('other goes on', value)\n") && $0.isAtPrompt
    }
    type("value = 7", ":where", to: terminal)
    expect(terminal, "where it stands") { $0.contains("line 5, in body\n") }
    type(":next", "value", to: terminal)
    expect(terminal, "a step in the same thread") {
      $0.contains("other goes on 7\n") && $0.contains("▶ helper  threads.py:6  value += 1\n")
    }
    type(":run", to: terminal)
    expect(terminal, "everybody goes on") { $0.contains("\nend") }
    #expect(terminal.exitStatus() == 0)
  }

  @Test func aThreadThatThePromptHasStartedIsHeld() throws {
    let terminal = try bench.start(columns: 100, rows: 50)
    terminal.send("import threading, time\r")
    terminal.send("def body():\rvalue = time.sleep(0.1)\rbreakpoint()\rprint('goes on', value)\r\r")
    type("threading.Thread(target=body, name='helper').start()", to: terminal)
    expect(terminal, "its next statement") {
      $0.contains("▶ helper  <python-input-1>:4") && $0.cursorLine == "(<python-input-1>:4)>>>"
    }
    terminal.send("while True: value = print('spins')\r\r")
    expect(terminal, "it computes") { $0.contains("\nspins\nspins\n") }
    terminal.send("\u{3}")
    expect(terminal, "what is typed is interrupted") {
      $0.contains("KeyboardInterrupt\n") && $0.cursorLine == "(<python-input-1>:4)>>>"
    }
    type("value = 7", ":run", to: terminal)
    expect(terminal, "it goes on, and the prompt is the session's again") {
      $0.contains("goes on 7\n") && $0.cursorLine == ">>>"
    }
  }

  private static let twoLoops = """
    import asyncio, threading
    async def main(name):
        await asyncio.sleep(0)
        await asyncio.sleep(1)
        print('ran', name)
    thread = threading.Thread(target=lambda: asyncio.run(main('other')))
    thread.start()
    asyncio.run(main('own'))
    thread.join()

    """

  @Test func loopsOfTwoThreadsAreSteppedOneAfterTheOther() throws {
    let terminal = try start(Self.twoLoops)
    for _ in 0..<3 { type(":step", to: terminal) }
    expect(terminal, "each has begun, and nobody has ended") {
      $0.contains("▶ T1 main  threads.py:4") && $0.contains("▶ T2 main  threads.py:3")
        && !$0.contains("ended") && $0.isAtPrompt
    }
    type(":run", to: terminal)
    expect(terminal, "both go on") { $0.contains("ran other\nran own") }
    #expect(terminal.exitStatus() == 0)
  }

  @Test func timeStandsStillForOtherThreadsToo() throws {
    let terminal = try start(
      """
      import asyncio, threading, time
      async def main():
          await asyncio.sleep(0)
          print('other saw', seen)
      seen = []
      def watch():
          time.sleep(1)
          seen.append('time')
      threads = [threading.Thread(target=lambda: asyncio.run(main())), threading.Thread(target=watch)]
      for thread in threads: thread.start()
      for thread in threads: thread.join()

      """)
    type(":step", "1 + 1", ":info seen", ":run", to: terminal)
    expect(terminal, "nobody ran while the loop was held") { $0.contains("other saw []") }
    #expect(terminal.exitStatus() == 0)
  }

  @Test func typedCodeMayWaitForAnotherThread() throws {
    let terminal = try start(
      """
      import asyncio, threading
      async def main():
          go.set()
      go = threading.Event()
      other = threading.Thread(target=go.wait)
      other.start()
      thread = threading.Thread(target=lambda: asyncio.run(main()))
      thread.start()
      thread.join()

      """)
    type("go.set(); other.join()", "other.is_alive()", to: terminal)
    expect(terminal, "it has ended meanwhile") { $0.contains("\nFalse\n") && $0.isAtPrompt }
    type(":run", to: terminal)
    #expect(terminal.exitStatus() == 0)
  }
}
