// docs/prompt.md says what the tables say: BATON_UPDATE_GOLDENS rewrites its generated part.

import Prompt
import TestSupport
import Testing

@Suite struct ManualTests {
  @Test func theManualIsFresh() throws {
    let path = SourceTree.root + "/docs/prompt.md"
    let text = SourceTree.text(of: path)
    let begin = "<!-- from the tables -->\n"
    let end = "<!-- end -->\n"
    let first = try #require(text.firstRange(of: begin))
    let last = try #require(text.firstRange(of: end))
    let fresh = text[..<first.upperBound] + "\n" + commandManual() + text[last.lowerBound...]
    if Transcript.updatesGoldens { #expect(SourceTree.write(String(fresh), to: path)) }
    #expect(text == fresh, "docs/prompt.md is stale: scripts/generate-docs")
  }

  @Test func everyDiagnosticIsExplained() {
    for code in DiagnosticCode.allCases {
      #expect(commandManual().contains(code.rawValue))
      #expect(code.explanation.count > 80)
    }
  }
}
