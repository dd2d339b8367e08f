// `+` and `*` on text, bytes, lists and tuples. Sizes are reserved before anything is allocated.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

func concatenate(_ a: StringObject, _ b: StringObject) throws(Raised) -> Value {
  let (first, second) = (a.byteCount, b.byteCount)
  if first == 0 { return b.value }
  if second == 0 { return a.value }
  if first &+ second > 1 << 20 { try reserve(count: first + second, stride: 2) }
  let result: StringObject
  if first &+ second > 4096, let shared = a.concatenatedInBlock(b) {
    result = shared
  } else {
    result = allocateString(byteCount: first &+ second)
    memcpy(result.bytes, a.bytes, first)
    memcpy(result.bytes + first, b.bytes, second)
  }
  if a.isASCII, b.isASCII { result.layout.pointee.header.flags |= StringObject.isASCII }
  return result.value
}

/// Nil unless both are sequences of one type.
func concatenateSequences(_ a: Value, _ b: Value) throws(Raised) -> Value? {
  switch a.kind {
  case .string:
    guard let x = a.string, let y = b.string else { return nil }
    return try concatenate(x, y)
  case .list:
    guard let x = a.list, let y = b.list else { return nil }
    try reserve(count: x.count + y.count, stride: MemoryLayout<Value>.stride)
    let result = makeList(capacity: x.count + y.count)
    appendItems(x.buffer, to: result)
    appendItems(y.buffer, to: result)
    return result.value
  case .tuple:
    guard let x = a.tuple, let y = b.tuple else { return nil }
    return try concatenate(x, y)
  case .bytes:
    guard let x = a.bytes, let y = try bytesLike(b) else { return nil }
    try reserve(count: x.count + y.count)
    let result = allocateBytes(count: x.count + y.count, isMutable: x.isMutable)
    copyBytes(x.buffer, to: result.layout.pointee.bytes)
    copyBytes(y.buffer, to: result.layout.pointee.bytes.map { $0 + x.count })
    return result.value
  default: return nil
  }
}

private func concatenate(_ x: TupleObject, _ y: TupleObject) throws(Raised) -> Value {
  if x.count == 0 { return y.value }
  if y.count == 0 { return x.value }
  try reserve(count: x.count + y.count, stride: MemoryLayout<Value>.stride)
  let result = allocateTuple(count: x.count + y.count)
  result.items.initialize(from: x.items, count: x.count)
  (result.items + x.count).initialize(from: y.items, count: y.count)
  return result.value
}

/// The list has room for the items.
private func appendItems(_ items: UnsafeBufferPointer<Value>, to list: ListObject) {
  guard let base = items.baseAddress, items.count > 0 else { return }
  (list.items + list.count).initialize(from: base, count: items.count)
  list.layout.pointee.count += items.count
}

private func copyBytes(
  _ source: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>?
) {
  if let base = source.baseAddress, let target { memcpy(target, base, source.count) }
}

/// Bytes whose contents the caller must write at once. Reserve first.
package func allocateBytes(count: Int, isMutable: Bool = false) -> BytesObject {
  let bytes = makeBytes([], isMutable: isMutable).bytes.unsafelyUnwrapped
  if count > 0 {
    bytes.layout.pointee.bytes = allocateBuffer(UInt8.self, count: count)
    bytes.layout.pointee.count = count
    bytes.layout.pointee.capacity = count
  }
  return bytes
}

// MARK: - In place

private nonisolated(unsafe) let extendName = intern("extend")

/// `list += iterable`.
func extend(_ list: ListObject, _ iterable: Value) throws(Raised) -> Value {
  let count: Int
  switch iterable.kind {
  case .list: count = iterable.list.unsafelyUnwrapped.count
  case .tuple: count = iterable.tuple.unsafelyUnwrapped.count
  default:
    _ = try callMethod(list.value, extendName, [iterable])
    return list.value
  }
  // An empty list may have no buffer.
  if count == 0 { return list.value }
  try reserve(count: list.count + count, stride: MemoryLayout<Value>.stride)
  list.grow(to: list.count + count)
  // The source is read after growing: it may be the list itself.
  if let source = iterable.list?.items ?? iterable.tuple?.items {
    appendItems(UnsafeBufferPointer(start: source, count: count), to: list)
  }
  return list.value
}

/// `bytearray += bytes`; nil when the operand is not bytes.
func extend(_ bytes: BytesObject, _ other: Value) throws(Raised) -> Value? {
  guard let source = try bytesLike(other) else { return nil }
  let (old, added) = (bytes.count, source.count)
  if added > 0 { try bytes.checkResizable() }
  try reserve(count: old + added)
  bytes.grow(to: old + added)
  if added > 0, let target = bytes.layout.pointee.bytes, let from = source.layout.pointee.bytes {
    memmove(target + old, from, added)
  }
  bytes.layout.pointee.count = old + added
  return bytes.value
}

/// `bytearray += itself` exports the bytes that it wants to move; `extend` copies them first.
func checkExtending(_ bytes: BytesObject, _ other: Value) throws(Raised) {
  if bytes.count > 0, other.isIdentical(to: bytes.value) {
    throw raise(.bufferError, "Existing exports of data: object cannot be re-sized")
  }
}

// MARK: - Repetition

/// The number of repetitions when the operand is an int or has `__index__`.
func repetitionCount(_ value: Value) throws(Raised) -> Int? {
  if case .int(let count) = value { return count }
  guard let number = try indexNumber(value) else { return nil }
  return try toIndex(number, overflow: .overflowError, of: value)
}

/// Nil unless `value` is a sequence and `count` an index.
func repeatSequence(_ value: Value, counted count: Value) throws(Raised) -> Value? {
  switch value.kind {
  case .string, .bytes, .list, .tuple:
    guard let count = try repetitionCount(count) else { return nil }
    return try repeatSequence(value, count)
  default: return nil
  }
}

/// Nil when the value is not a sequence.
func repeatSequence(_ value: Value, _ count: Int) throws(Raised) -> Value? {
  let count = max(count, 0)
  if let string = value.string { return try repeatString(string, count) }
  if let list = value.list {
    let total = try checkedProduct(list.count, count, stride: MemoryLayout<Value>.stride)
    let result = makeList(capacity: total)
    if total > 0 {
      try fill(result.items, from: list.items, list.count, times: count)
    }
    result.layout.pointee.count = total
    return result.value
  }
  if let tuple = value.tuple {
    if count == 1 { return value }
    let total = try checkedProduct(tuple.count, count, stride: MemoryLayout<Value>.stride)
    if total == 0 { return emptyTuple }
    let result = allocateTuple(count: total)
    // A tuple must not be left half filled.
    try fill(result.items, from: tuple.items, tuple.count, times: count, isInterruptible: false)
    return result.value
  }
  if let bytes = value.bytes {
    let total = try checkedProduct(bytes.count, count, stride: 1)
    let result = allocateBytes(count: total, isMutable: bytes.isMutable)
    if total > 0, let target = result.layout.pointee.bytes, let source = bytes.layout.pointee.bytes
    {
      try fill(target, from: source, bytes.count, times: count)
    }
    return result.value
  }
  return nil
}

private func repeatString(_ string: StringObject, _ count: Int) throws(Raised) -> Value {
  if count == 1 { return string.value }
  if string.byteCount.multipliedReportingOverflow(by: count).overflow {
    throw raise(.overflowError, "repeated string is too long")
  }
  let total = try checkedProduct(string.byteCount, count, stride: 1)
  if total == 0 { return .object(state.emptyString) }
  let result = allocateString(byteCount: total)
  try fill(result.bytes, from: string.bytes, string.byteCount, times: count)
  if string.isASCII { result.layout.pointee.header.flags |= StringObject.isASCII }
  return result.value
}

func repeatInPlace(_ list: ListObject, _ count: Int) throws(Raised) -> Value {
  let size = list.count
  let total = try checkedProduct(size, max(count, 0), stride: MemoryLayout<Value>.stride)
  if total > size {
    list.grow(to: total)
    try fill(list.items, from: list.items, size, times: count)
  }
  list.layout.pointee.count = total
  return list.value
}

private func checkedProduct(_ size: Int, _ count: Int, stride: Int) throws(Raised) -> Int {
  let (total, overflow) = size.multipliedReportingOverflow(by: count)
  if overflow { throw raise(.memoryError, "") }
  try reserve(count: total, stride: stride)
  return total
}

/// Writes the items `times` times, doubling what is already there.
private func fill<T>(
  _ target: UnsafeMutablePointer<T>, from source: UnsafeMutablePointer<T>, _ count: Int, times: Int,
  isInterruptible: Bool = true
) throws(Raised) {
  let total = count * times
  if target != source { target.update(from: source, count: count) }
  var done = count
  // Whole repetitions: each part begins where the items do.
  let most = max(1, (1 << 20) / max(count, 1)) * count
  while done < total {
    let next = min(done, total - done, most)
    (target + done).update(from: target, count: next)
    done += next
    if isInterruptible { try checkInterrupt() }
  }
}
