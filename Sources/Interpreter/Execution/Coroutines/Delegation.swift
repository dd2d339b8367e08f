// `yield from`: resuming the innermost generator of a chain directly.
//
// A sub-generator that the `yield from` itself has just made is known to nobody else. It is linked:
// every generator of the chain has its delegating one in `awaiter`, and the outermost one keeps the
// innermost one in `delegate`. A resume then costs the same at any depth; through the frames it
// costs as much as the chain is long (a tree of depth 16 was walked at CPython's speed). Exceptions
// thrown in, and anything that looks at the chain, dissolve the links first: then each generator
// delegates to the next one through its frame. All other iterators are driven so from the start.

import Syntax

/// `slot = yield from operand`
final class YieldFromNode: SuspendingNode {
  let slot: Int
  init(_ slot: Int, _ operand: Node, offset: Int, _ site: Site) {
    self.slot = slot
    super.init(operand, offset: offset, site)
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let flow =
      stateByte(f, offset).pointee == 0 ? try begin(f) : try delegate(f, offset, site)
    if case .return(let value) = flow {
      f[slot] = value
      return .next
    }
    return flow
  }

  private func begin(_ f: Frame) throws(Raised) -> Flow {
    var isFresh = false
    let owner = coroutine(owning: f)
    var iterable =
      owner.code.isIterableCoroutine
      ? try operand.evaluate(f) : try operand.evaluateAwaitable(f, &isFresh)
    do throws(Raised) {
      try checkNativeStack()
      if hasGeneratingIter(iterable) {
        iterable = try makeIterator(iterable)
        isFresh = true
      }
      if isFresh, state.handled.isNone, let inner = iterable.generator {
        let flow = try startLinked(inner, owner)
        if case .suspended = flow { stateByte(f, offset).pointee = delegating }
        return flow
      }
      let isCoroutine = iterable.coroutine != nil && owner.code.isIterableCoroutine
      if iterable.isUnbound || iterable.coroutine != nil && !isCoroutine {
        throw raise(
          .typeError,
          "cannot 'yield from' a coroutine object in a non-coroutine generator")
      }
      let iterator = isCoroutine ? iterable : try makeIterator(iterable)
      owner.layout.pointee.delegate = iterator.asObject
      let base = state.top
      leaveLink(f, site)
      defer { state.top = base }
      let flow = try send(iterator, .none)
      finishDelegation(flow, owner, f, offset)
      return flow
    } catch {
      owner.layout.pointee.delegate = nil
      recordFailure(site)
      throw error
    }
  }
}

/// Is its `__iter__` a generator function? Nobody else then knows the iterator that it makes.
private func hasGeneratingIter(_ iterable: Value) -> Bool {
  guard iterable.instance != nil, let function = typeOf(iterable).lookup(.iter).function else {
    return false
  }
  return function.code.form == .generator && function.layout.pointee.directCoroutineCount == 1
}

/// Runs a fresh generator, nested, to its first `yield`.
private func startLinked(_ inner: CoroutineObject, _ owner: CoroutineObject) throws(Raised) -> Flow
{
  if state.depth >= state.entryLimit { try admit(inner) }
  state.depth &+= 1
  inner.layout.pointee.awaiter = owner.reference
  inner.layout.pointee.header.aux = owner.layout.pointee.header.aux &+ 1
  owner.layout.pointee.delegate = inner.reference
  inner.set(
    CoroutineObject.isStarted | CoroutineObject.isRunning | CoroutineObject.isAnonymous)
  var succeeded = false
  defer {
    state.depth &-= 1
    if !succeeded {
      finishRaised(inner)
      inner.layout.pointee.awaiter = nil
    }
  }
  let flow = try inner.functionObject.layout.pointee.body.execute(inner.frame)
  succeeded = true
  inner.clear(CoroutineObject.isRunning)
  if case .suspended = flow {
    owner.layout.pointee.delegate = innermost(inner)
    owner.set(CoroutineObject.isLinked)
    return flow
  }
  finish(inner, owner)
  if case .return = flow { return flow }
  return .return(.none)
}

/// The generator that has just suspended, or the end of the chain that it began.
@inline(__always) private func innermost(_ generator: CoroutineObject) -> Reference {
  generator.has(CoroutineObject.isLinked)
    ? generator.layout.pointee.delegate.unsafelyUnwrapped : generator.reference
}

@inline(__always) private func finish(_ inner: CoroutineObject, _ owner: CoroutineObject) {
  inner.set(CoroutineObject.isFinished)
  inner.layout.pointee.awaiter = nil
  owner.layout.pointee.delegate = nil
  owner.clear(CoroutineObject.isLinked)
  if inner.has(CoroutineObject.isAnonymous) { recycle(inner) }
}

/// The next value of a chain of linked generators; results and exceptions travel outwards in a loop.
@inline(never) func resumeLinked(_ root: CoroutineObject) throws(Raised) -> Value? {
  if root.isRunning { return try refuseResume(root) }
  var current = CoroutineObject(root.layout.pointee.delegate.unsafelyUnwrapped)
  // The generators around count as calls, as if each had been resumed by the next one.
  let depth = state.depth &+ 1
  if depth &+ Int(current.layout.pointee.header.aux) > state.depthLimit { throw tooDeep(root) }
  defer { state.depth = depth &- 1 }
  root.set(CoroutineObject.isRunning)
  while current.layout != root.layout {
    let owner = CoroutineObject(current.layout.pointee.awaiter.unsafelyUnwrapped)
    current.set(CoroutineObject.isRunning)
    state.depth = depth &+ Int(current.layout.pointee.header.aux)
    do throws(Raised) {
      let flow = try current.functionObject.layout.pointee.body.execute(current.frame)
      current.clear(CoroutineObject.isRunning)
      if case .suspended(let value) = flow {
        root.layout.pointee.delegate = innermost(current)
        root.clear(CoroutineObject.isRunning)
        return value
      }
      if case .return(let value) = flow {
        state.resumeValue = value
      } else {
        state.resumeValue = .none
      }
    } catch {
      finishRaised(current)
      state.resumeValue = state.raised
      state.resumeRaises = true
    }
    finish(current, owner)
    current = owner
  }
  root.clear(CoroutineObject.isRunning)
  state.depth = depth &- 1
  return try generatorNext(root)
}

/// What a `yield from` gets at the end of its chain. An exception that only passes through here has not seen
/// what is handled here.
func takeDelegated(_ site: Site) throws(Raised) -> Flow {
  let value = state.resumeValue
  state.resumeValue = .none
  if !state.resumeRaises { return .return(value) }
  state.resumeRaises = false
  value.exception?.extendContext(state.handled)
  state.raised = value
  recordFailure(site)
  throw Raised()
}

/// Dissolves the links: from now on each generator of the chain delegates to the next one itself.
func unlink(_ root: CoroutineObject) {
  guard root.has(CoroutineObject.isLinked) else { return }
  var inner = CoroutineObject(root.layout.pointee.delegate.unsafelyUnwrapped)
  while let next = inner.layout.pointee.awaiter {
    let owner = CoroutineObject(next)
    inner.layout.pointee.awaiter = nil
    owner.layout.pointee.delegate = inner.reference
    owner.clear(CoroutineObject.isLinked)
    if owner.layout == root.layout { return }
    inner = owner
  }
}
