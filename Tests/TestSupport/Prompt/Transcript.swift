// Golden transcripts: what a person types and sees, as one text. Lines that begin with a prompt are
// typed, `<Tab>` at the end of one lists candidates, `^C` on a line of its own presses Ctrl-C while an await waits, and the whole text must come
// out as it stands. The clock is virtual, so a transcript is the same in every run.

import Asyncio
import Interpreter
import Prompt
import Reactor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

package struct Transcript: Sendable, CustomStringConvertible {
  package let name: String
  package let text: String

  package var description: String { name }

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// Every golden transcript, sorted by name.
  package static let all: [Transcript] = {
    let folder = SourceTree.root + "/Tests/Goldens/prompt"
    return SourceTree.files(below: folder, extension: ".transcript").map { path in
      let name = path.split(separator: "/").last.map { String($0.dropLast(11)) } ?? path
      return Transcript(name: name, text: SourceTree.text(of: path))
    }.filter { transcript in
      getenv("BATON_TRANSCRIPT").map { String(cString: $0) == transcript.name } ?? true
    }
  }()

  /// Whether BATON_UPDATE_GOLDENS is set.
  package static var updatesGoldens: Bool { getenv("BATON_UPDATE_GOLDENS") != nil }

  /// With BATON_UPDATE_GOLDENS set a golden becomes what was seen, for a person to read the difference.
  package func update(to seen: String) {
    guard Self.updatesGoldens,
      let file = fopen(SourceTree.root + "/Tests/Goldens/prompt/\(name).transcript", "w")
    else { return }
    fputs(seen, file)
    fclose(file)
  }

  /// What is typed: the rest of each line that begins with a prompt.
  package var inputs: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      line == "^C" ? "^C" : Self.typedPart(of: line)
    }
  }

  private static func typedPart(of line: Substring) -> String? {
    if line == "..." { return "" }
    if line.hasPrefix("... ") { return String(line.dropFirst(4)) }
    var rest = line
    if let first = line.first, first == "[" || first == "(" {
      let close: Character = first == "[" ? "]" : ")"
      guard let end = line.firstIndex(of: close) else { return nil }
      rest = line[line.index(after: end)...]
    }
    if rest == ">>>" { return "" }
    return rest.hasPrefix(">>> ") ? String(rest.dropFirst(4)) : nil
  }

  /// Types everything into a fresh session.
  package func play() throws -> (text: String, status: Int32) {
    try Self.play(inputs)
  }

  /// Types these lines into a fresh session.
  /// - Returns: what was seen, and the exit status.
  package static func play(_ inputs: [String]) throws -> (text: String, status: Int32) {
    let recorder = QuietRelay()
    let exchange = try Exchange(willWait: recorder.note)
    let source = TranscriptLineSource(inputs, hooks: promptHooks(exchange, patience: 30))
    recorder.source = source
    let opened = try WakeUp()
    let result = PlayResult()
    InterpreterThread.shared.start {
      // One for all transcripts, as for a process: its main thread sleeps on the bell of the first one.
      let world = sharedWorld ?? RealWorld(clock: .virtual)
      world.clock.change(to: .virtual)
      _ = world.takeMessages()
      Signals.wake(world.wakeUp)
      sharedWorld = world
      resetMainNamespace()
      resetTaskNumbers()
      let session = Session(
        world: world, source: source, exchange: exchange, width: { 80 }, measures: false)
      result.session = session
      opened.signal()
      result.status = session.run()
      result.session = nil
      opened.signal()
    }
    _ = try SystemCalls.wait(for: opened.readEnd, readable: true, seconds: nil)
    opened.drain()
    guard let session = result.session else { return ("no session", -1) }
    Conversation(source: source, exchange: exchange, post: session.post).run()
    _ = try SystemCalls.wait(for: opened.readEnd, readable: true, seconds: nil)
    source.close()
    return (withoutIdentities(source.transcript), result.status)
  }

  /// Identities count on through all tests of a process: they show as `0x...`.
  private static func withoutIdentities(_ text: String) -> String {
    var parts = text.split(separator: "0x7f", omittingEmptySubsequences: false)[...]
    var result = String(parts.removeFirst())
    for part in parts { result += "0x..." + part.drop(while: \.isHexDigit) }
    return result
  }
}

/// The source is made after the exchange that tells it when the loop is quiet.
private final class QuietRelay: @unchecked Sendable {
  weak var source: TranscriptLineSource?
  @Sendable func note(_ taken: Int) { source?.noteQuiet(taken) }
}

// Written before `opened` is signalled, read after.
private final class PlayResult: @unchecked Sendable {
  var session: Session?
  var status: Int32 = -1
}
