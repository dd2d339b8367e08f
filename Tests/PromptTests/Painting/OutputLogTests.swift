// Output of several tasks at once: lines stay whole and are marked with their task.

import Prompt
import Testing

/// A log by reference, in texts.
private final class Log {
  private var log = OutputLog(palette: .plain)

  var tails: [String] { log.tails.map { String(decoding: $0.bytes, as: UTF8.self) } }

  func above(_ text: String, _ gutter: String = "") -> String {
    String(decoding: log.above(Array(text.utf8), gutter: gutter), as: UTF8.self)
  }

  @discardableResult
  func foreground(_ text: String, _ gutter: String = "") -> String {
    let bytes = log.foreground(Array(text.utf8), gutter: gutter, columns: 20)
    return String(decoding: bytes, as: UTF8.self)
  }

  func beginForeground() -> String {
    String(decoding: log.beginForeground(), as: UTF8.self)
  }

  func endForeground() -> Int {
    log.endForeground(columns: 20)
  }

  func closeForeground() -> String {
    String(decoding: log.closeForeground(), as: UTF8.self)
  }

  func finish() -> String {
    String(decoding: log.finish(), as: UTF8.self)
  }
}

@Suite struct OutputLogTests {
  private let log = Log()

  @Test func keepsUnfinishedLines() {
    #expect(log.above("a") == "")
    #expect(log.above("b\nc") == "ab\n")
    #expect(log.tails == ["c"])
    #expect(log.above("\n") == "c\n")
    #expect(log.tails.isEmpty)
  }

  @Test func linesOfTasksDoNotMix() {
    #expect(log.above("one ", "T1") == "")
    #expect(log.above("two\n", "T2") == "T2│ two\n")
    #expect(log.above("more\n\n", "T1") == "T1│ one more\nT1│ \n")
  }

  @Test func stylesEndWithTheirLine() {
    #expect(log.above("\u{1B}[31mred\n", "") == "\u{1B}[31mred\u{1B}[0m\n")
  }

  @Test func hostileGuttersAreEscaped() {
    #expect(log.above("x\n", "T\u{1B}[2J") == "T\\x1b[2J│ x\n")
  }

  @Test func foregroundPassesUntouched() {
    #expect(log.foreground("50%\r") == "50%\r")
    #expect(log.foreground("99%") == "99%")
    #expect(log.foreground("\n") == "\n")
    #expect(log.tails.isEmpty)
  }

  @Test func backgroundLinesGoAboveTheForegroundsTail() {
    #expect(log.foreground("working") == "working")
    #expect(log.foreground("got", "T3") == "")
    #expect(log.foreground(" it\n", "T3") == "\r\u{1B}[JT3│ got it\nworking")
    #expect(log.foreground(" done\n") == " done\n")
  }

  @Test func tailsMoveBetweenTheModes() {
    #expect(log.foreground("part") == "part")
    #expect(log.endForeground() == 1)
    #expect(log.above("ly") == "")
    #expect(log.beginForeground() == "partly")
    #expect(log.foreground(" x\n") == " x\n")
    #expect(log.beginForeground() == "")
  }

  @Test func anEndedStatementKeepsItsLine() {
    #expect(log.closeForeground() == "")
    log.foreground("part")
    log.foreground("other", "T1")
    #expect(log.closeForeground() == "\n")
    #expect(log.tails == ["other"])
    #expect(log.foreground("next") == "next")
  }

  @Test func longTailsCountTheirRows() {
    log.foreground(String(repeating: "x", count: 50))
    #expect(log.endForeground() == 3)
  }

  @Test func endlessLinesAreBroken() {
    let text = String(repeating: "x", count: 5000)
    #expect(log.above(text) == text + "\n")
    #expect(log.tails.isEmpty)
  }

  @Test func finishEndsAllLines() {
    _ = log.above("a", "T1")
    _ = log.above("b")
    #expect(log.finish() == "b\nT1│ a\n")
    #expect(log.finish() == "")
  }
}
