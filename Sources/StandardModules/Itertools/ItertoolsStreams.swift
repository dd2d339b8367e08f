// The iterators of `itertools` that take their items from other iterators one by one.

import BigInt
import Interpreter
import Syntax

final class Accumulate: ItertoolsState {
  private let source: Value
  private let function: Value
  /// Unbound before the first result.
  private var total: Value
  private var hasInitial: Bool

  init(_ a: Arguments) throws(Raised) {
    source = try makeIterator(a[1])
    function = a.get(2, default: .none)
    total = a.get(3, default: .none)
    hasInitial = !total.isNone
    if !hasInitial { total = .unbound }
  }

  override func trace() {
    mark(source)
    mark(function)
    mark(total)
  }

  override func reduction(_ type: Value) throws(Raised) -> Value {
    if hasInitial || !total.isUnbound && total.isNone {
      let chained = ItertoolsType.chain.iterator(
        Chain(try makeIterator(makeTuple([makeTuple([total]), source]))))
      if hasInitial { return reduced(type, [chained, function], Value.none) }
      // None as a state would not be set: it is accumulated again, and skipped.
      let again = try call(type, chained, function)
      return reduced(.object(ItertoolsType.islice.cell), [again, .int(1), .none])
    }
    return reduced(type, [source, function], total.isUnbound ? Value.none : total)
  }

  override func setState(_ state: Value) throws(Raised) { total = state }

  override func next() throws(Raised) -> Value? {
    if hasInitial {
      hasInitial = false
      return total
    }
    guard let item = try iteratorNext(source) else { return nil }
    if total.isUnbound {
      total = item
    } else if function.isNone {
      total = try binaryOperation(.add, total, item)
    } else {
      total = try call(function, total, item)
    }
    return total
  }
}

final class Batched: ItertoolsState {
  private let source: Value
  private let size: Int
  private let isStrict: Bool

  init(_ a: Arguments) throws(Raised) {
    size = try toIndex(a[2])
    if size < 1 { throw raise(.valueError, "n must be at least one") }
    isStrict = a.isGiven(3) ? try isTrue(a[3]) : false
    source = try makeIterator(a[1])
  }

  override func trace() { mark(source) }

  override func next() throws(Raised) -> Value? {
    let batch = makeList()
    while batch.count < size, let item = try iteratorNext(source) {
      try batch.makeRoom(for: 1)
      batch.append(item)
      try pollInterrupt()
    }
    if batch.count == 0 { return nil }
    if isStrict, batch.count < size { throw raise(.valueError, "batched(): incomplete batch") }
    return try tupleFromList(batch)
  }
}

final class Chain: ItertoolsState {
  private var sources: Value
  private var current = Value.none
  private var isDone = false

  init(_ sources: Value) { self.sources = sources }

  override func trace() {
    mark(sources)
    mark(current)
  }

  override func reduction(_ type: Value) throws(Raised) -> Value {
    if isDone { return reduced(type, []) }
    return reduced(type, [], makeTuple(current.isNone ? [sources] : [sources, current]))
  }

  override func setState(_ state: Value) throws(Raised) {
    let parts = try stateItems(state, 1...2)
    for part in parts where !isIterator(part) {
      throw raise(.typeError, "Arguments must be iterators.")
    }
    (sources, current) = (parts[0], parts.count > 1 ? parts[1] : .none)
    isDone = false
  }

  override func next() throws(Raised) -> Value? {
    while !isDone {
      if !current.isNone {
        if let item = try iteratorNext(current) { return item }
        current = .none
      }
      guard let source = try iteratorNext(sources) else {
        isDone = true
        return nil
      }
      current = try makeIterator(source)
    }
    return nil
  }
}

final class Compress: ItertoolsState {
  private let data: Value
  private let selectors: Value

  init(_ a: Arguments) throws(Raised) {
    let iterator = try makeIterator(a[1])
    selectors = try makeIterator(a[2])
    data = iterator
  }

  override func trace() {
    mark(data)
    mark(selectors)
  }

  override func reduction(_ type: Value) throws(Raised) -> Value {
    reduced(type, [data, selectors])
  }

  override func next() throws(Raised) -> Value? {
    while let item = try iteratorNext(data), let selector = try iteratorNext(selectors) {
      if try isTrue(selector) { return item }
    }
    return nil
  }
}

final class Count: ItertoolsState {
  private var value: Value
  private let step: Value

  init(_ a: Arguments) throws(Raised) {
    let start = a.get(1, default: .int(0))
    value = start.smallInt.map { .int($0) } ?? start
    step = a.get(2, default: .int(1))
    for number in [value, step] where !isNumber(number) {
      throw raise(.typeError, "a number is required")
    }
  }

  override func trace() {
    mark(value)
    mark(step)
  }

  override func reduction(_ type: Value) throws(Raised) -> Value {
    if case .int = value, case .int(1) = step { return reduced(type, [value]) }
    return reduced(type, [value, step])
  }

  override func next() throws(Raised) -> Value? {
    let result = value
    value = try binaryOperation(.add, value, step)
    return result
  }

  override func representation() throws(Raised) -> String? {
    if case .int(1) = step { return "count(\(try reprText(value)))" }
    return "count(\(try reprText(value)), \(try reprText(step)))"
  }
}

private func isNumber(_ value: Value) -> Bool {
  switch value.unwrapped {
  case .int, .bool, .double: return true
  default:
    return value.unwrapped.bigInt != nil
      || ["__index__", "__float__", "__complex__"].contains {
        !typeOf(value).lookup(intern($0)).isUnbound
      }
  }
}

final class Cycle: ItertoolsState {
  private let source: Value
  private var seen = makeList()
  private var isFirstRound = true
  /// A copy was made in a later round: what the source still has is seen already.
  private var isSeen = false
  private var index = 0

  init(_ source: Value) { self.source = source }

  override func trace() {
    mark(source)
    mark(seen.layout.reference)
  }

  override func reduction(_ type: Value) throws(Raised) -> Value {
    if isFirstRound {
      return reduced(type, [source], makeTuple([seen.value, .bool(isSeen)]))
    }
    let rest = try makeIterator(seen.value)
    if index > 0 { _ = try callMethod(rest, intern("__setstate__"), [.int(index)]) }
    return reduced(type, [rest], makeTuple([seen.value, .bool(true)]))
  }

  override func setState(_ state: Value) throws(Raised) {
    let parts = try stateItems(state, 2...2)
    guard let list = parts[0].unwrapped.list else {
      throw raise(.typeError, "argument 1 must be list, not \(argumentTypeName(parts[0]))")
    }
    isSeen = try toIndex(parts[1]) != 0
    (seen, index) = (list, 0)
  }

  override func next() throws(Raised) -> Value? {
    if isFirstRound {
      if let item = try iteratorNext(source) {
        if !isSeen {
          try seen.makeRoom(for: 1)
          seen.append(item)
        }
        return item
      }
      isFirstRound = false
    }
    if seen.count == 0 { return nil }
    if index >= seen.count { index = 0 }
    defer { index += 1 }
    return seen.items[index]
  }
}

/// `dropwhile`, `filterfalse` and `takewhile`.
final class Filtering: ItertoolsState {
  enum Rule { case dropWhile, filterFalse, takeWhile }

  private let rule: Rule
  private let predicate: Value
  private let source: Value
  /// `dropwhile` has begun, or `takewhile` has ended.
  private var hasTurned = false

  init(_ a: Arguments, _ rule: Rule) throws(Raised) {
    self.rule = rule
    predicate = a[1]
    source = try makeIterator(a[2])
  }

  override func trace() {
    mark(predicate)
    mark(source)
  }

  override func reduction(_ type: Value) throws(Raised) -> Value {
    reduced(type, [predicate, source], rule == .filterFalse ? nil : .bool(hasTurned))
  }

  override func setState(_ state: Value) throws(Raised) { hasTurned = try isTrue(state) }

  override func next() throws(Raised) -> Value? {
    if rule == .takeWhile, hasTurned { return nil }
    while let item = try iteratorNext(source) {
      if rule == .dropWhile, hasTurned { return item }
      let isAccepted =
        rule == .filterFalse && predicate.isNone
        ? try isTrue(item) : try isTrue(try call(predicate, item))
      switch rule {
      case .dropWhile:
        if !isAccepted {
          hasTurned = true
          return item
        }
      case .filterFalse: if !isAccepted { return item }
      case .takeWhile:
        if isAccepted { return item }
        hasTurned = true
        return nil
      }
      try pollInterrupt()
    }
    return nil
  }
}

final class Slice: ItertoolsState {
  private let source: Value
  private var wanted: Int
  private let stop: Int?
  private let step: Int
  private var position = 0
  private var isDone = false

  init(_ a: Arguments) throws(Raised) {
    let hasStart = a.isGiven(3)
    let last = try Slice.bound(
      hasStart ? a[3] : a[2], hasStart && a[3].asInt != nil ? "Indices" : "Stop argument")
    let first = hasStart ? try Slice.bound(a[2], "Indices") ?? 0 : 0
    let stride = try Slice.bound(a.get(4, default: .none), "Step") ?? 1
    if stride < 1 {
      throw raise(.valueError, "Step for islice() must be a positive integer or None.")
    }
    (wanted, stop, step) = (first, last, stride)
    source = try makeIterator(a[1])
  }

  private static func bound(_ value: Value, _ what: String) throws(Raised) -> Int? {
    if value.isNone { return nil }
    if case .int(let number) = value, number >= (what == "Step" ? 1 : 0) { return number }
    let number = try? indexNumber(value)?.asBigInt
    state.raised = .none
    if let number, let small = Int(exactly: number), small >= 0 { return small }
    if what == "Step" {
      throw raise(.valueError, "Step for islice() must be a positive integer or None.")
    }
    throw raise(
      .valueError,
      what == "Indices"
        ? "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
        : "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
  }

  override func trace() { mark(source) }

  override func reduction(_ type: Value) throws(Raised) -> Value {
    if isDone { return reduced(type, [try makeIterator(makeList().value), .int(0)], .int(0)) }
    return reduced(
      type, [source, .int(wanted), stop.map { .int($0) } ?? .none, .int(step)], .int(position))
  }

  override func setState(_ state: Value) throws(Raised) { position = max(0, try toIndex(state)) }

  override func next() throws(Raised) -> Value? {
    if isDone { return nil }
    let end = stop ?? Int.max
    while position < min(wanted, end) {
      if try iteratorNext(source) == nil { return finish() }
      position += 1
    }
    if position >= end { return finish() }
    guard let item = try iteratorNext(source) else { return finish() }
    position += 1
    let (next, overflow) = wanted.addingReportingOverflow(step)
    wanted = overflow ? end : min(next, end)
    return item
  }

  private func finish() -> Value? {
    isDone = true
    return nil
  }
}

final class Pairwise: ItertoolsState {
  private let source: Value
  private var previous = Value.unbound

  init(_ source: Value) { self.source = source }

  override func trace() {
    mark(source)
    if !previous.isUnbound { mark(previous) }
  }

  override func next() throws(Raised) -> Value? {
    if previous.isUnbound {
      guard let first = try iteratorNext(source) else { return nil }
      previous = first
    }
    guard let item = try iteratorNext(source) else { return nil }
    defer { previous = item }
    return makeTuple([previous, item])
  }
}

final class Repeat: ItertoolsState {
  private let value: Value
  private var rest: Int?

  init(_ a: Arguments) throws(Raised) {
    value = a[1]
    rest = a.isGiven(2) ? max(0, try toIndex(a[2])) : nil
  }

  override func trace() { mark(value) }
  override var remaining: Int? { rest }

  override func reduction(_ type: Value) throws(Raised) -> Value {
    reduced(type, rest.map { [value, .int($0)] } ?? [value])
  }

  override func next() throws(Raised) -> Value? {
    guard let rest else { return value }
    if rest == 0 { return nil }
    self.rest = rest - 1
    return value
  }

  override func representation() throws(Raised) -> String? {
    "repeat(\(try reprText(value))\(rest.map { ", \($0)" } ?? ""))"
  }
}

final class Starmap: ItertoolsState {
  private let function: Value
  private let source: Value

  init(_ a: Arguments) throws(Raised) {
    function = a[1]
    source = try makeIterator(a[2])
  }

  override func trace() {
    mark(function)
    mark(source)
  }

  override func reduction(_ type: Value) throws(Raised) -> Value {
    reduced(type, [function, source])
  }

  override func next() throws(Raised) -> Value? {
    guard let item = try iteratorNext(source) else { return nil }
    guard let arguments = try tupleFromIterable(item).tuple else { return nil }
    return try call(function, positional: Array(arguments.buffer), keywords: [])
  }
}

final class ZipLongest: ItertoolsState {
  private var fill: Value
  /// Iterators; None for those that have ended.
  private let sources: ListObject
  private var active: Int
  /// The row that is being gathered; its items are visible to the collector meanwhile.
  private var row = makeList()

  init(_ a: Arguments) throws(Raised) {
    fill = a.get(2, default: .none)
    let iterators = makeList()
    for iterable in TupleObject(a[1].asObject!).buffer {
      iterators.append(try makeIterator(iterable))
    }
    sources = iterators
    active = iterators.count
  }

  override func trace() {
    mark(fill)
    mark(sources.layout.reference)
    mark(row.layout.reference)
  }

  override func reduction(_ type: Value) throws(Raised) -> Value {
    reduced(type, sources.buffer.map { $0.isNone ? emptyTuple : $0 }, fill)
  }

  override func setState(_ state: Value) throws(Raised) { fill = state }

  override func next() throws(Raised) -> Value? {
    if active == 0 { return nil }
    // A source that asks for the next row itself finds another list here.
    let row = self.row.count == 0 ? self.row : makeList(capacity: sources.count)
    self.row = row
    defer { row.layout.pointee.count = 0 }
    for index in 0..<sources.count {
      let source = sources.items[index]
      if source.isNone {
        row.append(fill)
      } else if let item = try iteratorNext(source) {
        row.append(item)
      } else {
        active -= 1
        if active == 0 { return nil }
        sources.items[index] = .none
        row.append(fill)
      }
    }
    return makeTuple(row.buffer)
  }
}
