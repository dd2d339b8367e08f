# All methods draw through what a subclass overrides.
import random


class Quarter(random.Random):
    def random(self):
        return 0.25


class Ones(random.Random):
    def getrandbits(self, k):
        return 1


class Steps(random.Random):
    def seed(self, a=None, version=2):
        self.state = 1 if a is None else a

    def random(self):
        self.state = self.state * 1103515245 + 12345 & 0x7FFFFFFF
        return self.state / 0x80000000


q = Quarter()
print(q.uniform(0, 8), q.randint(1, 8), q.choice("abcd"), q.sample(range(8), 3), q.choices("abcd", k=2))
print(q.expovariate(1), q.triangular(), q.gauss(0, 1), q.paretovariate(2), q.binomialvariate(10, 0.2))
letters = list("abcd")
Ones().shuffle(letters)
print(Ones().randrange(10), Ones().choice("xyz"), letters)
s = Steps(7)
print([s.randint(1, 6) for _ in range(8)], s.sample("abcdef", 3), round(s.normalvariate(), 6), s.choices("ab", [1, 3], k=4))
for call in (lambda: s.randrange(5, 5), lambda: s.choice([]), lambda: s.sample({1}, 1), lambda: s.choices("a", [0])):
    try:
        call()
    except (ValueError, IndexError, TypeError) as error:
        print(error)
print(random.Random(3).randint(1, 100))
# expect: 2.0 1 a [0, 1, 2] ['b', 'b']
# expect: 0.2876820724517809 0.3535533905932738 4.644642087696294e-17 1.1547005383792515 1
# expect: 1 y ['a', 'c', 'd', 'b']
# expect: [1, 1, 5, 1, 1, 5, 1, 1] ['a', 'd', 'f'] -1.482743 ['b', 'b', 'a', 'a']
# expect: empty range in randrange(5, 5)
# expect: Cannot choose from an empty sequence
# expect: Population must be a sequence.  For dicts or sets, use sorted(d).
# expect: Total of weights must be greater than zero
# expect: 31
