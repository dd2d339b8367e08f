// The module `_zlib`: streams and check sums of the system's zlib. What scripts see of it is made in
// `Library/Compression/zlib.py`.

import CBaton
import Interpreter

private final class ZlibStream: Boxed {
  let stream: OpaquePointer

  init(_ stream: OpaquePointer) {
    self.stream = stream
    noteForeign(Self.foreignBytes)
  }

  /// What zlib takes for windows and tables at its usual levels.
  private static let foreignBytes = 268 << 10

  deinit { baton_zlib_end(stream) }
}

private nonisolated(unsafe) var streamType: Reference?

private func stream(_ value: Value) throws(Raised) -> OpaquePointer {
  if let object = value.boxed(ZlibStream.self) { return object.stream }
  throw raise(.typeError, "expected a stream, not '\(typeName(value))'")
}

/// The stream, or zlib's code when there is none.
/// - Throws: MemoryError.
private func made(_ stream: OpaquePointer?, _ code: Int32) throws(Raised) -> Value {
  if let stream { return makeBoxed(streamType!, ZlibStream(stream)) }
  if code == memoryError { throw raise(.memoryError, "") }
  return .int(Int(code))
}

private let (noFlush, memoryError, bufferError): (Int32, Int32, Int32) = (0, -4, -5)

private func step(_ a: Arguments) throws(Raised) -> Value {
  let stream = try stream(a[0])
  let flush = try cNumber(a[2])
  return try runStream(a[1], most: try toIndex(a[3]), goesOn: { $0 == 0 || $0 == bufferError }) {
    (input, inputLeft, output, outputLeft, isLast) in
    baton_zlib_step(stream, input, inputLeft, output, outputLeft, isLast ? flush : noFlush)
  }
}

/// A check sum of the bytes, in parts.
private func sum(
  _ a: Arguments, _ function: (UInt, UnsafePointer<UInt8>?, UInt32) -> UInt
) throws(Raised) -> Value {
  let start = UInt(truncatingIfNeeded: try toIndex(a[1])) & 0xffff_ffff
  var (result, offset) = (start, 0)
  while true {
    let bytes = try bytesArgument(a[0]).buffer
    if offset >= bytes.count { break }
    let count = min(bytes.count - offset, compressionInputPart)
    result = function(result, bytes.baseAddress.map { $0 + offset }, UInt32(count))
    offset += count
    try checkInterrupt()
  }
  return .int(Int(result))
}

private let loading = NativeFunction.function(
  "load", "()", "Whether the system has zlib."
) { (a: Arguments) throws(Raised) in .bool(baton_zlib_load()) }

private let functions: [NativeFunction] = [
  .function("version", "()", "The version of zlib that is running.") {
    (a: Arguments) throws(Raised) in
    makeString(String(cString: baton_zlib_version()))
  },
  .function("crc32", "(data, value, /)", "A CRC-32 of the bytes that goes on from a value.") {
    (a: Arguments) throws(Raised) in try sum(a, baton_zlib_crc32)
  },
  .function("adler32", "(data, value, /)", "An Adler-32 of the bytes that goes on from a value.") {
    (a: Arguments) throws(Raised) in try sum(a, baton_zlib_adler32)
  },
  .function(
    "deflate", "(level, wbits, memlevel, strategy, /)",
    "A stream that compresses, or the code of zlib's refusal."
  ) { (a: Arguments) throws(Raised) in
    let (level, wbits) = (try cNumber(a[0]), try cNumber(a[1]))
    let (memlevel, strategy) = (try cNumber(a[2]), try cNumber(a[3]))
    var code: Int32 = 0
    return try made(baton_zlib_deflate(level, wbits, memlevel, strategy, &code), code)
  },
  .function(
    "inflate", "(wbits, /)", "A stream that decompresses, or the code of zlib's refusal."
  ) { (a: Arguments) throws(Raised) in
    let wbits = try cNumber(a[0])
    var code: Int32 = 0
    return try made(baton_zlib_inflate(wbits, &code), code)
  },
  .function("copy", "(stream, /)", "A stream that goes on as another one would.") {
    (a: Arguments) throws(Raised) in
    var code: Int32 = 0
    return try made(baton_zlib_copy(try stream(a[0]), &code), code)
  },
  .function("set_dictionary", "(stream, data, /)", "Set a dictionary; return zlib's code.") {
    (a: Arguments) throws(Raised) in
    let (stream, bytes) = (try stream(a[0]), try bytesArgument(a[1]).buffer)
    guard let count = UInt32(exactly: bytes.count) else {
      throw raise(.overflowError, "zdict length does not fit in an unsigned int")
    }
    return .int(Int(baton_zlib_set_dictionary(stream, bytes.baseAddress, count)))
  },
  .function(
    "step", "(stream, data, flush, most, /)",
    "Go on with data; return zlib's code, how much was used, and the output.", step),
  .function("message", "(stream, /)", "What zlib says of the last error.") {
    (a: Arguments) throws(Raised) in
    guard let text = baton_zlib_message(try stream(a[0])) else { return .none }
    return makeString(String(cString: text))
  },
]

func makeZlibModule() -> ModuleObject {
  if streamType == nil {
    streamType =
      makeNativeType(
        NativeType(
          name: "stream", kind: nil, doc: "A stream of zlib.", constructor: nil, methods: [],
          isFinal: true, module: "_zlib")
      ).reference
  }
  // Without the library nobody can call what needs it.
  return makeModule(
    "_zlib", doc: "Streams and check sums of zlib.",
    [loading] + (baton_zlib_load() ? functions : []))
}
