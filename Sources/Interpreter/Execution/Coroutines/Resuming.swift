// Driving generators and coroutines: `next`, `send`, `throw`, `close`, and the loop that carries
// results along a chain of awaits.

import Syntax

/// What a resumed `yield` or `await` receives: the sent value or the thrown exception.
@inline(__always) func takeResumed(_ site: Site) throws(Raised) -> Value {
  let value = state.resumeValue
  state.resumeValue = .none
  if state.resumeRaises { throw resumeWithException(value, site) }
  return value
}

@inline(never) private func resumeWithException(_ value: Value, _ site: Site) -> Raised {
  state.resumeRaises = false
  if let exception = value.exception {
    if state.resumePropagates, !state.resumeWasThrown {
      exception.extendContext(state.handled)
    } else if !state.handled.isIdentical(to: state.handledByDriver) {
      exception.attachContext(state.handled)
    }
    if !state.resumePropagates {
      exception.layout.pointee.header.flags |= ExceptionObject.wasThrown
    }
  }
  state.resumePropagates = false
  state.resumeWasThrown = false
  state.raised = value
  recordFailure(site)
  return Raised()
}

// MARK: - Generators

/// The next value, or nil at the end; then `state.returnedValue` is what the generator returned.
@inline(__always) func generatorNext(_ generator: CoroutineObject) throws(Raised) -> Value? {
  if generator.has(
    CoroutineObject.isFinished | CoroutineObject.isRunning | CoroutineObject.isLinked)
  {
    return generator.has(CoroutineObject.isLinked)
      ? try resumeLinked(generator) : try refuseResume(generator)
  }
  generator.set(CoroutineObject.isRunning | CoroutineObject.isStarted)
  var succeeded = false
  defer { if !succeeded { finishRaised(generator) } }
  if state.depth >= state.entryLimit { try admit(generator) }
  state.depth &+= 1
  defer { state.depth &-= 1 }
  let body = generator.functionObject.layout.pointee.body
  let flow = try body.execute(generator.frame)
  succeeded = true
  generator.clear(CoroutineObject.isRunning)
  if case .suspended(let value) = flow { return value }
  generator.set(CoroutineObject.isFinished)
  if case .return(let value) = flow {
    state.returnedValue = value
  } else {
    state.returnedValue = .none
  }
  return nil
}

@inline(never) func tooDeep(_ generator: CoroutineObject) -> Raised {
  generator.clear(CoroutineObject.isRunning)
  return raise(.recursionError, "maximum recursion depth exceeded")
}

/// Resuming a finished or running generator.
@inline(never) func refuseResume(_ generator: CoroutineObject) throws(Raised) -> Value? {
  if generator.isRunning {
    state.resumeRaises = false
    state.resumeValue = .none
    throw raise(.valueError, "\(kindName(generator)) already executing")
  }
  if state.resumeRaises {
    state.resumeRaises = false
    let exception = state.resumeValue
    state.resumeValue = .none
    state.raised = exception
    throw Raised()
  }
  state.resumeValue = .none
  state.returnedValue = .none
  return nil
}

/// Ends a frame that raised. A StopIteration that escapes becomes a RuntimeError (PEP 479).
@inline(never) func finishRaised(_ frame: CoroutineObject) {
  frame.clear(CoroutineObject.isRunning)
  frame.set(CoroutineObject.isFinished)
  guard let exception = state.raised.exception else { return }
  if looksAtLeftFrames { lookAtLeftFrame(frame.frame, frame.functionObject) }
  let name = kindName(frame)
  if exception.isInstance(of: .stopIteration) {
    replaceRaised("\(name) raised StopIteration", exception)
  } else if frame.reference.pointee.kind == .asyncGenerator,
    exception.isInstance(of: .stopAsyncIteration)
  {
    replaceRaised("\(name) raised StopAsyncIteration", exception)
  }
}

private func replaceRaised(_ message: String, _ cause: ExceptionObject) {
  _ = raise(.runtimeError, message)
  guard let replacement = state.raised.exception else { return }
  replacement.layout.pointee.cause = cause.value
  replacement.layout.pointee.context = cause.value
  replacement.suppressesContext = true
}

func kindName(_ frame: CoroutineObject) -> String {
  switch frame.reference.pointee.kind {
  case .coroutine: return "coroutine"
  case .asyncGenerator: return "async generator"
  default: return "generator"
  }
}

/// The next value, or nil at the end; also nil for what is no cell.
func generatorNext(_ generator: Value) throws(Raised) -> Value? {
  guard case .object(let object) = generator else { return nil }
  return try generatorNext(CoroutineObject(object))
}

// MARK: - Coroutine chains

/// Resumes a chain of awaits at its innermost coroutine.
///
/// Results and exceptions travel outwards in this loop until a frame suspends or `root` ends. After a throw
/// each frame on the way sets the context anew, as in CPython, where the throw passes through it.
/// - Returns: `.suspended` or `.return`.
package func resume(_ leaf: CoroutineObject, until root: CoroutineObject) throws(Raised) -> Flow {
  var current = leaf
  let isThrow = state.resumeRaises
  let handledByDriver = state.handled
  while true {
    current.set(CoroutineObject.isRunning | CoroutineObject.isStarted)
    let isInsideHandler = current.has(CoroutineObject.isInsideHandler)
    if isInsideHandler { enterHandler(around: current, isThrow) }
    let body = current.functionObject.layout.pointee.body
    do throws(Raised) {
      let flow = try body.execute(current.frame)
      if isInsideHandler { state.handled = handledByDriver }
      if case .suspended = flow {
        current.clear(CoroutineObject.isRunning)
        return flow
      }
      current.clear(CoroutineObject.isRunning)
      current.set(CoroutineObject.isFinished)
      var value = Value.none
      if case .return(let returned) = flow { value = returned }
      if current.layout == root.layout { return .return(value) }
      state.resumeValue = value
    } catch {
      if isInsideHandler { state.handled = handledByDriver }
      finishRaised(current)
      if current.layout == root.layout { throw error }
      state.resumeValue = state.raised
      state.resumeRaises = true
      state.resumePropagates = true
      state.resumeWasThrown = isThrow
      state.handledByDriver = handledByDriver
    }
    let awaiter = CoroutineObject(current.layout.pointee.awaiter.unsafelyUnwrapped)
    current.layout.pointee.awaiter = nil
    awaiter.layout.pointee.delegate = nil
    if current.has(CoroutineObject.isAnonymous) { recycle(current) }
    current = awaiter
  }
}

/// What its awaiters handle is handled in a coroutine, too; an exception that is thrown into it has nothing
/// to do with that, and until the chain waits again nobody on its way sees what the others handle.
@inline(never) private func enterHandler(around coroutine: CoroutineObject, _ isThrow: Bool) {
  if isThrow { return }
  let handled = coroutine.handledByAwaiters
  if handled.isUnbound { return }
  state.handled = handled
  state.handledByDriver = handled
}

/// The innermost coroutine of a suspended chain.
/// - Complexity: O(length of the chain); tasks remember their leaf instead.
package func leaf(of root: CoroutineObject) -> CoroutineObject {
  var current = root
  while let next = current.layout.pointee.delegate, next.pointee.kind == .coroutine,
    CoroutineObject(next).layout.pointee.awaiter == current.reference
  {
    current = CoroutineObject(next)
  }
  return current
}

/// How deep a chain of awaits may begin at once. Calls are limited to 1000 as in CPython, awaits are
/// not calls; but a coroutine that awaits itself without end must fail.
private let startLimit = 120_000

@inline(never) private func checkStartDepth(_ coroutine: CoroutineObject) throws(Raised) {
  if state.startDepth >= startLimit {
    throw raise(.recursionError, "maximum recursion depth exceeded")
  }
  try checkNativeStack()
  if state.attention { try admit(coroutine) }
}

/// Runs a fresh coroutine that `owner` awaits, nested until its first suspension.
@inline(__always) func startCoroutine(
  _ coroutine: CoroutineObject, owner: CoroutineObject, isFresh: Bool
) throws(Raised) -> Flow {
  if state.startDepth >= state.entryLimit { try checkStartDepth(coroutine) }
  state.startDepth &+= 1
  coroutine.layout.pointee.awaiter = owner.reference
  owner.layout.pointee.delegate = coroutine.reference
  coroutine.set(
    CoroutineObject.isStarted | CoroutineObject.isRunning
      | (isFresh ? CoroutineObject.isAnonymous : 0))
  var succeeded = false
  defer {
    state.startDepth &-= 1
    if !succeeded {
      finishRaised(coroutine)
      coroutine.layout.pointee.awaiter = nil
      owner.layout.pointee.delegate = nil
    }
  }
  let flow = try coroutine.functionObject.layout.pointee.body.execute(coroutine.frame)
  succeeded = true
  if case .suspended = flow {
    coroutine.clear(CoroutineObject.isRunning)
    if !state.handled.isNone { coroutine.set(CoroutineObject.isInsideHandler) }
    return flow
  }
  owner.layout.pointee.delegate = nil
  if !isFresh || !recycle(coroutine) {
    coroutine.clear(CoroutineObject.isRunning)
    coroutine.set(CoroutineObject.isFinished)
    coroutine.layout.pointee.awaiter = nil
  }
  if case .return = flow { return flow }
  return .return(.none)
}

// MARK: - send, throw, close

/// `send(value)` on a generator or coroutine, or `next` on any other iterator.
/// - Returns: `.suspended` with what it yields, or `.return` with what it returns.
package func send(_ receiver: Value, _ value: Value) throws(Raised) -> Flow {
  guard case .object(let object) = receiver else { throw raise(.typeError, "not an iterator") }
  switch object.pointee.kind {
  case .generator:
    let generator = CoroutineObject(object)
    if !value.isNone, !generator.isStarted, !generator.isFinished {
      throw raise(.typeError, "can't send non-None value to a just-started generator")
    }
    state.resumeValue = value
    return try driveGenerator(generator)
  case .coroutine:
    let coroutine = CoroutineObject(object)
    try checkDrivable(coroutine)
    if !value.isNone, !coroutine.isStarted {
      throw raise(.typeError, "can't send non-None value to a just-started coroutine")
    }
    state.resumeValue = value
    return try driveCoroutine(coroutine)
  case .asyncGenerator:
    return try driveAsyncGenerator(
      CoroutineObject(object), value, raises: false, isContinued: true, name: "anext()")
  default:
    if let step = receiver.asyncGeneratorStep { return try step.advance(value, raises: false) }
    return try sendToIterator(receiver, value)
  }
}

private func sendToIterator(_ receiver: Value, _ value: Value) throws(Raised) -> Flow {
  if receiver.boxedIterator != nil {
    // Steps of async generators hand the value on; other native iterators do not look at it.
    state.resumeValue = value
    state.returnedValue = .none
    let next = try iteratorNext(receiver)
    state.resumeValue = .none
    return next.map { .suspended($0) } ?? .return(state.returnedValue)
  }
  if value.isNone {
    state.returnedValue = .none
    if let next = try nextKeepingReturn(receiver) { return .suspended(next) }
    return .return(state.returnedValue)
  }
  do throws(Raised) {
    return .suspended(try callMethod(receiver, intern("send"), [value]))
  } catch {
    return .return(try stopIterationValue(error))
  }
}

/// `next` on an iterator, keeping the StopIteration's value in `state.returnedValue`.
private func nextKeepingReturn(_ receiver: Value) throws(Raised) -> Value? {
  guard receiver.instance != nil else { return try iteratorNext(receiver) }
  do throws(Raised) {
    guard let value = try callSpecial(receiver, .next) else {
      throw raise(.typeError, "'\(typeName(receiver))' object is not an iterator")
    }
    return value
  } catch {
    state.returnedValue = try stopIterationValue(error)
    return nil
  }
}

/// The value of the travelling StopIteration; any other exception goes on.
func stopIterationValue(_ error: Raised) throws(Raised) -> Value {
  guard let exception = state.raised.exception, exception.isInstance(of: .stopIteration) else {
    throw error
  }
  state.raised = .none
  return exception.arguments.count > 0 ? exception.arguments[0] : .none
}

private func driveGenerator(_ generator: CoroutineObject) throws(Raised) -> Flow {
  if let value = try generatorNext(generator) { return .suspended(value) }
  return .return(state.returnedValue)
}

/// A chain that native code drives counts as a call, as in CPython.
/// - Postcondition: the caller counts `state.depth` down again.
func enterDriver(_ coroutine: CoroutineObject) throws(Raised) {
  if state.depth >= state.entryLimit { try admit(coroutine) }
  state.depth += 1
}

private func driveCoroutine(_ coroutine: CoroutineObject) throws(Raised) -> Flow {
  try enterDriver(coroutine)
  // The innermost one is resumed directly: whoever looks at the outermost one sees that it runs.
  coroutine.set(CoroutineObject.isRunning)
  defer {
    state.depth -= 1
    coroutine.clear(CoroutineObject.isRunning)
  }
  let innermost = leaf(of: coroutine)
  takeAwaited(innermost)
  let flow = try resume(innermost, until: coroutine)
  guard case .suspended(let payload) = flow else { return flow }
  return .suspended(handOut(payload, by: leaf(of: coroutine)))
}

/// What a coroutine that native code drives waits for. A future that it awaits itself says so, as whoever gets
/// it asks whether it was only yielded, and is remembered: its driver need not bring the result.
private func handOut(_ payload: Value, by innermost: CoroutineObject) -> Value {
  let value = payload.isUnbound ? makeSleepFuture(state.sleepDelay) : payload
  guard let future = value.anyFuture, innermost.layout.pointee.delegate == nil else { return value }
  future.set(FutureObject.isAwaited)
  innermost.layout.pointee.delegate = future.reference
  return value
}

/// The result of the future that was handed out takes the place of whatever the driver sends.
private func takeAwaited(_ innermost: CoroutineObject) {
  guard let awaited = innermost.layout.pointee.delegate,
    awaited.pointee.kind == .future || awaited.pointee.kind == .task
  else { return }
  innermost.layout.pointee.delegate = nil
  if state.resumeRaises { return }
  do throws(Raised) {
    let future = FutureObject(awaited)
    if !future.isDone { throw raise(.runtimeError, "await wasn't used with future") }
    state.resumeValue = try future.takeResult()
  } catch {
    state.resume(with: state.raised, raises: true)
    state.raised = .none
  }
}

/// Set by Asyncio: the future of a sleep in a coroutine that no task drives.
package nonisolated(unsafe) var makeSleepFuture: (Double) -> Value = { _ in .none }

func checkDrivable(_ coroutine: CoroutineObject) throws(Raised) {
  if coroutine.isFinished { throw raise(.runtimeError, "cannot reuse already awaited coroutine") }
  if coroutine.isRunning { throw raise(.valueError, "coroutine already executing") }
  if coroutine.layout.pointee.awaiter != nil {
    throw raise(.runtimeError, "coroutine is being awaited already")
  }
}

/// A frame that had not begun stands at its `def`; no part of that line is marked.
func recordFailureAtBeginning(_ frame: CoroutineObject) {
  let start = Int(frame.code.span.start)
  recordFailure(Site(frame.code, Span(start, start)))
}

/// `throw(exception)` on a generator, coroutine or other iterator.
package func throwInto(_ receiver: Value, _ exception: Value) throws(Raised) -> Flow {
  guard case .object(let object) = receiver else { throw raise(value: exception) }
  switch object.pointee.kind {
  case .generator, .coroutine:
    let frame = CoroutineObject(object)
    if object.pointee.kind == .coroutine { try checkDrivable(frame) }
    if frame.isFinished || !frame.isStarted && !handsOn(frame) {
      let wasWaiting = !frame.isStarted && !frame.isFinished
      frame.set(CoroutineObject.isFinished)
      state.raised = exception
      if wasWaiting { recordFailureAtBeginning(frame) }
      throw Raised()
    }
    unlink(frame)
    state.resume(with: exception, raises: true)
    return object.pointee.kind == .generator
      ? try driveGenerator(frame) : try driveCoroutine(frame)
  case .asyncGenerator:
    return try driveAsyncGenerator(
      CoroutineObject(object), exception, raises: true, isContinued: true, name: "athrow()")
  default:
    if let step = receiver.asyncGeneratorStep { return try step.advance(exception, raises: true) }
    guard let method = try findAttribute(receiver, intern("throw")) else {
      throw raise(value: exception)
    }
    do throws(Raised) { return .suspended(try call(method, exception)) } catch {
      return .return(try stopIterationValue(error))
    }
  }
}

/// Closes a generator that nobody else has, for the only time: what goes wrong is told of, not raised.
func closeForgotten(_ generator: CoroutineObject) {
  ignoringFailure(in: generator.value) { () throws(Raised) in try close(generator) }
  if !generator.isFinished { generator.set(CoroutineObject.isFinished) }
}

/// `close()`: raises GeneratorExit inside and expects the frame to end.
/// - Returns: what the frame returned instead of passing GeneratorExit on.
@discardableResult
package func close(_ receiver: CoroutineObject) throws(Raised) -> Value {
  if receiver.isFinished { return .none }
  if !receiver.isStarted {
    receiver.set(CoroutineObject.isFinished)
    return .none
  }
  let exit = makeException(exceptionType(.generatorExit), arguments: emptyTuple)
  exit.exception?.attachContext(state.handled)
  do throws(Raised) {
    let flow = try throwInto(receiver.value, exit)
    if case .return(let value) = flow { return value }
    throw raise(.runtimeError, "\(kindName(receiver)) ignored GeneratorExit")
  } catch {
    guard let raised = state.raised.exception,
      raised.isInstance(of: .generatorExit) || raised.isInstance(of: .stopIteration)
    else { throw error }
    state.raised = .none
    return .none
  }
}
