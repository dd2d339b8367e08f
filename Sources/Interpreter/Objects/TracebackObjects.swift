// What scripts see of tracebacks and code: small read-only objects made when asked for.

/// One frame of a traceback; `tb_next` leads to the frame that it called.
final class TracebackObject: Boxed {
  let entry: TracebackEntry
  /// `tb_next`: a traceback or None.
  var following: Value
  private var frame = Value.unbound
  /// The position of its entry in the exception, which keeps the innermost first.
  fileprivate(set) var position: Int

  init(_ entry: TracebackEntry, following: Value) {
    self.entry = entry
    self.following = following
    position = (following.boxed(TracebackObject.self)?.position ?? -1) + 1
  }

  override func trace() {
    mark(following)
    mark(frame)
  }

  /// `tb_frame`: made once.
  func makeFrame() -> Value {
    if frame.isUnbound { frame = Interpreter.makeFrame(entry) }
    return frame
  }

  /// It and what follows, innermost first; a ring ends where it closes.
  fileprivate var chain: [TracebackObject] {
    var chain = [self]
    while let next = chain[chain.count - 1].following.boxed(TracebackObject.self) {
      chain.append(next)
    }
    return chain.reversed()
  }
}

final class CodeView: Boxed {
  let code: Code
  init(_ code: Code) { self.code = code }
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
  for entry in entries[shown...] {
    view = makeBoxed(ObjectType.traceback.cell, TracebackObject(entry, following: view))
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
  exception.setField(ExceptionField.tracebackView, source == nil ? .unbound : value)
}

func makeCode(_ code: Code) -> Value { makeBoxed(ObjectType.code.cell, CodeView(code)) }

let tracebackRow = NativeType(
  name: "traceback", kind: nil, doc: "Create a new traceback object.", constructor: nil,
  methods: [
    .getter("tb_lineno", "") { (a: Arguments) throws(Raised) in .int(line(of: try view(a).entry)) },
    .getter("tb_next", "") { (a: Arguments) throws(Raised) in try view(a).following },
    .setter("tb_next", setNext),
    .getter("tb_frame", "") { (a: Arguments) throws(Raised) in try view(a).makeFrame() },
    .getter("tb_lasti", "") { (a: Arguments) throws(Raised) in
      .int(Int(try view(a).entry.span.start))
    },
  ], isFinal: true)

private func view(_ a: Arguments) throws(Raised) -> TracebackObject {
  if let view = a[0].boxed(TracebackObject.self) { return view }
  throw raise(.typeError, "expected a traceback, not '\(typeName(a[0]))'")
}

private func line(of entry: TracebackEntry) -> Int {
  entry.code.source.line(at: entry.span.start)
}

let codeRow = NativeType(
  name: "code", kind: nil, doc: "Create a code object.", constructor: nil,
  methods: [
    .getter("co_name", "") { (a: Arguments) throws(Raised) in makeString(try code(a).name) },
    .getter("co_qualname", "") { (a: Arguments) throws(Raised) in
      makeString(try code(a).qualifiedName)
    },
    .getter("co_filename", "") { (a: Arguments) throws(Raised) in
      makeString(try code(a).source.name)
    },
    .getter("co_firstlineno", "") { (a: Arguments) throws(Raised) in
      let code = try code(a)
      return .int(code.source.line(at: code.span.start))
    },
    .getter("co_argcount", "") { (a: Arguments) throws(Raised) in
      .int(try code(a).signature.positional.count)
    },
    .getter("co_posonlyargcount", "") { (a: Arguments) throws(Raised) in
      .int(try code(a).signature.positionalOnlyCount)
    },
    .getter("co_kwonlyargcount", "") { (a: Arguments) throws(Raised) in
      .int(try code(a).signature.keywordOnly.count)
    },
    .getter("co_varnames", "") { (a: Arguments) throws(Raised) in
      makeTuple(try code(a).variableNames.map { makeString($0) })
    },
    .getter("co_nlocals", "") { (a: Arguments) throws(Raised) in
      .int(try code(a).variableNames.count)
    },
    // A view is made at each question: two of one code are equal, not identical.
    .method("__eq__", "(self, value, /)", "Return self==value.") { (a: Arguments) throws(Raised) in
      guard let other = a[1].boxed(CodeView.self) else { return .notImplemented }
      return .bool(try code(a) === other.code)
    },
    .method("__hash__", "(self, /)", "Return hash(self).") { (a: Arguments) throws(Raised) in
      .int(Int(try code(a).span.start))
    },
    .getter("co_cellvars", "") { (a: Arguments) throws(Raised) in
      makeTuple(try code(a).cellNames.map { makeString($0) })
    },
    .getter("co_freevars", "") { (a: Arguments) throws(Raised) in
      makeTuple(try code(a).freeNames.map { makeString($0) })
    },
    .getter("co_flags", "", codeFlags),
    .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
      let code = try code(a)
      let line = code.source.line(at: code.span.start)
      return makeString(
        "<code object \(code.name) at \(addressText(a[0])), file \"\(code.source.name)\", line \(line)>"
      )
    },
  ], isFinal: true)

private func code(_ a: Arguments) throws(Raised) -> Code {
  if let view = a[0].boxed(CodeView.self) { return view.code }
  if let compiled = a[0].boxed(CompiledSource.self) { return try compiled.code() }
  throw raise(.typeError, "expected a code object, not '\(typeName(a[0]))'")
}

extension Code {
  /// Parameters in CPython's order, `*args` and `**kwargs` after the others, then the locals.
  var variableNames: [String] {
    let slots =
      (signature.positional + signature.keywordOnly).map(\.slot)
      + [signature.starSlot, signature.doubleStarSlot].compactMap { $0 }
    let parameters = slots.filter { $0 < slotNames.count }.map { slotNames[$0] }
    let others = slotNames.filter {
      !parameters.contains($0) && !freeNames.contains($0) && !cellNames.contains($0)
    }
    return parameters + others
  }

  /// The variables that functions inside of it capture.
  var cellNames: [String] {
    slotNames.filter { if case .cell = bindings[$0] { true } else { false } }
  }
}

private func codeFlags(_ a: Arguments) throws(Raised) -> Value {
  let code = try code(a)
  // Modules and class bodies have no fast locals.
  var flags = code.name == "<module>" || code.namespaceSlot >= 0 ? 0 : 3
  if code.signature.starSlot != nil { flags |= 4 }
  if code.signature.doubleStarSlot != nil { flags |= 8 }
  if code.isNested { flags |= 0x10 }
  switch code.form {
  case .plain: break
  case .generator: flags |= 0x20
  case .coroutine: flags |= 0x80
  case .asyncGenerator: flags |= 0x200
  }
  if code.isIterableCoroutine { flags |= 0x100 }
  return .int(flags)
}

// MARK: - For the module `traceback`

/// One frame of a traceback as data.
package struct TracebackFrame {
  /// As tracebacks print it; there need be no such file.
  package let filename: String
  /// From 1.
  package let line: Int
  /// The function as tracebacks name it; `<module>` at the top level.
  package let name: String
  /// The first line, with its indentation; empty where the text is not known.
  package let source: String
  /// The last line of what was marked.
  package let endLine: Int
  /// Characters in the first and in the last line.
  package let column: Int
  /// See `column`.
  package let endColumn: Int
  /// The frame's lines as tracebacks show them.
  package let text: String
}

private func characters(of line: String?, bytes: Int) -> Int {
  line.map { characterOffset(Array($0.unicodeScalars), bytes: bytes) } ?? bytes
}

/// The frames of a traceback object, outermost first, and their text with long recursions folded.
package func describeTraceback(_ value: Value) -> (frames: [TracebackFrame], text: String)? {
  guard let view = value.boxed(TracebackObject.self) else { return nil }
  let summaries = view.chain.reversed().map { FrameSummary($0.entry) }
  let frames = summaries.map {
    TracebackFrame(
      filename: $0.filename, line: $0.line, name: $0.name, source: $0.lines.first ?? "",
      endLine: $0.endLine, column: characters(of: $0.lines.first, bytes: $0.column),
      endColumn: characters(of: $0.lines.last, bytes: $0.endColumn), text: $0.formatted)
  }
  return (frames, formatStack(summaries))
}
