// What is remembered of a callback: a record of five words in a raw ring, written once and read only
// when somebody looks.

import Interpreter

/// One callback that has run.
package struct LoopEvent: Equatable, Sendable {
  /// How the callback left what it ran for.
  package enum Outcome: UInt8, Sendable {
    /// A callback has run.
    case ran
    /// The task is suspended again.
    case waits
    case returned, failed, cancelled
  }
  /// The turn of the loop.
  package let tick: Int
  /// The loop's time at the beginning of the turn.
  package let time: Double
  /// Who ran.
  package let actor: Actor
  /// Who had made it ready.
  package let waker: Waker
  /// Known at the end of the callback.
  package let outcome: Outcome
  /// How long it took, in ticks of the processor; 0 where nothing is measured.
  package let ticks: UInt64
}

struct EventRecord {
  let tick: Int
  private let time: Double
  let ticks: UInt64
  let actor: ActorWord
  private let wakerAndOutcome: UInt64

  @inline(__always) init(
    tick: Int, time: Double, ticks: UInt64, actor: ActorWord, waker: ActorWord,
    outcome: LoopEvent.Outcome
  ) {
    self.tick = tick
    self.time = time
    self.ticks = ticks
    self.actor = actor
    wakerAndOutcome = waker.bits << 8 | UInt64(outcome.rawValue)
  }

  var waker: ActorWord { ActorWord(bits: wakerAndOutcome >> 8) }

  var event: LoopEvent {
    LoopEvent(
      tick: tick, time: time, actor: actor.actor ?? Actor(.library, 0), waker: waker.waker,
      outcome: LoopEvent.Outcome(rawValue: UInt8(wakerAndOutcome & 0xFF)) ?? .ran, ticks: ticks)
  }
}

/// The last events. Its owner gives the memory back with `release`.
struct EventRing {
  private let records: UnsafeMutablePointer<EventRecord>
  private let capacity: Int
  /// How many were ever written.
  private var count = 0

  /// - Parameter capacity: a power of two.
  init(capacity: Int) {
    precondition(capacity > 0 && capacity & (capacity - 1) == 0, "positions are masked")
    self.capacity = capacity
    records = .allocate(capacity: capacity)
  }

  func release() { records.deallocate() }

  @inline(__always) mutating func append(_ record: EventRecord) {
    (records + (count & (capacity &- 1))).initialize(to: record)
    count &+= 1
  }

  private func record(_ position: Int) -> EventRecord { records[position & (capacity - 1)] }

  /// What has been kept, oldest first.
  var all: [LoopEvent] { (max(0, count - capacity)..<count).map { record($0).event } }

  var last: LoopEvent? { count == 0 ? nil : record(count - 1).event }

  /// The callbacks of the turn that ran last: how many, the longest, and the last one if it was a task's.
  func steps(
    ofTurn turn: Int
  ) -> (count: Int, longestTicks: UInt64, lastTask: Actor?, lastTicks: UInt64) {
    var steps = (count: 0, longestTicks: UInt64(0), lastTask: Actor?.none, lastTicks: UInt64(0))
    while steps.count < min(count, capacity), record(count - 1 - steps.count).tick == turn {
      let step = record(count - 1 - steps.count)
      if steps.count == 0 {
        steps.lastTask = step.actor.actor.flatMap { $0.isTask ? $0 : nil }
        steps.lastTicks = step.ticks
      }
      steps.longestTicks = max(steps.longestTicks, step.ticks)
      steps.count += 1
    }
    return steps
  }

  /// All of an actor's last callbacks were made ready by itself: at least 16 of them.
  func spins(_ actor: ActorWord) -> Bool {
    var seen = 0
    for back in stride(from: 1, through: min(count, capacity), by: 1) {
      let record = record(count - back)
      if record.actor != actor { continue }
      if record.waker != actor { return false }
      seen += 1
      if seen == 16 { return true }
    }
    return false
  }

  /// Who woke one of the last callbacks of an actor and fits.
  func waker(of actor: Actor, where fits: (Actor) -> Bool) -> Actor? {
    for back in 1...32 where back <= min(count, capacity) {
      let record = record(count - back)
      if record.actor == ActorWord(actor), let waker = record.waker.actor, fits(waker) {
        return waker
      }
    }
    return nil
  }
}
