// Coroutines, and steps of async generators, that calls have made and that nobody has awaited yet, with the places of the calls. Most get an
// awaiter or a task at once; those that do not are looked for when a turn of the loop ends, so that "never
// awaited" is said soon and with the line of the call, also where nothing else asks.

import CBaton
import Syntax

private struct UnawaitedTable {
  private(set) var entries = RawList<Entry>()
  /// So many of them were looked for and were still held.
  private(set) var held = 0

  struct Entry {
    let cell: Reference
    /// Not counted: `forgetPlaces` takes it out before it dies.
    var site: Unmanaged<Site>?
  }

  @inline(__always) mutating func append(_ cell: Reference, _ site: Site?) {
    entries.append(Entry(cell: cell, site: site.map { .passUnretained($0) }))
  }

  /// Takes out those that somebody awaits by now.
  /// - Parameter first: those before it are kept without a look.
  mutating func forgetAwaited(from first: Int) {
    entries.keep(from: first) { entry in
      entry.cell.pointee.kind == .coroutine
        && entry.cell.pointee.flags & (isWeaklyReferenced | isFinalised) == 0
        ? CoroutineObject(entry.cell).owesWarning : owesDuty(entry.cell)
    }
    held = min(held, entries.count)
  }

  /// All that are left are held.
  mutating func noteHeld() { held = entries.count }
}

private nonisolated(unsafe) var table = UnawaitedTable()

/// Coroutines were made since the last look.
package nonisolated(unsafe) var hasNewCoroutines = false

/// There may be coroutines that nobody awaits.
@inline(__always) var mayOweWarnings: Bool { hasNewCoroutines || hasHeldCoroutines }
private(set) nonisolated(unsafe) var hasHeldCoroutines = false

/// A coroutine that was made by a call and not at once awaited.
func registerCoroutine(_ made: Value, _ site: Site) -> Value {
  guard case .object(let cell) = made, cell.pointee.kind == .coroutine else { return made }
  if originDepth > 0 { noteOrigin(of: cell, site) }
  registerQuietly(cell)
  table.append(cell, site)
  hasNewCoroutines = true
  looksAtLeftFrames = true
  return made
}

/// A step of an async generator that a method has made, and that was not at once awaited.
func registerUnawaited(_ step: Value) -> Value {
  guard case .object(let cell) = step else { return step }
  registerQuietly(cell)
  table.append(cell, callingSite())
  hasNewCoroutines = true
  return step
}

/// `get() + 1`: the operation that fails lets go of the coroutine, which is told of before anything else
/// happens. Only failures that speak of a coroutine are looked at, a search costs as much as there are cells, and only
/// coroutines made in the failing expression: what variables hold lives as long as the traceback in CPython.
@inline(never) package func warnOfMisusedCoroutine(_ exception: Value) {
  guard mayOweWarnings, let object = exception.exception,
    object.isInstance(of: .typeError) || object.isInstance(of: .attributeError),
    object.arguments.count > 0, let text = object.arguments[0].string?.text,
    text.contains("coroutine"), let place = object.layout.pointee.traceback.list.first,
    hasUnawaited(in: place)
  else { return }
  let (raised, top) = (state.raised, state.top.unsafelyUnwrapped)
  top.initialize(to: exception)
  state.top = top + 1
  defer { (state.raised, state.top) = (raised, top) }
  state.raised = .none
  baton_clear_stack()
  finalise(.all, above: stackAboveCaller())
}

/// Has a call inside that expression made a coroutine that nobody awaits? What is unpacked stands right of the targets
/// that fail.
private func hasUnawaited(in place: TracebackEntry) -> Bool {
  let (code, span) = (place.code, place.span)
  let line = code.source.line(at: span.end)
  return table.entries.all.contains { entry in
    guard let site = entry.site?.takeUnretainedValue(), site.code === code else { return false }
    if site.span.start >= span.end { return code.source.line(at: site.span.start) == line }
    return site.span.start >= span.start && site.span.end <= span.end
  }
}

/// The table of duties is about to let go of those whose duty is over.
func pruneUnawaited() {
  table.forgetAwaited(from: 0)
  hasHeldCoroutines = table.held > 0
  if table.entries.count == 0 { hasNewCoroutines = false }
}

/// Where the coroutine was made.
func placeOfCall(of coroutine: CoroutineObject) -> Site? {
  placeOfCall { $0 == coroutine.reference }
}

/// Where the step was made.
func placeOfCall(of step: AsyncGeneratorStep) -> Site? {
  placeOfCall { $0.pointee.kind == .boxed && BoxedObject($0).object === step }
}

private func placeOfCall(_ isIt: (Reference) -> Bool) -> Site? {
  table.entries.all.last { isIt($0.cell) }?.site?.takeUnretainedValue()
}

/// The nodes of a code go, and with them the places of the calls that it has made.
/// - Complexity: O(coroutines that nobody awaits).
func forgetPlaces(in code: Code) {
  for index in 0..<table.entries.count {
    guard let site = table.entries[index].site, site._withUnsafeGuaranteedRef({ $0.code === code })
    else { continue }
    table.entries[index].site = nil
  }
}

/// At the end of a turn of the loop: tells of those that died in it. What is held is not looked for again, it is
/// found with everything else that is dead.
/// - Parameter areHeld: those that were made in this turn are taken for held.
@inline(never) package func lookForUnawaited(areHeld: Bool) {
  hasNewCoroutines = false
  let frame = stackAboveCaller()
  if areHeld {
    table.forgetAwaited(from: table.held)
  } else {
    if !noteNewCoroutines() { return }
    baton_clear_stack()
    finalise(.dropped, above: frame)
    pruneUnawaited()
  }
  table.noteHeld()
  hasHeldCoroutines = table.held > 0
}

/// A frame of its own: the search must not see what it looks at.
@inline(never) private func noteNewCoroutines() -> Bool {
  table.forgetAwaited(from: table.held)
  for entry in table.entries.all[table.held...] { noteDropped(.object(entry.cell)) }
  return table.entries.count > table.held
}
