// The loop in four numbers, for the prompt itself: cheap enough to be taken ten times a second over
// a hundred thousand tasks, where a whole snapshot would be felt.

import Asyncio
import Interpreter
import Reactor

/// What the prompt says about the loop.
package struct LoopSummary: Equatable, Sendable {
  /// Turns of the loop that have begun.
  package let tick: Int
  /// Tasks that are ready or running.
  package let ready: Int
  /// Tasks that wait for something.
  package let waiting: Int
  /// Seconds until the next timer is due.
  package let nextTimer: Double?

  package init(tick: Int, ready: Int, waiting: Int, nextTimer: Double?) {
    self.tick = tick
    self.ready = ready
    self.waiting = waiting
    self.nextTimer = nextTimer
  }

  /// - Complexity: O(entries of the ready queue)
  package init(of scheduler: Scheduler) {
    var tasks: Set<Reference> = []
    for work in scheduler.readyWork {
      switch work {
      case .resume(let task), .endSleep(let task): if !task.isDone { tasks.insert(task.reference) }
      case .expire, .callback, .library: break
      }
    }
    if let running = state.currentTask, FutureObject(running).layout.pointee.loop == scheduler.loop
    {
      tasks.insert(running)
    }
    self.init(
      tick: scheduler.turn, ready: tasks.count, waiting: scheduler.taskCount - tasks.count,
      nextTimer: scheduler.timers.nextDeadline().map { $0 - scheduler.world.clock.now })
  }
}
