// What ends a motion, and what holds the loop without one: breakpoints, watches.

import Asyncio
import Interpreter
import Reactor
import Syntax
import Timeline

extension Session {
  // MARK: - After a callback

  func lookForStop(after entry: ReadyEntry, _ scheduler: Scheduler) {
    defer {
      control.spawned = []
      control.cancelled = []
    }
    if isPaused || status != nil { return }
    let reason =
      control.reasonAfterCallback ?? motionEnds(after: entry, scheduler) ?? eventReason(entry)
      ?? watchReason(at: nil)
    guard let reason else { return }
    let last = recorder.tape.lastEvent.map { described($0.actor) }
    hold(Stop(reason: reason, last: last))
  }

  /// The reason for which the motion has come to its end; nil when it goes on.
  private func motionEnds(after entry: ReadyEntry, _ scheduler: Scheduler) -> String? {
    guard let motion = control.motion else { return nil }
    switch motion.goal {
    case .steps(let count):
      if count <= 1 { return "" }
      control.motion?.goal = .steps(count - 1)
    case .statements: return nil
    case .ticks(let count):
      if scheduler.isInsideTurn { return nil }
      if count <= 1 { return "" }
      control.motion?.goal = .ticks(count - 1)
    case .next(let task, _, _):
      guard entry.kind == .task, FutureObject(entry.target).number == task else { return nil }
      if FutureObject(entry.target).isDone { return "T\(task) has ended" }
    case .finish(let task):
      guard entry.kind == .task, FutureObject(entry.target).number == task else { return nil }
      if FutureObject(entry.target).isDone { return "T\(task) has ended" }
    case .time(let time):
      if scheduler.world.clock.now - origin >= time - 1e-9 { return "" }
    case .turn(let turn):
      if scheduler.turn >= turn, !scheduler.isInsideTurn { return "" }
    case .condition(let text):
      if isTrue(text, at: nil) { return text }
    }
    return nil
  }

  private func eventReason(_ entry: ReadyEntry) -> String? {
    for index in control.breakpoints.indices {
      let breakpoint = control.breakpoints[index]
      guard let (what, task) = happened(breakpoint.kind, entry) else { continue }
      if let condition = breakpoint.condition, !isTrue(condition, at: nil, task: task) { continue }
      control.breakpoints[index].hits += 1
      return "breakpoint \(breakpoint.number): \(what)"
    }
    return nil
  }

  /// What a breakpoint on an event has seen in the last callback.
  private func happened(_ kind: Breakpoint.Kind, _ entry: ReadyEntry) -> (String, FutureObject?)? {
    let task = entry.kind == .task ? FutureObject(entry.target) : nil
    let number = task?.number ?? 0
    switch kind {
    case .line, .function: return nil
    case .task(let wanted): return wanted == number ? ("T\(number) has run", task) : nil
    case .event(.spawn):
      guard let first = control.spawned.first else { return nil }
      return ("T\(first) was made" + (number > 0 ? " by T\(number)" : ""), self.task(first))
    case .event(.cancel):
      guard let first = control.cancelled.first else { return nil }
      let cause = recorder.cause(of: first) ?? recorder.finished.task(first)?.cause
      let why = cause.map { " " + causeText($0, of: first) } ?? ""
      return ("T\(first) is being cancelled\(why)", self.task(first))
    case .event(.done):
      guard let task, task.isDone else { return nil }
      let outcome = recorder.finished.task(number).map(outcomeText) ?? "ended"
      return ("T\(number) \(outcome)", task)
    case .event(.raise):
      guard let task, task.has(FutureObject.failed) else { return nil }
      let outcome = recorder.finished.task(number).map(outcomeText) ?? "failed"
      return ("T\(number) \(outcome)", task)
    case .event(.wait):
      guard let task, !task.isDone,
        task.layout.pointee.waitingFor != nil || task.has(FutureObject.isSleeping)
      else { return nil }
      return ("T\(number) waits", task)
    }
  }

  // MARK: - Before a statement

  /// Why to hold before a statement; nil to go on.
  func reasonToStop(at point: LinePoint) -> String? {
    let thread = InterpreterLock.current
    if let reason = control.reasonToStop, control.threadToStop ?? thread === thread {
      return reason
    }
    let frame = lazyFrame(point)
    for index in control.breakpoints.indices where control.breakpoints[index].isAtLines {
      let breakpoint = control.breakpoints[index]
      guard matches(breakpoint.kind, point, frame) else { continue }
      if let condition = breakpoint.condition, !isTrue(condition, at: point) { continue }
      control.breakpoints[index].hits += 1
      return "breakpoint \(breakpoint.number)"
    }
    if let motion = control.motion, motion.thread === thread, ends(motion, at: point) { return "" }
    return watchReason(at: point)
  }

  private func ends(_ motion: Motion, at point: LinePoint) -> Bool {
    switch motion.goal {
    case .statements(let count):
      control.motion?.goal = .statements(count - 1)
      return count <= 1
    case .next(let task, let frames, let limit):
      return task == (state.currentTask.map { FutureObject($0).number } ?? 0)
        && isNext(point, frames, limit)
    case .steps, .ticks, .finish, .time, .turn, .condition: return false
    }
  }

  private func lazyFrame(_ point: LinePoint) -> SuspendedFrame? {
    control.breakpoints.contains { if case .line = $0.kind { true } else { false } }
      ? SuspendedFrame(point.site) : nil
  }

  private func matches(
    _ kind: Breakpoint.Kind, _ point: LinePoint, _ frame: SuspendedFrame?
  ) -> Bool {
    switch kind {
    case .line(let file, let line):
      guard let frame else { return false }
      return frame.line == line && Breakpoint.isFile(frame.file, named: file)
    case .function(let name):
      let code = point.site.code
      return point.isEntry && (code.qualifiedName == name || code.name == name)
    case .event, .task: return false
    }
  }

  /// In the frame that was held or one of those that called or awaited it, not deeper.
  private func isNext(_ point: LinePoint, _ frames: Set<Frame>, _ limit: Frame?) -> Bool {
    if point.isInHeap { return frames.contains(point.frame) }
    guard let limit else { return frames.isEmpty }
    return point.frame <= limit
  }

  // MARK: - Conditions

  /// A condition; one that fails counts as true, and says so.
  private func isTrue(_ text: String, at point: LinePoint?, task: FutureObject? = nil) -> Bool {
    evaluating {
      do throws(CommandError) {
        let value = try evaluate(text, at: point, task: task)
        do throws(Raised) { return try Interpreter.isTrue(value) } catch {
          state.raised = .none
          return true
        }
      } catch {
        show("\(text): \(error.message)\n")
        return true
      }
    }
  }

  func evaluating<Result>(_ body: () -> Result) -> Result {
    let wasEvaluating = control.isEvaluating
    control.isEvaluating = true
    defer { control.isEvaluating = wasEvaluating }
    return body()
  }
}
