// `cancel` of tasks and futures. A request goes to the innermost future that is waited for, through
// chains of tasks and trees of gatherings, without recursion: a chain may be of any length.

import Interpreter
import Reactor

/// A gathering whose children are being cancelled.
private struct GatheringFrame {
  /// The future on which `cancel` was called, and the gathering's own, which the chain has led to.
  let start: FutureObject
  let outer: FutureObject
  let gathering: Gathering
  var next = 0
  var any = false
}

extension Scheduler {
  /// `task.cancel()` and `future.cancel()`.
  /// - Returns: whether there was anything to cancel.
  /// - Parameter isDirect: a script's own `cancel` has reached the library's: do not call it again.
  package func cancel(_ start: FutureObject, message: Value, isDirect: Bool = false) -> Bool {
    var frames: [GatheringFrame] = []
    var answer = cancelChain(start, message, isDirect: isDirect, &frames)
    while var frame = frames.popLast() {
      if let answer, answer { frame.any = true }
      answer = nil
      if let child = frame.nextChild() {
        frames.append(frame)
        answer = cancelChain(child, message, isDirect: false, &frames)
      } else {
        frame.gathering.isBeingCancelled = false
        if frame.any {
          frame.gathering.cancelRequested = true
          if !message.isNone { frame.outer.makeExtra().cancelMessage = message }
        }
        answer = finishCancel(frame.start, frame.outer, frame.any, message)
      }
    }
    return answer ?? false
  }

  /// Follows a chain of tasks to what the innermost waits for.
  /// - Returns: nil when that is a gathering: then it was put on the stack.
  private func cancelChain(
    _ start: FutureObject, _ message: Value, isDirect: Bool, _ frames: inout [GatheringFrame]
  ) -> Bool? {
    var current = start
    if start.isTask, !start.isDone { tape?.willCancel(start, message, self) }
    // Brent's way to notice that the chain is a circle.
    var landmark = start
    var steps = 0
    var limit = 8
    while true {
      if current.isDone { return finishCancel(start, current, false, message) }
      if let extra = current.extra {
        if !(isDirect && current.layout == start.layout),
          let answer = cancelByOwner(extra, message)
        {
          return finishCancel(start, current, answer, message)
        }
        if let behavior = extra.behavior {
          guard let gathering = behavior.gathered as? Gathering else {
            return finishCancel(start, current, behavior.cancel(current, message), message)
          }
          if shutdownRound > 0, gathering.shutdownRound == shutdownRound { return true }
          if gathering.isBeingCancelled { return breakCircle(start, at: current, message) }
          gathering.shutdownRound = shutdownRound
          gathering.isBeingCancelled = true
          frames.append(GatheringFrame(start: start, outer: current, gathering: gathering))
          return nil
        }
      }
      if !current.isTask {
        setMessage(current, message)
        complete(current, flags: FutureObject.cancelled, .none)
        return finishCancel(start, current, true, message)
      }
      current.layout.pointee.cancelRequests &+= 1
      if let waitingFor = current.layout.pointee.waitingFor, !FutureObject(waitingFor).isDone {
        let inner = FutureObject(waitingFor)
        if inner.layout == landmark.layout { return breakCircle(start, at: inner, message) }
        steps += 1
        if steps == limit {
          landmark = inner
          limit *= 2
        }
        if inner.isTask { tape?.willCancel(inner, message, self) }
        current = inner
        continue
      }
      requestCancel(current, message)
      return true
    }
  }

  /// Waits that lead back to where they began never end by themselves: the task that waits for `link` is taken
  /// out of its wait.
  private func breakCircle(_ start: FutureObject, at link: FutureObject, _ message: Value) -> Bool {
    var task = start
    while let next = task.layout.pointee.waitingFor, next != link.reference {
      task = FutureObject(next)
    }
    if task.isDone || !task.isTask { return false }
    _ = link.removeCallbacks { $0.kind == .wakeTask && $0.target == task.reference }
    task.layout.pointee.waitingFor = nil
    setMessage(task, message)
    task.set(FutureObject.mustCancel)
    enqueue(ReadyEntry(.task, task.reference))
    return true
  }

  /// Calls the `cancel` of a script's subclass, when it has its own.
  private func cancelByOwner(_ extra: FutureExtra, _ message: Value) -> Bool? {
    if extra.owner.isUnbound || !isOverridden(extra.owner, "cancel") { return nil }
    do throws(Raised) {
      let arguments = message.isNone ? [] : [message]
      return try isTrue(try callMethod(extra.owner, intern("cancel"), arguments))
    } catch {
      reportCallbackFailure(of: extra.owner, .none)
      return false
    }
  }

  /// The innermost future could not be cancelled: then the task that waits for it is.
  private func finishCancel(
    _ start: FutureObject, _ last: FutureObject, _ done: Bool, _ message: Value
  ) -> Bool {
    if done || start.layout == last.layout { return done }
    var current = start
    while let next = current.layout.pointee.waitingFor, next != last.reference {
      current = FutureObject(next)
    }
    requestCancel(current, message)
    return true
  }

  private func requestCancel(_ task: FutureObject, _ message: Value) {
    // A sleep that was cancelled already brings the message of that request.
    if task.has(FutureObject.mustCancel), task.has(FutureObject.isSleepOver) { return }
    setMessage(task, message)
    task.set(FutureObject.mustCancel)
    if task.has(FutureObject.isSleeping) {
      if !task.has(FutureObject.isSleepOver) { timers.noteCancelled() }
      task.clear(FutureObject.isSleeping)
      task.set(FutureObject.isSleepOver)
      enqueue(ReadyEntry(.task, task.reference))
    }
  }

  private func setMessage(_ future: FutureObject, _ message: Value) {
    if !message.isNone || future.extra != nil { future.makeExtra().cancelMessage = message }
  }

  func cancelMessage(_ task: FutureObject) -> Value { task.extra?.cancelMessage ?? .none }
}

extension GatheringFrame {
  fileprivate mutating func nextChild() -> FutureObject? {
    while next < gathering.children.count {
      next += 1
      if let child = gathering.children.items[next - 1].future { return child }
    }
    return nil
  }
}
