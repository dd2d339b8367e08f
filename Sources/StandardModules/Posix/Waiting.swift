// The places where a script waits for other processes, the loop included: its end, its output, a lock that it
// holds. Other threads of the script run meanwhile. Ctrl-C and handlers of signals end such a wait, and unless
// one raises it goes on (PEP 475). What others do takes its time on a stepped clock, too.

import Asyncio
import Interpreter
import Reactor

/// Runs a system call that may take long.
func waiting<T>(_ body: () throws(SystemCallError) -> T) throws(Raised) -> T {
  let start = startOfWait()
  defer { endWait(since: start) }
  return try retrying(body)
}

/// Runs a system call that is brought to its end in spite of signals, while other threads run. The body
/// touches no value.
/// - Throws: the system's error as an OSError, and what handlers of signals raise.
package func retrying<T>(_ body: () throws(SystemCallError) -> T) throws(Raised) -> T {
  while true {
    var result: Result<T, SystemCallError>?
    InterpreterLock.outside {
      do throws(SystemCallError) { result = .success(try body()) } catch {
        result = .failure(error)
      }
    }
    switch result {
    case .success(let value): return value
    case .failure(let error):
      guard error.kind == .interrupted else { throw systemError(error) }
      try pollInterrupt()
    case nil: preconditionFailure("the body has run")
    }
  }
}

/// Nil unless the clock stands still while this thread, the only one, waits.
private func startOfWait() -> Double? {
  currentWorld().clock.isStepped && InterpreterLock.isAlone ? SystemCalls.monotonicTime() : nil
}

private func endWait(since start: Double?) {
  guard let start else { return }
  currentWorld().clock.skip(SystemCalls.monotonicTime() - start)
}

/// Waits until a child has ended, without looking at its status. Does nothing where the system has no
/// descriptors of processes.
func awaitEnd(of process: Int32) throws(Raised) {
  guard let descriptor = try? SystemCalls.processDescriptor(process) else { return }
  defer { try? SystemCalls.close(descriptor) }
  var polls = [DescriptorPoll(descriptor, .readable)]
  let start = startOfWait()
  _ = try waitUntilReady(&polls, until: nil)
  endWait(since: start)
}

/// `posix._wait_ready`.
func waitForDescriptors(_ a: Arguments) throws(Raised) -> Value {
  let (readers, writers) = (try descriptors(a[0]), try descriptors(a[1]))
  var polls = readers.map { DescriptorPoll($0, .readable) }
  polls += writers.map { DescriptorPoll($0, .writable) }
  let seconds = a[2].isNone ? nil : max(0, try real(a[2]))
  let start = startOfWait()
  let deadline = seconds.map { currentWorld().loopTime("posix.wait") + $0 }
  // A wait whose time is over has moved the clock by itself.
  if try waitTidily(&polls, until: deadline) > 0 { endWait(since: start) }
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

/// Where the wait is long and nobody else runs, the dead are looked for: others may wait for what they hold.
private func waitTidily(_ polls: inout [DescriptorPoll], until deadline: Double?) throws(Raised)
  -> Int
{
  if mayFinaliseWhenIdle, !InterpreterLock.hasReady {
    let clock = currentWorld().clock
    let patience = clock.isStepped ? clock.now : clock.now + 0.002
    let found = try waitUntilReady(&polls, until: min(deadline ?? .infinity, patience))
    if found > 0 { return found }
    _ = finaliseWhenIdle()
  }
  return try waitUntilReady(&polls, until: deadline)
}

private func descriptors(_ value: Value) throws(Raised) -> [Int32] {
  var numbers: [Int32] = []
  for item in value.list?.buffer ?? .init(start: nil, count: 0) {
    numbers.append(try descriptor(item))
  }
  return numbers
}
