// The scripts of `baton check`: what is found is printed as compilers print it.

import Asyncio
import Interpreter
import Reactor
import Syntax

/// Checks scripts one after the other, and says once what several of them miss.
struct ScriptChecking {
  /// 0 when nothing is missing, 1 when something is, 2 when there is no such script.
  private(set) var status: Int32 = 0
  private var told: Set<String> = []

  /// - Parameter path: a script, - for standard input, or a folder or zip file of scripts.
  mutating func check(_ path: String) {
    if path != "-", SystemCalls.kind(ofPath: path) == .folder { return checkFolder(path) }
    let script =
      path == "-" ? ScriptSource.standardInput(arguments: []) : .file(path, arguments: [])
    guard let source = openScript(script) else { return note(2) }
    report(source, as: path)
  }

  private mutating func checkFolder(_ path: String) {
    do {
      let scripts = try scripts(in: path)
      if scripts.isEmpty {
        writeError("baton: no scripts in '\(path)'\n")
        note(2)
      }
      for script in scripts {
        guard let source = openScript(.file(script, arguments: [])) else {
          note(2)
          continue
        }
        searchFolders(of: source, in: absolutePath(path))
        report(source, as: script)
      }
    } catch {
      let path = absolutePath(path)
      writeError("baton: can't open file '\(path)': [Errno \(error.code)] \(error.message)\n")
      note(2)
    }
  }

  /// Every script below a folder, by name; what is hidden is none of it, nor are links to folders,
  /// which may lead in circles.
  private func scripts(in folder: String) throws(SystemCallError) -> [String] {
    var found: [String] = []
    for name in try SystemCalls.entries(folder.systemPath).map(\.name).sorted()
    where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      switch SystemCalls.kind(ofPath: path) {
      case .folder where !SystemCalls.isLink(path.systemPath): found += try scripts(in: path)
      case .file where name.hasSuffix(".py"): found.append(path)
      default: break
      }
    }
    return found
  }

  /// A script of a package is imported from beside the package; tests find what they test from
  /// the folder that was named.
  private func searchFolders(of source: SourceFile, in top: String) {
    let own = folderOfPackages(parentFolder(source.name))
    let named = folderOfPackages(top)
    setSearchPath(scriptFolder: own, beside: own == named ? [] : [named])
  }

  private func folderOfPackages(_ folder: String) -> String {
    var folder = folder
    while SystemCalls.kind(ofPath: folder + "/__init__.py") == .file {
      folder = parentFolder(folder)
    }
    return folder
  }

  private mutating func report(_ source: SourceFile, as given: String) {
    var check = ScriptCheck(extraNames: lastResortNames)
    check.check(source)
    for diagnostic in check.diagnostics { tell(diagnostic.rendered()) }
    // Who has said where it is from here reads on in those terms.
    let here = given.hasPrefix("/") || given == "-" ? nil : absolutePath("") + "/"
    for part in check.missing {
      var path = part.source.name
      if let here, path.hasPrefix(here) { path.removeFirst(here.count) }
      if path == source.name, given == "-" { path = given }
      tell("\(path):\(part.place): \(part.message)\n")
    }
  }

  private mutating func tell(_ text: String) {
    note(1)
    if told.insert(text).inserted { _ = SystemCalls.writeAll(1, Array(text.utf8)) }
  }

  private mutating func note(_ status: Int32) { self.status = max(self.status, status) }
}

private func parentFolder(_ path: String) -> String {
  String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
}
