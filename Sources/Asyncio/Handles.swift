// Callbacks that `call_soon`, `call_later` and `call_at` schedule.

import Interpreter

package class HandleObject: Boxed {
  let callback: Value
  let arguments: [Value]
  var isCancelled = false
  var hasRun = false
  /// For timers: when.
  let deadline: Double?
  unowned let scheduler: Scheduler

  init(_ callback: Value, _ arguments: [Value], deadline: Double?, _ scheduler: Scheduler) {
    self.callback = callback
    self.arguments = arguments
    self.deadline = deadline
    self.scheduler = scheduler
  }

  package override func trace() {
    mark(callback)
    for argument in arguments { mark(argument) }
  }

  func cancel() {
    if isCancelled { return }
    isCancelled = true
    if deadline != nil, !hasRun { scheduler.timers.noteCancelled() }
  }
}

extension Scheduler {
  package func callSoon(_ callback: Value, _ arguments: [Value]) -> Value {
    let handle = HandleObject(callback, arguments, deadline: nil, self)
    let value = makeBoxed(AsyncioType.handle.cell, handle)
    if let reference = value.asObject { ready.append(ReadyEntry(.handle, reference)) }
    return value
  }

  package func callAt(_ deadline: Double, _ callback: Value, _ arguments: [Value]) -> Value {
    let handle = HandleObject(callback, arguments, deadline: deadline, self)
    let value = makeBoxed(AsyncioType.timerHandle.cell, handle)
    if let reference = value.asObject {
      timers.push(
        when: deadline, target: UnsafeMutableRawPointer(reference), kind: TimerKind.handle)
    }
    return value
  }

  /// Tells a listener after a delay.
  func callLater(_ delay: Double, _ listener: FutureListener) {
    let boxed = makeBoxed(AsyncioType.listener.cell, listener)
    let callback = makeNative(
      .function("_tell", "(listener, /)", "") { (a) throws(Raised) in
        if let listener = a[0].boxed(SetResultLater.self) { listener.fire() }
        return .none
      })
    _ = callAt(time + delay, callback, [boxed])
  }
}

/// Completes a future with None when its time has come.
package final class SetResultLater: FutureListener {
  let future: FutureObject
  init(_ future: FutureObject) { self.future = future }
  package override func trace() { mark(future.reference) }
  func fire() {
    guard !future.isDone, let scheduler = currentScheduler else { return }
    scheduler.complete(future, flags: 0, .none)
  }
}

let handleMethods: [NativeFunction] = [
  .method("cancel", "(self, /)", "Cancel the callback.", handleCancel),
  .method("cancelled", "(self, /)", "Return True if the callback was cancelled.", handleCancelled),
]

let timerHandleMethods: [NativeFunction] = [
  .method("when", "(self, /)", "Return the scheduled time in seconds.", timerHandleWhen)
]

private func handle(_ a: Arguments) throws(Raised) -> HandleObject {
  guard let handle = a[0].boxed(HandleObject.self) else {
    throw raise(.typeError, "a handle is required")
  }
  return handle
}

private func handleCancel(_ a: Arguments) throws(Raised) -> Value {
  try handle(a).cancel()
  return .none
}

private func handleCancelled(_ a: Arguments) throws(Raised) -> Value {
  .bool(try handle(a).isCancelled)
}

private func timerHandleWhen(_ a: Arguments) throws(Raised) -> Value {
  .double(try handle(a).deadline ?? 0)
}
