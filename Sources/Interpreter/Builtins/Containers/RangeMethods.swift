// `range`: words where the bounds fit, a `BigRange` where they do not.

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
  throw notAnInteger(value)
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
