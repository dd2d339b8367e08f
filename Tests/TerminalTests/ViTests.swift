// The prompt with vi's keys, as ~/.editrc chooses them.

import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite(.serialized) final class ViTests {
  private let bench = PromptBench()

  @Test func editrcChoosesViKeys() throws {
    bench.write(".editrc", "bind -v\n")
    let terminal = try bench.start()
    terminal.send("one two\u{1B}")
    expect(terminal, "command mode") { $0.cursorColumn == 10 }
    terminal.send("0dw")
    expect(terminal, "a word less") { $0.cursorLine == ">>> two" }
    terminal.send("A three")
    expect(terminal, "appended") { $0.cursorLine == ">>> two three" }
    terminal.send("\u{1B}ccnew\u{1B}")
    expect(terminal, "changed") { $0.cursorLine == ">>> new" }
    terminal.send("u")
    expect(terminal, "undone") { $0.cursorLine == ">>> two three" }
    terminal.send("uu")
    expect(terminal, "all steps") { $0.cursorLine == ">>> one two" }
  }

  @Test func commandsAboutLinesMeanLines() throws {
    bench.write(".editrc", "bind -v\n")
    let terminal = try bench.start()
    terminal.send("if 1:\rabc = 5\rdef_ = 6")
    expect(terminal, "a block") { $0.cursorLine == "...     def_ = 6" }
    terminal.send("\u{1B}kA2")
    expect(terminal, "the end of the line above") { $0.contains("abc = 52\n...     def_ = 6") }
    terminal.send("\u{1B}")
    expect(terminal, "on the last character") { $0.cursorColumn == 15 }
    terminal.send("jdd")
    expect(terminal, "one line less") { $0.text.hasSuffix(">>> if 1:\n...     abc = 52") }
    terminal.send("onext")
    expect(terminal, "a line below") { $0.text.hasSuffix("abc = 52\n...     next") }
    terminal.send("\u{1B}0")
    expect(terminal, "its start") { $0.cursorLine == "...     next" && $0.cursorColumn == 4 }
    terminal.send("^Oprev")
    expect(terminal, "a line above") { $0.text.hasSuffix("52\n...     prev\n...     next") }
  }

  @Test func enterInCommandModeIsAboutTheBlock() throws {
    bench.write(".editrc", "bind -v\n")
    let terminal = try bench.start()
    terminal.send("print('once')\u{1B}")
    expect(terminal, "command mode") { $0.cursorLine.hasSuffix("')") && $0.cursorColumn == 16 }
    terminal.send("0\r")
    expect(terminal, "it runs") { $0.contains("\nonce\n>>>") }
    terminal.send("if 1:\rprint('two' 'ce')\u{1B}k\r")
    expect(terminal, "the next line is at the end") {
      $0.contains(">>> if 1:\n...     print('two' 'ce')\n...")
    }
    terminal.send("\r")
    expect(terminal, "it runs") { $0.contains("\ntwoce\n>>>") }
  }

  @Test func linesAreDeletedCopiedAndPut() throws {
    bench.write(".editrc", "bind -v\n")
    let terminal = try bench.start()
    terminal.send("if 1:\ra = 1\rb = 2\rc = 3")
    expect(terminal, "a block") { $0.cursorLine == "...     c = 3" }
    terminal.send("\u{1B}kkdj")
    expect(terminal, "two lines less") { $0.text.hasSuffix(">>> if 1:\n...     c = 3") }
    terminal.send("p")
    expect(terminal, "put below") {
      $0.text.hasSuffix("...     c = 3\n...     a = 1\n...     b = 2")
        && $0.cursorLine == "...     a = 1"
    }
    terminal.send("kyyjjP")
    expect(terminal, "copied above the last one") {
      $0.text.hasSuffix("c = 3\n...     a = 1\n...     c = 3\n...     b = 2")
    }
    terminal.send("dkp")
    expect(terminal, "two lines moved down") {
      $0.text.hasSuffix("c = 3\n...     b = 2\n...     a = 1\n...     c = 3")
    }
  }

  @Test func onlyTrustedFilesAreRead() throws {
    bench.write(".editrc", "bind -v\n", mode: 0o600)
    chmod(bench.home + "/.editrc", 0o666)
    let terminal = try bench.start()
    terminal.send("one\u{1B}0x")
    expect(terminal, "emacs keys") { $0.cursorLine.hasPrefix(">>> one") }
  }

  @Test func changesAreMadeAgain() throws {
    bench.write(".editrc", "bind -v\n")
    let terminal = try bench.start()
    terminal.send("one two three four\u{1B}0ct ab\u{1B}")
    expect(terminal, "changed up to the blank") {
      $0.cursorLine == ">>> ab two three four" && $0.cursorColumn == 5
    }
    terminal.send("w.")
    expect(terminal, "the next word too") {
      $0.cursorLine == ">>> ab ab three four" && $0.cursorColumn == 8
    }
    terminal.send("wdfr")
    expect(terminal, "up to a letter") { $0.cursorLine == ">>> ab ab ee four" }
    terminal.send(".")
    expect(terminal, "and to the next one") { $0.cursorLine == ">>> ab ab" }
    terminal.send("uu")
    expect(terminal, "each is a step") { $0.cursorLine == ">>> ab ab three four" }
    terminal.send("02x.")
    expect(terminal, "with their count") { $0.cursorLine == ">>> b three four" }
    terminal.send("uu")
    expect(terminal, "undone") { $0.cursorLine == ">>> ab ab three four" }
  }

  @Test func operatorsTakeTextObjects() throws {
    bench.write(".editrc", "bind -v\n")
    let terminal = try bench.start()
    terminal.send("print('one', f(two))\u{1B}hh")
    expect(terminal, "in the inner call") { $0.cursorColumn == 21 }
    terminal.send("ci(three\u{1B}")
    expect(terminal, "its argument") { $0.cursorLine == ">>> print('one', f(three))" }
    terminal.send("0di'")
    expect(terminal, "the text between quotes") {
      $0.cursorLine == ">>> print('', f(three))" && $0.cursorColumn == 11
    }
    terminal.send("fhyiw$p")
    expect(terminal, "a word is copied") { $0.cursorLine == ">>> print('', f(three))three" }
    terminal.send("daw0iif 1: \u{1B}")
    expect(terminal, "i alone inserts") { $0.cursorLine.hasPrefix(">>> if 1: print('', f(three))") }
  }
}
