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

/// The page that is written by hand names scripts: a script that is renamed takes its link along.
@Suite struct SemanticsPageTests {
  @Test func theScriptsAreThere() {
    let page = SourceTree.text(of: SourceTree.root + "/docs/asyncio-semantics.md")
    let links = page.split(separator: "](../").dropFirst().map { $0.prefix { $0 != ")" } }
    #expect(links.count > 100)
    for link in links {
      #expect(!SourceTree.text(of: SourceTree.root + "/" + link).isEmpty, "\(link)")
    }
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| |") }
    #expect(rows.count == 45)
    for row in rows { #expect(row.contains("](../Tests/Scripts/"), "\(row)") }
  }
}
