// Texts as a terminal shows them: escaped, measured, coloured where that is wanted.

import Prompt
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("plain", "plain"), ("a\u{1B}[31mb", "a\\x1b[31mb"), ("\u{9B}x\u{7F}", "\\x9bx\\x7f"),
    ("a\nb\tc\r", "a\\nb\\tc\\r"), ("\u{202E}evil", "\\u202eevil"), ("a\u{200B}b", "a\\u200bb"),
    ("\u{E0041}", "\\U000e0041"), ("日本 é", "日本 é"), ("\0", "\\x00"),
  ])
  func escapesWhatDrivesATerminal(text: String, escaped: String) {
    #expect(escapedForTerminal(text) == escaped)
  }

  @Test func mayKeepLines() {
    #expect(escapedForTerminal("a\n\tb\u{1B}", keepingLines: true) == "a\n\tb\\x1b")
  }

  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("日", 2), ("🙂", 2), ("ｱ", 1), ("Ａ", 2), ("\u{200D}", 0),
    ("각", 2), ("\u{1100}\u{1161}", 2), ("│", 1), ("▶", 1), ("⏸", 1),
  ])
  func measuresCharacters(text: String, width: Int) {
    #expect(textWidth(text) == width)
  }

  @Test func choosesColoursByEnvironment() {
    func palette(_ values: [String: String]) -> Palette { Palette { values[$0] } }
    #expect(palette(["TERM": "xterm"]) == .ansi)
    #expect(palette(["TERM": "xterm", "NO_COLOR": ""]) == .ansi)
    #expect(palette(["TERM": "xterm", "NO_COLOR": "1"]) == .plain)
    #expect(palette(["TERM": "dumb"]) == .plain)
    #expect(palette([:]) == .plain)
    #expect(Palette.plain.styled("x", .keyword) == "x")
    #expect(Palette.ansi.styled("x", .keyword) == "\u{1B}[1;35mx\u{1B}[0m")
  }

  @Test(arguments: [
    ("50%\r99%", "99%"), ("abc\rX", "Xbc"), ("ab\u{8}c", "ac"), ("\u{1B}[31mred\u{1B}[0m", "red"),
    ("a\tb", "a       b"), ("\u{1B}]0;t\u{7}x", "x"), ("\u{1B}[3", ""),
  ])
  func showsWhatAnOutputLineEndsAs(output: String, visible: String) {
    #expect(OutputLine(Array(output.utf8)).text == visible)
  }

  @Test func blocksLoseTheirEmptyEnd() {
    #expect(withoutBlankEnd("if x:\n    y\n    ") == "if x:\n    y")
    #expect(withoutBlankEnd("x\n\n\n") == "x")
    #expect(withoutBlankEnd("x  ") == "x  ")
    #expect(withoutBlankEnd("") == "")
  }
}
