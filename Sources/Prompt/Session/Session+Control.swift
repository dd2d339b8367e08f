// What the control commands do to the loop.

import Asyncio
import Interpreter
import Reactor
import Timeline

extension Session {
  /// The unfinished task with a number.
  func task(_ number: Int) -> FutureObject? { scheduler.tasks.first { $0.number == number } }

  func noSuchTask(_ number: Int) -> CommandError {
    let alive = scheduler.tasks.map { "T\($0.number)" }
    return CommandError(
      "there is no unfinished task T\(number)"
        + (alive.isEmpty ? "" : " (unfinished: \(alive.joined(separator: ", ")))"))
  }

  // MARK: - Holding and stepping

  func pause() {
    isPaused = true
    showStop(last: nil)
  }

  func resume() { isPaused = false }

  /// Runs ready callbacks one by one.
  func step(_ count: Int) {
    isPaused = true
    var hasRun = false
    for _ in 0..<count {
      beginTurn()
      guard scheduler.ready.count > 0, status == nil else { break }
      hasRun = true
      drive { (scheduler) throws(Raised) in _ = try scheduler.step() }
    }
    showMotion(hasRun)
  }

  /// Runs whole turns; a turn that was begun by steps is finished first.
  func tick(_ count: Int) {
    isPaused = true
    var hasRun = false
    for _ in 0..<count {
      beginTurn()
      guard scheduler.ready.count > 0, status == nil else { break }
      hasRun = true
      drive { (scheduler) throws(Raised) in
        repeat { _ = try scheduler.step() } while scheduler.isInsideTurn
      }
    }
    showMotion(hasRun)
  }

  /// What became due or ready joins at the border of two turns, as when the loop runs by itself.
  private func beginTurn() {
    if scheduler.isInsideTurn { return }
    scheduler.wait(mayWait: false)
    scheduler.queueDueTimers()
  }

  private func showMotion(_ hasRun: Bool) {
    if status != nil { return }
    if hasRun { return showStop(last: recorder?.last) }
    let now = snapshot
    guard let next = now.timers.first else {
      return show("nothing is ready, and no timer is set\n")
    }
    show(
      "nothing is ready; next: \(now.label(of: next.work)) in "
        + "\(durationText(next.when - now.time)), at t=\(durationText(next.when))\n")
  }

  private func showStop(last: Snapshot.Work?) {
    show(stopPicture(snapshot, last: last, width: width()))
  }

  // MARK: - Tasks

  func cancel(_ number: Int, message: String) throws(CommandError) {
    guard let task = task(number) else { throw noSuchTask(number) }
    _ = scheduler.cancel(task, message: message.isEmpty ? .none : makeString(message))
  }

  func bringToForeground(_ number: Int) throws(CommandError) {
    guard let task = task(number) else { throw noSuchTask(number) }
    if isPaused { throw CommandError("the loop is held: :run first") }
    hasHinted = false
    foreground = task
  }

  // MARK: - Time

  private var clock: LoopClock { scheduler.world.clock }

  func showClock() {
    show("\(clockName(clock.mode)) clock, t=\(durationText(clock.now - origin))\n")
  }

  func changeClock(to mode: LoopClock.Mode) {
    clock.change(to: mode)
    clock.hold()
    showClock()
  }

  func advanceToNextTimer() throws(CommandError) {
    try checkStepped()
    guard let deadline = scheduler.timers.nextDeadline() else {
      throw CommandError("no timer is set")
    }
    try advanceClock(by: max(0, deadline - clock.now))
  }

  /// Lets time pass: the loop runs until everything on the way has run. A held loop only learns
  /// what is due.
  func advanceClock(by seconds: Double) throws(CommandError) {
    try checkStepped()
    if isPaused {
      clock.skip(seconds)
      scheduler.queueDueTimers()
      return showStop(last: nil)
    }
    let target = clock.now + seconds
    clock.hold()
    clock.advance(by: seconds)
    while clock.now < target || scheduler.ready.count > 0 {
      if status != nil || Signals.interruptPending { break }
      drive { (scheduler) throws(Raised) in try scheduler.tick(mayWait: true) }
    }
  }

  private func checkStepped() throws(CommandError) {
    if clock.isStepped { return }
    throw CommandError(
      "the \(clockName(clock.mode)) clock moves by itself: :clock manual or :clock virtual first")
  }
}
