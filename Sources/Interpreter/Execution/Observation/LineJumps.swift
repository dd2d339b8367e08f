// Jumps: a trace function sets `frame.f_lineno`, as the debuggers' command `jump` does.
//
// What can be reached from where is found out by reading the source again (Library/Runtime/_line_jumps.py). A jump that is
// allowed leaves the statements as an exception does, past handlers and cleanups, which step aside (`isJumping`),
// up to the innermost block that contains its target. From there statements around the target are entered
// without their conditions being asked (JumpNodes.swift).

import Syntax

/// Where a frame goes on instead of at its next statement.
struct LineJump {
  let frame: Frame
  /// Where a statement begins in the source.
  let position: Int
  /// Behind the statement, not at it: its block ends.
  let isBehind: Bool
  let line: Int
}

/// Does the frame jump? Then what would serve an exception steps aside.
func isJumping(_ f: Frame) -> Bool { tracing.jump?.frame == f }

extension TraceState {
  /// Sets `f_lineno`.
  /// - Parameter frame: nil when it has ended.
  static func jump(_ frame: Frame?, _ code: Code, to value: Value) throws(Raised) {
    let line = try lineNumber(value)
    let origin = try origin(of: frame)
    guard let frame, line >= code.firstLine else {
      throw raise(.valueError, "line \(line) comes before the current code block")
    }
    let place = try code.tables(of: origin, wanted: line)
    try bindUnbound(frame, code)
    tracing.asked = LineJump(
      frame: frame, position: place.position, isBehind: place.isBehind, line: place.line)
  }

  private static func lineNumber(_ value: Value) throws(Raised) -> Int {
    let number = value.unwrapped
    guard number.smallInt != nil || number.kind == .bigInt else {
      throw raise(.valueError, "lineno must be an integer")
    }
    guard let line = number.smallInt, Int32(exactly: line) != nil else {
      throw raise(.valueError, "lineno out of range")
    }
    return line
  }

  /// Where the frame stands that is being told of.
  private static func origin(of frame: Frame?) throws(Raised) -> Site {
    switch tracing.told {
    case nil: throw raise(.valueError, "f_lineno can only be set in a trace function")
    case .call:
      throw raise(.valueError, "can't jump from the 'call' trace event of a new frame")
    case .nativeCall, .nativeReturn, .nativeException:
      throw raise(.valueError, "can't jump during a call")
    case .line:
      if let place = innermostPlace, place.frame == frame { return place.site }
    case .exception, .return, .instruction: break
    }
    throw raise(.valueError, "can only jump from a 'line' trace event")
  }

  /// Variables that have no value at the target get None, as those are that the compiler takes to have one.
  private static func bindUnbound(_ frame: Frame, _ code: Code) throws(Raised) {
    let slots = unboundVariables(frame, code)
    if slots.isEmpty { return }
    try issueWarning(
      .runtimeWarning,
      "assigning None to \(slots.count) unbound local\(slots.count == 1 ? "" : "s")")
    for slot in slots { frame[slot] = .none }
  }

  /// The line that a trace function has set.
  static func askedLine(of frame: Frame?) -> Int? {
    guard let asked = tracing.asked, asked.frame == frame else { return nil }
    return asked.line
  }
}

extension Code {
  fileprivate func tables(
    of origin: Site, wanted line: Int
  ) throws(Raised) -> (position: Int, isBehind: Bool, line: Int) {
    let module = try importModule("_line_jumps")
    let roots = try pushRoots([module])
    defer { state.top = roots }
    let start = origin.span.start
    let answer = try callMethod(
      module, intern("target"),
      [
        makeString(source.bytes), makeString(isExpression ? "eval" : "exec"),
        makeString(treeName), .int(source.line(at: span.start)),
        .int(source.byteColumn(at: span.start)), .int(source.line(at: start)),
        .int(source.byteColumn(at: start)), .int(line),
      ])
    guard let place = answer.tuple?.buffer, place.count == 4, let row = place[0].smallInt,
      let column = place[1].smallInt, let shown = place[3].smallInt
    else { throw raise(.valueError, try strText(answer)) }
    return (offset(line: row, column), try isTrue(place[2]), shown)
  }
}
