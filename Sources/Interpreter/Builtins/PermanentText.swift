// Texts of the tables that never go away: names and signatures of built-in functions.

/// UTF-8 in memory that is never freed: a literal, or a copy made for a function of the library.
package struct PermanentText: Sendable, CustomStringConvertible {
  private let start: UInt
  /// Bytes.
  private let count: Int

  /// Costs nothing: literals lie in the program.
  package init(_ literal: StaticString) {
    start = UInt(bitPattern: literal.utf8Start)
    count = literal.utf8CodeUnitCount
  }

  /// Copies the text, for ever: one for each function that a module of the library declares.
  init(copying text: String) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(text.utf8.count, 1))
    _ = copy.initialize(from: text.utf8)
    start = UInt(bitPattern: copy.baseAddress)
    count = text.utf8.count
  }

  /// The bytes.
  package var utf8: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(bitPattern: start), count: count)
  }

  package var description: String { String(decoding: utf8, as: UTF8.self) }
}
