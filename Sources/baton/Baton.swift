// The executable: reads the command line, starts the interpreter's thread, ends with its status.

import ArgumentParser
import CBaton
import Reactor

@main
struct Baton: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baton",
    abstract: "Run asynchronous scripts, or type them while their tasks run.",
    discussion: """
      Without a script and on a terminal the prompt opens: type Python, top-level await included; \
      commands begin with a colon, :help lists them. With standard input from a pipe, the script \
      is read from there.

      baton check FILE|FOLDER... looks for syntax errors, unknown modules and unknown names, and \
      runs nothing.
      """,
    version: "baton 0.1.0 (Python 3.13)")

  @Option(name: .customShort("c"), help: ArgumentHelp("Run this code.", valueName: "code"))
  var code: String?

  @Option(
    name: .customShort("m"),
    help: ArgumentHelp("Run this module of the search path.", valueName: "module"))
  var module: String?

  @Option(help: ArgumentHelp("How time goes: real, virtual, manual or xN.", valueName: "clock"))
  var clock: ClockOption = .init(mode: .real)

  @Flag(
    name: .customShort("i"),
    help: "Open the prompt after the script, its tasks alive; without a script also on a pipe.")
  var isInteractive = false

  @Flag(help: "Hold the script before its loop's first step, at the prompt.")
  var paused = false

  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp(
      "A script (- for standard input), or a folder or zip file with a __main__.py, and its arguments.",
      valueName: "script"))
  var script: [String] = []

  /// Usage errors end with status 2, as Python's do; what follows the script is the script's.
  static func main() {
    baton_prepare_allocator()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if let first = arguments.first, ["--help", "-h", "--version", "-V"].contains(first) {
        print(first.hasSuffix("h") || first == "--help" ? helpMessage() : configuration.version)
        SystemCalls.exit(0)
      }
      if arguments.first == "check" {
        CheckCommand.start(Array(arguments.dropFirst()))
      }
      run(try invocation(for: arguments))
    } catch {
      writeError(fullMessage(for: error) + "\n")
      SystemCalls.exit(2)
    }
  }

  /// What is wrong with a command line, and how it should look, is the library's to say; its values alone take a
  /// twentieth of an empty script's time.
  private static func invocation(for arguments: [String]) throws -> Invocation {
    guard let line = PythonCommandLine(arguments) else { return try parse(arguments).invocation }
    line.apply()
    return line.invocation
  }

  private var invocation: Invocation {
    Invocation(
      script: script, code: code, module: module, clock: clock.mode, isInteractive: isInteractive,
      isHeld: paused)
  }

  func validate() throws {
    if let first = script.first, first.hasPrefix("-"), first != "-", code == nil, module == nil {
      throw ValidationError("Unknown option '\(first)'")
    }
  }

  private static func run(_ invocation: Invocation) -> Never {
    SystemCalls.openMissingStandardDescriptors()
    try? Signals.ignoreBrokenPipes()
    endProcess(invocation.start())
  }
}

/// `real`, `virtual`, `manual` or `xN`.
struct ClockOption: ExpressibleByArgument {
  let mode: LoopClock.Mode

  init(mode: LoopClock.Mode) { self.mode = mode }

  init?(argument: String) {
    switch argument {
    case "real": mode = .real
    case "virtual": mode = .virtual
    case "manual": mode = .manual
    default:
      guard argument.hasPrefix("x"), let factor = Double(argument.dropFirst()), factor > 0,
        factor.isFinite
      else { return nil }
      mode = .scaled(factor)
    }
  }

  var defaultValueDescription: String { "real" }
}
