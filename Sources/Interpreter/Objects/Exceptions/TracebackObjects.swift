// What scripts see of tracebacks: small objects made when asked for.

import Syntax

/// One frame of a traceback; `tb_next` leads to the frame that it called.
final class TracebackObject: Boxed {
  let entry: TracebackEntry
  /// What the frame's variables were when it ended, if somebody wanted to know.
  private let variables: Value
  /// `tb_next`: a traceback or None.
  var following: Value
  private var frame = Value.unbound
  /// The position of its entry in the exception, which keeps the innermost first.
  fileprivate(set) var position: Int

  init(_ entry: TracebackEntry, variables: Value = .unbound, following: Value) {
    self.entry = entry
    self.variables = variables
    self.following = following
    position = (following.boxed(TracebackObject.self)?.position ?? -1) + 1
  }

  override func trace() {
    mark(following)
    mark(variables)
    mark(frame)
  }

  /// `tb_frame`: made once.
  func makeFrame() -> Value {
    if frame.isUnbound { frame = Interpreter.makeFrame(entry, variables) }
    return frame
  }

  /// It was made by a script, for a frame that it has.
  fileprivate func keep(frame: Value) { self.frame = frame }

  /// It and what follows, innermost first; a ring ends where it closes.
  fileprivate var chain: [TracebackObject] {
    var chain = [self]
    while let next = chain[chain.count - 1].following.boxed(TracebackObject.self) {
      chain.append(next)
    }
    return chain.reversed()
  }
}

/// `__traceback__`: the outermost entry, or None.
func makeTraceback(_ exception: ExceptionObject) -> Value {
  let entries = currentTraceback(exception)
  if entries.isEmpty { return .none }
  // Entries are only added at the outer end: what scripts were shown before stays a part of it.
  var view = exception.field(ExceptionField.tracebackView)
  let shown = (view.boxed(TracebackObject.self)?.position ?? -1) + 1
  if shown >= entries.count { return view }
  if view.isUnbound { view = .none }
  for (position, entry) in entries.enumerated().dropFirst(shown) {
    let variables = keptVariables(exception, entries, at: position)
    view = makeBoxed(
      ObjectType.traceback.cell, TracebackObject(entry, variables: variables, following: view))
  }
  exception.setField(ExceptionField.tracebackView, view)
  return view
}

/// A script has assigned to some `tb_next`: what exceptions keep may be outdated.
private nonisolated(unsafe) var isRelinked = false

/// The entries of an exception, innermost first, as scripts may have cut them.
func currentTraceback(_ exception: ExceptionObject) -> [TracebackEntry] {
  let entries = exception.traceback
  guard isRelinked,
    let view = exception.field(ExceptionField.tracebackView).boxed(TracebackObject.self)
  else { return entries }
  let outer = entries.dropFirst(view.position + 1)
  let chain = view.chain
  for (position, object) in chain.enumerated() { object.position = position }
  let current = chain.map(\.entry) + outer
  exception.setTraceback(current)
  return current
}

private func setNext(_ a: Arguments) throws(Raised) -> Value {
  let view = try view(a)
  guard let next = a[1].boxed(TracebackObject.self) else {
    if !a[1].isNone {
      throw raise(.typeError, "expected traceback object, got '\(typeName(a[1]))'")
    }
    view.following = .none
    isRelinked = true
    return .none
  }
  if next.chain.contains(where: { $0 === view }) {
    throw raise(.valueError, "traceback loop detected")
  }
  view.following = a[1]
  isRelinked = true
  return .none
}

/// What `__exit__` and `sys.exc_info()` get beside an exception.
package func tracebackValue(_ exception: Value) -> Value {
  exception.exception.map(makeTraceback) ?? .none
}

func setTraceback(_ exception: ExceptionObject, _ value: Value) throws(Raised) {
  let source = value.boxed(TracebackObject.self)
  if source == nil, !value.isNone {
    throw raise(.typeError, "__traceback__ must be a traceback or None")
  }
  exception.setTraceback(source?.chain.map(\.entry) ?? [])
  // What was shown has them.
  if exception.field(ExceptionField.keptVariables).list != nil {
    exception.setField(ExceptionField.keptVariables, .unbound)
  }
  if source == nil { letGoOfKept(exception) }
  exception.setField(ExceptionField.tracebackView, source == nil ? .unbound : value)
}

let tracebackRow = NativeType(
  name: "traceback", kind: nil, doc: "Create a new traceback object.",
  constructor: tracebackConstructor,
  methods: [
    .getter("tb_lineno", "") { (a: Arguments) throws(Raised) in .int(line(of: try view(a).entry)) },
    .getter("tb_next", "") { (a: Arguments) throws(Raised) in try view(a).following },
    .setter("tb_next", setNext),
    .getter("tb_frame", "") { (a: Arguments) throws(Raised) in try view(a).makeFrame() },
    .getter("tb_lasti", "") { (a: Arguments) throws(Raised) in
      let entry = try view(a).entry
      return .int(try entry.code.instruction(at: entry.span))
    },
  ], isFinal: true)

private let tracebackConstructor = NativeFunction.function(
  "traceback", "(cls, tb_next, tb_frame, tb_lasti, tb_lineno)", "Create a new traceback object."
) { (a: Arguments) throws(Raised) in
  if !a[1].isNone, a[1].boxed(TracebackObject.self) == nil {
    throw raise(.typeError, "expected traceback object or None, got '\(typeName(a[1]))'")
  }
  guard let frame = a[2].boxed(FrameView.self) else {
    throw raise(
      .typeError, "traceback() argument 'tb_frame' must be frame, not \(typeName(a[2]))")
  }
  let (instruction, line) = (try toIndex(a[3]), try toIndex(a[4]))
  let span = try frame.code.span(ofInstruction: instruction, line: line)
  let made = TracebackObject(TracebackEntry(code: frame.code, span: span), following: a[1])
  made.keep(frame: a[2])
  return makeBoxed(ObjectType.traceback.cell, made)
}

private func view(_ a: Arguments) throws(Raised) -> TracebackObject {
  if let view = a[0].boxed(TracebackObject.self) { return view }
  throw raise(.typeError, "expected a traceback, not '\(typeName(a[0]))'")
}

private func line(of entry: TracebackEntry) -> Int {
  entry.code.source.line(at: entry.span.start)
}

// MARK: - For the module `traceback`

/// The frames of a traceback, outermost first, each with its first and last line and the columns in
/// them, in bytes.
package func tracebackPlaces(_ value: Value) -> Value {
  let list = makeList()
  var entry = value
  while let view = entry.boxed(TracebackObject.self) {
    let summary = FrameSummary(view.entry, nil)
    list.append(
      makeTuple([
        view.makeFrame(), .int(summary.line), .int(summary.endLine), .int(summary.column),
        .int(summary.endColumn),
      ]))
    entry = view.following
  }
  return list.value
}

/// The text of a traceback's frames, with long recursions folded.
package func formatTraceback(_ value: Value) -> String {
  guard let view = value.boxed(TracebackObject.self) else { return "" }
  let lines = SourceLines()
  return formatStack(view.chain.reversed().map { FrameSummary($0.entry, lines) })
}

/// The text of a frame that a script describes.
package func formatFrame(
  filename: String, name: String, line: Int, endLine: Int, columns: (Int, Int)?, lines: [String]
) -> String {
  FrameSummary(
    filename: filename, name: name, line: line, endLine: endLine, columns: columns, lines: lines
  ).formatted
}
