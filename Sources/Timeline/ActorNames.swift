// The names of callbacks, kept once for each function: events refer to them by number.

import Asyncio
import Interpreter

/// Gives each callback's name a number, in the order of their first appearance.
package struct ActorNames {
  private var names: [String] = [""]
  private var numbers: [String: Int] = ["": 0]
  private var functions: [ObjectIdentifier: Int] = [:]

  /// Who a ready entry is.
  mutating func actor(of entry: ReadyEntry) -> Actor {
    if entry.kind == .callback, let function = Value.object(entry.target).function {
      return Actor(.callback, number(of: function.code))
    }
    switch Snapshot.Work(Scheduler.work(of: entry)) {
    case .task(let name): return Actor(.task, name.number)
    case .sleepEnd(let name): return Actor(.sleepEnd, name.number)
    case .timeout(let name): return Actor(.timeout, name.number)
    case .callback(let name): return Actor(.callback, number(of: name))
    case .library(let name): return Actor(.library, number(of: name))
    }
  }

  private mutating func number(of code: Code) -> Int {
    if let known = functions[ObjectIdentifier(code)] { return known }
    let number = number(of: code.qualifiedName)
    // Codes die and their addresses come again: a small memory is forgotten often enough.
    if functions.count > 256 { functions = [:] }
    functions[ObjectIdentifier(code)] = number
    return number
  }

  private mutating func number(of name: String) -> Int {
    if let known = numbers[name] { return known }
    names.append(name)
    numbers[name] = names.count - 1
    return names.count - 1
  }

  /// An actor in words.
  func work(of actor: Actor, task: (Int) -> Snapshot.TaskName) -> Snapshot.Work {
    switch actor.kind {
    case .task: .task(task(actor.number))
    case .sleepEnd: .sleepEnd(task(actor.number))
    case .timeout: .timeout(task(actor.number))
    case .callback: .callback(names[actor.number])
    case .library: .library(names[actor.number])
    }
  }
}
