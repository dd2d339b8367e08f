import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--taken")
for names, options in [
    (["--x"], {"nargs": "q"}), (["--x"], {"metavar": ("a", "b"), "nargs": 3}), (["--x"], {"action": "foo"}),
    (["--x"], {"type": "foo"}), (["--"], {}), (["--taken"], {}), (["-y"], {"nargs": 0}), (["-y"], {"const": 3}),
    (["y"], {"dest": "z"}), (["y"], {"required": True}), (["y", "--z"], {}), (["-y"], {"type": argparse.FileType}),
]:
    try:
        parser.add_argument(*names, **options)
    except (ValueError, TypeError, argparse.ArgumentError) as error:
        print(type(error).__name__, error)
print(argparse.FileType("w", 1), argparse.Namespace(a=1, **{"b c": 2}))
print(argparse.Action(["-a"], "d"))

# expect: ValueError invalid nargs value
# expect: ValueError length of metavar tuple does not match nargs
# expect: ValueError unknown action "foo"
# expect: ValueError 'foo' is not callable
# expect: ValueError dest= is required for options like '--'
# expect: ArgumentError argument --taken: conflicting option string: --taken
# expect: ValueError nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate
# expect: ValueError nargs must be '?' to supply const
# expect: ValueError dest supplied twice for positional argument
# expect: TypeError 'required' is an invalid argument for positionals
# expect: ValueError invalid option string 'y': must start with a character '-'
# expect: ValueError <class 'argparse.FileType'> is a FileType class object, instance of it must be passed
# expect: FileType('w', 1) Namespace(a=1, **{'b c': 2})
# expect: Action(option_strings=['-a'], dest='d', nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None, deprecated=False)
