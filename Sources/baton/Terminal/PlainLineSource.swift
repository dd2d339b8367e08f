// Lines without a line editor: from a pipe or a file, and from a terminal that cannot move its
// cursor. The terminal's own line discipline edits, nothing is repainted, output goes straight out.

import Prompt

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The mailbox-like state is guarded by `lock`; reading belongs to the terminal thread alone.
final class PlainLineSource: LineSource, @unchecked Sendable {
  private let hooks: LineHooks
  private let showsPrompts: Bool
  private let showsGutters = isatty(1) == 1
  let isPerson = TerminalDevice.isInteractive
  // Milliseconds.
  private static let pauseBeforePrompt: UInt64 = 100
  private let signals = TerminalSignals()
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var isPreempted = false
  private var log = OutputLog(palette: .plain)
  /// What stands before the cursor while a person types.
  private var shownPrompt: String?
  private var promptMayChange = false
  private var hasNewOutput = false
  /// Output has come behind the prompt; it is shown again when there is a pause.
  private var owesPrompt = false

  private var input: [UInt8] = []
  private var isInputClosed = false
  /// Lines of a block that was preempted.
  private var draft: [String] = []

  /// Prompts go to standard error, as CPython's do without a line editor.
  init(hooks: LineHooks, showsPrompts: Bool) {
    self.hooks = hooks
    self.showsPrompts = showsPrompts
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  func readBlock(prompt: String, continuation: String) -> LineOutcome {
    var lines = draft
    draft = []
    while true {
      let isFirst = lines.isEmpty
      switch readLine(prompt: isFirst ? prompt : continuation, echo: true, mayChange: isFirst) {
      case .block(let line):
        lines.append(line)
        let text = lines.joined(separator: "\n")
        if hooks.needsMore(text) == nil { return .block(withoutBlankEnd(text)) }
      case .preempted:
        draft = lines
        return .preempted
      case .interrupted:
        return .interrupted
      case .endOfInput:
        // What stands before the end is run, and the end is reported next time.
        return lines.isEmpty ? .endOfInput : .block(lines.joined(separator: "\n"))
      }
    }
  }

  func readLine(prompt: String, echo: Bool) -> LineOutcome {
    readLine(prompt: prompt, echo: echo, mayChange: false)
  }

  /// - Parameter mayChange: the prompt is the session's, which tells what the loop does.
  private func readLine(prompt: String, echo: Bool, mayChange: Bool) -> LineOutcome {
    if showsPrompts { show(prompt, mayChange: mayChange) }
    let modes = echo ? nil : hideEcho()
    defer {
      if var modes { tcsetattr(0, TCSADRAIN, &modes) }
      locked { (shownPrompt, owesPrompt) = (nil, false) }
    }
    while true {
      if let line = takeLine() { return .block(line) }
      if isInputClosed {
        // Nobody has pressed Enter.
        if isPerson, showsPrompts { TerminalDevice.write([0x0A], to: 2) }
        return .endOfInput
      }
      if locked({ take(&isPreempted) }) { return .preempted }
      let pause = locked { owesPrompt } ? Self.pauseBeforePrompt : nil
      let events = signals.wait(milliseconds: pause, forInput: true)
      if events.isEmpty, pause != nil, !locked({ take(&hasNewOutput) }) { showAgain() }
      if events.contains(.input) { readInput() }
      if events.contains(.stop) { TerminalSignals.stop() }
      if events.contains(.interrupt) {
        input = []
        if showsPrompts { TerminalDevice.write([0x0A], to: 2) }
        return .interrupted
      }
    }
  }

  func attend(until isDone: () -> Bool) {
    while !isDone() {
      // Input stays with the system: a child process may be its reader.
      let events = signals.wait(milliseconds: nil, forInput: false)
      if events.contains(.stop) { TerminalSignals.stop() }
      if events.contains(.interrupt) {
        if showsPrompts { TerminalDevice.write([0x0A], to: 2) }
        hooks.interrupt()
      }
    }
  }

  func write(_ text: String, gutter: String) {
    locked {
      let bytes = Array(text.utf8)
      let isMarked = showsGutters && !gutter.isEmpty
      let shown = isMarked ? log.above(bytes, gutter: gutter) : bytes
      if shown.isEmpty { return }
      hasNewOutput = true
      if shownPrompt != nil, !owesPrompt {
        owesPrompt = true
        TerminalDevice.write([0x0A])
        TerminalSignals.wake()
      }
      TerminalDevice.write(shown)
    }
  }

  func endLine(gutter: String) {
    if showsGutters { write("\n", gutter: gutter) }
  }

  func setPrompt(_ prompt: String) {
    locked { if shownPrompt != nil, promptMayChange { shownPrompt = prompt } }
  }

  private func show(_ prompt: String, mayChange: Bool) {
    locked {
      TerminalDevice.write(Array(prompt.utf8), to: 2)
      promptMayChange = mayChange
      if isPerson { (shownPrompt, hasNewOutput) = (prompt, false) }
    }
  }

  /// What had been typed before the output stays with the terminal, unseen: Ctrl-R shows it.
  private func showAgain() {
    locked {
      owesPrompt = false
      TerminalDevice.write(Array((shownPrompt ?? "").utf8), to: 2)
    }
  }

  func wake() {
    TerminalSignals.wake()
  }

  func preempt() {
    locked { isPreempted = true }
    TerminalSignals.wake()
  }

  func drain() {}

  func close() {
    locked { TerminalDevice.write(log.finish()) }
    signals.close()
  }

  private func takeLine() -> String? {
    let end = input.firstIndex(of: 0x0A)
    guard let end = end ?? (isInputClosed && !input.isEmpty ? input.count : nil) else { return nil }
    var line = Array(input[..<end])
    input.removeFirst(min(input.count, end + 1))
    if line.last == 0x0D { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  private func readInput() {
    switch TerminalDevice.read() {
    case .bytes(let bytes): input += bytes
    case .nothing: break
    case .end: isInputClosed = true
    }
  }

  private func hideEcho() -> termios? {
    var modes = termios()
    guard tcgetattr(0, &modes) == 0 else { return nil }
    let saved = modes
    modes.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(0, TCSADRAIN, &modes)
    return saved
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }
}

private func take(_ flag: inout Bool) -> Bool {
  defer { flag = false }
  return flag
}
