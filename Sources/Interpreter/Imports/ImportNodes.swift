// `import` statements as nodes.

/// The module of an `import` or `from` statement.
final class ImportNode: Node {
  let name: String
  let level: Int
  /// What a `from` asks for; nil for a plain `import`, whose value is the root package.
  let names: [String]?
  let globals: DictObject
  let site: Site
  init(_ name: String, level: Int = 0, names: [String]? = nil, globals: DictObject, _ site: Site) {
    self.name = name
    self.level = level
    self.names = names
    self.globals = globals
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    // What the module warns of is its importer's matter.
    let top = state.top.unsafelyUnwrapped
    defer { state.top = top }
    leaveLink(f, site)
    return try located(site) { () throws(Raised) in
      guard let importer = try requiredBuiltin("__import__", of: globals) else {
        throw raise(.importError, "__import__ not found")
      }
      if importer.native != nil {
        return try importForStatement(name, level, globals, names: names)
      }
      let wanted: Value = names.map { makeTuple($0.map { .object(intern($0)) }) } ?? .none
      return try call(
        importer,
        positional: [makeString(name), globals.value, .none, wanted, .int(level)], keywords: [])
    }
  }
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
      // A submodule that is still being imported is not yet an attribute of its package.
      if let owner = try findAttribute(module, SpecialName.name.name)?.string?.text {
        let submodule = loadedModules.get(intern(owner + "." + text))
        if !submodule.isUnbound { return submodule }
      }
      throw raiseCannotImport(text, from: module)
    }
  }
}

/// `from module import *` at module level.
final class ImportStarNode: Node {
  let module: Node
  let globals: DictObject
  /// The slot of the mapping that takes the names, -1 for the globals.
  let namespaceSlot: Int
  let site: Site
  init(_ module: Node, globals: DictObject, namespaceSlot: Int, _ site: Site) {
    self.module = module
    self.globals = globals
    self.namespaceSlot = namespaceSlot
    self.site = site
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let module = try module.evaluate(f)
    try located(site) { () throws(Raised) in
      let roots = try pushRoots([module])
      defer { state.top = roots }
      for name in try starNames(module) {
        let value = try getAttribute(module, name)
        if namespaceSlot >= 0 {
          try setItem(f[namespaceSlot], .object(name), value)
        } else {
          globals.set(name, value)
        }
      }
    }
    return .next
  }
}
