// Where text and cursor stand on rows of a width.

import Prompt
import Testing

@Suite struct LayoutTests {
  /// Edited text on a narrow terminal: rows without styling, and the cursor at its byte offset.
  private func lay(
    _ text: String, columns: Int, cursor: Int? = nil, prompt: String = "> "
  ) -> (rows: [String], cursor: [Int], continues: [Bool]) {
    var layout = Layout(columns: columns, palette: .plain)
    layout.put(prompt, .prompt)
    layout.put(
      edited: Array(text.utf8), spans: [], continuation: ". ", cursor: cursor ?? text.utf8.count)
    let frame = layout.finish()
    return (
      frame.rows.map { String(decoding: $0.bytes, as: UTF8.self) },
      [frame.cursorRow, frame.cursorColumn], frame.rows.map(\.continues)
    )
  }

  @Test(arguments: [
    ("", ["> "], [0, 2]),
    ("abc", ["> abc"], [0, 5]),
    ("a\nb", ["> a", ". b"], [1, 3]),
    ("a\n", ["> a", ". "], [1, 2]),
    ("abcdefgh", ["> abcdefgh", ""], [1, 0]),
    ("abcdefghi", ["> abcdefgh", "i"], [1, 1]),
    ("abcdefgh\nx", ["> abcdefgh", ". x"], [1, 3]),
    ("\u{1}\u{7F}", ["> ^A^?"], [0, 6]),
    ("e\u{301}x", ["> e\u{301}x"], [0, 4]),
    ("日本", ["> 日本"], [0, 6]),
    ("abcdefg日", ["> abcdefg", "日"], [1, 2]),
    (
      "\tx", ["> ", "x"].map { $0 == "> " ? "> " + String(repeating: " ", count: 8) : $0 }, [1, 1]
    ),
    ("\u{202E}", ["> \\u202e"], [0, 8]),
    ("abcdefgh\u{301}", ["> abcdefgh\u{301}", ""], [1, 0]),
  ])
  func placesTextAndCursor(text: String, rows: [String], cursor: [Int]) {
    let result = lay(text, columns: 10)
    #expect(result.rows == rows)
    #expect(result.cursor == cursor)
  }

  @Test func marksRowsThatRunOn() {
    #expect(lay("abcdefghi\nx", columns: 10).continues == [true, false, false])
    // A wide character that does not fit leaves a gap: that is a break of ours.
    #expect(lay("abcdefg日", columns: 10).continues == [false, false])
  }

  @Test func placesCursorInTheMiddle() {
    #expect(lay("ab\ncd", columns: 10, cursor: 1).cursor == [0, 3])
    #expect(lay("ab\ncd", columns: 10, cursor: 2).cursor == [0, 4])
    #expect(lay("ab\ncd", columns: 10, cursor: 3).cursor == [1, 2])
    #expect(lay("日本", columns: 10, cursor: 3).cursor == [0, 4])
  }

  @Test func tabsCountFromTheStartOfTheText() {
    #expect(lay("a\tb", columns: 40).rows == ["> a       b"])
    #expect(lay("x\n\tb", columns: 40).rows == ["> x", ".         b"])
  }

  @Test func stylesAreClosedInEachRow() {
    var layout = Layout(columns: 4, palette: .ansi)
    layout.put(
      edited: Array("abcdef".utf8), spans: [StyledSpan(0..<6, .number)], continuation: "",
      cursor: nil)
    let rows = layout.finish().rows.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(rows == ["\u{1B}[33mabcd\u{1B}[0m", "\u{1B}[33mef\u{1B}[0m"])
  }

  @Test func plainPaletteWritesNoEscapes() {
    var layout = Layout(columns: 20, palette: .plain)
    layout.put("x", .prompt)
    layout.put(
      edited: Array("def".utf8), spans: highlight(Array("def".utf8)), continuation: "", cursor: 0)
    #expect(layout.finish().rows[0].bytes == Array("xdef".utf8))
  }
}
