// The nodes that tell listeners what code does: see Execution/Observation/CallTracing.swift.

import Syntax

/// The body of a code.
final class TracedBodyNode: Node {
  private let body: Node
  private let site: Site

  init(_ body: Node, _ site: Site) {
    self.body = body
    self.site = site
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if tracing.isActive { try TraceState.enter(f, site) }
    let flow: Flow
    do throws(Raised) {
      flow = try body.execute(f)
    } catch {
      if tracing.knowsFrames { try TraceState.fail(f, site) }
      throw error
    }
    if tracing.knowsFrames {
      switch flow {
      case .return(let value): try TraceState.leave(f, site, value)
      case .suspended(let value): try TraceState.leave(f, site, value, as: .yield)
      default: try TraceState.leave(f, site, .none)
      }
    }
    return flow
  }

  /// Code that does not suspend is run, not executed.
  override func run(_ f: Frame) throws(Raised) -> Value {
    if tracing.isActive { try TraceState.enter(f, site) }
    let value: Value
    do throws(Raised) {
      value = try body.run(f)
    } catch {
      if tracing.knowsFrames { try TraceState.fail(f, site) }
      throw error
    }
    if tracing.knowsFrames { try TraceState.leave(f, site, value) }
    return value
  }

  override func suspendedPart(_ f: Frame) -> Node? { body }
}

/// A place before a statement.
final class TraceLineNode: Node {
  private let site: Site
  /// A loop goes on here.
  private let isTurn: Bool

  init(_ site: Site, isTurn: Bool = false) {
    self.site = site
    self.isTurn = isTurn
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if tracing.isActive { try TraceState.line(f, site, isTurn: isTurn) }
    return .next
  }
}

/// The body of a loop: before each further turn its header is passed.
final class TracedTurnNode: Node {
  private let body: Node
  private let header: Site
  private let region: Region

  init(_ body: Node, _ header: Site, _ region: Region) {
    self.body = body
    self.header = header
    self.region = region
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    while true {
      let flow = try body.execute(f)
      guard tracing.isActive else { return flow }
      switch flow {
      case .next, .continue: if try !turn(f) { return flow }
      default: return flow
      }
    }
  }

  /// Passes the header.
  /// - Returns: whether a jump leads from there back into the body.
  private func turn(_ f: Frame) throws(Raised) -> Bool {
    do throws(Raised) {
      try TraceState.line(f, header, isTurn: true)
      return false
    } catch {
      if let jump = tracing.jump, jump.frame == f, region.contains(jump.position) { return true }
      throw error
    }
  }
}

/// The body of a `with`: the line of its manager is passed when it ends, in whatever way.
final class TracedLeavingNode: Node {
  private let body: Node
  private let manager: Site

  init(_ body: Node, _ manager: Site) {
    self.body = body
    self.manager = manager
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let flow: Flow
    do throws(Raised) { flow = try body.execute(f) } catch {
      if tracing.isActive, !isJumping(f) { try pass(f, state.raised, isFailure: true) }
      throw error
    }
    if tracing.isActive {
      var value = Value.none
      if case .return(let result) = flow { value = result }
      try pass(f, value, isFailure: false)
    }
    return flow
  }

  private func pass(_ f: Frame, _ held: Value, isFailure: Bool) throws(Raised) {
    if isFailure { try TraceState.report(f) }
    let roots = try pushRoots([held])
    defer { state.top = roots }
    try TraceState.line(f, manager)
    if isFailure { state.raised = held }
  }
}

/// An expression with a line of its own: the class of an `except`, an operand.
final class TracedValueNode: Node {
  private let value: Node
  private let site: Site

  init(_ value: Node, _ site: Site) {
    self.value = value
    self.site = site
  }

  override var testSite: Site? { value.testSite }

  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    if tracing.isActive { try TraceState.line(f, site) }
    return try value.evaluate(f)
  }

  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    if tracing.isActive { try TraceState.line(f, site) }
    return try value.evaluateAwaitable(f, &isFresh)
  }

  override func hasMade(_ generator: CoroutineObject, _ f: Frame) -> Bool {
    value.hasMade(generator, f)
  }
}

/// The last operand of something in several lines: the line of what is done with it is passed once it is there.
final class TracedOperandNode: Node {
  private let operand: Node
  private let site: Site

  init(_ operand: Node, _ site: Site) {
    self.operand = operand
    self.site = site
  }

  override var testSite: Site? { operand.testSite }

  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let value = try operand.evaluate(f)
    try pass(f, value)
    return value
  }

  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    let value = try operand.evaluateAwaitable(f, &isFresh)
    try pass(f, value)
    return value
  }

  private func pass(_ f: Frame, _ value: Value) throws(Raised) {
    if !tracing.isActive { return }
    let roots = try pushRoots([value])
    defer { state.top = roots }
    try TraceState.line(f, site)
  }

  override func hasMade(_ generator: CoroutineObject, _ f: Frame) -> Bool {
    operand.hasMade(generator, f)
  }
}

/// A definition with decorators: their lines are passed again when they are called, that of the name in the end.
final class TracedDecoratedNode: DecoratedNode {
  private let name: Site

  init(_ definition: Node, _ decorators: [Node], _ sites: [Site], name: Site) {
    self.name = name
    super.init(definition, decorators, sites)
  }

  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let value = try super.evaluate(f)
    try pass(f, name, holding: value)
    return value
  }

  override func apply(
    _ decorator: Value, _ value: Value, _ f: Frame, _ site: Site
  ) throws(Raised) -> Value {
    try pass(f, site, holding: value)
    return try super.apply(decorator, value, f, site)
  }

  private func pass(_ f: Frame, _ site: Site, holding value: Value) throws(Raised) {
    if !tracing.isActive { return }
    let roots = try pushRoots([value])
    defer { state.top = roots }
    try TraceState.line(f, site)
  }
}

/// A condition with a line of its own: the pattern of a `case`.
final class TracedConditionNode: Node {
  private let condition: Node
  private let site: Site
  /// What runs when it holds.
  private let body: Region

  init(_ condition: Node, _ site: Site, body: Region) {
    self.condition = condition
    self.site = site
    self.body = body
  }

  override func evaluateCondition(_ f: Frame) throws(Raised) -> Bool {
    if let jump = tracing.jump, jump.frame == f { return body.contains(jump.position) }
    if tracing.isActive { try TraceState.line(f, site) }
    return try condition.evaluateCondition(f)
  }
}

/// A statement that cannot suspend: an exception in it is told of where it happens.
final class TracedStatementNode: Node {
  private let statement: Node
  /// What goes on has been told of.
  private let isReraise: Bool

  init(_ statement: Node, isReraise: Bool = false) {
    self.statement = statement
    self.isReraise = isReraise
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    do throws(Raised) {
      return try statement.execute(f)
    } catch {
      if isReraise, !state.handled.isNone { TraceState.noteReported(f) }
      if tracing.isActive { try TraceState.report(f) }
      throw error
    }
  }
}

/// A statement that can suspend, as above.
final class TracedResumableNode: ResumableNode {
  private let statement: Node

  init(_ statement: Node) { self.statement = statement }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let flow: Flow
    do throws(Raised) {
      flow = try statement.execute(f)
    } catch {
      if tracing.isActive { try TraceState.report(f) }
      throw error
    }
    if tracing.isActive, statement is SuspendingNode { try noteEnd(f, flow) }
    return flow
  }

  /// What is awaited has ended.
  private func noteEnd(_ f: Frame, _ flow: Flow) throws(Raised) {
    switch flow {
    case .next: try TraceState.end(f, .stopIteration)
    case .return(let value):
      let roots = try pushRoots([value])
      defer { state.top = roots }
      try TraceState.end(f, .stopIteration)
    default: break
    }
  }

  override func suspendedPart(_ f: Frame) -> Node? { statement }
}

/// Where a loop or an `await` learns that something has ended.
final class TraceEndNode: Node {
  private let type: BuiltinException
  init(_ type: BuiltinException) { self.type = type }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if tracing.isActive { try TraceState.endLoop(f, type) }
    return .next
  }
}

/// A call that may be one of a native.
final class ProfiledCallNode: SpreadCallNode {
  override func perform(
    _ function: Value, _ base: Frame, _ given: Int, _ keywords: [(Reference, Value)], _ f: Frame
  ) throws(Raised) -> Value {
    if isMonitoring, monitors(.call) {
      let first = given > 0 ? base[0] : nil
      return try monitoredCall(function, first, site) { () throws(Raised) in
        try callAny(function, base, given, keywords: keywords, f, site)
      }
    }
    guard tracing.isActive, let native = profiledNative(function) else {
      return try callAny(function, base, given, keywords: keywords, f, site)
    }
    return try TraceState.callNative(native, f, site) { () throws(Raised) in
      try callAny(function, base, given, keywords: keywords, f, site)
    }
  }
}
