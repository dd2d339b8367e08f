// `list`: its constructor and methods.

let listType = NativeType(
  name: "list", kind: .list, doc: "A mutable sequence of values.",
  constructor: .function(
    "list", "(cls, iterable=(), /)", "Makes a list of the iterable's values.", listNew),
  methods: rows(
    listMethods, listSpecialMethods, comparisonRows(), [concatenationRow],
    repetitionRows(), changeableRows))

private let listMethods: [NativeFunction] = [
  .method("append", "(self, object, /)", "Appends the object to the end.", listAppend),
  .method("clear", "(self, /)", "Removes all items.", listClear),
  .method("copy", "(self, /)", "Returns a shallow copy.", listCopy),
  .method("count", "(self, value, /)", "Counts the items equal to the value.", listCount),
  .method("extend", "(self, iterable, /)", "Appends the values of an iterable.", listExtend),
  .method(
    "index", "(self, value, start=0, stop=9223372036854775807, /)",
    "Returns the index of the first item equal to the value.", listIndex),
  .method("insert", "(self, index, object, /)", "Inserts the object before the index.", listInsert),
  .method("pop", "(self, index=-1, /)", "Removes and returns the item at the index.", listPop),
  .method("remove", "(self, value, /)", "Removes the first item equal to the value.", listRemove),
  .method("reverse", "(self, /)", "Reverses the items in place.", listReverse),
  .method(
    "sort", "(self, /, *, key=None, reverse=False)",
    "Sorts the items in place, keeping equal ones in their order.", listSort),
]

private let listSpecialMethods: [NativeFunction] = [
  .method("__getitem__", "(self, index, /)", "Returns self[index].") { a throws(Raised) in
    try listItem(try list(a), a[1])
  },
  .method("__setitem__", "(self, key, value, /)", "Sets self[key].") { a throws(Raised) in
    try setListItem(try list(a), a[1], a[2])
    return .none
  },
  .method("__delitem__", "(self, key, /)", "Deletes self[key].") { a throws(Raised) in
    try deleteListItem(try list(a), a[1])
    return .none
  },
  .method("__len__", "(self, /)", "Returns the number of items.") { a throws(Raised) in
    .int(try list(a).count)
  },
  .method("__contains__", "(self, key, /)", "Is an item equal to the key?") { a throws(Raised) in
    .bool(try position(of: a[1], in: try list(a)) != nil)
  },
  .method("__iter__", "(self, /)", "Returns an iterator.") { a throws(Raised) in
    makeSequenceIterator(try list(a).value)
  },
  .method("__reversed__", "(self, /)", "Returns a reverse iterator.") { a throws(Raised) in
    try makeReversed(try list(a).value)
  },
  .method("__iadd__", "(self, value, /)", "Implements self += value.") { a throws(Raised) in
    try extendList(try list(a), a[1])
    return a[0]
  },
  .method("__imul__", "(self, value, /)", "Implements self *= value.") { a throws(Raised) in
    _ = try repeatInPlace(try list(a), try toIndex(a[1], overflow: .overflowError))
    return a[0]
  },
  classGetItemMethod,
]

private func list(_ a: Arguments) throws(Raised) -> ListObject {
  if let list = a[0].list { return list }
  if let list = a[0].unwrapped.list { return list }
  throw raise(.typeError, "expected a list, not '\(typeName(a[0]))'")
}

private func listNew(_ a: Arguments) throws(Raised) -> Value {
  a.isGiven(1) ? try listFromIterable(a[1]).value : makeList().value
}

private func listAppend(_ a: Arguments) throws(Raised) -> Value {
  let list = try list(a)
  if list.count == list.layout.pointee.capacity { try list.checkGrowth(by: 1) }
  list.append(a[1])
  return .none
}

private func listClear(_ a: Arguments) throws(Raised) -> Value {
  try list(a).releaseItems()
  return .none
}

private func listCopy(_ a: Arguments) throws(Raised) -> Value {
  try listFromIterable(try list(a).value).value
}

private func listCount(_ a: Arguments) throws(Raised) -> Value {
  let list = try list(a)
  var count = 0
  var index = 0
  while let found = try position(of: a[1], in: list, from: index) {
    count += 1
    index = found + 1
  }
  return .int(count)
}

private func listExtend(_ a: Arguments) throws(Raised) -> Value {
  try extendList(try list(a), a[1])
  return .none
}

/// `start` and `stop` of `index`: from the end when negative, clamped.
/// - Parameter count: asked for after the bounds, whose `__index__` may change the sequence.
func searchBounds(_ a: Arguments, count: @autoclosure () -> Int) throws(Raised) -> (
  start: Int, stop: Int
) {
  func bound(_ value: Value, _ fallback: Int) throws(Raised) -> Int {
    if value.isUnbound { return fallback }
    guard let number = try indexNumber(value) else {
      throw raise(.typeError, "slice indices must be integers or have an __index__ method")
    }
    return try clampedIndex(number)
  }
  let (start, stop) = (try bound(a[2], 0), try bound(a[3], .max))
  let count = count()
  return (start < 0 ? max(start + count, 0) : start, stop < 0 ? max(stop + count, 0) : stop)
}

private func listIndex(_ a: Arguments) throws(Raised) -> Value {
  let list = try list(a)
  let bounds = try searchBounds(a, count: list.count)
  if let index = try position(of: a[1], in: list, from: bounds.start, to: bounds.stop) {
    return .int(index)
  }
  throw raise(.valueError, "\(try reprText(a[1])) is not in list")
}

private func listInsert(_ a: Arguments) throws(Raised) -> Value {
  let list = try list(a)
  let index = try sizeArgument(a[1])
  try list.insert(a[2], at: index < 0 ? max(index + list.count, 0) : min(index, list.count))
  return .none
}

private func listPop(_ a: Arguments) throws(Raised) -> Value {
  let list = try list(a)
  let index = a.isGiven(1) ? try sizeArgument(a[1]) : -1
  if list.count == 0 { throw raise(.indexError, "pop from empty list") }
  guard let position = normalized(index, count: list.count) else {
    throw raise(.indexError, "pop index out of range")
  }
  return list.remove(at: position)
}

private func listRemove(_ a: Arguments) throws(Raised) -> Value {
  let list = try list(a)
  guard let index = try position(of: a[1], in: list) else {
    throw raise(.valueError, "list.remove(x): x not in list")
  }
  if index < list.count { _ = list.remove(at: index) }
  return .none
}

private func listReverse(_ a: Arguments) throws(Raised) -> Value {
  let list = try list(a)
  var (low, high) = (0, list.count - 1)
  while low < high {
    let item = list.items[low]
    list.items[low] = list.items[high]
    list.items[high] = item
    low += 1
    high -= 1
  }
  return .none
}

private func listSort(_ a: Arguments) throws(Raised) -> Value {
  let isReversed = a.isGiven(2) ? try isTrue(a[2]) : false
  try sortList(try list(a), key: a.get(1, default: .none), isReversed: isReversed)
  return .none
}
