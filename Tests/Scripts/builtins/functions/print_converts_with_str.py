class A:
    def __str__(self):
        return "str"
print(A(), [1.0, "a"], None, True, ..., {"k": "v"}, (1,), {1}, 1e3, sep="|")
# expect: str|[1.0, 'a']|None|True|Ellipsis|{'k': 'v'}|(1,)|{1}|1000.0
