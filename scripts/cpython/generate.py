"""Random programs that end, print the same each time, and mix control flow with suspension.

Every program is a chain of functions; each calls only later ones, so that nothing recurses. Loops
are short. An exception is usually printed by some handler on the way, so that a program says much.
"""

import random

NAMES = ["a", "b", "c", "d"]
ERRORS = ["ValueError", "KeyError", "IndexError", "TypeError", "ZeroDivisionError", "LookupError"]

PRELUDE = '''\
import asyncio


def show(*values):
    print(*values)


class Manager:
    def __init__(self, name, eats=False):
        self.name, self.eats = name, eats

    def __enter__(self):
        show("enter", self.name)
        return self.name

    def __exit__(self, kind, error, traceback):
        show("exit", self.name, kind and kind.__name__)
        return self.eats

    async def __aenter__(self):
        await asyncio.sleep(0)
        return self.__enter__()

    async def __aexit__(self, *details):
        await asyncio.sleep(0)
        return self.__exit__(*details)


class Box:
    total = 0

    def __init__(self, n=0):
        self.n = n

    def __add__(self, other):
        return Box(self.n + (other.n if isinstance(other, Box) else other))

    def __eq__(self, other):
        return isinstance(other, Box) and self.n == other.n

    def __hash__(self):
        return hash(self.n)

    def __repr__(self):
        return f"Box({self.n})"

    def add(self, k):
        Box.total += k
        self.n += k
        return self


async def say(value):
    await asyncio.sleep(0)
    return value

'''


class Function:
    """What a caller must know: how the function is named, called and used."""

    def __init__(self, index, kind, parameters):
        self.name = f"f{index}"
        self.kind = kind  # plain, generator, coroutine, agenerator
        self.parameters = parameters


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.functions = []
        self.kind = "plain"
        self.loops = 0
        self.budget = 0

    # Small choices

    def chance(self, share):
        return self.random.random() < share

    def pick(self, *options):
        return self.random.choice(options)

    @property
    def suspends(self):
        return self.kind in ("coroutine", "agenerator")

    # Expressions

    def number(self, depth=2):
        if depth == 0 or self.chance(0.3):
            return self.pick("a", "b", "0", "1", "2", "3", "-1", "7", str(2**62), "10")
        left, right = self.number(depth - 1), self.number(depth - 1)
        form = self.random.randrange(12)
        if form < 5:
            return f"({left} {self.pick('+', '-', '*')} {right})"
        if form == 5:
            return f"({left} {self.pick('//', '%')} {right})"
        if form == 6:
            return f"len({self.sequence(depth - 1)})"
        if form == 7:
            return f"({left} if {self.condition(depth - 1)} else {right})"
        if form == 8:
            return f"{self.pick('min', 'max')}({left}, {right})"
        if form == 9:
            return f"{self.sequence(depth - 1)}[{self.pick('0', '-1', '1', '5')}]"
        if form == 10 and self.suspends:
            return f"(await say({left}))"
        if form == 11 and self.kind == "generator" and self.budget > 0:
            return f"(yield {left})"
        return f"sum({self.comprehension(depth - 1)})"

    def sequence(self, depth=2):
        if depth == 0 or self.chance(0.3):
            return self.pick("c", "[1, 2, 3]", "[]", "(4, 5)", "range(3)", "'xyz'", "list('ab')")
        inner = self.sequence(depth - 1)
        form = self.random.randrange(7)
        if form == 0:
            return f"[{self.number(depth - 1)}, *{inner}]"
        if form == 1:
            return f"{inner}[{self.pick('', '1', '-2')}:{self.pick('', '2', '-1')}]"
        if form == 2:
            return f"sorted({self.comprehension(depth - 1)}, reverse={self.pick('True', 'False')})"
        if form == 3:
            return f"list({self.comprehension(depth - 1)})"
        if form == 4:
            return f"[[i, a] for i in {inner} if {self.pick('i', 'True', 'a', 'i != b')}]"
        if form == 5:
            return f"list(zip({inner}, range(4)))"
        return f"[*map(lambda i: {self.pick('i', 'a', '(i, a)', 'str(i)')}, {inner})]"

    def comprehension(self, depth):
        source = self.pick("range(3)", "[3, 1, 2]", "(1, 2)")
        value = self.pick("i", "i * i", "i + 1", "-i")
        condition = f" if {self.pick('i', 'i > 1', 'i % 2')}" if self.chance(0.4) else ""
        if self.suspends and self.chance(0.4):
            return f"[await say({value}) for i in {source}{condition}]"
        return f"({value} for i in {source}{condition})"

    def condition(self, depth=1):
        left, right = self.number(depth), self.number(depth)
        form = self.random.randrange(6)
        if form < 2:
            return f"{left} {self.pick('<', '<=', '==', '!=', '>')} {right}"
        if form == 2:
            return f"{left} < {right} < {self.number(0)}"
        if form == 3:
            return f"({left} {self.pick('and', 'or')} {right})"
        if form == 4:
            return f"not {left}"
        return f"{left} in {self.sequence(depth)}"

    def anything(self):
        form = self.random.randrange(10)
        if form < 4:
            return self.number()
        if form < 7:
            return self.sequence()
        if form == 7:
            return f"f'{{{self.pick(*NAMES)}}}-{{{self.pick(*NAMES)}!r:>4}}'"
        if form == 8:
            return f"{{{self.number(1)}: {self.number(1)}, 'k': a}}"
        return f"Box({self.number(1)})"

    # Calls of later functions

    def call(self):
        later = [f for f in self.functions]
        if not later:
            return None
        function = self.random.choice(later)
        arguments = [self.number(1) for _ in range(function.parameters)]
        if self.chance(0.04):
            arguments.append("1")
        text = f"{function.name}({', '.join(arguments)})"
        if function.kind == "plain":
            return text
        if function.kind == "generator":
            # Always to its end: when an abandoned generator runs its cleanup is not the language's word.
            return self.pick(f"list({text})", f"[*{text}]", f"sum(1 for _ in {text})")
        if not self.suspends:
            return None
        if function.kind == "agenerator":
            return f"[i async for i in {text}]"
        return self.pick(
            f"await {text}",
            f"await asyncio.create_task({text})",
            f"await asyncio.gather({text}, say(1))",
            f"await asyncio.gather({text}, {text}, return_exceptions=True)",
        )

    # Statements

    def emit(self, indent, text):
        self.lines.append("    " * indent + text)

    def block(self, indent, depth):
        for _ in range(self.random.randint(1, 3)):
            self.statement(indent, depth)

    def statement(self, indent, depth):
        self.budget -= 1
        if depth <= 0 or self.budget <= 0:
            return self.simple(indent)
        form = self.random.randrange(16)
        if form < 5:
            self.simple(indent)
        elif form < 9:
            self.try_statement(indent, depth)
        elif form == 9:
            self.emit(indent, f"if {self.condition()}:")
            self.block(indent + 1, depth - 1)
            if self.chance(0.5):
                self.emit(indent, "else:")
                self.block(indent + 1, depth - 1)
        elif form < 13:
            self.loop(indent, depth)
        elif form == 13:
            self.with_statement(indent, depth)
        elif form == 14:
            self.closure(indent, depth)
        else:
            self.suspension(indent, depth)

    def simple(self, indent):
        form = self.random.randrange(16)
        call = self.call()
        if form < 3:
            self.emit(indent, f"show({self.anything()}, {self.anything()})")
        elif form < 5:
            self.emit(indent, f"{self.pick('a', 'b')} = {self.number()}")
        elif form == 5:
            self.emit(indent, f"{self.pick('a', 'b')} {self.pick('+=', '-=', '*=')} {self.number(1)}")
        elif form == 6:
            self.emit(indent, f"c = {self.sequence()}")
        elif form == 7:
            self.emit(indent, f"{self.pick('a, b = b, a', 'a, *d = c', 'd = c', 'b = d = a')}")
        elif form == 8:
            self.emit(indent, f"raise {self.pick(*ERRORS)}({self.number(1)})")
        elif form == 9 and self.loops:
            self.emit(indent, self.pick("break", "continue"))
        elif form == 10 and self.chance(0.5):
            self.emit(indent, "return" if self.kind == "agenerator" else f"return {self.anything()}")
        elif form in (11, 12) and call:
            self.emit(indent, f"show({call})")
        elif form == 13 and self.kind in ("generator", "agenerator"):
            self.emit(indent, f"{self.pick('', 'd = ')}yield {self.anything()}")
        elif form == 14 and self.suspends:
            self.emit(indent, f"await asyncio.sleep({self.pick('0', '0', '1', '2')})")
        elif form == 15 and self.kind == "generator":
            self.emit(indent, f"{self.pick('', 'd = ')}yield from {self.sequence(1)}")
        else:
            self.emit(indent, f"show('{self.random.randrange(1000)}', a, b)")

    def try_statement(self, indent, depth):
        self.emit(indent, "try:")
        self.block(indent + 1, depth - 1)
        handlers = self.random.choice([0, 1, 1, 2])
        for _ in range(handlers):
            kind = self.pick("Exception", *ERRORS, "(KeyError, ValueError)")
            self.emit(indent, f"except {kind} as error:")
            if self.chance(0.7):
                self.emit(indent + 1, "show(repr(error), repr(error.__context__))")
            self.block(indent + 1, depth - 1)
            if self.chance(0.15):
                self.emit(indent + 1, self.pick("raise", "raise RuntimeError(a) from error"))
        if handlers and self.chance(0.3):
            self.emit(indent, "else:")
            self.block(indent + 1, depth - 1)
        if not handlers or self.chance(0.5):
            self.emit(indent, "finally:")
            self.block(indent + 1, depth - 1)

    def loop(self, indent, depth):
        self.loops += 1
        if self.chance(0.25):
            counter = f"n{self.random.randrange(10**6)}"
            self.emit(indent, f"{counter} = 0")
            self.emit(indent, f"while {counter} < 3:")
            self.emit(indent + 1, f"{counter} += 1")
        elif self.suspends and self.chance(0.3):
            self.emit(indent, f"for b in await say([1, 2]):")
        else:
            generators = [f for f in self.functions if f.kind == "generator"]
            source = self.pick("range(3)", "(1, 2)", "list(range(2))", "[a, 5]")
            if generators and self.chance(0.4):
                function = self.random.choice(generators)
                source = f"{function.name}({', '.join(['1', '2'][:function.parameters])})"
            self.emit(indent, f"for {self.pick('a', 'b')} in {source}:")
        self.block(indent + 1, depth - 1)
        self.loops -= 1
        if self.chance(0.3):
            self.emit(indent, "else:")
            self.block(indent + 1, depth - 1)

    def with_statement(self, indent, depth):
        word = "async with" if self.suspends and self.chance(0.6) else "with"
        items = [f"Manager({self.number(0)}, {self.chance(0.3)})" for _ in range(self.pick(1, 1, 2))]
        items[0] += self.pick("", " as d")
        self.emit(indent, f"{word} {', '.join(items)}:")
        self.block(indent + 1, depth - 1)

    def closure(self, indent, depth):
        name = f"g{self.random.randrange(10**6)}"
        kind, loops = self.kind, self.loops
        self.kind, self.loops = "plain", 0
        self.emit(indent, f"def {name}(a, d=a):")
        self.emit(indent + 1, "nonlocal b")
        self.block(indent + 1, depth - 2)
        self.kind, self.loops = kind, loops
        self.emit(indent, f"show({name}({self.number(1)}))")

    def suspension(self, indent, depth):
        tasks = [f for f in self.functions if f.kind == "coroutine"]
        if not self.suspends or not tasks:
            return self.simple(indent)
        function = self.random.choice(tasks)
        arguments = ", ".join(self.number(0) for _ in range(function.parameters))
        task = f"t{self.random.randrange(10**6)}"
        self.emit(indent, f"{task} = asyncio.create_task({function.name}({arguments}))")
        for _ in range(self.random.randrange(3)):
            self.emit(indent, f"await asyncio.sleep({self.pick('0', '0', '1')})")
        if self.chance(0.5):
            self.emit(indent, f"show({task}.cancel('m'))")
        self.emit(indent, "try:")
        self.emit(indent + 1, f"show(await {task})")
        self.emit(indent, "except asyncio.CancelledError as error:")
        self.emit(indent + 1, f"show(repr(error), {task}.cancelled())")
        if self.chance(0.3):
            self.emit(indent + 1, "raise")

    # Programs

    def function(self, index, kind):
        parameters = self.random.randrange(3)
        self.kind, self.loops, self.budget = kind, 0, 14
        names = ["a", "b"][:parameters]
        word = "async def" if self.suspends else "def"
        self.emit(0, f"{word} f{index}({', '.join(names)}):")
        for name, value in (("a", "1"), ("b", "2"), ("c", "[1, 2]"), ("d", "None")):
            if name not in names:
                self.emit(1, f"{name} = {value}")
        if kind in ("generator", "agenerator"):
            self.emit(1, "yield a")
        self.block(1, 4)
        self.block(1, 3)
        self.emit(1, "return" if kind == "agenerator" else "return a, b, c, d")
        self.emit(0, "")
        self.functions.append(Function(index, kind, parameters))

    def program(self):
        for index in range(7):
            self.function(index, self.pick("plain", "generator", "coroutine", "coroutine", "agenerator"))
        self.emit(0, "async def main():")
        for function in reversed(self.functions):
            arguments = ", ".join(str(n + 1) for n in range(function.parameters))
            text = f"{function.name}({arguments})"
            form = {
                "plain": f"show({text})",
                "generator": f"for item in {text}: show(item)",
                "coroutine": f"show(await {text})",
                "agenerator": f"async for item in {text}: show(item)",
            }[function.kind]
            self.emit(1, f"show('{function.name}')")
            self.emit(1, "try:")
            self.emit(2, form)
            self.emit(1, "except (Exception, asyncio.CancelledError) as error:")
            self.emit(2, "show(repr(error), repr(error.__cause__), repr(error.__context__))")
        self.emit(0, "")
        self.emit(0, "asyncio.run(main())")
        return PRELUDE + "\n".join(self.lines) + "\n"


def program(seed):
    """The source of the program number `seed`."""
    return Generator(seed).program()
