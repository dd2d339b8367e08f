// The classes of text and numbers, collected for the class setup.

/// Boxed classes of this room.
package enum TextType: Int, CaseIterable {
  case complex

  private nonisolated(unsafe) static var cells: UnsafeMutablePointer<Reference>! = nil

  /// The class.
  package var reference: Reference { TextType.cells.unsafelyUnwrapped[rawValue] }

  private var row: NativeType {
    switch self {
    case .complex: return complexType
    }
  }

  static func install() {
    cells = .allocate(capacity: allCases.count)
    for type in allCases {
      let cell = makeNativeType(type.row, base: nil).reference
      (cells + type.rawValue).initialize(to: cell)
    }
    TypeObject(TextType.complex.reference).info.makesFromArguments = true
    addRoots { for type in allCases { mark(type.reference) } }
  }
}

/// The classes of text and numbers that have a kind of cell of their own.
package let textTypes: [NativeType] = [
  stringType, bytesType, byteArrayType, intType, boolType, floatType,
]

/// Makes what text needs before the first script runs: boxed classes, one-character strings.
package func installTextTypes() {
  installSingleCharacters()
  TextType.install()
}
