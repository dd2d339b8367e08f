// The ring of ready callbacks against a plain array.

import Asyncio
import Interpreter
import TestSupport
import Testing

@Suite struct ReadyQueueTests {
  @Test func behavesLikeAnArray() async {
    // The ring's memory is counted by the interpreter, on its thread.
    let difference = await withCheckedContinuation { continuation in
      InterpreterThread.shared.start { continuation.resume(returning: firstDifference()) }
    }
    #expect(difference == nil)
  }
}

/// The first way in which a queue and an array, changed alike, are not the same.
private func firstDifference() -> String? {
  var queue = ReadyQueue()
  var model: [UInt32] = []
  var seed: UInt64 = 7
  let target = Reference.allocate(capacity: 1)
  defer { target.deallocate() }
  for number in 0..<20_000 {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    // More appends than removals at first, then the other way round.
    if (seed >> 33) % 10 < (number < 10_000 ? 7 : 4) {
      _ = queue.append(ReadyEntry(.sleepEnded, target, number: UInt32(number)))
      model.append(UInt32(number))
    } else if !model.isEmpty {
      let (first, wanted) = (queue.removeFirst().number, model.removeFirst())
      if first != wanted { return "step \(number): \(first) came first, not \(wanted)" }
    }
    if queue.count != model.count { return "step \(number): \(queue.count) entries" }
  }
  for (position, number) in model.enumerated() where queue[position].number != number {
    return "at the end: \(queue[position].number) at \(position), not \(number)"
  }
  return nil
}
