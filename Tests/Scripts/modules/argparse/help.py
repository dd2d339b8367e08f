import argparse

p = argparse.ArgumentParser(prog="prog", description="Does things.", epilog="The end.")
p.add_argument("file", help="a file")
p.add_argument("-n", "--count", type=int, default=3, metavar="N", help="how many (default: %(default)s)")
p.add_argument("--mode", choices=["a", "b"])
group = p.add_mutually_exclusive_group()
group.add_argument("--foo", action="store_true")
group.add_argument("--bar")
p.print_help()
# expect: usage: prog [-h] [-n N] [--mode {a,b}] [--foo | --bar BAR] file
# expect:
# expect: Does things.
# expect:
# expect: positional arguments:
# expect:   file           a file
# expect:
# expect: options:
# expect:   -h, --help     show this help message and exit
# expect:   -n, --count N  how many (default: 3)
# expect:   --mode {a,b}
# expect:   --foo
# expect:   --bar BAR
# expect:
# expect: The end.
