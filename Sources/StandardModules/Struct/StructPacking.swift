// Values to bytes and back, as a format says.

import BigInt
import Interpreter

extension StructFormat {
  // MARK: - Packing

  func checkCount(_ given: Int, _ function: StaticString) throws(Raised) {
    if given != valueCount {
      throw structError("\(function) expected \(valueCount) items for packing (got \(given))")
    }
  }

  private typealias Target = UnsafeMutablePointer<UInt8>

  /// - Parameter values: as many as the format has.
  func pack(_ values: UnsafeBufferPointer<Value>) throws(Raised) -> BytesObject {
    try checkCount(values.count, "pack")
    try reserve(count: size)
    // Seen by the collector while values say which numbers they are.
    let packed = allocateBytes(count: size)
    var nothing: UInt8 = 0
    return try withUnsafeMutablePointer(to: &nothing) { (nothing) throws(Raised) in
      try pack(values, to: packed.layout.pointee.bytes ?? nothing)
      return packed
    }
  }

  /// Values are looked at where they need no byte, too.
  private func pack(_ values: UnsafeBufferPointer<Value>, to bytes: Target) throws(Raised) {
    bytes.initialize(repeating: 0, count: size)
    var next = 0
    for field in fields {
      for index in 0..<field.count {
        try pack(values[next], field, field.offset + index * field.size, bytes)
        next += 1
      }
    }
  }

  private func pack(
    _ value: Value, _ field: Field, _ offset: Int, _ bytes: Target
  ) throws(Raised) {
    switch Unicode.Scalar(field.code) {
    case "c":
      guard let byte = value.unwrapped.bytes, byte.count == 1, !byte.isMutable else {
        throw structError("char format requires a bytes object of length 1")
      }
      bytes[offset] = byte.buffer[0]
    case "s", "p":
      guard let text = value.unwrapped.bytes else {
        throw structError("argument for '\(Unicode.Scalar(field.code))' must be a bytes object")
      }
      packText(text.buffer, field, offset, bytes)
    case "?": bytes[offset] = try isTrue(value) ? 1 : 0
    case "e", "f", "d":
      try packFloat(value, field, offset, bytes)
    default: put(try word(value, field), field.size, offset, bytes)
    }
  }

  private func packText(_ text: Bytes, _ field: Field, _ offset: Int, _ bytes: Target) {
    var start = offset
    var room = field.size
    if field.code == 0x70 {
      if room == 0 { return }
      room -= 1
      bytes[start] = UInt8(min(text.count, room, 255))
      start += 1
    }
    for index in 0..<min(text.count, room) { bytes[start + index] = text[index] }
  }

  private func packFloat(
    _ value: Value, _ field: Field, _ offset: Int, _ bytes: Target
  ) throws(Raised) {
    let isInt = typeOf(value).isSubclass(of: state.intType)
    let found: Double?
    do throws(Raised) {
      found = try floatOf(value)
    } catch {
      if !isInt { throw error }
      found = nil
    }
    guard let number = found else { throw structError("required argument is not a float") }
    switch field.size {
    case 2:
      guard let half = halfPrecision(number) else {
        throw isInt
          ? structError("int too large to convert")
          : raise(.overflowError, "float too large to pack with e format")
      }
      put(UInt64(half), 2, offset, bytes)
    case 4:
      let single = Float(number)
      if single.isInfinite, number.isFinite, !isNative {
        throw isInt
          ? structError("int too large to convert")
          : raise(.overflowError, "float too large to pack with f format")
      }
      put(UInt64(single.bitPattern), 4, offset, bytes)
    default: put(number.outerBits, 8, offset, bytes)
    }
  }

  /// An int in two's complement.
  private func word(_ value: Value, _ field: Field) throws(Raised) -> UInt64 {
    let number: Value
    if case .int = value {
      number = value
    } else {
      guard let index = try indexNumber(value) else {
        throw structError("required argument is not an integer")
      }
      number = index
    }
    let code = Unicode.Scalar(field.code)
    let isSigned = field.code >= 0x61
    let bits = field.size * 8
    if case .int(let small) = number {
      if isSigned
        ? small >> (bits - 1) == small >> 63 : small >= 0 && (bits == 64 || small >> bits == 0)
      {
        return UInt64(bitPattern: Int64(small))
      }
    } else if !isSigned, bits == 64, let big = number.asBigInt, let word = UInt64(exactly: big) {
      return word
    }
    if code == "P" {
      if case .int(let address) = number { return UInt64(bitPattern: Int64(address)) }
      throw structError("int too large to convert")
    }
    let low = isSigned ? "-\(UInt64(1) << UInt64(bits - 1))" : "0"
    let high = isSigned ? (UInt64(1) << UInt64(bits - 1)) - 1 : UInt64.max >> UInt64(64 - bits)
    throw structError("'\(code)' format requires \(low) <= number <= \(high)")
  }

  private func put(_ word: UInt64, _ size: Int, _ offset: Int, _ bytes: Target) {
    func store<Word: FixedWidthInteger>(_: Word.Type) {
      let number = Word(truncatingIfNeeded: word)
      UnsafeMutableRawPointer(bytes + offset).storeBytes(
        of: isBigEndian ? number.bigEndian : number.littleEndian, as: Word.self)
    }
    switch size {
    case 1: bytes[offset] = UInt8(truncatingIfNeeded: word)
    case 2: store(UInt16.self)
    case 4: store(UInt32.self)
    default: store(UInt64.self)
    }
  }

  // MARK: - Unpacking

  /// - Parameter bytes: as many as the format has.
  func unpack(_ bytes: Bytes) -> Value {
    if valueCount == 0 { return emptyTuple }
    let values = allocateTuple(count: valueCount)
    var next = values.items
    next.initialize(repeating: .none, count: valueCount)
    for field in fields {
      for index in 0..<field.count {
        next.pointee = unpack(bytes, field, field.offset + index * field.size)
        next += 1
      }
    }
    return values.value
  }

  private func unpack(_ bytes: Bytes, _ field: Field, _ offset: Int) -> Value {
    let code = Unicode.Scalar(field.code)
    switch code {
    case "c": return makeBytes(bytes.slice(offset, offset + 1))
    case "s": return makeBytes(bytes.slice(offset, offset + field.size))
    case "p":
      let count = field.size == 0 ? 0 : min(Int(bytes[offset]), field.size - 1)
      return makeBytes(bytes.slice(offset + 1, offset + 1 + count))
    default: break
    }
    let word = get(bytes, field.size, offset)
    switch code {
    case "?": return .bool(word != 0)
    case "e": return .double(doubleOfHalf(UInt16(truncatingIfNeeded: word)))
    case "f": return .double(Double(Float(bitPattern: UInt32(truncatingIfNeeded: word))))
    case "d": return .double(Double(bitPattern: word))
    default: break
    }
    if field.code >= 0x61 {
      let shift = UInt64(64 - 8 * field.size)
      return .int(Int(Int64(bitPattern: word << shift) >> Int64(shift)))
    }
    return Int(exactly: word).map { .int($0) } ?? makeInt(BigInt(word))
  }

  private func get(_ bytes: Bytes, _ size: Int, _ offset: Int) -> UInt64 {
    func load<Word: FixedWidthInteger & UnsignedInteger>(_: Word.Type) -> UInt64 {
      let number = UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: offset, as: Word.self)
      return UInt64(isBigEndian ? number.bigEndian : number.littleEndian)
    }
    switch size {
    case 1: return UInt64(bytes[offset])
    case 2: return load(UInt16.self)
    case 4: return load(UInt32.self)
    default: return load(UInt64.self)
    }
  }
}
