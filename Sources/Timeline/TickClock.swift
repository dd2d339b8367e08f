// Durations for people: the processor's ticks, compared to the system's clock now and then. Nothing
// that scripts see depends on it.

import Interpreter
import Reactor

final class TickClock {
  let measures: Bool
  private let firstTick: UInt64
  private let firstTime: Double
  private var secondsPerTick = 0.0
  private var isSettled = false

  init(measures: Bool) {
    self.measures = measures
    firstTick = processorTicks()
    firstTime = SystemCalls.monotonicTime()
  }

  @inline(__always) var ticks: UInt64 { measures ? processorTicks() : 0 }

  /// Compares the two clocks, until they have been compared over a second.
  func calibrate() {
    if isSettled || !measures { return }
    let elapsed = SystemCalls.monotonicTime() - firstTime
    let ticks = processorTicks() &- firstTick
    if elapsed > 0, ticks > 0 { secondsPerTick = elapsed / Double(ticks) }
    isSettled = elapsed > 1
  }

  func seconds(_ ticks: UInt64) -> Double { Double(ticks) * secondsPerTick }
}
