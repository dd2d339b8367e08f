// Command lines as people and scripts write them: `-c code`, `-m module`, `-u script`, with options of Python and
// of Baton before them. What follows the code, the module or the script belongs to it, options included.

import Interpreter
import Reactor
import StandardModules

/// A command line whose options are all known.
struct PythonCommandLine {
  private(set) var invocation = Invocation(script: [])
  private var isUnbuffered = false
  private var options = StartOptions()
  private var warnings: [String] = []

  /// Options that change nothing here: the seed of hashes, the first line of a script.
  private static let ignored: Set<Character> = ["R", "x"]

  /// Nil when there is an option that neither knows, or a value is missing.
  init?(_ line: [String]) {
    var rest = line[...]
    while let option = rest.first, option.hasPrefix("-"), option != "-" {
      rest.removeFirst()
      let isKnown =
        option.hasPrefix("--")
        ? readWord(option, &rest) : readLetters(option.dropFirst(), &rest)
      guard isKnown else { return nil }
      if invocation.code != nil || invocation.module != nil { break }
    }
    invocation.script = Array(rest)
  }

  /// An option of Baton's own.
  private mutating func readWord(_ option: String, _ rest: inout ArraySlice<String>) -> Bool {
    if option == "--paused" {
      invocation.isHeld = true
      return true
    }
    let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0] == "--clock",
      let value = parts.count > 1 ? String(parts[1]) : rest.popFirst(),
      let clock = ClockOption(argument: value)
    else { return false }
    invocation.clock = clock.mode
    return true
  }

  /// The letters of one argument; one that takes a value takes the rest, or the next argument.
  private mutating func readLetters(
    _ letters: Substring, _ rest: inout ArraySlice<String>
  ) -> Bool {
    var letters = letters
    while let letter = letters.popFirst() {
      if Self.ignored.contains(letter) || noteFlag(letter) { continue }
      guard "cmWX".contains(letter) else { return false }
      guard let value = letters.isEmpty ? rest.popFirst() : String(letters) else { return false }
      switch letter {
      case "c": invocation.code = value
      case "m": invocation.module = value
      case "W": warnings.append(value)
      default: noteExtension(value)
      }
      return true
    }
    return true
  }

  /// A letter that stands for itself.
  private mutating func noteFlag(_ letter: Character) -> Bool {
    switch letter {
    case "B": options.skipsByteCode = true
    case "E": options.ignoresEnvironment = true
    case "I": options.isIsolated = true
    case "O": options.optimization = min(options.optimization + 1, 2)
    case "P": options.hasSafePath = true
    case "S": options.ignoresSite = true
    case "i": invocation.isInteractive = true
    case "b": options.bytesWarning += 1
    case "d": options.debug += 1
    case "q": options.quiet += 1
    case "s": options.ignoresUserSite = true
    case "u": isUnbuffered = true
    case "v": options.verbose += 1
    default: return false
    }
    return true
  }

  private mutating func noteExtension(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let (name, value) = (String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
    options.extensions.append((name, value))
    if name == "dev" { options.isDeveloperMode = true }
  }

  /// Sets what the options ask for; before the interpreter starts.
  func apply() {
    if isUnbuffered { writesThrough = true }
    startOptions = options
    startOptions.warnings = warnings
  }
}

extension StartOptions {
  /// Adds what follows from the options and from the environment; once, after they are read.
  mutating func complete() {
    if isIsolated {
      ignoresEnvironment = true
      hasSafePath = true
      ignoresUserSite = true
    }
    if environment("PYTHONDEVMODE") != nil { isDeveloperMode = true }
    if environment("PYTHONSAFEPATH") != nil { hasSafePath = true }
    debug = max(debug, environmentLevel("PYTHONDEBUG") > 0 ? 1 : 0)
    verbose = max(verbose, environmentLevel("PYTHONVERBOSE"))
    optimization = min(max(optimization, environmentLevel("PYTHONOPTIMIZE")), 2)
    if environment("PYTHONDONTWRITEBYTECODE") != nil { skipsByteCode = true }
    hidesColumns =
      extensions.contains { $0.name == "no_debug_ranges" }
      || environment("PYTHONNODEBUGRANGES") != nil
    if let prefix = setting("pycache_prefix", "PYTHONPYCACHEPREFIX")?.value, !prefix.isEmpty {
      cacheFolder = prefix
    }
    completeNumbers()
    completeHashes()
    let listed = environment("PYTHONWARNINGS")?.split(separator: ",").map(String.init) ?? []
    warnings = (isDeveloperMode ? ["default"] : []) + listed + warnings
    if bytesWarning > 0 {
      warnings.append(bytesWarning > 1 ? "error::BytesWarning" : "default::BytesWarning")
    }
  }

  private mutating func completeNumbers() {
    if let (origin, value) = setting("int_max_str_digits", "PYTHONINTMAXSTRDIGITS") {
      guard let limit = value.flatMap({ Int($0) }), limit == 0 || limit >= 640 else {
        refuse(
          "int_max_str_digits",
          "\(origin): invalid limit; must be >= 640 or 0 for unlimited.")
      }
      decimalDigits = limit
    }
    if let (origin, value) = setting("cpu_count", "PYTHON_CPU_COUNT"), value != "default" {
      guard let count = value.flatMap({ Int($0) }), count > 0 else {
        refuse(
          "cpu_count",
          "\(origin)=n option: n is missing or an invalid number, n must be greater than 0")
      }
      processors = count
    }
  }

  /// Without the variable texts hash alike in all runs.
  private mutating func completeHashes() {
    guard let text = environment("PYTHONHASHSEED") else { return }
    if text == "random" {
      hasRandomHashes = true
      hashKey = HashKey(low: .random(in: .min ... .max), high: .random(in: .min ... .max))
      return
    }
    guard let seed = UInt32(text.drop { $0 == " " }) else {
      refuse(
        "hash_seed", "PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]")
    }
    hasRandomHashes = seed != 0
    hashKey = HashKey(seed: seed)
  }

  /// What `-X name` says, otherwise the environment, and where it is said.
  private func setting(_ name: String, _ variable: String) -> (origin: String, value: String?)? {
    if let option = extensions.last(where: { $0.name == name }) {
      return ("-X \(name)", option.value)
    }
    return environment(variable).map { (variable, $0) }
  }

  /// Ends the process as CPython does where it cannot be set up.
  private func refuse(_ name: String, _ message: String) -> Never {
    writeError(
      "Fatal Python error: config_init_\(name): \(message)\n"
        + "Python runtime state: preinitialized\n\n")
    SystemCalls.exit(1)
  }

  /// A variable that holds a number; any other text stands for 1.
  private func environmentLevel(_ name: String) -> Int {
    environment(name).map { max(Int($0) ?? 1, 1) } ?? 0
  }

  /// A variable of the environment that is not empty, unless they are ignored.
  func environment(_ name: String) -> String? {
    guard !ignoresEnvironment, let value = SystemCalls.environment(name), !value.isEmpty else {
      return nil
    }
    return value
  }
}
