// Child processes: made, waited for; and other programs in the place of this one.

import CBaton

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SystemCalls {
  /// Is this process a forked child? Then it has no main thread that would end it.
  package private(set) static nonisolated(unsafe) var isForkedChild = false

  /// The process goes on twice; 0 in the child.
  package static func fork() throws(SystemCallError) -> Int32 {
    let child = Int32(try retrying("fork") { Int(baton_fork()) })
    if child == 0 { isForkedChild = true }
    return child
  }

  /// Waits for a child; 0 for the process when it has not ended and `options` do not wait.
  package static func wait(
    _ process: Int32, options: Int32
  ) throws(SystemCallError) -> (process: Int32, status: Int32) {
    var status: Int32 = 0
    let ended = try retrying("waitpid", interruptible: true) {
      Int(waitpid(process, &status, options))
    }
    return (Int32(ended), status)
  }

  /// As `wait`, with what the child has used.
  package static func waitForUsage(
    _ process: Int32, options: Int32
  ) throws(SystemCallError) -> (process: Int32, status: Int32, usage: ResourceUsage) {
    var status: Int32 = 0
    var usage = rusage()
    let ended = try retrying("wait4", interruptible: true) {
      Int(wait4(process, &status, options, &usage))
    }
    return (Int32(ended), status, ResourceUsage(usage))
  }

  /// What `waitid` tells of a child; nil when none has changed.
  package static func waitForChange(
    _ kind: Int, _ identifier: Int, options: Int32
  ) throws(SystemCallError) -> (process: Int, user: Int, signal: Int, status: Int, code: Int)? {
    var (change, process, user, status) = (siginfo_t(), Int32(0), UInt32(0), Int32(0))
    _ = try retrying("waitid", interruptible: true) {
      Int(
        baton_wait_change(
          Int32(truncatingIfNeeded: kind), UInt32(truncatingIfNeeded: identifier), &change,
          options, &process, &user, &status))
    }
    if process == 0 { return nil }
    return (Int(process), Int(user), Int(change.si_signo), Int(status), Int(change.si_code))
  }

  /// A descriptor that is readable once the process has ended; nil where the system has none.
  package static func processDescriptor(
    _ process: Int32
  ) throws(SystemCallError) -> Int32? {
    let descriptor = baton_process_descriptor(process)
    if descriptor >= 0 { return descriptor }
    let error = SystemCallError.last("pidfd_open")
    if [ENOSYS, EPERM, EINVAL].contains(error.code) { return nil }
    throw error
  }

  /// The flags and kinds of `wait` that scripts may name.
  package static let waitConstants: [(name: StaticString, value: Int)] = [
    ("WNOHANG", Int(WNOHANG)), ("WUNTRACED", Int(WUNTRACED)), ("WCONTINUED", Int(WCONTINUED)),
    ("WEXITED", Int(WEXITED)), ("WSTOPPED", Int(WSTOPPED)), ("WNOWAIT", Int(WNOWAIT)),
    ("P_ALL", 0), ("P_PID", 1), ("P_PGID", 2), ("CLD_EXITED", 1), ("CLD_KILLED", 2),
    ("CLD_DUMPED", 3), ("CLD_TRAPPED", 4), ("CLD_STOPPED", 5), ("CLD_CONTINUED", 6),
  ]

  /// Runs another program in this process; returns only when that fails.
  /// - Parameter environment: nil is that of this process.
  package static func execute(
    _ program: [UInt8], _ arguments: [[UInt8]], environment: [[UInt8]]?
  ) -> SystemCallError {
    let lists = CStringLists([program], arguments, environment)
    return lists.withPointers { program, arguments, environment in
      if let path = program[0] { execve(path, arguments, environment ?? baton_environment()) }
      return SystemCallError.last("execve")
    }
  }

  /// Starts a program in a child; without `prepare`, nothing of this process runs there.
  ///
  /// A child that fails tells so through the request's `report`.
  package static func spawn(
    _ request: SpawnRequest, prepare: (() -> Bool)?
  ) throws(SystemCallError) -> Int32 {
    let result: Result<Int32, SystemCallError> = request.withPlain { plain in
      var plain = plain
      guard let prepare else {
        let child = baton_spawn(&plain)
        return child < 0 ? .failure(.last("fork")) : .success(child)
      }
      do throws(SystemCallError) {
        let child = try fork()
        if child != 0 { return .success(child) }
      } catch { return .failure(error) }
      let context = Unmanaged.passRetained(Preparation(prepare)).toOpaque()
      baton_spawn_in_child(&plain, runPreparation, context)
    }
    return try result.get()
  }
}

private final class Preparation {
  let run: () -> Bool
  init(_ run: @escaping () -> Bool) { self.run = run }
}

private func runPreparation(_ context: UnsafeMutableRawPointer?) -> Int32 {
  guard let context else { return 0 }
  return Unmanaged<Preparation>.fromOpaque(context).takeUnretainedValue().run() ? 0 : 1
}

/// A child that is to be started; see `baton_spawn_request`.
package struct SpawnRequest {
  /// Paths that are tried in this order until one can be executed.
  package var programs: [[UInt8]] = []
  /// The first is the name that the program sees of itself.
  package var arguments: [[UInt8]] = []
  /// `NAME=value`; nil hands on the parent's.
  package var environment: [[UInt8]]?
  /// Where the child starts; nil is where the parent is.
  package var folder: [UInt8]?
  /// Descriptors from 3 on are closed in the child, but for the kept ones.
  package var closesOthers = true
  /// Ascending.
  package var kept: [Int32] = []
  /// The child's and the parent's end of standard input, output and error; -1 for none.
  package var input: (child: Int32, parent: Int32) = (-1, -1)
  /// As `input`.
  package var output: (child: Int32, parent: Int32) = (-1, -1)
  /// As `input`.
  package var error: (child: Int32, parent: Int32) = (-1, -1)
  /// Where the child writes why it could not start; the exec closes it.
  package var report: Int32 = -1
  /// SIGPIPE and its like get their default actions back.
  package var restoresSignals = true
  /// The child leads a session of its own, without a terminal.
  package var startsSession = false
  /// -1: the parent's; 0: a new one that the child leads.
  package var processGroup: Int32 = -1
  /// The group to change to, before the user is changed.
  package var group: Int?
  /// The user to change to, last of all.
  package var user: Int?
  /// The further groups; nil leaves them.
  package var groups: [UInt32]?
  /// What is taken off the modes of new files; nil leaves it.
  package var mask: Int?
  /// vfork may be used: nothing is called before the exec that must not run on the parent's memory.
  package var mayShareMemory = true

  package init() {}

  fileprivate func withPlain<Result>(_ body: (baton_spawn_request) -> Result) -> Result {
    let lists = CStringLists(programs, arguments, environment)
    let folder = folder.map { $0 + [0] }
    return lists.withPointers { programs, arguments, environment in
      var plain = baton_spawn_request()
      plain.programs = programs
      plain.arguments = arguments
      plain.environment = environment
      fill(&plain)
      return kept.withUnsafeBufferPointer { kept in
        plain.kept = kept.baseAddress
        plain.kept_count = kept.count
        return (groups ?? []).withUnsafeBufferPointer { groups in
          plain.groups = groups.baseAddress
          guard let folder else { return body(plain) }
          return folder.withUnsafeBytes { folder in
            plain.folder = folder.baseAddress?.assumingMemoryBound(to: CChar.self)
            return body(plain)
          }
        }
      }
    }
  }

  private func fill(_ plain: inout baton_spawn_request) {
    plain.closes_others = closesOthers ? 1 : 0
    (plain.input_child, plain.input_parent) = input
    (plain.output_child, plain.output_parent) = output
    (plain.error_child, plain.error_parent) = error
    plain.report = report
    plain.restores_signals = restoresSignals ? 1 : 0
    plain.starts_session = startsSession ? 1 : 0
    plain.process_group = processGroup
    plain.group = group.map { Int64($0) } ?? -1
    plain.user = user.map { Int64($0) } ?? -1
    plain.mask = mask.map { Int64($0) } ?? -1
    plain.group_count = groups.map { Int64($0.count) } ?? -1
    plain.may_share_memory = mayShareMemory ? 1 : 0
  }
}

/// Lists of C strings that live as long as a call.
private struct CStringLists {
  typealias Pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

  private let lists: [[[UInt8]]?]

  init(_ programs: [[UInt8]], _ arguments: [[UInt8]], _ environment: [[UInt8]]?) {
    lists = [programs, arguments, environment]
  }

  func withPointers<Result>(_ body: (Pointers, Pointers, Pointers?) -> Result) -> Result {
    let pointers = lists.map { $0.map(Self.make) }
    defer { for case let list? in pointers { Self.free(list) } }
    guard let programs = pointers[0], let arguments = pointers[1] else {
      preconditionFailure("programs and arguments are lists")
    }
    return body(programs, arguments, pointers[2])
  }

  private static func make(_ texts: [[UInt8]]) -> Pointers {
    let list = Pointers.allocate(capacity: texts.count + 1)
    for (index, text) in texts.enumerated() {
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.count + 1)
      for (offset, byte) in text.enumerated() { copy[offset] = CChar(bitPattern: byte) }
      copy[text.count] = 0
      list[index] = copy
    }
    list[texts.count] = nil
    return list
  }

  private static func free(_ list: Pointers) {
    var next = list
    while let text = next.pointee {
      text.deallocate()
      next += 1
    }
    list.deallocate()
  }
}
