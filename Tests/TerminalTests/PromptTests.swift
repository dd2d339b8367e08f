// The built program on a terminal of its own, as a person sees it.

import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite(.serialized) final class PromptTests {
  private let bench = PromptBench()

  private func start(
    _ arguments: [String] = [], columns: Int = 60, rows: Int = 16,
    environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try bench.start(arguments, columns: columns, rows: rows, environment: environment)
  }

  @Test func runsWhatIsTyped() throws {
    let terminal = try start()
    terminal.send("print(40 + 2)\r")
    expect(terminal, "the result, then a prompt") { $0.contains("\n42\n>>>") && $0.isAtPrompt }
  }

  @Test func tellsOfACircleOfWaitsWhileTimersGoOn() throws {
    let path = bench.write(
      "crossed.py",
      """
      import asyncio
      async def both(one, other):
          async with one:
              await asyncio.sleep(1)
              async with other:
                  pass
      async def tick():
          while True:
              await asyncio.sleep(3)
      a, b = asyncio.Lock(), asyncio.Lock()
      tasks = [create_task(both(a, b)), create_task(both(b, a)), create_task(tick())]
      await asyncio.sleep(0)

      """)
    let terminal = try start(["--clock", "virtual", "-i", path], columns: 100)
    terminal.send("await asyncio.sleep(10)\r")
    expect(terminal, "the circle above the prompt") {
      $0.contains("E07 deadlock: T2 → lock b → T3 → lock a → T2") && $0.isAtPrompt
    }
  }

  @Test func tellsOfACircleThatClosesRightAfterASearch() throws {
    let path = bench.write(
      "crossed.py",
      """
      import asyncio
      async def both(one, other):
          async with one:
              for _ in range(30):
                  await asyncio.sleep(0.0001)
              async with other:
                  pass
      a, b = asyncio.Lock(), asyncio.Lock()
      tasks = [create_task(both(a, b)), create_task(both(b, a))]

      """)
    let terminal = try start(["-i", path], columns: 100)
    expect(terminal, "the circle above the prompt") {
      $0.contains("E07 deadlock: T1 → lock b → T2 → lock a → T1") && $0.isAtPrompt
    }
  }

  @Test func coloursWhatIsTyped() throws {
    let terminal = try start()
    terminal.send("def f(x): return 42")
    expect(terminal, "keyword and number") {
      $0.style(of: "return") == "1;35" && $0.style(of: "42") == "33"
    }
    expect(terminal, "the text itself") { $0.cursorLine == ">>> def f(x): return 42" }
  }

  @Test func continuesAnUnfinishedBlock() throws {
    let terminal = try start()
    terminal.send("for i in range(2):\r")
    expect(terminal, "indented continuation") {
      $0.cursorLine == "..." && $0.cursorColumn == 8
    }
    terminal.send("print('日本', i)\u{1B}[A")
    expect(terminal, "Up moves inside the block") { $0.cursorLine == ">>> for i in range(2):" }
    terminal.send("\u{1B}[B\r\r")
    expect(terminal, "an empty line ends it") { $0.contains("日本 0\n日本 1\n>>>") }
  }

  @Test func showsOutputAboveTheEditedLine() throws {
    let terminal = try start()
    terminal.send("import asyncio\r")
    terminal.send("async def ticks():\rfor i in range(20):\rawait asyncio.sleep(0.05)\r")
    terminal.send("print('tick', i)\r\r")
    terminal.send("_ = create_task(ticks())\r")
    terminal.send("print('typed")
    expect(terminal, "ticks above the typed text") {
      $0.contains("tick 3\n") && $0.cursorLine.hasSuffix(">>> print('typed")
    }
    terminal.send(" on')\r")
    expect(terminal, "the line was never torn") { $0.contains("\ntyped on\n") }
  }

  @Test func whatAStatementPrintedWithoutANewlineStays() throws {
    let terminal = try start()
    terminal.send("print('part', end='')\r")
    expect(terminal, "the prompt is below") { $0.contains("part\n>>>") }
    terminal.send("print('next')\r")
    expect(terminal, "the next output does not continue it") {
      $0.contains("end='')\npart\n>>> print('next')\nnext\n>>>")
    }
  }

  @Test func controlCCancelsTheLine() throws {
    let terminal = try start()
    terminal.send("abc")
    expect(terminal, "typed") { $0.cursorLine == ">>> abc" }
    terminal.send("\u{3}")
    expect(terminal, "marked, then a fresh prompt") {
      $0.contains(">>> abc^C\n") && $0.isAtPrompt
    }
  }

  @Test func aTimeComesWithoutAnyTask() throws {
    let terminal = try start()
    terminal.send(":until t=0.5\r")
    expect(terminal, "held at the time") { $0.contains("(paused @") && $0.isAtPrompt }
  }

  @Test func anEmptyLineAsksABusyTaskNothing() throws {
    let terminal = try start()
    terminal.send("async def spin():\rprint('go')\rwhile True: pass\r\r")
    terminal.send("t = create_task(spin())\r")
    // The prompt comes back before the task begins: what is typed until then is not asked of a busy task.
    expect(terminal, "the task runs") { $0.contains("T1│ go\n") && $0.cursorLine == "[1▶]>>>" }
    terminal.send("\r\r")
    expect(terminal, "prompts alone") { $0.contains("[1▶]>>>\n[1▶]>>>\n[1▶]>>>") }
    terminal.send("1\r")
    expect(terminal, "code must wait, told between words") {
      $0.contains("that runs when it awaits\nor ends; Ctrl-C interrupts it\n")
    }
  }

  @Test func controlCInterruptsAStatement() throws {
    let terminal = try start()
    terminal.send("while True: pass\r\r")
    expect(terminal, "left the editor") { !$0.modes.contains(2004) }
    terminal.send("\u{3}")
    expect(terminal, "the exception, then a prompt") {
      $0.contains("KeyboardInterrupt") && $0.isAtPrompt
    }
  }

  @Test func controlCDetachesAnAwait() throws {
    let terminal = try start()
    terminal.send("print('go'); await sleep(600)\r")
    expect(terminal, "it runs") { $0.contains("\ngo") && !$0.modes.contains(2004) }
    terminal.send("\u{3}")
    expect(terminal, "the way back to it") {
      $0.contains("T1 still runs: :fg T1, :cancel T1, :where T1") && $0.isAtPrompt
    }
    terminal.send(":cancel T1\r")
    expect(terminal, "an idle prompt") { $0.cursorLine == ">>>" }
  }

  @Test func controlCInterruptsASystemCall() throws {
    let terminal = try start()
    terminal.send("import os; r, w = os.pipe()\rprint('go', flush=True); os.read(r, 1)\r")
    expect(terminal, "it runs") { $0.contains("\ngo") && !$0.modes.contains(2004) }
    // The first one may come before the call has begun.
    let isOver = (0..<100).contains { _ in
      terminal.send("\u{3}")
      return terminal.until(seconds: 1) { $0.contains("KeyboardInterrupt") }
    }
    #expect(isOver)
    terminal.send("40 + 2\r")
    expect(terminal, "alive") { $0.contains("\n42\n") && $0.isAtPrompt }
  }

  @Test func timersOfAScriptReachItsThread() throws {
    let terminal = try start()
    terminal.send("import signal\rx = signal.signal(signal.SIGALRM, lambda *_: print('rang'))\r")
    // The first one may come before the pause.
    terminal.send(
      "x = signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01); signal.pause();"
        + " x = signal.setitimer(signal.ITIMER_REAL, 0)\r")
    expect(terminal, "the pause has ended") { $0.contains("\nrang\n") && $0.isAtPrompt }
  }

  @Test func controlCHoldsAMotionWhileNothingRuns() throws {
    let terminal = try start()
    terminal.send("async def work():\rprint('go')\rawait sleep(600)\r\r")
    // Only the motion lets it begin.
    terminal.send(":pause\rt = create_task(work())\r:until t=500\r")
    expect(terminal, "it has begun") { $0.contains("\nT1│ go") && !$0.modes.contains(2004) }
    terminal.send("\u{3}")
    expect(terminal, "held") { $0.contains(" real) Ctrl-C\n") && $0.isAtPrompt }
  }

  @Test func controlCHoldsAMotionAfterACallbackThatHasNoFurtherStatement() throws {
    let terminal = try start()
    terminal.send("import time\rasync def work():\rprint('go', flush=True)\rtime.sleep(0.2)\r\r")
    terminal.send(":pause\rt, u = create_task(work()), create_task(sleep(600))\r:until t=500\r")
    expect(terminal, "it has begun") { $0.contains("\nT1│ go") && !$0.modes.contains(2004) }
    terminal.send("\u{3}")
    expect(terminal, "held") { $0.contains(" real) Ctrl-C\n") && $0.isAtPrompt }
  }

  @Test func controlCCancelsTheMainTaskOfARun() throws {
    let terminal = try start()
    terminal.send("import asyncio\rasync def main():\rprint('go'); await asyncio.sleep(600)\r\r")
    terminal.send("asyncio.run(main())\r")
    expect(terminal, "it runs") { $0.contains("\ngo") && !$0.modes.contains(2004) }
    terminal.send("\u{3}")
    expect(terminal, "as a script would end") {
      $0.contains("KeyboardInterrupt") && $0.isAtPrompt
    }
  }

  @Test func controlCEndsATaskThatNeverAwaits() throws {
    let terminal = try start()
    terminal.send("async def hog():\rprint('go')\rwhile True: pass\r\rh = create_task(hog())\r")
    expect(terminal, "it runs while the prompt is free") {
      $0.contains("T1│ go") && $0.isAtPrompt
    }
    terminal.send("1\r")
    expect(terminal, "waiting for the task") { !$0.modes.contains(2004) }
    terminal.send("\u{3}")
    expect(terminal, "the line runs afterwards") {
      $0.contains("KeyboardInterrupt") && $0.contains("\n1\n") && $0.isAtPrompt
    }
  }

  @Test func saysWhatAThreadDoesForATask() throws {
    let terminal = try start()
    terminal.send("import asyncio, threading\rgate = threading.Event()\r")
    terminal.send("def load(): gate.wait()\r\rt = create_task(asyncio.to_thread(load))\r")
    expect(terminal, "it waits") { $0.cursorLine.hasPrefix("[1⏸]>>>") }
    terminal.send(":why T1\r")
    expect(terminal, "what the thread runs") { $0.contains("thread (load)") && $0.isAtPrompt }
    terminal.send(":cancel T1\r")
    expect(terminal, "that it goes on") { $0.contains("N09 T1") && $0.isAtPrompt }
    terminal.send("gate.set()\r")
    expect(terminal, "alive") { $0.cursorLine == ">>>" }
  }

  @Test func refusesToWaitForItsOwnLoop() throws {
    let terminal = try start()
    terminal.send("import asyncio\rasync def answer(): return 42\r\r")
    terminal.send(
      "asyncio.run_coroutine_threadsafe(answer(), asyncio.get_running_loop()).result()\r")
    expect(terminal, "why") { $0.contains("RuntimeError: E08: ") && $0.isAtPrompt }
  }

  @Test func thePromptSaysWhatTheLoopDoes() throws {
    let terminal = try start()
    terminal.send("t = create_task(sleep(600))\r")
    expect(terminal, "one task waits") { $0.cursorLine.hasPrefix("[1⏸ ") && $0.isAtPrompt }
    terminal.send(":pause\r")
    expect(terminal, "held") { $0.cursorLine.hasPrefix("(paused @") && $0.isAtPrompt }
    terminal.send("\u{4}")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.screen.contains("1 task was still waiting: T1 sleep"))
  }

  @Test func pasteIsOneBlockAndDoesNotRun() throws {
    let terminal = try start()
    terminal.send("\u{1B}[200~for i in range(2):\r    print('p', i)\r\u{1B}[201~")
    expect(terminal, "the block as it was pasted") {
      $0.contains(">>> for i in range(2):\n...     print('p', i)\n...") && !$0.contains("p 0")
    }
    terminal.send("\r")
    expect(terminal, "run by Enter") { $0.contains("p 0\np 1\n") && $0.isAtPrompt }
  }

  @Test func keysTypedAheadWaitForTheNextPrompt() throws {
    let terminal = try start()
    terminal.send("print('one')\rprint('two')\rprint('th")
    expect(terminal, "both ran, the third waits") {
      $0.contains(">>> print('one')\none\n>>> print('two')\ntwo\n>>> print('th")
    }
  }

  @Test func historyLastsOverSessions() throws {
    let first = try start()
    first.send("print('again')\r")
    expect(first, "ran") { $0.contains("\nagain\n") && $0.isAtPrompt }
    first.send("\u{4}")
    #expect(first.exitStatus() == 0)
    let second = try start()
    second.send("\u{1B}[A")
    expect(second, "the entry of the earlier session") { $0.cursorLine == ">>> print('again')" }
    second.send("\u{3}")
    expect(second, "cancelled") { $0.isAtPrompt }
    second.send("\u{12}aga")
    expect(second, "found by Ctrl-R") {
      $0.contains(">>> print('again')\nhistory search: aga")
    }
    var status = stat()
    #expect(stat(bench.home + "/.local/state/baton/history", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func sessionsSideBySideKeepTheirEntries() throws {
    let first = try start()
    let second = try start()
    for (terminal, text) in [(first, "1"), (second, "2"), (first, "3"), (second, "if 4:\rpass\r")] {
      terminal.send(text + "\r")
      expect(terminal, "ran") {
        $0.isAtPrompt && $0.contains(text.hasPrefix("if") ? "pass\n...\n>>>" : "\n\(text)\n>>>")
      }
    }
    let path = bench.home + "/.local/state/baton/history"
    #expect(SourceTree.text(of: path) == "1\n2\n3\nif 4:\\n    pass\n")
    chmod(path, 0o644)
    first.send("5\r")
    expect(first, "ran") { $0.isAtPrompt && $0.contains("\n5\n>>>") }
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func suggestsFromTheHistory() throws {
    let terminal = try start()
    terminal.send("print('long ago')\r")
    expect(terminal, "ran") { $0.contains("\nlong ago\n") && $0.isAtPrompt }
    terminal.send("pr")
    expect(terminal, "the rest, dim, behind the cursor") {
      $0.style(of: "int('long") == "2" && $0.cursorColumn == 6
    }
    terminal.send("\u{1B}[C")
    expect(terminal, "accepted") {
      $0.cursorLine == ">>> print('long ago')" && $0.cursorColumn > 20
    }
  }

  @Test func controlDLeavesAndRestoresTheTerminal() throws {
    let terminal = try start()
    #expect(terminal.isCooked == false)
    terminal.send("\u{4}")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.isCooked)
    #expect(terminal.screen.modes == [7, 25])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGABRT, SIGSEGV])
  func signalsRestoreTheTerminal(signal: Int32) throws {
    let terminal = try start()
    terminal.send(signal: signal)
    #expect(terminal.exitStatus() == 128 + signal)
    #expect(terminal.isCooked)
    #expect(terminal.screen.modes == [7, 25])
  }

  @Test func survivesAShrinkingWindow() throws {
    let terminal = try start(columns: 60, rows: 12)
    terminal.send("if True:\rx = 'a rather long line that will be wrapped'\ry = 2\rz = 3")
    expect(terminal, "four lines") { $0.cursorLine == "...     z = 3" }
    terminal.resize(columns: 24, rows: 3)
    terminal.send("4")
    expect(terminal, "a window around the cursor") { $0.cursorLine == "...     z = 34" }
    terminal.resize(columns: 60, rows: 12)
    terminal.send("5\u{3}")
    expect(terminal, "alive") { $0.isAtPrompt }
  }

  @Test func honoursNoColor() throws {
    let terminal = try start(environment: ["NO_COLOR": "1"])
    terminal.send("print(1)\r")
    expect(terminal, "ran") { $0.contains("\n1\n>>>") }
    let text = String(decoding: terminal.transcript, as: UTF8.self)
    #expect(!text.contains("\u{1B}[1;") && !text.contains("\u{1B}[3"))
  }

  @Test func aDumbTerminalShowsOutputOnLinesOfItsOwn() throws {
    let terminal = try start(environment: ["TERM": "dumb"])
    terminal.send("async def work():\n    for i in range(2): print('part', end=' ')\n")
    terminal.send("    await sleep(0.05); print('end')\n\n")
    terminal.send("t = create_task(work())\n")
    expect(terminal, "the prompt, the output, the prompt again") {
      $0.contains(">>>\nT1│ part part end\n>>>") && $0.isAtPrompt
    }
    terminal.send("print('go'); await sleep(600)\n")
    expect(terminal, "it runs") { $0.contains("\ngo") }
    terminal.send("\u{3}")
    expect(terminal, "what Ctrl-C does stands on a line of its own") {
      $0.contains("^C\nT2 still runs") && $0.isAtPrompt
    }
  }

  @Test func aDumbTerminalGetsNoEscapes() throws {
    let terminal = try start(environment: ["TERM": "dumb"])
    terminal.send("print(40 + 2)\r")
    expect(terminal, "ran") { $0.contains("42\n>>>") }
    #expect(!terminal.transcript.contains(0x1B))
    terminal.send("\u{4}")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.isCooked)
  }
}
