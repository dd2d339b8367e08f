import argparse

parser = argparse.ArgumentParser(prog="P", exit_on_error=False)
parser.add_argument("-foo")
parser.add_argument("-x", action="store_true")
parser.add_argument("-yyy", action="store_const", const=42)
parser.add_argument("--bar", type=int)
for words in (["-foo", "1"], ["-fo", "1"], ["-foo=1"], ["-x", "-yy"], ["-xyyy"], ["--b=3"], ["-x=1"]):
    try:
        print(parser.parse_known_args(words))
    except argparse.ArgumentError as error:
        print(error)

# expect: (Namespace(foo='1', x=False, yyy=None, bar=None), [])
# expect: (Namespace(foo='1', x=False, yyy=None, bar=None), [])
# expect: (Namespace(foo='1', x=False, yyy=None, bar=None), [])
# expect: (Namespace(foo=None, x=True, yyy=42, bar=None), [])
# expect: (Namespace(foo=None, x=True, yyy=None, bar=None), ['-yyy'])
# expect: (Namespace(foo=None, x=False, yyy=None, bar=3), [])
# expect: argument -x: ignored explicit argument '1'
