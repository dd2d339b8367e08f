// E07 in words: who waits for what, where, and what to do.

import Interpreter
import Timeline

/// What is said of a loop in which nothing can ever run again.
/// - Parameter failed: tasks whose exceptions nobody has seen.
package func deadlockReport(_ snapshot: Snapshot, failed: [FinishedTask], _ page: Page) -> String {
  let code = DiagnosticCode.deadlock
  return report("\(code.rawValue) \(code.title)", snapshot, failed, page)
}

/// What is said of a script that waits where only a signal could wake it.
package func hopelessReport(_ snapshot: Snapshot, failed: [FinishedTask], _ page: Page) -> String {
  let code = DiagnosticCode.nothingWakes
  return report("\(code.rawValue) \(code.title); Ctrl-C ends the script", snapshot, failed, page)
}

private func report(
  _ title: String, _ snapshot: Snapshot, _ failed: [FinishedTask], _ page: Page
) -> String {
  let graph = WaitGraph(WaitSurvey(snapshot))
  let circles = graph.circles
  var text = title
  text += circles.first.map { ": " + circleText($0, in: snapshot) } ?? ""
  text = page.styled(escapedForTerminal(text), .alarm) + "\n"
  let shown =
    circles.first.map { $0.compactMap(snapshot.task) }
    ?? snapshot.tasks.filter { $0.state == .waiting }
  for task in shown.prefix(5) {
    let place = task.place.map { " at \($0.shortPlace)" } ?? ""
    text += page.line("  \(task.label) waits\(place) for \(reasonText(task, snapshot))")
    if let place = task.place { text += markedLine(place, indentation: 4, width: page.width) }
  }
  if shown.count > 5 { text += "  and \(shown.count - 5) more tasks\n" }
  for task in failed.prefix(3) where circles.isEmpty {
    text += page.line("  \(task.label) \(outcomeText(task))")
  }
  let help = circles.isEmpty ? advice(shown) : advice(circle: shown)
  return text + page.prose("  help: \(help)", indentation: 2)
}

private func reasonText(_ task: Snapshot.TaskPicture, _ snapshot: Snapshot) -> String {
  let reason = snapshot.reason(task)
  return reason.isEmpty ? "nothing that is known" : reason
}

private func advice(circle: [Snapshot.TaskPicture]) -> String {
  if circle.count == 1, case .resource = circle[0].wait {
    return "asyncio's locks are not reentrant: the task that holds one must not take it again"
  }
  let holdsLocks = circle.allSatisfy { if case .resource = $0.wait { true } else { false } }
  return holdsLocks
    ? "take the locks in the same order everywhere, or bound the wait with asyncio.timeout()"
    : "do not await a task while you hold what it needs, or bound the wait with asyncio.timeout()"
}

private func advice(_ tasks: [Snapshot.TaskPicture]) -> String {
  for task in tasks {
    guard case .resource(let resource) = task.wait else { continue }
    switch resource.what {
    case "event": return "nobody is left to set the event; bound the wait with asyncio.timeout()"
    case "item of queue":
      return "nobody is left to put an item; shut the queue down, or put a last item that says so"
    case "space in queue": return "nobody is left to take an item"
    case "all work done in queue":
      return "a worker must call task_done() once for each item it took"
    case "semaphore":
      return "a permit was not given back: release it in 'finally', or use 'async with'"
    case "condition": return "nobody is left to notify the condition"
    case "barrier": return "fewer tasks have come than the barrier has parties"
    case "lock": return "release the lock in 'finally', or use 'async with'"
    default: break
    }
  }
  return "whoever should complete it is gone; bound the wait with asyncio.timeout()"
}
