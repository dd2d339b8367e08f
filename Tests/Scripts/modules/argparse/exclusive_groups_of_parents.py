import argparse

parent = argparse.ArgumentParser(add_help=False)
group = parent.add_mutually_exclusive_group()
group.add_argument("name", nargs="?", help="a name")
group.add_argument("--all", action="store_true", help="all of them")
parser = argparse.ArgumentParser("tool", parents=[parent])
parser.print_help()
for call in (
    lambda: parser.add_argument(help="nothing"),
    lambda: parser.add_argument("--x", action=argparse.BooleanOptionalAction, const=1),
):
    try:
        call()
    except TypeError as error:
        print(error)

# expect: usage: tool [-h] [--all] [name]
# expect: 
# expect: positional arguments:
# expect:   name        a name
# expect: 
# expect: options:
# expect:   -h, --help  show this help message and exit
# expect:   --all       all of them
# expect: _ActionsContainer._get_positional_kwargs() missing 1 required positional argument: 'dest'
# expect: BooleanOptionalAction.__init__() got an unexpected keyword argument 'const'
