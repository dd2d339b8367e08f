// How tasks ended: plain data in a bounded ring, never the tasks themselves.

import Asyncio
import Interpreter
import Syntax

/// Who asked for a cancellation, how, and where.
package struct CancelCause: Equatable, Sendable {
  /// The number of the task that ran; 0 for none.
  package let by: Int
  /// Whether the script, a timeout, a group or a person asked.
  package let origin: CancelOrigin
  /// The statement that ran, when it is known.
  package let place: SuspendedFrame?
  /// The task that was awaited and cancelled; 0 for none.
  package let awaited: Int
  /// What `cancel` was given; empty for none.
  package let message: String

  package init(
    by: Int, origin: CancelOrigin, place: SuspendedFrame?, awaited: Int = 0, message: String = ""
  ) {
    self.by = by
    self.origin = origin
    self.place = place
    self.awaited = awaited
    self.message = message
  }
}

/// A task that is no more, as plain data.
package struct FinishedTask: Equatable, Sendable {
  /// How the coroutine ended.
  package enum Outcome: Equatable, Sendable {
    case returned
    /// The exception's type and message, and where it was raised.
    case failed(String, place: SuspendedFrame?)
    case cancelled
  }

  /// As views call it.
  package let name: Snapshot.TaskName
  /// The qualified name of its function.
  package let coroutine: String
  /// As the task's own result had it.
  package let outcome: Outcome
  /// Who asked for its cancellation, also when it has returned all the same.
  package let cause: CancelCause?
  /// The task that made it; 0 for none.
  package let parentNumber: Int
  /// The turn of the loop in which it ended.
  package let tick: Int
  /// The loop's time at which it ended, in seconds.
  package let time: Double

  package init(
    name: Snapshot.TaskName, coroutine: String, outcome: Outcome, cause: CancelCause? = nil,
    parentNumber: Int = 0, tick: Int, time: Double
  ) {
    self.name = name
    self.coroutine = coroutine
    self.outcome = outcome
    self.cause = cause
    self.parentNumber = parentNumber
    self.tick = tick
    self.time = time
  }
}

extension FinishedTask {
  init(_ task: FutureObject, cause: CancelCause?, tick: Int, time: Double) {
    var outcome = Outcome.returned
    if task.has(FutureObject.cancelled) {
      outcome = .cancelled
    } else if task.has(FutureObject.failed), let exception = task.layout.pointee.result.exception {
      outcome = .failed(Self.summary(of: exception), place: Self.place(of: exception))
    }
    self.init(
      name: Snapshot.TaskName(task),
      coroutine: task.layout.pointee.root.map { CoroutineObject($0).code.qualifiedName } ?? "",
      outcome: outcome, cause: cause, parentNumber: Int(task.layout.pointee.parentNumber),
      tick: tick, time: time)
  }

  /// `ValueError: the message`, without running script code: only plain messages are shown.
  private static func summary(of exception: ExceptionObject) -> String {
    let type = typeOf(exception.value).name
    guard exception.arguments.count > 0 else { return type }
    if exception.isInstance(of: .keyError), let key = exception.arguments[0].string {
      var writer = TextWriter(capacity: key.byteCount + 2)
      writer.appendQuoted(key)
      return "\(type): \(String(decoding: writer.buffer, as: UTF8.self))"
    }
    if let text = exception.arguments[0].string?.text {
      return "\(type): \(text)" + members(of: exception)
    }
    if case .int(let number) = exception.arguments[0] { return "\(type): \(number)" }
    return type
  }

  /// How many exceptions a group has.
  private static func members(of group: ExceptionObject) -> String {
    guard group.isInstance(of: .baseExceptionGroup) else { return "" }
    let count = group.field(ExceptionField.exceptions).tuple?.count ?? 0
    return " (\(count) sub-exception\(count == 1 ? "" : "s"))"
  }

  /// The innermost place in code that is not the library's.
  private static func place(of exception: ExceptionObject) -> SuspendedFrame? {
    let entries = exception.traceback
    let own = entries.first { !isLibraryFile($0.code.source.name) } ?? entries.first
    return own.map { SuspendedFrame(code: $0.code, span: $0.span) }
  }
}

extension Scheduler {
  /// Those that have failed without anybody having looked at their exception: often the reason why others wait.
  package var failedUnseen: [FinishedTask] {
    unseenFailures.map { FinishedTask($0, cause: nil, tick: turn, time: 0) }
  }
}

/// The most recent ends; older ones are forgotten.
package struct FinishedTasks {
  private var ring: [FinishedTask] = []
  private var next = 0
  private var positions: [Int: Int] = [:]
  private static let capacity = 4096
  /// Known by their number, but not listed.
  private var unlisted: [Int: FinishedTask] = [:]
  /// How many have ended, the forgotten ones included.
  package private(set) var count = 0

  /// Only the history shall know how it was called.
  mutating func noteUnlisted(_ task: FinishedTask) {
    if unlisted.count >= 256 { unlisted = [:] }
    unlisted[task.name.number] = task
  }

  mutating func append(_ task: FinishedTask) {
    count += 1
    if ring.count < Self.capacity {
      positions[task.name.number] = ring.count
      return ring.append(task)
    }
    positions[ring[next].name.number] = nil
    positions[task.name.number] = next
    ring[next] = task
    next = next + 1 == Self.capacity ? 0 : next + 1
  }

  /// Those that are remembered, oldest first.
  package var all: [FinishedTask] { Array(ring[next...] + ring[..<next]) }

  /// Nil for a task that still runs or has been forgotten.
  package func task(_ number: Int) -> FinishedTask? {
    positions[number].map { ring[$0] } ?? unlisted[number]
  }
}
