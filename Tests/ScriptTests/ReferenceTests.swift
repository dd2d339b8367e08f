// Pages that are generated from the tables of the library are what the tables say today.

import TestSupport
import Testing

@Suite struct ReferenceTests {
  @Test(arguments: ["asyncio", "language", "modules", "differences"])
  func thePageIsFresh(_ page: String) {
    let result = ScriptRunner().run(
      path: SourceTree.root + "/scripts/support/\(page)_reference.py", clock: nil, arguments: [],
      input: "")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output == SourceTree.text(of: SourceTree.root + "/docs/\(page).md"),
      "run scripts/reference-pages \(page)")
  }
}
