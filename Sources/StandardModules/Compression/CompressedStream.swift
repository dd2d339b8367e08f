// What the streams of zlib, bzip2 and liblzma have in common: they go on by pieces of input and output, so that
// an interrupt is noticed and a limit of the output is kept.

import Interpreter

/// The most input that a library gets at once.
let compressionInputPart = 1 << 20
/// About what a stream of bzip2 or liblzma holds outside of the heap: collections must not wait too long.
let compressionStreamBytes = 8 << 20
private let outputPart = 1 << 16

/// One call of a library: input, how much of it is left, the same of output, and whether no input follows.
typealias StreamStep = (
  UnsafePointer<UInt8>?, UnsafeMutablePointer<Int>, UnsafeMutablePointer<UInt8>?,
  UnsafeMutablePointer<Int>, Bool
) -> Int32

/// Goes on until the input is used up and the output written, or the most output is there.
///
/// - Parameter most: Below zero for no limit.
/// - Returns: The library's code, how much input was used, the output.
func runStream(
  _ value: Value, most: Int, goesOn: (Int32) -> Bool, _ step: StreamStep
) throws(Raised) -> Value {
  var (used, code) = (0, Int32(0))
  var output: [UInt8] = []
  var part = [UInt8](repeating: 0, count: most > 0 ? min(most, outputPart) : outputPart)
  while true {
    // A handler of a signal may have changed what the script owns.
    let input = try bytesArgument(value).buffer
    if used > input.count { break }
    let end = min(used + compressionInputPart, input.count)
    var inputLeft = end - used
    let room = most >= 0 ? min(most - output.count, part.count) : part.count
    var outputLeft = room
    code = part.withUnsafeMutableBufferPointer { buffer in
      step(
        input.baseAddress.map { $0 + used }, &inputLeft, buffer.baseAddress, &outputLeft,
        end == input.count)
    }
    used = end - inputLeft
    let written = room - outputLeft
    try reserve(count: output.count + written)
    output.append(contentsOf: part[..<written])
    if !goesOn(code) || most >= 0 && output.count >= most { break }
    if outputLeft > 0 && (inputLeft > 0 || used == input.count) { break }
    try checkInterrupt()
  }
  let bytes = makeBytes(output)
  return makeTuple([.int(Int(code)), .int(used), bytes])
}
