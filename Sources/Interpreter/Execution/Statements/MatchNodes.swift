// `match`: the cases are tried in order; the first whose pattern and guard hold runs its body.

import Syntax

/// One case's pattern; as a condition it tests the subject and binds the captured names.
final class CaseTestNode: Node {
  struct Capture {
    let slot: Int
    let target: TargetNode
  }

  let pattern: PatternNode
  let captureSlots: SlotList
  let targets: TargetList
  let subjectSlot: Int
  /// A constant true where there is no guard, or where the guard suspends.
  let condition: Node

  init(_ pattern: PatternNode, _ captures: [Capture], subjectSlot: Int, guard condition: Node) {
    self.pattern = pattern
    captureSlots = SlotList(captures.map(\.slot))
    targets = TargetList(captures.map(\.target))
    self.subjectSlot = subjectSlot
    self.condition = condition
  }
  deinit {
    captureSlots.release()
    targets.release()
  }

  /// Does the case neither bind names nor have a guard here?
  var onlyCompares: Bool {
    targets.count == 0 && (condition as? ConstantNode)?.value.isIdentical(to: .bool(true)) == true
  }

  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    guard try pattern.matches(f, f[subjectSlot]) else { return false }
    for index in 0..<targets.count {
      let slot = captureSlots[index]
      let value = f[slot]
      f[slot] = .none
      try targets[index].assign(f, value)
    }
    return try condition.evaluateCondition(f)
  }
}

/// A `match` that does not suspend.
final class MatchNode: Node {
  let subject: Node
  let slot: Int
  let tests: NodeList
  let bodies: NodeList
  private let starts: CaseStarts?
  init(_ subject: Node, slot: Int, tests: [Node], bodies: [Node]) {
    self.subject = subject
    self.slot = slot
    self.tests = NodeList(tests)
    self.bodies = NodeList(bodies)
    starts = CaseStarts(self.tests)
  }
  deinit {
    starts?.release()
    tests.release()
    bodies.release()
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    guard let index = try find(f) else { return .next }
    return try bodies[index].execute(f)
  }
  override func run(_ f: Frame) throws(Raised) -> Value {
    guard let index = try find(f) else { return .none }
    return try bodies[index].run(f)
  }

  /// The case that holds.
  @inline(__always) private func find(_ f: Frame) throws(Raised) -> Int? {
    f[slot] = try subject.evaluate(f)
    defer { f[slot] = .none }
    var index = 0
    if let start = starts?.start(for: f[slot]) {
      if start.isCertain { return start.index }
      index = start.index
    }
    while index < tests.count {
      if try tests[index].takeUnretainedValue().evaluateCondition(f) { return index }
      index &+= 1
    }
    return nil
  }
}

/// A `match` with suspending guards or bodies. Slots: the subject, the case at which it stands, the
/// value of a guard. State: 1 in a guard, 2 in a body.
final class ResumableMatchNode: ResumableNode {
  let subject: Node
  let slot: Int
  let tests: NodeList
  /// Statements that leave the guard's value in the last slot; `PassNode` where it does not suspend.
  let guards: NodeList
  let bodies: NodeList
  private let starts: CaseStarts?
  let offset: Int

  init(_ subject: Node, slot: Int, tests: [Node], guards: [Node], bodies: [Node], offset: Int) {
    self.subject = subject
    self.slot = slot
    self.tests = NodeList(tests)
    self.guards = NodeList(guards)
    self.bodies = NodeList(bodies)
    starts = CaseStarts(self.tests)
    self.offset = offset
  }
  deinit {
    starts?.release()
    tests.release()
    guards.release()
    bodies.release()
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    var progress = stateByte(f, offset).pointee
    stateByte(f, offset).pointee = 0
    var index = 0
    if progress == 0 {
      f[slot] = try subject.evaluate(f)
      index = starts?.start(for: f[slot])?.index ?? 0
    } else {
      index = f[slot + 1].asInt ?? 0
      if progress == 2 { return try run(f, index) }
    }
    while index < tests.count {
      var holds = progress == 1
      if !holds {
        f[slot + 2] = .bool(true)
        holds = try tests[index].takeUnretainedValue().evaluateCondition(f)
      }
      progress = 0
      if holds {
        let flow = try guards[index].execute(f)
        if case .suspended = flow { return suspend(f, flow, at: index, in: 1) }
        if try isTrue(f[slot + 2]) {
          f[slot] = .none
          return try run(f, index)
        }
      }
      index += 1
    }
    f[slot] = .none
    return .next
  }

  private func run(_ f: Frame, _ index: Int) throws(Raised) -> Flow {
    let flow = try bodies[index].execute(f)
    if case .suspended = flow { return suspend(f, flow, at: index, in: 2) }
    return flow
  }

  private func suspend(_ f: Frame, _ flow: Flow, at index: Int, in phase: UInt8) -> Flow {
    f[slot + 1] = .int(index)
    stateByte(f, offset).pointee = phase
    return flow
  }

  override func suspendedPart(_ f: Frame) -> Node? {
    let list = stateByte(f, offset).pointee == 1 ? guards : bodies
    return list[f[slot + 1].asInt ?? 0].takeUnretainedValue()
  }
}
