// An operand of a node: most are locals and constants, which need no virtual call.
//
// A branch that the processor predicts is several times cheaper than the call: loops over locals ran
// up to twice as fast in the spike. A class for each pair of operand forms measured the same and
// takes a class for each pair.

struct Operand {
  /// The slot of a local, or one of the three below.
  private let slot: Int
  /// The constant, or the slot of the cell as an int.
  private let constant: Value
  let node: Node

  private static let isConstant = -1
  private static let isNode = -2
  private static let isCell = -3

  init(_ node: Node) {
    self.node = node
    if let local = node as? LocalNode {
      (slot, constant) = (local.slot, .none)
    } else if let local = node as? BoundLocalNode {
      (slot, constant) = (local.slot, .none)
    } else if let known = node as? ConstantNode {
      (slot, constant) = (Operand.isConstant, known.value)
    } else if let cell = node as? CellNode {
      (slot, constant) = (Operand.isCell, .int(cell.slot))
    } else {
      (slot, constant) = (Operand.isNode, .none)
    }
  }

  @inline(__always) func evaluate(_ f: Frame) throws(Raised) -> Value {
    if slot >= 0 {
      if let value = bound(f[slot]) { return value }
    } else if slot == Operand.isConstant {
      return constant
    } else if slot == Operand.isCell, case .int(let position) = constant,
      case .object(let cell) = f[position], let value = bound(CellObject(cell).content)
    {
      return value
    }
    return try node.evaluate(f)
  }

  /// Nil for the values without payload, unbound among them: the node tells them apart, and knows the
  /// name for the error. One comparison here instead of two.
  @inline(__always) private func bound(_ value: Value) -> Value? {
    switch value {
    case .none, .unbound, .notImplemented, .ellipsis: return nil
    case .bool, .int, .double, .object: return value
    }
  }

  @inline(__always) func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if slot == Operand.isNode {
      return try node.evaluateCondition(f)
    }
    return try isTrue(try evaluate(f), of: node, in: f)
  }
}
