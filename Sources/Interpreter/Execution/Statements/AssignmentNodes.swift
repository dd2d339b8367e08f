// Statements that store. The common left sides have nodes of their own.

import Syntax

final class StoreLocalNode: Node {
  let slot: Int
  let value: Node
  init(_ slot: Int, _ value: Node) {
    self.slot = slot
    self.value = value
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    f[slot] = try value.evaluate(f)
    return .next
  }
}

/// `i += constant` or `i -= constant` on a local.
final class IncrementLocalNode: Node {
  let slot: Int
  /// Negative for `-=`.
  let amount: Int
  let operation: BinaryOperator
  let site: Site
  private let targetSite: Site
  init(
    _ slot: Int, _ amount: Int, _ operation: BinaryOperator, _ site: Site, targetSite: Site
  ) {
    self.slot = slot
    self.amount = amount
    self.operation = operation
    self.site = site
    self.targetSite = targetSite
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if case .int(let old) = f[slot] {
      let (sum, overflow) = old.addingReportingOverflow(amount)
      if !overflow {
        f[slot] = .int(sum)
        return .next
      }
    }
    try addSlowly(f)
    return .next
  }
  @inline(never) private func addSlowly(_ f: Frame) throws(Raised) {
    if f[slot].isUnbound { throw unboundLocal(slot, targetSite) }
    let operand = operation == .add ? amount : -amount
    f[slot] = try linked(f, site) { () throws(Raised) in
      try inPlaceOperation(operation, f[slot], .int(operand))
    }
  }
}

final class AssignNode: Node {
  let target: TargetNode
  let value: Node
  init(_ target: TargetNode, _ value: Node) {
    self.target = target
    self.value = value
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    try target.assign(f, try value.evaluate(f))
    return .next
  }
}

/// `a = b = value`
final class MultipleAssignNode: Node {
  let targets: TargetList
  let value: Node
  init(_ targets: [TargetNode], _ value: Node) {
    self.targets = TargetList(targets)
    self.value = value
  }
  deinit { targets.release() }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let result = try value.evaluate(f)
    for index in 0..<targets.count { try targets[index].assign(f, result) }
    return .next
  }
}

final class DeleteNode: Node {
  let targets: TargetList
  init(_ targets: [TargetNode]) { self.targets = TargetList(targets) }
  deinit { targets.release() }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    for index in 0..<targets.count { try targets[index].delete(f) }
    return .next
  }
}

/// `a, b = x, y`: the values are read before anything is stored, and no tuple is made.
final class ParallelAssignNode: Node {
  let firstTarget: TargetNode
  let secondTarget: TargetNode
  let first: Operand
  let second: Operand
  init(_ targets: (TargetNode, TargetNode), _ first: Node, _ second: Node) {
    (firstTarget, secondTarget) = targets
    self.first = Operand(first)
    self.second = Operand(second)
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let a = try first.evaluate(f)
    let b = try second.evaluate(f)
    try firstTarget.assign(f, a)
    try secondTarget.assign(f, b)
    return .next
  }
}

/// `a, b, c = x, y, z`, likewise.
final class TripleAssignNode: Node {
  let targets: (TargetNode, TargetNode, TargetNode)
  let first: Operand
  let second: Operand
  let third: Operand
  init(
    _ targets: (TargetNode, TargetNode, TargetNode), _ first: Node, _ second: Node, _ third: Node
  ) {
    self.targets = targets
    self.first = Operand(first)
    self.second = Operand(second)
    self.third = Operand(third)
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let a = try first.evaluate(f)
    let b = try second.evaluate(f)
    let c = try third.evaluate(f)
    try targets.0.assign(f, a)
    try targets.1.assign(f, b)
    try targets.2.assign(f, c)
    return .next
  }
}
