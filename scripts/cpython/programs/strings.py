"""Texts and bytes: methods, slices, formats and conversions, right and wrong."""

from .writer import Writer

PRELUDE = '''\
def show(action):
    try:
        print(ascii(action()))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))
'''
TEXTS = ["''", "'a'", "'abcabc'", "'Hello World'", "' x y\\t'", "'ÄÖü ß'", "'12'", "'-7.50'", "'a,b,,c'", "'\\n'", "'日本x'", "'ǅ😀'", "'aXbX'"]
BYTES = ["b''", "b'ab'", "b'a,b,c'", "b'\\x00\\xff'", "bytearray(b'xyz')", "b'12 34'"]
TYPES = ["", "d", "x", "X", "o", "b", "n", "c", "e", "E", "f", "F", "g", "G", "%", "s"]


class Strings(Writer):
    def text_value(self, depth=2):
        if depth == 0 or self.chance(0.4):
            return self.pick(*TEXTS)
        inner = self.text_value(depth - 1)
        return self.pick(
            f"({inner} + {self.text_value(0)})", f"({inner} * {self.number(0, 3)})", f"{inner}{self.slice()}",
            f"{inner}.{self.pick('upper', 'lower', 'title', 'swapcase', 'capitalize', 'casefold', 'strip')}()",
            f"{inner}.replace({self.text_value(0)}, {self.text_value(0)})", f"f'{{{inner}!r}}'")

    def slice(self):
        part = lambda: self.pick("", self.number(-5, 6))
        return f"[{part()}:{part()}{self.pick('', '', ':' + self.pick('2', '-1', '-2', '3'))}]"

    def method(self):
        text, other = self.text_value(), self.text_value(0)
        limit = self.pick("", f", {self.number(-1, 3)}")
        place = self.pick("", f", {self.number(-4, 5)}", f", {self.number(-4, 5)}, {self.number(-4, 9)}")
        return text + "." + self.pick(
            f"find({other}{place})", f"rfind({other}{place})", f"index({other}{place})", f"count({other}{place})",
            f"split({other}{limit})", f"rsplit({other}{limit})", "split()", f"rsplit(None{limit})", "splitlines(True)",
            f"partition({other})", f"rpartition({other})", f"startswith({other}{place})", f"endswith(({other}, 'c'))",
            f"strip({other})", f"lstrip({other})", f"rstrip('lo ')", f"center({self.number(-1, 12)}, '*')",
            f"ljust({self.number(0, 9)})", f"rjust({self.number(0, 9)}, '-')", f"zfill({self.number(0, 9)})",
            f"join([{other}, {self.text_value(0)}, 'q'])", "expandtabs(4)", "isalpha()", "isdigit()", "isspace()", "istitle()",
            "isidentifier()", "isupper()", "isnumeric()", "isprintable()", f"removeprefix({other})", f"removesuffix({other})",
            "translate({97: 'Z', 98: None, 99: 100})", f"encode({self.pick('', repr('latin-1'), repr('ascii'), repr('utf-16-le'))})",
            f"encode('ascii', {self.pick(repr('replace'), repr('ignore'), repr('backslashreplace'), repr('xmlcharrefreplace'))})")

    def specification(self):
        return (self.pick("", "", self.pick("*", "0", "é") + self.pick("<", ">", "^", "=")) + self.pick("", "", "+", "-", " ")
                + self.pick("", "", "#") + self.pick("", "", "0") + self.pick("", "", self.number(1, 15))
                + self.pick("", "", ",", "_") + self.pick("", "", "." + self.number(0, 8)) + self.pick(*TYPES))

    def value(self):
        return self.pick(self.number(-999, 9999), "True", "12345678901234567890", "-0.0", "1e100", "1234.5678", "0.1", "float('inf')", "-2.5e-7",
                         self.text_value(0), "None", "[1, 'a']", "(1+2j)")

    def formatting(self):
        value, spec = self.value(), self.specification()
        if "j" in value:
            spec = spec.replace("#", "")
        percent = f"%{self.pick('', '-', '+', '0', '#', ' ')}{self.pick('', '6', '12')}{self.pick('', '.3', '.0')}{self.pick('d', 's', 'r', 'x', 'o', 'e', 'f', 'g', 'c', 'a', 'i', 'X', '%')}"
        return self.pick(f"format({value}, {spec!r})", f"f'{{{value}:{spec}}}'" if "'" not in value + spec else f"format({value}, {spec!r})",
                         f"{percent!r} % ({value},)", f"'{{0}}{{1!r:>{self.number(1, 9)}}}{{0:{self.number(1, 9)}}}'.format({value}, {self.text_value(0)})",
                         f"'%(a)s-%(b){self.number(1, 9)}s' % {{'a': {value}, 'b': {self.text_value(0)}}}")

    def conversion(self):
        text = self.pick(self.text_value(), self.pick("'1_000'", "' 42 '", "'0x1F'", "'1e5'", "'nan'", "'-inf'", "'1__0'", "'٣'", "'0b11'", "'1.5.'"))
        return self.pick(f"int({text})", f"int({text}, {self.pick('0', '2', '16', '36', '8')})", f"float({text})", f"complex({text})", f"ord({text})",
                         f"sorted({text})", f"list({text})[{self.number(-4, 4)}]", f"{text} < {self.text_value()}", f"{text} in {self.text_value()}",
                         f"round({self.pick('2.5', '-1.25', '1234.5678', '15', '-25')}, {self.number(-2, 3)})", f"hex({self.value()})", f"repr({self.value()})",
                         f"max({text}, default='none')", f"{text}.isascii()", f"bool({text})", f"len({text}.encode())", f"chr({self.number(60, 300)})")

    def bytes_operation(self):
        data, other = self.pick(*BYTES), self.pick(*BYTES)
        return data + self.pick(f" + {other}", f"[{self.number(-4, 4)}]", self.slice(), f".find({other})", f".split({other})", ".hex('-')", ".decode()", ".upper()",
                                ".decode('latin-1')", f".replace({other}, b'!')", f".join([{other}, b'-'])", f" * {self.number(0, 3)}", f" == {other}", f" < {other}",
                                f".startswith({other})", ".strip()", f".center({self.number(0, 8)}, b'.')", f".count({other})", ".isdigit()", ".title()", f" in {other}",
                                ".decode('ascii', 'replace')", f".partition({other})", ".splitlines()", f".index({self.number(90, 105)})", ".swapcase()")

    def program(self):
        for _ in range(14):
            self.emit(f"show(lambda: {self.pick(self.method, self.method, self.formatting, self.formatting, self.conversion, self.bytes_operation)()})")
        return self.text


def program(seed):
    return Strings(seed).program()
