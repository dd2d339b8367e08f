// What CPython's objects take in memory: `__sizeof__`, and `sys.getsizeof`, which adds what lies before an
// object. Ours take other room; programs print these numbers to compare objects with each other.

import BigInt

/// `object.__sizeof__`.
package func sizeInMemory(_ value: Value) -> Int {
  let known = size(of: typeOf(value))
  switch value.unwrapped {
  case .int(let number): return 24 + 4 * digits(ofBits: bitCount(number))
  case .bool: return 28
  case .object(let cell): return known.basic + variablePart(value.unwrapped, cell, known)
  default: return known.basic
  }
}

/// What the collector keeps in front of an object, and its references to a dict and to weak references.
package func sizeOfHeader(_ value: Value) -> Int {
  let flags = size(of: typeOf(value)).flags
  let isManaged = flags & (TypeFlag.managedDictionary | TypeFlag.managedWeakReference) != 0
  return (flags & TypeFlag.collected != 0 ? 16 : 0) + (isManaged ? 16 : 0)
}

/// What depends on how much an object holds.
private func variablePart(_ value: Value, _ cell: Reference, _ known: TypeSize) -> Int {
  switch cell.pointee.kind {
  case .bigInt:
    let number = value.bigInt.unsafelyUnwrapped.number
    return 4 * digits(ofBits: number.magnitude.bitWidth)
  case .string: return textSize(StringObject(UnsafeMutableRawPointer(cell))) - 64
  case .tuple: return 8 * TupleObject(UnsafeMutableRawPointer(cell)).count
  case .list:
    let list = ListObject(UnsafeMutableRawPointer(cell))
    return 8 * slotCount(of: list.count, hasGrown: list.layout.pointee.capacity > list.count)
  case .bytes:
    let bytes = BytesObject(UnsafeMutableRawPointer(cell))
    return bytes.count + (bytes.isMutable && bytes.count > 0 ? 1 : 0)
  case .dict: return keysSize(DictObject(cell))
  case .set: return tableSize(SetObject(UnsafeMutableRawPointer(cell)).count)
  case .generator, .coroutine, .asyncGenerator:
    let code = CoroutineObject(cell).code
    let variables = code.variableNames.count + code.cellNames.count + code.freeNames.count
    // An expression has its value and the operands of one operation on the stack.
    return 8 * (variables + (code.name == "<genexpr>" ? 3 : 2))
  case .type: return TypeObject(cell).info.isBuiltin ? 0 : 776
  default: return 0
  }
}

// MARK: - Numbers and texts

private func bitCount(_ number: Int) -> Int { Int.bitWidth - number.magnitude.leadingZeroBitCount }

/// An int is made of digits of 30 bits.
private func digits(ofBits bits: Int) -> Int { max(1, (bits + 29) / 30) }

/// One, two or four bytes a character, by the widest one.
private func textSize(_ text: StringObject) -> Int {
  let count = text.codePointCount
  if text.isASCII { return 41 + count }
  var widest: UInt32 = 0
  var offset = 0
  while offset < text.byteCount { widest = max(widest, decodeCodePoint(text.bytes, &offset)) }
  // Single characters are shared, with their bytes in UTF-8.
  if widest < 0x100 { return count == 1 ? 61 : 57 + count }
  return widest < 0x10000 ? 58 + 2 * count : 60 + 4 * count
}

// MARK: - Containers

/// The slots of a list: of one that was appended to as many as its growth has left.
private func slotCount(of count: Int, hasGrown: Bool) -> Int {
  if !hasGrown { return count < 3 ? count : (count + 1) & ~1 }
  var slots = 0
  while slots < count { slots = (slots + 1 + (slots + 1) >> 3 + 6) & ~3 }
  return slots
}

/// The table of a dict's keys: a header, a table of indices, and the entries, smaller where all keys are texts.
private func keysSize(_ dict: DictObject) -> Int {
  if dict.count == 0 { return 0 }
  var log = 3
  while (2 << log) / 3 < dict.count { log += 1 }
  var entry = 16
  for position in 0..<dict.used where !dict.entries[position].key.isUnbound {
    if dict.entries[position].key.string == nil { entry = 24 }
  }
  let index = log < 8 ? 1 : log < 16 ? 2 : 4
  return 32 + index << log + (2 << log) / 3 * entry
}

/// A set of up to four elements needs no table of its own.
private func tableSize(_ count: Int) -> Int {
  var slots = 8
  while true {
    let full = ((slots - 1) * 3 + 4) / 5
    if count < full { return slots == 8 ? 0 : 16 * slots }
    var next = slots
    while next <= (full > 50_000 ? 2 : 4) * full { next *= 2 }
    slots = next
  }
}
