// Durations for people: the processor's ticks, compared to the system's clock now and then. Nothing
// that scripts see depends on it.

import Interpreter
import Reactor

/// Reads ticks and puts them into seconds.
package struct TickClock {
  /// Without, every duration is 0: tests print the same each time.
  package let measures: Bool
  private let firstTick: UInt64
  private let firstTime: Double
  private(set) var secondsPerTick = 0.0
  private(set) var isSettled = false
  /// Comparing again is worth it after so many ticks: the span has doubled then.
  private var nextComparison: UInt64 = 0

  init(measures: Bool) {
    self.measures = measures
    firstTick = processorTicks()
    firstTime = SystemCalls.monotonicTime()
  }

  @inline(__always) var ticks: UInt64 { measures ? processorTicks() : 0 }

  /// Compares the two clocks, over spans that double, until they have been compared over a second.
  mutating func calibrate() {
    if isSettled || !measures { return }
    let ticks = processorTicks() &- firstTick
    if ticks < nextComparison { return }
    nextComparison = ticks &* 2
    let elapsed = SystemCalls.monotonicTime() - firstTime
    if elapsed > 0, ticks > 0 { secondsPerTick = elapsed / Double(ticks) }
    isSettled = elapsed > 1
  }

  /// By the rate found so far; 0 before anything was compared.
  @inline(__always) package func seconds(_ ticks: UInt64) -> Double {
    Double(ticks) * secondsPerTick
  }

  /// The reverse of `seconds`; the largest number while nothing has been compared.
  func ticks(_ seconds: Double) -> UInt64 {
    secondsPerTick > 0 ? UInt64(exactly: (seconds / secondsPerTick).rounded()) ?? .max : .max
  }
}
