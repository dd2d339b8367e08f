import traceback


class Doubtful:
    def __len__(self):
        return -1

    def __lt__(self, other):
        return self


async def give():
    return Doubtful()


async def ask():
    while await give():
        pass


def tell(function):
    try:
        function(Doubtful())
    except ValueError:
        lines = traceback.format_exc().replace(__file__, "script").splitlines()
        print(*lines[4:-1], sep="\n")


tell(lambda x: x and 1)
tell(lambda x: 1 + (0 or x or 2))
tell(lambda x: not x)
tell(lambda x: 1 if (y := x) else 2)
tell(lambda x: [i for i in (1, 2) if x])
tell(lambda x: x < 1 < 2)
tell(lambda x: [x][0] or 3)
tell(lambda x: 1 if (x if 1 else 2) else 3)
tell(lambda _: ask().send(None))
# expect:   File "script", line 29, in <lambda>
# expect:     tell(lambda x: x and 1)
# expect:                    ^^^^^^^
# expect:   File "script", line 30, in <lambda>
# expect:     tell(lambda x: 1 + (0 or x or 2))
# expect:                         ^^^^^^^^^^^
# expect:   File "script", line 31, in <lambda>
# expect:     tell(lambda x: not x)
# expect:                    ^^^^^
# expect:   File "script", line 32, in <lambda>
# expect:     tell(lambda x: 1 if (y := x) else 2)
# expect:                          ^^^^^^
# expect:   File "script", line 33, in <lambda>
# expect:     tell(lambda x: [i for i in (1, 2) if x])
# expect:                                          ^
# expect:   File "script", line 34, in <lambda>
# expect:     tell(lambda x: x < 1 < 2)
# expect:                    ^^^^^^^^^
# expect:   File "script", line 35, in <lambda>
# expect:     tell(lambda x: [x][0] or 3)
# expect:                    ^^^^^^^^^^^
# expect:   File "script", line 36, in <lambda>
# expect:     tell(lambda x: 1 if (x if 1 else 2) else 3)
# expect:                          ^
# expect:   File "script", line 37, in <lambda>
# expect:     tell(lambda _: ask().send(None))
# expect:                    ~~~~~~~~~~^^^^^^
# expect:   File "script", line 17, in ask
# expect:     while await give():
# expect:           ^^^^^^^^^^^^
