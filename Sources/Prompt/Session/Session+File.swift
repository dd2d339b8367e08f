// `-i FILE`: the file runs first, on the session's own loop when it awaits at its top level, so that
// its tasks are alive at the prompt that follows.

import Asyncio
import Interpreter
import Syntax

extension Session {
  /// Runs a file before anything is typed.
  /// - Parameter isHeld: before the loop's first callback.
  package func open(_ file: SourceFile?, isHeld: Bool) {
    self.file = file
    runsFileFirst = file != nil
    if isHeld {
      isPaused = true
      scheduler.isHeld = true
    }
  }

  func begin(_ file: SourceFile) {
    self.file = nil
    isRunningFile = true
    let code: Code
    do {
      code = try Program.compile(file, namespace: mainNamespace)
    } catch {
      show(error.rendered())
      return finishRequest()
    }
    if code.form == .plain {
      runStatement(code, mainNamespace)
      isRunningFile = false
      return finishRequest()
    }
    startForeground(code, mainNamespace)
    if isPaused { pause() }
    if foreground == nil { finishRequest() }
  }

  /// The file has called `sys.exit`: the prompt stays, as Python's does.
  func noteExit(_ exception: ExceptionObject) -> Bool {
    guard isRunningFile else { return false }
    show("the script has ended:\n" + formatExceptionOnly(exception.value))
    return true
  }
}
