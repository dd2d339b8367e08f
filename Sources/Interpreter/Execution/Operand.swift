// An operand of a node: most are locals and constants, which need no virtual call.
//
// A branch that the processor predicts is several times cheaper than the call: loops over locals ran
// up to twice as fast in the spike. A class for each pair of operand forms measured the same and
// takes a class for each pair.

struct Operand {
  /// The slot of a local, or one of the two below.
  private let slot: Int
  private let constant: Value
  private let node: Node

  private static let isConstant = -1
  private static let isNode = -2

  init(_ node: Node) {
    self.node = node
    if let local = node as? LocalNode {
      (slot, constant) = (local.slot, .none)
    } else if let local = node as? BoundLocalNode {
      (slot, constant) = (local.slot, .none)
    } else if let known = node as? ConstantNode {
      (slot, constant) = (Operand.isConstant, known.value)
    } else {
      (slot, constant) = (Operand.isNode, .none)
    }
  }

  @inline(__always) func evaluate(_ f: Frame) throws(Raised) -> Value {
    if slot >= 0 {
      let value = f[slot]
      // The node knows the name for the error.
      if !value.isUnbound { return value }
    } else if slot == Operand.isConstant {
      return constant
    }
    return try node.evaluate(f)
  }

  @inline(__always) func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if slot == Operand.isNode { return try node.evaluateCondition(f) }
    return try isTrue(try evaluate(f))
  }
}
