// Entries of the history are walked, searched by prefix and stored once.

import Prompt
import Testing

/// A history by reference: expectations may not mutate values.
private final class Walk {
  private var history: HistoryNavigation

  init(_ entries: [String], limit: Int = 100) {
    history = HistoryNavigation(limit: limit)
    for entry in entries { history.add(entry) }
  }

  var entries: [String] { history.entries }

  @discardableResult
  func add(_ entry: String) -> Bool {
    history.add(entry)
  }

  func older(than text: String) -> String? {
    history.older(than: text)
  }

  func newer(than text: String) -> String? {
    history.newer(than: text)
  }

  func suggestion(for text: String) -> String {
    history.suggestion(for: text)
  }

  func match(_ pattern: String, skipping count: Int) -> String? {
    history.match(pattern, skipping: count)
  }
}

@Suite struct HistoryTests {

  @Test func walksBackAndForth() {
    let history = Walk(["a", "b", "c"])
    #expect(history.older(than: "") == "c")
    #expect(history.older(than: "c") == "b")
    #expect(history.newer(than: "b") == "c")
    #expect(history.newer(than: "c") == "")
    #expect(history.newer(than: "") == nil)
  }

  @Test func walksByPrefixAndReturnsTheDraft() {
    let history = Walk(["for a", "x", "for b"])
    #expect(history.older(than: "for") == "for b")
    #expect(history.older(than: "for b") == "for a")
    #expect(history.older(than: "for a") == nil)
    #expect(history.newer(than: "for a") == "for b")
    #expect(history.newer(than: "for b") == "for")
  }

  @Test func editingARecalledEntryStartsAnew() {
    let history = Walk(["ab", "abc"])
    #expect(history.older(than: "") == "abc")
    #expect(history.older(than: "abcd") == nil)
    #expect(history.newer(than: "abcd") == nil)
  }

  @Test func repetitionsAreStoredOnce() {
    let history = Walk(["a"])
    #expect(history.add("a") == false)
    #expect(history.add("") == false)
    #expect(history.add("b"))
    #expect(history.entries == ["a", "b"])
  }

  @Test func forgetsTheOldest() {
    let history = Walk([], limit: 4)
    for number in 0..<50 { history.add("\(number)") }
    #expect(history.entries.count <= 6)
    #expect(history.entries.last == "49")
  }

  @Test func suggestsTheRestOfTheFirstLine() {
    let history = Walk(["print(1)\nx", "private"])
    #expect(history.suggestion(for: "prin") == "t(1)")
    #expect(history.suggestion(for: "pri") == "vate")
    #expect(history.suggestion(for: "prix") == "")
    #expect(history.suggestion(for: "pri") == "vate")
    #expect(history.suggestion(for: "") == "")
    #expect(history.suggestion(for: "private") == "")
  }

  @Test func searchesLiterallyWithSmartCase() {
    let history = Walk(["Alpha[1", "beta", "alpha[2", "beta"])
    #expect(history.match("alpha[", skipping: 0) == "alpha[2")
    #expect(history.match("alpha[", skipping: 1) == "Alpha[1")
    #expect(history.match("Alpha", skipping: 0) == "Alpha[1")
    #expect(history.match("beta", skipping: 1) == nil)
  }

  @Test(arguments: ["x", "a\nb", "back\\slash\\n", "tab\t日本", "\\", "a\rb"])
  func entriesSurviveTheFile(entry: String) {
    let line = encodedHistoryEntry(entry)
    #expect(line.filter { $0 == 0x0A }.count == 1)
    #expect(decodedHistory(line) == [entry])
  }

  @Test func garbageIsTolerated() {
    #expect(decodedHistory([0x0A, 0x61, 0, 0x0A, 0x0A, 0xFF, 0x5C]) == ["a", "\u{FFFD}"])
  }
}
