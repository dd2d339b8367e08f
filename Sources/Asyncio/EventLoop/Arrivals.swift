// What signals and connections have brought while the loop does not look, for people who ask what will run
// next. Nothing is taken away here.

import Interpreter
import Reactor

/// Something that the beginning of the next turn finds.
package struct Arrival {
  package enum Source: Equatable, Sendable {
    case readable(Int32)
    case writable(Int32)
    case signal(Int32)
  }
  package let source: Source
  package let work: PendingWork
}

extension Scheduler {
  package var arrivals: [Arrival] {
    let readers = outside.readers.keys.sorted().map { DescriptorPoll($0, .readable) }
    let writers = outside.writers.keys.sorted().map { DescriptorPoll($0, .writable) }
    var polls = readers + writers
    let count = polls.isEmpty ? 0 : try? SystemCalls.look(at: &polls, seconds: 0)
    if (count ?? 0) == 0 { return [] }
    var result: [Arrival] = []
    for (index, poll) in polls.enumerated() where poll.found != 0 {
      let descriptor = poll.descriptor
      if index >= readers.count {
        result += arrival(.writable(descriptor), outside.writers[descriptor]?.handle)
      } else if descriptor == outside.selfPipe {
        result += arrivedSignals
      } else {
        result += arrival(.readable(descriptor), outside.readers[descriptor]?.handle)
      }
    }
    return result
  }

  private func arrival(_ source: Arrival.Source, _ handle: Reference?) -> [Arrival] {
    guard let handle = handle.flatMap({ HandleObject($0) }), !handle.isCancelled else { return [] }
    return [Arrival(source: source, work: Self.pendingWork(of: handle))]
  }

  /// Numbers of signals that lie in the loop's pair of sockets, and have a handler; zeros only wake.
  private var arrivedSignals: [Arrival] {
    guard let handlers = ownAttribute("_signal_handlers")?.dict else { return [] }
    let numbers = withUnsafeTemporaryAllocation(byteCount: 256, alignment: 1) { bytes in
      let count = try? SystemCalls.peek(outside.selfPipe, into: bytes)
      return Array(bytes.prefix(count ?? 0))
    }
    return (0..<handlers.used).flatMap { position in
      let entry = handlers.entries[position]
      guard let number = entry.key.unwrapped.asInt.flatMap({ UInt8(exactly: $0) }),
        numbers.contains(number)
      else { return [Arrival]() }
      return arrival(.signal(Int32(number)), entry.value.handle?.cell)
    }
  }
}
