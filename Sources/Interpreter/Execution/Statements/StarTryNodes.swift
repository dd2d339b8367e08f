// `try ... except*`: an ordinary `try` whose only handler runs one node for each clause.
//
// Slots: what no clause has handled yet, a list of what clauses raised, the group that the running
// clause handles. What is left at the end is raised as one exception or group.

import Syntax

/// Before the first clause.
final class StarBeginNode: Node {
  let slot: Int
  init(slot: Int) { self.slot = slot }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    f[slot] = state.handled
    f[slot + 1] = makeList().value
    return .next
  }
}

/// One `except*` clause. State: 1 in the body.
final class StarClauseNode: ResumableNode {
  let handler: HandlerNode
  let slot: Int
  /// The offset of the state byte; nil when the clause cannot suspend.
  let offset: Int?
  init(_ handler: HandlerNode, slot: Int, offset: Int?) {
    self.handler = handler
    self.slot = slot
    self.offset = offset
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if let offset, stateByte(f, offset).pointee != 0 {
      stateByte(f, offset).pointee = 0
      return try runBody(f)
    }
    if f[slot].isNone { return .next }
    let wanted = try handler.type.evaluate(f)
    let (matched, rest) = try located(handler.site) { () throws(Raised) in
      try splitForClause(f[slot], wanted)
    }
    f[slot] = rest
    if matched.isNone { return .next }
    f[slot + 2] = matched
    try handler.assign(f, matched)
    return try runBody(f)
  }

  private func runBody(_ f: Frame) throws(Raised) -> Flow {
    let outer = state.handled
    state.handled = f[slot + 2]
    defer { state.handled = outer }
    let flow: Flow
    do throws(Raised) { flow = try handler.body.execute(f) } catch {
      if isJumping(f) { throw error }
      f[slot + 1].list?.append(state.raised)
      state.raised = .none
      return finish(f)
    }
    if case .suspended = flow, let offset {
      stateByte(f, offset).pointee = 1
      return flow
    }
    return finish(f)
  }

  private func finish(_ f: Frame) -> Flow {
    handler.forget(f)
    f[slot + 2] = .none
    return .next
  }

  override func suspendedPart(_ f: Frame) -> Node? { handler.body }

  override func handledException(_ f: Frame) -> Value { f[slot + 2] }
}

/// After the last clause.
final class StarEndNode: Node {
  let slot: Int
  init(slot: Int) { self.slot = slot }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    guard let raised = f[slot + 1].list else { return .next }
    if !f[slot].isNone { raised.append(f[slot]) }
    let left = try combineAfterClauses(original: state.handled, raised: raised)
    f[slot] = .none
    f[slot + 1] = .none
    if left.isNone { return .next }
    state.raised = left
    throw Raised()
  }
}
