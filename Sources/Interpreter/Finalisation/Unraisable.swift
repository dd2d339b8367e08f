// Failures and warnings that have nobody to go to: exceptions in finalizers and callbacks, coroutines
// that were never awaited.

import Syntax

/// Runs code whose exception cannot travel on: it is reported and forgotten.
package func ignoringFailure(
  in object: Value, _ message: String? = nil, _ body: () throws(Raised) -> Void
) {
  let depth = state.depth
  do throws(Raised) { try body() } catch {
    state.depth = depth
    let exception = state.raised
    state.raised = .none
    reportUnraisable(exception, in: object, message)
  }
}

/// Set by the module `sys`: calls a replaced `sys.unraisablehook` with the exception, the message and
/// the object; false when there is none.
package nonisolated(unsafe) var callUnraisableHook: (Value, Value, Value) throws(Raised) -> Bool = {
  (_, _, _) throws(Raised) in false
}

/// Tells of an exception that ends here.
package func reportUnraisable(
  _ exception: Value, in object: Value, _ message: String? = nil
) {
  let roots = state.top.unsafelyUnwrapped
  defer { state.top = roots }
  roots.initialize(to: exception)
  (roots + 1).initialize(to: object)
  state.top = roots + 2
  locateUnseen(exception)
  do throws(Raised) {
    let place = object.isNone ? "" : " \(reprOrExcuse(object))"
    let text = message.map { makeString($0 + place) } ?? .none
    if try callUnraisableHook(exception, text, message == nil ? object : .none) { return }
    writeQuietly(unraisableText(exception, message ?? "Exception ignored in", object))
  } catch { state.raised = .none }
}

/// Tells of a `sys.unraisablehook` that has failed itself.
package func reportBrokenHook(_ exception: Value, _ hook: Value) {
  let message = "Exception ignored in sys.unraisablehook: \(reprOrExcuse(hook))"
  writeQuietly(unraisableText(exception, message, .none))
}

/// What no frame has raised is told of where the object was let go.
private func locateUnseen(_ exception: Value) {
  guard let object = exception.exception, object.layout.pointee.traceback.entryCount == 0,
    let site = finalisationSite
  else { return }
  object.layout.pointee.traceback.append(site.unmanagedCode, site.span)
}

/// What the default `sys.unraisablehook` shows.
/// - Parameter object: where it happened; `.none` when the message says all.
package func unraisableText(_ exception: Value, _ message: String, _ object: Value) -> String {
  let place = object.isNone ? message : "\(message): \(reprOrExcuse(object))"
  // The object stands between message and colon when a message is given.
  let line =
    message == "Exception ignored in" || object.isNone
    ? place : "\(message) \(reprOrExcuse(object)):"
  return line + "\n" + formatException(exception, chains: false, isPlain: true)
}

private func reprOrExcuse(_ object: Value) -> String {
  do throws(Raised) { return (try repr(object)).string?.text ?? "?" } catch {
    state.raised = .none
    return "<object repr() failed>"
  }
}

/// To `sys.stderr`; what goes wrong there is forgotten.
private func writeQuietly(_ text: String) {
  do throws(Raised) { try writeToStandardError(text) } catch { state.raised = .none }
}

// MARK: - Warnings

/// Tells a person of a coroutine that nobody has awaited; nil or false leaves that to a warning.
package nonisolated(unsafe) var showLostCoroutine: ((CoroutineObject, _ call: Site?) -> Bool)?

func warnNeverAwaited(_ coroutine: CoroutineObject) {
  if let show = showLostCoroutine, show(coroutine, placeOfCall(of: coroutine)) { return }
  let name = coroutine.functionObject.info.qualifiedName.string?.text ?? coroutine.code.name
  let origin = coroutineOrigins.isEmpty ? "" : originText(of: coroutine)
  warnNeverAwaited(
    "coroutine '\(name)'", origin, about: coroutine.value, at: placeOfCall(of: coroutine))
}

func warnNeverAwaited(_ step: AsyncGeneratorStep) {
  let generator = step.generator
  let name = generator.functionObject.info.qualifiedName.string?.text ?? generator.code.name
  warnNeverAwaited(
    "coroutine method '\(step.methodName)' of '\(name)'", "", about: generator.value,
    at: placeOfCall(of: step))
}

/// - Parameter place: where it was made, should nothing better be known.
private func warnNeverAwaited(
  _ what: String, _ origin: String, about object: Value, at place: Site?
) {
  let outer = finalisationSite
  defer { finalisationSite = outer }
  finalisationSite = outer ?? (isExiting ? nil : place)
  warn(
    .runtimeWarning, "\(what) was never awaited" + origin, about: object,
    hint: "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n")
}

/// Places and texts of what was told already: once each, as CPython has it.
private nonisolated(unsafe) var told: Set<String> = []

/// A DeprecationWarning at the line that runs now, or at one that has led to it.
package func issueDeprecation(_ message: String, stackLevel: Int = 1) throws(Raised) {
  try issueWarning(.deprecationWarning, message, stackLevel: stackLevel)
}

/// A warning at the line that runs now, or at one that has led to it.
package func issueWarning(
  _ category: BuiltinException, _ message: String, stackLevel: Int = 1, about source: Value = .none
) throws(Raised) {
  let module = try importModule("warnings")
  let type = Value.object(exceptionType(category))
  _ = try callMethod(module, intern("warn"), [makeString(message), type, .int(stackLevel), source])
}

private func warn(
  _ category: BuiltinException, _ message: String, about object: Value, hint: String
) {
  let site = finalisationSite
  let file = site?.code.source.name ?? (isExiting ? "<sys>" : "sys")
  let line = site.map { $0.code.source.line(at: $0.span.start) } ?? (isExiting ? 0 : 1)
  let roots = state.top.unsafelyUnwrapped
  defer { state.top = roots }
  roots.initialize(to: object)
  state.top = roots + 1
  ignoringFailure(in: object) { () throws(Raised) in
    let type = Value.object(exceptionType(category))
    let module = loadedModules.get(intern("warnings"))
    if module.module != nil {
      let arguments = [makeString(message), type, makeString(file), .int(line), object]
      return _ = try callMethod(module, intern("_warn_at"), arguments)
    }
    if !told.insert("\(file):\(line):\(message)").inserted { return }
    var text = "\(file):\(line): RuntimeWarning: \(message)\n"
    if isExiting { try flushStandardStreams() }
    if let site {
      text += "  \(site.code.source.text(ofLine: line).drop { $0 == " " || $0 == "\t" })\n"
    }
    if !isExiting { text += hint }
    writeQuietly(text)
  }
}
