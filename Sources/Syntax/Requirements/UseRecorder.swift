// Listens to the resolver's walk and notes what the module uses but does not make itself.

/// Notes uses while the resolver walks the tree.
final class UseRecorder {
  private struct NameUse {
    let block: Block
    let use: Requirements.Use
  }
  private struct AttributeUse {
    let block: Block
    /// What stands before the last dot.
    let base: String
    let use: Requirements.Use
  }
  private struct BoundName: Hashable {
    let block: ObjectIdentifier
    let name: String
  }

  private var names: [NameUse] = []
  private var attributes: [AttributeUse] = []
  private var imports: [Requirements.Import] = []
  /// The module that a name stands for, as long as nothing else binds it.
  private var modules: [BoundName: String] = [:]
  private var storedAttributes: Set<String> = []
  /// What a block binds otherwise than by plain imports.
  private var otherBindings: Set<BoundName> = []
  /// What the `try` statements around catch.
  private var caught: [Set<String>] = []

  func use(_ name: String, _ span: Span, in block: Block) {
    if isCaught(["NameError"]) { return }
    names.append(NameUse(block: block, use: .init(name: name, span: span)))
  }

  func attribute(_ name: String, _ span: Span, of value: Expression, in block: Block) {
    guard let base = Self.dottedName(value, depth: 0), !isCaught(["AttributeError"]) else { return }
    attributes.append(
      AttributeUse(block: block, base: base, use: .init(name: name, span: span)))
  }

  /// A script may give a module more attributes.
  func store(attribute name: String) { storedAttributes.insert(name) }

  /// `a.b.c` as text. Modules do not lie deeper than a few levels, other chains may be endless.
  private static func dottedName(_ value: Expression, depth: Int) -> String? {
    switch value.kind {
    case .name(let name): return name
    case .attribute(let outer, let name, _) where depth < 4:
      return dottedName(outer, depth: depth + 1).map { "\($0).\(name)" }
    default: return nil
    }
  }

  func bind(_ name: String, in block: Block) {
    otherBindings.insert(BoundName(block: ObjectIdentifier(block), name: name))
  }

  func importModules(_ aliases: [ImportAlias], in block: Block) {
    for alias in aliases {
      let isGuarded = isCaught(["ImportError", "ModuleNotFoundError"])
      if !isGuarded {
        imports.append(.init(module: alias.name, level: 0, names: nil, span: alias.span))
      }
      let name = alias.alias ?? String(alias.name.prefix { $0 != "." })
      let module = alias.alias == nil ? name : alias.name
      let key = BoundName(block: ObjectIdentifier(block), name: name)
      if isGuarded || modules.updateValue(module, forKey: key) ?? module != module {
        otherBindings.insert(key)
      }
    }
  }

  func importNames(
    _ aliases: [ImportAlias], from module: String?, level: Int, _ span: Span, in block: Block
  ) {
    for alias in aliases { bind(alias.alias ?? alias.name, in: block) }
    if isCaught(["ImportError", "ModuleNotFoundError"]) { return }
    imports.append(
      .init(
        module: module ?? "", level: level,
        names: aliases.map { Requirements.Use(name: $0.name, span: $0.span) }, span: span))
  }

  // MARK: What is caught

  func enterTry(_ handlers: [ExceptHandler]) {
    var names: Set<String> = []
    for handler in handlers {
      guard let type = handler.type else {
        names.insert("Exception")
        continue
      }
      names.formUnion(Self.classNames(type))
    }
    caught.append(names)
  }

  /// What stands under `if TYPE_CHECKING:` never runs.
  func enterBranch(of test: Expression) {
    switch test.kind {
    case .name("TYPE_CHECKING"), .attribute(_, "TYPE_CHECKING", _): caught.append(["Exception"])
    default: caught.append([])
    }
  }

  func leaveGuard() { caught.removeLast() }

  private static func classNames(_ type: Expression) -> [String] {
    switch type.kind {
    case .name(let name): [name]
    case .tuple(let elements): elements.flatMap(classNames)
    default: []
    }
  }

  private func isCaught(_ names: Set<String>) -> Bool {
    caught.contains {
      !$0.isDisjoint(with: names) || $0.contains("Exception") || $0.contains("BaseException")
    }
  }

  // MARK: The sum

  func requirements(of resolver: Resolver) -> Requirements {
    let module = resolver.blocks[0]
    var result = Requirements()
    result.imports = imports
    result.ownNames = boundNames(of: resolver.blocks)
    for name in names where isUnbound(name.use.name, in: name.block, result.ownNames) {
      result.unboundNames.append(name.use)
    }
    for attribute in attributes where !storedAttributes.contains(attribute.use.name) {
      guard let name = importedModule(attribute.base, in: attribute.block, module) else { continue }
      result.attributes.append(.init(module: name, use: attribute.use))
    }
    return result
  }

  /// The module that a dotted name stands for.
  private func importedModule(_ dotted: String, in block: Block, _ module: Block) -> String? {
    let first = String(dotted.prefix { $0 != "." })
    guard let binder = binder(of: first, in: block, module: module) else { return nil }
    let key = BoundName(block: ObjectIdentifier(binder), name: first)
    guard let name = modules[key], !otherBindings.contains(key) else { return nil }
    return name + dotted.dropFirst(first.count)
  }

  /// The top level's own names, and those that functions declare global and bind.
  private func boundNames(of blocks: [Block]) -> Set<String> {
    var names: Set<String> = []
    for block in blocks {
      let isModule = block.scope.kind == .module
      for symbol in block.symbols
      where isModule || symbol.flags.contains(.global) || symbol.flags.contains(.namedOutside) {
        if !symbol.flags.isDisjoint(with: .bound) { names.insert(symbol.name) }
      }
    }
    return names
  }

  private func isUnbound(_ name: String, in block: Block, _ own: Set<String>) -> Bool {
    let name = block.scope.mangled(name)
    guard !own.contains(name), let number = block.number(of: name) else { return false }
    switch block.symbols[number].place {
    case .global: return true
    case .className:
      // Type parameters in a class body see its names as well: nobody follows that here.
      return block.scope.kind == .classBody && block.symbols[number].flags.isDisjoint(with: .bound)
    default: return false
    }
  }

  /// The block whose binding a use sees.
  private func binder(of name: String, in block: Block, module: Block) -> Block? {
    guard let number = block.number(of: block.scope.mangled(name)) else { return nil }
    switch block.symbols[number].place {
    case .global: return module
    case .className:
      return block.symbols[number].flags.isDisjoint(with: .bound) ? module : block
    case .block(let outer): return outer
    default: return nil
    }
  }
}
