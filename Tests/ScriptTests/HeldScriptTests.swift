// Scripts that a person holds: `--paused`, `breakpoint()`, `-i`, with commands from a pipe; and loops that
// can never end.

import TestSupport
import Testing

@Suite struct HeldScriptTests {
  private func baton(_ arguments: String..., input: String) -> ProcessResult {
    ScriptRunner().run(command: arguments, input: input)
  }

  private static let pair = """
    import asyncio
    async def work(name):
        await asyncio.sleep(1)
        print(name)
    async def main():
        await asyncio.gather(work('a'), work('b'))
    asyncio.run(main())
    print('end')
    """

  @Test func pausedStopsBeforeTheFirstStep() {
    let result = baton(
      "--clock", "virtual", "--paused", "-c", Self.pair, input: ":ready\n:step\n:why T1\n:run\n")
    #expect(
      result.output == """
        (paused @1 t=0.00s virtual) before the first step
        ready   T1 main
        waits   -
        1. T1 main  <string>:5  async def main():
        (paused @2 t=0.00s virtual)
        ▶ T1 main  <string>:6  await asyncio.gather(work('a'), work('b'))
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ready   T2 work · T3 work
        waits   T1 gather T2 T3
        T1 waits gather of T2 and T3; T2 is ready and runs next; the loop is held
        a
        b
        end

        """)
    #expect(result.status == 0)
  }

  private static let ownLoop = """
    import asyncio
    class Loop(asyncio.SelectorEventLoop):
        def call_soon(self, callback, *arguments, context=None):
            return super().call_soon(callback, *arguments, context=context)
    async def main():
        await asyncio.sleep(1)
        print('woken')
    Loop().run_until_complete(main())
    """

  @Test func aLoopWithACallSoonOfItsOwnIsHeld() {
    let result = baton(
      "--clock", "virtual", "--paused", "-c", Self.ownLoop,
      input: ":step\n:why T1\n:step\n:why T1\n:run\n")
    #expect(result.output.contains("▶ T1 main  <string>:6  await asyncio.sleep(1)\n"))
    #expect(
      result.output.contains("\nwaits   T1 sleep 1.00s\nT1 sleeps 1.00s more, until t=1.00s\n"))
    #expect(result.output.hasSuffix("\nT1 is ready and runs next; the loop is held\nwoken\n"))
    #expect(result.status == 0, "\(result.output) \(result.errors)")
  }

  @Test func aBreakpointShowsTheNextStatementAndItsVariables() {
    let result = baton(
      "-c",
      "def area(w, h):\n    breakpoint()\n    total = w * h\n    return total\nprint(area(3, 4))",
      input: "w + h\n:next\ntotal = 100\n:run\n")
    #expect(result.output.hasPrefix("(paused"), "\(result.output)")
    #expect(result.output.contains("▶  <string>:3  total = w * h\n"))
    #expect(result.output.contains("\n7\n"))
    #expect(result.output.contains("▶  <string>:4  return total\n"))
    #expect(result.output.hasSuffix("\n100\n"))
    #expect(result.status == 0)
  }

  @Test func leavingAHeldScriptEndsIt() {
    let result = baton(
      "-c", "try:\n    breakpoint()\n    print('not reached')\nfinally:\n    print('cleanup')",
      input: "")
    #expect(result.output.hasSuffix("cleanup\n"))
    #expect(!result.output.contains("not reached\n"))
    #expect(result.status == 1)
  }

  @Test func aScriptThatClosesEveryDescriptorGoesOn() {
    let result = baton(
      "--paused", "-c",
      """
      import asyncio, os
      os.closerange(3, 4096)
      async def main():
          await asyncio.sleep(0)
          os.closerange(3, 4096)
          print('closed')
      asyncio.run(main())
      """, input: ":step\n:run\n")
    #expect(result.output.hasSuffix("\nclosed\n"), "\(result.output)\(result.errors)")
    #expect(result.status == 0)
  }

  @Test func aScriptThatClosesItsInputLeavesThePrompt() {
    let result = baton(
      "--paused", "-c",
      """
      import asyncio, os
      async def main():
          os.closerange(0, 1)
          breakpoint()
          print('not reached')
      asyncio.run(main())
      """, input: ":run\n")
    #expect(result.output.contains("breakpoint()\n"), "\(result.output)")
    #expect(!result.output.contains("not reached\n"))
    #expect(result.status == 1)
  }

  @Test func aTimeIsReachedBetweenTwoTimersOfAScript() {
    let result = baton(
      "--clock", "virtual", "--paused", "-c", Self.pair, input: ":until t=0.25\n:why T2\n:run\n")
    #expect(
      result.output.contains(
        "(paused @2 t=0.25s virtual)\n")
        && result.output.contains(
          "T2 sleeps 0.75s more, until t=1.00s\na\nb\nend\n"),
      "\(result.output)")
  }

  @Test func aPipeGoesOnBehindAnAwaitThatNothingEnds() {
    let result = baton(
      "--clock", "virtual", "-i",
      input: "import asyncio\nevent = asyncio.Event()\nawait event.wait()\nevent.set()\n"
        + "await sleep(1, 2)\n")
    #expect(
      result.output
        == "T1 waits, and nothing is going to wake it: it goes on in the background\nTrue\n2\n",
      "\(result.errors)")
    #expect(result.status == 0)
  }

  @Test func aFailureIsNamedWhereItLeavesOthersWaiting() {
    let result = baton(
      "--clock", "virtual", "-c",
      """
      import asyncio
      async def consume(jobs):
          if await jobs.get() == 2: raise ValueError('bad job')
      async def main():
          jobs = asyncio.Queue(1)
          task = asyncio.create_task(consume(jobs), name='consumer')
          for job in 2, 3, 4: await jobs.put(job)
      asyncio.run(main())
      """, input: "")
    #expect(
      result.errors.hasPrefix(
        """
        E07 deadlock: nothing can ever run again
          T1 main waits at <string>:7 for space in queue jobs
            for job in 2, 3, 4: await jobs.put(job)
                                ^^^^^^^^^^^^^^^^^^^
          T2 consumer failed: ValueError: bad job, raised at <string>:3
          help: nobody is left to take an item

        """), "\(result.errors)")
    #expect(result.status == 1)
  }

  @Test func aThreadThatHasReturnedIsNoFreeThread() {
    let result = baton(
      "--clock", "virtual", "--paused", "-c",
      "import asyncio\nasync def main():\n    print(await asyncio.to_thread(len, 'abc'))\n"
        + "asyncio.run(main())",
      input: ":step\n:run\n")
    #expect(!result.output.contains("free thread"), "\(result.output)")
    #expect(result.output.contains("waits   T1 thread (len)\n"), "\(result.output)")
    #expect(result.output.hasSuffix("\n3\n") && result.status == 0, "\(result.output)")
  }

  @Test func frozenTasksAreNoDeadlock() {
    let result = baton(
      "--clock", "virtual", "--paused", "-c", Self.pair,
      input: ":step\n:freeze T2\n:run\n:run\n:thaw T2\n:run\n")
    let stop = "virtual) only a frozen task could go on: :thaw T2 lets it run\n"
    #expect(result.output.split(separator: stop).count == 3, "\(result.output)")
    #expect(result.output.hasSuffix("\na\nend\n") && result.status == 0, "\(result.output)")
    let left = baton(
      "--clock", "virtual", "--paused", "-c", Self.pair, input: ":step\n:freeze T2\n:run\n:quit\n")
    #expect(!left.errors.contains("would not stop") && left.status == 1, "\(left.errors)")
  }

  @Test func aGatherWhoseTasksHaveEndedIsStillAGather() {
    let result = baton(
      "--clock", "virtual", "--paused", "-c", Self.pair,
      input: ":until t=1\n:tick\n:tick\n:why T1\n:run\n")
    #expect(result.output.contains("\nwaits   T1 gather\n"), "\(result.output)")
    #expect(
      result.output.contains(
        "\nT1 waits gather, whose tasks have ended: a callback that is ready tells it so\n"))
  }

  @Test func breakpointsCanBeIgnored() {
    let result = ScriptRunner(environment: ["PYTHONBREAKPOINT=0"])
      .run(command: ["-c", "breakpoint()\nprint('on')"], input: ":quit\n")
    #expect(result.output == "on\n")
    #expect(result.status == 0)
  }

  @Test func theTasksOfAFileLiveOnAtThePrompt() {
    let result = baton(
      "--clock", "virtual", "-i", "-c",
      "import asyncio\nt = asyncio.create_task(asyncio.sleep(5, 'slept'))\nawait asyncio.sleep(1)\nprint('file')",
      input: ":jobs\nawait t\n")
    #expect(result.output == "file\nT2 sleep  sleep 4.00s\n'slept'\n", "\(result.errors)")
    #expect(result.status == 0)
  }

  @Test func aFailedFileLeavesThePrompt() {
    let result = baton("-i", "-c", "x = 5\n1 / 0", input: "x\n")
    #expect(result.output.contains("ZeroDivisionError: division by zero\n"), "\(result.errors)")
    #expect(result.output.hasSuffix("\n5\n"))
  }

  @Test func thePromptOpensOnAPipeWhenItIsAskedFor() {
    let result = baton(
      "--clock", "virtual", "-i",
      input: "1 + 1\nt = create_task(sleep(9))\nawait sleep(1)\n:jobs\nawait t\n_\n")
    #expect(result.output == "2\nT1 sleep  sleep 8.00s\n2\n", "\(result.errors)")
    #expect(result.errors.hasPrefix("baton "))
    #expect(result.errors.hasSuffix(">>> "))
    #expect(result.status == 0)
  }

  @Test func signalHandlersOfAFileServeThePrompt() {
    let result = baton(
      "--clock", "virtual", "-i", "-c",
      """
      import asyncio, os, signal
      loop = asyncio.get_running_loop()
      loop.add_signal_handler(signal.SIGUSR1, print, 'heard')
      await asyncio.sleep(0)
      """,
      input: """
        os.kill(os.getpid(), signal.SIGUSR1)
        await asyncio.sleep(1)
        :pause
        os.kill(os.getpid(), signal.SIGUSR1)
        :ready
        :ready --json
        :tick
        :tick
        :run
        signal.signal(signal.SIGUSR2, lambda *_: print('plain'))
        signal.raise_signal(signal.SIGUSR2)

        """)
    let lines = result.output.split(separator: "\n").filter { line in
      // Importing takes long on a machine that is busy.
      !["(paused", "W06", "  "].contains { line.hasPrefix($0) }
    }
    #expect(
      lines == [
        "heard", "ready   -", "waits   -", "nothing is ready; the next turn begins with",
        "- print()  SIGUSR1",
        "[{\"what\": \"callback\", \"function\": \"print\", \"from\": \"SIGUSR1\"}]",
        "▶ wake-up of the loop", "ready   print()", "waits   -", "heard",
        "▶ print()", "ready   -", "waits   -", "<Handlers.SIG_DFL: 0>", "plain",
      ], "\(result.output)\(result.errors)")
  }

  private static let crossed = """
    import asyncio
    async def both(one, other):
        async with one:
            await asyncio.sleep(0)
            async with other:
                pass
    async def main():
        a, b = asyncio.Lock(), asyncio.Lock()
        await asyncio.gather(both(a, b), both(b, a))
    try:
        asyncio.run(main())
    finally:
        print('cleanup')
    """

  @Test(arguments: ["real", "virtual"])
  func aDeadlockIsNamedAndEndsTheScript(clock: String) {
    let result = baton("--clock", clock, "-c", Self.crossed, input: "")
    #expect(
      result.errors == """
        E07 deadlock: nothing can ever run again: T2 → lock b → T3 → lock a → T2
          T2 both waits at <string>:5 for lock b held by T3
            async with other:
                       ^^^^^
          T3 both waits at <string>:5 for lock a held by T2
            async with other:
                       ^^^^^
          help: take the locks in the same order everywhere, or bound the wait with asyncio.timeout()

        """)
    #expect(result.output == "cleanup\n")
    #expect(result.status == 1)
  }

  @Test func aDeadlockIsHeldForWhoHoldsTheScript() {
    let result = baton(
      "--clock", "virtual", "--paused", "-c", Self.crossed,
      input: ":run\n:why T2\n:cancel T3 opened\n:run\n")
    #expect(
      result.output.contains(
        """
        (paused @3 t=0.00s virtual) deadlock: :run ends the script
        ready   -
        waits   T1 gather T2 T3 · T2 lock b held by T3 · and 1 more
        T2 waits lock b held by T3, which waits lock a held by T2: a deadlock, none of
        them can go on
        cleanup

        """), "\(result.output)")
    #expect(result.output.hasSuffix("CancelledError: opened\n"), "\(result.output)")
    let left = baton("--clock", "virtual", "--paused", "-c", Self.crossed, input: ":run\n:run\n")
    #expect(left.output.hasSuffix("RuntimeError: deadlock: nothing can ever run again\n"))
    #expect(left.status == 1)
  }

  @Test func whoNobodyWakesIsNamed() {
    let result = baton(
      "--clock", "virtual", "-c",
      "import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())",
      input: "")
    #expect(
      result.errors == """
        E07 deadlock: nothing can ever run again
          T1 main waits at <string>:3 for event
            await asyncio.Event().wait()
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: nobody is left to set the event; bound the wait with asyncio.timeout()

        """)
    #expect(result.status == 1)
  }
}
