// `find`, `count`, `startswith`, `replace` and their kin.

let stringSearchMethods: [NativeFunction] = [
  .method(
    "find", "(self, sub, start=None, end=None, /)",
    "Return the lowest index in S where substring sub is found, or -1.", stringFind),
  .method(
    "rfind", "(self, sub, start=None, end=None, /)",
    "Return the highest index in S where substring sub is found, or -1.", stringFindLast),
  .method(
    "index", "(self, sub, start=None, end=None, /)",
    "Like find, but raises ValueError when the substring is not found.", stringIndex),
  .method(
    "rindex", "(self, sub, start=None, end=None, /)",
    "Like rfind, but raises ValueError when the substring is not found.", stringIndexLast),
  .method(
    "count", "(self, sub, start=None, end=None, /)",
    "Return the number of non-overlapping occurrences of substring sub.", stringCount),
  .method(
    "startswith", "(self, prefix, start=None, end=None, /)",
    "Return True if the string starts with the specified prefix, False otherwise.",
    stringStartsWith),
  .method(
    "endswith", "(self, suffix, start=None, end=None, /)",
    "Return True if the string ends with the specified suffix, False otherwise.", stringEndsWith),
  .method(
    "replace", "(self, old, new, /, count=-1)",
    "Return a copy with all occurrences of substring old replaced by new.", stringReplace),
  .method(
    "removeprefix", "(self, prefix, /)",
    "Return a str with the given prefix string removed if present.", stringRemovePrefix),
  .method(
    "removesuffix", "(self, suffix, /)",
    "Return a str with the given suffix string removed if present.", stringRemoveSuffix),
]

/// The bytes between optional positions; nil when the range is empty the wrong way round.
private func range(_ text: StringObject, _ a: Arguments) throws(Raised) -> (
  start: Int, part: Bytes
)? {
  if !a.isGiven(2), !a.isGiven(3) { return (0, text.buffer) }
  let range = try resolveRange(a[2], a[3], count: text.codePointCount)
  if range.start > range.stop { return nil }
  let start = text.offset(ofCodePoint: range.start)
  return (start, text.buffer.slice(start, text.offset(ofCodePoint: range.stop)))
}

/// The method's substring argument, with the message of CPython's argument clinic.
private func substring(_ a: Arguments, _ method: StaticString) throws(Raised) -> StringObject {
  if let string = a[1].string ?? a[1].unwrapped.string { return string }
  throw raise(.typeError, "\(method)() argument 1 must be str, not \(argumentTypeName(a[1]))")
}

/// The only argument of `removeprefix` and `removesuffix`.
private func affix(_ a: Arguments, _ method: StaticString) throws(Raised) -> StringObject {
  if let string = a[1].unwrapped.string { return string }
  throw raise(.typeError, "\(method)() argument must be str, not \(argumentTypeName(a[1]))")
}

private func find(_ a: Arguments, _ method: StaticString, last: Bool) throws(Raised) -> Int {
  let text = try selfText(a)
  let wanted = try substring(a, method)
  guard let (start, part) = try range(text, a) else { return -1 }
  let offset = last ? part.findLast(wanted.buffer) : try part.search(wanted.buffer)
  return offset < 0 ? -1 : text.codePointPosition(ofOffset: start + offset)
}

private func stringFind(_ a: Arguments) throws(Raised) -> Value {
  .int(try find(a, "find", last: false))
}

private func stringFindLast(_ a: Arguments) throws(Raised) -> Value {
  .int(try find(a, "rfind", last: true))
}

private func stringIndex(_ a: Arguments) throws(Raised) -> Value {
  let position = try find(a, "index", last: false)
  if position < 0 { throw raise(.valueError, "substring not found") }
  return .int(position)
}

private func stringIndexLast(_ a: Arguments) throws(Raised) -> Value {
  let position = try find(a, "rindex", last: true)
  if position < 0 { throw raise(.valueError, "substring not found") }
  return .int(position)
}

private func stringCount(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  let wanted = try substring(a, "count")
  guard let (start, part) = try range(text, a) else { return .int(0) }
  if wanted.byteCount > 0 { return .int(try part.occurrences(of: wanted.buffer)) }
  let end = text.codePointPosition(ofOffset: start + part.count)
  return .int(end - text.codePointPosition(ofOffset: start) + 1)
}

private func stringStartsWith(_ a: Arguments) throws(Raised) -> Value {
  try matchAffix(a, "startswith") { $0.hasPrefix($1) }
}

private func stringEndsWith(_ a: Arguments) throws(Raised) -> Value {
  try matchAffix(a, "endswith") { $0.hasSuffix($1) }
}

private func matchAffix(
  _ a: Arguments, _ method: StaticString, _ matches: (Bytes, Bytes) -> Bool
) throws(Raised) -> Value {
  let text = try selfText(a)
  let part = try range(text, a)?.part
  if let affixes = a[1].unwrapped.tuple {
    for index in 0..<affixes.count {
      guard let affix = affixes[index].unwrapped.string else {
        throw raise(
          .typeError,
          "tuple for \(method) must only contain str, not \(typeName(affixes[index]))")
      }
      if let part, matches(part, affix.buffer) { return .bool(true) }
    }
    return .bool(false)
  }
  guard let affix = a[1].unwrapped.string else {
    throw raise(
      .typeError,
      "\(method) first arg must be str or a tuple of str, not \(typeName(a[1]))")
  }
  guard let part else { return .bool(false) }
  return .bool(matches(part, affix.buffer))
}

private func stringReplace(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  guard let old = a[1].unwrapped.string else {
    throw raise(.typeError, "replace() argument 1 must be str, not \(argumentTypeName(a[1]))")
  }
  guard let new = a[2].unwrapped.string else {
    throw raise(.typeError, "replace() argument 2 must be str, not \(argumentTypeName(a[2]))")
  }
  let limit = try limitArgument(a[3])
  if limit == 0 { return text.value }
  if old.byteCount == 0 { return try insertBetween(text, new, limit: limit) }
  let count = try text.buffer.occurrences(of: old.buffer, limit: limit)
  if count == 0 { return text.value }
  try reserve(count: text.byteCount)
  let (added, overflow) = (new.byteCount - old.byteCount).multipliedReportingOverflow(by: count)
  if overflow { throw raise(.memoryError, "") }
  try reserve(count: max(text.byteCount + added, 0))
  var writer = TextWriter(capacity: text.byteCount + added)
  text.buffer.writeReplaced(old.buffer, with: new.buffer, limit: limit, &writer)
  return try writer.finish()
}

/// `replace('', new)`: before every character and at the end.
private func insertBetween(_ text: StringObject, _ new: StringObject, limit: Int) throws(Raised)
  -> Value
{
  var writer = TextWriter(capacity: text.byteCount)
  let count = min(text.codePointCount + 1, limit)
  let (added, overflow) = new.byteCount.multipliedReportingOverflow(by: count)
  writer.expect(overflow ? Int.max : text.byteCount + added)
  if writer.isFull { throw raise(.memoryError, "") }
  var offset = 0
  var done = 0
  while done < limit {
    writer.append(new)
    done += 1
    if offset == text.byteCount { break }
    let start = offset
    _ = decodeCodePoint(text.bytes, &offset)
    writer.append(text.buffer.slice(start, offset))
  }
  writer.append(text.buffer.slice(offset, text.byteCount))
  return try writer.finish()
}

private func stringRemovePrefix(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  let prefix = try affix(a, "removeprefix")
  return text.buffer.hasPrefix(prefix.buffer)
    ? text.substring(prefix.byteCount, text.byteCount) : text.value
}

private func stringRemoveSuffix(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  let suffix = try affix(a, "removesuffix")
  return text.buffer.hasSuffix(suffix.buffer)
    ? text.substring(0, text.byteCount - suffix.byteCount) : text.value
}
