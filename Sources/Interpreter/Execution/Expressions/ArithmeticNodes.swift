// `+`, `-` and `*` with fast paths for machine numbers.

import Syntax

@inline(__always) private func add(_ a: Value, _ b: Value) -> Value? {
  switch (a, b) {
  case (.int(let x), .int(let y)):
    let (sum, overflow) = x.addingReportingOverflow(y)
    return overflow ? nil : .int(sum)
  case (.double(let x), .double(let y)): return .double(x + y)
  case (.double(let x), .int(let y)): return .double(x + Double(y))
  case (.int(let x), .double(let y)): return .double(Double(x) + y)
  default: return nil
  }
}

@inline(__always) private func subtract(_ a: Value, _ b: Value) -> Value? {
  switch (a, b) {
  case (.int(let x), .int(let y)):
    let (difference, overflow) = x.subtractingReportingOverflow(y)
    return overflow ? nil : .int(difference)
  case (.double(let x), .double(let y)): return .double(x - y)
  case (.double(let x), .int(let y)): return .double(x - Double(y))
  case (.int(let x), .double(let y)): return .double(Double(x) - y)
  default: return nil
  }
}

@inline(__always) private func multiply(_ a: Value, _ b: Value) -> Value? {
  switch (a, b) {
  case (.int(let x), .int(let y)):
    let (product, overflow) = x.multipliedReportingOverflow(by: y)
    return overflow ? nil : .int(product)
  case (.double(let x), .double(let y)): return .double(x * y)
  case (.double(let x), .int(let y)): return .double(x * Double(y))
  case (.int(let x), .double(let y)): return .double(Double(x) * y)
  default: return nil
  }
}

/// The result for two machine numbers; nil for other operands and when an int would overflow.
@inline(__always) func machineArithmetic(_ operation: BinaryOperator, _ a: Value, _ b: Value)
  -> Value?
{
  switch operation {
  case .add: return add(a, b)
  case .subtract: return subtract(a, b)
  case .multiply: return multiply(a, b)
  default: return nil
  }
}

final class AddNode: BinaryNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if let value = add(a, b) { return value }
    return try binarySlowly(operation, a, b, f, site)
  }
}

final class SubtractNode: BinaryNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if let value = subtract(a, b) { return value }
    return try binarySlowly(operation, a, b, f, site)
  }
}

final class MultiplyNode: BinaryNode {
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let a = try left.evaluate(f)
    let b = try right.evaluate(f)
    if let value = multiply(a, b) { return value }
    return try binarySlowly(operation, a, b, f, site)
  }
}

/// - Parameter isInPlace: the value of an augmented assignment.
func makeBinaryNode(
  _ operation: BinaryOperator, _ left: Node, _ right: Node, _ site: Site, isInPlace: Bool = false
) -> Node {
  func make(_ type: BinaryNode.Type) -> Node {
    type.init(operation, left, right, site, isInPlace: isInPlace)
  }
  switch operation {
  case .add: return make(isInPlace ? InPlaceNode.self : AddNode.self)
  case .subtract: return make(isInPlace ? InPlaceNode.self : SubtractNode.self)
  case .multiply: return make(isInPlace ? InPlaceNode.self : MultiplyNode.self)
  case .divide: return make(DivideNode.self)
  case .modulo: return make(ModuloNode.self)
  case .floorDivide: return make(FloorDivideNode.self)
  case .bitAnd, .bitOr, .bitXor, .leftShift, .rightShift: return make(BitNode.self)
  case .power: return make(PowerNode.self)
  case .matrixMultiply: return make(BinaryNode.self)
  }
}
