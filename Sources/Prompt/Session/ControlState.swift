// How far the loop may go and what holds it: the state of the control commands, as data.

import Asyncio
import Interpreter
import Timeline

/// A motion command that is under way.
struct Motion {
  enum Goal {
    /// So many callbacks.
    case steps(Int)
    /// So many statements outside of callbacks, into calls.
    case statements(Int)
    /// So many turns.
    case ticks(Int)
    /// The next statement of a task, or of the code outside of tasks (0), in one of these frames.
    case next(task: Int, frames: Set<Frame>, limit: Frame?)
    /// The end of a task.
    case finish(Int)
    case time(Double)
    case turn(Int)
    case condition(String)
  }
  var goal: Goal
  /// Statements of other threads are no steps of it.
  let thread = InterpreterLock.current

  /// Steps and ticks only look for what is ready now.
  var mayWait: Bool {
    switch goal {
    case .steps, .ticks: false
    case .statements, .next, .finish, .time, .turn, .condition: true
    }
  }

  /// Whether a turn may wait for the next timer, which is due at `next`: the session itself waits for a time
  /// that comes before it.
  func mayWait(until next: Double) -> Bool {
    if case .time(let time) = goal { return next <= time }
    return mayWait
  }
}

/// Where to hold, as typed.
struct Breakpoint {
  enum Kind: Equatable {
    /// A line of a file, by the end of its path.
    case line(String, Int)
    case function(String)
    case event(Event)
    /// Whenever the task runs.
    case task(Int)
  }
  enum Event: String, CaseIterable {
    case spawn, done, cancel, `raise`, wait
  }
  let number: Int
  let kind: Kind
  let condition: String?
  var hits = 0

  /// Whether a file's path is meant by what was typed: its end is enough.
  static func isFile(_ path: String, named typed: String) -> Bool {
    path == typed || path.hasSuffix("/" + typed) || path == "<\(typed)>"
  }

  var isAtLines: Bool {
    switch kind {
    case .line, .function: true
    case .event, .task: false
    }
  }

  var text: String {
    let what =
      switch kind {
      case .line(let file, let line): "\(file):\(line)"
      case .function(let name): "function \(name)"
      case .event(let event): event.rawValue
      case .task(let number): "T\(number)"
      }
    return what + (condition.map { " if \($0)" } ?? "")
  }
}

struct ControlState {
  var motion: Motion?
  var breakpoints: [Breakpoint] = []
  var watches: [Watch] = []
  var lastNumber = 0
  /// `:pause` while a callback computes: hold at its next statement.
  var wantsStop: Bool { reasonToStop != nil }
  /// What the picture then says.
  private(set) var reasonToStop: String?
  /// Whose next statement is meant; nil is that of any thread.
  private(set) var threadToStop: ScriptThread?
  /// As above, for the end of a callback that has no further statement.
  private(set) var reasonAfterCallback: String?
  /// How many stops are inside of each other, on the native stack.
  var depth = 0
  /// The statement that is held.
  var point: LinePoint?
  /// What the next picture says.
  var pendingStop: Stop?
  /// A condition or watch is being evaluated: it must not hold itself.
  var isEvaluating = false
  /// What happened during the callback, for the breakpoints on events.
  var spawned: [Int] = []
  var cancelled: [Int] = []

  /// Whether line points must call.
  var needsLines: Bool {
    if wantsStop || !watches.isEmpty || breakpoints.contains(where: \.isAtLines) { return true }
    return switch motion?.goal {
    case .next, .statements: true
    default: false
    }
  }

  /// Holds before the next statement.
  /// - Parameter thread: which must come to it; nil is any.
  mutating func stop(
    _ reason: String, in thread: ScriptThread? = nil, afterCallback: Bool = false
  ) {
    reasonToStop = reason
    threadToStop = thread
    reasonAfterCallback = afterCallback ? reason : nil
  }

  /// Nothing waits any more for its next statement.
  mutating func forgetStop() {
    reasonToStop = nil
    threadToStop = nil
    reasonAfterCallback = nil
  }

  /// Whether something must be looked at after each callback.
  var needsCallbacks: Bool {
    motion != nil || reasonAfterCallback != nil || !breakpoints.isEmpty || !watches.isEmpty
  }
}
