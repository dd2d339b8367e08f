// Signals, as the loop sees them: a flag to look at and a set of numbers to take.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Installs the handlers and reads what they have noted.
package enum Signals {
  /// True after Ctrl-C, until taken. One load: safepoints read it.
  @inline(__always)
  package static var interruptPending: Bool { baton_interrupt_pending() != 0 }

  /// An interrupt or a script's handler waits for the thread that runs scripts.
  package static var wantsAttention: Bool { interruptPending || baton_handlers_pending() != 0 }

  /// Clears the interrupt and tells whether there was one.
  package static func takeInterrupt() -> Bool { baton_interrupt_take() != 0 }

  /// Does what Ctrl-C does, from any thread.
  package static func raiseInterrupt() { baton_interrupt_raise() }

  /// Lets `raiseInterrupt` end the system calls in which the calling thread blocks, or those of nobody.
  package static func listenForInterrupts(_ wanted: Bool) { baton_interrupt_listen(wanted ? 1 : 0) }

  /// Does what the signal's arrival would do, unless nobody watches for it.
  package static func simulate(_ signal: Int32) { baton_signal_simulate(signal) }

  /// Makes running script code look for requests at its next safepoint, from any thread.
  package static func requestAttention() { baton_attention_request() }

  /// The watched signals that came since the last call, bit n for signal n.
  package static func takePending() -> UInt64 { baton_signals_take() }

  /// Forgets what has come for the parent of a forked child.
  package static func forget() { baton_signals_forget() }

  /// Notes a signal from now on, instead of letting it act.
  package static func watch(_ signal: Int32) throws(SystemCallError) {
    try check(baton_signal_watch(signal))
  }

  /// Puts back what `watch` replaced.
  package static func restore(_ signal: Int32) throws(SystemCallError) {
    try check(baton_signal_restore(signal))
  }

  /// Whether signals may interrupt the system calls of the calling thread, or only those of others.
  package static func receive(_ wanted: Bool) { baton_signals_receive(wanted ? 1 : 0) }

  /// Bit n for signal n that a script's handler wants.
  private nonisolated(unsafe) static var handled: UInt64 = 0

  /// Whether a script has given any signal a handler, which may do anything.
  package static var hasHandlers: Bool { handled != 0 }

  /// Notes a signal for a script's handler, and asks for attention whenever it comes.
  package static func handle(_ signal: Int32) throws(SystemCallError) {
    try watch(signal)
    baton_signal_handle(signal, 1)
    handled |= 1 << UInt64(signal)
  }

  /// Lets a signal act as the system has it, or nothing happen.
  package static func leave(_ signal: Int32, isIgnored: Bool) throws(SystemCallError) {
    stopHandling(signal)
    try check(isIgnored ? baton_signal_ignore(signal) : baton_signal_default(signal))
  }

  /// A script's handler no longer wants the signal, which is noted as before.
  package static func stopHandling(_ signal: Int32) {
    baton_signal_handle(signal, 0)
    handled &= ~(1 << UInt64(signal))
  }

  /// The signals for scripts' handlers that came since the last call, bit n for signal n.
  package static func takeForHandlers() -> UInt64 { baton_handlers_take() }

  /// Ctrl-C has come and waits for a script's handler of it.
  package static var interruptHasHandler: Bool { baton_handler_pending(SIGINT) != 0 }

  /// Sends a signal to this process; unless the calling thread holds it back, it has acted on return.
  package static func raise(_ signal: Int32) throws(SystemCallError) {
    // The system may choose any thread that hears a process's signal, and that one may run late.
    let mine = try changeMask(SIG_BLOCK, 0)
    if signal > 0, mine >> UInt64(signal - 1) & 1 == 0 { return try raiseHere(signal) }
    if kill(getpid(), signal) != 0 { throw SystemCallError.last("kill") }
  }

  /// Asks for SIGALRM after whole seconds; 0 asks for none.
  /// - Returns: the seconds that were left of the last request.
  package static func alarm(_ seconds: UInt32) -> UInt32 { systemAlarm(seconds) }

  /// Asks for the timer's signal after `delay` seconds, and then at every `interval`.
  /// - Returns: the delay and interval that were left.
  package static func setTimer(_ timer: Int32, delay: Double, interval: Double)
    throws(SystemCallError) -> (Double, Double)
  {
    try checkTimer(timer)
    var (new, old) = (itimerval(), itimerval())
    new.it_value = time(delay)
    new.it_interval = time(interval)
    if systemSetTimer(timer, &new, &old) != 0 { throw SystemCallError.last("setitimer") }
    return (seconds(old.it_value), seconds(old.it_interval))
  }

  /// The delay and interval that are left of a timer.
  package static func timer(_ timer: Int32) throws(SystemCallError) -> (Double, Double) {
    try checkTimer(timer)
    var now = itimerval()
    if systemGetTimer(timer, &now) != 0 { throw SystemCallError.last("getitimer") }
    return (seconds(now.it_value), seconds(now.it_interval))
  }

  /// Glibc's overlay traps on numbers that the kernel would refuse.
  private static func checkTimer(_ timer: Int32) throws(SystemCallError) {
    if !(0...2).contains(timer) {
      throw SystemCallError(code: EINVAL, call: "setitimer")
    }
  }

  /// Lets Ctrl-C end the process, as it ends programs that do not watch for it.
  package static func endByInterrupt() {
    try? leave(SIGINT, isIgnored: false)
    _ = try? changeMask(SIG_UNBLOCK, 1 << UInt64(SIGINT - 1))
    kill(getpid(), SIGINT)
  }

  /// Waits for any signal.
  package static func pause() { _ = systemPause() }

  /// The system's description, or nil for a number that it does not know.
  package static func description(_ signal: Int32) -> String? {
    strsignal(signal).map { String(cString: $0) }
  }

  private static func time(_ seconds: Double) -> timeval {
    // Rounded up: what shall come soon must not become never.
    let microseconds = (seconds * 1e6).rounded(.up)
    let whole = (microseconds / 1e6).rounded(.down)
    return timeval(tv_sec: Int(whole), tv_usec: suseconds_t(microseconds - whole * 1e6))
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  /// Makes a write to a closed pipe fail with EPIPE, where it would end the process.
  package static func ignoreBrokenPipes() throws(SystemCallError) {
    try check(baton_signal_ignore(SIGPIPE))
  }

  /// Notes Ctrl-C from now on.
  package static func watchInterrupt() throws(SystemCallError) { try watch(SIGINT) }

  /// Runs a body while the calling thread, and threads that it starts, hear of no signal.
  package static func withoutSignals<T, E: Error>(_ body: () throws(E) -> T) throws(E) -> T {
    let before = try? changeMask(SIG_BLOCK, .max)
    defer { if let before { _ = try? changeMask(SIG_SETMASK, before) } }
    return try body()
  }

  /// Changes which signals the calling thread holds back, bit n-1 for signal n.
  /// - Parameter how: `SIG_BLOCK`, `SIG_UNBLOCK` or `SIG_SETMASK`.
  /// - Returns: those that it held back before.
  package static func changeMask(_ how: Int32, _ signals: UInt64) throws(SystemCallError) -> UInt64
  {
    var before: UInt64 = 0
    let code = baton_signal_mask(how, signals, &before)
    if code != 0 { throw SystemCallError(code: code, call: "pthread_sigmask") }
    return before
  }

  /// The signals that have come while they were held back, bit n-1 for signal n.
  package static var held: UInt64 { baton_signals_held() }

  /// Waits for one of these signals, which must be held back; nil when the time is over.
  /// - Returns: number, code, error, process, user, status and band.
  package static func wait(for signals: UInt64, nanoseconds: Int? = nil) throws(SystemCallError)
    -> [Int]?
  {
    var info = [Int64](repeating: 0, count: 7)
    let code = baton_signal_wait(signals, nanoseconds.map { Int64($0) } ?? -1, &info)
    if code == EAGAIN { return nil }
    if code != 0 { throw SystemCallError(code: code, call: "sigtimedwait") }
    return info.map { Int($0) }
  }

  /// Where the numbers of watched signals are written as bytes; -1 is nowhere.
  /// - Returns: where they were written before.
  package static func writeNumbers(to descriptor: Int32) -> Int32 {
    baton_signals_write_numbers(descriptor)
  }

  /// The error of the last number that could not be written, once; 0 when there was none.
  package static func takeWriteFailure() -> Int32 { baton_signals_write_failure() }

  /// Sends a signal to a process by its descriptor.
  package static func send(_ signal: Int32, toDescriptor descriptor: Int32) throws(SystemCallError)
  {
    if baton_process_descriptor_signal(descriptor, signal) != 0 {
      throw SystemCallError.last("pidfd_send_signal")
    }
  }

  /// Sends a signal to the calling thread.
  package static func raiseHere(_ signal: Int32) throws(SystemCallError) {
    let code = pthread_kill(pthread_self(), signal)
    if code != 0 { throw SystemCallError(code: code, call: "pthread_kill") }
  }

  /// Makes every noted signal wake the loop that waits on this descriptor.
  package static func wake(_ wakeUp: WakeUp) { baton_signals_wake(wakeUp.writeEnd) }

  private static func check(_ code: Int32) throws(SystemCallError) {
    if code != 0 { throw SystemCallError(code: code, call: "sigaction") }
  }
}

// Inside the enumeration these names would mean its own functions.
private func systemAlarm(_ seconds: UInt32) -> UInt32 { alarm(seconds) }
private func systemPause() -> Int32 { pause() }
#if canImport(Glibc)
  private func systemSetTimer(_ timer: Int32, _ new: inout itimerval, _ old: inout itimerval)
    -> Int32
  {
    setitimer(__itimer_which_t(UInt32(bitPattern: timer)), &new, &old)
  }
  private func systemGetTimer(_ timer: Int32, _ now: inout itimerval) -> Int32 {
    getitimer(__itimer_which_t(UInt32(bitPattern: timer)), &now)
  }
#else
  private func systemSetTimer(_ timer: Int32, _ new: inout itimerval, _ old: inout itimerval)
    -> Int32
  {
    setitimer(timer, &new, &old)
  }
  private func systemGetTimer(_ timer: Int32, _ now: inout itimerval) -> Int32 {
    getitimer(timer, &now)
  }
#endif
