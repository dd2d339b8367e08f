// Who runs and who wakes, in one word each.

import Interpreter

/// Who runs: a task by its number, or a callback by the number of its name.
package struct Actor: Equatable, Sendable {
  /// What runs: a task, the end of a sleep or timeout, a script's callback, or the library itself.
  package enum Kind: UInt8, Sendable {
    case task, sleepEnd, timeout, callback, library
  }
  /// Tells what `number` counts.
  package let kind: Kind
  /// A task's own number; for callbacks and the library, that of a name.
  package let number: Int

  package init(_ kind: Kind, _ number: Int) {
    self.kind = kind
    self.number = number
  }

  /// A task runs, not the end of its sleep or timeout.
  package var isTask: Bool { kind == .task }
}

/// Who made something ready.
package enum Waker: Equatable, Sendable {
  case actor(Actor)
  case timer
  /// Typed code, a thread, a connection.
  case outside
}

/// An actor, or who else can wake somebody.
struct ActorWord: Equatable {
  let bits: UInt64

  static let timer = ActorWord(bits: 0)
  static let outside = ActorWord(bits: 1)
  private static let firstActor: UInt64 = 2

  @inline(__always) init(bits: UInt64) { self.bits = bits }

  @inline(__always) init(_ kind: Actor.Kind, _ number: Int) {
    bits = UInt64(truncatingIfNeeded: number) << 8 | (UInt64(kind.rawValue) &+ Self.firstActor)
  }

  init(_ actor: Actor) { self.init(actor.kind, actor.number) }

  var actor: Actor? {
    if bits & 0xFF < Self.firstActor { return nil }
    return Actor.Kind(rawValue: UInt8(bits & 0xFF - Self.firstActor)).map {
      Actor($0, Int(bits >> 8))
    }
  }

  var waker: Waker { actor.map { .actor($0) } ?? (self == .timer ? .timer : .outside) }
}
