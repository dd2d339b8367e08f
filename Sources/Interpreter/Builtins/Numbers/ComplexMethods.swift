// The class `complex`.

import Syntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let complexType = NativeType(
  name: "complex", kind: .complex,
  doc: "Create a complex number from a string or numbers.",
  constructor: .function(
    "complex", "(cls, real=0, imag=0)", "Create a complex number from a string or numbers.",
    complexNew),
  methods: complexMethods + comparisonRows() + operatorRows(complexOperators)
    + reflectedRows(complexOperators))

private let complexOperators: [BinaryOperator] = [.add, .subtract, .multiply, .divide]

private let complexMethods: [NativeFunction] = [
  .method(
    "conjugate", "(self, /)", "Return the complex conjugate of its argument.", complexConjugate),
  .getter("real", "the real part of a complex number") {
    (a: Arguments) throws(Raised) -> Value in .double(try selfComplex(a).real)
  },
  .getter("imag", "the imaginary part of a complex number") {
    (a: Arguments) throws(Raised) -> Value in .double(try selfComplex(a).imaginary)
  },
  .method("__getnewargs__", "(self, /)", "") { (a: Arguments) throws(Raised) -> Value in
    let number = try selfComplex(a)
    return makeTuple([.double(number.real), .double(number.imaginary)])
  },
  .method("__hash__", "(self, /)", "Return hash(self).", complexHash),
  .method("__repr__", "(self, /)", "Return repr(self).") {
    (a: Arguments) throws(Raised) -> Value in makeString(complexText(try selfComplex(a)))
  },
  .method("__bool__", "(self, /)", "True if self else False") {
    (a: Arguments) throws(Raised) -> Value in .bool(try selfComplex(a) != Complex(0, 0))
  },
  .method("__neg__", "(self, /)", "-self") { (a: Arguments) throws(Raised) -> Value in
    let number = try selfComplex(a)
    return makeComplex(-number.real, -number.imaginary)
  },
  .method("__pos__", "(self, /)", "+self") { (a: Arguments) throws(Raised) -> Value in
    makeComplex(try selfComplex(a))
  },
  .method("__abs__", "(self, /)", "abs(self)", complexAbsolute),
  .method("__complex__", "(self, /)", "Convert this value to exact type complex.") {
    (a: Arguments) throws(Raised) -> Value in makeComplex(try selfComplex(a))
  },
  .method("__pow__", "(self, value, mod=None, /)", "Return pow(self, value, mod).", numberPower),
  .method(
    "__rpow__", "(self, value, mod=None, /)", "Return pow(value, self, mod).", numberPowerOf),
  .method(
    "__format__", "(self, format_spec, /)", "Convert to a string according to format_spec.",
    formatRow),
]

private func selfComplex(_ a: Arguments) throws(Raised) -> Complex {
  if let number = a[0].unwrapped.complex { return number }
  throw raise(
    .typeError, "descriptor requires a 'complex' object but received a '\(typeName(a[0]))'")
}

private func complexConjugate(_ a: Arguments) throws(Raised) -> Value {
  let number = try selfComplex(a)
  return makeComplex(number.real, -number.imaginary)
}

private func complexHash(_ a: Arguments) throws(Raised) -> Value {
  .int(hashComplex(try selfComplex(a)))
}

private func complexAbsolute(_ a: Arguments) throws(Raised) -> Value {
  .double(try selfComplex(a).magnitude())
}

// MARK: - Making

private func complexNew(_ a: Arguments) throws(Raised) -> Value {
  if a.isGiven(1), let text = a[1].unwrapped.string {
    if a.isGiven(2) {
      throw raise(.typeError, "complex() can't take second arg if first is a string")
    }
    guard let source = asciiNumber(text), let number = parseComplex(source) else {
      if text.buffer.contains(0x5f) {
        let shown = try reprText(text.value)
        throw raise(.valueError, "could not convert string to complex: \(shown)")
      }
      throw raise(.valueError, "complex() arg is a malformed string")
    }
    return makeComplex(number)
  }
  if a.isGiven(2), a[2].unwrapped.string != nil {
    throw raise(.typeError, "complex() second arg can't be a string")
  }
  var result = Complex(0, 0)
  if a.isGiven(1) {
    guard let real = try complexOf(a[1]) else {
      throw raise(
        .typeError,
        "complex() first argument must be a string or a number, not '\(typeName(a[1]))'")
    }
    result = real
  }
  if a.isGiven(2) {
    guard let imaginary = try complexOf(a[2]) else {
      throw raise(
        .typeError, "complex() second argument must be a number, not '\(typeName(a[2]))'")
    }
    // Adding zeros would lose the sign of -0.0.
    if a[2].unwrapped.kind == .complex { result.real -= imaginary.imaginary }
    let hasImaginary = a.isGiven(1) && a[1].unwrapped.kind == .complex
    result.imaginary = hasImaginary ? result.imaginary + imaginary.real : imaginary.real
  }
  return makeComplex(result)
}

/// The number of what `complex()` takes beside texts; nil for other objects.
/// - Throws: TypeError when `__complex__` returns something else, and what it raises.
package func complexOf(_ value: Value) throws(Raised) -> Complex? {
  if let number = try exactComplex(value.unwrapped) { return number }
  guard isDispatched(value) else { return nil }
  if let result = try callSpecial(value, .complex) {
    guard let number = result.unwrapped.complex else {
      throw raise(.typeError, "__complex__ returned non-complex (type \(typeName(result)))")
    }
    try warnOfSubclass(result, "__complex__", "complex", isExact: result.kind == .complex)
    return number
  }
  guard let real = try floatOf(value) else { return nil }
  return Complex(real, 0)
}

/// `1`, `2j`, `1+2j`, between spaces and optional parentheses.
private func parseComplex(_ source: [UInt8]) -> Complex? {
  var text = source[...]
  let trim = { (text: inout ArraySlice<UInt8>) in
    while let byte = text.first, isASCIISpace(byte) { text.removeFirst() }
    while let byte = text.last, isASCIISpace(byte) { text.removeLast() }
  }
  trim(&text)
  if text.first == 0x28 {
    guard text.last == 0x29 else { return nil }
    text = text.dropFirst().dropLast()
    trim(&text)
  }
  guard text.last.map({ $0 | 0x20 == 0x6a }) ?? false else {
    return parsePart(text).map { Complex($0, 0) }
  }
  text.removeLast()
  let isSign = { (byte: UInt8) in byte == 0x2b || byte == 0x2d }
  // The last sign that does not belong to an exponent begins the imaginary part.
  var split = text.startIndex
  for index in text.indices.dropFirst() where isSign(text[index]) {
    if text[index - 1] | 0x20 != 0x65 { split = index }
  }
  let imaginary = text[split...]
  var part: Double?
  switch imaginary.count {
  case 0: part = 1
  case 1 where isSign(imaginary.first ?? 0): part = imaginary.first == 0x2d ? -1 : 1
  default: part = parsePart(imaginary)
  }
  guard let part else { return nil }
  if split == text.startIndex { return Complex(0, part) }
  return parsePart(text[..<split]).map { Complex($0, part) }
}

private func parsePart(_ text: ArraySlice<UInt8>) -> Double? {
  if let first = text.first, isASCIISpace(first) { return nil }
  if let last = text.last, isASCIISpace(last) { return nil }
  return parseFloatText(Array(text))
}
