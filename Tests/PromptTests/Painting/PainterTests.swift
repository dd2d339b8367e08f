// The painter's bytes on a model of a terminal: what counts is what a person sees.

import Prompt
import TestSupport
import Testing

@Suite struct PainterTests {
  private struct Bench {
    var painter: Painter
    var screen: Screen
    var byteCount = 0

    init(columns: Int = 20, rows: Int = 6) {
      painter = Painter(columns: columns, height: rows)
      screen = Screen(columns: columns, rows: rows)
    }

    func frame(_ text: String, cursor: Int? = nil) -> PaintedFrame {
      var layout = Layout(columns: painter.columns, palette: .plain)
      layout.put("> ", .prompt)
      layout.put(
        edited: Array(text.utf8), spans: [], continuation: ". ", cursor: cursor ?? text.utf8.count)
      return layout.finish()
    }

    mutating func show(_ text: String, cursor: Int? = nil, above: String = "") {
      let bytes = painter.paint(frame(text, cursor: cursor), above: Array(above.utf8))
      byteCount = bytes.count
      screen.feed(bytes)
    }
  }

  @Test func paintsAndRepaints() {
    var bench = Bench()
    bench.show("abc")
    #expect(bench.screen.text == "> abc")
    #expect(bench.screen.cursorColumn == 5)
    bench.show("ab")
    #expect(bench.screen.text == "> ab")
    bench.show("if x:\n    y")
    #expect(bench.screen.text == "> if x:\n.     y")
    #expect(bench.screen.cursorRow == 1)
    bench.show("if x:\n    y", cursor: 2)
    #expect([bench.screen.cursorRow, bench.screen.cursorColumn] == [0, 4])
    bench.show("z")
    #expect(bench.screen.text == "> z")
  }

  @Test func writesNothingForTheSameFrame() {
    var bench = Bench()
    bench.show("abc")
    bench.show("abc")
    #expect(bench.byteCount == 0)
  }

  @Test func drawsOnlyRowsThatChanged() {
    var bench = Bench(columns: 40)
    bench.show("first line\nsecond line\nthird")
    bench.show("first line\nsecond line\nthirds")
    #expect(bench.screen.text == "> first line\n. second line\n. thirds")
    #expect(bench.byteCount < 60)
  }

  @Test func printsAboveWithoutTearing() {
    var bench = Bench()
    bench.show("if x:\n    y", cursor: 3)
    bench.show("if x:\n    y", cursor: 3, above: "one\ntwo\n")
    #expect(bench.screen.text == "one\ntwo\n> if x:\n.     y")
    #expect([bench.screen.cursorRow, bench.screen.cursorColumn] == [2, 5])
  }

  @Test func scrollsAtTheBottom() {
    var bench = Bench(rows: 4)
    bench.show("a\nb")
    bench.show("a\nb", above: "1\n2\n3\n4\n")
    #expect(bench.screen.text == "3\n4\n> a\n. b")
    #expect(bench.screen.scrollback == ["1", "2"])
    bench.show("a\nb\nc\nd")
    #expect(bench.screen.text == "> a\n. b\n. c\n. d")
  }

  @Test func longLinesWrapAsOneLine() {
    var bench = Bench(columns: 10)
    bench.show("abcdefghijklmnopqrstuvwxyz")
    #expect(bench.screen.text == "> abcdefgh\nijklmnopqr\nstuvwxyz")
    // Only a line that the terminal wrapped itself is put together again.
    bench.screen.resize(columns: 20, rows: 6)
    #expect(bench.screen.text == "> abcdefghijklmnopqr\nstuvwxyz")
  }

  @Test(arguments: [(10, 20), (20, 10), (20, 7), (12, 5), (30, 29)])
  func followsTheTerminalWhenItRewraps(before: Int, after: Int) {
    var bench = Bench(columns: before, rows: 12)
    bench.show("abcdefghijklmnopqrstu\nxyz 12345678")
    bench.screen.resize(columns: after, rows: 12)
    bench.painter.resize(columns: after, height: 12)
    bench.show("abcdefghijklmnopqrstu\nxyz 12345678!")
    var fresh = Bench(columns: after, rows: 12)
    fresh.show("abcdefghijklmnopqrstu\nxyz 12345678!")
    #expect(bench.screen.text == fresh.screen.text)
  }

  @Test func showsAWindowOfATallBlock() {
    var bench = Bench(rows: 4)
    let text = (1...9).map(String.init).joined(separator: "\n")
    bench.show(text)
    #expect(bench.screen.text == ". 6\n. 7\n. 8\n. 9")
    bench.show(text, cursor: 0)
    #expect(bench.screen.text == "> 1\n. 2\n. 3\n. 4")
    #expect(bench.screen.cursorRow == 0)
    bench.screen.feed(bench.painter.leave(bench.frame(text)))
    #expect(bench.screen.scrollback.suffix(6) == ["> 1", ". 2", ". 3", ". 4", ". 5", ". 6"])
    #expect(bench.screen.text == ". 7\n. 8\n. 9")
  }

  @Test func leavesTheCursorBelow() {
    var bench = Bench()
    bench.show("if x:\n    y", cursor: 2)
    bench.screen.feed(bench.painter.leave(bench.frame("if x:\n    y"), mark: "^C"))
    #expect(bench.screen.text == "> if x:\n.     y^C")
    #expect([bench.screen.cursorRow, bench.screen.cursorColumn] == [2, 0])
    bench.show("next")
    #expect(bench.screen.text == "> if x:\n.     y^C\n> next")
  }

  @Test func findsItsFirstRowAfterNarrowingWithTheCursorBehindAFullRow() {
    var bench = Bench(columns: 20, rows: 10)
    bench.screen.feed(Array("before\r\n".utf8))
    // The cursor stands on a row of its own, which no text runs on into.
    bench.show("x\n" + String(repeating: "y", count: 38))
    bench.screen.resize(columns: 15, rows: 10)
    bench.painter.resize(columns: 15, height: 10)
    bench.show("x\n" + String(repeating: "y", count: 38))
    #expect(bench.screen.text == "before\n> x\n. yyyyyyyyyyyyy\nyyyyyyyyyyyyyyy\nyyyyyyyyyy")
  }

  @Test func leavesTheRowAboveAloneWhenTheLineFillsTheNarrowerWindow() {
    var bench = Bench(columns: 20, rows: 10)
    bench.screen.feed(Array("before\r\n".utf8))
    bench.show("12345678")
    bench.screen.resize(columns: 10, rows: 10)
    bench.painter.resize(columns: 10, height: 10)
    bench.show("12345678")
    #expect(bench.screen.text == "before\n> 12345678")
  }

  @Test func rowsThatTheTerminalWrappedAreForgotten() {
    var bench = Bench(columns: 11, rows: 10)
    bench.screen.feed(Array("before\r\n".utf8))
    bench.show("abcdefg日本語")
    // The terminal has wrapped a row here that our own drawing ends before a wide character.
    for columns in [12, 20] {
      bench.screen.resize(columns: columns, rows: 10)
      bench.painter.resize(columns: columns, height: 10)
      bench.show("abcdefg日本語")
    }
    #expect(bench.screen.text == "before\n> abcdefg日本語")
  }

  @Test func erasesItsRows() {
    var bench = Bench()
    bench.screen.feed(Array("before\r\n".utf8))
    bench.show("a\nb")
    bench.screen.feed(bench.painter.erase())
    #expect(bench.screen.text == "before")
    #expect(bench.screen.cursorRow == 1)
  }

  @Test func takesOverAnUnfinishedLine() {
    var bench = Bench(columns: 10)
    bench.screen.feed(Array("0123456789abc".utf8))
    bench.painter.adopt(rows: 2)
    bench.show("x")
    #expect(bench.screen.text == "> x")
  }

  @Test func clearsTheScreen() {
    var bench = Bench()
    bench.show("a", above: "old\n")
    bench.screen.feed(bench.painter.clearScreen())
    bench.show("a")
    #expect(bench.screen.text == "> a")
    #expect(bench.screen.cursorRow == 0)
  }
}
