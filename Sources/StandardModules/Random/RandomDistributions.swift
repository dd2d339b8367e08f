// The real-valued and discrete distributions of `random`, operation by operation in CPython's
// order: a sum taken in another order, or a fused multiply-add, would change the last digit.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a distribution cannot be drawn from; scripts see the exception of the same name.
package enum DistributionError: Error, Equatable, Sendable {
  case value(String)
  case zeroDivision(String)
  case overflow(String)
}

extension MersenneTwister {
  /// Between the two ends, which may come in either order; rounding may give `high` itself.
  package mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * random()
  }

  /// Most often at the mode; nil is the middle.
  package mutating func triangular(_ low: Double, _ high: Double, mode: Double?) -> Double {
    var drawn = random()
    var (start, end) = (low, high)
    var peak = 0.5
    if let mode {
      if high - low == 0 { return low }
      peak = (mode - low) / (high - low)
    }
    if drawn > peak {
      drawn = 1 - drawn
      peak = 1 - peak
      swap(&start, &end)
    }
    return start + (end - start) * (drawn * peak).squareRoot()
  }

  /// Consumes a varying number of words.
  package mutating func normalVariate(mean: Double, deviation: Double) -> Double {
    // Kinderman and Monahan, the ratio of uniform deviates.
    while true {
      let first = random()
      let second = 1 - random()
      let ratio = Constants.normal * (first - 0.5) / second
      if ratio * ratio / 4 <= -log(second) { return mean + ratio * deviation }
    }
  }

  /// Also normal: two deviates from two words, of which the second waits for the next call.
  package mutating func gauss(mean: Double, deviation: Double) -> Double {
    if let pending = pendingGauss {
      pendingGauss = nil
      return mean + pending * deviation
    }
    let angle = random() * Constants.tau
    let radius = (-2 * log(1 - random())).squareRoot()
    pendingGauss = sin(angle) * radius
    return mean + cos(angle) * radius * deviation
  }

  /// The exponential of a normal deviate; the error is that it is too large.
  package mutating func logNormalVariate(
    mean: Double, deviation: Double
  ) throws(DistributionError) -> Double {
    let exponent = normalVariate(mean: mean, deviation: deviation)
    let result = exp(exponent)
    if result == .infinity && exponent.isFinite { throw .overflow("math range error") }
    return result
  }

  /// Waiting times; a rate of 0 divides by zero.
  package mutating func exponentialVariate(rate: Double) throws(DistributionError) -> Double {
    try divide(-log(1 - random()), by: rate)
  }

  /// An angle in radians, from 0 to 2π; without concentration all are alike.
  package mutating func vonMisesVariate(mean: Double, concentration: Double) -> Double {
    if concentration <= 1e-6 { return Constants.tau * random() }
    // No candidate would ever be accepted.
    if concentration.isNaN { return .nan }
    let half = 0.5 / concentration
    let radius = half + (1 + half * half).squareRoot()
    var cosine: Double
    while true {
      cosine = cos(Double.pi * random())
      let quotient = cosine / (radius + cosine)
      let drawn = random()
      if drawn < 1 - quotient * quotient || drawn <= (1 - quotient) * exp(quotient) { break }
    }
    let inverse = 1 / radius
    let angle = acos((inverse + cosine) / (1 + inverse * cosine))
    return wrapped(random() > 0.5 ? mean + angle : mean - angle)
  }

  /// The remainder of a division by the full circle, never negative.
  private func wrapped(_ angle: Double) -> Double {
    let remainder = fmod(angle, Constants.tau)
    if remainder == 0 { return 0 }
    return remainder < 0 ? remainder + Constants.tau : remainder
  }

  /// Both parameters must be positive.
  package mutating func gammaVariate(
    shape: Double, scale: Double
  ) throws(DistributionError) -> Double {
    if shape <= 0 || scale <= 0 {
      throw .value("gammavariate: alpha and beta must be > 0.0")
    }
    if shape.isNaN { return .nan }
    if shape > 1 { return largeGamma(shape) * scale }
    if shape == 1 { return -log(1 - random()) * scale }
    return smallGamma(shape) * scale
  }

  /// Cheng 1977, for shapes above one.
  private mutating func largeGamma(_ shape: Double) -> Double {
    let root = (2 * shape - 1).squareRoot()
    // No candidate would ever be accepted.
    if !root.isFinite { return .nan }
    let offset = shape - Constants.log4
    let sum = shape + root
    while true {
      let first = random()
      if !(1e-7 < first && first < 0.9999999) { continue }
      let second = 1 - random()
      let logit = log(first / (1 - first)) / root
      let candidate = shape * exp(logit)
      let product = first * first * second
      let bound = offset + sum * logit - candidate
      if bound + Constants.gamma - 4.5 * product >= 0 || bound >= log(product) {
        return candidate
      }
    }
  }

  /// Algorithm GS of Kennedy and Gentle, for shapes below one.
  private mutating func smallGamma(_ shape: Double) -> Double {
    while true {
      let drawn = random()
      let limit = (Constants.e + shape) / Constants.e
      let scaled = limit * drawn
      let candidate =
        scaled <= 1 ? pow(scaled, 1 / shape) : -log((limit - scaled) / shape)
      let second = random()
      if scaled > 1 {
        if second <= pow(candidate, shape - 1) { return candidate }
      } else if second <= exp(-candidate) {
        return candidate
      }
    }
  }

  /// Between 0 and 1, as the quotient of gamma deviates; both parameters must be positive.
  package mutating func betaVariate(
    alpha: Double, beta: Double
  ) throws(DistributionError) -> Double {
    let first = try gammaVariate(shape: alpha, scale: 1)
    if first == 0 { return 0 }
    return first / (first + (try gammaVariate(shape: beta, scale: 1)))
  }

  /// From 1 upwards; a shape of 0 divides by zero.
  package mutating func paretoVariate(shape: Double) throws(DistributionError) -> Double {
    let drawn = 1 - random()
    return try power(drawn, try divide(-1, by: shape))
  }

  /// From 0 upwards; a shape of 0 divides by zero.
  package mutating func weibullVariate(
    scale: Double, shape: Double
  ) throws(DistributionError) -> Double {
    let drawn = 1 - random()
    return scale * (try power(-log(drawn), try divide(1, by: shape)))
  }

  // MARK: - Python's arithmetic where it raises

  func divide(_ dividend: Double, by divisor: Double) throws(DistributionError) -> Double {
    if divisor == 0 { throw .zeroDivision("float division by zero") }
    return dividend / divisor
  }

  private func power(_ base: Double, _ exponent: Double) throws(DistributionError) -> Double {
    if base == 0 && exponent < 0 {
      throw .zeroDivision("0.0 cannot be raised to a negative power")
    }
    let result = pow(base, exponent)
    if result.isInfinite && base.isFinite && exponent.isFinite {
      throw .overflow("(34, 'Numerical result out of range')")
    }
    return result
  }

  private enum Constants {
    static let tau = 6.283185307179586
    static let e = 2.718281828459045
    // 4 * exp(-0.5) / sqrt(2.0), log(4.0) and 1.0 + log(4.5).
    static let normal = 1.7155277699214135
    static let log4 = 1.3862943611198906
    static let gamma = 2.504077396776274
  }
}
