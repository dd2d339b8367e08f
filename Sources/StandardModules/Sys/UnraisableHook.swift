// `sys.unraisablehook`: who is told of exceptions that cannot travel on.

import Interpreter

private let argumentsType = StructSequence(
  name: "UnraisableHookArgs", module: "builtins",
  doc: "Type used to pass arguments to unraisablehook.",
  fields: ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"])

func installUnraisableHook(_ namespace: DictObject) {
  let type = argumentsType.makeType()
  let name = intern("unraisablehook")
  let original = namespace.get(name)
  callUnraisableHook = { (exception, message, object) throws(Raised) in
    let hook = namespace.get(name)
    if hook.isUnbound || hook.isNone || hook.isIdentical(to: original) { return false }
    let arguments = argumentsType.makeValue(
      type, [typeOf(exception).value, exception, tracebackValue(exception), message, object])
    let depth = state.depth
    do throws(Raised) { _ = try call(hook, arguments) } catch {
      state.depth = depth
      let failure = state.raised
      state.raised = .none
      reportBrokenHook(failure, hook)
    }
    return true
  }
}

/// The hook that scripts may call themselves.
func sysUnraisableHook(_ a: Arguments) throws(Raised) -> Value {
  let exception = try getAttribute(a[0], intern("exc_value"))
  let object = try getAttribute(a[0], intern("object"))
  let message = try getAttribute(a[0], intern("err_msg"))
  let text = message.string?.text ?? "Exception ignored in"
  try writeToStandardError(unraisableText(exception, text, object))
  return .none
}
