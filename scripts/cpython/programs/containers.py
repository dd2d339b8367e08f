"""Lists, dicts, sets and tuples of small values, changed step by step and shown after each."""

from .writer import Writer

PRELUDE = '''\
def attempt(action):
    try:
        return action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
'''


class Containers(Writer):
    def value(self, depth=1):
        if depth and self.chance(0.2):
            return self.pick(f"({self.value(0)}, {self.value(0)})", f"[{self.value(0)}]", "{}", f"{{{self.value(0)}: 1}}", "()")
        return self.pick(self.number(), self.number(), "'a'", "'b'", "True", "None", "1.0", "2.5", "'xyz'", "-1", "10**20")

    def key(self):
        return self.pick(self.number(0, 5), self.number(0, 5), "'a'", "'b'", "(1, 2)", "None", "1.0", "True", self.pick("[1]", "{}", "2"))

    def integer(self):
        return self.pick(self.number(0, 20), self.number(-9, 99), str(self.random.randint(-10**6, 10**12)))

    def integers(self):
        return "[" + ", ".join(self.several(self.integer, 0, 8)) + "]"

    def part(self):
        edge = lambda: self.pick("", self.number(-6, 7))
        return f"{edge()}:{edge()}" + self.pick("", "", ":" + self.pick("2", "-1", "3", "-2"))

    def list_step(self):
        i, v = self.number(-6, 7), self.value()
        return self.pick(
            f"a.append({v})", f"a.insert({i}, {v})", f"a.pop({i})", "a.pop()", f"a.remove({v})", f"a.index({v})", f"a.count({v})", "a.reverse()",
            f"a.extend({self.integers()})", f"a.__setitem__({i}, {v})", f"a.__delitem__({i})", f"a.__setitem__(slice({self.number(0, 4)}, {self.number(0, 6)}), {self.integers()})",
            f"a.__setitem__(slice(None, None, {self.pick('2', '-1')}), {self.integers()})", f"a.__delitem__(slice({self.number(-3, 3)}, None, {self.pick('1', '2', '-1')}))",
            f"a[{self.part()}]", f"a[{i}]", "a.sort()", "a.sort(key=str)", "a.sort(key=lambda x: (str(type(x)), repr(x)), reverse=True)", f"a * {self.number(-1, 2)}", f"{v} in a",
            f"a + {self.integers()}", "a == a.copy()", f"a < {self.integers()}", f"a.__imul__({self.number(0, 2)})", "a.clear()", "tuple(a)", "sum(a)", "max(a)",
            "min(a, key=repr)", "list(enumerate(a, 5))", "list(zip(a, a[1:]))", "sorted(a, key=repr)", "list(reversed(a))", "any(a), all(a)",
            f"a.__iadd__({self.pick('range(3)', repr('hi'), '{7: 8}', '(1, 2)')})", f"[*a, *a[{self.part()}]]", f"len(a), bool(a)", "list(filter(None, a))", "list(map(str, a))")

    def dict_step(self):
        k, v = self.key(), self.value()
        return self.pick(
            f"d.get({k})", f"d[{k}]", f"d.__setitem__({k}, {v})", f"d.pop({k})", f"d.pop({k}, 'none')", "d.popitem()", f"d.setdefault({k}, {v})", f"d.update({{{k}: {v}, 'u': 1}})",
            f"d.update([({k}, {v})])", f"{k} in d", f"d.__delitem__({k})", "list(d)", "list(d.values())", "list(d.items())", f"d | {{{k}: {v}}}", "list(reversed(d))",
            f"d == {{**d, {k}: {v}}}", f"dict.fromkeys(a[:2], {v})", "d.keys() & {1, 2}", "d.keys() - {1, 'a'} == set(d) - {1, 'a'}", "len(d)", "d.copy() == d", "sorted(d, key=repr)",
            f"{{**d, 'z': {v}}}", "d.update(k=1)", f"d.items() >= {{(1, 1)}}", f"{v} in d.values()", f"d.__ior__({{'i': {v}}})", "dict(zip('pq', a))", "max(d, key=repr)", f"dict(d, e={v})", "d.clear()")

    def set_step(self):
        i, other = self.integer(), self.integers()
        return self.pick(
            f"s.add({i})", f"s.discard({i})", f"s.remove({i})", f"s.update({other})", f"s | set({other})", f"s & set({other})", f"s - set({other})", f"s ^ set({other})",
            f"s.union({other})", f"s.intersection({other})", f"s.difference({other})", f"s.symmetric_difference({other})", f"s <= set({other})", f"s.issuperset({other})",
            f"s.isdisjoint({other})", f"s == set({other})", "s.pop()", "s.copy()", "sorted(s)", "list(s)", f"{i} in s", "frozenset(s)", f"s.__ior__(set({other}))", f"s.__isub__(set({other}))",
            f"s.__iand__(set({other}))", f"s.__ixor__(set({other}))", "len(s), bool(s)", f"{{*s, {i}}}", f"{{x // 2 for x in s}}", "s.clear()", f"s.add({self.pick(self.integer(), '[1]', '2.5', 'True')})", f"s > set({other})")

    def program(self):
        self.emit(f"a = {self.integers()}")
        self.emit(f"d = {{{', '.join(f'{self.number(0, 5)}: {self.value()}' for _ in range(3))}, 'a': 0}}")
        self.emit(f"s = set({self.integers()})")
        for _ in range(9):
            step, name = self.pick((self.list_step, "a"), (self.dict_step, "d"), (self.set_step, "s"))
            self.emit(f"print(attempt(lambda: {step()}), {name})")
        return self.text


def program(seed):
    return Containers(seed).program()
