// The modules that need no file beside the script. Those in Swift are a folder here, a table of
// functions and a factory; those in Baton's own language are files in the folder Library, embedded by
// the target CLibrary. Nothing of a module exists until it is first imported.

import Asyncio
import CLibrary
import Interpreter
import Syntax

/// Makes the modules known to `import`; called once at start.
package func installStandardModules() {
  moduleFactories.add("_array", makeArrayModule)
  moduleFactories.add("_base64", makeBaseNModule)
  moduleFactories.add("_bzip2", makeBzip2Module)
  moduleFactories.add("_collections", makeCollectionsModule)
  moduleFactories.add("_csv", makeCSVModule)
  moduleFactories.add("_datetime", makeDatetimeModule)
  moduleFactories.add("_decimals", makeDecimalsModule)
  moduleFactories.add("_elementtree", makeElementTreeModule)
  moduleFactories.add("_expat", makeExpatModule)
  moduleFactories.add("_functools", makeFunctoolsModule)
  moduleFactories.add("_digests", makeHashModule)
  moduleFactories.add("_streams", makeStreamsModule)
  moduleFactories.add("_struct", makeStructModule)
  moduleFactories.add("binascii", makeBinasciiModule)
  moduleFactories.add("_bisect", makeBisectModule)
  moduleFactories.add("_heapq", makeHeapqModule)
  moduleFactories.add("_lsprof", makeProfilerModule)
  moduleFactories.add("_iconv", makeIconvModule)
  moduleFactories.add("_imp", makeImpModule)
  moduleFactories.add("_json", makeJSONModule)
  moduleFactories.add("_operator", makeOperatorModule)
  moduleFactories.add("_liblzma", makeLzmaModule)
  moduleFactories.add("_multiprocessing", makeMultiprocessingModule)
  moduleFactories.add("_plain_pickle", makePlainPickleModule)
  moduleFactories.add("_posixshmem", makeSharedMemoryModule)
  moduleFactories.add("_posixsubprocess", makeSubprocessModule)
  moduleFactories.add("_select", makeSelectModule)
  moduleFactories.add("_socket", makeSocketModule)
  moduleFactories.add("_signal", makeSignalModule)
  moduleFactories.add("_sre", makeRegexModule)
  moduleFactories.add("_sqlite", makeSqliteModule)
  moduleFactories.add("_queue", makeQueueModule)
  moduleFactories.add("_thread", makeThreadModule)
  moduleFactories.add("_symtable", makeSymbolTableModule)
  moduleFactories.add("_traceback", makeTracebackModule)
  moduleFactories.add("_typing", makeTypingModule)
  moduleFactories.add("cmath", makeComplexMathModule)
  moduleFactories.add("itertools", makeItertoolsModule)
  moduleFactories.add("math", makeMathModule)
  moduleFactories.add("random", makeRandomModule)
  moduleFactories.add("sys", makeSysModule)
  moduleFactories.add("time", makeTimeModule)
  moduleFactories.add("_files", makeFilesModule)
  moduleFactories.add("_weakref", makeWeakrefModule)
  moduleFactories.add("_unicode", makeUnicodeModule)
  moduleFactories.add("atexit", makeAtexitModule)
  moduleFactories.add("errno", makeErrnoModule)
  moduleFactories.add("_linux", makeLinuxModule)
  moduleFactories.add("posix", makePosixModule)
  moduleFactories.add("pwd", makeUsersModule)
  moduleFactories.add("_zlib", makeZlibModule)
  moduleFactories.add("_zones", makeZonesModule)
  moduleFactories.add("resource", makeResourceModule)
  moduleFactories.add("gc", makeGCModule)
  moduleFactories.add("_terminal", makeTerminalModule)
  moduleFactories.add("_tls", makeTlsModule)
  moduleFactories.add("_tracemalloc", makeTracemallocModule)
  installLibrary()
  installOpen()
  normalizeIdentifier = normalForm
  installSiteNames()
  settleBuiltinTypes()
}

private func installLibrary() {
  var count = 0
  guard let rows = baton_library(&count) else { return }
  librarySources = UnsafeBufferPointer(start: rows, count: count).map { row in
    LibrarySource(
      name: row.name, path: row.path,
      bytes: UnsafeBufferPointer(start: row.bytes, count: row.count))
  }
}

/// A module with the functions of a table.
func makeModule(
  _ name: StaticString, doc: String, _ functions: [NativeFunction]
) -> ModuleObject {
  let namespace = makeDict()
  let module = makeModule(name: "\(name)", namespace: namespace)
  namespace.set(SpecialName.name.name, makeString(name))
  namespace.set(SpecialName.doc.name, makeString(doc))
  for function in functions {
    namespace.set(intern(function.name), makeNative(function, owner: module.value))
  }
  return module
}
