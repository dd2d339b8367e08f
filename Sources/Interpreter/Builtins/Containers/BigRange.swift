// Ranges whose bounds or length need more than 64 bits. They are the same class to scripts; the usual
// ones are small cells of their own kind, so that loops over them stay as fast as they are.

import BigInt

final class BigRange: Boxed {
  let start: BigInt
  let stop: BigInt
  let step: BigInt
  let count: BigInt

  init(start: BigInt, stop: BigInt, step: BigInt) {
    self.start = start
    self.stop = stop
    self.step = step
    let distance = step > 0 ? stop - start : start - stop
    let stride = BigInt(step.magnitude)
    count = distance <= 0 ? 0 : (distance + stride - 1) / stride
  }

  convenience init(_ range: RangeObject) {
    self.init(
      start: BigInt(range.start), stop: BigInt(range.stop), step: BigInt(range.step))
  }

  subscript(index: BigInt) -> Value { makeInt(start + index * step) }

  /// Fits it in a small cell?
  private var isSmall: Bool {
    [start, stop, step, count].allSatisfy { Int(exactly: $0) != nil }
  }

  /// The range as a value.
  func makeValue() -> Value {
    if isSmall, let start = Int(exactly: start), let stop = Int(exactly: stop),
      let step = Int(exactly: step)
    {
      return makeRange(start: start, stop: stop, step: step)
    }
    return makeBoxed(type(of: Kind.range).reference, self)
  }

  private func type(of kind: Kind) -> TypeObject { TypeObject(state.types[Int(kind.rawValue)]) }
}

/// The big form of any range, nil for other values.
func bigRange(_ value: Value) -> BigRange? {
  value.boxed(BigRange.self) ?? value.range.map { BigRange($0) }
}

/// - Parameters: what `range` was called with, already ints.
func makeAnyRange(_ start: Value, _ stop: Value, _ step: Value) -> Value {
  BigRange(
    start: start.asBigInt ?? 0, stop: stop.asBigInt ?? 0, step: step.asBigInt ?? 1
  ).makeValue()
}

// MARK: - Rows

/// Rows that decide for big ranges and hand the others on; they come after the ordinary ones.
let bigRangeRows: [NativeFunction] = [
  .method("__eq__", "(self, value, /)", "Return self==value.") { (a: Arguments) throws(Raised) in
    guard let first = bigRange(a[0]), let second = bigRange(a[1]) else { return .notImplemented }
    return .bool(areEqual(first, second))
  },
  .method("__ne__", "(self, value, /)", "Return self!=value.") { (a: Arguments) throws(Raised) in
    guard let first = bigRange(a[0]), let second = bigRange(a[1]) else { return .notImplemented }
    return .bool(!areEqual(first, second))
  },
  .method("__hash__", "(self, /)", "Return hash(self).") { (a: Arguments) throws(Raised) in
    guard let range = a[0].boxed(BigRange.self) else { return .int(try hash(a[0])) }
    // A big range is never empty nor of one item with a small step.
    let step: Value = range.count > 1 ? makeInt(range.step) : .none
    return .int(try hash(makeTuple([makeInt(range.count), makeInt(range.start), step])))
  },
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
    guard let range = a[0].boxed(BigRange.self) else { return try repr(a[0]) }
    var text =
      "range(\(try reprText(makeInt(range.start))), \(try reprText(makeInt(range.stop)))"
    if range.step != 1 { text += ", \(try reprText(makeInt(range.step)))" }
    return makeString(text + ")")
  },
  .method("__bool__", "(self, /)", "True if self else False") { (a: Arguments) throws(Raised) in
    guard let range = a[0].boxed(BigRange.self) else { return .bool(try isTrue(a[0])) }
    return .bool(range.count > 0)
  },
]

private func areEqual(_ a: BigRange, _ b: BigRange) -> Bool {
  if a.count != b.count { return false }
  if a.count == 0 { return true }
  return a.start == b.start && (a.count == 1 || a.step == b.step)
}

extension BigRange {
  func length() throws(Raised) -> Value {
    if let count = Int(exactly: count) { return .int(count) }
    throw raise(.overflowError, "Python int too large to convert to C ssize_t")
  }

  /// The index of an int in constant time; other types compare item by item, as long as it takes.
  func position(of item: Value) throws(Raised) -> BigInt? {
    guard let number = item.asBigInt else {
      let iterator = makeForwardIterator()
      let root = try pushRoots([iterator])
      defer { state.top = root }
      var index: BigInt = 0
      while let candidate = try iteratorNext(iterator) {
        if try equals(candidate, item) { return index }
        index += 1
        try pollInterrupt()
      }
      return nil
    }
    let distance = number - start
    let (index, rest) = distance.quotientAndRemainder(dividingBy: step)
    return rest == 0 && index >= 0 && index < count ? index : nil
  }

  func item(_ key: Value) throws(Raised) -> Value {
    if let slice = key.slice { return try part(slice) }
    guard let number = try indexNumber(key)?.asBigInt else {
      throw raise(
        .typeError, "range indices must be integers or slices, not \(typeName(key))")
    }
    let index = number < 0 ? number + count : number
    guard index >= 0, index < count else {
      throw raise(.indexError, "range object index out of range")
    }
    return self[index]
  }

  private func part(_ slice: SliceObject) throws(Raised) -> Value {
    let (first, last, stride) = try resolveBigSlice(slice, count: count)
    return BigRange(
      start: start + first * step, stop: start + last * step, step: step * stride
    ).makeValue()
  }

  func makeForwardIterator() -> Value { makeBigIterator(start, step, count) }

  func makeReverseIterator() -> Value {
    makeBigIterator(start + (count - 1) * step, -step, count)
  }
}

// MARK: - Iteration

/// `longrange_iterator`.
private final class BigRangeIterator: BoxedIterator {
  private var value: BigInt
  private let step: BigInt
  private var remaining: BigInt

  init(_ value: BigInt, _ step: BigInt, _ remaining: BigInt) {
    self.value = value
    self.step = step
    self.remaining = remaining
  }

  package override func next() throws(Raised) -> Value? {
    if remaining <= 0 { return nil }
    let current = makeInt(value)
    value += step
    remaining -= 1
    return current
  }

  package override func lengthHint() throws(Raised) -> Int? { Int(exactly: remaining) ?? Int.max }

  package override func reduction() throws(Raised) -> Value? {
    let bounds = [makeInt(value), makeInt(value + remaining * step), makeInt(step)]
    let rest = try call(builtin("range"), positional: bounds, keywords: [])
    return iterReduction(rest, at: Value.none)
  }

  package override func setState(_ state: Value) throws(Raised) {
    var wanted = state.bigInt?.number
    if wanted == nil { wanted = BigInt(try toIndex(state)) }
    let passed = max(0, min(wanted ?? 0, remaining))
    value += passed * step
    remaining -= passed
  }
}

private nonisolated(unsafe) var iteratorClass: Reference?

private func makeBigIterator(_ start: BigInt, _ step: BigInt, _ count: BigInt) -> Value {
  let type =
    iteratorClass
    ?? makeNativeType(
      NativeType(
        name: "longrange_iterator", kind: nil, doc: "Iterates over a big range.",
        constructor: nil, methods: iteratorMethods, isFinal: true)
    ).reference
  iteratorClass = type
  return makeIteratorObject(type, BigRangeIterator(start, step, count))
}
