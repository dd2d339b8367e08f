// `:tree` and `:waits`: who waits for whom, who made whom, and the circles in which nobody can go on.

import Interpreter
import Timeline

/// `:tree`: tasks below those that wait for them, else below those that made them. A task stands once.
/// What is shown is chosen first; words are needed for that only.
package struct TaskTree {
  /// A task as it stands in the tree.
  private struct Row {
    enum Kind { case task, seen, circle, deeper }
    let number: Int
    let lead: String
    let kind: Kind
  }

  private let survey: WaitSurvey
  private let height: Int
  /// Deeper ones would have no room for words.
  private let deepest: Int
  private let root: Int?
  private var hasWaiter: Set<Int> = []
  private var spawned: [Int: [Int]] = [:]
  private var shown: Set<Int> = []
  private var path: [Int] = []
  private var rows: [Row] = []
  /// The page was full, and something was left out.
  private var isCut = false

  /// Chooses what fits a page.
  /// - Parameter root: this task only and what is below it.
  package init(_ survey: WaitSurvey, _ page: Page, root: Int? = nil) {
    self.survey = survey
    height = page.height
    deepest = max(3, (page.width - 40) / 3)
    self.root = root
    for task in survey.entries { hasWaiter.formUnion(task.need.tasks) }
    var roots: [Int] = []
    for task in survey.entries where !hasWaiter.contains(task.number) {
      if task.parent > 0, survey[task.parent] != nil {
        spawned[task.parent, default: []].append(task.number)
      } else {
        roots.append(task.number)
      }
    }
    for number in root.map({ [$0] }) ?? roots where !isCut {
      add(number, prefix: "", connector: "", relation: "")
    }
    // Whoever is left stands in a circle that nobody enters.
    for task in survey.entries where root == nil && !isCut && !shown.contains(task.number) {
      add(task.number, prefix: "", connector: "", relation: "")
    }
  }

  private mutating func add(_ number: Int, prefix: String, connector: String, relation: String) {
    if rows.count >= height { return isCut = true }
    let lead = prefix + connector + relation
    func row(_ kind: Row.Kind, _ lead: String) -> Row {
      Row(number: number, lead: lead, kind: kind)
    }
    if path.contains(number) { return rows.append(row(.circle, lead)) }
    if !shown.insert(number).inserted { return rows.append(row(.seen, lead)) }
    rows.append(row(.task, lead))
    let awaited = (survey[number]?.need.tasks ?? []).filter { survey[$0] != nil }
    let children = awaited.map { ($0, "") } + (spawned[number] ?? []).map { ($0, "made ") }
    if children.isEmpty { return }
    let below = prefix + (connector.isEmpty ? "" : connector == "└─ " ? "   " : "│  ")
    if path.count >= deepest { return rows.append(row(.deeper, below)) }
    path.append(number)
    for (index, child) in children.enumerated() where !isCut {
      add(
        child.0, prefix: below, connector: index == children.count - 1 ? "└─ " : "├─ ",
        relation: child.1)
    }
    path.removeLast()
  }

  /// Those that the text speaks of, and whom they wait for.
  package var numbers: Set<Int> {
    Set(rows.map(\.number)).union(rows.flatMap { survey[$0.number]?.need.tasks.prefix(8) ?? [] })
  }

  /// The tree in words.
  /// - Parameter snapshot: with the tasks of `numbers`.
  package func text(_ snapshot: Snapshot, _ page: Page) -> String {
    if survey.entries.isEmpty { return "no tasks\n" }
    return rows.map { text($0, snapshot, page) }.joined() + (isCut ? rest : "")
  }

  private func text(_ row: Row, _ snapshot: Snapshot, _ page: Page) -> String {
    guard let task = snapshot.task(row.number) else { return "" }
    switch row.kind {
    case .task: return page.line(row.lead + describe(task, in: snapshot))
    case .seen: return page.line(row.lead + task.label + "  (see above)")
    case .deeper: return page.line("\(row.lead)… :tree T\(row.number) goes on")
    case .circle:
      return fitted(escapedForTerminal(row.lead + task.label), width: page.width - 10)
        + page.styled("  ↺ circle", .alarm) + "\n"
    }
  }

  /// What the page leaves out.
  private var rest: String {
    if root != nil { return "and more below it\n" }
    let count = survey.entries.count - shown.count
    return "and \(counted(count, "more task")): ':tree T' shows those below one\n"
  }

  private func describe(_ task: Snapshot.TaskPicture, in snapshot: Snapshot) -> String {
    let place = task.place.map { "  \($0.shortPlace)" } ?? ""
    let reason = snapshot.reason(task)
    return task.label + place + "  " + (reason.isEmpty ? stateText(task) : reason)
  }
}

/// `:waits`: each waiting task, what it waits for, who holds that; circles first.
struct WaitList {
  private let graph: WaitGraph
  private let circles: [[Int]]
  private let waiting: [Int]
  private let height: Int

  /// Chooses what fits a page.
  package init(_ survey: WaitSurvey, height: Int) {
    graph = WaitGraph(survey)
    circles = graph.circles
    waiting = survey.entries.lazy.filter { $0.state == .waiting }.map(\.number)
    self.height = height
  }

  private var shownCircles: ArraySlice<[Int]> { circles.prefix(max(1, height / 4)) }

  /// Those that the text speaks of, and whom they wait for.
  package var numbers: Set<Int> {
    let rows = shownCircles.flatMap { $0 } + waiting.prefix(height)
    return Set(rows).union(rows.flatMap { graph.survey[$0]?.need.tasks.prefix(8) ?? [] })
  }

  /// The list in words.
  /// - Parameter snapshot: with the tasks of `numbers`.
  package func text(_ snapshot: Snapshot, _ page: Page) -> String {
    if waiting.isEmpty { return "nobody waits\n" }
    var text = ""
    for circle in shownCircles {
      let line = escapedForTerminal("deadlock: " + circleText(circle, in: snapshot))
      text += page.styled(fitted(line, width: page.width), .alarm) + "\n"
    }
    let left = circles.count - shownCircles.count
    if left > 0 { text += "and \(counted(left, "more deadlock"))\n" }
    var table = Table([
      .init("task"), .init("waits for"), .init("held by"), .init("until"), .init("where", rank: 1),
    ])
    for task in waiting.prefix(height).compactMap(snapshot.task) {
      let isStuck = graph.stuck.contains(task.name.number)
      table.add([
        .init(task.label, isStuck ? .alarm : .plain), .init(thing(task.wait)),
        .init(holder(of: task.wait, in: snapshot)), .init(end(of: task)),
        .init(task.place?.shortPlace ?? ""),
      ])
    }
    return text + table.text(page) + rest(waiting.count, page)
  }
}

/// `T1 → lock b → T2 → lock a → T1`; of a long circle only the beginning and the end.
func circleText(_ circle: [Int], in snapshot: Snapshot) -> String {
  var parts: [String] = []
  let gap = circle.count > 12 ? 6..<circle.count - 6 : 0..<0
  for (index, number) in circle.enumerated() where !gap.contains(index) {
    if index == gap.upperBound, !gap.isEmpty { parts.append("\(gap.count) more tasks") }
    parts.append("T\(number)")
    switch snapshot.task(number)?.wait {
    case .resource(let resource): parts.append(resource.label)
    case .group(let group): parts.append(group.what)
    case .nothing, .sleep, .task, .future, nil: break
    }
  }
  return (parts + ["T\(circle.first ?? 0)"]).joined(separator: " → ")
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

private func end(of task: Snapshot.TaskPicture) -> String {
  var wakes: Double?
  if case .sleep(let until) = task.wait { wakes = until }
  if let expires = task.expires, expires < wakes ?? .infinity {
    return "t=\(durationText(expires)) (timeout)"
  }
  return wakes.map { "t=\(durationText($0))" } ?? ""
}

/// One object a line and waiting task: what it waits for, and whether nothing can ever wake it.
func waitsJSON(_ snapshot: Snapshot) -> String {
  let graph = WaitGraph(WaitSurvey(snapshot))
  return JSON.lines(
    snapshot.tasks.filter { $0.state == .waiting }.map { task in
      .object([
        ("task", task.name.json), ("waits", task.wait.json),
        ("stuck", .bool(graph.stuck.contains(task.name.number))),
      ])
    })
}

/// One object a line: a task, who made it, what it waits for.
func treeJSON(_ snapshot: Snapshot) -> String {
  JSON.lines(
    snapshot.tasks.map { task in
      .object([
        ("task", task.name.json),
        ("parent", task.parentNumber == 0 ? .null : .string("T\(task.parentNumber)")),
        ("waits", task.wait.json),
      ])
    })
}
