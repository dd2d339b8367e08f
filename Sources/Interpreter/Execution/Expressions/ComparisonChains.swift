// `is`, `in` and chains of comparisons.

import Syntax

/// `is`, `in` and their negations.
final class IsNode: Node {
  let left: Operand
  let right: Operand
  let isNegated: Bool
  init(_ left: Node, _ right: Node, isNegated: Bool) {
    self.left = Operand(left)
    self.right = Operand(right)
    self.isNegated = isNegated
  }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    return a.isIdentical(to: try right.evaluate(f)) != isNegated
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value { .bool(try evaluateCondition(f)) }
}

final class InNode: Node {
  let left: Operand
  let right: Operand
  let isNegated: Bool
  let site: Site
  init(_ left: Node, _ right: Node, isNegated: Bool, _ site: Site) {
    self.left = Operand(left)
    self.right = Operand(right)
    self.isNegated = isNegated
    self.site = site
  }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let item = try left.evaluate(f)
    let container = try right.evaluate(f)
    if mayCallScript(item, container) {
      return try linked(f, site) { () throws(Raised) in
        try contains(container, item) != isNegated
      }
    }
    do throws(Raised) { return try contains(container, item) != isNegated } catch {
      recordFailure(site)
      throw error
    }
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value { .bool(try evaluateCondition(f)) }
}

/// `a < b < c`: each operand is evaluated once.
final class BetweenNode: Node {
  let first: Operand
  let second: Operand
  let third: Operand
  let lower: ComparisonOperator
  let upper: ComparisonOperator
  let site: Site
  init(
    _ operands: (Node, Node, Node), _ operators: (ComparisonOperator, ComparisonOperator),
    _ site: Site
  ) {
    first = Operand(operands.0)
    second = Operand(operands.1)
    third = Operand(operands.2)
    (lower, upper) = operators
    self.site = site
  }
  override var testSite: Site? { site }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try first.evaluate(f)
    let b = try second.evaluate(f)
    if let isBelow = compareMachineNumbers(lower, a, b) {
      if !isBelow { return false }
    } else if !(try isTrue(try applyComparison(lower, a, b, f, site), of: self, in: f)) {
      return false
    }
    let c = try third.evaluate(f)
    if let answer = compareMachineNumbers(upper, b, c) { return answer }
    return try isTrue(try applyComparison(upper, b, c, f, site), of: self, in: f)
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try first.evaluate(f)
    let b = try second.evaluate(f)
    let result = try applyComparison(lower, a, b, f, site)
    if !(try isTrue(result, of: self, in: f)) { return result }
    return try applyComparison(upper, b, try third.evaluate(f), f, site)
  }
}

/// A chain of three or more comparisons.
final class ComparisonChainNode: Node {
  let first: Node
  let operators: [ComparisonOperator]
  let operands: NodeList
  let site: Site
  init(_ first: Node, _ operators: [ComparisonOperator], _ operands: [Node], _ site: Site) {
    self.first = first
    self.operators = operators
    self.operands = NodeList(operands)
    self.site = site
  }
  deinit { operands.release() }
  override var testSite: Site? { site }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    var left = try first.evaluate(f)
    var result = Value.bool(true)
    for index in 0..<operands.count {
      let right = try operands[index].evaluate(f)
      result = try applyComparison(operators[index], left, right, f, site)
      if index < operands.count - 1, !(try isTrue(result, of: self, in: f)) { return result }
      left = right
    }
    return result
  }
}

func applyComparison(
  _ operation: ComparisonOperator, _ a: Value, _ b: Value, _ f: Frame, _ site: Site
)
  throws(Raised) -> Value
{
  switch operation {
  case .is: return .bool(a.isIdentical(to: b))
  case .isNot: return .bool(!a.isIdentical(to: b))
  case .in, .notIn:
    return try linked(f, site) { () throws(Raised) in
      .bool(try contains(b, a) == (operation == .in))
    }
  default:
    if let answer = compareMachineNumbers(operation, a, b) { return .bool(answer) }
    return try compareSlowly(operation, a, b, f, site)
  }
}
