// The modules that are part of Baton, written in Swift or in its own language. The tables are read in
// place: dictionaries of them took a fifth of an empty script's instructions.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes a module's namespace when it is first imported.
package typealias ModuleFactory = () throws(Raised) -> ModuleObject

/// The modules written in Swift.
package struct ModuleFactories {
  private var rows: [(name: StaticString, make: ModuleFactory)] = []

  /// Adds a module that scripts cannot shadow.
  package mutating func add(_ name: StaticString, _ make: @escaping ModuleFactory) {
    rows.append((name, make))
  }

  /// - Complexity: O(number of modules).
  func factory(of name: String) -> ModuleFactory? {
    var name = name
    return name.withUTF8 { text in
      rows.first { row in
        row.name.utf8CodeUnitCount == text.count
          && (text.isEmpty || memcmp(row.name.utf8Start, text.baseAddress!, text.count) == 0)
      }?.make
    }
  }

  /// In the order of their addition.
  package var names: [String] { rows.map { "\($0.name)" } }

  /// Is one of them below the package, whose name ends with a dot here?
  /// - Complexity: O(number of modules).
  func hasAny(below package: UnsafePointer<CChar>) -> Bool {
    rows.contains { row in
      strncmp(
        UnsafeRawPointer(row.name.utf8Start).assumingMemoryBound(to: CChar.self), package,
        strlen(package)) == 0
    }
  }
}

/// Filled once at start by the targets above.
package nonisolated(unsafe) var moduleFactories = ModuleFactories()

/// A module written in Baton's own language, in the binary.
package struct LibrarySource {
  private let rawName: UnsafePointer<CChar>
  private let rawPath: UnsafePointer<CChar>
  /// The source text; it lies in the binary and lives for ever.
  package let bytes: UnsafeBufferPointer<UInt8>

  /// - Parameters:
  ///   - name: the dotted name.
  ///   - path: below `<baton>/`: `contextlib.py`, `collections/__init__.py`.
  package init(
    name: UnsafePointer<CChar>, path: UnsafePointer<CChar>, bytes: UnsafeBufferPointer<UInt8>
  ) {
    (rawName, rawPath) = (name, path)
    self.bytes = bytes
  }

  /// The dotted name.
  package var name: String { String(cString: rawName) }
  /// Below `<baton>/`.
  package var path: String { String(cString: rawPath) }

  func isNamed(_ name: UnsafePointer<CChar>) -> Bool { strcmp(rawName, name) == 0 }

  /// Does its name begin with a text?
  func begins(with start: UnsafePointer<CChar>) -> Bool {
    strncmp(rawName, start, strlen(start)) == 0
  }
}

/// Filled once at start from the table in `CLibrary`.
package nonisolated(unsafe) var librarySources: [LibrarySource] = []

/// The module of that name in Baton's own language.
/// - Complexity: O(number of modules), without a Swift text for each of them: half a million
///   instructions for 210.
func librarySource(_ name: String) -> LibrarySource? {
  name.withCString { name in librarySources.first { $0.isNamed(name) } }
}

/// Are there modules below the package?
func hasOwnModules(below package: String) -> Bool {
  (package + ".").withCString { start in
    moduleFactories.hasAny(below: start) || librarySources.contains { $0.begins(with: start) }
  }
}

/// The dotted names of all modules that are part of Baton.
func ownModuleNames() -> [String] { moduleFactories.names + librarySources.map(\.name) }
