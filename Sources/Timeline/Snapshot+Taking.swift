// Takes the picture: on the interpreter's thread, between two callbacks, or inside of one whose task
// then counts as running.

import Asyncio
import Interpreter
import Reactor

extension Snapshot {
  /// How much of each task's stack is wanted.
  package enum Detail {
    /// The innermost frame: enough for tables, and cheap for a hundred thousand tasks.
    case place
    /// All frames.
    case stack
  }

  /// The picture of a loop.
  /// - Parameters:
  ///   - origin: the loop's time that counts as zero.
  ///   - part: these tasks only, counted from the oldest, and no timers: for tables with pages.
  package init(
    of scheduler: Scheduler, origin: Double, detail: Detail = .stack, part: Range<Int>? = nil
  ) {
    let timers = part == nil ? scheduler.timerWork : []
    let readyWork = scheduler.readyWork
    let observer = Observer(
      origin: origin, detail: detail, gathered: scheduler.gatheredTasks,
      expiries: scheduler.expiries, ready: Self.readyTasks(readyWork),
      frozen: Set(scheduler.frozenTasks.map { $0.reference }))
    var tasks = scheduler.tasks
    if let part { tasks = Array(tasks[part.clamped(to: 0..<tasks.count)]) }
    var pictures: [TaskPicture] = []
    pictures.reserveCapacity(tasks.count)
    for task in tasks { pictures.append(observer.picture(task)) }
    observer.nameResources(&pictures, tasks)
    self.init(
      tick: scheduler.turn, time: scheduler.world.clock.now - origin,
      clock: scheduler.world.clock.mode, tasks: pictures, ready: readyWork.map(Work.init),
      timers: timers.map { Timer(when: $0.when - origin, work: Work($0.work)) },
      hasOutside: scheduler.world.canBeWoken || InterpreterLock.othersMayRun)
  }

  /// Looks for what has arrived as well.
  package mutating func noteArrivals(of scheduler: Scheduler) {
    arrivals = scheduler.arrivals.map { Arrival(source: $0.source, work: Work($0.work)) }
  }

  private static func readyTasks(_ work: [PendingWork]) -> Set<Reference> {
    var result: Set<Reference> = []
    for case .resume(let task) in work { result.insert(task.reference) }
    for case .endSleep(let task) in work { result.insert(task.reference) }
    return result
  }

  /// What is needed to look at the tasks, and what has been seen on the way.
  private final class Observer {
    let origin: Double
    let detail: Detail
    let gathered: [Reference: GatheredTasks]
    let ready: Set<Reference>
    let frozen: Set<Reference>
    let expiries: [Reference: Double]
    private var frames = InnermostFrames()
    private var resources = ResourceNames()

    init(
      origin: Double, detail: Detail, gathered: [Reference: GatheredTasks],
      expiries: [Reference: Double], ready: Set<Reference>, frozen: Set<Reference>
    ) {
      self.origin = origin
      self.detail = detail
      self.gathered = gathered
      self.ready = ready
      self.frozen = frozen
      self.expiries = expiries
    }

    func picture(_ task: FutureObject) -> TaskPicture {
      let root = task.layout.pointee.root.map { CoroutineObject($0) }
      let state = state(of: task)
      return TaskPicture(
        name: TaskName(task), state: state, coroutine: root?.code.qualifiedName ?? "",
        frames: root.map { stack($0, isRunning: state == .running) } ?? [],
        wait: state == .waiting ? wait(of: task) : .nothing,
        isBeingCancelled: task.has(FutureObject.mustCancel)
          || task.layout.pointee.cancelRequests > 0,
        parentNumber: Int(task.layout.pointee.parentNumber),
        expires: expiries[task.reference].map { $0 - origin })
    }

    private func state(of task: FutureObject) -> TaskState {
      if Interpreter.state.currentTask == task.reference { return .running }
      if frozen.contains(task.reference) { return .frozen }
      return ready.contains(task.reference) ? .ready : .waiting
    }

    private func stack(_ root: CoroutineObject, isRunning: Bool) -> [SuspendedFrame] {
      if isRunning {
        let frames = framesInProgress(of: root)
        return detail == .stack ? frames : frames.suffix(1)
      }
      switch detail {
      case .place: return [frames.frame(of: root)]
      case .stack: return suspendedFrames(of: root)
      }
    }

    private func wait(of task: FutureObject) -> Wait {
      if task.has(FutureObject.isSleeping) {
        return .sleep(until: task.deadline - origin)
      }
      guard let reference = task.layout.pointee.waitingFor else { return .nothing }
      let future = FutureObject(reference)
      if future.isTask { return .task(TaskName(future)) }
      if let group = gathered[reference] {
        return .group(
          Group(
            what: group.what, tasks: group.tasks.map(TaskName.init), needsAll: group.needsAll))
      }
      guard let reason = Scheduler.waitReason(of: future) else { return .future }
      let id = resources.id(
        of: reason.owner, waiter: task, needsName: reason.takesName && reason.detail.isEmpty)
      return .resource(
        Resource(what: reason.name, id: id, holder: reason.holder, detail: reason.detail))
    }

    /// Names what is waited for, once all of it is known.
    func nameResources(_ pictures: inout [TaskPicture], _ tasks: [FutureObject]) {
      let names = resources.names(among: tasks)
      if names.isEmpty { return }
      for index in pictures.indices {
        guard case .resource(var resource) = pictures[index].wait, let name = names[resource.id]
        else { continue }
        resource.name = name
        pictures[index].wait = .resource(resource)
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

  private static func name(of value: Value) -> String {
    if let function = value.function { return function.code.qualifiedName }
    if case .object(let object) = value, object.pointee.kind == .boundMethod {
      return name(of: BoundMethodObject(object).function)
    }
    return value.native.map { "\($0.definition.name)" } ?? typeOf(value).name
  }
}
