// A picture of the loop between two callbacks, as plain data: all views and every `--json` read it,
// none reads the scheduler. Taking one runs no script code, reads no clock through the World and
// changes nothing.

import Asyncio
import Interpreter
import Reactor

/// What the loop holds at one moment.
package struct Snapshot: Equatable, Sendable {
  /// A task by its number, as people name it: `T3 worker`.
  package struct TaskName: Equatable, Sendable {
    package let number: Int
    /// Empty when the script gave none.
    package let name: String

    package init(number: Int, name: String) {
      self.number = number
      self.name = name
    }
  }

  package enum TaskState: String, Sendable {
    case running, ready, waiting
  }

  /// Why a task does not run.
  package enum Wait: Equatable, Sendable {
    case nothing
    /// Until this time.
    case sleep(until: Double)
    case task(TaskName)
    /// For the unfinished ones of several tasks, through `gather`, `wait`, a task group.
    case tasks(String, [TaskName])
    /// A lock, a queue, an event; the number of the task that holds it, 0 for none.
    case resource(String, holder: Int)
    case future
  }

  package struct TaskPicture: Equatable, Sendable {
    package let name: TaskName
    package let state: TaskState
    /// The function of its coroutine.
    package let coroutine: String
    /// Where it is suspended, outermost frame first.
    package let frames: [SuspendedFrame]
    package let wait: Wait
    package let isBeingCancelled: Bool
    /// The number of the task that made it; 0 for none.
    package let parentNumber: Int

    package init(
      name: TaskName, state: TaskState, coroutine: String, frames: [SuspendedFrame], wait: Wait,
      isBeingCancelled: Bool = false, parentNumber: Int = 0
    ) {
      self.name = name
      self.state = state
      self.coroutine = coroutine
      self.frames = frames
      self.wait = wait
      self.isBeingCancelled = isBeingCancelled
      self.parentNumber = parentNumber
    }
  }

  /// Something that is ready or has a time.
  package enum Work: Equatable, Sendable {
    case task(TaskName)
    /// Ends a task's sleep; the task itself runs one turn later.
    case sleepEnd(TaskName)
    case callback(String)
    /// A part of the library by its name: `gather`, `timeout`.
    case library(String)
  }

  package struct Timer: Equatable, Sendable {
    package let when: Double
    package let work: Work

    package init(when: Double, work: Work) {
      self.when = when
      self.work = work
    }
  }

  /// Turns of the loop that have begun.
  package let tick: Int
  /// Seconds since the session began.
  package let time: Double
  package let clock: LoopClock.Mode
  /// Unfinished tasks, oldest first.
  package let tasks: [TaskPicture]
  package let ready: [Work]
  /// In the order in which they become due.
  package let timers: [Timer]

  package init(
    tick: Int, time: Double, clock: LoopClock.Mode, tasks: [TaskPicture], ready: [Work],
    timers: [Timer]
  ) {
    self.tick = tick
    self.time = time
    self.clock = clock
    self.tasks = tasks
    self.ready = ready
    self.timers = timers
  }

  /// The task with a number.
  package func task(_ number: Int) -> TaskPicture? { tasks.first { $0.name.number == number } }
}
