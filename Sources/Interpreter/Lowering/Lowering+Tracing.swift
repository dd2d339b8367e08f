// Which code can be traced, and where its lines are: see Execution/Observation/CallTracing.swift.

import Syntax

/// Does the text of a script ask for tracing or profiling?
func speaksOfTracing(_ source: SourceFile) -> Bool {
  if isLibraryFile(source.name) { return false }
  return source.mentions("settrace") || source.mentions("setprofile")
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
    guard !(isResumable && suspends(statement)), let last = nodes.last else { return nodes }
    switch statement.kind {
    case .if, .while, .for, .try, .with, .match, .pass, .break, .continue, .global, .nonlocal:
      return nodes
    default: return nodes.dropLast() + [TracedStatementNode(last)]
    }
  }

  /// Loops pass their header again before each further turn, and `with` its own line when it ends: an
  /// empty statement at the end of the body stands for that.
  func tracedLoop(_ statement: Statement) -> Node? {
    func passing(_ body: [Statement], _ span: Span) -> [Statement] {
      body + [Statement(.pass, span)]
    }
    switch statement.kind {
    case .while(let test, let body, let otherwise):
      loopHeaders.append(test.span)
      defer { loopHeaders.removeLast() }
      let kind = Statement.Kind.while(
        test: test, body: passing(body, test.span), otherwise: otherwise)
      return plainBody(Statement(kind, statement.span))
    case .for(let target, let iterable, let body, let otherwise, let isAsync):
      loopHeaders.append(target.span)
      defer { loopHeaders.removeLast() }
      let kind = Statement.Kind.for(
        target: target, iterable: iterable, body: passing(body, target.span), otherwise: otherwise,
        isAsync: isAsync)
      return plainBody(Statement(kind, statement.span))
    case .with(let items, let body, let isAsync):
      let kind = Statement.Kind.with(
        items, body: passing(body, items[0].context.span), isAsync: isAsync)
      return plainBody(Statement(kind, statement.span))
    case .try(let body, let handlers, let otherwise, let finally, let isStar):
      let handlers = handlers.map {
        ExceptHandler(
          type: $0.type, name: $0.name, body: [Statement(.pass, $0.span)] + $0.body, span: $0.span)
      }
      let kind = Statement.Kind.try(
        body: body, handlers: handlers, otherwise: otherwise, finally: finally, isStar: isStar)
      return plainBody(Statement(kind, statement.span))
    case .continue:
      guard let header = loopHeaders.last else { return nil }
      return TwoStatementsNode(TraceLineNode(site(header)), ContinueNode())
    default: return nil
    }
  }
}
