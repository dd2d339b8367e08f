// A generator that scripts hold: `random.Random`, `random.SystemRandom`, and the one behind the
// module's own functions.

import Asyncio
import BigInt
import Interpreter
import Reactor

final class RandomSource: AttributedBoxed {
  var twister: MersenneTwister
  /// Every word comes from the system; it cannot be seeded and has no state.
  let isSystem: Bool

  init(_ twister: MersenneTwister, isSystem: Bool = false) {
    self.twister = twister
    self.isSystem = isSystem
    noteForeign(Self.foreignBytes)
  }

  /// The state of a twister.
  private static let foreignBytes = 2600
}

/// The classes of the module.
enum RandomType {
  nonisolated(unsafe) static var random: Reference! = nil
  nonisolated(unsafe) static var system: Reference! = nil
}

/// A generator that nobody can predict, unless the run was given a seed.
func unseededTwister() -> MersenneTwister {
  MersenneTwister(seed: entropyWords("random.seed", count: 8))
}

func entropyWords(_ label: StaticString, count: Int) -> [UInt32] {
  let bytes = currentWorld().randomBytes(label, count: count * 4)
  return (0..<count).map { word in
    (0..<4).reduce(0) { $0 | UInt32(bytes[word * 4 + $1]) << UInt32(8 * $1) }
  }
}

/// The generator of a method's `self`.
@inline(__always) func source(_ a: Arguments) throws(Raised) -> RandomSource {
  if case .object(let cell) = a[0].unwrapped, cell.pointee.kind == .boxed {
    let box = BoxedObject(cell)
    let type = box.layout.pointee.type
    if type == RandomType.random || type == RandomType.system {
      return unsafeDowncast(box.object, to: RandomSource.self)
    }
  }
  throw raise(.typeError, "expected a Random object, not '\(typeName(a[0]))'")
}

extension RandomSource {
  /// `seed(a, version=2)`.
  func seed(_ value: Value, version: Int) throws(Raised) {
    if isSystem { return }
    let seed = value.unwrapped
    switch seed {
    case .none: twister = unseededTwister()
    case .int, .bool: twister.seed(words: words(of: (seed.asBigInt ?? 0).magnitude))
    case .double(let number): twister.seed(hash: UInt(bitPattern: hashDouble(number)))
    default:
      if let number = seed.bigInt?.number {
        twister.seed(words: words(of: number.magnitude))
      } else if let bytes = seed.string?.buffer ?? seed.bytes?.buffer {
        let isLegacy = version == 1 && seed.bytes?.isMutable != true
        if isLegacy { seedLegacy(seed) } else { twister.seed(bytes: Array(bytes)) }
      } else {
        throw raise(
          .typeError,
          "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
      }
    }
  }

  /// The seeding of Python 2, which keeps 64 bits of a text.
  private func seedLegacy(_ seed: Value) {
    var points: [UInt32] = []
    if let text = seed.string {
      var offset = 0
      while offset < text.byteCount { points.append(decodeCodePoint(text.bytes, &offset)) }
    } else if let bytes = seed.bytes {
      points = bytes.buffer.map(UInt32.init)
    }
    var hash = UInt64(points.first ?? 0) << 7
    for point in points { hash = (1_000_003 &* hash) ^ UInt64(point) }
    twister.seed(hash: UInt(hash ^ UInt64(points.count)))
  }

  /// A number in `0..<bound`, for a positive bound of any size.
  func below(_ bound: BigInt) -> BigInt {
    if let small = Int(exactly: bound) { return BigInt(twister.below(small)) }
    while true {
      let drawn = bits(bound.magnitude.bitWidth)
      if drawn < bound { return drawn }
    }
  }

  /// A number of so many random bits; the caller has reserved the memory.
  func bits(_ count: Int) -> BigInt {
    if count <= 64 { return BigInt(twister.bits(count)) }
    let drawn = twister.bitWords(count)
    let words = stride(from: 0, to: drawn.count, by: 2).map { index in
      UInt(drawn[index]) | (index + 1 < drawn.count ? UInt(drawn[index + 1]) << 32 : 0)
    }
    return BigInt(BigUInt(words: words))
  }
}

private func words(of magnitude: BigUInt) -> [UInt32] {
  magnitude.words.flatMap {
    [UInt32(truncatingIfNeeded: $0), UInt32(truncatingIfNeeded: $0 >> 32)]
  }
}
