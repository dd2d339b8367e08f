// A thread of the script: a thread of the system with its own native stack, and its part of the
// interpreter's state. It runs script code only while it holds the interpreter lock.

import Interpreter
import Reactor

/// One script thread, the main one included.
package final class ScriptThread: @unchecked Sendable {
  /// What the thread is doing, as the lock sees it.
  enum Phase {
    /// It holds the lock.
    case running
    /// It waits for its turn.
    case ready
    /// It waits for another thread, or for its deadline.
    case parked
    /// It waits in a system call.
    case outside
    case ended
  }

  /// What `threading.get_ident()` says; 1 is the main thread. Never used twice.
  package let number: Int
  /// What the system calls it.
  package internal(set) var nativeNumber = 0
  /// Receives signals and runs their handlers.
  package private(set) var isMain: Bool
  /// The thread's part of the interpreter's state while another thread runs.
  package let state: ThreadState
  private(set) var parker: Parker
  /// A world for the loops that run here; the main thread's is everybody's.
  var ownWorld: (any World)?

  // Guarded by the lock's mutex.
  var phase = Phase.ready
  /// Until when it is parked, in the loop's time.
  var deadline: Double?
  /// It was woken to watch the time, not because of what it waits for.
  var isSummoned = false
  /// It is parked in its loop, where messages end the wait.
  var hearsMail = false

  private static nonisolated(unsafe) var lastNumber = 1

  /// The thread that calls: the main one.
  init(main bell: WakeUp) {
    number = 1
    isMain = true
    // Not its own: for a script, the process begins with this thread.
    nativeNumber = NativeThread.mainNumber
    state = .running
    parker = Parker(bell: bell)
    phase = .running
  }

  /// A thread that is about to be started.
  init() throws(SystemCallError) {
    guard let state = ThreadState(valueStackBytes: ScriptThread.stackBytes) else {
      throw SystemCallError(code: SystemCallError.wouldBlockCode, call: "mmap")
    }
    self.state = state
    ScriptThread.lastNumber += 1
    number = ScriptThread.lastNumber
    isMain = false
    parker = Parker()
  }

  /// A thread's native stack, unless `threading.stack_size` asks for more, and its value stack: address
  /// space that is used as far as frames reach. Where it is limited, a thousand threads shall have room.
  package static let stackBytes = NativeThread.share(of: 64 << 20, oneIn: 2048)
  /// Below this a thread is not started.
  private static let smallestStack = 1 << 20

  /// In a child of a fork: it receives signals from now on.
  func becomeMain() {
    isMain = true
    nativeNumber = NativeThread.mainNumber
    parker = Parker(bell: currentWorld().wakeUp)
    Interpreter.state.isMainThread = true
    Signals.receive(true)
  }

  /// What the thread was started with is no longer needed.
  package func forgetRoots() { state.roots = [] }

  /// Starts the thread of the system, which waits for its turn and then runs the body.
  func begin(stackBytes: Int, _ body: @escaping @Sendable () -> Void) throws(SystemCallError) {
    // Signals interrupt the main thread only. The new thread inherits this.
    try Signals.withoutSignals { () throws(SystemCallError) in
      let thread = try NativeThread(
        stackSize: max(stackBytes, Self.stackBytes), smallest: Self.smallestStack, body)
      thread.detach()
    }
  }
}
