// The commands that look: tasks, waits, variables, the past.

import Interpreter
import Timeline

nonisolated(unsafe) let lookCommands: [Command] = [
  Command(
    name: "tasks", aliases: ["ps"], usage: "[-f TEXT] [--sort KEY] [PAGE] [--done] [--json]",
    summary: "list the unfinished tasks",
    details: """
      Each row: the task's id, its state (running, ready, waiting, cancelling, frozen), its name and
      coroutine, the place where it is suspended, what it waits for and for how long; then how much it
      has computed, how long it was ready while others ran, and how often it was resumed.
      -f TEXT keeps the rows that have TEXT in them. KEY is id, state, name, where, waits, for, busy or
      wakes. --done lists those that have ended, as :done does.
      """,
    isLook: true, body: showTasks),
  Command(
    name: "tree", usage: "[T] [--json]", summary: "show who awaits whom, and who made whom",
    details: """
      Below a task stand those that it awaits, or whose lock it needs, then those that it made and that
      nobody awaits. A task stands once; a circle is marked.
      """,
    isLook: true, body: showTree),
  Command(
    name: "where", aliases: ["w"], usage: "[T] [--json]",
    summary: "show where a task is suspended, with source lines",
    details: """
      The frames of the coroutine and of what it awaits, innermost last; carets mark the await.
      A task that has not begun stands at its 'async def'. Then who made it, and where. Without T: the
      statement that is held, below what has called it, or the task that ran last.
      """,
    isLook: true, body: showWhere),
  Command(
    name: "why", usage: "[T] [--json]",
    summary: "say why a task does not run, or why the loop is alive",
    details: """
      One sentence, down to the root: the lock, who holds it, what that task waits for, until when.
      Where no task in particular must act, it says which call ends the wait.
      For a task that has ended: how, and who cancelled it. Without T: what keeps the loop alive.
      """,
    isLook: true,
    body: { (session, a) throws(CommandError) in
      try a.expect(0...1)
      try session.showWhy(try a.optionalTask(), asJSON: a.wantsJSON)
    }),
  Command(
    name: "ready", usage: "[--json]", summary: "list what runs next, in order",
    details: """
      The callbacks of the ready queue: the first one is what :step runs. Then what the beginning of the
      next turn adds to them: timers that are due, signals that have come, connections that have something.
      """,
    isLook: true, body: showReady),
  Command(
    name: "timers", usage: "[--json]", summary: "list the deadlines, in order",
    details:
      "Sleeps, timeouts and call_later callbacks: when they are due, and in how many seconds.",
    isLook: true, body: showTimers),
  Command(
    name: "waits", usage: "[--json]", summary: "list who waits for what, and who holds it",
    details: "Tasks that wait for each other in a circle are named first: nothing can wake them.",
    isLook: true, body: showWaits),
  Command(
    name: "locals", aliases: ["l"], usage: "[T] [--json]",
    summary: "show the variables of a suspended task",
    details: """
      Frame by frame, outermost first. Without T: of the statement that is held, or of the task that
      ran last.
      """,
    isLook: true,
    body: { (session, a) throws(CommandError) in
      try a.expect(0...1)
      try session.showLocals(try a.optionalTask(), asJSON: a.wantsJSON)
    }),
  Command(
    name: "info", usage: "[T] X", summary: "tell all about a task, a lock, a queue, any value",
    details: """
      X is a task (T3), or an expression. Behind a task, as in ':info T3 item.lock', it is one of the
      variables that :locals shows of that task; so it is, of the task that ran last, where the prompt does
      not know its names. Locks and queues name their holder and waiters.
      """,
    isLook: true, argument: .code,
    body: { (session, a) throws(CommandError) in
      if a.words.isEmpty { throw a.usageError }
      try session.showInfo(a)
    }),
  Command(
    name: "done", usage: "[--json]", summary: "list the tasks that have ended, and how",
    details: "Newest last: returned, failed with what and where, cancelled by whom.",
    isLook: true, body: showDone),
  Command(
    name: "history", usage: "[T] [--json]",
    summary: "list what ran in each turn, and who woke it",
    details:
      "The last callbacks, of all or of one task. 'then' says how a task left the loop again.",
    isLook: true, body: showHistory),
  Command(
    name: "stats", usage: "[--json]", summary: "show the loop in numbers",
    details:
      "Turns, callbacks, queue depths, the share of time in which code ran, the longest step.",
    isLook: true,
    body: { (session, a) throws(CommandError) in
      try a.expect(0...0)
      session.show(
        a.wantsJSON ? session.statisticsJSON : statsView(session.statistics(), session.page))
    }),
]

// MARK: - Bodies

private func showTasks(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  if a.words.contains("--done") { return showDoneTasks(session, a) }
  let query = try tasksQuery(a)
  if a.wantsJSON { return session.showTasksJSON(query) }
  session.show(session.tasksText(query))
}

private func tasksQuery(_ a: CommandArguments) throws(CommandError) -> TasksQuery {
  var query = TasksQuery()
  var words = a.words[...]
  while let word = words.popFirst() {
    switch word {
    case "-f":
      guard let text = words.popFirst() else { throw a.usageError }
      query.filter = text
    case "--sort", "-s":
      guard let text = words.popFirst(), let key = TasksQuery.Key(rawValue: text) else {
        let keys = TasksQuery.Key.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandError("--sort takes one of \(keys)")
      }
      query.key = key
    case "--all": query.page = 0
    default:
      guard let page = Int(word), page > 0, page < 1_000_000 else { throw a.usageError }
      query.page = page
    }
  }
  return query
}

private func showTree(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...1)
  let root = try a.optionalTask()
  if a.wantsJSON { return session.show(treeJSON(session.overview)) }
  if let root, session.task(root) == nil { throw session.noSuchTask(root) }
  let tree = TaskTree(session.survey, session.page, root: root)
  session.show(tree.text(session.look(at: .numbers(tree.numbers)), session.page))
}

private func showWhere(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...1)
  let named = try a.optionalTask()
  if session.control.point != nil, named == nil, session.runningNumber == 0 {
    let frames = framesInProgress(of: nil)
    return session.show(a.wantsJSON ? framesJSON(frames) : framesView(frames, session.page))
  }
  let number = try session.chosenTask(named)
  let snapshot = session.look(
    at: .numbers(Set(session.lineage(of: number))), stackOf: number)
  guard let task = snapshot.task(number) else { throw session.noSuchTask(number) }
  if a.wantsJSON { return session.show(whereJSON(task)) }
  let ancestry = ancestryText(session.ancestors(of: number, in: snapshot), session.page)
  session.show(whereView(task, in: snapshot, session.page, ancestry: ancestry))
}

private func showReady(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...0)
  var snapshot = a.wantsJSON ? session.overview : session.look(at: .waiting(0, and: 0))
  snapshot.noteArrivals(of: session.loop)
  session.show(a.wantsJSON ? readyJSON(snapshot) : readyView(snapshot, session.page))
}

private func showTimers(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...0)
  let snapshot = a.wantsJSON ? session.overview : session.look(at: .timers(session.page.height))
  session.show(a.wantsJSON ? timersJSON(snapshot) : timersView(snapshot, session.page))
}

private func showWaits(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...0)
  if a.wantsJSON { return session.show(waitsJSON(session.overview)) }
  let list = WaitList(session.survey, height: session.page.height)
  session.show(list.text(session.look(at: .numbers(list.numbers)), session.page))
}

private func showDone(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...0)
  showDoneTasks(session, a)
}

private func showDoneTasks(_ session: Session, _ a: CommandArguments) {
  let finished = session.finishedTasks
  session.show(
    a.wantsJSON
      ? doneJSON(finished.all) : doneView(finished.all, total: finished.count, session.page))
}

private func showHistory(_ session: Session, _ a: CommandArguments) throws(CommandError) {
  try a.expect(0...1)
  let number = try a.optionalTask()
  if a.wantsJSON { return session.show(historyJSON(session.historyRows(number).rows)) }
  let (rows, left) = session.historyRows(number, last: session.page.height)
  session.show(historyView(rows, left: left, session.page))
}
