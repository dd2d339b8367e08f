// How a script thread waits for what is outside of the interpreter: events of its loop, the passing of
// time. With one thread this is the world's own wait.

import Interpreter
import Reactor

/// Waits as `World.wait` does, and lets other threads run meanwhile.
@discardableResult
package func waitForEvents(
  _ world: any World, until deadline: Double?, into events: inout [Readiness]
) throws(SystemCallError) -> Bool {
  if InterpreterLock.isAlone || !world.clock.isStepped {
    return try world.wait(until: deadline, into: &events)
  }
  let isLook = deadline.map { $0 <= world.clock.now } ?? false
  if isLook || !world.mailbox.isEmpty || Signals.wantsAttention {
    return try world.wait(until: -.infinity, into: &events)
  }
  if !world.watchesOutside {
    InterpreterLock.park(until: deadline, hearsMail: true)
    return true
  }
  if InterpreterLock.hasReady {
    let before = events.count
    let isWoken = try world.wait(until: -.infinity, into: &events)
    if events.count == before, !isWoken { InterpreterLock.yieldTurn() }
    return isWoken
  }
  let limit = min(deadline ?? .infinity, InterpreterLock.firstDeadline ?? .infinity)
  defer { InterpreterLock.admitDue() }
  return try world.wait(until: limit.isFinite ? limit : nil, into: &events)
}

/// Blocks the running thread, as `time.sleep` does.
/// - Returns: false if an interrupt has ended it early.
package func block(_ label: StaticString, seconds: Double) -> Bool {
  if InterpreterLock.isAlone { return currentWorld().block(label, seconds: seconds) }
  if seconds <= 0 {
    InterpreterLock.yieldTurn()
    return true
  }
  let end = InterpreterLock.time + seconds
  InterpreterLock.park(until: end)
  return end <= InterpreterLock.time
}

/// Lets others run: those that are ready, or whoever becomes so within a millisecond.
func giveWay() {
  if InterpreterLock.hasReady {
    InterpreterLock.yieldTurn()
  } else {
    InterpreterLock.park(until: InterpreterLock.time + 0.001)
  }
}
