// Editing a block: keys, lines inside of it, completion, search, the editor outside.

import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite(.serialized) final class EditingTests {
  private let bench = PromptBench()

  @Test func editsInTheMiddleOfABlock() throws {
    let terminal = try bench.start()
    terminal.send("def f(a):\rreturn a + 1")
    terminal.send("\u{1B}[A\u{1}\u{6}\u{6}\u{6}\u{6}g\u{5}\r")
    expect(terminal, "a line is split off where the cursor was") {
      $0.contains(">>> def gf(a):\n...\n...     return a + 1") && $0.cursorLine == "..."
    }
    terminal.send("b = a")
    expect(terminal, "typed into the new line") {
      $0.contains(">>> def gf(a):\n...     b = a\n...     return a + 1")
    }
  }

  @Test func movesOverWholeCharacters() throws {
    let terminal = try bench.start()
    let left = "\u{1B}[D"
    terminal.send("x = 'e\u{301}\u{1F1E9}\u{1F1EA}'\(left)\(left)\(left)\u{1B}[C\u{1B}[3~\r")
    terminal.send("len(x), x[0]\r")
    expect(terminal, "the accent stays with its letter, the flag goes as a whole") {
      $0.contains("\n(2, 'e')\n")
    }
  }

  @Test func indentsAndDedents() throws {
    let terminal = try bench.start()
    terminal.send("if True:\r")
    expect(terminal, "one step") { $0.cursorLine == "..." && $0.cursorColumn == 8 }
    terminal.send("for x in y:\rpass\r")
    expect(terminal, "back after pass") { $0.cursorLine == "..." && $0.cursorColumn == 8 }
    terminal.send("\u{7F}")
    expect(terminal, "Backspace takes a step") { $0.cursorColumn == 4 }
    terminal.send("\t\tx")
    expect(terminal, "Tab makes steps") { $0.cursorLine == "...         x" }
    terminal.send("\u{1B}[Z")
    expect(terminal, "Shift-Tab takes one from the line") { $0.cursorLine == "...     x" }
  }

  @Test func clausesGoBackToTheirStatement() throws {
    let terminal = try bench.start()
    terminal.send("if 0:\rx = 1\relse:\rprint('no')\r\r")
    expect(terminal, "else below if") {
      $0.contains(">>> if 0:\n...     x = 1\n... else:\n...     print('no')\n...\nno\n>>>")
    }
  }

  @Test func linesThatComeAtOnceKeepTheirIndentation() throws {
    let terminal = try bench.start()
    terminal.send("def f(x):\r    if x:\r        return 1\r\r    return 2\r\rf(1), f(0)\r")
    expect(terminal, "as after a paste that is not marked") {
      $0.contains(
        ">>> def f(x):\n...     if x:\n...         return 1\n...\n...     return 2\n...\n>>> f(1)")
        && $0.contains("\n(1, 2)\n>>>")
    }
    terminal.send("if 0:\r")
    expect(terminal, "what is typed is indented again") { $0.cursorColumn == 8 }
  }

  @Test func killsAndYanksLines() throws {
    let terminal = try bench.start()
    terminal.send("if True:\rabc = 1\rdef_ = 2\u{1B}[A\u{1}\u{B}")
    expect(terminal, "Ctrl-K takes the rest of its line only") {
      $0.contains(">>> if True:\n...\n...     def_ = 2")
    }
    terminal.send("\u{19}")
    expect(terminal, "Ctrl-Y brings it back") {
      $0.contains(">>> if True:\n...     abc = 1\n...     def_ = 2")
    }
    terminal.send("\u{1F}")
    expect(terminal, "undone") { $0.contains(">>> if True:\n...\n...     def_ = 2") }
  }

  @Test func recallsABlockAsOneEntry() throws {
    let terminal = try bench.start()
    terminal.send("for i in range(2):\rprint('n', i)\r\r")
    expect(terminal, "ran") { $0.contains("n 0\nn 1\n") && $0.isAtPrompt }
    terminal.send("1\r")
    expect(terminal, "another entry") { $0.contains("\n1\n") && $0.isAtPrompt }
    terminal.send("\u{1B}[A\u{1B}[A")
    expect(terminal, "the whole block") {
      $0.cursorLine == "...     print('n', i)" && $0.contains("1\n>>> for i in range(2):")
    }
    terminal.send("\u{1B}[A\u{1B}[A")
    expect(terminal, "moves inside of it; nothing is older") {
      $0.cursorLine == ">>> for i in range(2):"
    }
    terminal.send("\u{1B}[B\u{1B}[B\u{1B}[B")
    expect(terminal, "back to the empty line") { $0.isAtPrompt }
  }

  @Test func listsCandidatesBelowTheLine() throws {
    let terminal = try bench.start(columns: 40, rows: 10)
    terminal.send("d = {'alpha': 1, 'alps': 2}\rd['\t")
    expect(terminal, "what they share, then the list") {
      $0.contains(">>> d['alp\nalpha']  alps']") && $0.cursorColumn == 10
    }
    terminal.send("h\t")
    expect(terminal, "the only one, and no list") {
      $0.cursorLine == ">>> d['alpha']" && !$0.contains("alps']\n")
        && $0.text.hasSuffix(">>> d['alpha']")
    }
  }

  @Test func aListIsArrangedAnewForAnotherWindow() throws {
    let terminal = try bench.start()
    terminal.send("t = ''\rt.is\t")
    expect(terminal, "a list") { $0.contains("isupper") }
    terminal.resize(columns: 30, rows: 16)
    expect(terminal, "as many columns as fit") {
      $0.contains("isalnum       islower\n") && $0.contains("isidentifier  isupper")
    }
  }

  @Test func longListsComeInPages() throws {
    let terminal = try bench.start(columns: 40, rows: 10)
    terminal.send("''.\t")
    expect(terminal, "the first page") { $0.contains("capitalize") && $0.contains("… 1–") }
    terminal.send("\t")
    expect(terminal, "the second one") { !$0.contains("capitalize") && $0.contains(" of ") }
    terminal.send("x")
    expect(terminal, "gone at the next key") { $0.text.hasSuffix(">>> ''.x") }
  }

  @Test func completesWhileATaskComputes() throws {
    let terminal = try bench.start()
    terminal.send("async def hog():\rprint('go')\rwhile True: pass\r\r")
    terminal.send("globals()['un' + 'usual'] = 1\rh = create_task(hog())\r")
    expect(terminal, "it computes") { $0.contains("T1│ go") && $0.isAtPrompt }
    terminal.send("unus\t")
    expect(terminal, "a name of the session") { $0.cursorLine.hasSuffix("unusual") }
    terminal.send("\u{3}")
    expect(terminal, "alive") { $0.isAtPrompt }
  }

  @Test func completionGivesUpWhenTheInterpreterIsBlocked() throws {
    let terminal = try bench.start()
    terminal.send(
      "import time\rasync def hog():\rprint('go')\rtime.sleep(20)\r\rh = create_task(hog())\r")
    expect(terminal, "it computes") { $0.contains("T1│ go") && $0.isAtPrompt }
    terminal.send("async def other(xyz): return xy\t")
    expect(terminal, "words of the text itself") { $0.cursorLine.hasSuffix("return xyz") }
    terminal.send("\u{3}")
    expect(terminal, "alive") { $0.isAtPrompt }
  }

  @Test func candidatesThatComeLateAreShown() throws {
    let gate = bench.home + "/gate"
    try #require(mkfifo(gate, 0o600) == 0)
    let terminal = try bench.start()
    terminal.send("async def hog():\ropen('\(gate)').read()\r\rh = create_task(hog())\r")
    var writer: Int32 = -1
    let isReading = terminal.until { _ in
      if writer < 0 { writer = open(gate, O_WRONLY | O_NONBLOCK) }
      return writer >= 0
    }
    #expect(isReading)
    expect(terminal, "a prompt meanwhile") { $0.isAtPrompt }
    terminal.send("''.isu\t")
    // The bell tells that nothing is known. Between two calls of the task the answer could come at once.
    _ = terminal.until { $0.contains("isupper") || terminal.transcript.contains(0x07) }
    close(writer)
    expect(terminal, "as soon as it is known") { $0.cursorLine.hasSuffix(">>> ''.isupper") }
  }

  @Test func showsTheParametersOfACall() throws {
    let terminal = try bench.start()
    terminal.send("def area(width, height=2): pass\r\rarea(\t")
    expect(terminal, "above the candidates") {
      $0.contains(">>> area(\narea(width, height=2)\nwidth=   height=") && $0.cursorColumn == 9
    }
  }

  @Test func searchesTheHistory() throws {
    let terminal = try bench.start()
    terminal.send("alpha = 1\rbeta = 2\r")
    expect(terminal, "ready") { $0.contains("= 2\n>>>") && $0.isAtPrompt }
    terminal.send("\u{12}alp")
    expect(terminal, "found") { $0.contains(">>> alpha = 1\nhistory search: alp") }
    terminal.send("[")
    expect(terminal, "no regular expression") { $0.contains("no match: alp[") }
    terminal.send("\u{7F}\u{7F}\u{7F}\u{7F}eta")
    expect(terminal, "another one") { $0.contains(">>> beta = 2\nhistory search: eta") }
    terminal.send("\u{7}")
    expect(terminal, "Ctrl-G gives it up") { $0.isAtPrompt }
    terminal.send("\u{12}beta\r")
    expect(terminal, "Enter runs it") { $0.isAtPrompt && !$0.contains("history search") }
    terminal.send("beta\r")
    expect(terminal, "its value") { $0.contains("\n2\n") }
  }

  @Test func searchesGoOnInBothDirections() throws {
    let terminal = try bench.start()
    terminal.send("alpha = 1\rbeta = 2\r\u{12}=")
    expect(terminal, "the last one") { $0.contains(">>> beta = 2\nhistory search: =") }
    terminal.send("\u{12}")
    expect(terminal, "an earlier one") { $0.contains(">>> alpha = 1\nhistory search: =") }
    terminal.send("\u{13}")
    expect(terminal, "Ctrl-S does not stop the terminal") {
      $0.contains(">>> beta = 2\nhistory search: =")
    }
  }

  @Test func editsInTheEditorOfTheEnvironment() throws {
    let editor = bench.write("editor", "#!/bin/sh\nsed -i 's/one/two/' \"$1\"\n", mode: 0o755)
    let terminal = try bench.start(environment: ["EDITOR": editor])
    terminal.send("print('one')\r")
    expect(terminal, "ran") { $0.contains("\none\n") && $0.isAtPrompt }
    terminal.send(":edit\r")
    expect(terminal, "what was edited is to be typed") { $0.cursorLine == ">>> print('two')" }
    terminal.send("\r")
    expect(terminal, "Enter runs it") { $0.contains("\ntwo\n") && $0.isAtPrompt }
    terminal.send("x = 'one'\u{18}\u{5}")
    expect(terminal, "Ctrl-X Ctrl-E takes the line") { $0.cursorLine == ">>> x = 'two'" }
    #expect(terminal.isCooked == false)
  }

  @Test func controlCInTheEditorIsItsOwn() throws {
    let editor = bench.write(
      "editor", "#!/bin/sh\ntrap '' INT\nkill -INT 0\necho 'x = 1' > \"$1\"\n", mode: 0o755)
    let terminal = try bench.start(environment: ["EDITOR": editor])
    terminal.send(":edit\r")
    expect(terminal, "what was edited") { $0.cursorLine == ">>> x = 1" }
    terminal.send("\u{18}\u{5}2\r")
    expect(terminal, "and again") { $0.contains(">>> x = 12\n") && $0.isAtPrompt }
    #expect(!terminal.screen.contains("^C"), "\(terminal.screen.text)")
  }

  @Test func anEditorThatFailsChangesNothing() throws {
    let terminal = try bench.start(environment: ["VISUAL": "false"])
    terminal.send(":edit\r")
    expect(terminal, "why") {
      $0.contains("the editor ended with status 1: nothing was changed") && $0.isAtPrompt
    }
    terminal.send("keep\u{18}\u{5}")
    expect(terminal, "the line stays") {
      $0.cursorLine == ">>> keep" && $0.contains("status 1")
    }
  }

  @Test func widthsOfCharactersCount() throws {
    let terminal = try bench.start(columns: 20)
    terminal.send("'日本語日本語日本'")
    expect(terminal, "a wide character does not fit the edge") {
      $0.contains(">>> '日本語日本語日\n本'") && $0.cursorColumn == 3
    }
    terminal.send("\u{7F}\u{7F}\u{7F}e\u{301}")
    expect(terminal, "marks take no cell") {
      $0.cursorLine == ">>> '日本語日本語e\u{301}" && $0.cursorColumn == 18
    }
  }

  @Test func upAndDownKeepTheColumnOnTheScreen() throws {
    let terminal = try bench.start(columns: 40)
    terminal.send("f(\r日本語日本,\rabcdefg,\r1,\r'long enough'")
    expect(terminal, "five lines") { $0.cursorLine == "...     'long enough'" }
    terminal.send("\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D")
    expect(terminal, "in the middle of the last") { $0.cursorColumn == 15 }
    terminal.send("\u{1B}[A")
    expect(terminal, "the end of a shorter line") {
      $0.cursorLine == "...     1," && $0.cursorColumn == 10
    }
    terminal.send("\u{1B}[A")
    expect(terminal, "the column where it began") {
      $0.cursorLine == "...     abcdefg," && $0.cursorColumn == 15
    }
    terminal.send("\u{1B}[A")
    expect(terminal, "before the character that is there") {
      $0.cursorLine == "...     日本語日本," && $0.cursorColumn == 14
    }
    terminal.send("\u{1B}[B")
    expect(terminal, "and back") {
      $0.cursorLine == "...     abcdefg," && $0.cursorColumn == 15
    }
    terminal.send("\u{1B}[C\u{1B}[B\u{1B}[B")
    expect(terminal, "another column") {
      $0.cursorLine == "...     'long enough'" && $0.cursorColumn == 16
    }
  }
}
