// Hoisting: expressions that contain a suspension become statements plus a value.

import Syntax

extension Lowering {
  // MARK: Does it suspend?

  func suspends(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .await, .yield, .yieldFrom: return true
    case .none, .boolean, .ellipsis, .integer, .bigInteger, .float, .imaginary, .string, .bytes,
      .name:
      return false
    case .formattedString(let parts): return suspends(parts)
    case .tuple(let items), .list(let items), .set(let items), .logical(_, let items):
      return items.contains(where: suspends)
    case .dictionary(let items):
      return items.contains { item in
        if suspends(item.value) { return true }
        return item.key.map { suspends($0) } ?? false
      }
    case .unary(_, let operand), .starred(let operand), .attribute(let operand, _, _):
      return suspends(operand)
    case .binary(_, let left, let right), .subscript(let left, let right):
      return suspends(left) || suspends(right)
    case .comparison(let first, let rest):
      return suspends(first) || rest.contains { suspends($0.1) }
    case .conditional(let test, let then, let otherwise):
      return suspends(test) || suspends(then) || suspends(otherwise)
    case .named(_, let value): return suspends(value)
    case .slice(let lower, let upper, let step):
      return [lower, upper, step].contains { $0.map { suspends($0) } ?? false }
    case .call(let callee, let arguments):
      return suspends(callee) || arguments.contains { suspends($0.value) }
    case .lambda(let parameters, _, _):
      return parameters.list.contains { $0.defaultValue.map { suspends($0) } ?? false }
    case .comprehension(let comprehension): return suspends(comprehension)
    }
  }

  private func suspends(_ parts: [FormattedPart]) -> Bool {
    parts.contains { part in
      guard case .value(let expression, _, let format, _, _) = part else { return false }
      return suspends(expression) || (format.map { suspends($0) } ?? false)
    }
  }

  /// A generator expression suspends in its own frame, except for its first iterable.
  func suspends(_ comprehension: Comprehension) -> Bool {
    if suspends(comprehension.clauses[0].iterable) { return true }
    if comprehension.kind == .generator { return false }
    return suspends(comprehension.element)
      || (comprehension.value.map { suspends($0) } ?? false)
      || comprehension.clauses.contains { clause in
        clause.isAsync || suspends(clause.iterable) || clause.conditions.contains(where: suspends)
      }
  }

  func suspends(_ statement: Statement) -> Bool {
    if statement.holdsYield { return true }
    switch statement.kind {
    case .expression(let value): return suspends(value)
    case .assign(let targets, let value):
      return suspends(value) || targets.contains(where: suspends)
    case .augmentedAssign(let target, _, let value): return suspends(value) || suspends(target)
    case .annotatedAssign(let target, _, let value, _):
      return suspends(target) || (value.map { suspends($0) } ?? false)
    case .return(let value): return value.map { suspends($0) } ?? false
    case .delete(let targets): return targets.contains(where: suspends)
    case .raise(let value, let cause):
      return [value, cause].contains { $0.map { suspends($0) } ?? false }
    case .assert(let test, let message):
      return suspends(test) || (message.map { suspends($0) } ?? false)
    case .if(let test, let body, let otherwise), .while(let test, let body, let otherwise):
      return suspends(test) || body.contains(where: suspends) || otherwise.contains(where: suspends)
    case .for(let target, let iterable, let body, let otherwise, let isAsync):
      return isAsync || suspends(target) || suspends(iterable) || body.contains(where: suspends)
        || otherwise.contains(where: suspends)
    case .try(let body, let handlers, let otherwise, let finally, _):
      return body.contains(where: suspends) || otherwise.contains(where: suspends)
        || finally.contains(where: suspends)
        || handlers.contains { handler in
          handler.body.contains(where: suspends) || (handler.type.map { suspends($0) } ?? false)
        }
    case .with(let items, let body, let isAsync):
      return isAsync || body.contains(where: suspends)
        || items.contains { suspends($0.context) || ($0.target.map { suspends($0) } ?? false) }
    case .function(let function):
      return function.decorators.contains(where: suspends)
        || function.parameters.list.contains { $0.defaultValue.map { suspends($0) } ?? false }
    case .class(let definition):
      return definition.decorators.contains(where: suspends)
        || definition.arguments.contains { suspends($0.value) }
    case .match(let subject, let cases):
      return suspends(subject)
        || cases.contains { matchCase in
          matchCase.body.contains(where: suspends)
            || (matchCase.guardExpression.map { suspends($0) } ?? false)
        }
    case .pass, .break, .continue, .global, .nonlocal, .import, .importFrom, .typeAlias:
      return false
    }
  }

  // MARK: Hoisting

  /// Moves the suspensions of an expression into the prelude and returns what is left.
  func hoist(_ expression: Expression) -> Node {
    let span = expression.span
    switch expression.kind {
    case .await(let operand):
      let node = self.expression(operand)
      return suspension(span) { AwaitStoreNode($0, node, offset: $1, self.site(span)) }
    case .yield(let operand):
      let node = operand.map { self.expression($0) } ?? ConstantNode(.none)
      return suspension(span) { self.yieldNode($0, node, offset: $1, span) }
    case .yieldFrom(let operand):
      let node = self.expression(operand)
      return suspension(span) { YieldFromNode($0, node, offset: $1, self.site(span)) }
    case .logical(let operation, let operands): return hoistLogical(operation, operands, span)
    case .conditional(let test, let then, let otherwise):
      return hoistConditional(test, then, otherwise)
    case .named(let target, let value):
      let node = keep(self.expression(value))
      prelude.append(store(self.target(target), node))
      return node
    case .comparison(let first, let rest) where rest.count > 1:
      return hoistChain(first, rest, span)
    case .comprehension(let comprehension): return hoistComprehension(comprehension, span)
    default: return lower(expression)
    }
  }

  func yieldNode(_ slot: Int, _ operand: Node, offset: Int, _ span: Span) -> Node {
    code.form == .asyncGenerator
      ? AsyncYieldNode(slot, operand, offset: offset, site(span))
      : YieldStoreNode(slot, operand, offset: offset, site(span))
  }

  /// Appends a suspending statement that stores into a new temporary.
  private func suspension(_ span: Span, _ make: (_ slot: Int, _ offset: Int) -> Node) -> Node {
    let slot = reserveSlots(1)
    prelude.append(make(slot, reserveState()))
    return BoundLocalNode(slot, site(span))
  }

  /// Lowers an expression with a prelude of its own and stores it into the slot.
  func branch(_ expression: Expression, into slot: Int, then rest: (() -> [Node])? = nil)
    -> Node
  {
    let outer = prelude
    prelude = []
    let offset = reserveState()
    let node = self.expression(expression)
    prelude.append(StoreLocalNode(slot, node))
    var nodes = prelude
    prelude = outer
    if let rest { nodes += rest() }
    return resumableSequence(nodes, offset: offset)
  }

  /// `a and b`: evaluates `a`, then `b` only when its value decides nothing yet.
  private func hoistLogical(_ operation: BooleanOperator, _ operands: [Expression], _ span: Span)
    -> Node
  {
    let slot = reserveSlots(1)
    prelude.append(logicalStep(operation, operands[...], slot))
    return BoundLocalNode(slot, site(span))
  }

  private func logicalStep(
    _ operation: BooleanOperator, _ operands: ArraySlice<Expression>, _ slot: Int
  ) -> Node {
    let rest = operands.dropFirst()
    guard let first = operands.first else { return PassNode() }
    return branch(first, into: slot) {
      if rest.isEmpty { return [] }
      let offset = self.reserveState()
      let next = self.logicalStep(operation, rest, slot)
      let isAnd = operation == .and
      return [
        ResumableIfNode(
          BoundLocalNode(slot, self.site(first.span)), isAnd ? next : PassNode(),
          isAnd ? PassNode() : next,
          offset: offset)
      ]
    }
  }

  private func hoistConditional(
    _ test: Expression, _ then: Expression, _ otherwise: Expression
  ) -> Node {
    let condition = expression(test)
    let slot = reserveSlots(1)
    let offset = reserveState()
    let first = sibling { branch(then, into: slot) }
    let second = sibling { branch(otherwise, into: slot) }
    // The branches' temporaries die with them; the result slot was reserved before.
    prelude.append(ResumableIfNode(condition, first, second, offset: offset))
    return BoundLocalNode(slot, site(otherwise.span))
  }

  /// `a < b < c` with suspensions: as nested conditionals over kept operands.
  private func hoistChain(
    _ first: Expression, _ rest: [(ComparisonOperator, Expression)], _ span: Span
  ) -> Node {
    let result = reserveSlots(1)
    let left = reserveSlots(1)
    let right = reserveSlots(1)
    prelude.append(StoreLocalNode(left, expression(first)))
    prelude.append(chainStep(rest[...], result: result, left: left, right: right, span))
    return BoundLocalNode(result, site(span))
  }

  private func chainStep(
    _ rest: ArraySlice<(ComparisonOperator, Expression)>, result: Int, left: Int, right: Int,
    _ span: Span
  ) -> Node {
    guard let (operation, operand) = rest.first else { return PassNode() }
    return branch(operand, into: right) {
      var nodes: [Node] = [
        StoreLocalNode(
          result,
          makeComparisonNode(
            operation, BoundLocalNode(left), BoundLocalNode(right), self.site(span))),
        StoreLocalNode(left, BoundLocalNode(right)),
      ]
      let remaining = rest.dropFirst()
      if !remaining.isEmpty {
        let offset = self.reserveState()
        nodes.append(
          ResumableIfNode(
            BoundLocalNode(result, self.site(span)),
            self.chainStep(remaining, result: result, left: left, right: right, span), PassNode(),
            offset: offset))
      }
      return nodes
    }
  }
}
