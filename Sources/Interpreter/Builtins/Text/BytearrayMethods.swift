// What a bytearray has beyond bytes: it changes in place.

import Syntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let byteArrayMethods: [NativeFunction] = [
  .method("__repr__", "(self, /)", "Return repr(self).", byteArrayRepr),
  .method("__str__", "(self, /)", "Return str(self).", byteArrayRepr),
  .method("append", "(self, item, /)", "Append a single item to the end.", byteArrayAppend),
  .method(
    "extend", "(self, iterable_of_ints, /)", "Append all the items from the iterator or sequence.",
    byteArrayExtend),
  .method(
    "insert", "(self, index, item, /)", "Insert a single item before the given index.",
    byteArrayInsert),
  .method(
    "pop", "(self, index=-1, /)", "Remove and return a single item at index.", byteArrayPop),
  .method(
    "remove", "(self, value, /)", "Remove the first occurrence of a value.", byteArrayRemove),
  .method("reverse", "(self, /)", "Reverse the order of the values in place.", byteArrayReverse),
  .method("clear", "(self, /)", "Remove all items.", byteArrayClear),
  .method("copy", "(self, /)", "Return a copy.", byteArrayCopy),
  .method("__setitem__", "(self, key, value, /)", "Set self[key] to value.", byteArraySetItem),
  .method("__delitem__", "(self, key, /)", "Delete self[key].", byteArrayDeleteItem),
  .method("__iadd__", "(self, value, /)", "Implement self+=value.", byteArrayAddInPlace),
  .method("__imul__", "(self, value, /)", "Implement self*=value.", byteArrayMultiplyInPlace),
]

/// With the name of the class.
private func byteArrayRepr(_ a: Arguments) throws(Raised) -> Value {
  let text = try reprText(a[0].unwrapped)
  if a[0].instance == nil { return makeString(text) }
  return makeString(typeOf(a[0]).info.name + text.dropFirst("bytearray".utf8.count))
}

/// Replaces `count` bytes from `start` by others, moving what follows. The source must not be the
/// array's own buffer.
package func replaceBytes(
  _ bytes: BytesObject, from start: Int, count: Int, with source: UnsafeBufferPointer<UInt8>
) throws(Raised) {
  let old = bytes.count
  let total = old - count + source.count
  if total != old { try bytes.checkResizable() }
  if start == 0, source.count == 0, bytes.isMutable { return bytes.removeFirst(count) }
  try reserve(count: total)
  bytes.grow(to: total)
  if let buffer = bytes.layout.pointee.bytes {
    memmove(buffer + start + source.count, buffer + start + count, old - start - count)
    if let base = source.baseAddress { memcpy(buffer + start, base, source.count) }
  }
  bytes.layout.pointee.count = total
}

private func replace(_ bytes: BytesObject, from start: Int, count: Int, with byte: UInt8)
  throws(Raised)
{
  var byte = byte
  let result = withUnsafePointer(to: &byte) { pointer -> Result<Void, Raised> in
    do throws(Raised) {
      let source = Bytes(start: pointer, count: 1)
      return .success(try replaceBytes(bytes, from: start, count: count, with: source))
    } catch {
      return .failure(error)
    }
  }
  if case .failure(let error) = result { throw error }
}

/// The same with a source that is no cell.
package func replaceBytes(_ bytes: BytesObject, from start: Int, count: Int, with source: [UInt8])
  throws(Raised)
{
  let result = source.withUnsafeBufferPointer { pointer -> Result<Void, Raised> in
    do throws(Raised) {
      return .success(try replaceBytes(bytes, from: start, count: count, with: pointer))
    } catch {
      return .failure(error)
    }
  }
  if case .failure(let error) = result { throw error }
}

private func byteArrayAppend(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  let byte = try byteArgument(a[1])
  let count = bytes.count
  try bytes.checkResizable()
  try reserve(count: count + 1)
  bytes.grow(to: count + 1)
  bytes.layout.pointee.bytes?[count] = byte
  bytes.layout.pointee.count = count + 1
  return .none
}

private func byteArrayExtend(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  if try extend(bytes, a[1]) != nil { return .none }
  if a[1].unwrapped.string != nil {
    throw raise(.typeError, "expected iterable of integers; got: 'str'")
  }
  if !isIterable(a[1]) {
    throw raise(.typeError, "can't extend bytearray with \(typeName(a[1]))")
  }
  let added = try bytesFromIterable(a[1], isMutable: false, outOfRange: "byte")
  _ = try extend(bytes, added)
  return .none
}

private func byteArrayInsert(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  let index = try sizeArgument(a[1])
  let byte = try byteArgument(a[2])
  let count = bytes.count
  let position = index < 0 ? max(index, -count) + count : min(index, count)
  try replace(bytes, from: position, count: 0, with: byte)
  return .none
}

private func byteArrayPop(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  let index = a.isGiven(1) ? try sizeArgument(a[1]) : -1
  if bytes.count == 0 { throw raise(.indexError, "pop from empty bytearray") }
  let position = index < 0 ? index &+ bytes.count : index
  if position < 0 || position >= bytes.count { throw raise(.indexError, "pop index out of range") }
  let byte = bytes.buffer[position]
  try replaceBytes(bytes, from: position, count: 1, with: Bytes(start: nil, count: 0))
  return .int(Int(byte))
}

private func byteArrayRemove(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  let byte = try byteArgument(a[1])
  guard let position = bytes.buffer.firstIndex(of: byte) else {
    throw raise(.valueError, "value not found in bytearray")
  }
  try replaceBytes(bytes, from: position, count: 1, with: Bytes(start: nil, count: 0))
  return .none
}

private func byteArrayReverse(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  var items = UnsafeMutableBufferPointer(start: bytes.layout.pointee.bytes, count: bytes.count)
  items.reverse()
  return .none
}

private func byteArrayClear(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  try bytes.checkResizable()
  bytes.layout.pointee.count = 0
  return .none
}

private func byteArrayCopy(_ a: Arguments) throws(Raised) -> Value {
  makeBytes(try selfBytes(a).buffer, isMutable: true)
}

// MARK: - Items

private func itemPosition(_ bytes: BytesObject, _ key: Value) throws(Raised) -> Int {
  let index = try subscriptIndex(key, of: "bytearray")
  let position = index < 0 ? index &+ bytes.count : index
  if position < 0 || position >= bytes.count {
    throw raise(.indexError, "bytearray index out of range")
  }
  return position
}

private func byteArraySetItem(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  if let slice = a[1].slice {
    try setSlice(bytes, slice, a[2])
    return .none
  }
  _ = try subscriptIndex(a[1], of: "bytearray")
  let byte = try byteArgument(a[2])
  let position = try itemPosition(bytes, a[1])
  bytes.layout.pointee.bytes?[position] = byte
  return .none
}

private func setSlice(_ bytes: BytesObject, _ slice: SliceObject, _ value: Value) throws(Raised) {
  let bounds = try SliceBounds(slice)
  if value.unwrapped.string != nil || value.smallInt != nil {
    throw raise(
      .typeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
  }
  // A copy: the source may be the array itself.
  let source = try bytesArgument(try bytesFrom(value, isMutable: false, outOfRange: "byte"))
  let part = bounds.positions(of: bytes.count)
  if part.step == 1 {
    return try replaceBytes(bytes, from: part.start, count: part.count, with: source.buffer)
  }
  if source.count == 0 {
    if part.count > 0 { try bytes.checkResizable() }
    return deleteSlice(bytes, part.start, part.step, part.count)
  }
  if source.count != part.count {
    throw raise(
      .valueError,
      "attempt to assign bytes of size \(source.count) to extended slice of size \(part.count)")
  }
  guard let target = bytes.layout.pointee.bytes else { return }
  var position = part.start
  for byte in source.buffer {
    target[position] = byte
    position &+= part.step
  }
}

private func deleteSlice(_ bytes: BytesObject, _ start: Int, _ step: Int, _ count: Int) {
  guard count > 0, let buffer = bytes.layout.pointee.bytes else { return }
  if start == 0, step == 1 { return bytes.removeFirst(count) }
  let first = step > 0 ? start : start + (count - 1) * step
  let stride = abs(step)
  var target = first
  for kept in 0..<count {
    let next = first + kept * stride + 1
    let stop = kept == count - 1 ? bytes.count : next + stride - 1
    memmove(buffer + target, buffer + next, stop - next)
    target += stop - next
  }
  bytes.layout.pointee.count = target
}

private func byteArrayDeleteItem(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  if let slice = a[1].slice {
    let part = try resolveSlice(slice, count: bytes.count)
    if part.count > 0 { try bytes.checkResizable() }
    deleteSlice(bytes, part.start, part.step, part.count)
    return .none
  }
  let position = try itemPosition(bytes, a[1])
  try replaceBytes(bytes, from: position, count: 1, with: Bytes(start: nil, count: 0))
  return .none
}

private func byteArrayAddInPlace(_ a: Arguments) throws(Raised) -> Value {
  if try extend(try selfBytes(a), a[1]) == nil { throw unsupportedOperands(.add, a[0], a[1]) }
  return a[0]
}

private func byteArrayMultiplyInPlace(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  _ = try repeatInPlace(bytes, try toIndex(a[1], overflow: .overflowError))
  return a[0]
}

/// `bytearray *= count`.
func repeatInPlace(_ bytes: BytesObject, _ count: Int) throws(Raised) -> Value {
  if count != 1 { try bytes.checkResizable() }
  guard let repeated = try repeatSequence(bytes.value, count)?.bytes else { return bytes.value }
  try replaceBytes(bytes, from: 0, count: bytes.count, with: repeated.buffer)
  return bytes.value
}
