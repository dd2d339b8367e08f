// The iteration protocol: `iter()`, `next()` and the iterators that Swift objects implement.
//
// Built-in sequences share one small cell (Values/SequenceIterator.swift). It names its source and a
// position, so nothing goes stale when a callback changes the source between two steps.

/// The Swift half of an iterator. Make its cell with `makeIteratorObject`, which marks it so that
/// `iteratorNext` reaches `next()` without a dynamic cast.
package class BoxedIterator: Boxed {
  /// In the header of the iterator's cell.
  package static let flag: UInt16 = 1

  /// The next value, or nil at the end and ever after.
  package func next() throws(Raised) -> Value? { nil }

  /// Is what `state.returnedValue` holds at the end the value of the StopIteration?
  var endsWithValue: Bool { false }

  /// The coroutine or async generator that it drives: what a chain of awaits goes on with.
  var drivenFrame: Reference? { nil }

  /// How many values are left, when that is known.
  package func lengthHint() throws(Raised) -> Int? { nil }

  /// What a copy is made from; nil when there can be none.
  package func reduction() throws(Raised) -> Value? { nil }

  /// `__setstate__`, for what `reduction` gave.
  package func setState(_ state: Value) throws(Raised) {}

  override package var isWeaklyReferenceable: Bool { false }
}

/// An iterator of another module, which cannot derive from `BoxedIterator`: it keeps its state in a
/// `Boxed` and says how to advance.
package final class ModuleIterator: BoxedIterator {
  /// The state of the iterator.
  package let source: Boxed
  /// Gets the state: a function that captures it would be another allocation for each iterator.
  private let advance: (Boxed) throws(Raised) -> Value?

  private let place: Place?
  private let hint: ((Boxed) -> Int?)?

  /// How an iterator that can be copied tells where it stands, and how it goes on from there.
  package struct Place {
    let reduction: (Boxed) -> Value
    let set: (Boxed, Int) -> Void

    /// The result of `__reduce__`, and what its last item does.
    package init(reduction: @escaping (Boxed) -> Value, set: @escaping (Boxed, Int) -> Void) {
      self.reduction = reduction
      self.set = set
    }
  }

  package init(
    _ source: Boxed, place: Place? = nil, hint: ((Boxed) -> Int?)? = nil,
    _ advance: @escaping (Boxed) throws(Raised) -> Value?
  ) {
    self.source = source
    self.place = place
    self.hint = hint
    self.advance = advance
  }

  package override func trace() { source.trace() }
  package override var isWeaklyReferenceable: Bool { source.isWeaklyReferenceable }
  package override func next() throws(Raised) -> Value? { try advance(source) }
  package override func lengthHint() throws(Raised) -> Int? { hint?(source) }
  package override func reduction() throws(Raised) -> Value? { place?.reduction(source) }
  package override func setState(_ state: Value) throws(Raised) {
    if let place { place.set(source, try toIndex(state)) }
  }
}

/// The cell that scripts see.
package func makeIteratorObject(_ type: Reference, _ iterator: BoxedIterator) -> Value {
  let value = makeBoxed(type, iterator)
  value.asObject.unsafelyUnwrapped.pointee.flags |= BoxedIterator.flag
  return value
}

extension Value {
  /// The Swift half of a boxed iterator.
  @inline(__always) package var boxedIterator: BoxedIterator? {
    guard case .object(let object) = self, object.pointee.kind == .boxed else { return nil }
    if object.pointee.flags & BoxedIterator.flag != 0 {
      return unsafeDowncast(BoxedObject(object).object, to: BoxedIterator.self)
    }
    return BoxedObject(object).object as? BoxedIterator
  }
}

// MARK: - iter()

/// `iter(value)`.
package func makeIterator(_ value: Value) throws(Raised) -> Value {
  guard case .object(let object) = value else { throw notIterable(value) }
  switch object.pointee.kind {
  case .list, .tuple, .range, .string, .bytes: return makeSequenceIterator(value)
  case .dict:
    return makeSequenceIterator(value, count: DictObject(object).count)
  case .set:
    return makeSequenceIterator(value, count: SetObject(UnsafeMutableRawPointer(object)).count)
  case .iterator, .generator: return value
  case .boxed where object.pointee.flags & BoxedIterator.flag != 0: return value
  default:
    if let view = value.dictView { return view.makeIterator() }
    if let inner = plainIterable(value) { return try makeIterator(inner) }
    return try makeSpecialIterator(value)
  }
}

/// The container inside an instance whose class leaves iterating to that built-in base, as named tuples do.
@inline(__always) func plainIterable(_ value: Value) -> Value? {
  guard let instance = value.instance, let base = instance.baseValue else { return nil }
  switch base.kind {
  case .tuple, .list, .dict, .set, .string, .bytes:
    return typeOf(value).traits.contains(.iteration) ? nil : base
  default: return nil
  }
}

/// Through `__iter__`, or through `__getitem__` with 0, 1, 2 ...
private func makeSpecialIterator(_ value: Value) throws(Raised) -> Value {
  if typeOf(value).lookup(.iter).isNone { throw notIterable(value) }
  if let iterator = try callSpecial(value, .iter) {
    if !isIterator(iterator) {
      throw raise(.typeError, "iter() returned non-iterator of type '\(typeName(iterator))'")
    }
    return iterator
  }
  if hasSpecial(value, .getitem) {
    return makeIteratorObject(ContainerType.iterator.cell, ItemIterator(value))
  }
  throw notIterable(value)
}

private func notIterable(_ value: Value) -> Raised {
  raise(.typeError, "'\(typeName(value))' object is not iterable")
}

/// Could `iter()` make an iterator over it?
package func isIterable(_ value: Value) -> Bool {
  switch value.kind {
  case .list, .tuple, .dict, .set, .string, .range, .bytes, .iterator, .generator: return true
  case nil: return false
  default: return hasSpecial(value, .iter) || hasSpecial(value, .getitem)
  }
}

/// Does it have a `__next__`?
package func isIterator(_ value: Value) -> Bool {
  switch value.kind {
  case .iterator, .generator: return true
  case .boxed where value.boxedIterator != nil: return true
  default: return hasSpecial(value, .next)
  }
}

// MARK: - next()

/// The iterator's next value, or nil at its end.
package func iteratorNext(_ iterator: Value) throws(Raised) -> Value? {
  guard case .object(let object) = iterator else { throw notAnIterator(iterator) }
  switch object.pointee.kind {
  case .iterator: return try SequenceIterator(object).next()
  case .generator: return try generatorNext(iterator)
  case .boxed:
    if object.pointee.flags & BoxedIterator.flag != 0 { return try boxedNext(object) }
    return try specialNext(iterator)
  default: return try specialNext(iterator)
  }
}

/// Without the retain that a strong reference to the Swift half would cost at every step.
@inline(__always) private func boxedNext(_ object: Reference) throws(Raised) -> Value? {
  let result = BoxedObject(object).layout.pointee.object._withUnsafeGuaranteedRef {
    boxed -> Result<Value?, Raised> in
    do throws(Raised) {
      return .success(try unsafeDowncast(boxed, to: BoxedIterator.self).next())
    } catch {
      return .failure(error)
    }
  }
  switch result {
  case .success(let value): return value
  case .failure(let error): return try endByStopIteration(error)
  }
}

/// A StopIteration that comes out of an iterator ends it; its value is kept for whoever asks.
@inline(never) func endByStopIteration(_ error: Raised) throws(Raised) -> Value? {
  state.returnedValue = try stopIterationValue(error)
  return nil
}

private func specialNext(_ iterator: Value) throws(Raised) -> Value? {
  do throws(Raised) {
    if let value = try callSpecial(iterator, .next) { return value }
  } catch {
    return try endByStopIteration(error)
  }
  throw notAnIterator(iterator)
}

private func notAnIterator(_ value: Value) -> Raised {
  raise(.typeError, "'\(typeName(value))' object is not an iterator")
}

// MARK: - Sequences

extension SequenceIterator {
  /// The next value of the built-in sequence, or nil at its end.
  @inline(__always) package func next() throws(Raised) -> Value? {
    guard case .object(let source) = layout.pointee.source else { return nil }
    let index = layout.pointee.index
    let memory = UnsafeMutableRawPointer(source)
    switch source.pointee.kind {
    case .list:
      let list = ListObject(memory)
      if index < list.count {
        layout.pointee.index = index &+ 1
        return list.items[index]
      }
    case .tuple:
      let tuple = TupleObject(memory)
      if index < tuple.count {
        layout.pointee.index = index &+ 1
        return tuple.items[index]
      }
    case .range:
      let range = RangeObject(memory)
      if index < range.count {
        layout.pointee.index = index &+ 1
        return .int(range.start &+ index &* range.step)
      }
    default: return try nextSlowly(source)
    }
    layout.pointee.source = .none
    return nil
  }

  @inline(never) private func nextSlowly(_ source: Reference) throws(Raised) -> Value? {
    let memory = UnsafeMutableRawPointer(source)
    let next: Value?
    switch source.pointee.kind {
    case .dict: next = try nextKey(DictObject(source))
    case .set: next = try nextElement(SetObject(memory))
    case .string: next = nextCharacter(StringObject(memory))
    case .bytes: next = nextByte(BytesObject(memory))
    default: next = nil
    }
    if next == nil { layout.pointee.source = .none }
    return next
  }

  private func nextKey(_ dict: DictObject) throws(Raised) -> Value? {
    if dict.count != layout.pointee.expectedCount {
      layout.pointee.expectedCount = -1
      throw sizeChanged(dict)
    }
    guard let position = dict.nextPosition(from: layout.pointee.index) else { return nil }
    // `aux` counts the keys that were yielded: more than there were means that some came later.
    if Int(layout.pointee.header.aux) >= layout.pointee.expectedCount { throw keysChanged(dict) }
    layout.pointee.header.aux &+= 1
    layout.pointee.index = position &+ 1
    return dict.entries[position].key
  }

  private func nextElement(_ set: SetObject) throws(Raised) -> Value? {
    if set.count != layout.pointee.expectedCount {
      // The error repeats at every later step, as CPython's does.
      layout.pointee.expectedCount = -1
      throw raise(.runtimeError, "Set changed size during iteration")
    }
    guard let slot = set.nextSlot(from: layout.pointee.index) else { return nil }
    layout.pointee.index = slot &+ 1
    return set.layout.pointee.table.unsafelyUnwrapped[slot].key
  }

  private func nextCharacter(_ string: StringObject) -> Value? {
    let offset = layout.pointee.index
    guard offset < string.byteCount else { return nil }
    let width = characterWidth(string.bytes[offset])
    layout.pointee.index = offset &+ width
    return string.substring(offset, offset &+ width)
  }

  private func nextByte(_ bytes: BytesObject) -> Value? {
    let index = layout.pointee.index
    guard index < bytes.count else { return nil }
    layout.pointee.index = index &+ 1
    return .int(Int(bytes.buffer[index]))
  }
}

func keysChanged(_ dict: DictObject) -> Raised {
  raise(
    .runtimeError,
    dict.isOrdered
      ? "OrderedDict mutated during iteration" : "dictionary keys changed during iteration")
}

func sizeChanged(_ dict: DictObject) -> Raised {
  raise(
    .runtimeError,
    dict.isOrdered
      ? "OrderedDict mutated during iteration" : "dictionary changed size during iteration")
}

extension DictObject {
  /// The position of the first live entry at or after a position.
  @inline(__always) func nextPosition(from position: Int) -> Int? {
    var position = position
    while position < used {
      if !entries[position].key.isUnbound { return position }
      position &+= 1
    }
    return nil
  }
}

/// The length of a UTF-8 sequence by its first byte.
@inline(__always) func characterWidth(_ lead: UInt8) -> Int {
  lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
}

/// Iterates through `__getitem__` with 0, 1, 2 ... until IndexError.
private final class ItemIterator: BoxedIterator {
  private var source: Value
  private var index = 0
  private let items: ((Value) -> UnsafeBufferPointer<Value>)?

  init(_ source: Value) {
    self.source = source
    let type = typeOf(source)
    items = type.lookup(.getitem).native == nil ? nil : type.info.items
  }

  override func trace() { mark(source) }

  override func reduction() throws(Raised) -> Value? {
    source.isUnbound ? iterReduction(emptyTuple) : iterReduction(source, at: .int(index))
  }

  override func setState(_ state: Value) throws(Raised) {
    if !source.isUnbound { index = max(try toIndex(state), 0) }
  }

  private func nextOf(_ items: UnsafeBufferPointer<Value>) -> Value? {
    if index < items.count {
      index += 1
      return items[index - 1]
    }
    source = .unbound
    return nil
  }

  override func next() throws(Raised) -> Value? {
    if source.isUnbound { return nil }
    if let items { return nextOf(items(source)) }
    if index == .max { throw raise(.overflowError, "iter index too large") }
    do throws(Raised) {
      let item = try getItem(source, .int(index))
      index += 1
      return item
    } catch {
      if !catchRaised(.indexError) {
        if !catchRaised(.stopIteration) { throw error }
      }
      source = .unbound
      return nil
    }
  }
}
