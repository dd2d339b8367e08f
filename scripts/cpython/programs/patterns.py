"""Regular expressions: random patterns, matched with short texts in every way."""

from .writer import Writer

PRELUDE = '''\
import re
def show(pattern, flags, *texts):
    try:
        compiled = re.compile(pattern, flags)
    except (re.error, OverflowError, RecursionError) as error:
        return print(ascii(str(error)))
    for text in texts:
        found = compiled.search(text)
        at_start = compiled.match(text)
        whole = compiled.fullmatch(text)
        print(found and (found.regs, found.lastindex), at_start and at_start.span(), whole and whole.regs)
        print(ascii((compiled.findall(text), compiled.sub(r"<\\g<0>>", text), compiled.split(text))))
'''
CHARACTERS = [
    "a", "b", "c", "é", "A", ".", r"\w", r"\d", r"\s", "1", " ", r"\W", "[ab]", "[^a]", "[a-c1]", r"[\w-]", "日", "K", "_",
]
QUANTIFIERS = ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{0,2}", "{2,}", "{1,2}?", "*+", "++", "?+"]
ANCHORS = ["^", "$", r"\b", r"\B", r"\A", r"\Z"]
FLAGS = [0, 0, 0, 2, 8, 16, 256, 258]


class Patterns(Writer):
    groups = 0

    def atom(self, depth):
        if depth <= 0 or self.chance(0.4):
            return self.pick(*CHARACTERS)
        shape = self.pick(
            "group", "group", "({})", "(?:{})", "(?:{})", "(?={})", "(?!{})", "(?>{})", "(?i:{})", "behind", "anchor",
            "reference", "condition", "text")
        if shape == "group":
            self.groups += 1
            return f"({self.alternatives(depth - 1)})"
        if shape == "behind":
            return self.pick("(?<=", "(?<!") + self.pick("a", "ab", r"\w", "(?:a|b)", "é") + ")"
        if shape == "anchor":
            return self.pick(*ANCHORS)
        if shape == "reference" and self.groups:
            return rf"\{self.random.randint(1, self.groups)}"
        if shape == "condition" and self.groups:
            number = self.random.randint(1, self.groups)
            return f"(?({number}){self.sequence(depth - 1)}|{self.sequence(depth - 1)})"
        if "{" in shape:
            self.groups += shape == "({})"
            return shape.format(self.alternatives(depth - 1))
        return self.pick("ab", "bc", "aa")

    def sequence(self, depth):
        text = ""
        for _ in range(self.random.randint(0, 3)):
            atom = self.atom(depth)
            text += atom
            if atom not in ANCHORS and self.chance(0.4):
                text += self.pick(*QUANTIFIERS)
        return text

    def alternatives(self, depth):
        return "|".join(self.sequence(depth) for _ in range(self.pick(1, 1, 1, 2, 3)))

    def text_value(self):
        return "".join(self.several(lambda: self.pick(*"aaabbbc1 Aé\n日Kk_"), 0, 7))

    def program(self):
        for _ in range(4):
            self.groups = 0
            texts = [ascii(self.text_value()) for _ in range(2)]
            self.emit(f"show({ascii(self.alternatives(2))}, {self.pick(*FLAGS)}, {', '.join(texts)})")


def program(seed):
    writer = Patterns(seed)
    writer.program()
    return writer.text
