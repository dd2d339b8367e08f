// The programs of docs/examples print what they print under CPython.
//
// Their output lies in Tests/Goldens/examples, so that the examples stay free of comments for the
// test runner. `scripts/check-against-cpython` compares the same files.

import TestSupport
import Testing

@Suite struct ExampleTests {
  private static let examples = SourceTree.root + "/docs/examples"
  private static let goldens = SourceTree.root + "/Tests/Goldens/examples"

  static let names = SourceTree.files(below: examples, extension: ".py").map { path in
    String(path.dropFirst(examples.utf8.count + 1).dropLast(".py".utf8.count))
  }

  @Test(arguments: names)
  func printsItsGolden(_ name: String) {
    let result = ScriptRunner().run(
      path: "\(Self.examples)/\(name).py", clock: "virtual", arguments: [], input: "")
    #expect(result.output == SourceTree.text(of: "\(Self.goldens)/\(name).txt"), "\(result.errors)")
    #expect(result.status == 0)
  }
}
