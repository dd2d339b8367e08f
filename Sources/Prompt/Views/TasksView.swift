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

  /// The positions of the tasks that are asked for, in order. Pictures of tasks are large: copying all of them
  /// would take longer than everything else.
  func positions(in snapshot: Snapshot) -> [Int] {
    let tasks = snapshot.tasks
    var search = RowSearch(filter)
    let found =
      filter.isEmpty
      ? Array(tasks.indices) : tasks.indices.filter { search.finds(tasks[$0], in: snapshot) }
    switch key {
    case .id: return found
    case .state: return ordered(found) { tasks[$0].state.rank }
    case .name: return ordered(found, byText: { tasks[$0].shownName })
    case .where: return ordered(found, byText: { tasks[$0].place?.shortPlace ?? "" })
    case .waits: return ordered(found, byText: { snapshot.reason(tasks[$0]) })
    case .for: return ordered(found) { tasks[$0].since ?? .infinity }
    case .busy: return ordered(found) { -(tasks[$0].meter?.busy ?? 0) }
    case .wakes: return ordered(found) { -(tasks[$0].meter?.wakes ?? 0) }
    }
  }

  private func ordered<Value: Comparable>(
    _ positions: [Int], by value: (Int) -> Value
  ) -> [Int] {
    let keyed = positions.map { (position: $0, value: value($0)) }
    let order = keyed.sorted { one, other in
      one.value < other.value || one.value == other.value && one.position < other.position
    }
    return order.map { $0.position }
  }

  /// Many tasks have the same few texts: these are put in order, and the tasks by their places among them.
  private func ordered(_ positions: [Int], byText text: (Int) -> String) -> [Int] {
    var numbers: [String: Int] = [:]
    let keys = positions.map { position in
      let text = text(position)
      if let known = numbers[text] { return known }
      numbers[text] = numbers.count
      return numbers.count - 1
    }
    var ranks = Array(repeating: 0, count: numbers.count)
    for (rank, text) in numbers.sorted(by: { $0.key < $1.key }).enumerated() {
      ranks[text.value] = rank
    }
    var groups = Array(repeating: [Int](), count: ranks.count)
    for (index, position) in positions.enumerated() { groups[ranks[keys[index]]].append(position) }
    return Array(groups.joined())
  }
}

/// Looks for a text in rows, without making rows of all tasks.
private struct RowSearch {
  private struct Line: Hashable {
    let file: String
    let line: Int
  }
  private let part: [UInt8]
  /// Many tasks stand in few lines, and wait for few things.
  private var places: [Line: Bool] = [:]
  private var resources: [Int: Bool] = [:]
  /// Texts that only numbers tell apart need not be made for all tasks.
  private let mayBeID: Bool
  private let mayBeSleep: Bool

  init(_ filter: String) {
    part = Array(filter.lowercased().utf8)
    mayBeID = part.enumerated().allSatisfy { index, byte in
      isDigit(byte) || index == 0 && byte == UInt8(ascii: "t")
    }
    mayBeSleep =
      contains("sleep, due", part)
      || part.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || "sleep ".utf8.contains($0) }
  }

  mutating func finds(_ task: Snapshot.TaskPicture, in snapshot: Snapshot) -> Bool {
    contains(task.coroutine, part) || contains(task.name.name, part)
      || contains(stateText(task), part) || stands(task)
      || mayBeID && contains("T\(task.name.number)", part) || waits(task, snapshot)
  }

  private mutating func waits(_ task: Snapshot.TaskPicture, _ snapshot: Snapshot) -> Bool {
    switch task.wait {
    case .nothing: return false
    case .sleep: return mayBeSleep && contains(snapshot.reason(task), part)
    case .resource(let resource):
      if let known = resources[resource.id] { return known }
      let isFound = contains(snapshot.reason(task), part)
      resources[resource.id] = isFound
      return isFound
    case .task, .group, .future: return contains(snapshot.reason(task), part)
    }
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

private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

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
  let found = query.positions(in: snapshot)
  if let total, total > 0 {
    if found.isEmpty { return "there is no page \(query.page)\n" }
    return table(found[...], (query.page - 1) * page.height, total, snapshot, page, query)
  }
  if found.isEmpty {
    return query.filter.isEmpty
      ? "no tasks\n"
      : page.line("none of \(counted(snapshot.tasks.count, "task")) has '\(query.filter)' in it")
  }
  let first = query.page > 0 ? (query.page - 1) * page.height : 0
  let shown = found.dropFirst(first).prefix(query.page > 0 ? page.height : found.count)
  if shown.isEmpty { return "there is no page \(query.page)\n" }
  return table(shown, first, found.count, snapshot, page, query)
}

private func table(
  _ shown: ArraySlice<Int>, _ first: Int, _ total: Int, _ snapshot: Snapshot,
  _ page: Page, _ query: TasksQuery
) -> String {
  var table = Table(columns)
  for position in shown { table.add(row(of: snapshot.tasks[position], in: snapshot)) }
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
  JSON.lines(query.positions(in: snapshot).lazy.map { snapshot.tasks[$0].json })
}

/// A part of the listing of very many tasks: the texts of all parts are the listing.
func tasksJSON(_ part: Snapshot, rows: Range<Int>, of count: Int) -> String {
  let listing = JSON.lines(part.tasks.lazy.map(\.json))
  return (rows.lowerBound == 0 ? "[" : " ") + listing.dropFirst().dropLast(2)
    + (rows.upperBound >= count ? "]\n" : ",\n")
}
