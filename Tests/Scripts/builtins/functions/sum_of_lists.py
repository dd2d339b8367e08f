# The sum of lists is a new list; those that were added stay as they are.
start, parts = [0], [[1], [2, 3], []]
print(sum(parts, start), start, parts)  # expect: [0, 1, 2, 3] [0] [[1], [2, 3], []]
inner = [5]
inner.append(inner)
print(sum([inner, inner], []))  # expect: [5, [5, [...]], 5, [5, [...]]]


class Last:
    def __radd__(self, other):
        return tuple(other)


print(sum([[1], [2], Last(), (3,)], []))  # expect: (1, 2, 3)
print(sum([[1], [2], (3,)], []))  # expect-error: TypeError: can only concatenate list (not "tuple") to list
