// `with` whose body suspends, and `async with`.
//
// `async with` is lowered to smaller statements: enter (call `__aenter__`), await, assign, body, then
// exit: call `__aexit__` with what happened, await, decide. The nodes here are those pieces.

import Syntax

/// A plain `with` over a body that suspends. Slot: the bound `__exit__`. State: 1 in the body.
final class ResumableWithNode: Node {
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
      return try leave(f)
    }
    if case .suspended = flow {
      stateByte(f, offset).pointee = 1
      return flow
    }
    let exit = f[slot]
    f[slot] = .none
    _ = try located(site) { () throws(Raised) in try call(exit, .none, .none, .none) }
    return flow
  }

  private func enter(_ f: Frame) throws(Raised) -> Value {
    let manager = try context.evaluate(f)
    f[slot] = try located(site) { () throws(Raised) in try findExit(manager, isAsync: false) }
    return try located(site) { () throws(Raised) -> Value in
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
    let answer = try located(site) { () throws(Raised) in try callExit(exit, exception) }
    let isSuppressed = try located(site) { () throws(Raised) in try isTrue(answer) }
    if isSuppressed { return .next }
    state.raised = exception
    throw Raised()
  }

  override func suspensionSite(_ f: Frame) -> Site? { body.suspensionSite(f) }
}

/// Evaluates the manager, keeps its bound `__aexit__` in a slot and yields what `__aenter__` returns.
final class AsyncEnterNode: Node {
  let context: Node
  let exitSlot: Int
  let site: Site
  init(_ context: Node, exitSlot: Int, _ site: Site) {
    self.context = context
    self.exitSlot = exitSlot
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let manager = try context.evaluate(f)
    return try located(site) { () throws(Raised) -> Value in
      f[exitSlot] = try findExit(manager, isAsync: true)
      return try checkAwaitable(try callSpecial(manager, .aenter) ?? .none, "__aenter__")
    }
  }
}

private func checkAwaitable(_ value: Value, _ name: String) throws(Raised) -> Value {
  if value.coroutine != nil || value.future != nil || hasSpecial(value, .await) { return value }
  throw raise(
    .typeError,
    "'async with' received an object from \(name) that does not implement __await__: \(typeName(value))"
  )
}

/// The body of an `async with` and its exit. State: 1 in the body, 2 awaiting `__aexit__`.
/// Slots: the bound `__aexit__`; the pending value or exception; its kind; the exit's answer.
final class AsyncWithNode: Node {
  let body: Node
  /// Awaits the awaitable in `slot + 3` into the same slot.
  let awaitExit: Node
  let offset: Int
  let slot: Int
  let site: Site
  init(_ body: Node, awaitExit: Node, offset: Int, slot: Int, _ site: Site) {
    self.body = body
    self.awaitExit = awaitExit
    self.offset = offset
    self.slot = slot
    self.site = site
  }

  private enum Outcome: Int { case next, `break`, `continue`, `return`, raise }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let progress = stateByte(f, offset).pointee
    stateByte(f, offset).pointee = 0
    if progress == 2 {
      guard case .int(let kind) = f[slot + 2], let outcome = Outcome(rawValue: kind) else {
        preconditionFailure("an async with remembers how its body ended")
      }
      return try exit(f, outcome, f[slot + 1], isResumed: true)
    }
    var outcome = Outcome.next
    var value = Value.none
    do throws(Raised) {
      switch try body.execute(f) {
      case .next: break
      case .break: outcome = .break
      case .continue: outcome = .continue
      case .return(let result): (outcome, value) = (.return, result)
      case .suspended(let payload):
        stateByte(f, offset).pointee = 1
        return .suspended(payload)
      }
    } catch {
      (outcome, value) = (.raise, state.raised)
    }
    return try exit(f, outcome, value, isResumed: false)
  }

  private func exit(_ f: Frame, _ outcome: Outcome, _ value: Value, isResumed: Bool) throws(Raised)
    -> Flow
  {
    let outer = state.handled
    if outcome == .raise { state.handled = value }
    defer { state.handled = outer }
    if !isResumed {
      let method = f[slot]
      f[slot] = .none
      f[slot + 3] = try located(site) { () throws(Raised) -> Value in
        let answer =
          outcome == .raise
          ? try callExit(method, value) : try call(method, .none, .none, .none)
        return try checkAwaitable(answer, "__aexit__")
      }
    }
    let flow = try awaitExit.execute(f)
    if case .suspended = flow {
      f[slot + 1] = value
      f[slot + 2] = .int(outcome.rawValue)
      stateByte(f, offset).pointee = 2
      return flow
    }
    f[slot + 1] = .none
    switch outcome {
    case .next: return .next
    case .break: return .break
    case .continue: return .continue
    case .return: return .return(value)
    case .raise:
      let answer = f[slot + 3]
      if try located(site, { () throws(Raised) in try isTrue(answer) }) { return .next }
      state.raised = value
      throw Raised()
    }
  }

  override func suspensionSite(_ f: Frame) -> Site? {
    stateByte(f, offset).pointee == 2
      ? awaitExit.suspensionSite(f) : body.suspensionSite(f)
  }
}

// MARK: - async for

/// Puts the iterator of `__aiter__` into a slot.
final class AsyncIteratorNode: Node {
  let iterable: Node
  let site: Site
  init(_ iterable: Node, _ site: Site) {
    self.iterable = iterable
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let source = try iterable.evaluate(f)
    if source.kind == .asyncGenerator { return source }
    return try located(site) { () throws(Raised) -> Value in
      guard let iterator = try callSpecial(source, .aiter) else {
        throw raise(
          .typeError,
          "'async for' requires an object with __aiter__ method, got \(typeName(source))")
      }
      if !hasSpecial(iterator, .anext) {
        throw raise(
          .typeError,
          "'async for' received an object from __aiter__ that does not implement __anext__: \(typeName(iterator))"
        )
      }
      return iterator
    }
  }
}

/// What `__anext__` of the iterator in a slot returns.
final class AsyncNextNode: Node {
  let slot: Int
  let site: Site
  init(slot: Int, _ site: Site) {
    self.slot = slot
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let iterator = f[slot]
    if iterator.kind == .asyncGenerator { return iterator }
    return try located(site) { () throws(Raised) -> Value in
      let awaitable = try callSpecial(iterator, .anext) ?? .none
      if awaitable.coroutine == nil, awaitable.future == nil, !hasSpecial(awaitable, .await) {
        throw raise(
          .typeError,
          "'async for' received an invalid object from __anext__: \(typeName(awaitable))")
      }
      return awaitable
    }
  }
}

/// `async for`. State: 1 awaiting the next value, 2 in the body, 3 in `else`.
/// Slots: the iterator, the value.
final class AsyncForNode: Node {
  let target: TargetNode
  /// Awaits `__anext__` into `slot + 1`.
  let next: Node
  let body: Node
  let otherwise: Node
  let offset: Int
  let slot: Int
  /// The header made the iterator: an async generator left early is finished.
  let ownsIterator: Bool
  init(
    _ target: TargetNode, next: Node, _ body: Node, _ otherwise: Node, ownsIterator: Bool,
    offset: Int, slot: Int
  ) {
    self.ownsIterator = ownsIterator
    self.target = target
    self.next = next
    self.body = body
    self.otherwise = otherwise
    self.offset = offset
    self.slot = slot
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    var progress = stateByte(f, offset).pointee
    stateByte(f, offset).pointee = 0
    if progress == 3 { return try finish(f) }
    while true {
      if progress != 2 {
        let flow: Flow
        do throws(Raised) { flow = try next.execute(f) } catch {
          guard catchRaised(.stopAsyncIteration) else { throw error }
          return try finish(f)
        }
        if case .suspended = flow {
          stateByte(f, offset).pointee = 1
          return flow
        }
        try target.assign(f, f[slot + 1])
      }
      progress = 0
      let flow: Flow
      do throws(Raised) { flow = try body.execute(f) } catch {
        finishOwned(f)
        throw error
      }
      switch flow {
      case .next, .continue: break
      case .break:
        finishOwned(f)
        return .next
      case .return:
        finishOwned(f)
        return flow
      case .suspended:
        stateByte(f, offset).pointee = 2
        return flow
      }
      try safepoint()
    }
  }

  private func finish(_ f: Frame) throws(Raised) -> Flow {
    let flow = try otherwise.execute(f)
    if case .suspended = flow { stateByte(f, offset).pointee = 3 }
    return flow
  }

  /// The loop is left early.
  private func finishOwned(_ f: Frame) {
    let iterator = f[slot]
    f[slot] = .none
    guard ownsIterator, case .object(let object) = iterator, object.pointee.kind == .asyncGenerator,
      !CoroutineObject(object).isFinished
    else { return }
    let raised = state.raised
    finishAsyncGenerator(iterator)
    state.raised = raised
  }

  override func suspensionSite(_ f: Frame) -> Site? {
    switch stateByte(f, offset).pointee {
    case 1: return next.suspensionSite(f)
    case 3: return otherwise.suspensionSite(f)
    default: return body.suspensionSite(f)
    }
  }
}
