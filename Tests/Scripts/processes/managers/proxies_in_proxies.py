from multiprocessing import Manager

if __name__ == "__main__":
    with Manager() as manager:
        outer, inner = manager.dict(), manager.list([1])
        outer["inner"] = inner
        outer["inner"].append(2)
        print(inner, outer["inner"][1], manager._number_of_objects())
        # The manager itself keeps it.
        del inner
        print(outer["inner"]._getvalue())
        rows = manager.list([manager.list(range(n)) for n in range(3)])
        rows[2][0] = "changed"
        print([list(row) for row in rows])

# expect: [1, 2] 2 2
# expect: [1, 2]
# expect: [[], [0], ['changed', 1]]
