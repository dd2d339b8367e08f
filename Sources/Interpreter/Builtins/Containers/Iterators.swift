// `enumerate`, `zip`, `map`, `filter` and the iterator of `iter(function, sentinel)`.

import BigInt

// MARK: - enumerate

let enumerateType = NativeType(
  name: "enumerate", kind: nil,
  doc: "Yields pairs of a count and a value of an iterable.",
  constructor: .function(
    "enumerate", "(cls, iterable, start=0)",
    "Yields pairs of a count (from start) and a value of the iterable.", enumerateNew),
  methods: iteratorMethods + [classGetItemMethod])

private final class EnumerateIterator: PairIterator {
  private let source: Value
  private var index: Value

  init(_ source: Value, start: Value) {
    self.source = source
    index = start
  }

  override func trace() {
    mark(source)
    mark(index)
  }

  override func reduction() throws(Raised) -> Value? {
    makeTuple([.object(ContainerType.enumerate.cell), makeTuple([source, index])])
  }

  override var endsWithValue: Bool { true }

  override func nextPair(_ pair: inout Pair) throws(Raised) -> Bool {
    guard let item = try iteratorNext(source) else { return false }
    pair = (index, item)
    if case .int(let number) = index, number < Int.max {
      index = .int(number &+ 1)
    } else if let number = index.asBigInt {
      index = makeInt(number + 1)
    }
    return true
  }
}

private func enumerateNew(_ a: Arguments) throws(Raised) -> Value {
  let start = a.isGiven(2) ? try integerValue(a[2]) : .int(0)
  let source = try makeIterator(a[1])
  return makePairIteratorObject(
    ContainerType.enumerate.cell, EnumerateIterator(source, start: start))
}

// MARK: - zip

let zipType = NativeType(
  name: "zip", kind: nil,
  doc: """
    Yields tuples of values taken in parallel from iterables.

    >>> list(zip('abc', [1, 2, 3], (True, False)))
    [('a', 1, True), ('b', 2, False)]
    """,
  constructor: .function(
    "zip", "(cls, /, *iterables, strict=False)",
    "Yields tuples of values taken in parallel, until the shortest iterable ends.", zipNew),
  methods: iteratorMethods)

/// The sources lie in a tuple, which the collector sees.
private final class ZipIterator: PairIterator {
  private let sources: Value
  private var isStrict: Bool
  private var isDone = false

  init(_ sources: Value, isStrict: Bool) {
    self.sources = sources
    self.isStrict = isStrict
  }

  override func trace() { mark(sources) }

  override func reduction() throws(Raised) -> Value? {
    let parts = [Value.object(ContainerType.zip.cell), sources]
    return makeTuple(isStrict ? parts + [.bool(true)] : parts)
  }

  override func setState(_ state: Value) throws(Raised) { isStrict = try isTrue(state) }

  override var endsWithValue: Bool { true }

  override func next() throws(Raised) -> Value? {
    let sources = TupleObject(self.sources.cellMemory)
    if isDone || sources.count == 0 { return nil }
    if sources.count == 2 { return try super.next() }
    let items = TupleObject(makeTuple(count: sources.count) { _ in .none }.cellMemory)
    for index in 0..<sources.count {
      guard let item = try iteratorNext(sources[index]) else {
        if isStrict { try checkEnds(sources, shortest: index) }
        return nil
      }
      items.items[index] = item
    }
    return items.value
  }

  /// Of two sources.
  override func nextPair(_ pair: inout Pair) throws(Raised) -> Bool {
    let sources = TupleObject(self.sources.cellMemory)
    if isDone { return false }
    guard let first = try iteratorNext(sources[0]) else {
      if isStrict { try checkEnds(sources, shortest: 0) }
      return false
    }
    guard let second = try iteratorNext(sources[1]) else {
      if isStrict { try checkEnds(sources, shortest: 1) }
      return false
    }
    pair = (first, second)
    return true
  }

  /// After the first source ended, all others must end too.
  private func checkEnds(_ sources: TupleObject, shortest: Int) throws(Raised) {
    isDone = true
    if shortest > 0 { throw lengthError(shortest + 1, "shorter", than: shortest) }
    for index in 1..<max(sources.count, 1) {
      if try iteratorNext(sources[index]) != nil {
        throw lengthError(index + 1, "longer", than: index)
      }
    }
  }

  private func lengthError(_ position: Int, _ relation: String, than others: Int) -> Raised {
    let range = others == 1 ? " 1" : "s 1-\(others)"
    return raise(.valueError, "zip() argument \(position) is \(relation) than argument\(range)")
  }
}

private func zipNew(_ a: Arguments) throws(Raised) -> Value {
  let iterators = try makeIterators(TupleObject(a[1].cellMemory), from: 0)
  let isStrict = a.isGiven(2) ? try isTrue(a[2]) : false
  let iterator = ZipIterator(iterators, isStrict: isStrict)
  return TupleObject(iterators.cellMemory).count == 2
    ? makePairIteratorObject(ContainerType.zip.cell, iterator)
    : makeIteratorObject(ContainerType.zip.cell, iterator)
}

/// A tuple of iterators over the values from a position on.
private func makeIterators(_ iterables: TupleObject, from start: Int) throws(Raised) -> Value {
  let iterators = makeList(capacity: iterables.count)
  for index in start..<max(iterables.count, start) {
    iterators.append(try makeIterator(iterables[index]))
  }
  return makeTuple(iterators.buffer)
}

// MARK: - map

let mapType = NativeType(
  name: "map", kind: nil,
  doc: "Yields what a function returns for the values of iterables.",
  constructor: .function(
    "map", "(cls, /, *arguments)",
    "Yields function(value) for each value; several iterables are walked in parallel.", mapNew),
  methods: iteratorMethods)

private final class MapIterator: BoxedIterator {
  private let function: Value
  private let sources: Value

  init(_ function: Value, _ sources: Value) {
    self.function = function
    self.sources = sources
  }

  override func trace() {
    mark(function)
    mark(sources)
  }

  override func reduction() throws(Raised) -> Value? {
    let arguments = [function] + Array(TupleObject(sources.cellMemory).buffer)
    return makeTuple([.object(ContainerType.map.cell), makeTuple(arguments)])
  }

  override var endsWithValue: Bool { true }

  override func next() throws(Raised) -> Value? {
    let sources = TupleObject(self.sources.cellMemory)
    guard let first = try iteratorNext(sources[0]) else { return nil }
    if sources.count == 1 { return try call(function, first) }
    if sources.count == 2 {
      guard let second = try iteratorNext(sources[1]) else { return nil }
      return try call(function, first, second)
    }
    let items = makeList(capacity: sources.count)
    items.append(first)
    for index in 1..<sources.count {
      guard let item = try iteratorNext(sources[index]) else { return nil }
      items.append(item)
    }
    return try call(function, positional: Array(items.buffer), keywords: [])
  }
}

private func mapNew(_ a: Arguments) throws(Raised) -> Value {
  let arguments = TupleObject(a[1].cellMemory)
  if arguments.count < 2 { throw raise(.typeError, "map() must have at least two arguments.") }
  let iterators = try makeIterators(arguments, from: 1)
  return makeIteratorObject(ContainerType.map.cell, MapIterator(arguments[0], iterators))
}

// MARK: - filter

let filterType = NativeType(
  name: "filter", kind: nil,
  doc: "Yields the values of an iterable for which a function is true.",
  constructor: .function(
    "filter", "(cls, function, iterable, /)",
    "Yields the values for which function(value) is true; None keeps true values.", filterNew),
  methods: iteratorMethods)

private final class FilterIterator: BoxedIterator {
  private let function: Value
  private let source: Value

  init(_ function: Value, _ source: Value) {
    self.function = function
    self.source = source
  }

  override func trace() {
    mark(function)
    mark(source)
  }

  override func reduction() throws(Raised) -> Value? {
    makeTuple([.object(ContainerType.filter.cell), makeTuple([function, source])])
  }

  override func next() throws(Raised) -> Value? {
    while let item = try iteratorNext(source) {
      let verdict = function.isNone ? item : try call(function, item)
      if try isTrue(verdict) { return item }
      try checkInterrupt()
    }
    return nil
  }
}

private func filterNew(_ a: Arguments) throws(Raised) -> Value {
  let source = try makeIterator(a[2])
  return makeIteratorObject(ContainerType.filter.cell, FilterIterator(a[1], source))
}

// MARK: - iter(function, sentinel)

let callableIteratorType = NativeType(
  name: "callable_iterator", kind: nil,
  doc: "Calls a function until it returns the sentinel.", constructor: nil,
  methods: iteratorMethods, isFinal: true)

/// As `iter(function, sentinel)`.
func makeCallableIterator(_ function: Value, sentinel: Value) -> Value {
  makeIteratorObject(
    ContainerType.callableIterator.cell, CallableIterator(function, sentinel: sentinel))
}

private final class CallableIterator: BoxedIterator {
  private let function: Value
  private let sentinel: Value
  private var isDone = false

  init(_ function: Value, sentinel: Value) {
    self.function = function
    self.sentinel = sentinel
  }

  override func trace() {
    mark(function)
    mark(sentinel)
  }

  override func reduction() throws(Raised) -> Value? {
    if isDone { return iterReduction(emptyTuple) }
    return makeTuple([builtin("iter"), makeTuple([function, sentinel])])
  }

  override func next() throws(Raised) -> Value? {
    if isDone { return nil }
    do throws(Raised) {
      let value = try call(function)
      if try !isSame(sentinel, value) { return value }
    } catch {
      if !catchRaised(.stopIteration) { throw error }
    }
    isDone = true
    return nil
  }
}
