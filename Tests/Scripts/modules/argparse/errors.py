import argparse
import sys

sys.stderr = sys.stdout
p = argparse.ArgumentParser(prog="prog", usage="prog ...")
p.add_argument("file")
p.add_argument("--mode", choices=["a", "b"])
p.add_argument("-n", type=int)
group = p.add_mutually_exclusive_group()
group.add_argument("--foo", action="store_true")
group.add_argument("--bar")
for line in ("", "f --mode z", "f -n", "f -n x", "f --foo --bar 1", "f --zzz"):
    try:
        p.parse_args(line.split())
    except SystemExit as leaving:
        print(leaving.code)
# expect: usage: prog ...
# expect: prog: error: the following arguments are required: file
# expect: 2
# expect: usage: prog ...
# expect: prog: error: argument --mode: invalid choice: 'z' (choose from 'a', 'b')
# expect: 2
# expect: usage: prog ...
# expect: prog: error: argument -n: expected one argument
# expect: 2
# expect: usage: prog ...
# expect: prog: error: argument -n: invalid int value: 'x'
# expect: 2
# expect: usage: prog ...
# expect: prog: error: argument --bar: not allowed with argument --foo
# expect: 2
# expect: usage: prog ...
# expect: prog: error: unrecognized arguments: --zzz
# expect: 2
