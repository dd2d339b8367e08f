// `array.array`: numbers of one type, as C has them, in a buffer that others may look into.

import BigInt
import Interpreter

final class ArrayObject: BufferExporter {
  let code: UInt8
  let size: Int

  init(_ code: UInt8) {
    self.code = code
    size = Interpreter.itemSize(ofFormat: code) ?? 1
    shift = size.trailingZeroBitCount
    super.init()
  }

  override var format: String { isText ? "w" : name }
  override var itemSize: Int { size }

  var name: String { String(Unicode.Scalar(code)) }
  var isText: Bool { code == 0x75 || code == 0x77 }
  var count: Int { storage.count >> shift }
  private let shift: Int

  subscript(index: Int) -> Value {
    let address = storage.layout.pointee.bytes.unsafelyUnwrapped + index * size
    guard isText else { return loadItem(code, address) }
    let point = UnsafeRawPointer(address).loadUnaligned(as: UInt32.self)
    var writer = TextWriter()
    writer.append(codePoint: min(point, 0x10ffff))
    return (try? writer.finish()) ?? .none
  }

  override func readItem(_ index: Int, _ value: UnsafeMutableRawPointer) -> Bool {
    let count = count
    let place = index < 0 ? index &+ count : index
    if isText || place < 0 || place >= count { return false }
    value.storeBytes(of: self[place], as: Value.self)
    return true
  }

  override func writeItem(_ index: Int, _ value: UnsafeRawPointer) -> Bool {
    let value = value.load(as: Value.self)
    let count = count
    let place = index < 0 ? index &+ count : index
    if place < 0 || place >= count { return false }
    switch (code, value) {
    case (0x64, .double(let number)): store(number.bitPattern, at: place)
    case (0x62, .int), (0x42, .int), (0x68...0x69, .int), (0x48...0x49, .int), (0x6c, .int),
      (0x71, .int):
      guard case .bytes(let word)? = try? itemBytes(code, value) else { return false }
      store(word, at: place)
    default: return false
    }
    return true
  }

  /// The bytes of a value as an item.
  func word(_ value: Value) throws(Raised) -> UInt64 {
    if isText { return try character(value) }
    switch try itemBytes(code, value) {
    case .bytes(let word): return word
    case .wrongType:
      let isReal = code == 0x66 || code == 0x64
      throw raise(
        .typeError,
        isReal
          ? "must be real number, not \(typeName(value))"
          : "'\(typeName(value))' object cannot be interpreted as an integer")
    case .outOfRange(let isBelow): throw outOfRange(isBelow)
    }
  }

  private func character(_ value: Value) throws(Raised) -> UInt64 {
    guard let text = value.unwrapped.string else {
      throw raise(
        .typeError, "array item must be a unicode character, not \(typeName(value))")
    }
    if text.codePointCount != 1 {
      throw raise(
        .typeError,
        "array item must be a string of length 1, not a string of length \(text.codePointCount)")
    }
    return UInt64(text.codePoint(at: 0))
  }

  private func outOfRange(_ isBelow: Bool) -> Raised {
    let side = isBelow ? "less than minimum" : "greater than maximum"
    switch Unicode.Scalar(code) {
    case "b": return raise(.overflowError, "signed char is \(side)")
    case "B": return raise(.overflowError, "unsigned byte integer is \(side)")
    case "h": return raise(.overflowError, "signed short integer is \(side)")
    case "H": return raise(.overflowError, "unsigned short is \(side)")
    case "i": return raise(.overflowError, "signed integer is \(side)")
    case "I" where isBelow, "L" where isBelow:
      return raise(.overflowError, "can't convert negative value to unsigned int")
    case "I": return raise(.overflowError, "unsigned int is greater than maximum")
    case "Q" where isBelow:
      return raise(.overflowError, "can't convert negative int to unsigned")
    case "l": return raise(.overflowError, "Python int too large to convert to C long")
    case "L": return raise(.overflowError, "int too large to convert to C unsigned long")
    default: return raise(.overflowError, "int too big to convert")
    }
  }

  func store(_ word: UInt64, at index: Int) {
    guard index < count, let base = storage.layout.pointee.bytes else { return }
    storeItem(word, base + index * size, size: size)
  }

  /// Replaces items by bytes; moves what follows.
  func replace(_ start: Int, _ removed: Int, with bytes: [UInt8]) throws(Raised) {
    if bytes.count != removed * size { try checkResizable() }
    try replaceBytes(storage, from: start * size, count: removed * size, with: bytes)
  }

  func bytes(_ start: Int, _ stop: Int) -> [UInt8] {
    Array(storage.buffer.slice(start * size, stop * size))
  }

  func bytes(of word: UInt64) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
  }

  /// The items in the other order.
  func reverse() {
    guard let base = storage.layout.pointee.bytes else { return }
    var (low, high) = (0, count - 1)
    while low < high {
      for byte in 0..<size {
        let kept = base[low * size + byte]
        base[low * size + byte] = base[high * size + byte]
        base[high * size + byte] = kept
      }
      low += 1
      high -= 1
    }
  }

  /// Each item's bytes in the other order.
  func swapBytes() {
    guard let base = storage.layout.pointee.bytes else { return }
    for index in 0..<count {
      var (low, high) = (index * size, index * size + size - 1)
      while low < high {
        (base[low], base[high]) = (base[high], base[low])
        low += 1
        high -= 1
      }
    }
  }

  /// Do both hold ints of one type, so that equal items have equal bytes?
  func isComparedByBytes(with other: ArrayObject) -> Bool {
    code == other.code && code != 0x66 && code != 0x64
  }

  func append(_ value: Value) throws(Raised) {
    let word = try word(value)
    try checkResizable()
    try appendBytes(storage, word, count: size)
  }

  private func checkResizable() throws(Raised) {
    try storage.checkResizable("cannot resize an array that is exporting buffers")
  }

  var items: [Value] { (0..<count).map { self[$0] } }
}

final class ArrayWalk: Boxed {
  let owner: Value
  private let array: ArrayObject
  private(set) var index = 0

  var isAtEnd: Bool { index == Int.max }

  init(_ owner: Value, _ array: ArrayObject) {
    self.owner = owner
    self.array = array
  }

  override func trace() { mark(owner) }

  func move(to place: Int) { if !isAtEnd { index = min(max(place, 0), array.count) } }

  func next() -> Value? {
    guard index < array.count else {
      index = Int.max
      return nil
    }
    defer { index += 1 }
    return array[index]
  }
}

let arrayTypeCodes = "bBuwhHiIlLqQfd"

/// Classes of this module.
enum ArrayType: Int, CaseIterable {
  case array, iterator

  private nonisolated(unsafe) static var cells: [Reference] = []

  /// The function that pickles name.
  static nonisolated(unsafe) var reconstructor = Value.none

  var cell: Reference { ArrayType.cells[rawValue] }

  static func install() {
    if !cells.isEmpty { return }
    addRoots { mark(reconstructor) }
    cells = ArrayType.allCases.map { makeNativeType($0.row).reference }
    let array = TypeObject(ArrayType.array.cell)
    array.info.namespace.set(intern("__hash__"), .none)
    array.info.collection = .sequence
    array.info.makesFromArguments = true
  }

  private var row: NativeType {
    switch self {
    case .array: arrayRow
    case .iterator:
      NativeType(
        name: "arrayiterator", kind: nil, doc: "Iterates over an array.", constructor: nil,
        methods: iteratorMethods, isFinal: true, module: "array")
    }
  }
}

func makeArray(_ code: UInt8, _ bytes: [UInt8] = []) throws(Raised) -> Value {
  let array = ArrayObject(code)
  try array.replace(0, 0, with: bytes)
  return makeAttributed(ArrayType.array.cell, array)
}

func makeArrayModule() throws(Raised) -> ModuleObject {
  ArrayType.install()
  let module = makeModule(
    "_array",
    doc: "This module defines an object type which can efficiently represent\n"
      + "an array of basic values: characters, integers, floating-point\nnumbers.",
    [arrayReconstructor])
  module.namespace.set(intern("array"), .object(ArrayType.array.cell))
  module.namespace.set(intern("ArrayType"), .object(ArrayType.array.cell))
  module.namespace.set(intern("typecodes"), makeString(arrayTypeCodes))
  ArrayType.reconstructor = module.namespace.get(intern("_array_reconstructor"))
  return module
}
