// Remembers what the loop did, while somebody looks at it: what ran in which turn and who woke it, how
// tasks spend their time, how they ended and who cancelled them, what went wrong. The tape is written by
// the scheduler at every callback; here is what is rare, and what puts it into words. No task is kept
// alive.

import Asyncio
import Interpreter
import Reactor
import Syntax

/// Decides about callbacks after they were recorded: the prompt's breakpoints and steps.
package protocol LoopController: AnyObject {
  /// False leaves the callback out.
  func mayRun(_ entry: ReadyEntry, _ scheduler: Scheduler) -> Bool
  func didRun(_ entry: ReadyEntry, _ scheduler: Scheduler)
  func didSpawn(_ task: FutureObject)
  func willRest(_ scheduler: Scheduler)
  func willCancel(_ task: FutureObject)
}

/// The observer of all loops of a session; `controller` is asked where somebody may hold the loop.
package final class LoopRecorder: LoopObserver {
  /// The records of callbacks; set by the initialiser once it can refer to itself.
  package private(set) var tape: LoopTape! = nil
  /// How tasks ended.
  package private(set) var finished = FinishedTasks()
  /// What is to be said after the callback that runs.
  package var findings: [Finding] = [] { didSet { tape.hasNews = !findings.isEmpty } }
  private var names = ActorNames()
  private var causes: [Int: CancelCause] = [:] {
    didSet { tape.watchesCancelled = !causes.isEmpty }
  }
  /// Cancelled tasks whose deafness was told already.
  private var deaf: Set<Int> = []
  /// Where cancelled tasks are told of it: in coroutines of the library that clean up in their own way.
  private var receivers: [Int: Reference] = [:]
  /// The gathering that was reported last: it hears of its other children too.
  private var lastGather: Reference?
  private unowned(unsafe) let controller: any LoopController

  /// - Parameters:
  ///   - origin: the loop's time that counts as zero.
  ///   - measures: false leaves out durations, so that two runs look the same.
  package init(origin: Double, measures: Bool = true, controller: any LoopController) {
    self.controller = controller
    tape = LoopTape(origin: origin, measures: measures, observer: self)
  }

  // MARK: - Callbacks

  package func mayRun(_ entry: ReadyEntry, _ scheduler: Scheduler) -> Bool {
    controller.mayRun(entry, scheduler)
  }

  package func didRun(_ entry: ReadyEntry, _ scheduler: Scheduler) {
    controller.didRun(entry, scheduler)
  }

  package func actor(of entry: ReadyEntry) -> Actor { names.actor(of: entry) }

  package func didTakeLong(_ seconds: Double, at place: SuspendedFrame?, waiting: Int) {
    guard let actor = tape.lastActor else { return }
    findings.append(.heldLoop(actor, seconds: seconds, place: place, waiting: waiting))
  }

  package func didWaitLong(_ actor: Actor, _ seconds: Double, behind: Int) {
    findings.append(.readyForLong(actor, seconds: seconds, behind: behind))
  }

  package func didTell(_ listener: Reference) {
    guard listener != lastGather, let finding = Finding(gatherOf: listener) else { return }
    lastGather = listener
    findings.append(finding)
  }

  // MARK: - Tasks

  package func didSpawn(_ task: FutureObject) { controller.didSpawn(task) }

  package func willRest(_ scheduler: Scheduler) { controller.willRest(scheduler) }

  package func willCancel(_ task: FutureObject, _ message: Value, _ scheduler: Scheduler) {
    let cause = CancelCause(
      by: state.currentTask.map { FutureObject($0).number } ?? 0,
      origin: origin(scheduler),
      place: scheduler.cancelOrigin == .person
        ? nil : lineWatch.site.map { SuspendedFrame($0.takeUnretainedValue()) },
      message: message.string?.text ?? "")
    causes[task.number] = cause
    if let leaf = task.layout.pointee.leaf, Self.cleansUp(CoroutineObject(leaf)) {
      receivers[task.number] = leaf
    }
    if let work = Scheduler.threadWork(of: task) {
      findings.append(.threadGoesOn(Snapshot.TaskName(task), work: work))
    }
    if tape.asksAfter { controller.willCancel(task) }
  }

  /// Between two callbacks, and outside of any loop that runs, only typed code can ask for something.
  private func origin(_ scheduler: Scheduler) -> CancelOrigin {
    let isTyped = state.currentTask == nil && !tape.isInside
    return scheduler.cancelOrigin == .code && isTyped ? .person : scheduler.cancelOrigin
  }

  package func didEnd(_ task: FutureObject, _ outcome: LoopEvent.Outcome) {
    let number = task.number
    let cause = causes.isEmpty ? nil : causes.removeValue(forKey: number)
    if !receivers.isEmpty { receivers[number] = nil }
    let wasTold = !deaf.isEmpty && deaf.remove(number) != nil
    if cause != nil, !wasTold, outcome == .returned, task.layout.pointee.cancelRequests > 0 {
      findings.append(.swallowedCancel(Snapshot.TaskName(task), cause, goesOn: nil))
    }
    let ended = FinishedTask(
      task, cause: cause ?? (outcome == .cancelled ? causeOfAwaited() : nil), tick: tape.turn,
      time: tape.turnTime)
    // What `asyncio.run` does when it closes its loop is nobody's task.
    let isOwn = !ended.coroutine.contains(".shutdown_")
    if isOwn { finished.append(ended) } else { finished.noteUnlisted(ended) }
  }

  /// A task that was cancelled waits again: it has caught the exception, unless it is still cleaning up.
  package func didSuspend(_ task: FutureObject) {
    let number = task.number
    guard let cause = causes[number] else { return }
    // A timeout that it has caught, `uncancel`: nobody wants its end any more.
    if task.layout.pointee.cancelRequests == 0, !task.has(FutureObject.mustCancel) {
      causes[number] = nil
      receivers[number] = nil
      deaf.remove(number)
      return
    }
    guard !deaf.contains(number), task.layout.pointee.cancelRequests > 0,
      !task.has(FutureObject.mustCancel),
      let root = task.layout.pointee.root.map({ CoroutineObject($0) }),
      !isCleaningUp(root, after: .cancelledError)
    else { return }
    if let receiver = receivers[number], isAwaited(receiver, by: root) { return }
    deaf.insert(number)
    findings.append(
      .swallowedCancel(Snapshot.TaskName(task), cause, goesOn: suspendedFrames(of: root).last))
  }

  /// A task group waits for its tasks after it was cancelled, before it raises; so do coroutines of the library's
  /// Python files.
  private static func cleansUp(_ coroutine: CoroutineObject) -> Bool {
    let code = coroutine.code
    return code.source.name == librarySourceName
      ? code.name == "__aexit__" : isLibraryFile(code.source.name)
  }

  /// A task that nobody has cancelled ends cancelled when what it awaited was.
  private func causeOfAwaited() -> CancelCause? {
    guard var waker = tape.lastWaker else { return nil }
    func wasCancelled(_ actor: Actor) -> Bool {
      actor.isTask && finished.task(actor.number)?.outcome == .cancelled
    }
    if waker.kind == .library, let child = tape.waker(of: waker, where: wasCancelled) {
      waker = child
    }
    if !wasCancelled(waker) { return nil }
    return CancelCause(by: 0, origin: .code, place: nil, awaited: waker.number)
  }

  // MARK: - Looking

  /// Who asked for the cancellation of a task that has not ended.
  package func cause(of number: Int) -> CancelCause? { causes[number] }

  /// A task that was cancelled has caught the exception, and waits for something else.
  package func hasSwallowedCancel(_ number: Int) -> Bool { deaf.contains(number) }

  /// Where a task was made, when that is known.
  package func spawnPlace(of number: Int) -> SuspendedFrame? {
    tape.meter(of: number)?.site.map { SuspendedFrame($0.takeUnretainedValue()) }
  }

  /// The work of a callback, in words.
  package func describe(_ actor: Actor, in snapshot: Snapshot) -> Snapshot.Work {
    names.work(of: actor) { number in
      snapshot.task(number)?.name ?? finished.task(number)?.name
        ?? Snapshot.TaskName(number: number, name: "")
    }
  }

  /// The snapshot with what was measured.
  package func measured(_ snapshot: consuming Snapshot) -> Snapshot {
    for index in snapshot.tasks.indices {
      guard let meter = tape.meter(of: snapshot.tasks[index].name.number) else { continue }
      snapshot.tasks[index].since = meter.since.isNaN ? nil : meter.since
      snapshot.tasks[index].meter = Snapshot.Meter(
        busy: tape.clock.seconds(meter.busy), ready: tape.clock.seconds(meter.ready),
        wakes: Int(meter.wakes))
    }
    return snapshot
  }

  /// Durations are measured, and not all zero.
  package var measuresTime: Bool { tape.clock.measures }

  /// Seconds of an event's duration.
  package func seconds(_ event: LoopEvent) -> Double { tape.clock.seconds(event.ticks) }
}
