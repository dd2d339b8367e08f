// Comparisons: straight to a condition where one is wanted, with fast paths for machine numbers.

import Syntax

class ComparisonNode: Node {
  let left: Operand
  let right: Operand
  let operation: ComparisonOperator
  let site: Site
  init(_ operation: ComparisonOperator, _ left: Node, _ right: Node, _ site: Site) {
    self.left = Operand(left)
    self.right = Operand(right)
    self.operation = operation
    self.site = site
  }
  override var testSite: Site? { site }
  override final func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if let answer = compareMachineNumbers(operation, a, b) { return .bool(answer) }
    return try compareSlowly(operation, a, b, f, site)
  }
}

final class LessNode: ComparisonNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b { return x < y }
    if case .double(let x) = a, case .double(let y) = b { return x < y }
    return try conditionSlowly(operation, a, b, f, site)
  }
}

final class LessOrEqualNode: ComparisonNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b { return x <= y }
    if case .double(let x) = a, case .double(let y) = b { return x <= y }
    return try conditionSlowly(operation, a, b, f, site)
  }
}

final class GreaterNode: ComparisonNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b { return x > y }
    if case .double(let x) = a, case .double(let y) = b { return x > y }
    return try conditionSlowly(operation, a, b, f, site)
  }
}

final class GreaterOrEqualNode: ComparisonNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b { return x >= y }
    if case .double(let x) = a, case .double(let y) = b { return x >= y }
    return try conditionSlowly(operation, a, b, f, site)
  }
}

final class EqualNode: ComparisonNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b { return x == y }
    if case .double(let x) = a, case .double(let y) = b { return x == y }
    if let x = a.string, let y = b.string { return x.isEqual(to: y) }
    return try conditionSlowly(operation, a, b, f, site)
  }
}

final class NotEqualNode: ComparisonNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b { return x != y }
    if case .double(let x) = a, case .double(let y) = b { return x != y }
    if let x = a.string, let y = b.string { return !x.isEqual(to: y) }
    return try conditionSlowly(operation, a, b, f, site)
  }
}

/// `not a < b` as a value: the answer is turned round where it is made, so what fails is the whole.
final class NotComparedNode: Node {
  let comparison: ComparisonNode
  let site: Site
  init(_ comparison: ComparisonNode, _ site: Site) {
    self.comparison = comparison
    self.site = site
  }
  override var testSite: Site? { site }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    !(try comparison.evaluateCondition(f))
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try comparison.left.evaluate(f)
    let b = try comparison.right.evaluate(f)
    if let answer = compareMachineNumbers(comparison.operation, a, b) { return .bool(!answer) }
    return .bool(!(try conditionSlowly(comparison.operation, a, b, f, site)))
  }
}

func makeComparisonNode(
  _ operation: ComparisonOperator, _ left: Node, _ right: Node, _ site: Site
) -> Node {
  switch operation {
  case .is, .isNot: return IsNode(left, right, isNegated: operation == .isNot)
  case .in, .notIn: return InNode(left, right, isNegated: operation == .notIn, site)
  case .less: return LessNode(operation, left, right, site)
  case .lessOrEqual: return LessOrEqualNode(operation, left, right, site)
  case .greater: return GreaterNode(operation, left, right, site)
  case .greaterOrEqual: return GreaterOrEqualNode(operation, left, right, site)
  case .equal: return EqualNode(operation, left, right, site)
  case .notEqual: return NotEqualNode(operation, left, right, site)
  }
}

/// Two machine numbers; nil for anything else, for `is` and `in`, and for an int that a float cannot
/// hold exactly.
@inline(__always) func compareMachineNumbers(
  _ operation: ComparisonOperator, _ a: Value, _ b: Value
) -> Bool? {
  switch (a, b) {
  case (.int(let x), .int(let y)): return order(operation, x, y)
  case (.double(let x), .double(let y)): return order(operation, x, y)
  case (.double(let x), .int(let y)) where y.magnitude < 1 << 53:
    return order(operation, x, Double(y))
  case (.int(let x), .double(let y)) where x.magnitude < 1 << 53:
    return order(operation, Double(x), y)
  default: return nil
  }
}

@inline(__always) private func order<T: Comparable>(_ operation: ComparisonOperator, _ x: T, _ y: T)
  -> Bool?
{
  switch operation {
  case .less: return x < y
  case .lessOrEqual: return x <= y
  case .greater: return x > y
  case .greaterOrEqual: return x >= y
  case .equal: return x == y
  case .notEqual: return x != y
  case .is, .isNot, .in, .notIn: return nil
  }
}
