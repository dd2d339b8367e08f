// Text that a script chose (names, messages, source lines) must not drive the terminal: an escape
// sequence in an exception message could retitle the window or type answers into stdin, and bidi
// controls could show other code than the code that runs. Everything the prompt renders from
// program data goes through here; a program's own output does not.

/// Replaces control, bidirectional and invisible characters by their Python escapes.
///
/// Newlines and tabs stay when `keepingLines` is true.
package func escapedForTerminal(_ text: String, keepingLines: Bool = false) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if keepingLines, scalar == "\n" || scalar == "\t" {
      result.append(scalar)
    } else if isUnsafeForTerminal(scalar) {
      result.append(contentsOf: escape(of: scalar).unicodeScalars)
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}

/// Whether a scalar may change the state of a terminal, or hide or reorder text.
func isUnsafeForTerminal(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00..<0x20, 0x7F..<0xA0: true  // C0, DEL, C1
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true  // bidi
  case 0x200B...0x200D, 0x2060...0x2064, 0xFEFF: true  // no width
  case 0x2028, 0x2029: true  // line and paragraph separators
  case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true  // annotations, tags
  default: false
  }
}

private func escape(of scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16)
  func padded(_ count: Int) -> String {
    String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
  switch scalar.value {
  case 0x09: return "\\t"
  case 0x0A: return "\\n"
  case 0x0D: return "\\r"
  case ..<0x100: return "\\x" + padded(2)
  case ..<0x10000: return "\\u" + padded(4)
  default: return "\\U" + padded(8)
  }
}
