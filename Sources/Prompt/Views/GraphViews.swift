// `:tree` and `:waits`: who waits for whom, who made whom, and the circles in which nobody can go on.

import Interpreter
import Timeline

/// `:tree`: tasks below those that wait for them, else below those that made them. A task stands once.
package func treeView(_ snapshot: Snapshot, _ page: Page, root: Int? = nil) -> String {
  if snapshot.tasks.isEmpty { return "no tasks\n" }
  var tree = TaskTree(snapshot, page)
  let roots = root.map { [$0] } ?? tree.roots
  for number in roots { tree.add(number, prefix: "", connector: "", relation: "") }
  // Whoever is left stands in a circle that nobody enters.
  if root == nil { for task in snapshot.tasks { tree.addUnlessShown(task.name.number) } }
  return tree.text + (tree.isCut ? tree.rest(below: root) : "")
}

private struct TaskTree {
  private let snapshot: Snapshot
  private let page: Page
  private var awaited: [Int: [Int]] = [:]
  private var spawned: [Int: [Int]] = [:]
  private(set) var roots: [Int] = []
  private var shown: Set<Int> = []
  private var path: [Int] = []
  private(set) var text = ""
  private var lineCount = 0

  /// The page was full, and something was left out.
  private(set) var isCut = false

  init(_ snapshot: Snapshot, _ page: Page) {
    self.snapshot = snapshot
    self.page = page
    var hasWaiter: Set<Int> = []
    for task in snapshot.tasks {
      let targets = Self.targets(of: task).filter { snapshot.task($0) != nil }
      awaited[task.name.number] = targets
      hasWaiter.formUnion(targets)
    }
    for task in snapshot.tasks {
      let number = task.name.number
      if hasWaiter.contains(number) { continue }
      if snapshot.task(task.parentNumber) != nil {
        spawned[task.parentNumber, default: []].append(number)
      } else {
        roots.append(number)
      }
    }
  }

  private static func targets(of task: Snapshot.TaskPicture) -> [Int] {
    switch task.wait {
    case .task(let name): [name.number]
    case .group(let group): group.tasks.map(\.number)
    case .resource(let resource): resource.holder > 0 ? [resource.holder] : []
    case .nothing, .sleep, .future: []
    }
  }

  mutating func addUnlessShown(_ number: Int) {
    if !shown.contains(number) { add(number, prefix: "", connector: "", relation: "") }
  }

  mutating func add(_ number: Int, prefix: String, connector: String, relation: String) {
    guard let task = snapshot.task(number) else { return }
    if lineCount >= page.height { return isCut = true }
    lineCount += 1
    let lead = prefix + connector + relation
    if path.contains(number) {
      text += fitted(escapedForTerminal(lead + task.label), width: page.width - 10)
      return text += page.styled("  ↺ circle", .alarm) + "\n"
    }
    if !shown.insert(number).inserted {
      return text += page.line(lead + task.label + "  (see above)")
    }
    text += page.line(lead + describe(task))
    if path.count >= 40 { return text += page.line(prefix + "   …") }
    path.append(number)
    defer { path.removeLast() }
    let children =
      (awaited[number] ?? []).map { ($0, "") } + (spawned[number] ?? []).map { ($0, "made ") }
    let below = prefix + (connector.isEmpty ? "" : connector == "└─ " ? "   " : "│  ")
    for (index, child) in children.enumerated() {
      add(
        child.0, prefix: below, connector: index == children.count - 1 ? "└─ " : "├─ ",
        relation: child.1)
    }
  }

  /// What the page leaves out.
  func rest(below root: Int?) -> String {
    if root != nil { return "and more below it\n" }
    let count = snapshot.tasks.count - shown.count
    return "and \(counted(count, "more task")): ':tree T' shows those below one\n"
  }

  private func describe(_ task: Snapshot.TaskPicture) -> String {
    let place = task.place.map { "  \($0.shortPlace)" } ?? ""
    let reason = snapshot.reason(task)
    return task.label + place + "  " + (reason.isEmpty ? stateText(task) : reason)
  }
}

/// `:waits`: each waiting task, what it waits for, who holds that; circles first.
package func waitsView(_ snapshot: Snapshot, _ page: Page) -> String {
  let waiting = snapshot.tasks.filter { $0.state == .waiting }
  if waiting.isEmpty { return "nobody waits\n" }
  let graph = WaitGraph(snapshot)
  var text = ""
  for circle in graph.circles {
    text += page.styled(
      fitted(escapedForTerminal("deadlock: " + circleText(circle)), width: page.width), .alarm)
    text += "\n"
  }
  var table = Table([
    .init("task"), .init("waits for"), .init("held by"), .init("until"), .init("where", rank: 1),
  ])
  for task in waiting.prefix(page.height) {
    let isStuck = graph.stuck.contains(task.name.number)
    table.add([
      .init(task.label, isStuck ? .alarm : .plain), .init(thing(task.wait)),
      .init(holder(of: task.wait, in: snapshot)), .init(end(of: task, in: snapshot)),
      .init(task.place?.shortPlace ?? ""),
    ])
  }
  return text + table.text(page) + rest(waiting.count, page)
}

/// `T1 → lock b → T2 → lock a → T1`
package func circleText(_ circle: [WaitGraph.Link]) -> String {
  var parts: [String] = []
  for link in circle {
    parts.append("T\(link.task)")
    if case .resource(let resource) = link.wait { parts.append(resource.label) }
    if case .group(let group) = link.wait { parts.append(group.what) }
  }
  return (parts + ["T\(circle.first?.task ?? 0)"]).joined(separator: " → ")
}

private func thing(_ wait: Snapshot.Wait) -> String {
  switch wait {
  case .nothing: return ""
  case .sleep: return "sleep"
  case .task(let name): return "T\(name.number)"
  case .group(let group):
    let names = group.tasks.prefix(6).map { "T\($0.number)" }.joined(separator: " ")
    return "\(group.what) \(names)" + (group.tasks.count > 6 ? " …" : "")
  case .resource(let resource): return resource.label
  case .future: return "a future"
  }
}

private func holder(of wait: Snapshot.Wait, in snapshot: Snapshot) -> String {
  guard case .resource(let resource) = wait, resource.holder > 0 else { return "" }
  return snapshot.task(resource.holder)?.label ?? "T\(resource.holder), which has ended"
}

private func end(of task: Snapshot.TaskPicture, in snapshot: Snapshot) -> String {
  if case .sleep(let until) = task.wait { return "t=\(durationText(until))" }
  return task.expires.map { "t=\(durationText($0)) (timeout)" } ?? ""
}

/// One object a line and waiting task: what it waits for, and whether nothing can ever wake it.
package func waitsJSON(_ snapshot: Snapshot) -> String {
  let graph = WaitGraph(snapshot)
  return JSON.lines(
    snapshot.tasks.filter { $0.state == .waiting }.map { task in
      .object([
        ("task", task.name.json), ("waits", task.wait.json),
        ("stuck", .bool(graph.stuck.contains(task.name.number))),
      ])
    })
}

/// One object a line: a task, who made it, what it waits for.
package func treeJSON(_ snapshot: Snapshot) -> String {
  JSON.lines(
    snapshot.tasks.map { task in
      .object([
        ("task", task.name.json),
        ("parent", task.parentNumber == 0 ? .null : .string("T\(task.parentNumber)")),
        ("waits", task.wait.json),
      ])
    })
}
