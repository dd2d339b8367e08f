// The module `_iconv`: what the system's converter knows of encodings, for those of East Asia.

import CBaton
import Interpreter

private let functions: [NativeFunction] = [
  .function(
    "knows", "(encoding, /)", "Return whether the system has an encoding."
  ) { (a: Arguments) throws(Raised) in
    guard let converter = baton_converter_open("UTF-8", try strText(a[0])) else {
      return .bool(false)
    }
    baton_converter_close(converter)
    return .bool(true)
  },
  .function(
    "convert", "(data, source, target, /)",
    "Convert bytes as far as they go; return the result, how many were read, and why it ended: "
      + "0 all is read, 1 malformed or not to be expressed, 2 within a character.", convert),
]

/// Bytes that one call of the converter may write.
private let pieceSize = 4096

private func convert(_ a: Arguments) throws(Raised) -> Value {
  let (source, target) = (try strText(a[1]), try strText(a[2]))
  let data = try binaryData(a[0])
  guard let converter = baton_converter_open(target, source) else {
    throw raise(.lookupError, "unknown encoding: \(source)")
  }
  defer { baton_converter_close(converter) }
  var result: [UInt8] = []
  // The interrupt runs no script code here: the bytes stay where they are.
  let (read, outcome) = try pump(converter, data, &result)
  return makeTuple([makeBytes(result), .int(read), .int(Int(outcome.rawValue))])
}

private func pump(
  _ converter: UnsafeMutableRawPointer, _ data: Bytes, _ result: inout [UInt8]
) throws(Raised) -> (read: Int, outcome: baton_conversion) {
  var input = data.baseAddress
  var rest = data.count
  while rest > 0 {
    try checkInterrupt()
    let outcome = convertPiece(converter, &input, &rest, &result)
    if outcome == baton_malformed || outcome == baton_incomplete {
      reset(converter, &result)
      return (data.count - rest, outcome)
    }
  }
  reset(converter, &result)
  return (data.count, baton_converted)
}

/// Leads back to the initial state: some encodings end with a sequence that says so.
private func reset(_ converter: UnsafeMutableRawPointer, _ result: inout [UInt8]) {
  var (nothing, none): (UnsafePointer<UInt8>?, Int) = (nil, 0)
  _ = convertPiece(converter, &nothing, &none, &result)
}

private func convertPiece(
  _ converter: UnsafeMutableRawPointer, _ input: inout UnsafePointer<UInt8>?, _ rest: inout Int,
  _ result: inout [UInt8]
) -> baton_conversion {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: pieceSize) { piece in
    guard var output = piece.baseAddress else { return baton_full }
    var space = pieceSize
    let outcome = baton_convert(converter, &input, &rest, &output, &space)
    result.append(contentsOf: piece.prefix(pieceSize - space))
    return outcome
  }
}

func makeConverterModule() throws(Raised) -> ModuleObject {
  makeModule("_iconv", doc: "The system's converter between encodings.", functions)
}
