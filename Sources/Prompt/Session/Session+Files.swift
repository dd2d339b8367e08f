// Blocks that come from files and go to files, and what a session keeps of what was typed.

import Asyncio
import Interpreter
import Reactor
import Syntax
import Timeline

/// What was typed: the last block, and the blocks that ran to their end.
struct Journal {
  private(set) var last = ""
  private(set) var blocks: [String] = []
  private var running: String?
  /// Files that this session wrote and may write again.
  var savedPaths: Set<String> = []

  mutating func begin(_ block: String) {
    last = block
    running = block
  }

  /// The block ended, with or without an exception.
  mutating func end(isComplete: Bool) {
    if isComplete, let running { blocks.append(running) }
    running = nil
  }

  mutating func forgetBlocks() { blocks = [] }
}

/// When a `:time` began.
struct Timing {
  let seconds = SystemCalls.monotonicTime()
  let loopTime: Double
  let tick: Int
}

extension Session {
  /// Runs a file as if its text had been typed, at the top level of the session.
  func load(_ name: String) throws(CommandError) {
    let path = expandedPath(name)
    let bytes: [UInt8]
    do throws(SystemCallError) { bytes = try SystemCalls.readFile(path) } catch {
      throw CommandError("cannot read \(escapedForTerminal(name)): \(error.message)")
    }
    execute(SourceFile(name: path, bytes: bytes), isInteractive: false)
  }

  /// Writes the blocks that ran without an exception.
  func save(_ name: String) throws(CommandError) {
    if journal.blocks.isEmpty { throw CommandError("nothing to save: no block ran to its end yet") }
    let path = expandedPath(name)
    let text = journal.blocks.map { $0 + "\n" }.joined(separator: "\n")
    do throws(SystemCallError) {
      let mode: SystemCalls.OpenMode = journal.savedPaths.contains(path) ? .replacing : .creating
      let file = try SystemCalls.open(path, mode)
      defer { try? SystemCalls.close(file) }
      if let error = SystemCalls.writeAll(file, Array(text.utf8)).error { throw error }
    } catch {
      let reason = error.kind == .fileExists ? "the file exists" : error.message
      throw CommandError("cannot save to \(escapedForTerminal(name)): \(reason)")
    }
    journal.savedPaths.insert(path)
    let count = journal.blocks.count
    show("\(count == 1 ? "1 block" : "\(count) blocks") saved to \(escapedForTerminal(name))\n")
  }

  private func expandedPath(_ name: String) -> String {
    guard name.hasPrefix("~/"), let home = SystemCalls.environment("HOME") else { return name }
    return home + name.dropFirst()
  }

  /// Forgets the names of the session; its tasks live on.
  func reset() {
    var count = 0
    for position in (0..<mainNamespace.used).reversed() {
      guard let name = mainNamespace.entries[position].key.string?.text,
        !(name.hasPrefix("__") && name.hasSuffix("__"))
      else { continue }
      _ = mainNamespace.remove(at: position)
      count += 1
    }
    let builtins = DictObject(state.builtins)
    let last = builtins.find(intern("_"))
    if last >= 0 { _ = builtins.remove(at: last) }
    journal.forgetBlocks()
    finaliseAfterStatement()
    let tasks = scheduler.tasks.map { "T\($0.number)" }
    show(
      "\(count == 1 ? "1 name" : "\(count) names") forgotten"
        + (tasks.isEmpty ? "" : "; still there: \(tasks.joined(separator: ", "))") + "\n")
  }

  /// Runs a block and says how long it took, on the clock on the wall and on the loop's.
  func time(_ text: String) {
    timing = Timing(loopTime: scheduler.world.clock.now, tick: scheduler.turn)
    let tasks = scheduler.taskCount
    execute(text)
    if isPaused, scheduler.taskCount > tasks { timing = nil }
    if foreground == nil { showTiming() }
  }

  func showTiming() {
    guard let timing else { return }
    self.timing = nil
    let seconds = SystemCalls.monotonicTime() - timing.seconds
    let loopTime = scheduler.world.clock.now - timing.loopTime
    let ticks = scheduler.turn - timing.tick
    var text = exactDuration(seconds)
    if scheduler.world.clock.mode != .real {
      text += ", \(durationText(loopTime)) of the loop's time"
    }
    if ticks > 0 { text += ", \(ticks == 1 ? "1 turn" : "\(ticks) turns") of the loop" }
    show(text + "\n")
  }

  // MARK: - Questions

  /// `name?` shows what a name stands for: signature, documentation, class.
  func explain(_ name: String) {
    let file = SourceFile(name: "<python-input-\(inputCount)>", text: name)
    inputCount += 1
    isExecuting = true
    let held = lineWatch.site
    defer { (isExecuting, lineWatch.site) = (false, held) }
    let globals = control.point?.globals ?? mainNamespace.unsafelyUnwrapped
    let locals = control.point?.locals
    do {
      let code = try Program.compile(
        file, namespace: globals, isExpression: true, hasLocals: locals != nil)
      show(
        try brief(name) { () throws(Raised) in
          try Program.run(code, namespace: globals, locals: locals?.value ?? .none)
        })
    } catch let error as Diagnostic {
      show(error.rendered())
    } catch {
      let exception = state.raised
      state.raised = .none
      showUncaught(exception)
    }
  }

  private func brief(
    _ name: String, _ value: () throws(Raised) -> Value
  ) throws(Raised) -> String {
    var text = ""
    try scheduler.within { (_) throws(Raised) in
      let value = try value()
      // On the value stack, where the collector sees it while the module is imported.
      let roots = try pushRoots([value])
      defer { state.top = roots }
      let brief = try getAttribute(try importModule("pydoc"), intern("brief"))
      text = try strText(try call(brief, value, makeString(name)))
    }
    return escapedForTerminal(text, keepingLines: true)
  }
}

private func exactDuration(_ seconds: Double) -> String {
  func rounded(_ value: Double, _ unit: String) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)\(unit)"
  }
  if seconds >= 1 { return durationText(seconds) }
  return seconds >= 0.001 ? rounded(seconds * 1e3, "ms") : rounded(seconds * 1e6, "µs")
}

/// The name in `name?`; nil when the text is no such question.
package func questionedName(_ text: String) -> String? {
  var name = trimmed(text)[...]
  guard name.last == "?" else { return nil }
  while name.last == "?" || name.last == " " { name.removeLast() }
  let bytes = Array(name.utf8)
  let tokens = codeTokens(bytes[...])
  let reader = PathReader(text: bytes, tokens: tokens[...])
  guard !tokens.isEmpty, reader.isWholePath(endingAt: tokens.count) else { return nil }
  return String(name)
}
