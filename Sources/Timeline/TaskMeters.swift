// How each task spends its time. A ring indexed by the task's number: numbers are given out in order,
// so that the live ones are nearly always neighbours.

import Interpreter

struct TaskMeter {
  var number: UInt32 = 0
  var wakes: UInt32 = 0
  /// Ticks spent running, and ready while others ran.
  var busy: UInt64 = 0
  var ready: UInt64 = 0
  var readyAt: UInt64 = 0
  /// The loop's time when it began to wait.
  var since: Double?
  /// The statement that made it.
  var site: Unmanaged<Site>?
}

struct TaskMeters {
  private var entries = [TaskMeter](repeating: TaskMeter(), count: 256)
  private static let largest = 1 << 21

  private func index(_ number: Int) -> Int { number & (entries.count - 1) }

  subscript(number: Int) -> TaskMeter? {
    let entry = entries[index(number)]
    return entry.number == UInt32(truncatingIfNeeded: number) && number > 0 ? entry : nil
  }

  mutating func spawn(_ number: Int, at ticks: UInt64, site: Unmanaged<Site>?) {
    while entries[index(number)].number != 0, entries.count < Self.largest { grow() }
    entries[index(number)] = TaskMeter(
      number: UInt32(truncatingIfNeeded: number), readyAt: ticks, site: site)
  }

  private mutating func grow() {
    let old = entries
    entries = [TaskMeter](repeating: TaskMeter(), count: old.count * 2)
    for entry in old where entry.number != 0 { entries[index(Int(entry.number))] = entry }
  }

  @inline(__always) private mutating func update(_ number: Int, _ body: (inout TaskMeter) -> Void) {
    let index = index(number)
    entries.withUnsafeMutableBufferPointer { entries in
      if entries[index].number == UInt32(truncatingIfNeeded: number) { body(&entries[index]) }
    }
  }

  mutating func noteReady(_ number: Int, at ticks: UInt64) {
    update(number) { $0.readyAt = ticks }
  }

  mutating func begin(_ number: Int, at ticks: UInt64) {
    update(number) { meter in
      meter.wakes &+= 1
      if meter.readyAt > 0 { meter.ready &+= ticks &- meter.readyAt }
      meter.readyAt = 0
    }
  }

  mutating func suspend(_ number: Int, ticks: UInt64, now: Double) {
    update(number) { meter in
      meter.busy &+= ticks
      meter.since = now
    }
  }

  mutating func end(_ number: Int) { update(number) { $0 = TaskMeter() } }
}
