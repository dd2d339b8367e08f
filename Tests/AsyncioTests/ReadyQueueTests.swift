// The ring of ready callbacks against a plain array.

import Asyncio
import Interpreter
import Testing

@Suite struct ReadyQueueTests {
  @Test func behavesLikeAnArray() {
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
        #expect(queue.removeFirst().number == model.removeFirst())
      }
      #expect(queue.count == model.count)
    }
    for (position, number) in model.enumerated() { #expect(queue[position].number == number) }
  }
}
