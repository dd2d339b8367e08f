// Completing futures: whoever waits is scheduled, in the order in which it asked.

import Interpreter

extension Scheduler {
  /// Sets the outcome and schedules the callbacks for the next turn.
  /// - Parameter flags: `failed`, `cancelled` or 0.
  package func complete(_ future: FutureObject, flags: UInt16, _ result: Value) {
    future.layout.pointee.result = result
    future.set(FutureObject.isDone | flags)
    if flags & FutureObject.failed != 0 {
      turnOfFailure = turn
      future.layout.pointee.sleepNumber = UInt32(
        truncatingIfNeeded: result.exception?.tracebackCount ?? 0)
    }
    if let task = future.onlyWaitingTask {
      future.removeFirst()
      enqueue(ReadyEntry(.task, task))
      return
    }
    future.takeCallbacks { schedule($0, for: future) }
  }

  func schedule(_ callback: FutureCallback, for future: FutureObject) {
    switch callback.kind {
    case .none: break
    case .wakeTask: enqueue(ReadyEntry(.task, callback.target))
    case .callable:
      enqueue(
        ReadyEntry(
          .callback, callback.target, argument: future.reference, context: callback.context))
    case .native:
      enqueue(ReadyEntry(.listener, callback.target, argument: future.reference))
    }
  }

  /// Adds a callback, or schedules it when the future is done already.
  /// - Returns: what `removeCallback` wants to know.
  @discardableResult
  package func add(_ callback: FutureCallback, to future: FutureObject) -> UInt32 {
    if !future.isDone { return future.add(callback) }
    schedule(callback, for: future)
    return 0
  }

  /// A future of this loop; in debug mode it knows where it was made.
  func createFuture() -> FutureObject {
    let future = makeFuture(.future, loop: loop)
    if isDebug { future.makeExtra().sourceTraceback = sourceTraceback() }
    return future
  }

  /// `future.set_exception`: accepts an instance or a class.
  func setException(_ future: FutureObject, _ exception: Value) throws(Raised) {
    if future.isDone { throw raise(.invalidStateError, "invalid state") }
    var exception = exception
    if exception.type != nil { exception = try call(exception) }
    guard let object = exception.exception else {
      throw raise(.typeError, "invalid exception object")
    }
    if object.isInstance(of: .stopIteration) {
      let error = makeException(
        exceptionType(.runtimeError),
        arguments: makeTuple([
          makeString(
            "StopIteration interacts badly with generators and cannot be raised into a Future")
        ]))
      error.exception?.layout.pointee.cause = exception
      error.exception?.layout.pointee.context = exception
      exception = error
    }
    fail(future, exception)
  }

  /// Sets an exception, which is reported at the end when nobody looks at it.
  func fail(_ future: FutureObject, _ exception: Value) {
    watchFailure(future)
    complete(future, flags: FutureObject.failed, exception)
  }
}
