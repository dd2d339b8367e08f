// What scripts see of tracebacks and code: small read-only objects made when asked for.

final class TracebackObject: Boxed {
  /// Innermost first, as exceptions keep them.
  let entries: [TracebackEntry]
  /// The entry that this object shows.
  let position: Int
  /// `tb_next` once it was asked for.
  var following = Value.none

  init(entries: [TracebackEntry], position: Int) {
    self.entries = entries
    self.position = position
  }

  override func trace() { mark(following) }

  var entry: TracebackEntry { entries[position] }
}

final class CodeView: Boxed {
  let code: Code
  init(_ code: Code) { self.code = code }
}

/// `__traceback__`: the outermost entry, or None.
func makeTraceback(_ exception: ExceptionObject) -> Value {
  let entries = exception.traceback
  if entries.isEmpty { return .none }
  // Entries are only added at the outer end: what scripts were shown before stays a part of it.
  var view = exception.field(ExceptionField.tracebackView)
  var position = (view.boxed(TracebackObject.self)?.position ?? -1) + 1
  if position >= entries.count { return view }
  if view.isUnbound { position = entries.count - 1 }
  while position < entries.count {
    let object = TracebackObject(entries: entries, position: position)
    if !view.isUnbound { object.following = view }
    view = makeBoxed(ObjectType.traceback.cell, object)
    position += 1
  }
  exception.setField(ExceptionField.tracebackView, view)
  return view
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
  exception.setTraceback(source.map { Array($0.entries[...$0.position]) } ?? [])
  exception.setField(ExceptionField.tracebackView, source == nil ? .unbound : value)
}

func makeCode(_ code: Code) -> Value { makeBoxed(ObjectType.code.cell, CodeView(code)) }

let tracebackRow = NativeType(
  name: "traceback", kind: nil, doc: "Create a new traceback object.", constructor: nil,
  methods: [
    .getter("tb_lineno", "") { (a: Arguments) throws(Raised) in .int(line(of: try view(a).entry)) },
    .getter("tb_next", "") { (a: Arguments) throws(Raised) in
      let view = try view(a)
      return view.position == 0 ? .none : view.next()
    },
    .getter("tb_frame", "") { (a: Arguments) throws(Raised) in
      // The frame is gone; what its object tells lies in the entry itself.
      a[0]
    },
    .getter("f_code", "") { (a: Arguments) throws(Raised) in
      makeCode(try view(a).entry.code)
    },
    .getter("f_lineno", "") { (a: Arguments) throws(Raised) in .int(line(of: try view(a).entry)) },
  ], isFinal: true)

extension TracebackObject {
  fileprivate func next() -> Value {
    if following.isNone {
      following = makeBoxed(
        ObjectType.traceback.cell, TracebackObject(entries: entries, position: position - 1))
    }
    return following
  }
}

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
  throw raise(.typeError, "expected a code object, not '\(typeName(a[0]))'")
}

extension Code {
  /// Parameters in CPython's order, `*args` and `**kwargs` after the others, then the locals.
  fileprivate var variableNames: [String] {
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
  fileprivate var cellNames: [String] {
    slotNames.filter { if case .cell = bindings[$0] { true } else { false } }
  }
}

private func codeFlags(_ a: Arguments) throws(Raised) -> Value {
  let code = try code(a)
  var flags = 3
  if code.signature.starSlot != nil { flags |= 4 }
  if code.signature.doubleStarSlot != nil { flags |= 8 }
  if code.isNested { flags |= 0x10 }
  switch code.form {
  case .plain: break
  case .generator: flags |= 0x20
  case .coroutine: flags |= 0x80
  case .asyncGenerator: flags |= 0x200
  }
  return .int(flags)
}

// MARK: - For the module `traceback`

/// One frame of a traceback as data.
package struct TracebackFrame {
  package let filename: String
  package let line: Int
  package let name: String
  package let source: String
}

/// The frames of a traceback object, outermost first, and their text with long recursions folded.
package func describeTraceback(_ value: Value) -> (frames: [TracebackFrame], text: String)? {
  guard let view = value.boxed(TracebackObject.self) else { return nil }
  let summaries = view.entries[...view.position].reversed().map { FrameSummary($0) }
  let frames = summaries.map {
    TracebackFrame(
      filename: $0.filename, line: $0.line, name: $0.name, source: $0.lines.first ?? "")
  }
  return (frames, formatStack(summaries))
}
