// Iterators whose values are pairs (`enumerate`, `zip` of two, the items of a dict) hand a loop over
// `a, b` both parts at once: no tuple is made to be taken apart.

/// The two parts of a value.
package typealias Pair = (first: Value, second: Value)

/// An iterator that yields tuples of two. Make its cell with `makePairIteratorObject`.
class PairIterator: BoxedIterator {
  /// In the header of the iterator's cell.
  static let makesPairs: UInt16 = 8

  /// Fills in the parts of the next value; false at the end and ever after.
  func nextPair(_ pair: inout Pair) throws(Raised) -> Bool {
    preconditionFailure("an iterator over pairs makes them")
  }

  override func next() throws(Raised) -> Value? {
    var pair: Pair = (.none, .none)
    return try nextPair(&pair) ? makePair(pair.first, pair.second) : nil
  }
}

/// The cell that scripts see.
func makePairIteratorObject(_ type: Reference, _ iterator: PairIterator) -> Value {
  let value = makeIteratorObject(type, iterator)
  value.asObject.unsafelyUnwrapped.pointee.flags |= PairIterator.makesPairs
  return value
}

/// A tuple of two.
@inline(__always) func makePair(_ a: Value, _ b: Value) -> Value {
  let pair = allocateTuple(count: 2)
  pair.items.initialize(to: a)
  (pair.items + 1).initialize(to: b)
  return pair.value
}

/// The cell, when it is one of a `PairIterator`.
@inline(__always) func pairIterator(_ value: Value) -> Reference? {
  guard case .object(let object) = value, object.pointee.kind == .boxed,
    object.pointee.flags & PairIterator.makesPairs != 0
  else { return nil }
  return object
}

/// Advances the `PairIterator` of a cell; false at the end.
@inline(__always) func nextPair(_ object: Reference, _ pair: inout Pair) throws(Raised) -> Bool {
  let result = BoxedObject(object).layout.pointee.object._withUnsafeGuaranteedRef {
    boxed -> Result<Bool, Raised> in
    do throws(Raised) {
      return .success(try unsafeDowncast(boxed, to: PairIterator.self).nextPair(&pair))
    } catch {
      return .failure(error)
    }
  }
  switch result {
  case .success(let isThere): return isThere
  case .failure(let error): return try endByStopIteration(error) != nil
  }
}
