// The hooks that scripts replace: `sys.excepthook` shows an exception that nobody has caught, `sys.displayhook` the
// values of typed expressions. At the prompt such an exception is also kept as `sys.last_exc`, for debuggers and
// `traceback.print_last()`.

import Interpreter

private nonisolated(unsafe) var ownHook = Value.none
private nonisolated(unsafe) var ownDisplayHook = Value.none

func installHooks(_ namespace: DictObject) {
  ownHook = namespace.get(intern("excepthook"))
  ownDisplayHook = namespace.get(intern("displayhook"))
  addRoots {
    mark(ownHook)
    mark(ownDisplayHook)
  }
}

/// How an uncaught exception was shown.
package enum UncaughtOutcome {
  /// By the script's own hook.
  case shown
  /// Not at all: no script has replaced the hook.
  case unhooked
  /// The hook itself wants to end the program.
  case exit(ExceptionObject)
}

/// Hands an uncaught exception to the hook that a script has set.
package func callExceptHook(_ exception: Value) -> UncaughtOutcome {
  guard let namespace = systemNamespace else { return .unhooked }
  let hook = namespace.get(intern("excepthook"))
  if auditHooks != nil, !hook.isUnbound {
    do throws(Raised) {
      try audit(
        "sys.excepthook",
        [hook, typeOf(exception).value, exception, tracebackValue(exception)])
    } catch {
      state.raised = .none
    }
  }
  if hook.isIdentical(to: ownHook) { return .unhooked }
  if hook.isUnbound {
    writeUncaught("sys.excepthook is missing\n" + formatException(exception))
    return .shown
  }
  do throws(Raised) {
    _ = try call(hook, typeOf(exception).value, exception, tracebackValue(exception))
    return .shown
  } catch {
    let failure = state.raised
    state.raised = .none
    if let exit = failure.exception, exit.isInstance(of: .systemExit) { return .exit(exit) }
    writeUncaught(
      "Error in sys.excepthook:\n" + formatException(failure) + "\nOriginal exception was:\n"
        + formatException(exception))
    return .shown
  }
}

/// Writes to `sys.stderr`, whatever a script has made of it; what that refuses is lost.
package func writeUncaught(_ text: String) {
  do throws(Raised) {
    try writeToStandardError(text)
    try flushStandardStreams()
  } catch {
    state.raised = .none
  }
}

/// Keeps the exception of a typed statement as `sys.last_exc` and its older names.
package func keepLastException(_ exception: Value) {
  if systemNamespace == nil {
    // Nobody has imported it yet; they may, to look at the exception.
    do throws(Raised) { _ = try importModule("sys") } catch { state.raised = .none }
  }
  guard let namespace = systemNamespace else { return }
  let traceback = tracebackValue(exception)
  for (name, value) in [
    ("last_exc", exception), ("last_type", typeOf(exception).value), ("last_value", exception),
    ("last_traceback", traceback),
  ] { namespace.set(intern(name), value) }
}

/// The hook that a script has set to show the values of typed expressions; nil for the system's own.
package var scriptDisplayHook: Value? {
  guard let hook = systemNamespace?.get(intern("displayhook")) else { return nil }
  return hook.isIdentical(to: ownDisplayHook) ? nil : hook
}
