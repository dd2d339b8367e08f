// What scripts see of a suspended frame: `cr_frame`, `gi_frame`, `task.get_stack()`.

final class FrameView: Boxed {
  let coroutine: CoroutineObject
  init(_ coroutine: CoroutineObject) { self.coroutine = coroutine }
  override func trace() { mark(coroutine.reference) }
}

let frameRow = NativeType(
  name: "frame", kind: nil, doc: "A suspended frame.", constructor: nil,
  methods: [
    .getter("f_code", "") { (a: Arguments) throws(Raised) in makeCode(try view(a).code) },
    .getter("f_lineno", "") { (a: Arguments) throws(Raised) in
      let coroutine = try view(a)
      let place = coroutine.suspensionSite?.span.start ?? coroutine.code.span.start
      return .int(coroutine.code.source.line(at: place))
    },
    .getter("f_locals", "") { (a: Arguments) throws(Raised) in
      let coroutine = try view(a)
      return snapshot(coroutine.frame, coroutine.code).value
    },
    .getter("f_globals", "") { (a: Arguments) throws(Raised) in
      .object(try view(a).functionObject.info.globals)
    },
    .getter("f_back", "") { (_: Arguments) throws(Raised) in .none },
  ], isFinal: true)

private func view(_ a: Arguments) throws(Raised) -> CoroutineObject {
  if let view = a[0].boxed(FrameView.self) { return view.coroutine }
  throw raise(.typeError, "a frame is required, not '\(typeName(a[0]))'")
}

/// The frame of a suspended coroutine or generator; None once it has ended.
package func makeFrame(_ coroutine: CoroutineObject) -> Value {
  coroutine.isFinished ? .none : makeBoxed(ObjectType.frame.cell, FrameView(coroutine))
}

/// The frames of an exception's traceback, outermost first.
package func tracebackFrames(_ exception: ExceptionObject) -> [Value] {
  var frames: [Value] = []
  var frame = makeTraceback(exception)
  while let view = frame.boxed(TracebackObject.self) {
    frames.append(frame)
    frame = view.following
  }
  return frames
}

/// The text of a line of a code object's source.
package func sourceLine(of code: Value, _ line: Int) -> String {
  code.boxed(CodeView.self)?.code.source.text(ofLine: line) ?? ""
}

/// A line of a stack as `traceback.print_list` prints it.
package func stackLine(file: String, line: Int, function: String, text: String) -> String {
  let trimmed = String(text.drop { $0 == " " || $0 == "\t" })
  let head = "  File \"\(file)\", line \(line), in \(function)\n"
  return trimmed.isEmpty ? head : head + "    \(trimmed)\n"
}
