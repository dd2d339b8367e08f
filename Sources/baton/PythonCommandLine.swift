// Command lines as scripts write them for `sys.executable`: `-c code`, `-m module`, `-u script`, with options
// of Python before them. What follows the code, the module or the script belongs to it, options included.

import Interpreter
import Reactor
import StandardModules

/// A command line without options of Baton's own.
struct PythonCommandLine {
  private(set) var code: String?
  private(set) var module: String?
  /// The script, when it is no code and no module, and its arguments.
  private(set) var arguments: [String] = []
  private var isUnbuffered = false
  private var warnings: [String] = []
  private var ignoresEnvironment = false

  /// Options that change nothing here: byte code, site packages, assertions of CPython's own.
  private static let ignored: Set<Character> = [
    "B", "E", "I", "O", "P", "R", "S", "b", "d", "q", "s", "v", "x",
  ]

  /// Nil when there is an option that Python does not have, or nothing to run.
  init?(_ line: [String]) {
    var rest = line[...]
    while let option = rest.first, option.hasPrefix("-"), option != "-" {
      if option.hasPrefix("--") { return nil }
      rest.removeFirst()
      guard readLetters(option.dropFirst(), &rest) else { return nil }
      if code != nil || module != nil { break }
    }
    arguments = Array(rest)
    if code == nil, module == nil, arguments.isEmpty { return nil }
  }

  /// The letters of one argument; one that takes a value takes the rest, or the next argument.
  private mutating func readLetters(
    _ letters: Substring, _ rest: inout ArraySlice<String>
  ) -> Bool {
    var letters = letters
    while let letter = letters.popFirst() {
      if letter == "E" || letter == "I" { ignoresEnvironment = true }
      if Self.ignored.contains(letter) { continue }
      if letter == "u" {
        isUnbuffered = true
        continue
      }
      guard "cmWX".contains(letter) else { return false }
      guard let value = letters.isEmpty ? rest.popFirst() : String(letters) else { return false }
      switch letter {
      case "c": code = value
      case "m": module = value
      case "W": warnings.append(value)
      default: break
      }
      return true
    }
    return true
  }

  /// Sets what the options ask for; before the interpreter starts.
  func apply() {
    if isUnbuffered { writesThrough = true }
    if ignoresEnvironment { warningOptions = [] }
    warningOptions += warnings
  }
}
