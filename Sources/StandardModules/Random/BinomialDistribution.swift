// The binomial distribution of `random`: two algorithms, chosen by the expected number of successes.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension MersenneTwister {
  /// The number of successes in `trials` trials that each succeed with a probability.
  package mutating func binomialVariate(
    trials: Int, probability: Double
  ) throws(DistributionError) -> Int {
    if trials < 0 { throw .value("n must be non-negative") }
    if probability == 0 { return 0 }
    if probability == 1 { return trials }
    guard probability > 0 && probability < 1 else {
      throw .value("p must be in the range 0.0 <= p <= 1.0")
    }
    if trials == 1 { return random() < probability ? 1 : 0 }
    if probability > 0.5 {
      // Nearer to one than a double can tell, the complement is zero: all trials succeed.
      return trials - (try binomialVariate(trials: trials, probability: 1 - probability))
    }
    return Double(trials) * probability < 10
      ? try fewSuccesses(trials, probability) : try manySuccesses(trials, probability)
  }

  /// Devroye's geometric method: jumps from one success to the next.
  private mutating func fewSuccesses(
    _ trials: Int, _ probability: Double
  ) throws(DistributionError) -> Int {
    let scale = log2(1 - probability)
    if scale == 0 { return 0 }
    var successes = 0
    var trial = 0
    while true {
      let drawn = random()
      if drawn == 0 { throw .value("math domain error") }
      // A jump beyond all integers is a jump beyond the last trial.
      guard let jump = Int(exactly: (log2(drawn) / scale).rounded(.down)) else { return successes }
      let (next, overflow) = trial.addingReportingOverflow(jump)
      if overflow || next >= trials { return successes }
      trial = next + 1
      successes += 1
    }
  }

  /// Hörmann's transformed rejection with squeeze.
  private mutating func manySuccesses(
    _ trials: Int, _ probability: Double
  ) throws(DistributionError) -> Int {
    let mean = Double(trials) * probability
    let deviation = (mean * (1 - probability)).squareRoot()
    let b = 1.15 + 2.53 * deviation
    let a = -0.0873 + 0.0248 * b + 0.01 * probability
    let center = mean + 0.5
    let squeeze = 0.92 - 4.2 / b
    let acceptance = Acceptance(trials, probability, b, deviation)
    while true {
      let drawn = random() - 0.5
      let distance = 0.5 - abs(drawn)
      let estimate = (try divide(2 * a, by: distance) + b) * drawn + center
      guard let candidate = Int(exactly: estimate.rounded(.down)),
        candidate >= 0 && candidate <= trials
      else { continue }
      var limit = random()
      if distance >= 0.07 && limit <= squeeze { return candidate }
      limit *= acceptance.alpha / (a / (distance * distance) + b)
      if log(limit) <= acceptance.bound(candidate) { return candidate }
    }
  }

  /// The logarithm of the distribution, relative to its mode.
  private struct Acceptance {
    let trials: Int
    let alpha: Double
    let logOdds: Double
    let mode: Int
    let offset: Double

    init(_ trials: Int, _ probability: Double, _ b: Double, _ deviation: Double) {
      self.trials = trials
      alpha = (2.83 + 5.1 / b) * deviation
      logOdds = log(probability / (1 - probability))
      // At most half of the trials, so it fits.
      mode = Int((Double(UInt(trials) + 1) * probability).rounded(.down))
      offset = Self.logFactorial(mode) + Self.logFactorial(trials - mode)
    }

    func bound(_ candidate: Int) -> Double {
      offset - Self.logFactorial(candidate) - Self.logFactorial(trials - candidate)
        + Double(candidate - mode) * logOdds
    }

    static func logFactorial(_ number: Int) -> Double { logGamma(Double(UInt(number) + 1)) }
  }
}
