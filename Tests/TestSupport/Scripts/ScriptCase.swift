// One script test: a Python file that carries its own expectations as comments.
//
// The comments are described in Tests/README.md. `scripts/check-against-cpython` reads the same
// ones, so an expectation that holds here is one that CPython 3.13 agrees with.

/// A script under Tests/Scripts and what it must do.
package struct ScriptCase: Sendable {
  /// The absolute path of the file.
  package let path: String
  /// The path below Tests/Scripts, without the extension.
  package let name: String
  /// The lines of standard output, in order.
  package private(set) var output: [String] = []
  /// All lines of standard error, where the script says them; its own path is cut to the file name.
  package private(set) var errors: [String] = []
  /// The last line of standard error, and the line of the script that it must name.
  package private(set) var failure: (text: String, line: Int)?
  package private(set) var usesVirtualClock = false
  package private(set) var arguments: [String] = []
  package private(set) var input = ""
  package private(set) var skipReason: String?
  private var status: Int32?

  /// The exit status that the script must end with.
  package var expectedStatus: Int32 { status ?? (failure == nil && errors.isEmpty ? 0 : 1) }

  /// The name of the file.
  package var fileName: String { (name.split(separator: "/").last ?? "") + ".py" }

  /// Reads the directives of the file at `path`, which lies below `root`.
  package init(path: String, root: String) {
    self.path = path
    name = String(path.dropFirst(root.utf8.count + 1).dropLast(".py".utf8.count))
    let text = SourceTree.text(of: path)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let (directive, value) = Directive.find(in: line) else { continue }
      apply(directive, value, line: index + 1)
    }
  }

  private mutating func apply(_ directive: Directive, _ value: String, line: Int) {
    switch directive {
    case .expect: output.append(value)
    case .expectError, .expectDiagnostic: failure = (value, line)
    case .expectStderr: errors.append(value)
    case .expectExit: status = Int32(value)
    case .clock: usesVirtualClock = value == "virtual"
    case .args: arguments = value.split(separator: " ").map(String.init)
    case .stdin: input += value + "\n"
    case .skip: skipReason = value
    case .oursAlone, .cpython, .cpythonError, .cpythonHangs: break
    }
  }
}

extension ScriptCase {
  /// The folder of the script tests.
  package static let root = SourceTree.root + "/Tests/Scripts"

  /// Every script test, sorted by path.
  package static let all = SourceTree.files(below: root, extension: ".py")
    .map { ScriptCase(path: $0, root: root) }
    .filter { $0.skipReason == nil }
}

/// What a comment may say to the runner.
private enum Directive: String, CaseIterable {
  case expect
  case expectError = "expect-error"
  case expectDiagnostic = "expect-diagnostic"
  case expectExit = "expect-exit"
  case expectStderr = "expect-stderr"
  case clock
  case args
  case stdin
  case skip
  case oursAlone = "ours-alone"
  case cpython
  case cpythonError = "cpython-error"
  case cpythonHangs = "cpython-hangs"

  /// The first `# name: value` of a line. One space after the colon is not part of the value.
  static func find(in line: Substring) -> (Directive, String)? {
    var rest = line[...]
    while let hash = rest.firstIndex(of: "#") {
      rest = rest[rest.index(after: hash)...]
      guard rest.first == " ", let colon = rest.firstIndex(of: ":") else { continue }
      let name = rest[rest.index(after: rest.startIndex)..<colon]
      guard let directive = Directive(rawValue: String(name)) else { continue }
      let value = rest[rest.index(after: colon)...]
      return (directive, String(value.first == " " ? value.dropFirst() : value))
    }
    return nil
  }
}
