// A file of Tests/Programs: random programs of one kind and what CPython printed for each.
//
// All programs of a file run in one process, each over a namespace of its own; starting one process
// for each would take most of the time. `scripts/cpython/recorded.py` does the same for CPython.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The programs of one kind.
package struct RecordedPrograms: Sendable {
  package struct Program: Sendable {
    package let number: String
    package fileprivate(set) var source = ""
    package fileprivate(set) var output = ""
  }

  private static let programMark = "=== "
  private static let outputMark = "--- output"

  /// The name of the file without its extension.
  package let kind: String
  /// What stands before each program, and the programs.
  package private(set) var prelude = ""
  package private(set) var programs: [Program] = []

  /// Every file of Tests/Programs.
  package static let all = SourceTree.files(below: folder, extension: ".txt").map {
    RecordedPrograms(path: $0)
  }
  private static let folder = SourceTree.root + "/Tests/Programs"

  private init(path: String) {
    kind = String(path.dropFirst(Self.folder.utf8.count + 1).dropLast(4))
    var isOutput = false
    for line in SourceTree.text(of: path).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(Self.programMark) {
        programs.append(Program(number: String(line.dropFirst(Self.programMark.utf8.count))))
        isOutput = false
      } else if line == Self.outputMark {
        isOutput = true
      } else if isOutput {
        programs[programs.count - 1].output += line + "\n"
      } else {
        programs[programs.count - 1].source += line + "\n"
      }
    }
    prelude = programs.removeFirst().source
  }

  /// Runs all; the first programs whose output differs, as text.
  package func differences() -> String? {
    let path = (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/\(kind)-\(getpid()).py"
    guard SourceTree.write(driver, to: path) else { return "cannot write \(path)" }
    defer { unlink(path) }
    let result = ScriptRunner().run(path: path, clock: "virtual", arguments: [], input: "")
    let said = Self.sections(of: result.output)
    let wrong = programs.filter { said[$0.number].map(Self.trimmed) != Self.trimmed($0.output) }
    if wrong.isEmpty, result.status == 0 { return nil }
    var text = ["\(kind): \(wrong.count) of \(programs.count) differ, exit status \(result.status)"]
    if result.status != 0 { text.append(String(result.errors.suffix(2000))) }
    for program in wrong.prefix(3) {
      let got = said[program.number] ?? "(nothing: it was not reached)"
      text.append(
        "program \(program.number):\n\(program.source)expected:\n\(program.output)got:\n\(got)")
    }
    return text.joined(separator: "\n")
  }

  /// One program that runs them all.
  private var driver: String {
    var text = "prelude = \(Self.literal(prelude))\nprograms = [\n"
    for program in programs {
      text += "('\(program.number)', \(Self.literal(program.source))),\n"
    }
    return text + """
      ]
      for number, source in programs:
          print("=== " + number)
          try:
              exec(prelude + source, {"__name__": "__main__"})
          except BaseException as error:
              print("ended by", type(error).__name__, error)

      """
  }

  private static func literal(_ text: String) -> String {
    var quoted = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\\": quoted += "\\\\"
      case "\"": quoted += "\\\""
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(character)
      }
    }
    return quoted + "\""
  }

  private static func sections(of output: String) -> [String: String] {
    var sections: [String: String] = [:]
    var number = ""
    for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(programMark) {
        number = String(line.dropFirst(programMark.utf8.count))
        sections[number] = ""
      } else {
        sections[number, default: ""] += line + "\n"
      }
    }
    return sections
  }

  private static func trimmed(_ text: String) -> Substring {
    var text = text[...]
    while text.last == "\n" { text.removeLast() }
    return text
  }
}
