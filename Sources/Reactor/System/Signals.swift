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

  /// Clears the interrupt and tells whether there was one.
  package static func takeInterrupt() -> Bool { baton_interrupt_take() != 0 }

  /// Does what Ctrl-C does, from any thread.
  package static func raiseInterrupt() { baton_interrupt_raise() }

  /// Makes running script code look for requests at its next safepoint, from any thread.
  package static func requestAttention() { baton_attention_request() }

  /// The watched signals that came since the last call, bit n for signal n.
  package static func takePending() -> UInt64 { baton_signals_take() }

  /// Notes a signal from now on, instead of letting it act.
  package static func watch(_ signal: Int32) throws(SystemCallError) {
    try check(baton_signal_watch(signal))
  }

  /// Puts back what `watch` replaced.
  package static func restore(_ signal: Int32) throws(SystemCallError) {
    try check(baton_signal_restore(signal))
  }

  /// Whether Ctrl-C may interrupt the system calls of the calling thread, or only those of others.
  package static func receiveInterrupts(_ wanted: Bool) { baton_interrupts_receive(wanted ? 1 : 0) }

  /// Makes a write to a closed pipe fail with EPIPE, where it would end the process.
  package static func ignoreBrokenPipes() throws(SystemCallError) {
    try check(baton_signal_ignore(SIGPIPE))
  }

  /// Notes Ctrl-C from now on.
  package static func watchInterrupt() throws(SystemCallError) { try watch(SIGINT) }

  /// Makes every noted signal wake the loop that waits on this descriptor.
  package static func wake(_ wakeUp: WakeUp) { baton_signals_wake(wakeUp.writeEnd) }

  private static func check(_ code: Int32) throws(SystemCallError) {
    if code != 0 { throw SystemCallError(code: code, call: "sigaction") }
  }
}
