import inspect


class A:
    @property
    def p(self): return 1
    def q(self): return 2


class B(A):
    x = [1,
  2]

    def m(self):
        """d

        e"""
        return '''
z'''
    # the end


first = lambda x: x
def wrapped(a,
            b): return (a,
  b)


async def slept():
    await 1
    # inside

# outside
for thing in (A.p.fget, A.q, A, B, B.m, first, wrapped, slept):
    print(inspect.getsource(thing), end="|\n")

# expect:     @property
# expect:     def p(self): return 1
# expect: |
# expect:     def q(self): return 2
# expect: |
# expect: class A:
# expect:     @property
# expect:     def p(self): return 1
# expect:     def q(self): return 2
# expect: |
# expect: class B(A):
# expect:     x = [1,
# expect:   2]
# expect:
# expect:     def m(self):
# expect:         """d
# expect:
# expect:         e"""
# expect:         return '''
# expect: z'''
# expect:     # the end
# expect: |
# expect:     def m(self):
# expect:         """d
# expect:
# expect:         e"""
# expect:         return '''
# expect: z'''
# expect: |
# expect: first = lambda x: x
# expect: |
# expect: def wrapped(a,
# expect:             b): return (a,
# expect:   b)
# expect: |
# expect: async def slept():
# expect:     await 1
# expect:     # inside
# expect: |
