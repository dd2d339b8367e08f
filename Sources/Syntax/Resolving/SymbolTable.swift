// What the resolver has found out about the blocks of a text, as plain data and in the terms of CPython's `symtable`:
// for those who ask about a text without running it.

/// One block with its names.
package struct SymbolTable {
  /// As `symtable` names them.
  package enum Kind: String {
    case module, function
    case classBody = "class"
    case typeAlias = "type alias"
    case typeParameters = "type parameters"
    case typeVariable = "type variable"
  }

  package struct Entry {
    package let name: String
    /// How the block uses the name, and in the bits from 12 on where the name lives.
    package fileprivate(set) var flags: Int
  }

  package let kind: Kind
  package let name: String
  /// Where the block begins; 0 for a module.
  package let line: Int
  package let isNested: Bool
  /// In the order of their first appearance.
  package fileprivate(set) var entries: [Entry]
  package let children: [SymbolTable]
}

/// The table of a module, with those of all blocks in it.
package func symbolTable(of module: Module) throws(Diagnostic) -> SymbolTable {
  var resolver = Resolver(module, allowTopLevelAwait: false)
  try resolver.analyse(module)
  return SymbolTables(resolver).whole()
}

/// Uses and places of names, by the bits of CPython.
private enum SymbolBits {
  static let global = 1
  static let local = 2
  static let parameter = 4
  static let nonlocal = 8
  static let use = 16
  static let imported = 128
  static let annotated = 256
  static let iterationVariable = 512
  static let typeParameter = 1024

  enum Place: Int { case local = 1, explicitGlobal, implicitGlobal, free, cell }

  static let uses: [(SymbolFlags, Int)] = [
    (.global, global), (.assigned, local), (.parameter, parameter), (.used, use),
    (.imported, imported), (.annotated, annotated | local),
    (.iterationVariable, iterationVariable), (.typeParameter, typeParameter | local),
  ]

  static func with(_ uses: Int, _ place: Place) -> Int { uses | place.rawValue << 12 }
}

private struct SymbolTables {
  private let source: SourceFile
  private let blocks: [Block]
  private let children: [ObjectIdentifier: [Block]]

  init(_ resolver: Resolver) {
    source = resolver.source
    blocks = resolver.blocks
    var children: [ObjectIdentifier: [Block]] = [:]
    for block in blocks {
      if let parent = block.parent { children[ObjectIdentifier(parent), default: []].append(block) }
    }
    self.children = children
  }

  func whole() -> SymbolTable {
    var table = table(of: blocks[0])
    // A `global` statement anywhere declares the name in the module too.
    for block in blocks.dropFirst() {
      for symbol in block.symbols where symbol.flags.contains(.global) {
        if symbol.flags.contains(.namedOutside) { continue }
        declareGlobal(symbol.name, in: &table)
      }
    }
    return table
  }

  private func declareGlobal(_ name: String, in table: inout SymbolTable) {
    let known = table.entries.firstIndex { $0.name == name }
    let uses = known.map { table.entries[$0].flags & 0xFFF } ?? 0
    let flags = SymbolBits.with(uses | SymbolBits.global, .explicitGlobal)
    if let known {
      table.entries[known].flags = flags
    } else {
      table.entries.append(.init(name: name, flags: flags))
    }
  }

  private func table(of block: Block) -> SymbolTable {
    var entries: [SymbolTable.Entry] = []
    var names: Set<String> = []
    func add(_ name: String, _ flags: Int) {
      if names.insert(name).inserted { entries.append(.init(name: name, flags: flags)) }
    }
    for symbol in block.symbols { add(symbol.name, flags(of: symbol, in: block)) }
    var tables: [SymbolTable] = []
    collect(from: block, into: &tables) { add($0, $1) }
    // What goes through to functions inside.
    if block.frame === block {
      for name in block.captured.names { add(name, SymbolBits.with(0, .free)) }
    }
    let scope = block.scope
    return SymbolTable(
      kind: kind(of: scope), name: shownName(of: scope),
      line: scope.kind == .module ? 0 : source.line(at: block.start), isNested: isNested(block),
      entries: entries, children: tables)
  }

  /// The tables of the blocks inside. Comprehensions have none: their names are those of the block around; nor has a
  /// definition without type parameters one for them.
  private func collect(
    from block: Block, into tables: inout [SymbolTable], _ add: (String, Int) -> Void
  ) {
    for child in children[ObjectIdentifier(block)] ?? [] {
      switch child.scope.kind {
      case .comprehension:
        for symbol in child.symbols { add(symbol.name, flags(of: symbol, in: child)) }
        collect(from: child, into: &tables, add)
      case .typeParameters where child.symbols.isEmpty: collect(from: child, into: &tables, add)
      default: tables.append(table(of: child))
      }
    }
  }

  // MARK: What is said of a name

  private func flags(of symbol: Symbol, in block: Block) -> Int {
    var uses = 0
    for (flag, bits) in SymbolBits.uses where symbol.flags.contains(flag) { uses |= bits }
    if symbol.flags.contains(.nonlocal), !symbol.flags.contains(.namedOutside) {
      uses |= SymbolBits.nonlocal
    }
    return SymbolBits.with(uses, place(of: symbol, uses, in: block))
  }

  private func place(of symbol: Symbol, _ uses: Int, in block: Block) -> SymbolBits.Place {
    if symbol.flags.contains(.global) { return .explicitGlobal }
    let bound =
      SymbolBits.local | SymbolBits.parameter | SymbolBits.imported | SymbolBits.typeParameter
    switch symbol.place {
    case .block(let owner) where owner === block: return symbol.isCell ? .cell : .local
    case .block, .classThenBlock: return .free
    case .className: return uses & bound != 0 ? .local : .implicitGlobal
    case .global, .unknown:
      return block.scope.kind == .module && uses & bound != 0 ? .local : .implicitGlobal
    }
  }

  // MARK: What is said of a block

  private func kind(of scope: Scope) -> SymbolTable.Kind {
    switch scope.kind {
    case .module: .module
    case .function, .lambda, .comprehension, .generatorExpression: .function
    case .classBody: .classBody
    case .typeParameters: .typeParameters
    case .typeValue: scope.isAliasValue ? .typeAlias : .typeVariable
    }
  }

  private func shownName(of scope: Scope) -> String {
    if scope.kind == .module { return "top" }
    return scope.name.hasPrefix("<") ? String(scope.name.dropFirst().dropLast()) : scope.name
  }

  /// Inside a function, or inside something that counts as one.
  private func isNested(_ block: Block) -> Bool {
    var outer = block.parent
    while let around = outer {
      switch around.scope.kind {
      case .module, .classBody: break
      case .typeParameters where around.symbols.isEmpty: break
      default: return true
      }
      outer = around.parent
    }
    return false
  }
}
