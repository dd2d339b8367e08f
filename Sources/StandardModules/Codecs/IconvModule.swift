// The module `_iconv`: encodings that the system converts. `Library/Binary/_system_codecs.py` makes codecs of it.

import CBaton
import Interpreter

/// `convert(to, from, data)`: the converted bytes, how many were used, and whether a character lacks its end;
/// None where the system does not know an encoding.
private func convert(_ a: Arguments) throws(Raised) -> Value {
  guard let to = a[0].string?.text, let from = a[1].string?.text, let data = try bytesLike(a[2])
  else {
    throw raise(.typeError, "convert() takes two names and bytes")
  }
  var output: UnsafeMutablePointer<CChar>?
  var (size, used) = (0, 0)
  var isIncomplete = false
  let bytes = UnsafeRawBufferPointer(data.buffer).bindMemory(to: CChar.self)
  guard baton_iconv(to, from, bytes.baseAddress, bytes.count, &output, &size, &used, &isIncomplete)
  else { return .none }
  guard let output else { throw raise(.memoryError, "") }
  defer { baton_iconv_free(output) }
  let result = makeBytes(
    UnsafeBufferPointer(
      start: UnsafeRawPointer(output).assumingMemoryBound(to: UInt8.self), count: size))
  return makeTuple([result, .int(used), .bool(isIncomplete)])
}

func makeIconvModule() -> ModuleObject {
  makeModule(
    "_iconv", doc: "Encodings that the system converts.",
    [.function("convert", "(to, from, data, /)", "Convert bytes.", convert)])
}
