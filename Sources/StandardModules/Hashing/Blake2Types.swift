// The classes `blake2b` and `blake2s`: hashes with more settings than the others have.

import Interpreter

private nonisolated(unsafe) var types: [Reference] = []

/// The class of the hashes with words of 64 bits, or of 32.
func blake2Type(isLarge: Bool) -> Reference {
  if types.isEmpty {
    types = [true, false].map { isLarge in
      let type = makeNativeType(blake2Row(isLarge: isLarge))
      let size = isLarge ? 64 : 32
      for (name, value) in [
        ("SALT_SIZE", size / 4), ("PERSON_SIZE", size / 4), ("MAX_KEY_SIZE", size),
        ("MAX_DIGEST_SIZE", size),
      ] { type.info.namespace.set(intern(name), .int(value)) }
      return type.reference
    }
  }
  return types[isLarge ? 0 : 1]
}

private func blake2Row(isLarge: Bool) -> NativeType {
  let make = { (a: Arguments) throws(Raised) -> Value in
    let hash = try blake2(isLarge: isLarge, a)
    return makeBoxed(blake2Type(isLarge: isLarge), HashObject(hash))
  }
  let constructor: NativeFunction =
    isLarge
    ? .function(
      "blake2b",
      """
      (cls, data=b'', /, *, digest_size=64, key=b'', salt=b'', person=b'', fanout=1, depth=1, \
      leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, \
      usedforsecurity=True)
      """, "", make)
    : .function(
      "blake2s",
      """
      (cls, data=b'', /, *, digest_size=32, key=b'', salt=b'', person=b'', fanout=1, depth=1, \
      leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, \
      usedforsecurity=True)
      """, "", make)
  return NativeType(
    name: isLarge ? "blake2b" : "blake2s", kind: nil,
    doc: isLarge ? "Return a new BLAKE2b hash object." : "Return a new BLAKE2s hash object.",
    constructor: constructor,
    methods: hashMethods, isFinal: true, module: "_blake2")
}

/// The settings as the constructor takes them; the first is the class.
private func blake2(isLarge: Bool, _ a: Arguments) throws(Raised) -> HashAlgorithm {
  let limit = isLarge ? 64 : 32
  var parameters = Blake2Parameters()
  parameters.digestSize = a.isGiven(2) ? try toIndex(a[2]) : limit
  if parameters.digestSize < 1 || parameters.digestSize > limit {
    throw raise(.valueError, "digest_size must be between 1 and \(limit) bytes")
  }
  parameters.key = try bytes(a, 3, "key", limit)
  parameters.salt = try bytes(a, 4, "salt", limit / 4)
  parameters.person = try bytes(a, 5, "person", limit / 4)
  parameters.fanout = try number(a, 6, 1, "fanout must be between 0 and 255", 0...255)
  parameters.depth = try number(a, 7, 1, "depth must be between 1 and 255", 1...255)
  parameters.leafSize = try leafSize(a.get(8, default: .int(0)))
  parameters.nodeOffset = try nodeOffset(a.get(9, default: .int(0)), isLarge: isLarge)
  parameters.nodeDepth = try number(a, 10, 0, "node_depth must be between 0 and 255", 0...255)
  parameters.innerSize = try number(
    a, 11, 0, "inner_size must be between 0 and is \(limit)", 0...limit)
  parameters.isLastNode = a.isGiven(12) ? try isTrue(a[12]) : false
  let hash: HashAlgorithm = isLarge ? Blake2b(parameters) : Blake2s(parameters)
  if a.isGiven(1) { try update(hash, a[1]) }
  return hash
}

private func bytes(_ a: Arguments, _ index: Int, _ name: String, _ most: Int) throws(Raised)
  -> [UInt8]
{
  guard a.isGiven(index) else { return [] }
  guard let bytes = try bytesLike(a[index]) else {
    throw raise(.typeError, "a bytes-like object is required, not '\(typeName(a[index]))'")
  }
  if bytes.count > most { throw raise(.valueError, "maximum \(name) length is \(most) bytes") }
  return Array(bytes.buffer)
}

private func number(
  _ a: Arguments, _ index: Int, _ usual: Int, _ message: String, _ range: ClosedRange<Int>
) throws(Raised) -> UInt8 {
  let value = a.isGiven(index) ? try toIndex(a[index]) : usual
  if !range.contains(value) { throw raise(.valueError, message) }
  return UInt8(value)
}

private func leafSize(_ value: Value) throws(Raised) -> UInt32 {
  let size = try toIndex(value)
  if size < 0 { throw raise(.valueError, "value must be positive") }
  guard let size = UInt32(exactly: size) else {
    throw raise(.overflowError, "leaf_size is too large")
  }
  return size
}

/// Eight bytes for large words, six for small ones.
private func nodeOffset(_ value: Value, isLarge: Bool) throws(Raised) -> [UInt8] {
  if let small = value.asInt, small < 0 { throw raise(.valueError, "value must be positive") }
  let made = try callMethod(value, intern("to_bytes"), [.int(8), makeString("little")])
  let bytes = made.bytes.map { Array($0.buffer) } ?? []
  if isLarge { return bytes }
  if bytes.dropFirst(6).contains(where: { $0 != 0 }) {
    throw raise(.overflowError, "node_offset is too large")
  }
  return Array(bytes.prefix(6))
}
