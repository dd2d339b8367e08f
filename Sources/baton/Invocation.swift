// What one call of the executable is to do, apart from how the command line said it.

import Reactor

struct Invocation {
  /// The script (- for standard input) and its arguments.
  var script: [String]
  var code: String?
  var module: String?
  var clock = LoopClock.Mode.real
  /// Opens the prompt after the script.
  var isInteractive = false
  /// Holds the script before its loop's first step.
  var isHeld = false

  /// Chooses between a script and the prompt.
  /// - Returns: the exit status.
  func start() -> Int32 {
    let source: ScriptSource
    if let code {
      source = .command(code, arguments: script)
    } else if let module {
      source = .module(module, arguments: script)
    } else if let first = script.first, first != "-" {
      source = .file(first, arguments: Array(script.dropFirst()))
    } else if script.isEmpty, isInteractive || SystemCalls.isTerminal(0) {
      return runPrompt(clock: clock, forcesPrompts: isInteractive, isHeld: isHeld)
    } else {
      source = .standardInput(arguments: Array(script.dropFirst()))
    }
    if isInteractive { return runPrompt(clock: clock, after: source, isHeld: isHeld) }
    return runBesidePrompt { stage in
      runScript(source, clock: clock, stage: stage, isHeld: isHeld)
    }
  }
}
