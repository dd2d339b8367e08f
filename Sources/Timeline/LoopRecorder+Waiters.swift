// Who waits for a task: looked up among the futures themselves, because a snapshot of a hundred thousand
// tasks takes a time that a person notices.

import Asyncio
import Interpreter

extension LoopRecorder {
  /// The numbers of the tasks that wait for a task, for a group with it, or for what it holds; oldest first.
  package func waiters(for number: Int, of scheduler: Scheduler) -> [Int] {
    let gathered = scheduler.gatheredTasks.filter { group in
      group.value.tasks.contains { $0.number == number }
    }
    return scheduler.tasks.compactMap { task in
      guard let reference = task.layout.pointee.waitingFor else { return nil }
      let future = FutureObject(reference)
      // Whoever has been told is ready.
      if future.isDone { return nil }
      let isMeant =
        future.isTask
        ? future.number == number
        : gathered[reference] != nil || Scheduler.waitReason(of: future)?.holder == number
      return isMeant ? task.number : nil
    }
  }
}
