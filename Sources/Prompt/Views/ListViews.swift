// What `:ready`, `:timers` and `:where` print.

import Asyncio
import Interpreter
import StandardModules
import Timeline

/// `:ready`: what runs next, in order.
package func readyView(_ snapshot: Snapshot, _ page: Page) -> String {
  var text = ""
  for (index, work) in snapshot.ready.prefix(page.height).enumerated() {
    var line = "\(index + 1). \(snapshot.label(of: work))"
    if case .task(let name) = work, let place = snapshot.task(name.number)?.place {
      line += "  \(place.shortPlace)  \(trimmed(place.text))"
    }
    text += page.line(line)
  }
  text += rest(snapshot.counts.ready, page)
  let next = nextTurn(snapshot)
  if next.isEmpty { return text.isEmpty ? "nothing is ready\n" : text }
  text += text.isEmpty ? "nothing is ready; the next turn begins with\n" : "the next turn adds\n"
  for (work, source) in next.prefix(page.height) {
    text += page.line("- \(snapshot.label(of: work))  \(source)")
  }
  return text + rest(next.count, page)
}

/// What the beginning of the next turn makes ready, and where that comes from.
private func nextTurn(_ snapshot: Snapshot) -> [(work: Snapshot.Work, source: String)] {
  let arrived = snapshot.arrivals.map { ($0.work, sourceText($0.source)) }
  return arrived + snapshot.timers.prefix { $0.when <= snapshot.time }.map { ($0.work, "timer") }
}

private func sourceText(_ source: Arrival.Source) -> String {
  switch source {
  case .readable(let descriptor): "descriptor \(descriptor) is readable"
  case .writable(let descriptor): "descriptor \(descriptor) is writable"
  case .signal(let number): signalName(number) ?? "signal \(number)"
  }
}

/// What a list leaves out.
func rest(_ count: Int, _ page: Page) -> String {
  count > page.height ? "and \(count - page.height) more\n" : ""
}

/// One object a line, in the order in which they will run.
func readyJSON(_ snapshot: Snapshot) -> String {
  JSON.lines(
    snapshot.ready.map { .object($0.json) }
      + nextTurn(snapshot).map { .object($0.work.json + [("from", .string($0.source))]) })
}

/// `:timers`: what becomes due, in order.
package func timersView(_ snapshot: Snapshot, _ page: Page) -> String {
  if snapshot.timers.isEmpty { return "no timers\n" }
  var table = Table(["at", "in", "what"])
  for timer in snapshot.timers.prefix(page.height) {
    table.add([
      "t=\(durationText(timer.when))",
      timer.when <= snapshot.time ? "due" : durationText(timer.when - snapshot.time),
      snapshot.label(of: timer.work),
    ])
  }
  return table.text(page) + rest(snapshot.counts.timers, page)
}

/// One object a line, in the order in which they become due.
package func timersJSON(_ snapshot: Snapshot) -> String {
  JSON.lines(
    snapshot.timers.map { .object([("when", .seconds($0.when))] + $0.work.json) })
}

/// `:where`: one task's suspended frames with source lines, innermost last, why it waits, and the
/// chain of those who made it.
package func whereView(
  _ task: Snapshot.TaskPicture, in snapshot: Snapshot, _ page: Page, ancestry: String = ""
) -> String {
  var head = "\(task.label) is \(stateText(task))"
  let reason = snapshot.reason(task)
  if !reason.isEmpty { head += ": \(reason)" }
  return page.prose(escapedForTerminal(head), indentation: 2) + framesView(task.frames, page)
    + ancestry
}

/// Frames with their source lines, as a traceback has them.
func framesView(_ frames: [SuspendedFrame], _ page: Page) -> String {
  frames.map { frame in
    page.prose(
      escapedForTerminal("  File \"\(frame.file)\", line \(frame.line), in \(frame.function)"),
      indentation: 2)
      + markedLine(frame, indentation: 4, width: page.width)
  }.joined()
}

func framesJSON(_ frames: [SuspendedFrame]) -> String {
  JSON.lines(frames.map(\.json))
}

/// One object with all that is known of the task.
package func whereJSON(_ task: Snapshot.TaskPicture) -> String { task.json.text + "\n" }

/// Who made a task: `made by T1 main at main.py:40, which was made by …`.
func ancestryText(_ ancestors: [(label: String, place: String)], _ page: Page) -> String {
  if ancestors.isEmpty { return "" }
  return page.prose(
    escapedForTerminal("made " + ancestors.map(ancestorText).joined(separator: ", made ")),
    indentation: 2)
}

/// `by T1 main at main.py:40`; typed code and the main program have no name.
func ancestorText(_ ancestor: (label: String, place: String)) -> String {
  let who = ancestor.label.isEmpty ? "" : "by \(ancestor.label)"
  let site = ancestor.place.isEmpty ? "" : "at \(ancestor.place)"
  return who.isEmpty || site.isEmpty ? who + site : "\(who) \(site)"
}

/// A source line without its indentation, carets under the part that waits.
func markedLine(_ frame: SuspendedFrame, indentation: Int, width: Int) -> String {
  let line = trimmed(frame.text)
  if line.isEmpty { return "" }
  let margin = String(repeating: " ", count: indentation)
  let shown = fitted(escapedForTerminal(line), width: max(8, width - indentation))
  return margin + shown + "\n" + carets(frame, indentation: indentation, limit: textWidth(shown))
}

/// The carets under a line that was printed without its own indentation.
func carets(_ frame: SuspendedFrame, indentation: Int, limit: Int) -> String {
  let scalars = Array(frame.text.unicodeScalars)
  let removed = scalars.prefix { $0 == " " || $0 == "\t" }.count
  let first = max(removed, min(frame.columns.lowerBound, scalars.count))
  let end = max(first, min(frame.columns.upperBound, scalars.count))
  let before = scalars[removed..<first].reduce(0) { $0 + characterWidth($1) }
  let count = min(
    scalars[first..<end].reduce(0) { $0 + characterWidth($1) }, limit - before)
  if count <= 0 { return "" }
  return String(repeating: " ", count: indentation + before)
    + String(repeating: "^", count: count) + "\n"
}
