// Methods of futures and tasks, as scripts see them.

import Interpreter

/// What futures and tasks share.
let futureMethods: [NativeFunction] = [
  classGetItemMethod,
  .method("result", "(self, /)", "Return the result this future represents.", futureResult),
  .method(
    "exception", "(self, /)", "Return the exception that was set on this future.", futureException
  ).takingClass(),
  .method(
    "set_result", "(self, result, /)", "Mark the future done and set its result.", futureSetResult
  ).takingClass(),
  .method(
    "set_exception", "(self, exception, /)", "Mark the future done and set an exception.",
    futureSetException
  ).takingClass(),
  .method("done", "(self, /)", "Return True if the future is done.", futureDone),
  .method("cancelled", "(self, /)", "Return True if the future was cancelled.", futureCancelled),
  .method(
    "cancel", "(self, /, msg=None)", "Cancel the future and schedule callbacks.", futureCancel),
  .method(
    "add_done_callback", "(self, fn, /, *, context=None)",
    "Add a callback to be run when the future becomes done.", futureAddDoneCallback),
  .method(
    "remove_done_callback", "(self, fn, /)", "Remove all instances of a callback.",
    futureRemoveDoneCallback
  ).takingClass(),
  .method(
    "get_loop", "(self, /)", "Return the event loop the future is bound to.", futureGetLoop
  ).takingClass(),
  .method(
    "__await__", "(self, /)", "Return an iterator to be used in await expression.", futureAwait),
  .method(
    "__iter__", "(self, /)", "Return an iterator to be used in await expression.", futureAwait),
  // For classes of scripts whose own method calls this one: the reports that are owed come first then.
  .method("__del__", "(self, /)", "Called when the future is about to be destroyed.") {
    (a) throws(Raised) in
    let future = try future(a)
    if futureOwesReport(future) { reportFuture(future) }
    return .none
  },
]

/// What tasks have beside or in place of a future's methods.
let taskMethods: [NativeFunction] = [
  .method("set_result", "(self, result, /)", "A task's coroutine gives its result.") {
    (_) throws(Raised) in
    throw raise(.runtimeError, "Task does not support set_result operation")
  },
  .method("set_exception", "(self, exception, /)", "A task's coroutine gives its exception.") {
    (_) throws(Raised) in
    throw raise(.runtimeError, "Task does not support set_exception operation")
  },
  .method("get_name", "(self, /)", "Return the name of the task.", taskGetName),
  .method("set_name", "(self, value, /)", "Set the name of the task.", taskSetName),
  .method("get_coro", "(self, /)", "Return the coroutine of the task.", taskGetCoroutine),
  .method("get_context", "(self, /)", "Return the context of the task.") { (a) throws(Raised) in
    .object(contextOf(try future(a)))
  },
  .method("cancelling", "(self, /)", "Return the count of cancellation requests.", taskCancelling),
  .method("uncancel", "(self, /)", "Decrement the count of cancellation requests.", taskUncancel),
]

private func future(_ a: Arguments) throws(Raised) -> FutureObject {
  guard let future = a[0].anyFuture else {
    throw raise(.typeError, "\(typeName(a[0])) object is not initialised")
  }
  return future
}

/// The loop of a future.
private func openScheduler(of future: FutureObject) throws(Raised) -> Scheduler {
  Asyncio.scheduler(for: try loop(of: future))
}

@inline(__always) private func loop(of future: FutureObject) throws(Raised) -> Reference {
  if let loop = future.layout.pointee.loop { return loop }
  throw raise(.runtimeError, notInitialized)
}

private let notInitialized = "Future object is not initialized."

// MARK: - Results

private func pending(_ future: FutureObject, _ message: String) -> Raised {
  raise(.invalidStateError, future.layout.pointee.loop == nil ? notInitialized : message)
}

private func futureResult(_ a: Arguments) throws(Raised) -> Value {
  let future = try future(a)
  if !future.isDone { throw pending(future, "Result is not set.") }
  return try future.raiseOrTakeResult()
}

private func futureException(_ a: Arguments) throws(Raised) -> Value {
  let future = try future(a)
  if !future.isDone { throw pending(future, "Exception is not set.") }
  if future.has(FutureObject.cancelled) { throw raise(value: future.makeCancelledError()) }
  future.set(FutureObject.retrieved)
  return future.has(FutureObject.failed) ? future.layout.pointee.result : .none
}

private func futureSetResult(_ a: Arguments) throws(Raised) -> Value {
  let future = try future(a)
  if future.isDone { throw raise(.invalidStateError, "invalid state") }
  try withScheduler(for: try loop(of: future)) { scheduler throws(Raised) in
    try scheduler.ready.reserve(future.mostCallbacks)
    scheduler.complete(future, flags: 0, a[1])
  }
  return .none
}

private func futureSetException(_ a: Arguments) throws(Raised) -> Value {
  let future = try future(a)
  let scheduler = try openScheduler(of: future)
  try scheduler.ready.reserve(future.mostCallbacks)
  try scheduler.setException(future, a[1])
  return .none
}

private func futureDone(_ a: Arguments) throws(Raised) -> Value { .bool(try future(a).isDone) }

private func futureCancelled(_ a: Arguments) throws(Raised) -> Value {
  .bool(try future(a).has(FutureObject.cancelled))
}

private func futureCancel(_ a: Arguments) throws(Raised) -> Value {
  let future = try future(a)
  let scheduler = try openScheduler(of: future)
  if future.isDone { future.set(FutureObject.retrieved) }
  try scheduler.ready.reserve(future.mostCallbacks)
  return .bool(
    scheduler.cancel(
      future, message: a.get(1, default: .none), isDirect: true))
}

// MARK: - Callbacks

private func futureAddDoneCallback(_ a: Arguments) throws(Raised) -> Value {
  let future = try future(a)
  guard case .object(let callable) = a[1] else {
    throw raise(.typeError, "'\(typeName(a[1]))' object is not callable")
  }
  try withScheduler(for: try loop(of: future)) { scheduler throws(Raised) in
    let context = try contextArgument(a.get(2, default: .none))
    try future.reserveCallback()
    try scheduler.ready.reserve()
    _ = scheduler.add(
      FutureCallback(kind: .callable, target: callable, context: context), to: future)
  }
  return .none
}

private func futureRemoveDoneCallback(_ a: Arguments) throws(Raised) -> Value {
  let future = try future(a)
  _ = try openScheduler(of: future)
  let wanted = a[1]
  var matching: [Reference] = []
  for callback in future.callbacks where callback.kind == .callable {
    if try equals(.object(callback.target), wanted) { matching.append(callback.target) }
  }
  let removed = future.removeCallbacks { callback in
    callback.kind == .callable && matching.contains(callback.target)
  }
  return .int(removed)
}

private func futureGetLoop(_ a: Arguments) throws(Raised) -> Value {
  .object(try openScheduler(of: try future(a)).loop)
}

/// An iterator that yields the future once, as `Future.__await__` does.
private func futureAwait(_ a: Arguments) throws(Raised) -> Value {
  let future = try future(a)
  _ = try loop(of: future)
  return makeFutureIterator(future)
}

// MARK: - Tasks

private func taskGetName(_ a: Arguments) throws(Raised) -> Value { try future(a).displayName }

private func taskSetName(_ a: Arguments) throws(Raised) -> Value {
  let task = try future(a)
  task.makeExtra().name = a[1].string != nil ? a[1] : try str(a[1])
  return .none
}

private func taskGetCoroutine(_ a: Arguments) throws(Raised) -> Value {
  shownCoroutine(of: try future(a))
}

/// The coroutine of a task, or the object for which it stands.
func shownCoroutine(of task: FutureObject) -> Value {
  if let other = task.extra?.coroutineLike, !other.isUnbound { return other }
  return task.layout.pointee.root.map { .object($0) } ?? .none
}

/// The context of a task, made when it has none yet.
private func contextOf(_ task: FutureObject) -> Reference {
  if state.currentTask == task.reference {
    _ = currentContext()
    return state.context.unsafelyUnwrapped
  }
  if let context = task.layout.pointee.context { return context }
  let context = makeContextCopy(nil)
  task.layout.pointee.context = context
  return context
}

private func taskCancelling(_ a: Arguments) throws(Raised) -> Value {
  .int(Int(try future(a).layout.pointee.cancelRequests))
}

private func taskUncancel(_ a: Arguments) throws(Raised) -> Value {
  .int(Int(uncancel(try future(a))))
}
