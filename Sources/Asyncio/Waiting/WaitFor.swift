// asyncio.wait_for: awaits in the calling task itself, under a timeout; nothing is made but a timer.

import Interpreter
import Syntax

private enum Stage { static let awaiting: UInt8 = 1, cancelling: UInt8 = 2 }
private enum Slot { static let awaitable = 0, timeout = 1, timer = 2, listener = 3 }

let waitForCoroutine = NativeCoroutine(
  "wait_for", "(fut, timeout)",
  "Wait for the single Future or coroutine to complete, with timeout.", locals: 2
) { (a) throws(Raised) in
  switch a.stage {
  case 0:
    if a[Slot.timeout].isNone { return try begin(a) }
    let hasPassed = try compareIsTrue(.lessOrEqual, a[Slot.timeout], .int(0))
    return hasPassed ? try refuse(a) : try begin(a)
  case Stage.awaiting: return try end(a)
  default: return try endCancelling(a)
  }
}

private func begin(_ a: Activation) throws(Raised) -> NativeStep {
  let when = try deadline(after: a[Slot.timeout], try requireScheduler())
  let timeout = TimeoutState(when: when, delay: a[Slot.timeout])
  a[Slot.timer] = makeBoxed(AsyncioType.timeout.cell, timeout)
  try timeout.enter()
  return a.await(a[Slot.awaitable], stage: Stage.awaiting)
}

private func end(_ a: Activation) throws(Raised) -> NativeStep {
  guard let timeout = a[Slot.timer].boxed(TimeoutState.self) else { return .return(.none) }
  do throws(Raised) {
    let result = try a.delivered()
    try timeout.exit(.none)
    return .return(result)
  } catch {
    let exception = state.raised
    try timeout.exit(exception)
    state.raised = exception
    throw error
  }
}

/// The time has passed before it began: what is done counts, the rest is cancelled and awaited.
private func refuse(_ a: Activation) throws(Raised) -> NativeStep {
  let scheduler = try requireScheduler()
  let future = try scheduler.ensureFuture(a[Slot.awaitable])
  if future.isDone { return .return(try future.takeResult()) }
  let waiter = scheduler.createFuture()
  let listener = makeBoxed(AsyncioType.listener.cell, CompletionListener(waiter))
  a[Slot.awaitable] = future.value
  a[Slot.listener] = listener
  listen(listener, to: future)
  _ = scheduler.cancel(future, message: .none)
  return a.await(waiter.value, stage: Stage.cancelling)
}

private func endCancelling(_ a: Activation) throws(Raised) -> NativeStep {
  guard let future = a[Slot.awaitable].future,
    let listener = a[Slot.listener].boxed(CompletionListener.self)
  else { return .return(.none) }
  if case .object(let target) = a[Slot.listener] {
    future.removeCallback(target, sequence: listener.sequence)
  }
  _ = try a.delivered()
  do throws(Raised) { return .return(try future.takeResult()) } catch {
    let exception = state.raised
    if isCancelledError(exception) { throw timeoutError(from: exception) }
    throw error
  }
}

/// Completes a waiter when the future that it listens to is done.
final class CompletionListener: FutureListener {
  private var waiter: FutureObject?
  fileprivate(set) var sequence: UInt32 = 0

  convenience init(_ waiter: FutureObject) {
    self.init()
    self.waiter = waiter
  }

  override func trace() { if let waiter { mark(waiter.reference) } }

  override var what: String { "wait_for" }

  override var callbackName: String {
    "_release_waiter() at \(libraryPath)/asyncio/tasks.py:454"
  }

  override var awaited: FutureObject? { waiter }

  override func futureIsDone(_ future: FutureObject, _ scheduler: Scheduler) {
    if let waiter, !waiter.isDone { scheduler.complete(waiter, flags: 0, .none) }
  }
}

private func listen(_ listener: Value, to future: FutureObject) {
  guard case .object(let target) = listener,
    let object = listener.boxed(CompletionListener.self)
  else { return }
  object.sequence = future.add(FutureCallback(kind: .native, target: target))
}
