// Interned names that this folder needs besides the special method names.

/// Interned at the first use; `intern` keeps them for ever.
enum ObjectName {
  static nonisolated(unsafe) let metaclass = intern("metaclass")
  static nonisolated(unsafe) let classCell = intern("__classcell__")
  static nonisolated(unsafe) let namespaceCell = intern("__classdictcell__")
  static nonisolated(unsafe) let originalBases = intern("__orig_bases__")
  static nonisolated(unsafe) let bases = intern("__bases__")
  static nonisolated(unsafe) let get = intern("get")
  static nonisolated(unsafe) let mro = intern("mro")
  static nonisolated(unsafe) let isAbstractMethod = intern("__isabstractmethod__")
}

/// Names of the fields that built-in exceptions add.
package enum ExceptionField {
  package static nonisolated(unsafe) let name = intern("name")
  package static nonisolated(unsafe) let object = intern("obj")
  package static nonisolated(unsafe) let value = intern("value")
  package static nonisolated(unsafe) let path = intern("path")
  package static nonisolated(unsafe) let message = intern("msg")
  package static nonisolated(unsafe) let nameFrom = intern("name_from")
  package static nonisolated(unsafe) let errno = intern("errno")
  package static nonisolated(unsafe) let strerror = intern("strerror")
  package static nonisolated(unsafe) let filename = intern("filename")
  package static nonisolated(unsafe) let filename2 = intern("filename2")
  package static nonisolated(unsafe) let lineno = intern("lineno")
  package static nonisolated(unsafe) let offset = intern("offset")
  package static nonisolated(unsafe) let text = intern("text")
  package static nonisolated(unsafe) let endLineno = intern("end_lineno")
  package static nonisolated(unsafe) let endOffset = intern("end_offset")
  package static nonisolated(unsafe) let exceptions = intern("exceptions")
  package static nonisolated(unsafe) let encoding = intern("encoding")
  package static nonisolated(unsafe) let reason = intern("reason")
  package static nonisolated(unsafe) let start = intern("start")
  package static nonisolated(unsafe) let end = intern("end")
  /// What scripts were shown of the traceback; the name is no attribute's.
  package static nonisolated(unsafe) let tracebackView = intern(".traceback")
  /// For each entry the variables of its frame when it ended, or None; no attribute's name either.
  package static nonisolated(unsafe) let keptVariables = intern(".variables")
  package static nonisolated(unsafe) let keptValues = intern("<kept>")
}
