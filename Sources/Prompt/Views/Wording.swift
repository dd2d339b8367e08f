// How the prompt says things: tasks, times, places, reasons. One wording for all views.

import Interpreter
import Reactor
import Timeline

extension Snapshot.TaskName {
  /// `T3`, or `T3 worker` when it has a name.
  package var label: String { name.isEmpty ? "T\(number)" : "T\(number) \(name)" }
}

extension Snapshot.TaskPicture {
  /// Tasks without a name are called by their coroutine.
  var shownName: String { name.name.isEmpty ? coroutine : name.name }

  /// `T3 worker`
  package var label: String { "T\(name.number) \(shownName)" }
}

extension FinishedTask {
  /// As for tasks that have not ended.
  package var label: String { "T\(name.number) \(name.name.isEmpty ? coroutine : name.name)" }
}

extension Snapshot.Resource {
  /// `lock`, `lock pool.lock`, `item of queue jobs`, `thread (load)`,
  /// `data of stream reader (127.0.0.1:80)`
  package var label: String {
    let isNamed = name.isEmpty || what == name || what.hasSuffix(" " + name)
    return (isNamed ? what : "\(what) \(name)") + (detail.isEmpty ? "" : " (\(detail))")
  }
}

extension Snapshot.Resource {
  /// Another task must call something before the wait ends.
  var needsCall: Bool { Self.calls.contains { $0.what == what } }

  /// What ends the wait: `somebody calls set()`; nil where the name says it.
  var ending: String? {
    if holder > 0 || !detail.isEmpty && what == "semaphore" { return nil }
    if let call = Self.calls.first(where: { $0.what == what })?.call {
      return "somebody calls \(call)"
    }
    return Self.events.first { what.hasPrefix($0.what) }?.event
  }

  private static let calls: [(what: String, call: String)] = [
    ("event", "set()"), ("condition", "notify()"), ("semaphore", "release()"),
    ("lock", "release()"), ("item of queue", "put()"), ("space in queue", "get()"),
    ("all work done in queue", "task_done()"), ("future", "set_result()"),
  ]

  private static let events: [(what: String, event: String)] = [
    ("thread", "the function returns there"), ("process", "it ends"),
    ("data of", "the other end sends or closes"), ("room in", "the other end reads"),
    ("connection of", "the other end answers"), ("barrier", "the others come"),
  ]
}

extension Snapshot {
  /// `T3 worker`, by coroutine when the task has no name.
  package func label(of name: TaskName) -> String { task(name.number)?.label ?? name.label }

  /// What a ready entry or a timer is for.
  package func label(of work: Work) -> String {
    switch work {
    case .task(let name): label(of: name)
    case .sleepEnd(let name): "wake \(label(of: name))"
    case .timeout(let name): "timeout of \(label(of: name))"
    case .callback(let function): "\(function)()"
    case .library(let name): name
    }
  }

  /// Why a task does not run: `sleep 1.20s`, `task T3`.
  package func reason(_ task: TaskPicture) -> String {
    switch task.wait {
    case .nothing: ""
    case .sleep(let deadline):
      deadline < time ? "sleep, due" : "sleep \(durationText(deadline - time))"
    case .task(let name): "task T\(name.number)"
    case .group(let group):
      group.tasks.isEmpty ? group.what : "\(group.what) \(numbers(group.tasks))"
    case .resource(let resource):
      resource.label + (resource.holder > 0 ? " held by T\(resource.holder)" : "")
        + (resource.holderHasEnded ? " (ended)" : "")
    case .future: "a future"
    }
  }

  private func numbers(_ names: [TaskName]) -> String {
    let shown = names.prefix(4).map { "T\($0.number)" }.joined(separator: " ")
    return names.count > 4 ? shown + " and \(names.count - 4) more" : shown
  }
}

extension SuspendedFrame {
  /// `queue.py:18`; only the last part of a path.
  var shortPlace: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return "\(name):\(line)"
  }
}

/// `T1, T2 and T3`
func listed(_ items: [String]) -> String {
  if items.count < 2 { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " and " + (items.last ?? "")
}

/// `1 task`, `3 tasks`
package func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// `real`, `virtual`, `manual` or `x0.5`.
func clockName(_ mode: LoopClock.Mode) -> String {
  switch mode {
  case .real: "real"
  case .virtual: "virtual"
  case .manual: "manual"
  case .scaled(let factor): "x\(decimal(factor))"
  }
}

private func decimal(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : String(number)
}

/// Seconds with two decimals, as `3.50s`.
package func durationText(_ seconds: Double) -> String { fixed(seconds, decimals: 2) + "s" }

/// ` (3 days)` behind seconds that nobody wants to divide; empty below ten minutes.
func inLargeUnits(_ seconds: Double) -> String {
  guard seconds.isFinite, seconds >= 600, seconds < 1e12 else { return "" }
  let units = [(86400.0, "day"), (3600, "hour"), (60, "minute")]
  guard let (size, name) = units.first(where: { seconds >= 2 * $0.0 }) else { return "" }
  return " (\(counted(Int((seconds / size).rounded()), name)))"
}

/// Seconds with one decimal, as `1.2s`: rounded up, since `0.0s` would mean "now"; from two hours on, hours.
package func shortDurationText(_ seconds: Double) -> String {
  if seconds >= 7200, seconds.isFinite, seconds < 1e12 {
    return fixed(seconds / 3600, decimals: 1) + "h"
  }
  let tenths = (max(0, seconds) * 10 - 1e-6).rounded(.up)
  return fixed(tenths / 10, decimals: 1) + "s"
}

/// A measured time in the unit that suits it: `12µs`, `3.4ms`, `1.20s`.
func measuredText(_ seconds: Double) -> String {
  if seconds < 0.001 { return "\(Int((max(0, seconds) * 1e6).rounded()))µs" }
  return seconds < 1 ? fixed(seconds * 1000, decimals: 1) + "ms" : durationText(seconds)
}

/// A number with so many decimals; what is too large or no number is said in words.
func fixed(_ number: Double, decimals: Int) -> String {
  let scale = decimals == 1 ? 10 : 100
  let scaled = (number * Double(scale)).rounded()
  guard let units = Int(exactly: scaled) else {
    return number.isNaN ? "nan" : number > 0 ? "inf" : "-inf"
  }
  let digits = String(units.magnitude % UInt(scale))
  let padding = String(repeating: "0", count: decimals - digits.count)
  return "\(units < 0 ? "-" : "")\(units.magnitude / UInt(scale)).\(padding)\(digits)"
}
