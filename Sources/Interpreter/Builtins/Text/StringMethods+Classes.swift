// `isalpha`, `isdigit` and their kin.

let stringClassMethods: [NativeFunction] = [
  .method(
    "isalpha", "(self, /)", "Return True if the string is an alphabetic string, False otherwise.",
    stringIsAlpha),
  .method(
    "isdecimal", "(self, /)", "Return True if the string is a decimal string, False otherwise.",
    stringIsDecimal),
  .method(
    "isdigit", "(self, /)", "Return True if the string is a digit string, False otherwise.",
    stringIsDigit),
  .method(
    "isnumeric", "(self, /)", "Return True if the string is a numeric string, False otherwise.",
    stringIsNumeric),
  .method(
    "isalnum", "(self, /)",
    "Return True if the string is an alpha-numeric string, False otherwise.", stringIsAlphanumeric),
  .method(
    "isspace", "(self, /)", "Return True if the string is a whitespace string, False otherwise.",
    stringIsSpace),
  .method(
    "isprintable", "(self, /)",
    "Return True if all characters in the string are printable, False otherwise.",
    stringIsPrintable),
  .method(
    "isascii", "(self, /)",
    "Return True if all characters in the string are ASCII, False otherwise.", stringIsASCII),
  .method(
    "isidentifier", "(self, /)",
    "Return True if the string is a valid Python identifier, False otherwise.",
    stringIsIdentifier),
  .method(
    "islower", "(self, /)", "Return True if the string is a lowercase string, False otherwise.",
    stringIsLower),
  .method(
    "isupper", "(self, /)", "Return True if the string is an uppercase string, False otherwise.",
    stringIsUpper),
  .method(
    "istitle", "(self, /)", "Return True if the string is a title-cased string, False otherwise.",
    stringIsTitle),
]

private func all(_ text: StringObject, _ holds: (UInt32) -> Bool) -> Bool {
  var offset = 0
  while offset < text.byteCount {
    if !holds(decodeCodePoint(text.bytes, &offset)) { return false }
  }
  return true
}

/// True for text that is not empty and consists of such characters.
private func consists(_ a: Arguments, of holds: (UInt32) -> Bool) throws(Raised) -> Value {
  let text = try selfText(a)
  return .bool(text.byteCount > 0 && all(text, holds))
}

/// A letter of any script.
package func isAlpha(_ point: UInt32) -> Bool {
  if point < 0x80 { return (point | 0x20) &- 0x61 < 26 }
  guard let scalar = Unicode.Scalar(point) else { return false }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
    return !scalar.isYoung
  default: return false
  }
}

/// Out of line: ASCII needs none of its metadata.
@inline(never) private func numericType(_ point: UInt32) -> Unicode.NumericType? {
  Unicode.Scalar(point)?.properties.numericType
}

/// The value of a decimal digit of any script, or nil.
func decimalDigit(_ point: UInt32) -> Int? {
  if point < 0x80 { return point &- 0x30 < 10 ? Int(point &- 0x30) : nil }
  guard numericType(point) == .decimal, let scalar = Unicode.Scalar(point) else { return nil }
  return scalar.properties.numericValue.map { Int($0) }
}

/// A decimal digit of any script.
package func isDecimal(_ point: UInt32) -> Bool {
  point < 0x80 ? point &- 0x30 < 10 : numericType(point) == .decimal
}

private func isDigit(_ point: UInt32) -> Bool {
  if point < 0x80 { return point &- 0x30 < 10 }
  let type = numericType(point)
  return type == .decimal || type == .digit
}

/// What has a numeric value.
package func isNumeric(_ point: UInt32) -> Bool {
  point < 0x80 ? point &- 0x30 < 10 : numericType(point) != nil
}

private func stringIsAlpha(_ a: Arguments) throws(Raised) -> Value {
  try consists(a, of: isAlpha)
}

private func stringIsDecimal(_ a: Arguments) throws(Raised) -> Value {
  try consists(a, of: isDecimal)
}

private func stringIsDigit(_ a: Arguments) throws(Raised) -> Value {
  try consists(a, of: isDigit)
}

private func stringIsNumeric(_ a: Arguments) throws(Raised) -> Value {
  try consists(a, of: isNumeric)
}

private func stringIsAlphanumeric(_ a: Arguments) throws(Raised) -> Value {
  try consists(a) { isAlpha($0) || isNumeric($0) }
}

private func stringIsSpace(_ a: Arguments) throws(Raised) -> Value {
  try consists(a, of: isSpace)
}

private func stringIsPrintable(_ a: Arguments) throws(Raised) -> Value {
  .bool(all(try selfText(a), isPrintable))
}

private func stringIsASCII(_ a: Arguments) throws(Raised) -> Value {
  .bool(isASCIIBytes(try selfText(a).buffer))
}

private func stringIsIdentifier(_ a: Arguments) throws(Raised) -> Value {
  var isFirst = true
  return try consists(a) { point in
    defer { isFirst = false }
    return isNamePart(point, isFirst: isFirst)
  }
}

private func isNamePart(_ point: UInt32, isFirst: Bool) -> Bool {
  if point < 0x80 {
    return point == 0x5f || isAlpha(point) || (!isFirst && point &- 0x30 < 10)
  }
  guard let properties = Unicode.Scalar(point)?.properties else { return false }
  return isFirst ? properties.isXIDStart : properties.isXIDContinue
}

/// Could the text be a name?
func isIdentifier(_ text: StringObject) -> Bool {
  var isFirst = true
  for scalar in text.text.unicodeScalars {
    if !isNamePart(scalar.value, isFirst: isFirst) { return false }
    isFirst = false
  }
  return !isFirst
}

// MARK: - Case

private enum LetterCase { case none, lower, upper, title }

private func letterCase(_ point: UInt32) -> LetterCase {
  if point < 0x80 {
    if point &- 0x61 < 26 { return .lower }
    return point &- 0x41 < 26 ? .upper : .none
  }
  let letter = traits(of: point)
  if letter.contains(.titlecase) { return .title }
  if letter.contains(.lowercase) { return .lower }
  return letter.contains(.uppercase) ? .upper : .none
}

private func stringIsLower(_ a: Arguments) throws(Raised) -> Value {
  var isCased = false
  let isUniform = all(try selfText(a)) { point in
    let letter = letterCase(point)
    if letter == .lower { isCased = true }
    return letter == .lower || letter == .none
  }
  return .bool(isUniform && isCased)
}

private func stringIsUpper(_ a: Arguments) throws(Raised) -> Value {
  var isCased = false
  let isUniform = all(try selfText(a)) { point in
    let letter = letterCase(point)
    if letter == .upper { isCased = true }
    return letter == .upper || letter == .none
  }
  return .bool(isUniform && isCased)
}

private func stringIsTitle(_ a: Arguments) throws(Raised) -> Value {
  var isCased = false
  var isInside = false
  let isUniform = all(try selfText(a)) { point in
    switch letterCase(point) {
    case .upper, .title:
      if isInside { return false }
      isInside = true
      isCased = true
    case .lower:
      if !isInside { return false }
    case .none: isInside = false
    }
    return true
  }
  return .bool(isUniform && isCased)
}
