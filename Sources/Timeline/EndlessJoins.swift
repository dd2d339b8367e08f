// W10: a task waits in `join` of a queue, and nobody is left who could finish the queue's work. Told when the
// loop rests, by what the queue has noted of its users.

import Asyncio
import Interpreter

/// A `join` that can never end, and why.
package struct EndlessJoin: Equatable, Sendable {
  /// Who holds up the queue's work, as far as the notes tell.
  package enum Reason: Equatable, Sendable {
    /// A task has ended, or waits for its next item, without `task_done()` for so many items.
    case ended(Snapshot.TaskName, items: Int)
    case waitsForNext(Snapshot.TaskName, items: Int)
    /// So many items are left, and nobody takes them.
    case nobodyTakes(items: Int)
  }

  /// The number of the waiting task.
  package let joiner: Int
  /// Whom or what it waits for in vain.
  package let reason: Reason
}

extension LoopRecorder {
  /// The joins of a resting loop that can never end.
  package func endlessJoins(of scheduler: Scheduler) -> [EndlessJoin] {
    var waits: [Int: QueueWait] = [:]
    var isParent: Set<Int> = []
    let tasks = scheduler.tasks
    let expiries = scheduler.expiries
    for task in tasks {
      isParent.insert(Int(task.layout.pointee.parentNumber))
      if expiries[task.reference] == nil { waits[task.number] = Scheduler.queueWait(of: task) }
    }
    if !waits.values.contains(where: \.isJoin) { return [] }
    let alive = Set(tasks.map(\.number))
    return waits.filter { $0.value.isJoin }.sorted { $0.key < $1.key }.compactMap { joiner, wait in
      let view = JoinView(
        wait: wait, alive: alive, isParent: isParent,
        isIdle: { waits[$0].map { $0.queue == wait.queue } ?? false },
        canGoOn: scheduler.hasWork)
      return view.reason(name).map { EndlessJoin(joiner: joiner, reason: $0) }
    }
  }

  private func name(_ number: Int) -> Snapshot.TaskName {
    finished.task(number)?.name ?? Snapshot.TaskName(number: number, name: "")
  }
}

/// What is known of one queue and its users.
private struct JoinView {
  let wait: QueueWait
  let alive: Set<Int>
  let isParent: Set<Int>
  /// The task waits for this very queue.
  let isIdle: (Int) -> Bool
  let canGoOn: Bool

  func reason(_ name: (Int) -> Snapshot.TaskName) -> EndlessJoin.Reason? {
    let open = wait.users.open.sorted { $0.key < $1.key }
    // Its children may finish what a task has begun.
    if let (number, items) = open.first(where: {
      $0.key > 0 && !alive.contains($0.key) && !isParent.contains($0.key)
    }) {
      return .ended(name(number), items: items)
    }
    guard let items = wait.items, !wait.users.isFull else { return nil }
    if items > 0 {
      let mayGoOn = canGoOn || open.contains { alive.contains($0.key) }
      return mayGoOn ? nil : .nobodyTakes(items: items)
    }
    // Whoever collects items may call `task_done()` for all of them once it has enough.
    guard let (number, count) = open.first,
      open.allSatisfy({ isIdle($0.key) && !isParent.contains($0.key) }),
      wait.users.putters.allSatisfy({ !alive.contains($0) || isIdle($0) })
    else { return nil }
    return .waitsForNext(name(number), items: count)
  }
}
