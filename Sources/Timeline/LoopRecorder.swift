// Remembers what the loop did, while somebody looks at it: what ran in which turn and who woke it, how
// tasks spend their time, how they ended and who cancelled them. Plain numbers in bounded rings; a
// callback costs some ten nanoseconds, and no task is kept alive.
//
// Who woke whom needs no hook where futures are completed: what a callback has made ready stands at the
// end of the ready queue when it returns. What came there between two callbacks came from timers or
// from outside.

import Asyncio
import Interpreter
import Reactor

/// Decides about callbacks after they were recorded: the prompt's breakpoints and steps.
package protocol LoopController: AnyObject {
  /// False leaves the callback out.
  func mayRun(_ entry: ReadyEntry, _ scheduler: Scheduler) -> Bool
  func didRun(_ entry: ReadyEntry, _ scheduler: Scheduler)
  func didSpawn(_ task: FutureObject)
  func willCancel(_ task: FutureObject)
}

package final class LoopRecorder: SchedulerObserver {
  /// The callback that is running; nil between two.
  package private(set) var current: Actor?
  /// What ran last.
  package private(set) var last: Snapshot.Work?
  package private(set) var history: History
  package var finished = FinishedTasks()
  package var statistics = Statistics()
  package var findings: [Finding] = []
  var meters = TaskMeters()
  var causes: [Int: CancelCause] = [:]
  /// The loop's time that counts as zero.
  let origin: Double
  private let clock: TickClock
  private var loops: [ObjectIdentifier: Wakers] = [:]
  private var wakers = Wakers()
  private var loop: ObjectIdentifier?
  private var turn = 0
  private var turnTime = 0.0
  private var isStepped = false
  private var start: UInt64 = 0
  private var event = LoopEvent()
  /// The gathering that was reported last: it hears of its other children too.
  private var lastGather: Reference?
  private unowned(unsafe) let controller: any LoopController

  /// - Parameter measures: false leaves out durations, so that two runs look the same.
  package init(
    origin: Double, historySize: Int = 1 << 14, measures: Bool = true,
    controller: any LoopController
  ) {
    self.origin = origin
    history = History(capacity: historySize)
    clock = TickClock(measures: measures)
    self.controller = controller
  }

  // MARK: - Callbacks

  package func mayRun(_ entry: ReadyEntry, _ scheduler: Scheduler) -> Bool {
    if loop != ObjectIdentifier(scheduler) { enter(scheduler) }
    if turn != scheduler.turn { beginTurn(scheduler) }
    wakers.noteOutside(upTo: scheduler.ready.count + 1, of: scheduler, taken: entry)
    let waker = wakers.removeFirst()
    if scheduler.holdsBack(entry) { return false }
    if !controller.mayRun(entry, scheduler) {
      // It was put back: the stop before it may have let others pass.
      wakers.putBack()
      return false
    }
    let actor = history.actor(of: entry)
    start = clock.ticks
    event = LoopEvent(
      tick: scheduler.turn, time: turnTime, actor: actor, waker: waker, outcome: .ran)
    if actor.isTask { meters.begin(actor.number, at: start) }
    current = actor
    lineWatch.beginMeasuring(at: start)
    return true
  }

  package func didRun(_ entry: ReadyEntry, _ scheduler: Scheduler) {
    let end = clock.ticks
    lineWatch.endMeasuring(at: end)
    if loop != ObjectIdentifier(scheduler) { enter(scheduler) }
    event.ticks = end &- start
    let actor = event.actor
    if entry.kind == .task { noteTask(FutureObject(entry.target), at: end) }
    noteWoken(by: actor, scheduler, at: end)
    history.append(event)
    noteStep(entry, scheduler)
    current = nil
    lineWatch.site = nil
    controller.didRun(entry, scheduler)
  }

  private func enter(_ scheduler: Scheduler) {
    if let loop { loops[loop] = wakers }
    let new = ObjectIdentifier(scheduler)
    loop = new
    wakers = loops.removeValue(forKey: new) ?? Wakers()
    turn = -1
  }

  private func beginTurn(_ scheduler: Scheduler) {
    turn = scheduler.turn
    turnTime = scheduler.world.clock.now - origin
    isStepped = scheduler.world.clock.isStepped
    clock.calibrate()
    statistics.noteTurn(ready: scheduler.ready.count + 1)
  }

  private func noteWoken(by actor: Actor, _ scheduler: Scheduler, at end: UInt64) {
    var index = wakers.count
    let count = scheduler.ready.count
    while index < count {
      wakers.append(actor)
      let entry = scheduler.ready[index]
      if entry.kind == .task { meters.noteReady(FutureObject(entry.target).number, at: end) }
      index += 1
    }
  }

  private func noteTask(_ task: FutureObject, at end: UInt64) {
    if task.isDone {
      event.outcome =
        task.has(FutureObject.cancelled)
        ? .cancelled : task.has(FutureObject.failed) ? .failed : .returned
      noteEnd(of: task)
    } else {
      event.outcome = .waits
      meters.suspend(task.number, ticks: event.ticks, now: turnTime)
    }
  }

  private func noteEnd(of task: FutureObject) {
    let number = task.number
    let cause = causes.isEmpty ? nil : causes.removeValue(forKey: number)
    if cause != nil, event.outcome == .returned, task.layout.pointee.cancelRequests > 0 {
      findings.append(.swallowedCancel(Snapshot.TaskName(task), cause))
    }
    let ended = FinishedTask(
      task, cause: cause ?? causeOfAwaited(), tick: event.tick, time: turnTime)
    // What `asyncio.run` does when it closes its loop is nobody's task.
    if !ended.coroutine.contains(".shutdown_") { finished.append(ended) }
    meters.end(number)
  }

  /// A task that nobody has cancelled ends cancelled when what it awaited was.
  private func causeOfAwaited() -> CancelCause? {
    guard event.outcome == .cancelled, case .actor(var waker) = event.waker else { return nil }
    func wasCancelled(_ actor: Actor) -> Bool {
      actor.isTask && finished.task(actor.number)?.outcome == .cancelled
    }
    if waker.kind == .library, let child = history.waker(of: waker, where: wasCancelled) {
      waker = child
    }
    if !wasCancelled(waker) { return nil }
    return CancelCause(by: 0, origin: .code, place: nil, awaited: waker.number)
  }

  private func noteStep(_ entry: ReadyEntry, _ scheduler: Scheduler) {
    var seconds = clock.seconds(event.ticks)
    // Ticks do not tell how long a script has blocked a clock that is stepped.
    if isStepped { seconds = max(seconds, scheduler.world.clock.now - origin - turnTime) }
    if statistics.noteStep(seconds, event.actor) { noteHeldLoop(seconds, scheduler) }
    if entry.kind == .listener, entry.target != lastGather, let finding = Finding(gatherOf: entry) {
      lastGather = entry.target
      findings.append(finding)
    }
  }

  /// The step was the longest so far, or long.
  @inline(never) private func noteHeldLoop(_ seconds: Double, _ scheduler: Scheduler) {
    statistics.noteLongest(seconds, event.actor, site: lineWatch.longestSite)
    if seconds < Statistics.heldAfter { return }
    findings.append(
      .heldLoop(
        event.actor, seconds: seconds, place: statistics.longestPlace,
        waiting: scheduler.ready.count))
  }

  /// The work of the running or last callback, in words.
  package func describe(_ actor: Actor, in snapshot: Snapshot) -> Snapshot.Work {
    history.work(of: actor) { number in
      snapshot.task(number)?.name ?? finished.task(number)?.name
        ?? Snapshot.TaskName(number: number, name: "")
    }
  }

  /// A person has moved an entry of the ready queue to its front.
  package func notePicked(from position: Int) { wakers.moveToFront(position) }

  // MARK: - Tasks

  package func didSpawn(_ task: FutureObject, _ scheduler: Scheduler) {
    meters.spawn(task.number, at: clock.ticks, site: lineWatch.site)
    controller.didSpawn(task)
  }

  package func willCancel(_ task: FutureObject, _ scheduler: Scheduler) {
    causes[task.number] = CancelCause(
      by: state.currentTask.map { FutureObject($0).number } ?? 0,
      origin: scheduler.cancelOrigin,
      place: lineWatch.site.map { SuspendedFrame($0.takeUnretainedValue()) })
    controller.willCancel(task)
  }

  /// Who asked for the cancellation of a task that has not ended.
  package func cause(of number: Int) -> CancelCause? { causes[number] }

  /// Where a task was made, when that is known.
  package func spawnPlace(of number: Int) -> SuspendedFrame? {
    meters[number]?.site.map { SuspendedFrame($0.takeUnretainedValue()) }
  }

  /// The snapshot with what was measured.
  package func measured(_ snapshot: Snapshot) -> Snapshot {
    var snapshot = snapshot
    for index in snapshot.tasks.indices {
      guard let meter = meters[snapshot.tasks[index].name.number] else { continue }
      snapshot.tasks[index].since = meter.since
      snapshot.tasks[index].meter = Snapshot.Meter(
        busy: clock.seconds(meter.busy), ready: clock.seconds(meter.ready), wakes: Int(meter.wakes))
    }
    return snapshot
  }

  /// The running callback was held for so long by a person: that does not count.
  package func leaveOut(_ ticks: UInt64) {
    if !measuresTime || current == nil { return }
    start &+= ticks
    lineWatch.leaveOut(ticks)
  }

  package var measuresTime: Bool { clock.measures }

  /// Seconds of an event's duration.
  package func seconds(_ event: LoopEvent) -> Double { clock.seconds(event.ticks) }
}
