// Candidates in columns and pages.

import Prompt
import Testing

@Suite struct CandidateColumnsTests {
  @Test func readsDownwards() {
    let list = CandidateColumns(["a", "bb", "c", "dd", "e"], width: 13, rows: 5)
    #expect(list.rows(page: 0) == ["a   c   e", "bb  dd"])
    #expect(list.pageCount == 1)
  }

  @Test func comesInPages() {
    let list = CandidateColumns((10..<40).map { "\($0)" }, width: 9, rows: 4)
    #expect(list.pageCount == 5)
    #expect(list.rows(page: 0) == ["10  13", "11  14", "12  15", "… 1–6 of 30"])
    #expect(list.rows(page: 4) == ["34  37", "35  38", "36  39", "… 25–30 of 30"])
  }

  @Test func fitsTheWindow() {
    let list = CandidateColumns(["a\u{1B}[2J", "長い名前です", "b"], width: 8, rows: 1)
    #expect(list.rows(page: 0) == ["a\\x1b[…", "… 1–1 of 3"])
    #expect(list.rows(page: 1)[0] == "長い名…")
  }

  @Test func findsWhatCandidatesShare() {
    #expect(commonPrefix(of: ["alpha", "alps"]) == "alp")
    #expect(commonPrefix(of: ["é1", "é2"]) == "é")
    #expect(commonPrefix(of: []) == "")
  }
}
