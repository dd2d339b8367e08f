// `tuple`: the constructor and the methods.

let tupleType = NativeType(
  name: "tuple", kind: .tuple, doc: "An immutable sequence of values.",
  constructor: .function(
    "tuple", "(cls, iterable=(), /)", "Makes a tuple of the iterable's values.", tupleNew),
  methods: rows(
    tupleMethods, comparisonRows(), [concatenationRow], repetitionRows(),
    identityRows))

private let tupleMethods: [NativeFunction] = [
  .method("__getnewargs__", "(self, /)", "") { (a: Arguments) throws(Raised) -> Value in
    makeTuple([try tuple(a).value])
  },
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
