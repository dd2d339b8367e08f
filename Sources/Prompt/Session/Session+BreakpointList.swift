// Setting, listing and deleting breakpoints and watches.

import Interpreter
import Timeline

extension Session {
  func addBreakpoint(_ text: String, _ condition: String?) throws(CommandError) {
    let kind = try breakpointKind(text)
    if let condition { try checkSyntax(condition) }
    control.lastNumber += 1
    let breakpoint = Breakpoint(number: control.lastNumber, kind: kind, condition: condition)
    control.breakpoints.append(breakpoint)
    armLines()
    show(page.line("breakpoint \(breakpoint.number): \(breakpoint.text)\(hint(for: kind))"))
  }

  private func breakpointKind(_ text: String) throws(CommandError) -> Breakpoint.Kind {
    if let event = Breakpoint.Event(rawValue: text) { return .event(event) }
    if text.hasPrefix("T"), let number = Int(text.dropFirst()), number > 0 { return .task(number) }
    if let line = Int(text) {
      guard let file = currentFile else {
        throw CommandError("a line of which file? :break FILE:\(text)")
      }
      return .line(file, line)
    }
    if let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]) {
      return .line(String(text[..<colon]), line)
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

  /// A name that is not there yet may be a mistake.
  private func hint(for kind: Breakpoint.Kind) -> String {
    guard case .function(let name) = kind, !name.contains("."),
      mainNamespace.get(intern(name)).isUnbound
    else { return "" }
    return " (no global has that name yet)"
  }

  private func checkSyntax(_ text: String) throws(CommandError) {
    if case .failure(let error) = evaluate(text, at: control.point),
      error.message.hasPrefix("SyntaxError")
    {
      throw error
    }
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

  private func numbers(
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

  func addWatch(_ expression: String) throws(CommandError) {
    try checkSyntax(expression)
    control.lastNumber += 1
    let watch = Watch(
      number: control.lastNumber, expression: expression, value: watchedText(expression))
    control.watches.append(watch)
    armLines()
    show(page.line("watch \(watch.number): \(expression) is \(watch.value)"))
  }

  func listWatches() {
    if control.watches.isEmpty { return show("no watches\n") }
    for watch in control.watches {
      show(page.line("\(watch.number)  \(watch.expression) is \(watch.value)"))
    }
  }

  func deleteWatches(_ words: [String]) throws(CommandError) {
    let numbers = try numbers(words, among: control.watches.map(\.number), "watch")
    control.watches.removeAll { numbers.contains($0.number) }
    armLines()
  }
}
