// What a stop shows, in at most eight lines: what ran, where it stands now, who is next, who waits
// and until when.

import Timeline

/// The picture of a paused loop.
/// - Parameter last: what ran last; nil when nothing has run yet.
package func stopPicture(_ snapshot: Snapshot, last: Snapshot.Work?, width: Int) -> String {
  var lines = [headline(snapshot)]
  if let last { lines += ran(last, snapshot, width: width) }
  lines += listing("ready", snapshot.ready.map { snapshot.label(of: $0) }, width: width)
  let waiting = snapshot.tasks.filter { $0.state == .waiting }.map { task in
    let reason = snapshot.reason(task)
    return reason.isEmpty ? "T\(task.name.number)" : "T\(task.name.number) \(reason)"
  }
  lines += listing("waits", waiting, width: width)
  return lines.map { $0 + "\n" }.joined()
}

private func headline(_ snapshot: Snapshot) -> String {
  "(paused @\(snapshot.tick) t=\(durationText(snapshot.time)) \(clockName(snapshot.clock)))"
}

/// What ran and where it stands now, with the caret at its await.
private func ran(_ work: Snapshot.Work, _ snapshot: Snapshot, width: Int) -> [String] {
  guard case .task(let name) = work else { return ["▶ \(snapshot.label(of: work))"] }
  guard let task = snapshot.task(name.number) else { return ["▶ \(name.label) ended"] }
  guard let place = task.place else { return ["▶ \(task.label)"] }
  let head = "▶ \(task.label)  \(place.shortPlace)  "
  let source = trimmed(place.text)
  let indentation = textWidth(head)
  let shown = fitted(source, width: max(8, width - indentation))
  var marks = carets(place, indentation: indentation, limit: textWidth(shown))
  if marks.hasSuffix("\n") { marks.removeLast() }
  return [head + shown] + (marks.isEmpty ? [] : [marks])
}

/// `ready   T1 main · T5 ping`: one line, what does not fit is counted.
private func listing(_ title: String, _ items: [String], width: Int) -> [String] {
  if items.isEmpty { return ["\(title)   -"] }
  var line = "\(title)   \(items[0])"
  for (index, item) in items.enumerated().dropFirst() {
    let rest = " · and \(items.count - index) more"
    if textWidth(line) + textWidth(item) + textWidth(rest) + 3 > width {
      return [fitted(line + rest, width: width)]
    }
    line += " · " + item
  }
  return [fitted(line, width: width)]
}
