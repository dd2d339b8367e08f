// Programs may make trees with names that no text could have, so that they meet no name of the code they
// change. A tree runs by way of its text: there, such names are written with characters of private use.

enum NameStandIns {
  /// The stand-in of an ASCII character is so much further on.
  private static let offset: UInt32 = 0xE000

  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    (offset..<offset + 0x80).contains(scalar.value)
  }

  /// The name that is meant.
  static func resolved(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      result.append(
        contains(scalar) ? Unicode.Scalar(UInt8(scalar.value - offset)) : scalar)
    }
    return String(result)
  }
}
