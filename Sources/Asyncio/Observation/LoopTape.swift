// Every callback of an observed loop passes here, so what that costs is counted: plain numbers into raw
// rings, one reading of the processor's clock (the end of a callback is the beginning of the next one),
// no reference counted, nothing put into words. Whoever observes the loop reads the tape later, and
// is asked at once only about what is rare, or when it wants to be.
//
// Who woke whom needs no hook where futures are completed: what a callback has made ready stands at the
// end of the ready queue when it returns. What came there between two callbacks came from timers or
// from outside.

import Interpreter

/// Who reads a tape: the prompt's recorder.
package protocol LoopObserver: AnyObject {
  /// Before a callback, while `asksBefore`: false leaves it out.
  func mayRun(_ entry: ReadyEntry, _ scheduler: Scheduler) -> Bool
  /// After a callback, while `asksAfter` or when scripts have printed.
  func didRun(_ entry: ReadyEntry, _ scheduler: Scheduler)
  /// Who an entry is that resumes no task.
  func actor(of entry: ReadyEntry) -> Actor
  func didSpawn(_ task: FutureObject)
  /// The loop is about to wait.
  func willRest(_ scheduler: Scheduler)
  /// A cancellation is asked for, of a task that has not ended.
  func willCancel(_ task: FutureObject, _ message: Value, _ scheduler: Scheduler)
  /// A task that is watched, as it was cancelled, has run.
  func didSuspend(_ task: FutureObject)
  func didEnd(_ task: FutureObject, _ outcome: LoopEvent.Outcome)
  /// A gathering or its kin was told of a future.
  func didTell(_ listener: Reference)
  /// The callback took so many seconds: longer than all before, or long.
  func didTakeLong(_ seconds: Double, at place: SuspendedFrame?, waiting: Int)
  /// A task had to wait so long for its turn, behind so many callbacks that did not take long.
  func didWaitLong(_ actor: Actor, _ seconds: Double, behind: Int)
}

/// The records of all loops of a session.
package final class LoopTape {
  /// The observer wants to decide about each callback, or to hear of each.
  package var asksBefore = false
  /// See `asksBefore`.
  package var asksAfter = false
  /// The observer has something to say after the callback that runs.
  package var hasNews = false
  /// Since when a person holds the running callback.
  package var heldAt: UInt64?
  /// A person holds the loop: the time in which tasks are ready stands still.
  package var isHeld = false {
    didSet {
      if isHeld == oldValue { return }
      if isHeld { pauseStart = clock.ticks } else { paused &+= clock.ticks &- pauseStart }
    }
  }
  private var pauseStart: UInt64 = 0
  /// Ticks in which the loop was held.
  private var paused: UInt64 = 0
  /// Some task is being cancelled: `didSuspend` is called.
  package var watchesCancelled = false
  /// Sums over everything since the session began.
  package private(set) var statistics = Statistics()
  var meters = TaskMeters()
  private var events: EventRing
  /// Puts ticks into seconds.
  package private(set) var clock: TickClock
  private var loops: [ObjectIdentifier: Wakers] = [:]
  private var wakers = Wakers()
  private var loop: ObjectIdentifier?
  private var span = TurnSpan()
  private var delay = RunDelay()
  private var time: TurnTime
  // The callback that is running or ran last.
  /// The turn in which it runs or ran.
  package private(set) var turn = -1
  /// A callback runs at this moment.
  package private(set) var isInside = false
  private var actor = ActorWord(.library, 0)
  private var waker = ActorWord.outside
  private var start: UInt64 = 0
  /// When the last callback ended.
  private var end: UInt64 = 0
  /// A callback that takes more ticks is worth a look.
  private var limit = UInt64.max
  /// So does a turn that takes more.
  private var lateLimit = UInt64.max
  private unowned(unsafe) let observer: any LoopObserver
  /// Asking the task would be a call across the module's border.
  private let doneFlag = FutureObject.isDone

  /// - Parameters:
  ///   - origin: the loop's time that counts as zero.
  ///   - measures: false leaves out durations, so that two runs look the same.
  package init(
    origin: Double, capacity: Int = 1 << 14, measures: Bool, observer: any LoopObserver
  ) {
    events = EventRing(capacity: capacity)
    clock = TickClock(measures: measures)
    time = TurnTime(origin: origin)
    self.observer = observer
  }

  deinit {
    events.release()
    meters.release()
    wakers.release()
    for wakers in loops.values { wakers.release() }
  }

  // MARK: - Callbacks

  /// - Returns: false leaves the callback out.
  @inline(__always) func mayRun(_ entry: ReadyEntry, _ scheduler: Scheduler) -> Bool {
    if turn != scheduler.turn || loop != ObjectIdentifier(scheduler) { beginTurn(scheduler) }
    wakers.noteOutside(upTo: scheduler.ready.count &+ 1, of: scheduler, taken: entry)
    waker = wakers.removeFirst()
    if scheduler.hasFrozenTasks, scheduler.holdsBack(entry) { return false }
    if asksBefore, !observer.mayRun(entry, scheduler) {
      // It was put back: the stop before it may have let others pass.
      wakers.putBack()
      return false
    }
    switch entry.kind {
    case .task: actor = ActorWord(.task, Int(entry.target.pointee.aux))
    case .sleepEnded: actor = ActorWord(.sleepEnd, Int(entry.target.pointee.aux))
    case .callback, .listener, .handle: actor = ActorWord(observer.actor(of: entry))
    }
    start = end
    isInside = true
    beginObservedCallback(at: start)
    return true
  }

  @inline(__always) func didRun(_ entry: ReadyEntry, _ scheduler: Scheduler) {
    let (ticksNow, holdsOutput) = endObservedCallback(measures: clock.measures)
    end = ticksNow
    if loop != ObjectIdentifier(scheduler) { enter(scheduler) }
    let ticks = end > start ? end &- start : 0
    let outcome = entry.kind == .task ? noteTask(entry.target, ticks) : .ran
    noteWoken(scheduler)
    events.append(
      EventRecord(
        tick: turn, time: time.now, ticks: ticks, actor: actor, waker: waker, outcome: outcome))
    statistics.noteStep(ticks)
    if ticks >= limit || time.isStepped { noteLong(ticks, scheduler) }
    if entry.kind == .listener { observer.didTell(entry.target) }
    isInside = false
    if asksAfter || hasNews || holdsOutput {
      observer.didRun(entry, scheduler)
      end = clock.ticks
    }
  }

  @inline(never) private func beginTurn(_ scheduler: Scheduler) {
    if loop == ObjectIdentifier(scheduler) { endTurn() } else { enter(scheduler) }
    turn = scheduler.turn
    end = clock.ticks
    time.begin(at: end, clock)
    span = TurnSpan(start: end, time: time.now)
    if !clock.isSettled {
      clock.calibrate()
      setLimit()
      delay.calibrate(clock)
    }
    if clock.measures { delay.noteTurn(at: end) }
    statistics.noteTurn(ready: scheduler.ready.count &+ 1)
  }

  /// The turn is over, or the loop rests: whoever ran last in a long turn was ready all the while.
  @inline(__always) private func endTurn() {
    if time.isStepped || end &- span.start >= lateLimit { lookAtTurn() }
    span.start = end
  }

  @inline(never) private func lookAtTurn() {
    let span = span
    self.span = TurnSpan(start: end, time: time.present)
    let whole = time.isStepped ? span.seconds : delay.turn(clock.seconds(end &- span.start))
    if whole < Statistics.lateAfter { return }
    let steps = events.steps(ofTurn: turn)
    guard let task = steps.lastTask else { return }
    let last = time.isStepped ? span.last : clock.seconds(steps.lastTicks)
    let longest = time.isStepped ? span.longest : clock.seconds(steps.longestTicks)
    if whole - last - longest >= Statistics.lateAfter {
      observer.didWaitLong(task, whole - last, behind: steps.count - 1)
    }
  }

  @inline(never) private func enter(_ scheduler: Scheduler) {
    if let loop { keep(wakers, of: loop) }
    let new = ObjectIdentifier(scheduler)
    loop = new
    wakers = loops.removeValue(forKey: new) ?? Wakers()
    turn = scheduler.turn
    time.enter(scheduler)
  }

  private func keep(_ wakers: Wakers, of loop: ObjectIdentifier) {
    // Loops end without a word: those that were left long ago are forgotten.
    if loops.count > 64 {
      for wakers in loops.values { wakers.release() }
      loops = [:]
    }
    loops[loop] = wakers
  }

  private func setLimit() {
    limit = clock.ticks(min(statistics.longest, Statistics.heldAfter))
    lateLimit = clock.ticks(Statistics.lateAfter)
  }

  @inline(__always) private func noteWoken(_ scheduler: Scheduler) {
    let count = scheduler.ready.count
    while wakers.count < count {
      let number = scheduler.ready.taskNumber(at: wakers.count)
      wakers.append(actor)
      if number > 0 { meters.noteReady(number, at: end &- paused) }
    }
  }

  @inline(__always)
  private func noteTask(_ task: Reference, _ ticks: UInt64) -> LoopEvent.Outcome {
    if task.pointee.flags & doneFlag != 0 { return noteEnd(of: FutureObject(task)) }
    meters.noteRun(task.pointee.aux, from: start &- paused, ticks: ticks, now: time.now)
    if watchesCancelled { observer.didSuspend(FutureObject(task)) }
    return .waits
  }

  @inline(never) private func noteEnd(of task: FutureObject) -> LoopEvent.Outcome {
    let outcome: LoopEvent.Outcome =
      task.has(FutureObject.cancelled)
      ? .cancelled : task.has(FutureObject.failed) ? .failed : .returned
    observer.didEnd(task, outcome)
    meters.end(task.reference.pointee.aux)
    return outcome
  }

  /// The callback was the longest so far, or long; or ticks do not tell, because its clock is stepped.
  @inline(never) private func noteLong(_ ticks: UInt64, _ scheduler: Scheduler) {
    var seconds = delay.takeStep(
      clock.seconds(ticks > lineWatch.loading ? ticks &- lineWatch.loading : 0))
    if time.isStepped {
      let blocked = span.noteStep(at: time.present)
      if blocked > seconds {
        statistics.noteBlocked(blocked - seconds)
        seconds = blocked
      }
    }
    guard seconds > statistics.longest || seconds >= Statistics.heldAfter else { return }
    guard let actor = actor.actor else { return }
    let isKnown = lineWatch.isExact || seconds >= Statistics.twoBeats
    let site = isKnown ? lineWatch.longestSite : nil
    let place = site.map { SuspendedFrame($0.takeUnretainedValue()) }
    if seconds > statistics.longest {
      statistics.noteLongest(seconds, actor, place: place)
      setLimit()
    }
    if seconds >= Statistics.heldAfter {
      observer.didTakeLong(seconds, at: place, waiting: scheduler.ready.count)
    }
  }

  // MARK: - What else happens

  /// The loop is about to wait.
  func willRest(_ scheduler: Scheduler) {
    if loop == ObjectIdentifier(scheduler) { endTurn() }
    observer.willRest(scheduler)
  }

  func didSpawn(_ task: FutureObject) {
    // Made within a callback: ready from its beginning on, as nobody reads the clock for it.
    let now = isHeld ? pauseStart : isInside ? start : clock.ticks
    meters.spawn(task.reference.pointee.aux, at: now &- paused, site: lineWatch.site)
    if asksAfter { observer.didSpawn(task) }
  }

  func willCancel(_ task: FutureObject, _ message: Value, _ scheduler: Scheduler) {
    observer.willCancel(task, message, scheduler)
  }

  /// A person has moved an entry of the ready queue to its front.
  package func notePicked(from position: Int) { wakers.moveToFront(position) }

  /// The loop was held, or its clock was set: what has passed since then counts for nobody.
  package func goOn() {
    // In the middle of a callback the turn has begun earlier; `leaveOut` takes the hold out of it.
    if !isInside { end = clock.ticks }
    span = TurnSpan(start: isInside ? span.start : end, time: time.present)
    time.forget()
  }

  /// The running callback was held for so long by a person: that does not count.
  package func leaveOut(_ ticks: UInt64) {
    if !clock.measures { return }
    if !isInside {
      // What was before the hold is over: the next callback begins now.
      end = clock.ticks
      return
    }
    start &+= ticks
    span.start &+= ticks
    lineWatch.leaveOut(ticks)
  }
}

// MARK: - Reading

extension LoopTape {
  /// The callback that is running; nil between two.
  package var current: Actor? { isInside ? actor.actor : nil }

  /// The callback that is running or ran last, and who woke it.
  package var lastActor: Actor? { actor.actor }
  /// Nil when it came from outside.
  package var lastWaker: Actor? { waker.actor }

  /// The loop's time at the beginning of the turn.
  package var turnTime: Double { time.now }

  /// What has been kept, oldest first.
  package var history: [LoopEvent] { events.all }
  /// Nil while nothing has run.
  package var lastEvent: LoopEvent? { events.last }

  /// Who woke one of the last callbacks of an actor and fits.
  package func waker(of actor: Actor, where fits: (Actor) -> Bool) -> Actor? {
    events.waker(of: actor, where: fits)
  }

  /// The task has made itself ready each time that it ran lately.
  package func spins(_ number: Int) -> Bool { events.spins(ActorWord(.task, number)) }

  /// How an unfinished task has spent its time.
  package func meter(of number: Int) -> TaskMeter? {
    guard var meter = meters[number] else { return nil }
    if current == Actor(.task, number) {
      meter.wakes += 1
      meter.busy &+= (heldAt ?? clock.ticks) &- start
    }
    return meter
  }

  /// Seconds in which callbacks ran.
  package var busy: Double { clock.seconds(statistics.busy) + statistics.blocked }
}
