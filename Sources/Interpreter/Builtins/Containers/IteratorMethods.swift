// What every iterator has: `__iter__`, `__next__`, and a length hint where it is known.

/// The methods of the classes of boxed iterators.
package let iteratorMethods: [NativeFunction] =
  [
    .method("__iter__", "(self, /)", "Returns itself.", iteratorSelf),
    .method(
      "__next__", "(self, /)", "Returns the next value or raises StopIteration.", iteratorStep),
    .method("__length_hint__", "(self, /)", "Estimates how many values are left.", iteratorHint),
  ] + iteratorReduction

/// The iterator of the built-in sequences.
let iteratorType = NativeType(
  name: "iterator", kind: .iterator, doc: "Iterates over a built-in container.", constructor: nil,
  methods: iteratorMethods, isFinal: true)

/// The iterator of objects that only have `__getitem__`.
let itemIteratorType = NativeType(
  name: "iterator", kind: nil, doc: "Iterates through __getitem__ with 0, 1, 2 ...",
  constructor: nil, methods: iteratorMethods, isFinal: true)

private func iteratorSelf(_ a: Arguments) throws(Raised) -> Value { a[0] }

private func iteratorStep(_ a: Arguments) throws(Raised) -> Value {
  if let value = try iteratorNext(a[0].unwrapped) { return value }
  throw endOfIteration(a[0].unwrapped)
}

private func iteratorHint(_ a: Arguments) throws(Raised) -> Value {
  let iterator = a[0].unwrapped
  if iterator.kind == .iterator {
    return .int(SequenceIterator(iterator.asObject.unsafelyUnwrapped).remainingCount)
  }
  if let count = try iterator.boxedIterator?.lengthHint() { return .int(count) }
  return .notImplemented
}

extension SequenceIterator {
  /// Values left, as far as that is known without walking.
  var remainingCount: Int {
    guard let count = knownCount(layout.pointee.source) else { return 0 }
    switch layout.pointee.source.kind {
    case .dict where count != layout.pointee.expectedCount,
      .set where count != layout.pointee.expectedCount:
      return 0
    case .dict: return remainingKeys
    case .set: return remainingElements
    default: return max(0, count - layout.pointee.index)
    }
  }

  private var remainingKeys: Int {
    guard let dict = layout.pointee.source.dict else { return 0 }
    var count = 0
    var position = dict.nextPosition(from: layout.pointee.index)
    while let current = position {
      count += 1
      position = dict.nextPosition(from: current + 1)
    }
    return count
  }

  private var remainingElements: Int {
    guard let set = layout.pointee.source.set else { return 0 }
    var count = 0
    var slot = set.nextSlot(from: layout.pointee.index)
    while let current = slot {
      count += 1
      slot = set.nextSlot(from: current + 1)
    }
    return count
  }
}
