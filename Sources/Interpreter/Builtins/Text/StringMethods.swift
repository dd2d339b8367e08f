// The class `str`: its constructor and special methods. The other methods are tables of the
// `StringMethods+...` files.

import Syntax

/// The row of `str`.
let stringType = NativeType(
  name: "str", kind: .string,
  doc: """
    str(object='') -> str
    str(bytes_or_buffer[, encoding[, errors]]) -> str

    Create a new string object from the given object.
    """,
  constructor: .function(
    "str", "(cls, object='', encoding='utf-8', errors='strict')",
    "Create a new string object from the given object.", stringNew),
  methods: stringSpecialMethods + comparisonRows() + identityRows + stringSearchMethods
    + stringSplitMethods + stringTrimMethods + stringCaseMethods + stringClassMethods
    + stringTranslationMethods + stringFormatMethods)

private let stringSpecialMethods: [NativeFunction] =
  operatorRows([.modulo]) + reflectedRows([.modulo]) + repetitionRows() + [
    .method("__len__", "(self, /)", "Return len(self).", stringLength),
    .method("__getitem__", "(self, key, /)", "Return self[key].", stringGetItem),
    .method("__contains__", "(self, key, /)", "Return key in self.", stringContains),
    .method("__iter__", "(self, /)", "Implement iter(self).", stringIterator),
    .method("__add__", "(self, value, /)", "Return self+value.", stringAdd),
    .method("__getnewargs__", "(self, /)", "") { (a: Arguments) throws(Raised) -> Value in
      makeTuple([try selfText(a).value])
    },
    .method("__str__", "(self, /)", "Return str(self).", stringStr),
  ]

/// The text of `self` or of an argument that must be text.
func textArgument(_ value: Value, _ name: StaticString = "str") throws(Raised) -> StringObject {
  if let string = value.string ?? value.unwrapped.string { return string }
  throw raise(.typeError, "\(name) must be str, not \(typeName(value))")
}

/// `self` of a method row: the class is checked already, so the message is never seen.
@inline(__always) func selfText(_ a: Arguments) throws(Raised) -> StringObject {
  if let string = a[0].string { return string }
  return try textArgument(a[0])
}

private func stringNew(_ a: Arguments) throws(Raised) -> Value {
  if !a.isGiven(2), !a.isGiven(3) {
    guard a.isGiven(1) else { return .object(state.emptyString) }
    let isPlain = a[0].type?.reference == state.types[Int(Kind.string.rawValue)]
    return isPlain ? try ownStr(a[1]) : try str(a[1])
  }
  let encoding = try codecArgument(a[2], "str", "encoding")
  let errors = try codecArgument(a[3], "str", "errors")
  if !a.isGiven(1) { return .object(state.emptyString) }
  guard let bytes = try bytesLike(a[1]) else {
    if a[1].unwrapped.string != nil { throw raise(.typeError, "decoding str is not supported") }
    throw raise(
      .typeError, "decoding to str: need a bytes-like object, \(typeName(a[1])) found")
  }
  return try decode(bytes, encoding: encoding, errors: errors)
}

private func stringLength(_ a: Arguments) throws(Raised) -> Value {
  .int(try selfText(a).codePointCount)
}

private func stringGetItem(_ a: Arguments) throws(Raised) -> Value {
  try stringSubscript(try selfText(a), a[1])
}

private func stringContains(_ a: Arguments) throws(Raised) -> Value {
  guard let part = a[1].unwrapped.string else {
    throw raise(
      .typeError, "'in <string>' requires string as left operand, not \(typeName(a[1]))")
  }
  return .bool(try selfText(a).buffer.find(part.buffer) >= 0)
}

private func stringIterator(_ a: Arguments) throws(Raised) -> Value {
  try makeIterator(try selfText(a).value)
}

private func stringAdd(_ a: Arguments) throws(Raised) -> Value {
  guard let other = a[1].unwrapped.string else { throw unsupportedOperands(.add, a[0], a[1]) }
  return try concatenate(try selfText(a), other)
}

private func stringStr(_ a: Arguments) throws(Raised) -> Value { try selfText(a).value }
