// Pages that are generated from the tables of the library are what the tables say today.

import TestSupport
import Testing

@Suite struct ReferenceTests {
  @Test func theAsyncioPageIsFresh() {
    let result = ScriptRunner().run(
      path: SourceTree.root + "/scripts/support/asyncio_reference.py", clock: nil, arguments: [],
      input: "")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output == SourceTree.text(of: SourceTree.root + "/docs/asyncio.md"),
      "run scripts/asyncio-reference")
  }
}
