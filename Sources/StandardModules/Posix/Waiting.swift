// The places where a script waits for other processes, the loop included: its end, its output, a lock that it
// holds. Ctrl-C and handlers of signals end such a wait, and unless one raises it goes on (PEP 475). What
// others do takes its time on a stepped clock, too.

import Asyncio
import Interpreter
import Reactor

/// Runs a system call that may take long.
func waiting<T>(_ body: () throws(SystemCallError) -> T) throws(Raised) -> T {
  let clock = currentWorld().clock
  let start = clock.isStepped ? SystemCalls.monotonicTime() : 0
  defer { if clock.isStepped { clock.skip(SystemCalls.monotonicTime() - start) } }
  return try retrying(body)
}

/// Runs a system call that is brought to its end in spite of signals.
func retrying<T>(_ body: () throws(SystemCallError) -> T) throws(Raised) -> T {
  while true {
    do throws(SystemCallError) { return try body() } catch {
      guard error.kind == .interrupted else { throw systemError(error) }
      try pollInterrupt()
    }
  }
}

/// Waits until a child has ended, without looking at its status. Does nothing where the system has no
/// descriptors of processes.
func awaitEnd(of process: Int32) throws(Raised) {
  guard let descriptor = try? SystemCalls.processDescriptor(process) else { return }
  defer { try? SystemCalls.close(descriptor) }
  var polls = [DescriptorPoll(descriptor, .readable)]
  try block("os.waitpid", on: &polls, seconds: nil)
}

/// `posix._wait_ready`.
func waitUntilReady(_ a: Arguments) throws(Raised) -> Value {
  var polls: [DescriptorPoll] = []
  let (readers, writers) = (try descriptors(a[0]), try descriptors(a[1]))
  polls += readers.map { DescriptorPoll($0, .readable) }
  polls += writers.map { DescriptorPoll($0, .writable) }
  try block("posix.wait", on: &polls, seconds: a[2].isNone ? nil : max(0, try real(a[2])))
  let ready = polls.enumerated().filter { $0.element.found != 0 }
  let found = { (isReader: Bool) in
    makeList(
      ready.filter { ($0.offset < readers.count) == isReader }
        .map { .int(Int($0.element.descriptor)) }
    ).value
  }
  let list = found(true)
  return makeTuple([list, found(false)])
}

private func descriptors(_ value: Value) throws(Raised) -> [Int32] {
  var numbers: [Int32] = []
  for item in value.list?.buffer ?? .init(start: nil, count: 0) {
    numbers.append(try descriptor(item))
  }
  return numbers
}

private func block(
  _ label: StaticString, on polls: inout [DescriptorPoll], seconds: Double?
) throws(Raised) {
  let world = currentWorld()
  let start = SystemCalls.monotonicTime()
  while true {
    let elapsed = SystemCalls.monotonicTime() - start
    let count: Int?
    do throws(SystemCallError) {
      count = try world.block(label, on: &polls, seconds: seconds.map { max(0, $0 - elapsed) })
    } catch { throw systemError(error) }
    guard let count else {
      try pollInterrupt()
      continue
    }
    if count > 0, world.clock.isStepped {
      world.clock.skip(SystemCalls.monotonicTime() - start)
    }
    return
  }
}
