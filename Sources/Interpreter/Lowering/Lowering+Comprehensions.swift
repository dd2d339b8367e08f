// Comprehensions: nested loops around an append, in the frame around them (PEP 709); a generator
// expression is a generator of its own over its first iterable.

import Syntax

extension Lowering {
  func comprehension(_ comprehension: Comprehension, _ span: Span) -> Node {
    if comprehension.kind == .generator { return generatorExpression(comprehension, span) }
    let slot = reserveSlots(1)
    let first = lower(comprehension.clauses[0].iterable)
    return within(comprehension.scope) { inner in
      let loop = clauses(
        comprehension.clauses[...], comprehension, slot: slot, first: first)
      let body =
        inner.ownCells.isEmpty
        ? loop : TwoStatementsNode(MakeCellsNode(inner.ownCells), loop)
      return ComprehensionNode(comprehension.kind, slot: slot, body)
    }
  }

  /// Lowers with a scope current that shares the frame: a comprehension's, or type parameters'.
  func within<T>(_ number: Int, _ body: (Scope) -> T) -> T {
    let outer = scope
    let inner = context.scopes[number]
    scope = inner
    defer { scope = outer }
    return body(inner)
  }

  private func clauses(
    _ rest: ArraySlice<Comprehension.Clause>, _ comprehension: Comprehension, slot: Int,
    first: Node?
  ) -> Node {
    guard let clause = rest.first else { return element(comprehension, slot) }
    var body = clauses(rest.dropFirst(), comprehension, slot: slot, first: nil)
    for condition in clause.conditions.reversed() { body = IfNode(lower(condition), body) }
    return loop(
      clause.target, first ?? lower(clause.iterable), clause.iterable,
      turning(body, over: clause.iterable), ending(.stopIteration, PassNode()))
  }

  private func element(_ comprehension: Comprehension, _ slot: Int) -> Node {
    let site = self.site(comprehension.element.span)
    switch comprehension.kind {
    case .set: return AddToSetNode(slot: slot, lower(comprehension.element), site)
    case .dictionary:
      let value = comprehension.value ?? comprehension.element
      return AddToDictNode(slot: slot, lower(comprehension.element), lower(value), site)
    case .list, .generator: return AppendNode(slot: slot, lower(comprehension.element))
    }
  }

  // MARK: With suspensions

  func hoistComprehension(_ comprehension: Comprehension, _ span: Span) -> Node {
    if comprehension.kind == .generator {
      let first = firstIterator(comprehension)
      return generatorExpression(comprehension, span, first: first)
    }
    let slot = reserveSlots(1)
    prelude.append(StoreLocalNode(slot, MakeCollectionNode(comprehension.kind)))
    let first = keep(expression(comprehension.clauses[0].iterable))
    let loop = within(comprehension.scope) { inner -> Node in
      if !inner.ownCells.isEmpty { prelude.append(MakeCellsNode(inner.ownCells)) }
      return suspendingClauses(
        comprehension.clauses[...], comprehension, span, slot: slot, first: first)
    }
    prelude.append(loop)
    return BoundLocalNode(slot)
  }

  private func suspendingClauses(
    _ rest: ArraySlice<Comprehension.Clause>, _ comprehension: Comprehension, _ span: Span,
    slot: Int, first: Node?
  ) -> Node {
    guard let clause = rest.first else { return suspendingElement(comprehension, slot) }
    let outer = prelude
    prelude = []
    let sequenceOffset = reserveState()
    let source = first ?? expression(clause.iterable)
    let node: Node
    if clause.isAsync {
      let iterator = AsyncIteratorNode(source, site(clause.iterable.span))
      node = asyncLoop(
        clause.target, iterator, site(span),
        ownsIterator: ownsIterator(clause.iterable)
      ) {
        self.ending(
          .stopIteration,
          self.conditioned(clause.conditions[...], rest.dropFirst(), comprehension, span, slot))
      } otherwise: {
        self.ending(.stopAsyncIteration, PassNode())
      }
    } else {
      let offset = reserveState()
      let slots = reserveSlots(2)
      let (place, body) = loopBody(clause.target) {
        conditioned(clause.conditions[...], rest.dropFirst(), comprehension, span, slot)
      }
      node = makeResumableFor(
        place, source, body, PassNode(), ownsIterator: ownsIterator(clause.iterable),
        offset: offset, slot: slots, site(clause.iterable.span))
    }
    let nodes = prelude + [node]
    prelude = outer
    return resumableSequence(nodes, offset: sequenceOffset)
  }

  private func conditioned(
    _ conditions: ArraySlice<Expression>, _ rest: ArraySlice<Comprehension.Clause>,
    _ comprehension: Comprehension, _ span: Span, _ slot: Int
  ) -> Node {
    guard let condition = conditions.first else {
      return suspendingClauses(rest, comprehension, span, slot: slot, first: nil)
    }
    let outer = prelude
    prelude = []
    let sequenceOffset = reserveState()
    let test = expression(condition)
    let offset = reserveState()
    let body = sibling { conditioned(conditions.dropFirst(), rest, comprehension, span, slot) }
    let nodes = prelude + [ResumableIfNode(test, body, PassNode(), offset: offset)]
    prelude = outer
    return resumableSequence(nodes, offset: sequenceOffset)
  }

  private func suspendingElement(_ comprehension: Comprehension, _ slot: Int) -> Node {
    let outer = prelude
    prelude = []
    let offset = reserveState()
    let site = self.site(comprehension.element.span)
    let node: Node
    switch comprehension.kind {
    case .set: node = AddToSetNode(slot: slot, expression(comprehension.element), site)
    case .dictionary:
      let parts = spill([comprehension.element, comprehension.value ?? comprehension.element])
      node = AddToDictNode(slot: slot, parts[0], parts[1], site)
    case .list, .generator: node = AppendNode(slot: slot, expression(comprehension.element))
    }
    let nodes = prelude + [node]
    prelude = outer
    return resumableSequence(nodes, offset: offset)
  }

  // MARK: Generator expressions

  private func firstIterator(_ comprehension: Comprehension) -> Node {
    let clause = comprehension.clauses[0]
    let source = expression(clause.iterable)
    let site = self.site(clause.iterable.span)
    return clause.isAsync ? AsyncIteratorNode(source, site) : IteratorNode(source, site)
  }

  private func generatorExpression(
    _ comprehension: Comprehension, _ span: Span, first: Node? = nil
  ) -> Node {
    let iterator = first ?? firstIterator(comprehension)
    let inner = context.scopes[comprehension.scope]
    let signature = Signature(name: "<genexpr>", isNative: false)
    signature.positional = [
      .init(name: SpecialName.iteratorParameter.name, slot: 0, defaultText: nil)
    ]
    signature.slotCount = 1
    let code = Code(
      name: "<genexpr>", qualifiedName: inner.qualifiedName, source: context.source, span: span,
      form: inner.isAsync || inner.hasAwait ? .asyncGenerator : .generator, signature: signature,
      scope: inner)
    self.code.children.append(code)
    let lowering = Lowering(context, code, inner)
    lowering.finishGeneratorExpression(comprehension)
    return GeneratorExpressionNode(
      code, captures: inner.captures.map(\.outerSlot), iterator, globals: context.namespace)
  }

  private func finishGeneratorExpression(_ comprehension: Comprehension) {
    let element = Statement(
      .expression(Expression(.yield(comprehension.element), comprehension.element.span)),
      comprehension.element.span)
    var body = [element]
    for (index, clause) in comprehension.clauses.enumerated().reversed() {
      for condition in clause.conditions.reversed() {
        body = [
          Statement(
            .if(test: condition, body: body, otherwise: []), condition.span, holdsYield: true)
        ]
      }
      let iterable =
        index == 0
        ? Expression(.name(".0"), clause.iterable.span) : clause.iterable
      body = [
        Statement(
          .for(
            target: clause.target, iterable: iterable, body: body, otherwise: [],
            isAsync: clause.isAsync), clause.iterable.span, holdsYield: true)
      ]
    }
    finish(body)
  }
}
