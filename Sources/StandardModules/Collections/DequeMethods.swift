// The methods of `deque`.

import BigInt
import Interpreter
import Syntax

let dequeRow = NativeType(
  name: "deque", kind: nil,
  doc: "A list-like sequence optimized for data accesses near its endpoints.",
  constructor: .function("deque", "(cls, iterable=None, maxlen=None)", "", makeDeque),
  methods: dequeEnds + dequeSearch + dequeProtocols + dequeOperators + [classGetItemMethod],
  module: "collections")

func deque(_ value: Value) throws(Raised) -> DequeObject {
  if let deque = value.unwrapped.boxed(DequeObject.self) { return deque }
  throw raise(.typeError, "expected a deque, not '\(typeName(value))'")
}

private func makeDeque(_ a: Arguments) throws(Raised) -> Value {
  var limit: Int?
  if !a.get(2, default: .none).isNone {
    guard let number = try indexNumber(a[2]) else {
      throw raise(.typeError, "an integer is required")
    }
    limit = try toIndex(number, overflow: .overflowError)
    if limit! < 0 { throw raise(.valueError, "maxlen must be non-negative") }
  }
  let deque = DequeObject(limit: limit)
  let value = makeAttributed(CollectionsType.deque.cell, deque)
  if a.isGiven(1) {
    let roots = try pushRoots([value])
    defer { state.top = roots }
    try extend(deque, a[1]) { (item) throws(Raised) in try deque.append(item) }
  }
  return value
}

private func copy(_ source: Value) throws(Raised) -> Value {
  let source = try deque(source)
  let result = DequeObject(limit: source.limit)
  for index in 0..<source.count { try result.append(source[index]) }
  return makeAttributed(CollectionsType.deque.cell, result)
}

/// Adds the values of an iterable, which may be the deque itself.
private func extend(_ deque: DequeObject, _ iterable: Value, _ add: (Value) throws(Raised) -> Void)
  throws(Raised)
{
  if let other = iterable.unwrapped.boxed(DequeObject.self), other === deque {
    let values = (0..<deque.count).map { deque[$0] }
    for value in values { try add(value) }
    return
  }
  let iterator = try makeIterator(iterable)
  let roots = try pushRoots([iterator])
  defer { state.top = roots }
  while let item = try iteratorNext(iterator) {
    if deque.count >= 1 << 26 { throw raise(.memoryError, "") }
    try add(item)
    try pollInterrupt()
  }
}

// MARK: - Ends

private let dequeEnds: [NativeFunction] = [
  .method("append", "(self, item, /)", "Add an element to the right side of the deque.") {
    (a: Arguments) throws(Raised) in
    try deque(a[0]).append(a[1])
    return .none
  },
  .method("appendleft", "(self, item, /)", "Add an element to the left side of the deque.") {
    (a: Arguments) throws(Raised) in
    try deque(a[0]).prepend(a[1])
    return .none
  },
  .method("pop", "(self, /)", "Remove and return the rightmost element.") {
    (a: Arguments) throws(Raised) in
    guard let value = try deque(a[0]).popLast() else { throw empty() }
    return value
  },
  .method("popleft", "(self, /)", "Remove and return the leftmost element.") {
    (a: Arguments) throws(Raised) in
    guard let value = try deque(a[0]).popFirst() else { throw empty() }
    return value
  },
  .method("extend", "(self, iterable, /)", "Extend the right side with elements.") {
    (a: Arguments) throws(Raised) in
    let deque = try deque(a[0])
    try extend(deque, a[1]) { (item) throws(Raised) in try deque.append(item) }
    return .none
  },
  .method("extendleft", "(self, iterable, /)", "Extend the left side with elements.") {
    (a: Arguments) throws(Raised) in
    let deque = try deque(a[0])
    try extend(deque, a[1]) { (item) throws(Raised) in try deque.prepend(item) }
    return .none
  },
  .method("clear", "(self, /)", "Remove all elements from the deque.") {
    (a: Arguments) throws(Raised) in
    try deque(a[0]).removeAll()
    return .none
  },
  .method("rotate", "(self, n=1, /)", "Rotate the deque n steps to the right.") {
    (a: Arguments) throws(Raised) in
    let steps = a.isGiven(1) ? try toIndex(a[1]) : 1
    try deque(a[0]).rotate(steps)
    return .none
  },
  .method("reverse", "(self, /)", "Reverse *IN PLACE*.") { (a: Arguments) throws(Raised) in
    try deque(a[0]).reverse()
    return .none
  },
  .method("copy", "(self, /)", "Return a shallow copy of a deque.") {
    (a: Arguments) throws(Raised) in try copyOf(a[0])
  },
  .method("__copy__", "(self, /)", "Return a shallow copy of a deque.") {
    (a: Arguments) throws(Raised) in try copyOf(a[0])
  },
  .method("__sizeof__", "(self, /)", "Return the size of the deque in memory, in bytes.") {
    (a: Arguments) throws(Raised) in
    // CPython keeps items in blocks of 64.
    .int(216 + 528 * max(1, (try deque(a[0]).count + 64) / 64))
  },
  .getter("maxlen", "maximum size of a deque or None if unbounded") {
    (a: Arguments) throws(Raised) in optional(try deque(a[0]).limit)
  },
]

private func optional(_ number: Int?) -> Value { number.map { .int($0) } ?? .none }

private func empty() -> Raised { raise(.indexError, "pop from an empty deque") }

/// Copies of subclasses are made by calling them.
private func copyOf(_ value: Value) throws(Raised) -> Value {
  let type = typeOf(value)
  if type.reference == CollectionsType.deque.cell { return try copy(value) }
  if let limit = try deque(value).limit { return try call(type.value, value, .int(limit)) }
  return try call(type.value, value)
}

// MARK: - Search

private let dequeSearch: [NativeFunction] = [
  .method("count", "(self, value, /)", "Return number of occurrences of value.") {
    (a: Arguments) throws(Raised) in
    let deque = try deque(a[0])
    var total = 0
    try search(deque, a[1]) { (_) in
      total += 1
      return true
    }
    return .int(total)
  },
  .method(
    "index", "(self, value, start=0, stop=sys.maxsize, /)", "Return first index of value."
  ) { (a: Arguments) throws(Raised) in
    let deque = try deque(a[0])
    let start = try bound(a.get(2, default: .int(0)), deque.count)
    let stop = a.isGiven(3) ? try bound(a[3], deque.count) : deque.count
    var found: Int?
    try search(deque, a[1], from: start, to: stop) { index in
      found = index
      return false
    }
    guard let found else { throw raise(.valueError, "\(try reprText(a[1])) is not in deque") }
    return .int(found)
  },
  .method("remove", "(self, value, /)", "Remove first occurrence of value.") {
    (a: Arguments) throws(Raised) in
    let deque = try deque(a[0])
    var found: Int?
    let version = deque.version
    try search(deque, a[1]) { index in
      found = index
      return false
    }
    if version != deque.version { throw raise(.indexError, "deque mutated during remove().") }
    guard let found else { throw raise(.valueError, "\(try reprText(a[1])) is not in deque") }
    deque.remove(at: found)
    return .none
  },
  .method("insert", "(self, index, value, /)", "Insert value before index.") {
    (a: Arguments) throws(Raised) in
    let deque = try deque(a[0])
    if let limit = deque.limit, deque.count >= limit {
      throw raise(.indexError, "deque already at its maximum size")
    }
    try deque.insert(a[2], at: try bound(a[1], deque.count))
    return .none
  },
  .method("__contains__", "(self, value, /)", "Return bool(key in self).") {
    (a: Arguments) throws(Raised) in
    var isThere = false
    try search(try deque(a[0]), a[1]) { (_) in
      isThere = true
      return false
    }
    return .bool(isThere)
  },
]

/// Tells the body where the value is, until it has heard enough.
private func search(
  _ deque: DequeObject, _ value: Value, from start: Int = 0, to stop: Int = .max,
  _ body: (Int) -> Bool
) throws(Raised) {
  let version = deque.version
  var index = start
  while index < min(stop, deque.count) {
    let isFound = try isSame(deque[index], value)
    if version != deque.version {
      throw raise(.runtimeError, "deque mutated during iteration")
    }
    if isFound, !body(index) { return }
    index += 1
  }
}

private func bound(_ value: Value, _ count: Int) throws(Raised) -> Int {
  guard let number = try indexNumber(value)?.asBigInt else {
    throw notAnInteger(value)
  }
  if number < 0 { return Int(max(number + .init(count), 0)) }
  return Int(min(number, .init(count)))
}

// MARK: - Protocols

private let dequeProtocols: [NativeFunction] = [
  .method("__len__", "(self, /)", "Return len(self).") { (a: Arguments) throws(Raised) in
    .int(try deque(a[0]).count)
  },
  .method("__getitem__", "(self, key, /)", "Return self[key].") {
    (a: Arguments) throws(Raised) in
    let deque = try deque(a[0])
    return deque[try place(a[1], deque)]
  },
  .method("__setitem__", "(self, key, value, /)", "Set self[key] to value.") {
    (a: Arguments) throws(Raised) in
    let deque = try deque(a[0])
    deque[try place(a[1], deque)] = a[2]
    return .none
  },
  .method("__delitem__", "(self, key, /)", "Delete self[key].") {
    (a: Arguments) throws(Raised) in
    let deque = try deque(a[0])
    deque.remove(at: try place(a[1], deque))
    return .none
  },
  .method("__iter__", "(self, /)", "Implement iter(self).") { (a: Arguments) throws(Raised) in
    try walk(a[0], .dequeIterator, isReversed: false)
  },
  .method("__reversed__", "(self, /)", "Return a reverse iterator over the deque.") {
    (a: Arguments) throws(Raised) in try walk(a[0], .dequeReverseIterator, isReversed: true)
  },
  .method("__repr__", "(self, /)", "Return repr(self).", dequeRepr),
  .method("__reduce__", "(self, /)", "Return state information for pickling.") {
    (a: Arguments) throws(Raised) in
    let deque = try deque(a[0])
    let arguments = deque.limit.map { makeTuple([emptyTuple, .int($0)]) } ?? emptyTuple
    let state = try callMethod(a[0], intern("__getstate__"), [])
    return makeTuple([
      typeOf(a[0]).value, arguments, state,
      try walk(a[0], .dequeIterator, isReversed: false),
    ])
  },
]

private func walk(_ value: Value, _ type: CollectionsType, isReversed: Bool) throws(Raised) -> Value
{
  let walk = DequeWalk(try deque(value), value, isReversed: isReversed)
  return makeIteratorObject(
    type.cell,
    ModuleIterator(walk, hint: { unsafeDowncast($0, to: DequeWalk.self).remaining }) {
      (walk) throws(Raised) in try unsafeDowncast(walk, to: DequeWalk.self).next()
    })
}

private func place(_ key: Value, _ deque: DequeObject) throws(Raised) -> Int {
  guard let number = try indexNumber(key)?.asBigInt else {
    throw raise(
      .typeError, "sequence index must be integer, not '\(typeName(key))'")
  }
  let index = number < 0 ? number + .init(deque.count) : number
  if index < 0 || index >= .init(deque.count) {
    throw raise(.indexError, "deque index out of range")
  }
  return Int(index)
}

/// What the running thread is showing.
private nonisolated(unsafe) var shown: Set<ObjectIdentifier> = []

func addDequeVariable() { addThreadVariable(initial: [], get: { shown }, set: { shown = $0 }) }

private func dequeRepr(_ a: Arguments) throws(Raised) -> Value {
  try checkNativeStack()
  let deque = try deque(a[0])
  let name = typeOf(a[0]).info.name
  guard shown.insert(ObjectIdentifier(deque)).inserted else { return makeString("[...]") }
  defer { shown.remove(ObjectIdentifier(deque)) }
  var parts: [String] = []
  var index = 0
  while index < deque.count {
    parts.append(try reprText(deque[index]))
    index += 1
  }
  let limit = deque.limit.map { ", maxlen=\($0)" } ?? ""
  return makeString("\(name)([\(parts.joined(separator: ", "))]\(limit))")
}

// MARK: - Operators

private let dequeOperators: [NativeFunction] = [
  .method("__add__", "(self, value, /)", "Return self+value.") { (a: Arguments) throws(Raised) in
    guard let other = a[1].unwrapped.boxed(DequeObject.self) else {
      throw raise(
        .typeError, "can only concatenate deque (not \"\(typeName(a[1]))\") to deque")
    }
    let made = try copyOf(a[0])
    let result = try deque(made)
    for index in 0..<other.count { try result.append(other[index]) }
    return made
  },
  .method("__iadd__", "(self, value, /)", "Implement self+=value.") {
    (a: Arguments) throws(Raised) in
    let deque = try deque(a[0])
    try extend(deque, a[1]) { (item) throws(Raised) in try deque.append(item) }
    return a[0]
  },
  .method("__mul__", "(self, value, /)", "Return self*value.") { (a: Arguments) throws(Raised) in
    let made = try copyOf(a[0])
    try repeatDeque(try deque(made), a[1])
    return made
  },
  .method("__rmul__", "(self, value, /)", "Return value*self.") { (a: Arguments) throws(Raised) in
    let made = try copyOf(a[0])
    try repeatDeque(try deque(made), a[1])
    return made
  },
  .method("__imul__", "(self, value, /)", "Implement self*=value.") {
    (a: Arguments) throws(Raised) in
    try repeatDeque(try deque(a[0]), a[1])
    return a[0]
  },
  comparison("__lt__", .less), comparison("__le__", .lessOrEqual),
  comparison("__gt__", .greater), comparison("__ge__", .greaterOrEqual),
  comparison("__eq__", .equal), comparison("__ne__", .notEqual),
]

private func repeatDeque(_ deque: DequeObject, _ times: Value) throws(Raised) {
  let times = try toIndex(times)
  if times <= 0 { return deque.removeAll() }
  let values = (0..<deque.count).map { deque[$0] }
  let (total, overflow) = values.count.multipliedReportingOverflow(by: times)
  let size = min(overflow ? Int.max : total, deque.limit ?? Int.max)
  if size > 1 << 26 { throw raise(.memoryError, "") }
  let needed = min(times - 1, size / max(values.count, 1) + 1)
  for _ in 0..<needed { for value in values { try deque.append(value) } }
}

/// As lists compare: the first difference decides.
private func comparison(_ name: StaticString, _ op: ComparisonOperator) -> NativeFunction {
  .method(name, "(self, value, /)", "Compare item by item.") { (a: Arguments) throws(Raised) in
    let own = try deque(a[0])
    guard let other = a[1].unwrapped.boxed(DequeObject.self) else { return .notImplemented }
    if op == .equal || op == .notEqual, own.count != other.count {
      return .bool(op == .notEqual)
    }
    var index = 0
    while index < own.count, index < other.count {
      let (left, right) = (own[index], other[index])
      if !(try isSame(left, right)) {
        if op == .equal || op == .notEqual { return .bool(op == .notEqual) }
        return try compare(op, left, right)
      }
      index += 1
    }
    return try compare(op, .int(own.count), .int(other.count))
  }
}
