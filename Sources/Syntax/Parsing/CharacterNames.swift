// Characters by their Unicode names, for `\N{...}`. The standard library only knows the name of a
// character, not the way back; a search costs a few milliseconds in the common planes. A text that
// names many characters gets an index of all names instead, so that no text takes quadratic time.

/// Finds characters by their names.
package struct CharacterNames {
  private static let searchesBeforeIndex = 3

  private var known: [String: Unicode.Scalar] = [:]
  private var searches = 0
  private var hasIndex = false

  /// Knows nothing yet: the first searches go through the planes, later ones through an index.
  package init() {}

  /// The character of a name or alias, in any case.
  package mutating func scalar(named text: String) -> Unicode.Scalar? {
    let name = text.uppercased()
    if let scalar = known[name] ?? character(aliased: name) { return scalar }
    guard !hasIndex else { return nil }
    searches += 1
    if searches > Self.searchesBeforeIndex {
      Self.forEachName { scalar, name in
        known[name] = scalar
        return true
      }
      hasIndex = true
      return known[name]
    }
    var found: Unicode.Scalar?
    Self.forEachName { scalar, candidate in
      if candidate == name { found = scalar }
      return found == nil
    }
    known[name] = found
    return found
  }

  /// Visits names and aliases of the planes that have any, until the body returns false.
  private static func forEachName(_ body: (Unicode.Scalar, String) -> Bool) {
    for value in [0...0x323AF as ClosedRange<UInt32>, 0xE0000...0xE01EF].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      if let name = properties.name, !body(scalar, name) { return }
      if let alias = properties.nameAlias, !body(scalar, alias) { return }
    }
  }
}
