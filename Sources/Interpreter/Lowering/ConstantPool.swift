// Equal constants of one source are one object, as in CPython, and texts that could be names are one object
// everywhere: scripts that show what `is` means see it.

import Syntax

struct ConstantPool {
  private var texts: [[UInt8]: Value] = [:]
  private var byteStrings: [[UInt8]: Value] = [:]
  private var tuples: [[ItemKey]: Value] = [:]
  /// Evaluated expressions keep their texts to themselves: interned names live as long as the process.
  let internsNames: Bool

  init(internsNames: Bool) { self.internsNames = internsNames }

  /// An item of a tuple: its type and its bits. Texts are shared already; what is not, such as a big
  /// int, leaves its tuple alone.
  private struct ItemKey: Hashable {
    let kind: UInt8
    let bits: UInt

    init(_ value: Value) {
      switch value {
      case .none: (kind, bits) = (0, 0)
      case .bool(let flag): (kind, bits) = (1, flag ? 1 : 0)
      case .int(let number): (kind, bits) = (2, UInt(bitPattern: number))
      case .double(let number): (kind, bits) = (3, UInt(number.bitPattern))
      case .object(let cell): (kind, bits) = (4, UInt(bitPattern: cell))
      case .ellipsis: (kind, bits) = (5, 0)
      case .notImplemented, .unbound: (kind, bits) = (6, 0)
      }
    }
  }

  mutating func text(_ bytes: [UInt8]) -> Value {
    if let known = texts[bytes] { return known }
    let made =
      internsNames && bytes.allSatisfy { $0 < 0x80 && isIdentifierContinue($0) }
      ? Value.object(intern(makeString(bytes).string.unsafelyUnwrapped)) : makeString(bytes)
    texts[bytes] = made
    return made
  }

  mutating func byteString(_ bytes: [UInt8]) -> Value {
    if let known = byteStrings[bytes] { return known }
    let made = makeBytes(bytes)
    byteStrings[bytes] = made
    return made
  }

  mutating func tuple(_ items: [Value]) -> Value {
    let key = items.map { ItemKey($0) }
    if let known = tuples[key] { return known }
    let made = makeTuple(items)
    tuples[key] = made
    return made
  }
}
