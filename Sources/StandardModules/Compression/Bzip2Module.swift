// The module `_bzip2`: streams of the system's libbzip2. What scripts see of it is made in `Library/Compression/bz2.py`.

import CBaton
import Interpreter

private final class Bzip2Stream: Boxed {
  private(set) var stream: OpaquePointer?

  init(_ stream: OpaquePointer) {
    self.stream = stream
    noteForeign(compressionStreamBytes)
  }

  /// Frees the library's memory, of which there is much.
  func end() {
    if let stream { baton_bzip2_end(stream) }
    stream = nil
  }

  deinit { end() }
}

private nonisolated(unsafe) var streamType: Reference?

/// The stream, or the library's code when there is none.
private func made(_ stream: OpaquePointer?, _ code: Int32) -> Value {
  if let stream { return makeBoxed(streamType!, Bzip2Stream(stream)) }
  return .int(Int(code))
}

private let (ok, runOk, finishOk, streamEnd): (Int32, Int32, Int32, Int32) = (0, 1, 3, 4)

private func step(_ a: Arguments) throws(Raised) -> Value {
  guard let object = a[0].boxed(Bzip2Stream.self), let stream = object.stream else {
    throw raise(.valueError, "the stream has ended")
  }
  let finishes = try isTrue(a[2])
  return try runStream(
    a[1], most: try toIndex(a[3]), goesOn: { $0 == ok || $0 == runOk || $0 == finishOk }
  ) { (input, inputLeft, output, outputLeft, isLast) in
    let code = baton_bzip2_step(
      stream, input, inputLeft, output, outputLeft, finishes && isLast)
    if code == streamEnd { object.end() }
    return code
  }
}

private let loading = NativeFunction.function(
  "load", "()", "Whether the system has libbzip2."
) { (a: Arguments) throws(Raised) in .bool(baton_bzip2_load()) }

private let functions: [NativeFunction] = [
  .function(
    "compress", "(level, /)", "A stream that compresses, or the code of libbzip2's refusal."
  ) { (a: Arguments) throws(Raised) in
    let level = try cNumber(a[0])
    var code: Int32 = 0
    return made(baton_bzip2_compress(level, &code), code)
  },
  .function("decompress", "()", "A stream that decompresses, or the code of libbzip2's refusal.") {
    (a: Arguments) throws(Raised) in
    var code: Int32 = 0
    return made(baton_bzip2_decompress(&code), code)
  },
  .function(
    "step", "(stream, data, finishes, most, /)",
    "Go on with data; return libbzip2's code, how much was used, and the output.", step),
]

func makeBzip2Module() -> ModuleObject {
  if streamType == nil {
    streamType =
      makeNativeType(
        NativeType(
          name: "stream", kind: nil, doc: "A stream of libbzip2.", constructor: nil, methods: [],
          isFinal: true, module: "_bzip2")
      ).reference
  }
  // Without the library nobody can call what needs it.
  return makeModule(
    "_bzip2", doc: "Streams of libbzip2.", [loading] + (baton_bzip2_load() ? functions : []))
}
