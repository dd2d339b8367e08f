// The end of `asyncio.run`: what is left is cancelled and awaited, but not for ever. As CPython does, each
// task is cancelled once and may clean up; then, where CPython would wait without end, the tasks that
// go on are cancelled once more and, when that does not end them either, named in an error. Who sleeps while it cleans
// up will go on by itself, and has twice the time. Tasks that were born while others were cleaning up, which CPython
// destroys, are run down too.

import Interpreter
import Reactor

/// Seconds that cancelled tasks have for cleaning up, counted from the end of the last one.
package nonisolated(unsafe) var shutdownGrace = 5.0
/// Looks in that time.
private let looks = 5
/// Rounds of tasks that others have begun, on a clock that is stepped.
private let mostRounds = 1000
/// What the lists of the tasks that are left take.
private let bytesPerTask = 192
/// Seconds after the second cancellation.
private let lastGrace = 0.5

/// Watches over the time of one round.
private final class Grace: HandleBehavior {
  private let tasks: [FutureObject]
  /// Looks that are left without a task having ended.
  private let left: Int
  /// Further ones while tasks sleep in their cleanups.
  private let more: Int
  private let unfinished: Int
  /// The first of the looks, which knows the latest and how it all has ended.
  private weak var first: Grace?
  private var latest: HandleObject?
  private(set) var hasEnded = false

  init(
    _ scheduler: Scheduler, _ tasks: [FutureObject], left: Int = looks, more: Int = looks,
    after first: Grace? = nil
  ) {
    self.tasks = tasks
    self.left = left
    self.more = more
    self.first = first
    unfinished = Grace.count(tasks)
    super.init(scheduler)
  }

  func begin() {
    let seconds = left == 0 ? lastGrace : shutdownGrace / Double(looks)
    let handle = HandleObject(self, deadline: scheduler.time + seconds)
    (first ?? self).latest = handle
    scheduler.callAt(handle)
  }

  private static func count(_ tasks: [FutureObject]) -> Int {
    tasks.reduce(0) { $0 + ($1.isDone ? 0 : 1) }
  }

  override func trace() {
    super.trace()
    for task in tasks { mark(task.reference) }
    if let latest { mark(latest.cell) }
  }

  override var what: String { "shutdown" }

  func end() {
    latest?.cancel()
  }

  override func run(_ handle: HandleObject) throws(Raised) {
    (first ?? self).latest = nil
    let tasks = tasks.isEmpty ? scheduler.tasks : tasks
    let hasProgress = Grace.count(tasks) < unfinished
    if left == 1, more > 0, !hasProgress, tasks.contains(where: \.sleepsInCleanup) {
      Grace(scheduler, self.tasks, left: 1, more: more - 1, after: first ?? self).begin()
      return
    }
    if left == 0, !hasProgress {
      (first ?? self).hasEnded = true
      scheduler.shouldStop = true
      return
    }
    if left == 1, !hasProgress {
      for task in tasks where !task.isDone { _ = scheduler.cancel(task, message: .none) }
    }
    Grace(
      scheduler, tasks, left: hasProgress ? looks : left - 1, more: hasProgress ? looks : more,
      after: first ?? self
    ).begin()
  }
}

extension Scheduler {
  /// Cancels every unfinished task and runs until all have ended, or their time is over.
  /// - Returns: those that have not ended.
  func cancelRemaining() throws(Raised) -> [FutureObject] {
    if taskCount == 0 { return [] }
    try reserve(count: taskCount, stride: bytesPerTask)
    let left = tasks
    cancelAll(left)
    let values = makeList()
    for task in left { values.append(task.value) }
    let roots = try pushRoots([values.value])
    defer { state.top = roots }
    let all = try within { (scheduler) throws(Raised) in
      try scheduler.gather(
        makeTuple(values.buffer).tuple.unsafelyUnwrapped, returnsExceptions: true)
    }
    let grace = Grace(self, left)
    grace.begin()
    defer { grace.end() }
    if let future = all.future { try run(until: future, grace) }
    for task in left where task.has(FutureObject.failed) {
      task.set(FutureObject.retrieved)
      report(
        "unhandled exception during asyncio.run() shutdown", task.layout.pointee.result,
        [("task", task.shown)])
    }
    return left.filter { !$0.isDone }
  }

  /// Runs what closes the async generators, as long as some of them go on.
  /// - Parameter run: calls `run_until_complete`.
  /// - Returns: those that would not close, and what else would not stop; empty when all are closed.
  func closeAsyncGenerators(_ run: () throws(Raised) -> Void) throws(Raised) -> [FutureObject] {
    // What closes them is known when the loop runs: the first look finds it.
    let grace = Grace(self, [])
    grace.begin()
    defer { grace.end() }
    do throws(Raised) { try run() } catch {
      guard grace.hasEnded else { throw error }
      state.raised = .none
    }
    if !grace.hasEnded { return [] }
    let left = tasks
    for task in left { task.set(FutureObject.mayBeDestroyed) }
    return left.filter { !$0.isGatheringOthers }
  }

  /// Cancels tasks in one go, in linear time however they wait for each other. A request to a task that
  /// waits for another one would only go to that one, which gets its own.
  private func cancelAll(_ tasks: [FutureObject]) {
    lastShutdownRound += 1
    shutdownRound = lastShutdownRound
    defer { shutdownRound = 0 }
    var known: Set<Reference> = []
    for task in tasks {
      if innerTask(of: task) == nil {
        cancelOrigin = .runEnds
        _ = cancel(task, message: .none)
        cancelOrigin = .code
      } else {
        breakCycle(from: task, &known)
      }
    }
  }

  /// Tasks that wait for each other in a circle have no innermost one: one of them is cancelled.
  private func breakCycle(from task: FutureObject, _ known: inout Set<Reference>) {
    var path: Set<Reference> = []
    var current = task
    while let inner = innerTask(of: current), !known.contains(current.reference) {
      if !path.insert(current.reference).inserted {
        _ = cancel(current, message: .none)
        break
      }
      current = inner
    }
    known.formUnion(path)
  }

  /// The end of the chain of tasks that wait for each other.
  func innermostTask(of task: FutureObject) -> FutureObject {
    var known: Set<Reference> = []
    var current = task
    while known.insert(current.reference).inserted, let inner = innerTask(of: current) {
      current = inner
    }
    return current
  }

  /// The unfinished task of this loop that a task waits for directly.
  private func innerTask(of task: FutureObject) -> FutureObject? {
    guard let waitingFor = task.layout.pointee.waitingFor, waitingFor.pointee.kind == .task else {
      return nil
    }
    let inner = FutureObject(waitingFor)
    return inner.isDone || inner.layout.pointee.loop != loop
      || inner.extra?.owner.isUnbound == false
      ? nil : inner
  }

  private func run(until future: FutureObject, _ grace: Grace) throws(Raised) {
    do throws(Raised) { _ = try runUntilComplete(future) } catch {
      guard grace.hasEnded else { throw error }
      state.raised = .none
      future.set(FutureObject.retrieved)
    }
  }

  /// Runs down what was begun while others were cleaning up.
  /// - Parameter known: tasks that would not stop before.
  /// - Returns: all that would not stop.
  func runDown(_ known: [FutureObject]) throws(Raised) -> [FutureObject] {
    if !known.isEmpty { return known }
    let deadline = time + shutdownGrace
    var stuck: [FutureObject] = []
    var rounds = 0
    while stuck.isEmpty, firstTask != nil, time <= deadline, rounds < mostRounds {
      stuck = try cancelRemaining()
      // While tasks begin others without end, a stepped clock stands still.
      if world.clock.isStepped { rounds += 1 }
    }
    return stuck.isEmpty ? tasks : stuck
  }

  /// The tasks that would not stop, each with the line where it waits.
  func raiseStuck(_ stuck: [FutureObject]) throws(Raised) {
    if stuck.isEmpty { return }
    for task in stuck { task.set(FutureObject.mayBeDestroyed) }
    let names = stuck.prefix(10).map(\.nameAndPlace)
    let more = stuck.count > 10 ? ", and \(stuck.count - 10) more" : ""
    let noun = stuck.count == 1 ? "1 task" : "\(stuck.count) tasks"
    throw raise(
      .runtimeError,
      "\(noun) would not stop within \(Int(shutdownGrace)) seconds of being cancelled: "
        + names.joined(separator: ", ") + more)
  }
}

extension FutureObject {
  /// `Task-2 (worker() running at file.py:3)`
  var nameAndPlace: String {
    let name = describeQuietly { () throws(Raised) in try str(displayName).string?.text ?? "" }
    return "\(name) (\(place))"
  }

  /// It sleeps in what it does about its cancellation, or has slept and is about to run: it waits for nobody.
  fileprivate var sleepsInCleanup: Bool {
    guard !isDone, layout.pointee.waitingFor == nil, let leaf = layout.pointee.leaf else {
      return false
    }
    return CoroutineObject(leaf).isHandling
  }

  /// It waits for all of several others.
  fileprivate var isGatheringOthers: Bool {
    layout.pointee.waitingFor.map { FutureObject($0).has(FutureObject.isGathering) } ?? false
  }
}
