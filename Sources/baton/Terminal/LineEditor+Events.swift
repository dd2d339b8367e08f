// What comes from outside while a line is read or a statement runs: signals, keys that stand for
// them, input that is waiting, a window of another size, stop and go.

import CLibEdit
import Prompt

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension LineEditor {
  func attend(until isDone: () -> Bool) {
    TerminalDevice.write(log.beginForeground())
    while true {
      takeMail()
      if isDone() { break }
      let events = signals.wait(milliseconds: nil, forInput: !isInputClosed)
      if events.contains(.interrupt) {
        decoder.discard()
        interruptForeground()
      }
      serve(events)
      // Typed when the line had just been entered: it came as a key.
      if let key = decoder.takeSignalKey() {
        if key == .interrupt { interruptForeground() } else { obey(key) }
      }
    }
    // What was printed before the end belongs before the next prompt.
    takeMail()
  }

  private func interruptForeground() {
    TerminalDevice.write(
      log.foreground(Array("^C\n".utf8), gutter: "", columns: painter.columns))
    hooks.interrupt()
  }

  /// Does what a key means that is a signal while a statement runs.
  private func obey(_ key: SignalKey) {
    switch key {
    case .interrupt: ending = .interrupted
    case .stop: suspend(asKey: true)
    case .quit: raise(SIGQUIT)
    }
  }

  /// - Returns: false for all other keys.
  func obeySignalKey(_ event: KeyEvent) -> Bool {
    guard case .character(let scalar) = event, let key = SignalKey(rawValue: scalar.value) else {
      return false
    }
    obey(key)
    return true
  }

  func serve(_ events: TerminalEvents) {
    if events.contains(.input) { readInput() }
    if events.contains(.resize) {
      // Never `el_resize` while editing: it keeps the old cursor row and the next refresh reads
      // beyond libedit's display (3.1-20221030, 20250104). `el_wgets` resizes when it starts.
      let size = TerminalDevice.size
      painter.resize(columns: size.columns, height: size.rows)
      showList()
      needsPaint = true
    }
    if events.contains(.stop) { suspend() }
    if events.contains(.resume) {
      // Also the echo of our own stop and go, which `suspend` has served already.
      if hasResumed { hasResumed = false } else { resume() }
    }
  }

  /// Takes in what has been typed or pasted already.
  func readWaitingInput(within milliseconds: Int32) {
    if !isInputClosed, TerminalDevice.hasInput(within: milliseconds) { readInput() }
  }

  private func readInput() {
    switch TerminalDevice.read() {
    case .bytes(let bytes): decoder.feed(bytes, at: TerminalDevice.milliseconds)
    case .nothing: break
    case .end: isInputClosed = true
    }
  }

  private func suspend(asKey: Bool = false) {
    if mode != .foreground {
      leaveFrame(mark: "")
      TerminalDevice.write(Array("\u{1B}[?2004l".utf8))
      TerminalRestore.noteModes(hasLine: false)
    }
    TerminalRestore.restore()
    TerminalSignals.stop(asKey: asKey)
    hasResumed = true
    resume()
  }

  func resume() {
    engine.reassertModes(isEditing: mode != .foreground)
    if mode == .foreground { return }
    TerminalRestore.noteModes(hasLine: true)
    TerminalDevice.write(Array("\u{1B}[?2004h".utf8))
    painter.forget()
    needsPaint = true
  }
}
