// The module `_signal`: handlers of scripts, which run at the next safepoint after their signal; timers
// that send signals. `signal.py` puts the enumerations around it.
//
// Ctrl-C is special: as long as nobody has set a handler for it, the executable serves it, which
// cancels the main task of a running loop before it interrupts code.

import Asyncio
import Interpreter
import Reactor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

private let signalFunctions: [NativeFunction] = [
  .function(
    "signal", "(signalnum, handler, /)", "Set the action for the given signal.", setHandler),
  .function(
    "getsignal", "(signalnum, /)", "Return the current action for the given signal."
  ) { (a) throws(Raised) in handler(of: try signalNumber(a[0])) },
  .function(
    "default_int_handler", "(signalnum, frame, /)",
    "The default handler for SIGINT installed by Python."
  ) { (_) throws(Raised) in throw raise(.keyboardInterrupt, "") },
  .function("raise_signal", "(signalnum, /)", "Send a signal to the executing process.") {
    (a) throws(Raised) in
    let signal = try signalNumber(a[0])
    try asking { () throws(SystemCallError) in try Signals.raise(signal) }
    try pollInterrupt()
    return .none
  },
  .function("alarm", "(seconds, /)", "Arrange for SIGALRM to arrive after the given seconds.") {
    (a) throws(Raised) in
    .int(Int(Signals.alarm(UInt32(clamping: try toIndex(a[0])))))
  },
  .function(
    "setitimer", "(which, seconds, interval=0.0, /)", "Sets given itimer (one of ITIMER_*).",
    setTimer),
  .function("getitimer", "(which, /)", "Returns current value of given itimer.") {
    (a) throws(Raised) in
    let timer = try cNumber(a[0])
    return pair(try asking { () throws(SystemCallError) in try Signals.timer(timer) })
  },
  .function("pause", "()", "Wait until a signal arrives.") { (_) throws(Raised) in
    Signals.pause()
    try pollInterrupt()
    return .none
  },
  .function("strsignal", "(signalnum, /)", "Return the system description of the given signal.") {
    (a) throws(Raised) in
    Signals.description(try signalNumber(a[0])).map { makeString($0) } ?? .none
  },
  .function("siginterrupt", "(signalnum, flag, /)", "Change system call restart behaviour.") {
    (a) throws(Raised) in
    _ = try signalNumber(a[0])
    return .none
  },
  .function("numbers", "()", "Return the system's signals as a dict.") { (_) throws(Raised) in
    let dict = makeDict()
    for (name, number) in names { dict.set(intern(name), .int(Int(number))) }
    return dict.value
  },
]

/// The signals of every system, and those that only Linux has.
private let names: [(StaticString, Int32)] = {
  var names: [(StaticString, Int32)] = [
    ("SIGHUP", SIGHUP), ("SIGINT", SIGINT), ("SIGQUIT", SIGQUIT), ("SIGILL", SIGILL),
    ("SIGTRAP", SIGTRAP), ("SIGABRT", SIGABRT), ("SIGBUS", SIGBUS), ("SIGFPE", SIGFPE),
    ("SIGKILL", SIGKILL), ("SIGUSR1", SIGUSR1), ("SIGSEGV", SIGSEGV), ("SIGUSR2", SIGUSR2),
    ("SIGPIPE", SIGPIPE), ("SIGALRM", SIGALRM), ("SIGTERM", SIGTERM), ("SIGCHLD", SIGCHLD),
    ("SIGCONT", SIGCONT), ("SIGSTOP", SIGSTOP), ("SIGTSTP", SIGTSTP), ("SIGTTIN", SIGTTIN),
    ("SIGTTOU", SIGTTOU), ("SIGURG", SIGURG), ("SIGXCPU", SIGXCPU), ("SIGXFSZ", SIGXFSZ),
    ("SIGVTALRM", SIGVTALRM), ("SIGPROF", SIGPROF), ("SIGWINCH", SIGWINCH), ("SIGIO", SIGIO),
    ("SIGSYS", SIGSYS),
  ]
  #if os(Linux)
    names += [("SIGSTKFLT", 16), ("SIGPWR", SIGPWR), ("SIGRTMIN", 34), ("SIGRTMAX", 64)]
  #endif
  return names.sorted { $0.1 < $1.1 }
}()

/// `SIGUSR1`
package func signalName(_ number: Int32) -> String? {
  names.first { $0.1 == number }.map { "\($0.0)" }
}

private let masks: [(StaticString, Int32)] = [
  ("SIG_BLOCK", SIG_BLOCK), ("SIG_UNBLOCK", SIG_UNBLOCK), ("SIG_SETMASK", SIG_SETMASK),
]

private let limit: Int32 = 65
private let defaultAction = 0
private let ignoreAction = 1

/// Handlers that scripts have set, by number; the executable's own action for the others.
private nonisolated(unsafe) var handlers: [Int32: Value] = [:]
private nonisolated(unsafe) var defaultInterruptHandler = Value.none

func makeSignalModule() -> ModuleObject {
  runSignalHandlers = runHandlers
  addRoots { for handler in handlers.values { mark(handler) } }
  let module = makeModule(
    "_signal", doc: "Handlers of signals.", signalFunctions + signalMaskFunctions)
  for (name, how) in masks { module.namespace.set(intern(name), .int(Int(how))) }
  installSignalInfo(module.namespace)
  defaultInterruptHandler = module.namespace.get(intern("default_int_handler"))
  addRoots { mark(defaultInterruptHandler) }
  return module
}

private func signalNumber(_ value: Value) throws(Raised) -> Int32 {
  let number = try toIndex(value)
  if number < 1 || number >= Int(limit) {
    throw raise(.valueError, "signal number out of range")
  }
  return Int32(number)
}

private func handler(of signal: Int32) -> Value {
  if let handler = handlers[signal] { return handler }
  switch signal {
  case SIGINT: return defaultInterruptHandler
  case SIGPIPE, SIGXFSZ: return .int(ignoreAction)
  default: return .int(defaultAction)
  }
}

private func setHandler(_ a: Arguments) throws(Raised) -> Value {
  let signal = try signalNumber(a[0])
  try checkMainThread("signal")
  let before = handler(of: signal)
  let action = a[1].unwrapped.asInt
  guard action == defaultAction || action == ignoreAction || isCallable(a[1]) else {
    throw raise(
      .typeError,
      "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
  }
  let isDefaultInterrupt = signal == SIGINT && a[1].isIdentical(to: defaultInterruptHandler)
  try asking { () throws(SystemCallError) in
    if let action {
      try Signals.leave(signal, isIgnored: action == ignoreAction)
    } else if isDefaultInterrupt {
      try Signals.watchInterrupt()
      Signals.stopHandling(signal)
    } else {
      try Signals.handle(signal)
    }
  }
  handlers[signal] = a[1]
  // What `asyncio.run` had set is replaced: Ctrl-C no longer cancels its task.
  if signal == SIGINT { mainTask = nil }
  return before
}

/// Calls the handlers of the signals that have come, lowest number first.
private func runHandlers() throws(Raised) {
  let pending = Signals.takeForHandlers()
  reportWakeUpFailure()
  if pending == 0 { return }
  for signal in 1..<Int32(64) where pending & (1 << UInt64(signal)) != 0 {
    if signal == SIGINT { _ = Signals.takeInterrupt() }
    guard let handler = handlers[signal], handler.unwrapped.asInt == nil else { continue }
    _ = try call(handler, .int(Int(signal)), callerFrame(0) ?? .none)
  }
}

private func setTimer(_ a: Arguments) throws(Raised) -> Value {
  let timer = try cNumber(a[0])
  let delay = try sleepSeconds(a[1])
  let interval = a.isGiven(2) ? try sleepSeconds(a[2]) : 0
  return pair(
    try asking { () throws(SystemCallError) in
      try Signals.setTimer(timer, delay: delay, interval: interval)
    })
}

private func pair(_ values: (Double, Double)) -> Value {
  makeTuple([.double(values.0), .double(values.1)])
}
