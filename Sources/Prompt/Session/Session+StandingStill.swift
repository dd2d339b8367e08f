// What holds still while a person looks. A callback or statement that is held in its middle keeps the
// interpreter's lock: no other thread runs, and no clock jumps, until it is let go or typed code lets
// go of the lock itself, as a join does. Only one thread serves what is typed. Another one whose loop
// comes to its next callback meanwhile waits until the loops go on.
//
// The loop that the session itself turns is held by not turning it: other threads go on then.

import Asyncio
import Interpreter
import Reactor

/// The threads around what is held.
struct HeldThreads {
  /// The one that serves requests on top of what it holds.
  var server: ScriptThread?
  /// Those that wait with their next callback.
  let waiting = ThreadQueue()
  /// The session was left in another thread: the main one must end the script.
  var owesExit = false
}

extension Session {
  /// Waits for a request, a question of Tab, or a signal, in the middle of what is held.
  func standStill() {
    // Only the main thread runs handlers of signals, and it alone hears their bell.
    guard InterpreterLock.current.isMain else {
      _ = doorbell.wait(seconds: nil)
      return
    }
    if !mailbox.isEmpty || Signals.wantsAttention { return }
    _ = try? scheduler.world.wakeUp.wait(seconds: nil)
  }

  /// Holds a loop that is not the session's own, until the loops go on.
  func holdLoop() throws(Raised) {
    if isServedElsewhere {
      _ = try threads.waiting.wait(until: nil) { !isPaused || status != nil }
    } else {
      try serveWhileHeld(at: nil)
    }
  }

  /// Another thread serves what is typed, on top of what it holds.
  var isHeldElsewhere: Bool { threads.server.map { $0 !== InterpreterLock.current } ?? false }

  /// The session's own rounds rest until that is over.
  func waitForOtherThread() {
    do throws(Raised) {
      _ = try threads.waiting.wait(until: nil) { threads.server == nil || status != nil }
    } catch {
      let exception = state.raised
      state.raised = .none
      showUncaught(exception)
    }
  }

  /// What is typed while another thread than the main one is held is interrupted there.
  func withAttention(_ body: () throws(Raised) -> Void) throws(Raised) {
    let isMain = state.isMainThread
    state.isMainThread = isMain || threads.server === InterpreterLock.current
    defer { state.isMainThread = isMain }
    try body()
  }

  /// Another thread serves what is typed, or is about to: that of the session's own loop between two turns.
  private var isServedElsewhere: Bool {
    let current = InterpreterLock.current
    if let server = threads.server { return server !== current }
    return !isScript && !isExecuting && !current.isMain
  }

  /// What `threading` calls a thread, without running any of it.
  func name(of thread: ScriptThread) -> String {
    guard let module = loadedModules.get(intern("threading")).module,
      let active = module.namespace.get(intern("_active")).dict
    else { return "thread \(thread.number)" }
    let position = (0..<active.used).first {
      if case .int(thread.number) = active.entries[$0].key { true } else { false }
    }
    let name = position.flatMap { active.entries[$0].value.instance?.ownAttribute(intern("_name")) }
    return name?.string?.text ?? "thread \(thread.number)"
  }

  /// The session was left where another thread than the main one is held: that one ends the script.
  func leaveMainThread() {
    if !isScript || InterpreterLock.current.isMain { return }
    threads.owesExit = true
    InterpreterLock.wake(InterpreterLock.main)
  }
}
