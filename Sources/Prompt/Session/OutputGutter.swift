// Which task speaks: output is marked with the task that was running when it left the buffer, and
// text that ends in the middle of a character waits for the rest.

import Asyncio
import Interpreter
import Timeline

/// Turns the bytes that scripts write into marked text.
struct OutputGutter {
  /// The first bytes of an unfinished character.
  private var pending: [UInt8] = []
  /// The callback whose text is shown after its end.
  var speaker: Actor?
  /// Tasks that are in the middle of a line.
  private var midLine: Set<Int> = []

  /// The text that can be shown now.
  mutating func text(adding bytes: UnsafeRawBufferPointer) -> String {
    let all = pending + Array(bytes)
    let complete = all.count - Self.unfinishedCount(all)
    pending = Array(all[complete...])
    return String(decoding: all[..<complete], as: UTF8.self)
  }

  /// Remembers whether a task has ended its line.
  mutating func note(_ text: String, of task: Int) {
    if text.utf8.last == 0x0A { midLine.remove(task) } else { midLine.insert(task) }
  }

  /// The tasks in the middle of a line that have ended; they are forgotten.
  mutating func takeSilenced(_ hasEnded: (Int) -> Bool) -> [Int] {
    if midLine.isEmpty { return [] }
    let silenced = midLine.filter(hasEnded)
    midLine.subtract(silenced)
    return silenced.sorted()
  }

  /// How many bytes at the end begin a character that they do not finish.
  private static func unfinishedCount(_ bytes: [UInt8]) -> Int {
    for count in 1...3 where count <= bytes.count {
      let byte = bytes[bytes.count - count]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > count ? count : 0
    }
    return 0
  }
}

extension Session {
  /// The mark of what the running callback prints. A loop of its own that runs freely, as that of
  /// `asyncio.run`, prints as it would alone.
  private var gutter: String {
    guard !isExecuting, let actor = recorder.tape.current ?? output.speaker,
      runningScheduler === scheduler || control.motion != nil || control.depth > 0
    else { return "" }
    switch actor.kind {
    case .task, .sleepEnd, .timeout:
      return actor.number == foreground?.number ? "" : "T\(actor.number)"
    case .callback, .library: return "loop"
    }
  }

  /// Shows what the session itself has to say.
  func show(_ text: String, gutter: String = "") {
    flush()
    source.write(text, gutter: gutter)
  }

  /// Shows what scripts have printed so far.
  func flush() {
    do throws(Raised) { try flushProcessOutput() } catch { state.raised = .none }
  }

  /// Shows what the callback that has just ended has left in the buffer.
  func flushEnded() {
    output.speaker = recorder.tape.lastActor
    flush()
    output.speaker = nil
  }

  /// Nobody goes on with the line of a task that has ended.
  func endLinesOfEndedTasks() {
    for number in output.takeSilenced({ recorder.finished.task($0) != nil }) {
      source.endLine(gutter: "T\(number)")
    }
  }

  func write(_ bytes: UnsafeRawBufferPointer) {
    let text = output.text(adding: bytes)
    if text.isEmpty { return }
    let gutter = gutter
    if let number = Int(gutter.dropFirst()) { output.note(text, of: number) }
    source.write(text, gutter: gutter)
  }
}
