// The module `_plain_pickle`: pickles of plain values, which is what most pickles hold. What meets
// anything else gives up without a trace, and `pickle` itself begins anew. Plain are also instances of classes that do
// nothing of their own about pickles.

import Interpreter

func makePlainPickleModule() -> ModuleObject {
  makeModule(
    "_plain_pickle", doc: "Pickles of plain values.",
    [
      .function(
        "dumps", "(value, protocol, reducers=None, /)",
        "The value as bytes, by protocol 4 or 5; None when not all of it is plain."
      ) { (a: Arguments) throws(Raised) in
        var writer = PlainPickleWriter(
          version: UInt8(truncatingIfNeeded: try toIndex(a[1])),
          reducers: a.get(2, default: .none).dict)
        return try writer.dump(a[0]) ?? .none
      },
      .function(
        "loads", "(data, /)",
        "The value of a pickle and how many bytes it had; None when it is not plain, or broken."
      ) { (a: Arguments) throws(Raised) in
        guard let data = try bytesLike(a[0]) else { return .none }
        var reader = PlainPickleReader(data.buffer)
        guard let value = try reader.load() else { return .none }
        return makeTuple([value, .int(reader.place)])
      },
    ])
}

/// The codes of plain values in pickles.
enum PickleCode {
  static let mark: UInt8 = 0x28
  static let stop: UInt8 = 0x2e
  static let smallInt: UInt8 = 0x4b
  static let shortInt: UInt8 = 0x4d
  static let int: UInt8 = 0x4a
  static let longInt: UInt8 = 0x8a
  static let float: UInt8 = 0x47
  static let none: UInt8 = 0x4e
  static let `true`: UInt8 = 0x88
  static let `false`: UInt8 = 0x89
  static let shortText: UInt8 = 0x8c
  static let text: UInt8 = 0x58
  static let shortBytes: UInt8 = 0x43
  static let bytes: UInt8 = 0x42
  static let bytearray: UInt8 = 0x96
  static let emptyTuple: UInt8 = 0x29
  static let tuple: UInt8 = 0x74
  static let tuple1: UInt8 = 0x85
  static let tuple3: UInt8 = 0x87
  static let emptyList: UInt8 = 0x5d
  static let append: UInt8 = 0x61
  static let appends: UInt8 = 0x65
  static let emptyDict: UInt8 = 0x7d
  static let setItem: UInt8 = 0x73
  static let setItems: UInt8 = 0x75
  static let emptySet: UInt8 = 0x8f
  static let addItems: UInt8 = 0x90
  static let frozenSet: UInt8 = 0x91
  static let memoize: UInt8 = 0x94
  static let get: UInt8 = 0x68
  static let longGet: UInt8 = 0x6a
  static let put: UInt8 = 0x71
  static let longPut: UInt8 = 0x72
  static let pop: UInt8 = 0x30
  static let popMark: UInt8 = 0x31
  static let version: UInt8 = 0x80
  static let frame: UInt8 = 0x95
  static let stackGlobal: UInt8 = 0x93
  static let newObject: UInt8 = 0x81
  static let build: UInt8 = 0x62
}
