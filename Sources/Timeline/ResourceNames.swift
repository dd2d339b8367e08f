// What people call the locks and queues that tasks wait for: by the variable that holds them. Globals
// come first, then variables of the oldest tasks, then those of the waiting task, each with what is one
// level below (`pool.lock`, `forks[2]`). No two get the same name. What has no name gets a letter when there are
// several, so that two locks stay two.

import Asyncio
import Interpreter

struct ResourceNames {
  private var ids: [Reference: Int] = [:]
  private var waiters: [(owner: Reference, task: FutureObject)] = []
  /// Those that are told apart by something else than a name.
  private var told: Set<Int> = []

  /// How many there are.
  var count: Int { ids.count }

  /// The number of a resource.
  /// - Parameters:
  ///   - waiter: a task that waits for it.
  ///   - needsName: without a name it gets a letter when there are several.
  mutating func id(of owner: Reference, waiter: FutureObject, needsName: Bool) -> Int {
    if let known = ids[owner] { return known }
    ids[owner] = ids.count + 1
    if !needsName { told.insert(ids.count) }
    waiters.append((owner, waiter))
    return ids.count
  }

  /// The names of all resources by their number.
  /// - Parameter tasks: the unfinished ones, oldest first.
  func names(among tasks: [FutureObject]) -> [Int: String] {
    if ids.isEmpty { return [:] }
    var names = Names(ids)
    names.look(into: namedValues(of: mainNamespace))
    // Those who made a lock and handed it on are older than those who use it.
    for task in tasks.prefix(100) + waiters.map(\.task) {
      if names.isComplete { break }
      guard let root = task.layout.pointee.root, Interpreter.state.currentTask != task.reference
      else { continue }
      for frame in suspendedVariables(of: CoroutineObject(root)) {
        names.look(into: frame.variables)
      }
    }
    var result = names.byID
    addLetters(&result)
    return result
  }

  private struct Names {
    private let ids: [Reference: Int]
    private(set) var byID: [Int: String] = [:]
    private var used: Set<String> = []

    init(_ ids: [Reference: Int]) { self.ids = ids }

    var isComplete: Bool { byID.count == ids.count }

    mutating func look(into values: [(String, Value)]) {
      for (name, value) in values { note(value, name) }
      if isComplete { return }
      for (name, value) in values where !name.hasPrefix("__") { look(into: value, called: name) }
    }

    /// One level below a variable: attributes, and the first items of containers.
    private mutating func look(into value: Value, called name: String) {
      if let instance = value.instance {
        for (attribute, value) in instance.ownAttributes { note(value, "\(name).\(attribute)") }
      } else if let list = value.list {
        for index in 0..<min(list.count, Self.mostItems) {
          note(list.items[index], "\(name)[\(index)]")
        }
      } else if let tuple = value.tuple {
        for index in 0..<min(tuple.count, Self.mostItems) {
          note(tuple.items[index], "\(name)[\(index)]")
        }
      } else if let dict = value.dict, dict.count <= Self.mostItems {
        for (key, value) in namedValues(of: dict) { note(value, "\(name)['\(key)']") }
      }
    }

    private static let mostItems = 64

    private mutating func note(_ value: Value, _ name: @autoclosure () -> String) {
      guard let reference = value.asObject, let id = ids[reference], byID[id] == nil else { return }
      let name = name()
      if used.insert(name).inserted { byID[id] = name }
    }
  }

  private func addLetters(_ names: inout [Int: String]) {
    let nameless = ids.values.filter { names[$0] == nil && !told.contains($0) }.sorted()
    if nameless.count < 2 { return }
    for (index, id) in nameless.enumerated() {
      let letter = String(UnicodeScalar(UInt8(65 + index % 26)))
      names[id] = index < 26 ? letter : letter + String(index / 26)
    }
  }
}
