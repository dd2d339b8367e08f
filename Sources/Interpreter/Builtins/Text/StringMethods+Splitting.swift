// `split`, `splitlines`, `partition`, `join` and their kin.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let stringSplitMethods: [NativeFunction] = [
  .method(
    "split", "(self, /, sep=None, maxsplit=-1)",
    "Return a list of the substrings in the string, using sep as the separator string.",
    stringSplit),
  .method(
    "rsplit", "(self, /, sep=None, maxsplit=-1)",
    "Like split, but splits from the end of the string.", stringSplitLast),
  .method(
    "splitlines", "(self, /, keepends=False)",
    "Return a list of the lines in the string, breaking at line boundaries.", stringSplitLines),
  .method(
    "partition", "(self, sep, /)",
    "Partition the string into three parts using the given separator.", stringPartition),
  .method(
    "rpartition", "(self, sep, /)",
    "Partition the string into three parts at the last occurrence of the separator.",
    stringPartitionLast),
  .method(
    "join", "(self, iterable, /)", "Concatenate any number of strings.", stringJoin),
]

/// What `str` counts as white space.
package func isSpace(_ point: UInt32) -> Bool {
  switch point {
  case 0x09...0x0d, 0x1c...0x20, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f,
    0x205f, 0x3000:
    return true
  default: return false
  }
}

/// A separator; nil for None.
private func separator(_ value: Value) throws(Raised) -> StringObject? {
  if value.isUnbound || value.isNone { return nil }
  guard let text = value.unwrapped.string else {
    throw raise(.typeError, "must be str or None, not \(typeName(value))")
  }
  if text.byteCount == 0 { throw raise(.valueError, "empty separator") }
  return text
}

private func stringSplit(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  let separator = try separator(a[1])
  let limit = try limitArgument(a[2])
  let list = makeList()
  guard let separator else {
    try splitWords(text, limit, into: list)
    return list.value
  }
  var start = 0
  var done = 0
  while done < limit {
    let found = try text.buffer.search(separator.buffer, from: start)
    if found < 0 { break }
    if done & 0xFFF == 0xFFF { try checkInterrupt() }
    list.append(text.substring(start, found))
    start = found + separator.byteCount
    done += 1
  }
  list.append(text.substring(start, text.byteCount))
  return list.value
}

/// The space or word that begins at the offset ends at the returned one.
@inline(__always) private func skip(_ text: StringObject, _ from: Int, spaces: Bool) -> Int {
  var offset = from
  while offset < text.byteCount {
    let byte = text.bytes[offset]
    if byte < 0x80 {
      if isSpace(UInt32(byte)) != spaces { return offset }
      offset &+= 1
    } else {
      var next = offset
      if isSpace(decodeCodePoint(text.bytes, &next)) != spaces { return offset }
      offset = next
    }
  }
  return offset
}

private func skipBack(_ text: StringObject, _ from: Int, spaces: Bool) -> Int {
  var offset = from
  while offset > 0 {
    var next = offset
    if isSpace(decodeCodePointBefore(text.bytes, &next)) != spaces { return offset }
    offset = next
  }
  return offset
}

private func splitWords(_ text: StringObject, _ limit: Int, into list: ListObject)
  throws(Raised)
{
  var start = skip(text, 0, spaces: true)
  while start < text.byteCount {
    if list.count == limit {
      return list.append(text.substring(start, text.byteCount))
    }
    if list.count & 0xFFF == 0xFFF { try checkInterrupt() }
    let end = skip(text, start, spaces: false)
    list.append(text.substring(start, end))
    start = skip(text, end, spaces: true)
  }
}

private func stringSplitLast(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  let separator = try separator(a[1])
  let limit = try limitArgument(a[2])
  let list = makeList()
  var end = text.byteCount
  if let separator {
    while list.count < limit {
      let found = text.buffer.findLast(separator.buffer, before: end)
      if found < 0 { break }
      list.append(text.substring(found + separator.byteCount, end))
      end = found
    }
    list.append(text.substring(0, end))
  } else {
    end = skipBack(text, end, spaces: true)
    while end > 0 {
      let isLast = list.count == limit
      let start = isLast ? 0 : skipBack(text, end, spaces: false)
      list.append(text.substring(start, end))
      if isLast { break }
      end = skipBack(text, start, spaces: true)
    }
  }
  reverseItems(list)
  return list.value
}

/// Splitting from the end finds the parts in reverse.
func reverseItems(_ list: ListObject) {
  guard list.count > 1 else { return }
  var items = UnsafeMutableBufferPointer(start: list.items, count: list.count)
  items.reverse()
}

/// Does a line end with this code point?
private func isLineBreak(_ point: UInt32) -> Bool {
  switch point {
  case 0x0a...0x0d, 0x1c...0x1e, 0x85, 0x2028, 0x2029: return true
  default: return false
  }
}

private func stringSplitLines(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  let keepEnds = a.isGiven(1) ? try isTrue(a[1]) : false
  let list = makeList()
  var start = 0
  var offset = 0
  while offset < text.byteCount {
    let end = offset
    let point = decodeCodePoint(text.bytes, &offset)
    if !isLineBreak(point) { continue }
    if list.count & 0xFFF == 0xFFF { try checkInterrupt() }
    if point == 0x0d, offset < text.byteCount, text.bytes[offset] == 0x0a { offset += 1 }
    list.append(text.substring(start, keepEnds ? offset : end))
    start = offset
  }
  if start < text.byteCount { list.append(text.substring(start, text.byteCount)) }
  return list.value
}

/// The separator of `partition`, which must not be empty.
private func partitionSeparator(_ value: Value) throws(Raised) -> StringObject {
  guard let text = value.unwrapped.string else {
    throw raise(.typeError, "must be str, not \(typeName(value))")
  }
  if text.byteCount == 0 { throw raise(.valueError, "empty separator") }
  return text
}

private func stringPartition(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  let separator = try partitionSeparator(a[1])
  let found = text.buffer.find(separator.buffer)
  let empty = Value.object(state.emptyString)
  if found < 0 { return makeTuple([a[0], empty, empty]) }
  return makeTuple([
    text.substring(0, found), a[1],
    text.substring(found + separator.byteCount, text.byteCount),
  ])
}

private func stringPartitionLast(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  let separator = try partitionSeparator(a[1])
  let found = text.buffer.findLast(separator.buffer)
  let empty = Value.object(state.emptyString)
  if found < 0 { return makeTuple([empty, empty, a[0]]) }
  return makeTuple([
    text.substring(0, found), a[1],
    text.substring(found + separator.byteCount, text.byteCount),
  ])
}

// MARK: - join

private func stringJoin(_ a: Arguments) throws(Raised) -> Value {
  let separator = try selfText(a)
  if let list = a[1].list { return try join(separator, list.buffer) }
  if let tuple = a[1].tuple { return try join(separator, tuple.buffer) }
  guard isIterable(a[1]) else { throw raise(.typeError, "can only join an iterable") }
  let list = try listFromIterable(a[1])
  return try join(separator, list.buffer)
}

/// Never calls back, so the items may be a list's own buffer.
private func join(_ separator: StringObject, _ items: UnsafeBufferPointer<Value>) throws(Raised)
  -> Value
{
  if items.isEmpty { return .object(state.emptyString) }
  var total = 0
  var isASCII = separator.isASCII || items.count == 1
  for index in 0..<items.count {
    guard let string = items[index].string ?? items[index].unwrapped.string else {
      throw raise(
        .typeError,
        "sequence item \(index): expected str instance, \(typeName(items[index])) found")
    }
    total &+= string.byteCount
    isASCII = isASCII && string.isASCII
  }
  if items.count == 1 { return items[0].unwrapped }
  let (gaps, overflow) = separator.byteCount.multipliedReportingOverflow(by: items.count - 1)
  if overflow { throw raise(.memoryError, "") }
  total += gaps
  if total > 1 << 20 { try reserve(count: total) }
  if total == 0 { return .object(state.emptyString) }
  let result = allocateString(byteCount: total)
  writeJoined(separator, items, to: result.bytes)
  if isASCII { result.layout.pointee.header.flags |= StringObject.isASCII }
  return result.value
}

private func writeJoined(
  _ separator: StringObject, _ items: UnsafeBufferPointer<Value>,
  to start: UnsafeMutablePointer<UInt8>
) {
  var target = start
  let gap = separator.byteCount
  for index in 0..<items.count {
    if index > 0, gap > 0 {
      memcpy(target, separator.bytes, gap)
      target += gap
    }
    let string = (items[index].string ?? items[index].unwrapped.string).unsafelyUnwrapped
    memcpy(target, string.bytes, string.byteCount)
    target += string.byteCount
  }
}
