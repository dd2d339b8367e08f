import contextlib
import io
import sys
from sqlite3.__main__ import main


def run(*arguments, lines=""):
    sys.stdin = io.StringIO(lines)
    errors = io.StringIO()
    try:
        with contextlib.redirect_stderr(errors):
            main(list(arguments))
    except SystemExit as end:
        print(end.code, repr(errors.getvalue()[-58:]))


run(":memory:", "select 1, 'two'")
run(":memory:", "bad")
run(lines="select\n3;\n.quit\n")
# expect: (1, 'two')
# expect: 0 ''
# expect: 1 'OperationalError (SQLITE_ERROR): near "bad": syntax error\n'
# expect: sqlite>     ... (3,)
# expect: sqlite> 0 'lp" for more information; type ".quit" or CTRL-D to quit.\n'
