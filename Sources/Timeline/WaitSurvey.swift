// Who needs whom, of all tasks of a loop, as numbers: what circles, chains and trees are found in. Pictures
// are taken of those tasks only that are then shown: with a hundred thousand tasks, words for all of them take
// a time that a person notices.

import Asyncio
import Interpreter

/// The waits of all tasks of a loop, without words.
package struct WaitSurvey {
  /// Which tasks must act before one goes on.
  package enum Need: Equatable, Sendable {
    case nobody
    case task(Int)
    case several([Int], all: Bool, first: Bool)

    /// Their numbers.
    package var tasks: [Int] {
      switch self {
      case .nobody: []
      case .task(let number): [number]
      case .several(let numbers, _, _): numbers
      }
    }
  }

  /// One unfinished task.
  package struct Entry: Equatable, Sendable {
    package let number: Int
    /// The number of the task that made it; 0 for none.
    package let parent: Int
    package let state: Snapshot.TaskState
    package let need: Need
    /// When its sleep ends.
    package let wakes: Double?
    /// When a timeout will cancel it.
    package let expires: Double?
  }

  /// Oldest first.
  package let entries: [Entry]
  private let positions: [Int: Int]

  private init(_ entries: [Entry]) {
    self.entries = entries
    var positions: [Int: Int] = [:]
    positions.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() { positions[entry.number] = index }
    self.positions = positions
  }

  /// The waits of a picture.
  package init(_ snapshot: Snapshot) {
    self.init(
      snapshot.tasks.map { task in
        var wakes: Double?
        if case .sleep(let until) = task.wait { wakes = until }
        return Entry(
          number: task.name.number, parent: task.parentNumber, state: task.state,
          need: Need(task.wait), wakes: wakes, expires: task.expires)
      })
  }

  /// The waits of a loop.
  /// - Parameter origin: the loop's time that counts as zero.
  package init(of scheduler: Scheduler, origin: Double) {
    let tasks = scheduler.tasks
    let states = TaskStates(of: scheduler)
    let gathered = scheduler.gatheredTasks
    let expiries = scheduler.expiries
    var entries: [Entry] = []
    entries.reserveCapacity(tasks.count)
    for task in tasks {
      let state = states.state(of: task)
      let wait = state == .waiting ? TaskWait(of: task, gathered: gathered) : .nothing
      var wakes: Double?
      if case .sleep(let until) = wait { wakes = until - origin }
      entries.append(
        Entry(
          number: task.number, parent: Int(task.layout.pointee.parentNumber), state: state,
          need: Need(wait), wakes: wakes,
          expires: expiries.isEmpty ? nil : expiries[task.reference].map { $0 - origin }))
    }
    self.init(entries)
  }

  /// The unfinished task with a number.
  package subscript(_ number: Int) -> Entry? { position(of: number).map { entries[$0] } }

  func position(of number: Int) -> Int? { positions[number] }
}

extension WaitSurvey.Need {
  fileprivate init(_ wait: Snapshot.Wait) {
    switch wait {
    case .task(let name): self = .task(name.number)
    case .resource(let resource) where resource.holder > 0: self = .task(resource.holder)
    case .group(let group) where !group.tasks.isEmpty:
      self = .several(
        group.tasks.map(\.number), all: group.needsAll, first: group.firstIsEnough)
    case .resource, .group, .nothing, .sleep, .future: self = .nobody
    }
  }

  fileprivate init(_ wait: TaskWait) {
    switch wait {
    case .task(let task): self = .task(task.number)
    case .group(let group) where !group.tasks.isEmpty:
      self = .several(
        group.tasks.map(\.number), all: group.needsAll, first: group.firstIsEnough)
    case .future(let future):
      let holder = Scheduler.holder(of: future)
      self = holder > 0 ? .task(holder) : .nobody
    case .group, .nothing, .sleep: self = .nobody
    }
  }
}
