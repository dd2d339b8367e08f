// The module `_digests`: hash functions as objects.

import Interpreter

final class HashObject: Boxed {
  let hash: HashAlgorithm

  init(_ hash: HashAlgorithm) { self.hash = hash }
}

private nonisolated(unsafe) var hashType: Reference?

private func make(_ hash: HashAlgorithm) -> Value { makeBoxed(hashType!, HashObject(hash)) }

private func algorithm(_ value: Value) throws(Raised) -> HashAlgorithm {
  if let object = value.boxed(HashObject.self) { return object.hash }
  throw raise(.typeError, "expected a hash, not '\(typeName(value))'")
}

private func data(_ value: Value) throws(Raised) -> Bytes {
  if let bytes = try bytesLike(value) { return bytes.buffer }
  if value.unwrapped.string != nil {
    throw raise(.typeError, "Strings must be encoded before hashing")
  }
  throw raise(.typeError, "object supporting the buffer API required")
}

/// Hashes in parts, noticing interrupts.
func update(_ hash: HashAlgorithm, _ value: Value) throws(Raised) {
  let bytes = try data(value)
  var offset = 0
  while offset < bytes.count {
    let end = min(offset + 1 << 20, bytes.count)
    hash.update(bytes.slice(offset, end))
    offset = end
    try checkInterrupt()
  }
}

private func digest(_ a: Arguments) throws(Raised) -> [UInt8] {
  let hash = try algorithm(a[0])
  guard let shake = hash as? SHA3, shake.isShake else { return hash.digest() }
  guard a.isGiven(1) else {
    throw raise(.typeError, "digest() missing required argument 'length' (pos 1)")
  }
  let length = try toIndex(a[1])
  if length < 0 { throw raise(.valueError, "value must be positive") }
  try reserve(count: length)
  guard let copy = shake.copy() as? SHA3 else { return [] }
  return copy.finish(count: length)
}

/// What all hashes do.
let hashMethods: [NativeFunction] = [
  .method("update", "(self, obj, /)", "Update this hash object's state with the provided string.") {
    (a: Arguments) throws(Raised) in
    try update(try algorithm(a[0]), a[1])
    return .none
  },
  .method("digest", "(self, length=None, /)", "Return the digest value as a bytes object.") {
    (a: Arguments) throws(Raised) in makeBytes(try digest(a))
  },
  .method(
    "hexdigest", "(self, length=None, /)",
    "Return the digest value as a string of hexadecimal digits."
  ) {
    (a: Arguments) throws(Raised) in
    let digest = try digest(a)
    return makeString(
      [UInt8](unsafeUninitializedCapacity: digest.count * 2) { target, used in
        for (index, byte) in digest.enumerated() {
          target[2 * index] = hexadecimal(byte >> 4)
          target[2 * index + 1] = hexadecimal(byte & 15)
        }
        used = digest.count * 2
      })
  },
  .method("copy", "(self, /)", "Return a copy of the hash object.") {
    (a: Arguments) throws(Raised) in
    makeBoxed(typeOf(a[0]).reference, HashObject(try algorithm(a[0]).copy()))
  },
  .getter("name", "algorithm name.") { (a: Arguments) throws(Raised) in
    makeString(try algorithm(a[0]).name)
  },
  .getter("digest_size", "number of bytes in the digest.") { (a: Arguments) throws(Raised) in
    .int(try algorithm(a[0]).digestSize)
  },
  .getter("block_size", "number of bytes in an internal block.") {
    (a: Arguments) throws(Raised) in .int(try algorithm(a[0]).blockSize)
  },
]

private let hashRow = NativeType(
  name: "HASH", kind: nil,
  doc: "A hash is an object used to calculate a checksum of a string of information.",
  constructor: nil,
  methods: hashMethods + [
    .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
      let (name, place) = (try algorithm(a[0]).name, addressText(a[0]))
      return makeString("<\(name) _hashlib.HASH object @ \(place)>")
    }
  ], isFinal: true, module: "_hashlib")

@inline(__always) private func hexadecimal(_ digit: UInt8) -> UInt8 {
  digit < 10 ? 0x30 + digit : 0x57 + digit
}

private let functions: [NativeFunction] = [
  .function("_new", "(name, data, /)", "Return a new hash object, or None for an unknown name.") {
    (a: Arguments) throws(Raised) in
    guard let name = a[0].unwrapped.string?.text, let hash = makeHash(name) else { return .none }
    try update(hash, a[1])
    return make(hash)
  },
  .function(
    "_pbkdf2", "(name, password, salt, iterations, dklen, /)", "Derive a key from a password."
  ) { (a: Arguments) throws(Raised) in
    guard let name = a[0].unwrapped.string?.text, let inner = makeHash(name) else {
      throw raise(.valueError, "unsupported hash type \(try strText(a[0]))")
    }
    let (password, salt) = (Array(try data(a[1])), Array(try data(a[2])))
    return makeBytes(
      try deriveKey(inner, password, salt, try toIndex(a[3]), try toIndex(a[4])))
  },
  .function(
    "_scrypt", "(password, salt, n, r, p, maxmem, dklen, /)",
    "Derive a key from a password, at a price in memory."
  ) { (a: Arguments) throws(Raised) in
    let (password, salt) = (Array(try data(a[0])), Array(try data(a[1])))
    let cost = ScryptCost(
      blocks: try toIndex(a[2]), size: try toIndex(a[3]), passes: try toIndex(a[4]))
    try cost.check(limit: try toIndex(a[5]))
    guard let plain = makeHash("sha256") else { return .none }
    var mixed = try deriveKey(plain, password, salt, 1, 128 * cost.size * cost.passes)
    try mixScrypt(&mixed, cost)
    return makeBytes(try deriveKey(plain, password, mixed, 1, try toIndex(a[6])))
  },
]

/// PBKDF2 (RFC 8018) over HMAC.
private func deriveKey(
  _ plain: HashAlgorithm, _ password: [UInt8], _ salt: [UInt8], _ iterations: Int, _ length: Int
) throws(Raised) -> [UInt8] {
  try reserve(count: length)
  var key = password
  if key.count > plain.blockSize {
    let hash = plain.copy()
    hash.update(key)
    key = hash.finish()
  }
  key += [UInt8](repeating: 0, count: plain.blockSize - key.count)
  let (inner, outer) = (plain.copy(), plain.copy())
  inner.update(key.map { $0 ^ 0x36 })
  outer.update(key.map { $0 ^ 0x5c })
  let authenticate = { (message: [UInt8]) -> [UInt8] in
    let (first, second) = (inner.copy(), outer.copy())
    first.update(message)
    second.update(first.finish())
    return second.finish()
  }
  var result: [UInt8] = []
  var block: UInt32 = 1
  while result.count < length {
    var word = authenticate(salt + [block].bigEndianBytes)
    var sum = word
    for round in 1..<max(iterations, 1) {
      word = authenticate(word)
      for index in sum.indices { sum[index] ^= word[index] }
      if round & 0xff == 0 { try checkInterrupt() }
    }
    result += sum
    block += 1
  }
  return Array(result[..<length])
}

func makeHashModule() throws(Raised) -> ModuleObject {
  if hashType == nil { hashType = makeNativeType(hashRow).reference }
  let module = makeModule("_digests", doc: "Hash functions.", functions)
  module.namespace.set(intern("HASH"), .object(hashType!))
  module.namespace.set(intern("blake2b"), .object(blake2Type(isLarge: true)))
  module.namespace.set(intern("blake2s"), .object(blake2Type(isLarge: false)))
  return module
}
