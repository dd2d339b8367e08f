// Where modules are found: the modules that cannot be shadowed, then the entries of `sys.path` in
// their order. The entry `<baton>` stands for the library that is part of the binary.

/// What the finder knows of a module before it is loaded.
struct FoundModule {
  enum Content {
    case native(() throws(Raised) -> ModuleObject)
    case source(() throws(Raised) -> [UInt8])
    /// A file of compiled code, without its source: the loader runs it.
    case compiled
    case namespace
  }
  let content: Content
  /// The file's path; for packages that of their `__init__.py`.
  let location: String
  /// Where the submodules of a package are looked for; nil for a module that is none.
  let submodulePaths: [String]?
  /// The importer of the zip file that holds it: its cache keeps it. `.unbound` elsewhere.
  var loader = Value.unbound
}

/// What a path leads to, symbolic links followed.
package enum FileKind: Sendable { case file, folder, other, missing }

/// The doors through which the import system sees files; the executable opens them.
package struct ModuleFiles {
  /// Answers `missing` also where the path may not be looked at.
  package var kind: (String) -> FileKind = { _ in .missing }
  /// The bytes of a whole file, or the OSError.
  package var read: (String) throws(Raised) -> [UInt8] = { _ throws(Raised) in [] }
  /// The process's working directory.
  package var currentFolder: () -> String = { "/" }
  /// The names of a folder's entries; none when it cannot be read.
  package var entries: (String) -> [String] = { _ in [] }
  package init() {}
}

/// Without an executable (in tests) there are no files.
package nonisolated(unsafe) var moduleFiles = ModuleFiles()

/// The entry of `sys.path` for what is part of Baton.
package let libraryPath = "<baton>"

/// `sys.path` until a script replaces it.
package nonisolated(unsafe) var initialSearchPath: ListObject! = nil

/// `sys.path` as it is now.
var searchPath: Value {
  let path = systemNamespace?.get(intern("path")) ?? .unbound
  return path.isUnbound ? initialSearchPath.value : path
}

/// What is in place before a script starts in CPython, so that a file of the same name beside the
/// script does not come first. An array: the first set of texts would look for its conformances at run time.
private let firstOfAll: [String] = [
  "_abc", "_collections_abc", "abc", "atexit", "builtins", "codecs", "encodings", "errno",
  "faulthandler", "gc", "genericpath", "io", "itertools", "marshal", "os", "posix", "posixpath",
  "pwd", "site", "stat", "sys", "time", "zipimport",
]

/// A module that no path and no hook can shadow.
func findFirstOfAll(_ name: String) -> FoundModule? {
  firstOfAll.contains(name) ? libraryModule(name) : nil
}

/// - Parameter path: `sys.path` or the `__path__` of the parent: any iterable.
func findModule(_ name: String, in path: Value) throws(Raised) -> FoundModule? {
  if let found = findFirstOfAll(name) { return found }
  let entries = try listFromIterable(path)
  let tail = lastComponent(name)
  var portions: [String] = []
  for index in 0..<entries.count {
    guard let entry = entries.items[index].unwrapped.string?.text else { continue }
    if entry == libraryPath || entry.hasPrefix(libraryPath + "/") {
      if let found = libraryModule(name) { return found }
      continue
    }
    let base = absolutePath(entry)
    if var found = fileModule(tail, in: base, &portions) {
      if case .compiled = found.content { found.loader = try compiledLoader(name, found.location) }
      return found
    }
    if let found = try archiveModule(tail, in: base, &portions) { return found }
  }
  if portions.isEmpty { return nil }
  return FoundModule(content: .namespace, location: "", submodulePaths: portions)
}

private func fileModule(_ tail: String, in base: String, _ portions: inout [String]) -> FoundModule?
{
  let folder = base.hasSuffix("/") ? base + tail : base + "/" + tail
  let isFolder = moduleFiles.kind(folder) == .folder
  if isFolder, let found = oneOf(folder + "/__init__.py", submodulePaths: [folder]) {
    return found
  }
  if let found = oneOf(folder + ".py", submodulePaths: nil) { return found }
  if isFolder { portions.append(folder) }
  return nil
}

/// The module in a file of source, or in its compiled form where only that is there.
private func oneOf(_ path: String, submodulePaths: [String]?) -> FoundModule? {
  if moduleFiles.kind(path) == .file {
    return sourceModule(path, submodulePaths: submodulePaths)
  }
  guard moduleFiles.kind(path + "c") == .file else { return nil }
  return FoundModule(content: .compiled, location: path + "c", submodulePaths: submodulePaths)
}

/// The loader of a file of compiled code.
package func compiledLoader(_ name: String, _ path: String) throws(Raised) -> Value {
  let type = try getAttribute(
    try importOwn("importlib.machinery"), intern("SourcelessFileLoader"))
  return try call(type, makeString(name), makeString(path))
}

/// The module in a known file.
func fileModule(at path: String) -> FoundModule { sourceModule(path, submodulePaths: nil) }

private func sourceModule(_ path: String, submodulePaths: [String]?) -> FoundModule {
  FoundModule(
    content: .source { () throws(Raised) in try moduleFiles.read(path) }, location: path,
    submodulePaths: submodulePaths)
}

private func libraryModule(_ name: String) -> FoundModule? {
  if let source = librarySource(name) {
    let isPackage = source.path.hasSuffix("/__init__.py")
    return FoundModule(
      content: .source { Array(source.bytes) }, location: libraryPath + "/" + source.path,
      submodulePaths: isPackage ? [libraryFolder(of: name)] : nil)
  }
  guard let factory = moduleFactories.factory(of: name) else { return nil }
  return FoundModule(
    content: .native(factory), location: "built-in",
    submodulePaths: hasOwnModules(below: name) ? [libraryFolder(of: name)] : nil)
}

/// Where the submodules of a package of the library lie.
private func libraryFolder(of package: String) -> String {
  libraryPath + "/"
    + String(
      decoding: package.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "/") : $0 }, as: UTF8.self
    )
}

/// The text of a file of a script or of the library; nil when there is none.
package func sourceBytes(_ path: String) -> [UInt8]? {
  if path.hasPrefix(libraryPath + "/") {
    let tail = path.dropFirst(libraryPath.utf8.count + 1)
    return librarySources.first { $0.path == tail }.map { Array($0.bytes) }
  }
  guard moduleFiles.kind(path) == .file else { return archiveSource(path) }
  do throws(Raised) { return try moduleFiles.read(path) } catch {
    state.raised = .none
    return nil
  }
}

/// Relative paths count from the current folder, the empty one is that folder.
package func absolutePath(_ path: String) -> String {
  absolutePath(path, from: moduleFiles.currentFolder())
}

/// As above, from a known folder.
package func absolutePath(_ path: String, from folder: String) -> String {
  if path.hasPrefix("/") { return path }
  if path.isEmpty || path == "." { return folder }
  let tail = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  return folder.hasSuffix("/") ? folder + tail : folder + "/" + tail
}
