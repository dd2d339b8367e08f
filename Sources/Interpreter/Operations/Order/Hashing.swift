// `hash()`: CPython's numeric, tuple and frozenset algorithms, because equal numbers of different
// types must hash alike and scripts print the hashes of numbers; text hashes by FNV with a fixed
// seed; everything without its own hash by its serial, never by its address.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers hash modulo this Mersenne prime.
private let modulus = (1 << 61) - 1

/// The number modulo 2^61 - 1, with its sign.
@inline(__always) func hashInt(_ number: Int) -> Int {
  number >= 0 && number < modulus ? number : hashLargeInt(number)
}

@inline(never) private func hashLargeInt(_ number: Int) -> Int {
  if number < 0, number > -modulus { return withoutMinusOne(number) }
  let remainder = Int(number.magnitude % UInt(modulus))
  return withoutMinusOne(number < 0 ? -remainder : remainder)
}

/// -1 is CPython's error code and never a hash.
@inline(__always) func withoutMinusOne(_ hash: Int) -> Int { hash == -1 ? -2 : hash }

/// The hash of the equal int, or CPython's hash of the fraction.
package func hashDouble(_ number: Double) -> Int {
  if number.magnitude < 0x1p60, number == number.rounded(.towardZero) {
    return hashInt(Int(number))
  }
  if number.isInfinite { return number > 0 ? 314159 : -314159 }
  if number.isNaN { return identity(of: .double(number)) >> 4 }
  var (mantissa, exponent) = (number.magnitude.significand / 2, Int(number.exponent) + 1)
  if number.isSubnormal {
    let scaled = number.magnitude * 0x1p100
    (mantissa, exponent) = (scaled.significand / 2, Int(scaled.exponent) + 1 - 100)
  }
  let prime = UInt64(modulus)
  var hash: UInt64 = 0
  while mantissa != 0 {
    hash = ((hash << 28) & prime) | hash >> (61 - 28)
    mantissa *= 268_435_456
    exponent -= 28
    let digit = UInt64(mantissa)
    mantissa -= Double(digit)
    hash += digit
    if hash >= prime { hash -= prime }
  }
  let shift = UInt64(exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61)
  hash = ((hash << shift) & prime) | hash >> (61 - shift)
  return withoutMinusOne(number < 0 ? -Int(hash) : Int(hash))
}

/// The hash of an int beyond 64 bits; 2^64 is 8 modulo the prime.
func hashBigInt(_ number: BigIntObject) -> Int {
  let prime = UInt(modulus)
  let words = number.magnitude
  var hash: UInt = 0
  var index = words.count
  while index > 0 {
    index -= 1
    hash = ((hash &* 8) % prime + words[index] % prime) % prime
  }
  return withoutMinusOne(number.isNegative ? -Int(hash) : Int(hash))
}

/// Reals hash as the floats that they equal.
func hashComplex(_ number: Complex) -> Int {
  withoutMinusOne(hashDouble(number.real) &+ 1_000_003 &* hashDouble(number.imaginary))
}

/// - Throws: TypeError for unhashable values, and what `__hash__` raises.
package func hash(_ value: Value) throws(Raised) -> Int {
  switch value {
  case .int(let number): return hashInt(number)
  case .bool(let flag): return flag ? 1 : 0
  case .double(let number): return hashDouble(number)
  case .none: return 0xfca8_6420
  case .object(let object): return try hashObject(object)
  case .notImplemented, .ellipsis, .unbound: return identity(of: value) >> 4
  }
}

private func hashObject(_ object: Reference) throws(Raised) -> Int {
  let memory = UnsafeMutableRawPointer(object)
  switch object.pointee.kind {
  case .string: return StringObject(memory).hash
  case .bytes where !BytesObject(memory).isMutable: return hashOf(bytes: BytesObject(memory))
  case .bigInt: return hashBigInt(BigIntObject(memory))
  case .complex: return hashComplex(ComplexObject(memory).number)
  case .tuple: return try hashTuple(TupleObject(memory))
  case .set where SetObject(memory).isFrozen: return hashFrozenSet(SetObject(memory))
  case .range: return try hashRange(RangeObject(memory))
  case .slice:
    let slice = SliceObject(memory)
    var mixer = TupleHash()
    mixer.add(try hash(slice.start))
    mixer.add(try hash(slice.stop))
    mixer.add(try hash(slice.step))
    return mixer.unsizedResult
  case .boundMethod:
    let method = BoundMethodObject(object)
    return withoutMinusOne(identity(of: method.receiver) >> 4 ^ (try hash(method.function)))
  case .list, .dict, .set, .bytes, .cell: throw unhashable(.object(object))
  case .instance, .boxed, .exception, .type: return try hashSpecially(.object(object))
  default: return identity(of: object) >> 4
  }
}

private func unhashable(_ value: Value) -> Raised {
  raise(.typeError, "unhashable type: '\(typeName(value))'")
}

private func hashOf(bytes: BytesObject) -> Int {
  if bytes.layout.pointee.hash == 0 { bytes.layout.pointee.hash = hashOfBytes(bytes.buffer) }
  return bytes.layout.pointee.hash
}

/// Asks the class: `__hash__` inherited from `object` is the serial, None is unhashable.
private func hashSpecially(_ value: Value) throws(Raised) -> Int {
  if let base = value.instance?.baseValue, base.tuple != nil,
    !typeOf(value).traits.contains(.hash)
  {
    return try hash(base)
  }
  let method = typeOf(value).lookup(.hash)
  if method.isNone { throw unhashable(value) }
  if let base = value.instance?.baseValue, !typeOf(value).traits.contains(.hash) {
    return try hash(base)
  }
  if method.isIdentical(to: TypeObject(state.objectType).lookup(.hash)) {
    return identity(of: value) >> 4
  }
  let result = try callSpecial(value, .hash) ?? .none
  switch result.unwrapped {
  case .int(let number): return withoutMinusOne(number)
  case .bool(let flag): return flag ? 1 : 0
  default:
    if let number = result.unwrapped.bigInt { return hashBigInt(number) }
    throw raise(.typeError, "__hash__ method should return an integer")
  }
}

// MARK: - Compound hashes

/// CPython's tuple hash, a simplified xxHash.
struct TupleHash {
  private var accumulator: UInt64 = 2_870_177_450_012_600_261

  mutating func add(_ hash: Int) {
    accumulator &+= UInt64(bitPattern: Int64(hash)) &* 14_029_467_366_897_019_727
    accumulator = accumulator << 31 | accumulator >> 33
    accumulator &*= 11_400_714_785_074_694_791
  }

  func result(count: Int) -> Int {
    let length = UInt64(count) ^ (2_870_177_450_012_600_261 ^ 3_527_539)
    return TupleHash.final(accumulator &+ length)
  }

  /// Without the length, as slices hash.
  var unsizedResult: Int { TupleHash.final(accumulator) }

  private static func final(_ value: UInt64) -> Int {
    value == UInt64.max ? 1_546_275_796 : Int(Int64(bitPattern: value))
  }
}

/// Small ints and texts, which most keys consist of, need no room on the stack.
private func hashTuple(_ tuple: TupleObject) throws(Raised) -> Int {
  var mixer = TupleHash()
  let count = tuple.count
  for index in 0..<count {
    if case .int(let number) = tuple[index] {
      mixer.add(hashInt(number))
    } else if let text = tuple[index].string {
      mixer.add(text.hash)
    } else {
      return try hashItems(of: tuple, from: index, mixer)
    }
  }
  return mixer.result(count: count)
}

@inline(never) private func hashItems(
  of tuple: TupleObject, from start: Int, _ begun: TupleHash
) throws(Raised) -> Int {
  try checkNativeStack()
  try checkInterrupt()
  var mixer = begun
  for index in start..<tuple.count { mixer.add(try hash(tuple[index])) }
  return mixer.result(count: tuple.count)
}

private func hashRange(_ range: RangeObject) throws(Raised) -> Int {
  var mixer = TupleHash()
  mixer.add(hashInt(range.count))
  mixer.add(try hash(range.count == 0 ? .none : .int(range.start)))
  mixer.add(try hash(range.count <= 1 ? .none : .int(range.step)))
  return mixer.result(count: 3)
}

private func hashFrozenSet(_ set: SetObject) -> Int {
  if set.layout.pointee.hash != 0 { return set.layout.pointee.hash }
  var hash: UInt64 = 0
  if let table = set.layout.pointee.table {
    for slot in 0...set.layout.pointee.mask {
      if table[slot].key.isUnbound { continue }
      let bits = UInt64(bitPattern: Int64(table[slot].hash))
      hash ^= ((bits ^ 89_869_747) ^ (bits << 16)) &* 3_644_798_167
    }
  }
  hash ^= (UInt64(set.count) &+ 1) &* 1_927_868_237
  hash ^= (hash >> 11) ^ (hash >> 25)
  hash = hash &* 69_069 &+ 907_133_923
  let result = hash == UInt64.max ? 590_923_713 : Int(Int64(bitPattern: hash))
  set.layout.pointee.hash = result
  return result
}
