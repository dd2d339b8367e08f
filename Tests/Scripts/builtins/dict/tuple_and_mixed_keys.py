d = {(0, 1): "a", "0": "b", 0: "c", None: "d", 1.5: "e", b"0": "f"}
print(d[0, 1], d["0"], d[0], d[None], d[1.5], d[b"0"], len(d))  # expect: a b c d e f 6
