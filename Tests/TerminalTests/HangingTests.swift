// Programs that hang on the real clock: a person is told why, and Ctrl-C ends it. What a stop must not do to
// the times that diagnostics speak of.

import TestSupport
import Testing

@Suite(.serialized) final class HangingTests {
  private let bench = PromptBench()

  private func start(_ arguments: [String]) throws -> PseudoTerminal {
    try PseudoTerminal(
      BatonBinary.path, arguments, environment: BatonBinary.environment(home: bench.home),
      columns: 100, rows: 30)
  }

  private static let forgottenPermit = """
    import asyncio
    gate = asyncio.Semaphore(1)
    async def use(number):
        await gate.acquire()
        if number == 1: raise KeyError(number)
        gate.release()
    async def main():
        print(await asyncio.gather(*(use(i) for i in range(3)), return_exceptions=True))
    asyncio.run(main())

    """

  @Test func aScriptThatNothingWakesSaysSo() throws {
    let terminal = try start([bench.write("hangs.py", Self.forgottenPermit)])
    expect(terminal, "who waits for what, and what to do") {
      $0.contains("N11 nothing is left that could wake the loop; Ctrl-C ends the script\n")
        && $0.contains("T4 use waits at hangs.py:4 for semaphore gate\n")
        && $0.contains("help: a permit was not given back")
    }
    terminal.send("\u{3}")
    #expect(terminal.exitStatus() == 130)
  }

  @Test func aScriptThatWaitsForASignalIsLeftAlone() throws {
    let path = bench.write(
      "alarm.py",
      """
      import asyncio, signal
      async def main():
          loop, stop = asyncio.get_running_loop(), asyncio.Event()
          signal.signal(signal.SIGALRM, lambda *_: loop.call_soon_threadsafe(stop.set))
          signal.setitimer(signal.ITIMER_REAL, 0.3)
          await stop.wait()
          print("woken")
      asyncio.run(main())

      """)
    let terminal = try start([path])
    expect(terminal, "the handler has run") { $0.contains("woken") }
    #expect(!terminal.screen.contains("N11"), "\(terminal.screen.text)")
    #expect(terminal.exitStatus() == 0)
  }

  @Test func aRunAtThePromptThatNothingWakesSaysSo() throws {
    let terminal = try start(["-i", bench.write("hangs.py", Self.forgottenPermit)])
    expect(terminal, "the chain down to the task that has failed") {
      $0.contains("N11 T1 waits gather of T4, which waits semaphore gate (T3 ended holding it)")
    }
    terminal.send("\u{3}")
    expect(terminal, "a prompt") { $0.contains("KeyboardInterrupt") && $0.isAtPrompt }
  }

  @Test func aQueueThatIsNeverDoneIsToldInARun() throws {
    let path = bench.write(
      "queue.py",
      """
      import asyncio
      async def worker(jobs):
          while True:
              item = await jobs.get()
              if item != 1: jobs.task_done()
      async def main():
          jobs = asyncio.Queue()
          for item in range(3): jobs.put_nowait(item)
          task = asyncio.create_task(worker(jobs))
          await jobs.join()
      asyncio.run(main())

      """)
    let terminal = try start(["-i", path])
    expect(terminal, "whose fault it is") {
      $0.contains("W10 T1 main waits in jobs.join(), which can never end: T2 worker waits")
    }
  }

  @Test func aLongImportAtTheTopIsNoReproach() throws {
    bench.write("long_module.py", "import time\ntime.sleep(0.5)\n")
    let path = bench.write(
      "main.py",
      """
      import asyncio, time
      import long_module
      await asyncio.sleep(0)
      print("loaded")
      async def late():
          await asyncio.sleep(0)
          time.sleep(0.25)
      await late()

      """)
    let terminal = try start(["--clock", "virtual", "-i", path])
    expect(terminal, "what holds the loop later") {
      $0.contains("loaded\n") && $0.contains("at main.py:7: time.sleep(0.25)") && $0.isAtPrompt
    }
    #expect(!terminal.screen.contains("long_module"), "\(terminal.screen.text)")
  }

  @Test func aStopInATaskIsNoTimeInWhichItWasReady() throws {
    let terminal = try bench.start(columns: 100)
    terminal.send("async def work():\rx = 1\rprint('x', x); await sleep(0.01)\r\r")
    terminal.send(":break work\r")
    expect(terminal, "a breakpoint") { $0.contains("breakpoint 1") && $0.isAtPrompt }
    terminal.send("t = create_task(work())\r")
    expect(terminal, "held") { $0.cursorLine.hasPrefix("(<python-input-0>:2)>>>") }
    terminal.send(":run\r")
    expect(terminal, "it has run") { $0.contains("T1│ x 1") && $0.cursorLine == ">>>" }
    #expect(!terminal.screen.contains("W12"), "\(terminal.screen.text)")
  }
}
