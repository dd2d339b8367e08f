// The module `sys`: constants of the interpreter and doors to its state.

import BigInt
import Interpreter
import Reactor

/// `sys.argv`; set by the executable before the script runs.
package nonisolated(unsafe) var scriptArguments: [String] = []

/// `sys.executable`; the executable may set a better path.
package nonisolated(unsafe) var executablePath = CommandLine.arguments.first ?? ""

let sysFunctions: [NativeFunction] = [
  .function(
    "breakpointhook", "(*args, **kws)", "This hook function is called by built-in breakpoint().",
    sysBreakpointHook),
  .function(
    "displayhook", "(object, /)", "Print an object to sys.stdout and also save it in builtins._",
    sysDisplayHook),
  .function(
    "exc_info", "()",
    "Return current exception information: (type, value, traceback).", sysExcInfo),
  .function(
    "excepthook", "(exctype, value, traceback, /)",
    "Handle an exception by displaying it with a traceback on sys.stderr.", sysExceptHook),
  .function(
    "_getframe", "(depth=0, /)",
    "Return a frame object from the call stack: depth calls below the top.", sysGetFrame),
  .function(
    "_getframemodulename", "(depth=0)",
    "Return the name of the module for a calling frame.", sysGetFrameModuleName),
  .function("exception", "()", "Return the current exception.") { _ in
    state.handled.isUnbound ? .none : state.handled
  },
  .function(
    "exit", "(status=None, /)",
    "Exit the interpreter by raising SystemExit(status).", sysExit),
  .function(
    "get_int_max_str_digits", "()",
    "Return the maximum string digits limit for non-binary int<->str conversions."
  ) { _ in .int(decimalDigitLimit) },
  .function(
    "getdefaultencoding", "()",
    "Return the current default encoding used by the Unicode implementation."
  ) { _ in makeString("utf-8") },
  .function(
    "getfilesystemencodeerrors", "()", "Return the error mode used for file names."
  ) { _ in makeString("surrogateescape") },
  .function(
    "getfilesystemencoding", "()", "Return the encoding used to convert file names."
  ) { _ in makeString("utf-8") },
  .function("getrecursionlimit", "()", "Return the current value of the recursion limit.") { _ in
    .int(recursionLimit)
  },
  // A collected heap counts no references; 2 is what an object with one name has in CPython.
  .function("getrefcount", "(object, /)", "Return the reference count of object.") { _ in .int(2) },
  .function(
    "getsizeof", "(object, default=None)", "Return the size of object in bytes.", sysGetSizeOf),
  .function(
    "unraisablehook", "(unraisable, /)", "Handle an unraisable exception.", sysUnraisableHook),
  .function(
    "intern", "(string, /)", "``Intern'' the given string.", sysIntern),
  .function("_is_interned", "(string, /)", "Return True if the given string is \"interned\".") {
    (a: Arguments) throws(Raised) in
    guard let text = a[0].unwrapped.string else {
      throw raise(.typeError, "_is_interned() argument must be str, not \(typeName(a[0]))")
    }
    let isMarked = text.layout.pointee.header.flags & StringObject.isInterned != 0
    return .bool(a[0].string != nil && isMarked)
  },
  .function("_clear_type_cache", "()", "Clear the internal type lookup cache.") { _ in .none },
  .function(
    "call_tracing", "(func, args, /)", "Call func(*args), while tracing is enabled."
  ) { (a: Arguments) throws(Raised) in
    guard let arguments = a[1].unwrapped.tuple else {
      throw raise(.typeError, "call_tracing() argument 2 must be tuple, not \(typeName(a[1]))")
    }
    return try call(a[0], positional: Array(arguments.buffer), keywords: [])
  },
  .function("is_finalizing", "()", "Return True if Python is exiting.") { _ in
    .bool(isExiting)
  },
  .function(
    "set_int_max_str_digits", "(maxdigits)",
    "Set the maximum string digits limit for non-binary int<->str conversions.", sysSetDigits),
  .function(
    "setrecursionlimit", "(limit, /)",
    "Set the maximum depth of the Python interpreter stack to n.", sysSetRecursionLimit),
]

func makeSysModule() throws(Raised) -> ModuleObject {
  let module = makeModule(
    "sys",
    doc: "This module provides access to some objects used or maintained by the\n"
      + "interpreter and to functions that interact strongly with the interpreter.",
    sysFunctions + sysSettings + sysTracing + sysThreadFunctions + asyncGeneratorHookFunctions)
  let namespace = module.namespace
  for (name, value) in try sysConstants() + sysLocations() { namespace.set(intern(name), value) }
  for (sequence, items) in sysSequences() {
    namespace.set(
      intern(sequence.name), sequence.makeValue(sequence.makeType(), items))
  }
  let simpleNamespace = makeNamespaceType()
  namespace.set(intern("implementation"), makeImplementation(simpleNamespace, namespace))
  namespace.set(
    intern("monitoring"),
    makeMonitoring { makeInstance(of: simpleNamespace, wrapping: .none, attributes: $0) })
  for (name, original) in [
    ("breakpointhook", "__breakpointhook__"), ("displayhook", "__displayhook__"),
    ("excepthook", "__excepthook__"), ("unraisablehook", "__unraisablehook__"),
  ] {
    namespace.set(intern(original), namespace.get(intern(name)))
  }
  for (name, value) in [
    ("__stdin__", processStreams.input), ("__stdout__", processStreams.output),
    ("__stderr__", processStreams.error), ("stdin", standardInput), ("stdout", standardOutput),
    ("stderr", standardError),
  ] { namespace.set(intern(name), value) }
  systemNamespace = namespace
  installUnraisableHook(namespace)
  installHooks(namespace)
  return module
}

// MARK: - Frames

private func sysGetFrame(_ a: Arguments) throws(Raised) -> Value {
  let depth = a.get(0, default: .int(0))
  if let frame = callerFrame(try cIntArgument(depth)) {
    try audit("sys._getframe", [frame])
    return frame
  }
  throw raise(.valueError, "call stack is not deep enough")
}

private func sysGetFrameModuleName(_ a: Arguments) throws(Raised) -> Value {
  try audit("sys._getframemodulename", [a.get(0, default: .int(0))])
  guard let frame = callerFrame(try cIntArgument(a.get(0, default: .int(0)))) else { return .none }
  let globals = try getAttribute(frame, intern("f_globals"))
  let name = globals.dict?.get(SpecialName.name.name) ?? .none
  return name.isUnbound ? .none : name
}

// MARK: - Exceptions

private func sysExcInfo(_ a: Arguments) throws(Raised) -> Value {
  let exception = state.handled
  if exception.exception == nil { return makeTuple([.none, .none, .none]) }
  return makeTuple([typeOf(exception).value, exception, tracebackValue(exception)])
}

private func sysExit(_ a: Arguments) throws(Raised) -> Value {
  let status = a.get(0, default: .none)
  if status.exception?.isInstance(of: .systemExit) == true { throw raise(value: status) }
  var arguments = makeTuple([status])
  if status.isNone { arguments = emptyTuple }
  if status.tuple != nil { arguments = status }
  throw raise(value: makeException(exceptionType(.systemExit), arguments: arguments))
}

private func sysExceptHook(_ a: Arguments) throws(Raised) -> Value {
  if a[1].exception == nil {
    throw raise(
      .typeError,
      "print_exception(): Exception expected for value, \(typeName(a[1])) found")
  }
  try writeToStandardError(formatUncaught(a[1]))
  return .none
}

private func sysDisplayHook(_ a: Arguments) throws(Raised) -> Value {
  if a[0].isNone { return .none }
  let text = try repr(a[0])
  let output = standardOutput
  if output.isNone || output.isUnbound { throw raise(.runtimeError, "lost sys.stdout") }
  let write = try getAttribute(output, intern("write"))
  _ = try call(write, text)
  _ = try call(write, makeString("\n"))
  DictObject(state.builtins).set(intern("_"), a[0])
  return .none
}

// MARK: - Limits

/// What the script has set; deeper than `deepestRecursion` only the native stack decides.
private nonisolated(unsafe) var recursionLimit = state.depthLimit
private let deepestRecursion = 100_000

private func sysSetRecursionLimit(_ a: Arguments) throws(Raised) -> Value {
  let limit = try cIntArgument(a[0])
  if limit < 1 {
    throw raise(.valueError, "recursion limit must be greater or equal than 1")
  }
  if limit <= state.depth {
    throw raise(
      .recursionError,
      "cannot set the recursion limit to \(limit) at the recursion depth \(state.depth): "
        + "the limit is too low")
  }
  recursionLimit = limit
  setRecursionLimit(min(limit, deepestRecursion))
  return .none
}

private func sysSetDigits(_ a: Arguments) throws(Raised) -> Value {
  let digits = try cIntArgument(a[0])
  if digits != 0 && digits < 640 {
    throw raise(.valueError, "maxdigits must be 0 or larger than 640")
  }
  decimalDigitLimit = digits
  return .none
}

// MARK: - Objects

private func sysIntern(_ a: Arguments) throws(Raised) -> Value {
  guard let text = a[0].string else {
    throw raise(.typeError, "intern() argument must be str, not \(argumentTypeName(a[0]))")
  }
  return .object(intern(text))
}

private func sysGetSizeOf(_ a: Arguments) throws(Raised) -> Value {
  do throws(Raised) {
    return .int(try givenSize(a[0]) &+ sizeInFront(a[0]))
  } catch {
    if a.isGiven(1), catchRaised(.typeError) { return a[1] }
    throw error
  }
}

private func givenSize(_ value: Value) throws(Raised) -> Int {
  guard let size = try callSpecial(value, .sizeof) else {
    throw raise(.typeError, "Type \(typeName(value)) doesn't define __sizeof__")
  }
  if size.unwrapped.asBigInt == nil {
    throw raise(.typeError, "an integer is required")
  }
  guard let bytes = size.unwrapped.smallInt else {
    throw raise(.overflowError, "Python int too large to convert to C ssize_t")
  }
  if bytes < 0 { throw raise(.valueError, "__sizeof__() should return >= 0") }
  return bytes
}
