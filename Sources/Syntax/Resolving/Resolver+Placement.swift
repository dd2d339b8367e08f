// What may stand only in certain places: `return`, `yield`, `await`, `break`, stars, keywords.

extension Resolver {
  // MARK: Leaving functions and loops

  mutating func checkReturn(_ value: Expression?, _ span: Span) {
    guard current.scope.kind == .function else {
      return misplace("'return' outside function", span)
    }
    if current.contexts.contains(.exceptStar) {
      return misplace(
        "'break', 'continue' and 'return' cannot appear in an except* block", span)
    }
    if value != nil, current.valueReturn == nil { current.valueReturn = span }
  }

  /// An async generator has no place to put a return value.
  mutating func checkAsyncGenerator() {
    guard current.scope.isAsync, current.scope.hasYield, let span = current.valueReturn else {
      return
    }
    misplace("'return' with value in async generator", span)
  }

  mutating func checkLoopExit(_ statement: Statement) {
    switch current.contexts.last {
    case .loop: return
    case .exceptStar:
      misplace(
        "'break', 'continue' and 'return' cannot appear in an except* block", statement.span)
    case nil:
      if case .break = statement.kind {
        misplace("'break' outside loop", statement.span)
      } else {
        misplace("'continue' not properly in loop", statement.span)
      }
    }
  }

  // MARK: Suspending

  mutating func checkYield(_ span: Span, isFrom: Bool) throws(Diagnostic) {
    switch current.scope.kind {
    case .comprehension, .generatorExpression:
      throw failure("'yield' inside \(comprehensionName)", span)
    case .typeParameters, .typeValue:
      throw failure("yield expression cannot be used within \(typeContext)", span)
    case .module, .classBody:
      misplace("'yield\(isFrom ? " from" : "")' outside function", span)
    case .function, .lambda:
      current.scope.hasYield = true
      noteSuspension()
      if isFrom, current.scope.isAsync { misplace("'yield from' inside async function", span) }
    }
  }

  private var comprehensionName: String {
    switch current.scope.name {
    case "<listcomp>": "list comprehension"
    case "<setcomp>": "set comprehension"
    case "<dictcomp>": "dict comprehension"
    default: "generator expression"
    }
  }

  /// Whether the frame around may suspend: an async function, or the module if that is allowed.
  private var frameMayAwait: Bool {
    let frame: Block = current.frame
    switch frame.scope.kind {
    case .function: return frame.scope.isAsync
    case .module: return allowTopLevelAwait
    case .generatorExpression: return true
    default: return false
    }
  }

  private mutating func noteSuspension() {
    let frame: Block = current.frame
    if frame.guards > 0 { frame.scope.suspendsGuarded = true }
  }

  /// Notes what nobody closes. That of a module's top level is closed after its statements: only its loops count.
  mutating func noteOpening(_ callee: Expression) {
    let name: String
    switch callee.kind {
    case .name(let plain): name = plain
    case .attribute(_, let attribute, _): name = attribute
    default: return
    }
    guard openers.contains(name) else { return }
    let frame: Block = current.frame
    if frame.scope.kind == .module, current.contexts.isEmpty { return }
    frame.scope.opensResources = true
  }

  private mutating func noteAwait() {
    let frame: Block = current.frame
    noteSuspension()
    frame.scope.hasAwait = true
    if frame.scope.kind == .module || frame.scope.kind == .generatorExpression {
      frame.scope.isAsync = true
    }
  }

  mutating func checkAwait(_ span: Span) throws(Diagnostic) {
    if current.scope.isTypeScope {
      throw failure("await expression cannot be used within \(typeContext)", span)
    }
    if current.isComprehension {
      current.scope.isAsync = true
      current.scope.hasAwait = true
      return noteSuspension()
    }
    if frameMayAwait {
      noteAwait()
    } else {
      let isInFunction = current.scope.kind == .function || current.scope.kind == .lambda
      misplace("'await' outside \(isInFunction ? "async " : "")function", span)
    }
  }

  mutating func checkAsyncStatement(_ name: String, _ span: Span) {
    if frameMayAwait { noteAwait() } else { misplace("'\(name)' outside async function", span) }
  }

  /// A list, set or dict comprehension that awaits makes the scope around it await.
  mutating func checkAsyncComprehension(_ span: Span) {
    if current.isComprehension {
      current.scope.isAsync = true
      current.scope.hasAwait = true
      noteSuspension()
    } else if frameMayAwait {
      noteAwait()
    } else {
      misplace("asynchronous comprehension outside of an asynchronous function", span)
    }
  }

  // MARK: Nested blocks

  /// As many as CPython's compiler keeps track of in one frame.
  private static let mostBlocks = 21

  /// Loops, `try` and `with` statements inside of each other.
  mutating func withinBlocks(
    _ count: Int, _ span: Span, _ body: (inout Resolver) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    openBlocks(count, span)
    try body(&self)
    current.frame.openBlocks -= count
  }

  /// The parts of a `try` or `with` statement.
  mutating func guarded(_ body: (inout Resolver) throws(Diagnostic) -> Void) throws(Diagnostic) {
    let frame: Block = current.frame
    frame.guards += 1
    try body(&self)
    frame.guards -= 1
  }

  /// The caller closes them.
  mutating func openBlocks(_ count: Int, _ span: Span) {
    let frame: Block = current.frame
    frame.openBlocks += count
    if frame.openBlocks > Self.mostBlocks { misplace("too many statically nested blocks", span) }
    if frame.openBlocks == Self.mostBlocks, frame.fullest == nil { frame.fullest = span }
  }

  /// The body of a generator or coroutine is a block itself.
  mutating func checkBlocks(of block: Block) {
    guard block.scope.kind == .function, block.scope.isAsync || block.scope.hasYield,
      let span = block.fullest
    else { return }
    misplace("too many statically nested blocks", span)
  }

  // MARK: Stars and keywords

  mutating func checkStars(_ elements: [Expression], _ span: Span) {
    var stars = 0
    for (index, element) in elements.enumerated() {
      guard case .starred = element.kind else { continue }
      stars += 1
      if stars > 1 { return misplace("multiple starred expressions in assignment", span) }
      if index >= 256 || elements.count - index - 1 >= 1 << 23 {
        return misplace("too many expressions in star-unpacking assignment", span)
      }
    }
  }

  mutating func checkArguments(_ arguments: [Argument]) {
    guard arguments.count > 0 else { return }
    var seen: Set<String> = []
    for argument in arguments {
      guard case .keyword(let name) = argument.kind else { continue }
      if name == "__debug__" { misplace("cannot assign to __debug__", argument.span) }
      if !seen.insert(name).inserted {
        return misplace("keyword argument repeated: \(name)", argument.span)
      }
    }
  }

  // MARK: Future imports

  private static let futureFeatures: [String] = [
    "nested_scopes", "generators", "division", "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
  ]

  mutating func checkFuture(_ names: [ImportAlias], _ span: Span) {
    if !isAtBeginning {
      return misplace("from __future__ imports must occur at the beginning of the file", span)
    }
    if names.contains(where: { $0.name == "annotations" }) { hasFutureAnnotations = true }
    for name in names.isEmpty ? ["*"] : names.map(\.name)
    where !Self.futureFeatures.contains(name) {
      let message = name == "braces" ? "not a chance" : "future feature \(name) is not defined"
      return misplace(message, Span(Int(span.start), Int(span.start)), isOfNames: true)
    }
  }
}

extension Block {
  /// Turns a name bound by `:=` on behalf of the module into a global one.
  func makeGlobal(_ name: String) {
    guard let number = number(of: name) else { return }
    symbols[number].flags.remove(.nonlocal)
    symbols[number].flags.insert(.global)
  }
}

/// What makes objects that hold something of the system's until nobody holds them. Files are not among them: what
/// was written is flushed before anybody can look, and watched loops take half as long again.
private let openers = [
  "fdopen", "socket", "socketpair", "create_connection", "makefile", "Popen", "popen",
  "TemporaryFile", "NamedTemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory",
]
