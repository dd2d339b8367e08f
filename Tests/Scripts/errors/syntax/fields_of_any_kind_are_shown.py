import traceback


def show(*details):
    print("".join(traceback.format_exception_only(SyntaxError("wrong", details))), end="")


show(b"name.py", 3, 1, "text")
# expect:   File "b'name.py'", line 3
# expect:     text
# expect:     ^^^^
show("name.py", "4", None, None)
# expect: SyntaxError: wrong
# expect:   File "name.py", line 4
# expect: SyntaxError: wrong
show("name.py", None, None, None)
# expect: SyntaxError: wrong (name.py)
