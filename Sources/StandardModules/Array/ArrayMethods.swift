// The class `array`: making arrays, items, conversions.

import Interpreter

let arrayRow = NativeType(
  name: "array", kind: nil, doc: "array(typecode [, initializer]) -> array",
  constructor: .function("array", "(cls, /, *arguments, **keywords)", "", makeArray),
  methods: arrayChanges + arrayConversions + arrayProtocols + arrayOperators + [classGetItemMethod],
  module: "array")

func array(_ value: Value) throws(Raised) -> ArrayObject {
  if let array = value.unwrapped.boxed(ArrayObject.self) { return array }
  throw raise(.typeError, "expected an array, not '\(typeName(value))'")
}

private func makeArray(_ a: Arguments) throws(Raised) -> Value {
  let given = a[1].tuple.unsafelyUnwrapped.buffer
  // A derived class may have keywords of its own.
  if a[0].isIdentical(to: .object(ArrayType.array.cell)), a[2].dict.map({ $0.count > 0 }) ?? false {
    throw raise(.typeError, "array.array() takes no keyword arguments")
  }
  if given.count == 0 { throw raise(.typeError, "array() takes at least 1 argument (0 given)") }
  if given.count > 2 {
    throw raise(.typeError, "array() takes at most 2 arguments (\(given.count) given)")
  }
  guard let text = given[0].unwrapped.string, text.codePointCount == 1 else {
    throw raise(
      .typeError,
      "array() argument 1 must be a unicode character, not \(argumentTypeName(given[0]))")
  }
  let code = text.bytes[0]
  guard arrayTypeCodes.utf8.contains(code) else {
    throw raise(
      .valueError, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
  }
  if code == UInt8(ascii: "u") {
    try issueDeprecation(
      "The 'u' type code is deprecated and will be removed in Python 3.16")
  }
  let value = try makeArray(code)
  if given.count == 1 { return value }
  let roots = try pushRoots([value])
  defer { state.top = roots }
  try fill(try array(value), given[1])
  return value
}

private func fill(_ array: ArrayObject, _ initializer: Value) throws(Raised) {
  let base = initializer.unwrapped
  if let text = base.string {
    if !array.isText {
      throw raise(
        .typeError, "cannot use a str to initialize an array with typecode '\(array.name)'")
    }
    return try append(text, to: array)
  }
  if let other = base.boxed(ArrayObject.self) {
    if other.isText != array.isText {
      throw raise(
        .typeError,
        other.isText
          ? "cannot use a unicode array to initialize an array with typecode '\(array.name)'"
          : "array item must be a unicode character, not int")
    }
    if other.code == array.code {
      return try array.replace(array.count, 0, with: other.bytes(0, other.count))
    }
    for item in other.items { try array.append(item) }
    return
  }
  if let bytes = base.bytes { return try appendContents(of: bytes, to: array) }
  try extend(array, initializer)
}

private func append(_ text: StringObject, to array: ArrayObject) throws(Raised) {
  var bytes: [UInt8] = []
  for point in codePoints(text) { bytes += array.bytes(of: UInt64(point)) }
  try array.replace(array.count, 0, with: bytes)
}

private func appendContents(of bytes: BytesObject, to array: ArrayObject) throws(Raised) {
  if bytes.count % array.size != 0 {
    throw raise(.valueError, "bytes length not a multiple of item size")
  }
  try array.replace(array.count, 0, with: Array(bytes.buffer))
}

private func extend(_ array: ArrayObject, _ iterable: Value) throws(Raised) {
  if let other = iterable.unwrapped.boxed(ArrayObject.self) {
    if other.code != array.code {
      throw raise(.typeError, "can only extend with array of same kind")
    }
    return try array.replace(array.count, 0, with: other.bytes(0, other.count))
  }
  let iterator = try makeIterator(iterable)
  let roots = try pushRoots([iterator])
  defer { state.top = roots }
  while let item = try iteratorNext(iterator) {
    try array.append(item)
    try pollInterrupt()
  }
}

// MARK: - Changes

private let arrayChanges: [NativeFunction] = [
  .method("append", "(self, v, /)", "Append new value v to the end of the array.") {
    (a: Arguments) throws(Raised) in
    try array(a[0]).append(a[1])
    return .none
  },
  .method("extend", "(self, bb, /)", "Append items to the end of the array.") {
    (a: Arguments) throws(Raised) in
    try extend(try array(a[0]), a[1])
    return .none
  },
  .method("insert", "(self, i, v, /)", "Insert a new item v into the array before position i.") {
    (a: Arguments) throws(Raised) in
    let array = try array(a[0])
    let index = try toIndex(a[1], overflow: .overflowError)
    let word = try array.word(a[2])
    let place = index < 0 ? max(index, -array.count) + array.count : min(index, array.count)
    try array.replace(place, 0, with: array.bytes(of: word))
    return .none
  },
  .method("pop", "(self, i=-1, /)", "Return the i-th element and delete it from the array.") {
    (a: Arguments) throws(Raised) in
    let array = try array(a[0])
    let index = a.isGiven(1) ? try toIndex(a[1]) : -1
    if array.count == 0 { throw raise(.indexError, "pop from empty array") }
    let place = index < 0 ? index &+ array.count : index
    if place < 0 || place >= array.count { throw raise(.indexError, "pop index out of range") }
    let item = array[place]
    try array.replace(place, 1, with: [])
    return item
  },
  .method("remove", "(self, v, /)", "Remove the first occurrence of v in the array.") {
    (a: Arguments) throws(Raised) in
    let array = try array(a[0])
    guard let place = try find(a[1], in: array) else {
      throw raise(.valueError, "array.remove(x): x not in array")
    }
    if place < array.count { try array.replace(place, 1, with: []) }
    return .none
  },
  .method("reverse", "(self, /)", "Reverse the order of the items in the array.") {
    (a: Arguments) throws(Raised) in
    try array(a[0]).reverse()
    return .none
  },
  .method("clear", "(self, /)", "Remove all items from the array.") {
    (a: Arguments) throws(Raised) in
    let array = try array(a[0])
    try array.replace(0, array.count, with: [])
    return .none
  },
  .method("byteswap", "(self, /)", "Byteswap all items of the array.") {
    (a: Arguments) throws(Raised) in
    try array(a[0]).swapBytes()
    return .none
  },
  .method("__setitem__", "(self, key, value, /)", "Set self[key] to value.", arraySetItem),
  .method("__delitem__", "(self, key, /)", "Delete self[key].") {
    (a: Arguments) throws(Raised) in
    let array = try array(a[0])
    if let slice = a[1].slice {
      let part = try resolveSlice(slice, count: array.count)
      try delete(array, part.start, part.step, part.count)
    } else {
      try array.replace(try place(a[1], array, "array assignment index out of range"), 1, with: [])
    }
    return .none
  },
]

private func place(_ key: Value, _ array: ArrayObject, _ message: String) throws(Raised) -> Int {
  guard let number = try indexNumber(key) else {
    throw raise(.typeError, "array indices must be integers")
  }
  let index = try toIndex(number)
  let place = index < 0 ? index &+ array.count : index
  if place < 0 || place >= array.count { throw raise(.indexError, message) }
  return place
}

private func arraySetItem(_ a: Arguments) throws(Raised) -> Value {
  let array = try array(a[0])
  guard let slice = a[1].slice else {
    let index = try place(a[1], array, "array assignment index out of range")
    array.store(try array.word(a[2]), at: index)
    return .none
  }
  guard let other = a[2].unwrapped.boxed(ArrayObject.self) else {
    throw raise(
      .typeError, "can only assign array (not \"\(typeName(a[2]))\") to array slice")
  }
  if other.code != array.code {
    throw raise(.typeError, "bad argument type for built-in operation")
  }
  let bytes = other.bytes(0, other.count)
  let part = try resolveSlice(slice, count: array.count)
  if part.step == 1 {
    try array.replace(part.start, part.count, with: bytes)
  } else if bytes.isEmpty {
    try delete(array, part.start, part.step, part.count)
  } else if other.count != part.count {
    throw raise(
      .valueError,
      "attempt to assign array of size \(other.count) to extended slice of size \(part.count)")
  } else {
    for index in 0..<part.count {
      let item = Array(bytes[index * array.size..<(index + 1) * array.size])
      try array.replace(part.start + index * part.step, 1, with: item)
    }
  }
  return .none
}

private func delete(_ array: ArrayObject, _ start: Int, _ step: Int, _ count: Int) throws(Raised) {
  if count == 0 { return }
  if step == 1 { return try array.replace(start, count, with: []) }
  let gone = Set((0..<count).map { start + $0 * step })
  let kept = (0..<array.count).filter { !gone.contains($0) }.flatMap { array.bytes($0, $0 + 1) }
  try array.replace(0, array.count, with: kept)
}

private func find(_ value: Value, in array: ArrayObject, from start: Int = 0, to stop: Int = .max)
  throws(Raised) -> Int?
{
  var index = start
  while index < min(stop, array.count) {
    if try equals(array[index], value) { return index }
    index += 1
  }
  return nil
}

// MARK: - Conversions

private let arrayConversions: [NativeFunction] = [
  .getter("typecode", "the typecode character used to create the array") {
    (a: Arguments) throws(Raised) in makeString(try array(a[0]).name)
  },
  .getter("itemsize", "the size, in bytes, of one array item") { (a: Arguments) throws(Raised) in
    .int(try array(a[0]).size)
  },
  .method("buffer_info", "(self, /)", "Return a tuple (address, length).") {
    (a: Arguments) throws(Raised) in
    let array = try array(a[0])
    return makeTuple([.int(identity(of: array.storage.value)), .int(array.count)])
  },
  .method("tolist", "(self, /)", "Convert array to an ordinary list with the same items.") {
    (a: Arguments) throws(Raised) in makeList(try array(a[0]).items).value
  },
  .method("fromlist", "(self, list, /)", "Append items to array from list.") {
    (a: Arguments) throws(Raised) in
    guard let list = a[1].unwrapped.list else { throw raise(.typeError, "arg must be list") }
    let array = try array(a[0])
    var bytes: [UInt8] = []
    var index = 0
    while index < list.count {
      bytes += array.bytes(of: try array.word(list.items[index]))
      index += 1
    }
    try array.replace(array.count, 0, with: bytes)
    return .none
  },
  .method("tobytes", "(self, /)", "Convert the array to an array of machine values.") {
    (a: Arguments) throws(Raised) in makeBytes(try array(a[0]).storage.buffer)
  },
  .method("frombytes", "(self, buffer, /)", "Appends items from the string.") {
    (a: Arguments) throws(Raised) in
    let array = try array(a[0])
    guard let bytes = try bytesLike(a[1]) else {
      throw notBytesLike(a[1])
    }
    try appendContents(of: bytes, to: array)
    return .none
  },
  .method("tofile", "(self, f, /)", "Write all items to the file object f.") {
    (a: Arguments) throws(Raised) in
    _ = try callMethod(a[1], intern("write"), [makeBytes(try array(a[0]).storage.buffer)])
    return .none
  },
  .method("fromfile", "(self, f, n, /)", "Read n objects from the file object f.", arrayFromFile),
  .method("tounicode", "(self, /)", "Convert the array to a unicode string.") {
    (a: Arguments) throws(Raised) in try text(try array(a[0]), "tounicode")
  },
  .method("fromunicode", "(self, ustr, /)", "Extends this array with data from a string.") {
    (a: Arguments) throws(Raised) in
    let array = try array(a[0])
    guard let given = a[1].unwrapped.string else {
      throw raise(.typeError, "fromunicode() argument must be str, not \(argumentTypeName(a[1]))")
    }
    _ = try text(array, "fromunicode")
    try append(given, to: array)
    return .none
  },
  .method("__copy__", "(self, /)", "Return a copy of the array.") {
    (a: Arguments) throws(Raised) in try copy(try array(a[0]))
  },
  .method("__deepcopy__", "(self, unused, /)", "Return a copy of the array.") {
    (a: Arguments) throws(Raised) in try copy(try array(a[0]))
  },
  .method("__sizeof__", "(self, /)", "Size of the array in memory, in bytes.") {
    (a: Arguments) throws(Raised) in
    let array = try array(a[0])
    return .int(64 + array.count * array.itemSize)
  },
  arrayReduction,
]

private func copy(_ array: ArrayObject) throws(Raised) -> Value {
  try makeArray(array.code, array.bytes(0, array.count))
}

private func text(_ array: ArrayObject, _ method: StaticString) throws(Raised) -> Value {
  if !array.isText {
    throw raise(
      .valueError, "\(method)() may only be called on unicode type arrays ('u' or 'w')")
  }
  var writer = TextWriter()
  for item in array.items { if let text = item.string { writer.append(text) } }
  return try writer.finish()
}

private func arrayFromFile(_ a: Arguments) throws(Raised) -> Value {
  let array = try array(a[0])
  let count = try toIndex(a[2])
  if count < 0 { throw raise(.valueError, "negative count") }
  let (wanted, overflow) = count.multipliedReportingOverflow(by: array.size)
  if overflow { throw raise(.memoryError, "") }
  let data = try callMethod(a[1], intern("read"), [.int(wanted)])
  guard let bytes = data.unwrapped.bytes else {
    throw raise(.typeError, "read() didn't return bytes")
  }
  let whole = bytes.count / array.size * array.size
  try array.replace(array.count, 0, with: Array(bytes.buffer.slice(0, whole)))
  if bytes.count != wanted { throw raise(.eofError, "read() didn't return enough bytes") }
  return .none
}

// MARK: - Protocols

private let arrayProtocols: [NativeFunction] = [
  .method("__len__", "(self, /)", "Return len(self).") { (a: Arguments) throws(Raised) in
    .int(try array(a[0]).count)
  },
  .method("__getitem__", "(self, key, /)", "Return self[key].") { (a: Arguments) throws(Raised) in
    let array = try array(a[0])
    guard let slice = a[1].slice else {
      return array[try place(a[1], array, "array index out of range")]
    }
    let part = try resolveSlice(slice, count: array.count)
    if part.step == 1 {
      return try makeArray(array.code, array.bytes(part.start, part.start + part.count))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(part.count * array.size)
    for index in 0..<part.count {
      let place = (part.start + index * part.step) * array.size
      bytes += array.storage.buffer.slice(place, place + array.size)
    }
    return try makeArray(array.code, bytes)
  },
  .method("__iter__", "(self, /)", "Implement iter(self).") { (a: Arguments) throws(Raised) in
    let walk = ArrayWalk(a[0], try array(a[0]))
    return makeIteratorObject(
      ArrayType.iterator.cell,
      ModuleIterator(walk, place: ArrayWalk.place) { (walk) throws(Raised) in
        unsafeDowncast(walk, to: ArrayWalk.self).next()
      })
  },
  .method("__contains__", "(self, key, /)", "Return bool(key in self).") {
    (a: Arguments) throws(Raised) in .bool(try find(a[1], in: try array(a[0])) != nil)
  },
  .method("count", "(self, v, /)", "Return number of occurrences of v in the array.") {
    (a: Arguments) throws(Raised) in
    let array = try array(a[0])
    var total = 0
    var start = 0
    while let found = try find(a[1], in: array, from: start) {
      total += 1
      start = found + 1
    }
    return .int(total)
  },
  .method("index", "(self, v, start=0, stop=sys.maxsize, /)", "Return index of first occurrence.") {
    (a: Arguments) throws(Raised) in
    let array = try array(a[0])
    let (start, stop) = try resolveRange(a[2], a[3], count: array.count)
    guard let found = try find(a[1], in: array, from: start, to: stop) else {
      throw raise(.valueError, "array.index(x): x not in array")
    }
    return .int(found)
  },
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
    let array = try array(a[0])
    let name = typeOf(a[0]).info.name
    if array.count == 0 { return makeString("\(name)('\(array.name)')") }
    let shown = array.isText ? try text(array, "tounicode") : makeList(array.items).value
    return makeString("\(name)('\(array.name)', \(try reprText(shown)))")
  },
]
