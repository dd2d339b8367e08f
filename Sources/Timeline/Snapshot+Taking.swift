// Takes the picture: on the interpreter's thread, between two callbacks.

import Asyncio
import Interpreter
import Reactor

extension Snapshot {
  /// The picture of a loop.
  /// - Parameter origin: the loop's time that counts as zero.
  package init(of scheduler: Scheduler, origin: Double) {
    let readyWork = scheduler.readyWork
    let observer = Observer(
      origin: origin, gathered: scheduler.gatheredTasks, ready: Self.readyTasks(readyWork))
    self.init(
      tick: scheduler.turn, time: scheduler.world.clock.now - origin,
      clock: scheduler.world.clock.mode, tasks: scheduler.tasks.map(observer.picture),
      ready: readyWork.map(Work.init),
      timers: scheduler.timerWork.map { Timer(when: $0.when - origin, work: Work($0.work)) })
  }

  private static func readyTasks(_ work: [PendingWork]) -> Set<Reference> {
    var result: Set<Reference> = []
    for case .resume(let task) in work { result.insert(task.reference) }
    for case .endSleep(let task) in work { result.insert(task.reference) }
    return result
  }

  /// What is needed to look at one task.
  private struct Observer {
    let origin: Double
    let gathered: [Reference: (what: String, tasks: [FutureObject])]
    let ready: Set<Reference>

    func picture(_ task: FutureObject) -> TaskPicture {
      let root = task.layout.pointee.root.map { CoroutineObject($0) }
      let isRunning = state.currentTask == task.reference
      let isReady = ready.contains(task.reference)
      return TaskPicture(
        name: TaskName(task), state: isRunning ? .running : isReady ? .ready : .waiting,
        coroutine: root?.code.qualifiedName ?? "",
        frames: root.map { suspendedFrames(of: $0) } ?? [],
        wait: isReady || isRunning ? .nothing : wait(of: task),
        isBeingCancelled: task.has(FutureObject.mustCancel)
          || task.layout.pointee.cancelRequests > 0,
        parentNumber: Int(task.layout.pointee.parentNumber))
    }

    private func wait(of task: FutureObject) -> Wait {
      if task.has(FutureObject.isSleeping) {
        return .sleep(until: task.layout.pointee.deadline - origin)
      }
      guard let reference = task.layout.pointee.waitingFor else { return .nothing }
      let future = FutureObject(reference)
      if future.isTask { return .task(TaskName(future)) }
      if let gathered = gathered[reference] {
        return .tasks(gathered.what, gathered.tasks.map(TaskName.init))
      }
      guard let reason = Scheduler.waitReason(of: future) else { return .future }
      return .resource(reason.name, holder: reason.holder)
    }
  }
}

extension Snapshot.TaskName {
  package init(_ task: FutureObject) {
    let given = task.extra?.name.string?.text ?? ""
    self.init(number: task.number, name: given)
  }
}

extension Snapshot.Work {
  package init(_ work: PendingWork) {
    switch work {
    case .resume(let task): self = .task(Snapshot.TaskName(task))
    case .endSleep(let task): self = .sleepEnd(Snapshot.TaskName(task))
    case .callback(let value): self = .callback(Self.name(of: value))
    case .library(let name): self = .library(name)
    }
  }

  private static func name(of value: Value) -> String {
    if let function = value.function { return function.code.qualifiedName }
    return value.native.map { "\($0.definition.name)" } ?? typeName(value)
  }
}
