// Paths as texts: what no file is asked for.

import Interpreter

let pathTextFunctions: [NativeFunction] = [
  .function(
    "_path_normpath", "(path)", "Normalize path, eliminating double slashes, etc."
  ) { (a: Arguments) throws(Raised) in
    guard let path = try fileSystemPath(a[0]) else {
      throw raise(
        .typeError,
        "_path_normpath: path should be string, bytes or os.PathLike, not \(typeName(a[0]))")
    }
    if let bytes = path.bytes { return makeBytes(normalPath(bytes.buffer)) }
    return makeString(path.string.map { normalPath($0.buffer) } ?? [])
  }
]

private let slash = UInt8(ascii: "/")
private let dot = UInt8(ascii: ".")

/// Without empty parts, dots, and parts that dots lead out of again.
private func normalPath(_ path: Bytes) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(path.count + 1)
  // Two slashes, and no more, are another root than one.
  let slashes = path.prefix { $0 == slash }.count
  result += [UInt8](repeating: slash, count: slashes == 2 ? 2 : min(slashes, 1))
  let rootLength = result.count
  // Dots that lead out of the beginning stay.
  var kept = rootLength
  for part in path.split(separator: slash) where !(part.count == 1 && part.first == dot) {
    if part.count == 2, part.first == dot, part.last == dot {
      if result.count > kept {
        let end = result[kept...].lastIndex(of: slash) ?? kept
        result.removeSubrange(end...)
        continue
      }
      if rootLength > 0 { continue }
    }
    if result.count > rootLength { result.append(slash) }
    result += part
    if part.elementsEqual([dot, dot]) { kept = result.count }
  }
  return result.isEmpty ? [dot] : result
}
