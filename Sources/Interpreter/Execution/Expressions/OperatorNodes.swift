// Operators in their general form: any operands, slow paths, and the rarer operators.

import Syntax

class BinaryNode: Node {
  let left: Operand
  let right: Operand
  let operation: BinaryOperator
  /// The value of an augmented assignment: objects may change instead.
  let isInPlace: Bool
  let site: Site
  required init(
    _ operation: BinaryOperator, _ left: Node, _ right: Node, _ site: Site, isInPlace: Bool
  ) {
    self.operation = operation
    self.isInPlace = isInPlace
    self.left = Operand(left)
    self.right = Operand(right)
    self.site = site
  }
  override var testSite: Site? { site }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    return try slowly(a, try right.evaluate(f), f)
  }
  @inline(__always) final func slowly(_ a: Value, _ b: Value, _ f: Frame) throws(Raised) -> Value {
    if isInPlace { return try inPlaceSlowly(operation, a, b, f, site) }
    return try binarySlowly(operation, a, b, f, site)
  }
}

/// Does a float hold the int exactly, so that their quotient is the nearest float to the true one?
@inline(__always) private func isExact(_ number: Int) -> Bool { number.magnitude <= 1 << 53 }

final class DivideNode: BinaryNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    switch (a, b) {
    case (.double(let x), .double(let y)) where y != 0: return .double(x / y)
    case (.int(let x), .int(let y)) where y != 0 && isExact(x) && isExact(y):
      return .double(Double(x) / Double(y))
    case (.double(let x), .int(let y)) where y != 0: return .double(x / Double(y))
    default: break
    }
    return try slowly(a, b, f)
  }
}

final class PowerNode: BinaryNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if let value = machinePower(a, b) { return value }
    return try slowly(a, b, f)
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
    return try slowly(a, b, f)
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
    return try slowly(a, b, f)
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
    return try slowly(a, b, f)
  }
}

/// `left += right`, `-=` and `*=` as values.
final class InPlaceNode: BinaryNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if let value = machineArithmetic(operation, a, b) { return value }
    return try inPlaceSlowly(operation, a, b, f, site)
  }
}

final class UnaryNode: Node {
  let operand: Operand
  let operation: UnaryOperator
  let site: Site
  init(_ operation: UnaryOperator, _ operand: Node, _ site: Site) {
    self.operation = operation
    self.operand = Operand(operand)
    self.site = site
  }
  override var testSite: Site? { site }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let value = try operand.evaluate(f)
    if operation == .negative {
      if case .int(let number) = value, number != Int.min { return .int(-number) }
      if case .double(let number) = value { return .double(-number) }
    }
    if value.instance != nil || warns(of: value) {
      return try linked(f, site) { () throws(Raised) in try unaryOperation(operation, value) }
    }
    return try located(site) { () throws(Raised) in try unaryOperation(operation, value) }
  }

  /// `~` of a bool is deprecated, and the warning names the line.
  private func warns(of value: Value) -> Bool {
    if case .bool = value { return operation == .invert }
    return false
  }
}

final class NotNode: Node {
  let operand: Node
  let site: Site
  init(_ operand: Node, _ site: Site) {
    self.operand = operand
    self.site = site
  }
  override var testSite: Site? { site }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    !(try operand.evaluateCondition(f))
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    .bool(!(try isTrue(try operand.evaluate(f), of: self, in: f)))
  }
}

final class AndNode: Node {
  let left: Operand
  let right: Operand
  let site: Site
  init(_ left: Node, _ right: Node, _ site: Site) {
    self.left = Operand(left)
    self.right = Operand(right)
    self.site = site
  }
  override var testSite: Site? { site }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if try left.evaluateCondition(f) { return try right.evaluateCondition(f) }
    return false
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let value = try left.evaluate(f)
    if try isTrue(value, of: self, in: f) { return try right.evaluate(f) }
    return value
  }
}

final class OrNode: Node {
  let left: Operand
  let right: Operand
  let site: Site
  init(_ left: Node, _ right: Node, _ site: Site) {
    self.left = Operand(left)
    self.right = Operand(right)
    self.site = site
  }
  override var testSite: Site? { site }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if try left.evaluateCondition(f) { return true }
    return try right.evaluateCondition(f)
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let value = try left.evaluate(f)
    if try isTrue(value, of: self, in: f) { return value }
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
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if try test.evaluateCondition(f) { return try then.evaluateCondition(f) }
    return try otherwise.evaluateCondition(f)
  }
}
