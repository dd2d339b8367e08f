// Who waits for whom, and whether that can ever end: the chain from a task to its root, the tasks that
// nothing can ever wake, the circle that they wait in.

/// The waits of a snapshot.
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
    case open(Snapshot.Wait)
    /// The chain runs back into this task.
    case circle(Int)
    /// What it waits for has ended; it will be told.
    case ended(Int)
  }

  /// One task of a chain and what it waits for.
  package struct Link: Equatable, Sendable {
    /// The task's number.
    package let task: Int
    /// What it waits for; the next link of the chain is among that.
    package let wait: Snapshot.Wait
  }

  /// The path from one task to what holds it up in the end.
  package struct Chain: Equatable, Sendable {
    /// From the task that was asked about.
    package let links: [Link]
    /// The task that the chain leads to.
    package let end: Int
    /// How the chain ends there.
    package let root: Root
  }

  private let snapshot: Snapshot
  /// The tasks that can never run again, unless somebody from outside acts on them.
  package let stuck: Set<Int>

  /// Finds the tasks that nothing can wake.
  package init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    stuck = Self.stuckTasks(snapshot)
  }

  // MARK: - Chains

  /// From a task to what it waits for in the end.
  package func chain(from number: Int) -> Chain {
    var links: [Link] = []
    var seen: Set<Int> = []
    var current = number
    while true {
      func chain(_ root: Root) -> Chain { Chain(links: links, end: current, root: root) }
      guard let task = snapshot.task(current) else { return chain(.ended(current)) }
      if !seen.insert(current).inserted { return chain(.circle(current)) }
      if let root = Self.root(of: task) { return chain(root) }
      links.append(Link(task: current, wait: task.wait))
      guard let next = next(after: task) else { return chain(.open(task.wait)) }
      current = next
    }
  }

  private static func root(of task: Snapshot.TaskPicture) -> Root? {
    switch task.state {
    case .running: return .running
    case .ready: return .ready
    case .frozen: return .frozen
    case .waiting:
      if case .sleep(let deadline) = task.wait { return .sleeping(until: deadline) }
      return nil
    }
  }

  /// The task that must act before this one goes on; of several, one that is stuck, else the one that
  /// takes longest.
  private func next(after task: Snapshot.TaskPicture) -> Int? {
    switch task.wait {
    case .task(let name): return name.number
    case .resource(let resource): return resource.holder > 0 ? resource.holder : nil
    case .group(let group):
      let numbers = group.tasks.map(\.number)
      return numbers.first(where: stuck.contains) ?? numbers.max { deadline($0) < deadline($1) }
    case .nothing, .sleep, .future: return nil
    }
  }

  private func deadline(_ number: Int) -> Double {
    guard let task = snapshot.task(number) else { return -.infinity }
    if task.state != .waiting { return -1 }
    if case .sleep(let until) = task.wait { return until }
    return 0
  }

  // MARK: - Circles

  /// The circles in which stuck tasks wait for each other, each once, from its oldest task on.
  package var circles: [[Link]] {
    var circles: [[Link]] = []
    var found: Set<Int> = []
    for number in stuck.sorted() where !found.contains(number) {
      let chain = chain(from: number)
      guard case .circle(let start) = chain.root, !found.contains(start),
        let first = chain.links.firstIndex(where: { $0.task == start })
      else { continue }
      let circle = Array(chain.links[first...])
      circles.append(rotated(circle))
      found.formUnion(circle.map(\.task))
    }
    return circles
  }

  private func rotated(_ circle: [Link]) -> [Link] {
    guard let first = circle.indices.min(by: { circle[$0].task < circle[$1].task }) else {
      return circle
    }
    return Array(circle[first...] + circle[..<first])
  }

  /// The largest set of tasks that wait only for each other: each for a task of the set, for a lock
  /// that a task of the set holds, or for a group that cannot end without one. Whoever has a timeout
  /// does not belong to it.
  private static func stuckTasks(_ snapshot: Snapshot) -> Set<Int> {
    var waiters: [Int: [Int]] = [:]
    var blockers: [Int: (tasks: [Int], needsAll: Bool)] = [:]
    for task in snapshot.tasks where task.state == .waiting && task.expires == nil {
      let needed = needs(task)
      if needed.tasks.isEmpty { continue }
      blockers[task.name.number] = needed
      for other in needed.tasks { waiters[other, default: []].append(task.name.number) }
    }
    // Whoever waits for a task that is not in the set leaves it, and so do those who wait for it.
    var leaving = blockers.filter { !isStuck($0.value, in: blockers) }.map(\.key)
    while let number = leaving.popLast() {
      guard blockers.removeValue(forKey: number) != nil else { continue }
      for waiter in waiters[number] ?? [] {
        if let needed = blockers[waiter], !isStuck(needed, in: blockers) { leaving.append(waiter) }
      }
    }
    return Set(blockers.keys)
  }

  private static func needs(_ task: Snapshot.TaskPicture) -> (tasks: [Int], needsAll: Bool) {
    switch task.wait {
    case .task(let name): return ([name.number], true)
    case .resource(let resource): return (resource.holder > 0 ? [resource.holder] : [], true)
    case .group(let group): return (group.tasks.map(\.number), group.needsAll)
    case .nothing, .sleep, .future: return ([], true)
    }
  }

  private static func isStuck(
    _ needed: (tasks: [Int], needsAll: Bool), in set: [Int: (tasks: [Int], needsAll: Bool)]
  ) -> Bool {
    needed.needsAll
      ? needed.tasks.contains { set[$0] != nil } : needed.tasks.allSatisfy { set[$0] != nil }
  }
}
