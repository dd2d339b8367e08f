// Signals that a thread holds back and waits for: the second part of `_signal`.

import Asyncio
import BigInt
import Interpreter
import Reactor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

private let infoSequence = StructSequence(
  name: "struct_siginfo", module: "signal", doc: "struct_siginfo: Result from sigwaitinfo().",
  fields: ["si_signo", "si_code", "si_errno", "si_pid", "si_uid", "si_status", "si_band"])
private nonisolated(unsafe) var infoType: TypeObject?

/// Puts the class of what `sigwaitinfo` returns into the module.
func installSignalInfo(_ namespace: DictObject) {
  let type = infoSequence.makeType()
  infoType = type
  namespace.set(intern("struct_siginfo"), type.value)
}

/// Sets of signals come and go as lists; `signal.py` makes sets of them.
let signalMaskFunctions: [NativeFunction] = [
  .function("pthread_sigmask", "(how, mask, /)", "Change the signal mask of the calling thread.") {
    (a) throws(Raised) in
    let (how, set) = (try cNumber(a[0]), try signalSet(a[1]))
    let before = try asking { () throws(SystemCallError) in try Signals.changeMask(how, set) }
    // What was held back has come by now.
    try pollInterrupt()
    return numbers(before)
  },
  .function("sigpending", "()", "Examine pending signals.") { (_) in numbers(Signals.held) },
  .function("sigwait", "(sigset, /)", "Wait for a signal.") { (a) throws(Raised) in
    let set = try signalSet(a[0])
    let info = try waiting { () throws(SystemCallError) in try Signals.wait(for: set) }
    return .int(info?[0] ?? 0)
  },
  .function(
    "sigwaitinfo", "(sigset, /)", "Wait synchronously until one of the signals is delivered."
  ) {
    (a) throws(Raised) in
    let set = try signalSet(a[0])
    return signalInfo(try waiting { () throws(SystemCallError) in try Signals.wait(for: set) })
  },
  .function("sigtimedwait", "(sigset, timeout, /)", "Like sigwaitinfo(), but with a timeout.") {
    (a) throws(Raised) in
    let set = try signalSet(a[0])
    let seconds = try sleepSeconds(a[1])
    if seconds < 0 { throw raise(.valueError, "timeout must be non-negative") }
    let end = SystemCalls.monotonicTime() + seconds
    let info = try waiting { () throws(SystemCallError) in
      let rest = max(0, end - SystemCalls.monotonicTime())
      return try Signals.wait(for: set, nanoseconds: Int(rest * 1e9))
    }
    return signalInfo(info)
  },
  .function("pthread_kill", "(thread_id, signalnum, /)", "Send a signal to a thread.") {
    (a) throws(Raised) in
    let (thread, signal) = (try toIndex(a[0]), try cNumber(a[1]))
    // Handlers run in the main thread, whichever thread a signal has come to.
    try asking { () throws(SystemCallError) in
      if thread == InterpreterLock.current.number {
        try Signals.raiseHere(signal)
      } else {
        try Signals.raise(signal)
      }
    }
    try pollInterrupt()
    return .none
  },
  .function(
    "set_wakeup_fd", "(fd, /, *, warn_on_full_buffer=True)",
    "Sets the fd to be written to (with the signal number) when a signal comes in.", setWakeUp),
  .function(
    "pidfd_send_signal", "(pidfd, signalnum, siginfo=None, flags=0, /)",
    "Send a signal to a process referred to by a pid file descriptor."
  ) { (a) throws(Raised) in
    if a.isGiven(2), !a[2].isNone { throw raise(.typeError, "siginfo must be None") }
    let (descriptor, signal) = (try cNumber(a[0]), try cNumber(a[1]))
    if a.isGiven(3), try cNumber(a[3]) != 0 {
      throw systemError(SystemCallError(code: EINVAL, call: "pidfd_send_signal"))
    }
    try asking { () throws(SystemCallError) in
      try Signals.send(signal, toDescriptor: descriptor)
    }
    try pollInterrupt()
    return .none
  },
]

private let lastSignal = 64

private func signalSet(_ list: Value) throws(Raised) -> UInt64 {
  guard let list = list.list else { throw raise(.typeError, "a list is required") }
  var set: UInt64 = 0
  for index in 0..<list.count {
    let item = list.items[index]
    let number = try integer(item)
    guard number >= 1, number <= BigInt(lastSignal) else {
      throw raise(
        .valueError, "signal number \(try reprText(item)) out of range [1; \(lastSignal)]")
    }
    set |= 1 << UInt64(Int(number) - 1)
  }
  return set
}

private func numbers(_ set: UInt64) -> Value {
  makeList((1...lastSignal).filter { set & 1 << UInt64($0 - 1) != 0 }.map { .int($0) }).value
}

private func signalInfo(_ info: [Int]?) -> Value {
  guard let info, let infoType else { return .none }
  return infoSequence.makeValue(infoType, info.map { .int($0) })
}

// MARK: - The wake-up descriptor

private nonisolated(unsafe) var warnsOfFullBuffer = true

private func setWakeUp(_ a: Arguments) throws(Raised) -> Value {
  let descriptor = try cNumber(a[0])
  try checkMainThread("set_wakeup_fd")
  if descriptor != -1 {
    let isBlocking = try asking { () throws(SystemCallError) in
      try SystemCalls.isBlocking(descriptor)
    }
    if isBlocking {
      throw raise(.valueError, "the fd \(descriptor) must be in non-blocking mode")
    }
  }
  warnsOfFullBuffer = try isTrue(a.get(1, default: .bool(true)))
  return .int(Int(Signals.writeNumbers(to: descriptor)))
}

/// Tells of signal numbers that could not be written.
func reportWakeUpFailure() {
  let code = Signals.takeWriteFailure()
  if code == 0 { return }
  let error = SystemCallError(code: code, call: "write")
  if error.kind == .wouldBlock, !warnsOfFullBuffer { return }
  _ = systemError(error)
  let exception = state.raised
  state.raised = .none
  reportUnraisable(
    exception, in: .none, "Exception ignored when trying to write to the signal wakeup fd")
}

func checkMainThread(_ function: StaticString) throws(Raised) {
  if !state.isMainThread {
    throw raise(.valueError, "\(function) only works in main thread of the main interpreter")
  }
}
