from array import array

a = array("i", [1, 2, 3])
print(a, a.typecode, a.itemsize, len(a), a[-1], a[1:], list(a), 2 in a, a == array("i", [1, 2, 3]))
a.append(4)
a.extend([5])
a.insert(0, 9)
print(a, a.pop(), a.index(3), a.count(1), a.tolist(), a + a[:1], a[:2] * 2)
a.remove(9)
a.reverse()
a[0] = 7
del a[1]
print(a, a.tobytes(), array("d", [1.5]), array("f", [0.1]), array("b"), array("B", b"abc"))
b = array("h", [1, 256])
b.byteswap()
print(b, sum(b), max(b), b < array("h", [5]))

# expect: array('i', [1, 2, 3]) i 4 3 3 array('i', [2, 3]) [1, 2, 3] True True
# expect: array('i', [9, 1, 2, 3, 4]) 5 3 1 [9, 1, 2, 3, 4] array('i', [9, 1, 2, 3, 4, 9]) array('i', [9, 1, 9, 1])
# expect: array('i', [7, 2, 1]) b'\x07\x00\x00\x00\x02\x00\x00\x00\x01\x00\x00\x00' array('d', [1.5]) array('f', [0.10000000149011612]) array('b') array('B', [97, 98, 99])
# expect: array('h', [256, 1]) 257 256 False
