from array import array

a = array("i", [1])

for wrong in (
    lambda: a[99],
    lambda: a.remove(99),
    lambda: array("i").pop(),
    lambda: a + [1],
    lambda: a.extend(array("d")),
    lambda: a.frombytes(b"123"),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: IndexError array index out of range
# expect: ValueError array.remove(x): x not in array
# expect: IndexError pop from empty array
# expect: TypeError can only append array (not "list") to array
# expect: TypeError can only extend with array of same kind
# expect: ValueError bytes length not a multiple of item size
