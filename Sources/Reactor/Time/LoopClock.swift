// The clock that scripts see as `loop.time()`, and the answer to the question that every loop turn
// asks: how long may the poller really wait, when the next timer is due at that time?
//
// Two families. A flowing clock (real, or scaled for slow motion) follows the system's monotonic
// clock. A stepped clock stands still and jumps from deadline to deadline, never beyond its
// horizon: for the virtual clock that is infinity, for the manual one it is as far as it was told.
// So advancing by ten seconds runs every timer on the way at its own time, in both.
//
// While something outside is outstanding (a thread, a child process, a connection) a virtual clock
// does not jump at once: it waits for as long as the real clock would, and only then jumps. Time
// that scripts see still moves only from deadline to deadline, and nothing can starve or hang.

/// Tells the loop's time, and how it passes.
package final class LoopClock {
  /// How time passes; what `--clock` chooses.
  package enum Mode: Equatable, Sendable {
    /// Seconds of the system's monotonic clock.
    case real
    /// Real time, so many times as fast: 0.1 is slow motion.
    case scaled(Double)
    /// Jumps to the next timer when there is nothing else to wait for.
    case virtual
    /// Moves only by `advance`.
    case manual
  }

  /// Timers closer than this to the present count as due, as in asyncio.
  package static let resolution = 1e-9
  /// The longest single wait, as asyncio bounds it; the loop then simply waits again.
  package static let longestWait = 86400.0
  /// 2025-01-01, the moment at which the wall clock of a stepped loop starts, so that two runs
  /// print the same.
  private static let steppedEpoch = 1_735_689_600_000_000_000

  /// Changes only by command.
  package private(set) var mode: Mode
  /// A stepped clock never jumps beyond this.
  private(set) var horizon: Double

  // A flowing clock reads `base + (monotonic - anchor) * rate`, a stepped one is at `base`.
  private var base: Double
  private var anchor: Double
  private var rate: Double
  // Real seconds that a virtual clock has waited for the outside since its last jump.
  private var waited = 0.0
  private let monotonic: () -> Double

  /// Starts a clock: a flowing one at the system's monotonic time, a stepped one at zero.
  package init(
    _ mode: Mode, monotonic: @escaping () -> Double = SystemCalls.monotonicTime
  ) {
    self.mode = mode
    self.monotonic = monotonic
    rate = Self.rate(of: mode)
    anchor = monotonic()
    base = rate > 0 ? anchor : 0
    horizon = mode == .virtual ? .infinity : base
  }

  /// Seconds, never going backwards.
  package var now: Double {
    rate > 0 ? base + (monotonic() - anchor) * rate : base
  }

  /// The clock stands still while nobody jumps: virtual or manual.
  package var isStepped: Bool { rate == 0 }

  /// Nanoseconds since 1970: the system's, or those of a fixed day for a stepped clock.
  package var wallNanoseconds: Int {
    guard isStepped else { return SystemCalls.wallNanoseconds() }
    // A loop time that does not fit is centuries away, and must not trap.
    let offset = Int(exactly: (base * 1e9).rounded()) ?? 0
    return Self.steppedEpoch &+ offset
  }

  // MARK: - Commands

  /// Changes how time passes; the present time stays what it is.
  package func change(to mode: Mode) {
    base = now
    anchor = monotonic()
    rate = Self.rate(of: mode)
    waited = 0
    horizon = mode == .virtual ? .infinity : base
    self.mode = mode
  }

  /// Lets a stepped clock go on by so many seconds, timer by timer.
  package func advance(by seconds: Double) {
    guard isStepped, seconds > 0 else { return }
    horizon = max(horizon, base) + seconds
    if !horizon.isFinite && mode == .manual { horizon = base }
  }

  /// Makes a virtual clock stand still: at a prompt, time passes only for a foreground await.
  package func hold() {
    if mode == .virtual { horizon = base }
  }

  /// Lets a held virtual clock jump again.
  package func release() {
    if mode == .virtual { horizon = .infinity }
  }

  /// Moves a stepped clock on for a script that blocks the whole loop, as `time.sleep` does.
  package func skip(_ seconds: Double) {
    guard isStepped, seconds > 0, (base + seconds).isFinite else { return }
    base += seconds
    horizon = max(horizon, base)
    waited = 0
  }

  // MARK: - Waiting

  /// How many real seconds the poller may wait, nil meaning until something happens.
  package func realTimeout(until deadline: Double?, outstanding: Bool) -> Double? {
    if !isStepped {
      guard let deadline else { return nil }
      return bounded((deadline - now) / rate)
    }
    if let deadline, deadline <= base { return 0 }
    guard let target = nextStop(deadline) else { return nil }
    return outstanding && mode == .virtual ? bounded(target - base - waited) : 0
  }

  /// Where a stepped clock goes if nothing else happens; nil if it stays where it is.
  private func nextStop(_ deadline: Double?) -> Double? {
    let target = min(deadline ?? .infinity, horizon)
    return target.isFinite && target > base ? target : nil
  }

  /// Will a stepped clock go on when nothing happens?
  func wouldJump(until deadline: Double?) -> Bool {
    isStepped && nextStop(deadline) != nil
  }

  /// Accounts for a wait that has ended; an undisturbed one lets a stepped clock jump.
  package func waitEnded(
    until deadline: Double?, undisturbed: Bool, outstanding: Bool, realSeconds: Double
  ) {
    guard isStepped, let target = nextStop(deadline) else { return }
    if outstanding && mode == .virtual {
      waited += realSeconds
      if waited < target - base { return }
    }
    if !undisturbed { return }
    base = target
    waited = 0
  }

  private func bounded(_ seconds: Double) -> Double {
    // The comparison is false for NaN as well, which then means: do not wait.
    seconds > 0 ? min(seconds, Self.longestWait) : 0
  }

  private static func rate(of mode: Mode) -> Double {
    switch mode {
    case .real: 1
    case .scaled(let factor): factor > 0 && factor.isFinite ? factor : 1
    case .virtual, .manual: 0
    }
  }
}
