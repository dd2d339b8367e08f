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
    /// Counts up from 1 in the order of creation.
    package let number: Int
    /// Empty when the script gave none.
    package let name: String

    package init(number: Int, name: String) {
      self.number = number
      self.name = name
    }
  }

  /// What a task does at the moment of the picture.
  package enum TaskState: String, Sendable {
    case running, ready, waiting, frozen
  }

  /// A lock, a queue, an event: what tasks wait for that is no task.
  package struct Resource: Equatable, Sendable {
    /// `lock`, `item of queue`
    package let what: String
    /// The variable that holds it, or a letter; empty when nothing tells it apart.
    package var name: String
    /// Tells the resources of one snapshot apart.
    package let id: Int
    /// The number of the task that holds it, 0 for none.
    package let holder: Int
    /// That task has ended without giving it back.
    package let holderHasEnded: Bool
    /// Who is at the other end, which function a thread runs; empty for none.
    package let detail: String

    package init(
      what: String, name: String = "", id: Int, holder: Int = 0, holderHasEnded: Bool = false,
      detail: String = ""
    ) {
      self.what = what
      self.name = name
      self.id = id
      self.detail = detail
      self.holder = holder
      self.holderHasEnded = holderHasEnded
    }
  }

  /// Several tasks that are waited for together: through `gather`, `wait`, a task group.
  package struct Group: Equatable, Sendable {
    /// What views call it: `gather`, `task group` ...
    package let what: String
    /// The unfinished ones.
    package let tasks: [TaskName]
    /// All of them must end before the wait does.
    package let needsAll: Bool
    /// One of them is enough.
    package let firstIsEnough: Bool

    package init(what: String, tasks: [TaskName], needsAll: Bool, firstIsEnough: Bool = false) {
      self.what = what
      self.tasks = tasks
      self.needsAll = needsAll
      self.firstIsEnough = firstIsEnough
    }
  }

  /// Why a task does not run.
  package enum Wait: Equatable, Sendable {
    case nothing
    /// Until this time.
    case sleep(until: Double)
    case task(TaskName)
    case group(Group)
    case resource(Resource)
    case future
  }

  /// How a task has spent its time, in seconds that a person could measure.
  package struct Meter: Equatable, Sendable {
    /// Running.
    package let busy: Double
    /// Ready, but others ran.
    package let ready: Double
    /// How many times it was resumed.
    package let wakes: Int

    package init(busy: Double, ready: Double, wakes: Int) {
      self.busy = busy
      self.ready = ready
      self.wakes = wakes
    }
  }

  /// One unfinished task.
  package struct TaskPicture: Equatable, Sendable {
    /// What people call it.
    package let name: TaskName
    /// At the moment of the picture.
    package let state: TaskState
    /// The function of its coroutine.
    package let coroutine: String
    /// Where it is suspended, outermost frame first; only the innermost in a picture of many tasks.
    package let frames: [SuspendedFrame]
    /// What it waits for.
    package internal(set) var wait: Wait
    /// Cancellation was asked for and not yet taken back.
    package let isBeingCancelled: Bool
    /// The number of the task that made it; 0 for none.
    package let parentNumber: Int
    /// When a timeout will cancel it.
    package var expires: Double?
    /// Since when it waits, or is ready.
    package var since: Double?
    /// Nil where nobody measures.
    package var meter: Meter?

    package init(
      name: TaskName, state: TaskState, coroutine: String, frames: [SuspendedFrame], wait: Wait,
      isBeingCancelled: Bool = false, parentNumber: Int = 0, expires: Double? = nil
    ) {
      self.name = name
      self.state = state
      self.coroutine = coroutine
      self.frames = frames
      self.wait = wait
      self.isBeingCancelled = isBeingCancelled
      self.parentNumber = parentNumber
      self.expires = expires
    }

    /// It does not run, and is not about to.
    package var isResting: Bool { state == .waiting || state == .frozen }

    /// The innermost frame: where it stands. What a library's coroutine does has no place.
    package var place: SuspendedFrame? {
      frames.last.flatMap { isLibraryFile($0.file) ? nil : $0 }
    }
  }

  /// Something that is ready or has a time.
  package enum Work: Equatable, Sendable {
    case task(TaskName)
    /// Ends a task's sleep; the task itself runs one turn later.
    case sleepEnd(TaskName)
    /// A timeout that cancels the task.
    case timeout(TaskName)
    case callback(String)
    /// A part of the library by its name: `gather`, `run`.
    case library(String)
  }

  /// One entry of the timer queue.
  package struct Timer: Equatable, Sendable {
    /// The loop's time at which it is due, in seconds.
    package let when: Double
    /// What it will do then.
    package let work: Work

    package init(when: Double, work: Work) {
      self.when = when
      self.work = work
    }
  }

  /// What the beginning of the next turn finds: a signal, a connection that has something.
  package struct Arrival: Equatable, Sendable {
    package let source: Asyncio.Arrival.Source
    package let work: Work

    package init(source: Asyncio.Arrival.Source, work: Work) {
      self.source = source
      self.work = work
    }
  }

  /// How many there are, in a picture of a part as well.
  package struct Counts: Equatable, Sendable {
    /// Unfinished tasks.
    package let tasks: Int
    /// Entries of the ready queue.
    package let ready: Int
    /// Entries of the timer queue.
    package let timers: Int
    /// Tasks that wait or are frozen.
    package let resting: Int
  }

  /// Turns of the loop that have begun.
  package let tick: Int
  /// Seconds since the session began.
  package let time: Double
  /// How time passes.
  package let clock: LoopClock.Mode
  /// Unfinished tasks, oldest first.
  package var tasks: [TaskPicture]
  /// In the order in which it will run.
  package let ready: [Work]
  /// In the order in which they become due.
  package let timers: [Timer]
  /// Empty in pictures that nobody asked for it: looking costs a system call.
  package var arrivals: [Arrival] = []
  /// Of the whole loop.
  package internal(set) var counts: Counts
  /// Threads, connections or children may still wake the loop.
  package let hasOutside: Bool
  /// Positions in `tasks` by the task's number; nil where the numbers ascend, as they do unless tasks were eager.
  private let positions: [Int: Int]?

  /// Indexes the tasks by number.
  /// - Complexity: O(tasks)
  package init(
    tick: Int, time: Double, clock: LoopClock.Mode, tasks: [TaskPicture], ready: [Work],
    timers: [Timer], hasOutside: Bool = false
  ) {
    self.tick = tick
    self.time = time
    self.clock = clock
    self.tasks = tasks
    self.ready = ready
    self.timers = timers
    self.hasOutside = hasOutside
    var resting = 0
    for index in tasks.indices where tasks[index].isResting { resting += 1 }
    counts = Counts(
      tasks: tasks.count, ready: ready.count, timers: timers.count, resting: resting)
    positions = Self.positions(of: tasks)
  }

  private static func positions(of tasks: [TaskPicture]) -> [Int: Int]? {
    let isAscending = tasks.indices.dropFirst().allSatisfy {
      tasks[$0 - 1].name.number < tasks[$0].name.number
    }
    if isAscending { return nil }
    return Dictionary(
      tasks.indices.map { (tasks[$0].name.number, $0) }, uniquingKeysWith: { $1 })
  }

  /// The unfinished task with a number.
  package func task(_ number: Int) -> TaskPicture? { position(of: number).map { tasks[$0] } }

  private func position(of number: Int) -> Int? {
    if let positions { return positions[number] }
    var (low, high) = (0, tasks.count)
    while low < high {
      let middle = (low + high) / 2
      if tasks[middle].name.number < number { low = middle + 1 } else { high = middle }
    }
    return low < tasks.count && tasks[low].name.number == number ? low : nil
  }
}
