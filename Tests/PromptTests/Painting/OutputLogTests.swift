import Prompt
import Testing

@Suite struct OutputLogTests {
  private var log = OutputLog(palette: .plain)

  private mutating func above(_ text: String, _ gutter: String = "") -> String {
    String(decoding: log.above(Array(text.utf8), gutter: gutter), as: UTF8.self)
  }

  private mutating func foreground(_ text: String, _ gutter: String = "") -> String {
    let bytes = log.foreground(Array(text.utf8), gutter: gutter, columns: 20)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test mutating func keepsUnfinishedLines() {
    #expect(above("a") == "")
    #expect(above("b\nc") == "ab\n")
    #expect(log.tails.map(\.bytes) == [Array("c".utf8)])
    #expect(above("\n") == "c\n")
    #expect(log.tails.isEmpty)
  }

  @Test mutating func linesOfTasksDoNotMix() {
    #expect(above("one ", "T1") == "")
    #expect(above("two\n", "T2") == "T2│ two\n")
    #expect(above("more\n\n", "T1") == "T1│ one more\nT1│ \n")
  }

  @Test mutating func stylesEndWithTheirLine() {
    #expect(above("\u{1B}[31mred\n", "") == "\u{1B}[31mred\u{1B}[0m\n")
  }

  @Test mutating func hostileGuttersAreEscaped() {
    #expect(above("x\n", "T\u{1B}[2J") == "T\\x1b[2J│ x\n")
  }

  @Test mutating func foregroundPassesUntouched() {
    #expect(foreground("50%\r") == "50%\r")
    #expect(foreground("99%") == "99%")
    #expect(foreground("\n") == "\n")
    #expect(log.tails.isEmpty)
  }

  @Test mutating func backgroundLinesGoAboveTheForegroundsTail() {
    #expect(foreground("working") == "working")
    #expect(foreground("got", "T3") == "")
    #expect(foreground(" it\n", "T3") == "\r\u{1B}[JT3│ got it\nworking")
    #expect(foreground(" done\n") == " done\n")
  }

  @Test mutating func tailsMoveBetweenTheModes() {
    #expect(foreground("part") == "part")
    #expect(log.endForeground(columns: 20) == 1)
    #expect(above("ly") == "")
    #expect(String(decoding: log.beginForeground(), as: UTF8.self) == "partly")
    #expect(foreground(" x\n") == " x\n")
    #expect(log.beginForeground().isEmpty)
  }

  @Test mutating func longTailsCountTheirRows() {
    _ = foreground(String(repeating: "x", count: 50))
    #expect(log.endForeground(columns: 20) == 3)
  }

  @Test mutating func endlessLinesAreBroken() {
    let text = String(repeating: "x", count: 5000)
    #expect(above(text) == text + "\n")
    #expect(log.tails.isEmpty)
  }

  @Test mutating func finishEndsAllLines() {
    _ = above("a", "T1")
    _ = above("b")
    #expect(String(decoding: log.finish(), as: UTF8.self) == "b\nT1│ a\n")
    #expect(log.finish().isEmpty)
  }
}
