import argparse

parser = argparse.ArgumentParser()
for action, keywords in (
    ("store_true", {"type": int}),
    ("store_false", {"metavar": "X"}),
    ("count", {"nargs": 2}),
    ("store_const", {"choices": [1]}),
    ("help", {"required": True}),
    ("version", {"type": int}),
):
    try:
        parser.add_argument(f"--{action}", action=action, **keywords)
    except TypeError as error:
        print(error)
parser.add_argument("--const", action="store_const", const=1, metavar="M", help="h")
print(parser.parse_args(["--const"]))

# expect: _StoreTrueAction.__init__() got an unexpected keyword argument 'type'
# expect: _StoreFalseAction.__init__() got an unexpected keyword argument 'metavar'
# expect: _CountAction.__init__() got an unexpected keyword argument 'nargs'
# expect: _StoreConstAction.__init__() got an unexpected keyword argument 'choices'
# expect: _HelpAction.__init__() got an unexpected keyword argument 'required'
# expect: _VersionAction.__init__() got an unexpected keyword argument 'type'
# expect: Namespace(const=1)
