source = "# -*- coding: badencoding -*-\nprint(ascii('\u00e9'))"
exec(source)  # expect: '\xe9'
exec(compile(source, "text", "exec"))  # expect: '\xe9'
print(eval("# coding: utf-16\n6 * 7"))  # expect: 42
try:
    exec(source.encode())
except SyntaxError:
    print("bytes have")  # expect: bytes have
