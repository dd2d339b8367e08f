// The prompt on a terminal. libedit interprets keys, the painter draws, and this class stands
// between: it serves keys, signals and other threads' output from one place, `waitKey`, which
// libedit calls whenever it wants a character.
//
// Danger: everything in here runs on the terminal thread, much of it below libedit's `el_wgets`.
// Nothing may call `el_wgets` again, and other threads only ever touch the mailbox.

import CLibEdit
import Prompt

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The mailbox is thread-safe; the rest belongs to the terminal thread alone.
final class LineEditor: LineSource, @unchecked Sendable {
  /// What the terminal is used for at the moment.
  enum Mode: Equatable {
    case foreground, block
    case line(echo: Bool)
  }

  let hooks: LineHooks
  let engine: LineEditorEngine
  let palette: Palette
  private let mailbox = TerminalMailbox()
  let signals = TerminalSignals()
  private let historyFile: HistoryFile?

  var mode = Mode.foreground
  var decoder: KeyDecoder
  var painter: Painter
  var log: OutputLog
  private var foreign = ForeignModes()
  var history = HistoryNavigation(limit: 10_000)
  var prompt = ""
  var continuation = ""
  /// Lines below the edited text: candidates, a search, a notice. Gone at the next key.
  var footer: [(text: String, role: TextRole)] = []
  var needsPaint = false
  var listed: CandidateList?
  /// The last key was a Tab, and has found nothing.
  var isTabUnanswered = false
  /// It stands below the text.
  var isListShown = false
  /// Why reading must end; libedit's own answer does not say.
  var ending: LineOutcome?
  /// Keys that libedit has asked for.
  private(set) var keyCount = 0
  /// The column that Up and Down go for, and the key count of the last of them.
  var goal: (column: Int, key: Int)?
  /// vi's `d`, `c` or `y`, and the key count at which its motion comes.
  var viOperator: (code: UInt8, key: Int)?
  /// The lines that vi's `p` puts below; nil when a piece of a line was killed last.
  var viLines: String?
  /// Where the cursor goes between libedit's commands that do what a vi operator wants.
  var stations: [Int] = []
  var viKeys = ViKeys()
  /// Keys that `.` presses again.
  var repeated: [KeyEvent] = []
  /// What was pasted, until the paste command takes it.
  var pasted: [(text: String, dropped: Int)] = []
  /// Enter was pressed in the middle of what came at once.
  var isBurst = false
  private var undoHistory = UndoHistory()
  var isInputClosed = false
  private var isPreempted = false
  var hasResumed = false
  /// The text and cursor of a block that was preempted.
  private var draft: (text: String, cursor: Int)?
  private var isDraftPending = false

  /// Takes the terminal over; nil when it cannot be.
  init?(hooks: LineHooks) {
    guard TerminalRestore.arm(), let engine = LineEditorEngine() else { return nil }
    self.hooks = hooks
    self.engine = engine
    palette = Palette(environment: TerminalDevice.environment)
    let size = TerminalDevice.size
    painter = Painter(columns: size.columns, height: size.rows)
    log = OutputLog(palette: palette)
    decoder = KeyDecoder(isVi: false)
    historyFile = HistoryFile(environment: TerminalDevice.environment)
    engine.setOwner(self)
    engine.setReader { handle, result in
      LineEditor.of(handle).character(into: result)
    }
    bindKeys()
    decoder = KeyDecoder(isVi: engine.isVi)
    for entry in historyFile?.load(limit: 10_000) ?? [] {
      if history.add(entry) { engine.remember(entry) }
    }
    engine.reassertModes(isEditing: false)
  }

  static func of(_ handle: OpaquePointer?) -> LineEditor {
    LineEditorEngine.owner(of: handle, as: LineEditor.self)
  }

  // MARK: Any thread

  func write(_ text: String, gutter: String) {
    mailbox.post(text, gutter: gutter)
  }

  func setPrompt(_ prompt: String) {
    mailbox.post(prompt: prompt)
  }

  func preempt() {
    mailbox.postPreemption()
  }

  func wake() {
    mailbox.wake()
  }

  func drain() {
    if mailbox.isReader { takeMail() } else { mailbox.waitUntilWritten() }
  }

  // MARK: The terminal thread

  func readBlock(prompt: String, continuation: String) -> LineOutcome {
    // The output of a statement that was too quick for `attend`.
    takeMail()
    TerminalDevice.write(log.closeForeground())
    self.prompt = prompt
    self.continuation = continuation
    isDraftPending = draft != nil
    begin(.block)
    let outcome = read()
    guard case .block(let typed) = outcome else { return outcome }
    let text = withoutBlankEnd(typed)
    remember(text)
    return .block(text)
  }

  func readLine(prompt: String, echo: Bool) -> LineOutcome {
    takeMail()
    // The prompt joins what the script has begun to print: `print("Name: ", end="")` is one, too.
    TerminalDevice.write(
      log.foreground(Array(prompt.utf8), gutter: "", columns: painter.columns))
    let saved = (self.prompt, continuation)
    defer { (self.prompt, continuation) = saved }
    begin(.line(echo: echo))
    self.prompt = OutputLine(log.takeForegroundTail()).text
    continuation = ""
    return read()
  }

  func edit(_ text: String) -> String? {
    TerminalRestore.restore()
    let outcome = edited(text)
    engine.reassertModes(isEditing: false)
    switch outcome {
    case .edited(let edited):
      draft = edited.isEmpty ? nil : (edited, edited.unicodeScalars.count)
      return nil
    case .failed(let reason): return reason
    }
  }

  /// Ctrl-C and Ctrl-Z meant the editor, though the terminal has sent them to both.
  private func edited(_ text: String) -> ExternalEditor.Outcome {
    let outcome = ExternalEditor.edit(text)
    serve(signals.take().intersection(.resize))
    return outcome
  }

  /// Ctrl-X Ctrl-E: the block that is being typed.
  func editBlock() -> UInt8 {
    guard mode == .block else { return UInt8(CC_ERROR) }
    let text = engine.text.string
    TerminalDevice.write(painter.erase() + Array("\u{1B}[?2004l".utf8))
    TerminalRestore.noteModes(hasLine: false)
    TerminalRestore.restore()
    let outcome = edited(text)
    resume()
    switch outcome {
    case .edited(let edited): engine.replaceAll(edited)
    case .failed(let reason): footer = [(escapedForTerminal(reason), .note)]
    }
    return UInt8(CC_REFRESH)
  }

  func close() {
    takeMail()
    TerminalDevice.write(log.finish())
    mailbox.close()
    signals.close()
    TerminalRestore.restore()
  }

  private func read() -> LineOutcome {
    let text = engine.read()
    defer { end() }
    if let ending { return leave(ending) }
    guard var text else { return leave(.endOfInput) }
    if text.hasSuffix("\n") { text.removeLast() }
    return .block(text)
  }

  private func begin(_ mode: Mode) {
    let size = TerminalDevice.size
    painter.resize(columns: size.columns, height: size.rows)
    painter.adopt(rows: log.endForeground(columns: painter.columns))
    self.mode = mode
    ending = nil
    isBurst = false
    footer = []
    isListShown = false
    isTabUnanswered = false
    needsPaint = true
    history.reset()
    undoHistory.reset()
    viKeys.begin()
    repeated = []
    TerminalRestore.noteModes(hasLine: true)
    TerminalDevice.write(Array((foreign.undoBeforePrompt() + "\u{1B}[?2004h").utf8))
    TerminalRestore.setUndo(foreign.undoAtExit)
  }

  private func end() {
    TerminalDevice.write(Array("\u{1B}[?2004l".utf8))
    TerminalRestore.noteModes(hasLine: false)
    mode = .foreground
    TerminalDevice.write(log.beginForeground())
  }

  /// Ends reading without a block: the typed text stays visible, unless it comes back later.
  private func leave(_ outcome: LineOutcome) -> LineOutcome {
    footer = []
    if outcome == .preempted {
      if mode == .block { draft = lastText }
      TerminalDevice.write(painter.erase())
    } else {
      leaveFrame(mark: outcome == .interrupted ? "^C" : "")
    }
    return outcome
  }

  /// The buffer as it was at the last key; libedit empties it before `el_wgets` returns.
  private var lastText: (text: String, cursor: Int)?

  private func remember(_ text: String) {
    draft = nil
    // A leading blank keeps a line out of the history, as in shells.
    if text.hasPrefix(" ") || text.allSatisfy({ $0 == " " || $0 == "\n" }) { return }
    guard history.add(text) else { return }
    engine.remember(text)
    historyFile?.append(text)
  }

  // MARK: Keys

  /// The next key; meanwhile output, signals and prompts are served. Nil when reading must end.
  func waitKey() -> KeyEvent? {
    while true {
      takeMail()
      if isPreempted {
        isPreempted = false
        ending = .preempted
      }
      if ending != nil { return nil }
      let now = TerminalDevice.milliseconds
      if let event = decoder.next(at: now) ?? lateTab() {
        if obeySignalKey(event) { continue }
        footer = []
        isListShown = false
        isTabUnanswered = false
        needsPaint = true
        return event
      }
      if isInputClosed {
        ending = .endOfInput
        return nil
      }
      repaint()
      let events = signals.wait(milliseconds: decoder.delay(at: now), forInput: true)
      if events.contains(.interrupt) {
        // Keys that come together with the signal were typed after it: the terminal dropped others.
        decoder.discard()
        ending = .interrupted
      }
      serve(events)
    }
  }

  /// libedit's way to ask for a character.
  private func character(into result: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    if isDraftPending {
      isDraftPending = false
      result?.pointee = wchar_t(PrivateCode.draft)
      return 1
    }
    keyCount += 1
    noteForUndo()
    switch nextKey() {
    case .character(let scalar): result?.pointee = wchar_t(bitPattern: scalar.value)
    case .key(let key): result?.pointee = wchar_t(PrivateCode.of(key))
    case .paste(let text, let dropped):
      pasted.append((text, dropped))
      result?.pointee = wchar_t(PrivateCode.paste)
    case nil:
      let text = engine.text
      lastText = (text.string, text.cursor)
      errno = EINTR
      return -1
    }
    return 1
  }

  /// The next key of a command, typed or repeated.
  func nextKey() -> KeyEvent? {
    if !repeated.isEmpty { return repeated.removeFirst() }
    let event = waitKey()
    if let event { viKeys.note(event) }
    return event
  }

  /// In vi all that is inserted, or repeated, is one step.
  private func noteForUndo() {
    if engine.isVi, viKeys.isInserting || !repeated.isEmpty { return }
    let text = engine.text
    undoHistory.note(.init(text: text.string, cursor: text.cursor))
  }

  /// One step back.
  func undo() -> UInt8 {
    guard let state = undoHistory.undo() else { return UInt8(CC_ERROR) }
    engine.replaceAll(state.text)
    engine.move(to: state.cursor)
    return UInt8(CC_REFRESH)
  }

  /// Puts a preempted text back, as it was.
  func restoreDraft() {
    guard let draft else { return }
    self.draft = nil
    engine.insert(draft.text)
    engine.move(to: draft.cursor)
  }

  // MARK: Output

  func takeMail() {
    let mail = mailbox.take()
    if let prompt = mail.prompt, mode != .line(echo: true), mode != .line(echo: false) {
      needsPaint = needsPaint || prompt != self.prompt
      self.prompt = prompt
    }
    if mail.isPreempted { isPreempted = true }
    if mail.output.isEmpty { return }
    show(mail.output)
    mailbox.finishWriting()
  }

  private func noteModes(_ bytes: [UInt8]) {
    foreign.read(bytes)
    TerminalRestore.setUndo(foreign.undoAtExit)
  }

  private func show(_ output: [TerminalMailbox.Output]) {
    var bytes: [UInt8] = []
    for item in output {
      if mode == .foreground { noteModes(item.bytes) }
      bytes +=
        mode == .foreground
        ? log.foreground(item.bytes, gutter: item.gutter, columns: painter.columns)
        : log.above(item.bytes, gutter: item.gutter)
    }
    if mode == .foreground {
      TerminalDevice.write(bytes)
    } else {
      needsPaint = true
      repaint(above: bytes)
    }
  }
}
