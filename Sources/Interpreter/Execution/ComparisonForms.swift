// Comparisons, specialised as the arithmetic of OperandForms.swift: straight to a condition.

import Syntax

class ComparisonNode: Node {
  let left: Node
  let right: Node
  let operation: ComparisonOperator
  let site: Site
  init(_ operation: ComparisonOperator, _ left: Node, _ right: Node, _ site: Site) {
    self.operation = operation
    self.left = left
    self.right = right
    self.site = site
  }
  override final func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if let answer = compareMachineNumbers(operation, a, b) { return .bool(answer) }
    return try compareSlowly(operation, a, b, site)
  }
}

class ComparisonLLNode: Node {
  let left: Int
  let right: Int
  let operation: ComparisonOperator
  let site: Site
  init(_ operation: ComparisonOperator, _ left: Int, _ right: Int, _ site: Site) {
    self.operation = operation
    self.left = left
    self.right = right
    self.site = site
  }
  @inline(never) final func slow(_ f: Frame) throws(Raised) -> Bool {
    try check(f)
    return try conditionSlowly(operation, f[left], f[right], site)
  }
  private func check(_ f: Frame) throws(Raised) {
    if f[left].isUnbound { throw unboundLocal(left, site) }
    if f[right].isUnbound { throw unboundLocal(right, site) }
  }
  override final func evaluate(_ f: Frame) throws(Raised) -> Value {
    if let answer = compareMachineNumbers(operation, f[left], f[right]) { return .bool(answer) }
    try check(f)
    return try compareSlowly(operation, f[left], f[right], site)
  }
}

class ComparisonLCNode: Node {
  let left: Int
  let right: Value
  let operation: ComparisonOperator
  let site: Site
  init(_ operation: ComparisonOperator, _ left: Int, _ right: Value, _ site: Site) {
    self.operation = operation
    self.left = left
    self.right = right
    self.site = site
  }
  @inline(never) final func slow(_ f: Frame) throws(Raised) -> Bool {
    if f[left].isUnbound { throw unboundLocal(left, site) }
    return try conditionSlowly(operation, f[left], right, site)
  }
  override final func evaluate(_ f: Frame) throws(Raised) -> Value {
    if let answer = compareMachineNumbers(operation, f[left], right) { return .bool(answer) }
    if f[left].isUnbound { throw unboundLocal(left, site) }
    return try compareSlowly(operation, f[left], right, site)
  }
}

class ComparisonNCNode: Node {
  let left: Node
  let right: Value
  let operation: ComparisonOperator
  let site: Site
  init(_ operation: ComparisonOperator, _ left: Node, _ right: Value, _ site: Site) {
    self.operation = operation
    self.left = left
    self.right = right
    self.site = site
  }
  override final func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    if let answer = compareMachineNumbers(operation, a, right) { return .bool(answer) }
    return try compareSlowly(operation, a, right, site)
  }
}

// MARK: - <

final class LessNodeNN: ComparisonNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b { return x < y }
    if case .double(let x) = a, case .double(let y) = b { return x < y }
    return try conditionSlowly(operation, a, b, site)
  }
}

final class LessNodeLL: ComparisonLLNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if case .int(let x) = f[left], case .int(let y) = f[right] { return x < y }
    if case .double(let x) = f[left], case .double(let y) = f[right] { return x < y }
    return try slow(f)
  }
}

final class LessNodeLC: ComparisonLCNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if case .int(let x) = f[left], case .int(let y) = right { return x < y }
    return try slow(f)
  }
}

final class LessNodeNC: ComparisonNCNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    if case .int(let x) = a, case .int(let y) = right { return x < y }
    return try conditionSlowly(operation, a, right, site)
  }
}

// MARK: - <=

final class LessOrEqualNodeNN: ComparisonNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b { return x <= y }
    if case .double(let x) = a, case .double(let y) = b { return x <= y }
    return try conditionSlowly(operation, a, b, site)
  }
}

final class LessOrEqualNodeLL: ComparisonLLNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if case .int(let x) = f[left], case .int(let y) = f[right] { return x <= y }
    if case .double(let x) = f[left], case .double(let y) = f[right] { return x <= y }
    return try slow(f)
  }
}

final class LessOrEqualNodeLC: ComparisonLCNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if case .int(let x) = f[left], case .int(let y) = right { return x <= y }
    return try slow(f)
  }
}

final class LessOrEqualNodeNC: ComparisonNCNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    if case .int(let x) = a, case .int(let y) = right { return x <= y }
    return try conditionSlowly(operation, a, right, site)
  }
}

// MARK: - >

final class GreaterNodeNN: ComparisonNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b { return x > y }
    if case .double(let x) = a, case .double(let y) = b { return x > y }
    return try conditionSlowly(operation, a, b, site)
  }
}

final class GreaterNodeLL: ComparisonLLNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if case .int(let x) = f[left], case .int(let y) = f[right] { return x > y }
    if case .double(let x) = f[left], case .double(let y) = f[right] { return x > y }
    return try slow(f)
  }
}

final class GreaterNodeLC: ComparisonLCNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if case .int(let x) = f[left], case .int(let y) = right { return x > y }
    return try slow(f)
  }
}

final class GreaterNodeNC: ComparisonNCNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    if case .int(let x) = a, case .int(let y) = right { return x > y }
    return try conditionSlowly(operation, a, right, site)
  }
}

// MARK: - >=

final class GreaterOrEqualNodeNN: ComparisonNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b { return x >= y }
    if case .double(let x) = a, case .double(let y) = b { return x >= y }
    return try conditionSlowly(operation, a, b, site)
  }
}

final class GreaterOrEqualNodeLL: ComparisonLLNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if case .int(let x) = f[left], case .int(let y) = f[right] { return x >= y }
    if case .double(let x) = f[left], case .double(let y) = f[right] { return x >= y }
    return try slow(f)
  }
}

final class GreaterOrEqualNodeLC: ComparisonLCNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if case .int(let x) = f[left], case .int(let y) = right { return x >= y }
    return try slow(f)
  }
}

final class GreaterOrEqualNodeNC: ComparisonNCNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    if case .int(let x) = a, case .int(let y) = right { return x >= y }
    return try conditionSlowly(operation, a, right, site)
  }
}

// MARK: - ==

final class EqualNodeNN: ComparisonNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b { return x == y }
    if case .double(let x) = a, case .double(let y) = b { return x == y }
    return try conditionSlowly(operation, a, b, site)
  }
}

final class EqualNodeLL: ComparisonLLNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if case .int(let x) = f[left], case .int(let y) = f[right] { return x == y }
    if case .double(let x) = f[left], case .double(let y) = f[right] { return x == y }
    return try slow(f)
  }
}

final class EqualNodeLC: ComparisonLCNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if case .int(let x) = f[left], case .int(let y) = right { return x == y }
    return try slow(f)
  }
}

final class EqualNodeNC: ComparisonNCNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    if case .int(let x) = a, case .int(let y) = right { return x == y }
    return try conditionSlowly(operation, a, right, site)
  }
}

// MARK: - !=

final class NotEqualNodeNN: ComparisonNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b { return x != y }
    if case .double(let x) = a, case .double(let y) = b { return x != y }
    return try conditionSlowly(operation, a, b, site)
  }
}

final class NotEqualNodeLL: ComparisonLLNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if case .int(let x) = f[left], case .int(let y) = f[right] { return x != y }
    if case .double(let x) = f[left], case .double(let y) = f[right] { return x != y }
    return try slow(f)
  }
}

final class NotEqualNodeLC: ComparisonLCNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if case .int(let x) = f[left], case .int(let y) = right { return x != y }
    return try slow(f)
  }
}

final class NotEqualNodeNC: ComparisonNCNode {
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    if case .int(let x) = a, case .int(let y) = right { return x != y }
    return try conditionSlowly(operation, a, right, site)
  }
}

func makeComparisonNode(
  _ operation: ComparisonOperator, _ left: Node, _ right: Node, _ site: Site
) -> Node {
  let a = left as? LocalNode
  let b = right as? LocalNode
  let constant = (right as? ConstantNode)?.value
  switch operation {
  case .is, .isNot: return IsNode(left, right, isNegated: operation == .isNot)
  case .in, .notIn: return InNode(left, right, isNegated: operation == .notIn, site)
  case .less:
    if let a, let b { return LessNodeLL(operation, a.slot, b.slot, site) }
    if let a, let constant { return LessNodeLC(operation, a.slot, constant, site) }
    if let constant { return LessNodeNC(operation, left, constant, site) }
    return LessNodeNN(operation, left, right, site)
  case .lessOrEqual:
    if let a, let b { return LessOrEqualNodeLL(operation, a.slot, b.slot, site) }
    if let a, let constant { return LessOrEqualNodeLC(operation, a.slot, constant, site) }
    if let constant { return LessOrEqualNodeNC(operation, left, constant, site) }
    return LessOrEqualNodeNN(operation, left, right, site)
  case .greater:
    if let a, let b { return GreaterNodeLL(operation, a.slot, b.slot, site) }
    if let a, let constant { return GreaterNodeLC(operation, a.slot, constant, site) }
    if let constant { return GreaterNodeNC(operation, left, constant, site) }
    return GreaterNodeNN(operation, left, right, site)
  case .greaterOrEqual:
    if let a, let b { return GreaterOrEqualNodeLL(operation, a.slot, b.slot, site) }
    if let a, let constant { return GreaterOrEqualNodeLC(operation, a.slot, constant, site) }
    if let constant { return GreaterOrEqualNodeNC(operation, left, constant, site) }
    return GreaterOrEqualNodeNN(operation, left, right, site)
  case .equal:
    if let a, let b { return EqualNodeLL(operation, a.slot, b.slot, site) }
    if let a, let constant { return EqualNodeLC(operation, a.slot, constant, site) }
    if let constant { return EqualNodeNC(operation, left, constant, site) }
    return EqualNodeNN(operation, left, right, site)
  case .notEqual:
    if let a, let b { return NotEqualNodeLL(operation, a.slot, b.slot, site) }
    if let a, let constant { return NotEqualNodeLC(operation, a.slot, constant, site) }
    if let constant { return NotEqualNodeNC(operation, left, constant, site) }
    return NotEqualNodeNN(operation, left, right, site)
  }
}
