// `set` and `frozenset`: their constructors and methods.

import Syntax

let setType = NativeType(
  name: "set", kind: .set, doc: "A mutable collection of distinct hashable values.",
  constructor: .function(
    "set", "(cls, iterable=(), /)", "Makes a set of the iterable's values.", setNew),
  methods: rows(setOperatorRows, changeableRows, commonMethods, mutatingMethods))

/// Shares its cells with `set`; `header.flags` tells them apart.
let frozenSetType = NativeType(
  name: "frozenset", kind: .set, doc: "An immutable collection of distinct hashable values.",
  constructor: .function(
    "frozenset", "(cls, iterable=(), /)", "Makes a frozenset of the iterable's values.",
    frozenSetNew),
  methods: rows(setOperatorRows, identityRows, commonMethods))

private let commonMethods: [NativeFunction] =
  [
    .method("copy", "(self, /)", "Returns a shallow copy.", setCopy),
    .method(
      "difference", "(self, /, *others)", "Returns the keys that no other has.", setDifference),
    .method(
      "intersection", "(self, /, *others)", "Returns the keys that all others have.",
      setIntersection),
    .method("isdisjoint", "(self, other, /)", "Is no key shared?") { a throws(Raised) in
      .bool(try set(a).isDisjoint(with: a[1]))
    },
    .method("issubset", "(self, other, /)", "Does the other contain every key?") {
      a throws(Raised) in .bool(try set(a).isSubset(of: try asSet(a[1])))
    },
    .method("issuperset", "(self, other, /)", "Is every value of the other a key?") {
      a throws(Raised) in .bool(try asSet(a[1]).isSubset(of: try set(a)))
    },
    .method(
      "symmetric_difference", "(self, other, /)", "Returns the keys that exactly one has."
    ) {
      a throws(Raised) in try set(a).symmetricDifference(a[1]).value
    },
    .method("union", "(self, /, *others)", "Returns the keys of all.", setUnion),
    .method("__len__", "(self, /)", "Returns the number of keys.") { a throws(Raised) in
      .int(try set(a).count)
    },
    .method("__contains__", "(self, key, /)", "Is the key there?") { a throws(Raised) in
      .bool(try setContains(try set(a), a[1], hash: try elementHash(a[1])))
    },
    .method("__iter__", "(self, /)", "Returns an iterator.") { a throws(Raised) in
      let set = try set(a)
      return makeSequenceIterator(set.value, count: set.count)
    },
    .method("__repr__", "(self, /)", "Returns the canonical text.", setRepr),
    classGetItemMethod,
  ]

private let setOperatorRows: [NativeFunction] = rows(
  comparisonRows(), operatorRows([.bitAnd, .bitOr, .bitXor, .subtract]),
  reflectedRows([.bitAnd, .bitOr, .bitXor, .subtract]))

private let mutatingMethods: [NativeFunction] = [
  .method("add", "(self, key, /)", "Adds the key.", setAddMethod),
  .method("clear", "(self, /)", "Removes all keys.") { a throws(Raised) in
    try set(a).removeAll()
    return .none
  },
  .method("discard", "(self, key, /)", "Removes the key if it is there.") { a throws(Raised) in
    _ = try setDiscard(try set(a), a[1])
    return .none
  },
  .method("difference_update", "(self, /, *others)", "Removes the keys of the others.") {
    a throws(Raised) in
    let set = try set(a)
    let others = TupleObject(a[1].cellMemory)
    for index in 0..<others.count { try set.subtract(others[index]) }
    return .none
  },
  .method("intersection_update", "(self, /, *others)", "Keeps the keys that all others have.") {
    a throws(Raised) in
    try set(a).takeTable(of: try intersection(try set(a), a[1]))
    return .none
  },
  .method("pop", "(self, /)", "Removes and returns some key.", setPop),
  .method("remove", "(self, key, /)", "Removes the key, which must be there.", setRemove),
  .method(
    "symmetric_difference_update", "(self, other, /)", "Keeps the keys that exactly one has."
  ) {
    a throws(Raised) in
    try set(a).toggle(a[1])
    return .none
  },
  .method("update", "(self, /, *others)", "Adds the values of the others.") { a throws(Raised) in
    let set = try set(a)
    let others = TupleObject(a[1].cellMemory)
    for index in 0..<others.count { try set.update(others[index]) }
    return .none
  },
  combining("__ior__", "Implements self |= value.", .bitOr),
  combining("__iand__", "Implements self &= value.", .bitAnd),
  combining("__isub__", "Implements self -= value.", .subtract),
  combining("__ixor__", "Implements self ^= value.", .bitXor),
]

private func set(_ a: Arguments) throws(Raised) -> SetObject {
  if let set = a[0].set { return set }
  if let set = a[0].unwrapped.set { return set }
  throw raise(.typeError, "expected a set, not '\(typeName(a[0]))'")
}

/// The value as a set: itself, or a new one of its values.
private func asSet(_ value: Value) throws(Raised) -> SetObject {
  if let set = value.unwrapped.set { return set }
  let set = makeSet()
  try set.update(value)
  return set
}

/// Instances of subclasses show the name of their class.
private func setRepr(_ a: Arguments) throws(Raised) -> Value {
  if a[0].kind == .set { return try repr(a[0]) }
  guard case .object(let object) = a[0] else { return .none }
  let name = typeName(a[0])
  return try whileShown(object, otherwise: "\(name)(...)") { () throws(Raised) in
    let plain = makeSet()
    try plain.merge(try set(a))
    let roots = try pushRoots([plain.value])
    defer { state.top = roots }
    return "\(name)(\(plain.count == 0 ? "" : try reprText(plain.value)))"
  }
}

private func setNew(_ a: Arguments) throws(Raised) -> Value {
  let set = makeSet()
  if a.isGiven(1) { try set.update(a[1]) }
  return set.value
}

private func frozenSetNew(_ a: Arguments) throws(Raised) -> Value {
  if let known = a[1].set, known.isFrozen { return a[1] }
  let set = makeSet(isFrozen: true)
  if a.isGiven(1) { try set.update(a[1]) }
  return set.value
}

private func setAddMethod(_ a: Arguments) throws(Raised) -> Value {
  try setAdd(try set(a), a[1])
  return .none
}

private func setCopy(_ a: Arguments) throws(Raised) -> Value {
  if let set = a[0].set, set.isFrozen { return a[0] }
  return try set(a).copied().value
}

private func setDifference(_ a: Arguments) throws(Raised) -> Value {
  let others = TupleObject(a[1].cellMemory)
  if others.count == 0 { return try set(a).copied().value }
  let result = try set(a).difference(others[0])
  for index in 1..<others.count { try result.subtract(others[index]) }
  return result.value
}

private func setIntersection(_ a: Arguments) throws(Raised) -> Value {
  try intersection(try set(a), a[1]).value
}

private func intersection(_ set: SetObject, _ others: Value) throws(Raised) -> SetObject {
  let others = TupleObject(others.cellMemory)
  if others.count == 0 { return try set.copied() }
  var result = set
  for index in 0..<others.count { result = try result.intersection(others[index]) }
  return result
}

private func setUnion(_ a: Arguments) throws(Raised) -> Value {
  let result = try set(a).copied()
  let others = TupleObject(a[1].cellMemory)
  for index in 0..<others.count { try result.update(others[index]) }
  return result.value
}

private func setPop(_ a: Arguments) throws(Raised) -> Value {
  if let key = try set(a).popNext() { return key }
  throw raise(.keyError, "pop from an empty set")
}

private func setRemove(_ a: Arguments) throws(Raised) -> Value {
  if try setDiscard(try set(a), a[1]) { return .none }
  throw raise(.keyError, argument: a[1])
}

private func combining(
  _ name: StaticString, _ doc: String, _ operation: BinaryOperator
) -> NativeFunction {
  .method(name, "(self, value, /)", doc) { a throws(Raised) in try combineInPlace(a, operation) }
}

private func combineInPlace(_ a: Arguments, _ operation: BinaryOperator) throws(Raised) -> Value {
  guard let other = a[1].unwrapped.set else { return .notImplemented }
  return try setInPlace(operation, try set(a), other) ? a[0] : .notImplemented
}
