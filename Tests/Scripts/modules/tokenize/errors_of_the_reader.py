import io
import tokenize

for source in ["x = 0b12", "0o1_8", "a \\ b", "1_000j_", "a\n ", "pass\n    \\\n\npass\n"]:
    try:
        found = [token.string for token in tokenize.generate_tokens(io.StringIO(source).readline)]
        print(found)
    except tokenize.TokenError as error:
        print(*error.args)
deep = "".join(" " * depth + "if x:\n" for depth in range(101)) + " " * 101 + "x\n"
try:
    list(tokenize.generate_tokens(io.StringIO(deep).readline))
except IndentationError as error:
    print(error.msg, error.lineno)
# expect: invalid digit '2' in binary literal (1, 8)
# expect: invalid digit '8' in octal literal (1, 5)
# expect: unexpected character after line continuation character (1, 6)
# expect: ['1_000j', '_', '', '']
# expect: ['a', '\n', '', '']
# expect: ['pass', '\n', '\n', 'pass', '\n', '']
# expect: too many levels of indentation 101
