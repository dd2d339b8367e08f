// What the loop has to say goes to the logger `asyncio`, as in CPython. Programs that have not imported
// `logging` do not pay for it: their messages take the way that unconfigured logging takes, to
// standard error without a prefix.

import Interpreter
import Reactor
import Syntax

enum LogLevel: String {
  case debug, info, warning, error
  var isShownByDefault: Bool { self == .warning || self == .error }
}

/// Which of asyncio's functions speaks: records of the logger tell of it (`%(module)s`, `%(funcName)s`).
enum Speaker: String {
  case defaultExceptionHandler = "default_exception_handler"
  case callExceptionHandler = "call_exception_handler"
  case turn = "_run_once"
  case close
  case makeSelectorLoop = "__init__"

  private var module: String { self == .makeSelectorLoop ? "selector_events" : "base_events" }
  private static nonisolated(unsafe) var frames: DictObject?

  /// A function of that name in that file, between the logger and the program's frames.
  func frame() throws(Raised) -> Value {
    let namespace = Speaker.frames ?? makeDict()
    if Speaker.frames == nil {
      Speaker.frames = namespace
      addRoots { mark(namespace.value) }
    }
    let known = namespace.get(intern(rawValue))
    if !known.isUnbound { return known }
    try Program.define(
      "def \(rawValue)(log, /, *arguments, **named):\n    log(*arguments, **named)\n",
      name: "\(libraryPath)asyncio/\(module).py", namespace: namespace)
    return namespace.get(intern(rawValue))
  }
}

/// The logger that scripts see, or None when nobody has imported `logging`.
private func logger() throws(Raised) -> Value {
  let module = loadedModules.get(intern("asyncio.base_events"))
  if module.module != nil, let logger = try findAttribute(module, intern("logger")) {
    return logger
  }
  let logging = loadedModules.get(intern("logging"))
  guard logging.module != nil, let make = try findAttribute(logging, intern("getLogger")) else {
    return .none
  }
  return try call(make, makeString("asyncio"))
}

/// The logger's method for the level, as the speaker calls it; nil where nobody has imported `logging`.
private func method(
  _ level: LogLevel, _ speaker: Speaker
) throws(Raised) -> (frame: Value, method: Value)? {
  let logger = try logger()
  if logger.isNone { return nil }
  return (try speaker.frame(), try getAttribute(logger, intern(level.rawValue)))
}

/// - Parameters:
///   - exception: its traceback follows the message; `.none` for none.
///   - isHandled: the logger finds the exception by itself, as in an `except` block.
func logError(
  _ message: String, _ exception: Value, by speaker: Speaker, isHandled: Bool = false
) throws(Raised) {
  guard let (frame, method) = try method(.error, speaker) else {
    let trace = exception.exception == nil ? "" : formatException(exception)
    return try writeToStandardError(message + "\n" + trace)
  }
  var info = Value.bool(isHandled)
  if exception.exception != nil, !isHandled {
    let trace = try getAttribute(exception, intern("__traceback__"))
    info = makeTuple([typeOf(exception).value, exception, trace])
  }
  _ = try call(
    frame, positional: [method, makeString(message)], keywords: [(intern("exc_info"), info)])
}

/// As the logger's own methods: the message with arguments that fill it.
func log(
  _ level: LogLevel, format: String, _ arguments: [Value], by speaker: Speaker
) throws(Raised) {
  let roots = try pushRoots(arguments)
  defer { state.top = roots }
  guard let (frame, method) = try method(level, speaker) else {
    if !level.isShownByDefault { return }
    let text = try binaryOperation(.modulo, makeString(format), makeTuple(arguments))
    return try writeToStandardError((text.string?.text ?? "") + "\n")
  }
  _ = try call(frame, positional: [method, makeString(format)] + arguments, keywords: [])
}

/// Are loops made in debug mode: by the environment, or as `asyncio.coroutines` says.
func isDebugDefault() -> Bool {
  let module = loadedModules.get(intern("asyncio.coroutines"))
  if module.module != nil {
    do throws(Raised) {
      return try isTrue(try callMethod(module, intern("_is_debug_mode"), []))
    } catch { state.raised = .none }
  }
  return isDebugAsked()
}

/// Do the command line or the environment ask for debug mode?
func isDebugAsked() -> Bool {
  if startOptions.isDeveloperMode { return true }
  if startOptions.ignoresEnvironment { return false }
  return !(SystemCalls.environment("PYTHONASYNCIODEBUG") ?? "").isEmpty
}

extension Scheduler {
  /// What only those see who ask for messages of level DEBUG.
  func logQuietly(_ format: String, _ arguments: [Value], by speaker: Speaker) {
    do throws(Raised) { try log(.debug, format: format, arguments, by: speaker) } catch {
      _ = takeUnlessFatal()
    }
  }

  /// Debug mode: a callback has kept all others waiting.
  func reportSlow(_ entry: ReadyEntry, seconds: Double) {
    do throws(Raised) {
      guard try compareIsTrue(.greaterOrEqual, .double(seconds), slowCallbackDuration) else {
        return
      }
      let text = try describeForPeople(entry)
      try log(
        .warning, format: "Executing %s took %.3f seconds",
        [makeString(text), .double(seconds)], by: .turn)
    } catch { _ = takeUnlessFatal() }
  }

  private func describeForPeople(_ entry: ReadyEntry) throws(Raised) -> String {
    switch entry.kind {
    case .task, .sleepEnded: return try reprText(FutureObject(entry.target).shown)
    case .handle: return try describeHandle(.object(entry.target))
    case .callback:
      let argument = entry.argument.map { FutureObject($0).shown } ?? .none
      let handle = HandleObject(self, .object(entry.target), makeTuple([argument]))
      return try describeHandle(handle.value)
    case .listener:
      return "<Handle \(Value.object(entry.target).boxed(FutureListener.self)?.callbackName ?? "")>"
    }
  }

  /// Debug mode: the frames that lead to what is being made.
  func sourceTraceback() -> Value {
    do throws(Raised) {
      let module = try importModule("asyncio.format_helpers")
      return try callMethod(module, intern("extract_stack"), [])
    } catch {
      state.raised = .none
      return .none
    }
  }
}

/// `created at file.py:3`, from the frames of debug mode.
func creationPlace(_ trace: Value) throws(Raised) -> String? {
  if trace.isNone { return nil }
  guard try length(of: trace) > 0 else { return nil }
  let last = try getItem(trace, .int(-1))
  let file = try str(try getItem(last, .int(0))).string?.text ?? ""
  let line = try str(try getItem(last, .int(1))).string?.text ?? ""
  return "created at \(file):\(line)"
}
