// What the loop holds at this moment, for those who look at it between two callbacks. Nothing here
// runs script code or changes the loop.

import Interpreter
import Reactor

/// Something that waits for its turn or its time, in terms of what it will do.
package enum PendingWork {
  case resume(FutureObject)
  case endSleep(FutureObject)
  /// A callable that `call_soon`, `call_later` or `add_done_callback` was given.
  case callback(Value)
  /// A timeout that will cancel the task.
  case expire(FutureObject)
  /// A part of the library by its name: `gather`, `end of run`.
  case library(String)
}

/// Several tasks that one future waits for.
package struct GatheredTasks {
  /// What the future is a part of: `gather`, `task group`.
  package let what: String
  /// The unfinished children.
  package var tasks: [FutureObject]
  /// The future is not done before all of them are.
  package let needsAll: Bool
  /// The future is done as soon as one of them is.
  package let firstIsEnough: Bool
}

extension GatheredTasks {
  /// Those of which the first one to end ends the wait, where the library's Python files have named them.
  init?(anyOf waiter: FutureObject) {
    guard let owner = waiter.layout.pointee.root,
      let resource = Value.object(owner).nativeState as? Waitable, let whole = resource.whole,
      let members = resource.members.dict
    else { return nil }
    let futures = (0..<members.used).compactMap { members.entries[$0].key.anyFuture }
    self.init(
      what: whole, tasks: futures.filter { $0.isTask && !$0.isDone }, needsAll: false,
      firstIsEnough: true)
  }
}

/// What a waiter's future waits for.
package struct WaitReason {
  /// The object that scripts know: a lock, a queue.
  package let owner: Reference
  /// In words: `lock`, `item of queue`.
  package let name: String
  /// The number of the task that must act first; 0 when nobody in particular.
  package let holder: Int
  /// Who is at the other end, which function runs; empty when there is nothing to tell.
  package let detail: String
  /// It needs a name to be told apart from others.
  package let takesName: Bool
  /// The tasks that have taken what this one waits for, as far as that is known.
  package let takers: [Int]
}

/// What keeps a task from running.
package enum TaskWait {
  case nothing
  case sleep(until: Double)
  case task(FutureObject)
  case group(GatheredTasks)
  /// A future that is no task; `waitReason` knows those of locks and queues.
  case future(FutureObject)

  /// - Parameter gathered: the loop's `gatheredTasks`.
  package init(of task: FutureObject, gathered: [Reference: GatheredTasks]) {
    if task.has(FutureObject.isSleeping) {
      self = .sleep(until: task.deadline)
    } else if let reference = task.layout.pointee.waitingFor {
      let future = FutureObject(reference)
      if future.isTask {
        self = .task(future)
      } else if !gathered.isEmpty, let group = gathered[reference] {
        self = .group(group)
      } else if let group = GatheredTasks(anyOf: future) {
        self = .group(group)
      } else {
        self = .future(future)
      }
    } else {
      self = .nothing
    }
  }
}

extension Scheduler {
  /// What is ready, in the order in which it will run.
  package var readyWork: [PendingWork] {
    (0..<ready.count).map { Self.work(of: ready[$0]) }
  }

  /// The timers that can still become due, in order.
  package var timerWork: [(when: Double, work: PendingWork)] {
    timers.sortedEntries().compactMap { entry in
      guard let target = entry.target?.assumingMemoryBound(to: Header.self) else { return nil }
      if entry.kind == TimerKind.sleep { return (entry.when, .endSleep(FutureObject(target))) }
      guard let handle = Value.object(target).handle else { return nil }
      return (entry.when, Self.pendingWork(of: handle))
    }
  }

  /// When timeouts will cancel their tasks: of several, the first.
  package var expiries: [Reference: Double] {
    var result: [Reference: Double] = [:]
    for entry in timers.entries where entry.kind == TimerKind.handle {
      guard let target = entry.target?.assumingMemoryBound(to: Header.self),
        let handle = Value.object(target).handle, !handle.isCancelled,
        let task = handle.expiringTask
      else { continue }
      result[task.reference] = min(entry.when, result[task.reference] ?? .infinity)
    }
    return result
  }

  /// What an entry of the ready queue does.
  package static func work(of entry: ReadyEntry) -> PendingWork {
    switch entry.kind {
    case .task: return .resume(FutureObject(entry.target))
    case .sleepEnded: return .endSleep(FutureObject(entry.target))
    case .callback: return .callback(.object(entry.target))
    case .listener:
      return .library(Value.object(entry.target).boxed(FutureListener.self)?.what ?? "")
    case .handle:
      guard let handle = Value.object(entry.target).handle else {
        return .library("")
      }
      return pendingWork(of: handle)
    }
  }

  /// What an entry calls, unless that is a task or a part of the library.
  @inline(__always) package static func callback(of entry: ReadyEntry) -> Value? {
    if entry.kind == .callback { return .object(entry.target) }
    guard entry.kind == .handle, let callback = Value.object(entry.target).handle?.callback,
      !callback.isNone
    else { return nil }
    return callback
  }

  static func pendingWork(of handle: HandleObject) -> PendingWork {
    if let task = handle.expiringTask { return .expire(task) }
    if let step = handle.scheduledStep { return work(of: step) }
    if handle.scheduler.outside.isSelfPipe(handle) { return .library("wake-up of the loop") }
    return handle.callback.isNone ? .library(handle.what) : .callback(handle.callback)
  }

  /// Unfinished tasks by the future that waits for them, with what it is a part of.
  package var gatheredTasks: [Reference: GatheredTasks] {
    var result: [Reference: GatheredTasks] = [:]
    for task in tasks where task.hasCallbacks {
      for callback in task.callbacks where callback.kind == .native {
        guard let listener = Value.object(callback.target).boxed(FutureListener.self),
          let awaited = listener.awaited
        else { continue }
        let empty = GatheredTasks(
          what: listener.what, tasks: [], needsAll: listener.needsAll,
          firstIsEnough: listener.firstIsEnough)
        result[awaited.reference, default: empty].tasks.append(task)
      }
    }
    addEndedGroups(to: &result)
    return result
  }

  /// Whoever gathers tasks that have all ended is about to be told so.
  private func addEndedGroups(to groups: inout [Reference: GatheredTasks]) {
    for index in 0..<ready.count where ready[index].kind == .listener {
      guard let listener = Value.object(ready[index].target).boxed(FutureListener.self),
        let awaited = listener.awaited, groups[awaited.reference] == nil
      else { continue }
      groups[awaited.reference] = GatheredTasks(
        what: listener.what, tasks: [], needsAll: listener.needsAll,
        firstIsEnough: listener.firstIsEnough)
    }
  }

  /// The number of the task that holds what a waiter's future waits for; 0 for none.
  package static func holder(of future: FutureObject) -> Int {
    guard let owner = future.layout.pointee.root else { return 0 }
    return (Value.object(owner).nativeState as? Waitable).map { Int($0.holder) } ?? 0
  }

  /// What a waiter's future waits for; nil for other futures.
  package static func waitReason(of future: FutureObject) -> WaitReason? {
    guard !future.isTask, let owner = future.layout.pointee.root,
      let resource = Value.object(owner).nativeState as? Waitable
    else { return nil }
    return WaitReason(
      owner: resource.whole == nil ? resource.namedObject ?? owner : future.reference,
      name: resource.whole ?? resource.waitName(future.layout.pointee.nameNumber),
      holder: Int(resource.holder), detail: resource.detail,
      takesName: resource.takesName && resource.whole == nil, takers: resource.takers)
  }

  /// What an asyncio object says of itself, as pairs of a title and a text; nil for other values.
  package static func facts(of value: Value) -> [(String, String)]? {
    (value.nativeState as? Waitable)?.facts
  }

  /// Whether callbacks of the current turn are still to run.
  package var isInsideTurn: Bool { remainingInTurn > 0 }

  /// Failed tasks whose exception nobody has looked at so far.
  package var unseenFailures: [FutureObject] {
    futuresThatOweReports().filter {
      $0.isTask && $0.has(FutureObject.failed) && $0.layout.pointee.loop == loop
    }
  }

  /// Failed tasks whose exception nobody has taken, oldest first; each is returned only once.
  package func takeUnretrieved() -> [FutureObject] {
    if !failures.isWatching { return [] }
    failures.isWatching = false
    return futuresThatOweReports().filter { $0.isDone && $0.layout.pointee.loop == loop }
  }
}

extension FutureObject {
  /// The number in `T7`; 0 for futures.
  package var number: Int { Int(layout.pointee.header.aux) }
}

/// Lets the next task be number 1 again: two sessions in one process then look alike.
package func resetTaskNumbers() {
  taskNumber = 0
  nameNumber = 0
}
