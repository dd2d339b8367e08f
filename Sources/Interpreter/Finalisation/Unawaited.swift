// Coroutines that calls have made and that nobody has awaited yet, with the places of the calls. Most get an
// awaiter or a task at once; those that do not are looked for when a turn of the loop ends, so that "never
// awaited" is said soon and with the line of the call, also where nothing else asks.

import CBaton

private struct UnawaitedTable {
  private var entries: UnsafeMutablePointer<Entry>! = nil
  private(set) var count = 0
  private var capacity = 0
  /// So many of them were looked for and were still held.
  private(set) var held = 0

  /// Raw memory: most entries live for the steps until `create_task` has its argument, and an array of counted
  /// references took 60 instructions more for each.
  struct Entry {
    let cell: Reference
    let site: Unmanaged<Site>
  }

  @inline(__always) mutating func append(_ cell: Reference, _ site: Site) {
    if count == capacity { grow() }
    (entries.unsafelyUnwrapped + count)
      .initialize(to: Entry(cell: cell, site: Unmanaged.passRetained(site)))
    count &+= 1
  }

  @inline(never) private mutating func grow() {
    let size = max(64, capacity * 2)
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: size)
    if let entries {
      larger.moveInitialize(from: entries, count: count)
      entries.deallocate()
    }
    (entries, capacity) = (larger, size)
  }

  subscript(index: Int) -> Entry { entries[index] }

  /// Takes out those that somebody awaits by now.
  /// - Parameter first: those before it are kept without a look.
  mutating func forgetAwaited(from first: Int) {
    var kept = first
    for index in first..<count {
      if owesDuty(entries[index].cell) {
        entries[kept] = entries[index]
        kept += 1
      } else {
        entries[index].site.release()
      }
    }
    count = kept
    held = min(held, kept)
  }

  /// All that are left are held.
  mutating func noteHeld() { held = count }
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
  return made
}

/// The table of duties is about to let go of those whose duty is over.
func pruneUnawaited() {
  table.forgetAwaited(from: 0)
  hasHeldCoroutines = table.held > 0
}

/// Where the coroutine was made.
func placeOfCall(of coroutine: CoroutineObject) -> Site? {
  for index in (0..<table.count).reversed() where table[index].cell == coroutine.reference {
    return table[index].site.takeUnretainedValue()
  }
  return nil
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
  for index in table.held..<table.count { noteDropped(.object(table[index].cell)) }
  return table.count > table.held
}
