// `reversed()`: from the last item to the first, without a copy.

let reversedType = NativeType(
  name: "reversed", kind: nil, doc: "Yields the values of a sequence from its end.",
  constructor: .function(
    "reversed", "(cls, sequence, /)", "Yields the values of the sequence from its end.",
    reversedNew),
  methods: iteratorMethods)

/// What `reversed()` makes of a list.
let listReversedType = NativeType(
  name: "list_reverseiterator", kind: nil, doc: "Yields the values of a list from its end.",
  constructor: nil, methods: iteratorMethods, isFinal: true)

private func reversedNew(_ a: Arguments) throws(Raised) -> Value { try makeReversed(a[1]) }

/// `reversed(value)`.
func makeReversed(_ value: Value) throws(Raised) -> Value {
  switch value.kind {
  case .list, .tuple, .string, .bytes:
    let count = value.string?.codePointCount ?? knownCount(value) ?? 0
    return makeReversedIterator(value, count: count)
  case .dict:
    return makeReversedView(value, .keys)
  case .range: return reversedRange(RangeObject(value.cellMemory))
  default: break
  }
  if typeOf(value).lookup(.reversed).isNone { throw notReversible(value) }
  if let iterator = try callSpecial(value, .reversed) { return iterator }
  guard value.kind == .instance || value.kind == .boxed, hasSpecial(value, .getitem),
    hasSpecial(value, .len),
    value.unwrapped.dict == nil
  else { throw notReversible(value) }
  return makeReversedIterator(value, count: try length(of: value))
}

private func notReversible(_ value: Value) -> Raised {
  raise(.typeError, "'\(typeName(value))' object is not reversible")
}

private func makeReversedIterator(_ value: Value, count: Int) -> Value {
  let type = value.kind == .list ? ContainerType.listReversed : .reversed
  return makeIteratorObject(type.cell, ReversedIterator(value, count: count))
}

/// A range walked backwards is a range.
private func reversedRange(_ range: RangeObject) -> Value {
  if range.count == 0 { return makeSequenceIterator(range.value) }
  let last = range.start &+ (range.count &- 1) &* range.step
  let (step, overflow) = range.step.multipliedReportingOverflow(by: -1)
  if overflow { return BigRange(range).makeReverseIterator() }
  let backwards = makeRange(start: last, stop: last, step: step)
  let layout = RangeObject(backwards.cellMemory).layout
  layout.pointee.stop = range.start &+ step
  layout.pointee.count = range.count
  return makeSequenceIterator(backwards)
}

private final class ReversedIterator: BoxedIterator {
  private var source: Value
  private var index: Int

  init(_ source: Value, count: Int) {
    self.source = source
    index = count - 1
  }

  override func trace() { mark(source) }

  override func lengthHint() throws(Raised) -> Int? {
    if source.isNone { return 0 }
    return try length(of: source) <= index ? 0 : index + 1
  }

  override func reduction() throws(Raised) -> Value? {
    if source.isNone { return iterReduction(emptyTuple) }
    let type = Value.object(ContainerType.reversed.cell)
    return makeTuple([type, makeTuple([source]), .int(index)])
  }

  override func setState(_ state: Value) throws(Raised) {
    if source.isNone { return }
    index = min(max(try toIndex(state), -1), try length(of: source) - 1)
  }

  override func next() throws(Raised) -> Value? {
    if index < 0 { return nil }
    if let list = source.list {
      guard index < list.count else { return finish() }
      let item = list.items[index]
      index -= 1
      return item
    }
    do throws(Raised) {
      let item = try getItem(source, .int(index))
      index -= 1
      return item
    } catch {
      if !catchRaised(.indexError) {
        if !catchRaised(.stopIteration) { throw error }
      }
      return finish()
    }
  }

  private func finish() -> Value? {
    index = -1
    source = .none
    return nil
  }
}
