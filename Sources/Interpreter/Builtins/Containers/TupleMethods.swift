// `tuple`, `range` and `slice`: the immutable sequences.

let tupleType = NativeType(
  name: "tuple", kind: .tuple, doc: "An immutable sequence of values.",
  constructor: .function(
    "tuple", "(cls, iterable=(), /)", "Makes a tuple of the iterable's values.", tupleNew),
  methods: rows(
    tupleMethods, comparisonRows(), [concatenationRow], repetitionRows(),
    identityRows))

private let tupleMethods: [NativeFunction] = [
  .method("count", "(self, value, /)", "Counts the items equal to the value.", tupleCount),
  .method(
    "index", "(self, value, start=0, stop=9223372036854775807, /)",
    "Returns the index of the first item equal to the value.", tupleIndex),
  .method("__getitem__", "(self, key, /)", "Returns self[key].") { a throws(Raised) in
    try tupleItem(try tuple(a), a[1])
  },
  .method("__len__", "(self, /)", "Returns the number of items.") { a throws(Raised) in
    .int(try tuple(a).count)
  },
  .method("__contains__", "(self, key, /)", "Is an item equal to the key?") { a throws(Raised) in
    .bool(try contains(try tuple(a).value, a[1]))
  },
  .method("__iter__", "(self, /)", "Returns an iterator.") { a throws(Raised) in
    makeSequenceIterator(try tuple(a).value)
  },
  classGetItemMethod,
]

private func tuple(_ a: Arguments) throws(Raised) -> TupleObject {
  if let tuple = a[0].unwrapped.tuple { return tuple }
  throw raise(.typeError, "expected a tuple, not '\(typeName(a[0]))'")
}

private func tupleNew(_ a: Arguments) throws(Raised) -> Value {
  a.isGiven(1) ? try tupleFromIterable(a[1]) : emptyTuple
}

private func tupleCount(_ a: Arguments) throws(Raised) -> Value {
  let tuple = try tuple(a)
  var count = 0
  for index in 0..<tuple.count {
    if try isSame(tuple[index], a[1]) { count += 1 }
  }
  return .int(count)
}

private func tupleIndex(_ a: Arguments) throws(Raised) -> Value {
  let tuple = try tuple(a)
  let bounds = try searchBounds(a, count: tuple.count)
  var index = bounds.start
  while index < tuple.count, index < bounds.stop {
    if try isSame(tuple[index], a[1]) { return .int(index) }
    index += 1
  }
  throw raise(.valueError, "tuple.index(x): x not in tuple")
}

// MARK: - range

let rangeType = NativeType(
  name: "range", kind: .range, doc: "An immutable sequence of evenly spaced ints.",
  constructor: .function(
    "range", "(cls, start, stop=None, step=1, /)",
    "range(stop) or range(start, stop[, step]): the ints from start to before stop.", rangeNew),
  methods: rows(
    rangeMethods, comparisonRows(), identityRows, bigRangeRows), isFinal: true)

private let rangeMethods: [NativeFunction] = [
  .method("count", "(self, value, /)", "Counts the items equal to the value.") {
    a throws(Raised) in
    if let big = a[0].boxed(BigRange.self) {
      return .int(try big.position(of: a[1]) == nil ? 0 : 1)
    }
    return .int(try occurrences(of: a[1], in: try range(a)))
  },
  .method("index", "(self, value, /)", "Returns the index of the value.", rangeIndex),
  .method("__getitem__", "(self, key, /)", "Returns self[key].") { a throws(Raised) in
    if let big = a[0].boxed(BigRange.self) { return try big.item(a[1]) }
    return try rangeItem(try range(a), a[1])
  },
  .method("__len__", "(self, /)", "Returns the number of items.") { a throws(Raised) in
    if let big = a[0].boxed(BigRange.self) { return try big.length() }
    return .int(try range(a).count)
  },
  .method("__contains__", "(self, key, /)", "Is the key in the range?") { a throws(Raised) in
    if let big = a[0].boxed(BigRange.self) { return .bool(try big.position(of: a[1]) != nil) }
    return .bool(try rangePosition(try range(a), a[1]) != nil)
  },
  .method("__iter__", "(self, /)", "Returns an iterator.") { a throws(Raised) in
    if let big = a[0].boxed(BigRange.self) { return big.makeForwardIterator() }
    return makeSequenceIterator(try range(a).value)
  },
  .method("__reversed__", "(self, /)", "Returns a reverse iterator.") { a throws(Raised) in
    if let big = a[0].boxed(BigRange.self) { return big.makeReverseIterator() }
    return try makeReversed(try range(a).value)
  },
  .getter("start", "The first int.") { a throws(Raised) in
    if let big = a[0].boxed(BigRange.self) { return makeInt(big.start) }
    return .int(try range(a).start)
  },
  .getter("stop", "The int before which the range ends.") { a throws(Raised) in
    if let big = a[0].boxed(BigRange.self) { return makeInt(big.stop) }
    return .int(try range(a).stop)
  },
  .getter("step", "The distance of two ints.") { a throws(Raised) in
    if let big = a[0].boxed(BigRange.self) { return makeInt(big.step) }
    return .int(try range(a).step)
  },
]

/// Numbers occur once at most; other items may claim to equal several.
private func occurrences(of item: Value, in range: RangeObject) throws(Raised) -> Int {
  guard item.kind == .instance || item.kind == .boxed else {
    return try rangePosition(range, item) == nil ? 0 : 1
  }
  var count = 0
  var walk = try Walk(range.value)
  while let candidate = try walk.next() {
    if try equals(candidate, item) { count += 1 }
  }
  return count
}

private func range(_ a: Arguments) throws(Raised) -> RangeObject {
  if let range = a[0].range { return range }
  throw raise(.typeError, "expected a range, not '\(typeName(a[0]))'")
}

private func rangeNew(_ a: Arguments) throws(Raised) -> Value {
  let first = try bound(a[1])
  if !a.isGiven(2) { return try makeRange(.int(0), first, .int(1)) }
  return try makeRange(first, try bound(a[2]), a.isGiven(3) ? try bound(a[3]) : .int(1))
}

/// An argument of `range` as an int.
private func bound(_ value: Value) throws(Raised) -> Value {
  if let number = try indexNumber(value) { return number }
  throw raise(.typeError, "'\(typeName(value))' object cannot be interpreted as an integer")
}

private func makeRange(_ first: Value, _ stop: Value, _ step: Value) throws(Raised) -> Value {
  if case .int(0) = step { throw raise(.valueError, "range() arg 3 must not be zero") }
  // Small bounds of the same sign have a small distance.
  if case .int(let start) = first, case .int(let stop) = stop, case .int(let step) = step,
    (start < 0) == (stop < 0) || start.magnitude | stop.magnitude < 1 << 62
  {
    return makeRange(start: start, stop: stop, step: step)
  }
  return makeAnyRange(first, stop, step)
}

private func rangeIndex(_ a: Arguments) throws(Raised) -> Value {
  if let big = a[0].boxed(BigRange.self) {
    if let index = try big.position(of: a[1]) { return makeInt(index) }
  } else if let index = try rangePosition(try range(a), a[1]) {
    return .int(index)
  }
  switch a[1] {
  case .int, .bool: throw raise(.valueError, "\(try reprText(a[1])) is not in range")
  case .object where a[1].kind == .bigInt:
    throw raise(.valueError, "\(try reprText(a[1])) is not in range")
  default: throw raise(.valueError, "sequence.index(x): x not in sequence")
  }
}

// MARK: - slice

let sliceType = NativeType(
  name: "slice", kind: .slice, doc: "The bounds of a subscript such as a[1:9:2].",
  constructor: .function(
    "slice", "(cls, start, stop=None, step=None, /)",
    "slice(stop) or slice(start, stop[, step]).", sliceNew),
  methods: rows(
    sliceMethods, comparisonRows(), identityRows), isFinal: true)

private let sliceMethods: [NativeFunction] = [
  .method(
    "indices", "(self, length, /)", "Returns start, stop and step for a sequence of a length.",
    sliceIndices),
  .getter("start", "The first index.") { a throws(Raised) in try slice(a).start },
  .getter("stop", "The index before which it ends.") { a throws(Raised) in try slice(a).stop },
  .getter("step", "The distance of two indexes.") { a throws(Raised) in try slice(a).step },
]

private func slice(_ a: Arguments) throws(Raised) -> SliceObject {
  if let slice = a[0].slice { return slice }
  throw raise(.typeError, "expected a slice, not '\(typeName(a[0]))'")
}

private func sliceNew(_ a: Arguments) throws(Raised) -> Value {
  if !a.isGiven(2) { return makeSlice(start: .none, stop: a[1], step: .none) }
  return makeSlice(start: a[1], stop: a[2], step: a.get(3, default: .none))
}

private func sliceIndices(_ a: Arguments) throws(Raised) -> Value {
  guard let count = try indexNumber(a[1])?.asBigInt else { return .int(try toIndex(a[1])) }
  if count < 0 { throw raise(.valueError, "length should not be negative") }
  let found = try resolveBigSlice(try slice(a), count: count)
  return makeTuple([makeInt(found.start), makeInt(found.stop), makeInt(found.step)])
}
