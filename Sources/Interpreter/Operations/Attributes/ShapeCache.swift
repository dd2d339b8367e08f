// Which attribute a shape has under a name, for nodes that meet instances of several shapes: a node
// remembers one, this table the others.

/// One remembered answer of `lookupForCache`. Shapes and names live for ever.
struct ShapeEntry {
  var shape: UnsafeMutableRawPointer?
  var name: Reference?
  var epoch: Int
  var found: CachedAttribute
}

private let shapeCacheSize = 1024

/// Which of several shapes a node remembers: the one of its first miss, and of every eighth. A node that remembered
/// each would forget the frequent one for each rare one.
struct MissCount {
  private var misses: UInt8 = 0

  @inline(__always) mutating func isWorthRemembering() -> Bool {
    misses &+= 1
    return misses & 7 == 1
  }
}

/// Direct-mapped; an epoch ends whenever a class changes or dies.
nonisolated(unsafe) var shapeCache: UnsafeMutablePointer<ShapeEntry>! = nil

/// Zeros are entries without a shape.
func initializeShapeCache() {
  guard let memory = reserveRange(shapeCacheSize * MemoryLayout<ShapeEntry>.stride) else {
    preconditionFailure("the system refuses 48 KiB of address space")
  }
  shapeCache = memory.assumingMemoryBound(to: ShapeEntry.self)
}

@inline(__always)
private func slot(_ shape: UnsafeMutableRawPointer, _ name: Reference) -> Int {
  let mixed = (UInt(bitPattern: shape) &* 31 &+ UInt(bitPattern: name)) >> 4
  return Int(bitPattern: mixed & UInt(shapeCacheSize &- 1))
}

/// What a node may remember about an attribute of the instance.
@inline(__always)
func lookupForCache(_ instance: InstanceObject, _ name: Reference) -> CachedAttribute {
  let shape = instance.shape.toOpaque()
  let entry = shapeCache.unsafelyUnwrapped + slot(shape, name)
  if entry.pointee.shape == shape, entry.pointee.name == name,
    entry.pointee.epoch == state.typeEpoch
  {
    return entry.pointee.found
  }
  return lookupForCacheSlowly(instance, name, entry)
}

@inline(never) private func lookupForCacheSlowly(
  _ instance: InstanceObject, _ name: Reference, _ entry: UnsafeMutablePointer<ShapeEntry>
) -> CachedAttribute {
  let shape = instance.shape.toOpaque()
  let found = findForCache(instance, name)
  entry.pointee = ShapeEntry(shape: shape, name: name, epoch: state.typeEpoch, found: found)
  return found
}
