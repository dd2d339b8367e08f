// What stands between the text of a standard stream and its bytes: an encoding, a way to treat what it does not
// have, and a newline. UTF-8 is a copy, and what all but a few programs use.

/// How text becomes bytes, and bytes text.
package struct TextFormat {
  /// As it was given.
  package private(set) var encoding = "utf-8" {
    didSet {
      isUTF8 = if case .utf8? = Codec(known: encoding) { true } else { false }
    }
  }
  private(set) var isUTF8 = true
  package var errors = "strict"
  /// What is written for a newline.
  package var newline = "\n"
  /// The name under which what follows the first text is encoded: marks stand at the beginning only.
  var rest: String?

  package init(errors: String) { self.errors = errors }

  /// Texts of ASCII are their own bytes.
  var keepsASCII: Bool {
    if newline != "\n" { return false }
    switch Codec(known: encoding) {
    case .utf8, .ascii, .latin1: return true
    default: return false
    }
  }

  /// The text's own bytes are what is to be written.
  @inline(never) func isCopy(_ text: StringObject) -> Bool {
    isUTF8 && newline == "\n" && !text.hasSurrogates
  }

  /// - Throws: unless there is such an encoding.
  mutating func change(encoding name: String, errors handler: String?) throws(Raised) {
    guard let empty = makeString("").string else { return }
    _ = try encode(empty, encoding: name, errors: "strict")
    encoding = name == "locale" ? "utf-8" : name
    errors = handler ?? "strict"
    rest = nil
  }

  /// `ENCODING:ERRORS`, of which each may be missing.
  package mutating func read(_ setting: String, keepsErrors: Bool) {
    let parts = setting.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if let name = parts.first, !name.isEmpty {
      encoding = String(name)
      if !keepsErrors { errors = "strict" }
    }
    if parts.count > 1, !parts[1].isEmpty, !keepsErrors { errors = String(parts[1]) }
  }
}

/// Encodings whose first text begins with a mark, and what follows it.
private let markedEncodings = [
  "utf-16": "utf-16-le", "utf16": "utf-16-le", "utf-32": "utf-32-le", "utf32": "utf-32-le",
  "utf-8-sig": "utf-8",
]

extension TextStream {
  /// Appends text that is not its own bytes.
  @inline(never) func appendEncoded(_ text: StringObject) throws(Raised) {
    let name = format.rest ?? format.encoding
    let data = try encode(withNewlines(text), encoding: name, errors: format.errors)
    format.rest = format.rest ?? markedEncodings[format.encoding.lowercased()]
    guard let bytes = data.bytes, let base = bytes.buffer.baseAddress else { return }
    try append(base, count: bytes.count)
  }

  private func withNewlines(_ text: StringObject) -> StringObject {
    if format.newline == "\n" { return text }
    var bytes: [UInt8] = []
    for byte in text.buffer {
      if byte == 10 { bytes += Array(format.newline.utf8) } else { bytes.append(byte) }
    }
    return makeString(bytes).string ?? text
  }

  /// The text of bytes that were read.
  func decoded(_ bytes: [UInt8]) throws(Raised) -> Value {
    hasRead = true
    if format.isUTF8, String(validating: bytes, as: UTF8.self) != nil { return makeString(bytes) }
    guard let data = makeBytes(bytes).bytes else { return .none }
    return try decode(data, encoding: format.encoding, errors: format.errors)
  }

  /// `reconfigure`, but for what concerns the buffer.
  func change(encoding: String?, errors: String?, newline: Value?) throws(Raised) {
    if hasRead, encoding != nil || newline != nil {
      throw try unsupported(
        "It is not possible to set the encoding or newline of stream after the first read")
    }
    var format = format
    if let newline { format.newline = try writtenNewline(newline) }
    if let encoding {
      try format.change(encoding: encoding, errors: errors)
    } else if let errors {
      format.errors = errors
    }
    self.format = format
  }

  private func writtenNewline(_ value: Value) throws(Raised) -> String {
    if value.isNone { return "\n" }
    guard let text = value.unwrapped.string?.text else {
      throw raise(
        .typeError,
        "reconfigure() argument 'newline' must be str or None, not "
          + argumentTypeName(value))
    }
    guard ["", "\n", "\r", "\r\n"].contains(text) else {
      throw raise(.valueError, "illegal newline value: \(text)")
    }
    return text.isEmpty ? "\n" : text
  }
}

/// `io.UnsupportedOperation`.
func unsupported(_ message: String) throws(Raised) -> Raised {
  let type = try getAttribute(try importModule("io"), intern("UnsupportedOperation"))
  return raise(value: try call(type, makeString(message)))
}
