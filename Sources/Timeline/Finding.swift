// What the recorder has found to be wrong with certainty: the prompt words it, once each.

import Asyncio
import Interpreter

/// One thing that went wrong, with what its sentence needs.
package enum Finding: Equatable, Sendable {
  /// A step took long; so many callbacks waited for it.
  case heldLoop(Actor, seconds: Double, place: SuspendedFrame?, waiting: Int)
  /// A task was cancelled, and has returned all the same or waits again somewhere.
  case swallowedCancel(Snapshot.TaskName, CancelCause?, goesOn: SuspendedFrame?)
  /// A task was cancelled while a thread worked for it.
  case threadGoesOn(Snapshot.TaskName, work: String)
  /// A `gather` has raised while some of its tasks go on.
  case gatherRaised(String, goingOn: [Snapshot.TaskName])

  /// A task was ready for so long, while so many short callbacks ran.
  case readyForLong(Actor, seconds: Double, behind: Int)

  /// What a `gather` has done when it heard of a child.
  init?(gatherOf listener: Reference) {
    guard let gathering = Value.object(listener).boxed(Gathering.self),
      let outer = gathering.awaited, outer.has(FutureObject.failed)
    else { return nil }
    let left = gathering.unfinishedTasks
    if left.isEmpty { return nil }
    self = .gatherRaised(
      typeName(outer.layout.pointee.result), goingOn: left.map(Snapshot.TaskName.init))
  }
}
