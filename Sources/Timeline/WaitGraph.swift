// Who waits for whom, and whether that can ever end: the chain from a task to its root, the tasks that
// nothing can ever wake, the circle that they wait in.

/// The waits of a loop.
package struct WaitGraph {
  /// Why the last task of a chain does not go on by itself, or that it does.
  package enum Root: Equatable, Sendable {
    case running
    case ready
    /// A person holds it back.
    case frozen
    /// Until this time.
    case sleeping(until: Double)
    /// A future, an event, a queue: no task in particular must act.
    case open
    /// The chain runs back into this task.
    case circle(Int)
    /// What it waits for has ended; it will be told.
    case ended
  }

  /// The path from one task to what holds it up in the end.
  package struct Chain: Equatable, Sendable {
    /// The numbers of those that wait, from the task that was asked about; each waits for the next one.
    package let links: [Int]
    /// The task that the chain leads to.
    package let end: Int
    /// How the chain ends there.
    package let root: Root
  }

  /// What the graph was made of.
  package let survey: WaitSurvey
  /// The tasks that can never run again, unless somebody from outside acts on them.
  package let stuck: Set<Int>

  /// Finds the tasks that nothing can wake.
  package init(_ survey: WaitSurvey) {
    self.survey = survey
    stuck = Mire(survey).stuckTasks
  }

  // MARK: - Chains

  /// From a task to what it waits for in the end.
  package func chain(from number: Int) -> Chain {
    var links: [Int] = []
    var seen: Set<Int> = []
    var current = number
    while true {
      func chain(_ root: Root) -> Chain { Chain(links: links, end: current, root: root) }
      guard let task = survey[current] else { return chain(.ended) }
      if !seen.insert(current).inserted { return chain(.circle(current)) }
      if let root = Self.root(of: task) { return chain(root) }
      links.append(current)
      guard let next = next(after: task) else { return chain(.open) }
      current = next
    }
  }

  private static func root(of task: WaitSurvey.Entry) -> Root? {
    switch task.state {
    case .running: .running
    case .ready: .ready
    case .frozen: .frozen
    case .waiting: task.wakes.map { .sleeping(until: $0) }
    }
  }

  /// The task that must act before this one goes on; of several, one that is stuck, else the one that
  /// takes longest; where one is enough, the one that is soonest.
  private func next(after task: WaitSurvey.Entry) -> Int? {
    switch task.need {
    case .nobody: nil
    case .task(let number): number
    case .several(let numbers, _, true):
      numbers.min { deadline($0, .infinity) < deadline($1, .infinity) }
    case .several(let numbers, _, false):
      numbers.first(where: stuck.contains) ?? numbers.max { deadline($0, 0) < deadline($1, 0) }
    }
  }

  /// - Parameter open: what counts for a task whose wait has no time.
  private func deadline(_ number: Int, _ open: Double) -> Double {
    guard let task = survey[number] else { return -.infinity }
    return task.state == .waiting ? task.wakes ?? open : -1
  }

  // MARK: - Circles

  /// The circles in which stuck tasks wait for each other, each once, from its oldest task on.
  package var circles: [[Int]] {
    var circles: [[Int]] = []
    // By task: the walk that met it first.
    var walks: [Int: Int] = [:]
    for first in stuck.sorted() where walks[first] == nil {
      var path: [Int] = []
      var current = first
      while walks[current] == nil, let task = survey[current], let next = next(after: task) {
        walks[current] = first
        path.append(current)
        current = next
      }
      if walks[current] == first, let start = path.firstIndex(of: current) {
        circles.append(rotated(path[start...]))
      }
    }
    return circles
  }

  private func rotated(_ circle: ArraySlice<Int>) -> [Int] {
    guard let oldest = circle.min(), let first = circle.firstIndex(of: oldest) else { return [] }
    return Array(circle[first...] + circle[..<first])
  }
}

/// The largest set of tasks that wait only for each other: each for a task of the set, for a lock
/// that a task of the set holds, or for a group that cannot end without one. Whoever has a timeout
/// does not belong to it.
private struct Mire {
  private let survey: WaitSurvey
  /// By position: whether it belongs to the set, as far as is known.
  private var belongs: [Bool]

  init(_ survey: WaitSurvey) {
    self.survey = survey
    belongs = survey.entries.map { task in
      task.state == .waiting && task.expires == nil && task.need != .nobody
    }
  }

  /// Whoever waits for a task that is not in the set leaves it, and so do those who wait for it.
  var stuckTasks: Set<Int> {
    var set = self
    let waiters = set.waiters
    var leaving = survey.entries.indices.filter { set.belongs[$0] && !set.mustStay($0) }
    while let index = leaving.popLast() {
      if !set.belongs[index] { continue }
      set.belongs[index] = false
      for waiter in waiters[index] ?? [] where set.belongs[waiter] && !set.mustStay(waiter) {
        leaving.append(waiter)
      }
    }
    return Set(
      survey.entries.indices.lazy.filter { set.belongs[$0] }.map { survey.entries[$0].number })
  }

  /// By position: the positions of those that wait for it.
  private var waiters: [Int: [Int]] {
    var result: [Int: [Int]] = [:]
    for (index, task) in survey.entries.enumerated() where belongs[index] {
      for other in task.need.tasks {
        // Nobody leaves because of one that was never in the set.
        guard let position = survey.position(of: other), belongs[position] else { continue }
        result[position, default: []].append(index)
      }
    }
    return result
  }

  private func mustStay(_ index: Int) -> Bool {
    func isStuck(_ number: Int) -> Bool {
      survey.position(of: number).map { belongs[$0] } ?? false
    }
    switch survey.entries[index].need {
    case .nobody: return false
    case .task(let number): return isStuck(number)
    case .several(let numbers, let all, _):
      return all ? numbers.contains(where: isStuck) : numbers.allSatisfy(isStuck)
    }
  }
}
