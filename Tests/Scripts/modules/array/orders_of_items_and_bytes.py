from array import array

for code in "bBhHiIlLqQfd":
    for size in (0, 1, 2, 5):
        items = [number * 3 % 100 for number in range(size)]
        made = array(code, items)
        made.reverse()
        assert made.tolist() == items[::-1] and made == array(code, items[::-1]), code
        assert size < 2 or made != array(code, items) and array(code, items) != made[:-1]
        data = made.tobytes()
        if code not in "fd":
            made.byteswap()
            width = made.itemsize
            assert made.tobytes() == b"".join(data[i : i + width][::-1] for i in range(0, len(data), width)), code
nan = array("d", [float("nan")])
print(nan == nan[:], array("d", [0.0]) == array("d", [-0.0]), array("i", [1]) == array("h", [1]), array("b", [1]) < array("b", [2]))
# expect: False True True True
