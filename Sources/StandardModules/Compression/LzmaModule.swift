// The module `_liblzma`: streams of the system's liblzma. What scripts see of it is made in `Library/Compression/lzma.py`,
// which also turns the dicts that describe filters into tuples of all options.

import CBaton
import Interpreter

private final class LzmaStream: Boxed {
  private(set) var stream: OpaquePointer?
  /// The integrity check, once the stream has ended.
  private var check: Int32 = 0

  init(_ stream: OpaquePointer) {
    self.stream = stream
    noteForeign(compressionStreamBytes)
  }

  var currentCheck: Int32 { stream.map { baton_lzma_check($0) } ?? check }

  /// Frees the library's memory, of which there is much.
  func end() {
    check = currentCheck
    if let stream { baton_lzma_end(stream) }
    stream = nil
  }

  deinit { end() }
}

private nonisolated(unsafe) var streamType: Reference?

private func object(_ value: Value) throws(Raised) -> LzmaStream {
  if let object = value.boxed(LzmaStream.self) { return object }
  throw raise(.typeError, "expected a stream, not '\(typeName(value))'")
}

/// The stream, or liblzma's code when there is none.
private func made(_ stream: OpaquePointer?, _ code: Int32) -> Value {
  if let stream { return makeBoxed(streamType!, LzmaStream(stream)) }
  return .int(Int(code))
}

// MARK: Filters

private func option(_ value: Value) throws(Raised) -> UInt32 {
  guard let number = UInt32(exactly: try toIndex(value)) else {
    throw raise(.overflowError, "Value too large for uint32_t type")
  }
  return number
}

/// The options that follow a filter's id in its tuple.
private var options: [WritableKeyPath<baton_lzma_filter, UInt32>] {
  [
    \.dict_size, \.lc, \.lp, \.pb, \.mode, \.nice_len, \.mf, \.depth, \.dist, \.start_offset,
  ]
}

private func filter(_ value: Value) throws(Raised) -> baton_lzma_filter {
  guard let items = value.unwrapped.tuple, items.count == 11 else {
    throw raise(.typeError, "expected a filter, not '\(typeName(value))'")
  }
  var filter = baton_lzma_filter()
  filter.id = UInt64(truncatingIfNeeded: try toIndex(items[0]))
  for (i, path) in options.enumerated() { filter[keyPath: path] = try option(items[i + 1]) }
  return filter
}

private func filters(_ value: Value) throws(Raised) -> [baton_lzma_filter] {
  guard let items = value.unwrapped.tuple else { return [] }
  var filters: [baton_lzma_filter] = []
  for i in 0..<min(items.count, Int(baton_lzma_most_filters)) {
    filters.append(try filter(items[i]))
  }
  return filters
}

private func makeFilter(_ filter: baton_lzma_filter) -> Value {
  makeTuple([.int(Int(filter.id))] + options.map { .int(Int(filter[keyPath: $0])) })
}

// MARK: Streams

private func compress(_ a: Arguments) throws(Raised) -> Value {
  let (format, check, preset) = (try cNumber(a[0]), try cNumber(a[1]), try option(a[2]))
  let filters = try filters(a[3])
  var code: Int32 = 0
  let stream = filters.withUnsafeBufferPointer {
    baton_lzma_compress(format, check, preset, $0.isEmpty ? nil : $0.baseAddress, $0.count, &code)
  }
  return made(stream, code)
}

private func decompress(_ a: Arguments) throws(Raised) -> Value {
  let format = try cNumber(a[0])
  let memory = a[1].isNone ? UInt64.max : UInt64(max(try toIndex(a[1]), 0))
  let filters = try filters(a[2])
  var code: Int32 = 0
  let stream = filters.withUnsafeBufferPointer {
    baton_lzma_decompress(format, memory, $0.baseAddress, $0.count, &code)
  }
  return made(stream, code)
}

private let streamEnd: Int32 = 1

private func step(_ a: Arguments) throws(Raised) -> Value {
  let object = try object(a[0])
  guard let stream = object.stream else { throw raise(.valueError, "the stream has ended") }
  let finishes = try isTrue(a[2])
  return try runStream(a[1], most: try toIndex(a[3]), goesOn: { $0 == 0 }) {
    (input, inputLeft, output, outputLeft, isLast) in
    let code = baton_lzma_step(
      stream, input, inputLeft, output, outputLeft, finishes && isLast)
    if code == streamEnd { object.end() }
    return code
  }
}

private func encodeProperties(_ a: Arguments) throws(Raised) -> Value {
  var filter = try filter(a[0])
  var bytes = [UInt8](repeating: 0, count: 64)
  var count: UInt32 = 0
  let code = baton_lzma_encode_properties(&filter, &bytes, UInt32(bytes.count), &count)
  return code == 0 ? makeBytes(Array(bytes[..<Int(count)])) : .int(Int(code))
}

private func decodeProperties(_ a: Arguments) throws(Raised) -> Value {
  var filter = baton_lzma_filter()
  filter.id = UInt64(truncatingIfNeeded: try toIndex(a[0]))
  let bytes = try bytesArgument(a[1]).buffer
  let code = baton_lzma_decode_properties(&filter, bytes.baseAddress, bytes.count)
  return code == 0 ? makeFilter(filter) : .int(Int(code))
}

private let loading = NativeFunction.function(
  "load", "()", "Whether the system has liblzma."
) { (a: Arguments) throws(Raised) in .bool(baton_lzma_load()) }

private let functions: [NativeFunction] = [
  .function(
    "compress", "(format, check, preset, filters, /)",
    "A stream that compresses, or the code of liblzma's refusal.", compress),
  .function(
    "decompress", "(format, memory, filters, /)",
    "A stream that decompresses, or the code of liblzma's refusal.", decompress),
  .function(
    "step", "(stream, data, finishes, most, /)",
    "Go on with data; return liblzma's code, how much was used, and the output.", step),
  .function("check", "(stream, /)", "The integrity check of what is decompressed.") {
    (a: Arguments) throws(Raised) in .int(Int(try object(a[0]).currentCheck))
  },
  .function("is_check_supported", "(check_id, /)", "Whether liblzma knows an integrity check.") {
    (a: Arguments) throws(Raised) in .bool(baton_lzma_is_check_supported(try cNumber(a[0])))
  },
  .function("preset", "(preset, /)", "The options of a preset, or None when there is no such.") {
    (a: Arguments) throws(Raised) in
    var filter = baton_lzma_filter()
    return baton_lzma_preset(try option(a[0]), &filter) ? makeFilter(filter) : .none
  },
  .function(
    "encode_properties", "(filter, /)",
    "The options of a filter as bytes, or the code of liblzma's refusal.", encodeProperties),
  .function(
    "decode_properties", "(id, bytes, /)",
    "The filter that bytes describe, or the code of liblzma's refusal.", decodeProperties),
]

func makeLzmaModule() -> ModuleObject {
  if streamType == nil {
    streamType =
      makeNativeType(
        NativeType(
          name: "stream", kind: nil, doc: "A stream of liblzma.", constructor: nil, methods: [],
          isFinal: true, module: "_liblzma")
      ).reference
  }
  // Without the library nobody can call what needs it.
  return makeModule(
    "_liblzma", doc: "Streams of liblzma.", [loading] + (baton_lzma_load() ? functions : []))
}
