import io
import tokenize

for source in ("x = (", "'''abc", "'abc", "if 1:\n    a\n  b", "1_", "0b2"):
    try:
        list(tokenize.generate_tokens(io.StringIO(source).readline))
    except (tokenize.TokenError, IndentationError) as error:
        print(type(error).__name__, error.args[0], error.args[1][:3])
# expect: TokenError unexpected EOF in multi-line statement (1, 0)
# expect: TokenError EOF in multi-line string (1, 1)
# expect: TokenError unterminated string literal (detected at line 1) (1, 1)
# expect: IndentationError unindent does not match any outer indentation level ('<string>', 3, 4)
# expect: TokenError invalid decimal literal (1, 2)
# expect: TokenError invalid digit '2' in binary literal (1, 3)
