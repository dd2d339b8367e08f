// The order in which dead cells are finalised: the one in which reference counts would fall to zero.
//
// CPython frees an object when its last reference goes, then what only that object held. Here a
// search finds all that is unreachable; the references among the dead are counted, and the counts are
// played down in CPython's order. Dead cells whose count never reaches zero lie on cycles or behind
// them: they wait for `gc.collect()`, for many of their kind, or for the end.

struct DeadGraph {
  private var numbers: [Reference: Int] = [:]
  private var cells: [Reference] = []
  /// References from other dead cells.
  private var counts: [Int] = []
  private var children: [[Int]] = []

  /// The cells that reference counting would free now, each before what it holds.
  private(set) var freed: [Reference] = []
  /// The others of the dead cells that have duties, in the order given.
  private(set) var cyclic: [Reference] = []
  /// About what the graph takes for each cell.
  static let bytesPerCell = 256
  /// All dead cells on cycles and behind them.
  private(set) var cyclicCells: [Reference] = []

  /// Coroutines among the given cells that nothing dead refers to.
  private(set) var loneCoroutines: Set<Reference> = []

  /// False where more lies behind the dead than there is room to number: then there is no order.
  private(set) var isComplete = true

  /// - Parameter dead: unmarked cells with duties, those first that were let go first. What they
  ///   refer to is marked from now on.
  /// - Parameter counting: `dead` is all garbage; the cells on cycles are wanted, not an order.
  /// - Parameter limit: so many cells are numbered.
  init(dead: [Reference], counting: Bool = false, atMost limit: Int = .max) {
    for cell in dead where numbers[cell] == nil && !isMarked(cell) {
      discover(from: cell, atMost: limit)
    }
    if !isComplete { return }
    counts = [Int](repeating: 0, count: cells.count)
    children.reserveCapacity(cells.count)
    for cell in cells {
      var inner = references(of: cell).compactMap { numbers[$0] }
      if cell.pointee.kind == .list || cell.pointee.kind == .tuple { inner.reverse() }
      for child in inner { counts[child] += 1 }
      children.append(inner)
    }
    for cell in dead where cell.pointee.kind == .coroutine {
      if let number = numbers[cell], counts[number] == 0 { loneCoroutines.insert(cell) }
    }
    var isFreed = [Bool](repeating: false, count: cells.count)
    for cell in dead {
      guard let number = numbers[cell], counts[number] == 0, !isFreed[number] else { continue }
      free(number, &isFreed)
    }
    // Whoever awaited a dead frame was found through it, and is as dead.
    for number in cells.indices where counts[number] == 0 && !isFreed[number] {
      free(number, &isFreed)
    }
    for cell in dead {
      if let number = numbers[cell], !isFreed[number] { cyclic.append(cell) }
    }
    cyclicCells = cells.indices.filter { !isFreed[$0] }.map { cells[$0] }
    if counting { freed = [] }
  }

  /// What CPython's object would refer to: frames know who awaits them, futures whose part they are, only here.
  private func references(of cell: Reference) -> [Reference] {
    let all = successors(of: cell)
    switch cell.pointee.kind {
    case .generator, .coroutine, .asyncGenerator:
      let awaiter = CoroutineObject(cell).layout.pointee.awaiter
      return all.filter { $0 != awaiter }
    case .future, .task:
      // An instance of a script's subclass and the future inside it are one object.
      let future = FutureObject(cell)
      let owner = future.extra?.owner.asObject
      let others = all.filter { $0 != owner && $0 != cell }
      // What a suspended task waits for refers back to the task.
      return future.isSuspendedTask ? others + [cell] : others
    default: return all
    }
  }

  private mutating func discover(from cell: Reference, atMost limit: Int) {
    markUnreachable(cell) { cell in
      if cells.count < limit {
        numbers[cell] = cells.count
        cells.append(cell)
      } else {
        isComplete = false
      }
    }
  }

  func contains(_ cell: Reference) -> Bool { numbers[cell] != nil }

  /// Cells looked at.
  var size: Int { cells.count }

  private mutating func free(_ start: Int, _ isFreed: inout [Bool]) {
    var stack = [start]
    while let number = stack.popLast() {
      isFreed[number] = true
      let cell = cells[number]
      if cell.pointee.flags & hasDuty != 0 { freed.append(cell) }
      var next: [Int] = []
      for child in children[number] {
        counts[child] -= 1
        if counts[child] == 0, !isFreed[child] { next.append(child) }
      }
      stack.append(contentsOf: next.reversed())
    }
  }
}

extension FutureObject {
  fileprivate var isSuspendedTask: Bool {
    guard isTask, !isDone, let root = layout.pointee.root else { return false }
    return CoroutineObject(root).isStarted
  }
}
