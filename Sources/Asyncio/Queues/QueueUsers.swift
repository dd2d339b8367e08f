// Who puts into a queue and who takes from it, noted while somebody looks at the loop: when `join` can never
// end, this tells because of whom.

import Interpreter

/// A session lives: queues and semaphores note who uses them.
package nonisolated(unsafe) var notesUsers = false

/// The number of the task that runs; 0 outside of tasks.
private var user: Int { state.currentTask.map { FutureObject($0).number } ?? 0 }

private let mostUsers = 1000

/// What tasks have taken and not given back, by their numbers.
struct Takers {
  private(set) var open: [Int: Int] = [:]
  /// More tasks have taken something than are noted.
  private(set) var isFull = false

  mutating func noteTaken() {
    if open.count < mostUsers { open[user, default: 0] += 1 } else { isFull = true }
  }

  /// Whoever has taken nothing itself answers for another one.
  mutating func noteDone() {
    guard let number = open[user] != nil ? user : open.keys.min(), let count = open[number] else {
      return
    }
    open[number] = count > 1 ? count - 1 : nil
  }
}

/// Tasks by their numbers; 0 is what runs outside of tasks.
package struct QueueUsers {
  private var takers = Takers()
  private var hasMorePutters = false
  /// Tasks that have put items, by number.
  package private(set) var putters: Set<Int> = []
  /// Whoever has put last: nearly always the same task again.
  private var lastPutter = -1

  /// How many items each task has taken and not called `task_done()` for.
  package var open: [Int: Int] { takers.open }
  /// More tasks have used the queue than are noted.
  package var isFull: Bool { takers.isFull || hasMorePutters }

  mutating func notePut() {
    let user = user
    if user == lastPutter { return }
    lastPutter = user
    if putters.count < mostUsers { putters.insert(user) } else { hasMorePutters = true }
  }

  mutating func noteTaken() { takers.noteTaken() }

  mutating func noteDone() { takers.noteDone() }
}

/// A queue that a task waits for: in `join`, or for its next item.
package struct QueueWait {
  /// The queue object.
  package let queue: Reference
  /// It waits in `join`, not for an item.
  package let isJoin: Bool
  /// Who has used the queue since somebody began to look.
  package let users: QueueUsers
  /// Nil when scripts keep the items in their own way.
  package let items: Int?
  /// Items that `task_done()` has not been called for.
  package let unfinished: Int
}

extension Scheduler {
  /// Nil when the task waits for something else.
  package static func queueWait(of task: FutureObject) -> QueueWait? {
    guard let waiter = task.layout.pointee.waitingFor.map({ FutureObject($0) }), !waiter.isTask,
      let owner = waiter.layout.pointee.root,
      let queue = Value.object(owner).nativeState as? QueueState
    else { return nil }
    let purpose = waiter.layout.pointee.nameNumber
    if purpose == QueueState.Purpose.space { return nil }
    return QueueWait(
      queue: owner, isJoin: purpose == QueueState.Purpose.join, users: queue.users,
      items: queue.knownCount, unfinished: queue.unfinished)
  }
}
