// The queue against a naive model: an array that is searched.

import Reactor
import Testing

extension ReactorTests {
  @Suite struct TimerQueueTests {
    /// Timers by token; the queue learns from it what is still live.
    final class Owner {
      var live: Set<UInt32> = []
      var model: [(when: Double, token: UInt32)] = []
      var nextToken: UInt32 = 0
      private(set) var queue: TimerQueue!

      init() {
        queue = TimerQueue { [unowned self] in live.contains($0.token) }
      }

      func push(_ when: Double) {
        queue.push(when: when, target: nil, token: nextToken)
        model.append((when, nextToken))
        live.insert(nextToken)
        nextToken += 1
      }

      func cancel(_ token: UInt32) {
        guard live.remove(token) != nil else { return }
        model.removeAll { $0.token == token }
        queue.noteCancelled()
      }

      func pop(through limit: Double) -> (expected: UInt32?, got: UInt32?) {
        let first = model.min { ($0.when, $0.token) < ($1.when, $1.token) }
        let expected = first.flatMap { $0.when <= limit ? $0.token : nil }
        let got = queue.popDue(through: limit)?.token
        if let got {
          live.remove(got)
          model.removeAll { $0.token == got }
        }
        return (expected, got)
      }
    }

    @Test("agrees with a naive model", arguments: UInt64(0)..<20)
    func agreesWithModel(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      let owner = Owner()
      for _ in 0..<600 {
        switch UInt32.random(in: 0..<10, using: &random) {
        case 0..<5: owner.push(Double(Int.random(in: 0..<20, using: &random)))
        case 5..<8: owner.cancel(UInt32.random(in: 0...owner.nextToken, using: &random))
        default:
          let (expected, got) = owner.pop(through: Double(Int.random(in: 0..<25, using: &random)))
          #expect(expected == got)
        }
        #expect(owner.queue.brokenInvariant() == nil)
        #expect(owner.queue.liveCount == owner.model.count)
      }
      let sorted = owner.model.sorted { ($0.when, $0.token) < ($1.when, $1.token) }
      #expect(owner.queue.sortedEntries().map(\.token) == sorted.map(\.token))
      #expect(owner.queue.nextDeadline() == sorted.first?.when)
    }

    @Test func keepsInsertionOrderForEqualDeadlines() {
      let queue = TimerQueue { _ in true }
      for token in UInt32(0)..<1000 { queue.push(when: 1, target: nil, token: token) }
      let popped = (0..<1000).compactMap { _ in queue.popDue(through: 1)?.token }
      #expect(popped == Array(0..<1000))
      #expect(queue.isEmpty)
    }

    @Test func staysSmallUnderCancellation() {
      let owner = Owner()
      owner.push(5)
      var largest = 0
      for _ in 0..<50_000 {
        let token = owner.nextToken
        owner.queue.push(when: 1, target: nil, token: token)
        owner.nextToken += 1
        owner.queue.noteCancelled()
        largest = max(largest, owner.queue.count)
      }
      #expect(largest <= 2 * owner.queue.liveCount + 1000)
      #expect(owner.queue.nextDeadline() == 5)
      #expect(owner.queue.allocatedBytes < 1 << 20)
    }

    @Test func drainsManyTimersInOrder() {
      var random = SplitMix64(seed: 1)
      let queue = TimerQueue { _ in true }
      for _ in 0..<50_000 {
        queue.push(when: Double.random(in: 0..<1000, using: &random), target: nil)
      }
      #expect(queue.brokenInvariant() == nil)
      var last = -Double.infinity
      var inOrder = true
      while let entry = queue.popDue(through: .infinity) {
        inOrder = inOrder && entry.when >= last
        last = entry.when
      }
      #expect(inOrder)
      #expect(queue.allocatedBytes < 1 << 14)
    }

    @Test func treatsNotANumberAsPast() {
      let queue = TimerQueue { _ in true }
      queue.push(when: 1, target: nil, token: 1)
      queue.push(when: .nan, target: nil, token: 2)
      queue.push(when: .infinity, target: nil, token: 3)
      #expect(queue.popDue(through: 0)?.token == 2)
      #expect(queue.popDue(through: 1e300)?.token == 1)
      #expect(queue.popDue(through: 1e300) == nil)
      #expect(queue.nextDeadline() == .infinity)
    }

    @Test func entriesStaySmall() {
      #expect(MemoryLayout<TimerQueue.Entry>.stride == 32)
    }
  }
}
