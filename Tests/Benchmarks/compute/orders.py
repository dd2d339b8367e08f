# Sorting written by hand: swaps, slices, recursion, insertion, heaps and buckets.


def quick(items):
    if len(items) <= 1:
        return items
    pivot = items[len(items) // 2]
    return (
        quick([item for item in items if item < pivot])
        + [item for item in items if item == pivot]
        + quick([item for item in items if item > pivot])
    )


def merge(items):
    if len(items) <= 1:
        return items
    middle = len(items) // 2
    left, right = merge(items[:middle]), merge(items[middle:])
    result = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            result.append(left[i])
            i += 1
        else:
            result.append(right[j])
            j += 1
    return result + left[i:] + right[j:]


def bubble(items):
    items = items[:]
    for end in range(len(items) - 1, 0, -1):
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
    return items


def insertion(items):
    items = items[:]
    for i in range(1, len(items)):
        item = items[i]
        j = i - 1
        while j >= 0 and items[j] > item:
            items[j + 1] = items[j]
            j -= 1
        items[j + 1] = item
    return items


def heap(items):
    items = items[:]

    def sift(start, end):
        root = start
        while (child := 2 * root + 1) < end:
            if child + 1 < end and items[child] < items[child + 1]:
                child += 1
            if items[root] >= items[child]:
                return
            items[root], items[child] = items[child], items[root]
            root = child

    for start in reversed(range(len(items) // 2)):
        sift(start, len(items))
    for end in range(len(items) - 1, 0, -1):
        items[0], items[end] = items[end], items[0]
        sift(0, end)
    return items


many = [i * 7_919 % 20_011 for i in range(20_000)]
few = many[:500]
print([order(many) == sorted(many) for order in (quick, merge, heap)])
print([order(few) == sorted(few) for order in (bubble, insertion)])
