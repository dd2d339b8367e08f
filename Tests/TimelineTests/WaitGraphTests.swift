// Chains of waits, their roots, and circles, from pictures of loops that never ran.

import Testing
import Timeline

@Suite struct WaitGraphTests {
  private func name(_ number: Int) -> Snapshot.TaskName { .init(number: number, name: "") }

  private func task(
    _ number: Int, _ wait: Snapshot.Wait, expires: Double? = nil,
    state: Snapshot.TaskState = .waiting
  ) -> Snapshot.TaskPicture {
    .init(
      name: name(number), state: state, coroutine: "work", frames: [], wait: wait, expires: expires)
  }

  private func survey(_ tasks: [Snapshot.TaskPicture]) -> WaitSurvey {
    WaitSurvey(
      Snapshot(tick: 1, time: 0, clock: .virtual, tasks: tasks, ready: [], timers: []))
  }

  private func lock(_ id: Int, holder: Int) -> Snapshot.Wait {
    .resource(.init(what: "lock", id: id, holder: holder))
  }

  private func group(_ numbers: [Int], needsAll: Bool = false) -> Snapshot.Wait {
    .group(.init(what: "gather", tasks: numbers.map(name), needsAll: needsAll))
  }

  @Test func aChainEndsAtASleep() {
    let graph = WaitGraph(
      survey([task(1, .sleep(until: 5)), task(2, lock(1, holder: 1)), task(3, .task(name(2)))]))
    let chain = graph.chain(from: 3)
    #expect(chain.links == [3, 2])
    #expect(chain.end == 1)
    #expect(chain.root == .sleeping(until: 5))
    #expect(graph.stuck.isEmpty)
    #expect(graph.circles.isEmpty)
  }

  @Test func aChainEndsAtWhatNobodyHolds() {
    let wait = Snapshot.Wait.resource(.init(what: "item of queue", id: 1))
    let chain = WaitGraph(survey([task(1, wait), task(2, .task(name(1)))])).chain(from: 2)
    #expect(chain.root == .open)
    #expect(chain.end == 1)
  }

  @Test func aTaskThatRunsIsItsOwnRoot() {
    let graph = WaitGraph(
      survey([task(1, .nothing, state: .ready), task(2, .nothing, state: .running)]))
    #expect(graph.chain(from: 1).root == .ready)
    #expect(graph.chain(from: 2).root == .running)
    #expect(graph.chain(from: 1).links.isEmpty)
  }

  @Test func aTaskThatHasEndedEndsTheChain() {
    let chain = WaitGraph(survey([task(2, .task(name(1)))])).chain(from: 2)
    #expect(chain.root == .ended)
  }

  @Test func twoLocksInDifferentOrderAreACircle() {
    let graph = WaitGraph(
      survey([
        task(1, lock(1, holder: 2)), task(2, lock(2, holder: 1)), task(3, .task(name(1))),
        task(4, .sleep(until: 1)),
      ]))
    #expect(graph.stuck == [1, 2, 3])
    #expect(graph.circles == [[1, 2]])
    #expect(graph.chain(from: 3).root == .circle(1))
  }

  @Test func twoCirclesAreTwo() {
    let graph = WaitGraph(
      survey([
        task(1, .task(name(2))), task(2, .task(name(1))), task(3, lock(1, holder: 4)),
        task(4, lock(2, holder: 3)),
      ]))
    #expect(graph.circles == [[1, 2], [3, 4]])
  }

  @Test func aTimeoutOpensTheCircle() {
    let graph = WaitGraph(
      survey([task(1, lock(1, holder: 2), expires: 3), task(2, lock(2, holder: 1))]))
    #expect(graph.stuck.isEmpty)
  }

  @Test func aGroupIsStuckWhenAllOfItIs() {
    let open = [task(3, .sleep(until: 9)), task(2, lock(1, holder: 1))]
    #expect(WaitGraph(survey([task(1, group([2, 3]))] + open)).stuck.isEmpty)
    #expect(WaitGraph(survey([task(1, group([2, 3], needsAll: true))] + open)).stuck == [1, 2])
    #expect(WaitGraph(survey([task(1, group([2])), open[1]])).stuck == [1, 2])
  }

  @Test func ofAGroupTheChainGoesOnWithTheLast() {
    let graph = WaitGraph(
      survey([
        task(1, group([2, 3, 4])), task(2, .sleep(until: 2)), task(3, .sleep(until: 7)),
        task(4, .nothing, state: .ready),
      ]))
    #expect(graph.chain(from: 1).end == 3)
  }

  @Test func whereOneIsEnoughTheChainGoesOnWithTheFirst() {
    let tasks = [
      task(2, .future), task(3, .sleep(until: 7)), task(4, .sleep(until: 2)),
    ]
    let first = Snapshot.Wait.group(
      .init(what: "wait", tasks: [2, 3, 4].map(name), needsAll: false, firstIsEnough: true))
    #expect(WaitGraph(survey([task(1, first)] + tasks)).chain(from: 1).end == 4)
  }

  @Test func whoEndedHoldingALockEndsTheChain() {
    let chain = WaitGraph(survey([task(2, lock(1, holder: 1))])).chain(from: 2)
    #expect(chain.links == [2])
    #expect(chain.end == 1)
    #expect(chain.root == .ended)
  }

  @Test func longChainsAreFollowedInLinearTime() {
    let count = 20_000
    let tasks = (1...count).map { number in
      number == count ? task(number, .sleep(until: 1)) : task(number, .task(name(number + 1)))
    }
    let graph = WaitGraph(survey(tasks))
    #expect(graph.chain(from: 1).links.count == count - 1)
    #expect(graph.stuck.isEmpty)
  }
}
