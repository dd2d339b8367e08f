// Line events inside statements that stand in several lines: a traced frame passes the line of each operand before
// it is evaluated, and the line of each operation once its operands are there.
//
// Operations begin where their expression does, attributes and the calls of methods at the attribute's name. What is
// folded is one operand.

import Syntax

/// What traced code still has to pass, by the operands after which that is due.
struct LinePassings {
  private typealias Bounds = SIMD2<Int32>

  /// The expression being lowered is part of one that stands in several lines.
  var isInside = false
  private var sites: [Bounds: [Site]] = [:]
  /// Expressions whose value only decides where to go.
  private var tests: Set<Bounds> = []

  mutating func note(_ site: Site, after operand: Expression?) {
    guard let operand else { return }
    if case .starred(let value) = operand.kind { return note(site, after: value) }
    sites[bounds(operand.span), default: []].append(site)
  }

  mutating func take(_ span: Span) -> [Site] {
    sites.isEmpty ? [] : sites.removeValue(forKey: bounds(span)) ?? []
  }

  mutating func noteTest(_ test: Expression) {
    switch test.kind {
    case .logical(_, let operands):
      tests.insert(bounds(test.span))
      for operand in operands { noteTest(operand) }
    case .unary(.not, let operand): noteTest(operand)
    default: break
    }
  }

  func isTest(_ expression: Expression) -> Bool { tests.contains(bounds(expression.span)) }

  private func bounds(_ span: Span) -> Bounds { [span.start, span.end] }
}

extension Lowering {
  /// The node of a traced expression, which passes its lines.
  func tracedNode(of expression: Expression) -> Node {
    let passed = passings.take(expression.span)
    let isInside = passings.isInside
    defer { passings.isInside = isInside }
    passings.isInside = !isOperand(expression)
    var node: Node
    if passings.isInside {
      notePassings(in: expression)
      node = self.node(of: expression)
    } else {
      node = self.node(of: expression)
      if isInside { node = TracedValueNode(node, site(expression.span)) }
    }
    for site in passed { node = TracedOperandNode(node, site) }
    return node
  }

  /// What a statement does with its value once that is there.
  func notePassings(of statement: Statement) {
    switch statement.kind {
    case .assign(let targets, let value): pass(targets[0].span, after: value)
    case .augmentedAssign(_, _, let value): pass(statement.span, after: value)
    case .return(let value): pass(statement.span, after: value)
    case .expression(let value) where !isFolded(value): pass(value.span, after: value)
    case .for(let target, let iterable, _, _, _): pass(target.span, after: iterable)
    case .if(let test, _, _), .while(let test, _, _), .assert(let test, _): passings.noteTest(test)
    default: break
    }
  }

  /// The line at which a statement begins to run.
  func firstLine(of statement: Statement) -> Span {
    switch statement.kind {
    case .assign(_, let value), .return(let value?), .expression(let value), .raise(let value?, _),
      .if(let value, _, _), .while(let value, _, _), .assert(let value, _),
      .for(_, let value, _, _, _):
      firstOperand(of: value).span
    default: statement.span
    }
  }

  private func pass(_ span: Span, after value: Expression?) {
    guard let value else { return }
    let start = line(value.span.start)
    if start != line(value.span.end) || start != line(span.start) {
      passings.note(site(span), after: value)
    }
  }

  private func line(_ position: Int32) -> Int { context.source.line(at: position) }

  /// Is the expression evaluated in one line?
  private func isOperand(_ expression: Expression) -> Bool {
    if line(expression.span.start) == line(expression.span.end) { return true }
    switch expression.kind {
    case .name, .lambda: return true
    case .comprehension(let comprehension): return comprehension.kind == .generator
    case .list(let items), .set(let items): return items.count > 2 && items.allSatisfy(isFolded)
    default: return isFolded(expression)
    }
  }

  private func isFolded(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .none, .boolean, .ellipsis, .integer, .bigInteger, .float, .imaginary, .string, .bytes:
      true
    case .unary(_, let operand): isFolded(operand)
    case .binary(_, let left, let right): isFolded(left) && isFolded(right)
    case .tuple(let items): items.allSatisfy(isFolded)
    default: false
    }
  }

  /// What is evaluated first.
  private func firstOperand(of expression: Expression) -> Expression {
    if isOperand(expression) { return expression }
    let first: Expression?
    switch expression.kind {
    case .tuple(let items), .list(let items), .set(let items): first = items.first
    case .dictionary(let items): first = items.first.map { $0.key ?? $0.value }
    case .unary(_, let operand), .starred(let operand): first = operand
    case .binary(_, let left, _): first = left
    case .logical(_, let operands): first = operands.first
    case .comparison(let left, _): first = left
    case .conditional(let test, _, _): first = test
    case .named(_, let value): first = value
    case .attribute(let object, _, _): first = object
    case .subscript(let container, _): first = container
    case .call(let callee, _): first = callee
    case .comprehension(let comprehension): first = comprehension.clauses.first?.iterable
    default: first = nil
    }
    return first.map { firstOperand(of: $0) } ?? expression
  }

  /// Notes the operations of an expression in several lines.
  private func notePassings(in expression: Expression) {
    let place = site(expression.span)
    switch expression.kind {
    case .tuple(let items), .list(let items), .set(let items):
      passings.note(place, after: items.last)
    case .dictionary(let items): noteItems(items, place)
    case .formattedString(let parts):
      if case .value(let value, _, _, _, _)? = parts.last { passings.note(place, after: value) }
    case .conditional(let test, _, _): passings.noteTest(test)
    case .comprehension(let comprehension):
      let iterable = comprehension.clauses[0].iterable
      passings.note(place, after: iterable)
      passings.note(site(iterable.span), after: iterable)
    case .unary(_, let operand), .named(_, let operand): passings.note(place, after: operand)
    case .binary: noteSpine(of: expression, place)
    case .comparison(_, let rest): for (_, operand) in rest { passings.note(place, after: operand) }
    case .logical(_, let operands) where !passings.isTest(expression):
      for operand in operands.dropLast() { passings.note(place, after: operand) }
    case .attribute(let object, _, let name): passings.note(site(name), after: object)
    case .subscript(_, let key): passings.note(place, after: lastPart(of: key))
    case .call(let callee, let arguments):
      var place = place
      if case .attribute(let object, _, let name) = callee.kind {
        passings.note(site(name), after: object)
        if line(callee.span.start) != line(callee.span.end) { place = site(name) }
      }
      passings.note(place, after: arguments.last?.value)
    default: break
    }
  }

  /// A dict grows at each `**`.
  private func noteItems(_ items: [(key: Expression?, value: Expression)], _ place: Site) {
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      if isLast || item.key == nil || items[index + 1].key == nil {
        passings.note(place, after: item.value)
      }
    }
  }

  /// The operators of a chain: all begin where it does.
  private func noteSpine(of expression: Expression, _ place: Site) {
    var current = expression
    while case .binary(_, let left, let right) = current.kind {
      passings.note(place, after: right)
      current = left
    }
  }

  private func lastPart(of key: Expression) -> Expression? {
    guard case .slice(let lower, let upper, let step) = key.kind else { return key }
    return step ?? upper ?? lower
  }
}
