// The module `_struct`: bytes with a layout, as C has them.

import Interpreter

final class StructObject: Boxed {
  let format: StructFormat
  let text: Value

  init(_ format: StructFormat, _ text: Value) {
    self.format = format
    self.text = text
  }

  override func trace() { mark(text) }
}

private nonisolated(unsafe) var structType: Reference?
/// Parsed formats by their text.
private nonisolated(unsafe) var knownFormats: [[UInt8]: StructFormat] = [:]

/// The formats asked for last: programs pack with the same ones again and again, and hashing the text took a quarter
/// of the time of `pack`.
private nonisolated(unsafe) var latestFormats: [(key: [UInt8], format: StructFormat)] = []

private func parse(_ value: Value) throws(Raised) -> StructFormat {
  let unwrapped = value.unwrapped
  guard let text = unwrapped.string?.buffer ?? unwrapped.bytes?.buffer else {
    throw raise(
      .typeError,
      "Struct() argument 1 must be a str or bytes object, not \(argumentTypeName(value))")
  }
  for latest in latestFormats where latest.key.elementsEqual(text) { return latest.format }
  if let string = unwrapped.string, !string.isASCII {
    _ = try encode(string, encoding: "ascii", errors: nil)
  }
  if text.contains(0) { throw structError("embedded null character") }
  let format = try knownFormat(Array(text), text)
  if latestFormats.count == 4 { latestFormats.removeFirst() }
  latestFormats.append((Array(text), format))
  return format
}

private func knownFormat(_ key: [UInt8], _ text: UnsafeBufferPointer<UInt8>) throws(Raised)
  -> StructFormat
{
  if let known = knownFormats[key] { return known }
  let format = try StructFormat(text)
  if knownFormats.count >= 100 { knownFormats.removeAll() }
  knownFormats[key] = format
  return format
}

// MARK: - What functions and methods share

private func pack(
  _ format: StructFormat, _ values: UnsafeBufferPointer<Value>
) throws(Raised) -> Value {
  try format.pack(values).value
}

/// - Parameter given: the buffer and the offset before the values.
private func packInto(_ format: StructFormat, _ given: UnsafeBufferPointer<Value>) throws(Raised) {
  if given.count < 2 {
    throw structError("pack_into expected \(given.isEmpty ? "buffer" : "offset") argument")
  }
  let (target, offset) = (given[0], given[1])
  let values = UnsafeBufferPointer(rebasing: given.dropFirst(2))
  try format.checkCount(values.count, "pack_into")
  guard let room = try writableBuffer(target) else {
    throw raise(
      .typeError, "argument must be read-write bytes-like object, not \(typeName(target))")
  }
  let bytes = room.storage
  var start = try toIndex(offset)
  if start < 0 {
    if start + format.size > 0 {
      throw structError("no space to pack \(format.size) bytes at offset \(start)")
    }
    if start + room.count < 0 {
      throw structError("offset \(start) out of range for \(room.count)-byte buffer")
    }
    start += room.count
  }
  if start > room.count || room.count - start < format.size {
    throw structError(
      "pack_into requires a buffer of at least \(needed(start, format)) bytes for packing "
        + "\(format.size) bytes at offset \(start) (actual buffer size is \(room.count))")
  }
  start += room.offset
  let packed = try format.pack(values)
  // What the values have called may have made the bytearray smaller.
  guard start + packed.count <= bytes.count, let base = bytes.layout.pointee.bytes else {
    if packed.count == 0 { return }
    throw structError("pack_into requires a buffer of at least \(start + packed.count) bytes")
  }
  for (index, byte) in packed.buffer.enumerated() { base[start + index] = byte }
}

/// Both are positive: their sum fits without a sign.
private func needed(_ start: Int, _ format: StructFormat) -> UInt {
  UInt(start) + UInt(format.size)
}

private func unpack(_ format: StructFormat, _ value: Value) throws(Raised) -> Value {
  let bytes = try bytesArgument(value)
  if bytes.count != format.size {
    throw structError("unpack requires a buffer of \(format.size) bytes")
  }
  return format.unpack(bytes.buffer)
}

private func unpackFrom(
  _ format: StructFormat, _ value: Value, _ offset: Value
) throws(Raised) -> Value {
  let bytes = try bytesArgument(value)
  var start = offset.isUnbound ? 0 : try toIndex(offset)
  if start < 0 {
    if start + format.size > 0 {
      throw structError("not enough data to unpack \(format.size) bytes at offset \(start)")
    }
    if start + bytes.count < 0 {
      throw structError("offset \(start) out of range for \(bytes.count)-byte buffer")
    }
    start += bytes.count
  }
  if start > bytes.count || bytes.count - start < format.size {
    throw structError(
      "unpack_from requires a buffer of at least \(needed(start, format)) bytes for unpacking "
        + "\(format.size) bytes at offset \(start) (actual buffer size is \(bytes.count))")
  }
  return format.unpack(bytes.buffer.slice(start, start + format.size))
}

private final class StructWalk: Boxed {
  let format: StructFormat
  let source: Value
  var offset = 0

  init(_ format: StructFormat, _ source: Value) {
    self.format = format
    self.source = source
  }

  override func trace() { mark(source) }

  func next() throws(Raised) -> Value? {
    let bytes = try bytesArgument(source)
    if offset + format.size > bytes.count { return nil }
    defer { offset += format.size }
    return format.unpack(bytes.buffer.slice(offset, offset + format.size))
  }
}

private nonisolated(unsafe) var iteratorType: Reference?

private func iterate(_ format: StructFormat, _ value: Value) throws(Raised) -> Value {
  let bytes = try bytesArgument(value)
  if format.size == 0 {
    throw structError("cannot iteratively unpack with a struct of length 0")
  }
  if bytes.count % format.size != 0 {
    throw structError(
      "iterative unpacking requires a buffer of a multiple of \(format.size) bytes")
  }
  let walk = StructWalk(format, value)
  return makeIteratorObject(
    iteratorType!, ModuleIterator(walk) { () throws(Raised) in try walk.next() })
}

// MARK: - Tables

private let functions: [NativeFunction] = [
  .function("register", "(error, /)", "Name the class of errors.") {
    (a: Arguments) throws(Raised) in
    structErrorClass = a[0]
    return .none
  },
  .function(
    "calcsize", "(format, /)", "Return size in bytes of the struct described by the format string."
  ) {
    (a: Arguments) throws(Raised) in .int(try parse(a[0]).size)
  },
  .function(
    "pack", "(*format_and_values)",
    "Return a bytes object containing the values packed according to the format string."
  ) { (a: Arguments) throws(Raised) in
    let given = a[0].tuple.unsafelyUnwrapped
    if given.count == 0 { throw raise(.typeError, "missing format argument") }
    return try pack(try parse(given[0]), UnsafeBufferPointer(rebasing: given.buffer.dropFirst()))
  },
  .function(
    "pack_into", "(*format_and_values)",
    "Pack the values and write the packed bytes into the writable buffer."
  ) { (a: Arguments) throws(Raised) in
    let given = a[0].tuple.unsafelyUnwrapped
    if given.count == 0 { throw raise(.typeError, "missing format argument") }
    try packInto(try parse(given[0]), UnsafeBufferPointer(rebasing: given.buffer.dropFirst()))
    return .none
  },
  .function(
    "unpack", "(format, buffer, /)",
    "Return a tuple containing values unpacked according to the format string."
  ) { (a: Arguments) throws(Raised) in try unpack(try parse(a[0]), a[1]) },
  .function(
    "unpack_from", "(format, /, buffer, offset=0)",
    "Return a tuple containing values unpacked according to the format string."
  ) { (a: Arguments) throws(Raised) in try unpackFrom(try parse(a[0]), a[1], a[2]) },
  .function(
    "iter_unpack", "(format, buffer, /)",
    "Return an iterator yielding tuples unpacked from the given bytes."
  ) { (a: Arguments) throws(Raised) in try iterate(try parse(a[0]), a[1]) },
  .function("_clearcache", "()", "Clear the internal cache.") { _ in
    knownFormats.removeAll()
    return .none
  },
]

private func object(_ value: Value) throws(Raised) -> StructObject {
  if let object = value.unwrapped.boxed(StructObject.self) { return object }
  throw raise(.typeError, "expected a Struct, not '\(typeName(value))'")
}

private let structRow = NativeType(
  name: "Struct", kind: nil, doc: "Struct(fmt) --> compiled struct object",
  constructor: .function("Struct", "(cls, format)", "") { (a: Arguments) throws(Raised) in
    let format = try parse(a[1])
    let text =
      a[1].unwrapped.string?.value
      ?? makeString(Array(a[1].unwrapped.bytes.unsafelyUnwrapped.buffer))
    return makeBoxed(structType!, StructObject(format, text))
  },
  methods: [
    .method("pack", "(self, /, *values)", "Return a bytes object containing the values.") {
      (a: Arguments) throws(Raised) in
      try pack(try object(a[0]).format, a[1].tuple.unsafelyUnwrapped.buffer)
    },
    .method("pack_into", "(self, /, *values)", "Pack the values into a buffer.") {
      (a: Arguments) throws(Raised) in
      try packInto(try object(a[0]).format, a[1].tuple.unsafelyUnwrapped.buffer)
      return .none
    },
    .method("unpack", "(self, buffer, /)", "Return a tuple containing unpacked values.") {
      (a: Arguments) throws(Raised) in try unpack(try object(a[0]).format, a[1])
    },
    .method(
      "unpack_from", "(self, /, buffer, offset=0)", "Return a tuple containing unpacked values."
    ) { (a: Arguments) throws(Raised) in try unpackFrom(try object(a[0]).format, a[1], a[2]) },
    .method("iter_unpack", "(self, buffer, /)", "Return an iterator yielding tuples.") {
      (a: Arguments) throws(Raised) in try iterate(try object(a[0]).format, a[1])
    },
    .getter("format", "struct format string") { (a: Arguments) throws(Raised) in
      try object(a[0]).text
    },
    .getter("size", "struct size in bytes") { (a: Arguments) throws(Raised) in
      .int(try object(a[0]).format.size)
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
      makeString("\(typeOf(a[0]).info.name)(\(try reprText(try object(a[0]).text)))")
    },
  ], module: "_struct")

func makeStructModule() throws(Raised) -> ModuleObject {
  if structType == nil {
    structType = makeNativeType(structRow).reference
    iteratorType =
      makeNativeType(
        NativeType(
          name: "unpack_iterator", kind: nil, doc: "Iterates over packed values.",
          constructor: nil, methods: iteratorMethods, isFinal: true, module: "_struct")
      ).reference
    addRoots { mark(structErrorClass) }
  }
  let module = makeModule(
    "_struct", doc: "Functions to convert between bytes and values.", functions)
  module.namespace.set(intern("Struct"), .object(structType!))
  return module
}
