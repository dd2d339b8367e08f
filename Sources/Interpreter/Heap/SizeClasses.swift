// Which sizes cells have: steps of 16 bytes up to 1 KiB, then as many to a block as fit, in ever larger
// steps. Cells above the largest class take blocks of their own.
//
// A tuple of 64 items took a whole block before there were medium classes: 55 us each where much is
// alive, because a few dozen of them were worth a collection.

/// Bytes of the largest cell whose class is a sixteenth of its size.
let largestSmallCell = 1024
private let smallClasses = largestSmallCell / 16 + 1

/// Bytes of medium cells: 51, 40, 32 ... 2 to a block, each a multiple of 16.
private let mediumCells = [
  1280, 1632, 2032, 2608, 3264, 4080, 5456, 6544, 8176, 9344, 10912, 13088, 16368, 21824, 32736,
]

/// Bytes of the largest cell that shares a block with others.
let largestMediumCell = 32736

/// Class 0, which no cell has, included.
let sizeClasses = smallClasses + mediumCells.count

/// Bytes of the cells of a class.
func cellSize(ofClass sizeClass: Int) -> Int {
  sizeClass < smallClasses ? sizeClass * 16 : mediumCells[sizeClass - smallClasses]
}

/// The class of a cell between the small and the large ones.
func mediumClass(for size: Int) -> Int {
  smallClasses + mediumCells.firstIndex { size <= $0 }.unsafelyUnwrapped
}
