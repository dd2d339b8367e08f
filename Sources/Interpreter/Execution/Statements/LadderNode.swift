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
  private var table: UnsafeMutableBufferPointer<Entry>?

  private struct Entry {
    var hash: Int
    /// `.unbound` in a free entry.
    var constant: Value
    var body: Unmanaged<Node>
  }

  /// Nil unless there are three rungs about one local.
  init?(_ comparisons: Node) {
    guard let first = Rung(comparisons), let second = first.next, second.slot == first.slot,
      let third = second.next, third.slot == first.slot
    else { return nil }
    slot = first.slot
    self.comparisons = comparisons
  }

  deinit { table?.deallocate() }

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
    let hash: Int
    switch subject {
    case .int(let number): hash = number
    case .object(let object) where object.pointee.kind == .string:
      hash = StringObject(UnsafeMutableRawPointer(object)).hash
    default: return nil
    }
    let table = self.table ?? makeTable()
    var index = hash & (table.count &- 1)
    while true {
      let entry = table[index]
      if entry.constant.isUnbound { return entry.body }
      if entry.hash == hash, isSame(entry.constant, subject) { return entry.body }
      index = (index &+ 1) & (table.count &- 1)
    }
  }

  @inline(__always) private func isSame(_ constant: Value, _ subject: Value) -> Bool {
    if case .int(let x) = constant, case .int(let y) = subject { return x == y }
    guard let x = constant.string, let y = subject.string else { return false }
    return x.isEqual(to: y)
  }

  /// At most half full, so that every search ends at a free entry: its body is that of no rung.
  @inline(never) private func makeTable() -> UnsafeMutableBufferPointer<Entry> {
    var rungs: [Rung] = []
    var rest: Node? = comparisons
    while let node = rest, let rung = Rung(node), rung.slot == slot {
      rungs.append(rung)
      rest = rung.otherwise
    }
    var size = 8
    while size < rungs.count * 2 { size *= 2 }
    let table = UnsafeMutableBufferPointer<Entry>.allocate(capacity: size)
    table.initialize(
      repeating: Entry(hash: 0, constant: .unbound, body: .passUnretained(rest ?? nothing)))
    for rung in rungs { enter(rung, into: table) }
    self.table = table
    return table
  }

  private func enter(_ rung: Rung, into table: UnsafeMutableBufferPointer<Entry>) {
    let hash = rung.constant.string?.hash ?? rung.constant.asInt ?? 0
    var index = hash & (table.count - 1)
    while !table[index].constant.isUnbound {
      // Of two rungs with one constant the first one counts.
      if isSame(table[index].constant, rung.constant) { return }
      index = (index + 1) & (table.count - 1)
    }
    table[index] = Entry(hash: hash, constant: rung.constant, body: .passUnretained(rung.body))
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
