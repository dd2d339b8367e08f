// The quick decimal digits against the C library, which is exact.

import Interpreter
import Testing

@Suite struct FixedDecimalTests {
  private func text(_ number: Double, _ places: Int) -> String? {
    guard let fixed = FixedDecimal(number, places: places) else { return nil }
    if places == 0 { return "\(fixed.whole)" }
    let fraction = "\(fixed.fraction)"
    return "\(fixed.whole)." + String(repeating: "0", count: places - fraction.utf8.count)
      + fraction
  }

  private func exactText(_ number: Double, _ places: Int) -> String {
    String(
      decoding: formatFloat(number, type: UInt8(ascii: "f"), precision: places, alternate: false),
      as: UTF8.self)
  }

  @Test func randomNumbers() {
    var generator = SystemRandomNumberGenerator()
    var written = 0
    for _ in 0..<40_000 {
      let exponent = Int.random(in: -140...60, using: &generator)
      let number = Double(
        sign: .plus, exponent: exponent, significand: .random(in: 1..<2, using: &generator))
      let places = Int.random(in: 0...15, using: &generator)
      guard let text = text(number, places) else { continue }
      written += 1
      #expect(text == exactText(number, places), "\(number) with \(places) places")
    }
    #expect(written > 20_000)
  }

  /// Numbers that end in 5 just behind the last place and are exact in binary.
  @Test func tiesGoToTheEvenDigit() {
    for places in 0...8 {
      for odd in stride(from: 1, through: 199, by: 2) {
        let number = Double(odd) / Double(1 << (places + 1))
        #expect(text(number, places) == exactText(number, places), "\(number)")
      }
    }
  }

  @Test func whatItLeavesToOthers() {
    for number in [0x1p52, 1e300, .infinity, .nan, 0x1p-1074] as [Double] {
      #expect(text(number, 2) == nil)
    }
    #expect(text(1, 16) == nil)
    #expect(text(0, 3) == "0.000")
    #expect(text(1e-300, 3) == "0.000")
    #expect(text(0x1.fffffffffffffp51, 15) == nil)
  }
}
