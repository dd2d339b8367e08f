// What `:tasks`, `:ready`, `:timers` and `:where` print.

import Interpreter
import Timeline

/// `:tasks`: every unfinished task, oldest first.
package func tasksView(_ snapshot: Snapshot, width: Int) -> String {
  if snapshot.tasks.isEmpty { return "no tasks\n" }
  let showsNames = snapshot.tasks.contains { !$0.name.name.isEmpty }
  var table = Table(
    ["id", "state"] + (showsNames ? ["name"] : []) + ["coroutine", "where", "waits for"])
  for task in snapshot.tasks {
    let state = task.isBeingCancelled ? "cancelling" : task.state.rawValue
    table.add(
      ["T\(task.name.number)", state] + (showsNames ? [task.name.name] : [])
        + [task.coroutine, task.place?.shortPlace ?? "", snapshot.reason(task)])
  }
  return table.text(width: width)
}

package func tasksJSON(_ snapshot: Snapshot) -> String { JSON.lines(snapshot.tasks.map(\.json)) }

/// `:ready`: what runs next, in order.
package func readyView(_ snapshot: Snapshot, width: Int) -> String {
  if snapshot.ready.isEmpty { return "nothing is ready\n" }
  return snapshot.ready.enumerated().map { index, work in
    var line = "\(index + 1). \(snapshot.label(of: work))"
    if case .task(let name) = work, let place = snapshot.task(name.number)?.place {
      line += "  \(place.shortPlace)  \(trimmed(place.text))"
    }
    return fitted(line, width: width) + "\n"
  }.joined()
}

package func readyJSON(_ snapshot: Snapshot) -> String {
  JSON.lines(snapshot.ready.map { .object($0.json) })
}

/// `:timers`: what becomes due, in order.
package func timersView(_ snapshot: Snapshot, width: Int) -> String {
  if snapshot.timers.isEmpty { return "no timers\n" }
  var table = Table(["at", "in", "what"])
  for timer in snapshot.timers {
    table.add([
      "t=\(durationText(timer.when))",
      timer.when <= snapshot.time ? "due" : durationText(timer.when - snapshot.time),
      snapshot.label(of: timer.work),
    ])
  }
  return table.text(width: width)
}

package func timersJSON(_ snapshot: Snapshot) -> String {
  JSON.lines(
    snapshot.timers.map { .object([("when", .seconds($0.when))] + $0.work.json) })
}

/// `:where`: one task's suspended frames with source lines, innermost last, and why it waits.
package func whereView(_ task: Snapshot.TaskPicture, in snapshot: Snapshot, width: Int) -> String {
  var head = "\(task.label) is \(task.state.rawValue)"
  let reason = snapshot.reason(task)
  if !reason.isEmpty { head += ": \(reason)" }
  if task.parentNumber > 0 { head += ", made by T\(task.parentNumber)" }
  var text = head + "\n"
  for frame in task.frames {
    text += "  File \"\(frame.file)\", line \(frame.line), in \(frame.function)\n"
    text += markedLine(frame, indentation: 4, width: width)
  }
  return text
}

package func whereJSON(_ task: Snapshot.TaskPicture) -> String { task.json.text + "\n" }

/// A source line without its indentation, carets under the part that waits.
func markedLine(_ frame: SuspendedFrame, indentation: Int, width: Int) -> String {
  let line = trimmed(frame.text)
  if line.isEmpty { return "" }
  let margin = String(repeating: " ", count: indentation)
  let shown = fitted(line, width: max(8, width - indentation))
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
