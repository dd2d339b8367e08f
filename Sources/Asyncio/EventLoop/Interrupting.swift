// Ctrl-C cancels the main task, as in asyncio. A task that swallows cancellations and is awaited by the main task
// makes that cancellation go nowhere: CPython then waits in silence. Here the person is told who goes on, and what helps.

import Interpreter

/// The timer of the notice about the last Ctrl-C.
private nonisolated(unsafe) var notice: HandleObject?

/// The first Ctrl-C.
package func cancelInterrupted(_ main: FutureObject, _ scheduler: Scheduler) {
  _ = scheduler.cancel(main, message: .none)
  let handle = HandleObject(
    InterruptNotice(scheduler, main), deadline: scheduler.time + shutdownGrace)
  notice = handle
  scheduler.callAt(handle)
}

/// The main task has ended.
func endInterrupt() {
  notice?.cancel()
  notice = nil
}

func markInterruptNotice() { if let notice { mark(notice.cell) } }

/// Tells of a main task that goes on after Ctrl-C.
private final class InterruptNotice: HandleBehavior {
  private let main: FutureObject

  init(_ scheduler: Scheduler, _ main: FutureObject) {
    self.main = main
    super.init(scheduler)
  }

  override func trace() {
    super.trace()
    mark(main.reference)
  }

  override var what: String { "interrupt" }

  override func run(_ handle: HandleObject) throws(Raised) {
    notice = nil
    if main.isDone { return }
    var text =
      "\(Int(shutdownGrace)) seconds after Ctrl-C \(main.nameAndPlace) goes on"
    let innermost = scheduler.innermostTask(of: main)
    if innermost.reference != main.reference {
      text += ", waiting for \(innermost.nameAndPlace)"
    }
    do throws(Raised) {
      try writeToStandardError(text + ". Ctrl-C again ends it.\n")
    } catch { state.raised = .none }
  }
}
