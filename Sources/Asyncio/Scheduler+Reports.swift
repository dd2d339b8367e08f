// What went wrong where nobody waits: through the script's exception handler, or on standard error.

import Interpreter

extension Scheduler {
  /// A callback raised: the loop goes on, the exception is shown.
  func reportCallbackFailure(of handle: Value, _ object: HandleObject) {
    guard let exception = takeUnlessFatal() else { return }
    let text = describeQuietly { () throws(Raised) in
      try describeCallback(object.shownCallback, object.shownArguments)
    }
    report("Exception in callback \(text)", exception, [("handle", handle)])
  }

  /// As above, for a callback of a future.
  func reportCallbackFailure(of callback: Value, _ future: Value) {
    guard let exception = takeUnlessFatal() else { return }
    let handle = makeBoxed(
      AsyncioType.handle.cell, HandleObject(self, callback, [future]))
    let text = describeQuietly { () throws(Raised) in try describeCallback(callback, [future]) }
    report("Exception in callback \(text)", exception, [("handle", handle)])
  }

  /// The travelling exception; KeyboardInterrupt and SystemExit leave the loop instead.
  private func takeUnlessFatal() -> Value? {
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
    for (name, value) in details { context.set(intern(name), value) }
    callExceptionHandler(context)
  }

  /// `loop.call_exception_handler`
  func callExceptionHandler(_ context: DictObject) {
    if exceptionHandler.isNone { return showQuietly(context) }
    do throws(Raised) {
      _ = try call(exceptionHandler, .object(loop), context.value)
    } catch {
      guard let exception = takeUnlessFatal() else { return }
      let failure = makeDict()
      failure.set(intern("message"), makeString("Unhandled error in exception handler"))
      failure.set(intern("exception"), exception)
      failure.set(intern("context"), context.value)
      showQuietly(failure)
    }
  }

  private func showQuietly(_ context: DictObject) {
    do throws(Raised) { try showFailure(context) } catch { _ = takeUnlessFatal() }
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
      lines.append("\(key.text): \(try reprText(context.get(intern(key.text))))")
    }
    let exception = context.get(intern("exception"))
    let trace = exception.exception == nil ? "" : formatException(exception)
    try writeToStandardError(lines.joined(separator: "\n") + "\n" + trace)
  }
}

/// A description for messages that must not fail.
func describeQuietly(_ description: () throws(Raised) -> String) -> String {
  do throws(Raised) { return try description() } catch {
    state.raised = .none
    return "?"
  }
}
