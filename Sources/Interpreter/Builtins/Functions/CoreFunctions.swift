// The builtin functions that are not classes, as one table; the functions follow by concept in the
// files of this folder.

/// `abs` to `sum`: the universal functions.
let coreFunctions: [NativeFunction] = rows(
  numberFunctions, aggregateFunctions, iterationFunctions, attributeFunctions, valueFunctions,
  outputFunctions)

let valueFunctions: [NativeFunction] = [
  .function("ascii", "(obj, /)", "Returns the repr with non-ASCII characters escaped.", asciiOf),
  .function("callable", "(obj, /)", "Can it be called?", callableOf),
  .function("format", "(value, format_spec='', /)", "Formats the value by a spec.", formatValue),
  .function("hash", "(obj, /)", "Returns the hash of the object.", hashOf),
  .function("id", "(obj, /)", "Returns the identity of the object.", idOf),
  .function("repr", "(obj, /)", "Returns the canonical text of the object.", reprOf),
]

private func asciiOf(_ a: Arguments) throws(Raised) -> Value { try ownAscii(a[0]) }

private func callableOf(_ a: Arguments) throws(Raised) -> Value { .bool(isCallable(a[0])) }

private func formatValue(_ a: Arguments) throws(Raised) -> Value {
  let spec = a.get(1, default: .object(state.emptyString))
  if let text = spec.unwrapped.string { return try format(a[0], text) }
  throw raise(.typeError, "format() argument 2 must be str, not \(argumentTypeName(spec))")
}

private func hashOf(_ a: Arguments) throws(Raised) -> Value { .int(try hash(a[0])) }

private func idOf(_ a: Arguments) throws(Raised) -> Value { .int(identity(of: a[0])) }

private func reprOf(_ a: Arguments) throws(Raised) -> Value { try ownRepr(a[0]) }
