// The module `_json`: the loops of `json`.

import Interpreter

private let functions: [NativeFunction] = [
  .function(
    "scan",
    "(string, index, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, error, /)",
    "Return the value that a text begins with at an index, and where it ends.", scan),
  .function(
    "skip", "(string, index, /)", "Return where the space at an index ends."
  ) { (a: Arguments) throws(Raised) in
    let source = try text(a[0])
    var scanner = JSONScanner(source, at: try offset(a[1], source), noHooks)
    scanner.skipSpace()
    return .int(source.codePointPosition(ofOffset: scanner.offset))
  },
  .function(
    "encode",
    "(value, skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, indent, item_separator, key_separator, default, /)",
    "Return a value as JSON.", encode),
  .function("encode_text", "(text, ensure_ascii, /)", "Return a text as JSON.") {
    (a: Arguments) throws(Raised) in
    let encoding = JSONEncoding(
      skipsKeys: false, isASCII: try isTrue(a[1]), checksCircles: false, allowsNaN: true,
      sortsKeys: false, indent: nil, itemSeparator: [], keySeparator: [], fallback: .none)
    var writer = TextWriter()
    encoding.write(try text(a[0]), &writer)
    return try writer.finish()
  },
]

private nonisolated(unsafe) let noHooks = JSONHooks(
  object: .unbound, pairs: .unbound, float: .unbound, int: .unbound, constant: .unbound,
  error: .none, isStrict: true)

private func text(_ value: Value) throws(Raised) -> StringObject {
  if let text = value.unwrapped.string { return text }
  throw raise(.typeError, "first argument must be a string, not \(typeName(value))")
}

private func offset(_ index: Value, _ source: StringObject) throws(Raised) -> Int {
  let index = try toIndex(index)
  if index < 0 { throw raise(.valueError, "idx cannot be negative") }
  let count = source.codePointCount
  return index >= count ? source.byteCount : source.offset(ofCodePoint: index)
}

private func hook(_ value: Value) -> Value { value.isNone ? .unbound : value }

private func scan(_ a: Arguments) throws(Raised) -> Value {
  let source = try text(a[0])
  let hooks = JSONHooks(
    object: hook(a[3]), pairs: hook(a[4]), float: hook(a[5]), int: hook(a[6]),
    constant: hook(a[7]), error: a[8], isStrict: try isTrue(a[2]))
  var scanner = JSONScanner(source, at: try offset(a[1], source), hooks)
  let value = try scanner.value()
  return makeTuple([value, .int(source.codePointPosition(ofOffset: scanner.offset))])
}

private func separator(_ value: Value) throws(Raised) -> [UInt8] { Array(try text(value).buffer) }

private func encode(_ a: Arguments) throws(Raised) -> Value {
  let indent: [UInt8]?
  if a[6].isNone {
    indent = nil
  } else if let text = a[6].unwrapped.string {
    indent = Array(text.buffer)
  } else {
    let width = max(try toIndex(a[6]), 0)
    try reserve(count: width)
    indent = [UInt8](repeating: 0x20, count: width)
  }
  let encoding = JSONEncoding(
    skipsKeys: try isTrue(a[1]), isASCII: try isTrue(a[2]), checksCircles: try isTrue(a[3]),
    allowsNaN: try isTrue(a[4]), sortsKeys: try isTrue(a[5]), indent: indent,
    itemSeparator: try separator(a[7]), keySeparator: try separator(a[8]), fallback: a[9])
  var writer = TextWriter()
  var open: Set<Reference> = []
  try encoding.write(a[0], 0, &open, &writer)
  return try writer.finish()
}

func makeJSONModule() throws(Raised) -> ModuleObject {
  makeModule("_json", doc: "The loops of json.", functions)
}
