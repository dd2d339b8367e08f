import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--foo")
parser.add_argument("command")
parser.add_argument("rest", nargs="*", type=int)
print(parser.parse_intermixed_args("doit 1 --foo bar 2 3".split()))  # expect: Namespace(foo='bar', command='doit', rest=[1, 2, 3])
print(parser.parse_known_args("doit 1 --foo bar 2 3".split()))  # expect: (Namespace(foo='bar', command='doit', rest=[1]), ['2', '3'])
parser.add_argument("more", nargs="...")
parser.parse_intermixed_args(["x"])  # expect-error: TypeError: parse_intermixed_args: positional arg with nargs=...
