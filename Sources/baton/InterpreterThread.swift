// The thread that owns heap and loop: it has a very large virtual stack, so that deep recursion ends
// in a RecursionError and not in a crash.

import Reactor

/// Runs a body on the interpreter's thread and returns what it returns. The calling thread, the
/// process's main one, serves the prompt when the body opens it.
func runBesidePrompt(_ body: @escaping @Sendable (PromptStage) -> Int32) -> Int32 {
  let result = ExitStatus()
  do {
    let stage = try PromptStage()
    let thread = try NativeThread {
      result.value = body(stage)
      // The main thread, which ends the process, is the parent's.
      if SystemCalls.isForkedChild { endProcess(result.value) }
      stage.end()
    }
    stage.serve()
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
