// From the resolved tree to nodes: one `Lowering` for each code.
//
// In code that can suspend, every `await` and `yield` is hoisted out of its expression: the operands
// before it go to temporaries, the suspension becomes a statement of its own. Temporaries and state
// bytes are handed out like registers, by nesting depth: siblings share them.

import Syntax

/// What all codes of one module share.
final class ModuleContext {
  let source: SourceFile
  let scopes: [Scope]
  let namespace: DictObject
  /// Expression statements at the top level are echoed: code typed at the prompt.
  let isInteractive: Bool
  /// The whole is one expression: code for `eval`.
  let isExpression: Bool
  var pool: ConstantPool
  /// `from __future__ import annotations`
  let hasFutureAnnotations: Bool
  /// See Lowering+Watching.swift.
  let isWatched: Bool
  /// It collects cycles by hand.
  let mentionsCollect: Bool
  /// Its calls as statements may make coroutines that nobody awaits.
  let mentionsCoroutines: Bool
  /// See Execution/Observation/LinePoints.swift.
  let hasLinePoints: Bool
  /// The lines that have points.
  var pointedLines: [Int] = []
  /// See Execution/Observation/CallTracing.swift.
  let isTraced: Bool
  /// See Objects/ShownFrames.swift.
  let keepsFrames: Bool
  /// As `python -O`: 1 leaves assertions out, 2 docstrings too.
  var optimization = 0
  private var interrupt = ReadingInterrupt()
  /// Lowering is not wanted any more: whatever is left becomes nothing, so that it ends soon.
  private(set) var isInterrupted = false

  init(
    source: SourceFile, _ resolution: Resolution, namespace: DictObject, isInteractive: Bool,
    isExpression: Bool, hasLinePoints: Bool
  ) {
    self.source = source
    scopes = resolution.scopes
    hasFutureAnnotations = resolution.hasFutureAnnotations
    self.namespace = namespace
    self.isInteractive = isInteractive
    self.isExpression = isExpression
    pool = ConstantPool(internsNames: !isExpression)
    isWatched = mentionsDuties(source, resolution.scopes)
    mentionsCollect = source.mentions("gc.collect")
    if mentionsCollect { collectsByHand = true }
    mentionsCoroutines = source.mentions("async def")
    self.hasLinePoints = hasLinePoints
    isTraced = lowersTraceNodes || speaksOfTracing(source)
    if isTraced { lowersTraceNodes = true }
    keepsFrames = speaksOfFrames(source) || isTraced && !isLibraryFile(source.name)
    noteKeptVariables(source, isForPerson: isTraced || hasLinePoints)
  }

  /// For a body of the module that is read later.
  init(_ module: ModuleContext, _ resolution: Resolution) {
    source = module.source
    scopes = resolution.scopes
    hasFutureAnnotations = module.hasFutureAnnotations
    namespace = module.namespace
    isInteractive = module.isInteractive
    isExpression = module.isExpression
    pool = ConstantPool(internsNames: module.pool.internsNames)
    isWatched = module.isWatched
    mentionsCollect = module.mentionsCollect
    mentionsCoroutines = module.mentionsCoroutines
    hasLinePoints = module.hasLinePoints
    isTraced = module.isTraced
    keepsFrames = module.keepsFrames
    optimization = module.optimization
  }
}

extension ModuleContext {
  /// To be asked at every statement and expression.
  func checkInterrupt() -> Bool {
    if interrupt.isDue() { isInterrupted = true }
    return isInterrupted
  }
}

final class Lowering {
  let context: ModuleContext
  let code: Code
  /// The scope in which names are looked up: the code's own, or a comprehension inside it.
  var scope: Scope
  let isResumable: Bool
  /// See Lowering+Watching.swift.
  let isWatched: Bool
  /// Statements that must run before the expression being lowered.
  var prelude: [Node] = []
  /// Traced code: the headers of the loops around the place being lowered.
  var loopHeaders: [Span?] = []
  /// Traced code: the lines inside expressions.
  var passings = LinePassings()
  private(set) var temporaries: Int
  private var highestSlot: Int
  /// State bytes in use; byte 0 holds the distance to the coroutine's header.
  private var stateCursor = 1
  private var highestState = 1
  /// It calls what makes futures: its end may let some go.
  var makesFutures = false
  /// Class bodies: the slot of the namespace.
  var namespaceSlot = -1 {
    didSet { code.namespaceSlot = namespaceSlot }
  }
  /// Class bodies: the slot of the cell through which types see the namespace.
  private(set) var namespaceCellSlot = -1

  init(_ context: ModuleContext, _ code: Code, _ scope: Scope) {
    self.context = context
    self.code = code
    self.scope = scope
    isResumable = code.form != .plain
    isWatched =
      context.isWatched || scope.opensResources && !context.source.name.hasPrefix(libraryPath)
    code.globals = context.namespace.layout.reference
    code.isInteractive = context.isInteractive
    code.isExpression = context.isExpression
    temporaries = scope.slotNames.count
    highestSlot = temporaries
    if scope.kind == .classBody {
      namespaceSlot = reserveSlots(1)
      code.namespaceSlot = namespaceSlot
      if scope.needsNamespaceCell { namespaceCellSlot = reserveSlots(1) }
    }
  }

  // MARK: Slots and state

  /// Slots that stay reserved until the statement around them ends.
  func reserveSlots(_ count: Int) -> Int {
    let slot = temporaries
    temporaries += count
    highestSlot = max(highestSlot, temporaries)
    return slot
  }

  /// The offset of a state byte that stays reserved until the statement around it ends.
  func reserveState() -> Int {
    let index = stateCursor
    stateCursor += 1
    highestState = max(highestState, stateCursor)
    return -1 - index
  }

  /// The offset of a state byte of its own: for what stands around everything lowered so far.
  func reserveOuterState() -> Int {
    highestState += 1
    return -highestState
  }

  /// Lowers one of several siblings: what it reserves is free again afterwards.
  func sibling<T>(_ body: () -> T) -> T {
    let savedState = stateCursor
    let savedSlots = temporaries
    defer {
      stateCursor = savedState
      temporaries = savedSlots
    }
    return body()
  }

  /// What tracebacks call the places being lowered when that is not the code itself.
  var siteCode: Code?

  func site(_ span: Span) -> Site { Site(siteCode ?? code, span) }

  /// Where an attribute is looked up. One that does not begin on the line of its name is at its
  /// name: a chain over several lines shows the link that failed.
  func attributeSite(_ attribute: Expression, _ name: String) -> Site {
    let span = attribute.span
    guard spansLines(span) else { return site(span) }
    return site(Span(Int(span.end) - name.utf8.count, Int(span.end)))
  }

  /// Where the method is called: from its name on, as above.
  func methodCallSite(_ method: Expression, _ name: String, _ call: Span) -> Site {
    guard spansLines(method.span) else { return site(call) }
    return site(Span(Int(method.span.end) - name.utf8.count, Int(call.end)))
  }

  private func spansLines(_ span: Span) -> Bool {
    context.source.bytes[Int(span.start)..<Int(span.end)].contains(0x0A)
  }

  func constant(_ value: Value) -> ConstantNode {
    if value.asObject != nil { code.constants.append(value) }
    return ConstantNode(value)
  }

  // MARK: Bodies

  /// Lowers a function's, class's or module's statements and completes the code.
  func finish(_ statements: [Statement]) {
    code.docstring = docstring(of: statements)
    let hasPrologue = !scope.parameterCells.isEmpty || !scope.freshCells.isEmpty
    var body = watchedBody(block(statements, isBody: true))
    if scope.kind == .module || scope.kind == .classBody, hasAnnotations(statements) {
      let setup = SetUpAnnotationsNode(namespaceSlot: namespaceSlot, globals: context.namespace)
      body =
        isResumable
        ? ResumablePairNode(setup, body, offset: reserveOuterState())
        : TwoStatementsNode(setup, body)
    }
    if hasPrologue {
      body =
        isResumable
        ? ResumablePairNode(prologue(PassNode()), body, offset: reserveOuterState())
        : prologue(body)
    }
    complete(body)
  }

  /// Sets the code's body and sizes.
  func complete(_ body: Node) {
    let told = context.isTraced ? TracedBodyNode(body, definitionSite) : body
    code.keepsFrames = context.keepsFrames
    code.body = context.keepsFrames ? KeptFrameNode(told) : told
    code.frameSize = highestSlot
    // One byte for the distance, then the state bytes, rounded to words: the frame is aligned so.
    code.stateBytes = isResumable ? (highestState + 7) / 8 * 8 : 0
    if isResumable, code.stateBytes % 16 == 0 { code.stateBytes += 8 }
  }

  /// Where a function or class begins: at its first decorator.
  private var definitionSite: Site {
    site(Span(Int(code.decoratorStart ?? code.span.start), Int(code.span.end)))
  }

  private func prologue(_ body: Node) -> Node {
    PrologueNode(parameterCells: scope.parameterCells, freshCells: scope.freshCells, body: body)
  }

  /// A sequence of statements.
  func block(_ statements: [Statement], isBody: Bool = false) -> Node {
    if isResumable, statements.contains(where: suspends) {
      return resumableBlock(statements, isBody)
    }
    var places = BlockPlaces()
    let nodes = nodes(of: statements, isBody, &places)
    return context.isTraced ? JumpableBlockNode(nodes, places) : sequence(nodes)
  }

  func sequence(_ nodes: [Node]) -> Node {
    #if DEBUG
      // Threads of the library wait in code that is not watched.
      let isWatched =
        self.isWatched || context.source.name.hasPrefix(libraryPath)
        || nodes.contains { $0 is LettingGoNode }
      if isWatched, nodes.count > 1 { return ClearedFramesNode(plainSequence(nodes)) }
    #endif
    return plainSequence(nodes)
  }

  private func plainSequence(_ nodes: [Node]) -> Node {
    switch nodes.count {
    case 0: return PassNode()
    case 1: return nodes[0]
    case 2: return TwoStatementsNode(nodes[0], nodes[1])
    case 3: return ThreeStatementsNode(nodes[0], nodes[1], nodes[2])
    default: return BlockNode(nodes)
    }
  }

  private func resumableBlock(_ statements: [Statement], _ isBody: Bool) -> Node {
    let offset = reserveState()
    var places = BlockPlaces()
    let nodes = nodes(of: statements, isBody, &places)
    if context.isTraced, nodes.count <= ResumableBlockNode.capacity {
      return ResumableJumpableBlockNode(nodes, places, offset: offset)
    }
    return resumableSequence(nodes, offset: offset)
  }

  /// Nobody wants to stand before what does nothing when it runs.
  private func isDeclaration(_ statement: Statement) -> Bool {
    switch statement.kind {
    case .global, .nonlocal: true
    default: false
    }
  }

  private func nodes(
    of statements: [Statement], _ isBody: Bool, _ places: inout BlockPlaces
  ) -> [Node] {
    var nodes: [Node] = []
    // A function's docstring is no line that runs; one that says nothing else returns where it begins.
    let isDocumented =
      isBody && scope.kind == .function && !docstring(of: statements).isNone
    let entry = statements.indices.first { index in
      !(isDocumented && index == 0) && !isDeclaration(statements[index])
    }
    let isMute = isDocumented && statements.count == 1
    if context.isTraced, isBody, scope.kind == .classBody || isMute {
      let start = code.decoratorStart ?? code.span.start
      nodes.append(TraceLineNode(site(Span(Int(start), Int(start)))))
    }
    for (index, statement) in statements.enumerated() {
      if context.hasLinePoints, index >= entry ?? 0, entry == nil || !isDeclaration(statement) {
        let site = site(statement.span)
        nodes.append(
          LinePointNode(site, globals: context.namespace, isEntry: isBody && index == entry ?? 0))
        context.pointedLines.append(context.source.line(at: statement.span.start))
      }
      if context.isTraced {
        if !isDocumented || index > 0, !isDeclaration(statement) {
          nodes.append(TraceLineNode(site(firstLine(of: statement)), isTurn: isTurn(statement)))
        }
        let first = nodes.count
        nodes += traced(statement, watched(statement, isBody))
        places.append(place(of: statement, first: first, main: nodes.count - 1))
      } else {
        nodes.append(contentsOf: watched(statement, isBody))
      }
    }
    return nodes
  }

  /// Statements of which some suspend. Those between them that run through are one plain sequence, which
  /// the state need not count.
  func resumableSequence(_ nodes: [Node], offset: Int) -> Node {
    var parts: [Node] = []
    var plain: [Node] = []
    for node in nodes {
      if !(node is ResumableNode) {
        plain.append(node)
        continue
      }
      if !plain.isEmpty { parts.append(sequence(plain)) }
      plain = []
      parts.append(node)
    }
    if !plain.isEmpty { parts.append(sequence(plain)) }
    return countedSequence(parts, offset: offset)
  }

  /// Splits long sequences: a state byte counts 255 statements.
  private func countedSequence(_ nodes: [Node], offset: Int) -> Node {
    if nodes.count == 1 { return nodes[0] }
    if nodes.count == 2 {
      return nodes[1] is ResumableNode
        ? ResumablePairNode(nodes[0], nodes[1], offset: offset)
        : ResumableThenPlainNode(nodes[0], nodes[1])
    }
    if nodes.count <= ResumableBlockNode.capacity {
      return ResumableBlockNode(nodes, offset: offset)
    }
    var chunks: [Node] = []
    var start = 0
    // The inner sequences run one after the other: they share one more byte, which none of the
    // statements may use.
    let inner = -1 - highestState
    highestState += 1
    while start < nodes.count {
      let end = min(start + 200, nodes.count)
      chunks.append(ResumableBlockNode(Array(nodes[start..<end]), offset: inner))
      start = end
    }
    return countedSequence(chunks, offset: offset)
  }
}
