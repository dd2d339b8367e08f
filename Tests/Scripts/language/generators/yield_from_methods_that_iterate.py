# A `yield from` of an object whose `__iter__` is a generator function delegates to a generator that nobody
# else knows.
class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        try:
            got = yield self.value
            if got:
                print(self.value, "got", got)
            for child in self.children:
                yield from child
        except ValueError as error:
            print(self.value, "caught", error)
            yield "after"
        finally:
            print("end of", self.value)


def tree():
    return Tree(1, Tree(2, Tree(3)), Tree(4))


print(list(tree()))
# expect: end of 3
# expect: end of 2
# expect: end of 4
# expect: end of 1
# expect: [1, 2, 3, 4]
walk = iter(tree())
print(next(walk), next(walk), walk.send("a value"))
# expect: 2 got a value
# expect: 1 2 3
print(walk.throw(ValueError("thrown")))
# expect: 3 caught thrown
# expect: after
walk.close()
# expect: end of 3
# expect: end of 2
# expect: end of 1
