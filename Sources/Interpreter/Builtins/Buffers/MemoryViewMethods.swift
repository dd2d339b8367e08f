// The table of `memoryview`: attributes, conversions, casts.

import Syntax

let memoryViewType = NativeType(
  name: "memoryview", kind: nil,
  doc: "Create a new memoryview object which references the given object.",
  constructor: .function("memoryview", "(cls, object)", "") {
    (a: Arguments) throws(Raised) -> Value in
    guard let view = try viewIfAny(a[1]) else {
      throw raise(
        .typeError, "memoryview: a bytes-like object is required, not '\(typeName(a[1]))'")
    }
    return makeView(view)
  },
  methods: rows(viewAttributes, viewConversions, viewItems, viewProtocols), isFinal: true)

/// `self`, which must not be released.
func view(_ value: Value) throws(Raised) -> MemoryView {
  guard let view = value.unwrapped.boxed(MemoryView.self) else {
    throw raise(.typeError, "expected a memoryview, not '\(typeName(value))'")
  }
  try view.checkReleased()
  return view
}

private func attribute(
  _ name: StaticString, _ doc: String, _ read: @escaping (MemoryView) -> Value
) -> NativeFunction {
  .getter(name, doc) { (a: Arguments) throws(Raised) -> Value in read(try view(a[0])) }
}

private func makeIntTuple(_ numbers: [Int]) -> Value { makeTuple(numbers.map { .int($0) }) }

private let viewAttributes: [NativeFunction] = [
  attribute("obj", "The underlying object of the memoryview.") { $0.owner },
  attribute("nbytes", "The amount of space in bytes that the array would use.") {
    .int($0.byteCount)
  },
  attribute("readonly", "A bool indicating whether the memory is read only.") {
    .bool($0.isReadOnly)
  },
  attribute("itemsize", "The size in bytes of each element of the memoryview.") {
    .int($0.itemSize)
  },
  attribute("format", "A string containing the format of each element.") { makeString($0.format) },
  attribute("ndim", "How many dimensions of a multi-dimensional array the memory represents.") {
    .int($0.shape.count)
  },
  attribute("shape", "The shape of the memory as an N-dimensional array.") {
    makeIntTuple($0.shape)
  },
  attribute("strides", "The bytes to access each element for each dimension.") {
    makeIntTuple($0.strides)
  },
  attribute("suboffsets", "Used internally for PIL-style arrays.") { _ in emptyTuple },
  attribute("c_contiguous", "Is the memory C contiguous?") { .bool($0.isContiguous) },
  attribute("f_contiguous", "Is the memory Fortran contiguous?") {
    .bool($0.isFortranContiguous)
  },
  attribute("contiguous", "Is the memory contiguous?") {
    .bool($0.isContiguous || $0.isFortranContiguous)
  },
]

// MARK: - Conversions

private let viewConversions: [NativeFunction] = [
  .method("tobytes", "(self, /, order='C')", "Return the data in the buffer as a byte string.") {
    (a: Arguments) throws(Raised) -> Value in
    let view = try view(a[0])
    if a.isGiven(1), !a[1].isNone, a[1].unwrapped.string == nil {
      throw raise(
        .typeError,
        "tobytes() argument 'order' must be str or None, not \(argumentTypeName(a[1]))")
    }
    let order = a.isGiven(1) && !a[1].isNone ? try strText(a[1]) : "C"
    guard ["C", "F", "A"].contains(order) else {
      throw raise(.valueError, "order must be 'C', 'F' or 'A'")
    }
    if order == "F" || order == "A" && view.isFortranContiguous {
      return makeBytes(transposed(view).contents())
    }
    return makeBytes(view.contents())
  },
  .method("tolist", "(self, /)", "Return the data in the buffer as a list of elements.") {
    (a: Arguments) throws(Raised) -> Value in
    let view = try view(a[0])
    return try list(view, 0, view.offset)
  },
  .method(
    "hex", "(self, /, sep=None, bytes_per_sep=1)",
    """
    Return the data in the buffer as a str of hexadecimal numbers.

    >>> memoryview(b'baton').hex()
    '6261746f6e'
    >>> memoryview(b'baton').hex(':')
    '62:61:74:6f:6e'
    """
  ) { (a: Arguments) throws(Raised) -> Value in
    try hexadecimal(
      BytesObject(makeBytes(try view(a[0]).contents()).cellMemory), separator: a[1], group: a[2])
  },
  .method("toreadonly", "(self, /)", "Return a readonly version of the memoryview.") {
    (a: Arguments) throws(Raised) -> Value in makeView(try view(a[0]).with(isReadOnly: true))
  },
  .method("cast", "(self, /, format, shape=None)", "Cast a memoryview to a new format or shape.") {
    (a: Arguments) throws(Raised) -> Value in makeView(try cast(try view(a[0]), a[1], a[2]))
  },
  .method("release", "(self, /)", "Release the underlying buffer exposed by the memoryview.") {
    (a: Arguments) throws(Raised) -> Value in
    a[0].unwrapped.boxed(MemoryView.self)?.letGo()
    return .none
  },
  .method("__enter__", "(self, /)", "Return self.") { (a: Arguments) throws(Raised) -> Value in
    _ = try view(a[0])
    return a[0]
  },
  .method("__exit__", "(self, /, *arguments)", "Release the buffer.") {
    (a: Arguments) throws(Raised) -> Value in
    a[0].unwrapped.boxed(MemoryView.self)?.letGo()
    return .none
  },
  .method("__buffer__", "(self, flags, /)", "Return a buffer object.") {
    (a: Arguments) throws(Raised) -> Value in makeView(try view(a[0]).with())
  },
]

private func transposed(_ view: MemoryView) -> MemoryView {
  view.with(shape: view.shape.reversed(), strides: view.strides.reversed())
}

private func list(_ view: MemoryView, _ dimension: Int, _ offset: Int) throws(Raised) -> Value {
  if dimension == view.shape.count { return try view.item(offset) }
  let count = view.shape[dimension]
  try reserve(count: count, stride: MemoryLayout<Value>.stride)
  let list = makeList(capacity: count)
  let stride = view.strides[dimension]
  if dimension + 1 == view.shape.count {
    for index in 0..<count { list.append(try view.item(offset + index * stride)) }
    return list.value
  }
  for index in 0..<count {
    list.append(try Interpreter.list(view, dimension + 1, offset + index * stride))
  }
  return list.value
}

private func cast(_ view: MemoryView, _ format: Value, _ shape: Value) throws(Raised) -> MemoryView
{
  guard let text = format.unwrapped.string?.text else {
    throw raise(
      .typeError, "cast() argument 'format' must be str, not \(argumentTypeName(format))")
  }
  if !view.isContiguous {
    throw raise(.typeError, "memoryview: casts are restricted to C-contiguous views")
  }
  let hasShape = !shape.isUnbound && !shape.isNone
  if (hasShape || view.shape.count != 1) && view.shape.contains(0) {
    throw raise(.typeError, "memoryview: cannot cast view with zeros in shape or strides")
  }
  let code = Array(text.utf8).last ?? 0
  let isNative = text.utf8.count == 1 || (text.utf8.count == 2 && text.hasPrefix("@"))
  guard isNative, let size = itemSize(ofFormat: code), code != 0x77, code != 0x75 else {
    throw raise(
      .valueError,
      "memoryview: destination format must be a native single character format prefixed with an "
        + "optional '@'")
  }
  let byteCodes: [UInt8] = [0x62, 0x42, 0x63]
  if !byteCodes.contains(code), !(view.code.map { byteCodes.contains($0) } ?? false) {
    throw raise(.typeError, "memoryview: cannot cast between two non-byte formats")
  }
  if view.byteCount % size != 0 {
    throw raise(.typeError, "memoryview: length is not a multiple of itemsize")
  }
  let newShape = hasShape ? try dimensions(shape) : [view.byteCount / size]
  if hasShape, view.shape.count > 1, newShape.count > 1 {
    throw raise(.typeError, "memoryview: cast must be 1D -> ND or ND -> 1D")
  }
  let (total, overflow) = newShape.reduce((size, false)) { sum, count in
    let (product, overflow) = sum.0.multipliedReportingOverflow(by: count)
    return (product, sum.1 || overflow)
  }
  if overflow || total != view.byteCount {
    throw raise(.typeError, "memoryview: product(shape) * itemsize != buffer size")
  }
  return view.with(
    format: text, itemSize: size, shape: newShape, strides: MemoryView.strides(newShape, size))
}

private func dimensions(_ shape: Value) throws(Raised) -> [Int] {
  guard let items = shape.unwrapped.list?.buffer ?? shape.unwrapped.tuple?.buffer else {
    throw raise(.typeError, "shape must be a list or a tuple")
  }
  if items.count > 64 {
    throw raise(.valueError, "memoryview: number of dimensions must not exceed 64")
  }
  var result: [Int] = []
  for item in items {
    guard let number = item.smallInt else {
      throw raise(
        .typeError, "memoryview.cast(): elements of shape must be integers")
    }
    if number <= 0 {
      throw raise(
        .valueError, "memoryview.cast(): elements of shape must be integers > 0")
    }
    result.append(number)
  }
  return result
}

// MARK: - Protocols

private let viewProtocols: [NativeFunction] = [
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) -> Value in
    let isReleased = a[0].unwrapped.boxed(MemoryView.self)?.isReleased ?? false
    return makeString("<\(isReleased ? "released memory" : "memory") at \(addressText(a[0]))>")
  },
  .method("__hash__", "(self, /)", "Return hash(self).") { (a: Arguments) throws(Raised) -> Value in
    guard let view = a[0].unwrapped.boxed(MemoryView.self) else { return .notImplemented }
    return .int(try view.hash())
  },
  .method("__eq__", "(self, value, /)", "Return self==value.") {
    (a: Arguments) throws(Raised) -> Value in
    try equal(a[0], a[1]).map { .bool($0) } ?? .notImplemented
  },
  .method("__ne__", "(self, value, /)", "Return self!=value.") {
    (a: Arguments) throws(Raised) -> Value in
    try equal(a[0], a[1]).map { .bool(!$0) } ?? .notImplemented
  },
]

/// Nil when the other has no bytes to show.
private func equal(_ left: Value, _ right: Value) throws(Raised) -> Bool? {
  guard let a = left.unwrapped.boxed(MemoryView.self) else { return nil }
  if left.isIdentical(to: right), a.isReleased { return true }
  if a.isReleased { return false }
  if let b = right.unwrapped.boxed(MemoryView.self), b.isReleased { return false }
  guard let b = try viewIfAny(right) else { return nil }
  if a.shape != b.shape { return false }
  if a.code == 0x42, b.code == 0x42 { return a.contents() == b.contents() }
  if a.code == nil || b.code == nil { return false }
  for (x, y) in zip(a.offsets(), b.offsets()) {
    if !(try equals(try a.item(x), try b.item(y))) { return false }
  }
  return true
}
