// Ints beyond 64 bits: sign and magnitude, the words of the magnitude in a buffer of the cell's own.
//
// The everyday operators work on the words (Operations/Arithmetic/WordArithmetic.swift); everything rarer takes
// the number out as a `BigInt` of the library, which was five times slower than CPython at them.

import BigInt

/// Values that fit 64 bits are always `.int`, so equal ints have one representation.
package struct BigIntObject {
  package struct Layout {
    /// `aux` is the number of words.
    package var header: Header
    /// Least significant first; the last one is not 0.
    var words: UnsafeMutablePointer<UInt>
    var capacity: Int
  }
  static let isNegative: UInt16 = 1

  package let layout: UnsafeMutablePointer<Layout>

  @inline(__always) package init(_ memory: UnsafeMutableRawPointer) {
    layout = memory.assumingMemoryBound(to: Layout.self)
  }

  /// The sign; there is no zero of this kind.
  @inline(__always) package var isNegative: Bool {
    layout.pointee.header.flags & BigIntObject.isNegative != 0
  }
  @inline(__always) var magnitude: Words {
    Words(start: layout.pointee.words, count: Int(layout.pointee.header.aux))
  }
  /// The magnitude's words, for those who do without a copy.
  package var wordCount: Int { magnitude.count }
  package func word(_ index: Int) -> UInt { magnitude[index] }
  package var bitWidth: Int {
    let last = magnitude.count &- 1
    return (last &+ 1) &* UInt.bitWidth &- magnitude[last].leadingZeroBitCount
  }
  /// The rest of the magnitude's division by one that is not zero.
  package func remainder(by divisor: UInt) -> UInt {
    var rest: UInt = 0
    var index = magnitude.count
    while index > 0 {
      index &-= 1
      rest = divisor.dividingFullWidth((rest, magnitude[index])).remainder
    }
    return rest
  }
  /// A copy, for the library's operations.
  /// - Complexity: O(words)
  package var number: BigInt {
    BigInt(
      sign: isNegative ? .minus : .plus,
      magnitude: BigUInt(words: UnsafeBufferPointer(start: magnitude.start, count: magnitude.count))
    )
  }

  func release() { releaseBuffer(layout.pointee.words, count: layout.pointee.capacity) }
}

/// The magnitude of an int: words, least significant first, the last one not 0.
struct Words {
  let start: UnsafeMutablePointer<UInt>
  let count: Int

  @inline(__always) subscript(index: Int) -> UInt { start[index] }
}

/// The int as a value: small when it fits 64 bits.
package func makeInt(_ number: BigInt) -> Value {
  if let small = Int(exactly: number) { return .int(small) }
  let words = number.magnitude.words
  return makeInt(capacity: words.count, isNegative: number.sign == .minus) { target in
    for (index, word) in words.enumerated() { target[index] = word }
    return words.count
  }
}

/// The int of two words that is not negative.
package func makeInt(high: UInt, low: UInt) -> Value {
  makeInt(capacity: 2, isNegative: false) { target in
    target[0] = low
    target[1] = high
    return 2
  }
}

/// The int whose magnitude `fill` writes into a buffer; zeros at its end are dropped.
/// - Parameter fill: returns how many words it has written.
@inline(__always) func makeInt(
  capacity: Int, isNegative: Bool, _ fill: (UnsafeMutablePointer<UInt>) -> Int
) -> Value {
  let words = allocateBuffer(UInt.self, count: capacity)
  return adopt(words, capacity: capacity, count: fill(words), isNegative: isNegative)
}

/// Makes the int that owns the buffer, or frees it when the int is a small one.
func adopt(
  _ words: UnsafeMutablePointer<UInt>, capacity: Int, count: Int, isNegative: Bool
) -> Value {
  var count = count
  while count > 0, words[count - 1] == 0 { count -= 1 }
  if count <= 1 {
    let low = count == 0 ? 0 : words[0]
    if low <= Int.max.magnitude || (isNegative && low == Int.min.magnitude) {
      releaseBuffer(words, count: capacity)
      return .int(Int(truncatingIfNeeded: isNegative ? 0 &- low : low))
    }
  }
  let memory = allocateCell(MemoryLayout<BigIntObject.Layout>.size)
  memory.assumingMemoryBound(to: BigIntObject.Layout.self).initialize(
    to: .init(
      header: makeHeader(
        .bigInt, aux: count, flags: isNegative ? BigIntObject.isNegative : 0),
      words: words, capacity: capacity))
  return Value(memory)
}

extension Value {
  /// The view of a long int's cell, or nil.
  @inline(__always) package var bigInt: BigIntObject? {
    if let memory = memory(of: .bigInt) { return BigIntObject(memory) }
    return nil
  }

  /// The number of any exact int or bool.
  package var asBigInt: BigInt? {
    switch self {
    case .int(let value): return BigInt(value)
    case .bool(let value): return BigInt(value ? 1 : 0)
    default: return bigInt?.number
    }
  }
}
