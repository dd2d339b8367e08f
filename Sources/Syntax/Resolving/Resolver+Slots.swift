// Slots: parameters, other locals, cells, captured variables, then the variables of comprehensions
// and type parameters, which live in the frame around them.

extension Resolver {
  /// Numbers the variables of a frame owner; does nothing for other blocks.
  func assignSlots(of owner: Block) {
    guard owner.frame === owner else { return }
    let scope = owner.scope
    if scope.kind != .module, scope.kind != .classBody { assignOwnSlots(owner) }
    if owner.needsClassCell {
      scope.classCellSlot = scope.slotNames.count
      scope.freshCells.append(scope.slotNames.count)
      scope.slotNames.append("__class__")
    }
    owner.sortCaptures()
    for name in owner.captured.names {
      scope.captures.append((slot: scope.slotNames.count, outerSlot: -1, name: name))
      scope.slotNames.append(name)
    }
    scope.firstInlinedSlot = scope.slotNames.count
    for block in owner.inlined { assignInlinedSlots(block, in: scope) }
  }

  private func assignOwnSlots(_ owner: Block) {
    let scope = owner.scope
    for number in 0..<owner.parameterCount {
      owner.symbols[number].slot = number
      scope.slotNames.append(owner.symbols[number].name)
      if owner.symbols[number].isCell { scope.parameterCells.append(number) }
    }
    for wantsCells in [false, true] {
      for number in owner.parameterCount..<owner.symbols.count
      where owner.symbols[number].isCell == wantsCells && isLocal(owner.symbols[number], owner) {
        owner.symbols[number].slot = scope.slotNames.count
        if wantsCells { scope.freshCells.append(scope.slotNames.count) }
        scope.slotNames.append(owner.symbols[number].name)
      }
    }
  }

  private func assignInlinedSlots(_ block: Block, in owner: Scope) {
    for number in block.symbols.indices where isLocal(block.symbols[number], block) {
      let slot = owner.slotNames.count
      block.symbols[number].slot = slot
      block.scope.ownSlots.append(slot)
      if block.symbols[number].isCell { block.scope.ownCells.append(slot) }
      owner.slotNames.append(block.symbols[number].name)
    }
  }

  private func isLocal(_ symbol: Symbol, _ block: Block) -> Bool {
    if case .block(let owner) = symbol.place { owner === block } else { false }
  }

  // MARK: Bindings

  /// Fills what the scope says of its names, once all frames have their slots.
  func bindNames(of block: Block) {
    let scope = block.scope
    for symbol in block.symbols {
      scope.bindings[symbol.name] = binding(of: symbol, in: block)
    }
    guard block.frame === block, let outer = block.parent else { return }
    for index in scope.captures.indices {
      scope.captures[index].outerSlot = cellSlot(of: scope.captures[index].name, around: outer)
    }
  }

  private func binding(of symbol: Symbol, in block: Block) -> Binding {
    switch symbol.place {
    case .unknown, .global: .global
    case .className: .className
    case .classThenBlock: .classFree(capturedSlot(of: symbol.name, in: block.frame))
    case .block(let owner):
      if owner.frame !== block.frame {
        .free(capturedSlot(of: symbol.name, in: block.frame))
      } else if owner.scope.kind == .classBody {
        .cell(owner.scope.classCellSlot ?? 0)
      } else {
        ownBinding(of: symbol.name, in: owner, from: block)
      }
    }
  }

  private func ownBinding(of name: String, in owner: Block, from block: Block) -> Binding {
    guard let number = owner.number(of: name) else { return .global }
    let symbol = owner.symbols[number]
    if !symbol.isCell { return .local(symbol.slot) }
    // The class's names come before a type parameter that closures share, and before no other.
    return owner === block && block.scope.seesClassNames
      ? .classFree(symbol.slot) : .cell(symbol.slot)
  }

  private func capturedSlot(of name: String, in frame: Block) -> Int {
    guard let number = frame.captured.position(of: name) else { return 0 }
    return frame.scope.captures[number].slot
  }

  /// The slot of the cell that a function made inside a block captures: the nearest variable of
  /// that name in the block's frame, else the one that the frame captured itself.
  private func cellSlot(of name: String, around block: Block) -> Int {
    var candidate: Block? = block
    while let owner = candidate, owner.frame === block.frame {
      if owner.scope.kind == .classBody {
        if name == "__class__", let slot = owner.scope.classCellSlot { return slot }
      } else if let number = owner.number(of: name), owner.symbols[number].isCell,
        owner.symbols[number].slot >= 0
      {
        return owner.symbols[number].slot
      }
      candidate = owner.parent
    }
    return capturedSlot(of: name, in: block.frame)
  }
}
