# The whole statement is marked, not the name in it.
for source in (
    "import __debug__", "import a as __debug__", "from a import __debug__", "def __debug__(): pass",
    "class __debug__: pass", "type __debug__ = 1", "__debug__: int", "__debug__: int = 1",
):
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as error:
        print(error.msg, error.offset, error.end_offset == len(source) + 1)
# expect: cannot assign to __debug__ 1 True
# expect: cannot assign to __debug__ 1 True
# expect: cannot assign to __debug__ 1 True
# expect: cannot assign to __debug__ 1 True
# expect: cannot assign to __debug__ 1 True
# expect: cannot assign to __debug__ 1 True
# expect: cannot assign to __debug__ 1 True
# expect: cannot assign to __debug__ 1 False
