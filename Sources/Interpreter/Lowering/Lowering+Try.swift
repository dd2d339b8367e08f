// `try` and `with`.

import Syntax

extension Lowering {
  // MARK: try and with

  func tryStatement(
    _ body: [Statement], _ handlers: [ExceptHandler], _ otherwise: [Statement],
    _ finally: [Statement], isStar: Bool = false
  ) -> Node {
    noteCleanup()
    if !finally.isEmpty {
      let isSuspending =
        isResumable
        && ((body + otherwise + finally).contains(where: suspends)
          || handlers.contains { handler in
            handler.body.contains(where: suspends) || (handler.type.map { suspends($0) } ?? false)
          })
      if !isSuspending {
        let inner =
          handlers.isEmpty
          ? block(body) : tryStatement(body, handlers, otherwise, [], isStar: isStar)
        return FinallyNode(inner, block(finally))
      }
      let offset = reserveState()
      let slot = reserveSlots(2)
      let inner = sibling {
        handlers.isEmpty
          ? block(body) : tryStatement(body, handlers, otherwise, [], isStar: isStar)
      }
      let cleanup = sibling { block(finally) }
      return ResumableFinallyNode(inner, cleanup, offset: offset, slot: slot)
    }
    return isStar
      ? tryExceptStar(body, handlers, otherwise) : tryExcept(body, handlers, otherwise)
  }

  private func tryExceptStar(
    _ body: [Statement], _ handlers: [ExceptHandler], _ otherwise: [Statement]
  ) -> Node {
    let span = handlers.first?.span ?? Span(0, 0)
    let slot = reserveSlots(3)
    func clauses(_ make: (ExceptHandler) -> Node) -> [Node] {
      [StarBeginNode(slot: slot)] + handlers.map(make) + [StarEndNode(slot: slot)]
    }
    let isSuspending =
      isResumable
      && ((body + otherwise).contains(where: suspends)
        || handlers.contains { $0.body.contains(where: suspends) })
    if !isSuspending {
      let nodes = clauses { StarClauseNode(handler($0), slot: slot, offset: nil) }
      let clause = HandlerNode(type: nil, target: nil, body: sequence(nodes), site(span))
      return TryNode(block(body), [clause], block(otherwise))
    }
    let offset = reserveState()
    let trySlot = reserveSlots(1)
    let inner = sibling { block(body) }
    let steps = sibling {
      let sequenceOffset = reserveState()
      let nodes = clauses { part in
        sibling {
          let clauseOffset = reserveState()
          return StarClauseNode(handler(part), slot: slot, offset: clauseOffset)
        }
      }
      return resumableSequence(nodes, offset: sequenceOffset)
    }
    let clause = HandlerNode(type: nil, target: nil, body: steps, site(span))
    let other = sibling { block(otherwise) }
    return ResumableTryNode(inner, [clause], other, offset: offset, slot: trySlot)
  }

  private func tryExcept(
    _ body: [Statement], _ handlers: [ExceptHandler], _ otherwise: [Statement]
  ) -> Node {
    if isResumable, handlers.contains(where: { $0.type.map { suspends($0) } ?? false }) {
      return tryWithSuspendingTypes(body, handlers, otherwise)
    }
    let isSuspending =
      isResumable
      && ((body + otherwise).contains(where: suspends)
        || handlers.contains { $0.body.contains(where: suspends) })
    if !isSuspending {
      return TryNode(block(body), handlers.map { handler($0) }, block(otherwise))
    }
    let offset = reserveState()
    let slot = reserveSlots(1)
    let inner = sibling { block(body) }
    let clauses = handlers.map { clause in sibling { handler(clause) } }
    let other = sibling { block(otherwise) }
    return ResumableTryNode(inner, clauses, other, offset: offset, slot: slot)
  }

  private func handler(_ handler: ExceptHandler) -> HandlerNode {
    HandlerNode(
      type: handledType(handler),
      target: handler.name.map { nameTarget($0, handler.span) }, body: block(handler.body),
      end: handler.body.last.map { site($0.span) }, site(handler.span))
  }

  /// `except await f():` is a clause for everything that tests in its body.
  private func tryWithSuspendingTypes(
    _ body: [Statement], _ handlers: [ExceptHandler], _ otherwise: [Statement]
  ) -> Node {
    let offset = reserveState()
    let slot = reserveSlots(1)
    let inner = sibling { block(body) }
    let span = handlers.first?.span ?? Span(0, 0)
    let clause = HandlerNode(
      type: nil, target: nil, body: sibling { matchStep(handlers[...]) }, site(span))
    let other = sibling { block(otherwise) }
    return ResumableTryNode(inner, [clause], other, offset: offset, slot: slot)
  }

  private func matchStep(_ handlers: ArraySlice<ExceptHandler>) -> Node {
    guard let handler = handlers.first else { return PassOnNode() }
    guard let type = handler.type else { return handlerBody(handler) }
    return nested {
      let test = HandledMatchNode(expression(type), site(type.span))
      let offset = reserveState()
      let then = sibling { handlerBody(handler) }
      let rest = sibling { matchStep(handlers.dropFirst()) }
      return ResumableIfNode(test, then, rest, offset: offset)
    }
  }

  private func handlerBody(_ handler: ExceptHandler) -> Node {
    guard let name = handler.name else { return block(handler.body) }
    let target = nameTarget(name, handler.span)
    let sequenceOffset = reserveState()
    let offset = reserveState()
    let slot = reserveSlots(2)
    let body = sibling { block(handler.body) }
    let forget = TwoStatementsNode(
      AssignNode(target, ConstantNode(.none)), DeleteNode([target]))
    return resumableSequence(
      [
        AssignNode(target, HandledNode()),
        ResumableFinallyNode(body, forget, offset: offset, slot: slot),
      ], offset: sequenceOffset)
  }

  func with(_ items: ArraySlice<WithItem>, _ body: [Statement], _ span: Span) -> Node {
    guard let item = items.first else { return block(body) }
    noteCleanup()
    let manager = expression(item.context)
    let place = item.target.map { watchedTarget($0) }
    let site = self.site(item.context.span)
    let rest = items.dropFirst()
    let isSuspending =
      isResumable
      && (body.contains(where: suspends) || rest.contains { suspends($0.context) })
    if !isSuspending {
      return WithNode(manager, place, leaving(with(rest, body, span), site), site)
    }
    let offset = reserveState()
    let slot = reserveSlots(1)
    let inner = sibling { nested { with(rest, body, span) } }
    return ResumableWithNode(manager, place, inner, offset: offset, slot: slot, site)
  }

  /// Lowers a part that must keep its own prelude beside it.
  func nested(_ make: () -> Node) -> Node {
    let outer = prelude
    prelude = []
    let offset = reserveState()
    let node = make()
    let nodes = prelude + [node]
    prelude = outer
    return resumableSequence(nodes, offset: offset)
  }

  func asyncWith(_ items: ArraySlice<WithItem>, _ body: [Statement], _ span: Span) -> Node {
    guard let item = items.first else { return block(body) }
    noteCleanup()
    let site = self.site(item.context.span)
    let slot = reserveSlots(AsyncWithSlots.count)
    let enter = AsyncEnterNode(expression(item.context), slot: slot, site)
    let value = reserveSlots(1)
    prelude.append(
      awaiting(AwaitStoreNode(value, enter, offset: reserveState(), site)))
    let offset = reserveState()
    let inner = sibling {
      nested {
        if let target = item.target {
          prelude.append(store(self.target(target), BoundLocalNode(value)))
        }
        return asyncWith(items.dropFirst(), body, span)
      }
    }
    let awaitExit = sibling {
      awaiting(
        AwaitStoreNode(slot + 3, AsyncExitNode(slot: slot, site), offset: reserveState(), site))
    }
    let node = AsyncWithNode(inner, awaitExit: awaitExit, offset: offset, slot: slot, site)
    return isWatched ? WatchedAsyncWithNode(node, entered: value) : node
  }
}
