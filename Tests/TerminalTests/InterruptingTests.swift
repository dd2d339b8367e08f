// Ctrl-C while code computes: what it ends, and what is said of that.

import TestSupport
import Testing

@Suite(.serialized) final class InterruptingTests {
  private let bench = PromptBench()

  @Test func whatIsTypedAtAStopIsInterrupted() throws {
    let path = bench.write(
      "stops.py",
      """
      import asyncio
      async def main():
          x = 1
          breakpoint()
          await asyncio.sleep(0)
          print('went on', x)
      asyncio.run(main())

      """)
    let terminal = try bench.start([path], columns: 100, rows: 30)
    terminal.send("x = 2\r")
    terminal.send("while True: print('spins'); break_if_set = 0\r\r")
    expect(terminal, "it computes") { $0.contains("\nspins\nspins\n") }
    terminal.send("\u{3}")
    expect(terminal, "it is over, and the stop is still there") {
      $0.contains("KeyboardInterrupt") && $0.cursorLine == "(stops.py:5)>>>"
    }
    terminal.send(":run\r")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.screen.contains("went on 2"), "\(terminal.screen.text)")
  }

  @Test func theEndOfAnInterruptedTaskIsToldOnce() throws {
    let terminal = try bench.start(columns: 100, rows: 40)
    terminal.send("async def spin():\rprint('go')\rwhile True: pass\r\r")
    terminal.send("t = create_task(spin())\r")
    expect(terminal, "the task runs") { $0.contains("T1│ go\n") && $0.cursorLine == "[1▶]>>>" }
    terminal.send(":why\r")
    expect(terminal, "nothing but the task keeps the loop alive") {
      $0.contains("\nthe loop goes on: T1 runs\n")
    }
    terminal.send("\u{3}")
    expect(terminal, "the exception") { $0.contains("KeyboardInterrupt") && $0.isAtPrompt }
    terminal.send("t.done()\r")
    expect(terminal, "its end") { $0.contains("\nTrue\n") && $0.isAtPrompt }
    #expect(!terminal.screen.contains("W02"), "\(terminal.screen.text)")
  }
}
