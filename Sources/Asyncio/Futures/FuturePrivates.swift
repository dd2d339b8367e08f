// Private names of futures and tasks that tests, tools and older programs read.

import Interpreter

let futurePrivates: [NativeFunction] = [
  .getter("_state", "PENDING, CANCELLED or FINISHED.") { (a) throws(Raised) in
    let future = try future(a)
    if !future.isDone { return makeString("PENDING") }
    return makeString(future.has(FutureObject.cancelled) ? "CANCELLED" : "FINISHED")
  },
  .getter("_result", "The result, once there is one.") { (a) throws(Raised) in
    let future = try future(a)
    let hasResult = !future.has(FutureObject.failed) && !future.has(FutureObject.cancelled)
    return hasResult ? future.layout.pointee.result : .none
  },
  .getter("_exception", "The exception, once there is one.") { (a) throws(Raised) in
    let future = try future(a)
    return future.has(FutureObject.failed) ? future.layout.pointee.result : .none
  },
  .getter("_loop", "The loop of the future.") { (a) throws(Raised) in
    try future(a).layout.pointee.loop.map { .object($0) } ?? .none
  },
  .getter("_callbacks", "The callbacks with their contexts, or None.") { (a) throws(Raised) in
    let callbacks = try future(a).callbacks
    if callbacks.isEmpty { return .none }
    let list = makeList(capacity: callbacks.count)
    for callback in callbacks {
      let context = callback.context.map { Value.object($0) } ?? .object(makeContextCopy(nil))
      list.append(makeTuple([shown(callback), context]))
    }
    return list.value
  },
  .getter("_cancel_message", "The message of the last request to cancel.") { (a) throws(Raised) in
    try future(a).extra?.cancelMessage ?? .none
  },
  .setter("_cancel_message") { (a) throws(Raised) in
    try future(a).makeExtra().cancelMessage = a[1]
    return .none
  },
  .getter("_log_traceback", "Would its exception be reported if it were lost now?") {
    (a) throws(Raised) in .bool(try future(a).owesReport)
  },
  .setter("_log_traceback") { (a) throws(Raised) in
    if try isTrue(a[1]) {
      throw raise(.valueError, "_log_traceback can only be set to False")
    }
    try future(a).set(FutureObject.retrieved)
    return .none
  },
  .getter("_asyncio_future_blocking", "Is it being awaited at this moment?") {
    (a) throws(Raised) in .bool(try future(a).has(FutureObject.isAwaited))
  },
  .setter("_asyncio_future_blocking") { (a) throws(Raised) in
    let future = try future(a)
    if try isTrue(a[1]) {
      future.set(FutureObject.isAwaited)
    } else {
      future.clear(FutureObject.isAwaited)
    }
    return .none
  },
  .deleter("_asyncio_future_blocking") { (_) throws(Raised) in
    throw raise(.attributeError, "cannot delete attribute")
  },
  .deleter("_log_traceback") { (_) throws(Raised) in
    throw raise(.attributeError, "cannot delete attribute")
  },
  .getter("_source_traceback", "In debug mode, the frames in which it was made.") {
    (a) throws(Raised) in try future(a).extra?.sourceTraceback ?? .none
  },
  .method("_make_cancelled_error", "(self, /)", "Create the CancelledError to raise.") {
    (a) throws(Raised) in try future(a).makeCancelledError()
  },
]

let taskPrivates: [NativeFunction] = [
  .getter("_coro", "The coroutine of the task.") { (a) throws(Raised) in
    shownCoroutine(of: try future(a))
  },
  .getter("_fut_waiter", "The future that the task waits for, or None.") { (a) throws(Raised) in
    let task = try future(a)
    if let loop = task.layout.pointee.loop { scheduler(for: loop).showSleep(of: task) }
    guard !task.isDone, let waitingFor = task.layout.pointee.waitingFor else { return .none }
    return FutureObject(waitingFor).isDone ? .none : FutureObject(waitingFor).shown
  },
  .getter("_must_cancel", "Will the next step raise CancelledError?") { (a) throws(Raised) in
    .bool(try future(a).has(FutureObject.mustCancel))
  },
  .getter("_num_cancels_requested", "Requests to cancel.") { (a) throws(Raised) in
    .int(Int(try future(a).layout.pointee.cancelRequests))
  },
  .getter("_log_destroy_pending", "Is its death while it waits reported?") { (a) throws(Raised) in
    .bool(!(try future(a).has(FutureObject.mayBeDestroyed)))
  },
  .setter("_log_destroy_pending") { (a) throws(Raised) in
    let task = try future(a)
    if try isTrue(a[1]) {
      task.clear(FutureObject.mayBeDestroyed)
    } else {
      task.set(FutureObject.mayBeDestroyed)
    }
    return .none
  },
  .deleter("_log_destroy_pending") { (_) throws(Raised) in
    throw raise(.attributeError, "cannot delete attribute")
  },
]

private func future(_ a: Arguments) throws(Raised) -> FutureObject {
  guard let future = a[0].anyFuture else {
    throw raise(.typeError, "\(typeName(a[0])) object is not initialised")
  }
  return future
}

/// A callback as a callable.
private func shown(_ callback: FutureCallback) -> Value {
  switch callback.kind {
  case .callable: return .object(callback.target)
  case .none: return .none
  case .wakeTask:
    return makeNative(
      .function("task_wakeup", "(future, /)", "Resumes the task.") { (_) in .none },
      owner: .object(callback.target))
  case .native:
    return makeNative(
      .function("_callback", "(future, /)", "Tells the library.") { (_) in .none },
      owner: .object(callback.target))
  }
}
