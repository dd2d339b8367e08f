// `async with`, lowered to smaller statements: enter (call `__aenter__`), await, assign, body, then
// exit: call `__aexit__` with what happened, await, decide. The nodes here are those pieces.

import Syntax

/// Evaluates the manager, keeps it with its `__aexit__` in slots and yields what `__aenter__` returns.
final class AsyncEnterNode: Node {
  let context: Node
  let slots: AsyncWithSlots
  let site: Site
  private var known = CoroutineMethod()
  /// `__aexit__` of the class that is known.
  private var knownExit = Value.none
  init(_ context: Node, slot: Int, _ site: Site) {
    self.context = context
    slots = AsyncWithSlots(slot)
    self.site = site
  }
  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    let manager = try context.evaluate(f)
    if let enter = known.method(of: manager) {
      f[slots.manager] = manager
      f[slots.exit] = knownExit
      let base = state.top.unsafelyUnwrapped + 1
      base.initialize(to: manager)
      isFresh = true
      return makeCoroutine(enter, base, 1)
    }
    do throws(Raised) { return try enter(f, manager, &isFresh) } catch {
      recordFailure(site)
      throw error
    }
  }

  private func enter(_ f: Frame, _ manager: Value, _ isFresh: inout Bool) throws(Raised) -> Value {
    let exit = try exitMethod(manager, isAsync: true)
    if exit.kind == .function {
      f[slots.manager] = manager
      f[slots.exit] = exit
    } else {
      f[slots.manager] = .unbound
      f[slots.exit] = try bindDescriptor(exit, manager, typeOf(manager))
    }
    let method = typeOf(manager).lookup(.aenter)
    if let coroutine = makeFreshCoroutine(method, 1, { $0.initialize(to: manager) }) {
      if exit.kind == .function, known.remember(manager, method) { knownExit = exit }
      isFresh = true
      return coroutine
    }
    return try checkAwaitable(try callSpecial(manager, .aenter) ?? .none, "__aenter__")
  }
}

/// What an `async with` keeps in its frame.
struct AsyncWithSlots {
  /// The manager; `.unbound` when `exit` is bound.
  let manager: Int
  /// The value that is returned, or the exception.
  let outcome: Int
  /// The kind of outcome.
  let kind: Int
  /// `__aexit__`; then what awaiting it has brought.
  let exit: Int
  static let count = 4

  init(_ slot: Int) { (manager, outcome, kind, exit) = (slot, slot + 1, slot + 2, slot + 3) }
}

/// How the body of an `async with` ended.
private enum Outcome: Int { case next, `break`, `continue`, `return`, raise }

/// Calls `__aexit__` with what happened.
final class AsyncExitNode: Node {
  let slots: AsyncWithSlots
  let site: Site
  init(slot: Int, _ site: Site) {
    slots = AsyncWithSlots(slot)
    self.site = site
  }
  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    do throws(Raised) { return try leave(f, &isFresh) } catch {
      recordFailure(site)
      throw error
    }
  }

  private func leave(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    let (manager, exit) = (f[slots.manager], f[slots.exit])
    f[slots.manager] = .none
    var details = (Value.none, Value.none, Value.none)
    if case .int(Outcome.raise.rawValue) = f[slots.kind] {
      let exception = f[slots.outcome]
      details = (typeOf(exception).value, exception, tracebackValue(exception))
    }
    if manager.isUnbound {
      return try checkAwaitable(try call(exit, details.0, details.1, details.2), "__aexit__")
    }
    let coroutine = makeFreshCoroutine(exit, 4) { base in
      base.initialize(to: manager)
      (base + 1).initialize(to: details.0)
      (base + 2).initialize(to: details.1)
      (base + 3).initialize(to: details.2)
    }
    if let coroutine {
      isFresh = true
      return coroutine
    }
    let arguments = [manager, details.0, details.1, details.2]
    return try checkAwaitable(
      try call(exit, positional: arguments, keywords: []), "__aexit__")
  }
}

private func checkAwaitable(_ value: Value, _ name: String) throws(Raised) -> Value {
  if value.future != nil || isAwaitable(value) { return value }
  throw raise(
    .typeError,
    "'async with' received an object from \(name) that does not implement __await__: \(typeName(value))"
  )
}

/// The body of an `async with` and its exit. State: 1 in the body, 2 awaiting `__aexit__`.
final class AsyncWithNode: ResumableNode {
  let body: Node
  /// Awaits `__aexit__` into its slot.
  let awaitExit: Node
  let offset: Int
  let slots: AsyncWithSlots
  let site: Site
  init(_ body: Node, awaitExit: Node, offset: Int, slot: Int, _ site: Site) {
    self.body = body
    self.awaitExit = awaitExit
    self.offset = offset
    slots = AsyncWithSlots(slot)
    self.site = site
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let progress = stateByte(f, offset).pointee
    stateByte(f, offset).pointee = 0
    if progress == 2 { return try exit(f) }
    var outcome = Outcome.next
    var value = Value.none
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
    f[slots.outcome] = value
    f[slots.kind] = .int(outcome.rawValue)
    return try exit(f)
  }

  private func exit(_ f: Frame) throws(Raised) -> Flow {
    guard case .int(let kind) = f[slots.kind], let outcome = Outcome(rawValue: kind) else {
      preconditionFailure("an async with remembers how its body ended")
    }
    let value = f[slots.outcome]
    let outer = state.handled
    if outcome == .raise { state.handled = value }
    defer { state.handled = outer }
    let flow = try awaitExit.execute(f)
    if case .suspended = flow {
      stateByte(f, offset).pointee = 2
      return flow
    }
    f[slots.outcome] = .none
    switch outcome {
    case .next: return .next
    case .break: return .break
    case .continue: return .continue
    case .return: return .return(value)
    case .raise:
      let answer = f[slots.exit]
      if try located(site, { () throws(Raised) in try isTrue(answer) }) { return .next }
      state.raised = value
      throw Raised()
    }
  }

  override func suspendedPart(_ f: Frame) -> Node? {
    stateByte(f, offset).pointee == 2 ? awaitExit : body
  }

  override func handledException(_ f: Frame) -> Value {
    guard stateByte(f, offset).pointee == 2, case .int(Outcome.raise.rawValue) = f[slots.kind]
    else { return .unbound }
    return f[slots.outcome]
  }
}
