// What `sys` says about this interpreter: a Python 3.13 by its language.

import Interpreter
import Reactor

#if os(macOS)
  private let platformName = "darwin"
#else
  private let platformName = "linux"
#endif

func sysConstants() throws(Raised) -> [(StaticString, Value)] {
  let strings = { (texts: [String]) in makeList(texts.map { makeString($0) }).value }
  let modules = (moduleFactories.names + ["builtins"]).sorted()
  return [
    ("argv", strings(scriptArguments)),
    ("builtin_module_names", makeTuple(modules.map { makeString($0) })),
    ("byteorder", makeString(1.littleEndian == 1 ? "little" : "big")),
    ("dont_write_bytecode", .bool(true)),
    ("executable", makeString(executablePath)),
    ("float_repr_style", makeString("short")),
    ("hexversion", .int(0x030D_00F0)),
    ("maxsize", .int(Int.max)),
    ("maxunicode", .int(0x10FFFF)),
    ("modules", loadedModules.value),
    ("path", initialSearchPath.value),
    ("platform", makeString(platformName)),
    ("stdlib_module_names", try moduleNames()),
    ("version", makeString("3.13.0 (baton)")),
    ("_xoptions", extensionOptions()),
    ("warnoptions", strings(startOptions.warnings)),
  ]
}

private func extensionOptions() -> Value {
  let dict = makeDict()
  for (name, value) in startOptions.extensions {
    dict.set(intern(name), value.map { makeString($0) } ?? .bool(true))
  }
  return dict.value
}

private func moduleNames() throws(Raised) -> Value {
  let names = makeSet(isFrozen: true)
  for name in standardModuleNames.sorted() { try setAdd(names, .object(intern(name))) }
  return names.value
}

// MARK: - Tuples with names

func sysSequences() -> [(StructSequence, [Value])] {
  [
    (
      .init(
        name: "version_info", module: "sys", doc: "Version information as a named tuple.",
        fields: ["major", "minor", "micro", "releaselevel", "serial"], isCreatable: false),
      [.int(3), .int(13), .int(0), makeString("final"), .int(0)]
    ),
    (
      .init(
        name: "float_info", module: "sys",
        doc: "A named tuple holding information about the float type.",
        fields: [
          "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig",
          "epsilon", "radix", "rounds",
        ]),
      [
        .double(.greatestFiniteMagnitude), .int(1024), .int(308), .double(.leastNormalMagnitude),
        .int(-1021), .int(-307), .int(15), .int(53), .double(.ulpOfOne), .int(2), .int(1),
      ]
    ),
    (
      .init(
        name: "int_info", module: "sys",
        doc: "A named tuple that holds information about Python's internal representation of ints.",
        fields: [
          "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold",
        ]), [.int(30), .int(4), .int(4300), .int(640)]
    ),
    (
      .init(
        name: "hash_info", module: "sys",
        doc: "A named tuple providing parameters used for computing hashes.",
        fields: [
          "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff",
        ]),
      [
        .int(64), .int((1 << 61) - 1), .int(314_159), .int(0), .int(1_000_003),
        makeString(hashKey == nil ? "fnv" : "siphash13"), .int(64),
        .int(hashKey == nil ? 0 : 128), .int(0),
      ]
    ),
    (
      .init(
        name: "thread_info", module: "sys",
        doc: "A named tuple holding information about the thread implementation.",
        fields: ["name", "lock", "version"]),
      threadInformation
    ),
    (
      .init(
        name: "flags", module: "sys", doc: "Flags provided through command line arguments.",
        fields: flags.map(\.name), isCreatable: false), flags.map(\.value)
    ),
  ]
}

/// As CPython's on the same system.
private var threadInformation: [Value] {
  #if os(Linux)
    // _CS_GNU_LIBPTHREAD_VERSION
    let version = (try? SystemCalls.configurationText(3)) ?? nil
    return [
      makeString("pthread"), makeString("semaphore"), version.map { makeString($0) } ?? .none,
    ]
  #else
    return [makeString("pthread"), makeString("mutex+cond"), .none]
  #endif
}

private var flags: [(name: StaticString, value: Value)] {
  let options = startOptions
  return [
    ("debug", .int(options.debug)), ("inspect", .int(0)), ("interactive", .int(0)),
    ("optimize", .int(options.optimization)),
    ("dont_write_bytecode", .int(options.skipsByteCode ? 1 : 0)),
    ("no_user_site", .int(options.ignoresUserSite ? 1 : 0)),
    ("no_site", .int(options.ignoresSite ? 1 : 0)),
    ("ignore_environment", .int(options.ignoresEnvironment ? 1 : 0)),
    ("verbose", .int(options.verbose)), ("bytes_warning", .int(options.bytesWarning)),
    ("quiet", .int(options.quiet)), ("hash_randomization", .int(options.hasRandomHashes ? 1 : 0)),
    ("isolated", .int(options.isIsolated ? 1 : 0)), ("dev_mode", .bool(options.isDeveloperMode)),
    ("utf8_mode", .int(1)), ("warn_default_encoding", .int(0)),
    ("safe_path", .bool(options.hasSafePath)), ("int_max_str_digits", .int(options.decimalDigits)),
  ]
}

// MARK: - implementation

/// The class of `sys.implementation` and `sys.monitoring.events`.
func makeNamespaceType() -> TypeObject {
  makeNativeType(
    NativeType(
      name: "SimpleNamespace", kind: nil, doc: "A simple attribute-based namespace.",
      constructor: nil,
      methods: [.method("__repr__", "(self, /)", "Return repr(self).", namespaceRepr)],
      module: "types"))
}

private func namespaceRepr(_ a: Arguments) throws(Raised) -> Value {
  guard let own = try getAttribute(a[0], SpecialName.dict.name).dict else { return .none }
  var texts: [String] = []
  var position = 0
  while position < own.used {
    let entry = own.entries[position]
    position += 1
    if entry.key.isUnbound { continue }
    texts.append("\(try strText(entry.key))=\(try reprText(entry.value))")
  }
  return makeString("namespace(\(texts.joined(separator: ", ")))")
}

/// `sys.implementation`
func makeImplementation(_ type: TypeObject, _ sys: DictObject) -> Value {
  let names: [StaticString] = ["name", "cache_tag", "version", "hexversion"]
  let values = [
    makeString("baton"), makeString(cacheTag), sys.get(intern("version_info")),
    sys.get(intern("hexversion")),
  ]
  return makeInstance(
    of: type, wrapping: .none, attributes: Array(zip(names.map { intern($0) }, values)))
}
