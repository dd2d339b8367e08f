// Coroutines that calls have made and that nobody has awaited yet, with the places of the calls. Most get an
// awaiter or a task at once; those that do not are looked for when a turn of the loop ends, so that "never
// awaited" is said soon and with the line of the call, also where nothing else asks.

private struct UnawaitedTable {
  var entries: [(cell: Reference, site: Site)] = []
  /// So many of them were looked for and were still held.
  var held = 0

  /// Takes out the new ones that somebody awaits by now.
  mutating func forgetAwaited() {
    var kept = held
    for index in held..<entries.count where owesDuty(entries[index].cell) {
      entries.swapAt(kept, index)
      kept += 1
    }
    entries.removeSubrange(kept...)
  }
}

private nonisolated(unsafe) var table = UnawaitedTable()

/// Coroutines were made since the last look.
package nonisolated(unsafe) var hasNewCoroutines = false

/// A coroutine that was made by a call and not at once awaited.
func registerCoroutine(_ made: Value, _ site: Site) -> Value {
  guard case .object(let cell) = made, cell.pointee.kind == .coroutine else { return made }
  if originDepth > 0 { noteOrigin(of: cell, site) }
  registerQuietly(cell)
  table.entries.append((cell, site))
  hasNewCoroutines = true
  return made
}

/// The table of duties is about to let go of those whose duty is over.
func pruneUnawaited() {
  if table.entries.isEmpty { return }
  table.entries.removeAll { !owesDuty($0.cell) }
  table.held = min(table.held, table.entries.count)
}

/// Where the coroutine was made.
func placeOfCall(of coroutine: CoroutineObject) -> Site? {
  table.entries.last { $0.cell == coroutine.reference }?.site
}

/// At the end of a turn of the loop: tells of those that died in it. What is held is not looked for again, it is
/// found with everything else that is dead.
@inline(never) package func lookForUnawaited() {
  hasNewCoroutines = false
  let frame = stackAboveCaller()
  if !noteNewCoroutines() { return }
  finalise(.dropped, above: frame)
  pruneUnawaited()
  table.held = table.entries.count
}

/// A frame of its own: the search must not see what it looks at.
@inline(never) private func noteNewCoroutines() -> Bool {
  table.forgetAwaited()
  for entry in table.entries[table.held...] { noteDropped(.object(entry.cell)) }
  return table.entries.count > table.held
}
