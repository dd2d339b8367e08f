// Exceptions in statements that do not suspend: raise, assert, try, with.

import Syntax

final class RaiseNode: Node {
  let exception: Node
  let cause: Node?
  let site: Site
  init(_ exception: Node, cause: Node?, _ site: Site) {
    self.exception = exception
    self.cause = cause
    self.site = site
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let value = try exception.evaluate(f)
    let origin = try cause?.evaluate(f)
    return try linked(f, site) { () throws(Raised) in
      throw raise(value: try normalizeRaised(value, cause: origin))
    }
  }
}

/// `raise` alone: the exception being handled goes on.
final class ReraiseNode: Node {
  let site: Site
  init(_ site: Site) { self.site = site }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    guard state.handled.exception != nil else {
      throw fail(site, .runtimeError, "No active exception to reraise")
    }
    state.raised = state.handled
    throw Raised()
  }
}

final class AssertNode: Node {
  let test: Node
  let message: Node?
  let site: Site
  init(_ test: Node, message: Node?, _ site: Site) {
    self.test = test
    self.message = message
    self.site = site
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if try test.evaluateCondition(f) { return .next }
    let raised: Raised
    if let message {
      raised = raise(.assertionError, argument: try message.evaluate(f))
    } else {
      raised = raise(.assertionError, "")
    }
    recordFailure(site)
    throw raised
  }
}

/// One `except` clause.
final class HandlerNode {
  private let catchesEverything: Bool
  /// Evaluated unless the clause catches everything. Optional children would be retained and released.
  let type: Node
  private let hasTarget: Bool
  private let target: TargetNode
  let body: Node
  let site: Site
  /// Its last statement: what the exception has kept alive goes there.
  private let end: Site
  /// The slot of a target that is a plain local, else -1.
  private let localSlot: Int
  /// - Parameter type: nil catches everything.
  init(type: Node?, target: TargetNode?, body: Node, end: Site? = nil, _ site: Site) {
    catchesEverything = type == nil
    self.type = type ?? ConstantNode(.unbound)
    hasTarget = target != nil
    self.target = target ?? TargetNode()
    self.body = body
    self.site = site
    self.end = end ?? site
    localSlot = (target as? LocalTarget)?.slot ?? -1
  }

  /// Does the clause catch the exception?
  func matches(_ exception: Value, _ f: Frame) throws(Raised) -> Bool {
    if catchesEverything { return true }
    let value = try type.evaluate(f)
    do throws(Raised) { return try exceptionMatches(exception, value) } catch {
      recordFailure(site)
      throw error
    }
  }

  /// Gives the exception to the target, if there is one.
  func assign(_ f: Frame, _ exception: Value) throws(Raised) {
    if localSlot >= 0 {
      f[localSlot] = exception
    } else if hasTarget {
      try target.assign(f, exception)
    }
  }

  /// `except E as name` forgets the name at the end, however the handler ends.
  func forget(_ f: Frame) {
    if looksAtLeftFrames { noteEndOfHandling(end) }
    if localSlot >= 0 { return f[localSlot] = .unbound }
    if !hasTarget { return }
    let raised = state.raised
    do throws(Raised) {
      try target.assign(f, .none)
      try target.delete(f)
    } catch { _ = error }
    state.raised = raised
  }
}

extension Unmanaged where Instance == HandlerNode {
  /// Runs the clause; nil when it does not catch the exception.
  @inline(__always) func handle(_ exception: Value, _ f: Frame) throws(Raised) -> Flow? {
    let result: Result<Flow?, Raised> = _withUnsafeGuaranteedRef { handler in
      do throws(Raised) {
        if !(try handler.matches(exception, f)) { return .success(nil) }
        state.raised = .none
        try handler.assign(f, exception)
        defer { handler.forget(f) }
        return .success(try handler.body.execute(f))
      } catch { return .failure(error) }
    }
    switch result {
    case .success(let flow): return flow
    case .failure(let error): throw error
    }
  }
}

final class TryNode: Node {
  let body: Node
  let handlers: ChildList<HandlerNode>
  let otherwise: Node
  init(_ body: Node, _ handlers: [HandlerNode], _ otherwise: Node) {
    self.body = body
    self.handlers = ChildList(handlers)
    self.otherwise = otherwise
  }
  deinit { handlers.release() }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let flow: Flow
    do throws(Raised) { flow = try body.execute(f) } catch { return try recover(f) }
    guard case .next = flow else { return flow }
    return try otherwise.execute(f)
  }

  /// The exception is gone when `handle` has returned: its frame must not show it to a search.
  @inline(never) private func recover(_ f: Frame) throws(Raised) -> Flow {
    let flow = try handle(f)
    return endOfHandling == nil ? flow : letGoOfHandled(f, flow, stackAboveCaller())
  }

  @inline(never) private func handle(_ f: Frame) throws(Raised) -> Flow {
    if isJumping(f) { throw Raised() }
    let exception = state.raised
    let outer = state.handled
    state.handled = exception
    defer { state.handled = outer }
    if mayOweWarnings { warnOfMisusedCoroutine(exception) }
    for index in 0..<handlers.count {
      if let flow = try handlers[index].handle(exception, f) { return flow }
    }
    state.raised = exception
    throw Raised()
  }
}

final class FinallyNode: Node {
  let body: Node
  let cleanup: Node
  init(_ body: Node, _ cleanup: Node) {
    self.body = body
    self.cleanup = cleanup
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let flow: Flow
    do throws(Raised) { flow = try body.execute(f) } catch { return try cleanUpAfterRaise(f) }
    let end = try cleanup.execute(f)
    guard case .next = end else { return end }
    return flow
  }
  @inline(never) private func cleanUpAfterRaise(_ f: Frame) throws(Raised) -> Flow {
    if isJumping(f) { throw Raised() }
    let exception = state.raised
    let outer = state.handled
    state.handled = exception
    defer { state.handled = outer }
    let end = try cleanup.execute(f)
    guard case .next = end else { return end }
    state.raised = exception
    throw Raised()
  }
}

// MARK: - Clauses whose type suspends

/// The exception being handled.
final class HandledNode: Node {
  override func evaluate(_ f: Frame) throws(Raised) -> Value { state.handled }
}

/// Does the type catch the exception being handled?
final class HandledMatchNode: Node {
  let type: Node
  let site: Site
  init(_ type: Node, _ site: Site) {
    self.type = type
    self.site = site
  }
  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    let value = try type.evaluate(f)
    do throws(Raised) { return try exceptionMatches(state.handled, value) } catch {
      recordFailure(site)
      throw error
    }
  }
}

/// No clause matched: the exception goes on.
final class PassOnNode: Node {
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    state.raised = state.handled
    throw Raised()
  }
}

// MARK: - with

final class WithNode: Node {
  let context: Node
  let target: TargetNode?
  let body: Node
  let site: Site
  init(_ context: Node, _ target: TargetNode?, _ body: Node, _ site: Site) {
    self.context = context
    self.target = target
    self.body = body
    self.site = site
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let manager = try context.evaluate(f)
    let roots = state.top
    defer { state.top = roots }
    leaveLink(f, site)
    let exit = try located(site) { () throws(Raised) in try findExit(manager, isAsync: false) }
    // The block holds its manager: a search from the precise roots must meet it.
    _ = try located(site) { () throws(Raised) in try pushRoot(exit) }
    let value = try located(site) { () throws(Raised) -> Value in
      try callSpecial(manager, .enter) ?? .none
    }
    let flow: Flow
    do throws(Raised) {
      if let target { try target.assign(f, value) }
      flow = try body.execute(f)
    } catch {
      if isJumping(f) { throw error }
      return try leave(exit)
    }
    _ = try located(site) { () throws(Raised) in try call(exit, .none, .none, .none) }
    return flow
  }
  private func leave(_ exit: Value) throws(Raised) -> Flow {
    let exception = state.raised
    let outer = state.handled
    state.handled = exception
    defer { state.handled = outer }
    let answer = try located(site) { () throws(Raised) in try callExit(exit, exception) }
    let isSuppressed = try located(site) { () throws(Raised) in try isTrue(answer) }
    if isSuppressed { return .next }
    state.raised = exception
    throw Raised()
  }
}

/// `__exit__(type, exception, traceback)`
func callExit(_ exit: Value, _ exception: Value) throws(Raised) -> Value {
  try call(exit, typeOf(exception).value, exception, tracebackValue(exception))
}

/// The bound exit method, looked up before the context is entered, as CPython does.
func findExit(_ manager: Value, isAsync: Bool) throws(Raised) -> Value {
  try bindDescriptor(try exitMethod(manager, isAsync: isAsync), manager, typeOf(manager))
}

/// The exit method as it lies in the class.
func exitMethod(_ manager: Value, isAsync: Bool) throws(Raised) -> Value {
  let enter: SpecialName = isAsync ? .aenter : .enter
  let exit: SpecialName = isAsync ? .aexit : .exit
  let type = typeOf(manager)
  let method = type.lookup(exit)
  if type.lookup(enter).isUnbound {
    throw raise(.typeError, protocolMessage(type, isAsync, missing: ""))
  }
  if method.isUnbound {
    throw raise(
      .typeError, protocolMessage(type, isAsync, missing: " (missed \(exit.text) method)"))
  }
  return method
}

private func protocolMessage(_ type: TypeObject, _ isAsync: Bool, missing: String) -> String {
  "'\(type.info.shownName)' object does not support the \(isAsync ? "asynchronous " : "")context manager protocol\(missing)"
}
