// Watched code: the nodes of modules whose text speaks of finalizers, weak references or generators
// with cleanup. They note what names, attributes, items and frames let go, so that `__del__` and its
// kin run where CPython's reference counts would run them. While nothing has a duty they cost one
// comparison; other modules do not contain them.

import CBaton
import Syntax

/// A statement; a finalisation point lies behind it.
final class WatchedStatementNode: ResumableNode {
  enum Interest {
    /// What the statement has let go, and temporaries whose duty began inside.
    case dropped
    /// Whatever is dead: the top level of the script. That of an imported module, or of what `exec` runs, searches as
    /// if it were watched: a program of many modules has much that lives, and each of their statements would pay for it.
    case everything
    /// As `dropped`; it calls `gc.collect`, which must not find what earlier statements have left on
    /// the native stack.
    case collection
  }

  let statement: Node
  let interest: Interest
  /// Slots from here on hold nothing that is still needed after the statement.
  let firstDeadSlot: Int
  let site: Site
  private var patience = SearchPatience()

  init(_ statement: Node, _ interest: Interest, firstDeadSlot: Int, _ site: Site) {
    self.statement = statement
    self.interest = interest
    self.firstDeadSlot = firstDeadSlot
    self.site = site
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if interest == .collection {
      clearDeadSlots(f)
      baton_clear_stack()
    }
    return try watch(f)
  }

  /// Where nothing is optimised a frame of its own, on the cleared stack: in that of `execute` statements before have
  /// left what they held.
  @inline(__always) private func watch(_ f: Frame) throws(Raised) -> Flow {
    let before = dutiesBegun
    if try !runsOn(f) { return takeFlow() }
    if dutyCount > 0 {
      let isForced = interest == .everything && state.depth <= 1
      if isForced || hasDropped || dutiesBegun != before, patience.permits() {
        baton_clear_stack()
        finish(f, dutiesBegun == before && !isForced ? .dropped : .all, isForced)
      }
      _ = baton_clear_result()
    }
    return .next
  }

  /// Keeps the statement's flow out of the frame that scans see: its payload may be an old value.
  @inline(never) private func runsOn(_ f: Frame) throws(Raised) -> Bool {
    let flow = try statement.execute(f)
    if case .next = flow { return true }
    WatchedStatementNode.flow = flow
    return false
  }

  private nonisolated(unsafe) static var flow = Flow.next

  @inline(never) private func takeFlow() -> Flow {
    defer { WatchedStatementNode.flow = .next }
    return WatchedStatementNode.flow
  }

  private func clearDeadSlots(_ f: Frame) {
    for slot in site.code.firstInlinedSlot..<site.code.slotNames.count { f[slot] = .unbound }
    for slot in firstDeadSlot..<max(site.code.frameSize, firstDeadSlot) { f[slot] = .unbound }
  }

  @inline(never) private func finish(_ f: Frame, _ scope: FinalisationScope, _ isForced: Bool) {
    clearDeadSlots(f)
    let outer = (finalisationSite, state.top)
    finalisationSite = site
    // Finalizers that warn ask who has let go.
    leaveLink(f, site)
    defer { (finalisationSite, state.top) = outer }
    let hasFound = finalise(scope, isForced: isForced)
    if interest == .dropped { patience.note(hasFound: hasFound) }
  }

  override func suspendedPart(_ f: Frame) -> Node? { statement }
}

#if DEBUG
  /// Statements whose frame begins empty. Frames that are not optimised show what others have left there before, and
  /// one byte written over such a word is enough to make the address of another cell of it.
  final class ClearedFramesNode: Node {
    let statements: Node
    init(_ statements: Node) { self.statements = statements }
    override func execute(_ f: Frame) throws(Raised) -> Flow {
      baton_clear_frames()
      return try statements.execute(f)
    }
    override func run(_ f: Frame) throws(Raised) -> Value {
      baton_clear_frames()
      return try statements.run(f)
    }
  }
#endif

/// An expression as a statement: its value is let go at once.
final class WatchedExpressionNode: Node {
  let value: Node
  init(_ value: Node) { self.value = value }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let result = try value.evaluate(f)
    if dutyCount > 0 { noteDropped(result) }
    return .next
  }
}

/// A call such as `name.clear()` as a statement: what the receiver holds may go.
final class WatchedRemovalNode: Node {
  /// What a method takes out of the built-in containers.
  enum Removal {
    /// What it returns.
    case result
    /// What it returns, and of a dict or set a key that equals its argument.
    case popped
    /// What equals its argument.
    case removed
    case anything
  }

  let receiver: TargetNode
  let removal: Removal
  /// The argument, where it can be read twice without effects.
  let argument: TargetNode?
  let call: Node
  init(_ receiver: TargetNode, _ removal: Removal, _ argument: TargetNode?, _ call: Node) {
    self.receiver = receiver
    self.removal = removal
    self.argument = argument
    self.call = call
  }

  /// Nothing with a duty but the result: looking through a set of thousands took a hundred times as long as `discard`.
  private func dropsResultOnly(_ container: Value, _ f: Frame) -> Bool {
    switch removal {
    case .anything: return false
    case .result: return container.kind == .list || container.set != nil || container.dict != nil
    case .popped where container.kind == .list: return true
    case .popped, .removed:
      guard container.set != nil || container.dict != nil, let argument else { return false }
      let key = argument.current(f)
      return key.string != nil || key.asInt != nil
    }
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if dutyCount > 0 {
      let container = receiver.current(f)
      if !dropsResultOnly(container, f) { noteDropped(container) }
    }
    let result = try call.evaluate(f)
    if dutyCount > 0 { noteDropped(result) }
    return .next
  }
}

/// `call().name`, `f(call())`: a temporary may go once its attribute is read, or the call has returned.
final class WatchedTemporaryNode: Node {
  let value: Node
  let site: Site
  private var patience = SearchPatience()
  init(_ value: Node, _ site: Site) {
    self.value = value
    self.site = site
  }
  override var testSite: Site? { site }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let before = dutiesBegun
    let result = try value.evaluate(f)
    if dutyCount > 0, hasDropped || dutiesBegun != before, patience.permits() {
      baton_clear_stack()
      finish(result)
    }
    return result
  }
  override func evaluateAwaitable(_ f: Frame, _ isFresh: inout Bool) throws(Raised) -> Value {
    try value.evaluateAwaitable(f, &isFresh)
  }
  override func hasMade(_ generator: CoroutineObject, _ f: Frame) -> Bool {
    value.hasMade(generator, f)
  }
  @inline(never) private func finish(_ result: Value) {
    state.top.initialize(to: result)
    state.top += 1
    finalisationSite = site
    patience.note(hasFound: finalise(.all))
    finalisationSite = nil
    state.top -= 1
  }
}

/// A call as a statement, in code that is not watched: only a coroutine that nobody awaits matters.
final class DroppedCallNode: Node {
  let call: Node
  /// Slots from here on hold nothing that is still needed after the statement.
  let firstDeadSlot: Int
  let site: Site
  init(_ call: Node, firstDeadSlot: Int, _ site: Site) {
    self.call = call
    self.firstDeadSlot = firstDeadSlot
    self.site = site
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    if try makesCoroutine(f) {
      baton_clear_stack()
      drop(f)
    }
    return .next
  }
  /// Where nothing is optimised a frame of its own: the result must not lie in one that the search sees.
  @inline(__always) private func makesCoroutine(_ f: Frame) throws(Raised) -> Bool {
    let result = try call.evaluate(f)
    guard case .object(let object) = result, dutyCount > 0,
      object.pointee.kind == .coroutine || object.pointee.kind == .list && hasNewCoroutines
    else { return false }
    noteDropped(result)
    return true
  }
  @inline(never) private func drop(_ f: Frame) {
    for slot in firstDeadSlot..<max(site.code.frameSize, firstDeadSlot) { f[slot] = .unbound }
    finalisationSite = site
    defer { finalisationSite = nil }
    if hasDropped { finalise(.dropped) }
  }
}

/// Nobody takes the coroutine that a callback has returned: a coroutine function where a function was wanted.
@inline(never) package func dropResult(_ result: Value) {
  guard let coroutine = result.coroutine, !coroutine.isStarted else { return }
  registerQuietly(coroutine.reference)
  noteDropped(result)
  baton_clear_stack()
  finalise(.dropped)
}

/// The body of a function, generator or coroutine: its variables are let go at the end.
final class WatchedBodyNode: ResumableNode {
  let body: Node
  /// Arguments usually have another reference in the caller: they are not worth a search.
  let parameterCount: Int
  let site: Site
  private var patience = SearchPatience()

  init(_ body: Node, parameterCount: Int, _ site: Site) {
    self.body = body
    self.parameterCount = parameterCount
    self.site = site
  }

  override func run(_ f: Frame) throws(Raised) -> Value {
    let result: Value
    do throws(Raised) { result = try body.run(f) } catch {
      if dutyCount > 0 { keepVariables(f) }
      throw error
    }
    if dutyCount > 0, hasDroppedVariables(f), patience.permits() {
      baton_clear_stack()
      leave(f, result)
    }
    return result
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let flow: Flow
    do throws(Raised) { flow = try body.execute(f) } catch {
      if dutyCount > 0 { letGo(f) }
      throw error
    }
    if dutyCount == 0 { return flow }
    var result = Value.none
    if case .suspended = flow { return flow }
    if case .return(let value) = flow { result = value }
    if hasDroppedVariables(f, isLastHolder: isOutermost(f)), patience.permits() {
      baton_clear_stack()
      leave(f, result)
    }
    return flow
  }

  @inline(never) private func hasDroppedVariables(_ f: Frame, isLastHolder: Bool = false) -> Bool {
    let first = isLastHolder ? firstOfLastHolder : parameterCount
    for slot in first..<max(site.code.frameSize, first) { noteDropped(f[slot]) }
    return hasDropped
  }

  /// Nobody but its task knows a coroutine, and often nobody else its arguments, as with what a closed generator
  /// has been going through; methods' objects live on.
  private var firstOfLastHolder: Int { site.code.slotNames.first == "self" ? 1 : 0 }

  private func isOutermost(_ f: Frame) -> Bool {
    site.code.form == .coroutine && coroutine(owning: f).layout.pointee.awaiter == nil
  }

  /// What `close()` ends keeps nothing: its exception goes no further.
  @inline(never) private func letGo(_ f: Frame) {
    guard site.code.form == .generator || site.code.form == .asyncGenerator,
      state.raised.exception?.isInstance(of: .generatorExit) ?? false
    else { return keepVariables(f) }
    if hasDroppedVariables(f, isLastHolder: true), patience.permits() {
      baton_clear_stack()
      leave(f, .none)
    }
  }

  @inline(never) private func leave(_ f: Frame, _ result: Value) {
    if hasShownFrames { endShownFrame(f) }
    for slot in 0..<site.code.frameSize { f[slot] = .unbound }
    state.top.initialize(to: result)
    state.top += 1
    patience.note(hasFound: finalise(.dropped))
    state.top -= 1
  }

  @inline(never) private func keepVariables(_ f: Frame) {
    keepDuties(in: f, site.code)
    dutiesBegun &+= 1
  }

  override func suspendedPart(_ f: Frame) -> Node? { body }
}

/// Runs before a generator's body: from its first step on it must be closed when nobody resumes it.
final class BeginDutyNode: Node {
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    registerDuty(coroutine(owning: f).reference)
    return .next
  }
}

/// An `async with`: what it entered may go with it. The duty began before the statement's last part did.
final class WatchedAsyncWithNode: ResumableNode {
  let statement: Node
  /// The slot of what `__aenter__` has given.
  let entered: Int
  init(_ statement: Node, entered: Int) {
    self.statement = statement
    self.entered = entered
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let flow = try statement.execute(f)
    if case .suspended = flow { return flow }
    if dutyCount > 0 { noteDropped(f[entered]) }
    return flow
  }
  override func suspendedPart(_ f: Frame) -> Node? { statement }
}

// MARK: - Targets

/// A name whose old value is noted.
final class WatchedNameTarget: TargetNode {
  let name: TargetNode
  init(_ name: TargetNode) { self.name = name }
  override func assign(_ f: Frame, _ value: Value) throws(Raised) {
    if dutyCount == 0 { return try name.assign(f, value) }
    let old = name.current(f)
    try name.assign(f, value)
    noteDropped(old)
  }
  override func delete(_ f: Frame) throws(Raised) {
    let old = dutyCount == 0 ? Value.none : name.current(f)
    try name.delete(f)
    noteDropped(old)
  }
}

final class WatchedAttributeTarget: TargetNode {
  let plain: AttributeTarget
  init(_ plain: AttributeTarget) { self.plain = plain }
  override func assign(_ f: Frame, _ value: Value) throws(Raised) {
    if dutyCount == 0 { return try plain.assign(f, value) }
    let receiver = try plain.object.evaluate(f)
    let old = receiver.instance?.attribute(plain.name) ?? .unbound
    try located(plain.site) { () throws(Raised) in try setAttribute(receiver, plain.name, value) }
    noteDropped(old)
  }
  override func delete(_ f: Frame) throws(Raised) {
    if dutyCount == 0 { return try plain.delete(f) }
    let receiver = try plain.object.evaluate(f)
    let old = receiver.instance?.attribute(plain.name) ?? .unbound
    try located(plain.site) { () throws(Raised) in try deleteAttribute(receiver, plain.name) }
    noteDropped(old)
  }
  /// For `name.attribute` without descriptors in the way.
  override func current(_ f: Frame) -> Value {
    do throws(Raised) {
      return try plain.object.evaluate(f).instance?.attribute(plain.name) ?? .unbound
    } catch {
      state.raised = .none
      return .unbound
    }
  }
}

final class WatchedSubscriptTarget: TargetNode {
  let plain: SubscriptTarget
  init(_ plain: SubscriptTarget) { self.plain = plain }
  override func assign(_ f: Frame, _ value: Value) throws(Raised) {
    if dutyCount == 0 { return try plain.assign(f, value) }
    let (receiver, key) = try operands(f)
    note(receiver, key)
    try located(plain.site) { () throws(Raised) in try setItem(receiver, key, value) }
  }
  override func delete(_ f: Frame) throws(Raised) {
    if dutyCount == 0 { return try plain.delete(f) }
    let (receiver, key) = try operands(f)
    note(receiver, key)
    try located(plain.site) { () throws(Raised) in try deleteItem(receiver, key) }
  }
  private func operands(_ f: Frame) throws(Raised) -> (Value, Value) {
    (try plain.container.evaluate(f), try plain.key.evaluate(f))
  }
  /// The item that goes; of a slice, or of a container that is not built in, whatever it holds.
  private func note(_ receiver: Value, _ key: Value) {
    let base = receiver.unwrapped
    if let list = base.list, case .int(let index) = key {
      let position = index < 0 ? index + list.count : index
      if position >= 0, position < list.count { noteDropped(list.items[position]) }
    } else if let dict = base.dict, key.string != nil || key.asInt != nil {
      do throws(Raised) { noteDropped(try dict.get(key)) } catch { state.raised = .none }
    } else {
      noteDropped(receiver)
    }
  }
}
