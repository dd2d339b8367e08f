// Lists of library files: a file that is renamed must not drop out of one unnoticed.

import Interpreter
import TestSupport
import Testing

@Suite struct LibrarySourceTests {
  @Test(arguments: unseenSources)
  func aListedTextStandsForFiles(_ text: String) {
    let files = SourceTree.files(
      below: SourceTree.root + "/Sources/StandardModules/Library", extension: ".py")
    let beginning = "/Library" + text.dropFirst(libraryPath.utf8.count)
    #expect(files.contains { $0.contains(beginning) })
  }
}
