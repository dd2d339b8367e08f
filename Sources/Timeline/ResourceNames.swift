// What people call the locks and queues that tasks wait for: by the variable that holds them. Globals
// come first, then variables of the waiting task, then attributes one level below (`pool.lock`). What
// has no name gets a letter when there are several, so that two locks stay two.

import Asyncio
import Interpreter

struct ResourceNames {
  private var ids: [Reference: Int] = [:]
  private var waiters: [(owner: Reference, task: FutureObject)] = []

  /// The number of a resource.
  /// - Parameter waiter: the task whose variables may name it.
  mutating func id(of owner: Reference, waiter: FutureObject) -> Int {
    if let known = ids[owner] { return known }
    ids[owner] = ids.count + 1
    waiters.append((owner, waiter))
    return ids.count
  }

  /// The names of all resources by their number.
  func names() -> [Int: String] {
    if ids.isEmpty { return [:] }
    var names: [Int: String] = [:]
    look(into: namedValues(of: mainNamespace), &names)
    for (owner, task) in waiters {
      guard let id = ids[owner], names[id] == nil, let root = task.layout.pointee.root else {
        continue
      }
      for frame in suspendedVariables(of: CoroutineObject(root)).reversed() where names[id] == nil {
        look(into: frame.variables, &names, only: id)
      }
    }
    addLetters(&names)
    return names
  }

  private func look(
    into values: [(String, Value)], _ names: inout [Int: String], only wanted: Int? = nil
  ) {
    func note(_ value: Value, _ name: String) {
      guard let reference = value.asObject, let id = ids[reference], wanted ?? id == id,
        names[id] == nil
      else { return }
      names[id] = name
    }
    for (name, value) in values { note(value, name) }
    for (name, value) in values {
      guard let instance = value.instance else { continue }
      for (attribute, value) in instance.ownAttributes { note(value, "\(name).\(attribute)") }
    }
  }

  private func addLetters(_ names: inout [Int: String]) {
    let nameless = ids.values.filter { names[$0] == nil }.sorted()
    if nameless.count < 2 { return }
    for (index, id) in nameless.enumerated() {
      let letter = String(UnicodeScalar(UInt8(65 + index % 26)))
      names[id] = index < 26 ? letter : letter + String(index / 26)
    }
  }
}
