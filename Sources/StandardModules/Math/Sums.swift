// Sums that lose no digits: fsum, sumprod and the distances, in CPython's order of operations.

import Interpreter
import Syntax

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// MARK: - fsum

func mathFsum(_ a: Arguments) throws(Raised) -> Value {
  var sum = ExactSum()
  var walk = try Walk(a[0])
  while let item = try walk.next() { try sum.add(try real(item)) }
  return .double(try sum.result())
}

/// Shewchuk's algorithm: the sum as floats that do not overlap, smallest first.
private struct ExactSum {
  private var partials: [Double] = []
  private var special = 0.0
  private var infinities = 0.0

  mutating func add(_ number: Double) throws(Raised) {
    var high = number
    var kept = 0
    for index in partials.indices {
      var low = partials[index]
      if abs(high) < abs(low) { swap(&high, &low) }
      let sum = high + low
      let rest = low - (sum - high)
      if rest != 0 {
        partials[kept] = rest
        kept += 1
      }
      high = sum
    }
    partials.removeSubrange(kept...)
    if high == 0 { return }
    if high.isFinite { return partials.append(high) }
    if number.isFinite { throw raise(.overflowError, "intermediate overflow in fsum") }
    if number.isInfinite { infinities += number }
    special += number
    partials.removeAll()
  }

  func result() throws(Raised) -> Double {
    if special != 0 {
      if infinities.isNaN { throw raise(.valueError, "-inf + inf in fsum") }
      return special
    }
    guard var high = partials.last else { return 0 }
    var index = partials.count - 1
    var low = 0.0
    while index > 0, low == 0 {
      index -= 1
      let sum = high + partials[index]
      low = partials[index] - (sum - high)
      high = sum
    }
    // Half-way cases are rounded by the sign of what lies below.
    if index > 0, low != 0, (low < 0) == (partials[index - 1] < 0) {
      let doubled = low * 2
      let rounded = high + doubled
      if doubled == rounded - high { high = rounded }
    }
    return high
  }
}

// MARK: - Products

func mathProd(_ a: Arguments) throws(Raised) -> Value {
  var result = a.get(1, default: .int(1))
  var walk = try Walk(a[0])
  while let item = try walk.next() { result = try binaryOperation(.multiply, result, item) }
  return result
}

func mathSumProd(_ a: Arguments) throws(Raised) -> Value {
  var total = Value.int(0)
  var floats: TripleLength? = TripleLength()
  var isUsed = false
  var left = try Walk(a[0])
  var right = try Walk(a[1])
  while true {
    let p = try left.next()
    let q = try right.next()
    guard let p, let q else {
      if p == nil, q == nil { break }
      throw raise(.valueError, "Inputs are not the same length")
    }
    if let (x, y) = floatPair(p, q), let sum = floats?.adding(x, y) {
      floats = sum
      isUsed = true
      continue
    }
    // Ints before the first other pair leave the floats' sum open, as in CPython.
    if !isIntPair(p, q) || isUsed, let sum = floats {
      if isUsed { total = try binaryOperation(.add, total, .double(sum.rounded)) }
      floats = nil
    }
    total = try binaryOperation(.add, total, try binaryOperation(.multiply, p, q))
  }
  if isUsed, let floats { total = try binaryOperation(.add, total, .double(floats.rounded)) }
  return total
}

/// Two floats, or a float and an int; only such pairs are summed without loss.
private func floatPair(_ p: Value, _ q: Value) -> (Double, Double)? {
  switch (p, q) {
  case (.double(let x), .double(let y)): return (x, y)
  case (.double(let x), .int(let y)): return (x, Double(y))
  case (.int(let x), .double(let y)): return (Double(x), y)
  case (.double(let x), .bool(let y)): return (x, y ? 1 : 0)
  case (.bool(let x), .double(let y)): return (x ? 1 : 0, y)
  default: return nil
  }
}

private func isIntPair(_ p: Value, _ q: Value) -> Bool {
  if case .int = p, case .int = q { return true }
  return false
}

/// A product or sum with the part that rounding cut off.
struct DoubleLength {
  let high: Double
  let low: Double

  init(product x: Double, _ y: Double) {
    high = x * y
    low = fma(x, y, -high)
  }

  init(sum x: Double, _ y: Double) {
    high = x + y
    let z = high - x
    low = (x - (high - z)) + (y - z)
  }

  /// - Precondition: the first is not smaller than the second.
  init(orderedSum x: Double, _ y: Double) {
    high = x + y
    low = (x - high) + y
  }
}

private struct TripleLength {
  var high = 0.0
  var low = 0.0
  var tiny = 0.0

  /// Nil when the sum is not finite.
  func adding(_ x: Double, _ y: Double) -> TripleLength? {
    let product = DoubleLength(product: x, y)
    let sum = DoubleLength(sum: high, product.high)
    let first = DoubleLength(sum: low, product.low)
    let second = DoubleLength(sum: first.high, sum.low)
    guard sum.high.isFinite else { return nil }
    return TripleLength(high: sum.high, low: second.high, tiny: tiny + first.low + second.low)
  }

  var rounded: Double { high + DoubleLength(sum: low, tiny).high }
}

// MARK: - Distances

func mathHypot(_ a: Arguments) throws(Raised) -> Value {
  guard let coordinates = a[0].tuple else { return .double(0) }
  var vector: [Double] = []
  vector.reserveCapacity(coordinates.count)
  for index in 0..<coordinates.count { vector.append(abs(try real(coordinates[index]))) }
  return .double(norm(vector))
}

func mathDist(_ a: Arguments) throws(Raised) -> Value {
  let first = try tupleFromIterable(a[0])
  let second = try tupleFromIterable(a[1])
  guard let p = first.tuple, let q = second.tuple, p.count == q.count else {
    throw raise(.valueError, "both points must have the same number of dimensions")
  }
  var vector: [Double] = []
  vector.reserveCapacity(p.count)
  for index in 0..<p.count { vector.append(abs(try real(p[index]) - (try real(q[index])))) }
  return .double(norm(vector))
}

/// The length of a vector of magnitudes: scaled to avoid overflow, squared and summed without loss,
/// and the root corrected by one step.
private func norm(_ vector: [Double]) -> Double {
  if vector.contains(.infinity) { return .infinity }
  if vector.contains(where: \.isNaN) { return .nan }
  let largest = vector.max() ?? 0
  if largest == 0 || vector.count <= 1 { return largest }
  let exponent = Int(largest.exponent) + 1
  if exponent < -1023 {
    // Subnormals become normal first: their scale would not be finite.
    let smallest = Double.leastNormalMagnitude
    return smallest * norm(vector.map { $0 / smallest })
  }
  let scale = scalbn(1.0, Int32(-exponent))
  var sum = 1.0
  var (products, sums) = (0.0, 0.0)
  func add(_ product: DoubleLength) {
    let next = DoubleLength(orderedSum: sum, product.high)
    sum = next.high
    products += product.low
    sums += next.low
  }
  for x in vector { add(DoubleLength(product: x * scale, x * scale)) }
  let root = (sum - 1 + (products + sums)).squareRoot()
  add(DoubleLength(product: -root, root))
  let rest = sum - 1 + (products + sums)
  return (root + rest / (2 * root)) / scale
}
