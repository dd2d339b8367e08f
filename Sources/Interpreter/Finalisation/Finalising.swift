// Finalisation points: where the duties of dead cells are done.
//
// CPython finalises an object when its last reference goes. Watched code (Finalisation/WatchedNodes.swift)
// notes what names and frames let go and comes here at the end of the statement; other code comes
// here after statements of a module's top level, between callbacks of the loop and before it waits for
// the outside alone, and at exit. A search marks from the roots, without the duties; the native stack
// counts only above the statement.
//
// A search costs as much as there are live cells. So searches draw on an account: a typical script
// never empties it; one with millions of finalisable objects gets them finalised in batches.

import CBaton

/// Asked for at the next safepoint, because the table of duties has grown.
nonisolated(unsafe) var wantsSearch = false
/// Cells that searches may still look at: about a quarter of a second to begin with.
private nonisolated(unsafe) var account = 20_000_000
/// So many entries of the table of duties, or items of containers, are looked at in the time for one cell.
private let pricePerCell = 8
/// What the roots cost, in every search: 15 us on a busy machine.
private let basePrice = 1500
/// What each statement of watched code adds while duties are pending.
private let income = 24
/// Dead cells on cycles beyond which they are finalised without `gc.collect()`.
private let cyclicLimit = 2000
/// `gc.isenabled()`: without, dead cycles wait for `gc.collect()` or the exit.
package nonisolated(unsafe) var isCyclicCollectionEnabled = true
/// The statement of the running thread after which the finalisation point lies: the place of its warnings.
nonisolated(unsafe) var finalisationSite: Site?

/// How far a search goes.
package enum FinalisationScope {
  /// Only when one of the cells that were let go is dead.
  case dropped
  /// Whatever is dead.
  case all
  /// Futures that owe a report; everything else waits for its own time.
  case futures
  /// Cycles too.
  case cycles
}

/// The dead cells whose turn it is.
private struct Plan {
  /// In the order in which reference counts would fall to zero.
  var freed: [Reference] = []
  /// On cycles and behind them, by age.
  var cyclic: [Reference] = []
  /// Coroutines that were found beside what a statement has let go: that place is not theirs.
  var strays: Set<Reference> = []
  var isEmpty: Bool { freed.isEmpty && cyclic.isEmpty }
}

/// Does the duties of the cells that nothing refers to any more, and tells whether there were any.
/// - Parameter isForced: even when the account is empty.
/// - Parameter above: the native stack counts from there on; without it, from the caller on.
@inline(never) @discardableResult package func finalise(
  _ scope: FinalisationScope, isForced: Bool = false, above start: UnsafeRawPointer? = nil
) -> Bool {
  if dutyCount > 0 {
    account += income
    if account < 0, !isForced { return false }
    account -= dutyCount / pricePerCell
    pruneDuties()
  }
  if dutyCount == 0 {
    forgetDropped()
    return false
  }
  if let start { return finalise(scope, start) }
  // What pruning has left there must not show in the frames that the search sees.
  baton_clear_stack()
  return withNativeStack { stack in finalise(scope, stack) }
}

/// Where a search that the caller begins may leave the native stack out; nil is nowhere.
///
/// Frames that are not optimised show what others have left there before, and keep in them whatever the code around
/// holds: there the frame of the caller and those below it count as nothing. Optimised ones hold it in registers.
@inline(__always) func stackAboveCaller() -> UnsafeRawPointer? {
  #if DEBUG
    return UnsafeRawPointer(bitPattern: baton_stack_pointer() &+ 256)
  #else
    return nil
  #endif
}

/// The thread whose finalizers run: its plan must stay true, so that no other one makes a plan meanwhile.
private nonisolated(unsafe) var finaliser: ThreadState?

@discardableResult
private func finalise(_ scope: FinalisationScope, _ stack: UnsafeRawPointer) -> Bool {
  let outer = finaliser
  if let outer, outer !== ThreadState.running { return false }
  finaliser = ThreadState.running
  defer { finaliser = outer }
  var rounds = 0
  repeat {
    let plan = makePlan(scope, stack)
    if plan.isEmpty { break }
    carryOut(plan, stack)
    pruneDuties()
    rounds += 1
  } while hasDropped && rounds < 1000
  return rounds > 0
}

/// Between callbacks of the loop, when something is said to have died.
package func finaliseFutures() { if dutyCount > 0 { finalise(.futures) } }

/// What searches of an idle loop leave of the account for those after statements.
private let idleReserve = 10_000_000

/// Would `finaliseWhenIdle` search?
package var mayFinaliseWhenIdle: Bool { dutyCount > 0 && account >= idleReserve }

/// Before the loop waits for what comes from outside, with nothing else left to do: an object that an
/// earlier search believed alive, because native frames of that moment still showed it, would never be
/// finalised, and the loop might wait for ever for what its finalizer does.
/// - Returns: whether any was dead.
@inline(never) package func finaliseWhenIdle() -> Bool {
  if !mayFinaliseWhenIdle { return false }
  baton_clear_stack()
  return finalise(.all)
}

/// What calls have left on the native stack below the caller is no reference. To be called before the
/// call that leads to a finalisation point: its frame would else lie over what they left.
package func clearDeadStack() { baton_clear_stack() }

func finaliseCycles(_ stack: UnsafeRawPointer) {
  if dutyCount > 0 { finalise(.cycles, stack) }
}

/// The table has grown: a safepoint anywhere is good enough.
func finaliseForRoom() {
  wantsSearch = false
  pruneDuties()
  account = max(account, 0)
  finalise(.all)
  duties.searchLimit = max(4096, dutyCount * 2)
}

/// There is no descriptor left: what is dead may hold some.
/// - Returns: whether anything was dead.
@inline(never) package func finaliseForDescriptors() -> Bool {
  baton_clear_stack()
  return finalise(.cycles, isForced: true)
}

func forgetDropped() {
  hasDropped = false
  duties.forgetDropped()
}

/// Dead cells that the last searches found on cycles.
nonisolated(unsafe) var knownCyclic: Set<Reference> = []

/// The frames of finalisation on the native stack of the thread that finalises, outermost first. They show the cells of
/// the plan, which are no references: a search that a finalizer begins leaves them out.
nonisolated(unsafe) var finalisationFrames: [(low: UnsafeRawPointer, high: UnsafeRawPointer)] = []

private func makePlan(_ scope: FinalisationScope, _ stack: UnsafeRawPointer) -> Plan {
  let dropped = duties.dropped
  let known = Set(dropped)
  let wantsAll = scope != .dropped || known.isEmpty || duties.hasDroppedMore
  var missing = wantsAll ? dutyCount : known.count
  if scope != .futures { forgetDropped() }
  // What was taken long ago.
  state.returnedValue = .none
  state.suspendedLeaf = nil
  if wantsAll ? areHeldNearby(duties.cells.all) : areHeldNearby(dropped) { return Plan() }
  let items = heap.tracedItems
  let search = markReachable(from: stack) { cell in
    if wantsAll || known.contains(cell) { missing -= 1 }
    return missing == 0
  }
  account -= basePrice + search.cells + (heap.tracedItems &- items) / pricePerCell
  if !search.isComplete { return Plan() }
  knownCyclic = knownCyclic.filter { !isMarked($0) }
  // Where memory is short, in several rounds: what is left over is looked for again.
  let limit = comfortableCount(stride: DeadGraph.bytesPerCell)
  // What lay on a cycle before still does: it is not looked through again.
  var dead = deadCells(dropped, known, atMost: limit) { cell in
    (scope != .futures || isFuture(cell)) && !knownCyclic.contains(cell)
  }
  if !knownCyclic.isEmpty, scope == .cycles || dead.count + knownCyclic.count > cyclicLimit {
    dead = deadCells(dropped, known, atMost: limit) { scope != .futures || isFuture($0) }
  }
  if dead.isEmpty { return Plan() }
  if dead.count == limit { hasDropped = true }
  let graph = DeadGraph(dead: dead, atMost: limit)
  account -= graph.size * 8
  if !graph.isComplete { return Plan(freed: scope == .futures ? dead.filter(isFuture) : dead) }
  let takesCycles =
    scope == .cycles
    || (isCyclicCollectionEnabled && scope != .futures && graph.cyclic.count > cyclicLimit)
  if !takesCycles {
    if scope == .futures { return Plan(freed: graph.freed.filter(isFuture)) }
    knownCyclic.formUnion(graph.cyclic)
    let strays = scope == .dropped ? graph.loneCoroutines.subtracting(known) : []
    if strays.isEmpty { return Plan(freed: graph.freed) }
    // They have been dead for longer.
    let freed = graph.freed.filter(strays.contains) + graph.freed.filter { !strays.contains($0) }
    return Plan(freed: freed, strays: strays)
  }
  knownCyclic.removeAll()
  let cyclic = Set(graph.cyclic)
  for cell in cyclic where cell.pointee.flags & isWeaklyReferenced != 0 {
    dropCallbacks(to: cell, where: graph.contains)
  }
  return Plan(freed: graph.freed, cyclic: duties.cells.all.filter { cyclic.contains($0) })
}

/// Unmarked cells that owe a duty, those first that were let go.
private func deadCells(
  _ dropped: [Reference], _ known: Set<Reference>, atMost limit: Int,
  _ isWanted: (Reference) -> Bool
) -> [Reference] {
  var dead = dropped.filter { !isMarked($0) && owesDuty($0) && isWanted($0) }
  for cell in duties.cells.all where dead.count < limit {
    if !isMarked(cell), !known.contains(cell), owesDuty(cell), isWanted(cell) { dead.append(cell) }
  }
  if dead.count > limit { dead.removeSubrange(limit...) }
  return dead
}

private func isFuture(_ cell: Reference) -> Bool {
  cell.pointee.kind == .future || cell.pointee.kind == .task
}

// MARK: - Doing the duties

/// Which of the planned cells a finalizer has made reachable again.
///
/// It is looked up after 1, 2, 4, ... finalizers: a chain of many is not searched for each link.
private struct ResurrectionCheck {
  private var finalizersRun = 0
  private var gap = 1
  private(set) var alive: Set<Reference> = []

  mutating func noteFinalizer() { finalizersRun += 1 }

  mutating func update(_ rest: ArraySlice<Reference>, _ stack: UnsafeRawPointer) {
    if finalizersRun < gap { return }
    finalizersRun = 0
    gap *= 2
    account -= markReachable(from: stack) { _ in false }.cells
    alive = Set(rest.filter { isMarked($0) })
  }
}

/// After a statement of the prompt, however it ended.
@inline(never) package func finaliseAfterStatement() {
  if dutyCount == 0 { return }
  baton_clear_stack()
  finalise(.all, isForced: true)
}

/// The process ends, after its exit handlers: warnings have no place any more, and nothing new is started.
package private(set) nonisolated(unsafe) var isExiting = false

/// The modules are being let go: as in CPython, nobody reads source files any more.
private(set) nonisolated(unsafe) var sourcesAreGone = false

/// Set by the module `atexit`: what scripts asked for, and what `weakref.finalize` owes.
package nonisolated(unsafe) var runExitHandlers: () -> Void = {}

/// Set by the library of threads: those that are left never run again.
package nonisolated(unsafe) var freezeThreads: () -> Void = {}

/// The end of the process: handlers, then everything that still has a duty.
package func finaliseAtExit() {
  state.handled = .none
  runExitHandlers()
  freezeThreads()
  finaliser = nil
  isExiting = true
  finalisationSite = nil
  account = max(account, 0)
  finalise(.cycles, isForced: true)
  sourcesAreGone = true
  var rounds = 0
  while dutyCount > 0, rounds < 1000, !lacksRoom() {
    let cells = exitOrder()
    for cell in cells { dropCallbacks(to: cell) { _ in true } }
    for cell in cells { _ = doDuty(of: cell) }
    clearWeakReferences(to: cells)
    pruneDuties()
    rounds += 1
  }
}

/// What the main module reaches, nearest first; then the rest by age. CPython's last collections find
/// them in this order. Where memory is short, the oldest come first.
private func exitOrder() -> [Reference] {
  let limit = comfortableCount(stride: 64)
  if dutyCount > limit { return Array(duties.cells.all.prefix(limit)) }
  var cells: [Reference] = []
  visitBreadthFirst(from: mainNamespace.layout.reference) { cell in
    if cell.pointee.flags & hasDuty != 0 { cells.append(cell) }
  }
  let known = Set(cells)
  return cells + duties.cells.all.filter { !known.contains($0) }
}

/// Marks what scripts can reach from here.
@inline(never) func markAllReachable() {
  let search = withNativeStack { stack in markReachable(from: stack) { _ in false } }
  account -= search.cells
}

/// - Parameter stack: above the frames of finalisation, which hold cells of the plan.
private func carryOut(_ plan: Plan, _ stack: UnsafeRawPointer) {
  let saved = SavedExecution()
  defer { saved.restore() }
  let low = UnsafeRawPointer(bitPattern: baton_stack_pointer()).unsafelyUnwrapped
  finalisationFrames.append((low, stack))
  defer { finalisationFrames.removeLast() }
  var check = ResurrectionCheck()
  let site = finalisationSite
  for (index, cell) in plan.freed.enumerated() {
    check.update(plan.freed[index...], stack)
    if check.alive.contains(cell) { continue }
    baton_clear_stack()
    if plan.strays.contains(cell) { finalisationSite = nil }
    if doDuty(of: cell) { check.noteFinalizer() }
    finalisationSite = site
    if cell.pointee.flags & isWeaklyReferenced != 0 {
      check.update(plan.freed[index...], stack)
      if !check.alive.contains(cell) { clearWeakReferences(to: [cell]) }
    }
  }
  // As CPython's collector does: all weak references first, then the finalizers.
  clearWeakReferences(to: plan.cyclic)
  for cell in plan.cyclic { _ = doDuty(of: cell) }
}

/// - Returns: whether code of the script ran.
private func doDuty(of cell: Reference) -> Bool {
  if cell.pointee.flags & isFinalised != 0 || isExiting && lacksRoom() { return false }
  switch cell.pointee.kind {
  case .instance:
    cell.pointee.flags |= isFinalised
    return callFinalizer(InstanceObject(UnsafeMutableRawPointer(cell)))
  case .generator, .asyncGenerator, .coroutine: return finish(CoroutineObject(cell))
  case .future, .task:
    cell.pointee.flags |= isFinalised
    if futureOwesReport(FutureObject(cell)) { reportFuture(FutureObject(cell)) }
    return true
  case .boxed:
    cell.pointee.flags |= isFinalised
    let object = BoxedObject(cell).object
    if object.owesDuty { object.doDuty() }
    return true
  default: return false
  }
}

private func callFinalizer(_ instance: InstanceObject) -> Bool {
  let type = TypeObject(instance.type)
  let finalizer = type.lookup(.delete)
  if finalizer.isUnbound { return false }
  // The lookup has left the instance where the finalizer's frames will lie.
  baton_clear_frames()
  holdingSignals {
    ignoringFailure(in: finalizer) { () throws(Raised) in
      if finalizer.isMethodLike { return _ = try call(finalizer, instance.value) }
      _ = try call(try bindDescriptor(finalizer, instance.value, type))
    }
  }
  return true
}

/// Nothing more happens to the async generator when it dies: its loop has been told of that, or is closed.
package func leaveUnfinished(_ generator: Reference) { generator.pointee.flags |= isFinalised }

/// A frame that nobody will resume.
private func finish(_ frame: CoroutineObject) -> Bool {
  if frame.isFinished || frame.isRunning { return false }
  if frame.reference.pointee.kind == .asyncGenerator, finishAsyncGenerator(frame.value) {
    leaveUnfinished(frame.reference)
    return true
  }
  if !frame.isStarted {
    frame.set(CoroutineObject.isFinished)
    if frame.reference.pointee.kind == .coroutine { warnNeverAwaited(frame) }
    return false
  }
  ignoringFailure(in: frame.value) { () throws(Raised) in try close(frame) }
  return true
}

/// What a finalizer must leave as it was: it runs between two steps of other code.
private struct SavedExecution {
  private let raised = state.raised
  private let handled = state.handled
  private let resumeValue = state.resumeValue
  private let resumeRaises = state.resumeRaises
  private let sleepDelay = state.sleepDelay
  private let suspendedLeaf = state.suspendedLeaf
  private let isAsyncYield = state.isAsyncYield
  private let top = state.top

  init() {
    // Roots while finalizers run.
    var slot = top.unsafelyUnwrapped
    for value in [raised, handled, resumeValue, suspendedLeaf.map { .object($0) } ?? .none] {
      slot.initialize(to: value)
      slot += 1
    }
    state.top = slot
    state.raised = .none
    state.resumeValue = .none
    state.resumeRaises = false
  }

  func restore() {
    state.top = top
    state.raised = raised
    state.handled = handled
    state.resumeValue = resumeValue
    state.resumeRaises = resumeRaises
    state.sleepDelay = sleepDelay
    state.suspendedLeaf = suspendedLeaf
    state.isAsyncYield = isAsyncYield
  }
}
