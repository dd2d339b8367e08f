// The names of callbacks, kept once for each function: events refer to them by number.

import Asyncio
import Interpreter

/// Gives each callback's name a number, in the order of their first appearance.
package struct ActorNames {
  private var names: [String] = [""]
  private var numbers: [String: Int] = ["": 0]
  /// What was named last, found by its address: each callback passes here.
  private var recent = [Named](repeating: Named(), count: 64)
  /// They live as long as they are in `recent`: an address means one thing only.
  private var owners = [AnyObject?](repeating: nil, count: 64)

  private struct Named {
    var definition: UnsafeRawPointer?
    var number = 0
  }

  /// Who a ready entry is.
  mutating func actor(of entry: ReadyEntry) -> Actor {
    guard let definition = Scheduler.callback(of: entry).flatMap(Self.definition) else {
      return describedActor(of: entry)
    }
    let place = Int(bitPattern: definition) >> 4 & 63
    let named = recent[place]
    if named.definition == definition { return Actor(.callback, named.number) }
    let actor = describedActor(of: entry)
    if actor.kind != .callback { return actor }
    recent[place] = Named(definition: definition, number: actor.number)
    owners[place] = Unmanaged<AnyObject>.fromOpaque(definition).takeUnretainedValue()
    return actor
  }

  /// What gives a callback its name: the code or the native that it runs.
  private static func definition(of callback: Value) -> UnsafeRawPointer? {
    var callable = callback
    if case .object(let object) = callback, object.pointee.kind == .boundMethod {
      callable = BoundMethodObject(object).function
    }
    if let function = callable.function {
      return UnsafeRawPointer(function.layout.pointee.code.toOpaque())
    }
    return callable.native.map { UnsafeRawPointer($0.layout.pointee.definition.toOpaque()) }
  }

  @inline(never) private mutating func describedActor(of entry: ReadyEntry) -> Actor {
    switch Snapshot.Work(Scheduler.work(of: entry)) {
    case .task(let name): return Actor(.task, name.number)
    case .sleepEnd(let name): return Actor(.sleepEnd, name.number)
    case .timeout(let name): return Actor(.timeout, name.number)
    case .callback(let name): return Actor(.callback, number(of: name))
    case .library(let name): return Actor(.library, number(of: name))
    }
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
