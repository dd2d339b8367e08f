// Tracebacks as CPython 3.13's `traceback` module prints them, without colours.
//
// The exception and everything chained to it is captured first: `__str__` runs script code, which
// may raise or change the chain. The printing afterwards works on plain data only.

import Syntax

/// The text of an uncaught exception, each line with its line ending.
/// - Parameters:
///   - limit: so many of the outermost frames of each traceback; when negative, of the innermost ones.
///   - chains: what the exception is chained to, too.
///   - isPlain: no more than the first line of each place, without carets.
package func formatException(
  _ exception: Value, limit: Int? = nil, chains: Bool = true, isPlain: Bool = false
) -> String {
  guard exception.exception != nil else { return "" }
  let top = state.top.unsafelyUnwrapped
  let travelling = (state.raised, state.handled)
  top.initialize(to: exception)
  (top + 1).initialize(to: travelling.0)
  (top + 2).initialize(to: travelling.1)
  state.top = top + 3
  defer {
    state.top = top
    (state.raised, state.handled) = travelling
  }
  var printer = TracebackPrinter(limit: limit, chains: chains, isPlain: isPlain)
  var reports: [ExceptionReport] = []
  printer.print(ExceptionReport.capture(exception, &reports))
  // A chain may be long: freeing it link by link would recurse as deep.
  for report in reports { report.unlink() }
  return printer.text
}

/// The text of an exception that nobody has caught: `sys.tracebacklimit` says how many of the innermost frames
/// are shown.
package func formatUncaught(_ exception: Value) -> String {
  let module = loadedModules.get(intern("sys")).module
  let given = module?.namespace.get(intern("tracebacklimit")).unwrapped ?? .unbound
  let limit: Int
  switch given {
  case .int(let number): limit = number
  case .bool(let flag): limit = flag ? 1 : 0
  default:
    guard given.bigInt?.isNegative == true else { return formatException(exception) }
    limit = 0
  }
  return formatException(exception, limit: limit > 0 ? -limit : 0)
}

/// The last lines of a traceback: the class, the text and the notes.
package func formatExceptionOnly(_ exception: Value) -> String {
  let ending = formatExceptionEnding(exception)
  return ending.lines + ending.notes
}

/// The last lines of a traceback: the class and the text; then the notes.
package func formatExceptionEnding(_ exception: Value) -> (lines: String, notes: String) {
  guard let object = exception.exception else { return ("", "") }
  let travelling = (state.raised, state.handled)
  defer { (state.raised, state.handled) = travelling }
  return (ExceptionReport.ownLines(object), ExceptionReport.notes(object))
}

// MARK: - Capturing

/// What is printed of one exception.
final class ExceptionReport {
  let frames: [FrameSummary]
  /// Class, text and notes.
  let finalLines: String
  var cause: ExceptionReport?
  var context: ExceptionReport?
  /// The members of a group.
  var members: [ExceptionReport]?

  init(_ exception: ExceptionObject) {
    let lines = SourceLines()
    frames = currentTraceback(exception).reversed().map { FrameSummary($0, lines) }
    finalLines = ExceptionReport.ownLines(exception) + ExceptionReport.notes(exception)
  }

  fileprivate static func ownLines(_ exception: ExceptionObject) -> String {
    if exception.isInstance(of: .syntaxError) { return formatSyntaxError(exception) }
    let text = safeText(exception.value) + suggestion(for: exception)
    let name = typeName(of: exception)
    return text.isEmpty ? "\(name)\n" : "\(name): \(text)\n"
  }

  fileprivate static func notes(_ exception: ExceptionObject) -> String {
    var notes = exception.attribute(SpecialName.notes.name)
    if notes.isUnbound, !exception.type.lookup(SpecialName.notes.name).isUnbound {
      do throws(Raised) { notes = try getAttribute(exception.value, SpecialName.notes.name) } catch
      {
        let error = state.raised
        state.raised = .none
        if error.exception?.isInstance(of: .attributeError) == true { return "" }
        let text = safely("<__notes__ repr() failed>") { () throws(Raised) in try reprText(error) }
        return "Ignored error getting __notes__: \(text)\n"
      }
    }
    if notes.isUnbound || notes.isNone { return "" }
    var items: [Value] = []
    if let list = notes.list { items = Array(list.buffer) }
    if let tuple = notes.tuple { items = Array(tuple.buffer) }
    if notes.list == nil, notes.tuple == nil {
      return safely("<__notes__ repr() failed>") { () throws(Raised) in try reprText(notes) } + "\n"
    }
    var text = ""
    for note in items {
      text += safely("<note str() failed>") { () throws(Raised) in try shownText(note) } + "\n"
    }
    return text
  }

  func unlink() {
    cause = nil
    context = nil
    members = nil
  }

  /// The exception with its causes, contexts and members; no cause or context twice.
  static func capture(_ exception: Value, _ all: inout [ExceptionReport]) -> ExceptionReport {
    var seen: Set<Reference> = []
    let root = exception.exception.unsafelyUnwrapped
    let report = add(root, &seen, &all)
    var queue = [(report, root)]
    while let (current, object) = queue.popLast() {
      let layout = object.layout.pointee
      if let cause = layout.cause.exception, !seen.contains(cause.layout.reference) {
        let child = add(cause, &seen, &all)
        current.cause = child
        queue.append((child, cause))
      } else if !object.suppressesContext, let context = layout.context.exception,
        !seen.contains(context.layout.reference)
      {
        let child = add(context, &seen, &all)
        current.context = child
        queue.append((child, context))
      }
      if object.isInstance(of: .baseExceptionGroup) {
        var members: [ExceptionReport] = []
        for member in groupMembers(object).buffer {
          guard let inner = member.exception else { continue }
          let child = add(inner, &seen, &all)
          members.append(child)
          queue.append((child, inner))
        }
        current.members = members
      }
    }
    return report
  }

  private static func add(
    _ exception: ExceptionObject, _ seen: inout Set<Reference>, _ all: inout [ExceptionReport]
  ) -> ExceptionReport {
    seen.insert(exception.layout.reference)
    let report = ExceptionReport(exception)
    all.append(report)
    return report
  }
}

/// Runs script code whose failure must not hide the exception that is being printed.
private func safely(_ fallback: String, _ body: () throws(Raised) -> String) -> String {
  do throws(Raised) { return try body() } catch {
    state.raised = .none
    return fallback
  }
}

/// The name before the colon; a class whose `__module__` is no text is of nowhere.
private func typeName(of exception: ExceptionObject) -> String {
  let type = exception.type
  let module = type.lookup(SpecialName.module.name)
  let isNowhere = !type.info.isBuiltin && !module.isUnbound && module.unwrapped.string == nil
  return isNowhere ? "<unknown>.\(type.info.qualifiedName)" : type.displayName
}

private func safeText(_ value: Value) -> String {
  safely("<exception str() failed>") { () throws(Raised) in try shownText(value) }
}

// MARK: - SyntaxError

private func formatSyntaxError(_ exception: ExceptionObject) -> String {
  var text = ""
  var suffix = ""
  let filename = shownField(exception, ExceptionField.filename)
  if let line = shownField(exception, ExceptionField.lineno) {
    text += "  File \"\(filename ?? "<string>")\", line \(line)\n"
  } else if let filename {
    suffix = " (\(filename))"
  }
  if let source = syntaxField(exception, ExceptionField.text).string {
    text += syntaxLines(exception, Array(source.text.unicodeScalars))
  }
  let message = syntaxField(exception, ExceptionField.message)
  let shown =
    message.isNone
    ? "<no detail available>"
    : safely("<no detail available>") { () throws(Raised) in try strText(message) }
  return text + "\(typeName(of: exception)): \(shown)\(suffix)\n"
}

/// A field as text, whatever a script has put there; nil for None.
private func shownField(_ exception: ExceptionObject, _ name: Reference) -> String? {
  let value = syntaxField(exception, name)
  return value.isNone ? nil : safely("?") { () throws(Raised) in try strText(value) }
}

private func syntaxField(_ exception: ExceptionObject, _ name: Reference) -> Value {
  let own = exception.field(name)
  if !own.isUnbound { return own }
  let set = exception.attribute(name)
  return set.isUnbound ? .none : set
}

/// The source line without its indentation, and the carets.
private func syntaxLines(_ exception: ExceptionObject, _ source: [Unicode.Scalar]) -> String {
  var line = source
  while line.last == "\n" { line.removeLast() }
  let stripped = Array(line.drop { $0 == " " || $0 == "\n" || $0 == "\u{C}" })
  let spaces = line.count - stripped.count
  let visible = "    \(string(stripped))\n"
  guard case .int(var offset) = syntaxField(exception, ExceptionField.offset) else {
    return visible
  }
  var end = line.count + 1
  if syntaxField(exception, ExceptionField.lineno)
    .isIdentical(to: syntaxField(exception, ExceptionField.endLineno))
  {
    end = syntaxField(exception, ExceptionField.endOffset).asInt ?? 0
    if end == 0 { end = offset }
  }
  if offset > source.count { offset = line.count + 1 }
  if end > source.count { end = line.count + 1 }
  if offset >= end || end < 0 { end = offset + 1 }
  let first = offset - 1 - spaces
  if first < 0 { return visible }
  let padding = stripped.prefix(first).map { $0.properties.isWhitespace ? $0 : " " }
  let carets = String(repeating: "^", count: end - offset)
  return visible + "    \(string(padding))\(carets)\n"
}

/// The text of some scalars.
func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}

/// A traceback begins in a function of the library, for an exception that no frame of a script has seen.
/// - Parameter expression: what the function was about to do, as it stands in its source.
package func beginTraceback(
  of exception: Value, in function: Value, at expression: StaticString
) {
  guard let exception = exception.exception, let code = function.function?.code,
    exception.layout.pointee.traceback.entryCount == 0,
    let start = code.source.position(of: expression)
  else { return }
  exception.layout.pointee.traceback.append(
    .passUnretained(code), Span(start, start + expression.utf8CodeUnitCount))
}

// MARK: - Printing

private let causeSentence =
  "\nThe above exception was the direct cause of the following exception:\n\n"
private let contextSentence =
  "\nDuring handling of the above exception, another exception occurred:\n\n"
private let maximumGroupWidth = 15
private let maximumGroupDepth = 10

private struct TracebackPrinter {
  var text = ""
  private let limit: Int?
  private let chains: Bool
  private let isPlain: Bool
  /// A limit of 0 takes the line above the frames along.
  private var hidesStacks: Bool { limit == 0 }
  private var depth = 0
  private var needsClosing = false

  init(limit: Int?, chains: Bool, isPlain: Bool) {
    self.limit = limit
    self.chains = chains
    self.isPlain = isPlain
  }

  private func stack(of report: ExceptionReport) -> String {
    if isPlain { return formatStack(report.frames.map(\.plain)) }
    guard let limit else { return formatStack(report.frames) }
    let shown =
      limit >= 0
      ? report.frames.prefix(limit) : report.frames.suffix(Int(clamping: limit.magnitude))
    return formatStack(Array(shown))
  }

  private var indentation: String { String(repeating: " ", count: 2 * depth) }

  private mutating func emit(_ block: String, margin: String = "|") {
    if depth == 0 { return text += block }
    let prefix = indentation + margin + " "
    for line in block.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      text += prefix + line + "\n"
    }
  }

  /// The exception and what it is chained to, oldest first.
  mutating func print(_ report: ExceptionReport) {
    var chain: [(sentence: String?, report: ExceptionReport)] = []
    var current: ExceptionReport? = report
    while let link = current {
      if !chains {
        chain.append((nil, link))
        break
      }
      if let cause = link.cause {
        chain.append((causeSentence, link))
        current = cause
      } else {
        chain.append((link.context == nil ? nil : contextSentence, link))
        current = link.context
      }
    }
    for (sentence, link) in chain.reversed() {
      if let sentence { emit(sentence) }
      printOne(link)
    }
  }

  private mutating func printOne(_ report: ExceptionReport) {
    guard let members = report.members else {
      if !report.frames.isEmpty, !hidesStacks {
        emit("Traceback (most recent call last):\n")
        emit(stack(of: report))
      }
      return emit(report.finalLines)
    }
    if depth > maximumGroupDepth {
      return emit("... (max_group_depth is \(maximumGroupDepth))\n")
    }
    printGroup(report, members)
  }

  private mutating func printGroup(_ report: ExceptionReport, _ members: [ExceptionReport]) {
    let isTop = depth == 0
    if isTop { depth = 1 }
    if !report.frames.isEmpty, !hidesStacks {
      emit("Exception Group Traceback (most recent call last):\n", margin: isTop ? "+" : "|")
      emit(stack(of: report))
    }
    emit(report.finalLines)
    let shown = min(members.count, maximumGroupWidth + 1)
    needsClosing = false
    for index in 0..<shown {
      let isLast = index == shown - 1
      // The closing line may be printed by a nested group.
      if isLast { needsClosing = true }
      let isCut = index >= maximumGroupWidth
      let title = isCut ? "..." : "\(index + 1)"
      text +=
        indentation + (index == 0 ? "+-" : "  ") + "+---------------- \(title) ----------------\n"
      depth += 1
      if isCut {
        let rest = members.count - maximumGroupWidth
        emit("and \(rest) more exception\(rest > 1 ? "s" : "")\n")
      } else {
        print(members[index])
      }
      if isLast, needsClosing {
        text += indentation + "+------------------------------------\n"
        needsClosing = false
      }
      depth -= 1
    }
    if isTop { depth = 0 }
  }
}
