// Modules in zip files. The library's module `zipimport` reads them; it is asked about entries of
// `sys.path` that are no folders, which few programs have.

/// This thread asks: what `zipimport` imports itself lies in no zip file.
nonisolated(unsafe) var isAskingArchive = false

/// A module below a path that leads into a zip file.
/// - Parameter portions: takes a folder that is no package itself.
func archiveModule(_ tail: String, in base: String, _ portions: inout [String]) throws(Raised)
  -> FoundModule?
{
  guard !isAskingArchive, isInFile(base),
    let parts = try askArchive("_find", [makeString(base), makeString(tail)]).tuple,
    parts.count == 4
  else { return nil }
  let folder = parts[2].string?.text
  guard let path = parts[0].string?.text else {
    if let folder { portions.append(folder) }
    return nil
  }
  guard let bytes = try bytesLike(parts[1]) else {
    return FoundModule(
      content: .compiled, location: path, submodulePaths: folder.map { [$0] }, loader: parts[3])
  }
  let text = Array(bytes.buffer)
  return FoundModule(
    content: .source { text }, location: path, submodulePaths: folder.map { [$0] },
    loader: parts[3])
}

/// The text of a module in a zip file, by its path.
func archiveSource(_ path: String) -> [UInt8]? {
  guard !isAskingArchive, isInFile(path) else { return nil }
  do throws(Raised) {
    return try bytesLike(try askArchive("_text", [makeString(path)])).map { Array($0.buffer) }
  } catch {
    state.raised = .none
    return nil
  }
}

/// Whether a path, or one above it, is a file: nothing lies below files but what is in zip files.
private func isInFile(_ path: String) -> Bool {
  var path = path[...]
  while true {
    switch moduleFiles.kind(String(path)) {
    case .file: return true
    case .folder, .other: return false
    case .missing:
      guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return false }
      path = path[..<slash]
    }
  }
}

private func askArchive(_ name: String, _ arguments: [Value]) throws(Raised) -> Value {
  isAskingArchive = true
  defer { isAskingArchive = false }
  let roots = try pushRoots(arguments)
  defer { state.top = roots }
  return try callMethod(try importModule("zipimport"), intern(name), arguments)
}
