// Lists of library files: a file that is renamed must not drop out of one unnoticed.

import Interpreter
import TestSupport
import Testing

@Suite struct LibrarySourceTests {
  @Test(arguments: unseenSources)
  func aListedTextStandsForFiles(_ text: String) {
    let folder = SourceTree.root + "/Sources/StandardModules/Library"
    let beginning = text.dropFirst(libraryPath.utf8.count)
    let files = SourceTree.files(below: folder, extension: ".py").map {
      // The folder of its chapter is no part of a module's name.
      $0.dropFirst(folder.utf8.count + 1).drop { $0 != "/" }
    }
    #expect(files.contains { $0.hasPrefix(beginning) })
  }
}
