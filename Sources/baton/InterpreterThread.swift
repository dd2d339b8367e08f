// The thread that owns heap and loop: it has a very large virtual stack, so that deep recursion ends
// in a RecursionError and not in a crash.

import Reactor

/// Runs a body on the interpreter's thread and returns what it returns.
func runOnInterpreterThread(_ body: @escaping @Sendable () -> Int32) -> Int32 {
  let result = ExitStatus()
  do {
    let thread = try NativeThread { result.value = body() }
    // A script that blocks in a read is woken by Ctrl-C only if its own thread receives the signal.
    Signals.leaveToOtherThreads()
    thread.join()
  } catch {
    _ = SystemCalls.writeAll(2, Array("baton: cannot start a thread: \(error.message)\n".utf8))
    return 1
  }
  return result.value
}

// Written by the thread before it ends, read after it was joined.
final class ExitStatus: @unchecked Sendable {
  var value: Int32 = 1
}
