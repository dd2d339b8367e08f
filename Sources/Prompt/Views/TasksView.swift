// `:tasks`: a table of the unfinished tasks, filtered, sorted and cut into pages, so that a hundred
// thousand of them are answered like three.

import Interpreter
import Timeline

/// What `:tasks` was asked for.
package struct TasksQuery: Equatable, Sendable {
  /// What rows are sorted by; the words of `:tasks by`.
  package enum Key: String, CaseIterable, Sendable {
    case id, state, name, `where`, waits, `for`, busy, wakes
  }
  /// A part of what a row shows.
  package var filter = ""
  /// What rows are sorted by.
  package var key = Key.id
  /// From 1 on; 0 is everything.
  package var page = 1

  package init(filter: String = "", key: Key = .id, page: Int = 1) {
    self.filter = filter
    self.key = key
    self.page = page
  }

  /// The rows of the page among all tasks, when nothing but their age orders and chooses them; nil when
  /// all must be looked at.
  package func rows(height: Int) -> Range<Int>? {
    guard isPlain, page > 0 else { return nil }
    return (page - 1) * height..<page * height
  }

  /// Nothing but the tasks' age orders and chooses them.
  var isPlain: Bool { filter.isEmpty && key == .id }

  /// The tasks that are asked for, in order.
  func tasks(of snapshot: Snapshot) -> [Snapshot.TaskPicture] {
    var search = RowSearch(filter)
    let found =
      filter.isEmpty ? snapshot.tasks : snapshot.tasks.filter { search.finds($0, in: snapshot) }
    switch key {
    case .id: return found
    case .state: return ordered(found) { $0.state.rank }
    case .name: return ordered(found) { $0.label.drop { $0 != " " } }
    case .where: return ordered(found) { $0.place?.shortPlace ?? "" }
    case .waits: return ordered(found) { snapshot.reason($0) }
    case .for: return ordered(found) { $0.since ?? .infinity }
    case .busy: return ordered(found) { -($0.meter?.busy ?? 0) }
    case .wakes: return ordered(found) { -($0.meter?.wakes ?? 0) }
    }
  }

  private func ordered<Value: Comparable>(
    _ tasks: [Snapshot.TaskPicture], by value: (Snapshot.TaskPicture) -> Value
  ) -> [Snapshot.TaskPicture] {
    let keyed = tasks.enumerated().map { (index: $0.offset, value: value($0.element)) }
    let order = keyed.sorted {
      $0.value < $1.value || $0.value == $1.value && $0.index < $1.index
    }
    return order.map { tasks[$0.index] }
  }
}

/// Looks for a text in rows, without making rows of all tasks.
private struct RowSearch {
  private struct Line: Hashable {
    let file: String
    let line: Int
  }
  private let part: [UInt8]
  /// Many tasks stand in few lines.
  private var places: [Line: Bool] = [:]

  init(_ filter: String) { part = Array(filter.lowercased().utf8) }

  mutating func finds(_ task: Snapshot.TaskPicture, in snapshot: Snapshot) -> Bool {
    contains(task.coroutine, part) || contains(task.name.name, part)
      || contains(stateText(task), part) || stands(task) || contains("T\(task.name.number)", part)
      || contains(snapshot.reason(task), part)
  }

  private mutating func stands(_ task: Snapshot.TaskPicture) -> Bool {
    guard let place = task.place else { return false }
    let line = Line(file: place.file, line: place.line)
    if let known = places[line] { return known }
    let isFound = contains(place.shortPlace, part)
    places[line] = isFound
    return isFound
  }
}

/// Whether a text contains a lower-case one, whatever its own case.
private func contains(_ text: String, _ part: [UInt8]) -> Bool {
  var text = text
  return text.withUTF8 { all in
    if part.count > all.count { return false }
    return (0...(all.count - part.count)).contains { start in
      part.indices.allSatisfy { index in
        let byte = all[start + index]
        return (byte >= 65 && byte <= 90 ? byte + 32 : byte) == part[index]
      }
    }
  }
}

extension Snapshot.TaskState {
  fileprivate var rank: Int {
    switch self {
    case .running: 0
    case .ready: 1
    case .waiting: 2
    case .frozen: 3
    }
  }

  var role: TextRole {
    switch self {
    case .running: .runs
    case .ready: .isReady
    case .waiting: .waits
    case .frozen: .comment
    }
  }
}

func stateText(_ task: Snapshot.TaskPicture) -> String {
  task.isBeingCancelled && task.state != .running ? "cancelling" : task.state.rawValue
}

private let columns: [Table.Column] = [
  .init("id"), .init("state"), .init("name"), .init("coroutine", spare: 2),
  .init("where", spare: 1),
  .init("waits for"), .init("for", rank: 1, isNumber: true),
  .init("busy", rank: 2, isNumber: true), .init("ready", rank: 4, isNumber: true),
  .init("wakes", rank: 3, isNumber: true),
]

/// `:tasks`: the unfinished tasks.
/// - Parameter total: how many there are, when the snapshot has the rows of the page only.
package func tasksView(
  _ snapshot: Snapshot, _ page: Page, query: TasksQuery = TasksQuery(), total: Int? = nil
) -> String {
  let tasks = query.tasks(of: snapshot)
  if let total, total > 0 {
    if tasks.isEmpty { return "there is no page \(query.page)\n" }
    return table(tasks[...], (query.page - 1) * page.height, total, snapshot, page, query)
  }
  if tasks.isEmpty {
    return query.filter.isEmpty
      ? "no tasks\n"
      : page.line("none of \(counted(snapshot.tasks.count, "task")) has '\(query.filter)' in it")
  }
  let first = query.page > 0 ? (query.page - 1) * page.height : 0
  let shown = tasks.dropFirst(first).prefix(query.page > 0 ? page.height : tasks.count)
  if shown.isEmpty { return "there is no page \(query.page)\n" }
  return table(shown, first, tasks.count, snapshot, page, query)
}

private func table(
  _ shown: ArraySlice<Snapshot.TaskPicture>, _ first: Int, _ total: Int, _ snapshot: Snapshot,
  _ page: Page, _ query: TasksQuery
) -> String {
  var table = Table(columns)
  for task in shown { table.add(row(of: task, in: snapshot)) }
  var text = table.text(page)
  if query.page > 0, total > page.height {
    let last = first + shown.count
    text += "\(first + 1)-\(last) of \(total) tasks"
    text += last < total ? "; :tasks \(query.page + 1) shows more" : ""
    text += ", -f TEXT filters\n"
  }
  return text
}

private func row(of task: Snapshot.TaskPicture, in snapshot: Snapshot) -> [Table.Cell] {
  let waited =
    task.state == .waiting ? task.since.map { durationText(snapshot.time - $0) } ?? "" : ""
  func measured(_ seconds: Double?) -> String {
    guard let seconds, seconds > 0 else { return "" }
    return measuredText(seconds)
  }
  return [
    .init("T\(task.name.number)"), .init(stateText(task), task.state.role), .init(task.name.name),
    .init(task.coroutine), .init(task.place?.shortPlace ?? ""), .init(snapshot.reason(task)),
    .init(waited), .init(measured(task.meter?.busy)), .init(measured(task.meter?.ready)),
    .init(task.meter.map { "\($0.wakes)" } ?? ""),
  ]
}

/// One object a line; pages do not matter.
package func tasksJSON(_ snapshot: Snapshot, query: TasksQuery = TasksQuery()) -> String {
  JSON.lines(query.tasks(of: snapshot).lazy.map(\.json))
}

/// A part of the listing of very many tasks: the texts of all parts are the listing.
func tasksJSON(_ part: Snapshot, rows: Range<Int>, of count: Int) -> String {
  let listing = JSON.lines(part.tasks.lazy.map(\.json))
  return (rows.lowerBound == 0 ? "[" : " ") + listing.dropFirst().dropLast(2)
    + (rows.upperBound >= count ? "]\n" : ",\n")
}
