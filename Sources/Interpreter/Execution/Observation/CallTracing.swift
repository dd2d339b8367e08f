// What `sys.settrace` and `sys.setprofile` are told: calls, lines, returns, exceptions, calls of natives.
//
// Only code that is lowered for it has the nodes that tell (Execution/Observation/TraceNodes.swift): modules whose
// text speaks of tracing or profiling, and all that is lowered after one of them. Other code pays
// nothing, and is not seen.

import Syntax

/// Code that is lowered from now on can be traced.
package nonisolated(unsafe) var lowersTraceNodes = false

/// A profiler that is written in Swift: it is told of calls without frames being made for them.
package protocol ProfileRecorder: AnyObject {
  /// A frame of the code begins or goes on.
  func enter(_ code: Code)
  /// A native is called.
  func enterNative(_ function: Value)
  /// The frame that was entered last returns, waits or fails.
  func leave()
  /// The native that was entered last returns or fails.
  func leaveNative()
}

/// A frame that runs while somebody listens.
private struct TracedFrame {
  let frame: Frame
  /// The function that is told of the frame's own events; None when nobody is.
  var local: Value
  /// Where the frame stands.
  var site: Site
  /// The exception that has been told of already.
  var reported: Reference?
  var wishes = TraceWishes()
  /// The line that was told of last; 0 when the frame goes on.
  var line = 0
  /// It has jumped to that line, which is not told of again.
  var hasJumped = false
}

/// What a frame's listener wants to hear.
private struct TraceWishes {
  /// `f_trace_lines`
  var lines = true
  /// `f_trace_opcodes`
  var instructions = false
}

/// A frame that began before anybody listened, and has been given a listener since.
private struct AdoptedFrame {
  let frame: Frame
  let code: Code
  /// Where it stood then.
  let site: Site
  var local = Value.none
  var wishes = TraceWishes()
}

/// What one thread's listeners know.
package struct TraceState {
  fileprivate var traceFunction = Value.none
  fileprivate var profileFunction = Value.none
  fileprivate var recorder: (any ProfileRecorder)?
  fileprivate var frames: [TracedFrame] = []
  fileprivate var adopted: [AdoptedFrame] = []
  /// A listener runs: what it does itself is not told.
  var isInside = false
  /// What the trace function that runs is told of.
  private(set) var told: TraceEvent?
  /// Where a trace function has sent its frame.
  var asked: LineJump?
  /// A frame leaves its statements for others.
  var jump: LineJump?
  /// What the generator or coroutine that ended last has returned, until the next line.
  fileprivate var ended = Value.unbound
  /// It has returned, and has not raised.
  fileprivate var endedByReturn = false
  /// Somebody listens.
  var isActive = false
  /// There are frames whose end has to be noted, whoever listens.
  var knowsFrames: Bool { isActive || !frames.isEmpty || !adopted.isEmpty }

  fileprivate mutating func noticeChange() {
    isActive = !traceFunction.isNone || profiles || isMonitoring
  }

  fileprivate var profiles: Bool { !profileFunction.isNone || recorder != nil }

  func markValues() {
    mark(traceFunction)
    mark(profileFunction)
    mark(ended)
    for frame in frames { mark(frame.local) }
    for frame in adopted { mark(frame.local) }
  }
}

/// Of the running thread; swapped as its state is.
package nonisolated(unsafe) var tracing = TraceState()

private let prepareThreads: Void = {
  addThreadVariable(
    initial: TraceState(), get: { tracing },
    set: {
      tracing = $0
      tracing.noticeChange()
    }, mark: { $0.markValues() })
  addRoots { tracing.markValues() }
}()

extension TraceState {
  /// `sys.settrace`
  package static func setTrace(_ function: Value) {
    prepareThreads
    lowersTraceNodes = true
    tracing.traceFunction = function
    tracing.noticeChange()
  }

  /// `sys.setprofile`
  package static func setProfile(_ function: Value, recorder: (any ProfileRecorder)? = nil) {
    prepareThreads
    lowersTraceNodes = true
    tracing.profileFunction = function
    tracing.recorder = recorder
    tracing.noticeChange()
  }

  /// A tool of `sys.monitoring` asks for other events.
  static func noticeMonitoring() {
    prepareThreads
    tracing.noticeChange()
  }

  /// `sys.gettrace()`.
  package var currentTrace: Value { traceFunction }
  /// `sys.getprofile()`.
  package var currentProfile: Value { profileFunction }
  /// Nil unless a profiler in Swift listens.
  package var currentRecorder: (any ProfileRecorder)? { recorder }
}

// MARK: - Events

enum TraceEvent: String {
  case call, line, exception, `return`
  /// There are no instructions: statements stand for them.
  case instruction = "opcode"
  case nativeCall = "c_call"
  case nativeReturn = "c_return"
  case nativeException = "c_exception"
}

extension TraceState {
  /// A frame begins or goes on.
  static func enter(_ f: Frame, _ site: Site) throws(Raised) {
    if tracing.isInside { return }
    let resumed = site.code.form == .plain ? nil : coroutine(owning: f).suspensionSite
    let site = resumed ?? site
    let line = resumed.map { $0.code.source.line(at: $0.span.start) } ?? 0
    tracing.frames.append(TracedFrame(frame: f, local: .none, site: site, line: line))
    do throws(Raised) {
      if isMonitoring {
        let event: MonitoringEvent =
          resumed == nil ? .start : state.resumeRaises ? .throw : .resume
        try tellMonitors(event, site, [nil])
      }
      if !tracing.traceFunction.isNone {
        let local = try tell(tracing.traceFunction, .call, f, site, .none)
        if let last = tracing.frames.indices.last { tracing.frames[last].local = local }
      }
      tracing.recorder?.enter(site.code)
      if !tracing.profileFunction.isNone {
        _ = try tell(tracing.profileFunction, .call, f, site, .none)
      }
    } catch {
      tracing.frames.removeLast()
      throw error
    }
  }

  /// A frame ends or waits with a value.
  static func leave(
    _ f: Frame, _ site: Site, _ value: Value, as event: MonitoringEvent = .return
  ) throws(Raised) {
    if tracing.isInside { return }
    adopt(f, site.code)
    let known = tracing.frames.last?.frame == f ? tracing.frames.removeLast() : nil
    guard tracing.isActive else { return }
    let form = site.code.form
    let hasEnded =
      switch event {
      case .return: form != .plain
      case .yield: form == .asyncGenerator
      case .unwind:
        [.stopIteration, .stopAsyncIteration].contains {
          state.raised.exception?.isInstance(of: $0) ?? false
        }
      default: false
      }
    tracing.ended = hasEnded ? value : .unbound
    tracing.endedByReturn = event == .return
    let roots = try pushRoots([value, known?.local ?? .none])
    defer { state.top = roots }
    if isMonitoring {
      let shown = event == .unwind ? state.raised : value
      try tellMonitors(event, known?.site ?? site, [nil, shown])
    }
    if let known, !known.local.isNone, !tracing.traceFunction.isNone {
      _ = try tell(known.local, .return, f, known.site, value)
    }
    tracing.recorder?.leave()
    if !tracing.profileFunction.isNone {
      _ = try tell(tracing.profileFunction, .return, f, known?.site ?? site, value)
    }
  }

  /// An exception leaves the frame.
  static func fail(_ f: Frame, _ site: Site) throws(Raised) {
    let exception = state.raised
    if tracing.isActive { try report(f) }
    let roots = try pushRoots([exception])
    defer { state.top = roots }
    try leave(f, site, .none, as: .unwind)
    state.raised = exception
  }

  /// A statement is about to run.
  /// - Parameter isTurn: a loop goes on, which is told of even where the line is the same.
  static func line(_ f: Frame, _ site: Site, isTurn: Bool = false) throws(Raised) {
    if tracing.isInside { return }
    tracing.ended = .unbound
    adopt(f, site.code)
    let line = site.code.source.line(at: site.span.start)
    guard let last = tracing.frames.indices.last, tracing.frames[last].frame == f else {
      return try tellMonitors(.line, site, [.int(line)])
    }
    tracing.frames[last].site = site
    if tracing.frames[last].hasJumped {
      tracing.frames[last].hasJumped = false
      if line == tracing.frames[last].line { return }
    }
    if line == tracing.frames[last].line, !isTurn { return try tellInstruction(f, site) }
    // The line of the definition itself is no line of its own for monitors.
    let isOfDefinition = tracing.frames[last].line == 0 && line == site.code.firstLine
    tracing.frames[last].line = line
    if isMonitoring, !isOfDefinition { try tellMonitors(.line, site, [.int(line)]) }
    if tracing.frames[last].wishes.lines { try tellListener(.line, f, site) }
    try followJump(f)
    try tellInstruction(f, site)
  }

  /// What a frame waits for has ended: the exception that says so is told of, and goes no further.
  static func end(_ f: Frame, _ type: BuiltinException) throws(Raised) {
    let value = tracing.ended
    guard !value.isUnbound, !tracing.isInside, let last = tracing.frames.last, last.frame == f
    else { return }
    tracing.ended = .unbound
    let arguments = makeTuple(value.isNone ? [] : [value])
    let exception = makeException(exceptionType(type).reference, arguments: arguments)
    let triple = makeTuple([typeOf(exception).value, exception, .none])
    let roots = try pushRoots([triple])
    defer { state.top = roots }
    try tellMonitors(.stopIteration, last.site, [nil, exception])
    try tellListener(.exception, f, last.site, triple)
  }

  /// As above, at the end of a loop: a generator that returns nothing raises nothing there.
  static func endLoop(_ f: Frame, _ type: BuiltinException) throws(Raised) {
    if type == .stopIteration, tracing.endedByReturn, tracing.ended.isNone {
      tracing.ended = .unbound
    }
    try end(f, type)
  }

  /// Leaves the statement where the trace function has set another line.
  private static func followJump(_ f: Frame) throws(Raised) {
    guard let jump = tracing.asked, let last = tracing.frames.indices.last else { return }
    tracing.asked = nil
    tracing.frames[last].line = jump.line
    tracing.frames[last].hasJumped = true
    tracing.jump = jump
    state.raised = .none
    throw Raised()
  }

  /// The innermost frame that is known, and where it stands.
  static var innermostPlace: (frame: Frame, site: Site)? {
    tracing.frames.last.map { ($0.frame, $0.site) }
  }

  private static func tellInstruction(_ f: Frame, _ site: Site) throws(Raised) {
    guard let last = tracing.frames.last, last.frame == f, last.wishes.instructions else { return }
    try tellListener(.instruction, f, site)
  }

  /// Tells the listener of the innermost frame, which says who listens from now on.
  private static func tellListener(
    _ event: TraceEvent, _ f: Frame, _ site: Site, _ argument: Value = .none
  ) throws(Raised) {
    guard let last = tracing.frames.indices.last, !tracing.traceFunction.isNone else { return }
    let local = tracing.frames[last].local
    if local.isNone { return }
    let result = try tell(local, event, f, site, argument)
    if !result.isNone, last < tracing.frames.count { tracing.frames[last].local = result }
  }

  /// A frame that a script has given a listener goes on.
  /// - Parameter code: the frame's, if it is known: others may have had the same place.
  private static func adopt(_ f: Frame, _ code: Code?) {
    guard !tracing.adopted.isEmpty, tracing.frames.last?.frame != f,
      let index = tracing.adopted.firstIndex(where: {
        $0.frame == f && (code == nil || $0.code === code)
      })
    else { return }
    let known = tracing.adopted.remove(at: index)
    tracing.frames.append(
      TracedFrame(frame: f, local: known.local, site: known.site, wishes: known.wishes))
  }

  // MARK: What scripts set

  private static func index(of f: Frame) -> Int? {
    tracing.frames.lastIndex { $0.frame == f }
  }

  /// `f_trace`
  static func listener(of f: Frame) -> Value {
    if let index = index(of: f) { return tracing.frames[index].local }
    return tracing.adopted.last { $0.frame == f }?.local ?? .none
  }

  static func listen(to f: Frame, at site: Site, _ listener: Value) {
    prepareThreads
    if let index = index(of: f) {
      tracing.frames[index].local = listener
    } else {
      withAdopted(f, site) { $0.local = listener }
    }
  }

  private static func withAdopted(
    _ f: Frame, _ site: Site, _ change: (inout AdoptedFrame) -> Void
  ) {
    let known = tracing.adopted.firstIndex { $0.frame == f && $0.code === site.code }
    var frame =
      known.map { tracing.adopted[$0] } ?? AdoptedFrame(frame: f, code: site.code, site: site)
    tracing.adopted.removeAll { $0.frame == f }
    change(&frame)
    tracing.adopted.append(frame)
  }

  private static func wishes(of f: Frame) -> TraceWishes {
    index(of: f).map { tracing.frames[$0].wishes }
      ?? tracing.adopted.last { $0.frame == f }?.wishes ?? TraceWishes()
  }

  /// `f_trace_lines`
  static func tellsLines(of f: Frame) -> Bool { wishes(of: f).lines }

  static func tellLines(of f: Frame, at site: Site, _ areTold: Bool) {
    if let index = index(of: f) {
      tracing.frames[index].wishes.lines = areTold
    } else {
      withAdopted(f, site) { $0.wishes.lines = areTold }
    }
  }

  /// `f_trace_opcodes`
  static func tellsInstructions(of f: Frame) -> Bool { wishes(of: f).instructions }

  static func tellInstructions(of f: Frame, at site: Site, _ areTold: Bool) {
    if let index = index(of: f) {
      tracing.frames[index].wishes.instructions = areTold
    } else {
      withAdopted(f, site) { $0.wishes.instructions = areTold }
    }
  }

  /// The listener has heard of the exception that is on its way.
  static func noteReported(_ f: Frame) {
    guard let last = tracing.frames.indices.last, tracing.frames[last].frame == f else { return }
    tracing.frames[last].reported = state.raised.asObject
  }

  /// Tells a frame's listener of the exception that is on its way, once.
  static func report(_ f: Frame) throws(Raised) {
    if !tracing.isInside { adopt(f, nil) }
    guard !tracing.isInside, let last = tracing.frames.indices.last,
      tracing.frames[last].frame == f, let exception = state.raised.asObject,
      tracing.frames[last].reported != exception
    else { return }
    let value = state.raised
    if monitors(.raise) {
      let roots = try pushRoots([value])
      defer { state.top = roots }
      try tellMonitors(.raise, tracing.frames[last].site, [nil, value])
      state.raised = value
    }
    tracing.frames[last].reported = exception
    if tracing.frames[last].local.isNone || tracing.traceFunction.isNone { return }
    let triple = makeTuple([typeOf(value).value, value, tracebackValue(value)])
    let roots = try pushRoots([value, triple])
    defer { state.top = roots }
    try tellListener(.exception, f, tracing.frames[last].site, triple)
    state.raised = value
  }

  /// Calls a native and tells the profiler.
  static func callNative(
    _ function: Value, _ f: Frame, _ site: Site, _ body: () throws(Raised) -> Value
  ) throws(Raised) -> Value {
    guard tracing.profiles, !tracing.isInside else { return try body() }
    tracing.recorder?.enterNative(function)
    if !tracing.profileFunction.isNone {
      _ = try tell(tracing.profileFunction, .nativeCall, f, site, function)
    }
    let result: Value
    do throws(Raised) {
      result = try body()
    } catch {
      let exception = state.raised
      tracing.recorder?.leaveNative()
      if !tracing.profileFunction.isNone {
        let roots = try pushRoots([exception])
        defer { state.top = roots }
        _ = try tell(tracing.profileFunction, .nativeException, f, site, function)
      }
      state.raised = exception
      throw error
    }
    tracing.recorder?.leaveNative()
    if !tracing.profileFunction.isNone {
      let roots = try pushRoots([result])
      defer { state.top = roots }
      _ = try tell(tracing.profileFunction, .nativeReturn, f, site, function)
    }
    return result
  }

  /// Calls a listener with the frame, as it stands at the site. One that fails is not called again.
  private static func tell(
    _ listener: Value, _ event: TraceEvent, _ f: Frame, _ site: Site, _ argument: Value
  ) throws(Raised) -> Value {
    let roots = try pushRoots([listener, argument])
    defer { state.top = roots }
    if state.top + 2 > state.stackLimit {
      throw raise(.recursionError, "maximum recursion depth exceeded")
    }
    pushLink(to: f, at: site)
    let frame = callerFrame(0) ?? .none
    tracing.isInside = true
    tracing.told = event
    defer {
      tracing.isInside = false
      tracing.told = nil
    }
    do throws(Raised) {
      return try call(listener, frame, .object(intern(event.rawValue)), argument)
    } catch {
      tracing.asked = nil
      switch event {
      case .call where listener.isIdentical(to: tracing.traceFunction), .line, .exception,
        .instruction:
        tracing.traceFunction = .none
      default:
        tracing.traceFunction = .none
        tracing.profileFunction = .none
      }
      tracing.noticeChange()
      recordFailure(site)
      throw error
    }
  }
}

/// The native behind a callable, where calls of it are told to profilers.
func profiledNative(_ function: Value) -> Value? {
  if function.native != nil { return function }
  guard case .object(let object) = function, object.pointee.kind == .boundMethod,
    BoundMethodObject(object).function.native != nil
  else { return nil }
  return function
}

/// A native's name, and the class or module that it belongs to.
package func profiledOwner(_ function: Value) -> (name: String, owner: Value) {
  var native = function.native
  if case .object(let object) = function, object.pointee.kind == .boundMethod {
    native = BoundMethodObject(object).function.native
  }
  guard let native else { return ("?", .none) }
  return ("\(native.definition.name)", native.layout.pointee.owner)
}
