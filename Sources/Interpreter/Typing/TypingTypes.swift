// The classes behind PEP 695: made here because the syntax makes their instances; the module `typing`
// names them.

/// Classes of type parameters, aliases and generics.
package enum TypingType: Int, CaseIterable {
  case typeVar, paramSpec, paramSpecArgs, paramSpecKwargs, typeVarTuple, unpacked
  case typeAliasType, generic, genericAlias, concatenateAlias, callableAlias, unionAlias
  case noDefaultType

  private nonisolated(unsafe) static var cells: UnsafeMutablePointer<Reference>? = nil
  fileprivate nonisolated(unsafe) static var noDefaultValue = Value.none

  /// The class.
  package var cell: Reference { TypingType.cells.unsafelyUnwrapped[rawValue] }

  /// `typing.NoDefault`: a type parameter has no default.
  package static var noDefault: Value { noDefaultValue }

  static func install() {
    let cells = UnsafeMutablePointer<Reference>.allocate(capacity: allCases.count)
    for type in allCases {
      let isAlias = type == .concatenateAlias || type == .callableAlias
      let base = isAlias ? cells[TypingType.genericAlias.rawValue] : nil
      (cells + type.rawValue).initialize(to: makeNativeType(type.row, base: base).reference)
    }
    self.cells = cells
    // As if it had empty slots: whether its subclasses have a dict is their own matter.
    TypeObject(TypingType.generic.cell).info.allowedAttributes = []
    refuseIteration([.callableAlias, .unionAlias])
    noDefaultValue = makeBoxed(noDefaultType.cell, Boxed())
    addRoots { mark(noDefaultValue) }
  }

  /// The items of `for` would else come from the brackets, for ever.
  private static func refuseIteration(_ types: [TypingType]) {
    for type in types {
      let info = TypeObject(type.cell).info
      info.whenAsked { [unowned info] in info.namespace.set(SpecialName.iter.name, .none) }
    }
  }

  private var row: NativeType {
    switch self {
    case .typeVar: typeVarRow
    case .paramSpec: paramSpecRow
    case .paramSpecArgs: paramSpecArgsRow
    case .paramSpecKwargs: paramSpecKwargsRow
    case .typeVarTuple: typeVarTupleRow
    case .unpacked: unpackedRow
    case .typeAliasType: typeAliasTypeRow
    case .generic: genericRow
    case .genericAlias: typingAliasRow
    case .concatenateAlias: concatenateAliasRow
    case .callableAlias: callableAliasRow
    case .unionAlias: typingUnionRow
    case .noDefaultType: noDefaultTypeRow
    }
  }
}

private let noDefaultTypeRow = NativeType(
  name: "NoDefaultType", kind: nil, doc: "The type of the NoDefault singleton.",
  constructor: .function("NoDefaultType", "(cls, /)", "The type of the NoDefault singleton.") {
    (_: Arguments) throws(Raised) -> Value in TypingType.noDefault
  },
  methods: [
    .method("__repr__", "(self, /)", "Return repr(self).") { (_: Arguments) throws(Raised) in
      makeString("typing.NoDefault")
    },
    .method("__reduce__", "(self, /)", "Helper for pickle.") { (_: Arguments) throws(Raised) in
      makeString("NoDefault")
    },
  ], isFinal: true, module: "typing")

/// A value that a function gives when it is first asked for.
struct Lazy {
  /// `.unbound` when there is nothing to ask for.
  var function = Value.unbound
  private var cached = Value.unbound

  init(function: Value = .unbound) { self.function = function }

  init(value: Value) { cached = value }

  var isGiven: Bool { !function.isUnbound || !cached.isUnbound }

  /// The value, or nil when there is none.
  mutating func get() throws(Raised) -> Value? {
    if cached.isUnbound, !function.isUnbound { cached = try call(function) }
    return cached.isUnbound ? nil : cached
  }

  func trace() {
    mark(function)
    mark(cached)
  }
}
