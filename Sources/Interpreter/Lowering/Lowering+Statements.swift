// Simple statements and branches.

import Syntax

extension Lowering {
  /// The nodes of one statement: the hoisted prelude, then the statement itself.
  func lower(_ statement: Statement) -> [Node] {
    let outer = prelude
    prelude = []
    let node = body(statement)
    let nodes = prelude + [node]
    prelude = outer
    return nodes
  }

  private func body(_ statement: Statement) -> Node {
    if context.checkInterrupt() { return PassNode() }
    if context.isTraced {
      if let node = tracedLoop(statement) { return node }
      notePassings(of: statement)
    }
    return plainBody(statement)
  }

  func plainBody(_ statement: Statement) -> Node {
    let span = statement.span
    switch statement.kind {
    case .expression(let value): return expressionStatement(value)
    case .assign(let targets, let value): return assign(targets, value)
    case .augmentedAssign(let target, let operation, let value):
      return augmentedAssign(target, operation, value, span)
    case .annotatedAssign(let target, let annotation, let value, let isSimple):
      return annotatedAssign(target, annotation, value, isSimple, span)
    case .return(let value): return returnStatement(value)
    case .delete(let targets): return DeleteNode(targets.map { watchedTarget($0) })
    case .pass, .global, .nonlocal: return PassNode()
    case .break: return BreakNode()
    case .continue: return ContinueNode()
    case .raise(let value, let cause): return raiseStatement(value, cause, span)
    case .assert(let test, let message): return assertStatement(test, message, span)
    case .import(let names): return importStatement(names, span)
    case .importFrom(let module, let names, let level):
      return importFrom(module, names, level, span)
    case .if(let test, let body, let otherwise): return ifStatement(test, body, otherwise)
    case .while(let test, let body, let otherwise):
      return whileStatement(test, body, otherwise)
    case .for(let target, let iterable, let body, let otherwise, let isAsync):
      return isAsync
        ? asyncFor(target, iterable, body, otherwise, span)
        : forStatement(target, iterable, body, otherwise, span)
    case .try(let body, let handlers, let otherwise, let finally, let isStar):
      return tryStatement(body, handlers, otherwise, finally, isStar: isStar)
    case .with(let items, let body, let isAsync):
      return isAsync ? asyncWith(items[...], body, span) : with(items[...], body, span)
    case .function(let definition): return functionStatement(definition, span)
    case .class(let definition): return classStatement(definition, span)
    case .match(let subject, let cases): return matchStatement(subject, cases)
    case .typeAlias(let name, let parameters, let value, let scope, let valueScope):
      return typeAlias(name, parameters, LazyExpression(value, scope: valueScope), scope, span)
    }
  }

  // MARK: Expressions as statements

  private func expressionStatement(_ value: Expression) -> Node {
    if context.isInteractive, scope.kind == .module {
      return EchoNode(expression(value))
    }
    switch value.kind {
    case .await(let operand):
      let node = expression(operand)
      return AwaitDropNode(node, offset: reserveState(), site(value.span))
    case .yield(let operand):
      let node = operand.map { expression($0) } ?? ConstantNode(.none)
      return code.form == .asyncGenerator
        ? AsyncYieldDropNode(node, offset: reserveState(), site(value.span))
        : YieldDropNode(node, offset: reserveState(), site(value.span))
    default: return droppedExpression(value)
    }
  }

  private func assign(_ targets: [Expression], _ value: Expression) -> Node {
    if targets.count == 1, !isWatched, case .name(let name) = targets[0].kind,
      case .await(let operand) = value.kind,
      let local = nameTarget(name, targets[0].span) as? LocalTarget
    {
      let node = expression(operand)
      return AwaitStoreNode(local.slot, node, offset: reserveState(), site(value.span))
    }
    if targets.count == 1, let node = parallelAssign(targets[0], value) { return node }
    var node = expression(value)
    if isResumable, targets.contains(where: suspends) { node = keep(node) }
    if targets.count == 1 { return store(watchedTarget(targets[0]), node) }
    return MultipleAssignNode(targets.map { watchedTarget($0) }, node)
  }

  /// `a, b = x, y` and `a, b, c = x, y, z` without a tuple in between.
  private func parallelAssign(_ target: Expression, _ value: Expression) -> Node? {
    guard case .tuple(let left) = target.kind, case .tuple(let right) = value.kind,
      left.count == right.count, 2...3 ~= left.count,
      !(isResumable && (suspends(target) || suspends(value))),
      !(left + right).contains(where: { if case .starred = $0.kind { true } else { false } })
    else { return nil }
    let targets = left.map(watchedTarget)
    let values = parallelValues(value, right)
    if targets.count == 2 {
      return ParallelAssignNode((targets[0], targets[1]), values[0], values[1])
    }
    return TripleAssignNode(
      (targets[0], targets[1], targets[2]), values[0], values[1], values[2])
  }

  private func parallelValues(_ whole: Expression, _ items: [Expression]) -> [Node] {
    if !context.isTraced { return items.map { expression($0) } }
    let isInside = passings.isInside
    defer { passings.isInside = isInside }
    for passed in passings.take(whole.span) {
      passings.isInside = true
      passings.note(passed, after: items.last)
    }
    return items.map { expression($0) }
  }

  private func augmentedAssign(
    _ target: Expression, _ operation: BinaryOperator, _ value: Expression, _ span: Span
  ) -> Node {
    switch target.kind {
    case .attribute(let object, let name, _):
      if !(isResumable && suspends(value)) {
        return AugmentedAttributeNode(
          expression(object), interned(name), operation, expression(value), site(span),
          targetSite: site(target.span))
      }
      // The object is evaluated once; reading and storing use the caches of the plain nodes.
      let slot = reserveSlots(1)
      prelude.append(StoreLocalNode(slot, expression(object)))
      let place = site(target.span)
      let read: Node = AttributeNode(BoundLocalNode(slot), interned(name), place)
      let old = keep(read)
      return AssignNode(
        AttributeTarget(BoundLocalNode(slot), interned(name), place),
        makeBinaryNode(operation, old, expression(value), site(span), isInPlace: true))
    case .subscript(let container, let key):
      let parts = spill([container, key, value])
      return AugmentedSubscriptNode(
        parts[0], parts[1], operation, parts[2], site(span), targetSite: site(target.span))
    default:
      let place = self.target(target)
      if let local = place as? LocalTarget, case .integer(let amount) = value.kind,
        operation == .add || operation == .subtract
      {
        let signed = operation == .add ? amount : -amount
        return IncrementLocalNode(
          local.slot, signed, operation, site(span), targetSite: site(target.span))
      }
      let parts = spill([target, value])
      return store(
        place, makeBinaryNode(operation, parts[0], parts[1], site(span), isInPlace: true))
    }
  }

  private func annotatedAssign(
    _ target: Expression, _ annotation: Expression, _ value: Expression?, _ isSimple: Bool,
    _ span: Span
  ) -> Node {
    var nodes: [Node] = []
    if let value {
      let node = expression(value)
      nodes.append(store(watchedTarget(target), node))
    }
    let isRecorded = scope.kind == .module || scope.kind == .classBody
    if value == nil, !isSimple { nodes += annotatedTarget(target) }
    if isRecorded, isSimple, case .name(let name) = target.kind {
      nodes.append(
        AnnotationNode(
          namespaceSlot: namespaceSlot, globals: context.namespace,
          name: .object(interned(name)), annotationNode(annotation), site(span)))
    } else if isRecorded, !context.hasFutureAnnotations {
      nodes.append(lower(annotation))
    }
    return sequence(nodes)
  }

  /// `f().x: int` without a value evaluates the parts of its target.
  private func annotatedTarget(_ target: Expression) -> [Node] {
    switch target.kind {
    case .attribute(let object, _, _): return [lower(object)]
    case .subscript(let container, let key): return [lower(container), lower(key)]
    default: return []
    }
  }

  private func returnStatement(_ value: Expression?) -> Node {
    guard let value else { return ReturnNode(ConstantNode(.none)) }
    if isResumable, case .await(let operand) = value.kind {
      let node = expression(operand)
      return AwaitReturnNode(node, offset: reserveState(), site(value.span))
    }
    if isResumable, case .conditional(let test, let then, let otherwise) = value.kind,
      suspends(then) || suspends(otherwise)
    {
      let condition = expression(test)
      let offset = reserveState()
      return ResumableIfNode(
        condition, sibling { returning(then) }, sibling { returning(otherwise) }, offset: offset)
    }
    return returned(value)
  }

  /// `return a if test else b` runs as an `if` with two returns: calls at its ends are a native frame nearer to their
  /// caller. A recursion 20 deep took 65 ns a call as one expression, 30 in that form.
  private func returned(_ value: Expression) -> Node {
    guard case .conditional(let test, let then, let otherwise) = value.kind,
      !(isResumable && suspends(value))
    else { return ReturnNode(expression(value)) }
    return TwoStatementsNode(IfNode(lower(test), returned(then)), returned(otherwise))
  }

  /// A return with a prelude of its own.
  private func returning(_ value: Expression) -> Node {
    let outer = prelude
    prelude = []
    let offset = reserveState()
    let node = returnStatement(value)
    let nodes = prelude + [node]
    prelude = outer
    return resumableSequence(nodes, offset: offset)
  }

  private func raiseStatement(_ value: Expression?, _ cause: Expression?, _ span: Span) -> Node {
    guard let value else { return ReraiseNode(site(span)) }
    guard let cause else { return RaiseNode(expression(value), cause: nil, site(span)) }
    let parts = spill([value, cause])
    return RaiseNode(parts[0], cause: parts[1], site(span))
  }

  private func assertStatement(_ test: Expression, _ message: Expression?, _ span: Span) -> Node {
    if context.optimization > 0 { return PassNode() }
    if isResumable, let message, suspends(message) {
      // The message is evaluated only when the test fails.
      let condition = expression(test)
      let offset = reserveState()
      let outer = prelude
      prelude = []
      let inner = reserveState()
      let text = expression(message)
      let failing = prelude + [AssertNode(ConstantNode(.bool(false)), message: text, site(span))]
      prelude = outer
      return ResumableIfNode(
        condition, PassNode(), resumableSequence(failing, offset: inner), offset: offset)
    }
    return AssertNode(expression(test), message: message.map { lower($0) }, site(test.span))
  }

  // MARK: Branches and loops

  private func ifStatement(_ test: Expression, _ body: [Statement], _ otherwise: [Statement])
    -> Node
  {
    let condition = jumpable(expression(test), body, otherwise)
    if isResumable, body.contains(where: suspends) || otherwise.contains(where: suspends) {
      let offset = reserveState()
      let then = sibling { block(body) }
      let other = sibling { block(otherwise) }
      return ResumableIfNode(condition, then, other, offset: offset)
    }
    let then = block(body)
    if otherwise.isEmpty { return IfNode(condition, then) }
    let node = IfElseNode(condition, then, block(otherwise))
    return LadderNode(node) ?? node
  }

  private func whileStatement(_ test: Expression, _ body: [Statement], _ otherwise: [Statement])
    -> Node
  {
    if isResumable, suspends(test) { return whileSuspendingTest(test, body, otherwise) }
    let condition = jumpable(expression(test), body, otherwise)
    if isResumable, body.contains(where: suspends) || otherwise.contains(where: suspends) {
      let offset = reserveState()
      let inner = sibling { block(body) }
      let other = sibling { block(otherwise) }
      return ResumableWhileNode(condition, inner, other, offset: offset, site(test.span))
    }
    return WhileNode(
      condition, turning(body, test.span), block(otherwise), site(test.span))
  }

  /// `while await f():` is an endless loop that tests in its body; a flag tells its two ends apart.
  private func whileSuspendingTest(
    _ test: Expression, _ body: [Statement], _ otherwise: [Statement]
  ) -> Node {
    let flag = reserveSlots(1)
    let outerOffset = reserveState()
    let loopOffset = reserveState()
    let loop = sibling { () -> Node in
      let offset = reserveState()
      let outer = prelude
      prelude = []
      let condition = expression(test)
      var nodes = prelude
      prelude = outer
      let ifOffset = reserveState()
      let inner = sibling { block(body) }
      let leave = TwoStatementsNode(
        StoreLocalNode(flag, ConstantNode(.bool(true))), BreakNode())
      nodes.append(ResumableIfNode(condition, inner, leave, offset: ifOffset))
      return resumableSequence(nodes, offset: offset)
    }
    let ifOffset = reserveState()
    let other = sibling { block(otherwise) }
    return resumableSequence(
      [
        StoreLocalNode(flag, ConstantNode(.bool(false))),
        ResumableWhileNode(
          ConstantNode(.bool(true)), loop, PassNode(), offset: loopOffset, site(test.span)),
        ResumableIfNode(BoundLocalNode(flag), other, PassNode(), offset: ifOffset),
      ], offset: outerOffset)
  }

  private func forStatement(
    _ target: Expression, _ iterable: Expression, _ body: [Statement], _ otherwise: [Statement],
    _ span: Span
  ) -> Node {
    let source = jumpable(expression(iterable), past: [region(otherwise)], substitute: emptyTuple)
    let isSuspending =
      isResumable
      && (body.contains(where: suspends) || otherwise.contains(where: suspends)
        || suspends(target))
    if !isSuspending {
      return loop(
        target, source, iterable, turning(body, target.span),
        ending(.stopIteration, block(otherwise)))
    }
    let offset = reserveState()
    let slot = reserveSlots(2)
    let (place, inner) = loopBody(target) { block(body) }
    let other = sibling { ending(.stopIteration, block(otherwise)) }
    return makeResumableFor(
      place, source, inner, other, ownsIterator: ownsIterator(iterable), offset: offset,
      slot: slot, site(iterable.span))
  }

  /// A loop that does not suspend.
  func loop(
    _ target: Expression, _ source: Node, _ iterable: Expression, _ body: Node, _ otherwise: Node
  ) -> Node {
    let place = watchedTarget(target)
    let owns = ownsIterator(iterable)
    if let local = place as? LocalTarget {
      return ForLocalNode(
        local.slot, source, body, otherwise, ownsIterator: owns, site(iterable.span))
    }
    return ForTargetNode(place, source, body, otherwise, ownsIterator: owns, site(iterable.span))
  }

  /// A call or generator expression in the header: nobody else can hold the generator it makes.
  func ownsIterator(_ iterable: Expression) -> Bool {
    switch iterable.kind {
    case .call: return true
    case .comprehension(let comprehension): return comprehension.kind == .generator
    default: return false
    }
  }

  func asyncFor(
    _ target: Expression, _ iterable: Expression, _ body: [Statement], _ otherwise: [Statement],
    _ span: Span
  ) -> Node {
    let source = AsyncIteratorNode(expression(iterable), site(iterable.span))
    // What the iterator raises is placed at the whole statement, as CPython does.
    return asyncLoop(
      target, source, site(span), ownsIterator: ownsIterator(iterable),
      body: { self.ending(.stopIteration, self.block(body)) }
    ) {
      self.ending(.stopAsyncIteration, self.block(otherwise))
    }
  }

  /// An `async for` over the iterator that `source` gives.
  func asyncLoop(
    _ target: Expression, _ source: Node, _ site: Site, ownsIterator: Bool, body: () -> Node,
    otherwise: () -> Node
  ) -> Node {
    let slot = reserveSlots(2)
    prelude.append(StoreLocalNode(slot, source))
    let offset = reserveState()
    let next = sibling {
      AwaitStoreNode(slot + 1, AsyncNextNode(slot: slot, site), offset: reserveState(), site)
    }
    let (place, inner) = loopBody(target, body)
    let other = sibling(otherwise)
    return AsyncForNode(
      place, next: next, inner, other, ownsIterator: ownsIterator, offset: offset, slot: slot)
  }

  /// The target and body of a loop that suspends. A target that itself suspends is stored anew in
  /// each round, at the beginning of the body.
  func loopBody(_ target: Expression, _ body: () -> Node) -> (TargetNode, Node) {
    if !suspends(target) {
      let place = watchedTarget(target)
      return (place, sibling(body))
    }
    let slot = reserveSlots(1)
    let inner = sibling {
      nested {
        let place = self.target(target)
        prelude.append(store(place, BoundLocalNode(slot)))
        return body()
      }
    }
    return (LocalTarget(slot, site(target.span)), inner)
  }
}
