// What scripts see of frames: `sys._getframe()`, `cr_frame`, `gi_frame`, `tb_frame`,
// `task.get_stack()`. An object follows its frame where the code keeps frames (ShownFrames.swift); otherwise it
// shows the frame as it was when it was asked for.

import Syntax

final class FrameView: Boxed {
  let code: Code
  /// Where it stood when somebody last looked.
  private(set) var span: Span
  /// What its variables were when the object was made, or when the frame ended.
  private var locals: Value
  /// The frame itself, as long as it is running.
  private let running: RunningFrame?
  let coroutine: CoroutineObject?
  /// The frames around it, innermost first, and which of them comes next.
  private let outer: [RunningFrame]
  private let position: Int
  private var back = Value.unbound
  private var proxy = Value.unbound
  /// It has ended, and left its variables.
  private var isEnded = false

  init(
    _ code: Code, _ span: Span, locals: Value, coroutine: CoroutineObject? = nil,
    running: RunningFrame? = nil, outer: [RunningFrame] = [], position: Int = 0
  ) {
    self.code = code
    self.span = span
    self.locals = locals
    self.coroutine = coroutine
    self.running = running
    self.outer = outer
    self.position = position
  }

  convenience init(
    _ frames: [RunningFrame], at position: Int, coroutine: CoroutineObject? = nil
  ) {
    let frame = frames[position]
    self.init(
      frame.code, frame.span, locals: frame.locals, coroutine: coroutine, running: frame,
      outer: frames, position: position + 1)
  }

  override func trace() {
    mark(locals)
    mark(back)
    mark(proxy)
    if let coroutine { mark(coroutine.reference) }
    for frame in outer { if let owner = frame.owner { mark(owner.reference) } }
  }

  var line: Int {
    if let asked = TraceState.askedLine(of: slots) { return asked }
    return place.map { code.source.line(at: $0.start) } ?? code.firstLine
  }

  /// Where it stands now; nil when it has not begun.
  fileprivate var place: Span? {
    if let coroutine, !isEnded { return coroutine.place }
    followFrame()
    return span
  }

  /// Looks where a frame that is kept stands now.
  private func followFrame() {
    guard isKept, let running, let now = firstRunningFrame(where: running.isSame(as:)) else {
      return
    }
    span = now.span
  }

  /// The frame is there, and tells when it ends.
  private var isKept: Bool { code.keepsFrames && !isEnded && (running != nil || coroutine != nil) }

  /// The frame ends, and its caller is the innermost one that is left.
  func end() {
    locals = variables
    back = .none
    if coroutine == nil, let running {
      let frames = runningFrames().drop { running.isSame(as: $0) }
      if !frames.isEmpty { back = frameObject(Array(frames), at: 0) }
    }
    isEnded = true
  }

  /// `f_locals`: a function's variables through a proxy, a module's or class's own namespace.
  func makeLocals(_ own: Value) throws(Raised) -> Value {
    if code.namespaceSlot >= 0 || code.name == "<module>" { return variables }
    if proxy.isUnbound {
      let module = try importModule("_frame_locals")
      proxy = try call(try getAttribute(module, intern("FrameLocalsProxy")), own)
    }
    return proxy
  }

  /// The slots of its variables, as long as the frame is there.
  private var slots: Frame? {
    if isEnded { return nil }
    if isKept { return coroutine?.frame ?? running?.frame }
    if let coroutine { return coroutine.isFinished ? nil : coroutine.frame }
    guard let running, running.isCurrent else { return nil }
    return running.frame
  }

  /// Stores a variable.
  /// - Returns: false when the frame has none of this name, or has ended.
  func setVariable(_ name: String, _ value: Value) -> Bool {
    guard let slots else { return false }
    switch code.bindings[name] {
    case .local(let slot): slots[slot] = value
    case .cell(let slot), .free(let slot):
      guard case .object(let cell) = slots[slot], cell.pointee.kind == .cell else { return false }
      CellObject(cell).content = value
    default: return false
    }
    return true
  }

  fileprivate var site: Site { Site(code, place ?? code.span) }

  /// `f_trace` and what belongs to it.
  fileprivate func traced() -> Frame? { slots }

  func isSameFrame(as other: FrameView) -> Bool {
    self === other || (code === other.code && slots != nil && slots == other.slots)
  }

  /// The variables as they are now, if the frame is still there.
  var variables: Value {
    if isEnded { return locals }
    if let coroutine { return snapshot(coroutine.frame, coroutine.code).value }
    if let running, running.isCurrent { return running.locals }
    return locals
  }

  fileprivate var mayRun: Bool { !isEnded }

  /// Lets go of the variables of a frame that has ended.
  fileprivate func clear() { locals = makeDict().value }

  /// `f_back`: looked for as long as the frame is kept, otherwise made once.
  func makeBack() -> Value {
    if isKept {
      let frames = runningFrames()
      if let own = frames.firstIndex(where: { $0.frame == slots }) {
        return own + 1 < frames.count ? frameObject(frames, at: own + 1) : .none
      }
      // What waits has no caller.
      if coroutine != nil { return .none }
    }
    if back.isUnbound {
      back = position < outer.count ? frameObject(outer, at: position) : .none
    }
    return back
  }
}

let frameRow = NativeType(
  name: "frame", kind: nil, doc: "A frame.", constructor: nil,
  methods: [
    .getter("f_code", "") { (a: Arguments) throws(Raised) in makeCode(try view(a).code) },
    .getter("f_lineno", "") { (a: Arguments) throws(Raised) in .int(try view(a).line) },
    .setter("f_lineno") { (a: Arguments) throws(Raised) in
      let view = try view(a)
      try TraceState.jump(view.traced(), view.code, to: a[1])
      return .none
    },
    .deleter("f_lineno") { (_: Arguments) throws(Raised) in
      throw raise(.attributeError, "cannot delete attribute")
    },
    .getter("f_lasti", "") { (a: Arguments) throws(Raised) in
      let view = try view(a)
      return .int(try view.place.map(view.code.instruction(at:)) ?? -1)
    },
    .getter("f_locals", "") { (a: Arguments) throws(Raised) in try view(a).makeLocals(a[0]) },
    .getter("f_globals", "") { (a: Arguments) throws(Raised) in
      try view(a).code.globals.map { Value.object($0) } ?? makeDict().value
    },
    .getter("f_builtins", "") { (_: Arguments) throws(Raised) in .object(state.builtins) },
    .getter("f_back", "") { (a: Arguments) throws(Raised) in try view(a).makeBack() },
    .getter("f_trace", "") { (a: Arguments) throws(Raised) in
      try view(a).traced().map { TraceState.listener(of: $0) } ?? .none
    },
    .setter("f_trace") { (a: Arguments) throws(Raised) in
      let view = try view(a)
      if let frame = view.traced() { TraceState.listen(to: frame, at: view.site, a[1]) }
      return .none
    },
    .deleter("f_trace") { (a: Arguments) throws(Raised) in
      let view = try view(a)
      if let frame = view.traced() { TraceState.listen(to: frame, at: view.site, .none) }
      return .none
    },
    .getter("f_trace_lines", "") { (a: Arguments) throws(Raised) in
      .bool(try view(a).traced().map { TraceState.tellsLines(of: $0) } ?? true)
    },
    .setter("f_trace_lines") { (a: Arguments) throws(Raised) in
      guard case .bool(let isTold) = a[1] else {
        throw raise(.typeError, "attribute value type must be bool")
      }
      let view = try view(a)
      if let frame = view.traced() { TraceState.tellLines(of: frame, at: view.site, isTold) }
      return .none
    },
    .getter("f_trace_opcodes", "") { (a: Arguments) throws(Raised) in
      .bool(try view(a).traced().map { TraceState.tellsInstructions(of: $0) } ?? false)
    },
    .setter("f_trace_opcodes") { (a: Arguments) throws(Raised) in
      guard case .bool(let areTold) = a[1] else {
        throw raise(.typeError, "attribute value type must be bool")
      }
      let view = try view(a)
      if let frame = view.traced() {
        TraceState.tellInstructions(of: frame, at: view.site, areTold)
      }
      return .none
    },
    .method("clear", "(self, /)", "Clear all references held by the frame.", clearFrame),
    // Where views are made at each question, two of one frame are equal, not identical.
    .method("__eq__", "(self, value, /)", "Return self==value.") { (a: Arguments) throws(Raised) in
      guard let other = a[1].boxed(FrameView.self) else { return .notImplemented }
      return .bool(try view(a).isSameFrame(as: other))
    },
    .method("__hash__", "(self, /)", "Return hash(self).") { (a: Arguments) throws(Raised) in
      .int(Int(try view(a).code.span.start))
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
      let view = try view(a)
      return makeString(
        "<frame at \(addressText(a[0])), file '\(view.code.source.name)', line \(view.line), "
          + "code \(view.code.name)>")
    },
  ], isFinal: true)

private func view(_ a: Arguments) throws(Raised) -> FrameView {
  if let view = a[0].boxed(FrameView.self) { return view }
  throw raise(.typeError, "a frame is required, not '\(typeName(a[0]))'")
}

/// Closes a suspended generator; the frames of functions that have ended hold nothing.
private func clearFrame(_ a: Arguments) throws(Raised) -> Value {
  let view = try view(a)
  if let coroutine = view.coroutine {
    if coroutine.isRunning { throw raise(.runtimeError, "cannot clear an executing frame") }
    if coroutine.isStarted, !coroutine.isFinished {
      throw raise(.runtimeError, "cannot clear a suspended frame")
    }
    _ = try close(coroutine)
  } else if view.mayRun, runningFrames().contains(where: { $0.code === view.code }) {
    throw raise(.runtimeError, "cannot clear an executing frame")
  }
  view.clear()
  return .none
}

/// The frame of a suspended coroutine or generator; None once it has ended.
package func makeFrame(_ coroutine: CoroutineObject) -> Value {
  if coroutine.isFinished { return .none }
  let code = coroutine.code
  func view() -> FrameView {
    FrameView(code, code.span, locals: .unbound, coroutine: coroutine)
  }
  if code.keepsFrames { return shownFrame(coroutine.frame, code, view) }
  return makeBoxed(ObjectType.frame.cell, view())
}

/// The frame of a traceback's entry: with the variables that were kept, or as it runs.
func makeFrame(_ entry: TracebackEntry, _ variables: Value) -> Value {
  if variables.isUnbound {
    let frames = runningFrames()
    if let position = frames.firstIndex(where: { $0.code === entry.code }) {
      return frameObject(frames, at: position)
    }
  }
  let locals = variables.isUnbound ? makeDict().value : variables
  return makeBoxed(ObjectType.frame.cell, FrameView(entry.code, entry.span, locals: locals))
}

/// `sys._getframe(depth)`, 0 being the frame that called the native.
/// - Returns: nil when the call stack is not deep enough.
package func callerFrame(_ depth: Int) -> Value? {
  let depth = max(depth, 0)
  guard depth < Int.max, let frame = runningFrames(atMost: depth + 1).dropFirst(depth).first else {
    return nil
  }
  // The frames around it are looked for only when the object is new.
  return knownFrame(frame.frame, frame.code) ?? frameObject(runningFrames(), at: depth)
}

/// The frames of an exception's traceback, outermost first.
package func tracebackFrames(_ exception: ExceptionObject) -> [Value] {
  var frames: [Value] = []
  var entry = makeTraceback(exception)
  while let view = entry.boxed(TracebackObject.self) {
    frames.append(view.makeFrame())
    entry = view.following
  }
  return frames
}

/// The text of a line of a code object's source.
package func sourceLine(of code: Value, _ line: Int) -> String {
  guard let source = code.boxed(CodeView.self)?.code.source else { return "" }
  return SourceLines().lines(of: source, line...line).first ?? ""
}

/// A line of a stack as `traceback.print_list` prints it.
package func stackLine(file: String, line: Int, function: String, text: String) -> String {
  let trimmed = String(text.drop { $0 == " " || $0 == "\t" })
  let head = "  File \"\(file)\", line \(line), in \(function)\n"
  return trimmed.isEmpty ? head : head + "    \(trimmed)\n"
}

/// The variables of a frame, for `FrameLocalsProxy`.
package func frameVariables(_ frame: Value) throws(Raised) -> Value {
  guard let view = frame.boxed(FrameView.self) else {
    throw raise(.typeError, "expect frame, not \(typeName(frame))")
  }
  return view.variables
}

/// Stores a variable of a frame.
/// - Returns: false when it has none of this name.
package func setFrameVariable(_ frame: Value, _ name: Value, _ value: Value) -> Bool {
  guard let text = name.unwrapped.string?.text else { return false }
  return frame.boxed(FrameView.self)?.setVariable(text, value) ?? false
}
