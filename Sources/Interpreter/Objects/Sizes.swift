// `sys.getsizeof` and `__sizeof__`: what CPython's objects take. Scripts print these numbers and compare them,
// so growing lists, dicts and sets are told with the room that CPython's would have.

import BigInt

/// `object.__sizeof__`: without what CPython's collector has in front.
func objectSize(_ value: Value) -> Int {
  let type = typeOf(value)
  if let type = value.type { return type.info.isBuiltin ? 416 : sizeOfClass(type) }
  // Of a class that is derived from a built-in one: its slots come on top.
  let base = TypeObject(type.info.isBuiltin ? type.reference : type.info.solidBase)
  let added = basicSize(of: type) - basicSize(of: base)
  return (contentSize(value) ?? basicSize(of: base)) + added
}

/// What CPython's collector, and the pointers to a dict and to weak references, take in front.
package func sizeInFront(_ value: Value) -> Int {
  if let type = value.type, type.info.isBuiltin { return 0 }
  return preheaderSize(of: typeOf(value))
}

/// Nil for what has one size.
private func contentSize(_ value: Value) -> Int? {
  if case .bool = value.unwrapped { return 28 }
  let value = value.unwrapped
  if let number = value.asBigInt { return 24 + 4 * max(1, (number.magnitude.bitWidth + 29) / 30) }
  if let text = value.string { return sizeOfText(text) }
  if let bytes = value.bytes {
    return bytes.isMutable ? 56 + (bytes.count == 0 ? 0 : bytes.count + 1) : 33 + bytes.count
  }
  if let list = value.list { return 40 + 8 * listRoom(list) }
  if let tuple = value.tuple { return 24 + 8 * tuple.count }
  if let dict = value.dict { return 48 + sizeOfKeys(dict) }
  if let set = value.set { return 200 + sizeOfSetTable(set.count) }
  return codeOfFrame(value).map { 144 + 8 * ($0.variableNames.count + 3) }
}

/// Of a generator or coroutine, whose frame is a part of it: its variables, and mostly three places for work.
private func codeOfFrame(_ value: Value) -> Code? {
  guard case .object(let cell) = value else { return nil }
  switch cell.pointee.kind {
  case .generator, .coroutine, .asyncGenerator: return CoroutineObject(cell).functionObject.code
  default: return nil
  }
}

/// One, two or four bytes a character, by the highest one.
private func sizeOfText(_ text: StringObject) -> Int {
  if text.isASCII { return 41 + text.byteCount }
  var (count, highest) = (0, UInt8(0))
  for byte in text.buffer where byte & 0xc0 != 0x80 {
    count += 1
    highest = max(highest, byte)
  }
  // The texts of one such character are kept for ever, in UTF-8 too.
  if highest < 0xc4 { return count == 1 ? 61 : 57 + count }
  return highest < 0xf0 ? 58 + 2 * count : 60 + 4 * count
}

/// A list that has grown has room for more; one that was made whole has an even number of places.
private func listRoom(_ list: ListObject) -> Int {
  let count = list.count
  if list.places == count { return count < 3 ? count : (count + 1) & ~1 }
  var room = 0
  while room < count { room = (room + 1 + (room + 1) >> 3 + 6) & ~3 }
  return room
}

/// A table of indices, and entries for two thirds of it; those of texts need no hash.
private func sizeOfKeys(_ dict: DictObject) -> Int {
  if dict.count == 0 { return 0 }
  var size = 8
  while size * 2 / 3 < dict.count { size *= 2 }
  let index = size <= 1 << 7 ? 1 : size <= 1 << 15 ? 2 : 4
  var isOfTexts = true
  for position in 0..<dict.used {
    let key = dict.entries[position].key
    if !key.isUnbound, key.string == nil {
      isOfTexts = false
      break
    }
  }
  return 32 + size * index + size * 2 / 3 * (isOfTexts ? 16 : 24)
}

/// Small sets have their table in the object.
private func sizeOfSetTable(_ count: Int) -> Int {
  var size = 8
  while count * 5 >= (size - 1) * 3 {
    // It grew when so many were in it.
    let used = ((size - 1) * 3 + 4) / 5
    let wanted = used > 50000 ? used * 2 : used * 4
    while size <= wanted { size *= 2 }
  }
  return size == 8 ? 0 : size * 16
}

/// With the keys that its instances share.
private func sizeOfClass(_ type: TypeObject) -> Int {
  928 + (type.info.allowedAttributes == nil && !basesHaveContent(type) ? 768 : 0)
}

private func basesHaveContent(_ type: TypeObject) -> Bool {
  TypeObject(type.info.solidBase).reference != state.objectType
}
