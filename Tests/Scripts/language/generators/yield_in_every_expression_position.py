def g():
    print((yield 1) + (yield 2) * (yield 3))
    print([(yield 4), (yield 5)], {(yield 6): (yield 7)}, ((yield 8),))
    print((yield 9)[(yield 10)], (yield 11).upper(), f"{(yield 12)}{(yield 13)!r:>{(yield 14)}}")
    print((yield 15) or (yield 16), (yield 17) and (yield 18), not (yield 19))
    print("yes" if (yield 20) else (yield 21), 1 < (yield 22) < (yield 23))
    print(*(yield 24), **(yield 25))
    x = y = yield 26
    x += yield 27
    d = {}
    d[(yield 28)] = yield 29
    d[(yield 30)] += yield 31
    print(x, y, d, "abcdef"[(yield 32):(yield 33)])
    a, *b = (yield 34), *(yield 35)
    print(a, b, (lambda z: z)((yield 36)), (w := (yield 37)), w)
    assert (yield 38), (yield 39)

answers = {6: "k", 9: [9, 99], 10: 1, 11: "up", 13: "s", 14: 6, 15: 0, 17: 1, 19: 0, 20: 0, 21: "else", 22: 5, 23: 9,
           24: ["star", "args"], 25: {"sep": "-"}, 28: "key", 30: "key", 32: 1, 33: 4, 35: [1, 2], 38: 0, 39: "message"}
asked = []
it = g()
question = next(it)
try:
    while True:
        asked.append(question)
        question = it.send(answers.get(question, question))
except AssertionError as error:
    print(repr(error))
# expect: 7
# expect: [4, 5] {'k': 7} (8,)
# expect: 99 UP 12   's'
# expect: 16 18 True
# expect: else True
# expect: star-args
# expect: 53 26 {'key': 60} bcd
# expect: 34 [1, 2] 36 37 37
# expect: AssertionError('message')
print(asked)
# expect: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 29, 28, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39]
