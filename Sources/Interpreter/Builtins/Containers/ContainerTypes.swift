// The classes of containers, iterators and text streams: rows, and the cells of the boxed ones.

/// Built-in classes whose instances are Swift objects.
package enum ContainerType: Int, CaseIterable {
  case dictKeys, dictValues, dictItems
  case dictValueIterator, dictItemIterator
  case dictReverseKeys, dictReverseValues, dictReverseItems
  case iterator, callableIterator, enumerate, zip, map, filter, reversed, listReversed
  case genericAlias, textStream, binaryStream

  private nonisolated(unsafe) static var cells: UnsafeMutablePointer<Reference>? = nil

  /// The class.
  @inline(__always) package var cell: Reference {
    ContainerType.cells.unsafelyUnwrapped[rawValue]
  }

  fileprivate static func install() {
    let cells = UnsafeMutablePointer<Reference>.allocate(capacity: allCases.count)
    for type in allCases {
      (cells + type.rawValue).initialize(to: makeNativeType(type.row, base: nil).reference)
    }
    self.cells = cells
    for type in [ContainerType.enumerate, .zip, .map, .filter, .reversed] {
      TypeObject(type.cell).info.makesFromArguments = true
    }
    addRoots { for type in allCases { mark(type.cell) } }
  }

  private var row: NativeType {
    switch self {
    case .dictKeys: return dictKeysType
    case .dictValues: return dictValuesType
    case .dictItems: return dictItemsType
    case .dictValueIterator: return viewIteratorType("dict_valueiterator")
    case .dictItemIterator: return viewIteratorType("dict_itemiterator")
    case .dictReverseKeys: return viewIteratorType("dict_reversekeyiterator")
    case .dictReverseValues: return viewIteratorType("dict_reversevalueiterator")
    case .dictReverseItems: return viewIteratorType("dict_reverseitemiterator")
    case .iterator: return itemIteratorType
    case .callableIterator: return callableIteratorType
    case .enumerate: return enumerateType
    case .zip: return zipType
    case .map: return mapType
    case .filter: return filterType
    case .reversed: return reversedType
    case .listReversed: return listReversedType
    case .genericAlias: return genericAliasType
    case .textStream: return textStreamType
    case .binaryStream: return binaryStreamType
    }
  }
}

/// Classes whose instances are cells of their own kind.
let containerTypes: [NativeType] = [
  listType, tupleType, dictType, setType, frozenSetType, rangeType, sliceType, iteratorType,
]

/// Makes the classes of boxed objects; called once at start, after `object` and `type` exist.
func installContainerTypes() { ContainerType.install() }

extension Value {
  /// The Swift object of a boxed cell that is exactly of this class: no dynamic cast.
  @inline(__always) func boxed<T: Boxed>(_ type: ContainerType, as swiftType: T.Type) -> T? {
    guard case .object(let object) = self, object.pointee.kind == .boxed,
      BoxedObject(object).layout.pointee.type == type.cell
    else { return nil }
    return unsafeDowncast(BoxedObject(object).object, to: swiftType)
  }
}
