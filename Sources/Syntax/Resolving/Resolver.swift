// Names to slots. First a walk over the tree collects what each scope does with its names
// (Resolver+Statements, Resolver+Expressions), then each name is looked up from the inside out
// (Resolver+Lookup), at last the frames get their slots (Resolver+Slots). As CPython's symtable.

/// Finds out what every name of a module means.
/// - Parameter allowTopLevelAwait: Whether the module itself may `await`; it then runs as a task.
package func resolve(
  _ module: Module, allowTopLevelAwait: Bool = true
) throws(Diagnostic) -> Resolution {
  var resolver = Resolver(module, allowTopLevelAwait: allowTopLevelAwait)
  try resolver.analyse(module)
  return try resolver.place()
}

struct Resolver {
  let source: SourceFile
  let allowTopLevelAwait: Bool
  var scopes: [Scope]
  /// Every block, each after the one around it.
  var blocks: [Block] = []
  var current: Block
  /// The first thing that stands where it may not. Reported only when no name is wrong, because
  /// CPython's compiler finds it after its symbol table is built.
  var misplaced: Diagnostic?
  /// `from __future__ import` may still come.
  var isAtBeginning = true
  var hasStarted = false
  var hasFutureAnnotations = false
  /// What is being read of a generic definition, as messages name it.
  var typeContext = "the definition of a generic"
  /// Wants to know what the module asks of others.
  var recorder: UseRecorder?
  private var interrupt = ReadingInterrupt()

  init(_ module: Module, allowTopLevelAwait: Bool) {
    source = module.source
    self.allowTopLevelAwait = allowTopLevelAwait
    let scope = Scope(
      kind: .module, name: "<module>", qualifiedName: "<module>", parent: nil,
      privateClassName: nil)
    let block = Block(scope, parent: nil, sharesFrame: false)
    scopes = Array(repeating: scope, count: module.scopeCount)
    current = block
    blocks.append(block)
  }

  /// For what stands right in a scope of a module that is resolved already.
  init(_ module: Module, in scope: Scope, hasFutureAnnotations: Bool) {
    source = module.source
    allowTopLevelAwait = false
    scopes = Array(repeating: scope, count: module.scopeCount)
    current = Block(enclosing: scope)
    self.hasFutureAnnotations = hasFutureAnnotations
  }

  /// Finds where every name lives, or what is wrong.
  mutating func analyse(_ module: Module) throws(Diagnostic) {
    try collect(module.body)
    try lookUpNames()
  }

  mutating func lookUpNames() throws(Diagnostic) {
    for block in blocks {
      try checkInterrupt()
      try lookUpNames(of: block)
    }
    if let misplaced { throw misplaced }
  }

  /// Gives every variable its slot.
  mutating func place() throws(Diagnostic) -> Resolution {
    for block in blocks {
      try checkInterrupt()
      assignSlots(of: block)
    }
    for block in blocks {
      try checkInterrupt()
      bindNames(of: block)
    }
    return Resolution(scopes: scopes, hasFutureAnnotations: hasFutureAnnotations)
  }

  // MARK: Scopes

  /// Runs a body with a new scope as the current one.
  mutating func within(
    _ number: Int, _ kind: Scope.Kind, _ name: String, className: String? = nil,
    sharesFrame: Bool = false, at span: Span? = nil,
    _ body: (inout Resolver) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let outer = current
    let scope = Scope(
      kind: kind, name: name, qualifiedName: qualifiedName(name, kind), parent: outer.scope,
      privateClassName: className ?? outer.scope.privateClassName)
    let block = Block(scope, parent: outer, sharesFrame: sharesFrame)
    block.isInIterable = outer.isInIterable
    block.start = span?.start ?? outer.start
    if let seen = seenClass(of: block) {
      scope.seesClassNames = true
      seen.scope.needsNamespaceCell = true
    }
    scopes[number] = scope
    blocks.append(block)
    current = block
    try body(&self)
    checkBlocks(of: block)
    current = outer
  }

  private func outsideComprehensions(_ block: Block) -> Block {
    var outer = block
    while outer.scope.kind == .comprehension, let parent = outer.parent { outer = parent }
    return outer
  }

  private func qualifiedName(_ name: String, _ kind: Scope.Kind) -> String {
    let name = kind == .typeParameters ? "<generic parameters of \(name)>" : name
    // Comprehensions and the innermost type parameters leave no trace in the names of what is inside them.
    var outer = outsideComprehensions(current)
    if outer.scope.isTypeScope, !outer.scope.isAliasValue, let parent = outer.parent {
      outer = outsideComprehensions(parent)
    }
    switch outer.scope.kind {
    case .module: return name
    case .classBody, .generatorExpression, .typeParameters:
      return outer.scope.qualifiedName + "." + name
    default:
      let isDeclaredGlobal = outer.flags(of: outer.scope.mangled(name)).contains(.global)
      if isDeclaredGlobal, kind == .function || kind == .classBody { return name }
      return outer.scope.qualifiedName + ".<locals>." + name
    }
  }

  // MARK: Names

  mutating func use(_ name: String, _ span: Span) {
    recorder?.use(name, span, in: current)
    current.add(current.scope.mangled(name), .used)
    // `super()` finds its class through the cell `__class__` of the class body around it.
    if name == "super", current.scope.kind != .module, current.scope.kind != .classBody {
      current.add("__class__", .used)
    }
  }

  mutating func bind(_ name: String, _ span: Span) throws(Diagnostic) {
    recorder?.bind(current.scope.mangled(name), in: current)
    try bind(name, span, as: .assigned)
  }

  /// Binds a name of which the recorder knows already.
  mutating func bindImport(_ name: String, _ span: Span) throws(Diagnostic) {
    try bind(name, span, as: .imported)
  }

  private mutating func bind(
    _ name: String, _ span: Span, as flag: SymbolFlags
  ) throws(Diagnostic) {
    if name == "__debug__" { misplace("cannot assign to __debug__", span) }
    let name = current.scope.mangled(name)
    if current.isInTarget {
      if current.flags(of: name).contains(.namedOutside) {
        throw failure(
          "comprehension inner loop cannot rebind assignment expression target '\(name)'", span)
      }
      current.add(name, [.assigned, .iterationVariable])
    } else {
      current.add(name, flag)
    }
  }

  /// To be called at every step of the walk.
  @inline(__always)
  mutating func checkInterrupt() throws(Diagnostic) {
    if interrupt.isDue() { throw .interruption(source) }
  }

  // MARK: Errors

  func failure(_ message: String, _ span: Span) -> Diagnostic {
    var diagnostic = Diagnostic(.syntaxError, message, span, source)
    diagnostic.isFoundLate = true
    diagnostic.isOfNames = true
    return diagnostic
  }

  mutating func misplace(_ message: String, _ span: Span, isOfNames: Bool = false) {
    guard misplaced == nil else { return }
    misplaced = failure(message, span)
    misplaced?.isOfNames = isOfNames
  }
}
