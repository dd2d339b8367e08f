// What the control commands do to the loop.

import Asyncio
import Interpreter
import Reactor
import Syntax
import Timeline

extension Session {
  /// The unfinished task with a number.
  func task(_ number: Int) -> FutureObject? { loop.tasks.first { $0.number == number } }

  /// The numbers of the tasks that a word stands for: a variable, or the name that a script gave them. Of
  /// those that have ended it is the last.
  func tasksNamed(_ word: String) throws(CommandError) -> [Int] {
    let value = variable(word)
    if let task = value?.anyFuture, task.isTask { return [task.number] }
    let alive = loop.tasks.filter { Snapshot.TaskName($0).name == word }.map(\.number)
    if !alive.isEmpty { return alive }
    if let ended = recorder.finished.all.last(where: { $0.name.name == word }) {
      return [ended.name.number]
    }
    guard let value else { return [] }
    throw CommandError("'\(word)' is no task but \(kindText(value)): :info \(word) tells about it")
  }

  /// `a Lock`, `an Event`
  private func kindText(_ value: Value) -> String {
    let type = typeName(value)
    return (type.first.map { "AEIOUaeiou".contains($0) } ?? false ? "an " : "a ") + type
  }

  /// The number of the only task that has a name.
  func numberOfTask(named name: String) -> Int? {
    let numbers = (try? tasksNamed(name)) ?? []
    return numbers.count == 1 ? numbers[0] : nil
  }

  /// The unfinished task with a number, or why there is none.
  func requireTask(_ number: Int) throws(CommandError) -> FutureObject {
    if let task = task(number) { return task }
    throw noSuchTask(number)
  }

  func noSuchTask(_ number: Int) -> CommandError {
    if let ended = recorder.finished.task(number) {
      return CommandError(trimmed(String(endSentence(ended).dropLast())))
    }
    let alive = loop.tasks.prefix(9).map { "T\($0.number)" }
    let more = loop.taskCount > 9 ? ", ..." : ""
    return CommandError(
      "there is no unfinished task T\(number)"
        + (alive.isEmpty ? "" : " (unfinished: \(alive.joined(separator: ", "))\(more))"))
  }

  // MARK: - Holding and moving

  func pause() {
    if isPaused { return show(stopView(Stop())) }
    hold(Stop())
    showPendingStop()
  }

  func resume() {
    letGo()
  }

  /// The loop's time, from the session's beginning on.
  var loopTime: Double { loop.world.clock.now - origin }

  /// Lets the loop go until the goal is reached; then it is held.
  func move(_ goal: Motion.Goal) { letGo(Motion(goal: goal)) }

  /// Why a motion cannot reach its goal: nothing is ready, or never will be.
  func motionThatCannotGoOn() -> String? {
    guard let motion = control.motion, !scheduler.isInsideTurn else { return nil }
    scheduler.wait(mayWait: false)
    scheduler.queueDueTimers()
    if scheduler.ready.count > 0 || !inbox.isEmpty && Signals.interruptPending { return nil }
    if case .time(let time) = motion.goal { return waitForTime(time) }
    if !motion.mayWait { return nothingReady() }
    if !scheduler.hasWork {
      return scheduler.taskCount == 0
        ? "no task is left" : "nothing can ever run again: :why tells, :waits shows who waits"
    }
    if scheduler.world.clock.mode == .manual, !scheduler.world.canBeWoken {
      return "the manual clock stands still: :clock next lets it go on"
    }
    return nil
  }

  /// A goal in time is reached without any callback, too.
  private func waitForTime(_ time: Double) -> String? {
    let clock = scheduler.world.clock
    let left = time - (clock.now - origin)
    if left <= 1e-9 { return "" }
    let next = scheduler.timers.nextDeadline().map { $0 - clock.now }
    if clock.isStepped, next ?? .infinity > left {
      clock.skip(left)
      return ""
    }
    if !clock.isStepped, next ?? .infinity > left {
      var events: [Readiness] = []
      _ = try? waitForEvents(scheduler.world, until: clock.now + left, into: &events)
      return time - (clock.now - origin) <= 1e-9 ? "" : nil
    }
    return nil
  }

  /// `:until t=5` in a loop that is not the session's own: it is held at the time, whenever its next timer is due.
  func restUntilGoal(of scheduler: Scheduler) {
    guard case .time(let time)? = control.motion?.goal else { return }
    let (clock, goal) = (scheduler.world.clock, time + origin)
    if scheduler.timers.nextDeadline() ?? .infinity <= goal { return }
    var events: [Readiness] = []
    // What ends the wait early is seen again by the loop's own wait.
    while clock.now < goal - 1e-9 {
      let isWoken = (try? waitForEvents(scheduler.world, until: goal, into: &events)) ?? true
      if isWoken || !events.isEmpty || scheduler.ready.count > 0 { return }
    }
    hold(Stop())
  }

  private func nothingReady() -> String {
    let now = look(at: .timers(1))
    guard let next = now.timers.first else { return "nothing is ready, and no timer is set" }
    return "nothing is ready; next: \(now.label(of: next.work)) in "
      + "\(durationText(next.when - now.time)), at t=\(durationText(next.when))"
  }

  /// A motion ends without having moved.
  func endMotion(_ reason: String) {
    let goal = control.motion?.goal
    hold(Stop(reason: reason))
    guard case .steps? = goal else {
      if case .ticks? = goal {} else { return }
      return sayInsteadOfPicture(reason)
    }
    sayInsteadOfPicture(reason)
  }

  private func sayInsteadOfPicture(_ text: String) {
    control.pendingStop = nil
    showProse(text + "\n")
    if foreground == nil { finishRequest() }
  }

  /// `:next`: the frames in which the next statement counts.
  /// A statement that is held outside of any callback is a step of its own: the loop does not turn around it.
  func step(_ count: Int) {
    let isOutside = control.point != nil && recorder.tape.current == nil
    move(isOutside ? .statements(count) : .steps(count))
  }

  func next(_ number: Int?) throws(CommandError) {
    if let point = control.point, number == nil || number == runningNumber {
      var frames: Set<Frame> = []
      if let task = state.currentTask, let root = FutureObject(task).layout.pointee.root {
        frames = frameAddresses(of: CoroutineObject(root))
      }
      return move(
        .next(
          task: runningNumber, frames: frames, limit: point.isInHeap ? nil : point.frame))
    }
    let task = try requireTask(try chosenTask(number))
    let frames = task.layout.pointee.root.map { frameAddresses(of: CoroutineObject($0)) } ?? []
    move(.next(task: task.number, frames: frames, limit: nil))
  }

  /// The task that was named, else the one that ran last, else the first that is ready.
  func chosenTask(_ number: Int?) throws(CommandError) -> Int {
    if let number { return number }
    if runningNumber > 0 { return runningNumber }
    if let event = recorder.tape.lastEvent, event.actor.isTask, task(event.actor.number) != nil {
      return event.actor.number
    }
    for work in loop.readyWork {
      if case .resume(let task) = work { return task.number }
    }
    if let first = loop.tasks.first { return first.number }
    throw CommandError("there is no task")
  }

  // MARK: - Tasks

  func cancel(_ number: Int, message: String) throws(CommandError) {
    let task = try requireTask(number)
    loop.cancelOrigin = .person
    _ = loop.cancel(task, message: message.isEmpty ? .none : makeString(message))
    loop.cancelOrigin = .code
  }

  func freeze(_ number: Int) throws(CommandError) {
    let task = try requireTask(number)
    show(
      loop.freeze(task)
        ? "T\(number) is frozen until :thaw T\(number)\n" : "T\(number) is frozen already\n")
  }

  func thaw(_ number: Int) throws(CommandError) {
    if !loop.thaw(try requireTask(number)) { throw CommandError("T\(number) is not frozen") }
  }

  func pick(_ number: Int) throws(CommandError) {
    let task = try requireTask(number)
    if let position = loop.pick(task) {
      recorder.tape.notePicked(from: position)
      if isPaused { show(readyView(look(at: .waiting(0, and: number)), page)) }
      return
    }
    throw CommandError(
      "T\(number) is not ready: "
        + trimmed(String(whyText(number).dropLast())))
  }

  /// `:throw T3 ValueError("no")`
  func inject(into number: Int, _ text: String) throws(CommandError) {
    let task = try requireTask(number)
    if state.currentTask == task.reference {
      throw CommandError("T\(number) is running: :run or :step first")
    }
    var value = try evaluate(text, at: control.point)
    do throws(Raised) {
      if value.type != nil { value = try call(value) }
    } catch {
      showUncaught(state.raised)
      state.raised = .none
      return
    }
    guard value.exception != nil else {
      throw CommandError("'\(text)' is no exception: :throw T\(number) ValueError(\"...\")")
    }
    loop.inject(value, into: task)
  }

  func bringToForeground(_ number: Int?) throws(CommandError) {
    guard let number = number ?? jobs.last else {
      throw CommandError("nothing that was typed still runs")
    }
    let task = try requireTask(number)
    if isPaused { throw CommandError("the loop is held: :run first") }
    hasHinted = false
    foreground = task
  }

  /// `:bg`: what would wait again at `:run` goes on in the background.
  func detach() throws(CommandError) {
    guard let task = heldForeground, !task.isDone else {
      throw CommandError(
        "nothing is in the foreground; Ctrl-C detaches an await that is waited for")
    }
    heldForeground = nil
    show(page.prose("T\(task.number) goes on in the background: :fg T\(task.number) waits for it"))
  }

  /// The numbers of the tasks that were typed and have not ended, in the order of their making.
  private var jobs: [Int] {
    // What a typed await or the file has made was typed as well; who makes a task is older.
    var blocks: Set<Int> = [0]
    return loop.tasks.compactMap { task in
      let isBlock = task.layout.pointee.root.map { CoroutineObject($0).code.name == "<module>" }
      if isBlock ?? false { blocks.insert(task.number) }
      let parent = Int(task.layout.pointee.parentNumber)
      let isTyped = blocks.contains(parent) || finishedTasks.task(parent)?.coroutine == "<module>"
      return isTyped ? task.number : nil
    }
  }

  /// `:jobs`
  func showJobs(json: Bool) {
    let numbers = jobs
    if numbers.isEmpty {
      return show(json ? JSON.lines([]) : "nothing that was typed still runs\n")
    }
    let now = look(at: .numbers(Set(json ? numbers[...] : numbers.prefix(page.height))))
    let tasks = numbers.lazy.compactMap(now.task)
    if json { return show(JSON.lines(tasks.map(\.json))) }
    var text = ""
    for task in tasks.prefix(page.height) {
      let reason = now.reason(task)
      let waits = reason.isEmpty ? stateText(task) : reason
      text += page.line("\(task.label)  \(waits)" + typedText(of: task))
    }
    show(text + rest(numbers.count, page))
  }

  /// What was typed, for the task of a block that awaits: `<module>` tells nothing.
  private func typedText(of task: Snapshot.TaskPicture) -> String {
    guard task.coroutine == "<module>",
      let root = self.task(task.name.number)?.layout.pointee.root
    else { return "" }
    let text = CoroutineObject(root).code.source.text(ofLine: 1)
    return "  " + fitted(trimmed(text), width: page.width / 2)
  }

  // MARK: - Time

  private var clock: LoopClock { scheduler.world.clock }

  func showClock() {
    show("\(clockName(clock.mode)) clock, t=\(durationText(clock.now - origin))\n")
  }

  func changeClock(to mode: LoopClock.Mode) {
    clock.change(to: mode)
    recorder.tape.goOn()
    clock.hold()
    showClock()
  }

  func advanceToNextTimer() throws(CommandError) {
    try checkStepped()
    guard let deadline = loop.timers.nextDeadline() else {
      throw CommandError("no timer is set")
    }
    try advanceClock(by: max(0, deadline - clock.now))
  }

  /// Lets time pass: the loop runs until everything on the way has run. A held loop only learns
  /// what is due.
  func advanceClock(by seconds: Double) throws(CommandError) {
    try checkStepped()
    if isPaused {
      clock.skip(seconds)
      loop.queueDueTimers()
      return show(stopView(Stop()))
    }
    let target = clock.now + seconds
    clock.hold()
    clock.advance(by: seconds)
    while clock.now < target || scheduler.ready.count > 0 {
      if status != nil || isPaused || Signals.interruptPending { break }
      drive { (scheduler) throws(Raised) in try scheduler.tick(mayWait: true) }
    }
    if status == nil, !isPaused { showClock() }
  }

  private func checkStepped() throws(CommandError) {
    if clock.isStepped { return }
    throw CommandError(
      "the \(clockName(clock.mode)) clock moves by itself: :clock manual or :clock virtual first")
  }
}
