"""Comprehensions, generator expressions, closures and scopes: who sees which name, in which order."""

from .writer import Writer

PRELUDE = '''\
def say(tag, value=None):
    print(tag, end=" ")
    return value


def show(action):
    try:
        text = str(action())
    except Exception as error:
        text = f"{type(error).__name__} {error}"
    print("an object" if " at 0x" in text else text)
'''


class Comprehensions(Writer):
    names = ["a", "b", "c"]

    def source(self, bound, depth):
        options = ["range(3)", "[1, 2]", "(3, 1, 2)", "'xy'", "{1: 2, 3: 4}", "[[1, 2], [3]]", "a", "range(a)" if "a" in bound else "range(2)", "zip(range(3), 'pqr')", "[]", "say('s', range(2))"]
        if depth:
            options += [self.comprehension(bound, depth - 1), self.comprehension(bound, depth - 1)]
        return self.pick(*options)

    def value(self, bound, depth):
        name = self.pick(*bound)
        options = [name, name, f"{name} * 2", f"({name}, {self.pick(*bound)})", f"[{name}]", f"str({name})", f"say('v', {name})", self.number(), f"f'{{{name}}}'", f"lambda: {name}",
                   f"(w := {name})", f"{name} if {self.condition(bound)} else {self.number()}", f"(lambda {name}={name}: [{name}])()"]
        if depth:
            options += [self.comprehension(bound, depth - 1)]
        return self.pick(*options)

    def condition(self, bound):
        name = self.pick(*bound)
        return self.pick(f"{name} != {self.number(0, 3)}", f"{name}", f"not {name}", f"str({name}) > '1'", f"say('c', {name} == {name})", f"(y := {name}) is not None", f"{name} in (1, 2, 'x', 'y')")

    def comprehension(self, bound, depth=1):
        clauses, inner = [], list(bound)
        for index in range(self.pick(1, 1, 2)):
            source = self.source(inner, depth if index == 0 else 0)
            name = self.pick("i", "j", "k", "a")
            target = self.pick(name, name, name, f"{name}, *m") if "zip" in source else name
            clauses.append(f"for {target} in {source}")
            inner.append(name)
            if self.chance(0.4):
                clauses.append(f"if {self.condition(inner)}".replace("(y :=", "(" if "for a" in clauses[-1] or depth == 0 else "(y :=").replace("( ", "("))
        value = self.value(inner, depth)
        if "(w :=" in value and self.chance(0.5):
            value = inner[-1]
        tail = " ".join(clauses)
        form = self.random.randrange(6)
        if form == 0 and "lambda" not in value:
            return f"{{str({value}): {self.value(inner, 0)} {tail}}}"
        if form == 1:
            return f"list({value} {tail})"
        if form == 2:
            return f"tuple({value} {tail})"
        if form == 3:
            return f"[*({value} {tail})]"
        return f"[{value} {tail}]"

    def closure(self, number):
        name = f"f{number}"
        kind = self.random.randrange(4)
        if kind == 0:
            self.emit(f"{name} = [lambda x=x: (x, a) for x in {self.source(['a'], 0)}]")
            self.emit(f"show(lambda: [g() for g in {name}])")
        elif kind == 1:
            self.emit(f"{name} = [lambda: x for x in range({self.number(1, 3)})]")
            self.emit(f"show(lambda: [g() for g in {name}])")
        elif kind == 2:
            self.block(f"def {name}(a):", lambda: (
                self.emit("b = a"),
                self.block("def inner(c):", lambda: (
                    self.emit(self.pick("nonlocal b", "global b", "nonlocal a", "pass")), self.emit(f"{self.pick('b', 'a', 'c')} = {self.pick('b', 'a', 'c')} * 2"),
                    self.emit(f"return {self.comprehension(['a', 'b', 'c'], 0)}"))),
                self.emit(f"return attempt(inner, {self.number()}), a, b")))
            self.emit(f"show(lambda: ({name}({self.number()}), a, b))")
        else:
            self.block(f"class C{number}:", lambda: (
                self.emit(f"a = {self.number()}"), self.emit(f"b = {self.pick('[a for _ in range(2)]', '[x for x in range(a)]', '[a + x for x in (1, 2)]', 'lambda: a', 'a + 1')}"),
                self.emit("c = sorted(k for k in locals() if len(k) == 1)")))
            self.emit(f"show(lambda: (C{number}.b if not callable(C{number}.b) else C{number}.b(), C{number}.c))")

    def program(self):
        self.block("def attempt(f, *x):", lambda: (
            self.block("try:", lambda: self.emit("return f(*x)")), self.block("except NameError as e:", lambda: self.emit("return str(e)"))))
        self.emit(f"a, b, c = {self.number(0, 4)}, {self.number(0, 4)}, {self.pick(repr('xyz'), '[5, 6]', '2')}")
        for number in range(8):
            if self.chance(0.65):
                text = self.comprehension(["a", "b", "c"], 2)
                self.emit(f"show(lambda: {text})" if "lambda:" not in text else f"show(lambda: len({text}))")
            else:
                self.closure(number)
        return self.text


def program(seed):
    return Comprehensions(seed).program()
