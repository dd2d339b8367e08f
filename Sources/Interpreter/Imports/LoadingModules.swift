// Modules whose code is running, and the threads that run it. A thread that imports such a module waits
// until it is whole, unless that thread waits for one that this thread loads: then it sees what is there, as
// it does in a circle of imports.

/// Lets other threads run for a while; the scheduler of threads sets it.
package nonisolated(unsafe) var letOthersRun: () -> Void = {}

/// Called when a module of the library begins to load, and when it has; set by whoever measures callbacks.
package nonisolated(unsafe) var noteLibraryLoad: ((_ isBeginning: Bool) -> Void)?

private struct Loading {
  let name: Reference
  let thread: ThreadState
}

private nonisolated(unsafe) var loading: [Loading] = []
/// What each thread waits for.
private nonisolated(unsafe) var awaited: [Loading] = []

func beginLoading(_ name: Reference) {
  loading.append(Loading(name: name, thread: ThreadState.running))
}

func endLoading(_ name: Reference) {
  let thread = ThreadState.running
  if let index = loading.lastIndex(where: { $0.name == name && $0.thread === thread }) {
    loading.remove(at: index)
  }
}

/// A child of a fork has only the thread that forked.
package func forgetOthersLoading() {
  loading.removeAll { $0.thread !== ThreadState.running }
  awaited = []
}

/// Waits until no other thread is loading the module.
/// - Throws: what a handler of signals raises meanwhile.
func awaitLoading(_ name: Reference) throws(Raised) {
  if loading.isEmpty { return }
  let thread = ThreadState.running
  awaited.append(Loading(name: name, thread: thread))
  defer { awaited.removeAll { $0.thread === thread } }
  while let loader = loader(of: name), loader !== thread, !waits(loader, for: thread) {
    letOthersRun()
    try pollInterrupt()
  }
}

private func loader(of name: Reference) -> ThreadState? {
  loading.first { $0.name == name }?.thread
}

/// Follows from a thread to the loader of what it waits for, and so on.
private func waits(_ thread: ThreadState, for other: ThreadState) -> Bool {
  var current = thread
  for _ in 0...awaited.count {
    guard let name = awaited.first(where: { $0.thread === current })?.name,
      let next = loader(of: name)
    else { return false }
    if next === other { return true }
    current = next
  }
  return false
}
