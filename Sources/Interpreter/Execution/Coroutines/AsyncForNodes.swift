// `async for`: the iterator, the await of its next value, the loop.

import Syntax

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
    return try linked(f, site) { () throws(Raised) -> Value in
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

/// Makes an exception whose cause is the one that is travelling.
private func raiseFrom(_ type: BuiltinException, _ message: String) -> Raised {
  let cause = state.raised
  let raised = raise(type, message)
  if let exception = state.raised.exception {
    exception.layout.pointee.cause = cause
    exception.layout.pointee.context = cause
    exception.suppressesContext = true
  }
  return raised
}

/// What `__anext__` of the iterator in a slot returns.
final class AsyncNextNode: Node {
  let slot: Int
  let site: Site
  private var known = CoroutineMethod()
  init(slot: Int, _ site: Site) {
    self.slot = slot
    self.site = site
  }
  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    let iterator = f[slot]
    if let next = known.method(of: iterator) {
      let base = state.top.unsafelyUnwrapped + 1
      base.initialize(to: iterator)
      isFresh = true
      return makeCoroutine(next, base, 1)
    }
    return try nextSlowly(iterator, &isFresh)
  }

  @inline(never) private func nextSlowly(
    _ iterator: Value, _ isFresh: inout Bool
  ) throws(Raised) -> Value {
    if iterator.kind == .asyncGenerator {
      state.bringsAwaitIterator = true
      return iterator
    }
    let method = typeOf(iterator).lookup(.anext)
    if let coroutine = makeFreshCoroutine(method, 1, { $0.initialize(to: iterator) }) {
      known.remember(iterator, method)
      isFresh = true
      return coroutine
    }
    return try located(site) { () throws(Raised) -> Value in
      let awaitable = try callSpecial(iterator, .anext) ?? .none
      if awaitable.coroutine != nil || awaitable.future != nil { return awaitable }
      do throws(Raised) {
        let driven = try awaitIterator(awaitable)
        state.bringsAwaitIterator = true
        return driven
      } catch {
        throw raiseFrom(
          .typeError,
          "'async for' received an invalid object from __anext__: \(typeName(awaitable))")
      }
    }
  }
}

/// `async for`. State: 1 awaiting the next value, 2 in the body, 3 in `else`.
/// Slots: the iterator, the value.
final class AsyncForNode: ResumableNode {
  let target: LoopTarget
  /// Awaits `__anext__` into `slot + 1`.
  let next: SuspendingNode
  private let nextSite: Site
  let body: Node
  let otherwise: Node
  let offset: Int
  let slot: Int
  /// The header made the iterator: an async generator left early is finished.
  let ownsIterator: Bool
  init(
    _ target: TargetNode, next: SuspendingNode, _ body: Node, _ otherwise: Node,
    ownsIterator: Bool, offset: Int, slot: Int
  ) {
    self.ownsIterator = ownsIterator
    self.target = LoopTarget(target)
    self.next = next
    nextSite = next.site
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
        do throws(Raised) {
          if progress == 0, let generator = idleGenerator(f) {
            flow = try advance(generator, f)
          } else {
            flow = try next.execute(f)
          }
        } catch {
          guard catchRaised(.stopAsyncIteration) else { throw error }
          return try finish(f)
        }
        switch flow {
        case .return(let value): try target.assign(f, value)
        case .next, .continue: try target.assign(f, f[slot + 1])
        case .break: return try finish(f)
        case .suspended:
          stateByte(f, offset).pointee = 1
          return flow
        }
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
      try safepoint(nextSite)
    }
  }

  /// An async generator that stands at a `yield` of its own frame.
  @inline(__always) private func idleGenerator(_ f: Frame) -> CoroutineObject? {
    guard case .object(let object) = f[slot], object.pointee.kind == .asyncGenerator else {
      return nil
    }
    let generator = CoroutineObject(object)
    let flags =
      CoroutineObject.isStarted | CoroutineObject.isRunning | CoroutineObject.isFinished
      | CoroutineObject.isAwaiting
    return object.pointee.flags & flags == CoroutineObject.isStarted
      && generator.layout.pointee.delegate == nil ? generator : nil
  }

  /// Runs it to its next `yield`, without an awaitable and a chain to walk.
  /// - Returns: `.return` with what it yields, `.break` at its end.
  @inline(__always) private func advance(_ generator: CoroutineObject, _ f: Frame) throws(Raised)
    -> Flow
  {
    try located(nextSite) { () throws(Raised) in try enterDriver(generator) }
    let owner = coroutine(owning: f)
    var succeeded = false
    defer {
      state.depth -= 1
      if !succeeded { fail(generator, owner) }
    }
    state.resumeValue = .none
    state.isAsyncYield = false
    owner.layout.pointee.delegate = generator.reference
    generator.set(CoroutineObject.isRunning)
    let body = generator.functionObject.layout.pointee.body
    let flow = try body.execute(generator.frame)
    succeeded = true
    generator.clear(CoroutineObject.isRunning)
    guard case .suspended(let value) = flow else {
      owner.layout.pointee.delegate = nil
      generator.set(CoroutineObject.isFinished)
      return .break
    }
    if state.isAsyncYield {
      state.isAsyncYield = false
      owner.layout.pointee.delegate = nil
      return .return(value)
    }
    generator.set(CoroutineObject.isAwaiting)
    finishDelegation(flow, owner, f, next.offset)
    return flow
  }

  @inline(never) private func fail(_ generator: CoroutineObject, _ owner: CoroutineObject) {
    finishRaised(generator)
    owner.layout.pointee.delegate = nil
    recordFailure(nextSite)
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
    _ = finishAsyncGenerator(iterator)
    state.raised = raised
  }

  override func suspendedPart(_ f: Frame) -> Node? {
    switch stateByte(f, offset).pointee {
    case 1: return next
    case 3: return otherwise
    default: return body
    }
  }
}
