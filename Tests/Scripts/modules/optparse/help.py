import optparse

parser = optparse.OptionParser(prog="tool", usage="%prog [options] FILE", description="Does things.", epilog="The end.")
parser.add_option("-o", "--output", metavar="FILE", help="where to write what has been found, which may be a rather long text")
group = optparse.OptionGroup(parser, "Dangerous options", "Beware.")
group.add_option("-g", action="store_true", help="group option")
parser.add_option_group(group)
print(parser.format_help())
# expect: Usage: tool [options] FILE
# expect:
# expect: Does things.
# expect:
# expect: Options:
# expect:   -h, --help            show this help message and exit
# expect:   -o FILE, --output=FILE
# expect:                         where to write what has been found, which may be a
# expect:                         rather long text
# expect:
# expect:   Dangerous options:
# expect:     Beware.
# expect:
# expect:     -g                  group option
# expect:
# expect: The end.
# expect:
