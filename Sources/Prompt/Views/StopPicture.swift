// What a stop shows, in at most eight lines: what ran, where it stands now, who is next, who waits
// and until when.

import Interpreter
import Timeline

/// Why and where a loop was stopped.
package struct Stop: Equatable, Sendable {
  /// `breakpoint 1`; empty after a plain step.
  package var reason = ""
  /// What ran last; nil when nothing has run yet.
  package var last: Snapshot.Work?
  /// The statement before which the running callback stands; nil between two callbacks.
  package var place: SuspendedFrame?
  /// A diagnostic to look at, in one line.
  package var note = ""
  /// How the task that ran last has ended, when it has: `T3 worker returned`.
  package var ending = ""

  package init(
    reason: String = "", last: Snapshot.Work? = nil, place: SuspendedFrame? = nil, note: String = ""
  ) {
    self.reason = reason
    self.last = last
    self.place = place
    self.note = note
  }
}

/// The picture of a paused loop.
package func stopPicture(_ snapshot: Snapshot, _ stop: Stop, _ page: Page) -> String {
  var lines = wrapped(
    escapedForTerminal(headline(snapshot, stop.reason)), width: page.width, indentation: 2
  ).split(separator: "\n").map(String.init)
  lines += ran(stop, snapshot, width: page.width)
  lines += listing(
    "ready", snapshot.ready.prefix(50).map { snapshot.label(of: $0) }, of: snapshot.counts.ready,
    width: page.width)
  let waiting = snapshot.tasks.filter { $0.state == .waiting || $0.state == .frozen }
  let reasons = waiting.prefix(50).map { task in
    let reason = task.state == .frozen ? "frozen" : snapshot.reason(task)
    return reason.isEmpty ? "T\(task.name.number)" : "T\(task.name.number) \(reason)"
  }
  lines += listing("waits", reasons, of: snapshot.counts.resting, width: page.width)
  if !stop.note.isEmpty { lines.append(fitted(stop.note, width: page.width)) }
  return lines.map { escapedForTerminal($0) + "\n" }.joined()
}

private func headline(_ snapshot: Snapshot, _ reason: String) -> String {
  "(paused @\(snapshot.tick) t=\(durationText(snapshot.time)) \(clockName(snapshot.clock)))"
    + (reason.isEmpty ? "" : " " + reason)
}

/// What ran and where it stands now, with the caret at its await.
private func ran(_ stop: Stop, _ snapshot: Snapshot, width: Int) -> [String] {
  if let place = stop.place {
    let label = stop.last.map { " " + snapshot.label(of: $0) } ?? ""
    return marked("▶" + label, place, width: width)
  }
  guard let work = stop.last else { return [] }
  guard case .task(let name) = work else { return ["▶ \(snapshot.label(of: work))"] }
  guard let task = snapshot.task(name.number) else {
    let ending = stop.ending.isEmpty ? "\(name.label) ended" : stop.ending
    return [fitted("▶ \(ending)", width: width)]
  }
  guard let place = task.place else { return ["▶ \(task.label)"] }
  return marked("▶ \(task.label)", place, width: width)
}

/// `▶ T4 ping  queue.py:7  await sleep(2)`, carets below.
private func marked(_ label: String, _ place: SuspendedFrame, width: Int) -> [String] {
  let head = "\(label)  \(place.shortPlace)  "
  let indentation = textWidth(head)
  let shown = fitted(trimmed(place.text), width: max(8, width - indentation))
  var marks = carets(place, indentation: indentation, limit: textWidth(shown))
  if marks.hasSuffix("\n") { marks.removeLast() }
  return [head + shown] + (marks.isEmpty ? [] : [marks])
}

/// `ready   T1 main · T5 ping`: one line, what does not fit is counted.
private func listing(_ title: String, _ items: [String], of count: Int, width: Int) -> [String] {
  if items.isEmpty { return ["\(title)   -"] }
  var line = "\(title)   \(items[0])"
  for (index, item) in items.enumerated().dropFirst() {
    let rest = " · and \(count - index) more"
    if textWidth(line) + textWidth(item) + textWidth(rest) + 3 > width {
      return [fitted(line + rest, width: width)]
    }
    line += " · " + item
  }
  if count > items.count { line += " · and \(count - items.count) more" }
  return [fitted(line, width: width)]
}
