// The diagnostics that the prompt and the script runner really raise: the table that `:explain`, the
// documentation and the tests read.

/// A stable code.
package enum DiagnosticCode: String, CaseIterable, Sendable {
  case deadlock = "E07"
  case ownLoop = "E08"
  case neverAwaited = "W01"
  case lostFailure = "W02"
  case swallowedCancel = "W04"
  case gatherGoesOn = "N05"
  case heldLoop = "W06"
  case threadGoesOn = "N09"
  case endlessJoin = "W10"
  case nothingWakes = "N11"
  case readyForLong = "W12"

  /// Otherwise a warning: the program goes on.
  var isError: Bool { rawValue.hasPrefix("E") }

  /// What it says, in a few words.
  package var title: String {
    switch self {
    case .deadlock: "deadlock: nothing can ever run again"
    case .ownLoop: "a thread-safe call would wait for its own loop"
    case .neverAwaited: "a coroutine was made, and nothing runs it"
    case .lostFailure: "a task failed, and nobody awaits it"
    case .swallowedCancel: "a cancelled task goes on as if nothing had happened"
    case .gatherGoesOn: "gather raised, and its other tasks go on"
    case .heldLoop: "a callback held the loop for long"
    case .threadGoesOn: "a task was cancelled, and its thread goes on"
    case .endlessJoin: "a join of a queue can never end"
    case .nothingWakes: "nothing is left that could wake the loop"
    case .readyForLong: "a task was ready long before it ran"
    }
  }

  /// Why it matters and what to do.
  package var explanation: String {
    switch self {
    case .deadlock:
      """
      Every task waits for another one, or for something that nobody is left to do: no timer, no
      thread and no connection can wake the loop. Two tasks that take two locks in different order
      are the usual case: take them in the same order everywhere, do not await a task while holding
      a lock that it needs, or bound the wait with asyncio.timeout(). At the prompt, :waits shows
      the circle and :cancel opens it. A script ends with exit status 1; on the real clock only when its
      tasks wait in a circle, because it may wait for Ctrl-C on purpose.
      """
    case .ownLoop:
      """
      run_coroutine_threadsafe() is for other threads: it hands a coroutine to a loop and returns a
      future whose result() blocks the thread. Called in the loop's own thread, result() holds the
      very loop that would bring the result. Await the coroutine, or make a task of it.
      """
    case .neverAwaited:
      """
      Calling an 'async def' makes a coroutine and runs nothing of it. 'await work()' runs it here
      and now; 'create_task(work())' runs it beside what follows.
      """
    case .lostFailure:
      """
      The exception of a task goes to whoever awaits the task. Nobody did: the failure is shown as
      soon as the loop rests, because later may be never. Await the task, gather it, or make it in
      an asyncio.TaskGroup, which awaits all of its tasks.
      """
    case .swallowedCancel:
      """
      cancel() raises CancelledError inside the task. Code that catches it, often with a bare
      'except:' or 'except BaseException:', and goes on makes the task deaf: timeouts and task groups
      rely on it to end. Clean up in 'finally', or raise it again at the end of the handler.
      """
    case .gatherGoesOn:
      """
      gather() passes the first exception on at once; the other tasks are neither cancelled nor
      awaited any more. Use asyncio.TaskGroup, which cancels them, or return_exceptions=True, which
      waits for all of them.
      """
    case .heldLoop:
      """
      Only one task runs at a time, until its next await. While this one computed, or called
      something that blocks (time.sleep, a long loop), no other task and no timer could run. Await
      asyncio.sleep() instead of time.sleep(), await now and then inside long loops, or give the
      work to asyncio.to_thread(). Time in which Ctrl-Z has stopped the program does not count; on
      Linux neither does time in which other programs had the processor.
      """
    case .threadGoesOn:
      """
      Cancelling a task that awaits to_thread() or run_in_executor() ends the wait, not the work: a
      thread cannot be interrupted from outside. Its result is thrown away, its side effects happen
      all the same, and it keeps its place in the pool. Give the function a flag that it looks at, or a
      deadline of its own.
      """
    case .endlessJoin:
      """
      queue.join() waits until task_done() was called once for each item that was put. An item that
      somebody took and forgot, because the worker failed, returned or went on to the next one, holds it
      for ever. Call task_done() in a 'finally' behind get(), keep workers alive until join() has
      returned, and bound the wait with asyncio.timeout() where workers may fail.
      """
    case .nothingWakes:
      """
      The tasks that are left wait for something that no task, timer, thread or connection of the program
      is going to do: an event that nobody sets, a queue that nobody fills, a future that nobody
      completes. A program may wait for Ctrl-C in this way on purpose, so it goes on waiting; one that
      has a handler for a signal waits for that, and is told nothing. Tasks that wait in a circle are
      told as E07. Look who should have acted, and how that task has ended: an
      exception between acquire() and release() is the usual case, 'async with' or 'finally' the cure.
      """
    case .readyForLong:
      """
      Nobody held the loop for long, but so many callbacks were ready at once that this task had to wait
      for its turn: each takes its time, and all of them run before anyone runs twice. Run fewer tasks
      at a time (a semaphore, a queue with a few workers), do less between two awaits, or give what
      computes to asyncio.to_thread() or a pool of processes.
      """
    }
  }
}
