// Operators in their general form: any operands, slow paths, and the rarer operators.

import Syntax

class BinaryNode: Node {
  let left: Node
  let right: Node
  let operation: BinaryOperator
  let site: Site
  init(_ operation: BinaryOperator, _ left: Node, _ right: Node, _ site: Site) {
    self.operation = operation
    self.left = left
    self.right = right
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    return try binarySlowly(operation, a, try right.evaluate(f), site)
  }
}

@inline(never) func binarySlowly(
  _ operation: BinaryOperator, _ a: Value, _ b: Value, _ site: Site
) throws(Raised) -> Value {
  do throws(Raised) { return try binaryOperation(operation, a, b) } catch {
    recordFailure(site)
    throw error
  }
}

final class DivideNode: BinaryNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .double(let x) = a, case .double(let y) = b, y != 0 { return .double(x / y) }
    return try binarySlowly(operation, a, b, site)
  }
}

final class ModuloNode: BinaryNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b, y > 0 {
      // 32-bit division is several times cheaper than 64-bit division on current machines.
      if UInt(bitPattern: x | y) < 1 << 31 {
        return .int(
          Int(UInt32(truncatingIfNeeded: x) % UInt32(truncatingIfNeeded: y)))
      }
      let remainder = x % y
      return .int(remainder < 0 ? remainder + y : remainder)
    }
    return try binarySlowly(operation, a, b, site)
  }
}

final class FloorDivideNode: BinaryNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b, y > 0 {
      if UInt(bitPattern: x | y) < 1 << 31 {
        return .int(
          Int(UInt32(truncatingIfNeeded: x) / UInt32(truncatingIfNeeded: y)))
      }
      let (quotient, remainder) = x.quotientAndRemainder(dividingBy: y)
      return .int(remainder < 0 ? quotient - 1 : quotient)
    }
    return try binarySlowly(operation, a, b, site)
  }
}

/// `&`, `|`, `^`, `<<`, `>>` with a fast path for small ints.
final class BitNode: BinaryNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .int(let x) = a, case .int(let y) = b {
      switch operation {
      case .bitAnd: return .int(x & y)
      case .bitOr: return .int(x | y)
      case .bitXor: return .int(x ^ y)
      case .rightShift where y >= 0: return .int(x >> min(y, 63))
      case .leftShift where y >= 0 && y < 32 && x.magnitude < 1 << 31: return .int(x << y)
      default: break
      }
    }
    return try binarySlowly(operation, a, b, site)
  }
}

/// `container[key] op= value`; the parts are evaluated once.
final class AugmentedSubscriptNode: Node {
  let container: Node
  let key: Node
  let operation: BinaryOperator
  let value: Node
  let site: Site
  /// The target alone: where reading and storing fail.
  let targetSite: Site
  init(
    _ container: Node, _ key: Node, _ operation: BinaryOperator, _ value: Node, _ site: Site,
    targetSite: Site
  ) {
    self.container = container
    self.key = key
    self.operation = operation
    self.value = value
    self.site = site
    self.targetSite = targetSite
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let receiver = try container.evaluate(f)
    let index = try key.evaluate(f)
    let old: Value
    do throws(Raised) { old = try getItem(receiver, index) } catch {
      recordFailure(targetSite)
      throw error
    }
    let operand = try value.evaluate(f)
    let result: Value
    do throws(Raised) { result = try inPlaceOperation(operation, old, operand) } catch {
      recordFailure(site)
      throw error
    }
    do throws(Raised) { try setItem(receiver, index, result) } catch {
      recordFailure(targetSite)
      throw error
    }
    return .next
  }
}

/// `left op= right` as a value, for names.
final class InPlaceNode: Node {
  let left: Node
  let right: Node
  let operation: BinaryOperator
  let site: Site
  init(_ operation: BinaryOperator, _ left: Node, _ right: Node, _ site: Site) {
    self.operation = operation
    self.left = left
    self.right = right
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if case .double(let x) = a, case .double(let y) = b {
      switch operation {
      case .add: return .double(x + y)
      case .subtract: return .double(x - y)
      case .multiply: return .double(x * y)
      default: break
      }
    } else if case .int(let x) = a, case .int(let y) = b {
      switch operation {
      case .add:
        let (sum, overflow) = x.addingReportingOverflow(y)
        if !overflow { return .int(sum) }
      case .subtract:
        let (difference, overflow) = x.subtractingReportingOverflow(y)
        if !overflow { return .int(difference) }
      case .multiply:
        let (product, overflow) = x.multipliedReportingOverflow(by: y)
        if !overflow { return .int(product) }
      default: break
      }
    }
    return try slow(a, b)
  }
  @inline(never) private func slow(_ a: Value, _ b: Value) throws(Raised) -> Value {
    do throws(Raised) { return try inPlaceOperation(operation, a, b) } catch {
      recordFailure(site)
      throw error
    }
  }
}

final class UnaryNode: Node {
  let operand: Node
  let operation: UnaryOperator
  let site: Site
  init(_ operation: UnaryOperator, _ operand: Node, _ site: Site) {
    self.operation = operation
    self.operand = operand
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let value = try operand.evaluate(f)
    if operation == .negative {
      if case .int(let number) = value, number != Int.min { return .int(-number) }
      if case .double(let number) = value { return .double(-number) }
    }
    do throws(Raised) { return try unaryOperation(operation, value) } catch {
      recordFailure(site)
      throw error
    }
  }
}

final class NotNode: Node {
  let operand: Node
  let site: Site
  init(_ operand: Node, _ site: Site) {
    self.operand = operand
    self.site = site
  }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    !(try operand.evaluateCondition(f))
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    .bool(!(try operand.evaluateCondition(f)))
  }
}

final class AndNode: Node {
  let left: Node
  let right: Node
  init(_ left: Node, _ right: Node) {
    self.left = left
    self.right = right
  }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if try left.evaluateCondition(f) { return try right.evaluateCondition(f) }
    return false
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let value = try left.evaluate(f)
    if try isTrue(value) { return try right.evaluate(f) }
    return value
  }
}

final class OrNode: Node {
  let left: Node
  let right: Node
  init(_ left: Node, _ right: Node) {
    self.left = left
    self.right = right
  }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if try left.evaluateCondition(f) { return true }
    return try right.evaluateCondition(f)
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let value = try left.evaluate(f)
    if try isTrue(value) { return value }
    return try right.evaluate(f)
  }
}

final class ConditionalNode: Node {
  let test: Node
  let then: Node
  let otherwise: Node
  init(_ test: Node, _ then: Node, _ otherwise: Node) {
    self.test = test
    self.then = then
    self.otherwise = otherwise
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    if try test.evaluateCondition(f) { return try then.evaluate(f) }
    return try otherwise.evaluate(f)
  }
}

// MARK: - Comparisons

/// `is`, `in` and their negations.
final class IsNode: Node {
  let left: Node
  let right: Node
  let isNegated: Bool
  init(_ left: Node, _ right: Node, isNegated: Bool) {
    self.left = left
    self.right = right
    self.isNegated = isNegated
  }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try left.evaluate(f)
    return a.isIdentical(to: try right.evaluate(f)) != isNegated
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value { .bool(try evaluateCondition(f)) }
}

final class InNode: Node {
  let left: Node
  let right: Node
  let isNegated: Bool
  let site: Site
  init(_ left: Node, _ right: Node, isNegated: Bool, _ site: Site) {
    self.left = left
    self.right = right
    self.isNegated = isNegated
    self.site = site
  }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let item = try left.evaluate(f)
    let container = try right.evaluate(f)
    do throws(Raised) { return try contains(container, item) != isNegated } catch {
      recordFailure(site)
      throw error
    }
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value { .bool(try evaluateCondition(f)) }
}

@inline(never) func compareSlowly(
  _ operation: ComparisonOperator, _ a: Value, _ b: Value, _ site: Site
) throws(Raised) -> Value {
  do throws(Raised) { return try compare(operation, a, b) } catch {
    recordFailure(site)
    throw error
  }
}

@inline(never) func conditionSlowly(
  _ operation: ComparisonOperator, _ a: Value, _ b: Value, _ site: Site
) throws(Raised) -> Bool {
  if let x = a.string, let y = b.string {
    if operation == .equal { return x.isEqual(to: y) }
    if operation == .notEqual { return !x.isEqual(to: y) }
  }
  do throws(Raised) { return try compareIsTrue(operation, a, b) } catch {
    recordFailure(site)
    throw error
  }
}

/// `a < b < c`: each operand is evaluated once.
final class BetweenNode: Node {
  let first: Node
  let second: Node
  let third: Node
  let lower: ComparisonOperator
  let upper: ComparisonOperator
  let site: Site
  init(
    _ operands: (Node, Node, Node), _ operators: (ComparisonOperator, ComparisonOperator),
    _ site: Site
  ) {
    (first, second, third) = operands
    (lower, upper) = operators
    self.site = site
  }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let a = try first.evaluate(f)
    let b = try second.evaluate(f)
    if let isBelow = compareMachineNumbers(lower, a, b) {
      if !isBelow { return false }
    } else if !(try isTrue(try applyComparison(lower, a, b, site))) {
      return false
    }
    let c = try third.evaluate(f)
    if let answer = compareMachineNumbers(upper, b, c) { return answer }
    return try isTrue(try applyComparison(upper, b, c, site))
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try first.evaluate(f)
    let b = try second.evaluate(f)
    let result = try applyComparison(lower, a, b, site)
    if !(try isTrue(result)) { return result }
    return try applyComparison(upper, b, try third.evaluate(f), site)
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
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    var left = try first.evaluate(f)
    var result = Value.bool(true)
    for index in 0..<operands.count {
      let right = try operands[index].evaluate(f)
      result = try applyComparison(operators[index], left, right, site)
      if index < operands.count - 1, !(try isTrue(result)) { return result }
      left = right
    }
    return result
  }
}

/// Two ints or two floats; nil for anything else and for `is` and `in`.
@inline(__always) func compareMachineNumbers(
  _ operation: ComparisonOperator, _ a: Value, _ b: Value
)
  -> Bool?
{
  if case .int(let x) = a, case .int(let y) = b { return order(operation, x, y) }
  if case .double(let x) = a, case .double(let y) = b { return order(operation, x, y) }
  return nil
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

func applyComparison(_ operation: ComparisonOperator, _ a: Value, _ b: Value, _ site: Site)
  throws(Raised) -> Value
{
  switch operation {
  case .is: return .bool(a.isIdentical(to: b))
  case .isNot: return .bool(!a.isIdentical(to: b))
  case .in, .notIn:
    do throws(Raised) { return .bool(try contains(b, a) == (operation == .in)) } catch {
      recordFailure(site)
      throw error
    }
  default:
    if let answer = compareMachineNumbers(operation, a, b) { return .bool(answer) }
    return try compareSlowly(operation, a, b, site)
  }
}
