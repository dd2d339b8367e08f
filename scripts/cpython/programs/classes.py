"""Class hierarchies: who inherits what, operators and their reflections, attributes of every sort."""

from .writer import Writer

PRELUDE = '''\
def show(action):
    try:
        text = str(action())
    except Exception as error:
        text = f"{type(error).__name__} {error}"
    print("an object" if " at 0x" in text else text)


def define(action):
    try:
        return action()
    except Exception as error:
        print(type(error).__name__, error)
        return object


class Field:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return f"Field of {owner.__name__}"
        return instance.__dict__.get(self.name, "unset")

    def __set__(self, instance, value):
        if value == 3:
            raise ValueError(value)
        instance.__dict__[self.name] = value


class Meta(type):
    def __new__(meta, name, bases, body, **options):
        print("new", name, sorted(options))
        return super().__new__(meta, name, bases, body)

    def __init__(cls, name, bases, body, **options):
        super().__init__(name, bases, body)

    def __call__(cls, *arguments):
        print("call", cls.__name__)
        return super().__call__(*arguments)

    def __len__(cls):
        return 7
'''
OPERATORS = [("add", "+"), ("sub", "-"), ("mul", "*"), ("floordiv", "//"), ("mod", "%"), ("and", "&"), ("or", "|"), ("xor", "^"), ("lshift", "<<"), ("matmul", "@"), ("pow", "**")]
COMPARISONS = [("eq", "=="), ("ne", "!="), ("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">=")]


class Classes(Writer):
    def __init__(self, seed):
        super().__init__(seed)
        self.classes = []

    def returned(self):
        return self.pick("NotImplemented", "self.x", f"({self.number()}, type(self).__name__)", f"'{self.random.randrange(99)}'", f"self.x + {self.number()}", "self", "None", "not self.x")

    def method(self, header, *lines):
        self.block(header, lambda: [self.emit(line) for line in lines])

    def member(self, name):
        form = self.random.randrange(17)
        text = f"'{name}.'"
        if form < 3:
            up = self.pick("", f" + str(super().{self.pick('m', 'n')}())") if self.classes else ""
            self.method(f"def {self.pick('m', 'n')}(self):", f"return {text} + str(self.x){up}")
        elif form == 3:
            self.method("@classmethod\n" + " " * self.indent + "def k(cls, y=0):", f"return cls.__name__, y, cls.v")
        elif form == 4:
            self.method("@staticmethod\n" + " " * self.indent + "def s(y=1):", f"return {text}, y")
        elif form == 5:
            self.method("@property\n" + " " * self.indent + "def p(self):", f"return self.x * {self.number()}")
            if self.chance(0.6):
                self.method("@p.setter\n" + " " * self.indent + "def p(self, value):", "self.x = value")
        elif form == 6:
            self.emit(f"{self.pick('f', 'g')} = Field()")
        elif form == 7:
            operator = self.pick(*OPERATORS)[0]
            self.method(f"def __{self.pick('', '', 'r', 'i')}{operator}__(self, other):", f"print('{name}.{operator}', end=' ')", f"return {self.returned()}")
        elif form == 8:
            self.method(f"def __{self.pick(*COMPARISONS)[0]}__(self, other):", f"print('{name}.cmp', end=' ')", f"return {self.returned()}")
        elif form == 9:
            self.method(f"def __{self.pick('getattr', 'getattr', 'missing')}__(self, attribute):", "if attribute[:1] == '_': raise AttributeError(attribute)", f"return {text} + attribute")
        elif form == 10:
            special = self.pick("len", "bool", "int", "index", "hash", "neg", "abs", "float", "iter", "str", "repr", "invert", "call", "contains", "getitem", "format")
            parameters = {"call": "self, *a", "contains": "self, item", "getitem": "self, i", "format": "self, spec"}.get(special, "self")
            result = {"str": "'S'", "repr": f"'{name}()'", "iter": "iter([1, self.x])", "hash": "5", "format": "spec + '!'", "float": "1.5", "bool": "self.x > 1", "getitem": "[self.x, i, 9][i]"}.get(special, "self.x")
            self.method(f"def __{special}__({parameters}):", f"return {result if special == 'getitem' else self.pick(result, result, result, 'None')}")
        elif form == 11:
            self.emit(f"v = {self.number()}")
        elif form == 12:
            self.method("def __init_subclass__(cls, **options):", f"super().__init_subclass__()", f"print('subclass', cls.__name__, sorted(options))")
        elif form == 13:
            self.emit(self.pick("__hash__ = None", "__match_args__ = ('x',)", "v: int = 4", "m = n = lambda self: 'lambda'"))
        elif form == 14:
            self.method("def __setattr__(self, name, value):", f"super().__setattr__(name, {self.pick('value', '(value,)', 'value')})")
        elif form == 15:
            self.method("def __new__(cls, *arguments):", f"return {self.pick('super().__new__(cls)', 'super().__new__(cls)', 'object.__new__(cls)', '5')}")
        else:
            self.method(f"def __{self.pick('enter', 'exit', 'delattr', 'dir', 'class_getitem')}__(self, *a):", f"return {text}")

    def class_statement(self, index):
        name = "ABCDEF"[index]
        bases = self.random.sample(self.classes, min(len(self.classes), self.pick(0, 1, 1, 2)))
        if self.chance(0.12):
            bases.append(self.pick("int", "dict", "list", "str", "Exception"))
        if self.chance(0.1):
            bases.append("metaclass=Meta")
        if self.chance(0.08):
            bases.append("key=1")

        def body():
            if self.chance(0.7):
                self.method(f"def __init__(self, x={self.number()}):", "self.x = x")
            self.emit(f"x = {self.number()}")
            for _ in range(self.random.randint(1, 4)):
                self.member(name)

        self.block(f"def make():", lambda: (self.block(f"class {name}({', '.join(bases)}):", body), self.emit(f"return {name}")))
        self.emit(f"{name} = define(make)")
        self.classes.append(name)

    def use(self):
        one, two = self.pick(*self.classes), self.pick(*self.classes)
        left = self.pick(f"{one}()", f"{one}({self.number()})")
        right = self.pick(f"{two}()", self.number(), f"{one}({self.number()})", "'t'")
        symbol = self.pick(*OPERATORS, *COMPARISONS)[1]
        text = self.pick(
            f"type({left} {symbol} {right}).__name__", f"type({right} {symbol} {left}).__name__", f"{left} {self.pick(*COMPARISONS)[1]} {right}", f"{left}.{self.pick('m', 'n', 's', 'k')}()", f"{one}.{self.pick('k', 's', 'v', 'p', 'f', 'm')}".replace(".m", ".x").replace(".p", ".__name__"),
            f"{left}.{self.pick('p', 'f', 'g', 'v', 'x', 'q', 'zz')}", f"[c.__name__ for c in {one}.__mro__]", f"isinstance({left}, {two}), issubclass({one}, {two})", f"len({left})", f"bool({left})", f"hash({left}) == 5",
            f"[*{left}]", f"int({left})", f"{self.number()} in {left}", f"{left}[{self.number(-2, 3)}]", f"f'{{{left}:q}}'" , f"setattr({left}, 'p', {self.number()})", f"setattr({left}, 'f', {self.number()})",
            f"set_and_get({left}, '{self.pick('p', 'f', 'x', 'y', 'v')}', {self.number()})", f"delete({left}, '{self.pick('p', 'f', 'x', 'y', 'v')}')", f"{left}()", f"-{left}", f"abs({left})", f"sorted(k for k in vars({left}) if k[0] != '_' or k == '_f')",
            f"len({one})", f"{left} == {left}", f"{one}.__name__, {one}.__bases__[0].__name__, {one}.__qualname__", f"super({one}, {left}).x", f"getattr({left}, 'm', 0) and getattr({left}, 'm')()", f"hasattr({left}, '{self.pick('p', 'f', 'x', 'y', 'v', 's')}')", f"{one}[int] is None")
        self.emit(f"show(lambda: ({text}))")

    def program(self):
        self.method("def set_and_get(a, name, value):", "setattr(a, name, value)", "return getattr(a, name), sorted(k for k in getattr(a, '__dict__', {}) if isinstance(k, str))")
        self.method("def delete(a, name):", "delattr(a, name)", "return hasattr(a, name)")
        for index in range(self.random.randint(2, 3)):
            self.class_statement(index)
        for _ in range(8):
            self.use()
        return self.text


def program(seed):
    return Classes(seed).program()
