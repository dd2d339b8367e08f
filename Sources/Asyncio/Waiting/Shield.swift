// asyncio.shield: an outer future that may be cancelled while the inner one goes on.

import Interpreter

let shieldFunction = NativeFunction.pythonFunction(
  "shield", "(arg)", "Wait for a future, shielding it from cancellation."
) { (a) throws(Raised) in
  let scheduler = try schedulerForAwaitables([a[0]])
  let inner = try scheduler.ensureFuture(a[0])
  if inner.isDone { return inner.shown }
  let outer = (Asyncio.scheduler(of: inner) ?? scheduler).createFuture()
  let shield = Shielding(inner, outer)
  guard case .object(let target) = makeBoxed(AsyncioType.listener.cell, shield) else {
    return .none
  }
  shield.sequence = inner.add(FutureCallback(kind: .native, target: target))
  shield.cell = target
  let end = makeBoxed(AsyncioType.listener.cell, ShieldEnd(shield))
  if case .object(let target) = end { outer.add(FutureCallback(kind: .native, target: target)) }
  return outer.value
}

/// Hears of the inner future.
final class Shielding: FutureListener {
  private var inner: FutureObject?
  private var outer: FutureObject?
  fileprivate var sequence: UInt32 = 0
  fileprivate var cell: Reference?

  convenience init(_ inner: FutureObject, _ outer: FutureObject) {
    self.init()
    self.inner = inner
    self.outer = outer
  }

  override func trace() {
    if let inner { mark(inner.reference) }
    if let outer { mark(outer.reference) }
  }

  override var what: String { "shield" }

  override var callbackName: String {
    "shield.<locals>._inner_done_callback() at \(libraryPath)/asyncio/tasks.py:958"
  }

  override var awaited: FutureObject? { outer }

  /// Nobody waits for the inner future any more.
  fileprivate func leaveInner() {
    if let inner, !inner.isDone, let cell { inner.removeCallback(cell, sequence: sequence) }
  }

  override func futureIsDone(_ future: FutureObject, _ scheduler: Scheduler) {
    guard let inner, let outer else { return }
    if outer.isDone {
      if !inner.has(FutureObject.cancelled) { inner.set(FutureObject.retrieved) }
      if !outer.has(FutureObject.cancelled) { refuse(inner, outer, scheduler) }
    } else if inner.has(FutureObject.cancelled) {
      _ = scheduler.cancel(outer, message: .none)
    } else if inner.has(FutureObject.failed) {
      inner.set(FutureObject.retrieved)
      scheduler.fail(outer, inner.layout.pointee.result)
    } else {
      scheduler.complete(outer, flags: 0, inner.layout.pointee.result)
    }
  }
}

extension Shielding {
  /// A script has set the outer future's result itself, in the turn in which the work ended.
  private func refuse(_ inner: FutureObject, _ outer: FutureObject, _ scheduler: Scheduler) {
    // A cancellation of what is done changes nothing.
    guard let cell, !inner.has(FutureObject.cancelled) else { return }
    _ = raise(.invalidStateError, "invalid state")
    scheduler.reportCallbackFailure(of: .object(cell), inner.shown)
  }
}

/// Hears of the outer future.
private final class ShieldEnd: FutureListener {
  private var shield: Shielding?

  convenience init(_ shield: Shielding) {
    self.init()
    self.shield = shield
  }

  override func trace() {
    if let cell = shield?.cell { mark(cell) }
  }

  override var what: String { "shield" }

  override var callbackName: String {
    "shield.<locals>._outer_done_callback() at \(libraryPath)/asyncio/tasks.py:975"
  }

  override func futureIsDone(_ future: FutureObject, _ scheduler: Scheduler) {
    shield?.leaveInner()
  }
}
