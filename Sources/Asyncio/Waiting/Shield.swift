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
  outer.add(FutureCallback(kind: .native, target: target))
  shield.cell = target
  return outer.value
}

/// Hears of both futures.
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

  override var callbackName: String { "shield.<locals>._inner_done_callback()" }

  override var awaited: FutureObject? { outer }

  override func futureIsDone(_ future: FutureObject, _ scheduler: Scheduler) {
    guard let inner, let outer else { return }
    if future.layout == outer.layout {
      if !inner.isDone, let cell { inner.removeCallback(cell, sequence: sequence) }
    } else {
      innerIsDone(inner, outer, scheduler)
    }
  }

  private func innerIsDone(_ inner: FutureObject, _ outer: FutureObject, _ scheduler: Scheduler) {
    if outer.isDone {
      if !inner.has(FutureObject.cancelled) { inner.set(FutureObject.retrieved) }
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
