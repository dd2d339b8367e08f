// Ctrl-C. A running statement is interrupted at its next safepoint; a foreground await is detached,
// its task lives on; a second Ctrl-C within a second cancels that task, a third holds the loop and
// shows who is there.

import Asyncio
import Interpreter
import Reactor
import Timeline

/// What the last Ctrl-C did, and when.
struct InterruptHistory {
  /// The task that was detached or cancelled last.
  var taskNumber = 0
  var time = -Double.infinity
  var hasCancelled = false
  /// Since when an interrupt waits for the loop's own code to notice it.
  var pendingSince: Double?

  /// Ctrl-C counts as the next one for so many seconds.
  static let memory = 1.0
}

extension Session {
  /// A callback that computes for longer than this after Ctrl-C is interrupted itself. Shorter
  /// ones end by themselves: Ctrl-C must not hit whichever task happens to run.
  private var patience: Double { foreground == nil ? 1 : 0.1 }

  /// At a safepoint of running script code.
  func serveAttention() throws(Raised) {
    guard Signals.interruptPending else { return }
    if isExecuting {
      _ = Signals.takeInterrupt()
      if let main = mainTask, !wasInterrupted, let inner = runningScheduler, inner !== scheduler {
        // As asyncio.run does: the first Ctrl-C cancels its main task.
        wasInterrupted = true
        _ = inner.cancel(FutureObject(main), message: .none)
        return
      }
      throw raise(.keyboardInterrupt, "")
    }
    let now = SystemCalls.monotonicTime()
    let since = interrupts.pendingSince ?? now
    interrupts.pendingSince = since
    guard now - since > patience else {
      state.attention = true
      return
    }
    _ = Signals.takeInterrupt()
    interrupts.pendingSince = nil
    throw raise(.keyboardInterrupt, "")
  }

  /// Between two turns of the loop.
  func serveInterrupt() {
    // What is still on its way may be the block that Ctrl-C is meant for.
    guard Signals.interruptPending, mailbox.isEmpty, Signals.takeInterrupt() else { return }
    interrupts.pendingSince = nil
    if foreground == nil, dropTypedBlock() { return }
    guard let task = foreground, !task.isDone else { return }
    foreground = nil
    interrupts.taskNumber = task.number
    interrupts.time = SystemCalls.monotonicTime()
    interrupts.hasCancelled = false
    let name = "T\(task.number)"
    show("\(name) still runs: :fg \(name), :cancel \(name), :where \(name)\n")
    finishRequest()
  }

  /// Ctrl-C at the prompt.
  func escalateInterrupt() {
    let now = SystemCalls.monotonicTime()
    guard now - interrupts.time < InterruptHistory.memory, interrupts.taskNumber > 0 else {
      return
    }
    interrupts.time = now
    if interrupts.hasCancelled {
      interrupts.taskNumber = 0
      isPaused = true
      show("the loop is held: :run goes on\n" + tasksView(snapshot, width: width()))
    } else if let task = task(interrupts.taskNumber) {
      interrupts.hasCancelled = true
      _ = scheduler.cancel(task, message: .none)
      show("T\(task.number) cancelled\n")
    }
  }

  /// An await that nothing can ever end: only the person can.
  func hintAtDeadlock() {
    guard let task = foreground, !hasHinted, !scheduler.hasWork else { return }
    hasHinted = true
    show("T\(task.number) waits, and nothing is going to wake it: Ctrl-C gives the prompt back\n")
  }
}
