"""Generators driven by next, send, throw and close, alone and through `yield from`."""

from .writer import Writer

PRELUDE = '''\
def drive(generator, steps):
    """Runs the steps; says what each one gives, whatever it is."""
    for name, *arguments in steps:
        try:
            result = next(generator) if name == "next" else getattr(generator, name)(*arguments)
            print(name, "->", repr(result))
        except BaseException as error:
            value = getattr(error, "value", None)
            print(name, "!", type(error).__name__, error.args if value is None else value, type(error.__context__).__name__)
    # When an abandoned generator cleans up is not the language's word.
    for _ in range(9):
        try:
            generator.close()
            break
        except BaseException as error:
            print("close !", type(error).__name__, error.args)
'''
ERRORS = ["ValueError", "KeyError", "TypeError", "GeneratorExit", "StopIteration"]


class Iteration(Writer):
    def __init__(self, seed):
        super().__init__(seed)
        self.functions = []
        self.loops = 0
        self.budget = 0

    def value(self):
        return self.pick("x", "y", self.number(), "(x, y)", "(yield x)", "(yield)", f"[(yield {self.number()}), y]", "str(x)", "len(str((yield y)))")

    def delegate(self):
        sources = ["range(2)", "[x, y]", "'ab'", "(i for i in (1, 2))", "iter([5])", "{1: 2}"]
        sources += [f"{name}({self.number()})" for name in self.functions] * 2
        return self.pick(*sources)

    def simple(self):
        form = self.random.randrange(11)
        if form < 3:
            self.emit(f"{self.pick('', 'x = ', 'y = ')}yield {self.pick('x', 'y', self.number(), '(x, y)')}")
        elif form < 5:
            self.emit(f"{self.pick('', 'y = ')}yield from {self.delegate()}")
        elif form == 5:
            self.emit(f"print('p', {self.value()})")
        elif form == 6:
            self.emit(f"{self.pick('x', 'y')} = {self.value()}")
        elif form == 7:
            self.emit(f"return {self.value()}")
        elif form == 8:
            self.emit(f"raise {self.pick(*ERRORS)}({self.number()})")
        elif form == 9 and self.loops:
            self.emit(self.pick("break", "continue"))
        else:
            self.emit(f"print({self.random.randrange(100)}, x)")

    def statement(self, depth):
        self.budget -= 1
        if depth <= 0 or self.budget <= 0 or self.chance(0.4):
            return self.simple()
        form = self.random.randrange(6)
        if form < 3:
            self.block("try:", self.body(depth - 1))
            if self.chance(0.7):
                kind = self.pick("ValueError", "(KeyError, TypeError)", "Exception", "GeneratorExit", "BaseException")
                self.block(f"except {kind} as e:", lambda: self.handler(kind, depth - 1))
                if self.chance(0.4):
                    self.block("finally:", self.cleanup)
            else:
                self.block("finally:", self.cleanup)
        elif form == 3:
            self.loops += 1
            self.block(f"for x in {self.pick('range(2)', '(7, 8)', self.delegate())}:", self.body(depth - 1))
            self.loops -= 1
        elif form == 4:
            self.block(f"if {self.pick('x', 'y', 'x == y', '(yield x)')}:", self.body(depth - 1))
        else:
            self.block(f"for i in range(2):", lambda: self.emit("y = yield i, y"))

    def cleanup(self):
        # No yield: a generator that ignores GeneratorExit is left to the collector.
        self.emit(f"print('finally', x)")
        if self.chance(0.4):
            self.emit(self.pick("y = x", "return x", "raise ValueError(x)", "print(y)"))

    def handler(self, kind, depth):
        self.emit("print('caught', type(e).__name__, e)")
        if kind in ("GeneratorExit", "BaseException"):
            self.emit(self.pick("raise", "return y", "x = y", "raise KeyError(x)", "pass"))
            if kind == "BaseException":
                self.emit("if isinstance(e, GeneratorExit): return 0")
        else:
            self.body(depth)()

    def step(self):
        return self.pick("('next',)", "('next',)", "('next',)", f"('send', {self.number()})", f"('send', {self.number()})", "('send', None)",
                         f"('throw', {self.pick(*ERRORS)}({self.number()}))", f"('throw', {self.pick(*ERRORS[:3])})", "('close',)")

    def program(self):
        for index in range(2):
            self.budget = 8
            self.block(f"def g{index}(x, y=0):", lambda: (self.emit("yield x") if self.chance(0.4) else None, self.body(3)(), self.body(2)(), self.emit(f"yield {self.number()}")))
            self.functions.append(f"g{index}")
        for _ in range(2):
            name = self.pick(*self.functions)
            self.emit(f"drive({name}({self.number()}), [{', '.join(self.several(self.step, 3, 7))}])")
        self.block("try:", lambda: (
            self.emit(f"g = {self.functions[-1]}({self.number()})"), self.emit("print([*zip(range(6), g)])")))
        self.block("except Exception as e:", lambda: self.emit("print(type(e).__name__, e)"))
        self.emit("drive(g, [])")
        return self.text


def program(seed):
    return Iteration(seed).program()
