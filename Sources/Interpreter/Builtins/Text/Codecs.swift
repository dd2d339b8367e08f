// Text to bytes and back: the codecs and error handlers that scripts name.

/// An encoding; nil byte order means the order that a byte order mark tells.
package enum Codec: Sendable {
  case utf8, utf8Signature, ascii, latin1
  case utf16(Endianness?)
  case utf32(Endianness?)
  /// One byte a character, by a table of the library.
  case page(CodePage)

  /// The order of the bytes in a unit.
  package enum Endianness: Sendable { case little, big }

  /// The name that errors show.
  var name: String {
    switch self {
    case .utf8, .utf8Signature: return "utf-8"
    case .ascii: return "ascii"
    case .latin1: return "latin-1"
    case .utf16(nil): return "utf-16"
    case .utf16(.little): return "utf-16-le"
    case .utf16(.big): return "utf-16-be"
    case .utf32(nil): return "utf-32"
    case .utf32(.little): return "utf-32-le"
    case .utf32(.big): return "utf-32-be"
    case .page: return "charmap"
    }
  }

  /// - Throws: LookupError for a name that is not native.
  package init(named name: String) throws(Raised) {
    guard let codec = Codec(known: name) else {
      throw raise(.lookupError, "unknown encoding: \(name)")
    }
    self = codec
  }

  /// Nil for encodings that the library's module `_codecs` brings, and for those that nobody knows.
  init?(known name: String) {
    if name == "utf-8" {
      self = .utf8
      return
    }
    var normal = ""
    for scalar in name.unicodeScalars {
      normal += scalar == "_" || scalar == " " ? "-" : scalar.properties.lowercaseMapping
    }
    switch normal {
    case "utf-8", "utf8", "u8", "cp65001": self = .utf8
    case "utf-8-sig": self = .utf8Signature
    case "ascii", "us-ascii", "646", "ansi-x3.4-1968": self = .ascii
    case "latin-1", "latin1", "latin", "l1", "iso-8859-1", "iso8859-1", "8859", "cp819":
      self = .latin1
    case "utf-16", "utf16", "u16": self = .utf16(nil)
    case "utf-16-le", "utf-16le", "utf16-le": self = .utf16(.little)
    case "utf-16-be", "utf-16be", "utf16-be": self = .utf16(.big)
    case "utf-32", "utf32", "u32": self = .utf32(nil)
    case "utf-32-le", "utf-32le", "utf32-le": self = .utf32(.little)
    case "utf-32-be", "utf-32be", "utf32-be": self = .utf32(.big)
    default: return nil
    }
  }
}

/// Names that scripts have used, but for UTF-8: the few that a program uses are found at once.
private nonisolated(unsafe) var recentCodecs: [(name: String, codec: Codec)] = []

extension Codec {
  /// Failures of code pages carry a note of the library.
  func toldByLibrary(_ errors: String?) -> Bool {
    if case .page = self { return errors == nil || errors == "strict" }
    return false
  }

  /// Native codecs and code pages; nil for what only the library knows.
  static func find(_ name: String?) throws(Raised) -> Codec? {
    guard let name, name != "utf-8" else { return .utf8 }
    for entry in recentCodecs where entry.name == name { return entry.codec }
    var found = Codec(known: name)
    if found == nil, let page = try CodePage.find(name) { found = .page(page) }
    guard let codec = found else { return nil }
    if recentCodecs.count < 16 { recentCodecs.append((name, codec)) }
    return codec
  }
}

/// By the library: other encodings, error handlers of scripts.
private func convert(
  _ function: StaticString, _ value: Value, _ encoding: String, _ errors: String?
) throws(Raised) -> Value {
  let convert = try getAttribute(try importModule("_codecs"), intern(function))
  return try call(convert, value, makeString(encoding), makeString(errors ?? "strict"))
}

/// Not even the name of a native handler.
private func isForeign(_ errors: String?) -> Bool {
  errors.map { CodecErrors(rawValue: $0) == nil } ?? false
}

/// What to do with what a codec cannot express.
enum CodecErrors: String {
  case strict, ignore, replace
  case backslashReplace = "backslashreplace"
  case surrogateEscape = "surrogateescape"
  case surrogatePass = "surrogatepass"
  case characterReference = "xmlcharrefreplace"
  case nameReplace = "namereplace"
}

/// The text of an optional `encoding` or `errors` argument; nil when it is omitted.
func codecArgument(_ value: Value, _ function: StaticString, _ name: StaticString) throws(Raised)
  -> String?
{
  if value.isUnbound { return nil }
  if let text = value.unwrapped.string { return text.text }
  throw raise(
    .typeError, "\(function)() argument '\(name)' must be str, not \(argumentTypeName(value))")
}

/// Looked up only when an error occurs, as CPython does.
func errorHandler(_ name: String?) throws(Raised) -> CodecErrors {
  guard let name else { return .strict }
  guard let handler = CodecErrors(rawValue: name) else {
    throw raise(.lookupError, "unknown error handler name '\(name)'")
  }
  return handler
}

/// `text.encode(encoding, errors)`.
package func encode(_ text: StringObject, encoding: String?, errors: String?) throws(Raised)
  -> Value
{
  guard let codec = try Codec.find(encoding) else {
    return try convert("other_encode", text.value, encoding ?? "", errors)
  }
  switch codec {
  case .utf8 where text.isASCII, .ascii where text.isASCII, .latin1 where text.isASCII:
    return makeBytes(text.buffer)
  case .utf8 where !text.hasSurrogates: return makeBytes(text.buffer)
  case _ where isForeign(errors):
    return try convert("handled_encode", text.value, encoding ?? "utf-8", errors)
  default:
    if let whole = encodeWhole(text, codec) { return whole }
    if codec.toldByLibrary(errors) {
      return try convert("other_encode", text.value, encoding ?? "", errors)
    }
    var encoder = TextEncoder(text, codec, errors)
    return try encoder.encode()
  }
}

/// `bytes.decode(encoding, errors)`.
package func decode(_ bytes: BytesObject, encoding: String?, errors: String?) throws(Raised)
  -> Value
{
  guard let codec = try Codec.find(encoding) else {
    return try convert("other_decode", bytes.value, encoding ?? "", errors)
  }
  try reserve(count: bytes.count)
  switch codec {
  case .utf8, .ascii, .latin1:
    if isASCIIBytes(bytes.buffer) { return makeString(bytes.buffer) }
  default: break
  }
  if let whole = decodeWhole(bytes.buffer, codec) { return whole }
  if codec.toldByLibrary(errors) {
    return try convert("other_decode", bytes.value, encoding ?? "", errors)
  }
  if isForeign(errors) {
    return try convert("handled_decode", bytes.value, encoding ?? "utf-8", errors)
  }
  var decoder = TextDecoder(bytes, codec, errors)
  return try decoder.decode()
}
