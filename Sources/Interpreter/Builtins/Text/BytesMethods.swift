// The classes `bytes` and `bytearray`: constructors, special methods and the methods they share.
// What only a bytearray has is in BytearrayMethods.swift.

import Syntax

/// The row of `bytes`.
let bytesType = NativeType(
  name: "bytes", kind: .bytes,
  doc: """
    bytes(iterable_of_ints) -> bytes
    bytes(string, encoding[, errors]) -> bytes
    bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer
    bytes(int) -> bytes object of size given by the parameter initialized with null bytes
    bytes() -> empty bytes object
    """,
  constructor: .function(
    "bytes", "(cls, source=b'', encoding='utf-8', errors='strict')",
    "Construct an immutable array of bytes.", bytesNew),
  methods: bytesSharedMethods(className: "bytes") + [
    .method("__getnewargs__", "(self, /)", "") { (a: Arguments) throws(Raised) -> Value in
      makeTuple([makeBytes(try selfBytes(a).buffer)])
    },
    .method("__bytes__", "(self, /)", "Convert this value to exact type bytes.", bytesBytes),
  ])

/// The row of `bytearray`.
let byteArrayType = NativeType(
  name: "bytearray", kind: nil,
  doc: """
    bytearray(iterable_of_ints) -> bytearray
    bytearray(string, encoding[, errors]) -> bytearray
    bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer
    bytearray(int) -> bytes array of size given by the parameter initialized with null bytes
    bytearray() -> empty bytes array
    """,
  constructor: .function(
    "bytearray", "(cls, source=b'', encoding='utf-8', errors='strict')",
    "Construct a mutable bytearray object.", byteArrayNew),
  methods: bytesSharedMethods(className: "bytearray") + byteArrayMethods)

private func bytesSharedMethods(className: StaticString) -> [NativeFunction] {
  bytesSpecialMethods + comparisonRows() + identityRows + bytesSearchMethods + bytesSplitMethods
    + bytesTransformMethods + bytesClassMethods + [
      .classMethod(
        "fromhex", "(cls, string, /)", "Create a bytes object from a string of hexadecimal numbers."
      ) { (a: Arguments) throws(Raised) -> Value in
        let result = try bytesFromHexadecimal(a[1], isMutable: className.utf8CodeUnitCount > 5)
        let ownType = className.utf8CodeUnitCount > 5 ? state.byteArrayType : bytesClass
        return a[0].asObject == ownType ? result : try call(a[0], result)
      }
    ]
}

private var bytesClass: Reference { state.types[Int(Kind.bytes.rawValue)] }

private let bytesSpecialMethods: [NativeFunction] =
  operatorRows([.modulo]) + reflectedRows([.modulo]) + repetitionRows() + [
    .method("__len__", "(self, /)", "Return len(self).", bytesLength),
    .method("__getitem__", "(self, key, /)", "Return self[key].", bytesGetItem),
    .method("__contains__", "(self, key, /)", "Return key in self.", bytesContains),
    .method("__iter__", "(self, /)", "Implement iter(self).", bytesIterator),
    .method("__add__", "(self, value, /)", "Return self+value.", bytesAdd),
    .method("__str__", "(self, /)", "Return str(self).", bytesStr),
  ]

/// `self` of a method row: the class is checked already.
@inline(__always) func selfBytes(_ a: Arguments) throws(Raised) -> BytesObject {
  if let bytes = a[0].bytes { return bytes }
  return try bytesArgument(a[0])
}

/// A byte of an int argument.
func byteArgument(_ value: Value) throws(Raised) -> UInt8 {
  guard let number = try indexNumber(value) else {
    throw notAnInteger(value)
  }
  guard let byte = number.smallInt.flatMap({ UInt8(exactly: $0) }) else {
    throw raise(.valueError, "byte must be in range(0, 256)")
  }
  return byte
}

// MARK: - Making

private func bytesNew(_ a: Arguments) throws(Raised) -> Value {
  if a.isGiven(1), !a.isGiven(2), !a.isGiven(3), let bytes = a[1].bytes, !bytes.isMutable {
    return a[1]
  }
  return try makeBytesFromArguments(a, isMutable: false)
}

private func byteArrayNew(_ a: Arguments) throws(Raised) -> Value {
  try makeBytesFromArguments(a, isMutable: true)
}

private func makeBytesFromArguments(_ a: Arguments, isMutable: Bool) throws(Raised) -> Value {
  let hasCodec = a.isGiven(2) || a.isGiven(3)
  let name: StaticString = isMutable ? "bytearray" : "bytes"
  let encoding = try codecArgument(a[2], name, "encoding")
  let errors = try codecArgument(a[3], name, "errors")
  if !a.isGiven(1) {
    if hasCodec {
      throw raise(
        .typeError, "\(a.isGiven(2) ? "encoding" : "errors") without a string argument")
    }
    return makeBytes([], isMutable: isMutable)
  }
  let makesItself = !hasCodec && !isMutable && a[1].instance != nil && hasSpecial(a[1], .bytes)
  if makesItself, a[0].asObject == bytesClass { return try ownBytes(a[1]) ?? .none }
  if !makesItself, let text = a[1].unwrapped.string {
    if !a.isGiven(2) { throw raise(.typeError, "string argument without an encoding") }
    let encoded = try encode(text, encoding: encoding, errors: errors)
    return isMutable ? makeBytes(try bytesArgument(encoded).buffer, isMutable: true) : encoded
  }
  if hasCodec {
    throw raise(.typeError, "\(a.isGiven(2) ? "encoding" : "errors") without a string argument")
  }
  return try bytesFrom(a[1], isMutable: isMutable)
}

/// What the value's own `__bytes__` makes, which may be of a class derived from `bytes`; nil where it has none.
func ownBytes(_ value: Value) throws(Raised) -> Value? {
  guard isDispatched(value), let result = try callSpecial(value, .bytes) else { return nil }
  if let bytes = result.unwrapped.bytes, !bytes.isMutable { return result }
  throw raise(.typeError, "__bytes__ returned non-bytes (type \(typeName(result)))")
}

/// The bytes of a buffer, of a count of zeros, or of an iterable of ints.
/// - Parameter word: what ints that are no bytes are called in the message.
func bytesFrom(_ value: Value, isMutable: Bool, outOfRange word: StaticString = "bytes")
  throws(Raised) -> Value
{
  // A bytearray does not ask: CPython's has never done so.
  if !isMutable, let result = try ownBytes(value) { return result.unwrapped }
  if let bytes = try bytesLike(value) { return makeBytes(bytes.buffer, isMutable: isMutable) }
  if let count = try countOfZeros(value) {
    let size = try toIndex(count, overflow: .overflowError, of: value)
    if size < 0 { throw raise(.valueError, "negative count") }
    try reserve(count: size)
    let bytes = allocateBytes(count: size, isMutable: isMutable)
    bytes.layout.pointee.bytes?.update(repeating: 0, count: size)
    return bytes.value
  }
  if !isIterable(value) { throw cannotConvert(value, isMutable) }
  return try bytesFromIterable(value, isMutable: isMutable, outOfRange: word)
}

/// What cannot be a count may still be an iterable: a TypeError of `__index__` says no more than that.
private func countOfZeros(_ value: Value) throws(Raised) -> Value? {
  do throws(Raised) { return try indexNumber(value) } catch {
    if catchRaised(.typeError) { return nil }
    throw error
  }
}

private func cannotConvert(_ value: Value, _ isMutable: Bool) -> Raised {
  let target = isMutable ? "bytearray" : "bytes"
  return raise(.typeError, "cannot convert '\(typeName(value))' object to \(target)")
}

/// - Parameter outOfRange: the word that begins the message for ints that are not bytes.
func bytesFromIterable(_ value: Value, isMutable: Bool, outOfRange word: StaticString)
  throws(Raised) -> Value
{
  var writer = TextWriter()
  var walk = try Walk(value)
  while let item = try walk.next() {
    guard let number = try indexNumber(item) else {
      throw notAnInteger(item)
    }
    guard let byte = number.smallInt.flatMap({ UInt8(exactly: $0) }) else {
      throw raise(.valueError, "\(word) must be in range(0, 256)")
    }
    writer.append(byte)
  }
  return try writer.finishBytes(isMutable: isMutable)
}

private func bytesFromHexadecimal(_ value: Value, isMutable: Bool) throws(Raised) -> Value {
  guard let text = value.unwrapped.string else {
    throw raise(.typeError, "fromhex() argument must be str, not \(argumentTypeName(value))")
  }
  var writer = TextWriter(capacity: text.byteCount / 2 + 1)
  let (source, count) = (text.bytes, text.byteCount)
  let values = hexadecimalValues
  var offset = 0
  while offset < count {
    if offset + 1 < count {
      let (high, low) = (values[Int(source[offset])], values[Int(source[offset + 1])])
      if high | low < 16 {
        writer.append(high << 4 | low)
        offset += 2
        continue
      }
    }
    if isASCIISpace(source[offset]) {
      offset += 1
      continue
    }
    let isFirstDigit = hexadecimalValue(source[offset]) != nil
    let position = text.codePointPosition(ofOffset: isFirstDigit ? offset + 1 : offset)
    throw raise(
      .valueError, "non-hexadecimal number found in fromhex() arg at position \(position)")
  }
  return try writer.finishBytes(isMutable: isMutable)
}

// MARK: - Special methods

private func bytesLength(_ a: Arguments) throws(Raised) -> Value { .int(try selfBytes(a).count) }

private func bytesGetItem(_ a: Arguments) throws(Raised) -> Value {
  try bytesSubscript(try selfBytes(a), a[1])
}

private func bytesContains(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  if try bytesLike(a[1]) == nil, let number = try indexNumber(a[1]) {
    let byte = try byteArgument(number)
    return .bool(bytes.buffer.contains(byte))
  }
  return .bool(bytes.buffer.find(try bytesArgument(a[1]).buffer) >= 0)
}

private func bytesIterator(_ a: Arguments) throws(Raised) -> Value {
  try makeIterator(try selfBytes(a).value)
}

private func bytesAdd(_ a: Arguments) throws(Raised) -> Value {
  guard let result = try concatenateSequences(try selfBytes(a).value, a[1]) else {
    throw raise(.typeError, "can't concat \(typeName(a[1])) to \(typeName(a[0]))")
  }
  return result
}

private func bytesBytes(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  return bytes.isMutable ? makeBytes(bytes.buffer) : bytes.value
}

private func bytesStr(_ a: Arguments) throws(Raised) -> Value { try repr(a[0].unwrapped) }
