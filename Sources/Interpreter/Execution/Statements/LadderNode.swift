// `if x == "a": ... elif x == "b": ... elif x == "c": ...` over one local and constants, as the loops of interpreters,
// scanners and state machines have it: one look into a table in place of a comparison for each rung.

import Syntax

/// A ladder of three rungs or more. A subject that is no text and no int takes the comparisons: its class may have a
/// say, and a float may equal an int.
final class LadderNode: Node {
  let slot: Int
  /// The same ladder as comparisons, which hold the bodies.
  let comparisons: Node
  private let nothing = PassNode()
  private var table: ConstantTable<Unmanaged<Node>>?

  /// Nil unless there are three rungs about one local.
  init?(_ comparisons: Node) {
    guard let first = Rung(comparisons), let second = first.next, second.slot == first.slot,
      let third = second.next, third.slot == first.slot
    else { return nil }
    slot = first.slot
    self.comparisons = comparisons
  }

  deinit { table?.release() }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if let body = body(for: f[slot]) { return try body.execute(f) }
    return try comparisons.execute(f)
  }

  override func run(_ f: Frame) throws(Raised) -> Value {
    if let body = body(for: f[slot]) { return try body.run(f) }
    return try comparisons.run(f)
  }

  /// What runs, or nil where the comparisons must decide.
  @inline(__always) private func body(for subject: Value) -> Unmanaged<Node>? {
    guard let hash = ConstantTable<Unmanaged<Node>>.hash(of: subject) else { return nil }
    return (table ?? makeTable()).payload(for: subject, hash: hash)
  }

  @inline(never) private func makeTable() -> ConstantTable<Unmanaged<Node>> {
    var rungs: [Rung] = []
    var rest: Node? = comparisons
    while let node = rest, let rung = Rung(node), rung.slot == slot {
      rungs.append(rung)
      rest = rung.otherwise
    }
    let table = ConstantTable<Unmanaged<Node>>(
      capacity: rungs.count, otherwise: .passUnretained(rest ?? nothing))
    for rung in rungs {
      let hash = ConstantTable<Unmanaged<Node>>.hash(of: rung.constant) ?? 0
      table.enter(rung.constant, hash: hash, .passUnretained(rung.body))
    }
    self.table = table
    return table
  }
}

/// `if x == constant: body`, and what lies below it.
private struct Rung {
  let slot: Int
  let constant: Value
  let body: Node
  let otherwise: Node?

  var next: Rung? { otherwise.flatMap { Rung($0) } }

  init?(_ node: Node) {
    let test: Node
    switch (node as? LadderNode)?.comparisons ?? node {
    case let node as IfElseNode: (test, body, otherwise) = (node.test, node.body, node.otherwise)
    case let node as IfNode: (test, body, otherwise) = (node.test, node.body, nil)
    default: return nil
    }
    guard let equal = test as? EqualNode, let right = equal.right.node as? ConstantNode,
      right.value.string != nil || right.value.asInt != nil
    else { return nil }
    constant = right.value
    switch equal.left.node {
    case let local as LocalNode: slot = local.slot
    case let local as BoundLocalNode: slot = local.slot
    default: return nil
    }
  }
}
