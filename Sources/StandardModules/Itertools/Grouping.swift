// `itertools.groupby`: a group shares the iterator of its parent, which makes it stale by going on.

import Interpreter

final class GroupBy: ItertoolsState {
  private let source: Value
  private let key: Value
  /// Unbound before the first item.
  private var currentItem = Value.unbound
  private(set) var currentKey = Value.unbound
  private var targetKey = Value.unbound
  /// Which group is the current one: earlier ones have nothing left.
  private(set) var number = 0

  init(_ a: Arguments) throws(Raised) {
    source = try makeIterator(a[1])
    key = a.get(2, default: .none)
  }

  override func trace() {
    mark(source)
    mark(key)
    for value in [currentItem, currentKey, targetKey] where !value.isUnbound { mark(value) }
  }

  override func reduction(_ type: Value) throws(Raised) -> Value {
    let isBetween = targetKey.isUnbound || currentKey.isUnbound || currentItem.isUnbound
    let place = isBetween ? nil : makeTuple([currentKey, currentItem, targetKey])
    return reduced(type, [source, key], place)
  }

  override func setState(_ state: Value) throws(Raised) {
    let parts = try stateItems(state, 3...3)
    (currentKey, currentItem, targetKey) = (parts[0], parts[1], parts[2])
  }

  /// The group that is made by hand becomes the current one.
  func adopt() -> Int {
    number += 1
    return number
  }

  /// Takes the next item; false at the end.
  private func step() throws(Raised) -> Bool {
    guard let item = try iteratorNext(source) else { return false }
    currentItem = item
    currentKey = key.isNone ? item : try call(key, item)
    return true
  }

  override func next() throws(Raised) -> Value? {
    number += 1
    if currentKey.isUnbound {
      if !(try step()) { return nil }
    }
    while !targetKey.isUnbound, try isSame(targetKey, currentKey) {
      if !(try step()) { return nil }
    }
    targetKey = currentKey
    let group = ItertoolsType.group.iterator(Group(self, currentKey, number))
    return makeTuple([currentKey, group])
  }

  /// The next item of a group, nil when it belongs to the next one.
  func nextItem(_ wanted: Value, _ group: Int) throws(Raised) -> Value? {
    if group != number { return nil }
    if currentItem.isUnbound {
      if !(try step()) { return nil }
    }
    if !(try isSame(wanted, currentKey)) { return nil }
    defer { currentItem = .unbound }
    return currentItem
  }
}

final class Group: ItertoolsState {
  private let parent: GroupBy
  private let key: Value
  private let number: Int

  init(_ parent: GroupBy, _ key: Value, _ number: Int) {
    self.parent = parent
    self.key = key
    self.number = number
  }

  convenience init(_ a: Arguments) throws(Raised) {
    let source = (a[1].unwrapped.boxedIterator as? ModuleIterator)?.source
    guard let parent = source as? GroupBy else {
      throw raise(
        .typeError,
        "_grouper() argument 1 must be itertools.groupby, not \(typeName(a[1]))")
    }
    self.init(parent, a[2], parent.adopt())
  }

  override func trace() {
    if let cell = parent.cell { mark(cell) }
    mark(key)
  }

  override func reduction(_ type: Value) throws(Raised) -> Value {
    guard number == parent.number, let cell = parent.cell else {
      return reduced(builtin("iter"), [emptyTuple])
    }
    return reduced(type, [.object(cell), key])
  }

  override func next() throws(Raised) -> Value? { try parent.nextItem(key, number) }
}
