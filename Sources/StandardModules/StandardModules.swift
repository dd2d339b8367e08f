// The modules that need no file beside the script. Those in Swift are a folder here, a table of
// functions and a factory; those in Baton's own language are files in the folder Library, embedded by
// the target CLibrary. Nothing of a module exists until it is first imported.

import Asyncio
import CLibrary
import Interpreter
import Syntax

/// Makes the modules known to `import`; called once at start.
package func installStandardModules() {
  moduleFactories["_array"] = makeArrayModule
  moduleFactories["_collections"] = makeCollectionsModule
  moduleFactories["_csv"] = makeCSVModule
  moduleFactories["_datetime"] = makeDatetimeModule
  moduleFactories["_functools"] = makeFunctoolsModule
  moduleFactories["_digests"] = makeHashModule
  moduleFactories["_streams"] = makeStreamsModule
  moduleFactories["_struct"] = makeStructModule
  moduleFactories["binascii"] = makeBinasciiModule
  moduleFactories["_bisect"] = makeBisectModule
  moduleFactories["_heapq"] = makeHeapqModule
  moduleFactories["_lsprof"] = makeProfilerModule
  moduleFactories["_imp"] = makeImpModule
  moduleFactories["_json"] = makeJSONModule
  moduleFactories["_operator"] = makeOperatorModule
  moduleFactories["_multiprocessing"] = makeMultiprocessingModule
  moduleFactories["_plain_pickle"] = makePlainPickleModule
  moduleFactories["_posixshmem"] = makeSharedMemoryModule
  moduleFactories["_posixsubprocess"] = makeSubprocessModule
  moduleFactories["_select"] = makeSelectModule
  moduleFactories["_socket"] = makeSocketModule
  moduleFactories["_signal"] = makeSignalModule
  moduleFactories["_sre"] = makeRegexModule
  moduleFactories["_sqlite"] = makeSqliteModule
  moduleFactories["_queue"] = makeQueueModule
  moduleFactories["_thread"] = makeThreadModule
  moduleFactories["_traceback"] = makeTracebackModule
  moduleFactories["_typing"] = makeTypingModule
  moduleFactories["itertools"] = makeItertoolsModule
  moduleFactories["math"] = makeMathModule
  moduleFactories["random"] = makeRandomModule
  moduleFactories["sys"] = makeSysModule
  moduleFactories["time"] = makeTimeModule
  moduleFactories["_files"] = makeFilesModule
  moduleFactories["_weakref"] = makeWeakrefModule
  moduleFactories["_unicode"] = makeUnicodeModule
  moduleFactories["atexit"] = makeAtexitModule
  moduleFactories["errno"] = makeErrnoModule
  moduleFactories["posix"] = makePosixModule
  moduleFactories["pwd"] = makeUsersModule
  moduleFactories["_zlib"] = makeZlibModule
  moduleFactories["resource"] = makeResourceModule
  moduleFactories["gc"] = makeGCModule
  moduleFactories["_terminal"] = makeTerminalModule
  moduleFactories["_tracemalloc"] = makeTracemallocModule
  installLibrary()
  installOpen()
  normalizeIdentifier = normalForm
  installHelp()
  installSiteNames()
}

private func installLibrary() {
  var count = 0
  guard let rows = baton_library(&count) else { return }
  for row in UnsafeBufferPointer(start: rows, count: count) {
    librarySources[String(cString: row.name)] = LibrarySource(
      path: String(cString: row.path),
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
