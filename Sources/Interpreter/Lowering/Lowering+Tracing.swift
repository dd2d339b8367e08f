// Which code can be traced, and where its lines are: see Execution/Observation/CallTracing.swift.

import Syntax

/// Does the text of a script ask for tracing or profiling?
func speaksOfTracing(_ source: SourceFile) -> Bool {
  if isLibraryFile(source.name) { return false }
  return source.mentions("settrace") || source.mentions("sys.monitoring")
    || source.mentions("setprofile")
    || source.mentions("cProfile") || source.hasLine(beginningWith: "import profile")
    || source.hasLine(beginningWith: "from profile")
    || source.hasLine(beginningWith: "import trace")
    || source.hasLine(beginningWith: "from trace")
    || source.hasLine(beginningWith: "import bdb") || source.hasLine(beginningWith: "from bdb")
    || source.mentions("import pdb") || source.mentions("from pdb")
}

extension Lowering {
  /// The nodes of a statement, which tell of an exception where it happens: of those that hold no others.
  func traced(_ statement: Statement, _ nodes: [Node]) -> [Node] {
    guard let last = nodes.last else { return nodes }
    switch statement.kind {
    case .if, .while, .for, .try, .with, .match, .pass, .break, .continue, .global, .nonlocal:
      return nodes
    case _ where isResumable && suspends(statement):
      return nodes.map { $0 is ResumableNode ? TracedResumableNode($0) : TracedStatementNode($0) }
    case .raise(nil, _): return nodes.dropLast() + [TracedStatementNode(last, isReraise: true)]
    default: return nodes.dropLast() + [TracedStatementNode(last)]
    }
  }

  // MARK: Jumps

  /// Where a statement is for jumps: see Execution/Observation/JumpNodes.swift.
  func place(of statement: Statement, first: Int, main: Int) -> BlockPlaces.Place {
    var hasBlocks = false
    var region = region([statement])
    switch statement.kind {
    case .if, .while, .for, .try, .with, .match: hasBlocks = true
    // It may stand for passing something larger.
    case .pass: region = region.prefix(1)
    default: break
    }
    return .init(region: region, first: first, main: main, hasBlocks: hasBlocks)
  }

  func region(_ statements: [Statement]) -> Region {
    guard let first = statements.first?.span, let last = statements.last?.span else { return 0..<0 }
    return Int(first.start)..<max(Int(last.end), Int(first.start))
  }

  func jumpable(_ test: Node, _ body: [Statement], _ otherwise: [Statement]) -> Node {
    context.isTraced
      ? JumpableTestNode(test, body: region(body), otherwise: region(otherwise)) : test
  }

  /// - Parameter substitute: what stands for the value when a jump goes to one of the regions.
  func jumpable(_ value: Node, past regions: [Region], substitute: Value) -> Node {
    let rest = (regions.first?.lowerBound ?? 0)..<(regions.last?.upperBound ?? 0)
    if !context.isTraced || rest.isEmpty { return value }
    return JumpableValueNode(value, rest: rest, substitute: substitute)
  }

  /// The body of a loop that does not suspend: it passes the header again before each further turn.
  func turning(_ body: [Statement], _ header: Span) -> Node {
    if !context.isTraced { return block(body) }
    loopHeaders.append(nil)
    defer { loopHeaders.removeLast() }
    return TracedTurnNode(block(body), site(header), region(body))
  }

  /// What runs when something that a loop or `await` waits for has ended.
  func ending(_ type: BuiltinException, _ block: Node) -> Node {
    if !context.isTraced { return block }
    let nodes = [TraceEndNode(type), block]
    return isResumable ? resumableSequence(nodes, offset: reserveOuterState()) : sequence(nodes)
  }

  /// An `await` of a statement that holds others.
  func awaiting(_ node: SuspendingNode) -> Node {
    context.isTraced ? TracedResumableNode(node) : node
  }

  /// The body of a comprehension's loop.
  func turning(_ body: Node, over iterable: Expression) -> Node {
    context.isTraced ? TracedTurnNode(body, site(iterable.span), 0..<0) : body
  }

  /// The body of a `with` that does not suspend: it passes the line of its manager again when it ends.
  func leaving(_ body: Node, _ manager: Site) -> Node {
    context.isTraced ? TracedLeavingNode(body, manager) : body
  }

  /// The class of an `except`, which stands in a line of its own.
  func handledType(_ handler: ExceptHandler) -> Node? {
    guard let type = handler.type else { return nil }
    return context.isTraced ? TracedValueNode(lower(type), site(handler.span)) : lower(type)
  }

  /// Is the statement an empty one that stands for passing a loop's header again?
  func isTurn(_ statement: Statement) -> Bool {
    guard case .pass = statement.kind, let header = loopHeaders.last else { return false }
    return header == statement.span
  }

  /// What suspends has no such nodes around it: an empty statement at the end of the body stands for them.
  func tracedLoop(_ statement: Statement) -> Node? {
    func passing(_ body: [Statement], _ span: Span) -> [Statement] {
      body + [Statement(.pass, span)]
    }
    func isSuspending(_ statements: [Statement]) -> Bool {
      isResumable && statements.contains(where: suspends)
    }
    switch statement.kind {
    case .while(let test, let body, let otherwise)
    where isResumable && suspends(test) || isSuspending(body + otherwise):
      loopHeaders.append(test.span)
      defer { loopHeaders.removeLast() }
      let kind = Statement.Kind.while(
        test: test, body: passing(body, test.span), otherwise: otherwise)
      return plainBody(Statement(kind, statement.span))
    case .for(let target, let iterable, let body, let otherwise, let isAsync)
    where isAsync || isResumable && suspends(target) || isSuspending(body + otherwise):
      loopHeaders.append(target.span)
      defer { loopHeaders.removeLast() }
      let kind = Statement.Kind.for(
        target: target, iterable: iterable, body: passing(body, target.span), otherwise: otherwise,
        isAsync: isAsync)
      return plainBody(Statement(kind, statement.span))
    case .with(let items, let body, let isAsync) where isAsync || isSuspending(body):
      let kind = Statement.Kind.with(
        items, body: passing(body, items[0].context.span), isAsync: isAsync)
      return plainBody(Statement(kind, statement.span))
    case .try(let body, let handlers, let otherwise, let finally, let isStar):
      let handlers = handlers.map { handler in
        let line = handler.type == nil ? [Statement(.pass, handler.span)] : []
        return ExceptHandler(
          type: handler.type, name: handler.name, body: line + handler.body, span: handler.span)
      }
      let kind = Statement.Kind.try(
        body: body, handlers: handlers, otherwise: otherwise, finally: finally, isStar: isStar)
      return plainBody(Statement(kind, statement.span))
    case .continue:
      guard let header = loopHeaders.last, let header else { return nil }
      return TwoStatementsNode(TraceLineNode(site(header), isTurn: true), ContinueNode())
    default: return nil
    }
  }
}
