// What a script would miss, said before it runs: modules that nobody has, names that modules do not
// have, names that nothing binds. Modules of Baton's library are imported to be asked; a script's own
// files are only read.

import Syntax

/// One thing that is not there.
package struct MissingPart {
  /// Where it is missed: the script, or one of its own modules.
  package let source: SourceFile
  /// The name.
  package let span: Span
  /// The sentence of the exception that the run would raise.
  package let message: String

  /// `line:column`, both from 1, in characters.
  package var place: String {
    let place = Diagnostic(.syntaxError, message, span, source)
    return "\(place.line):\(place.column)"
  }
}

/// Checks one script with the modules that it imports, each once.
package struct ScriptCheck {
  /// Names of last resort.
  private let extraNames: Set<String>
  private var known: [String: KnownModule] = [:]
  /// File by file, in source order.
  package private(set) var missing: [MissingPart] = []
  /// Own modules that cannot be parsed.
  package private(set) var diagnostics: [Diagnostic] = []

  private indirect enum KnownModule {
    case library(Value)
    /// A file of the script; its submodules lie in the folders.
    case file(Requirements, path: String, folders: [String]?)
    case namespace(folders: [String])
    /// It cannot be parsed, or it is being read.
    case unclear
    case missing(String)
  }

  /// - Parameter extraNames: names that scripts may use without binding them, besides the builtins.
  package init(extraNames: [String]) { self.extraNames = Set(extraNames) }

  /// Checks one source file and the modules beside it that it imports.
  ///
  /// Paths of modules are those of `sys.path`.
  package mutating func check(_ source: SourceFile) {
    do {
      let module = try Parser.parseModule(source)
      // What the resolver does not find wrong, lowering accepts.
      check(try Requirements(of: module), of: source)
    } catch {
      diagnostics.append(error)
    }
  }

  private mutating func check(_ requirements: Requirements, of source: SourceFile) {
    var found: [(use: Requirements.Use, message: String)] = []
    for item in requirements.imports { found += missingParts(of: item, in: source) }
    for attribute in requirements.attributes {
      if let message = missingAttribute(attribute) { found.append((attribute.use, message)) }
    }
    found += missingNames(of: requirements)
    found.sort { $0.use.span.start < $1.use.span.start }
    missing += found.map { MissingPart(source: source, span: $0.use.span, message: $0.message) }
  }

  private func missingNames(
    of requirements: Requirements
  ) -> [(use: Requirements.Use, message: String)] {
    if requirements.hasStarImport { return [] }
    let candidates = requirements.ownNames.sorted() + builtinNames
    return requirements.unboundNames.filter { !isBound($0.name) }.map { use in
      let near = NearestName.suggestion(for: use.name, among: candidates)
      let guess = near.map { ". Did you mean: '\($0)'?" } ?? ""
      return (use, "name '\(use.name)' is not defined\(guess)")
    }
  }

  private func isBound(_ name: String) -> Bool {
    extraNames.contains(name) || moduleAttributes.contains(name)
      || !DictObject(state.builtins).get(intern(name)).isUnbound
  }

  private var builtinNames: [String] {
    let builtins = DictObject(state.builtins)
    return (0..<builtins.used).compactMap { builtins.entries[$0].key.string?.text }
  }

  // MARK: Imports

  private mutating func missingParts(
    of item: Requirements.Import, in source: SourceFile
  ) -> [(use: Requirements.Use, message: String)] {
    let name = String(repeating: ".", count: item.level) + item.module
    if item.level > 0, !liesInPackage(source) {
      let message = "attempted relative import with no known parent package"
      return [(.init(name: name, span: item.span), message)]
    }
    let found = module(name, beside: source)
    if case .missing(let message) = found {
      return [(.init(name: name, span: item.span), message)]
    }
    var parts: [(use: Requirements.Use, message: String)] = []
    for use in item.names ?? [] where !has(found, use.name) {
      let separator = name.hasSuffix(".") ? "" : "."
      guard case .missing = module(name + separator + use.name, beside: source) else { continue }
      parts.append((use, cannotImport(use.name, from: found, item.module)))
    }
    return parts
  }

  private func cannotImport(_ name: String, from module: KnownModule, _ owner: String) -> String {
    switch module {
    case .library(let value):
      _ = raiseCannotImport(name, from: value)
      return travellingText()
    case .file(_, let path, _): return "cannot import name '\(name)' from '\(owner)' (\(path))"
    default: return "cannot import name '\(name)' from '\(owner)' (unknown location)"
    }
  }

  private func liesInPackage(_ source: SourceFile) -> Bool {
    let folder = source.name.prefix(upTo: source.name.lastIndex(of: "/") ?? source.name.startIndex)
    return moduleFiles.kind(folder + "/__init__.py") == .file
  }

  private func has(_ module: KnownModule, _ name: String) -> Bool {
    switch module {
    case .library(let value): hasAttribute(value, name)
    case .file(let requirements, _, _):
      requirements.ownNames.contains(name) || requirements.hasStarImport
        || requirements.ownNames.contains("__getattr__") || moduleAttributes.contains(name)
    case .namespace: moduleAttributes.contains(name)
    case .missing: false
    case .unclear: true
    }
  }

  private mutating func missingAttribute(_ attribute: Requirements.Attribute) -> String? {
    let name = attribute.use.name
    guard let found = imported(attribute.module), !has(found, name) else { return nil }
    // A submodule that something imports is an attribute as well.
    if known[attribute.module + "." + name] != nil { return nil }
    switch found {
    case .missing, .unclear: return nil
    default: return "module '\(attribute.module)' has no attribute '\(name)'"
    }
  }

  /// A module that an import has named, or one that is an attribute of such a module: `os.path`.
  private func imported(_ name: String) -> KnownModule? {
    if let found = known[name] { return found }
    guard let parent = parentName(name), case .library(let owner)? = imported(parent) else {
      return nil
    }
    do throws(Raised) {
      let value = try findAttribute(owner, intern(lastComponent(name)))
      return value?.module.map { .library($0.value) }
    } catch {
      state.raised = .none
      return nil
    }
  }

  private func hasAttribute(_ value: Value, _ name: String) -> Bool {
    do throws(Raised) { return try findAttribute(value, intern(name)) != nil } catch {
      state.raised = .none
      return false
    }
  }

  // MARK: Finding

  private mutating func module(_ name: String, beside source: SourceFile) -> KnownModule {
    if !name.hasPrefix(".") { return module(name, in: nil) }
    let level = name.prefix { $0 == "." }.count
    var folder = Substring(source.name)
    for _ in 0..<level {
      folder = folder.prefix(upTo: folder.lastIndex(of: "/") ?? folder.startIndex)
    }
    let rest = name.dropFirst(level)
    return module(String(rest), in: String(folder))
  }

  /// - Parameter folder: nil is `sys.path`.
  private mutating func module(_ name: String, in folder: String?) -> KnownModule {
    let key = folder.map { "\($0)/\(name)" } ?? name
    if let found = known[key] { return found }
    let found = find(name, in: folder)
    known[key] = found
    if case .file(let requirements, let path, _) = found, let bytes = sourceBytes(path) {
      check(requirements, of: SourceFile(name: path, bytes: bytes))
    }
    return found
  }

  private mutating func find(_ name: String, in folder: String?) -> KnownModule {
    if let folder, name.isEmpty { return package(folder) }
    if !loadedModules.get(intern(name)).isUnbound { return library(name) }
    var path = folder.map { makeList([makeString($0)]).value } ?? initialSearchPath.value
    if let parent = parentName(name) {
      let owner = module(parent, in: folder)
      switch owner {
      case .library: return library(name)
      case .missing, .unclear: return owner
      case .namespace(let folders), .file(_, _, let folders?):
        path = makeList(folders.map { makeString($0) }).value
      case .file(_, _, nil):
        return .missing("No module named '\(name)'; '\(parent)' is not a package")
      }
    }
    do throws(Raised) {
      guard let found = try findModule(name, in: path) else {
        return .missing("No module named '\(name)'" + whoLacksModule(name))
      }
      return found.location.hasPrefix("/") ? file(found) : library(name, found)
    } catch {
      return .missing(travellingText())
    }
  }

  private func library(_ name: String, _ found: FoundModule? = nil) -> KnownModule {
    if case .namespace? = found?.content { return .namespace(folders: found?.submodulePaths ?? []) }
    do throws(Raised) { return .library(try importModule(name)) } catch {
      return .missing(travellingText())
    }
  }

  /// The package that a folder is: `from . import name` asks it.
  private mutating func package(_ folder: String) -> KnownModule {
    let found = fileModule(at: folder + "/__init__.py")
    guard case .file(let requirements, let path, _) = file(found) else { return .unclear }
    return .file(requirements, path: path, folders: [folder])
  }

  private mutating func file(_ found: FoundModule) -> KnownModule {
    guard let bytes = sourceBytes(found.location) else { return .unclear }
    do {
      let module = try Parser.parseModule(SourceFile(name: found.location, bytes: bytes))
      return .file(
        try Requirements(of: module), path: found.location, folders: found.submodulePaths)
    } catch {
      diagnostics.append(error)
      return .unclear
    }
  }

  private func travellingText() -> String {
    let exception = state.raised
    state.raised = .none
    return (try? strText(exception)) ?? ""
  }
}

/// What every module has without binding it.
private let moduleAttributes: Set<String> = [
  "__annotations__", "__builtins__", "__cached__", "__doc__", "__file__", "__loader__",
  "__module__",
  "__name__", "__package__", "__path__", "__qualname__", "__spec__",
]
