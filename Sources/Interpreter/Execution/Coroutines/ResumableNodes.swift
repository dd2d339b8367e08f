// Statements that contain a suspension: each keeps its progress in one state byte.
//
// The byte is read once on entry and cleared; it is written only when a child suspends. Values that
// must survive (an iterator, a pending outcome) go to slots reserved by lowering.

import Syntax

final class ResumableBlockNode: ResumableNode {
  let statements: NodeList
  let offset: Int
  init(_ statements: [Node], offset: Int) {
    self.statements = NodeList(statements)
    self.offset = offset
  }
  deinit { statements.release() }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    var index = Int(stateByte(f, offset).pointee)
    stateByte(f, offset).pointee = 0
    while index < statements.count {
      let flow = try statements[index].execute(f)
      if case .next = flow {
        index &+= 1
        continue
      }
      if case .suspended = flow {
        stateByte(f, offset).pointee = UInt8(truncatingIfNeeded: index)
      }
      return flow
    }
    return .next
  }
  override func suspendedPart(_ f: Frame) -> Node? {
    statements[Int(stateByte(f, offset).pointee)].takeUnretainedValue()
  }
  /// Statements that one state byte can count.
  static let capacity = 255
}

/// A statement that suspends, and one that runs through after it: no byte is needed to find the first
/// again.
final class ResumableThenPlainNode: ResumableNode {
  let first: Node
  let second: Node
  init(_ first: Node, _ second: Node) {
    self.first = first
    self.second = second
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let flow = try first.execute(f)
    guard case .next = flow else { return flow }
    return try second.execute(f)
  }
  override func suspendedPart(_ f: Frame) -> Node? { first }
}

/// A block of two of which the second suspends.
final class ResumablePairNode: ResumableNode {
  let first: Node
  let second: Node
  let offset: Int
  init(_ first: Node, _ second: Node, offset: Int) {
    self.first = first
    self.second = second
    self.offset = offset
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let progress = stateByte(f, offset)
    if progress.pointee == 0 {
      let flow = try first.execute(f)
      guard case .next = flow else { return flow }
    } else {
      progress.pointee = 0
    }
    let flow = try second.execute(f)
    if case .suspended = flow { progress.pointee = 1 }
    return flow
  }
  override func suspendedPart(_ f: Frame) -> Node? {
    stateByte(f, offset).pointee == 0 ? first : second
  }
}

final class ResumableIfNode: ResumableNode {
  let test: Node
  let body: Node
  let otherwise: Node
  let offset: Int
  init(_ test: Node, _ body: Node, _ otherwise: Node, offset: Int) {
    self.test = test
    self.body = body
    self.otherwise = otherwise
    self.offset = offset
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    var branch = stateByte(f, offset).pointee
    if branch != 0 {
      stateByte(f, offset).pointee = 0
    } else {
      branch = try test.evaluateCondition(f) ? 1 : 2
    }
    let flow = branch == 1 ? try body.execute(f) : try otherwise.execute(f)
    if case .suspended = flow { stateByte(f, offset).pointee = branch }
    return flow
  }
  override func suspendedPart(_ f: Frame) -> Node? {
    stateByte(f, offset).pointee == 1 ? body : otherwise
  }
}

/// A loop whose test, body or `else` suspends. A test that suspends is `while True` with a break.
final class ResumableWhileNode: ResumableNode {
  let test: Node
  let body: Node
  let otherwise: Node
  let offset: Int
  let site: Site
  init(_ test: Node, _ body: Node, _ otherwise: Node, offset: Int, _ site: Site) {
    self.test = test
    self.body = body
    self.otherwise = otherwise
    self.offset = offset
    self.site = site
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let progress = stateByte(f, offset).pointee
    stateByte(f, offset).pointee = 0
    if progress == 2 { return try finish(f) }
    var isInBody = progress == 1
    while true {
      if !isInBody, !(try test.evaluateCondition(f)) { return try finish(f) }
      isInBody = false
      let flow = try body.execute(f)
      switch flow {
      case .next, .continue: break
      case .break: return .next
      case .return: return flow
      case .suspended:
        stateByte(f, offset).pointee = 1
        return flow
      }
      try safepoint(site)
    }
  }
  private func finish(_ f: Frame) throws(Raised) -> Flow {
    let flow = try otherwise.execute(f)
    if case .suspended = flow { stateByte(f, offset).pointee = 2 }
    return flow
  }
  override func suspendedPart(_ f: Frame) -> Node? {
    stateByte(f, offset).pointee == 2 ? otherwise : body
  }
}

/// `try` with handlers. State: 1 in the body, 2 + n in handler n, 255 in `else`.
/// The slot keeps the exception being handled, the next one the exception around it.
final class ResumableTryNode: ResumableNode {
  let body: Node
  let handlers: [HandlerNode]
  let otherwise: Node
  let offset: Int
  let slot: Int
  init(_ body: Node, _ handlers: [HandlerNode], _ otherwise: Node, offset: Int, slot: Int) {
    self.body = body
    self.handlers = handlers
    self.otherwise = otherwise
    self.offset = offset
    self.slot = slot
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let progress = stateByte(f, offset).pointee
    stateByte(f, offset).pointee = 0
    if progress == 255 { return try runElse(f) }
    if progress >= 2 { return try recover(f, Int(progress) - 2) }
    let flow: Flow
    do throws(Raised) { flow = try body.execute(f) } catch { return try recover(f, -1) }
    if case .suspended = flow {
      stateByte(f, offset).pointee = 1
      return flow
    }
    guard case .next = flow else { return flow }
    return try runElse(f)
  }

  private func runElse(_ f: Frame) throws(Raised) -> Flow {
    let flow = try otherwise.execute(f)
    if case .suspended = flow { stateByte(f, offset).pointee = 255 }
    return flow
  }

  /// As in `TryNode`; begins with a handler that has suspended, or looks for one.
  @inline(never) private func recover(_ f: Frame, _ index: Int) throws(Raised) -> Flow {
    let flow = index < 0 ? try handle(f) : try runHandler(f, index, exception: f[slot])
    return endOfHandling == nil ? flow : letGoOfHandled(f, flow, stackAboveCaller())
  }

  @inline(never) private func handle(_ f: Frame) throws(Raised) -> Flow {
    if isJumping(f) { throw Raised() }
    let exception = state.raised
    guard let index = try findHandler(f, exception) else {
      state.raised = exception
      throw Raised()
    }
    state.raised = .none
    try handlers[index].assign(f, exception)
    return try runHandler(f, index, exception: exception)
  }

  private func findHandler(_ f: Frame, _ exception: Value) throws(Raised) -> Int? {
    let outer = state.handled
    state.handled = exception
    defer { state.handled = outer }
    for (index, handler) in handlers.enumerated() where try handler.matches(exception, f) {
      return index
    }
    return nil
  }

  private func runHandler(_ f: Frame, _ index: Int, exception: Value) throws(Raised) -> Flow {
    let outer = state.handled
    state.handled = exception
    var isSuspended = false
    defer {
      if !isSuspended {
        f[slot] = .none
        handlers[index].forget(f)
      }
      state.handled = outer
    }
    let flow = try handlers[index].body.execute(f)
    if case .suspended = flow {
      isSuspended = true
      f[slot] = exception
      stateByte(f, offset).pointee = UInt8(truncatingIfNeeded: index + 2)
    }
    return flow
  }

  override func suspendedPart(_ f: Frame) -> Node? {
    let progress = stateByte(f, offset).pointee
    if progress == 255 { return otherwise }
    return progress >= 2 ? handlers[Int(progress) - 2].body : body
  }

  override func handledException(_ f: Frame) -> Value {
    2..<255 ~= stateByte(f, offset).pointee ? f[slot] : .unbound
  }
}

/// `finally`. State: 1 in the body, 3 in the cleanup; then the slots keep the pending outcome: its
/// value or exception, and its kind.
final class ResumableFinallyNode: ResumableNode {
  let body: Node
  let cleanup: Node
  let offset: Int
  let slot: Int
  init(_ body: Node, _ cleanup: Node, offset: Int, slot: Int) {
    self.body = body
    self.cleanup = cleanup
    self.offset = offset
    self.slot = slot
  }

  private enum Outcome: Int { case next, `break`, `continue`, `return`, raise }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let progress = stateByte(f, offset).pointee
    stateByte(f, offset).pointee = 0
    var outcome = Outcome.next
    var value = Value.none
    if progress == 3 {
      if case .int(let kind) = f[slot + 1] { outcome = Outcome(rawValue: kind) ?? .next }
      value = f[slot]
      f[slot] = .none
    } else {
      do throws(Raised) {
        switch try body.execute(f) {
        case .next: break
        case .break: outcome = .break
        case .continue: outcome = .continue
        case .return(let result): (outcome, value) = (.return, result)
        case .suspended(let payload):
          stateByte(f, offset).pointee = 1
          return .suspended(payload)
        }
      } catch {
        if isJumping(f) { throw error }
        (outcome, value) = (.raise, state.raised)
      }
    }
    return try cleanUp(f, outcome, value)
  }

  private func cleanUp(_ f: Frame, _ outcome: Outcome, _ value: Value) throws(Raised) -> Flow {
    let outer = state.handled
    if outcome == .raise { state.handled = value }
    defer { state.handled = outer }
    let end = try cleanup.execute(f)
    if case .suspended = end {
      f[slot] = value
      f[slot + 1] = .int(outcome.rawValue)
      stateByte(f, offset).pointee = 3
      return end
    }
    guard case .next = end else { return end }
    switch outcome {
    case .next: return .next
    case .break: return .break
    case .continue: return .continue
    case .return: return .return(value)
    case .raise:
      state.raised = value
      throw Raised()
    }
  }

  override func suspendedPart(_ f: Frame) -> Node? {
    stateByte(f, offset).pointee == 3 ? cleanup : body
  }

  override func handledException(_ f: Frame) -> Value {
    guard stateByte(f, offset).pointee == 3, case .int(Outcome.raise.rawValue) = f[slot + 1]
    else { return .unbound }
    return f[slot]
  }
}
