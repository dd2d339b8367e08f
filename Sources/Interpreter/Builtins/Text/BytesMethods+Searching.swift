// `find`, `count`, `startswith`, `replace` and `split` of bytes and bytearrays.

let bytesSearchMethods: [NativeFunction] = [
  .method(
    "find", "(self, sub, start=None, end=None, /)",
    "Return the lowest index where subsection sub is found, or -1.", bytesFind),
  .method(
    "rfind", "(self, sub, start=None, end=None, /)",
    "Return the highest index where subsection sub is found, or -1.", bytesFindLast),
  .method(
    "index", "(self, sub, start=None, end=None, /)",
    "Like find, but raises ValueError when the subsection is not found.", bytesIndex),
  .method(
    "rindex", "(self, sub, start=None, end=None, /)",
    "Like rfind, but raises ValueError when the subsection is not found.", bytesIndexLast),
  .method(
    "count", "(self, sub, start=None, end=None, /)",
    "Return the number of non-overlapping occurrences of subsection sub.", bytesCount),
  .method(
    "startswith", "(self, prefix, start=None, end=None, /)",
    "Return True if the bytes starts with the specified prefix, False otherwise.",
    bytesStartsWith),
  .method(
    "endswith", "(self, suffix, start=None, end=None, /)",
    "Return True if the bytes ends with the specified suffix, False otherwise.", bytesEndsWith),
  .method(
    "replace", "(self, old, new, count=-1, /)",
    "Return a copy with all occurrences of substring old replaced by new.", bytesReplace),
  .method(
    "removeprefix", "(self, prefix, /)",
    "Return a bytes object with the given prefix string removed if present.", bytesRemovePrefix),
  .method(
    "removesuffix", "(self, suffix, /)",
    "Return a bytes object with the given suffix string removed if present.", bytesRemoveSuffix),
]

let bytesSplitMethods: [NativeFunction] = [
  .method(
    "split", "(self, /, sep=None, maxsplit=-1)",
    "Return a list of the sections in the bytes, using sep as the delimiter.", bytesSplit),
  .method(
    "rsplit", "(self, /, sep=None, maxsplit=-1)", "Like split, but splits from the end.",
    bytesSplitLast),
  .method(
    "splitlines", "(self, /, keepends=False)",
    "Return a list of the lines in the bytes, breaking at line boundaries.", bytesSplitLines),
  .method(
    "partition", "(self, sep, /)",
    "Partition the bytes into three parts using the given separator.", bytesPartition),
  .method(
    "rpartition", "(self, sep, /)",
    "Partition the bytes into three parts at the last occurrence of the separator.",
    bytesPartitionLast),
  .method(
    "join", "(self, iterable_of_bytes, /)", "Concatenate any number of bytes objects.", bytesJoin),
]

/// Bytes of the same class as another object.
func makeBytes(_ part: Bytes, like bytes: BytesObject) -> Value {
  makeBytes(part, isMutable: bytes.isMutable)
}

/// A subsection: bytes, or the single byte of an int.
private func needle(_ value: Value) throws(Raised) -> BytesObject {
  if let bytes = try bytesLike(value) { return bytes }
  guard let number = try indexNumber(value) else {
    throw raise(
      .typeError,
      "argument should be integer or bytes-like object, not '\(typeName(value))'")
  }
  return makeBytes([try byteArgument(number)]).bytes.unsafelyUnwrapped
}

/// What is looked for, and the bytes between optional positions, which are resolved first; no bytes when the range
/// is empty the wrong way round.
private func operands(_ bytes: BytesObject, _ a: Arguments) throws(Raised) -> (
  wanted: BytesObject, start: Int, part: Bytes?
) {
  var (start, stop) = try resolveRange(a[2], a[3], count: bytes.count)
  let wanted = try needle(a[1])
  stop = min(stop, bytes.count)
  start = min(start, bytes.count &+ 1)
  return (wanted, start, start > stop ? nil : bytes.buffer.slice(start, stop))
}

private func find(_ a: Arguments, last: Bool) throws(Raised) -> Int {
  let bytes = try selfBytes(a)
  let (wanted, start, part) = try operands(bytes, a)
  guard let part else { return -1 }
  let offset = last ? part.findLast(wanted.buffer) : try part.search(wanted.buffer)
  return offset < 0 ? -1 : start + offset
}

private func bytesFind(_ a: Arguments) throws(Raised) -> Value { .int(try find(a, last: false)) }

private func bytesFindLast(_ a: Arguments) throws(Raised) -> Value { .int(try find(a, last: true)) }

private func found(_ position: Int) throws(Raised) -> Value {
  if position < 0 { throw raise(.valueError, "subsection not found") }
  return .int(position)
}

private func bytesIndex(_ a: Arguments) throws(Raised) -> Value {
  try found(try find(a, last: false))
}

private func bytesIndexLast(_ a: Arguments) throws(Raised) -> Value {
  try found(try find(a, last: true))
}

private func bytesCount(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  let (wanted, _, part) = try operands(bytes, a)
  guard let part else { return .int(0) }
  return .int(try wanted.count > 0 ? part.occurrences(of: wanted.buffer) : part.count + 1)
}

private func bytesStartsWith(_ a: Arguments) throws(Raised) -> Value {
  try matchAffix(a, "startswith") { $0.hasPrefix($1) }
}

private func bytesEndsWith(_ a: Arguments) throws(Raised) -> Value {
  try matchAffix(a, "endswith") { $0.hasSuffix($1) }
}

private func matchAffix(
  _ a: Arguments, _ method: StaticString, _ matches: (Bytes, Bytes) -> Bool
) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  let range = try resolveRange(a[2], a[3], count: bytes.count)
  // Asking for an affix may run script code, which may change the bytes.
  func hasMatch(_ affix: BytesObject) -> Bool {
    range.start <= range.stop
      && matches(bytes.buffer.slice(range.start, min(range.stop, bytes.count)), affix.buffer)
  }
  if let affixes = a[1].unwrapped.tuple {
    for index in 0..<affixes.count where hasMatch(try bytesArgument(affixes[index])) {
      return .bool(true)
    }
    return .bool(false)
  }
  guard let affix = try bytesLike(a[1]) else {
    throw raise(
      .typeError,
      "\(method) first arg must be bytes or a tuple of bytes, not \(typeName(a[1]))")
  }
  return .bool(hasMatch(affix))
}

private func bytesReplace(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  let (old, new) = (try bytesArgument(a[1]), try bytesArgument(a[2]))
  let limit = try limitArgument(a[3])
  var writer = TextWriter(capacity: bytes.count + 16)
  let places =
    old.count > 0
    ? try bytes.buffer.occurrences(of: old.buffer, limit: limit) : bytes.count + 1
  let count = min(places, limit)
  let (added, overflow) = (new.count - old.count).multipliedReportingOverflow(by: count)
  writer.expect(overflow ? Int.max : max(bytes.count + added, 0))
  if writer.isFull { throw raise(.memoryError, "") }
  if old.count > 0 {
    bytes.buffer.writeReplaced(old.buffer, with: new.buffer, limit: limit, &writer)
  } else {
    for (index, byte) in bytes.buffer.enumerated() {
      if index < limit { writer.append(new.buffer) }
      writer.append(byte)
    }
    if bytes.count < limit { writer.append(new.buffer) }
  }
  return try writer.finishBytes(isMutable: bytes.isMutable)
}

private func bytesRemovePrefix(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  let prefix = try bytesArgument(a[1])
  let start = bytes.buffer.hasPrefix(prefix.buffer) ? prefix.count : 0
  return makeBytes(bytes.buffer.slice(start, bytes.count), like: bytes)
}

private func bytesRemoveSuffix(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  let suffix = try bytesArgument(a[1])
  let stop = bytes.buffer.hasSuffix(suffix.buffer) ? bytes.count - suffix.count : bytes.count
  return makeBytes(bytes.buffer.slice(0, stop), like: bytes)
}

// MARK: - Splitting

private func separator(_ value: Value) throws(Raised) -> BytesObject? {
  if value.isUnbound || value.isNone { return nil }
  let bytes = try bytesArgument(value)
  if bytes.count == 0 { throw raise(.valueError, "empty separator") }
  return bytes
}

private func bytesSplit(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  let limit = try limitArgument(a[2])
  let separator = try separator(a[1])
  let buffer = bytes.buffer
  let list = makeList()
  var start = 0
  if let separator {
    while list.count < limit {
      let found = buffer.find(separator.buffer, from: start)
      if found < 0 { break }
      list.append(makeBytes(buffer.slice(start, found), like: bytes))
      start = found + separator.count
    }
    list.append(makeBytes(buffer.slice(start, buffer.count), like: bytes))
    return list.value
  }
  while true {
    while start < buffer.count, isASCIISpace(buffer[start]) { start += 1 }
    if start == buffer.count { return list.value }
    var end = start
    if list.count == limit {
      end = buffer.count
    } else {
      while end < buffer.count, !isASCIISpace(buffer[end]) { end += 1 }
    }
    list.append(makeBytes(buffer.slice(start, end), like: bytes))
    if list.count > limit { return list.value }
    start = end
  }
}

private func bytesSplitLast(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  let limit = try limitArgument(a[2])
  let separator = try separator(a[1])
  let buffer = bytes.buffer
  let list = makeList()
  var end = buffer.count
  if let separator {
    while list.count < limit {
      let found = buffer.findLast(separator.buffer, before: end)
      if found < 0 { break }
      list.append(makeBytes(buffer.slice(found + separator.count, end), like: bytes))
      end = found
    }
    list.append(makeBytes(buffer.slice(0, end), like: bytes))
  } else {
    while true {
      while end > 0, isASCIISpace(buffer[end - 1]) { end -= 1 }
      if end == 0 { break }
      var start = end
      if list.count == limit {
        start = 0
      } else {
        while start > 0, !isASCIISpace(buffer[start - 1]) { start -= 1 }
      }
      list.append(makeBytes(buffer.slice(start, end), like: bytes))
      if list.count > limit { break }
      end = start
    }
  }
  reverseItems(list)
  return list.value
}

private func bytesSplitLines(_ a: Arguments) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  let keepEnds = a.isGiven(1) ? try isTrue(a[1]) : false
  let buffer = bytes.buffer
  let list = makeList()
  var start = 0
  var offset = 0
  while offset < buffer.count {
    let byte = buffer[offset]
    offset += 1
    if byte != 0x0a, byte != 0x0d { continue }
    let end = offset - 1
    if byte == 0x0d, offset < buffer.count, buffer[offset] == 0x0a { offset += 1 }
    list.append(makeBytes(buffer.slice(start, keepEnds ? offset : end), like: bytes))
    start = offset
  }
  if start < buffer.count { list.append(makeBytes(buffer.slice(start, buffer.count), like: bytes)) }
  return list.value
}

private func partition(_ a: Arguments, last: Bool) throws(Raised) -> Value {
  let bytes = try selfBytes(a)
  let separator = try bytesArgument(a[1])
  if separator.count == 0 { throw raise(.valueError, "empty separator") }
  let buffer = bytes.buffer
  let found = last ? buffer.findLast(separator.buffer) : buffer.find(separator.buffer)
  let empty = buffer.slice(0, 0)
  if found < 0 {
    let parts = last ? [empty, empty, buffer] : [buffer, empty, empty]
    return makeTuple(parts.map { makeBytes($0, like: bytes) })
  }
  return makeTuple([
    makeBytes(buffer.slice(0, found), like: bytes), makeBytes(separator.buffer, like: bytes),
    makeBytes(buffer.slice(found + separator.count, buffer.count), like: bytes),
  ])
}

private func bytesPartition(_ a: Arguments) throws(Raised) -> Value {
  try partition(a, last: false)
}

private func bytesPartitionLast(_ a: Arguments) throws(Raised) -> Value {
  try partition(a, last: true)
}

private func bytesJoin(_ a: Arguments) throws(Raised) -> Value {
  let separator = try selfBytes(a)
  guard isIterable(a[1]) else { throw raise(.typeError, "can only join an iterable") }
  let items = try listFromIterable(a[1])
  var writer = TextWriter()
  var total = 0
  for index in 0..<items.count {
    guard let item = try bytesLike(items.items[index]) else {
      throw raise(
        .typeError,
        "sequence item \(index): expected a bytes-like object, "
          + "\(typeName(items.items[index])) found")
    }
    total &+= item.count &+ separator.count
  }
  writer.expect(total)
  if writer.isFull { throw raise(.memoryError, "") }
  for index in 0..<items.count {
    guard let item = try bytesLike(items.items[index]) else { continue }
    if index > 0 { writer.append(separator.buffer) }
    writer.append(item.buffer)
  }
  return try writer.finishBytes(isMutable: separator.isMutable)
}
