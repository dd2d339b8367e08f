// What pickles and copies of arrays and of their iterators are made from. Since protocol 3 a pickle
// holds the items' bytes and says how the machine that wrote them lays numbers out.

import Interpreter

/// How a machine lays an item out; the place in the table is the code in the pickle. Each code is a
/// type code of this machine with the same size, and whether its bytes come the other way round.
private let machineFormats: [(code: UInt8, isReversed: Bool)] =
  [("B", false), ("b", false)]
  .map { (UInt8(ascii: $0.0 as Unicode.Scalar), $0.1) }
  + ["H", "h", "I", "i", "Q", "q", "f", "d"].flatMap { (letter: Unicode.Scalar) in
    [(UInt8(ascii: letter), false), (UInt8(ascii: letter), true)]
  }

/// The codes behind the numbers are texts: UTF-16 and UTF-32, each in both orders.
private let utf16Formats = 18...19
private let utf32Formats = 20...21

private func machineFormat(of array: ArrayObject) -> Int {
  if array.isText { return utf32Formats.lowerBound }
  let word: UInt8 =
    switch Unicode.Scalar(array.code) {
    case "l": UInt8(ascii: "q")
    case "L": UInt8(ascii: "Q")
    default: array.code
    }
  return machineFormats.firstIndex { $0.code == word && !$0.isReversed } ?? 0
}

// MARK: - Arrays

let arrayReduction = NativeFunction.method(
  "__reduce_ex__", "(self, value, /)", "Return state information for pickling."
) { (a: Arguments) throws(Raised) in
  let array = try array(a[0])
  let type = typeOf(a[0]).value
  let isPlain = typeOf(a[0]).reference == ArrayType.array.cell
  let attributes = isPlain ? .none : try findAttribute(a[0], intern("__dict__")) ?? .none
  let code = makeString(array.name)
  if try toIndex(a[1]) < 3 {
    return makeTuple([type, makeTuple([code, makeList(array.items).value]), attributes])
  }
  let maker = ArrayType.reconstructor
  let bytes = makeBytes(array.storage.buffer)
  return makeTuple([
    maker, makeTuple([type, code, .int(machineFormat(of: array)), bytes]), attributes,
  ])
}

let arrayReconstructor = NativeFunction.function(
  "_array_reconstructor", "(arraytype, typecode, mformat_code, items, /)",
  "Internal. Used for pickling support."
) { (a: Arguments) throws(Raised) in
  guard let type = a[0].type else {
    throw raise(.typeError, "first argument must be a type object, not \(typeName(a[0]))")
  }
  guard type.isSubclass(of: ArrayType.array.cell) else {
    throw raise(.typeError, "\(type.name) is not a subtype of array.array")
  }
  guard let text = a[1].unwrapped.string, text.codePointCount == 1 else {
    throw raise(
      .typeError,
      "_array_reconstructor() argument 2 must be a unicode character, not \(typeName(a[1]))")
  }
  let format = try toIndex(a[2])
  guard let bytes = a[3].unwrapped.bytes, !bytes.isMutable else {
    throw raise(.typeError, "fourth argument should be bytes, not \(typeName(a[3]))")
  }
  let code = text.bytes[0]
  guard arrayTypeCodes.utf8.contains(code) else {
    throw raise(.valueError, "second argument must be a valid type code")
  }
  guard 0...utf32Formats.upperBound ~= format else {
    throw raise(.valueError, "third argument must be a valid machine format code.")
  }
  let items = ArrayObject(typeCode(for: format, instead: code))
  let held = makeAttributed(ArrayType.array.cell, items)
  let roots = try pushRoots([held])
  defer { state.top = roots }
  if items.isText {
    try appendText(Array(bytes.buffer), format, to: items)
  } else {
    try appendNumbers(Array(bytes.buffer), format, to: items)
  }
  return try callMethod(
    .object(ArrayType.array.cell), intern("__new__"), [a[0], makeString(items.name), held])
}

/// Whole numbers of another machine become items of the size that they had there.
private func typeCode(for format: Int, instead code: UInt8) -> UInt8 {
  guard format < machineFormats.count, format != machineFormat(of: ArrayObject(code)) else {
    return code
  }
  switch Unicode.Scalar(machineFormats[format].code) {
  case "f", "d": return code
  case "q": return UInt8(ascii: "l")
  case "Q": return UInt8(ascii: "L")
  default: return machineFormats[format].code
  }
}

private func checkLength(_ bytes: [UInt8], _ size: Int) throws(Raised) {
  if bytes.count % size != 0 {
    throw raise(.valueError, "bytes length not a multiple of item size")
  }
}

private func appendNumbers(_ bytes: [UInt8], _ format: Int, to array: ArrayObject) throws(Raised) {
  guard format < machineFormats.count else {
    throw raise(.typeError, "an array of numbers cannot be made from text")
  }
  let (code, isReversed) = machineFormats[format]
  let size = itemSize(ofFormat: code) ?? 1
  try checkLength(bytes, size)
  if format == machineFormat(of: array) { return try array.replace(0, 0, with: bytes) }
  for start in stride(from: 0, to: bytes.count, by: size) {
    var item = Array(bytes[start..<start + size])
    if isReversed { item.reverse() }
    let value = item.withUnsafeBufferPointer { loadItem(code, $0.baseAddress.unsafelyUnwrapped) }
    try array.append(value)
  }
}

private func appendText(_ bytes: [UInt8], _ format: Int, to array: ArrayObject) throws(Raised) {
  let size = utf16Formats.contains(format) ? 2 : 4
  guard utf16Formats.contains(format) || utf32Formats.contains(format) else {
    throw raise(.typeError, "an array of characters cannot be made from numbers")
  }
  try checkLength(bytes, size)
  let isReversed = format % 2 == 1
  var units: [UInt32] = []
  for start in stride(from: 0, to: bytes.count, by: size) {
    let item = bytes[start..<start + size]
    let ordered = isReversed ? Array(item) : item.reversed()
    units.append(ordered.reduce(0) { $0 << 8 | UInt32($1) })
  }
  let points = size == 4 ? units : joined(units)
  try array.replace(0, 0, with: points.flatMap { array.bytes(of: UInt64($0)) })
}

/// The code points of UTF-16; halves without their other one stay.
private func joined(_ units: [UInt32]) -> [UInt32] {
  var points: [UInt32] = []
  for unit in units {
    if 0xdc00...0xdfff ~= unit, let first = points.last, 0xd800...0xdbff ~= first {
      points[points.count - 1] = 0x10000 + (first - 0xd800) << 10 + (unit - 0xdc00)
    } else {
      points.append(unit)
    }
  }
  return points
}

// MARK: - Iterators

extension ArrayWalk {
  /// `(iter, (array,), index)`
  nonisolated(unsafe) static let place = ModuleIterator.Place(
    reduction: { unsafeDowncast($0, to: ArrayWalk.self).reduction },
    set: { unsafeDowncast($0, to: ArrayWalk.self).move(to: $1) })

  private var reduction: Value {
    isAtEnd ? iterReduction(emptyTuple) : iterReduction(owner, at: .int(index))
  }
}
