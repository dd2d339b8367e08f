// What the looking commands read beyond a snapshot: variables, values, the past.

import Asyncio
import Interpreter
import Reactor
import Timeline

extension Session {
  /// Those who made a task, nearest first, and where; the oldest was made by typed code.
  func ancestors(of number: Int, in now: Snapshot) -> [(label: String, place: String)] {
    var result: [(label: String, place: String)] = []
    var current = number
    while result.count < 20 {
      let parent = now.task(current)?.parentNumber ?? recorder.finished.task(current)?.parentNumber
      guard let parent else { return result }
      let place = recorder.spawnPlace(of: current)?.shortPlace ?? ""
      if parent == 0 {
        if !place.isEmpty, result.isEmpty { result.append(("", place)) }
        return result
      }
      let label =
        now.task(parent)?.label ?? recorder.finished.task(parent).map {
          "\($0.label), which has ended,"
        }
        ?? "T\(parent)"
      result.append((label, place))
      current = parent
    }
    return result
  }

  /// A task and those that `ancestors` may name, as far as they have not ended.
  func lineage(of number: Int) -> [Int] {
    var parents: [Int: Int] = [:]
    for task in loop.tasks { parents[task.number] = Int(task.layout.pointee.parentNumber) }
    var result = [number]
    while result.count < 22, let last = result.last {
      guard let next = parents[last] ?? recorder.finished.task(last)?.parentNumber, next > 0 else {
        break
      }
      result.append(next)
    }
    return result
  }

  // MARK: - :locals

  func showLocals(_ number: Int?, asJSON: Bool) throws(CommandError) {
    if number == nil || number == runningNumber { try refuseWhileBusy() }
    if let point = control.point, number == nil || number == runningNumber {
      let shown = namedValues(of: point.locals ?? point.globals).filter { !$0.0.hasPrefix("__") }
      return show([(SuspendedFrame(point.site), shown)], asJSON)
    }
    let task = try requireTask(try chosenTask(number))
    guard let root = task.layout.pointee.root else { return }
    let frames = suspendedVariables(of: CoroutineObject(root))
    if frames.isEmpty, !asJSON { return show("T\(task.number) has no frame of a script\n") }
    show(frames, asJSON)
  }

  private func show(
    _ frames: [(frame: SuspendedFrame, variables: [(String, Value)])], _ asJSON: Bool
  ) {
    if asJSON { return show(variablesJSON(frames)) }
    for (frame, variables) in frames { show(variablesText(frame, variables)) }
  }

  /// The number of the task that is running, 0 for none.
  var runningNumber: Int { state.currentTask.map { FutureObject($0).number } ?? 0 }

  private func variablesText(
    _ frame: SuspendedFrame, _ variables: [(String, Value)]
  ) -> String {
    var text = page.line("\(frame.function)  \(frame.shortPlace)")
    if variables.isEmpty { return text + "  no variables\n" }
    for (name, value) in variables { text += page.line("  \(name) = \(quietRepr(value))") }
    return text
  }

  func quietRepr(_ value: Value) -> String {
    if isServingBusy { return plainText(of: value) }
    do throws(Raised) { return try reprText(value) } catch {
      state.raised = .none
      return "<\(typeName(value)) object, whose repr fails>"
    }
  }

  /// Script code must not run in the middle of a callback that computes.
  func refuseWhileBusy() throws(CommandError) {
    if isServingBusy {
      throw CommandError(":pause holds it at its next statement: ask again then")
    }
  }

  // MARK: - :info

  func showInfo(_ a: CommandArguments) throws(CommandError) {
    let text = a.text
    if let number = taskNumber(of: text) { return showInfo(task: number) }
    try refuseWhileBusy()
    let value: Value
    do throws(CommandError) { value = try evaluate(text, at: control.point) } catch {
      if let value = try valueInTask(a) { return show(infoText(value)) }
      guard let number = numberOfTask(named: trimmed(text)) else { throw error }
      return showInfo(task: number)
    }
    if let task = value.anyFuture, task.isTask { return showInfo(task: task.number) }
    // `:info "my task"`
    if value.string != nil, let name = CommandWords(text).quoted,
      let number = numberOfTask(named: name)
    {
      return showInfo(task: number)
    }
    show(infoText(value))
  }

  /// The value of an expression among the variables of a suspended task: of one that stands before it, as in
  /// `T3 item.lock`, else of the task that ran last.
  /// - Returns: nil when there is no such task, or it does not know the names either.
  private func valueInTask(_ a: CommandArguments) throws(CommandError) -> Value? {
    let isExpression = (try? compile(a.text, among: names(at: control.point))) != nil
    if !isExpression, a.words.count > 1, let number = try? a.taskNumber(0) {
      return try evaluate(a.rest(after: 1), among: try names(of: try requireTask(number)))
    }
    guard isExpression, control.point == nil, let number = try? chosenTask(nil),
      let task = task(number), let names = try? names(of: task)
    else { return nil }
    return try? evaluate(a.text, among: names)
  }

  private func taskNumber(of text: String) -> Int? {
    guard text.hasPrefix("T"), let number = Int(text.dropFirst()) else { return nil }
    return number
  }

  private func infoText(_ value: Value) -> String {
    var facts = [("type", typeName(value))]
    if let known = Scheduler.facts(of: value) {
      facts += known
    } else {
      facts.append(("value", quietRepr(value)))
    }
    if let coroutine = value.coroutine {
      facts.append(("state", coroutineState(coroutine)))
    } else if let future = value.anyFuture {
      facts.append(("state", future.isDone ? "done" : "pending"))
    } else if let list = value.list {
      facts.append(("size", "\(list.count)"))
    } else if let dict = value.dict {
      facts.append(("size", "\(dict.count)"))
    }
    let waiters = waiters(of: value)
    if Scheduler.facts(of: value) != nil {
      facts.append(("waiters", waiters))
    }
    return statsView(facts, page)
  }

  private func coroutineState(_ coroutine: CoroutineObject) -> String {
    if coroutine.isFinished { return "finished" }
    if coroutine.isRunning { return "running" }
    if !coroutine.isStarted { return "not begun: await it, or make a task of it" }
    return "suspended at \(suspendedFrames(of: coroutine).last?.shortPlace ?? "?")"
  }

  /// The tasks that wait for an object.
  private func waiters(of value: Value) -> String {
    guard let owner = value.asObject else { return "none" }
    let numbers = loop.tasks.compactMap { task -> Int? in
      guard let future = task.layout.pointee.waitingFor,
        Scheduler.waitReason(of: FutureObject(future))?.owner == owner
      else { return nil }
      return task.number
    }
    if numbers.isEmpty { return "none" }
    let now = look(at: .numbers(Set(numbers.prefix(mostNames))))
    return named(numbers.prefix(mostNames).compactMap { now.task($0)?.label }, of: numbers.count)
  }

  private var mostNames: Int { 20 }

  /// Names; their number first where not all stand there.
  private func named(_ names: [String], of count: Int) -> String {
    (count > names.count ? "\(count) tasks: " : "") + names.joined(separator: ", ")
  }

  private func showInfo(task number: Int) {
    let waiters = recorder.waiters(for: number, of: loop)
    let named = Set(lineage(of: number) + waiters.prefix(mostNames))
    let now = look(at: .numbers(named))
    guard let task = now.task(number) else {
      if let ended = recorder.finished.task(number) {
        return show(page.line(trimmed(String(endSentence(ended).dropLast()))))
      }
      return show(noSuchTask(number).message + "\n")
    }
    var facts = [("task", task.label), ("state", stateText(task)), ("coroutine", task.coroutine)]
    if let place = task.place {
      facts.append(("where", "\(place.shortPlace)  \(trimmed(place.text))"))
    }
    let reason = now.reason(task)
    if !reason.isEmpty { facts.append(("waits for", reason)) }
    if let since = task.since, task.state == .waiting {
      facts.append(("since", "t=\(durationText(since)), \(durationText(now.time - since)) ago"))
    }
    if let expires = task.expires { facts.append(("timeout", "at t=\(durationText(expires))")) }
    if let cause = recorder.cause(of: number) {
      facts.append(("cancelled", causeText(cause, of: number)))
    }
    let makers = ancestors(of: number, in: now).map {
      ancestorText($0)
    }
    if !makers.isEmpty { facts.append(("made", makers.joined(separator: ", made "))) }
    if let meter = task.meter {
      facts.append(("wake-ups", "\(meter.wakes)"))
      if meter.busy > 0 {
        facts.append(
          ("time", "\(measuredText(meter.busy)) running, \(measuredText(meter.ready)) ready"))
      }
    }
    if !waiters.isEmpty {
      let names = waiters.prefix(mostNames).compactMap { now.task($0)?.label }
      facts.append(("awaited by", self.named(names, of: waiters.count)))
    }
    show(statsView(facts, page))
  }

  // MARK: - :why

  func showWhy(_ number: Int?, asJSON: Bool) throws(CommandError) {
    if let number, task(number) == nil, let ended = recorder.finished.task(number) {
      let text = trimmed(String(endSentence(ended).dropLast())) + "\n"
      return asJSON ? show(endedJSON(number, text)) : showProse(text)
    }
    let text = try why(number)
    asJSON ? show(whyJSON(number, text)) : showProse(text)
  }

  private func why(_ number: Int?) throws(CommandError) -> String {
    guard let number else {
      var now = look(at: .timers(3))
      if now.tasks.isEmpty { now.tasks = look(at: .waiting(3, and: 0)).tasks }
      return whyAlive(now, isHeld: isPaused)
    }
    if task(number) == nil { throw noSuchTask(number) }
    var text = whyText(number)
    if recorder.tape.spins(number) {
      text +=
        "T\(number) spins: it asks for its next turn each time, and waits for nothing. A loop around "
        + "sleep(0) keeps the loop busy; await what it is to wait for\n"
    }
    if let cause = recorder.cause(of: number) {
      let isDeaf = recorder.hasSwallowedCancel(number)
      text += "T\(number) \(isDeaf ? "was" : "is being") cancelled \(causeText(cause, of: number))"
      text += isDeaf ? ", caught CancelledError and went on: :explain W04\n" : "\n"
    }
    return text
  }

  /// Why a task does not run; of very many tasks only those of its chain are put into words.
  func whyText(_ number: Int) -> String {
    let graph = WaitGraph(survey)
    let chain = graph.chain(from: number)
    let now = look(at: .numbers(chain.told))
    let text = whySentence(chain, graph, in: now, isHeld: isPaused)
    guard case .open = chain.root,
      let join = recorder.endlessJoins(of: loop).first(where: { $0.joiner == chain.end })
    else { return text }
    return text + self.text(join.reason, now) + "\n"
  }

  // MARK: - The past

  /// `T3 worker`, whether it has ended or not.
  func label(of actor: Actor, in snapshot: Snapshot) -> String {
    if let ended = recorder.finished.task(actor.number) {
      switch actor.kind {
      case .task: return ended.label
      case .sleepEnd: return "wake \(ended.label)"
      case .timeout: return "timeout of \(ended.label)"
      case .callback, .library: break
      }
    }
    return snapshot.label(of: recorder.describe(actor, in: snapshot))
  }

  /// `:history`: of one task, or of all.
  /// - Parameter last: only so many are put into words.
  /// - Returns: the rows, and how many callbacks came before them.
  func historyRows(_ number: Int?, last: Int? = nil) -> (rows: [HistoryRow], left: Int) {
    let events = recorder.tape.history.filter { event in
      guard let number else { return true }
      return event.actor.kind != .callback && event.actor.kind != .library
        && event.actor.number == number
    }
    let shown = events.suffix(last ?? events.count)
    let actors = shown.flatMap { event in
      if case .actor(let waker) = event.waker { [event.actor, waker] } else { [event.actor] }
    }
    let now = look(at: .numbers(Set(actors.map(\.number))))
    func label(_ actor: Actor) -> String { self.label(of: actor, in: now) }
    let rows = shown.map { event in
      let waker: String
      switch event.waker {
      case .actor(let actor): waker = label(actor)
      case .timer: waker = "timer"
      case .outside: waker = "outside"
      }
      return HistoryRow(
        tick: event.tick, time: event.time, what: label(event.actor), outcome: event.outcome,
        wokenBy: waker, seconds: recorder.seconds(event))
    }
    return (rows, events.count - shown.count)
  }

  /// The numbers of `:stats`.
  func statistics() -> [(String, String)] {
    let numbers = recorder.tape.statistics
    let now = look(at: .numbers([numbers.longestActor?.number ?? 0]))
    var facts = [
      ("clock", "\(clockName(now.clock)), t=\(durationText(now.time))"),
      ("turns", "\(numbers.turns)"), ("callbacks", "\(numbers.steps)"),
      ("tasks", "\(loop.taskCount) unfinished, \(recorder.finished.count) ended"),
      ("ready", "\(now.counts.ready) now, \(max(now.counts.ready, numbers.deepestQueue)) at most"),
      ("timers", "\(loop.timers.liveCount)"),
    ]
    if recorder.tape.busy > 0 {
      let share =
        now.clock == .real && now.time > 0
        ? " (\(fixed(100 * recorder.tape.busy / now.time, decimals: 1)) %)" : ""
      facts.append(("busy", measuredText(recorder.tape.busy) + share))
    }
    if let actor = numbers.longestActor, numbers.longest > 0 {
      let place = numbers.longestPlace.map { " at \($0.shortPlace)" } ?? ""
      facts.append(
        (
          "longest step",
          "\(measuredText(numbers.longest)), \(label(of: actor, in: now))\(place)"
        ))
    }
    if recorder.measuresTime { facts.append(("heap", "\(heapBytes() / 1024) KB")) }
    return facts
  }
}
