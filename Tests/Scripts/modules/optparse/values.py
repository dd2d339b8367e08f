import optparse

parser = optparse.OptionParser(prog="tool", version="%prog 1.2")
parser.add_option("-n", "--number", type="int", default=3, metavar="N", help="how many [default: %default]")
parser.add_option("-v", action="count", dest="verbose", default=0)
parser.add_option("--on", action="store_true")
parser.add_option("--kind", choices=["a", "b"])
parser.add_option("-I", action="append", dest="paths")
options, args = parser.parse_args(["-vv", "-n5", "x", "--on", "-Ia", "-I", "b", "--", "-y"])
print(options, args)
print(parser.parse_args([])[0].number)
# expect: {'number': 5, 'verbose': 2, 'on': True, 'kind': None, 'paths': ['a', 'b']} ['x', '-y']
# expect: 3
