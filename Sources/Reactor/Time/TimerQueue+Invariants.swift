// The rules of the timer queue, executable: tests ask after every mutation.

extension TimerQueue {
  /// Describes the first rule that is broken, or returns nil.
  ///
  /// - Complexity: O(*n*)
  package func brokenInvariant() -> String? {
    if count < 0 || count > capacity { return "count \(count) with capacity \(capacity)" }
    if staleCount < 0 || staleCount > count { return "\(staleCount) stale of \(count)" }
    if count > 2 * liveCount + 1000 { return "\(count) entries for \(liveCount) live timers" }
    for index in entries.indices.dropFirst() {
      let parent = (index - 1) / 4
      if entries[index].precedes(entries[parent]) { return "entry \(index) precedes its parent" }
    }
    return nil
  }
}
