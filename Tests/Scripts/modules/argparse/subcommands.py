import argparse

p = argparse.ArgumentParser(prog="tool")
p.add_argument("--debug", action="store_true")
commands = p.add_subparsers(dest="command", help="what to do")
add = commands.add_parser("add", help="adds", aliases=["a"])
add.add_argument("x", type=int)
add.add_argument("--y")
remove = commands.add_parser("remove", help="removes")
remove.add_argument("names", nargs="+")
print(p.parse_args(["--debug", "add", "3", "--y", "q"]), p.parse_args(["remove", "a", "b"]))
p.print_help()
# expect: Namespace(debug=True, command='add', x=3, y='q') Namespace(debug=False, command='remove', names=['a', 'b'])
# expect: usage: tool [-h] [--debug] {add,a,remove} ...
# expect:
# expect: positional arguments:
# expect:   {add,a,remove}  what to do
# expect:     add (a)       adds
# expect:     remove        removes
# expect:
# expect: options:
# expect:   -h, --help      show this help message and exit
# expect:   --debug
