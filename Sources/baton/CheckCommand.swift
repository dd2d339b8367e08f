// `baton check FILE|FOLDER...`: says what a script would miss, without running it. Silent when all is there,
// as Unix tools are.

import ArgumentParser
import Reactor

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baton check",
    abstract:
      "Look for syntax errors, unknown modules and unknown names, without running anything.",
    discussion: """
      Prints FILE:LINE:COLUMN: and what is missing, and ends with status 1; prints nothing when \
      nothing is. Modules beside the script that it imports are read as well. What a try statement \
      catches is not reported.
      """)

  @Argument(
    help: ArgumentHelp(
      "Scripts, zip files of scripts, folders with all scripts in them; - is standard input.",
      valueName: "file"))
  var files: [String]

  /// Ends the process: status 1 when something is missing, 2 when the command line is wrong.
  static func start(_ arguments: [String]) -> Never {
    do {
      try parse(arguments).run()
    } catch {
      let isWrong = !exitCode(for: error).isSuccess
      _ = SystemCalls.writeAll(isWrong ? 2 : 1, Array((fullMessage(for: error) + "\n").utf8))
      SystemCalls.exit(isWrong ? 2 : 0)
    }
    SystemCalls.exit(0)
  }

  func run() throws {
    let files = files
    let status = runBesidePrompt { _ in
      hostInterpreter(clock: .real)
      var checking = ScriptChecking()
      for file in files { checking.check(file) }
      return checking.status
    }
    SystemCalls.exit(status)
  }
}
