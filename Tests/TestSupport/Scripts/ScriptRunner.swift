// Runs script tests with the `baton` binary and says how a run differs from its expectations.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs one script at a time, each in a process of its own.
package struct ScriptRunner: Sendable {
  /// Far above what any script takes; only a hang reaches it.
  private static let secondsLimit = 120.0

  private let extraEnvironment: [String]

  /// - Parameter environment: `NAME=VALUE` entries that the scripts see besides the basic ones.
  package init(environment: [String] = []) {
    extraEnvironment = environment
  }

  /// Runs the script as a user would: `baton [--clock virtual] FILE ARGUMENTS`.
  package func run(_ script: ScriptCase) -> ProcessResult {
    run(
      path: script.path, clock: script.usesVirtualClock ? "virtual" : nil,
      arguments: script.arguments, input: script.input)
  }

  /// Runs any script file; without a `clock`, on the real one.
  package func run(
    path: String, clock: String?, arguments: [String], input: String
  ) -> ProcessResult {
    let clockOption = clock.map { ["--clock", $0] } ?? []
    return run(command: clockOption + [path] + arguments, input: input)
  }

  /// Runs code that prints `mark`, sends Ctrl-C then, and waits for the end.
  package func interrupt(_ code: String, after mark: String) -> ProcessResult {
    ChildProcess(
      [BatonBinary.path, "-c", code], environment: Self.basicEnvironment + extraEnvironment
    ).run(input: "", seconds: Self.secondsLimit, interruptAfter: mark)
  }

  /// Runs the binary with any command line.
  package func run(command: [String], input: String) -> ProcessResult {
    ChildProcess(
      [BatonBinary.path] + command, environment: Self.basicEnvironment + extraEnvironment
    ).run(input: input, seconds: Self.secondsLimit)
  }

  /// Runs the script; every way in which it differs from its expectations, as text.
  package func differences(of script: ScriptCase) -> String? {
    let result = run(script)
    var found: [String] = []
    if result.timedOut { found.append("did not end within \(Int(Self.secondsLimit)) seconds") }
    let lines = Self.lines(of: result.output)
    if lines != script.output {
      found.append("output " + Self.describe(expected: script.output, got: lines))
    }
    if result.status != script.expectedStatus {
      found.append("exit status \(result.status), expected \(script.expectedStatus)")
    }
    let errors = Self.lines(of: result.errors.replacing(script.path, with: script.fileName))
    if !script.errors.isEmpty, errors != script.errors {
      found.append("stderr: " + Self.describe(expected: script.errors, got: errors))
    }
    if let failure = script.failure {
      let last = Self.lines(of: result.errors).last ?? ""
      if last != failure.text {
        found.append("last line of stderr: \(last)\n  expected: \(failure.text)")
      }
      if !result.errors.contains("line \(failure.line)") {
        found.append("stderr does not name line \(failure.line)")
      }
    }
    guard !found.isEmpty else { return nil }
    let said = result.errors.isEmpty ? [] : ["stderr:\n\(result.errors)"]
    return (["\(script.path)"] + found + said).joined(separator: "\n  ")
  }

  private static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The first difference with a few lines of each side.
  private static func describe(expected: [String], got: [String]) -> String {
    let same = zip(expected, got).prefix { $0 == $1 }.count
    let shown = 8
    var text = ["differs at line \(same + 1):"]
    text += expected[max(0, same - 2)..<same].map { "    " + $0 }
    text += expected[same...].prefix(shown).map { "  - " + $0 }
    text += got[same...].prefix(shown).map { "  + " + $0 }
    return text.joined(separator: "\n")
  }
}

extension ScriptRunner {
  /// What every script sees of the environment: enough to run, nothing that could change output. A
  /// crash ends at once instead of drawing its backtrace for seconds.
  private static let basicEnvironment =
    ["LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
    + ["PATH", "HOME", "TMPDIR"].compactMap { (name: String) in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
}
