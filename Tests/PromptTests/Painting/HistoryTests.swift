import Prompt
import Testing

@Suite struct HistoryTests {
  private func history(_ entries: [String]) -> HistoryNavigation {
    var history = HistoryNavigation(limit: 100)
    for entry in entries { history.add(entry) }
    return history
  }

  @Test func walksBackAndForth() {
    var history = history(["a", "b", "c"])
    #expect(history.older(than: "") == "c")
    #expect(history.older(than: "c") == "b")
    #expect(history.newer(than: "b") == "c")
    #expect(history.newer(than: "c") == "")
    #expect(history.newer(than: "") == nil)
  }

  @Test func walksByPrefixAndReturnsTheDraft() {
    var history = history(["for a", "x", "for b"])
    #expect(history.older(than: "for") == "for b")
    #expect(history.older(than: "for b") == "for a")
    #expect(history.older(than: "for a") == nil)
    #expect(history.newer(than: "for a") == "for b")
    #expect(history.newer(than: "for b") == "for")
  }

  @Test func editingARecalledEntryStartsAnew() {
    var history = history(["ab", "abc"])
    #expect(history.older(than: "") == "abc")
    #expect(history.older(than: "abcd") == nil)
    #expect(history.newer(than: "abcd") == nil)
  }

  @Test func repetitionsAreStoredOnce() {
    var history = history(["a"])
    #expect(history.add("a") == false)
    #expect(history.add("") == false)
    #expect(history.add("b"))
    #expect(history.entries == ["a", "b"])
  }

  @Test func forgetsTheOldest() {
    var history = HistoryNavigation(limit: 4)
    for number in 0..<50 { history.add("\(number)") }
    #expect(history.entries.count <= 6)
    #expect(history.entries.last == "49")
  }

  @Test func suggestsTheRestOfTheFirstLine() {
    let history = history(["print(1)\nx", "private"])
    #expect(history.suggestion(for: "prin") == "t(1)")
    #expect(history.suggestion(for: "pri") == "vate")
    #expect(history.suggestion(for: "") == "")
    #expect(history.suggestion(for: "private") == "")
  }

  @Test func searchesLiterallyWithSmartCase() {
    let history = history(["Alpha[1", "beta", "alpha[2", "beta"])
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
