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
    /// All frames of the task with this number, of others the innermost one.
    case stackOf(Int)
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
    observer.unfinished = { [tasks] in Set(tasks.map(\.number)) }
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
    /// The numbers of all tasks that have not ended; asked for once at most.
    var unfinished: () -> Set<Int> = { [] }
    private lazy var alive = unfinished()

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
        frames: root.map { stack(task, $0, isRunning: state == .running) } ?? [],
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
      return isWhole ? suspendedFrames(of: root) : [frames.frame(of: root)]
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
      guard let reason = Scheduler.waitReason(of: future) else {
        // A variable may give it a name; with very many of them nobody looks for it.
        if resources.count >= Self.mostNamed { return .future }
        let id = resources.id(of: reference, waiter: task, needsName: false)
        return .resource(Resource(what: Self.future, id: id))
      }
      let id = resources.id(
        of: reason.owner, waiter: task, needsName: reason.takesName && reason.detail.isEmpty)
      return .resource(
        Resource(
          what: reason.name, id: id, holder: reason.holder,
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
