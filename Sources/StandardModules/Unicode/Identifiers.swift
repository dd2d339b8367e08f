// Names in source texts in the normal form NFKC. The tables of compatible characters are in the module
// unicodedata: it is loaded for the first name that may hold one, which is hardly ever.

import Interpreter
@_spi(_Unicode) import Swift

/// The name in NFKC.
func normalForm(_ name: String) -> String {
  if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
  if name.unicodeScalars.contains(where: mayBeCompatible) { return compatibleForm(name) }
  var scalars = String.UnicodeScalarView()
  scalars.append(contentsOf: name._nfc)
  return String(scalars)
}

/// Whether more than the case of a character is different when it is folded.
private func mayBeCompatible(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.properties.changesWhenNFKCCaseFolded else { return false }
  let lower = scalar.properties.lowercaseMapping.unicodeScalars
  return lower.first == scalar || lower.contains { $0.properties.changesWhenNFKCCaseFolded }
}

private func compatibleForm(_ name: String) -> String {
  do throws(Raised) {
    let module = try importModule("unicodedata")
    let made = try callMethod(
      module, intern("normalize"), [makeString("NFKC"), makeString(name)])
    return made.string?.text ?? name
  } catch {
    state.raised = .none
    return name
  }
}
