// Which task speaks: output is marked with the task that was running when it left the buffer, and
// text that ends in the middle of a character waits for the rest.

import Asyncio
import Interpreter
import Timeline

/// Turns the bytes that scripts write into marked text.
struct OutputGutter {
  /// The first bytes of an unfinished character.
  private var pending: [UInt8] = []

  /// The text that can be shown now.
  mutating func text(adding bytes: UnsafeRawBufferPointer) -> String {
    let all = pending + Array(bytes)
    let complete = all.count - Self.unfinishedCount(all)
    pending = Array(all[complete...])
    return String(decoding: all[..<complete], as: UTF8.self)
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
    guard !isExecuting || isScript, let actor = recorder.tape.current,
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

  func write(_ bytes: UnsafeRawBufferPointer) {
    let text = output.text(adding: bytes)
    if !text.isEmpty { source.write(text, gutter: gutter) }
  }
}
