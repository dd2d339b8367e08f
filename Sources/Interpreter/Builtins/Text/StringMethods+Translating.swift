// `encode`, `translate` and `maketrans`.

let stringTranslationMethods: [NativeFunction] = [
  .method(
    "encode", "(self, /, encoding='utf-8', errors='strict')",
    "Encode the string using the codec registered for encoding.", stringEncode),
  .method(
    "translate", "(self, table, /)",
    "Replace each character in the string using the given translation table.", stringTranslate),
  .staticMethod(
    "maketrans", "(x, y=None, z=None, /)",
    "Return a translation table usable for str.translate().", stringMakeTranslation),
]

private func stringEncode(_ a: Arguments) throws(Raised) -> Value {
  try encode(
    try selfText(a), encoding: try codecArgument(a[1], "encode", "encoding"),
    errors: try codecArgument(a[2], "encode", "errors"))
}

private func stringTranslate(_ a: Arguments) throws(Raised) -> Value {
  let text = try selfText(a)
  var writer = TextWriter(capacity: text.byteCount + 8)
  var known = KnownTranslations(a[1])
  var offset = 0
  while offset < text.byteCount {
    let point = decodeCodePoint(text.bytes, &offset)
    if let byte = known[point] {
      writer.append(byte)
      continue
    }
    let found = try translation(of: point, in: a[1])
    known.note(found, for: point)
    guard let mapped = found else {
      writer.append(codePoint: point)
      continue
    }
    if mapped.isNone { continue }
    if let string = mapped.unwrapped.string {
      writer.append(string)
    } else {
      writer.append(codePoint: try translatedPoint(mapped))
    }
  }
  return try writer.finish()
}

/// What ASCII characters were found to become, where that is one ASCII character: a dict is asked once for each.
private struct KnownTranslations {
  private static let unknown: UInt8 = 0xff
  private var bytes: [UInt8]

  init(_ table: Value) {
    bytes = table.dict == nil ? [] : [UInt8](repeating: KnownTranslations.unknown, count: 128)
  }

  subscript(point: UInt32) -> UInt8? {
    if point >= bytes.count { return nil }
    let byte = bytes[Int(point)]
    return byte == KnownTranslations.unknown ? nil : byte
  }

  mutating func note(_ mapped: Value?, for point: UInt32) {
    if point >= bytes.count { return }
    switch mapped {
    case nil: bytes[Int(point)] = UInt8(point)
    case .int(let number) where number >= 0 && number < 0x80: bytes[Int(point)] = UInt8(number)
    default: break
    }
  }
}

private func translatedPoint(_ value: Value) throws(Raised) -> UInt32 {
  guard let number = value.unwrapped.smallInt else {
    if value.unwrapped.bigInt == nil {
      throw raise(.typeError, "character mapping must return integer, None or str")
    }
    throw raise(.valueError, "character mapping must be in range(0x110000)")
  }
  if number < 0 || number > 0x10ffff {
    throw raise(.valueError, "character mapping must be in range(0x110000)")
  }
  return UInt32(number)
}

/// What the table maps the character to; nil when it has no entry.
private func translation(of point: UInt32, in table: Value) throws(Raised) -> Value? {
  let key = Value.int(Int(point))
  if let dict = table.dict {
    let value = try dict.get(key)
    return value.isUnbound ? nil : value
  }
  do throws(Raised) {
    return try getItem(table, key)
  } catch {
    if catchRaised(.lookupError) { return nil }
    throw error
  }
}

private func stringMakeTranslation(_ a: Arguments) throws(Raised) -> Value {
  if !a.isGiven(1) { return try translationFromDict(a[0]) }
  guard let to = a[1].unwrapped.string else {
    throw raise(.typeError, "maketrans() argument 2 must be str, not \(argumentTypeName(a[1]))")
  }
  guard let from = a[0].unwrapped.string else {
    throw raise(
      .typeError, "first maketrans argument must be a string if there is a second argument")
  }
  if from.codePointCount != to.codePointCount {
    throw raise(.valueError, "the first two maketrans arguments must have equal length")
  }
  let dict = makeDict()
  var (source, target) = (0, 0)
  while source < from.byteCount {
    let key = Value.int(Int(decodeCodePoint(from.bytes, &source)))
    try dict.set(key, .int(Int(decodeCodePoint(to.bytes, &target))))
  }
  if a.isGiven(2) {
    guard let deleted = a[2].unwrapped.string else {
      throw raise(.typeError, "maketrans() argument 3 must be str, not \(argumentTypeName(a[2]))")
    }
    source = 0
    while source < deleted.byteCount {
      try dict.set(.int(Int(decodeCodePoint(deleted.bytes, &source))), .none)
    }
  }
  return dict.value
}

private func translationFromDict(_ value: Value) throws(Raised) -> Value {
  guard let source = value.unwrapped.dict else {
    throw raise(.typeError, "if you give only one argument to maketrans it must be a dict")
  }
  let dict = makeDict()
  for position in 0..<source.used {
    let entry = source.entries[position]
    if entry.key.isUnbound { continue }
    if entry.key.smallInt != nil {
      try dict.set(entry.key, entry.value)
    } else if let key = entry.key.string {
      if key.codePointCount != 1 {
        throw raise(.valueError, "string keys in translate table must be of length 1")
      }
      try dict.set(.int(Int(key.codePoint(at: 0))), entry.value)
    } else {
      throw raise(.typeError, "keys in translate table must be strings or integers")
    }
  }
  return dict.value
}
