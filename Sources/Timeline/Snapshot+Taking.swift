// Takes the picture: on the interpreter's thread, between two callbacks, or inside of one whose task
// then counts as running.

import Asyncio
import Interpreter
import Reactor
import Syntax

extension Snapshot {
  /// How much of each task's stack is wanted.
  package enum Detail {
    /// The innermost frame: enough for tables, and cheap for a hundred thousand tasks.
    case place
    /// All frames.
    case stack
    /// All frames of the task with this number, of others the innermost one.
    case stackOf(Int)
  }

  /// Which of very many tasks are looked at. What is counted is all of them.
  package enum Part {
    /// Counted from the oldest.
    case rows(Range<Int>)
    /// By their numbers.
    case numbers(Set<Int>)
    /// So many of those that do not run, those that run next, and the one with a number.
    case waiting(Int, and: Int)
    /// Those of the timers that come first, and the one that runs.
    case timers(Int)
  }

  /// The picture of a loop.
  /// - Parameters:
  ///   - origin: the loop's time that counts as zero.
  ///   - part: these tasks only, and of the ready queue and the timers what a page shows of them.
  package init(
    of scheduler: Scheduler, origin: Double, detail: Detail = .stack, part: Part? = nil
  ) {
    let readyWork = scheduler.readyWork
    let observer = Observer(
      origin: origin, detail: detail, gathered: scheduler.gatheredTasks,
      expiries: scheduler.expiries, states: TaskStates(of: scheduler, readyWork: readyWork))
    let all = scheduler.tasks
    observer.unfinished = { Set(all.map(\.number)) }
    var timers: [(when: Double, work: PendingWork)] = []
    switch part {
    case .rows, .numbers: break
    case .waiting:
      let now = scheduler.world.clock.now
      // Sorting all of them is worth it only when some are due.
      if scheduler.timers.nextDeadline() ?? .infinity <= now {
        timers = Array(scheduler.timerWork.prefix { $0.when <= now })
      }
    case .timers(let count): timers = Array(scheduler.timerWork.prefix(count))
    case nil: timers = scheduler.timerWork
    }
    let tasks = observer.chosen(part, of: all, readyWork, timers)
    var pictures: [TaskPicture] = []
    pictures.reserveCapacity(tasks.count)
    for task in tasks { pictures.append(observer.picture(task)) }
    observer.nameResources(&pictures, tasks)
    self.init(
      tick: scheduler.turn, time: scheduler.world.clock.now - origin,
      clock: scheduler.world.clock.mode, tasks: pictures,
      ready: readyWork.prefix(part == nil ? readyWork.count : 64).map(Work.init),
      timers: timers.map { Timer(when: $0.when - origin, work: Work($0.work)) },
      hasOutside: scheduler.world.watchesOutside || InterpreterLock.othersMayRun)
    if part == nil { return }
    counts = Counts(
      tasks: all.count, ready: readyWork.count, timers: scheduler.timers.liveCount,
      resting: observer.restingCount(among: all))
  }

  /// Looks for what has arrived as well.
  package mutating func noteArrivals(of scheduler: Scheduler) {
    arrivals = scheduler.arrivals.map { Arrival(source: $0.source, work: Work($0.work)) }
  }

  /// What is needed to look at the tasks, and what has been seen on the way.
  private final class Observer {
    let origin: Double
    let detail: Detail
    let gathered: [Reference: GatheredTasks]
    let states: TaskStates
    let expiries: [Reference: Double]
    private var frames = InnermostFrames()
    private var resources = ResourceNames()
    /// The numbers of all tasks that have not ended; asked for once at most.
    var unfinished: () -> Set<Int> = { [] }
    private lazy var alive = unfinished()

    init(
      origin: Double, detail: Detail, gathered: [Reference: GatheredTasks],
      expiries: [Reference: Double], states: TaskStates
    ) {
      self.origin = origin
      self.detail = detail
      self.gathered = gathered
      self.states = states
      self.expiries = expiries
    }

    /// The tasks of a part, oldest first.
    func chosen(
      _ part: Part?, of all: [FutureObject], _ readyWork: [PendingWork],
      _ timers: [(when: Double, work: PendingWork)]
    ) -> [FutureObject] {
      switch part {
      case nil: return all
      case .rows(let rows): return Array(all[rows.clamped(to: 0..<all.count)])
      case .numbers(let numbers): return all.filter { numbers.contains($0.number) }
      case .timers:
        var numbers = Set(timers.compactMap { Work($0.work).taskNumber })
        if let running = Interpreter.state.currentTask {
          numbers.insert(FutureObject(running).number)
        }
        return all.filter { numbers.contains($0.number) }
      case .waiting(let count, let further):
        let soon = readyWork.prefix(64) + timers.prefix(64).map(\.work)
        let next = Set(soon.compactMap { Work($0).taskNumber } + [further])
        var left = count
        return all.filter { task in
          if next.contains(task.number) { return true }
          guard left > 0, states.isResting(task) else { return false }
          left -= 1
          return true
        }
      }
    }

    func restingCount(among all: [FutureObject]) -> Int {
      all.reduce(0) { $0 + (states.isResting($1) ? 1 : 0) }
    }

    func picture(_ task: FutureObject) -> TaskPicture {
      let root = task.layout.pointee.root.map { CoroutineObject($0) }
      let state = states.state(of: task)
      return TaskPicture(
        name: TaskName(task), state: state, coroutine: root?.code.qualifiedName ?? "",
        frames: root.map { stack(task, $0, isRunning: state == .running) } ?? [],
        wait: state == .waiting ? wait(of: task) : .nothing,
        isBeingCancelled: task.has(FutureObject.mustCancel)
          || task.layout.pointee.cancelRequests > 0,
        parentNumber: Int(task.layout.pointee.parentNumber),
        expires: expiries[task.reference].map { $0 - origin })
    }

    private func stack(
      _ task: FutureObject, _ root: CoroutineObject, isRunning: Bool
    ) -> [SuspendedFrame] {
      let isWhole =
        switch detail {
        case .place: false
        case .stack: true
        case .stackOf(let number): number == task.number
        }
      if isRunning {
        let frames = framesInProgress(of: root)
        return isWhole ? frames : frames.suffix(1)
      }
      return isWhole ? suspendedFrames(of: root) : frames.frames(of: root)
    }

    private func wait(of task: FutureObject) -> Wait {
      switch TaskWait(of: task, gathered: gathered) {
      case .nothing: return .nothing
      case .sleep(let until): return .sleep(until: until - origin)
      case .task(let awaited): return .task(TaskName(awaited))
      case .group(let group):
        return .group(
          Group(
            what: group.what, tasks: group.tasks.map(TaskName.init), needsAll: group.needsAll,
            firstIsEnough: group.firstIsEnough))
      case .future(let future): return wait(for: future, of: task)
      }
    }

    private func wait(for future: FutureObject, of task: FutureObject) -> Wait {
      guard let reason = Scheduler.waitReason(of: future) else {
        // A variable may give it a name; with very many of them nobody looks for it.
        if resources.count >= Self.mostNamed { return .future }
        let id = resources.id(of: future.reference, waiter: task, needsName: false)
        return .resource(Resource(what: Self.future, id: id))
      }
      let id = resources.id(
        of: reason.owner, waiter: task, needsName: reason.takesName && reason.detail.isEmpty)
      return .resource(
        Resource(
          what: reason.name, id: id, holder: reason.holder,
          holderHasEnded: reason.holder > 0 && !alive.contains(reason.holder),
          detail: reason.takers.isEmpty ? reason.detail : text(ofTakers: reason.takers, of: id)))
    }

    private static let future = "future"
    private static let mostNamed = 1000
    private var takerTexts: [Int: String] = [:]

    /// `held by T2 and T5; T3 ended holding it`
    private func text(ofTakers numbers: [Int], of resource: Int) -> String {
      if let known = takerTexts[resource] { return known }
      func names(_ numbers: [Int]) -> String {
        let shown = numbers.prefix(4).map { $0 == 0 ? "code outside of tasks" : "T\($0)" }
        let rest = numbers.count > 4 ? ["\(numbers.count - 4) more"] : []
        let all = shown + rest
        return all.count < 2
          ? all.joined() : all.dropLast().joined(separator: ", ") + " and " + all[all.count - 1]
      }
      let present = numbers.filter { $0 == 0 || alive.contains($0) }
      let ended = numbers.filter { $0 > 0 && !alive.contains($0) }
      var parts = present.isEmpty ? [] : ["held by \(names(present))"]
      if !ended.isEmpty {
        parts.append("\(names(ended)) ended holding it")
      }
      let text = parts.joined(separator: "; ")
      takerTexts[resource] = text
      return text
    }

    /// Names what is waited for, once all of it is known.
    func nameResources(_ pictures: inout [TaskPicture], _ tasks: [FutureObject]) {
      let names = resources.names(among: tasks)
      for index in pictures.indices {
        guard case .resource(var resource) = pictures[index].wait else { continue }
        if let name = names[resource.id] {
          resource.name = name
          pictures[index].wait = .resource(resource)
        } else if resource.what == Self.future {
          pictures[index].wait = .future
        }
      }
    }
  }
}

extension Snapshot.TaskName {
  /// A name that the loop would make up from the number is left out.
  package init(_ task: FutureObject) {
    let given = task.extra?.name.string?.text ?? ""
    self.init(number: task.number, name: given)
  }
}

extension Snapshot.Work {
  /// Nil for what is no task's.
  var taskNumber: Int? {
    switch self {
    case .task(let name), .sleepEnd(let name), .timeout(let name): name.number
    case .callback, .library: nil
    }
  }

  /// Copies what is to be done into plain data.
  package init(_ work: PendingWork) {
    switch work {
    case .resume(let task): self = .task(Snapshot.TaskName(task))
    case .endSleep(let task): self = .sleepEnd(Snapshot.TaskName(task))
    case .expire(let task): self = .timeout(Snapshot.TaskName(task))
    case .callback(let value): self = .callback(Self.name(of: value))
    case .library(let name): self = .library(name)
    }
  }

  /// What the library makes inside of one of its functions is called by that.
  private static func name(of code: Code) -> String {
    let name = code.qualifiedName
    guard isLibraryFile(code.source.name) else { return name }
    let bytes = Array(name.utf8)
    guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: ".<locals>".utf8) })
    else { return name }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  private static func name(of value: Value) -> String {
    if let function = value.function { return name(of: function.code) }
    if case .object(let object) = value, object.pointee.kind == .boundMethod {
      return name(of: BoundMethodObject(object).function)
    }
    return value.native.map { "\($0.definition.name)" } ?? typeOf(value).name
  }
}
