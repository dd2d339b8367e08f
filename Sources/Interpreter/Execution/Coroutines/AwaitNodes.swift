// `await`, `yield` and `yield from`: the only statements that stop a frame by themselves.
//
// State byte: 0 not waiting, 1 waiting for the driver to deliver, 2 delegating to the iterator in
// the coroutine's `delegate`.

import Syntax

private let waiting: UInt8 = 1
let delegating: UInt8 = 2

/// Begins to wait. `.return` when the awaitable had its result at once.
@inline(__always) private func start(
  _ operand: Node, _ f: Frame, _ offset: Int, _ site: Site
) throws(Raised) -> Flow {
  var isFresh = false
  let awaitable = try operand.evaluateAwaitable(f, &isFresh)
  // Calls of generator functions are fresh too.
  if isFresh, case .object(let object) = awaitable, object.pointee.kind == .coroutine {
    return try begin(CoroutineObject(object), isFresh: true, f, offset, site)
  }
  return try beginAwait(awaitable, f, offset, site)
}

@inline(__always) private func begin(
  _ inner: CoroutineObject, isFresh: Bool, _ f: Frame, _ offset: Int, _ site: Site
) throws(Raised) -> Flow {
  var succeeded = false
  defer { if !succeeded { recordFailure(site) } }
  inner.noteAwaited(at: site)
  let flow = try startCoroutine(inner, owner: coroutine(owning: f), isFresh: isFresh)
  succeeded = true
  if case .suspended = flow { stateByte(f, offset).pointee = waiting }
  return flow
}

/// Begins to wait for anything.
@inline(never) func beginAwait(
  _ awaitable: Value, _ f: Frame, _ offset: Int, _ site: Site
) throws(Raised) -> Flow {
  if let inner = awaitable.coroutine,
    !inner.has(CoroutineObject.isStarted | CoroutineObject.isFinished)
  {
    return try begin(inner, isFresh: false, f, offset, site)
  }
  return try startSlowly(awaitable, f, offset, site)
}

private func startSlowly(
  _ awaitable: Value, _ f: Frame, _ offset: Int, _ site: Site
) throws(Raised) -> Flow {
  let owner = coroutine(owning: f)
  if awaitable.isUnbound {
    state.suspendedLeaf = owner.reference
    stateByte(f, offset).pointee = waiting
    return .suspended(state.sleepDelay > 0 ? .unbound : .none)
  }
  if let future = awaitable.future {
    if future.isDone {
      do throws(Raised) { return .return(try future.raiseOrTakeResult()) } catch {
        recordFailure(site)
        throw error
      }
    }
    state.suspendedLeaf = owner.reference
    stateByte(f, offset).pointee = waiting
    return .suspended(awaitable)
  }
  let base = state.top
  defer { state.top = base }
  do throws(Raised) {
    // Only `async for` brings what is driven in place of an awaitable: an async generator, or an iterator that it has
    // asked for. It says so in the state: asking the operand in `start` changed the shape of the nodes that the
    // recorded profile knows (see CallNodes.swift).
    let isDriven = state.bringsAwaitIterator
    state.bringsAwaitIterator = false
    let iterator = isDriven ? awaitable : try awaitIterator(awaitable)
    leaveLink(f, site)
    owner.layout.pointee.delegate = iterator.asObject
    let flow = try begin(iterator)
    finishDelegation(flow, owner, f, offset)
    return flow
  } catch {
    owner.layout.pointee.delegate = nil
    recordFailure(site)
    throw error
  }
}

/// The first step of an iterator. An async generator comes here from `async for` only.
private func begin(_ iterator: Value) throws(Raised) -> Flow {
  if case .object(let object) = iterator, object.pointee.kind == .asyncGenerator {
    return try driveAsyncGenerator(
      CoroutineObject(object), .none, raises: false, isContinued: false, name: "anext()")
  }
  return try send(iterator, .none)
}

func finishDelegation(_ flow: Flow, _ owner: CoroutineObject, _ f: Frame, _ offset: Int) {
  if case .suspended = flow {
    state.suspendedLeaf = owner.reference
    stateByte(f, offset).pointee = delegating
  } else {
    owner.layout.pointee.delegate = nil
  }
}

/// Whether `await` takes it: beside what has `__await__`, the generators of `types.coroutine`.
package func isAwaitable(_ value: Value) -> Bool {
  value.coroutine != nil || value.generator?.code.isIterableCoroutine ?? false
    || hasSpecial(value, .await)
}

/// The iterator of any awaitable: a coroutine driven by hand, or what `__await__` returns.
func awaitIterator(_ awaitable: Value) throws(Raised) -> Value {
  if let coroutine = awaitable.coroutine {
    try checkDrivable(coroutine)
    // It waits for something on behalf of somebody else: a task, or code that drives it by hand.
    if coroutine.isStarted { throw raise(.runtimeError, "coroutine is being awaited already") }
    return awaitable
  }
  if awaitable.generator?.code.isIterableCoroutine ?? false { return awaitable }
  if awaitable.asyncGeneratorStep != nil { return awaitable }
  guard let iterator = try callSpecial(awaitable, .await) else {
    throw raise(
      .typeError, "object \(typeName(awaitable)) can't be used in 'await' expression")
  }
  if iterator.coroutine != nil || iterator.generator?.code.isIterableCoroutine ?? false {
    throw raise(.typeError, "__await__() returned a coroutine")
  }
  if iterator.generator == nil, iterator.kind != .iterator, !hasSpecial(iterator, .next) {
    throw raise(
      .typeError, "__await__() returned non-iterator of type '\(typeName(iterator))'")
  }
  return iterator
}

/// Goes on waiting after a resume.
@inline(__always) func continueAwait(
  _ f: Frame, _ offset: Int, _ site: Site
) throws(Raised) -> Flow {
  let progress = stateByte(f, offset)
  if progress.pointee == waiting {
    progress.pointee = 0
    return .return(try takeResumed(site))
  }
  return try delegate(f, offset, site)
}

@inline(never) func delegate(_ f: Frame, _ offset: Int, _ site: Site) throws(Raised) -> Flow {
  stateByte(f, offset).pointee = 0
  let owner = coroutine(owning: f)
  guard let iterator = owner.layout.pointee.delegate else { return try takeDelegated(site) }
  let value = state.resumeValue
  state.resumeValue = .none
  let raises = state.resumeRaises
  let handledByDriver = state.handledByDriver
  state.resumeRaises = false
  // No call leads to what runs now: this shows who is around it.
  let base = state.top
  leaveLink(f, site)
  defer { state.top = base }
  do throws(Raised) {
    let flow =
      raises ? try deliver(value, to: .object(iterator)) : try send(.object(iterator), value)
    finishDelegation(flow, owner, f, offset)
    return flow
  } catch {
    owner.layout.pointee.delegate = nil
    if raises, !state.handled.isIdentical(to: handledByDriver) {
      state.raised.exception?.attachContext(state.handled)
    }
    recordFailure(site)
    throw error
  }
}

/// As `forward`; a StopIteration that comes out of it ends the delegation.
private func deliver(_ exception: Value, to iterator: Value) throws(Raised) -> Flow {
  do throws(Raised) { return try forward(iterator, exception) } catch {
    return .return(try stopIterationValue(error))
  }
}

/// Throws into the inner iterator; GeneratorExit closes it first, as `yield from` does.
private func forward(_ iterator: Value, _ exception: Value) throws(Raised) -> Flow {
  guard let raised = exception.exception, raised.isInstance(of: .generatorExit) else {
    return try throwInto(iterator, exception)
  }
  if case .object(let object) = iterator, isFrame(object) {
    let inner = CoroutineObject(object)
    if object.pointee.kind == .asyncGenerator { try leaveStep(of: inner) } else { try close(inner) }
  } else if let method = try findAttribute(iterator, intern("close")) {
    _ = try call(method)
  }
  throw raise(value: exception)
}

class SuspendingNode: ResumableNode {
  let operand: Node
  let offset: Int
  let site: Site
  init(_ operand: Node, offset: Int, _ site: Site) {
    self.operand = operand
    self.offset = offset
    self.site = site
  }
  override final var suspensionSite: Site? { site }
}

/// `slot = await operand`
final class AwaitStoreNode: SuspendingNode {
  let slot: Int
  init(_ slot: Int, _ operand: Node, offset: Int, _ site: Site) {
    self.slot = slot
    super.init(operand, offset: offset, site)
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let flow =
      stateByte(f, offset).pointee == 0
      ? try start(operand, f, offset, site) : try continueAwait(f, offset, site)
    if case .return(let value) = flow {
      f[slot] = value
      return .next
    }
    return flow
  }
}

/// `await operand` as a statement.
final class AwaitDropNode: SuspendingNode {
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let flow =
      stateByte(f, offset).pointee == 0
      ? try start(operand, f, offset, site) : try continueAwait(f, offset, site)
    if case .return = flow { return .next }
    return flow
  }
}

/// `return await operand`
final class AwaitReturnNode: SuspendingNode {
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    stateByte(f, offset).pointee == 0
      ? try start(operand, f, offset, site) : try continueAwait(f, offset, site)
  }
}

/// `slot = yield operand`
final class YieldStoreNode: SuspendingNode {
  let slot: Int
  init(_ slot: Int, _ operand: Node, offset: Int, _ site: Site) {
    self.slot = slot
    super.init(operand, offset: offset, site)
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if stateByte(f, offset).pointee == 0 {
      let value = try operand.evaluate(f)
      stateByte(f, offset).pointee = waiting
      return .suspended(value)
    }
    stateByte(f, offset).pointee = 0
    f[slot] = try takeResumed(site)
    return .next
  }
}

/// `yield operand` as a statement.
final class YieldDropNode: SuspendingNode {
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if stateByte(f, offset).pointee == 0 {
      let value = try operand.evaluate(f)
      stateByte(f, offset).pointee = waiting
      return .suspended(value)
    }
    stateByte(f, offset).pointee = 0
    if state.resumeRaises { _ = try takeResumed(site) }
    state.resumeValue = .none
    return .next
  }
}

/// `slot = yield operand` in an async generator: marks the suspension as a yield.
final class AsyncYieldNode: SuspendingNode {
  let slot: Int
  init(_ slot: Int, _ operand: Node, offset: Int, _ site: Site) {
    self.slot = slot
    super.init(operand, offset: offset, site)
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if stateByte(f, offset).pointee == 0 { return try yieldAsync(operand, f, offset) }
    stateByte(f, offset).pointee = 0
    f[slot] = try takeResumed(site)
    return .next
  }
}

/// As above, as a statement.
final class AsyncYieldDropNode: SuspendingNode {
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if stateByte(f, offset).pointee == 0 { return try yieldAsync(operand, f, offset) }
    stateByte(f, offset).pointee = 0
    if state.resumeRaises { _ = try takeResumed(site) }
    state.resumeValue = .none
    return .next
  }
}

@inline(__always) private func yieldAsync(_ operand: Node, _ f: Frame, _ offset: Int) throws(Raised)
  -> Flow
{
  let value = try operand.evaluate(f)
  stateByte(f, offset).pointee = waiting
  state.isAsyncYield = true
  state.suspendedLeaf = coroutine(owning: f).reference
  return .suspended(value)
}
