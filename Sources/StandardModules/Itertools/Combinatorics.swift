// The iterators of `itertools` over arrangements: they keep indices into a pool of items.

import Interpreter

/// The pool of an iterable.
private func pool(_ iterable: Value) throws(Raised) -> Value { try tupleFromIterable(iterable) }

private func length(_ value: Value) throws(Raised) -> Int {
  let count = try toIndex(value, overflow: .overflowError)
  if count < 0 { throw raise(.valueError, "r must be non-negative") }
  return count
}

private func indexTuple(_ indices: [Int]) -> Value { makeTuple(indices.map { .int($0) }) }

private func invalidState() -> Raised { raise(.valueError, "invalid arguments") }

/// The indices of a state, which may hold anything: whoever takes them brings them into their ranges.
private func stateIndices(_ state: Value, count: Int) throws(Raised) -> [Int] {
  guard let tuple = state.unwrapped.tuple, tuple.count == count else { throw invalidState() }
  var indices: [Int] = []
  for index in 0..<count { indices.append(try toIndex(tuple[index])) }
  return indices
}

/// Combinations, with or without repeated elements.
final class Combinations: ItertoolsState {
  private let pool: Value
  private let repeats: Bool
  private let count: Int
  private var indices: [Int]
  private var hasStarted = false
  private var isDone = false

  init(_ a: Arguments, repeats: Bool) throws(Raised) {
    count = try length(a[2])
    let items = try StandardModules.pool(a[1])
    pool = items
    self.repeats = repeats
    let size = TupleObject(items.asObject!).count
    if repeats, count > 1 << 24 { throw raise(.memoryError, "") }
    isDone = repeats ? size == 0 && count > 0 : count > size
    if isDone {
      indices = []
    } else {
      indices = repeats ? Array(repeating: 0, count: count) : Array(0..<count)
    }
  }

  override func trace() { mark(pool) }

  override func reduction(_ type: Value) throws(Raised) -> Value {
    if !hasStarted { return reduced(type, [pool, .int(count)]) }
    if isDone { return reduced(type, [emptyTuple, .int(count)]) }
    return reduced(type, [pool, .int(count)], indexTuple(indices))
  }

  override func setState(_ state: Value) throws(Raised) {
    let given = try stateIndices(state, count: count)
    let size = TupleObject(pool.asObject!).count
    if isDone { return }
    for (place, index) in given.enumerated() {
      indices[place] = max(0, min(index, repeats ? size - 1 : place + size - count))
    }
    hasStarted = true
  }

  override func next() throws(Raised) -> Value? {
    if isDone { return nil }
    let items = TupleObject(pool.asObject!)
    if hasStarted {
      guard advance(items.count) else {
        isDone = true
        return nil
      }
    }
    hasStarted = true
    return makeTuple(count: count) { items[indices[$0]] }
  }

  private func advance(_ size: Int) -> Bool {
    let count = indices.count
    var place = count - 1
    while place >= 0, indices[place] == (repeats ? size - 1 : place + size - count) { place -= 1 }
    if place < 0 { return false }
    let value = indices[place] + 1
    for later in place..<count { indices[later] = repeats ? value : value + later - place }
    return true
  }
}

final class Permutations: ItertoolsState {
  private let pool: Value
  private let count: Int
  private var indices: [Int]
  private var cycles: [Int] = []
  private var hasStarted = false
  private var isDone: Bool

  init(_ a: Arguments) throws(Raised) {
    let items = try StandardModules.pool(a[1])
    let size = TupleObject(items.asObject!).count
    if a.isGiven(2), !a[2].isNone, (try indexNumber(a[2])) == nil {
      throw raise(.typeError, "Expected int as r")
    }
    count = a.get(2, default: .none).isNone ? size : try length(a[2])
    pool = items
    indices = Array(0..<size)
    isDone = count > size
    if !isDone { cycles = (0..<count).map { size - $0 } }
  }

  override func trace() { mark(pool) }

  override func reduction(_ type: Value) throws(Raised) -> Value {
    if !hasStarted { return reduced(type, [pool, .int(count)]) }
    if isDone { return reduced(type, [emptyTuple, .int(count)]) }
    return reduced(
      type, [pool, .int(count)], makeTuple([indexTuple(indices), indexTuple(cycles)]))
  }

  override func setState(_ state: Value) throws(Raised) {
    guard let parts = state.unwrapped.tuple, parts.count == 2 else { throw invalidState() }
    let size = indices.count
    let given = try stateIndices(parts[0], count: size)
    let rounds = try stateIndices(parts[1], count: count)
    if isDone { return }
    indices = given.map { max(0, min($0, size - 1)) }
    cycles = rounds.enumerated().map { max(1, min($0.element, size - $0.offset)) }
    hasStarted = true
  }

  override func next() throws(Raised) -> Value? {
    if isDone { return nil }
    if hasStarted, !advance() {
      isDone = true
      return nil
    }
    hasStarted = true
    let items = TupleObject(pool.asObject!)
    return makeTuple(count: count) { items[indices[$0]] }
  }

  private func advance() -> Bool {
    var place = count - 1
    while place >= 0 {
      cycles[place] -= 1
      if cycles[place] == 0 {
        let moved = indices.remove(at: place)
        indices.append(moved)
        cycles[place] = indices.count - place
      } else {
        indices.swapAt(place, indices.count - cycles[place])
        return true
      }
      place -= 1
    }
    return false
  }
}

final class Product: ItertoolsState {
  /// A tuple of tuples.
  private let pools: Value
  private var indices: [Int]
  private var hasStarted = false
  private var isDone: Bool

  init(_ a: Arguments) throws(Raised) {
    let times = a.isGiven(2) ? try toIndex(a[2], overflow: .overflowError) : 1
    if times < 0 { throw raise(.valueError, "repeat argument cannot be negative") }
    let given = makeList()
    for iterable in TupleObject(a[1].asObject!).buffer {
      given.append(try StandardModules.pool(iterable))
    }
    let (total, overflow) = given.count.multipliedReportingOverflow(by: times)
    if overflow || total > 1 << 20 { throw raise(.overflowError, "repeat argument too large") }
    var all: [Value] = []
    for _ in 0..<times { all += given.buffer }
    pools = makeTuple(all)
    indices = Array(repeating: 0, count: all.count)
    isDone = all.contains { TupleObject($0.asObject!).count == 0 }
  }

  override func trace() { mark(pools) }

  override func reduction(_ type: Value) throws(Raised) -> Value {
    if isDone { return reduced(type, [emptyTuple]) }
    let pools = Array(TupleObject(self.pools.asObject!).buffer)
    return reduced(type, pools, hasStarted ? indexTuple(indices) : nil)
  }

  override func setState(_ state: Value) throws(Raised) {
    let given = try stateIndices(state, count: indices.count)
    let pools = TupleObject(self.pools.asObject!)
    for (place, index) in given.enumerated() {
      let size = TupleObject(pools[place].asObject!).count
      if size == 0 {
        isDone = true
        return
      }
      indices[place] = max(0, min(index, size - 1))
    }
    hasStarted = true
  }

  override func next() throws(Raised) -> Value? {
    if isDone { return nil }
    let pools = TupleObject(self.pools.asObject!)
    if hasStarted, !advance(pools) {
      isDone = true
      return nil
    }
    hasStarted = true
    let result = allocateTuple(count: indices.count)
    for (place, index) in indices.enumerated() {
      (result.items + place).initialize(to: TupleObject(pools[place].asObject!)[index])
    }
    return result.value
  }

  private func advance(_ pools: TupleObject) -> Bool {
    var place = indices.count - 1
    while place >= 0 {
      indices[place] += 1
      if indices[place] < TupleObject(pools[place].asObject!).count { return true }
      indices[place] = 0
      place -= 1
    }
    return false
  }
}
