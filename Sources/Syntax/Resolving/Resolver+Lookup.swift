// From a use of a name to the block that binds it. Class bodies are skipped, as Python does, except
// by type parameter scopes right inside them and for the implicit name `__class__`.

extension Resolver {
  func lookUpNames(of block: Block) throws(Diagnostic) {
    for number in block.symbols.indices {
      block.symbols[number].place = try place(of: block.symbols[number], in: block)
    }
  }

  private func place(of symbol: Symbol, in block: Block) throws(Diagnostic) -> Symbol.Place {
    let flags = symbol.flags
    let name = symbol.name
    if flags.contains(.global) {
      if flags.contains(.nonlocal), let span = symbol.declaration {
        throw failure("name '\(name)' is nonlocal and global", span)
      }
      return .global
    }
    if flags.contains(.nonlocal) { return try nonlocalPlace(of: symbol, in: block) }
    if block.scope.kind == .module { return .global }
    if !flags.isDisjoint(with: .bound) {
      return block.scope.kind == .classBody ? .className : .block(block)
    }
    let seenClass = seenClass(of: block)
    if let flags = seenClass?.flags(of: name) {
      // The class may bind it only later: what stands around the class does not count then.
      if flags.contains(.global) { return .global }
      if !flags.isDisjoint(with: .bound), !flags.contains(.nonlocal) { return .className }
    }
    let looksInClass = block.scope.kind == .classBody || seenClass != nil
    switch outerPlace(of: name, from: block) {
    case .block(let outer):
      captureFrames(of: name, from: block, to: outer)
      return looksInClass ? .classThenBlock(outer) : .block(outer)
    default: return looksInClass ? .className : .global
    }
  }

  /// The class whose names the block sees, because it evaluates type parameters or types right inside its body.
  func seenClass(of block: Block) -> Block? {
    var inner = block
    while inner.scope.isTypeScope, let outer = inner.parent {
      if outer.scope.kind == .classBody { return outer }
      inner = outer
    }
    return nil
  }

  private func nonlocalPlace(of symbol: Symbol, in block: Block) throws(Diagnostic) -> Symbol.Place
  {
    let span = symbol.declaration ?? Span(0, 0)
    if block.scope.kind == .module {
      throw failure("nonlocal declaration not allowed at module level", span)
    }
    guard case .block(let outer) = outerPlace(of: symbol.name, from: block) else {
      throw failure("no binding for nonlocal '\(symbol.name)' found", span)
    }
    if outer.flags(of: symbol.name).contains(.typeParameter) {
      throw failure(
        "nonlocal binding not allowed for type parameter '\(symbol.name)'", span)
    }
    captureFrames(of: symbol.name, from: block, to: outer)
    return .block(outer)
  }

  private func outerPlace(of name: String, from block: Block) -> Symbol.Place {
    var inner = block
    while let outer = inner.parent {
      let flags = outer.flags(of: name)
      switch outer.scope.kind {
      case .module: return .global
      case .classBody:
        if name == "__class__" {
          outer.needsClassCell = true
          return .block(outer)
        }
      default:
        if flags.contains(.global) { return .global }
        if !flags.isDisjoint(with: .bound), !flags.contains(.nonlocal) { return .block(outer) }
      }
      inner = outer
    }
    return .global
  }

  /// Makes the variable a cell, and every frame between take it along.
  private func captureFrames(of name: String, from block: Block, to outer: Block) {
    guard var frame = block.frame, frame !== outer.frame else { return }
    if let number = outer.number(of: name), outer.scope.kind != .classBody {
      outer.symbols[number].isCell = true
    }
    while frame !== outer.frame {
      frame.capture(name)
      guard let next = frame.parent?.frame else { return }
      frame = next
    }
  }
}
