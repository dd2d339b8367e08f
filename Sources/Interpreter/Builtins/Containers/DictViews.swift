// The live views of a dict: `keys()`, `values()` and `items()`.

import Syntax

/// Reads the dict when it is asked: it never is out of date.
package final class DictView: Boxed {
  /// Which part of each entry the view shows.
  package enum Form { case keys, values, items }

  /// Also decides whether it behaves as a set: values do not.
  package let form: Form
  /// The dict.
  package let source: Value
  /// The dict's view of cells.
  package var dict: DictObject { DictObject(source.cellMemory) }

  init(_ dict: DictObject, _ form: Form) {
    source = dict.value
    self.form = form
  }

  override package func trace() { mark(source) }

  override package var isWeaklyReferenceable: Bool { false }
}

/// As `dict.keys()` and its kin.
func makeDictView(_ dict: DictObject, _ form: DictView.Form) -> Value {
  makeBoxed(form.type.cell, DictView(dict, form))
}

extension DictView.Form {
  fileprivate var type: ContainerType {
    switch self {
    case .keys: return .dictKeys
    case .values: return .dictValues
    case .items: return .dictItems
    }
  }
}

extension Value {
  /// The view when it is one.
  @inline(__always) var dictView: DictView? {
    guard case .object(let object) = self, object.pointee.kind == .boxed else { return nil }
    let type = BoxedObject(object).layout.pointee.type
    if type == ContainerType.dictItems.cell || type == ContainerType.dictKeys.cell
      || type == ContainerType.dictValues.cell || isOrderedView(type)
    {
      return unsafeDowncast(BoxedObject(object).object, to: DictView.self)
    }
    return nil
  }
}

let dictKeysType = NativeType(
  name: "dict_keys", kind: nil, doc: "A live view of a dict's keys.", constructor: nil,
  methods: rows(viewMethods, viewSetMethods), isFinal: true)
let dictValuesType = NativeType(
  name: "dict_values", kind: nil, doc: "A live view of a dict's values.", constructor: nil,
  methods: viewMethods, isFinal: true)
let dictItemsType = NativeType(
  name: "dict_items", kind: nil, doc: "A live view of a dict's pairs.", constructor: nil,
  methods: rows(viewMethods, viewSetMethods), isFinal: true)

private let viewMethods: [NativeFunction] = [
  .method("__len__", "(self, /)", "Returns the number of items.") { a throws(Raised) in
    .int(try view(a).dict.count)
  },
  .method("__iter__", "(self, /)", "Returns an iterator.", viewIterator),
  .method("__reversed__", "(self, /)", "Returns a reverse iterator.") { a throws(Raised) in
    let view = try view(a)
    return makeReversedView(view.source, view.form)
  },
  .method("__contains__", "(self, item, /)", "Is the item there?") { a throws(Raised) in
    .bool(try viewContains(try view(a), a[1]))
  },
  .method("__repr__", "(self, /)", "Returns the canonical text.", viewRepr),
  .getter("mapping", "The dict.") { a throws(Raised) in
    makeMappingProxy(try view(a).source)
  },
]

private func view(_ a: Arguments) throws(Raised) -> DictView {
  if let view = a[0].dictView { return view }
  throw raise(.typeError, "expected a dict view, not '\(typeName(a[0]))'")
}

private func viewContains(_ view: DictView, _ item: Value) throws(Raised) -> Bool {
  switch view.form {
  case .keys: return try view.dict.find(item) >= 0
  case .values: return try iterableContains(makeDictView(view.dict, .values), item)
  case .items:
    guard let pair = item.unwrapped.tuple, pair.count == 2 else { return false }
    let value = try view.dict.get(pair[0])
    if value.isUnbound { return false }
    return try isSame(value, pair[1])
  }
}

private func viewRepr(_ a: Arguments) throws(Raised) -> Value {
  _ = try view(a)
  return try whileShown(a[0].asObject.unsafelyUnwrapped) { () throws(Raised) in
    let items = try listFromIterable(a[0]).value
    return "\(typeName(a[0]))(\(try reprText(items)))"
  }
}

// MARK: - Iterating

/// A class of iterators over views, in either direction.
func viewIteratorType(_ name: StaticString) -> NativeType {
  NativeType(
    name: name, kind: nil, doc: "Iterates over a view of a dict.", constructor: nil,
    methods: iteratorMethods, isFinal: true)
}

private func viewIterator(_ a: Arguments) throws(Raised) -> Value { try view(a).makeIterator() }

extension DictView {
  func makeIterator() -> Value {
    let iterator = DictViewIterator(dict, form)
    switch form {
    case .keys:
      return makeIteratorObject(iteratorType(over: Kind.dict.rawValue), iterator)
    case .values: return makeIteratorObject(ContainerType.dictValueIterator.cell, iterator)
    case .items: return makePairIteratorObject(ContainerType.dictItemIterator.cell, iterator)
    }
  }
}

private final class DictViewIterator: PairIterator {
  private let source: Value
  private let form: DictView.Form
  private var walk: DictWalk

  init(_ dict: DictObject, _ form: DictView.Form) {
    source = dict.value
    self.form = form
    walk = DictWalk(dict)
  }

  override func trace() { mark(source) }

  override func lengthHint() throws(Raised) -> Int? {
    walk.remaining(in: DictObject(source.cellMemory))
  }

  override func reduction() throws(Raised) -> Value? {
    let rest = DictViewIterator(DictObject(source.cellMemory), form)
    rest.walk = walk
    return iterReduction(try collected(rest))
  }

  override func next() throws(Raised) -> Value? {
    let dict = DictObject(source.cellMemory)
    guard let position = try walk.next(in: dict) else { return nil }
    return form.value(of: dict.entries[position])
  }

  override func nextPair(_ pair: inout Pair) throws(Raised) -> Bool {
    let dict = DictObject(source.cellMemory)
    guard let position = try walk.next(in: dict) else { return false }
    let entry = dict.entries[position]
    pair = (entry.key, entry.value)
    return true
  }
}

/// How far a loop over a dict has come. A dict that changes its size meanwhile ends it.
struct DictWalk {
  private var position = 0
  private var expectedCount: Int
  private var yielded = 0
  private var isDone = false

  init(_ dict: DictObject) { expectedCount = dict.count }

  func remaining(in dict: DictObject) -> Int {
    isDone || dict.count != expectedCount ? 0 : max(0, dict.count - yielded)
  }

  /// The position of the next entry.
  @inline(__always) mutating func next(in dict: DictObject) throws(Raised) -> Int? {
    if isDone { return nil }
    if dict.count != expectedCount {
      expectedCount = -1
      throw sizeChanged(dict)
    }
    guard let current = dict.nextPosition(from: position) else {
      isDone = true
      return nil
    }
    if yielded >= expectedCount { throw keysChanged(dict) }
    yielded &+= 1
    position = current &+ 1
    return current
  }
}

extension Value {
  /// The dict whose items a plain view shows.
  var dictOfItems: DictObject? {
    guard case .object(let object) = self, object.pointee.kind == .boxed,
      BoxedObject(object).layout.pointee.type == ContainerType.dictItems.cell
    else { return nil }
    return unsafeDowncast(BoxedObject(object).object, to: DictView.self).dict
  }
}

extension DictView.Form {
  @inline(__always) fileprivate func value(of entry: DictObject.Entry) -> Value {
    switch self {
    case .keys: return entry.key
    case .values: return entry.value
    case .items: return makePair(entry.key, entry.value)
    }
  }
}

/// `reversed(view)`; the source is a dict.
func makeReversedView(_ source: Value, _ form: DictView.Form) -> Value {
  let type: ContainerType
  switch form {
  case .keys: type = .dictReverseKeys
  case .values: type = .dictReverseValues
  case .items: type = .dictReverseItems
  }
  return makeIteratorObject(
    type.cell, ReversedViewIterator(DictObject(source.cellMemory), form))
}

private final class ReversedViewIterator: BoxedIterator {
  private let source: Value
  private let form: DictView.Form
  private var end: Int
  private var expectedCount: Int

  init(_ dict: DictObject, _ form: DictView.Form) {
    source = dict.value
    self.form = form
    end = dict.used
    expectedCount = dict.count
  }

  override func trace() { mark(source) }

  override func lengthHint() throws(Raised) -> Int? {
    let dict = DictObject(source.cellMemory)
    guard end > 0, dict.count == expectedCount else { return 0 }
    var count = 0
    var position = dict.lastPosition(before: end)
    while let current = position {
      count += 1
      position = dict.lastPosition(before: current)
    }
    return count
  }

  override func reduction() throws(Raised) -> Value? {
    let rest = ReversedViewIterator(DictObject(source.cellMemory), form)
    (rest.end, rest.expectedCount) = (end, expectedCount)
    return iterReduction(try collected(rest))
  }

  override func next() throws(Raised) -> Value? {
    if end == 0 { return nil }
    let dict = DictObject(source.cellMemory)
    if dict.count != expectedCount {
      expectedCount = -1
      throw sizeChanged(dict)
    }
    guard let current = dict.lastPosition(before: end) else {
      end = 0
      return nil
    }
    end = current
    return form.value(of: dict.entries[current])
  }
}

/// What an iterator has still to give, in a list; pickles and copies go on with that.
private func collected(_ iterator: BoxedIterator) throws(Raised) -> Value {
  let list = makeList()
  let roots = try pushRoot(list.value)
  defer { state.top = roots }
  while let value = try iterator.next() { list.append(value) }
  return list.value
}

// MARK: - As sets

/// Views of keys and items compare and combine as sets do; the results are sets.
private let viewSetMethods: [NativeFunction] = [
  combining("__and__", "Returns self & value.", .bitAnd),
  combining("__or__", "Returns self | value.", .bitOr),
  combining("__sub__", "Returns self - value.", .subtract),
  combining("__xor__", "Returns self ^ value.", .bitXor),
  combining("__rand__", "Returns value & self.", .bitAnd, isReflected: true),
  combining("__ror__", "Returns value | self.", .bitOr, isReflected: true),
  combining("__rsub__", "Returns value - self.", .subtract, isReflected: true),
  combining("__rxor__", "Returns value ^ self.", .bitXor, isReflected: true),
  .method("isdisjoint", "(self, other, /)", "Is no item shared?", viewIsDisjoint),
  comparing("__eq__", "Returns self == value.", .equal),
  comparing("__le__", "Returns self <= value.", .lessOrEqual),
  comparing("__lt__", "Returns self < value.", .less),
  comparing("__ge__", "Returns self >= value.", .greaterOrEqual),
  comparing("__gt__", "Returns self > value.", .greater),
]

extension Value {
  /// A view of keys or items: what combines and compares as a set.
  fileprivate var setView: DictView? { dictView.flatMap { $0.form == .values ? nil : $0 } }

  /// The number of items of a set or of such a view.
  fileprivate var countAsSet: Int? { unwrapped.set?.count ?? setView?.dict.count }
}

extension SetObject {
  /// As `update`; the keys of a dict keep the hashes that it knows.
  fileprivate func updateFromView(_ value: Value) throws(Raised) {
    guard let view = value.dictView, view.form == .keys else { return try update(value) }
    try update(view.dict.value)
  }
}

private func combining(
  _ name: StaticString, _ doc: String, _ operation: BinaryOperator, isReflected: Bool = false
) -> NativeFunction {
  .method(name, "(self, value, /)", doc) { a throws(Raised) in
    try combine(a, operation, isReflected: isReflected)
  }
}

private func combine(_ a: Arguments, _ operation: BinaryOperator, isReflected: Bool = false)
  throws(Raised) -> Value
{
  if operation == .bitAnd { return try intersect(a[0], a[1]) }
  let (left, right) = isReflected ? (a[1], a[0]) : (a[0], a[1])
  let set = makeSet()
  try set.updateFromView(left)
  switch operation {
  case .bitOr: try set.update(right)
  case .subtract: try set.subtract(right)
  default: try set.toggle(right)
  }
  return set.value
}

/// The larger of two views is asked for each value of the other.
private func intersect(_ one: Value, _ two: Value) throws(Raised) -> Value {
  var (asked, walked) = (one, two)
  guard let count = asked.setView?.dict.count else { return .notImplemented }
  if let set = walked.set, !set.isFrozen, count <= set.count {
    return try set.intersection(asked).value
  }
  if let other = walked.setView, other.dict.count > count { swap(&asked, &walked) }
  guard let view = asked.setView else { return .notImplemented }
  let result = makeSet()
  var walk = try Walk(walked)
  while let item = try walk.next() {
    if try viewContains(view, item) { try setAdd(result, item) }
  }
  return result.value
}

private func viewIsDisjoint(_ a: Arguments) throws(Raised) -> Value {
  var (asked, walked) = (a[0], a[1])
  if asked.isIdentical(to: walked) { return .bool(try view(a).dict.count == 0) }
  if let mine = asked.countAsSet, let theirs = walked.countAsSet, theirs > mine {
    swap(&asked, &walked)
  }
  var walk = try Walk(walked)
  while let item = try walk.next() {
    if try contains(asked, item) { return .bool(false) }
  }
  return .bool(true)
}

/// By the counts first, then item by item.
private func comparing(
  _ name: StaticString, _ doc: String, _ op: ComparisonOperator
) -> NativeFunction {
  .method(name, "(self, value, /)", doc) { a throws(Raised) in try compareView(a, op) }
}

private func compareView(_ a: Arguments, _ op: ComparisonOperator) throws(Raised) -> Value {
  guard let mine = a[0].countAsSet, let theirs = a[1].countAsSet else { return .notImplemented }
  switch op {
  case .equal: return .bool(mine == theirs ? try isContained(a[0], in: a[1]) : false)
  case .less: return .bool(mine < theirs ? try isContained(a[0], in: a[1]) : false)
  case .lessOrEqual: return .bool(mine <= theirs ? try isContained(a[0], in: a[1]) : false)
  case .greater: return .bool(mine > theirs ? try isContained(a[1], in: a[0]) : false)
  default: return .bool(mine >= theirs ? try isContained(a[1], in: a[0]) : false)
  }
}

private func isContained(_ part: Value, in whole: Value) throws(Raised) -> Bool {
  var walk = try Walk(part)
  while let item = try walk.next() {
    if !(try contains(whole, item)) { return false }
  }
  return true
}
