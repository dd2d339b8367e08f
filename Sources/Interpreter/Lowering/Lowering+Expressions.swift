// Expressions that do not suspend, and the shared shapes of those that do.

import BigInt
import Syntax

extension Lowering {
  /// Any expression. Parts that suspend are hoisted into the prelude.
  func expression(_ expression: Expression) -> Node {
    if isResumable, suspends(expression) { return hoist(expression) }
    return lower(expression)
  }

  /// Operands in evaluation order; what comes before the last suspending one goes to temporaries.
  func spill(_ expressions: [Expression]) -> [Node] {
    guard isResumable, let last = expressions.lastIndex(where: suspends) else {
      return expressions.map { lower($0) }
    }
    var nodes: [Node] = []
    for (index, expression) in expressions.enumerated() {
      let node = self.expression(expression)
      nodes.append(index < last ? keep(node) : node)
    }
    return nodes
  }

  /// Evaluates a node now, into a temporary, unless it is a constant.
  func keep(_ node: Node) -> Node {
    if node is ConstantNode || node is BoundLocalNode { return node }
    let slot = reserveSlots(1)
    prelude.append(StoreLocalNode(slot, node))
    return BoundLocalNode(slot)
  }

  /// The node of an expression whose parts are lowered through `expression` and `spill`.
  func lower(_ expression: Expression) -> Node {
    if context.checkInterrupt() { return PassNode() }
    return context.isTraced ? tracedNode(of: expression) : node(of: expression)
  }

  /// As above, in one line.
  func node(of expression: Expression) -> Node {
    let span = expression.span
    switch expression.kind {
    case .none: return ConstantNode(.none)
    case .boolean(let value): return ConstantNode(.bool(value))
    case .ellipsis: return ConstantNode(.ellipsis)
    case .integer(let value): return ConstantNode(.int(value))
    case .bigInteger(let digits, let radix):
      return constant(makeInt(BigInt(digits, radix: radix) ?? 0))
    case .float(let value): return ConstantNode(.double(value))
    case .imaginary(let value): return constant(makeComplex(0, value))
    case .string(let bytes): return constant(context.pool.text(bytes))
    case .bytes(let bytes): return constant(context.pool.byteString(bytes))
    case .formattedString(let parts): return formatted(parts, span)
    case .name("__debug__") where context.optimization > 0: return ConstantNode(.bool(false))
    case .name(let name): return self.name(name, span)
    case .tuple(let items): return tuple(items, span)
    case .list(let items): return list(items, span)
    case .set(let items): return set(items, span)
    case .dictionary(let items): return dictionary(items, span)
    case .unary(let operation, let operand): return unary(operation, operand, span)
    case .binary(let operation, let left, let right):
      return binary(operation, left, right, span)
    case .logical(let operation, let operands): return logical(operation, operands, span)
    case .comparison(let first, let rest): return comparison(first, rest, span)
    case .conditional(let test, let then, let otherwise):
      return ConditionalNode(lower(test), lower(then), lower(otherwise))
    case .named(let target, let value):
      let node = self.expression(value)
      return NamedNode(self.target(target), node, site(span))
    case .attribute(let object, let name, _):
      return watchedTemporary(
        AttributeNode(
          self.expression(object), interned(name), attributeSite(expression, name)),
        of: object, span)
    case .subscript(let container, let key):
      if case .slice(let lower, let upper, let step) = key.kind {
        let none = Expression(.none, key.span)
        let parts = spill([container, lower ?? none, upper ?? none, step ?? none])
        return PartNode(parts[0], parts[1], parts[2], parts[3], site(span))
      }
      let parts = spill([container, key])
      if let constant = foldedItem(parts[0], parts[1]) { return constant }
      return SubscriptNode(parts[0], parts[1], site(span))
    case .slice(let lower, let upper, let step):
      let none = Expression(.none, span)
      let parts = spill([lower ?? none, upper ?? none, step ?? none])
      return SliceNode(parts[0], parts[1], parts[2])
    case .call(let callee, let arguments):
      return watchedCall(call(callee, arguments, span), callee, arguments, span)
    case .lambda(let parameters, let body, let scope):
      return lambda(parameters, body, scope, span)
    case .comprehension(let comprehension): return self.comprehension(comprehension, span)
    case .starred:
      return NotExecutedNode("a starred expression in this place", site(span))
    case .await, .yield, .yieldFrom:
      return NotExecutedNode("a suspension in this place", site(span))
    }
  }

  // MARK: Operators

  private func unary(_ operation: UnaryOperator, _ operand: Expression, _ span: Span) -> Node {
    if operation == .negative {
      if case .integer(let value) = operand.kind { return ConstantNode(.int(-value)) }
      if case .float(let value) = operand.kind { return ConstantNode(.double(-value)) }
    }
    let node = expression(operand)
    if let constant = folded(operation, node) { return constant }
    if operation != .not { return UnaryNode(operation, node, site(span)) }
    if let comparison = node as? ComparisonNode { return NotComparedNode(comparison, site(span)) }
    return NotNode(node, site(span))
  }

  /// Left-associative chains may be very long: the left spine is walked, not recursed into.
  private func binary(
    _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ span: Span
  ) -> Node {
    if let parts = percentParts(operation, left, right) { return formatted(parts, span) }
    if isResumable, suspends(left) || suspends(right) {
      let parts = spill([left, right])
      return makeBinaryNode(operation, parts[0], parts[1], site(span))
    }
    var pending: [(BinaryOperator, Expression, Span)] = [(operation, right, span)]
    var current = left
    while case .binary(let inner, let innerLeft, let innerRight) = current.kind {
      pending.append((inner, innerRight, current.span))
      current = innerLeft
    }
    var node = lower(current)
    for (operation, operand, span) in pending.reversed() {
      let right = lower(operand)
      node =
        folded(operation, node, right) ?? makeBinaryNode(operation, node, right, site(span))
    }
    return node
  }

  private func logical(_ operation: BooleanOperator, _ operands: [Expression], _ span: Span) -> Node
  {
    let site = self.site(span)
    var node = lower(operands[operands.count - 1])
    for operand in operands.dropLast().reversed() {
      let left = lower(operand)
      node = operation == .and ? AndNode(left, node, site) : OrNode(left, node, site)
    }
    return node
  }

  private func comparison(
    _ first: Expression, _ rest: [(ComparisonOperator, Expression)], _ span: Span
  ) -> Node {
    let parts = spill([first] + rest.map(\.1))
    if rest.count == 1 {
      return makeComparisonNode(rest[0].0, parts[0], parts[1], site(span))
    }
    if rest.count == 2 {
      return BetweenNode(
        (parts[0], parts[1], parts[2]), (rest[0].0, rest[1].0), site(span))
    }
    return ComparisonChainNode(parts[0], rest.map(\.0), Array(parts.dropFirst()), site(span))
  }

  // MARK: Displays

  private func isSpread(_ items: [Expression]) -> Bool {
    items.contains {
      if case .starred = $0.kind { return true }
      return false
    }
  }

  private func spreadItems(_ items: [Expression]) -> [(isStar: Bool, node: Node)] {
    let stars = items.map { item -> Bool in
      if case .starred = item.kind { return true }
      return false
    }
    let inner = items.map { item -> Expression in
      if case .starred(let inner) = item.kind { return inner }
      return item
    }
    return zip(stars, spill(inner)).map { ($0, $1) }
  }

  private func tuple(_ items: [Expression], _ span: Span) -> Node {
    if isSpread(items) { return SpreadDisplayNode(.tuple, spreadItems(items), site(span)) }
    let nodes = spill(items)
    if let constants = constantItems(nodes) { return constant(context.pool.tuple(constants)) }
    return nodes.count == 2 ? PairNode(nodes[0], nodes[1]) : TupleNode(nodes)
  }

  /// The values of nodes that are all constants.
  private func constantItems(_ nodes: [Node]) -> [Value]? {
    var values: [Value] = []
    for node in nodes {
      guard let constant = node as? ConstantNode else { return nil }
      values.append(constant.value)
    }
    return values
  }

  private func list(_ items: [Expression], _ span: Span) -> Node {
    if isSpread(items) { return SpreadDisplayNode(.list, spreadItems(items), site(span)) }
    return ListNode(spill(items))
  }

  private func set(_ items: [Expression], _ span: Span) -> Node {
    if isSpread(items) { return SpreadSetNode(spreadItems(items), site(span)) }
    let nodes = spill(items)
    // Three or more constants are made into a frozen set once, whose order the copies keep.
    if nodes.count > 2, let values = constantItems(nodes), let frozen = frozenSet(values) {
      return ConstantSetNode(constant(frozen.value))
    }
    return SetNode(nodes, site(span))
  }

  /// Nil when a value cannot be hashed.
  private func frozenSet(_ values: [Value]) -> SetObject? {
    let set = makeSet(isFrozen: true)
    do throws(Raised) { for value in values { try setAdd(set, value) } } catch { return nil }
    return set
  }

  private func dictionary(_ items: [(key: Expression?, value: Expression)], _ span: Span) -> Node {
    var flat: [Expression] = []
    for item in items {
      if let key = item.key { flat.append(key) }
      flat.append(item.value)
    }
    let all = spill(flat)
    if items.allSatisfy({ $0.key != nil }) { return DictNode(all, site(span)) }
    var nodes = all[...]
    var pairs: [(key: Node?, value: Node)] = []
    for item in items {
      let key = item.key == nil ? nil : nodes.removeFirst()
      pairs.append((key, nodes.removeFirst()))
    }
    return MergedDictNode(pairs, site(span))
  }

  // MARK: f-strings

  private func formatted(_ parts: [FormattedPart], _ span: Span) -> Node {
    var values: [Expression] = []
    collectValues(parts, &values)
    var nodes = spill(values)[...]
    let made = formattedParts(parts, &nodes)
    if made.count == 1, let plain = made[0] as? PlainFormattedNode {
      return SoleFormattedNode(plain.value, plain.site)
    }
    return FormattedStringNode(made, site(span))
  }

  /// The expressions of the parts, nested format specifications included, in evaluation order.
  private func collectValues(_ parts: [FormattedPart], _ values: inout [Expression]) {
    for case .value(let expression, _, let format, _, _) in parts {
      values.append(expression)
      if let format { collectValues(format, &values) }
    }
  }

  private func formattedParts(_ parts: [FormattedPart], _ nodes: inout ArraySlice<Node>) -> [Node] {
    var result: [Node] = []
    for part in parts {
      switch part {
      case .text(let bytes): result.append(constant(makeString(bytes)))
      case .value(_, let conversion, let format, let debugText, let span):
        if let debugText { result.append(constant(makeString(debugText))) }
        let node = nodes.removeFirst()
        let place = site(span)
        let implied: FormattedPart.Conversion? =
          debugText != nil && conversion == nil && format == nil ? .repr : conversion
        if implied == nil, format == nil {
          result.append(PlainFormattedNode(node, place))
          continue
        }
        let specification = self.specification(formattedParts(format ?? [], &nodes), place)
        result.append(FormattedValueNode(node, implied, specification, place))
      }
    }
    return result
  }

  /// A format specification; nearly all are one constant text.
  private func specification(_ parts: [Node], _ place: Site) -> Node {
    if parts.isEmpty { return ConstantNode(.none) }
    if parts.count == 1, parts[0] is ConstantNode { return parts[0] }
    return FormattedStringNode(parts, place)
  }

}
