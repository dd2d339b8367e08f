// A plain `with` whose body suspends.

import Syntax

/// A plain `with` over a body that suspends. Slot: the bound `__exit__`. State: 1 in the body.
final class ResumableWithNode: ResumableNode {
  let context: Node
  let target: TargetNode?
  let body: Node
  let offset: Int
  let slot: Int
  let site: Site
  init(
    _ context: Node, _ target: TargetNode?, _ body: Node, offset: Int, slot: Int, _ site: Site
  ) {
    self.context = context
    self.target = target
    self.body = body
    self.offset = offset
    self.slot = slot
    self.site = site
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let isResumed = stateByte(f, offset).pointee == 1
    stateByte(f, offset).pointee = 0
    let value = isResumed ? Value.none : try enter(f)
    let flow: Flow
    do throws(Raised) {
      if !isResumed, let target { try target.assign(f, value) }
      flow = try body.execute(f)
    } catch {
      if isJumping(f) { throw error }
      return try leave(f)
    }
    if case .suspended = flow {
      stateByte(f, offset).pointee = 1
      return flow
    }
    let exit = f[slot]
    f[slot] = .none
    _ = try linked(f, site) { () throws(Raised) in try call(exit, .none, .none, .none) }
    return flow
  }

  private func enter(_ f: Frame) throws(Raised) -> Value {
    let manager = try context.evaluate(f)
    f[slot] = try linked(f, site) { () throws(Raised) in try findExit(manager, isAsync: false) }
    return try linked(f, site) { () throws(Raised) -> Value in
      try callSpecial(manager, .enter) ?? .none
    }
  }

  private func leave(_ f: Frame) throws(Raised) -> Flow {
    let exception = state.raised
    let outer = state.handled
    state.handled = exception
    defer { state.handled = outer }
    let exit = f[slot]
    f[slot] = .none
    let isSuppressed = try linked(f, site) { () throws(Raised) in
      try isTrue(try callExit(exit, exception))
    }
    if isSuppressed { return .next }
    state.raised = exception
    throw Raised()
  }

  override func suspendedPart(_ f: Frame) -> Node? { body }
}
