// `dict`: its constructor and methods.

import Syntax

let dictType = NativeType(
  name: "dict", kind: .dict, doc: "A mapping of keys to values, in the order of insertion.",
  constructor: .function(
    "dict", "(cls, mapping=(), /, **kwargs)",
    "Makes a dict of a mapping or of pairs, and of keyword arguments.", dictNew),
  methods: rows(
    dictMethods, dictSpecialMethods, comparisonRows(), operatorRows([.bitOr]),
    reflectedRows([.bitOr]), changeableRows))

private let dictMethods: [NativeFunction] = [
  .method("clear", "(self, /)", "Removes all items.", dictClear),
  .method("copy", "(self, /)", "Returns a shallow copy.", dictCopy),
  .classMethod(
    "fromkeys", "(cls, iterable, value=None, /)", "Makes a dict with keys and one value.",
    dictFromKeys),
  .method(
    "get", "(self, key, default=None, /)", "Returns the value of the key, or the default.", dictGet),
  .method("items", "(self, /)", "Returns a view of the pairs.") { a throws(Raised) in
    makeDictView(try dict(a), .items)
  },
  .method("keys", "(self, /)", "Returns a view of the keys.") { a throws(Raised) in
    makeDictView(try dict(a), .keys)
  },
  .method("values", "(self, /)", "Returns a view of the values.") { a throws(Raised) in
    makeDictView(try dict(a), .values)
  },
  .method(
    "pop", "(self, key, default=None, /)",
    "Removes the key and returns its value, or the default.", dictPop),
  .method("popitem", "(self, /)", "Removes and returns the last pair.", dictPopItem),
  .method(
    "setdefault", "(self, key, default=None, /)",
    "Returns the value of the key; inserts the default first when it is absent.", dictSetDefault),
  .method(
    "update", "(self, mapping=(), /, **kwargs)",
    "Sets the items of a mapping or of pairs, and of keyword arguments.", dictUpdate),
]

private let dictSpecialMethods: [NativeFunction] = [
  .method("__getitem__", "(self, key, /)", "Returns self[key].") { a throws(Raised) in
    try dictItem(try dict(a), a[1], of: a[0])
  },
  .method("__setitem__", "(self, key, value, /)", "Sets self[key].") { a throws(Raised) in
    try setDictItem(try dict(a), a[1], a[2])
    return .none
  },
  .method("__delitem__", "(self, key, /)", "Deletes self[key].") { a throws(Raised) in
    try deleteDictItem(try dict(a), a[1])
    return .none
  },
  .method("__len__", "(self, /)", "Returns the number of items.") { a throws(Raised) in
    .int(try dict(a).count)
  },
  .method("__contains__", "(self, key, /)", "Is the key there?") { a throws(Raised) in
    .bool(try dict(a).find(a[1]) >= 0)
  },
  .method("__iter__", "(self, /)", "Returns an iterator over the keys.") { a throws(Raised) in
    let dict = try dict(a)
    return makeSequenceIterator(dict.value, count: dict.count)
  },
  .method("__reversed__", "(self, /)", "Returns a reverse iterator.") { a throws(Raised) in
    makeReversedView(try dict(a).value, .keys)
  },
  .method("__ior__", "(self, value, /)", "Implements self |= value.") { a throws(Raised) in
    try updateDict(try dict(a), a[1])
    return a[0]
  },
  classGetItemMethod,
]

private func dict(_ a: Arguments) throws(Raised) -> DictObject {
  if let dict = a[0].dict { return dict }
  if let dict = a[0].unwrapped.dict { return dict }
  throw raise(.typeError, "expected a dict, not '\(typeName(a[0]))'")
}

private func dictNew(_ a: Arguments) throws(Raised) -> Value {
  let dict = makeDict()
  if a.isGiven(1) { try updateDict(dict, a[1]) }
  if let keywords = a[2].dict { try mergeDict(dict, keywords) }
  return dict.value
}

private func dictClear(_ a: Arguments) throws(Raised) -> Value {
  let dict = try dict(a)
  if dict.used > 0 { dict.removeAll() }
  return .none
}

private func dictCopy(_ a: Arguments) throws(Raised) -> Value {
  let copy = makeDict()
  // A class that walks its own way is copied that way.
  _ = try dict(a)
  try updateDict(copy, a[0])
  return copy.value
}

private func dictFromKeys(_ a: Arguments) throws(Raised) -> Value {
  let value = a.get(2, default: .none)
  let isExact = a[0].type.map { $0.info.isBuiltin } ?? true
  if isExact, let set = a[1].set { return dictOfKeys(set, value) }
  let result = isExact ? makeDict().value : try call(a[0])
  var walk = try Walk(a[1])
  while let key = try walk.next() { try setItem(result, key, value) }
  return result
}

/// What a set knows of its items is not asked for again.
private func dictOfKeys(_ set: SetObject, _ value: Value) -> Value {
  let result = makeDict()
  var slot = set.nextSlot(from: 0)
  while let current = slot {
    let entry = set.entry(current)
    result.insert(entry.key, hash: entry.hash, value)
    slot = set.nextSlot(from: current + 1)
  }
  return result.value
}

private func dictGet(_ a: Arguments) throws(Raised) -> Value {
  let found = try dict(a).get(a[1])
  return found.isUnbound ? a.get(2, default: .none) : found
}

private func dictPop(_ a: Arguments) throws(Raised) -> Value {
  let dict = try dict(a)
  // CPython does not hash the key where there is nothing to find.
  let position = dict.count == 0 ? -1 : try dict.find(a[1])
  if position >= 0 { return dict.remove(at: position) }
  if a.isGiven(2) { return a[2] }
  throw raise(.keyError, argument: a[1])
}

private func dictPopItem(_ a: Arguments) throws(Raised) -> Value {
  let dict = try dict(a)
  guard let position = dict.lastPosition(before: dict.used) else {
    throw raise(.keyError, "popitem(): dictionary is empty")
  }
  let key = dict.entries[position].key
  let value = dict.remove(at: position)
  dict.trim(to: position)
  return makePair(key, value)
}

extension DictObject {
  /// The position of the last live entry before a position.
  /// - Complexity: O(erased entries there)
  package func lastPosition(before end: Int) -> Int? {
    var position = min(end, used) - 1
    while position >= 0 {
      if !entries[position].key.isUnbound { return position }
      position -= 1
    }
    return nil
  }

  /// Forgets erased entries at the end, so that repeated `popitem` stays linear. Their room is given
  /// up until the next rebuild: the probe table still has their marks, and it is the limit on
  /// entries that keeps it from filling up with marks.
  package func trim(to position: Int) {
    guard position < used else { return }
    let dropped = used - position
    layout.pointee.used = position
    layout.pointee.capacity -= dropped
  }
}

private func dictSetDefault(_ a: Arguments) throws(Raised) -> Value {
  let dict = try dict(a)
  let hash = try hash(a[1])
  let position = try dict.find(a[1], hash: hash)
  if position >= 0 { return dict.entries[position].value }
  let value = a.get(2, default: .none)
  try dict.checkGrowth()
  dict.insert(a[1], hash: hash, value)
  return value
}

private func dictUpdate(_ a: Arguments) throws(Raised) -> Value {
  let dict = try dict(a)
  if a.isGiven(1) { try updateDict(dict, a[1]) }
  if let keywords = a[2].dict { try mergeDict(dict, keywords) }
  return .none
}

// MARK: - Merging

/// `a | b`: a new dict, the right values winning.
func dictMerge(_ a: DictObject, _ b: DictObject) throws(Raised) -> Value {
  let result = makeDict()
  try mergeDict(result, a)
  try mergeDict(result, b)
  return result.value
}

/// Sets every item of another dict, whose order new keys keep.
private func mergeDict(_ dict: DictObject, _ other: DictObject) throws(Raised) {
  if dict.layout == other.layout || other.count == 0 { return }
  if dict.layout.pointee.table == nil, other.used - other.count <= other.count / 4 {
    try reserve(count: other.layout.pointee.mask, stride: MemoryLayout<DictObject.Entry>.stride)
    return dict.copyTable(of: other)
  }
  if dict.count == 0 { try dict.prepare(for: other.count) }
  let isEmpty = dict.count == 0
  var position = other.nextPosition(from: 0)
  while let current = position {
    let entry = other.entries[current]
    if isEmpty {
      dict.insert(entry.key, hash: entry.hash, entry.value)
    } else {
      let count = other.count
      try dict.set(entry.key, hash: entry.hash, entry.value)
      if other.count != count {
        throw raise(.runtimeError, "dict mutated during update")
      }
    }
    position = other.nextPosition(from: current + 1)
    if current & 0xFFF == 0 { try checkInterrupt() }
  }
}

extension DictObject {
  /// Makes room for more entries in an empty dict.
  func prepare(for count: Int) throws(Raised) {
    try reserve(count: count * 3, stride: MemoryLayout<Entry>.stride)
    if count > layout.pointee.capacity { rebuild(for: count) }
  }

  /// As `set` for a key whose hash is known.
  func set(_ key: Value, hash: Int, _ value: Value) throws(Raised) {
    let position = try find(key, hash: hash)
    if position >= 0 {
      entries[position].value = value
    } else {
      try checkGrowth()
      insert(key, hash: hash, value)
    }
  }
}

private nonisolated(unsafe) let keysName = intern("keys")

/// `dict.update`: from a dict, from anything with `keys()`, or from pairs.
func updateDict(_ dict: DictObject, _ source: Value) throws(Raised) {
  if let other = source.dict { return try mergeDict(dict, other) }
  if case .instance = source.kind, let other = source.unwrapped.dict,
    typeOf(source).lookup(.iter).kind == .native
  {
    return try mergeDict(dict, other)
  }
  switch source.kind {
  case .list, .tuple, .generator, .iterator, .set: break
  default:
    if let method = try findAttribute(source, keysName) {
      var walk = try Walk(try call(method))
      while let key = try walk.next() { try setDictItem(dict, key, try getItem(source, key)) }
      return
    }
  }
  try updateDict(dict, fromPairs: source)
}

/// `{**mapping}`, which takes no pairs.
func mergeMapping(_ dict: DictObject, _ source: Value) throws(Raised) {
  if source.dict == nil, try findAttribute(source, keysName) == nil {
    throw raise(.typeError, "'\(typeName(source))' object is not a mapping")
  }
  try updateDict(dict, source)
}

private func updateDict(_ dict: DictObject, fromPairs source: Value) throws(Raised) {
  var walk = try Walk(source)
  var index = 0
  while let pair = try walk.next() {
    if let tuple = pair.tuple, tuple.count == 2 {
      try setDictItem(dict, tuple[0], tuple[1])
    } else {
      let items = try pairItems(pair, index)
      try setDictItem(dict, items.items[0], items.items[1])
    }
    index += 1
  }
}

private func pairItems(_ pair: Value, _ index: Int) throws(Raised) -> ListObject {
  if !isIterable(pair) {
    throw raise(
      .typeError, "cannot convert dictionary update sequence element #\(index) to a sequence")
  }
  let items = try listFromIterable(pair)
  if items.count != 2 {
    throw raise(
      .valueError,
      "dictionary update sequence element #\(index) has length \(items.count); 2 is required")
  }
  return items
}
