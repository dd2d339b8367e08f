# `co_consts` begins with the docstring or None; `co_names` holds globals and attributes.
import types


def documented(first, second=2):
    "What it does."
    print(first.real + 1000, sep="-")
    return [item for item in (1, 2)]


def plain():
    def inner(): pass
    return inner, lambda: 3


print(documented.__code__.co_consts)  # expect: ('What it does.', 1000, '-', ('sep',), (1, 2))
print(documented.__code__.co_names)  # expect: ('print', 'real')
print([one.co_name for one in plain.__code__.co_consts if isinstance(one, types.CodeType)])  # expect: ['inner', '<lambda>']
module = compile("x = 1\ny = x + 2\nimport a.b", "<s>", "exec")
print(module.co_consts, module.co_names)  # expect: (1, 2, 0, None) ('x', 'y', 'a.b', 'a')
print(compile("a + b.c", "<e>", "eval").co_names)  # expect: ('a', 'b', 'c')
