// The terminal thread's only place to wait: keys, signals and wake-ups from other threads, by one
// poll. Signals arrive as bytes of a pipe, written by a C handler, so nothing is lost between a
// check and the wait, and no Swift code runs inside a handler.

import CBaton
import Reactor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What ended a wait; several may come together.
struct TerminalEvents: OptionSet {
  let rawValue: UInt8

  static let input = TerminalEvents(rawValue: 1)
  static let interrupt = TerminalEvents(rawValue: 2)
  static let resize = TerminalEvents(rawValue: 4)
  static let stop = TerminalEvents(rawValue: 8)
  static let resume = TerminalEvents(rawValue: 16)
}

final class TerminalSignals {
  private let pipe: Int32

  init() {
    var writeEnd: Int32 = -1
    pipe = baton_terminal_signals_open(&writeEnd)
    for end in [pipe, writeEnd] where end >= 0 && !OwnDescriptors.contains(end) {
      OwnDescriptors.add(end)
    }
  }

  /// Gives the signals back to their earlier handlers.
  func close() {
    baton_terminal_signals_close()
  }

  /// The calling thread hears of nothing else: what a script sends to itself, or asks a timer for, must
  /// come to the thread that the script runs on.
  static func hearOnlyOwn() {
    baton_terminal_hear_own()
  }

  /// Wakes a waiting terminal thread, from any thread.
  static func wake() {
    baton_terminal_wake()
  }

  /// Stops the process as Ctrl-Z does by default; returns after it was continued.
  /// - Parameter asKey: the terminal did not send a signal to the shell's whole job.
  static func stop(asKey: Bool = false) {
    baton_terminal_stop(asKey ? 1 : 0)
  }

  /// Waits for signals, wake-ups and, if wanted, for keys.
  func wait(milliseconds: UInt64?, forInput: Bool) -> TerminalEvents {
    var descriptors = [
      pollfd(fd: pipe, events: Int16(POLLIN), revents: 0),
      pollfd(fd: forInput ? 0 : -1, events: Int16(POLLIN), revents: 0),
    ]
    poll(&descriptors, 2, milliseconds.map { Int32(clamping: $0) } ?? -1)
    var events: TerminalEvents = descriptors[1].revents != 0 ? .input : []
    if descriptors[0].revents != 0 { events.formUnion(take()) }
    return events
  }

  /// The signals that have come since the last look.
  func take() -> TerminalEvents {
    var events: TerminalEvents = []
    var bytes = [UInt8](repeating: 0, count: 64)
    while case let count = read(pipe, &bytes, bytes.count), count > 0 {
      for number in bytes[..<count] {
        switch Int32(number) {
        case SIGINT: events.insert(.interrupt)
        case SIGWINCH: events.insert(.resize)
        case SIGTSTP: events.insert(.stop)
        case SIGCONT: events.insert(.resume)
        default: break
        }
      }
    }
    return events
  }
}
