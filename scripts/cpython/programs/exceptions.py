"""try, with, loops and returns inside of each other; causes, contexts and groups."""

from .writer import Writer

PRELUDE = '''\
def chain(error):
    """The exception and what led to it, as text."""
    if error is None:
        return "-"
    text = f"{type(error).__name__}{error.args}"
    if isinstance(error, BaseExceptionGroup):
        text = f"{type(error).__name__}[{', '.join(map(chain, error.exceptions))}]"
    if error.__cause__ is not None:
        text += " from " + chain(error.__cause__)
    if error.__context__ is not None and error.__context__ is not error.__cause__:
        text += " in " + chain(error.__context__)
    return text + "!" * error.__suppress_context__


class Own(ValueError):
    def __init__(self, code, *rest):
        super().__init__(code, *rest)
        self.code = code


class Manager:
    def __init__(self, name, act=""):
        self.name, self.act = name, act

    def __enter__(self):
        print("enter", self.name)
        if self.act == "fail":
            raise OSError(self.name)
        return self

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, chain(error))
        if self.act == "raise":
            raise KeyError(self.name)
        return self.act == "eat"


def run(function):
    try:
        print("result", function())
    except BaseException as error:
        print("raised", chain(error))
'''
KINDS = ["ValueError", "KeyError", "TypeError", "IndexError", "Own", "LookupError", "RuntimeError", "StopIteration"]


class Exceptions(Writer):
    def __init__(self, seed):
        super().__init__(seed)
        self.loops = 0
        self.budget = 0
        self.handling = 0
        self.in_star = False
        self.functions = []

    def error(self):
        return f"{self.pick(*KINDS)}({self.number()})"

    def group(self):
        inner = [self.error() for _ in range(self.random.randint(1, 3))]
        if self.chance(0.3):
            inner.append(f"ExceptionGroup('n', [{self.error()}, {self.error()}])")
        return f"ExceptionGroup('g', [{', '.join(inner)}])"

    def failing(self):
        return self.pick("[][1]", "{}['k']", "1 // 0", "int('x')", "None.x", "undefined", "len(5)", "'a' + 1", "(lambda: 1)(2)", "next(iter([]))", "assert_(0)", "[1, 2].index(3)", "a.b.c", "{[]: 1}", "'%d' % 'x'")

    def simple(self):
        form = self.random.randrange(12)
        if form < 3:
            self.emit(f"print({self.random.randrange(100)}, x)")
        elif form == 3:
            self.emit(f"x += {self.number()}")
        elif form == 4:
            self.emit(f"raise {self.error()}" + self.pick("", "", " from None", f" from {self.error()}"))
        elif form == 5:
            self.emit(self.failing())
        elif form == 6 and self.loops and not self.in_star:
            self.emit(self.pick("break", "continue"))
        elif form == 7 and not self.in_star:
            self.emit(f"return {self.pick('x', self.number(), 'print(x)')}")
        elif form == 8 and self.handling:
            self.emit(self.pick("raise", "raise RuntimeError(x) from error", "raise error", "print(chain(error))", "raise Own(2) from error.__context__"))
        elif form == 9 and self.functions:
            self.emit(f"print({self.pick(*self.functions)}({self.number()}))")
        elif form == 10:
            self.emit(f"assert x > {self.number()}, {self.pick('x', repr('m'))}")
        else:
            self.emit(f"x = {self.pick('x * 2', 'x - 1', self.number())}")

    def statement(self, depth):
        self.budget -= 1
        if depth <= 0 or self.budget <= 0 or self.chance(0.35):
            return self.simple()
        form = self.random.randrange(9)
        if form < 4:
            self.try_statement(depth)
        elif form == 4:
            self.block(f"with Manager({self.number()}, {self.pick('', '', 'eat', 'raise', 'fail').__repr__()}){self.pick('', ' as m', ', Manager(9)')}:", self.body(depth - 1))
        elif form == 5:
            self.loops += 1
            inside, self.in_star = self.in_star, False
            self.block(self.pick("for x in range(3):", "while x < 3:" if self.chance(0.0) else "for x in (5, 7):"), self.body(depth - 1))
            self.loops -= 1
            self.in_star = inside
            if self.chance(0.4):
                self.block("else:", self.body(depth - 1))
        elif form == 6:
            self.block(f"if x {self.pick('<', '>', '==', '!=')} {self.number()}:", self.body(depth - 1))
        elif form == 7:
            self.star_statement(depth)
        else:
            self.simple()

    def handled(self, header, depth):
        self.handling += 1
        self.block(header, self.body(depth - 1))
        self.handling -= 1

    def try_statement(self, depth):
        self.block("try:", self.body(depth - 1))
        handlers = self.pick(0, 1, 1, 1, 2)
        for _ in range(handlers):
            kind = self.pick("Exception", "LookupError", "(KeyError, TypeError)", "ArithmeticError", *KINDS)
            self.handled(f"except {kind} as error:", depth)
        if handlers and self.chance(0.15):
            self.handling, before = 0, self.handling
            self.block("except:", self.body(depth - 1))
            self.handling = before
        if handlers and self.chance(0.3):
            self.block("else:", self.body(depth - 1))
        if not handlers or self.chance(0.4):
            self.block("finally:", self.body(depth - 1))

    def star_statement(self, depth):
        self.block("try:", lambda: self.emit(f"raise {self.pick(self.group(), self.group(), self.error())}"))
        before, loops = self.in_star, self.loops
        self.in_star, self.loops = True, 0
        for _ in range(self.random.randint(1, 2)):
            kind = self.pick("ValueError", "LookupError", "(KeyError, Own)", "TypeError", "Exception")
            self.block(f"except* {kind} as group:", lambda: (
                self.emit("print('star', chain(group))"), self.chance(0.3) and self.emit(self.pick("raise", "raise Own(1)", f"raise {self.error()} from group"))))
        self.in_star, self.loops = before, loops

    def program(self):
        for index in range(2):
            self.budget = 9
            self.block(f"def f{index}(x):", lambda: (self.body(3)(), self.body(2)(), self.emit("return x")))
            self.functions.append(f"f{index}")
        for name in self.functions:
            self.emit(f"run(lambda: {name}({self.number()}))")
        return self.text


def program(seed):
    return Exceptions(seed).program()
