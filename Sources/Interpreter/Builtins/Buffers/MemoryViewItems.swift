// `view[key]`, its assignment, and iteration.

let viewItems: [NativeFunction] = [
  .method("__len__", "(self, /)", "Return len(self).") { (a: Arguments) throws(Raised) -> Value in
    let view = try view(a[0])
    guard let count = view.shape.first else {
      throw raise(.typeError, "0-dim memory has no length")
    }
    return .int(count)
  },
  .method("__getitem__", "(self, key, /)", "Return self[key].") {
    (a: Arguments) throws(Raised) -> Value in
    let view = try view(a[0])
    if case .int = a[1], view.shape.count == 1 {
      return try view.item(view.offset + itemOffset(view, a[1], dimension: 0))
    }
    if let part = try part(view, a[1]) { return makeView(part) }
    if isEllipsis(a[1]), view.shape.isEmpty { return a[0] }
    return try view.item(try itemOffset(view, a[1]))
  },
  .method("__setitem__", "(self, key, value, /)", "Set self[key] to value.", viewSetItem),
  .method("__delitem__", "(self, key, /)", "Delete self[key].") {
    (a: Arguments) throws(Raised) -> Value in
    if try view(a[0]).isReadOnly { throw raise(.typeError, "cannot modify read-only memory") }
    throw raise(.typeError, "cannot delete memory")
  },
  .method("__iter__", "(self, /)", "Implement iter(self).") {
    (a: Arguments) throws(Raised) -> Value in
    let view = try view(a[0])
    if view.shape.isEmpty { throw raise(.typeError, "invalid indexing of 0-dim memory") }
    if view.shape.count > 1 {
      throw raise(.notImplementedError, "multi-dimensional sub-views are not implemented")
    }
    return makeIteratorObject(BufferType.memoryIterator.cell, MemoryIterator(a[0], view))
  },
]

private func isEllipsis(_ key: Value) -> Bool {
  if case .ellipsis = key { return true }
  return false
}

private final class MemoryIterator: BoxedIterator {
  private let owner: Value
  private let view: MemoryView
  private var index = 0

  init(_ owner: Value, _ view: MemoryView) {
    self.owner = owner
    self.view = view
  }

  override func trace() { mark(owner) }

  override func next() throws(Raised) -> Value? {
    guard index < view.shape[0] else { return nil }
    try view.checkReleased()
    defer { index += 1 }
    return try view.item(view.offset + index * view.strides[0])
  }
}

/// The part that a slice selects; nil for keys that are no slice.
private func part(_ view: MemoryView, _ key: Value) throws(Raised) -> MemoryView? {
  if let tuple = key.tuple, tuple.count > 0, tuple.buffer.allSatisfy({ $0.slice != nil }) {
    throw raise(.notImplementedError, "multi-dimensional slicing is not implemented")
  }
  guard let slice = key.slice else { return nil }
  guard let count = view.shape.first else {
    throw raise(.typeError, "invalid indexing of 0-dim memory")
  }
  let found = try resolveSlice(slice, count: count)
  var (shape, strides) = (view.shape, view.strides)
  shape[0] = found.count
  let (stride, overflow) = strides[0].multipliedReportingOverflow(by: found.step)
  strides[0] = overflow ? view.itemSize : stride
  let start = found.count == 0 ? 0 : found.start * view.strides[0]
  try view.checkReleased()
  return view.with(offset: view.offset + start, shape: shape, strides: strides)
}

private func itemOffset(_ view: MemoryView, _ key: Value) throws(Raised) -> Int {
  if view.shape.isEmpty {
    if let tuple = key.tuple, tuple.count == 0 { return view.offset }
    throw raise(.typeError, "invalid indexing of 0-dim memory")
  }
  if let tuple = key.tuple {
    for item in tuple.buffer where try indexNumber(item) == nil {
      throw raise(.typeError, "memoryview: invalid slice key")
    }
    return try itemOffset(view, Array(tuple.buffer))
  }
  guard try indexNumber(key) != nil else {
    throw raise(.typeError, "memoryview: invalid slice key")
  }
  if view.shape.count > 1 {
    throw raise(.notImplementedError, "multi-dimensional sub-views are not implemented")
  }
  return try view.offset + itemOffset(view, key, dimension: 0)
}

private func itemOffset(_ view: MemoryView, _ key: Value, dimension: Int) throws(Raised) -> Int {
  guard let position = normalized(try toIndex(key), count: view.shape[dimension]) else {
    throw raise(.indexError, "index out of bounds on dimension \(dimension + 1)")
  }
  return position * view.strides[dimension]
}

private func itemOffset(_ view: MemoryView, _ keys: [Value]) throws(Raised) -> Int {
  if keys.count < view.shape.count {
    throw raise(.notImplementedError, "sub-views are not implemented")
  }
  if keys.count > view.shape.count {
    throw raise(
      .typeError, "cannot index \(view.shape.count)-dimension view with \(keys.count)-element tuple"
    )
  }
  var offset = view.offset
  for (dimension, key) in keys.enumerated() {
    offset += try itemOffset(view, key, dimension: dimension)
  }
  try view.checkReleased()
  return offset
}

private func viewSetItem(_ a: Arguments) throws(Raised) -> Value {
  let view = try view(a[0])
  if view.isReadOnly { throw raise(.typeError, "cannot modify read-only memory") }
  if let target = try part(view, a[1]) {
    try assign(target, a[2])
    return .none
  }
  let offset = try isEllipsis(a[1]) && view.shape.isEmpty ? view.offset : itemOffset(view, a[1])
  guard let code = view.code else {
    throw raise(.notImplementedError, "memoryview: format \(view.format) not supported")
  }
  switch try itemBytes(code, a[2]) {
  case .bytes(let word):
    // The conversion may have called a script that released the view.
    try view.checkReleased()
    storeItem(word, try view.address(offset), size: view.itemSize)
  case .wrongType:
    throw raise(.typeError, "memoryview: invalid type for format '\(view.format)'")
  case .outOfRange:
    throw raise(.valueError, "memoryview: invalid value for format '\(view.format)'")
  }
  return .none
}

private func assign(_ target: MemoryView, _ value: Value) throws(Raised) {
  if target.shape.count > 1 {
    throw raise(
      .notImplementedError, "memoryview slice assignments are currently restricted to ndim = 1")
  }
  guard let source = try viewIfAny(value) else {
    throw notBytesLike(value)
  }
  if source.shape != target.shape || source.code == nil || source.code != target.code {
    throw raise(
      .valueError, "memoryview assignment: lvalue and rvalue have different structures")
  }
  // A copy: both may lie in one buffer.
  let bytes = source.contents()
  if target.isContiguous {
    if bytes.isEmpty { return }
    _ = try target.address(target.offset + bytes.count - target.itemSize)
    return try target.address(target.offset).update(from: bytes, count: bytes.count)
  }
  let size = target.itemSize
  for (index, offset) in target.offsets().enumerated() {
    let address = try target.address(offset)
    for place in 0..<size { address[place] = bytes[index * size + place] }
  }
}
