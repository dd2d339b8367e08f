// What ran, turn by turn, and who woke it: a ring of small records. Names of callbacks are kept once
// for each function.

import Asyncio
import Interpreter

/// Who runs: a task by its number, or a callback by the number of its name.
package struct Actor: Equatable, Sendable {
  package enum Kind: UInt8, Sendable {
    case task, sleepEnd, timeout, callback, library
  }
  package let kind: Kind
  package let number: Int

  package init(_ kind: Kind, _ number: Int) {
    self.kind = kind
    self.number = number
  }

  package var isTask: Bool { kind == .task }
}

/// Who made something ready.
package enum Waker: Equatable, Sendable {
  case actor(Actor)
  case timer
  /// Typed code, a thread, a connection.
  case outside

  init(_ actor: Actor) { self = .actor(actor) }
}

package struct LoopEvent: Equatable, Sendable {
  package enum Outcome: UInt8, Sendable {
    /// A callback has run.
    case ran
    /// The task is suspended again.
    case waits
    case returned, failed, cancelled
  }
  package var tick = 0
  /// The loop's time at the beginning of the turn.
  package var time = 0.0
  package var actor = Actor(.library, 0)
  package var waker = Waker.outside
  package var outcome = Outcome.ran
  var ticks: UInt64 = 0
}

package struct History {
  private var events: [LoopEvent] = []
  private var next = 0
  private let capacity: Int
  private var names: [String] = [""]
  private var nameNumbers: [String: Int] = ["": 0]
  private var functionNames: [ObjectIdentifier: Int] = [:]

  init(capacity: Int) { self.capacity = max(1, capacity) }

  mutating func append(_ event: LoopEvent) {
    if events.count < capacity { return events.append(event) }
    events[next] = event
    next = next + 1 == capacity ? 0 : next + 1
  }

  /// What has been kept, oldest first.
  package var all: [LoopEvent] { Array(events[next...] + events[..<next]) }

  package var last: LoopEvent? {
    events.isEmpty ? nil : events[next == 0 ? events.count - 1 : next - 1]
  }

  /// Who woke one of the last callbacks of an actor and fits.
  func waker(of actor: Actor, where fits: (Actor) -> Bool) -> Actor? {
    for back in 1...min(32, max(1, events.count)) where !events.isEmpty {
      let event = events[(next - back + events.count) % events.count]
      if event.actor == actor, case .actor(let waker) = event.waker, fits(waker) { return waker }
    }
    return nil
  }

  /// Events that were forgotten are those before the ring's first.
  package var isFull: Bool { events.count == capacity }

  /// Who a ready entry is.
  mutating func actor(of entry: ReadyEntry) -> Actor {
    switch entry.kind {
    case .task: return Actor(.task, FutureObject(entry.target).number)
    case .sleepEnded: return Actor(.sleepEnd, FutureObject(entry.target).number)
    case .callback:
      if let function = Value.object(entry.target).function {
        return Actor(.callback, number(of: function.code))
      }
    case .listener, .handle: break
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
    if let known = functionNames[ObjectIdentifier(code)] { return known }
    let number = number(of: code.qualifiedName)
    // Codes die and their addresses come again: a small memory is forgotten often enough.
    if functionNames.count > 256 { functionNames = [:] }
    functionNames[ObjectIdentifier(code)] = number
    return number
  }

  private mutating func number(of name: String) -> Int {
    if let known = nameNumbers[name] { return known }
    names.append(name)
    nameNumbers[name] = names.count - 1
    return names.count - 1
  }

  /// An actor in words.
  package func work(of actor: Actor, task: (Int) -> Snapshot.TaskName) -> Snapshot.Work {
    switch actor.kind {
    case .task: .task(task(actor.number))
    case .sleepEnd: .sleepEnd(task(actor.number))
    case .timeout: .timeout(task(actor.number))
    case .callback: .callback(names[actor.number])
    case .library: .library(names[actor.number])
    }
  }
}

/// Who made the entries of a ready queue ready, in the same order: words in a ring, because each callback
/// passes here twice.
struct Wakers {
  private var ring = [UInt64](repeating: 0, count: 64)
  private var head = 0
  private(set) var count = 0

  private static let timer: UInt64 = 0
  private static let outside: UInt64 = 1
  private static let firstActor: UInt64 = 2

  @inline(__always) private static func word(_ actor: Actor) -> UInt64 {
    UInt64(truncatingIfNeeded: actor.number) << 8 | (UInt64(actor.kind.rawValue) + firstActor)
  }

  private static func waker(_ word: UInt64) -> Waker {
    switch word & 0xFF {
    case timer: return .timer
    case outside: return .outside
    case let kind:
      guard let kind = Actor.Kind(rawValue: UInt8(kind - firstActor)) else { return .outside }
      return .actor(Actor(kind, Int(word >> 8)))
    }
  }

  @inline(__always) private mutating func append(word: UInt64) {
    if count == ring.count { grow() }
    ring[(head &+ count) & (ring.count &- 1)] = word
    count &+= 1
  }

  private mutating func grow() {
    let old = ring
    ring = [UInt64](repeating: 0, count: old.count * 2)
    for index in 0..<count { ring[index] = old[(head + index) & (old.count - 1)] }
    head = 0
  }

  @inline(__always) mutating func append(_ actor: Actor) { append(word: Self.word(actor)) }

  @inline(__always) mutating func removeFirst() -> Waker {
    let word = ring[head]
    head = (head &+ 1) & (ring.count &- 1)
    count &-= 1
    return Self.waker(word)
  }

  /// Takes back what `removeFirst` has removed last.
  mutating func putBack() {
    head = (head &- 1) & (ring.count &- 1)
    count &+= 1
  }

  mutating func moveToFront(_ position: Int) {
    guard position < count else { return }
    let mask = ring.count - 1
    let moved = ring[(head + position) & mask]
    for index in stride(from: position, to: 0, by: -1) {
      ring[(head + index) & mask] = ring[(head + index - 1) & mask]
    }
    ring[head] = moved
  }

  /// Adds those that came between two callbacks.
  /// - Parameter taken: the first entry, which has left the queue already.
  @inline(__always)
  mutating func noteOutside(upTo total: Int, of scheduler: Scheduler, taken: ReadyEntry) {
    if count != total { addOutside(upTo: total, of: scheduler, taken: taken) }
  }

  @inline(never)
  private mutating func addOutside(upTo total: Int, of scheduler: Scheduler, taken: ReadyEntry) {
    // A queue that was emptied without running.
    if count > total { count = 0 }
    while count < total {
      let entry = count == 0 ? taken : scheduler.ready[count - 1]
      append(word: Self.isTimer(entry) ? Self.timer : Self.outside)
    }
  }

  private static func isTimer(_ entry: ReadyEntry) -> Bool {
    switch entry.kind {
    case .sleepEnded: return true
    case .handle:
      return Value.object(entry.target).boxed(HandleObject.self)?.isTimer ?? false
    case .task, .callback, .listener: return false
    }
  }
}
