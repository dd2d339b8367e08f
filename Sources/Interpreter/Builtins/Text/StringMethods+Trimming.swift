// `strip` and `center`, their kin, `zfill` and `expandtabs`.

let stringTrimMethods: [NativeFunction] = [
  .method(
    "strip", "(self, chars=None, /)",
    "Return a copy of the string with leading and trailing whitespace removed.", stringStrip),
  .method(
    "lstrip", "(self, chars=None, /)",
    "Return a copy of the string with leading whitespace removed.", stringStripLeft),
  .method(
    "rstrip", "(self, chars=None, /)",
    "Return a copy of the string with trailing whitespace removed.", stringStripRight),
  .method(
    "center", "(self, width, fillchar=' ', /)",
    "Return a centered string of length width.", stringCenter),
  .method(
    "ljust", "(self, width, fillchar=' ', /)",
    "Return a left-justified string of length width.", stringJustifyLeft),
  .method(
    "rjust", "(self, width, fillchar=' ', /)",
    "Return a right-justified string of length width.", stringJustifyRight),
  .method(
    "zfill", "(self, width, /)",
    "Pad a numeric string with zeros on the left, to fill a field of the given width.",
    stringZeroFill),
  .method(
    "expandtabs", "(self, /, tabsize=8)",
    "Return a copy where all tab characters are expanded using spaces.", stringExpandTabs),
]

private func strip(_ a: Arguments, _ method: StaticString, left: Bool, right: Bool) throws(Raised)
  -> Value
{
  let text = try selfText(a)
  if !a.isGiven(1) || a[1].isNone { return strip(text, left: left, right: right, isSpace) }
  guard let characters = a[1].unwrapped.string else {
    throw raise(.typeError, "\(method) arg must be None or str")
  }
  var points: [UInt32] = []
  var offset = 0
  while offset < characters.byteCount {
    points.append(decodeCodePoint(characters.bytes, &offset))
  }
  return strip(text, left: left, right: right) { points.contains($0) }
}

private func strip(_ text: StringObject, left: Bool, right: Bool, _ drops: (UInt32) -> Bool)
  -> Value
{
  var start = 0
  var stop = text.byteCount
  while left, start < stop {
    var next = start
    if !drops(decodeCodePoint(text.bytes, &next)) { break }
    start = next
  }
  while right, stop > start {
    var next = stop
    if !drops(decodeCodePointBefore(text.bytes, &next)) { break }
    stop = next
  }
  return text.substring(start, stop)
}

private func stringStrip(_ a: Arguments) throws(Raised) -> Value {
  try strip(a, "strip", left: true, right: true)
}

private func stringStripLeft(_ a: Arguments) throws(Raised) -> Value {
  try strip(a, "lstrip", left: true, right: false)
}

private func stringStripRight(_ a: Arguments) throws(Raised) -> Value {
  try strip(a, "rstrip", left: false, right: true)
}

// MARK: - Padding

/// The text between fill characters.
func pad(_ text: StringObject, left: Int, right: Int, fill: UInt32) throws(Raised) -> Value {
  if left <= 0, right <= 0 { return text.value }
  let (total, overflow) = max(left, 0).addingReportingOverflow(max(right, 0))
  if overflow { throw raise(.memoryError, "") }
  try reserve(count: total, stride: 4)
  var writer = TextWriter(capacity: text.byteCount + total)
  writer.append(codePoint: fill, times: left)
  writer.append(text)
  writer.append(codePoint: fill, times: right)
  return try writer.finish()
}

private func fillArgument(_ a: Arguments) throws(Raised) -> UInt32 {
  if !a.isGiven(2) { return 0x20 }
  guard let text = a[2].unwrapped.string else {
    throw raise(
      .typeError, "The fill character must be a unicode character, not \(typeName(a[2]))")
  }
  if text.codePointCount != 1 {
    throw raise(.typeError, "The fill character must be exactly one character long")
  }
  return text.codePoint(at: 0)
}

/// The number of fill characters that the width asks for.
private func missing(_ text: StringObject, _ width: Value) throws(Raised) -> Int {
  let width = try sizeArgument(width)
  return max(width, 0) - min(text.codePointCount, max(width, 0))
}

private func stringCenter(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  let missing = try missing(text, a[1])
  let width = text.codePointCount + missing
  let left = missing / 2 + (missing & width & 1)
  return try pad(text, left: left, right: missing - left, fill: try fillArgument(a))
}

private func stringJustifyLeft(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  let missing = try missing(text, a[1])
  return try pad(text, left: 0, right: missing, fill: try fillArgument(a))
}

private func stringJustifyRight(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  let missing = try missing(text, a[1])
  return try pad(text, left: missing, right: 0, fill: try fillArgument(a))
}

private func stringZeroFill(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  let missing = try missing(text, a[1])
  if missing == 0 { return text.value }
  try reserve(count: missing)
  var writer = TextWriter(capacity: text.byteCount + missing)
  var start = 0
  if text.byteCount > 0, text.bytes[0] == 0x2b || text.bytes[0] == 0x2d {
    writer.append(text.bytes[0])
    start = 1
  }
  writer.append(0x30, times: missing)
  writer.append(text.buffer.slice(start, text.byteCount))
  return try writer.finish()
}

private func stringExpandTabs(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  let size = a.isGiven(1) ? try cIntArgument(a[1]) : 8
  var writer = TextWriter(capacity: text.byteCount + 16)
  writeExpandingTabs(text.buffer, size, &writer)
  return try writer.finish()
}

/// Columns count code points.
func writeExpandingTabs(_ source: Bytes, _ size: Int, _ writer: inout TextWriter) {
  var total = 0
  expandTabs(source, size, blanks: { total &+= $0 }, byte: { _ in total &+= 1 })
  writer.expect(total)
  if writer.isFull { return }
  expandTabs(source, size, blanks: { writer.append(0x20, times: $0) }, byte: { writer.append($0) })
}

@inline(__always) private func expandTabs(
  _ source: Bytes, _ size: Int, blanks: (Int) -> Void, byte write: (UInt8) -> Void
) {
  var column = 0
  for byte in source {
    if byte == 0x09 {
      if size > 0 {
        let added = size - column % size
        blanks(added)
        column &+= added
      }
      continue
    }
    write(byte)
    if byte == 0x0a || byte == 0x0d { column = 0 } else if byte & 0xc0 != 0x80 { column &+= 1 }
  }
}
