// `os.sysconf`, `os.confstr`, `os.pathconf`: what the system says of itself, by names or numbers.

import Interpreter
import Reactor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

#if canImport(Glibc)
  /// The names of `sysconf` in the order of their numbers, which are the kernel's interface.
  private let systemWords = """
    ARG_MAX CHILD_MAX CLK_TCK NGROUPS_MAX OPEN_MAX STREAM_MAX TZNAME_MAX JOB_CONTROL SAVED_IDS \
    REALTIME_SIGNALS PRIORITY_SCHEDULING TIMERS ASYNCHRONOUS_IO PRIORITIZED_IO SYNCHRONIZED_IO \
    FSYNC MAPPED_FILES MEMLOCK MEMLOCK_RANGE MEMORY_PROTECTION MESSAGE_PASSING SEMAPHORES \
    SHARED_MEMORY_OBJECTS AIO_LISTIO_MAX AIO_MAX AIO_PRIO_DELTA_MAX DELAYTIMER_MAX MQ_OPEN_MAX \
    MQ_PRIO_MAX VERSION PAGESIZE RTSIG_MAX SEM_NSEMS_MAX SEM_VALUE_MAX SIGQUEUE_MAX TIMER_MAX \
    BC_BASE_MAX BC_DIM_MAX BC_SCALE_MAX BC_STRING_MAX COLL_WEIGHTS_MAX EQUIV_CLASS_MAX \
    EXPR_NEST_MAX LINE_MAX RE_DUP_MAX CHARCLASS_NAME_MAX 2_VERSION 2_C_BIND 2_C_DEV 2_FORT_DEV \
    2_FORT_RUN 2_SW_DEV 2_LOCALEDEF PII PII_XTI PII_SOCKET PII_INTERNET PII_OSI POLL SELECT \
    IOV_MAX PII_INTERNET_STREAM PII_INTERNET_DGRAM PII_OSI_COTS PII_OSI_CLTS PII_OSI_M T_IOV_MAX \
    THREADS THREAD_SAFE_FUNCTIONS GETGR_R_SIZE_MAX GETPW_R_SIZE_MAX LOGIN_NAME_MAX TTY_NAME_MAX \
    THREAD_DESTRUCTOR_ITERATIONS THREAD_KEYS_MAX THREAD_STACK_MIN THREAD_THREADS_MAX \
    THREAD_ATTR_STACKADDR THREAD_ATTR_STACKSIZE THREAD_PRIORITY_SCHEDULING THREAD_PRIO_INHERIT \
    THREAD_PRIO_PROTECT THREAD_PROCESS_SHARED NPROCESSORS_CONF NPROCESSORS_ONLN PHYS_PAGES \
    AVPHYS_PAGES ATEXIT_MAX PASS_MAX XOPEN_VERSION XOPEN_XCU_VERSION XOPEN_UNIX XOPEN_CRYPT \
    XOPEN_ENH_I18N XOPEN_SHM 2_CHAR_TERM 2_C_VERSION 2_UPE XOPEN_XPG2 XOPEN_XPG3 XOPEN_XPG4 \
    CHAR_BIT CHAR_MAX CHAR_MIN INT_MAX INT_MIN LONG_BIT WORD_BIT MB_LEN_MAX NZERO SSIZE_MAX \
    SCHAR_MAX SCHAR_MIN SHRT_MAX SHRT_MIN UCHAR_MAX UINT_MAX ULONG_MAX USHRT_MAX NL_ARGMAX \
    NL_LANGMAX NL_MSGMAX NL_NMAX NL_SETMAX NL_TEXTMAX XBS5_ILP32_OFF32 XBS5_ILP32_OFFBIG \
    XBS5_LP64_OFF64 XBS5_LPBIG_OFFBIG XOPEN_LEGACY XOPEN_REALTIME XOPEN_REALTIME_THREADS
    """

  private let systemNames: [(String, Int)] =
    systemWords.split(separator: " ").enumerated().map { ("SC_\($0.element)", $0.offset) } + [
      ("SC_PAGE_SIZE", 30), ("SC_UIO_MAXIOV", 60), ("SC_MINSIGSTKSZ", 249),
    ]

  private let textNames: [(String, Int)] =
    [("CS_PATH", 0), ("CS_GNU_LIBC_VERSION", 2), ("CS_GNU_LIBPTHREAD_VERSION", 3)]
    + names("CS_LFS_", ["CFLAGS", "LDFLAGS", "LIBS", "LINTFLAGS"], from: 1000)
    + names("CS_LFS64_", ["CFLAGS", "LDFLAGS", "LIBS", "LINTFLAGS"], from: 1004)
    + ["ILP32_OFF32", "ILP32_OFFBIG", "LP64_OFF64", "LPBIG_OFFBIG"].enumerated().flatMap {
      names(
        "CS_XBS5_\($0.element)_", ["CFLAGS", "LDFLAGS", "LIBS", "LINTFLAGS"],
        from: 1100 + 4 * $0.offset)
    }

  private let pathNames: [(String, Int)] = names(
    "PC_",
    [
      "LINK_MAX", "MAX_CANON", "MAX_INPUT", "NAME_MAX", "PATH_MAX", "PIPE_BUF",
      "CHOWN_RESTRICTED", "NO_TRUNC", "VDISABLE", "SYNC_IO", "ASYNC_IO", "PRIO_IO",
      "SOCK_MAXBUF", "FILESIZEBITS", "REC_INCR_XFER_SIZE", "REC_MAX_XFER_SIZE",
      "REC_MIN_XFER_SIZE", "REC_XFER_ALIGN", "ALLOC_SIZE_MIN", "SYMLINK_MAX",
    ], from: 0)

  private func names(_ prefix: String, _ words: [String], from first: Int) -> [(String, Int)] {
    words.enumerated().map { (prefix + $0.element, first + $0.offset) }
  }
#else
  private let systemNames: [(String, Int)] = [
    ("SC_ARG_MAX", Int(_SC_ARG_MAX)), ("SC_CHILD_MAX", Int(_SC_CHILD_MAX)),
    ("SC_CLK_TCK", Int(_SC_CLK_TCK)), ("SC_NGROUPS_MAX", Int(_SC_NGROUPS_MAX)),
    ("SC_OPEN_MAX", Int(_SC_OPEN_MAX)), ("SC_PAGESIZE", Int(_SC_PAGESIZE)),
    ("SC_PAGE_SIZE", Int(_SC_PAGESIZE)), ("SC_PHYS_PAGES", Int(_SC_PHYS_PAGES)),
    ("SC_IOV_MAX", Int(_SC_IOV_MAX)), ("SC_NPROCESSORS_CONF", Int(_SC_NPROCESSORS_CONF)),
    ("SC_NPROCESSORS_ONLN", Int(_SC_NPROCESSORS_ONLN)), ("SC_VERSION", Int(_SC_VERSION)),
  ]
  private let textNames: [(String, Int)] = [("CS_PATH", Int(_CS_PATH))]
  private let pathNames: [(String, Int)] = [
    ("PC_LINK_MAX", Int(_PC_LINK_MAX)), ("PC_NAME_MAX", Int(_PC_NAME_MAX)),
    ("PC_PATH_MAX", Int(_PC_PATH_MAX)), ("PC_PIPE_BUF", Int(_PC_PIPE_BUF)),
  ]
#endif

let posixConfiguration: [NativeFunction] = [
  .function("sysconf", "(name, /)", "Return an integer-valued system configuration variable.") {
    (a: Arguments) throws(Raised) in
    let number = try number(a[0], systemNames)
    return .int(try asking { () throws(SystemCallError) in try SystemCalls.configuration(number) })
  },
  .function("confstr", "(name, /)", "Return a string-valued system configuration variable.") {
    (a: Arguments) throws(Raised) in
    let number = try number(a[0], textNames)
    let text = try asking { () throws(SystemCallError) in
      try SystemCalls.configurationText(number)
    }
    return text.map { makeString($0) } ?? .none
  },
  .function("pathconf", "(path, name)", "Return a limit of a file.", touches: .files) {
    (a: Arguments) throws(Raised) in
    let number = try number(a[1], pathNames)
    if let descriptor = a[0].unwrapped.smallInt {
      return try limit(of: Int32(truncatingIfNeeded: descriptor), number)
    }
    let path = try PathArgument(a[0], "pathconf", others: ", os.PathLike or integer")
    return .int(
      try asking(path.value) { () throws(SystemCallError) in
        try SystemCalls.configuration(number, ofPath: path.system)
      })
  },
  .function("fpathconf", "(fd, name, /)", "Return a limit of an open file.", touches: .files) {
    (a: Arguments) throws(Raised) in
    try limit(of: try cNumber(a[0]), try number(a[1], pathNames))
  },
]

private func limit(of descriptor: Int32, _ number: Int32) throws(Raised) -> Value {
  .int(
    try asking { () throws(SystemCallError) in
      try SystemCalls.configuration(number, ofDescriptor: descriptor)
    })
}

private func number(_ value: Value, _ names: [(String, Int)]) throws(Raised) -> Int32 {
  if let name = value.unwrapped.string?.text {
    if let known = names.first(where: { $0.0 == name }) { return Int32(known.1) }
    throw raise(.valueError, "unrecognized configuration name")
  }
  guard let number = try indexNumber(value) else {
    throw raise(.typeError, "configuration names must be strings or integers")
  }
  return Int32(clamping: number.smallInt ?? .max)
}

/// Puts the tables of names into the module.
func installConfigurationNames(_ namespace: DictObject) {
  for (table, names) in [
    ("sysconf_names", systemNames), ("confstr_names", textNames), ("pathconf_names", pathNames),
  ] {
    let dict = makeDict()
    for (name, number) in names { dict.set(intern(name), .int(number)) }
    namespace.set(intern(table), dict.value)
  }
}
