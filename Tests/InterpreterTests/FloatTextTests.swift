// What CPython 3.13 prints and reads.

import Interpreter
import Testing

@Suite struct FloatTextTests {
  @Test(
    "repr",
    arguments: [
      (0.0, "0.0"), (-0.0, "-0.0"), (1, "1.0"), (0.1, "0.1"), (1e16, "1e+16"),
      (9_999_999_999_999_998, "9999999999999998.0"), (9_007_199_254_740_992, "9007199254740992.0"),
      (9_007_199_254_740_994, "9007199254740994.0"), (1e15, "1000000000000000.0"),
      (123_456_789_012_345_680, "1.2345678901234568e+17"), (0.0001, "0.0001"),
      (0.00001, "1e-05"), (0.00011, "0.00011"), (1e22, "1e+22"), (1e23, "1e+23"),
      (0x1p-1074, "5e-324"), (1.7976931348623157e308, "1.7976931348623157e+308"),
      (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"), (-.nan, "nan"),
    ])
  func writesRepr(number: Double, text: String) {
    #expect(floatRepr(number) == text)
    #expect(format(number, "r", -1) == text)
  }

  func format(
    _ number: Double, _ type: Unicode.Scalar, _ precision: Int, alternate: Bool = false
  ) -> String {
    let bytes = formatFloat(
      number, type: UInt8(ascii: type), precision: precision, alternate: alternate)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "formats",
    arguments: [
      (3.14159, "f", 2, "3.14"), (2.675, "f", 2, "2.67"), (0.5, "f", 0, "0"),
      (1.5, "f", 0, "2"), (1e22, "f", -1, "10000000000000000000000.000000"),
      (1234.5, "e", 3, "1.234e+03"), (1234.5, "E", -1, "1.234500E+03"),
      (1234.5, "g", -1, "1234.5"), (1e-5, "g", 3, "1e-05"), (123, "g", 2, "1.2e+02"),
      (0.256, "%", 1, "25.6%"), (123, "r", 3, "1.23e+02"), (123, "r", 4, "123.0"),
      (1, "r", 0, "1e+00"), (0.1, "r", 20, "0.10000000000000000555"),
      (.infinity, "F", 2, "INF"), (-.infinity, "%", 2, "-inf%"), (.nan, "G", 2, "NAN"),
    ] as [(Double, Unicode.Scalar, Int, String)])
  func writesFormats(number: Double, type: Unicode.Scalar, precision: Int, text: String) {
    #expect(format(number, type, precision) == text)
  }

  @Test func keepsPointAndZerosInTheAlternateForm() {
    #expect(format(3, "f", 0, alternate: true) == "3.")
    #expect(format(1e16, "r", -1, alternate: true) == "1.e+16")
    #expect(format(1, "g", 4, alternate: true) == "1.000")
    #expect(format(100, "r", 3, alternate: true) == "1.00e+02")
  }

  @Test func writesMoreDigitsThanADoubleHas() {
    let fixed = format(0x1p-1074, "f", 1200)
    #expect(fixed.utf8.count == 1202)
    #expect(fixed.hasSuffix("625" + String(repeating: "0", count: 1200 - 1074)))
    let scientific = format(1, "e", 1500)
    #expect(scientific == "1." + String(repeating: "0", count: 1500) + "e+00")
    #expect(format(0.5, "g", 5000) == "0.5")
  }

  @Test(
    "reading",
    arguments: [
      ("1", 1), ("-1.5", -1.5), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("1_0.0_1", 10.01),
      ("1e1_0", 1e10), ("+.5E-2", 0.005), ("inf", .infinity), ("-Infinity", -.infinity),
      ("1e400", .infinity), ("1e-400", 0), ("0.1", 0.1), ("9007199254740993", 0x1p53),
    ])
  func readsNumbers(text: String, number: Double) {
    #expect(parseFloat(Array(text.utf8)) == number)
  }

  @Test(
    "refusing",
    arguments: [
      "", ".", "+", "e5", "1e", "1e+", "1_", "_1", "1__0", "1_.5", "1._5", "1e_5", "0x10", "1 2",
      "infin", "nan1", "1.2.3", "--1", "١", "1\0",
    ])
  func refusesOthers(text: String) {
    #expect(parseFloat(Array(text.utf8)) == nil)
  }

  @Test func readsNotANumber() {
    #expect(parseFloat(Array("-NaN".utf8))?.isNaN == true)
  }

  @Test(
    "hexadecimal",
    arguments: [
      (0, "0x0.0p+0"), (-0.0, "-0x0.0p+0"), (1, "0x1.0000000000000p+0"),
      (-0.1, "-0x1.999999999999ap-4"), (0x1p-1074, "0x0.0000000000001p-1022"),
      (1e300, "0x1.7e43c8800759cp+996"), (.infinity, "inf"),
    ])
  func convertsHexadecimal(number: Double, text: String) {
    #expect(floatHex(number) == text)
    #expect(read(text) == .number(number))
  }

  func read(_ text: String) -> HexFloat {
    Array(text.utf8).withUnsafeBufferPointer { parseHexFloat($0) }
  }

  @Test func readsHexadecimalFreely() {
    #expect(read("1.8") == .number(1.5))
    #expect(read("0X.8P+2") == .number(2))
    #expect(read("0x1p1024") == .tooLarge)
    #expect(read("0x1p-99999999999") == .number(0))
    for text in ["", "0x", "0x.p1", "1p", "0x1p1_0", "0x1g", "p1"] {
      #expect(read(text) == .invalid)
    }
  }

  @Test(
    "rounding",
    arguments: [
      (2.675, 2, 2.67), (0.5, 0, 0), (1.5, 0, 2), (-2.5, 0, -2), (250, -2, 200),
      (250.4, -2, 300), (350, -2, 400), (50, -2, 0), (50.1, -2, 100), (-60, -2, -100),
      (1234.5678, 2, 1234.57), (5, -3, 0), (1.1, 400, 1.1), (1.1, -400, 0),
      (1.7e308, -308, .infinity),
    ])
  func rounds(number: Double, digits: Int, rounded: Double) {
    #expect(roundFloat(number, digits: digits) == rounded)
  }
}
