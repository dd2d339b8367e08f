// What the module `gc` asks of the heap: cycles counted and finalised, tracked cells, referrers.

import CBaton

/// Finalises everything that is dead, cycles included, and frees it.
/// - Returns: how many containers lay on cycles or behind them, as CPython counts them.
package func collectCycles() -> Int {
  baton_clear_stack()
  return withNativeStack { stack in
    pruneDuties()
    finaliseCycles(stack)
    return sweepCycles(stack)
  }
}

private func sweepCycles(_ stack: UnsafeRawPointer) -> Int {
  _ = markReachable(from: stack) { _ in false }
  var dead: [Reference] = []
  visitCells { cell in if !isMarked(cell), isContainer(cell) { dead.append(cell) } }
  let count = cyclicCount(dead)
  // The search has left the dead on the stack.
  baton_clear_stack()
  collect()
  return count
}

/// Garbage beyond which its cycles are not told from the rest: the count is then only an estimate.
private let countLimit = 200_000

private func cyclicCount(_ dead: [Reference]) -> Int {
  if dead.count > countLimit { return dead.count }
  let graph = DeadGraph(dead: dead, counting: true)
  return graph.cyclicCells.reduce(0) { $0 + trackedObjects(in: $1) }
}

/// A cell here stands for one or more objects of CPython that its collector counts.
func trackedObjects(in cell: Reference) -> Int {
  switch cell.pointee.kind {
  // The class, its dict is a cell of its own; the tuple of its bases and two descriptors.
  case .type: return 5
  // Its attributes are a dict cell of its own.
  case .instance:
    let shape = InstanceObject(UnsafeMutableRawPointer(cell)).shape
    return shape._withUnsafeGuaranteedRef { $0.isDictionary } ? 0 : 1
  case .function: return FunctionObject(cell).captureCount > 0 ? 2 : 1
  default: return isContainer(cell) ? 1 : 0
  }
}

func isContainer(_ cell: Reference) -> Bool {
  switch cell.pointee.kind {
  case .free, .string, .bytes, .bigInt, .complex, .range: return false
  default: return true
  }
}

/// CPython does not track atoms, nor dicts of atoms, nor classes' instances without references.
package func isTracked(_ value: Value) -> Bool {
  guard case .object(let cell) = value, isContainer(cell) else { return false }
  if let dict = value.dict {
    return (0..<dict.used).contains {
      isTracked(dict.entries[$0].value) || isTracked(dict.entries[$0].key)
    }
  }
  if let tuple = value.tuple { return tuple.buffer.contains { isTracked($0) } }
  return true
}

/// Has its `__del__` been called?
package func wasFinalised(_ value: Value) -> Bool {
  if case .object(let cell) = value { return cell.pointee.flags & isFinalised != 0 }
  return false
}

/// Live cells that CPython would track.
package func trackedCells() -> [Reference] {
  markAllReachable()
  var cells: [Reference] = []
  visitCells { cell in
    switch cell.pointee.kind {
    case .cell, .native: break
    default: if isMarked(cell), isContainer(cell) { cells.append(cell) }
    }
  }
  return cells
}

/// What `gc.get_count()` shows: a guess from the bytes, at 64 a cell.
package func trackedSinceCollection() -> Int { heap.allocatedBytes / 64 }

/// Live cells that refer directly to one of the given ones.
package func referrers(to wanted: Set<Reference>) -> [Reference] {
  var result: [Reference] = []
  for cell in trackedCells() where cell.pointee.kind != .type || wanted.count > 0 {
    if successors(of: cell).contains(where: { wanted.contains($0) }) { result.append(cell) }
  }
  return result
}

/// The values that a cell refers to directly.
package func referents(of cell: Reference) -> [Value] {
  markAllReachable()
  return successors(of: cell).map { .object($0) }
}
