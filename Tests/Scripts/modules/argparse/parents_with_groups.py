import argparse

parent = argparse.ArgumentParser(add_help=False)
parent.add_argument_group("network", "where to go").add_argument("--host")
either = parent.add_mutually_exclusive_group()
either.add_argument("--quiet", action="store_true")
either.add_argument("--loud", action="store_true")
parser = argparse.ArgumentParser(prog="P", parents=[parent], exit_on_error=False)
print(parser.format_help())
print(parser.parse_args(["--host", "h", "--quiet"]))
try:
    parser.parse_args(["--quiet", "--loud"])
except argparse.ArgumentError as error:
    print(error)

# expect: usage: P [-h] [--host HOST] [--quiet | --loud]
# expect:
# expect: options:
# expect:   -h, --help   show this help message and exit
# expect:   --quiet
# expect:   --loud
# expect:
# expect: network:
# expect:   where to go
# expect:
# expect:   --host HOST
# expect:
# expect: Namespace(host='h', quiet=True, loud=False)
# expect: argument --loud: not allowed with argument --quiet
