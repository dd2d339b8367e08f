// Operators whose operands are locals, constants or small expressions.
//
// A node for each pair of operand forms saves one or two virtual calls a node: loops ran twice as
// fast in the spike. Every class is one line over the inlined operations at the top; the slow paths
// are shared. Forms: NN two expressions, LL two locals, LC local and constant, NC expression and
// constant.

import Syntax

@inline(__always) private func add(_ a: Value, _ b: Value) -> Value? {
  if case .int(let x) = a, case .int(let y) = b {
    let (sum, overflow) = x.addingReportingOverflow(y)
    if !overflow { return .int(sum) }
  } else if case .double(let x) = a, case .double(let y) = b {
    return .double(x + y)
  }
  return nil
}

@inline(__always) private func subtract(_ a: Value, _ b: Value) -> Value? {
  if case .int(let x) = a, case .int(let y) = b {
    let (difference, overflow) = x.subtractingReportingOverflow(y)
    if !overflow { return .int(difference) }
  } else if case .double(let x) = a, case .double(let y) = b {
    return .double(x - y)
  }
  return nil
}

@inline(__always) private func multiply(_ a: Value, _ b: Value) -> Value? {
  if case .int(let x) = a, case .int(let y) = b {
    let (product, overflow) = x.multipliedReportingOverflow(by: y)
    if !overflow { return .int(product) }
  } else if case .double(let x) = a, case .double(let y) = b {
    return .double(x * y)
  }
  return nil
}

// MARK: - Bases

class LocalLocalNode: Node {
  let left: Int
  let right: Int
  let operation: BinaryOperator
  let site: Site
  init(_ operation: BinaryOperator, _ left: Int, _ right: Int, _ site: Site) {
    self.operation = operation
    self.left = left
    self.right = right
    self.site = site
  }
  @inline(never) final func slow(_ f: Frame) throws(Raised) -> Value {
    if f[left].isUnbound { throw unboundLocal(left, site) }
    if f[right].isUnbound { throw unboundLocal(right, site) }
    return try binarySlowly(operation, f[left], f[right], site)
  }
}

class LocalConstantNode: Node {
  let left: Int
  let right: Value
  let operation: BinaryOperator
  let site: Site
  init(_ operation: BinaryOperator, _ left: Int, _ right: Value, _ site: Site) {
    self.operation = operation
    self.left = left
    self.right = right
    self.site = site
  }
  @inline(never) final func slow(_ f: Frame) throws(Raised) -> Value {
    if f[left].isUnbound { throw unboundLocal(left, site) }
    return try binarySlowly(operation, f[left], right, site)
  }
}

class NodeConstantNode: Node {
  let left: Node
  let right: Value
  let operation: BinaryOperator
  let site: Site
  init(_ operation: BinaryOperator, _ left: Node, _ right: Value, _ site: Site) {
    self.operation = operation
    self.left = left
    self.right = right
    self.site = site
  }
}

// MARK: - Arithmetic

final class AddNodeNN: BinaryNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if let value = add(a, b) { return value }
    return try binarySlowly(operation, a, b, site)
  }
}

final class AddNodeLL: LocalLocalNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    if let value = add(f[left], f[right]) { return value }
    return try slow(f)
  }
}

final class AddNodeLC: LocalConstantNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    if let value = add(f[left], right) { return value }
    return try slow(f)
  }
}

final class AddNodeNC: NodeConstantNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    if let value = add(a, right) { return value }
    return try binarySlowly(operation, a, right, site)
  }
}

final class SubtractNodeNN: BinaryNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if let value = subtract(a, b) { return value }
    return try binarySlowly(operation, a, b, site)
  }
}

final class SubtractNodeLL: LocalLocalNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    if let value = subtract(f[left], f[right]) { return value }
    return try slow(f)
  }
}

final class SubtractNodeLC: LocalConstantNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    if let value = subtract(f[left], right) { return value }
    return try slow(f)
  }
}

final class SubtractNodeNC: NodeConstantNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    if let value = subtract(a, right) { return value }
    return try binarySlowly(operation, a, right, site)
  }
}

final class MultiplyNodeNN: BinaryNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if let value = multiply(a, b) { return value }
    return try binarySlowly(operation, a, b, site)
  }
}

final class MultiplyNodeLL: LocalLocalNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    if let value = multiply(f[left], f[right]) { return value }
    return try slow(f)
  }
}

final class MultiplyNodeLC: LocalConstantNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    if let value = multiply(f[left], right) { return value }
    return try slow(f)
  }
}

final class MultiplyNodeNC: NodeConstantNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    if let value = multiply(a, right) { return value }
    return try binarySlowly(operation, a, right, site)
  }
}

func makeBinaryNode(_ operation: BinaryOperator, _ left: Node, _ right: Node, _ site: Site) -> Node
{
  let a = left as? LocalNode
  let b = right as? LocalNode
  let constant = (right as? ConstantNode)?.value
  switch operation {
  case .add:
    if let a, let b { return AddNodeLL(operation, a.slot, b.slot, site) }
    if let a, let constant { return AddNodeLC(operation, a.slot, constant, site) }
    if let constant { return AddNodeNC(operation, left, constant, site) }
    return AddNodeNN(operation, left, right, site)
  case .subtract:
    if let a, let b { return SubtractNodeLL(operation, a.slot, b.slot, site) }
    if let a, let constant { return SubtractNodeLC(operation, a.slot, constant, site) }
    if let constant { return SubtractNodeNC(operation, left, constant, site) }
    return SubtractNodeNN(operation, left, right, site)
  case .multiply:
    if let a, let b { return MultiplyNodeLL(operation, a.slot, b.slot, site) }
    if let a, let constant { return MultiplyNodeLC(operation, a.slot, constant, site) }
    if let constant { return MultiplyNodeNC(operation, left, constant, site) }
    return MultiplyNodeNN(operation, left, right, site)
  case .divide: return DivideNode(operation, left, right, site)
  case .modulo: return ModuloNode(operation, left, right, site)
  case .floorDivide: return FloorDivideNode(operation, left, right, site)
  case .bitAnd, .bitOr, .bitXor, .leftShift, .rightShift:
    return BitNode(operation, left, right, site)
  case .power, .matrixMultiply: return BinaryNode(operation, left, right, site)
  }
}
