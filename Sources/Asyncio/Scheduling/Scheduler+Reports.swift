// What went wrong where nobody waits: through the script's exception handler, or on standard error.

import Interpreter

extension Scheduler {
  /// A callback raised: the loop goes on, the exception is shown.
  func reportCallbackFailure(of handle: Value, _ object: HandleObject) {
    guard let exception = takeUnlessFatal() else { return }
    beginInHandle(exception)
    let text = describeQuietly { () throws(Raised) in
      try describeCallback(object.callback, object.argumentList, isDebug: isDebug)
    }
    handling(exception) {
      report("Exception in callback \(text)", exception, [("handle", handle)])
    }
  }

  /// As above, for a callback of a future.
  func reportCallbackFailure(of callback: Value, _ future: Value) {
    guard let exception = takeUnlessFatal() else { return }
    beginInHandle(exception)
    let handle = HandleObject(self, callback, makeTuple([future])).value
    let text = describeQuietly { () throws(Raised) in
      try describeCallback(callback, [future], isDebug: isDebug)
    }
    handling(exception) {
      report("Exception in callback \(text)", exception, [("handle", handle)])
    }
  }

  /// What a callback without a frame has raised came out of the handle's call: its traceback says so.
  private func beginInHandle(_ exception: Value) {
    let function = quietly { () throws(Raised) in try libraryFunction("_run") }
    beginTraceback(
      of: exception, in: function, at: "self._context.run(self._callback, *self._args)")
  }

  /// As in an `except` block: handlers of scripts ask `sys.exc_info()`, log it, and raise beside it.
  private func handling(_ exception: Value, _ body: () -> Void) {
    let handled = state.handled
    state.handled = exception
    defer { state.handled = handled }
    body()
  }

  /// The travelling exception; KeyboardInterrupt and SystemExit leave the loop instead.
  func takeUnlessFatal() -> Value? {
    let exception = state.raised
    state.raised = .none
    if !isFatal(exception) { return exception }
    fatal = exception
    return nil
  }

  /// - Parameter details: further keys of the handler's context.
  func report(_ message: String, _ exception: Value, _ details: [(StaticString, Value)]) {
    let context = makeDict()
    context.set(intern("message"), makeString(message))
    if !exception.isNone { context.set(intern("exception"), exception) }
    for (name, value) in details {
      context.set(intern(name), value)
      if let trace = debugTrace(of: value) { context.set(intern("source_traceback"), trace) }
    }
    if !overrides.contains(.foreign), !isReplaced(.object(loop), "call_exception_handler") {
      return callExceptionHandler(context)
    }
    do throws(Raised) {
      _ = try callMethod(.object(loop), intern("call_exception_handler"), [context.value])
    } catch { _ = takeUnlessFatal() }
  }

  /// Where a handle, future or task was made, in debug mode.
  private func debugTrace(of value: Value) -> Value? {
    let trace =
      value.handle?.sourceTraceback
      ?? value.anyFuture?.extra?.sourceTraceback ?? .none
    return trace.isNone ? nil : trace
  }

  /// `loop.call_exception_handler`
  func callExceptionHandler(_ context: DictObject) {
    if exceptionHandler.isNone {
      return showQuietly(context, "Exception in default exception handler")
    }
    do throws(Raised) {
      let handler = exceptionHandler
      let owner = contextOfReport(context)
      try inContext(owner) { () throws(Raised) in
        _ = try call(handler, .object(loop), context.value)
      }
    } catch {
      guard let exception = takeUnlessFatal() else { return }
      let failure = makeDict()
      failure.set(intern("message"), makeString("Unhandled error in exception handler"))
      failure.set(intern("exception"), exception)
      failure.set(intern("context"), context.value)
      showQuietly(
        failure,
        "Exception in default exception handler while handling an unexpected error in custom "
          + "exception handler")
    }
  }

  /// Handlers run in the context of what they are told of.
  private func contextOfReport(_ context: DictObject) -> Reference? {
    for name in ["task", "future", "handle"] {
      let value = context.get(intern(name))
      if value.isUnbound { continue }
      if let task = value.anyFuture, task.isTask {
        return task.layout.pointee.context ?? state.context
      }
      if let handle = value.handle {
        return handle.context ?? state.context
      }
    }
    return state.context
  }

  private func showQuietly(_ context: DictObject, _ failure: String) {
    do throws(Raised) {
      if isReplaced(.object(loop), "default_exception_handler") {
        _ = try callMethod(.object(loop), intern("default_exception_handler"), [context.value])
      } else {
        try showFailure(context)
      }
    } catch {
      guard let exception = takeUnlessFatal() else { return }
      handling(exception) {
        do throws(Raised) {
          try logError(failure, exception, by: .callExceptionHandler, isHandled: true)
        } catch { _ = takeUnlessFatal() }
      }
    }
  }

  /// `loop.default_exception_handler`: the message, the details by name, the traceback.
  func showFailure(_ context: DictObject) throws(Raised) {
    var message = "Unhandled exception in event loop"
    let given = context.get(intern("message"))
    if !given.isUnbound, try isTrue(given) { message = try str(given).string?.text ?? "" }
    var lines = [message]
    let keys = try listFromIterable(context.value)
    _ = try callMethod(keys.value, intern("sort"), [])
    for index in 0..<keys.count {
      guard let key = keys.items[index].string else { continue }
      if key.text == "message" || key.text == "exception" { continue }
      lines.append("\(key.text): \(try detail(key.text, context.get(intern(key.text))))")
    }
    let exception = context.get(intern("exception"))
    try logError(
      lines.joined(separator: "\n"), exception.isUnbound ? .none : exception,
      by: .defaultExceptionHandler)
  }

  private func detail(_ name: String, _ value: Value) throws(Raised) -> String {
    guard name == "source_traceback" || name == "handle_traceback" else {
      return try reprText(value)
    }
    let what = name == "source_traceback" ? "Object" : "Handle"
    let traceback = try importModule("traceback")
    let texts = try callMethod(traceback, intern("format_list"), [value])
    let text = try callMethod(makeString(""), intern("join"), [texts])
    let trimmed = try callMethod(text, intern("rstrip"), [])
    return "\(what) created at (most recent call last):\n" + (trimmed.string?.text ?? "")
  }
}

/// What must not fail; None where it does.
private func quietly(_ body: () throws(Raised) -> Value) -> Value {
  do throws(Raised) { return try body() } catch {
    state.raised = .none
    return .none
  }
}

/// A description for messages that must not fail.
func describeQuietly(_ description: () throws(Raised) -> String) -> String {
  do throws(Raised) { return try description() } catch {
    state.raised = .none
    return "?"
  }
}
