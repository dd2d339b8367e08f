// What the session has found to be wrong, said once each, with the code that `:explain` knows.

import Asyncio
import Interpreter
import Reactor
import Syntax
import Timeline

/// What was said already.
struct ReportedDiagnostics {
  /// Circles by their tasks.
  var deadlocks: Set<[Int]> = []
  /// How many callbacks had run when circles were looked for last, and when it may be done again.
  var circleSearch = (steps: -1, notBefore: 0.0)
  /// In how many seconds circles are to be looked for, because it was too early; 0 when nothing was put off.
  var circlePause = 0.0
  /// Places that have held the loop.
  var heldPlaces: Set<String> = []
  /// Functions that went on in a thread.
  var threadWork: Set<String> = []
  /// Tasks whose `join` can never end.
  var joiners: Set<Int> = []
  /// Functions that were called and never awaited, with the places of the calls.
  var lostCalls: Set<String> = []
  /// Tasks that nothing was left to wake, when that was told.
  var hopeless: Set<Int> = []
  /// Coroutines whose tasks were ready for long.
  var slowStarters: Set<String> = []
  /// Gatherings of another loop than the session's that have raised, and who went on then: the end of
  /// `asyncio.run` may cancel them yet.
  var gathers: [(type: String, goingOn: [Snapshot.TaskName])] = []
}

extension Session {
  /// A line with its code, and how to learn more.
  func notice(_ code: DiagnosticCode, _ text: String, beside gutter: String = "") -> String {
    let mark = palette.styled(code.rawValue, code.isError ? .alarm : .failed)
    // The hint is one word for whoever breaks the line.
    let hint = "·\u{A0}:explain\u{A0}\(code.rawValue)"
    let page = page.beside(OutputLog.gutterText(gutter))
    let line = page.prose("\(code.rawValue) \(escapedForTerminal(text)) \(hint)", indentation: 2)
    let spaced = String(line.map { $0 == "\u{A0}" ? " " : $0 })
    return mark + spaced.dropFirst(code.rawValue.count)
  }

  /// Findings of the callback that a loop has just run.
  func reportFindings(of scheduler: Scheduler) {
    let findings = recorder.findings
    recorder.findings = []
    for finding in findings {
      switch finding {
      case .heldLoop(let actor, let seconds, let place, let waiting):
        reportHeldLoop(actor, seconds, place, waiting)
      case .swallowedCancel(let name, let cause, let goesOn):
        let by = cause.map { " " + causeText($0, of: name.number) } ?? ""
        let what =
          goesOn.map { "\(name.label) was cancelled\(by) and goes on at \($0.shortPlace)" }
          ?? "\(name.label) returned although it was cancelled\(by)"
        show(
          notice(
            .swallowedCancel, what + ": it caught CancelledError and did not raise it again"))
      case .threadGoesOn(let name, let work):
        guard reported.threadWork.insert(work).inserted else { continue }
        show(
          notice(
            .threadGoesOn,
            "\(name.label) was cancelled, but its thread goes on with \(work)(): nothing can "
              + "interrupt a thread"))
      case .readyForLong(let actor, let seconds, let behind):
        reportReadyForLong(actor, seconds, behind)
      case .gatherRaised(let type, let goingOn):
        if scheduler === self.scheduler {
          reportGather(type, goingOn)
        } else {
          reported.gathers.append((type, goingOn))
        }
      }
    }
  }

  /// A loop rests: those who were not cancelled meanwhile do go on.
  func reportGathers(of scheduler: Scheduler) {
    let gathers = reported.gathers
    reported.gathers = []
    for (type, names) in gathers {
      let alive = Set(scheduler.tasks.map(\.number))
      let goingOn = names.filter {
        alive.contains($0.number) && recorder.cause(of: $0.number) == nil
      }
      if !goingOn.isEmpty { reportGather(type, goingOn) }
    }
  }

  private func reportGather(_ type: String, _ goingOn: [Snapshot.TaskName]) {
    var names = goingOn.prefix(5).map { "T\($0.number)" }
    if goingOn.count > 5 { names.append("\(goingOn.count - 5) more") }
    show(
      notice(
        .gatherGoesOn,
        "gather raised \(type), and \(listed(names)) still \(names.count == 1 ? "runs" : "run")"))
  }

  private func reportHeldLoop(
    _ actor: Actor, _ seconds: Double, _ place: SuspendedFrame?, _ waiting: Int
  ) {
    let site =
      place.map { " at \($0.shortPlace): \(fitted(trimmed($0.text), width: page.width / 2))" } ?? ""
    if place == nil, isLibraryTask(actor) { return }
    if let place, isLoaded(place, by: actor) { return }
    guard reported.heldPlaces.insert(site).inserted else { return }
    let who = label(of: actor, in: look(at: .numbers([actor.number])))
    let others = waiting > 0 ? "; \(counted(waiting, "callback")) waited" : ""
    show(notice(.heldLoop, "\(who) held the loop for \(durationText(seconds))\(site)\(others)"))
  }

  /// The place is at the top of a module that the file which was opened, or what was typed, imports: it has no
  /// better place to do so.
  private func isLoaded(_ place: SuspendedFrame, by actor: Actor) -> Bool {
    guard place.function == "<module>", actor.kind == .task,
      let root = task(actor.number)?.layout.pointee.root
    else { return false }
    let code = CoroutineObject(root).code
    return code.name == "<module>" && code.source.name != place.file
  }

  /// No statement of a script has run in it: what took its time is that modules were loaded and threads
  /// started, for the first time, or other threads.
  private func isLibraryTask(_ actor: Actor) -> Bool {
    guard actor.kind == .task, let root = task(actor.number)?.layout.pointee.root else {
      return false
    }
    return isLibraryFile(CoroutineObject(root).code.source.name)
  }

  private func reportReadyForLong(_ actor: Actor, _ seconds: Double, _ behind: Int) {
    let now = look(at: .numbers([actor.number]))
    let coroutine =
      now.task(actor.number)?.coroutine ?? finishedTasks.task(actor.number)?.coroutine ?? ""
    guard reported.slowStarters.insert(coroutine).inserted else { return }
    show(
      notice(
        .readyForLong,
        "\(label(of: actor, in: now)) was ready for \(durationText(seconds)) before it ran: "
          + "\(counted(behind, "callback")) ran first, none of them for long"))
  }

  /// A circle of waits is told when the loop rests. Looking takes a snapshot: only after something has run, and
  /// never for more than a small part of the time.
  func lookForDeadlock() {
    let steps = recorder.tape.statistics.steps
    reported.circlePause = 0
    guard steps != reported.circleSearch.steps, loop.taskCount > 0 else { return }
    let now = SystemCalls.monotonicTime()
    let pause = reported.circleSearch.notBefore - now
    // On a clock that stands still the loop rests after typed lines only: it may never rest again, and on a
    // busy machine the search of three tasks can seem long.
    let limit: Double = scheduler.world.clock.isStepped ? 10 : 0
    if recorder.measuresTime, pause > limit {
      reported.circlePause = pause
      return
    }
    reportDeadlock()
    reportEndlessJoins()
    let spent = SystemCalls.monotonicTime() - now
    reported.circleSearch = (steps, now + 20 * spent)
  }

  /// What was put off is not forgotten when nothing else comes: the rest ends when it is time.
  /// - Returns: false when the loop may rest as long as it likes.
  func restUntilCircleSearch() -> Bool {
    let clock = scheduler.world.clock
    let due = clock.now + reported.circlePause
    guard reported.circlePause > 0, !clock.isStepped, control.motion == nil,
      scheduler.timers.nextDeadline() ?? .infinity > due
    else { return false }
    var events: [Readiness] = []
    _ = try? waitForEvents(scheduler.world, until: due, into: &events)
    return true
  }

  /// Tasks that wait in a circle, once each.
  func reportDeadlock() {
    let circles = WaitGraph(survey).circles.filter { reported.deadlocks.insert($0).inserted }
    if circles.isEmpty { return }
    let now = look(at: .numbers(Set(circles.prefix(8).flatMap { $0 })))
    for circle in circles.prefix(8) {
      show(
        notice(
          .deadlock,
          "deadlock: \(circleText(circle, in: now)); only you can end it: "
            + (loop === scheduler ? ":cancel T\(circle[0])" : "Ctrl-C")))
    }
    if circles.count > 8 { show("and \(counted(circles.count - 8, "more deadlock")): :waits\n") }
  }

  /// Joins of queues that nobody is left to finish, once each.
  private func reportEndlessJoins() {
    let joins = recorder.endlessJoins(of: loop)
    if joins.isEmpty { return }
    let now = overview
    for join in joins where reported.joiners.insert(join.joiner).inserted {
      guard let task = now.task(join.joiner) else { continue }
      var call = "join() of a queue"
      if case .resource(let resource) = task.wait, !resource.name.isEmpty {
        call = "\(resource.name).join()"
      }
      show(
        notice(
          .endlessJoin,
          "\(task.label) waits in \(call), which can never end: \(text(join.reason, now))"))
    }
  }

  /// Who holds up the queue's work.
  func text(_ reason: EndlessJoin.Reason, _ now: Snapshot) -> String {
    switch reason {
    case .ended(let name, let items):
      let task = finishedTasks.task(name.number)
      return "\(task?.label ?? name.label) took \(counted(items, "item")) and \(ending(task))"
    case .waitsForNext(let name, let items):
      return "\(now.label(of: name)) waits for its next item and has not called task_done() for "
        + counted(items, "item")
    case .nobodyTakes(let items):
      return "\(counted(items, "item")) \(items == 1 ? "is" : "are") left, and no task takes them"
    }
  }

  private func ending(_ task: FinishedTask?) -> String {
    let act = "without task_done()"
    switch task?.outcome {
    case nil, .returned: return "ended \(act)"
    case .failed(let text, let place):
      return "failed \(act): \(text)" + (place.map { ", raised at \($0.shortPlace)" } ?? "")
    case .cancelled:
      let cause = task?.cause.map { causeText($0, of: task?.name.number ?? 0) + ", " } ?? ""
      return "was cancelled \(cause)\(act)"
    }
  }

  /// A loop of its own, as that of `asyncio.run`, can never end: here nobody could wake it either. A script that
  /// a person holds is held once more: the circle can be looked at, and opened.
  func endDeadlock(of scheduler: Scheduler) throws(Raised) {
    while isScript, !scheduler.hasWork, let frozen = scheduler.frozenTasks.first {
      let cure = ":thaw T\(frozen.number) lets it run"
      hold(Stop(reason: "only a frozen task could go on: \(cure)"), isInside: true)
      try serveWhileHeld(at: nil)
    }
    if scheduler.hasWork { return }
    let snapshot = Snapshot(of: scheduler, origin: origin)
    let circles = WaitGraph(WaitSurvey(snapshot)).circles
    if !scheduler.world.clock.isStepped, circles.isEmpty {
      reportEndlessJoins()
      return reportHopeless(snapshot)
    }
    show(deadlockReport(snapshot, failed: scheduler.failedUnseen, page))
    reported.deadlocks.formUnion(circles)
    if isScript {
      hold(Stop(reason: "deadlock: :run ends the script"), isInside: true)
      try serveWhileHeld(at: nil)
      if scheduler.hasWork { return }
    }
    throw raise(.runtimeError, "deadlock: nothing can ever run again")
  }

  /// On a clock that flows whoever waits may wait for Ctrl-C on purpose; it is told once for each task.
  private func reportHopeless(_ snapshot: Snapshot) {
    let main = mainTask.map { FutureObject($0).number }
    guard !Signals.hasHandlers, let number = main ?? snapshot.tasks.first?.name.number,
      snapshot.task(number)?.state == .waiting, reported.hopeless.insert(number).inserted
    else { return }
    let graph = WaitGraph(WaitSurvey(snapshot))
    let sentence = whySentence(
      graph.chain(from: number), graph, in: snapshot, isHeld: false, cure: "Ctrl-C interrupts it")
    show(notice(.nothingWakes, trimmed(String(sentence.dropLast()))))
  }

  /// A coroutine that has not begun is gone: nothing can run it any more.
  func showLost(_ coroutine: CoroutineObject, _ call: Site?) -> Bool {
    if isScript { return false }
    let name = coroutine.code.name
    let place = call.map { " at \(SuspendedFrame($0).shortPlace)" }
    if let place, !reported.lostCalls.insert(name + place).inserted { return true }
    let text =
      "'\(name)' was called\(place ?? "") and never awaited: nothing of it has run; write "
      + "'await \(name)(...)', or 'create_task(\(name)(...))'"
    show(notice(.neverAwaited, text))
    return true
  }

  /// A typed expression was a coroutine: nothing runs it.
  func hintAtForgottenAwait(_ coroutine: CoroutineObject) {
    if coroutine.isStarted || coroutine.isFinished { return }
    // What is said here need not be said again when the coroutine is dropped.
    coroutine.noteScheduled()
    let name = coroutine.code.name
    show(
      notice(
        .neverAwaited,
        "'\(name)' has not begun: write 'await \(name)(...)', or 'create_task(\(name)(...))'"))
  }
}
