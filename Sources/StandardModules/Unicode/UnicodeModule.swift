// The module `_unicode`: what the standard library of Swift knows of characters.

import Interpreter
@_spi(_Unicode) import Swift
import Syntax

private func character(_ value: Value, _ function: StaticString) throws(Raised) -> UInt32 {
  // Those that take a default count their arguments.
  let place = ["name", "decimal", "digit", "numeric"].contains("\(function)") ? " 1" : ""
  guard let text = value.unwrapped.string else {
    throw raise(
      .typeError,
      "\(function)() argument\(place) must be a unicode character, not \(argumentTypeName(value))")
  }
  guard text.codePointCount == 1 else {
    throw raise(
      .typeError, "\(function)() argument\(place) must be a unicode character, not str")
  }
  return text.codePoint(at: 0)
}

private func properties(
  _ value: Value, _ function: StaticString
) throws(Raised) -> Unicode.Scalar.Properties? {
  Unicode.Scalar(try character(value, function)).flatMap { $0.isYoung ? nil : $0.properties }
}

private let categories: [Unicode.GeneralCategory: StaticString] = [
  .uppercaseLetter: "Lu", .lowercaseLetter: "Ll", .titlecaseLetter: "Lt", .modifierLetter: "Lm",
  .otherLetter: "Lo", .nonspacingMark: "Mn", .spacingMark: "Mc", .enclosingMark: "Me",
  .decimalNumber: "Nd", .letterNumber: "Nl", .otherNumber: "No", .connectorPunctuation: "Pc",
  .dashPunctuation: "Pd", .openPunctuation: "Ps", .closePunctuation: "Pe",
  .initialPunctuation: "Pi", .finalPunctuation: "Pf", .otherPunctuation: "Po",
  .mathSymbol: "Sm", .currencySymbol: "Sc", .modifierSymbol: "Sk", .otherSymbol: "So",
  .spaceSeparator: "Zs", .lineSeparator: "Zl", .paragraphSeparator: "Zp", .control: "Cc",
  .format: "Cf", .surrogate: "Cs", .privateUse: "Co", .unassigned: "Cn",
]

/// The value of a number character whose type is one of these.
private func number(
  _ a: Arguments, _ function: StaticString, _ types: Set<Unicode.NumericType>,
  _ complaint: String, _ make: (Double) -> Value
) throws(Raised) -> Value {
  let found = try properties(a[0], function)
  if let found, let type = found.numericType, types.contains(type),
    let value = found.numericValue
  {
    return make(value)
  }
  if a.isGiven(1) { return a[1] }
  throw raise(.valueError, complaint)
}

private nonisolated(unsafe) var names = CharacterNames()

private let functions: [NativeFunction] = [
  .function(
    "name", "(chr, default=None, /)", "Returns the name assigned to the character chr as a string."
  ) {
    (a: Arguments) throws(Raised) in
    if let name = try properties(a[0], "name")?.name { return makeString(name) }
    if a.isGiven(1) { return a[1] }
    throw raise(.valueError, "no such name")
  },
  .function("lookup", "(name, /)", "Look up character by name.") { (a: Arguments) throws(Raised) in
    guard let name = a[0].unwrapped.string?.text else {
      throw raise(.typeError, "lookup() argument must be str, not \(argumentTypeName(a[0]))")
    }
    guard let scalar = names.scalar(named: name) else {
      throw raise(
        .keyError, argument: makeString("undefined character name '\(name)'"))
    }
    return makeString(codePoint: scalar.value)
  },
  .function(
    "category", "(chr, /)", "Returns the general category assigned to the character chr as string."
  ) {
    (a: Arguments) throws(Raised) in
    guard let found = try properties(a[0], "category") else {
      return makeString(Unicode.Scalar(try character(a[0], "category")) == nil ? "Cs" : "Cn")
    }
    return makeString(categories[found.generalCategory] ?? "Cn")
  },
  .function(
    "combining", "(chr, /)",
    "Returns the canonical combining class assigned to the character chr as integer."
  ) {
    (a: Arguments) throws(Raised) in
    .int(Int(try properties(a[0], "combining")?.canonicalCombiningClass.rawValue ?? 0))
  },
  .function(
    "mirrored", "(chr, /)",
    "Returns the mirrored property assigned to the character chr as integer."
  ) {
    (a: Arguments) throws(Raised) in
    .int(try properties(a[0], "mirrored")?.isBidiMirrored == true ? 1 : 0)
  },
  .function(
    "decimal", "(chr, default=None, /)",
    "Converts a Unicode character into its equivalent decimal value."
  ) {
    (a: Arguments) throws(Raised) in
    try number(a, "decimal", [.decimal], "not a decimal") { .int(Int($0)) }
  },
  .function(
    "digit", "(chr, default=None, /)",
    "Converts a Unicode character into its equivalent digit value."
  ) {
    (a: Arguments) throws(Raised) in
    try number(a, "digit", [.decimal, .digit], "not a digit") { .int(Int($0)) }
  },
  .function(
    "numeric", "(chr, default=None, /)",
    "Converts a Unicode character into its equivalent numeric value."
  ) {
    (a: Arguments) throws(Raised) in
    try number(a, "numeric", [.decimal, .digit, .numeric], "not a numeric character") {
      .double($0)
    }
  },
  .function("normalize", "(is_composed, text, /)", "Return a text in normal form C or D.") {
    (a: Arguments) throws(Raised) in
    guard let text = a[1].unwrapped.string else {
      throw raise(.typeError, "normalize() argument 2 must be str, not \(argumentTypeName(a[1]))")
    }
    return try normalized(text, isComposed: try isTrue(a[0]))
  },
  .function("decomposition", "(chr, /)", "Return the canonical decomposition, one step.") {
    (a: Arguments) throws(Raised) in
    guard let scalar = Unicode.Scalar(try character(a[0], "decomposition")) else {
      return makeString("")
    }
    let parts = Array(String(scalar)._nfd)
    if parts == [scalar] || isHangulSyllable(scalar) { return makeString("") }
    return makeString(firstStep(parts).map { hexadecimal($0.value) }.joined(separator: " "))
  },
]

private func isHangulSyllable(_ scalar: Unicode.Scalar) -> Bool {
  (0xac00...0xd7a3).contains(scalar.value)
}

/// A full decomposition put together again but for its last mark.
private func firstStep(_ parts: [Unicode.Scalar]) -> [Unicode.Scalar] {
  guard parts.count > 2, let last = parts.last else { return parts }
  var text = ""
  text.unicodeScalars.append(contentsOf: parts.dropLast())
  return Array(text._nfc) + [last]
}

private func hexadecimal(_ number: UInt32) -> String {
  let digits = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(4 - digits.utf8.count, 0)) + digits
}

/// Does the code point stay as it is and begin anew, whatever stands before and behind it? Those of which texts are
/// made are told apart here; of others nothing is said.
private func isSettled(_ point: UInt32, isComposed: Bool) -> Bool {
  switch point {
  // A lone surrogate, which Swift's strings cannot hold.
  case 0...0xbf, 0x2010...0x2027, 0x20a0...0x20bf, 0x3220...0xa48c, 0xd800...0xdfff,
    0x1f300...0x1f6d7:
    return true
  case 0xc0...0x2ff, 0x3a3...0x482, 0x3041...0x3096, 0x30a1...0x30fa, 0xac00...0xd7a3:
    return isComposed
  default: return false
  }
}

/// What is settled is copied: the rules for all characters take a hundred times as long.
private func normalized(_ text: StringObject, isComposed: Bool) throws(Raised) -> Value {
  var writer = TextWriter(capacity: text.byteCount + 16)
  let bytes = text.bytes
  var (copied, offset, before) = (0, 0, 0)
  while offset < text.byteCount {
    let start = offset
    let point = decodeCodePoint(bytes, &offset)
    if isSettled(point, isComposed: isComposed) {
      // Marks behind it may become one with it.
      before = isComposed && point & 0xffff_f800 != 0xd800 ? start : offset
      continue
    }
    var end = offset
    while offset < text.byteCount {
      let point = decodeCodePoint(bytes, &offset)
      if isSettled(point, isComposed: isComposed) { break }
      end = offset
    }
    offset = end
    writer.append(text.buffer.slice(copied, before))
    let piece = String(decoding: text.buffer.slice(before, end), as: UTF8.self)
    if isComposed {
      for scalar in piece._nfc { writer.append(codePoint: scalar.value) }
    } else {
      for scalar in piece._nfd { writer.append(codePoint: scalar.value) }
    }
    (copied, before) = (end, end)
  }
  if copied == 0 { return text.value }
  writer.append(text.buffer.slice(copied, text.byteCount))
  return try writer.finish()
}

func makeUnicodeModule() throws(Raised) -> ModuleObject {
  makeModule("_unicode", doc: "Properties of characters.", functions)
}
