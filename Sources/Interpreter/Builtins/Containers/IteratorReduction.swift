// `__reduce__` and `__setstate__` of built-in iterators: what copies and pickles are made from.

let iteratorReduction: [NativeFunction] = [
  .method("__reduce__", "(self, /)", "Return state information for pickling.") {
    (a: Arguments) throws(Raised) in
    let iterator = a[0].unwrapped
    if case .object(let cell) = iterator, cell.pointee.kind == .iterator {
      return try SequenceIterator(cell).reduction()
    }
    if let reduction = try iterator.boxedIterator?.reduction() {
      guard a[0].kind == .instance, let parts = reduction.tuple else { return reduction }
      return makeTuple([typeOf(a[0]).value] + parts.buffer.dropFirst())
    }
    throw raise(.typeError, "cannot pickle '\(typeName(a[0]))' object")
  },
  .method("__setstate__", "(self, state, /)", "Set state information for unpickling.") {
    (a: Arguments) throws(Raised) in
    let iterator = a[0].unwrapped
    if case .object(let cell) = iterator, cell.pointee.kind == .iterator {
      try SequenceIterator(cell).setState(a[1])
    } else {
      try iterator.boxedIterator?.setState(a[1])
    }
    return .none
  },
]

/// A function of the module `builtins`.
package func builtin(_ name: StaticString) -> Value {
  DictObject(state.builtins).get(intern(name))
}

/// `(iter, (source,))`, and where to go on.
package func iterReduction(_ source: Value, at index: Value? = nil) -> Value {
  let items = [builtin("iter"), makeTuple([source])]
  return makeTuple(index.map { items + [$0] } ?? items)
}

extension SequenceIterator {
  fileprivate func reduction() throws(Raised) -> Value {
    let source = layout.pointee.source
    let index = layout.pointee.index
    switch source.kind {
    case .string:
      let place = source.string.unsafelyUnwrapped.codePointPosition(ofOffset: index)
      return iterReduction(source, at: .int(place))
    case .dict, .set: return iterReduction(rest(of: source).value)
    case .list, .tuple, .bytes, .range: return iterReduction(source, at: .int(index))
    default: break
    }
    switch UInt8(truncatingIfNeeded: layout.pointee.header.flags) {
    case Kind.list.rawValue, Kind.dict.rawValue, Kind.set.rawValue:
      return iterReduction(makeList([]).value)
    case Kind.string.rawValue: return iterReduction(.object(state.emptyString))
    case Kind.bytes.rawValue: return iterReduction(makeBytes([]))
    case Kind.range.rawValue:
      return iterReduction(makeRange(start: 0, stop: 0, step: 1), at: .int(0))
    default: return iterReduction(emptyTuple)
    }
  }

  /// The keys or elements that are still to come.
  private func rest(of source: Value) -> ListObject {
    let list = makeList(capacity: 0)
    if let dict = source.dict {
      var position = dict.nextPosition(from: layout.pointee.index)
      while let current = position {
        list.append(dict.entries[current].key)
        position = dict.nextPosition(from: current + 1)
      }
    } else if let set = source.set, let table = set.layout.pointee.table {
      var slot = set.nextSlot(from: layout.pointee.index)
      while let current = slot {
        list.append(table[current].key)
        slot = set.nextSlot(from: current + 1)
      }
    }
    return list
  }

  fileprivate func setState(_ state: Value) throws(Raised) {
    let source = layout.pointee.source
    let wanted = max(try toIndex(state), 0)
    switch source.kind {
    case .string:
      let text = source.string.unsafelyUnwrapped
      let place = min(wanted, text.codePointCount)
      layout.pointee.index =
        place == text.codePointCount ? text.byteCount : text.offset(ofCodePoint: place)
    case .list, .tuple, .bytes, .range:
      layout.pointee.index = min(wanted, knownCount(source) ?? 0)
    default: break
    }
  }
}
