// What processes use, and how much of it they may use.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// As `getrusage(2)` tells.
package struct ResourceUsage: Sendable {
  /// Seconds.
  package let userTime, systemTime: Double
  /// In the order of the manual, from the largest resident set on.
  package let counts: [Int]

  init(_ usage: rusage) {
    userTime = Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) * 1e-6
    systemTime = Double(usage.ru_stime.tv_sec) + Double(usage.ru_stime.tv_usec) * 1e-6
    counts = [
      usage.ru_maxrss, usage.ru_ixrss, usage.ru_idrss, usage.ru_isrss, usage.ru_minflt,
      usage.ru_majflt, usage.ru_nswap, usage.ru_inblock, usage.ru_oublock, usage.ru_msgsnd,
      usage.ru_msgrcv, usage.ru_nsignals, usage.ru_nvcsw, usage.ru_nivcsw,
    ].map { Int($0) }
  }
}

extension SystemCalls {
  /// - Parameter who: 0 this process, -1 its children that have ended, 1 this thread.
  package static func usage(_ who: Int32) throws(SystemCallError) -> ResourceUsage {
    var usage = rusage()
    #if canImport(Glibc)
      try check("getrusage", getrusage(__rusage_who_t(who), &usage))
    #else
      try check("getrusage", getrusage(who, &usage))
    #endif
    return ResourceUsage(usage)
  }

  /// No limit, as scripts write it.
  package static let unlimited = -1

  /// The limit in force, and how far the process may raise it.
  package static func limit(
    _ resource: Int32
  ) throws(SystemCallError) -> (soft: Int, hard: Int) {
    var limit = rlimit()
    try check("getrlimit", systemLimit(resource, &limit))
    return (Int(truncatingIfNeeded: limit.rlim_cur), Int(truncatingIfNeeded: limit.rlim_max))
  }

  /// Fails above the hard limit without privileges.
  package static func setLimit(
    _ resource: Int32, soft: Int, hard: Int
  ) throws(SystemCallError) {
    var limit = rlimit(
      rlim_cur: rlim_t(truncatingIfNeeded: soft), rlim_max: rlim_t(truncatingIfNeeded: hard))
    try check("setrlimit", systemSetLimit(resource, &limit))
  }

  /// Bytes of a page of memory.
  package static var pageSize: Int { sysconf(Int32(_SC_PAGESIZE)) }

  /// The limits that scripts may name.
  package static let limitNames: [(name: StaticString, value: Int)] = {
    #if canImport(Glibc)
      [
        ("RLIMIT_CPU", 0), ("RLIMIT_FSIZE", 1), ("RLIMIT_DATA", 2), ("RLIMIT_STACK", 3),
        ("RLIMIT_CORE", 4), ("RLIMIT_RSS", 5), ("RLIMIT_NPROC", 6), ("RLIMIT_NOFILE", 7),
        ("RLIMIT_OFILE", 7), ("RLIMIT_MEMLOCK", 8), ("RLIMIT_AS", 9), ("RLIMIT_SIGPENDING", 11),
        ("RLIMIT_MSGQUEUE", 12), ("RLIMIT_NICE", 13), ("RLIMIT_RTPRIO", 14),
        ("RLIMIT_RTTIME", 15), ("RUSAGE_THREAD", 1),
      ]
    #else
      [
        ("RLIMIT_CPU", 0), ("RLIMIT_FSIZE", 1), ("RLIMIT_DATA", 2), ("RLIMIT_STACK", 3),
        ("RLIMIT_CORE", 4), ("RLIMIT_AS", 5), ("RLIMIT_RSS", 5), ("RLIMIT_MEMLOCK", 6),
        ("RLIMIT_NPROC", 7), ("RLIMIT_NOFILE", 8),
      ]
    #endif
  }()
}

#if canImport(Glibc)
  private func systemLimit(_ resource: Int32, _ limit: inout rlimit) -> Int32 {
    getrlimit(__rlimit_resource_t(UInt32(bitPattern: resource)), &limit)
  }
  private func systemSetLimit(_ resource: Int32, _ limit: inout rlimit) -> Int32 {
    setrlimit(__rlimit_resource_t(UInt32(bitPattern: resource)), &limit)
  }
#else
  private func systemLimit(_ resource: Int32, _ limit: inout rlimit) -> Int32 {
    getrlimit(resource, &limit)
  }
  private func systemSetLimit(_ resource: Int32, _ limit: inout rlimit) -> Int32 {
    setrlimit(resource, &limit)
  }
#endif
