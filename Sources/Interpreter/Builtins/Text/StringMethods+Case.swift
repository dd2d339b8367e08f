// `upper`, `lower`, `title` and their kin: ASCII by arithmetic, other text by Unicode's full mappings.

let stringCaseMethods: [NativeFunction] = [
  .method("upper", "(self, /)", "Return a copy of the string converted to uppercase.", stringUpper),
  .method("lower", "(self, /)", "Return a copy of the string converted to lowercase.", stringLower),
  .method(
    "title", "(self, /)", "Return a version of the string where each word is titlecased.",
    stringTitle),
  .method(
    "capitalize", "(self, /)", "Return a capitalized version of the string.", stringCapitalize),
  .method(
    "swapcase", "(self, /)",
    "Convert uppercase characters to lowercase and lowercase characters to uppercase.",
    stringSwapCase),
  .method(
    "casefold", "(self, /)", "Return a version of the string suitable for caseless comparisons.",
    stringCaseFold),
]

@inline(__always) private func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
@inline(__always) private func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
@inline(__always) func asciiUpper(_ byte: UInt8) -> UInt8 { isLower(byte) ? byte & 0xdf : byte }
@inline(__always) func asciiLower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
@inline(__always) func asciiSwapCase(_ byte: UInt8) -> UInt8 {
  isLower(byte) || isUpper(byte) ? byte ^ 0x20 : byte
}

/// Maps ASCII text byte by byte.
@inline(__always) private func mapASCII(_ text: StringObject, _ transform: (UInt8) -> UInt8)
  -> Value
{
  if text.byteCount == 0 { return text.value }
  let result = allocateString(byteCount: text.byteCount)
  // Both addresses are read once: a loop that asks the cells for them takes byte after byte.
  let (source, target, count) = (text.bytes, result.bytes, text.byteCount)
  for index in 0..<count { target[index] = transform(source[index]) }
  result.layout.pointee.header.flags |= StringObject.isASCII
  return result.value
}

/// Maps other text code point by code point; lone surrogates stay.
private func map(
  _ text: StringObject, _ transform: (Unicode.Scalar, Int, inout TextWriter) -> Void
) throws(Raised) -> Value {
  var writer = TextWriter(capacity: text.byteCount + 8)
  var offset = 0
  while offset < text.byteCount {
    let start = offset
    let point = decodeCodePoint(text.bytes, &offset)
    if point & 0x3f == 0 { try checkInterrupt() }
    if let scalar = Unicode.Scalar(point) {
      transform(scalar, start, &writer)
    } else {
      writer.append(codePoint: point)
    }
  }
  return try writer.finish()
}

private func stringUpper(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  if text.isASCII { return mapASCII(text, asciiUpper) }
  return try map(text) { scalar, _, writer in writer.append(scalar, .upper) }
}

private func stringLower(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  if text.isASCII { return mapASCII(text, asciiLower) }
  return try map(text) { scalar, start, writer in writeLower(scalar, start, text, &writer) }
}

/// A capital sigma at the end of a word becomes the final form.
private func writeLower(
  _ scalar: Unicode.Scalar, _ start: Int, _ text: StringObject, _ writer: inout TextWriter
) {
  if scalar.value == 0x3a3 {
    writer.append(codePoint: isFinalSigma(text, start) ? 0x3c2 : 0x3c3)
  } else {
    writer.append(scalar, .lower)
  }
}

/// Behind a cased letter and not before one, where case-ignorable characters do not count.
private func isFinalSigma(_ text: StringObject, _ start: Int) -> Bool {
  var offset = start
  var isBehindLetter = false
  while offset > 0 {
    guard let scalar = Unicode.Scalar(decodeCodePointBefore(text.bytes, &offset)) else { break }
    if scalar.properties.isCaseIgnorable { continue }
    isBehindLetter = scalar.properties.isCased
    break
  }
  if !isBehindLetter { return false }
  offset = start + 2
  while offset < text.byteCount {
    guard let scalar = Unicode.Scalar(decodeCodePoint(text.bytes, &offset)) else { break }
    if scalar.properties.isCaseIgnorable { continue }
    return !scalar.properties.isCased
  }
  return true
}

private func stringTitle(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  var isInside = false
  if text.isASCII {
    return mapASCII(text) { byte in
      defer { isInside = isLower(byte) || isUpper(byte) }
      return isInside ? asciiLower(byte) : asciiUpper(byte)
    }
  }
  return try map(text) { scalar, start, writer in
    if isInside {
      writeLower(scalar, start, text, &writer)
    } else {
      writer.append(scalar, .title)
    }
    isInside = traits(of: scalar.value).contains(.cased)
  }
}

private func stringCapitalize(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  var isFirst = true
  if text.isASCII {
    return mapASCII(text) { byte in
      defer { isFirst = false }
      return isFirst ? asciiUpper(byte) : asciiLower(byte)
    }
  }
  return try map(text) { scalar, start, writer in
    if start == 0 {
      writer.append(scalar, .title)
    } else {
      writeLower(scalar, start, text, &writer)
    }
  }
}

private func stringSwapCase(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  if text.isASCII { return mapASCII(text, asciiSwapCase) }
  return try map(text) { scalar, start, writer in
    let letter = traits(of: scalar.value)
    if letter.contains(.uppercase) {
      writeLower(scalar, start, text, &writer)
    } else if letter.contains(.lowercase) {
      writer.append(scalar, .upper)
    } else {
      writer.append(codePoint: scalar.value)
    }
  }
}

private func stringCaseFold(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  if text.isASCII { return mapASCII(text, asciiLower) }
  return try map(text) { scalar, _, writer in writer.append(scalar, .folded) }
}

/// The standard library has no case folding: it is the lower case of the upper case, but for the
/// letters whose folding is an upper case letter or that fold to themselves.
func caseFolding(_ scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 0x13a0...0x13f5, 0x131: return String(scalar)
  case 0x13f8...0x13fd, 0xab70...0xabbf: return scalar.properties.uppercaseMapping
  case 0x1e9e: return "ss"
  case 0x1fbe: return "\u{3b9}"
  default: break
  }
  // The property looks at the decomposed letter, so letters that fold to several show only there.
  let uppercase = scalar.properties.uppercaseMapping.unicodeScalars
  guard scalar.properties.changesWhenCaseFolded || uppercase.count > 1 else {
    return String(scalar)
  }
  var folded = ""
  for upper in uppercase {
    folded += upper.properties.lowercaseMapping
  }
  return folded
}
