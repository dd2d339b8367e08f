import traceback


def tell(text, name="there is no such file.py"):
    try:
        compile(text, name, "exec")
    except SyntaxError as error:
        print(error.args, error.lineno, error.offset, error.end_offset, error.text)


tell("return 5")
# expect: ("'return' outside function", ('there is no such file.py', 1, 1, None, 1, 9)) 1 1 9 None
tell("def f(a):\n  global a")
# expect: ("name 'a' is parameter and global",) 2 3 11 None
tell("from __future__ import nothing")
# expect: ('future feature nothing is not defined',) 1 1 None None
tell("{1: 2, 3}", "<string>")
# expect: ("':' expected after dictionary key", ('<string>', 1, 8, '{1: 2, 3}\n', 1, 0)) 1 8 0 {1: 2, 3}
# expect:
try:
    compile("break", "none.py", "exec")
except SyntaxError as error:
    print("".join(traceback.format_exception_only(error)))
# expect:   File "none.py", line 1
# expect: SyntaxError: 'break' outside loop
# expect:
