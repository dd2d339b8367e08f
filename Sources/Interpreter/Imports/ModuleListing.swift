// What `import` would find, for completion: no module is run to know its names. A module that is not
// loaded shows what its source defines at the top level.

import Syntax

/// The names of the modules below a package, or of all modules, without the package's own name.
package func moduleNames(below parents: [String]) -> Set<String> {
  var names: Set<String> = []
  let package = parents.joined(separator: ".")
  guard let folders = parents.isEmpty ? searchFolders() : submoduleFolders(of: package) else {
    return []
  }
  for folder in folders {
    if folder == libraryPath || folder.hasPrefix(libraryPath + "/") {
      names.formUnion(libraryNames(below: parents))
    } else {
      names.formUnion(fileNames(in: absolutePath(folder)))
    }
  }
  return names
}

/// The names that `from module import` finds.
package func exportedNames(ofModule name: String) -> Set<String> {
  var names = moduleNames(below: name.split(separator: ".").map(String.init))
  if let module = loadedModule(name) {
    names.formUnion(texts(attributeNames(module)))
  } else if case .source(let read)? = found(name)?.content {
    do throws(Raised) { names.formUnion(definedNames(try read())) } catch { forgetFailure() }
  }
  return names
}

/// The module if it is loaded; one that is written in Swift is loaded for the asking, which runs
/// nothing of a script.
private func loadedModule(_ name: String) -> Value? {
  let known = loadedModules.get(intern(name))
  if !known.isUnbound { return known.isNone ? nil : known }
  guard case .native? = found(name)?.content else { return nil }
  do throws(Raised) { return try importModule(name) } catch {
    forgetFailure()
    return nil
  }
}

private func forgetFailure() { state.raised = .none }

private func searchFolders() -> [String]? {
  guard let list = searchPath.unwrapped.list else { return [libraryPath] }
  return (0..<list.count).compactMap { list.items[$0].unwrapped.string?.text } + [libraryPath]
}

private func submoduleFolders(of package: String) -> [String]? { found(package)?.submodulePaths }

/// Finds a dotted name by way of its parents, none of which is loaded.
private func found(_ name: String) -> FoundModule? {
  var path = searchPath
  var module: FoundModule?
  var full = ""
  for part in name.split(separator: ".") {
    full += (full.isEmpty ? "" : ".") + part
    do throws(Raised) { module = try findModule(full, in: path) } catch {
      forgetFailure()
      return nil
    }
    guard let module else { return nil }
    path = makeList((module.submodulePaths ?? []).map { makeString($0) }).value
  }
  return module
}

private func libraryNames(below parents: [String]) -> Set<String> {
  let start = parents.map { $0 + "." }.joined()
  return Set(
    ownModuleNames().filter { $0.hasPrefix(start) }.map {
      String($0.dropFirst(start.count).prefix { $0 != "." })
    })
}

private func fileNames(in folder: String) -> Set<String> {
  var names: Set<String> = []
  for entry in moduleFiles.entries(folder) {
    let isSource = entry.hasSuffix(".py")
    let name = isSource ? String(entry.dropLast(3)) : entry
    guard isIdentifier(name), isSource || moduleFiles.kind(folder + "/" + entry) == .folder else {
      continue
    }
    names.insert(name)
  }
  return names.subtracting(["__init__", "__main__", "__pycache__"])
}

private func isIdentifier(_ name: String) -> Bool {
  guard let first = name.unicodeScalars.first, first.properties.isXIDStart || first == "_" else {
    return false
  }
  return name.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
}

private func texts(_ names: Set<Reference>) -> [String] {
  names.map { StringObject(UnsafeMutableRawPointer($0)).text }
}

/// What a module's source binds at its top level, as far as it can be told without running it.
private func definedNames(_ source: [UInt8]) -> Set<String> {
  var names: Set<String> = []
  guard let module = try? Parser.parseModule(SourceFile(name: "<completion>", bytes: source)) else {
    return []
  }
  collect(module.body, into: &names)
  return names
}

private func collect(_ statements: [Statement], into names: inout Set<String>) {
  for statement in statements {
    switch statement.kind {
    case .function(let definition): names.insert(definition.name)
    case .class(let definition): names.insert(definition.name)
    case .assign(let targets, _): for target in targets { collect(target, into: &names) }
    case .annotatedAssign(let target, _, _, _): collect(target, into: &names)
    case .import(let aliases):
      names.formUnion(
        aliases.map { $0.alias ?? String($0.name.prefix { $0 != "." }) })
    case .importFrom(_, let aliases, _): names.formUnion(aliases.map { $0.alias ?? $0.name })
    case .if(_, let body, let otherwise):
      collect(body, into: &names)
      collect(otherwise, into: &names)
    case .try(let body, _, let otherwise, _, _):
      collect(body, into: &names)
      collect(otherwise, into: &names)
    default: break
    }
  }
}

private func collect(_ target: Expression, into names: inout Set<String>) {
  switch target.kind {
  case .name(let name): names.insert(name)
  case .tuple(let items), .list(let items): for item in items { collect(item, into: &names) }
  default: break
  }
}
