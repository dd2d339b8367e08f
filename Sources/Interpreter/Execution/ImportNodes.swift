// `import` statements over the table of modules.

import Syntax

/// Finds or loads a module by its full name.
/// - Throws: ModuleNotFoundError.
package typealias ModuleLoader = (String) throws(Raised) -> Value

/// `sys.modules`.
package nonisolated(unsafe) var loadedModules: DictObject! = nil

/// Modules that are part of Baton, by name: each makes its namespace when first imported.
package nonisolated(unsafe) var moduleFactories: [String: () throws(Raised) -> ModuleObject] = [:]

/// Set by the script runner: loads a module from a file beside the script; nil when there is none.
package nonisolated(unsafe) var fileModuleLoader: (String) throws(Raised) -> Value? = { _ in nil }

/// The module with this dotted name, imported if need be.
package func importModule(_ name: String) throws(Raised) -> Value {
  let key = intern(name)
  let known = loadedModules.get(key)
  if !known.isUnbound { return known }
  if let factory = moduleFactories[name] {
    let module = try factory()
    loadedModules.set(key, module.value)
    try bindInParent(name, module.value)
    return module.value
  }
  if let parent = parentName(name) { _ = try importModule(parent) }
  if let module = try fileModuleLoader(name) {
    try bindInParent(name, module)
    return module
  }
  throw moduleNotFound(name)
}

private func parentName(_ name: String) -> String? {
  guard let dot = name.lastIndex(of: ".") else { return nil }
  return String(name[..<dot])
}

private func bindInParent(_ name: String, _ module: Value) throws(Raised) {
  guard let parent = parentName(name) else { return }
  let owner = try importModule(parent)
  owner.module?.namespace.set(intern(String(name.dropFirst(parent.count + 1))), module)
}

private func moduleNotFound(_ name: String) -> Raised {
  let raised = raise(.moduleNotFoundError, "No module named '\(name)'")
  state.raised.exception?.attributeDictionary().set(intern("name"), makeString(name))
  return raised
}

final class ImportNode: Node {
  let name: String
  let takesRoot: Bool
  let level: Int
  let globals: DictObject
  let site: Site
  init(_ name: String, takesRoot: Bool, level: Int = 0, globals: DictObject, _ site: Site) {
    self.name = name
    self.takesRoot = takesRoot
    self.level = level
    self.globals = globals
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    try located(site) { () throws(Raised) -> Value in
      let module = try importModule(try absoluteName(name, level, globals))
      if takesRoot, let dot = name.firstIndex(of: ".") {
        return try importModule(String(name[..<dot]))
      }
      return module
    }
  }
}

/// Resolves leading dots against the importing module's package.
private func absoluteName(_ name: String, _ level: Int, _ globals: DictObject) throws(Raised)
  -> String
{
  if level == 0 { return name }
  guard let package = globals.get(SpecialName.package.name).string?.text, !package.isEmpty else {
    throw raise(.importError, "attempted relative import with no known parent package")
  }
  var parts = package.split(separator: ".").map(String.init)
  if level - 1 >= parts.count {
    throw raise(.importError, "attempted relative import beyond top-level package")
  }
  parts.removeLast(level - 1)
  if !name.isEmpty { parts.append(name) }
  return parts.joined(separator: ".")
}

/// One name of `from module import name`; the module lies in a slot.
final class ImportedNameNode: Node {
  let slot: Int
  let name: Reference
  let site: Site
  init(slot: Int, _ name: Reference, _ site: Site) {
    self.slot = slot
    self.name = name
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let module = f[slot]
    return try located(site) { () throws(Raised) -> Value in
      if let value = try findAttribute(module, name) { return value }
      let text = StringObject(UnsafeMutableRawPointer(name)).text
      let moduleName = module.module?.name ?? typeName(module)
      if let submodule = try importSubmodule(moduleName, text) { return submodule }
      let raised = raise(
        .importError, "cannot import name '\(text)' from '\(moduleName)' (unknown location)")
      let exception = state.raised.exception
      exception?.setField(ExceptionField.name, makeString(moduleName))
      exception?.setField(ExceptionField.nameFrom, makeString(text))
      throw raised
    }
  }
  private func importSubmodule(_ module: String, _ name: String) throws(Raised) -> Value? {
    do throws(Raised) { return try importModule(module + "." + name) } catch {
      if catchRaised(.moduleNotFoundError) { return nil }
      throw error
    }
  }
}

/// `from module import *` at module level.
final class ImportStarNode: Node {
  let name: String
  let level: Int
  let globals: DictObject
  let site: Site
  init(_ name: String, level: Int, globals: DictObject, _ site: Site) {
    self.name = name
    self.level = level
    self.globals = globals
    self.site = site
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    try located(site) { () throws(Raised) in
      let module = try importModule(try absoluteName(name, level, globals))
      guard let namespace = module.module?.namespace else { return }
      let all = namespace.get(SpecialName.all.name)
      if !all.isUnbound {
        let names = try listFromIterable(all)
        for index in 0..<names.count {
          guard let text = names.items[index].string else { continue }
          let name = intern(text)
          globals.set(name, try getAttribute(module, name))
        }
        return
      }
      for position in 0..<namespace.used {
        guard let text = namespace.entries[position].key.string, text.byteCount > 0,
          text.bytes[0] != UInt8(ascii: "_")
        else { continue }
        globals.set(intern(text), namespace.entries[position].value)
      }
    }
    return .next
  }
}
