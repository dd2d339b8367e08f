// How each task spends its time. A raw ring indexed by the task's number: numbers are given out in
// order, so that the live ones are nearly always neighbours.

import Interpreter

/// How one task spends its time.
package struct TaskMeter {
  var number: UInt32 = 0
  /// Times it was resumed.
  package var wakes: UInt32 = 0
  /// Ticks spent running, and ready while others ran.
  package var busy: UInt64 = 0
  /// See `busy`.
  package var ready: UInt64 = 0
  /// 0 when it is not ready.
  var readyAt: UInt64 = 0
  /// The loop's time when it began to wait; not a number before it has.
  package var since = Double.nan
  /// The statement that made it.
  package var site: Unmanaged<Site>?
}

/// Its owner gives the memory back with `release`.
struct TaskMeters {
  private var entries: UnsafeMutablePointer<TaskMeter>
  private var capacity = 256
  private static let largest = 1 << 21

  init() {
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: TaskMeter(), count: capacity)
  }

  func release() { entries.deallocate() }

  @inline(__always) private func entry(_ number: UInt32) -> UnsafeMutablePointer<TaskMeter> {
    entries + (Int(number) & (capacity &- 1))
  }

  subscript(number: Int) -> TaskMeter? {
    let word = UInt32(truncatingIfNeeded: number)
    let meter = entry(word).pointee
    return meter.number == word && number > 0 ? meter : nil
  }

  mutating func spawn(_ number: UInt32, at ticks: UInt64, site: Unmanaged<Site>?) {
    while entry(number).pointee.number != 0, capacity < Self.largest { grow() }
    entry(number).pointee = TaskMeter(number: number, readyAt: ticks, site: site)
  }

  @inline(never) private mutating func grow() {
    let old = UnsafeMutableBufferPointer(start: entries, count: capacity)
    capacity *= 2
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: TaskMeter(), count: capacity)
    for meter in old where meter.number != 0 { entry(meter.number).pointee = meter }
    old.deallocate()
  }

  @inline(__always) func noteReady(_ number: UInt32, at ticks: UInt64) {
    let meter = entry(number)
    if meter.pointee.number == number { meter.pointee.readyAt = ticks }
  }

  /// The task has run from `start` on, and waits again.
  @inline(__always) func noteRun(
    _ number: UInt32, from start: UInt64, ticks: UInt64, now: Double
  ) {
    let meter = entry(number)
    if meter.pointee.number != number { return }
    meter.pointee.wakes &+= 1
    let readyAt = meter.pointee.readyAt
    if readyAt > 0, start > readyAt { meter.pointee.ready &+= start &- readyAt }
    meter.pointee.readyAt = 0
    meter.pointee.busy &+= ticks
    meter.pointee.since = now
  }

  func end(_ number: UInt32) {
    let meter = entry(number)
    if meter.pointee.number == number { meter.pointee = TaskMeter() }
  }
}
