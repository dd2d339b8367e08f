// What has happened: `:done`, `:history`, `:stats`.

import Asyncio
import Interpreter
import Timeline

/// `:done`: the tasks that have ended, and how.
func doneView(_ tasks: [FinishedTask], total: Int, _ page: Page) -> String {
  if tasks.isEmpty { return "no task has ended\n" }
  var table = Table(["task", "how", "at", "because"])
  for task in tasks.suffix(page.height) {
    table.add([
      .init(task.label), .init(task.outcome.word, task.outcome.role),
      .init("t=\(durationText(task.time))"), reason(task),
    ])
  }
  let left = total - min(tasks.count, page.height)
  return (left > 0 ? "\(left) earlier ones are left out\n" : "") + table.text(page)
}

private func reason(_ task: FinishedTask) -> Table.Cell {
  switch task.outcome {
  case .returned: ""
  // A long message must not hide the place.
  case .failed(let text, let place):
    .init(text, end: place.map { "  \($0.shortPlace)" } ?? "")
  case .cancelled: .init(task.cause.map { causeText($0, of: task.name.number) } ?? "")
  }
}

extension FinishedTask.Outcome {
  var word: String {
    switch self {
    case .returned: "done"
    case .failed: "failed"
    case .cancelled: "cancelled"
    }
  }

  var role: TextRole {
    switch self {
    case .returned: .plain
    case .failed: .failed
    case .cancelled: .waits
    }
  }
}

/// One object a line, in the order given.
func doneJSON(_ tasks: [FinishedTask]) -> String {
  JSON.lines(
    tasks.map { task in
      var fields: [(String, JSON)] = [
        ("id", task.name.json), ("how", .string(task.outcome.word)),
        ("name", .string(task.name.name)), ("coroutine", .string(task.coroutine)),
        ("tick", .int(task.tick)), ("time", .seconds(task.time)),
      ]
      if case .failed(let text, _) = task.outcome { fields.append(("exception", .string(text))) }
      if let cause = task.cause {
        fields.append(("because", .string(causeText(cause, of: task.name.number))))
      }
      return .object(fields)
    })
}

/// One line of `:history`, in words.
struct HistoryRow {
  let tick: Int
  let time: Double
  let what: String
  let outcome: LoopEvent.Outcome
  let wokenBy: String
  let seconds: Double

  package init(
    tick: Int, time: Double, what: String, outcome: LoopEvent.Outcome, wokenBy: String,
    seconds: Double
  ) {
    self.tick = tick
    self.time = time
    self.what = what
    self.outcome = outcome
    self.wokenBy = wokenBy
    self.seconds = seconds
  }
}

/// `:history`: what ran in each turn, and who woke it.
/// - Parameter left: how many callbacks came before.
func historyView(_ rows: [HistoryRow], left: Int = 0, _ page: Page) -> String {
  if rows.isEmpty { return "nothing has run\n" }
  var table = Table([
    .init("tick"), .init("t"), .init("ran"), .init("then"), .init("woken by"),
    .init("took", rank: 1, isNumber: true),
  ])
  var tick = -1
  for row in rows {
    let isNew = row.tick != tick
    tick = row.tick
    table.add([
      isNew ? "@\(row.tick)" : "", isNew ? durationText(row.time) : "", row.what,
      row.outcome.word, row.wokenBy, row.seconds > 0 ? measuredText(row.seconds) : "",
    ])
  }
  return (left > 0 ? "\(left) earlier callbacks are left out\n" : "") + table.text(page)
}

extension LoopEvent.Outcome {
  var word: String {
    switch self {
    case .ran: ""
    case .waits: "waits"
    case .returned: "returned"
    case .failed: "failed"
    case .cancelled: "cancelled"
    }
  }
}

/// One object a line, oldest first.
func historyJSON(_ rows: [HistoryRow]) -> String {
  JSON.lines(
    rows.map { row in
      .object([
        ("tick", .int(row.tick)), ("time", .seconds(row.time)), ("ran", .string(row.what)),
        ("then", .string(row.outcome.word)), ("wokenBy", .string(row.wokenBy)),
        ("seconds", .seconds(row.seconds)),
      ])
    })
}

/// The numbers of `:stats` as pairs of a title and a text.
func statsView(_ facts: [(String, String)], _ page: Page) -> String {
  let width = facts.map { textWidth($0.0) }.max() ?? 0
  return facts.map { title, text in
    let gap = String(repeating: " ", count: width - textWidth(title) + 2)
    let words = wrapped(escapedForTerminal(text), width: max(12, page.width - width - 2))
    let margin = "\n" + String(repeating: " ", count: width + 2)
    return escapedForTerminal(title) + gap
      + words.split(separator: "\n").joined(separator: margin) + "\n"
  }.joined()
}

/// One object; the values are texts for people.
