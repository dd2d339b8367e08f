// Long ints as digits and digits as long ints, on the words of their magnitudes.

import BigInt

// MARK: - To digits

/// The largest power of ten in a word, and its digits.
private let wordOfTens: UInt = 10_000_000_000_000_000_000
private let digitsOfWord = 19

/// The decimal digits of a magnitude of few words, most significant first.
func shortDecimalDigits(_ number: BigUInt) -> [UInt8] { withWords(number, shortDecimalDigits) }

/// As above.
func shortDecimalDigits(_ number: Words) -> [UInt8] {
  if number.count == 0 { return [0x30] }
  let most = number.bitWidth * 30103 / 100000 + 1
  return withUnsafeTemporaryAllocation(of: UInt.self, capacity: number.count) { room in
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { digits in
      let words = room.baseAddress.unsafelyUnwrapped
      words.update(from: number.start, count: number.count)
      var (count, position) = (number.count, most)
      while count > 0 {
        var group = divide(Words(start: words, count: count), by: wordOfTens, into: words)
        while count > 0, words[count - 1] == 0 { count -= 1 }
        let end = max(position - digitsOfWord, 0)
        while count > 0 ? position > end : group > 0 {
          position -= 1
          digits[position] = UInt8(truncatingIfNeeded: 0x30 + group % 10)
          group /= 10
        }
      }
      return Array(digits[position...])
    }
  }
}

/// The digits of an int's magnitude in a radix of `1 << bits`, most significant first.
func powerOfTwoDigits(_ number: Value, bits: Int, isUppercase: Bool) -> [UInt8] {
  var room: UInt = 0
  return withUnsafeMutablePointer(to: &room) { room in
    guard let words = signed(number, room)?.magnitude, words.count > 0 else { return [0x30] }
    let count = (words.bitWidth + bits - 1) / bits
    let mask = UInt(1 << bits) - 1
    return [UInt8](unsafeUninitializedCapacity: count) { target, used in
      for place in 0..<count {
        let digit = UInt8(truncatingIfNeeded: words.word(at: place * bits) & mask)
        target[count - 1 - place] =
          isUppercase && digit > 9 ? 0x37 + digit : hexadecimalDigit(digit)
      }
      used = count
    }
  }
}

// MARK: - From digits

/// The int that digits of a radix make, which are checked and few; nil when they are many.
func shortNumber(_ digits: [UInt8], radix: Int, isNegative: Bool) -> Value? {
  let isPowerOfTwo = radix & (radix - 1) == 0
  if !isPowerOfTwo, digits.count > shortText { return nil }
  let capacity = digits.count * bitsOfDigit(radix) / UInt.bitWidth + 2
  return makeInt(capacity: capacity, isNegative: isNegative) { target in
    isPowerOfTwo
      ? pack(digits, bits: radix.trailingZeroBitCount, into: target, count: capacity)
      : accumulate(digits[...], radix: radix, into: target)
  }
}

/// As above, of any length that is short.
func shortNumber(_ digits: ArraySlice<UInt8>, radix: Int) -> BigUInt {
  let capacity = digits.count * bitsOfDigit(radix) / UInt.bitWidth + 2
  let words = [UInt](unsafeUninitializedCapacity: capacity) { target, used in
    used = accumulate(digits, radix: radix, into: target.baseAddress.unsafelyUnwrapped)
  }
  return BigUInt(words: words)
}

private func bitsOfDigit(_ radix: Int) -> Int { Int.bitWidth - (radix - 1).leadingZeroBitCount }

/// - Returns: the number of words.
private func accumulate(
  _ digits: ArraySlice<UInt8>, radix: Int, into target: UnsafeMutablePointer<UInt>
) -> Int {
  let base = UInt(radix)
  var count = 0
  var position = digits.startIndex
  while position < digits.endIndex {
    // As many digits as a word holds.
    var (scale, group): (UInt, UInt) = (1, 0)
    while position < digits.endIndex {
      let (next, overflow) = scale.multipliedReportingOverflow(by: base)
      if overflow { break }
      scale = next
      group = group * base + UInt(digitValue(digits[position]) ?? 0)
      position += 1
    }
    for index in 0..<count {
      let (high, low) = target[index].multipliedFullWidth(by: scale)
      let (sum, overflow) = low.addingReportingOverflow(group)
      target[index] = sum
      group = high &+ (overflow ? 1 : 0)
    }
    if group != 0 {
      target[count] = group
      count += 1
    }
  }
  return count
}

/// - Returns: the number of words.
private func pack(
  _ digits: [UInt8], bits: Int, into target: UnsafeMutablePointer<UInt>, count: Int
) -> Int {
  target.update(repeating: 0, count: count)
  var bit = 0
  for digit in digits.reversed() {
    let value = UInt(digitValue(digit) ?? 0)
    let (word, shift) = bit.quotientAndRemainder(dividingBy: UInt.bitWidth)
    target[word] |= value << UInt(shift)
    if shift + bits > UInt.bitWidth { target[word + 1] = value >> UInt(UInt.bitWidth - shift) }
    bit += bits
  }
  return count
}
