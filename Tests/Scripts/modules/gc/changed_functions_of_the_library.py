import gc
import json
import textwrap


def other(text):
    "-".join(str(number) for number in range(3))
    return "other " + text


def churn():
    gc.collect()
    return ["x" * number for number in range(2000)][-1][:2]


textwrap.indent.note = ["a", "b" * 3]
textwrap.indent.__doc__ = "doc " + str(len("doc"))
textwrap.indent.__defaults__ = (lambda line: "q" in line,)
textwrap.dedent.__code__ = other.__code__
json.dumps.__kwdefaults__ = {**json.dumps.__kwdefaults__, "separators": (str(7), ":")}
textwrap.shorten.__name__ = "short" + str(1)
del other
for _ in range(3):
    churn()
print(textwrap.indent.note, textwrap.indent.__doc__)
print(textwrap.indent("q\np", "> "))
print(textwrap.dedent("text"))
print(json.dumps([1, 2]), textwrap.shorten.__name__)
# expect: ['a', 'bbb'] doc 3
# expect: > q
# expect: p
# expect: other text
# expect: [172] short1
