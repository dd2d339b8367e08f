// The module `_streams`, from which `io` takes the streams in memory and what other streams hold.

import Interpreter

private nonisolated(unsafe) var streamTypes: [Reference] = []

private let streamFunctions: [NativeFunction] = [
  .function("make_classes", "(text_base, bytes_base, /)", "The classes StringIO and BytesIO.") {
    (a) throws(Raised) in
    if streamTypes.isEmpty {
      guard let text = a[0].type, let bytes = a[1].type else {
        throw raise(.typeError, "two classes are required")
      }
      streamTypes = [
        makeNativeType(stringIORow, base: text.reference).reference,
        makeNativeType(bytesIORow, base: bytes.reference).reference,
      ]
      // Streams of files cannot be copied or pickled; these can.
      let reduce = TypeObject(state.objectType).lookup(intern("__reduce_ex__"))
      for type in streamTypes {
        TypeObject(type).info.namespace.set(intern("__reduce_ex__"), reduce)
      }
    }
    return makeTuple(streamTypes.map { .object($0) })
  }
]

func makeStreamsModule() -> ModuleObject {
  let module = makeModule(
    "_streams", doc: "Streams in memory, and what other streams hold.",
    streamFunctions + readAheadMethods + writeBehindMethods)
  module.namespace.set(intern("_ReadAhead"), makeNativeType(readAheadRow).value)
  module.namespace.set(intern("_WriteBehind"), makeNativeType(writeBehindRow).value)
  return module
}
