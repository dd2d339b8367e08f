// The walk that natives take over any iterable: no iterator is made for lists, tuples and ranges, and
// a long walk notices interrupts.

/// A position in an iterable. Lives in a local variable, where the collector sees what it holds.
package struct Walk {
  private enum Form { case list, tuple, range, iterator }

  private let source: Value
  private let form: Form
  private var index = 0

  /// Calls `iter()` where the iterable is no built-in sequence; TypeError when it cannot be
  /// iterated.
  @inline(__always) package init(_ iterable: Value) throws(Raised) {
    switch iterable.kind {
    case .list:
      form = .list
      source = iterable
    case .tuple:
      form = .tuple
      source = iterable
    case .range:
      form = .range
      source = iterable
    default:
      form = .iterator
      source = try makeIterator(iterable)
    }
  }

  /// The next value, or nil at the end.
  @inline(__always) package mutating func next() throws(Raised) -> Value? {
    let index = self.index
    self.index = index &+ 1
    if index & 0xFFF == 0xFFF { try pollInterrupt() }
    let memory = UnsafeMutableRawPointer(source.asObject.unsafelyUnwrapped)
    switch form {
    case .list:
      let list = ListObject(memory)
      return index < list.count ? list.items[index] : nil
    case .tuple:
      let tuple = TupleObject(memory)
      return index < tuple.count ? tuple.items[index] : nil
    case .range:
      let range = RangeObject(memory)
      return index < range.count ? .int(range.start &+ index &* range.step) : nil
    case .iterator: return try iteratorNext(source)
    }
  }
}

/// The number of values in a built-in container, or nil when only walking it tells.
package func knownCount(_ iterable: Value) -> Int? {
  guard case .object(let object) = iterable else { return nil }
  let memory = UnsafeMutableRawPointer(object)
  switch object.pointee.kind {
  case .list: return ListObject(memory).count
  case .tuple: return TupleObject(memory).count
  case .range: return RangeObject(memory).count
  case .dict: return DictObject(memory).count
  case .set: return SetObject(memory).count
  case .bytes: return BytesObject(memory).count
  default: return nil
  }
}
