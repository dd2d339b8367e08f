// What `--json` shows of the session itself: the loop in numbers, variables, breakpoints, watches, and the tasks
// when there are too many for one text.

import Asyncio
import Interpreter
import Reactor
import Timeline

extension Session {
  /// `:tasks --json`: of very many tasks the first ones are shown while others are still to be put into words.
  func showTasksJSON(_ query: TasksQuery) {
    let count = loop.taskCount
    guard hasManyTasks, query.isPlain else { return show(tasksJSON(snapshot, query: query)) }
    var rows = 0..<4000
    // Each part looks through all tasks once: the later ones are larger.
    while rows.lowerBound < count {
      defer { rows = rows.upperBound..<rows.upperBound + min(2 * rows.count, 32_000) }
      let part = Snapshot(of: loop, origin: origin, part: .rows(rows))
      show(tasksJSON(recorder.measured(part), rows: rows, of: count))
    }
  }

  /// `:why --json`: the sentences, and the chain from the task to the one that holds it up.
  func whyJSON(_ number: Int?, _ text: String) -> String {
    let sentence = JSON.string(String(text.dropLast()))
    guard let number else { return JSON.object([("task", .null), ("why", sentence)]).text + "\n" }
    let chain = WaitGraph(survey).chain(from: number)
    let now = look(at: .numbers(Set(chain.links)))
    let links = chain.links.map { link in
      JSON.object([("task", .string("T\(link)")), ("waits", now.task(link)?.wait.json ?? .null)])
    }
    return JSON.object([
      ("task", .string("T\(number)")), ("why", sentence), ("chain", .array(links)),
      ("end", .string("T\(chain.end)")), ("root", .string(chain.root.word)),
    ]).text + "\n"
  }

  /// As above for a task that has ended: nothing holds it up.
  func endedJSON(_ number: Int, _ text: String) -> String {
    let name = JSON.string("T\(number)")
    return JSON.object([
      ("task", name), ("why", .string(String(text.dropLast()))), ("chain", .array([])),
      ("end", name), ("root", .string(WaitGraph.Root.ended.word)),
    ]).text + "\n"
  }

  /// `:stats --json`: what is not measured is left out.
  var statisticsJSON: String {
    let numbers = recorder.tape.statistics
    let now = look(at: .numbers([numbers.longestActor?.number ?? 0]))
    var fields: [(String, JSON)] = [
      ("clock", .string(clockName(now.clock))), ("time", .seconds(now.time)),
      ("turns", .int(numbers.turns)), ("callbacks", .int(numbers.steps)),
      ("tasks", .int(loop.taskCount)), ("ended", .int(recorder.finished.count)),
      ("ready", .int(now.counts.ready)),
      ("readyAtMost", .int(max(now.counts.ready, numbers.deepestQueue))),
      ("timers", .int(loop.timers.liveCount)),
    ]
    if recorder.measuresTime {
      fields += [("busy", .seconds(recorder.tape.busy)), ("heap", .int(heapBytes()))]
    }
    if let actor = numbers.longestActor, numbers.longest > 0 {
      let place = numbers.longestPlace.map(\.json) ?? .null
      fields.append(
        (
          "longestStep",
          .object([
            ("seconds", .seconds(numbers.longest)), ("of", .string(label(of: actor, in: now))),
            ("place", place),
          ])
        ))
    }
    return JSON.object(fields).text + "\n"
  }

  /// `:locals --json`: a frame a line, values as their repr.
  func variablesJSON(_ frames: [(frame: SuspendedFrame, variables: [(String, Value)])]) -> String {
    JSON.lines(
      frames.map { frame, variables in
        .object([
          ("function", .string(frame.function)), ("file", .string(frame.file)),
          ("line", .int(frame.line)),
          ("variables", .object(variables.map { ($0.0, .string(quietRepr($0.1))) })),
        ])
      })
  }

  var breakpointsJSON: String {
    JSON.lines(
      control.breakpoints.map { breakpoint in
        .object([
          ("number", .int(breakpoint.number)), ("what", .string(breakpoint.text)),
          ("hits", .int(breakpoint.hits)),
        ])
      })
  }

  var watchesJSON: String {
    JSON.lines(
      control.watches.map { watch in
        var fields: [(String, JSON)] = [
          ("number", .int(watch.number)), ("expression", .string(watch.expression)),
          ("value", .string(watch.value)),
        ]
        if let scope = watch.scope {
          fields += [("function", .string(scope.code.qualifiedName)), ("task", .int(scope.task))]
        }
        return .object(fields)
      })
  }
}

extension WaitGraph.Root {
  fileprivate var word: String {
    switch self {
    case .running: "running"
    case .ready: "ready"
    case .frozen: "frozen"
    case .sleeping: "sleeping"
    case .open: "open"
    case .circle: "circle"
    case .ended: "ended"
    }
  }
}
