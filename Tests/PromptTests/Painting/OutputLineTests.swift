// Colours that scripts print stay, and nothing else of what drives a terminal.

import Prompt
import Testing

@Suite struct OutputLineTests {
  private func bytes(_ text: String) -> String {
    String(decoding: OutputLine(Array(text.utf8)).bytes, as: UTF8.self)
  }

  @Test func keepsColours() {
    #expect(bytes("a\u{1B}[31mb\u{1B}[0mc") == "a\u{1B}[31mb\u{1B}[0mc")
    #expect(bytes("\u{1B}[1m\u{1B}[38;5;9mx") == "\u{1B}[1m\u{1B}[38;5;9mx\u{1B}[0m")
    #expect(bytes("50%\r\u{1B}[32m99") == "\u{1B}[32m99\u{1B}[0m%")
  }

  @Test(arguments: [
    "\u{1B}[2J", "\u{1B}[5A", "\u{1B}[?1049h", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;x\u{1B}\\",
    "\u{1B}P1$q\u{1B}\\", "\u{1B}_x\u{1B}\\", "\u{1B}c", "\u{1B}(0", "\u{1B}[6n", "\u{9B}2J",
    "\u{7}", "\u{0}", "\u{1B}", "\u{1B}[", "\u{1B}]0;open", "\u{1B}[>4;1m", "\u{E}",
  ])
  func dropsWhatWouldReachBeyondIt(sequence: String) {
    let shown = bytes("a" + sequence)
    #expect(shown == "a" || shown == "a2J", "\(shown.debugDescription)")
  }

  @Test func stylesCannotGrowWithoutEnd() {
    let many = String(repeating: "\u{1B}[31m\u{1B}[1m", count: 10_000)
    #expect(bytes(many + "x").utf8.count < 300)
  }

  @Test func knowsWhatNeedsNoLook() {
    #expect(OutputLine.isPlain(Array("plain 日本 é\ttab\n".utf8)))
    for text in ["\r", "\u{1B}", "\u{7F}", "\u{9B}", "\u{7}"] {
      #expect(!OutputLine.isPlain(Array(text.utf8)))
    }
  }
}

@Suite struct ForeignModesTests {
  private func modes(_ text: String) -> ForeignModes {
    var modes = ForeignModes()
    modes.read(Array(text.utf8))
    return modes
  }

  private func beforePrompt(_ text: String) -> String {
    var modes = modes(text)
    return modes.undoBeforePrompt()
  }

  private let neutral = "\u{1B}[0m\u{1B}(B\u{F}\u{1B}>"

  @Test func plainOutputCostsNothing() {
    #expect(beforePrompt("plain\n") == "")
    #expect(modes("plain\n").undoAtExit == "")
  }

  @Test func undoesWhatSpoilsTyping() {
    #expect(beforePrompt("\u{1B}[31m") == neutral)
    #expect(
      beforePrompt("\u{1B}[?1000;1006h\u{1B}[?7l") == neutral
        + "\u{1B}[?7h\u{1B}[?1000l\u{1B}[?1006l")
    #expect(beforePrompt("\u{1B}[?1000h\u{1B}[?1000l") == neutral)
    #expect(beforePrompt("\u{E}x") == neutral)
  }

  @Test func leavesTheRestToTheEnd() {
    var modes = modes("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?1003h")
    #expect(modes.undoBeforePrompt() == neutral + "\u{1B}[?1003l")
    #expect(modes.undoBeforePrompt() == "")
    #expect(modes.undoAtExit == "\u{1B}[?25h\u{1B}[?1049l")
  }
}
