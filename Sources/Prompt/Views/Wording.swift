// How the prompt says things: tasks, times, places, reasons. One wording for all views.

import Interpreter
import Reactor
import Timeline

extension Snapshot.TaskName {
  /// `T3`, or `T3 worker` when it has a name.
  package var label: String { name.isEmpty ? "T\(number)" : "T\(number) \(name)" }
}

extension Snapshot.TaskPicture {
  /// `T3 worker`; tasks without a name are called by their coroutine.
  package var label: String {
    "T\(name.number) \(name.name.isEmpty ? coroutine : name.name)"
  }

  /// The innermost frame: where it stands.
  package var place: SuspendedFrame? { frames.last }
}

extension Snapshot {
  /// `T3 worker`, by coroutine when the task has no name.
  package func label(of name: TaskName) -> String { task(name.number)?.label ?? name.label }

  /// What a ready entry or a timer is for.
  package func label(of work: Work) -> String {
    switch work {
    case .task(let name): label(of: name)
    case .sleepEnd(let name): "wake \(label(of: name))"
    case .callback(let function): "\(function)()"
    case .library(let name): name
    }
  }

  /// Why a task does not run: `sleep 1.20s`, `task T3`.
  package func reason(_ task: TaskPicture) -> String {
    switch task.wait {
    case .nothing: ""
    case .sleep(let deadline): "sleep \(durationText(deadline - time))"
    case .task(let name): "task T\(name.number)"
    case .tasks(let what, let names):
      "\(what) " + names.map { "T\($0.number)" }.joined(separator: " ")
    case .resource(let name, 0): name
    case .resource(let name, let holder): "\(name) held by T\(holder)"
    case .future: "a future"
    }
  }
}

extension SuspendedFrame {
  /// `queue.py:18`; only the last part of a path.
  package var shortPlace: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return "\(name):\(line)"
  }
}

/// `real`, `virtual`, `manual` or `x0.5`.
package func clockName(_ mode: LoopClock.Mode) -> String {
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

/// Seconds with one decimal, as `1.2s`: rounded up, since `0.0s` would mean "now".
package func shortDurationText(_ seconds: Double) -> String {
  let tenths = (max(0, seconds) * 10 - 1e-6).rounded(.up)
  return fixed(tenths / 10, decimals: 1) + "s"
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
