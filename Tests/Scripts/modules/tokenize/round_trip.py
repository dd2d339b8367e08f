import io
import tokenize

source = b"# -*- coding: latin-1 -*-\nif x:\n\ty = [1,\n\t     0x_ff]\n"
tokens = list(tokenize.tokenize(io.BytesIO(source).readline))
print(tokens[0], tokens[-1].type == tokenize.ENDMARKER)
print(tokenize.untokenize(tokens) == source)
print(tokenize.detect_encoding(io.BytesIO(source).readline)[0])
print(repr(tokenize.untokenize([(tokenize.NAME, "x"), (tokenize.OP, "="), (tokenize.NUMBER, "1")])))
# expect: TokenInfo(type=65 (ENCODING), string='iso-8859-1', start=(0, 0), end=(0, 0), line='') True
# expect: True
# expect: iso-8859-1
# expect: 'x =1 '
