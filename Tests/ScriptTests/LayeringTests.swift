// The arrows of the architecture, enforced: who may import what, and how long a file may be.
//
// SwiftPM alone does not do it: a module that some dependency imports can be imported by
// everybody who sees that dependency.

import TestSupport
import Testing

@Suite struct LayeringTests {
  /// Bottom to top, as in Package.swift: the modules that each target may import.
  private static let allowedImports: [String: Set<String>] = [
    "Syntax": [],
    "Reactor": ["CBaton"],
    "Interpreter": ["Syntax", "CBaton", "BigInt"],
    "Asyncio": ["Interpreter", "Reactor", "Syntax"],
    "StandardModules": [
      "Asyncio", "Interpreter", "Reactor", "Syntax", "CBaton", "CLibrary", "BigInt",
    ],
    "Timeline": ["Asyncio", "Interpreter", "Reactor", "Syntax"],
    "Prompt": ["Timeline", "StandardModules", "Asyncio", "Interpreter", "Reactor", "Syntax"],
    "baton": [
      "Prompt", "Timeline", "StandardModules", "Asyncio", "Interpreter", "Reactor", "Syntax",
      "CLibEdit",
      "CBaton", "ArgumentParser",
    ],
  ]

  /// The targets that may call the C library. StandardModules needs its mathematics; time, chance
  /// and files come to it through the World.
  private static let systemTargets: Set = ["Reactor", "Interpreter", "StandardModules", "baton"]
  private static let systemModules: Set = ["Glibc", "Darwin"]

  @Test(arguments: SourceFile.sources)
  func importsPointDown(_ file: SourceFile) throws {
    let allowed = try #require(Self.allowedImports[file.target], "a target without a row above")
    for module in file.imports {
      if Self.systemModules.contains(module) {
        #expect(Self.systemTargets.contains(file.target), "\(file.path) imports \(module)")
      } else {
        #expect(allowed.contains(module), "\(file.path) imports \(module)")
      }
    }
  }

  @Test(arguments: SourceFile.sources)
  func theTerminalAloneKnowsTheLineEditorLibrary(_ file: SourceFile) {
    guard file.imports.contains("CLibEdit") else { return }
    #expect(file.path.hasPrefix("Sources/baton/Terminal/"), "\(file.path) imports CLibEdit")
  }

  /// The language lets other modules subclass only open classes, and Asyncio's objects are `Boxed`.
  private static let openClassFile = "Sources/Interpreter/Values/BoxedObject.swift"

  @Test(arguments: SourceFile.sources)
  func nothingIsPublic(_ file: SourceFile) {
    for line in file.lines
    where line.trimmed.hasPrefix("public ") && file.path != Self.openClassFile {
      Issue.record("\(file.path): \(line)")
    }
  }

  @Test(arguments: SourceFile.sources + SourceFile.tests + SourceFile.library)
  func filesAreShort(_ file: SourceFile) {
    #expect(file.lines.count <= 500, "\(file.path) has \(file.lines.count) lines")
  }

  /// A module that is not in the table is not in the binary.
  @Test func everyLibraryModuleIsEmbedded() {
    let folder = SourceTree.root + "/Sources/StandardModules/Library"
    let table = SourceTree.text(of: SourceTree.root + "/Sources/CLibrary/Library.c")
    let files = SourceTree.files(below: folder, extension: ".py")
    #expect(!files.isEmpty)
    for file in files {
      // The folder of its chapter is no part of a module's name.
      let place = file.dropFirst(folder.utf8.count + 1)
      let path = String(place.drop { $0 != "/" }.dropFirst())
      let isPackage = path.hasSuffix("/__init__.py")
      let stem = path.dropLast(isPackage ? "/__init__.py".utf8.count : ".py".utf8.count)
      let name = stem.split(separator: "/").joined(separator: ".")
      #expect(table.contains("#embed \"../StandardModules/Library/\(place)\" suffix(, 0)"))
      #expect(table.contains("MODULE(\"\(name)\", \"\(path)\", "))
    }
  }

  /// The map is of this house: files that it names are there.
  @Test(arguments: ["docs/architecture.md", "Tests/README.md"])
  func namedFilesExist(page: String) {
    let root = SourceTree.root
    let files = ["Sources", "Tests", "docs", "scripts"].flatMap { folder in
      [".swift", ".py", ".c", ".md"].flatMap {
        SourceTree.files(below: root + "/" + folder, extension: $0)
      }
    }
    // What stands between two backquotes is every second piece.
    let pieces = SourceTree.text(of: root + "/" + page).split(
      separator: "`", omittingEmptySubsequences: false)
    let names = pieces.indices.filter { $0 % 2 == 1 }.map { pieces[$0] }.filter { name in
      [".swift", ".py", ".c", ".md"].contains { name.hasSuffix($0) } && !name.contains(" ")
    }
    #expect(!names.isEmpty)
    for name in names {
      #expect(files.contains { $0.hasSuffix("/" + name) }, "\(page) names \(name)")
    }
  }

  @Test(arguments: SourceFile.tests)
  func testsLookThroughTheFrontDoor(_ file: SourceFile) {
    let attribute = "@" + "testable"
    #expect(!file.lines.contains { $0.trimmed.hasPrefix(attribute) }, "\(file.path)")
  }
}

/// A file of the project: Swift, or the library's Python.
struct SourceFile: Sendable, CustomTestStringConvertible {
  /// The path below the top folder.
  let path: String
  let lines: [Substring]

  static let sources = all(below: "Sources")
  static let tests = all(below: "Tests")
  static let library = all(below: "Sources/StandardModules/Library", extension: ".py")

  private static func all(
    below folder: String, extension suffix: String = ".swift"
  ) -> [SourceFile] {
    SourceTree.files(below: SourceTree.root + "/" + folder, extension: suffix).map { path in
      var lines = SourceTree.text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
      if lines.last == "" { lines.removeLast() }
      return SourceFile(
        path: String(path.dropFirst(SourceTree.root.utf8.count + 1)), lines: lines)
    }
  }

  var testDescription: String { path }
  /// The folder below Sources or Tests.
  var target: String { String(path.split(separator: "/")[1]) }

  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      guard words.first == "import", words.count > 1 else { return nil }
      return String(words[words.count - 1].prefix { $0 != "." })
    }
  }
}

extension Substring {
  fileprivate var trimmed: Substring { drop { $0 == " " } }
}
