// Setting, listing and deleting breakpoints and watches.

import Interpreter
import Syntax
import Timeline

extension Session {
  func addBreakpoint(_ text: String, _ condition: String?) throws(CommandError) {
    let (kind, hint) = try placed(try breakpointKind(text))
    if let condition { _ = try compile(condition, among: names(at: control.point)) }
    control.lastNumber += 1
    let breakpoint = Breakpoint(number: control.lastNumber, kind: kind, condition: condition)
    control.breakpoints.append(breakpoint)
    armLines()
    show(
      page.prose(
        escapedForTerminal("breakpoint \(breakpoint.number): \(breakpoint.text)\(hint)"),
        indentation: 2))
  }

  private func breakpointKind(_ text: String) throws(CommandError) -> Breakpoint.Kind {
    if let event = Breakpoint.Event(rawValue: text) { return .event(event) }
    if text.hasPrefix("T"), let number = Int(text.dropFirst()), number > 0 { return .task(number) }
    if let line = Int(text) {
      try requireLine(line)
      guard let file = currentFile else {
        throw CommandError("a line of which file? :break FILE:\(text)")
      }
      return .line(file, line)
    }
    if let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]) {
      try requireLine(line)
      return .line(String(text[..<colon]), line)
    }
    if !isFunction(text), let number = numberOfTask(named: text), task(number) != nil {
      return .task(number)
    }
    let isName = text.split(separator: ".").allSatisfy { part in
      part.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
    }
    if isName, !text.isEmpty { return .function(text) }
    throw CommandError(
      "'\(text)' is no place: a line, FILE:LINE, a function, T3, or one of "
        + Breakpoint.Event.allCases.map(\.rawValue).joined(separator: ", "))
  }

  /// The file that a line alone refers to: of the held statement, else the script.
  private var currentFile: String? {
    if let point = control.point { return point.site.code.source.name }
    let file = mainNamespace.get(intern("__file__"))
    return file.string?.text
  }

  /// A global, or a method of a global class.
  private func requireLine(_ line: Int) throws(CommandError) {
    if line < 1 { throw CommandError("there is no line \(line): lines count from 1") }
  }

  /// A task may be called as the function that it runs.
  private func isFunction(_ name: String) -> Bool {
    variable(name)?.anyFuture == nil && isKnown(name)
  }

  private func isKnown(_ name: String) -> Bool {
    if name.contains(".") { return true }
    let key = intern(name)
    if !mainNamespace.get(key).isUnbound { return true }
    return namedValues(of: mainNamespace).contains { _, value in
      value.type.map { !staticAttribute(ofInstancesOf: $0, key).isUnbound } ?? false
    }
  }

  /// Where the breakpoint will hold, and what a person may not expect of that.
  private func placed(
    _ kind: Breakpoint.Kind
  ) throws(CommandError) -> (Breakpoint.Kind, hint: String) {
    switch kind {
    case .line(let file, let line): return try placed(file, line)
    case .function(let name):
      return (kind, isKnown(name) ? "" : " (no function of that name is known yet)")
    case .task(let number):
      if task(number) != nil { return (kind, "") }
      let hasEnded = recorder.finished.task(number) != nil
      return (kind, hasEnded ? " (it has ended)" : " (there is no such task yet)")
    case .event: return (kind, "")
    }
  }

  /// A line without a statement means the next one that has one.
  private func placed(
    _ file: String, _ line: Int
  ) throws(CommandError) -> (Breakpoint.Kind, hint: String) {
    let loaded = pointedLines.filter { Breakpoint.isFile($0.key, named: file) }.map(\.value)
    if loaded.isEmpty {
      if let path = importedFile(named: file) {
        throw CommandError(
          isLibraryFile(path)
            ? "\(file) is a file of the library: nothing holds in it"
            : "\(file) was imported before the prompt opened: start with --paused or -i to hold in it"
        )
      }
      return (.line(file, line), " (no file of that name is loaded yet: holds once one is)")
    }
    if loaded.contains(where: { $0.contains(line) }) { return (.line(file, line), "") }
    guard let next = loaded.compactMap({ $0.first { $0 > line } }).min() else {
      let last = loaded.compactMap(\.last).max() ?? 0
      throw CommandError(
        "\(file) has no statement in line \(line) or below; the last is in line \(last)")
    }
    return (.line(file, next), " (line \(line) has no statement of its own)")
  }

  /// The path of a loaded module whose code nobody looked at.
  private func importedFile(named file: String) -> String? {
    (0..<loadedModules.used).lazy.compactMap { position -> String? in
      let module = loadedModules.entries[position].value.module
      return module?.namespace.get(intern("__file__")).string?.text
    }.first { Breakpoint.isFile($0, named: file) }
  }

  func listBreakpoints() {
    if control.breakpoints.isEmpty { return show("no breakpoints\n") }
    for breakpoint in control.breakpoints {
      let hits = breakpoint.hits == 0 ? "" : "  (\(counted(breakpoint.hits, "hit")))"
      show(page.line("\(breakpoint.number)  \(breakpoint.text)\(hits)"))
    }
  }

  func deleteBreakpoints(_ words: [String]) throws(CommandError) {
    let numbers = try numbers(words, among: control.breakpoints.map(\.number), "breakpoint")
    control.breakpoints.removeAll { numbers.contains($0.number) }
    armLines()
  }

  func numbers(
    _ words: [String], among known: [Int], _ noun: String
  ) throws(CommandError) -> [Int] {
    if words.isEmpty { return known }
    var numbers: [Int] = []
    for word in words {
      guard let number = Int(word), known.contains(number) else {
        throw CommandError("there is no \(noun) \(word)")
      }
      numbers.append(number)
    }
    return numbers
  }
}
