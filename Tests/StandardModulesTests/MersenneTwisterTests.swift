// Numbers that CPython 3.13 draws after the same seeds.

import StandardModules
import Testing

@Suite struct MersenneTwisterTests {
  func generator(_ seed: Int) -> MersenneTwister {
    var generator = MersenneTwister(seed: [])
    generator.seed(seed)
    return generator
  }

  @Test func drawsNumbersAndBits() {
    var generator = generator(42)
    let numbers = (0..<3).map { _ in generator.random() }
    #expect(numbers == [0.6394267984578837, 0.025010755222666936, 0.27502931836911926])
    #expect(generator.bits(32) == 958_682_846)
    #expect(generator.bits(64) == 13_585_496_030_504_862_185)
    #expect(generator.bits(0) == 0)
    #expect(generator.bitWords(33) == [440_213_415, 1])
  }

  @Test func passesTheEndOfItsState() {
    var generator = generator(12345)
    var text: [UInt8] = []
    for _ in 0..<2000 { text += "\(generator.nextWord()),".utf8 }
    #expect(hex(SHA512.digest(text)).hasPrefix("a75b245d7c2c97f81007f39ffe33a769"))
  }

  @Test func seedsFromIntegersOfAnySize() {
    var generator = generator(0)
    #expect(generator.random() == 0.8444218515250481)
    generator.seed(-7)
    #expect(generator.random() == 0.32383276483316237)
    generator.seed(words: [3, 0, 64, 0])
    #expect(generator.random() == 0.16339507200642456)
    generator.seed(Int.min)
    let first = generator.nextWord()
    generator.seed(words: [0, 0x8000_0000])
    #expect(generator.nextWord() == first)
  }

  @Test(
    "seeding from bytes",
    arguments: [
      (Array("abc".utf8), 0.7720246314157545), ([], 0.9602256525641875),
      ([0, 1], 0.29193984183030475),
    ] as [([UInt8], Double)])
  func seedsFromBytes(bytes: [UInt8], first: Double) {
    var generator = MersenneTwister(seed: [])
    generator.seed(bytes: bytes)
    #expect(generator.random() == first)
  }

  @Test func selects() {
    var generator = generator(2024)
    #expect((0..<12).map { _ in generator.below(10) } == [7, 2, 9, 4, 3, 6, 4, 8, 3, 7, 5, 6])
    #expect(generator.below(1 << 40) == 679_541_681_738)
    #expect(hex(generator.bytes(5)) == "6490388bb4")
    var list = Array(0..<10)
    generator.shuffle(count: 10) { list.swapAt($0, $1) }
    #expect(list == [4, 0, 2, 6, 3, 7, 9, 1, 8, 5])
    #expect(generator.sample(5, of: 30, poll: {}) == [27, 13, 1, 24, 11])
    #expect(generator.sample(6, of: 1000, poll: {}) == [643, 426, 477, 127, 742, 761])
    #expect((0..<4).map { _ in generator.position(in: 77) } == [10, 25, 25, 61])
    let weighted = (0..<6).map { _ in
      generator.position(cumulativeWeights: [1, 3.5, 10, 11])
    }
    #expect(weighted == [2, 2, 2, 2, 2, 1])
  }

  @Test func drawsFromDistributions() throws {
    var generator = generator(7)
    #expect(generator.uniform(-3, 12.5) == 2.019407854914017)
    #expect(generator.triangular(-1, 4, mode: 0.25) == -0.029017334331792988)
    #expect(generator.normalVariate(mean: 1, deviation: 2.5) == 1.6978827335969684)
    #expect(generator.gauss(mean: 1, deviation: 2.5) == -1.3250454758069186)
    #expect(generator.gauss(mean: 1, deviation: 2.5) == 0.4667451314469908)
    #expect(try generator.logNormalVariate(mean: 0.5, deviation: 1.5) == 0.16379566240999488)
    #expect(try generator.exponentialVariate(rate: 0.3) == 0.12738900706914963)
    #expect(generator.vonMisesVariate(mean: 1, concentration: 4.5) == 0.6229972724567294)
    #expect(try generator.gammaVariate(shape: 0.5, scale: 1.5) == 0.03222593228577156)
    #expect(try generator.gammaVariate(shape: 1, scale: 1.5) == 1.4810084827791157)
    #expect(try generator.gammaVariate(shape: 20, scale: 1.5) == 28.05180866637405)
    #expect(try generator.betaVariate(alpha: 2.5, beta: 0.7) == 0.7005370739052718)
    #expect(try generator.paretoVariate(shape: 3) == 1.0426607898439473)
    #expect(try generator.weibullVariate(scale: 2, shape: 1.5) == 1.0286689325361589)
    #expect(try generator.binomialVariate(trials: 15, probability: 0.6) == 9)
    #expect(try generator.binomialVariate(trials: 100, probability: 0.05) == 3)
    #expect(try generator.binomialVariate(trials: 1000, probability: 0.3) == 292)
    let many = try generator.binomialVariate(trials: 1_000_000_000_000, probability: 0.9)
    #expect(many == 900_000_039_422)
  }

  @Test func endsWhereParametersAreNotNumbers() throws {
    var generator = generator(1)
    #expect(generator.vonMisesVariate(mean: 0, concentration: .nan).isNaN)
    for shape in [Double.infinity, .nan, 1e308] {
      #expect(try generator.gammaVariate(shape: shape, scale: 1).isNaN)
    }
    #expect(try generator.betaVariate(alpha: 0.5, beta: .nan).isNaN)
    let huge = try generator.binomialVariate(trials: .max, probability: 1e-18)
    #expect((0...100).contains(huge))
  }

  @Test func refusesWhatPythonRefuses() {
    var generator = generator(1)
    #expect(throws: DistributionError.zeroDivision("float division by zero")) {
      try generator.exponentialVariate(rate: 0)
    }
    #expect(throws: DistributionError.value("gammavariate: alpha and beta must be > 0.0")) {
      try generator.gammaVariate(shape: 0, scale: 1)
    }
    #expect(throws: DistributionError.value("p must be in the range 0.0 <= p <= 1.0")) {
      try generator.binomialVariate(trials: 5, probability: .nan)
    }
    #expect(throws: DistributionError.overflow("math range error")) {
      try generator.logNormalVariate(mean: 1e5, deviation: 1)
    }
  }

  @Test func restoresItsState() {
    var generator = generator(3)
    let state = generator.state
    let words = (0..<1000).map { _ in generator.nextWord() }
    let restored = generator.restore(state, pendingGauss: nil)
    #expect(restored)
    #expect((0..<1000).map { _ in generator.nextWord() } == words)
    let refused = [generator.restore([1, 2], pendingGauss: nil)]
    #expect(refused == [false])
  }

  @Test func hashes() {
    #expect(hex(SHA512.digest(Array("abc".utf8))).hasPrefix("ddaf35a193617abacc417349ae204131"))
    let block = [UInt8](repeating: 120, count: 112)
    #expect(hex(SHA512.digest(block)).hasPrefix("a3722b515ef40c910f2419f6e0da8ca5"))
  }

  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
